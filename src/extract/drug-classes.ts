// Classes named by mechanism, target or modality: "PD-1 inhibitors", "CAR-T cell therapy", "small molecule drugs", "CD5-targeted antibody".
// Not: "the inhibitor", "cancer drugs", "combination therapy", "ketamine therapy".
import {
  CLASS_FRONTS,
  CLASS_TARGETS,
  COMMON_HEADS,
  DRUG_CLASSES,
  MECHANISM_HEADS,
  MEDICATION_HEADS,
  MODALITIES,
  MODALITY_HEADS,
  MODIFIER_ENDINGS,
  NEEDS_COMPANY,
  NOUN_CLASSES,
  SUBSTRATES,
  WEAK_MODIFIERS,
} from '../lexicon/drug-words.ts';
import type { Span } from '../types.ts';
import { type Word, wordBefore } from './words.ts';

const MAX_WORDS = 8;
/** "oxidase", "synthase"; but "increase", "phase". */
const ENZYME =
  /^(?!(?:in|de)crease)\p{L}*(?:oxidase|reductase|synthase|hydrolase|transferase|peptidase|phosphatase|lipase|esterase|cyclase|ligase|deaminase|carboxylase|hydroxylase|secretase|convertase|kinase)$/u;
/** Heads that name a class by themselves. */
const SELF_MADE = /^(?:immunotherap|radiotherap|inhibitor|agonist|antagonist)/u;

/** True for a word that a class name can end with. */
export function isClassHead(lower: string): boolean {
  return MECHANISM_HEADS.has(lower) || MODALITY_HEADS.has(lower) || COMMON_HEADS.has(lower) || MEDICATION_HEADS.has(lower);
}

/** The class whose head is `head`, or null. `floor`: start of the sentence. */
export function classAt(text: string, head: Span, floor: number): Span | null {
  const lower = text.slice(head.start, head.end).toLowerCase();
  let start = head.start;
  let begin = -1;
  let names = false;
  for (let count = 0; count < MAX_WORDS; count += 1) {
    const word = wordBefore(text, start, floor);
    if (!word || word.text === '' || (word.closed && !isAcronymBracket(text, word))) break;
    if (names && word.lower === 'targeted') break;
    if (SELF_MADE.test(lower) && /^(?:targeted|biological|biologic|small-molecule|molecule|small)$|-targeted$/u.test(word.lower)) break;
    const makes = allows(lower, word);
    if (!makes && !(count > 0 && names && (isFront(word) || word.opened))) break;
    start = word.from;
    if (makes && !(MODALITY_HEADS.has(lower) && NEEDS_COMPANY.has(word.lower))) names = true;
    if (!WEAK_MODIFIERS.has(word.lower)) begin = isAcronymBracket(text, word) ? begin : word.start;
    if (word.opened && !isAcronymBracket(text, word)) break;
  }
  return names && begin >= 0 ? { start: begin, end: head.end } : null;
}

/** What belongs to a listed class that follows it. */
const WIDENING: ReadonlySet<string> = new Set(
  'broad-spectrum nonsteroidal non-steroidal third-generation polyclonal monoclonal bispecific oncolytic recombinant anti-viral dual'.split(' '),
);

/** Start of a class after taking in what may stand before it: "broad-spectrum antivirals" from "antivirals". */
export function widenClass(text: string, start: number, floor: number): number {
  let begin = start;
  for (let count = 0; count < 4; count += 1) {
    const word = wordBefore(text, begin, floor);
    if (!word || word.closed || word.opened) break;
    const widens = WIDENING.has(word.lower) || (count === 0 && (isSubstrate(text, begin, word) || isTargetOfCells(text, begin, word)));
    if (!widens) break;
    begin = word.start;
  }
  return begin;
}

/** "Rho kinase inhibitor", "glycolate oxidase inhibitor": what the enzyme works on. */
function isSubstrate(text: string, start: number, word: Word): boolean {
  return /^(?:kinase|receptor|oxidase|reductase|synthase|hydrolase|transferase|protease) /iu.test(text.slice(start, start + 13)) && SUBSTRATES.has(word.lower);
}

/** "CD5 CAR-T cell therapy", "CD20xCD3 bispecifics". */
function isTargetOfCells(text: string, start: number, word: Word): boolean {
  return (
    /^(?:CAR[- ](?:T|NK)|bispecific|T[- ]cell engager)/iu.test(text.slice(start, start + 14)) &&
    /^(?:anti-)?(?:[A-Z]{1,5}\d{1,3}(?:x[A-Z]{1,5}\d{1,2})?|BCMA(?:xCD3)?|GPRC5D|EGFR|PSMA)$/u.test(word.text)
  );
}

function allows(head: string, word: Word): boolean {
  if (MEDICATION_HEADS.has(head)) return (DRUG_CLASSES.has(word.lower) && !NOUN_CLASSES.has(word.lower)) || /^[A-Z]{2,6}-?\d$/u.test(word.text);
  if (MECHANISM_HEADS.has(head))
    return CLASS_TARGETS.has(word.lower) || ENZYME.test(word.lower) || SUBSTRATES.has(word.lower) || isTarget(word) || isHyphened(word, CLASS_TARGETS);
  if (MODALITY_HEADS.has(head) && (MODALITIES.has(word.lower) || isHyphened(word, MODALITIES))) return true;
  return COMMON_HEADS.has(head) && (DRUG_CLASSES.has(word.lower) || isHyphened(word, DRUG_CLASSES));
}

const TARGET = /^(?:anti-)?[A-Za-z]{0,2}[A-Z][A-Za-z]{0,4}[-/]?[A-Z0-9()/α-ω-]{1,8}$/u;

function isFront(word: Word): boolean {
  return CLASS_FRONTS.has(word.lower) || isHyphened(word, CLASS_FRONTS);
}

/** "PD-1", "SGLT2", "BTK", "IL-17A", "PD-(L)1": capitals or digits make a target. */
function isTarget(word: Word): boolean {
  return word.text.length <= 14 && TARGET.test(word.text) && !/^(?:US|UK|EU|FDA|WHO|CEO|AI|OTC|IV|NEW|THE)$/u.test(word.text);
}

/** "CD5-targeted", "neutrophil-based", "anti-amyloid" and pairs such as "GLP-1/GIP". */
function isHyphened(word: Word, allowed: ReadonlySet<string>): boolean {
  const parts = word.lower.split(/[-/–]/u);
  if (parts.length < 2) return false;
  // "cotransporter-2", "kinase-1".
  if (parts.every((part, index) => allowed.has(part) || (index > 0 && /^\d$/u.test(part)))) return true;
  // "GLP-1/glucagon", "PD-1/VEGF".
  const sides = word.text.split('/');
  if (sides.length > 1 && sides.every((side) => allowed.has(side.toLowerCase()) || TARGET.test(side))) return true;
  // "CD5-targeted", "mRNA-based"; but "evidence-based", "ketamine-based" name nothing.
  return MODIFIER_ENDINGS.has(parts.at(-1) ?? '') && (!/^(?:based|specific)$/u.test(parts.at(-1) ?? '') || /\p{Lu}.*\p{Lu}|\d/u.test(word.text));
}

function isBracket(text: string, word: Word): boolean {
  return text.charAt(word.start - 1) === '(';
}

/** "tumor-infiltrating lymphocyte (TIL) therapy": a bracketed acronym goes through. */
function isAcronymBracket(text: string, word: Word): boolean {
  return isBracket(text, word) && text.charAt(word.end) === ')' && /^[A-Z][A-Za-z0-9-]{1,8}$/u.test(word.text);
}
