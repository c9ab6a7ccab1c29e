// Parts of speech of one sentence, mended where the tagger is often wrong around quantities: "A course costs [$5]" has a verb,
// "83 overdose deaths" has none. Words come in lower case.

import { lemmaOf } from '../lexicon/verbs.ts';
import { AMBIGUOUS_FORMS, NOUNS_AS_ADJECTIVES, PREDICATES_OF_NUMBERS } from '../lexicon/verbs-or-nouns.ts';
import type { Doc, Sentence } from '../types.ts';

/** Words and tags of a sentence's tokens, by position in the sentence. */
export interface Reading {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const PLURAL = /(?:[^su]s|people|men|women|children|police|personnel|staff)$/;
const INVARIANT = /^(?:cost|hit|cut|put|shed|spread|beat|set|let|read|quit|bet|cast|burst|split|forecast)$/;
const INTRANSITIVE = /^(?:vote|live|work|die|sleep|stand|rank|suffer)$/;
const OPENS_OBJECT = /^(?:NUM|SYM|DET|PRON)$/;
const BEFORE_NOUN = /^(?:NUM|ADJ|DET)$/;
const SHIFTS = /^(?:about|around|nearly|almost|roughly|approximately|more|less|over|under|up|only|just|between|some|at|as)$/;
const MOVES = /^(?:by|to|from|at|for)$/;

/** Reads a sentence once for all its quantities, which begin at the offsets `starts` of the document. */
export function readTags(doc: Doc, sentence: Sentence, starts: ReadonlySet<number>): Reading {
  const tokens = doc.tokens.slice(sentence.firstToken, sentence.endToken);
  const words = tokens.map(({ text }) => text.toLowerCase());
  const tags = tokens.map(({ pos }) => pos);
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at] ?? '';
    if (tag === 'NOUN' || tag === 'ADJ') tags[at] = mendedNominal(words, tags, at, starts.has(tokens[at + 1]?.start ?? -1));
    else if (tag === 'VERB') tags[at] = mendedVerb(words, tags, at);
    else if (tag === 'DET' && isLetter(words, tokens[at]?.text ?? '', at)) tags[at] = 'PROPN';
    else if (tag === 'PROPN' && words[at] === 'led' && words[at + 1] === 'by') tags[at] = 'VERB';
  }
  return { words, tags };
}

function mendedNominal(words: readonly string[], tags: readonly string[], at: number, beforeAmount: boolean): string {
  const tag = tags[at] ?? '';
  const word = words[at] ?? '';
  if (tag === 'NOUN' && ((words[at - 1] === ',' && tags[at + 1] === 'ADJ' && word.endsWith('ing')) || isReport(words, tags, at))) return 'VERB';
  if (word === 'led' && words[at + 1] === 'by') return 'VERB';
  if (word === 'military' && tag === 'ADJ' && tags[at - 1] === 'PROPN' && tags[at + 1] !== 'NOUN' && tags[at + 1] !== 'ADJ') return 'NOUN';
  if (tag === 'ADJ' && beforeAmount && (words[at] ?? '').endsWith('ed') && /^(?:NOUN|PROPN|AUX|PRON)$/.test(tags[at - 1] ?? '')) return 'VERB';
  if (tag === 'ADJ' && isBareHead(words, tags, at)) return 'NOUN';
  return AMBIGUOUS_FORMS.has(words[at] ?? '') && isPredicate(words, tags, at, beforeAmount) ? 'VERB' : tag;
}

function mendedVerb(words: readonly string[], tags: readonly string[], at: number): string {
  const word = words[at] ?? '';
  if (word === 'gross' && tags[at + 1] === 'NOUN') return 'ADJ';
  if (word === 'live' && /^(?:male |female )?births/.test(words.slice(at + 1, at + 3).join(' '))) return 'ADJ';
  if (closesAmount(words, tags, at) || isCompoundPart(words, tags, at)) return 'NOUN';
  return isNamedPlural(words, tags, at) && !isYear(words[at - 2] ?? '') ? 'NOUN' : 'VERB';
}

/** "fake antimalarials worth", "a fine of", "the 12% minimum": an adjective with a determiner and no noun. */
function isBareHead(words: readonly string[], tags: readonly string[], at: number): boolean {
  const before = tags[at - 1];
  if (tags[at + 1] !== 'NOUN' && /[^ius]s$/.test(words[at] ?? '')) return true;
  if (words[at + 1] === 'of') return before === 'DET' || before === 'ADJ';
  return NOUNS_AS_ADJECTIVES.has(words[at] ?? '') && /^(?:DET|ADJ|SYM|NUM)$/.test(before ?? '') && /^(?:PUNCT|)$/.test(tags[at + 1] ?? '');
}

/** "83 overdose deaths", "the export ban": a bare verb form before a noun and behind its number or article. */
function isCompoundPart(words: readonly string[], tags: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (tags[at + 1] !== 'NOUN' || /(?:ed|ing|en|wn|s)$/.test(word) || word.length < 4) return false;
  const before = tags[at - 1] ?? '';
  if (before === 'NOUN' && lemmaOf(word) === word && !INVARIANT.test(word) && !PLURAL.test(words[at - 1] ?? ''))
    return /^(?:NUM|DET|ADJ|NOUN)$/.test(tags[at - 2] ?? '') || words[at - 2] === 'of';
  if (before === 'NUM' && PREDICATES_OF_NUMBERS.has(word)) return false;
  return (BEFORE_NOUN.test(before) || words[at - 1] === 'of') && lemmaOf(word) === word;
}

