// What a quantity counts or measures: the noun phrase behind it or before it.
// "100 million dollars of biotech drugs" → "biotech drugs"; "revenue rose 12%" → "revenue"; "a price of €30" → "price".
import { DEAL_NOUNS, MEASURE_NOUNS } from '../lexicon/quantities-nouns.ts';
import type { FigureKind } from '../types.ts';
import { aheadOf } from './figure-ahead.ts';
import { behindOf, pastBracket } from './figure-behind.ts';
import { type Clause, type Phrase, tagAt, textOf, wordAt } from './figure-clause.ts';
import { headWord, isNoun, phraseFrom } from './figure-noun-phrase.ts';
import { phraseBefore } from './figure-noun-phrase-before.ts';

/** What is told of a quantity besides its place among the tokens. */
export interface Asked {
  readonly kind: FigureKind;
  readonly age: boolean;
  readonly unit: string | null;
  /** First token of the comparator before it, or of the quantity itself. */
  readonly first: number;
}

/** The phrase, and whether it stands behind the quantity. */
export interface Found {
  readonly phrase: Phrase;
  readonly behind: boolean;
}

const DIRECTION = /^(?:(?:north|south)?-?(?:east|west)|north|south|away|apart|inland|offshore|upstream|downstream|uphill|downhill)(?:wards?)?$/;
const AGE_LINK = /^(?:between|the|ages?|aged|of|from|under|over|below|above|than|younger|older|up|to|least|at)$/;

/** The phrase that a quantity counts or measures, or null. */
export function findOf(clause: Clause, asked: Asked): Found | null {
  const found = findPhrase(clause, asked);
  // Tables and signs name nothing: "3 mg x 4 weeks", "1–20% 30–70%".
  return found !== null && !/\p{L}{2}/u.test(textOf(clause, found.phrase)) ? null : found;
}

function findPhrase(clause: Clause, asked: Asked): Found | null {
  if (asked.unit === 'Cel' || asked.unit === '[degF]' || asked.unit === 'K') return null;
  // "20 km south of the mine" lies between two places
  if (asked.kind === 'measure' && !asked.age && DIRECTION.test(wordAt(clause, pastBracket(clause, clause.end)))) return null;
  if (asked.age) return ageOf(clause);
  const after = behindOf(clause, asked.kind);
  if (after && (asked.kind === 'count' || asked.kind === 'ratio' || !isWeak(clause))) return { phrase: after, behind: true };
  if (!after && wordAt(clause, clause.end) === 'of' && tagAt(clause, clause.end + 1) === 'PRON') return null;
  const before = aheadOf(clause, asked, after !== null);
  if (before && !(after && asked.kind === 'money' && measures(clause, after) && !measures(clause, before))) return { phrase: before, behind: false };
  return after ? { phrase: after, behind: true } : null;
}

/** "seven firms bringing $2 billion in extra revenue": the amount is of the revenue. */
function measures(clause: Clause, phrase: Phrase): boolean {
  return MEASURE_NOUNS.test(headWord(clause, phrase)) || DEAL_NOUNS.test(headWord(clause, phrase));
}

/** "in" behind an amount is weaker than a noun before it: "revenue of $5 billion in cash". */
function isWeak(clause: Clause): boolean {
  return wordAt(clause, clause.end) === 'in';
}

/** Of an age: the person named by the noun behind ("65-year-old man") or before ("people between the ages of"). */
function ageOf(clause: Clause): Found | null {
  const next = tagAt(clause, clause.end);
  const limited =
    /^(?:under|over|above|below)$/.test(wordAt(clause, clause.first - 1)) && tagAt(clause, clause.first - 2) === 'NOUN' && clause.end === clause.first + 1;
  const phrase = !limited && (next === 'NOUN' || next === 'ADJ') ? phraseFrom(clause, clause.end) : null;
  if (phrase) return { phrase: withoutName(clause, phrase), behind: true };
  let at = clause.first - 1;
  while (AGE_LINK.test(wordAt(clause, at))) at -= 1;
  if (at >= clause.first - 1 || tagAt(clause, at) !== 'NOUN' || !/(?:s|people|men|women|children|those)$/.test(wordAt(clause, at))) return null;
  const before = phraseBefore(clause, at + 1);
  return before ? { phrase: before, behind: false } : null;
}

/** "20-year-old winger Mateus Caldeira": the name is an apposition. */
function withoutName(clause: Clause, phrase: Phrase): Phrase {
  for (let at = phrase.first + 1; at < phrase.end; at += 1)
    if (tagAt(clause, at) === 'PROPN' && tagAt(clause, at - 1) === 'NOUN' && isNoun(clause, phrase.end - 1)) return { first: phrase.first, end: at };
  return phrase;
}
