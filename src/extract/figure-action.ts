// The verb that governs a quantity, as a lemma: "Iran exports 100 million dollars" → export.
import { lemmaOf } from '../lexicon/verbs.ts';
import { type Clause, tagAt, wordAt } from './figure-clause.ts';
import { isNoun } from './figure-noun-phrase.ts';
import type { Found } from './figure-of.ts';
import { isModifier } from './figure-subject.ts';

const REACH = 14;
/** Verbs that say nothing of what is done. */
const EMPTY_VERBS =
  /^(?:be|have|do|include|accord|say|worth|will|would|total|compare|base|relate|exclude|add|note|tell|announce|plan|start|begin|continue|aim|help|agree|intend|seem|appear|let|try|get|name|call|involve|regard|concern|depend|mean|remain)$/;
/** Prepositions over which a verb reaches its quantity: "fell by", "rose to", "valued at", "sold for", "a loss of". */
const LINKS = /^(?:of|by|at|to|from|for|worth|between|up|down)$/;
const TRAINING = /^(?:training|treatment|vaccination|surgery|chemotherapy)$/;
/** "reviewed progress in 38 districts": an adjunct of place is not governed. */
const PLACES = /^(?:in|on|across|among|with|within|near|under)$/;
const STOPS = /^(?:which|who|whose|that|[;:.—–(“"])$/;

/** Lemma of the verb of which the quantity is object, or else subject; null where there is none. `first` is the token where its comparator begins. */
export function actionOf(clause: Clause, first: number, found: Found | null): string | null {
  return verbBefore(clause, first) ?? verbAfter(clause, found?.behind ? found.phrase.end : clause.end);
}

function verbBefore(clause: Clause, first: number): string | null {
  let at = first - 1;
  if (PLACES.test(wordAt(clause, at))) return null;
  for (; at > first - REACH; at -= 1) {
    const tag = tagAt(clause, at);
    const word = wordAt(clause, at);
    if (tag === 'VERB' && !isModifier(clause, at)) break;
    if (!mayStandBetween(clause, at, tag, word)) return null;
  }
  if (tagAt(clause, at) !== 'VERB') return null;
  const lemma = lemmaOf(wordAt(clause, at));
  return EMPTY_VERBS.test(lemma) ? null : lemma;
}

/** Words between a verb and its quantity: nouns only where a link follows them. */
function mayStandBetween(clause: Clause, at: number, tag: string, word: string): boolean {
  if (tag === '' || tag === 'AUX' || tag === 'SCONJ' || STOPS.test(word)) return false;
  if (tag === 'NOUN' || tag === 'PROPN') {
    const next = wordAt(clause, at + 1);
    return isNoun(clause, at + 1) || LINKS.test(next) || /^(?:and|or|,|on|in|['’]s?)$/.test(next);
  }
  if (tag === 'ADP') return LINKS.test(word) || /^(?:about|around|over|under|near|out|on|in|than|as)$/.test(word);
  return tag !== 'PUNCT' || word === ',' || word === '-';
}

function verbAfter(clause: Clause, from: number): string | null {
  let auxiliary = false;
  for (let index = from; index < from + 5; index += 1) {
    const tag = tagAt(clause, index);
    if (tag === 'AUX') auxiliary = true;
    if (tag === 'AUX' || tag === 'ADV') continue;
    if (tag !== 'VERB') return null;
    const word = wordAt(clause, index);
    if (word.endsWith('ing') && !auxiliary) return null;
    const lemma = lemmaOf(word);
    if (EMPTY_VERBS.test(lemma)) return null;
    return /^(?:complete|undergo|receive|finish)$/.test(lemma) && TRAINING.test(wordAt(clause, index + 1)) ? `${lemma} ${wordAt(clause, index + 1)}` : lemma;
  }
  return null;
}
