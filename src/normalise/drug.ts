// DRUG mentions → entities: kind, canonical name and pharmacological class.
// "Keytruda" beside "pembrolizumab" in one article → canonical "pembrolizumab"; alone → "keytruda".
import { isCodeName } from '../lexicon/drug-codes.ts';
import { VACCINE_HEADS } from '../lexicon/drug-words.ts';
import { classOfStem, endsInSureStem } from '../lexicon/inn-stems.ts';
import { lookUpName, type NameEntry, type NameList } from '../lexicon/names.ts';
import { singularOf } from '../lexicon/names-plural.ts';
import { drugNames } from '../lexicon/names-shipped.ts';
import { indexAt } from '../span.ts';
import type { Doc, DrugEntity, DrugKind, Mention, Normaliser } from '../types.ts';

/** Kinds and names from the list that ships. */
export const normaliseDrugs: Normaliser<'DRUG'> = (mentions, doc) => normaliseAll(mentions, doc, drugNames());

/** A normaliser over a list of one's own. */
export function createDrugNormaliser(names: NameList): Normaliser<'DRUG'> {
  return (mentions, doc) => normaliseAll(mentions, doc, names);
}

function normaliseAll(mentions: readonly Mention<'DRUG'>[], doc: Doc, names: NameList): DrugEntity[] {
  const text = doc.article.text.toLowerCase();
  return mentions.map((mention) => {
    const listed = lookUpName(names, mention.text);
    const kind = kindOf(mention, listed, doc);
    const canonical = canonicalOf(mention.text, kind, listed, text);
    return toEntity(mention, doc, { kind, canonical, class: classOf(kind, canonical, listed, names) });
  });
}

function kindOf(mention: Mention<'DRUG'>, listed: NameEntry | null, doc: Doc): DrugKind {
  if (listed?.kind) return listed.kind as DrugKind;
  const lower = mention.text.toLowerCase();
  const last = lower.slice(lower.lastIndexOf(' ') + 1);
  if (VACCINE_HEADS.has(last)) return 'vaccine';
  if (mention.parts.kind) return mention.parts.kind;
  if (CLASS_ENDING.test(lower)) return 'class';
  if (isCodeName(mention.text)) return 'investigational';
  if (endsInSureStem(lower) || endsInSureStem(last)) return 'generic';
  if (/^\p{Ll}/u.test(mention.text)) return 'generic';
  return isMarked(doc.article.text, mention.end) ? 'brand' : 'brand';
}

const CLASS_ENDING =
  /(?:inhibitor|agonist|antagonist|blocker|antibod(?:y|ie)|therap(?:y|ie)|drug|agent|medicine|medication|therapeutic|biologic|degrader|modulator|conjugate|steroid|biotic|opioid|statin|vaccine|antidepressant|peptide|interferon)s?$/u;

/** "Ozempic®". */
function isMarked(text: string, end: number): boolean {
  return '®™'.includes(text.charAt(end)) && end < text.length;
}

function canonicalOf(text: string, kind: DrugKind, listed: NameEntry | null, article: string): string {
  const lower = text.toLowerCase().replace(/\s+/gu, ' ').replace(/[®™]/gu, '');
  if (listed && kind === 'brand' && listed.canonical !== lower && article.includes(listed.canonical)) return listed.canonical;
  return kind === 'class' || kind === 'vaccine' ? singularOf(lower) : lower;
}

function classOf(kind: DrugKind, canonical: string, listed: NameEntry | null, names: NameList): string | null {
  const named = listed?.class || lookUpName(names, canonical)?.class;
  if (named) return named;
  return kind === 'class' || kind === 'vaccine' ? null : classOfStem(listed?.canonical ?? canonical);
}

function toEntity(mention: Mention<'DRUG'>, doc: Doc, values: { kind: DrugKind; canonical: string; class: string | null }): DrugEntity {
  const { start, end, text, sentence, rule, confidence } = mention;
  const zone = doc.article.zones[indexAt(doc.article.zones, start)]?.zone ?? 'body';
  return { type: 'DRUG', start, end, text, ...values, zone, sentence, rule, confidence, issues: [] };
}
