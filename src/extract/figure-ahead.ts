// The noun phrase that stands before a quantity: "[revenue] of $5 million", "[sales] rose 12%", "irbesartan 37.5 mg".
import { DEAL_NOUNS, EMPTY_HEADS, EXTENT_VERBS, MEASURE_NOUNS, MEASURING_VERBS, TIME_WORD } from '../lexicon/quantities-nouns.ts';
import { lemmaOf } from '../lexicon/verbs.ts';
import { type Clause, type Phrase, tagAt, wordAt } from './figure-clause.ts';
import { beforePreposition, governorOf, objectOf } from './figure-governor.ts';
import { isNoun, phraseFrom } from './figure-noun-phrase.ts';
import { phraseBefore, startOfNouns } from './figure-noun-phrase-before.ts';
import type { Asked } from './figure-of.ts';
import { firstOf, subjectOf } from './figure-subject.ts';

const FILLER = /^(?:a|an|the|only|just|now|some|another|record|around|about)$/;
const BOUND = /^(?:under|over|above|below|exceeding)$/;
const DIMENSION = /^(?:long|wide|tall|high|deep|thick|across)$/;
const DOSE = /^(?:mg|g|ug|mcg|kg|mL|L|\[iU\]|mg\/kg|ng|%)$/;

/** The phrase before the quantity; `weak` where one behind it would do too. */
export function aheadOf(clause: Clause, asked: Asked, weak: boolean): Phrase | null {
  const { first, kind } = asked;
  if (first < clause.first) {
    if (tagAt(clause, first) === 'VERB')
      return wordAt(clause, first) === 'estimated' && isNoun(clause, first - 1) ? named(clause, phraseBefore(clause, first)) : subjectOf(clause, first);
    if (kind !== 'count' && BOUND.test(wordAt(clause, first)) && isNoun(clause, first - 1)) return named(clause, phraseBefore(clause, first));
  }
  const left = beforeFillers(clause, first);
  const at = wordAt(clause, left) === 'between' && wordAt(clause, left - 1) === 'of' ? left - 1 : left;
  const word = wordAt(clause, at);
  const tag = tagAt(clause, at);
  if (word === 'worth' && /^(?:AUX|VERB)$/.test(tagAt(clause, at - 1))) return subjectOf(clause, at - 1);
  if (word === 'of' || /^(?:worth|valued|priced|costing)$/.test(word)) return ofHolder(clause, at, asked);
  if (word === ':') return timeless(clause, named(clause, firstOf(clause, at)));
  if (/^(?:up|down)$/.test(word) && !isRun(clause, at)) return isNoun(clause, at - 1) ? phraseBefore(clause, at) : subjectOf(clause, at - 1);
  if (word === 'at' && wordAt(clause, at - 1) === ',') return named(clause, appositionOf(clause, at - 1));
  if (/^(?:by|at|to|from|near|between|over)$/.test(word)) return weak ? null : named(clause, beforePreposition(clause, at, kind));
  if (word === 'for' && kind === 'measure' && /^(?:run|stretch|extend)$/.test(lemmaOf(wordAt(clause, at - 1)))) return subjectOf(clause, at - 1);
  if (tag === 'VERB' || tag === 'AUX' || isRun(clause, at)) return ofVerb(clause, isRun(clause, at) ? at - 1 : at, asked);
  if (word === ',') return named(clause, kind === 'measure' || kind === 'money' ? appositionOf(clause, at) : partOf(clause, at));
  if (!isNoun(clause, at)) return tag === 'PRON' ? costs(clause, at) : null;
  return ofNoun(clause, at, asked) ?? costs(clause, at);
}

/** Last token before the words between a verb or noun and its quantity: "now only about a record". */
function beforeFillers(clause: Clause, first: number): number {
  let at = first - 1;
  for (;;) {
    const tag = tagAt(clause, at);
    if (tag === 'ADJ' && /^an?$/.test(wordAt(clause, at - 1))) at -= 2;
    else if ((tag === 'ADV' || FILLER.test(wordAt(clause, at))) && !/^(?:up|down)$/.test(wordAt(clause, at))) at -= 1;
    else return at;
  }
}

