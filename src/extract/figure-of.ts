// What a quantity counts or measures: the noun phrase behind it or before it.
// "100 million dollars of biotech drugs" → "biotech drugs"; "revenue rose 12%" → "revenue"; "a price of €30" → "price".
import { EMPTY_HEADS, MEASURING_VERBS, OPENS_TIME, PLACE_OR_TIME, TIME_WORD } from '../lexicon/quantities-nouns.ts';
import { lemmaOf } from '../lexicon/verbs.ts';
import type { FigureKind } from '../types.ts';
import { type Clause, type Phrase, tagAt, wordAt } from './figure-clause.ts';
import { isNoun, phraseFrom } from './figure-noun-phrase.ts';
import { phraseBefore } from './figure-noun-phrase-before.ts';
import { subjectOf } from './figure-subject.ts';

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

/** The phrase that a quantity counts or measures, or null. */
export function findOf(clause: Clause, asked: Asked): Found | null {
  if (asked.unit === 'Cel' || asked.unit === '[degF]' || asked.unit === 'K') return null;
  if (asked.age) return ageOf(clause, asked);
  const after = behind(clause, asked);
  if (after && (asked.kind === 'count' || asked.kind === 'ratio' || !isIn(clause))) return after;
  const before = ahead(clause, asked, after !== null);
  return before ? { phrase: before, behind: false } : after;
}

/** "in" behind an amount is weaker than a noun before it: "revenue of $5 billion in cash". */
function isIn(clause: Clause): boolean {
  return wordAt(clause, clause.end) === 'in';
}

