// A Doc as the tagger reads it: rows of word forms, parts of speech, and what the whole document tells of each word.
import type { Doc, Sentence, Token } from '../types.ts';
import { findAcronyms } from './acronyms.ts';
import { hashWord } from './hash.ts';
import { WORD_CLASS } from './word-classes.ts';
import { boundWordTypes, COLUMN, FLAG, ROW_LENGTH, rowOf, type WordTypes } from './word-types.ts';

/** What the document tells of a word, whatever its case, from all its places. */
export const FACT = {
  /** Stands in small letters somewhere. */
  small: 1,
  /** Stands with a capital within a sentence. */
  capital: 2,
  /** In a run of capitals that ends in a legal form. */
  legal: 4,
  /** In a run of capitals with a noun of bodies or trades. */
  body: 8,
  /** After a personal title. */
  titled: 16,
  /** Alone in brackets after a run of capitals that has its initials. */
  acronym: 32,
  /** Before a vaccine, inhibitor or the like, or before a dose form. */
  medicine: 64,
  /** After a number with a unit of weight, or before one. */
  dose: 128,
  /** Before a verb of speaking or dealing. */
  acts: 256,
  /** After "in", "from", "near". */
  place: 512,
  /** Followed by a possessive. */
  possessive: 1024,
  /** Alone as a run of capitals. */
  alone: 2048,
  /** First in a run of two or more. */
  leads: 4096,
  /** Last in a run of two or more. */
  ends: 8192,
  often: 16384,
  /** Stands for words in small letters: "emergency medical service (EMS)". */
  shortensWords: 32768,
  /** Stands for a name with a noun of bodies or trades. */
  shortensBody: 65536,
  /** Stands for other capitalised words. */
  shortensName: 131072,
} as const;

/** Bits that a FACT may take. */
export const FACT_BITS = 31;

/** A document ready for feature extraction. */
export interface DocumentView {
  readonly doc: Doc;
  readonly types: WordTypes;
  /** Row of each token. */
  readonly rows: Int32Array;
  readonly tags: Int32Array;
  /** FACT bits of each token's word. */
  readonly facts: Int32Array;
  /** Hash of the last word that the token's word is an acronym of; 0 where it is none. */
  readonly heads: Int32Array;
  /** How much the document speaks of medicine: 1 not at all … 4. */
  readonly topic: number;
}

const TAG_HASHES = new Map(
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE'.split(' ').map((tag) => [tag, hashWord(tag)] as const),
);

/** Reads a document once. */
export function viewDocument(doc: Doc, types: WordTypes): DocumentView {
  boundWordTypes(types);
  const count = doc.tokens.length;
  const rows = new Int32Array(count);
  const tags = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const token = doc.tokens[i] as Token;
    rows[i] = rowOf(types, token.text);
    tags[i] = TAG_HASHES.get(token.pos) ?? 1;
  }
  return { doc, types, rows, tags, ...gatherFacts(doc, types, rows), topic: topicOf(types, rows) };
}

/** Clinical words among all words: none, below 1 in 200, below 1 in 50, more. */
function topicOf(types: WordTypes, rows: Int32Array): number {
  let clinical = 0;
  for (let i = 0; i < rows.length; i++) {
    const kind = types.rows[(rows[i] as number) * ROW_LENGTH + COLUMN.class] as number;
    if (kind === WORD_CLASS.MEDICINE || kind === WORD_CLASS.DOSE || kind === WORD_CLASS.CLINICAL) clinical++;
  }
  if (clinical === 0) return 1;
  if (clinical * 200 < rows.length) return 2;
  return clinical * 50 < rows.length ? 3 : 4;
}

function gatherFacts(doc: Doc, types: WordTypes, rows: Int32Array): Pick<DocumentView, 'facts' | 'heads'> {
  const bits = new Map<number, number>();
  const counts = new Map<number, number>();
  const lowerRows = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) lowerRows[i] = types.rows[(rows[i] as number) * ROW_LENGTH + COLUMN.lowerRow] as number;
  const note = (i: number, fact: number): void => {
    const row = lowerRows[i] as number;
    bits.set(row, (bits.get(row) ?? 0) | fact);
  };
  const flagsAt = (i: number): number => types.rows[(rows[i] as number) * ROW_LENGTH + COLUMN.flags] as number;
  const classAt = (i: number): number => types.rows[(rows[i] as number) * ROW_LENGTH + COLUMN.class] as number;
  for (const sentence of doc.sentences) noteSentence({ sentence, lowerRows, note, flagsAt, classAt, heading: isHeading(sentence, flagsAt) }, counts);
  const headOf = new Map<number, number>();
  for (const { acronym, first, end } of findAcronyms(doc)) {
    note(acronym, expansionFact(first, end, flagsAt, classAt));
    headOf.set(lowerRows[acronym] as number, types.rows[(lowerRows[end - 1] as number) * ROW_LENGTH + COLUMN.lower] as number);
  }
  const facts = new Int32Array(rows.length);
  const heads = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = lowerRows[i] as number;
    facts[i] = (bits.get(row) ?? 0) | ((counts.get(row) ?? 0) > 2 ? FACT.often : 0);
    heads[i] = headOf.get(row) ?? 0;
  }
  return { facts, heads };
}

