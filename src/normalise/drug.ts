// DRUG mentions → entities: kind, canonical name and pharmacological class.
// "Keytruda" beside "pembrolizumab" in one article → canonical "pembrolizumab"; alone → "keytruda".
import { isCodeName } from '../lexicon/drug-codes.ts';
import { explainsAcronym, isAmongVaccines, kindFromPlaces, occursSmall } from '../lexicon/drug-context.ts';
import { endsLikeGeneric, isClassByForm, isCodeByForm, isGenericByForm, isVaccineByForm } from '../lexicon/drug-kind-words.ts';
import { VACCINE_HEADS } from '../lexicon/drug-words.ts';
import { classOfStem, endsInSureStem } from '../lexicon/inn-stems.ts';
import { lookUpName, type NameEntry, type NameList } from '../lexicon/names.ts';
import { singularOf } from '../lexicon/names-plural.ts';
import { drugNames } from '../lexicon/names-shipped.ts';
import { indexAt } from '../span.ts';
import type { Doc, DrugEntity, DrugKind, Mention, Normaliser } from '../types.ts';

interface DrugValues {
  readonly kind: DrugKind;
  readonly canonical: string;
  readonly class: string | null;
}

interface Known {
  readonly listed: NameEntry | null;
  readonly names: NameList;
  /** Lower case. */
  readonly article: string;
}

/** Different names that are looked for in the whole text. */
const MOST_NAMES = 300;

/** Kinds and names from the list that ships. */
export const normaliseDrugs: Normaliser<'DRUG'> = (mentions, doc) => normaliseAll(mentions, doc, drugNames());

/** A normaliser over a list of one's own. */
export function createDrugNormaliser(names: NameList): Normaliser<'DRUG'> {
  return (mentions, doc) => normaliseAll(mentions, doc, names);
}

function normaliseAll(mentions: readonly Mention<'DRUG'>[], doc: Doc, names: NameList): DrugEntity[] {
  const article = doc.article.text.toLowerCase();
  const known = new Map<string, DrugValues>();
  return mentions.map((mention) => {
    const key = `${mention.parts.kind ?? ''} ${mention.text}`;
    let values = known.get(key);
    if (!values) {
      // The whole text is searched for a name; a hostile one may hold thousands.
      const text = known.size < MOST_NAMES ? doc.article.text : '';
      const listed = lookUpName(names, mention.text);
      const kind = kindOf(mention, { listed, names }, text);
      const canonical = canonicalOf(mention.text, kind, { listed, names, article: known.size < MOST_NAMES ? article : '' });
      values = { kind, canonical, class: classOf(kind, canonical, listed, names) };
      known.set(key, values);
    }
    return toEntity(mention, doc, values);
  });
}

/** Order of trust: list, head noun, the finder, shape of the name, its places in the document. */
function kindOf(mention: Mention<'DRUG'>, { listed, names }: Pick<Known, 'listed' | 'names'>, article: string): DrugKind {
  const { text } = mention;
  const lower = text.toLowerCase();
  const last = lower.slice(lower.lastIndexOf(' ') + 1);
  if (VACCINE_HEADS.has(last)) return 'vaccine';
  const code = isCodeName(text) && !isClassByForm(text);
  if (listed?.kind === 'investigational') return kindFromPlaces(article, text) === 'vaccine' ? 'vaccine' : 'investigational';
  // A code that a list gives as another name of a generic is still a code: "LY3298176".
  if (listed?.kind && !(code && listed.role === 'alias' && listed.kind === 'generic')) return listed.kind as DrugKind;
  if (CLASS_ENDING.test(lower) || isClassByForm(text)) return 'class';
  if (VACCINE_NAME.test(text) || isVaccineByForm(text) || startsWithVaccine(text, names)) return 'vaccine';
  if (!code && mention.parts.kind && mention.parts.kind !== 'brand') return mention.parts.kind;
  if (!code && (endsInSureStem(lower) || endsInSureStem(last))) return /^\p{Lu}\p{L}+-\p{Ll}/u.test(text) ? 'investigational' : 'generic';
  return kindOfShape(text, code, article);
}

/** "Comirnaty LP.8.1". */
function startsWithVaccine(text: string, names: NameList): boolean {
  const space = text.indexOf(' ');
  return space > 0 && lookUpName(names, text.slice(0, space))?.kind === 'vaccine';
}

