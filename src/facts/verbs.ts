// Verbs and their subjects among the tokens of a sentence, without a parser: the verb left of a figure, the noun phrase left of the verb.
// Every walk is bounded, so that a sentence of any length costs time in proportion to its figures.
import { isKnownVerb, lemmaOf } from '../lexicon/verbs.ts';
import { isNoun, type Range, type SentenceView, tagAt, wordAt } from './view.ts';

const REACH = 48;
const MOST_STEPS = 4;
const RELATIVE = /^(?:which|who|that|whose|whom|where)$/u;
const STOP = /^(?:[;:“”"—–*•[\]]|--|…)$/u;
const BEFORE_CLAUSE = /^(?:while|after|before|by|without|since|when|in|for|of|from|through|upon)$/u;

/** The noun phrase that is a subject; `left` is the token before it, where its clause begins. */
export interface Subject extends Range {
  readonly left: number;
}

/** The nearest verb left of `at` that can govern it; null where a clause begins between. */
export function governingVerb(view: SentenceView, at: number): number | null {
  const floor = Math.max(view.first, at - REACH);
  for (let index = at - 1; index >= floor; index -= 1) {
    const word = wordAt(view, index);
    if (word === ')') index = openingOf(view, index);
    else if (word === '(' || STOP.test(word)) return null;
    else if (isVerb(view, index)) return index;
    else if (tagAt(view, index) === 'SCONJ' || RELATIVE.test(word)) return null;
  }
  return null;
}

/** Subject of the verb at `verb`; null where none can be told. */
export function subjectOf(view: SentenceView, verb: number, steps = MOST_STEPS): Subject | null {
  if (steps === 0) return null;
  let first = verb;
  while (first > view.first && isChain(view, first - 1)) first -= 1;
  const before = wordAt(view, first - 1);
  const inherits = wordAt(view, first) === 'to' || (wordAt(view, first).endsWith('ing') && (before === ',' || BEFORE_CLAUSE.test(before) || before === 'and'));
  if (inherits || /^(?:and|or|but)$/u.test(before)) {
    const upper = governingVerb(view, first - 1);
    return upper === null ? (inherits ? behindComma(view, verb) : null) : subjectOf(view, upper, steps - 1);
  }
  if (RELATIVE.test(before)) return antecedentOf(view, first - 1);
  const phrase = phraseBefore(view, enclosureStart(view, first));
  // ", which in 2025 served": only an adverbial stands between.
  if (phrase && RELATIVE.test(wordAt(view, phrase.left)) && tagAt(view, phrase.first) === 'ADP') return antecedentOf(view, phrase.left);
  return phrase;
}

/** What a relative pronoun stands for: the phrase before it and its comma. */
function antecedentOf(view: SentenceView, pronoun: number): Subject | null {
  if (wordAt(view, pronoun) === 'that' && !isNoun(view, pronoun - 1)) return null;
  const after = wordAt(view, pronoun - 1) === ',' ? pronoun - 1 : pronoun;
  return phraseBefore(view, wordAt(view, after - 1) === ')' ? openingOf(view, after - 1) : after);
}

/** "After raising $5 million, Novo said": the phrase behind the comma. */
function behindComma(view: SentenceView, verb: number): Subject | null {
  let comma = verb;
  while (comma < Math.min(view.after, verb + REACH) && wordAt(view, comma) !== ',') comma += 1;
  let after = comma + 1;
  while (after < Math.min(view.after, comma + 12) && !isVerb(view, after) && wordAt(view, after) !== ',') after += 1;
  return wordAt(view, comma) === ',' && after > comma + 1 ? { first: comma + 1, after, left: comma } : null;
}

/** The noun phrase that ends before `after`, up to where its clause begins. */
export function phraseBefore(view: SentenceView, after: number): Subject | null {
  const floor = Math.max(view.first, after - REACH);
  let first = after;
  while (first > floor) {
    const index = first - 1;
    const word = wordAt(view, index);
    if (word === ')') first = openingOf(view, index);
    else if (word === ',' || word === '(' || STOP.test(word) || RELATIVE.test(word) || tagAt(view, index) === 'SCONJ' || isVerb(view, index)) break;
    else first = index;
  }
  return first < after ? { first, after, left: first - 1 } : null;
}

/** "Novo, the Danish drugmaker, sold" and "Novo (NVO) sold": where the subject ends before what commas or brackets enclose. */
function enclosureStart(view: SentenceView, at: number): number {
  let after = at;
  if (wordAt(view, after - 1) === ',') {
    for (let index = after - 2; index > Math.max(view.first, after - 30); index -= 1) {
      if (wordAt(view, index) === ')') index = openingOf(view, index);
      else if (wordAt(view, index) === ',') {
        after = index;
        break;
      }
    }
  }
  return wordAt(view, after - 1) === ')' ? openingOf(view, after - 1) : after;
}

/** A verb that can govern: no name, no participle before its noun, or a noun that stands where only a verb can. */
export function isVerb(view: SentenceView, index: number): boolean {
  if (view.named.has(index)) return false;
  const tag = tagAt(view, index);
  if (tag === 'AUX') return true;
  const word = wordAt(view, index);
  if (tag === 'VERB') return !isModifier(view, index, word);
  return (
    tag === 'NOUN' &&
    word.endsWith('s') &&
    (tagAt(view, index + 1) === 'NUM' || (wordAt(view, index + 1) === 'to' && tagAt(view, index + 2) === 'VERB')) &&
    isKnownVerb(lemmaOf(word)) &&
    /^(?:PROPN|PRON)$/u.test(tagAt(view, index - 1))
  );
}

/** "confirmed cases", "a start-up", "follow-up". */
function isModifier(view: SentenceView, index: number, word: string): boolean {
  if (/^[-‑]$/u.test(wordAt(view, index + 1)) || /^[-‑]$/u.test(wordAt(view, index - 1))) return true;
  return (
    /(?:ed|ing|en|wn)$/u.test(word) &&
    isNoun(view, index + 1) &&
    /^(?:DET|ADP|ADJ|NUM|SYM)$|^$/u.test(tagAt(view, index - 1)) &&
    !BEFORE_CLAUSE.test(wordAt(view, index - 1))
  );
}

function isChain(view: SentenceView, index: number): boolean {
  const tag = tagAt(view, index);
  if (tag === 'PART') return !/^['’]s?$/u.test(wordAt(view, index));
  return tag === 'ADV' || (isVerb(view, index) && tagAt(view, index + 1) !== 'DET');
}

/** Index of the bracket that `closing` closes; its own where there is none near. */
function openingOf(view: SentenceView, closing: number): number {
  for (let index = closing - 1; index >= Math.max(view.first, closing - REACH); index -= 1) if (wordAt(view, index) === '(') return index;
  return closing;
}
