// Doc → medicines: listed names, nonproprietary stems, vaccines, classes, code names, brands explained in brackets.
// "Keytruda (pembrolizumab), a PD-1 inhibitor" gives three mentions.

import { codeStrength, speaksOfDevelopment } from '../lexicon/drug-codes.ts';
import { guardEvidence } from '../lexicon/drug-context.ts';
import { OF_MEDICINES } from '../lexicon/drug-cues.ts';
import { endsInSureStem } from '../lexicon/inn-stems.ts';
import type { NameList } from '../lexicon/names.ts';
import { drugNames, organisationNames } from '../lexicon/names-shipped.ts';
import { keepLongest } from '../span.ts';
import type { Doc, DrugKind, Extractor, Mention, Sentence, Span, Token } from '../types.ts';
import { classAt, isClassHead } from './drug-classes.ts';
import { findIntroduced } from './drug-introduced.ts';
import { joinNeighbours } from './drug-joins.ts';
import { type FoundDrug, findListedDrugs, suffixEnd } from './drug-names.ts';
import { findDrugRepeats, findExplained } from './drug-pairs.ts';
import { isVaccineHead, vaccineAt } from './drug-vaccines.ts';

/** Characters on either side of a code in which words of development count. */
const NEARBY = 200;

/** Medicines by rule, from the lists that ship. */
export const extractDrugs: Extractor = (doc) => findDrugs(doc, drugNames(), organisationNames());

/** An extractor over lists of one's own: medicines, and organisations that make vaccines. */
export function createDrugExtractor(drugs: NameList, makers: NameList): Extractor {
  return (doc) => findDrugs(doc, drugs, makers);
}

function findDrugs(doc: Doc, drugs: NameList, makers: NameList): Mention<'DRUG'>[] {
  const { text } = doc.article;
  const mentions: Mention<'DRUG'>[] = [];
  const guarded: Mention<'DRUG'>[] = [];
  const all: (FoundDrug & { readonly sentence: number })[] = [];
  const introduces = OF_MEDICINES.test(text);
  for (const sentence of doc.sentences) {
    const found = joinNeighbours(text, keepLongest([...findListedDrugs(text, sentence, drugs), ...findShapedDrugs(doc, sentence, makers)]), sentence.start);
    for (const drug of [...found, ...findExplained(text, sentence, found, makers), ...(introduces ? findIntroduced(text, sentence, makers) : [])])
      all.push({ ...drug, sentence: sentence.index });
  }
  for (const drug of keepLongest([...all, ...findDrugRepeats(doc, all)])) {
    const evidence = drug.guarded ? guardEvidence(text, drug.start, drug.end) : 1;
    if (evidence >= 0) (evidence === 1 ? mentions : guarded).push(toMention(text, drug));
  }
  // A guarded name without evidence of its own counts where the document names another medicine that is no class.
  if (guarded.length > 0 && mentions.some((mention) => mention.parts.kind !== 'class' && mention.parts.kind !== 'vaccine')) mentions.push(...guarded);
  return mentions.sort((a, b) => a.start - b.start);
}

/** Medicines told by the shape of their words. */
function findShapedDrugs(doc: Doc, sentence: Sentence, makers: NameList): FoundDrug[] {
  const { text } = doc.article;
  const found: FoundDrug[] = [];
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    const token = doc.tokens[index] as Token;
    if (token.text.length < 3) continue;
    const lower = token.text.toLowerCase();
    if (isVaccineHead(lower)) add(found, vaccineAt(text, token, sentence.start, makers), '<target> vaccine', 'vaccine');
    else if (isClassHead(lower)) add(found, classAt(text, token, sentence.start), '<target> <class>', 'class');
    else if (endsInSureStem(lower)) add(found, { start: token.start, end: suffixEnd(text, token) }, '<stem>', 'generic');
    else if (isCode(token, text, sentence)) add(found, token, '<code name>', 'investigational');
  }
  return found;
}

function isCode(token: Token, text: string, sentence: Sentence): boolean {
  const strength = codeStrength(token.text);
  return (
    strength === 2 ||
    (strength === 1 && speaksOfDevelopment(text.slice(Math.max(sentence.start, token.start - NEARBY), Math.min(sentence.end, token.end + NEARBY))))
  );
}

function add(found: FoundDrug[], span: Span | null, rule: string, kind: DrugKind): void {
  if (span) found.push({ start: span.start, end: span.end, rule, parts: { kind, canonical: null }, guarded: false });
}

function toMention(text: string, drug: FoundDrug & { readonly sentence: number }): Mention<'DRUG'> {
  const { start, end, rule, parts, sentence } = drug;
  const confidence = rule === '<code name>' || rule === '<stem>' || rule === '<introduced name>' ? 'medium' : 'high';
  return { type: 'DRUG', start, end, text: text.slice(start, end), sentence, rule, confidence, parts };
}