function behind(clause: Clause, asked: Asked): Found | null {
  const { kind } = asked;
  const at = clause.end;
  const word = wordAt(clause, at);
  const tag = tagAt(clause, at);
  const bracket = pastBracket(clause, at);
  if (bracket > at && wordAt(clause, bracket) === 'of') return wrap(clause, afterOf(clause, bracket + 1));
  if (word === 'of') return wrap(clause, afterOf(clause, at + 1));
  if (word === 'in' && (kind === 'money' || kind === 'measure')) return wrap(clause, afterIn(clause, at + 1));
  if (word === 'worth' && wordAt(clause, at + 1) === 'of') return wrap(clause, afterOf(clause, at + 2));
  if (kind === 'ratio' && /^(?:the|that|as|its|their)$/.test(word)) return word === 'as' ? null : wrap(clause, phraseFrom(clause, at + 1));
  if (tag === 'PUNCT' && !/^[-‑"“'‘]$/.test(word)) return null;
  if (word === '-' || word === '‑') return wrap(clause, hyphened(clause, at + 1));
  if (word === 'more' || word === 'fewer' || word === 'less' || word === 'other' || word === 'others') return more(clause, at, kind);
  if (/^(?:higher|lower|up|down|to|from|by|at|on|for|with|as|and|or|than|per|a|an|each|every|the|compared|annually|worth|strong)$/.test(word)) return null;
  if (TIME_WORD.test(word) || tag === 'ADP' || tag === 'AUX' || tag === 'PRON' || tag === 'CCONJ' || tag === 'SCONJ') return null;
  const phrase = phraseFrom(clause, /["“'‘]/.test(word) ? at + 1 : at);
  if (!phrase && kind === 'count' && tag === 'ADJ' && /^(?:PUNCT|CCONJ|ADP|AUX|)$/.test(tagAt(clause, at + 1)))
    return { phrase: { first: at, end: at + 1 }, behind: true };
  return wrap(clause, phrase);
}

/** "half (50.3%) of patients", "(79%) of patients": the token behind the bracket, or `at`. */
function pastBracket(clause: Clause, at: number): number {
  if (!/^[()]/.test(wordAt(clause, at))) return at;
  for (let index = at; index < at + 6; index += 1) if (wordAt(clause, index).startsWith(')')) return wordAt(clause, index + 1) === '*' ? index + 2 : index + 1;
  return at;
}

/** "one more case" counts cases; in "30 more suffer" nothing is named. */
function more(clause: Clause, at: number, kind: FigureKind): Found | null {
  if (kind === 'percent' && wordAt(clause, at) !== 'other') return null;
  if (wordAt(clause, at) === 'others') return { phrase: { first: at, end: at + 1 }, behind: true };
  const next = tagAt(clause, at + 1);
  return next === 'NOUN' || next === 'PROPN' || next === 'ADJ' || next === 'VERB' ? wrap(clause, phraseFrom(clause, at)) : null;
}

/** "50-bed hospital" counts beds. */
function hyphened(clause: Clause, at: number): Phrase | null {
  return /^(?:NOUN|PROPN|ADJ|VERB)$/.test(tagAt(clause, at)) ? { first: at, end: at + 1 } : null;
}

function afterOf(clause: Clause, at: number): Phrase | null {
  const word = wordAt(clause, at);
  if (/^(?:them|which|whom|us|it|those|these|you|this|that|all)$/.test(word) && !/^(?:NOUN|ADJ|PROPN|DET|NUM)$/.test(tagAt(clause, at + 1))) return null;
  let from = /^(?:all|these|those|the|its|their|our|some)$/.test(word) ? at + 1 : at;
  if (from > at && tagAt(clause, from) === 'NUM' && tagAt(clause, from + 1) !== 'PUNCT') from += 1;
  return phraseFrom(clause, from);
}

/** "in direct health care costs", "in the field of health products"; places and times are none. */
function afterIn(clause: Clause, at: number): Phrase | null {
  const field = wordAt(clause, at) === 'the' ? at + 1 : at;
  if (/^(?:field|area|fields|form)$/.test(wordAt(clause, field)) && wordAt(clause, field + 1) === 'of') return phraseFrom(clause, field + 2);
  if (/^(?:the|a|an|its|their|his|this|that|these)$/.test(wordAt(clause, at))) return null;
  const phrase = phraseFrom(clause, at);
  return phrase &&
    tagAt(clause, phrase.end - 1) !== 'PROPN' &&
    !PLACE_OR_TIME.test(wordAt(clause, phrase.end - 1)) &&
    !PLACE_OR_TIME.test(wordAt(clause, phrase.first))
    ? phrase
    : null;
}

function wrap(clause: Clause, phrase: Phrase | null): Found | null {
  if (!phrase || OPENS_TIME.test(wordAt(clause, phrase.first))) return null;
  return { phrase, behind: true };
}

/** The phrase before the quantity that it measures: by "of", a preposition of change, or a verb of measure. */
function ahead(clause: Clause, { first, kind }: Asked, weak: boolean): Phrase | null {
  let at = first - 1;
  while (
    at >= clause.sentence.firstToken &&
    (tagAt(clause, at) === 'ADV' || /^(?:a|an|the|only|just|now|some|another|record|around|about|up|down)$/.test(wordAt(clause, at))) &&
    !/^(?:up|down)$/.test(wordAt(clause, at))
  )
    at -= 1;
  const word = wordAt(clause, at);
  const tag = tagAt(clause, at);
  if (word === 'of') return named(clause, phraseBefore(clause, at));
  if (/^(?:worth|:|valued|priced|costing)$/.test(word)) return named(clause, phraseBefore(clause, at));
  if (/^(?:up|down)$/.test(word)) return isNoun(clause, at - 1) ? phraseBefore(clause, at) : subjectOf(clause, at - 1);
  if (kind === 'percent' && tag === 'VERB' && /^(?:lose|gain|shed|add|leap)$/.test(lemmaOf(word))) return subjectOf(clause, at);
  if (kind === 'percent' && tag === 'NOUN' && !TIME_WORD.test(word)) return named(clause, phraseBefore(clause, at + 1));
  if (/^(?:by|at|to|from|near|between|over)$/.test(word)) return weak ? null : beforePreposition(clause, at);
  if ((tag === 'VERB' || tag === 'AUX') && MEASURING_VERBS.has(lemmaOf(word))) return subjectOf(clause, at);
  if (first < clause.first && tagAt(clause, first) === 'VERB') return subjectOf(clause, first);
  return isNoun(clause, at) || tag === 'PRON' ? costs(clause, at) : null;
}

/** "Diseases cost the country more than $300 billion": the verb has its person between. */
function costs(clause: Clause, at: number): Phrase | null {
  for (let index = at; index > at - 6; index -= 1) {
    if (/^costs?$/.test(wordAt(clause, index)) && index < at) return subjectOf(clause, index);
    if (!/^(?:DET|NOUN|PROPN|PRON|ADJ)$/.test(tagAt(clause, index))) return null;
  }
  return null;
}

function beforePreposition(clause: Clause, at: number): Phrase | null {
  let left = at - 1;
  while (tagAt(clause, left) === 'ADV') left -= 1;
  if (tagAt(clause, left) === 'VERB') return subjectOf(clause, left);
  return isNoun(clause, left) || wordAt(clause, left) === ')' ? named(clause, phraseBefore(clause, left + 1)) : null;
}

function named(clause: Clause, phrase: Phrase | null): Phrase | null {
  return phrase && !EMPTY_HEADS.test(wordAt(clause, phrase.end - 1)) ? phrase : null;
}

/** Of an age: the person named by the noun behind ("65-year-old man") or before ("people between the ages of"). */
function ageOf(clause: Clause, asked: Asked): Found | null {
  const phrase = tagAt(clause, clause.end) === 'NOUN' || tagAt(clause, clause.end) === 'ADJ' ? phraseFrom(clause, clause.end) : null;
  if (phrase) return { phrase, behind: true };
  let at = asked.first - 1;
  while (/^(?:between|the|ages?|aged|of|from)$/.test(wordAt(clause, at))) at -= 1;
  return at < asked.first - 1 &&
    /^(?:people|those|adults|children|women|men|patients|participants|individuals|persons|girls|boys|students|residents)$/.test(wordAt(clause, at))
    ? wrapBefore(phraseBefore(clause, at + 1))
    : null;
}

function wrapBefore(phrase: Phrase | null): Found | null {
  return phrase ? { phrase, behind: false } : null;
}