/** "10% report having": a verb behind the bare percentage. */
function isReport(words: readonly string[], tags: readonly string[], at: number): boolean {
  return (
    (words[at - 1] === '%' || words[at - 1] === 'percent') &&
    PREDICATES_OF_NUMBERS.has(words[at] ?? '') &&
    (tags[at + 1] === 'VERB' || /^(?:that|they)$/.test(words[at + 1] ?? ''))
  );
}

/** "46 million BioNTech shares": a number and a name leave the plural to a noun. */
function isNamedPlural(words: readonly string[], tags: readonly string[], at: number): boolean {
  return (
    tags[at - 1] === 'PROPN' && tags[at - 2] === 'NUM' && /[^su]s$/.test(words[at] ?? '') && /^(?:ADP|PUNCT|CCONJ|SCONJ|VERB|AUX|)$/.test(tags[at + 1] ?? '')
  );
}

/** "Series A for its plant": a letter, no article. */
function isLetter(words: readonly string[], text: string, at: number): boolean {
  return text === 'A' && at > 0 && /^(?:series|class|plan|type|vitamin|hepatitis|grade)$/.test(words[at - 1] ?? '');
}

/** "a £2 million capital raise", "a two million euro reward": what an article opens before an amount ends on a noun. */
function closesAmount(words: readonly string[], tags: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (tags[at - 1] !== 'NOUN' || /(?:ed|ing|s)$/.test(word) || PLURAL.test(words[at - 1] ?? '') || /^(?:ADJ|DET|NUM|SYM|PRON|ADV)$/.test(tags[at + 1] ?? ''))
    return false;
  for (let index = at - 2; index > at - 8 && index >= 0; index -= 1) {
    if (tags[index] === 'DET') return /^(?:an?|the|this|that)$/.test(words[index] ?? '') && /^(?:NUM|SYM)$/.test(tags[index + 1] ?? '');
    if (!/^(?:NUM|SYM|NOUN|ADJ|PROPN)$/.test(tags[index] ?? '')) return false;
  }
  return false;
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

/** "Tickets cost 13,000 pesos", "households lack water": behind its subject, before its object, and no other verb in the clause. */
function isPredicate(words: readonly string[], tags: readonly string[], at: number, beforeAmount: boolean): boolean {
  const word = words[at] ?? '';
  const before = tags[at - 1] ?? '';
  const subject = words[at - 1] ?? '';
  if (before !== 'NOUN' && before !== 'PROPN' && subject !== ')')
    return (
      (beforeAmount || SHIFTS.test(words[at + 1] ?? '')) &&
      /^(?:costs?|charges)$/.test(word) &&
      (/^(?:,|and|which|that|it)$/.test(subject) || /^(?:an?|the|each|every|one|this|that)$/.test(words[at - 2] ?? ''))
    );
  const third = word.endsWith('s') && !word.endsWith('ss');
  const invariant = INVARIANT.test(word);
  if (!third && !invariant && !PLURAL.test(subject)) return false;
  if (third && before === 'NOUN' && PLURAL.test(subject) && !/(?:sales|ings|ics)$/.test(subject)) return false;
  const next = tags[at + 1] ?? '';
  const after = words[at + 1] ?? '';
  const opens = beforeAmount || OPENS_OBJECT.test(next) || (SHIFTS.test(after) && next !== 'NOUN') || (MOVES.test(after) && isMove(word, after));
  const alone = !third && next === 'ADP' && INTRANSITIVE.test(word);
  const others = !third && !invariant && (next === 'ADV' || next === 'VERB' || next === 'ADJ' || next === 'NOUN') && after !== 'of';
  const spread = word === 'spread' && /^(?:over|across)$/.test(after);
  return spread || ((opens || others || alone) && (isOfShare(words, tags, at - 1) || !hasVerbBefore(words, tags, at - 1)));
}

/** "the poll shows 61% of respondents report …": a share opens a clause of its own. */
function isOfShare(words: readonly string[], tags: readonly string[], noun: number): boolean {
  let at = noun;
  while (at > noun - 4 && (tags[at] === 'NOUN' || tags[at] === 'ADJ')) at -= 1;
  return words[at] === 'of' && /^(?:%|percent)$/.test(words[at - 1] ?? '') && at > 2;
}

/** "rises by", "accounts for", "costs from": a particle that this verb takes. */
function isMove(word: string, after: string): boolean {
  if (after === 'for') return word.startsWith('account');
  return after === 'at'
    ? /^(?:stand|trade)/.test(word)
    : /^(?:ris|fall|drop|jump|climb|surg|gain|slip|slid|dip|soar|plung|tumbl|edg|shrink|grow|declin|increas|decreas|amount)/.test(word);
}

/** A finite verb between the start of the clause and `at`. */
function hasVerbBefore(words: readonly string[], tags: readonly string[], at: number): boolean {
  for (let index = at; index >= 0 && index > at - 12; index -= 1) {
    const tag = tags[index];
    if (tag === 'AUX') return true;
    if (tag === 'VERB') return !/(?:ed|ing|en|wn)$/.test(words[index] ?? '') || tags[index - 1] === 'PRON';
    if (tag === 'SCONJ' || /^[,;:("“—–•*]$/.test(words[index] ?? '') || /^(?:that|which|who|but)$/.test(words[index] ?? '')) return false;
    if (tag === 'PART' && words[index] === 'to') return true;
  }
  return false;
}
