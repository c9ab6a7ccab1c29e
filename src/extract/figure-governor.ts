// The phrase that a quantity behind a preposition measures: "cut the tariff on soybeans from [25%]" → "tariff",
// "valued the firm at [$5 million]" → "firm", "rose in May to [3%]" → the subject.
import { ADJUSTING_VERBS, MEASURE_NOUNS, MEASURING_VERBS } from '../lexicon/quantities-nouns.ts';
import { lemmaOf } from '../lexicon/verbs.ts';
import type { FigureKind } from '../types.ts';
import { type Clause, type Phrase, tagAt, wordAt } from './figure-clause.ts';
import { isGlued, isNoun, phraseFrom } from './figure-noun-phrase.ts';
import { phraseBefore } from './figure-noun-phrase-before.ts';
import { isModifier, subjectOf, unwrap } from './figure-subject.ts';

const REACH = 16;
const YEAR = /^(?:19|20)\d\d$/;
const PARTICLE = /^(?:up|down|in|out|back|off|on|over)$/;

/** The phrase measured by the quantity behind the preposition at `at`; null where none is plain. */
export function beforePreposition(clause: Clause, at: number, kind: FigureKind): Phrase | null {
  let left = at - 1;
  while (tagAt(clause, left) === 'ADV') left -= 1;
  if (PARTICLE.test(wordAt(clause, left)) && tagAt(clause, left - 1) === 'VERB') left -= 1;
  if (tagAt(clause, left) === 'VERB') return adjustedBy(clause, left) ?? subjectOf(clause, left);
  if (!isNoun(clause, left) && !isGlued(clause, left - 1) && wordAt(clause, left) !== ')' && !YEAR.test(wordAt(clause, left))) return null;
  const beside = besideAnother(clause, left);
  if (beside) return beside;
  const verb = governorOf(clause, left);
  if (verb >= 0) {
    const lemma = lemmaOf(wordAt(clause, verb));
    if (ADJUSTING_VERBS.has(lemma)) return isPassive(clause, verb) ? subjectOf(clause, verb) : (objectOf(clause, verb) ?? phraseBefore(clause, left + 1));
    if (MEASURING_VERBS.has(lemma)) return subjectOf(clause, verb);
  }
  const phrase = phraseBefore(clause, left + 1);
  if (wordAt(clause, at) !== 'at' || kind !== 'money') return phrase;
  return phrase && MEASURE_NOUNS.test(wordAt(clause, phrase.end - 1)) ? phrase : null;
}

/** "exports rose 5% and imports by 7%": a second thing under the verb of the first. */
function besideAnother(clause: Clause, left: number): Phrase | null {
  const phrase = phraseBefore(clause, left + 1);
  let at = (phrase?.first ?? 0) - 1;
  while (tagAt(clause, at) === 'DET' || tagAt(clause, at) === 'PRON') at -= 1;
  if (!phrase || !/^(?:and|but|while)$/.test(wordAt(clause, at))) return null;
  for (let index = at - 1; index > at - 6; index -= 1) {
    if (tagAt(clause, index) === 'NUM') return phrase;
    if (/^(?:PUNCT|AUX|VERB)$/.test(tagAt(clause, index))) return null;
  }
  return null;
}

/** Index of the verb whose object or adjunct ends at `index`, or −1. */
export function governorOf(clause: Clause, index: number): number {
  for (let at = index; at > index - REACH && at >= clause.sentence.firstToken; at -= 1) {
    const tag = tagAt(clause, at);
    if (tag === 'VERB') {
      if (!isModifier(clause, at)) return at;
    } else if (tag === 'AUX' || tag === 'SCONJ' || /^(?:[,;:—–(]|which|who|that)$/.test(wordAt(clause, at))) return -1;
  }
  return -1;
}

/** First noun phrase behind the verb, where nothing but an adverb or particle stands between. */
export function objectOf(clause: Clause, verb: number): Phrase | null {
  let at = verb + 1;
  while (tagAt(clause, at) === 'ADV' || (PARTICLE.test(wordAt(clause, at)) && tagAt(clause, at + 1) !== 'NUM')) at += 1;
  const tag = tagAt(clause, at);
  if (tag === 'ADP' || tag === 'PUNCT' || tag === 'NUM' || tag === 'SYM') return null;
  const phrase = phraseFrom(clause, at);
  if (!phrase || phrase.first >= clause.first) return null;
  return unwrap(clause, { first: phrase.first, end: Math.min(phrase.end, clause.first) });
}

/** "was cut to 5%", "valued at": a passive participle measures its subject, and so does a verb that takes no object. */
function adjustedBy(clause: Clause, verb: number): Phrase | null {
  return isNoun(clause, verb - 1) &&
    /(?:ed|en|wn)$/.test(wordAt(clause, verb)) &&
    (!MEASURING_VERBS.has(lemmaOf(wordAt(clause, verb))) || /^(?:valued|priced|estimated|assessed)$/.test(wordAt(clause, verb)))
    ? phraseBefore(clause, verb)
    : null;
}

function isPassive(clause: Clause, verb: number): boolean {
  const at = tagAt(clause, verb - 1) === 'ADV' ? verb - 2 : verb - 1;
  return /^(?:is|are|was|were|be|been|being)$/.test(wordAt(clause, at));
}
