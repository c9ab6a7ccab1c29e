// What a quantity counts or measures: the noun phrase behind it or before it.
// "100 million dollars of biotech drugs" → "biotech drugs"; "revenue rose 12%" → "revenue"; "a price of €30" → "price".
import { EMPTY_HEADS, MEASURING_VERBS, OPENS_TIME, PLACE_OR_TIME, TIME_WORD } from '../lexicon/quantities-nouns.ts';
import { lemmaOf } from '../lexicon/verbs.ts';
import type { FigureKind } from '../types.ts';
import { type Clause, type Phrase, tagAt, wordAt } from './figure-clause.ts';
import { headWord, isGlued, isNoun, phraseBefore, phraseFrom } from './figure-noun-phrase.ts';

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
  return isNoun(clause, at) || tagAt(clause, at) === 'ADJ' ? { first: at, end: at + 1 } : null;
}

function afterOf(clause: Clause, at: number): Phrase | null {
  const word = wordAt(clause, at);
  if (/^(?:them|which|whom|us|it|those|these|you|this|that|all)$/.test(word) && !/^(?:NOUN|ADJ|PROPN|DET|NUM)$/.test(tagAt(clause, at + 1))) return null;
  const from = /^(?:all|these|those)$/.test(word) ? at + 1 : at;
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

/** Subject of the verb at `index`: the first noun phrase of its clause. */
function subjectOf(clause: Clause, index: number): Phrase | null {
  const left = tagAt(clause, index - 1) === 'ADV' ? index - 1 : index;
  if (wordAt(clause, index).endsWith('ing') && isNoun(clause, left - 1)) return phraseBefore(clause, left);
  let end = index;
  while (end > clause.sentence.firstToken && isVerbal(clause, end - 1)) end -= 1;
  if (end < index && tagAt(clause, end) === 'VERB' && isNoun(clause, end - 1)) return phraseBefore(clause, end);
  if (/^(?:that|which|who)$/.test(wordAt(clause, end - 1))) return phraseBefore(clause, wordAt(clause, end - 2) === ',' ? end - 2 : end - 1);
  end = beforeParenthesis(clause, end);
  for (let tries = 0; tries < 3; tries += 1) {
    const first = segmentStart(clause, end);
    const phrase = firstPhrase(clause, first, end);
    if (phrase) return phrase;
    let comma = first - 1;
    while (comma > first - 9 && wordAt(clause, comma) !== ',') comma -= 1;
    if (wordAt(clause, comma) !== ',') return null;
    end = comma;
  }
  return null;
}

/** "BioArctic, which discovered it, fell": the end of the subject before what the commas enclose. */
function beforeParenthesis(clause: Clause, end: number): number {
  if (wordAt(clause, end - 1) !== ',') return end;
  for (let index = end - 2; index > end - 26 && index > clause.sentence.firstToken; index -= 1)
    if (wordAt(clause, index) === ',' && (isNoun(clause, index - 1) || wordAt(clause, index - 1) === ')')) return index;
  return end;
}

function isVerbal(clause: Clause, index: number): boolean {
  const tag = tagAt(clause, index);
  return tag === 'AUX' || tag === 'ADV' || tag === 'PART' || tag === 'VERB' || /^(?:likely|set|due|able|expected)$/.test(wordAt(clause, index));
}

function segmentStart(clause: Clause, end: number): number {
  let first = end;
  while (first > clause.sentence.firstToken) {
    const tag = tagAt(clause, first - 1);
    const word = wordAt(clause, first - 1);
    if (tag === 'VERB' && first < end && (isModifier(clause, first - 1) || isReduced(clause, first - 1))) first -= 1;
    else if (
      tag === 'VERB' ||
      tag === 'AUX' ||
      tag === 'SCONJ' ||
      /^(?:that|which|who|whose|[,;:("“”—–)•*]|while|as|after|before|when|since|until|because|although|if|though)$/.test(word)
    )
      break;
    else first -= 1;
  }
  return first;
}

/** A participle before a noun modifies it: "confirmed cases". */
function isModifier(clause: Clause, index: number): boolean {
  if (isGlued(clause, index - 1) || isGlued(clause, index + 1)) return true;
  return /(?:ed|ing)$/.test(wordAt(clause, index)) && isNoun(clause, index + 1) && /^(?:DET|ADP|ADJ|PRON|NUM)$/.test(tagAt(clause, index - 1));
}

/** A participle behind its noun: "deaths linked to", "the 12 months ending". */
function isReduced(clause: Clause, index: number): boolean {
  return (
    isNoun(clause, index - 1) && (wordAt(clause, index).endsWith('ing') || (/(?:ed|en|wn)$/.test(wordAt(clause, index)) && tagAt(clause, index + 1) === 'ADP'))
  );
}

function firstPhrase(clause: Clause, first: number, end: number): Phrase | null {
  let at = first;
  for (let tries = 0; tries < 4 && at < end; tries += 1) {
    const tag = tagAt(clause, at);
    if (tag === 'PART' && wordAt(clause, at) === 'to') return null;
    if (tag === 'CCONJ' || tag === 'ADV' || tag === 'NUM') {
      at += 1;
      continue;
    }
    const phrase = phraseFrom(clause, tag === 'ADP' ? at + 1 : at);
    if (!phrase || phrase.first >= end || OPENS_TIME.test(wordAt(clause, phrase.first))) return null;
    if (tag !== 'ADP') return unwrap(clause, { first: phrase.first, end: Math.min(phrase.end, end) });
    at = phrase.end;
  }
  return null;
}

/** "the total number of deaths" → "deaths". */
function unwrap(clause: Clause, phrase: Phrase): Phrase {
  if (!EMPTY_HEADS.test(headWord(clause, phrase))) return phrase;
  for (let at = phrase.first; at < phrase.end; at += 1) if (wordAt(clause, at) === 'of') return phraseFrom(clause, at + 1) ?? phrase;
  return phrase;
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