/** "brought in", "came down": a particle of the verb before it. */
function isRun(clause: Clause, at: number): boolean {
  return (
    /^(?:in|up|down|out)$/.test(wordAt(clause, at)) &&
    /^(?:bring|take|pull|rake|come|go|add|make)$/.test(tagAt(clause, at - 1) === 'VERB' ? lemmaOf(wordAt(clause, at - 1)) : '')
  );
}

function ofVerb(clause: Clause, verb: number, { kind }: Asked): Phrase | null {
  const lemma = lemmaOf(wordAt(clause, verb));
  // "a rise in revenue, reaching $23 million"
  if (wordAt(clause, verb).endsWith('ing') && wordAt(clause, verb - 1) === ',') {
    const funds = /^(?:raise|bring|secure)$/.test(lemma);
    const phrase = funds || MEASURING_VERBS.has(lemma) ? phraseBefore(clause, verb - 1) : null;
    const head = phrase === null ? '' : wordAt(clause, phrase.end - 1);
    if (phrase && (funds ? /^(?:rounds?|funding|financing|offering|placement|ipo|sale|auction)$/ : MEASURE_NOUNS).test(head))
      return funds ? { first: startOfNouns(clause, phrase.end - 1), end: phrase.end } : phrase;
  }
  if (lemma === 'recover' && kind === 'money') return null;
  if (MEASURING_VERBS.has(lemma)) return kind === 'count' && lemma === 'be' ? unnamed(clause, subjectOf(clause, verb)) : subjectOf(clause, verb);
  if (kind === 'percent' && /^(?:lose|gain|shed|add|leap)$/.test(lemma)) return subjectOf(clause, verb);
  if ((kind === 'measure' || kind === 'money') && EXTENT_VERBS.has(lemma) && !(kind === 'money' && /^(?:cover|pay|carry|run)$/.test(lemma)))
    return subjectOf(clause, verb);
  return null;
}

/** "Cummings was 68" tells an age, and counts nothing. */
function unnamed(clause: Clause, phrase: Phrase | null): Phrase | null {
  return phrase &&
    tagAt(clause, phrase.first) === 'PROPN' &&
    tagAt(clause, phrase.end - 1) === 'PROPN' &&
    clause.tokens[phrase.end - 1]?.text !== wordAt(clause, phrase.end - 1)
    ? null
    : phrase;
}

