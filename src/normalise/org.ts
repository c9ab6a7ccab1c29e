// ORG mentions → entities: what sort of organisation, by list, legal form, head noun and what stands around the name.
// The canonical name is the mention itself here; the resolver joins the names of one organisation.
import { hasLegalForm } from '../lexicon/legal-forms.ts';
import { lookUpName, type NameList } from '../lexicon/names.ts';
import { organisationNames } from '../lexicon/names-shipped.ts';
import { isAmongHospitals, isCredit, subtypeInContext } from '../lexicon/org-context.ts';
import { isPlace } from '../lexicon/org-places.ts';
import { subtypeOfName } from '../lexicon/org-subtype.ts';
import { indexAt } from '../span.ts';
import type { Doc, Mention, Normaliser, OrgEntity, OrgSubtype } from '../types.ts';

/** Subtypes from the list that ships. */
export const normaliseOrganisations: Normaliser<'ORG'> = (mentions, doc) => normaliseAll(mentions, doc, organisationNames());

/** A normaliser over a list of one's own. */
export function createOrganisationNormaliser(names: NameList): Normaliser<'ORG'> {
  return (mentions, doc) => normaliseAll(mentions, doc, names);
}

function normaliseAll(mentions: readonly Mention<'ORG'>[], doc: Doc, names: NameList): OrgEntity[] {
  const sorts = mentions.map((mention) => subtypeOf(mention, doc, names));
  // What one place of a name tells holds for its other places.
  const known = new Map<string, OrgSubtype>();
  for (const [index, { text }] of mentions.entries()) {
    const sort = sorts[index];
    if (sort && !known.has(text)) known.set(text, sort);
  }
  return mentions.map((mention, index) => toEntity(mention, doc, sorts[index] ?? known.get(mention.text) ?? 'company'));
}

/** Order of trust: list, legal form, head noun, what the finder says, context; null where nothing tells. */
function subtypeOf(mention: Mention<'ORG'>, doc: Doc, names: NameList): OrgSubtype | null {
  const listed = lookUpName(names, mention.text);
  if (listed?.kind) return listed.kind as OrgSubtype;
  const { text } = doc.article;
  if (isCredit(text, mention)) return 'media';
  const told = ofHealth(mention, text) ?? subtypeOfName(mention.text);
  if (hasLegalForm(mention.text)) return told !== null && STANDS_BEFORE_FORM.test(mention.text) ? told : 'company';
  return told ?? mention.parts.subtype ?? subtypeInContext(doc.article.text, mention);
}

/** "Manitoba Health" is a province's, "Western Reserve Health" among hospitals a provider's. */
function ofHealth(mention: Mention<'ORG'>, text: string): OrgSubtype | null {
  const name = /^([\p{L}’'. -]{2,40}) Health$/u.exec(mention.text)?.[1];
  if (name === undefined || / of | for | and /u.test(name)) return null;
  if (isPlace(name.toLowerCase())) return 'government';
  return isAmongHospitals(text, mention) ? 'healthcare' : null;
}

/** Heads that a legal form does not make a firm's: "American Broadcasting Company", "Larkfield Society, Inc." */
const STANDS_BEFORE_FORM =
  /\b(?:Broadcasting|News|Newspapers?|Television|Associations?|Society|Foundation|Charity|Federation|Hospitals?|Clinics?|University|Church)\b/u;

function toEntity(mention: Mention<'ORG'>, doc: Doc, subtype: OrgSubtype): OrgEntity {
  const { start, end, text, sentence, rule, confidence } = mention;
  const zone = doc.article.zones[indexAt(doc.article.zones, start)]?.zone ?? 'body';
  return { type: 'ORG', start, end, text, subtype, canonical: text, zone, sentence, rule, confidence, issues: [] };
}