/** Kind of a name that only its shape and its places tell. */
function kindOfShape(text: string, code: boolean, article: string): DrugKind {
  if (/^\p{Ll}/u.test(text) && !/\p{Lu}|\d/u.test(text)) return PLURAL.test(text) ? 'class' : 'generic';
  if (/^\p{Lu}[\p{L}\d]{0,4}\p{Lu}s?$/u.test(text) && explainsAcronym(article, text)) return 'class';
  const told = kindFromPlaces(article, text);
  if (code) return told === 'vaccine' || isAmongVaccines(article, text) ? 'vaccine' : 'investigational';
  if (isGenericByForm(text) && told !== 'vaccine') return 'generic';
  if (occursSmall(article, text) || (told === null && isGenericAtStart(article, text))) return 'generic';
  return told ?? (isCodeByForm(text) ? 'investigational' : 'brand');
}

/** "Fluazuron" that stands only where a sentence or line begins: nothing says that it bears its capital as a brand does. */
function isGenericAtStart(article: string, text: string): boolean {
  if (!endsLikeGeneric(text)) return false;
  for (let at = article.indexOf(text), places = 0; at >= 0 && places < MOST_PLACES; at = article.indexOf(text, at + text.length), places += 1)
    if (!/(?:^|[\n.!?:•|-]["“]?\s*)$/u.test(article.slice(Math.max(0, at - 3), at))) return false;
  return article !== '';
}

const MOST_PLACES = 6;

const CLASS_ENDING =
  /(?:inhibitor|agonist|antagonist|blocker|antibod(?:y|ie)|therap(?:y|ie)|drug|agent|medicine|medication|therapeutic|biologic|degrader|modulator|activator|conjugate|steroid|biotic|opioid|statin|antidepressant|depressant|stimulant|anesthetic|anaesthetic|anticoagulant|peptide|interferon|insulin|protein|analogue|analog|adenovirus|antivenom|antitoxin|immunoglobulin|hormone)s$|(?:\s|^)(?:inhibitor|agonist|antagonist|blocker|antibody|therapy|drug|agent|medicine|medication|therapeutic|biologic|degrader|modulator|activator|conjugate|steroid|antibiotic|opioid|depressant|stimulant|anesthetic|anticoagulant|protein|analogue|analog|adenovirus|antivenom|antitoxin|immunoglobulin|treatments?|products)$/u;

/** "Cervavac", "Vaxelis", "MTBVAC", "VAX-31", "MVA-BN". */
const VACCINE_NAME = /^(?:va[cx]|mva-|rvsv)|vax|va[cx](?:$|[-\s\d])/iu;

/** "narcotics", "rifamycins": a plural in small letters is a class. */
const PLURAL = /[^suoia\s]s$/u;

function canonicalOf(text: string, kind: DrugKind, { listed, names, article }: Known): string {
  const whole = text.toLowerCase().replace(/\s+/gu, ' ').replace(/[®™]/gu, '');
  // "Sputnik V vaccine" → "sputnik v"; but "MMR vaccine" keeps its head.
  const lower =
    kind === 'vaccine' && /^\p{Lu}\p{Ll}/u.test(text) && lookUpName(names, whole.replace(/ vaccines?$/u, ''))?.kind === 'vaccine'
      ? whole.replace(/ vaccines?$/u, '')
      : whole;
  if (listed && kind === 'brand' && listed.canonical !== lower && article.includes(listed.canonical)) return listed.canonical;
  // "Jynneos" bears its s in the singular.
  const plural = kind === 'class' || (kind === 'vaccine' && VACCINE_HEADS.has(lower.slice(lower.lastIndexOf(' ') + 1)));
  return plural && /\p{Ll}$/u.test(text) ? singularOf(lower) : lower;
}

function classOf(kind: DrugKind, canonical: string, listed: NameEntry | null, names: NameList): string | null {
  const named = listed?.class || lookUpName(names, canonical)?.class;
  if (named) return named;
  return kind === 'class' || kind === 'vaccine' ? null : classOfStem(listed?.canonical ?? canonical);
}

function toEntity(mention: Mention<'DRUG'>, doc: Doc, values: DrugValues): DrugEntity {
  const { start, end, text, sentence, rule, confidence } = mention;
  const zone = doc.article.zones[indexAt(doc.article.zones, start)]?.zone ?? 'body';
  return { type: 'DRUG', start, end, text, ...values, zone, sentence, rule, confidence, issues: [] };
}