/** A noun straight before the quantity: "inflation 5%", "face value Rs 2", "amlodipine 1.25 mg", "raise the level ten-fold". */
function ofNoun(clause: Clause, at: number, { kind, unit }: Asked): Phrase | null {
  if (TIME_WORD.test(wordAt(clause, at))) return null;
  if (kind === 'percent')
    return tagAt(clause, at) === 'PROPN' && tagAt(clause, at - 1) === 'VERB' && !MEASURE_NOUNS.test(wordAt(clause, at))
      ? null
      : named(clause, phraseBefore(clause, at + 1));
  if (MEASURE_NOUNS.test(wordAt(clause, at))) return { first: startOfNouns(clause, at), end: at + 1 };
  if (kind === 'ratio') {
    const verb = governorOf(clause, at);
    return verb < 0 ? null : named(clause, objectOf(clause, verb));
  }
  const phrase = kind === 'measure' && unit !== null && DOSE.test(unit) ? phraseBefore(clause, at + 1) : null;
  return phrase && /^(?:[,:;(*•–-]|and|or|plus|)$/.test(wordAt(clause, phrase.first - 1)) ? phrase : null;
}

/** The noun before "of"; where it is empty, what it stands for: "rise by an average of 5%", "hit a record high of $2,400". */
function ofHolder(clause: Clause, of: number, asked: Asked): Phrase | null {
  const phrase = holderOf(clause, of);
  if (!phrase || !EMPTY_HEADS.test(wordAt(clause, phrase.end - 1))) return phrase;
  let at = phrase.first - 1;
  while (tagAt(clause, at) === 'DET' || tagAt(clause, at) === 'ADJ') at -= 1;
  if (/^(?:by|to|at|from)$/.test(wordAt(clause, at))) return named(clause, beforePreposition(clause, at, asked.kind));
  return tagAt(clause, at) === 'VERB' ? named(clause, ofVerb(clause, at, asked)) : null;
}

/** "a collaboration with Daiwa worth $540 million": a deal keeps its amount over what it is made with. */
function holderOf(clause: Clause, at: number): Phrase | null {
  const phrase = phraseBefore(clause, at);
  if (!phrase || DEAL_NOUNS.test(wordAt(clause, phrase.end - 1))) return phrase;
  let outer = phrase.first - 1;
  while (tagAt(clause, outer) === 'DET') outer -= 1;
  const links = /^(?:worth|valued)$/.test(wordAt(clause, at))
    ? /^(?:with|between|by|to|on|from|against|in|for|at)$/
    : /^(?:with|between|by|to|on|from|against)$/;
  if (!links.test(wordAt(clause, outer)) || !DEAL_NOUNS.test(wordAt(clause, outer - 1))) return phrase;
  return phraseBefore(clause, outer) ?? phrase;
}

/** "the cost per patient, about $5, is borne": an amount beside the noun that it belongs to. */
function appositionOf(clause: Clause, comma: number): Phrase | null {
  const next = clause.end;
  const phrase = firstOf(clause, comma);
  if (phrase && DIMENSION.test(wordAt(clause, next))) return phrase;
  if (!phrase || !/^(?:PUNCT|)$/.test(tagAt(clause, next))) return null;
  for (let at = phrase.first; at < phrase.end; at += 1)
    if (MEASURE_NOUNS.test(wordAt(clause, at)) && (at + 1 === phrase.end || tagAt(clause, at + 1) === 'ADP')) return phrase;
  return null;
}

/** "Of all deaths, 41% were caused by": the whole stands first. */
function partOf(clause: Clause, comma: number): Phrase | null {
  if (!/^(?:AUX|VERB|ADV)$/.test(tagAt(clause, clause.end))) return null;
  for (let at = comma - 1; at > comma - 12 && at >= clause.sentence.firstToken; at -= 1) {
    const opens = tagAt(clause, at - 1) === 'PUNCT' || tagAt(clause, at - 1) === '';
    if (opens && /^(?:of|among)$/.test(wordAt(clause, at)))
      return phraseFrom(clause, tagAt(clause, at + 2) === 'NUM' ? at + 3 : tagAt(clause, at + 1) === 'NUM' ? at + 2 : at + 1);
    if (opens) return null;
  }
  return null;
}

/** "Diseases cost the country more than $300 billion": the verb has its person between. */
function costs(clause: Clause, at: number): Phrase | null {
  for (let index = at; index > at - 6; index -= 1) {
    if (/^costs?$/.test(wordAt(clause, index)) && index < at) return subjectOf(clause, index);
    if (!/^(?:DET|NOUN|PROPN|PRON|ADJ)$/.test(tagAt(clause, index))) return null;
  }
  return null;
}

/** None for heads that name nothing: "a total of", "the number of". */
function named(clause: Clause, phrase: Phrase | null): Phrase | null {
  // "the death toll" names the dead
  const last = phrase === null ? '' : wordAt(clause, phrase.end - 1);
  return phrase && (!EMPTY_HEADS.test(last) || (last === 'toll' && wordAt(clause, phrase.end - 2) === 'death')) ? phrase : null;
}

function timeless(clause: Clause, phrase: Phrase | null): Phrase | null {
  return phrase && !TIME_WORD.test(wordAt(clause, phrase.end - 1)) ? phrase : null;
}
