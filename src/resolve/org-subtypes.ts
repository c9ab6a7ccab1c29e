// One organisation with all its names and mentions → its subtype: list, then rules, and the classifier where it is surer than they are.
import { hasLegalForm } from '../lexicon/legal-forms.ts';
import { lookUpName } from '../lexicon/names.ts';
import { organisationNames } from '../lexicon/names-shipped.ts';
import { subtypeOfName, tellsByHeadAlone } from '../lexicon/org-subtype.ts';
import type { SubtypeClassifier } from '../subtypes/classifier.ts';
import type { NamedGroup } from '../subtypes/features.ts';
import { SUBTYPES } from '../subtypes/model.ts';
import type { Doc, OrgEntity, OrgSubtype } from '../types.ts';

interface Organisation {
  readonly canonical: string;
  readonly names: readonly string[];
  readonly mentions: readonly OrgEntity[];
}

/** By how much the classifier must hold its answer for likelier than that of the rules, by what the rules lean on. */
const MARGIN = {
  /** Nothing, the surroundings or a plain head word: "Foundation" → ngo. */
  weak: 0.1,
  legalForm: 0.5,
  /** A shape, or a head beside another word: "Blood Service" → healthcare. */
  firm: 0.95,
} as const;

/** The subtype of all mentions. */
export function chooseSubtype(organisation: Organisation, doc: Doc, classify: SubtypeClassifier | null): OrgSubtype {
  const { canonical, names, mentions } = organisation;
  const listed = names.find(isListed);
  const ruled = subtypeAt(mentions, listed ?? tellingName(canonical, names, mentions));
  if (classify === null || listed !== undefined) return ruled;
  const group = groupForClassifier(organisation);
  const likely = classify(group, doc);
  let best = 0;
  for (let k = 1; k < likely.length; k++) if ((likely[k] as number) > (likely[best] as number)) best = k;
  const lead = (likely[best] as number) - (likely[SUBTYPES.indexOf(ruled)] as number);
  return lead >= marginFor(group, ruled) ? (SUBTYPES[best] as OrgSubtype) : ruled;
}

/** What the classifier reads of an organisation. */
export function groupForClassifier({ names, mentions }: Organisation): NamedGroup {
  return { names: names.map((text) => ({ text, told: subtypeOfName(text), legalForm: hasLegalForm(text) })), mentions };
}

/** True where the list that ships gives the subtype. */
export function isListed(name: string): boolean {
  return lookUpName(organisationNames(), name) !== null;
}

/** The name whose subtype holds for the others: the canonical one where it tells its sort by itself, else one that does. */
function tellingName(canonical: string, names: readonly string[], mentions: readonly OrgEntity[]): string {
  if (names.length === 1) return canonical;
  const isTold = (name: string) => subtypeAt(mentions, name) !== 'company';
  return (tells(canonical) ? canonical : names.find(tells)) ?? names.find(isTold) ?? canonical;
}

function subtypeAt(mentions: readonly OrgEntity[], name: string): OrgSubtype {
  return (mentions.find(({ text }) => text === name) as OrgEntity).subtype;
}

/** True where the name itself tells its sort. */
function tells(name: string): boolean {
  return hasLegalForm(name) || subtypeOfName(name) !== null;
}

function marginFor({ names }: NamedGroup, ruled: OrgSubtype): number {
  if (names.some(({ text, told }) => told === ruled && !tellsByHeadAlone(text, ruled))) return MARGIN.firm;
  return names.some(({ legalForm }) => legalForm) ? MARGIN.legalForm : MARGIN.weak;
}
