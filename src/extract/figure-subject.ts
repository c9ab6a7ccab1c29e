// Subject of a verb that stands before a quantity: "The market is projected to reach" → "market".
import { EMPTY_HEADS, MEASURE_NOUNS, OPENS_TIME } from '../lexicon/quantities-nouns.ts';
import { type Clause, type Phrase, tagAt, wordAt } from './figure-clause.ts';
import { headWord, isFixedTail, isGlued, isNoun, isParticiple, phraseFrom } from './figure-noun-phrase.ts';
import { phraseBefore } from './figure-noun-phrase-before.ts';

const BREAK = /^(?:that|which|who|whose|[,;:("“”—–)•*]|while|as|after|before|when|since|until|because|although|if|though|but)$/;
/** No clause of sound news is longer; keeps hostile text linear. */
const MAX_CLAUSE = 80;
const PLURAL_END = /(?:[^sui]s|people|men|women|children)$/;
const TEMPORAL = /^(?:before|after|since|until)$/;
const RELATIVE = /^(?:that|which|who)$/;

/** Subject of the verb at `index`: the first noun phrase of its clause. */
export function subjectOf(clause: Clause, index: number): Phrase | null {
  const left = tagAt(clause, index - 1) === 'ADV' ? index - 1 : index;
  if (wordAt(clause, index).endsWith('ing') && isNoun(clause, left - 1)) return phraseBefore(clause, left);
  let end = index;
  while (end > clause.sentence.firstToken && isVerbal(clause, end - 1)) end -= 1;
  if (end < index && tagAt(clause, end) === 'VERB' && isNoun(clause, end - 1) && isNonFinite(clause, end)) return phraseBefore(clause, end);
  if (RELATIVE.test(wordAt(clause, end - 1))) return phraseBefore(clause, wordAt(clause, end - 2) === ',' ? end - 2 : end - 1);
  return subjectBefore(clause, end);
}

/** First noun phrase of the clause that ends before `end` and has no verb of its own. */
export function firstOf(clause: Clause, end: number): Phrase | null {
  return firstPhrase(clause, segmentStart(clause, end), end);
}

function subjectBefore(clause: Clause, verb: number): Phrase | null {
  let end = beforeParenthesis(clause, beforeBracket(clause, verb));
  for (let tries = 0; tries < 4; tries += 1) {
    const first = segmentStart(clause, end);
    const relative = relativeBefore(clause, first);
    if (relative > 0) {
      end = relative;
      continue;
    }
    const phrase = firstPhrase(clause, first, end);
    const shared = phrase ? null : sharedSubject(clause, end);
    if (shared) return shared;
    if (phrase) return listOf(clause, { first, end }, phrase) ?? lastOfHeadline(clause, phrase, end) ?? phrase;
    let comma = first - 1;
    while (comma > first - 9 && wordAt(clause, comma) !== ',') comma -= 1;
    if (wordAt(clause, comma) !== ',') return null;
    end = comma;
  }
  return null;
}

/** "was valued at $300 million in 2024 and is projected to reach": the verb behind "and" has the subject of the one before. */
function sharedSubject(clause: Clause, end: number): Phrase | null {
  if (!/^(?:and|but)$/.test(wordAt(clause, end - 1)) || tagAt(clause, end) !== 'AUX') return null;
  for (let at = end - 2; at > end - 16 && at >= clause.sentence.firstToken; at -= 1) {
    if (tagAt(clause, at) === 'VERB' && tagAt(clause, at - 1) === 'AUX') return subjectOf(clause, at);
    if (/^[;:—–]$/.test(wordAt(clause, at))) return null;
  }
  return null;
}

/** "people who took the capsule was": the pronoun of a clause that stands within the subject; 0 where none does. */
function relativeBefore(clause: Clause, first: number): number {
  let at = first - 1;
  if (tagAt(clause, at) !== 'VERB' && tagAt(clause, at) !== 'AUX') return 0;
  while (isVerbal(clause, at)) at -= 1;
  return RELATIVE.test(wordAt(clause, at)) && isNoun(clause, at - 1) ? at : 0;
}

/** "Operating profit (EBIT) reached": the end of the subject before its bracket. */
function beforeBracket(clause: Clause, end: number): number {
  if (wordAt(clause, end - 1) !== ')') return end;
  for (let index = end - 2; index > end - 14; index -= 1) if (wordAt(clause, index) === '(') return index;
  return end;
}

/** "BioArctic, which discovered it, fell": the end of the subject before what the commas enclose. */
function beforeParenthesis(clause: Clause, end: number): number {
  if (wordAt(clause, end - 1) !== ',') return end;
  for (let index = end - 2; index > end - 26 && index > clause.sentence.firstToken; index -= 1)
    if (wordAt(clause, index) === ',' && (isNoun(clause, index - 1) || wordAt(clause, index - 1) === ')')) return index;
  return end;
}

/** "The damage to roads, sidings and berths is": the subject begins before the list; "Cash, equivalents and securities" is one. */
function listOf(clause: Clause, segment: Phrase, phrase: Phrase): Phrase | null {
  if (wordAt(clause, segment.first - 1) !== ',' || phrase.first !== segment.first) return null;
  const joint = phrase.end;
  const joined = wordAt(clause, joint) === 'and' || hasAnd(clause, phrase);
  const tail = hasAnd(clause, phrase) ? phrase : phraseFrom(clause, joint + 1);
  if (!joined || tail?.end !== segment.end) return null;
  const head = segmentStart(clause, segment.first - 1);
  const opening = firstPhrase(clause, head, segment.first - 1);
  if (!opening || opening.first > head + 1 || tagAt(clause, head) === 'ADP' || tagAt(clause, head) === 'ADV') return null;
  return opening.end === segment.first - 1 && opening.first === head ? { first: opening.first, end: segment.end } : opening;
}

/** "Larkspur Labs quarterly net profit rises": behind a name the noun at the verb is what rises. */
function lastOfHeadline(clause: Clause, phrase: Phrase, end: number): Phrase | null {
  if (phrase.end >= end || tagAt(clause, phrase.end - 1) !== 'PROPN' || !MEASURE_NOUNS.test(wordAt(clause, end - 1))) return null;
  const first = tagAt(clause, phrase.end) === 'ADV' && wordAt(clause, phrase.end).endsWith('ly') ? phrase.end + 1 : phrase.end;
  for (let at = first; at < end; at += 1) if (!/^(?:NOUN|ADJ|PROPN)$/.test(tagAt(clause, at))) return null;
  return { first, end };
}

function hasAnd(clause: Clause, phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.end; at += 1) if (wordAt(clause, at) === 'and') return true;
  return false;
}

function isVerbal(clause: Clause, index: number): boolean {
  const tag = tagAt(clause, index);
  return tag === 'AUX' || tag === 'ADV' || tag === 'PART' || tag === 'VERB' || /^(?:likely|set|due|able|expected)$/.test(wordAt(clause, index));
}

/** "deaths linked to heat are estimated": a participle behind its noun, not "sales are estimated". */
function isNonFinite(clause: Clause, index: number): boolean {
  return tagAt(clause, index + 1) !== 'PART' || /(?:ed|ing|en)$/.test(wordAt(clause, index));
}

function segmentStart(clause: Clause, end: number): number {
  let first = end;
  const limit = Math.max(clause.sentence.firstToken, end - MAX_CLAUSE);
  while (first > limit) {
    const tag = tagAt(clause, first - 1);
    const word = wordAt(clause, first - 1);
    if (tag === 'VERB' && first < end && (isModifier(clause, first - 1) || isReduced(clause, first - 1))) first -= 1;
    else if (
      tag === 'VERB' ||
      tag === 'AUX' ||
      tag === 'SCONJ' ||
      (BREAK.test(word) && !isAdjunct(clause, first - 1)) ||
      (word === '-' && !isGlued(clause, first - 1))
    )
      break;
    else first -= 1;
  }
  return first;
}

/** "Before January", "profit before tax", "until now": no clause begins here. */
function isAdjunct(clause: Clause, index: number): boolean {
  const next = wordAt(clause, index + 1);
  return TEMPORAL.test(wordAt(clause, index)) && (OPENS_TIME.test(next) || next === 'now' || isFixedTail(clause, index));
}

/** A participle before a noun modifies it: "confirmed cases". */
export function isModifier(clause: Clause, index: number): boolean {
  if (isGlued(clause, index - 1) || isGlued(clause, index + 1)) return true;
  return isParticiple(wordAt(clause, index)) && isNoun(clause, index + 1) && /^(?:DET|ADP|ADJ|PRON|NUM|)$/.test(tagAt(clause, index - 1));
}

/** A participle behind its noun: "deaths linked to", "the 12 months ending". */
function isReduced(clause: Clause, index: number): boolean {
  const word = wordAt(clause, index);
  return (
    isNoun(clause, index - 1) &&
    (word.endsWith('ing') || (/(?:ed|en|wn|left|made|sold|held|lost|built|sent|paid|bought)$/.test(word) && tagAt(clause, index + 1) === 'ADP'))
  );
}

function firstPhrase(clause: Clause, first: number, end: number): Phrase | null {
  let at = first;
  for (let tries = 0; tries < 6 && at < end; tries += 1) {
    const tag = tagAt(clause, at);
    if (tag === 'PART' && wordAt(clause, at) === 'to') return null;
    if (tag === 'CCONJ' || tag === 'ADV' || (tag === 'NUM' && !isGlued(clause, at + 1))) {
      at += 1;
      continue;
    }
    if (tag === 'ADP' && tagAt(clause, at + 1) === 'NUM' && /^(?:19|20)\d\d$/.test(wordAt(clause, at + 1))) {
      at += 2;
      continue;
    }
    const phrase = phraseFrom(clause, tag === 'ADP' ? at + (tagAt(clause, at + 1) === 'NUM' ? 2 : 1) : at);
    if (!phrase || phrase.first >= end) return null;
    if (tag !== 'ADP' && OPENS_TIME.test(wordAt(clause, phrase.first))) return null;
    if (tag !== 'ADP') return unwrap(clause, coordinated(clause, { first: phrase.first, end: Math.min(phrase.end, end) }, end));
    at = phrase.end;
  }
  return null;
}

/** "Research and development expenses were": two bare nouns that reach the verb together. */
function coordinated(clause: Clause, phrase: Phrase, end: number): Phrase {
  if (wordAt(clause, phrase.end) !== 'and' || !/^(?:NOUN|ADJ)$/.test(tagAt(clause, phrase.end + 1))) return phrase;
  return phraseFrom(clause, phrase.end + 1)?.end === end ? { first: phrase.first, end } : phrase;
}

/** "the total number of deaths" → "deaths". */
export function unwrap(clause: Clause, phrase: Phrase): Phrase {
  const head = headWord(clause, phrase);
  // "the share of children"; "the share of the vote" stays
  if (!EMPTY_HEADS.test(head) && !(head === 'share' && PLURAL_END.test(wordAt(clause, phrase.end - 1)))) return phrase;
  for (let at = phrase.first; at < phrase.end; at += 1) if (wordAt(clause, at) === 'of') return phraseFrom(clause, at + 1) ?? phrase;
  return phrase;
}
