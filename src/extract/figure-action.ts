// The verb that governs a quantity, as a lemma: "Iran exports 100 million dollars" → export.
import { lemmaOf } from '../lexicon/verbs.ts';
import { type Clause, tagAt, wordAt } from './figure-clause.ts';
import { isNoun } from './figure-noun-phrase.ts';
import type { Found } from './figure-of.ts';
import { isModifier } from './figure-subject.ts';

const REACH = 14;
/** Verbs that say nothing of what is done. */
const EMPTY_VERBS: ReadonlySet<string> = new Set(
  'be have do include accord say worth will would total compare base relate exclude add note tell announce plan start begin continue aim help agree intend seem appear let try get name call involve regard concern depend mean remain'.split(
    ' ',
  ),
);
/** Verbs that have a person between them and the amount: "fined the bank $24 million". */
const GIVING_VERBS: ReadonlySet<string> = new Set(
  'fine pay cost earn owe charge give award grant offer lend save sell bring net win lose ask send leave allow hand loan'.split(' '),
);
/** Prepositions over which a verb reaches its quantity: "fell by", "rose to", "valued at", "sold for", "a loss of". */
const LINKS = /^(?:of|by|at|to|from|for|worth|between|up|down)$/;
const NONE: Action = { action: null, isObject: false };
const BE = /^(?:is|are|was|were|be|been|being|got|get)$/;
const COMPLETING: ReadonlySet<string> = new Set('complete undergo receive finish'.split(' '));
const TRAINING: ReadonlySet<string> = new Set('training treatment vaccination surgery chemotherapy'.split(' '));
/** "reviewed progress in 38 districts": an adjunct of place is not governed. */
const PLACES: ReadonlySet<string> = new Set('in on across among with within near under'.split(' '));
const STOPS: ReadonlySet<string> = new Set(['which', 'who', 'whose', 'that', ';', ':', '.', '—', '–', '(', '“', '"']);

/** What happens to what is counted, or what it does. */
interface Action {
  readonly action: string | null;
  /** The verb is done to it. */
  readonly isObject: boolean;
}

/** Lemma of the verb of which the quantity is object, or else subject; null where there is none. `first` is the token where its comparator begins. */
export function actionOf(clause: Clause, first: number, found: Found | null): Action {
  const verb = verbBefore(clause, first);
  if (verb >= 0) return { action: lemmaOf(wordAt(clause, verb)), isObject: isObject(clause, verb, found ? { first, found } : null) };
  return verbAfter(clause, found?.behind ? found.phrase.end : clause.end);
}

/** Index of the verb, or −1. */
function verbBefore(clause: Clause, first: number): number {
  let at = first - 1;
  if (PLACES.has(wordAt(clause, at))) return -1;
  for (; at > first - REACH; at -= 1) {
    const tag = tagAt(clause, at);
    const word = wordAt(clause, at);
    if (tag === 'VERB' && !isModifier(clause, at)) break;
    if ((at < first - 1 || !isNoun(clause, at)) && !mayStandBetween(clause, at, tag, word)) return -1;
  }
  if (tagAt(clause, at) !== 'VERB') return -1;
  const lemma = lemmaOf(wordAt(clause, at));
  return EMPTY_VERBS.has(lemma) || (isNoun(clause, first - 1) && !GIVING_VERBS.has(lemma)) ? -1 : at;
}

/** No other noun between the verb and what is counted: "ordered the killing of 300 pigs" orders no pigs. */
function isObject(clause: Clause, verb: number, told: { readonly first: number; readonly found: Found } | null): boolean {
  if (!told) return false;
  const { first, found } = told;
  const until = found.behind ? first : found.phrase.first;
  for (let at = verb + 1; at < until; at += 1) if (isNoun(clause, at) || tagAt(clause, at) === 'ADP') return false;
  return until > verb && (found.behind || /^(?:of|worth)$/.test(wordAt(clause, first - 1)));
}

/** Words between a verb and its quantity: nouns only where a link follows them. */
function mayStandBetween(clause: Clause, at: number, tag: string, word: string): boolean {
  if (tag === '' || tag === 'AUX' || tag === 'SCONJ' || STOPS.has(word)) return false;
  if (tag === 'NOUN' || tag === 'PROPN') {
    const next = wordAt(clause, at + 1);
    return isNoun(clause, at + 1) || LINKS.test(next) || /^(?:and|or|,|on|in|['’]s?)$/.test(next);
  }
  if (tag === 'ADP') return LINKS.test(word) || /^(?:about|around|over|under|near|out|on|in|than|as)$/.test(word);
  return tag !== 'PUNCT' || word === ',' || word === '-';
}

function verbAfter(clause: Clause, from: number): Action {
  let passive = false;
  let auxiliary = false;
  for (let index = from; index < from + 5; index += 1) {
    const tag = tagAt(clause, index);
    if (tag === 'AUX') auxiliary = true;
    if (BE.test(wordAt(clause, index))) passive = true;
    if (tag === 'AUX' || tag === 'ADV') continue;
    if (tag !== 'VERB') return NONE;
    const word = wordAt(clause, index);
    if (word.endsWith('ing') && !auxiliary) return NONE;
    const lemma = lemmaOf(word);
    if (EMPTY_VERBS.has(lemma)) return NONE;
    const object = wordAt(clause, index + 1);
    const whole = COMPLETING.has(lemma) && TRAINING.has(object) ? `${lemma} ${object}` : lemma;
    return { action: whole, isObject: passive && !word.endsWith('ing') };
  }
  return NONE;
}