/** What the words `[first, end)` that an acronym stands for tell of it. */
function expansionFact(first: number, end: number, flagsAt: (token: number) => number, classAt: (token: number) => number): number {
  let fact: number = FACT.shortensName;
  for (let i = first; i < end; i++) {
    const kind = classAt(i);
    if (kind === WORD_CLASS.BODY || kind === WORD_CLASS.TRADE || kind === WORD_CLASS.LEGAL) fact = FACT.shortensBody;
  }
  for (let i = first; i < end; i++) if (!(flagsAt(i) & FLAG.capital) && classAt(i) !== WORD_CLASS.JOINER) return FACT.shortensWords;
  return fact;
}

/** True where most words of four letters or more begin with a capital. */
export function isHeading(sentence: Sentence, flagsAt: (token: number) => number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = sentence.firstToken; i < sentence.endToken && words < 60; i++) {
    const flags = flagsAt(i);
    if (!(flags & FLAG.letter)) continue;
    words++;
    if (flags & FLAG.capital) capitals++;
  }
  return words >= 4 && capitals * 10 >= words * 6;
}

interface Reading {
  readonly sentence: Sentence;
  readonly lowerRows: Int32Array;
  readonly note: (token: number, fact: number) => void;
  readonly flagsAt: (token: number) => number;
  readonly classAt: (token: number) => number;
  readonly heading: boolean;
}

function noteSentence(reading: Reading, counts: Map<number, number>): void {
  const { sentence, lowerRows, note, flagsAt, classAt, heading } = reading;
  const { firstToken, endToken } = sentence;
  for (let i = firstToken; i < endToken; i++) {
    const flags = flagsAt(i);
    if (!(flags & FLAG.letter)) continue;
    const capital = (flags & (FLAG.capital | FLAG.inner)) !== 0;
    if (!capital) note(i, FACT.small);
    else {
      const row = lowerRows[i] as number;
      counts.set(row, (counts.get(row) ?? 0) + 1);
      if (!heading && i > firstToken) note(i, FACT.capital);
    }
    const next = i + 1 < endToken ? classAt(i + 1) : 0;
    const before = i > firstToken ? classAt(i - 1) : 0;
    if (next === WORD_CLASS.MEDICINE || next === WORD_CLASS.DOSE) note(i, FACT.medicine);
    if (before === WORD_CLASS.DOSE || (i + 2 < endToken && flagsAt(i + 1) & FLAG.digit && classAt(i + 2) === WORD_CLASS.DOSE)) note(i, FACT.dose);
  }
  if (heading) return;
  for (let i = firstToken; i < endToken; ) {
    if (!(flagsAt(i) & FLAG.capital)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < endToken && flagsAt(end) & FLAG.capital) end++;
    noteRun(reading, i, end);
    i = end;
  }
}

function noteRun(reading: Reading, start: number, end: number): void {
  const { sentence, note, flagsAt, classAt } = reading;
  let fact = 0;
  for (let i = start; i < end; i++) {
    const kind = classAt(i);
    if (kind === WORD_CLASS.LEGAL && i > start) fact |= FACT.legal;
    if (kind === WORD_CLASS.BODY || kind === WORD_CLASS.TRADE) fact |= FACT.body;
  }
  const before = start > sentence.firstToken ? classAt(start - 1) : 0;
  if (before === WORD_CLASS.TITLE || (classAt(start) === WORD_CLASS.TITLE && end > start + 1)) fact |= FACT.titled;
  if (before === WORD_CLASS.PLACE_PREPOSITION) fact |= FACT.place;
  if (end < sentence.endToken) {
    if (classAt(end) === WORD_CLASS.SPEECH) fact |= FACT.acts;
    if (flagsAt(end) & FLAG.possessive) fact |= FACT.possessive;
  }
  const bracketed = start > sentence.firstToken && end < sentence.endToken && flagsAt(start - 1) & FLAG.open && flagsAt(end) & FLAG.close;
  if (bracketed && end === start + 1 && start - 2 >= sentence.firstToken && flagsAt(start - 2) & FLAG.capital) fact |= FACT.acronym;
  if (end === start + 1) fact |= FACT.alone;
  else {
    note(start, FACT.leads);
    note(end - 1, FACT.ends);
  }
  for (let i = start; i < end; i++) if (fact !== 0) note(i, fact);
}
