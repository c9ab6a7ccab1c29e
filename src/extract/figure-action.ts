// The verb that governs a quantity, as a lemma: "Iran exports 100 million dollars" → export.
import { isKnownVerb, lemmaOf } from '../lexicon/verbs.ts';
import { type Clause, tagAt, wordAt } from './figure-clause.ts';
import type { Found } from './figure-of.ts';

const REACH = 8;
const EMPTY_VERBS = /^(?:be|have|do|include|accord|say|worth|will|would|total|compare|base|relate|follow)$/;

/** Lemma of the verb of which the quantity is object, or else subject; null where there is none. `first` is the token where its comparator begins. */
export function actionOf(clause: Clause, first: number, found: Found | null): string | null {
  return verbBefore(clause, first) ?? verbAfter(clause, found?.behind ? found.phrase.end : clause.end);
}

function verbBefore(clause: Clause, first: number): string | null {
  for (let index = first - 1; index > first - REACH; index -= 1) {
    const tag = tagAt(clause, index);
    const word = wordAt(clause, index);
    if (tag === '' || tag === 'AUX' || tag === 'SCONJ' || /^(?:which|who|that|[;:,.—–(“"])$/.test(word)) return null;
    if (index === first - 1 && tag === 'NOUN' && isVerbForm(clause, index)) return lemmaOf(word);
    if (tag === 'NOUN' || tag === 'PROPN') {
      if (!/^(?:of|by|at|to|in|for|from|worth)$/.test(wordAt(clause, index + 1))) return null;
    }
    if (tag === 'VERB') {
      const lemma = lemmaOf(word);
      if (lemma === 'complete' || lemma === 'undergo') return lemma;
      return EMPTY_VERBS.test(lemma) ? null : lemma;
    }
  }
  return null;
}

/** "Iran exports 100 million": a verb that the tagger took for a noun, right before the amount. */
function isVerbForm(clause: Clause, index: number): boolean {
  const word = wordAt(clause, index);
  return word.endsWith('s') && isKnownVerb(lemmaOf(word)) && /^(?:PROPN|PRON|NOUN|ADV)$/.test(tagAt(clause, index - 1));
}

function verbAfter(clause: Clause, from: number): string | null {
  for (let index = from; index < from + 5; index += 1) {
    const tag = tagAt(clause, index);
    if (tag === 'AUX' || tag === 'ADV') continue;
    if (tag !== 'VERB') return null;
    const lemma = lemmaOf(wordAt(clause, index));
    if (EMPTY_VERBS.test(lemma)) return null;
    const object = wordAt(clause, index + 1);
    return /^(?:complete|undergo|receive|finish)$/.test(lemma) && /^(?:training|treatment|vaccination|surgery|chemotherapy)$/.test(object)
      ? `${lemma} ${object}`
      : lemma;
  }
  return null;
}
