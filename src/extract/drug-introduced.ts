// Medicines that no list knows, by the phrase that introduces them: "Its lead candidate, Zorvex, is …" → "Zorvex".
// Not an ordinary word, a place, a listed body, a disease or a short acronym.
import { INTRODUCTIONS } from '../lexicon/drug-cues.ts';
import { VACCINE_TARGETS } from '../lexicon/drug-words.ts';
import { lookUpName, type NameList } from '../lexicon/names.ts';
import { isOrdinaryWord } from '../lexicon/ordinary-words.ts';
import type { Sentence } from '../types.ts';
import type { FoundDrug } from './drug-names.ts';

/** Longer sentences are lists and tables. */
const LONGEST_SENTENCE = 1200;

/** Names that the sentence introduces as medicines; their kind is for the rest of the document to tell. */
export function findIntroduced(text: string, sentence: Sentence, makers: NameList): FoundDrug[] {
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return [];
  const words = text.slice(sentence.start, sentence.end);
  const found: FoundDrug[] = [];
  for (const { gate, pattern } of INTRODUCTIONS) {
    if (!gate.test(words)) continue;
    for (const match of words.matchAll(pattern)) {
      const name = match.groups?.name ?? '';
      if (!isNameOfMedicine(name, makers)) continue;
      const start = sentence.start + match.index + (match[0].startsWith(name) ? 0 : match[0].lastIndexOf(name));
      found.push({ start, end: start + name.length, rule: '<introduced name>', parts: { kind: null, canonical: null }, guarded: false });
    }
  }
  return found;
}

function isNameOfMedicine(name: string, makers: NameList): boolean {
  if (/^\p{Lu}{2,5}s?$/u.test(name) || name.length < 4 || name.endsWith('-')) return false;
  const lower = name.toLowerCase();
  return !isOrdinaryWord(lower) && !VACCINE_TARGETS.has(lower) && !lower.split('-').every(isOrdinaryWord) && lookUpName(makers, name) === null;
}
