// One word, one reading: where a name stands several times, clear places help the unclear ones.
// "Salignostics" alone at the head of a line learns from "Salignostics said".
import { LABEL, LABEL_COUNT, marginalsOf, weighLattice } from './decode.ts';
import type { DocumentView } from './document.ts';
import type { TaggedType } from './model.ts';
import { WORD_CLASS } from './word-classes.ts';
import { COLUMN, FLAG, ROW_LENGTH } from './word-types.ts';

/** How far a place moves towards the mean of all places of its word: 0 not at all, 1 all the way. */
const PULL: { readonly [T in TaggedType]: number } = { ORG: 0.5, DRUG: 0.3 };
/** Log-odds beyond this are as good as certain. */
const CERTAIN = 8;
/** A place where "outside" leads by more is in no doubt. */
const DOUBT = 5;

/** The scores of all tokens of the document, moved; `scores[token * LABEL_COUNT + label]`. */
export function agree(view: DocumentView, scores: Float64Array, transitions: Float64Array, type: TaggedType): void {
  const pull = PULL[type];
  if (pull === 0) return;
  const places = repeatedPlaces(view, scores, type);
  if (places.size === 0) return;
  const odds = oddsOfOutside(view, scores, transitions, places);
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [token, form] of places) {
    const mean = sums.get(form) ?? { sum: 0, count: 0 };
    sums.set(form, { sum: mean.sum + (odds.get(token) ?? 0), count: mean.count + 1 });
  }
  for (const [token, form] of places) {
    const { sum, count } = sums.get(form) ?? { sum: 0, count: 1 };
    const at = token * LABEL_COUNT + LABEL.outside;
    scores[at] = (scores[at] as number) + pull * (sum / count - (odds.get(token) ?? 0));
  }
}

/** Tokens of words that stand twice or more and may be a name somewhere, with the word's row. */
function repeatedPlaces(view: DocumentView, scores: Float64Array, type: TaggedType): Map<number, number> {
  const table = view.types.rows;
  const counts = new Map<number, number>();
  const doubtful = new Set<number>();
  const places = new Map<number, number>();
  for (let token = 0; token < view.rows.length; token++) {
    const row = (view.rows[token] as number) * ROW_LENGTH;
    const flags = table[row + COLUMN.flags] as number;
    if (!(flags & FLAG.letter) || table[row + COLUMN.class] !== WORD_CLASS.NONE) continue;
    if (type === 'ORG' && !(flags & (FLAG.capital | FLAG.inner))) continue;
    const form = type === 'ORG' ? (view.rows[token] as number) : (table[row + COLUMN.lowerRow] as number);
    counts.set(form, (counts.get(form) ?? 0) + 1);
    places.set(token, form);
    if (!isOutside(scores, token)) doubtful.add(form);
  }
  for (const [token, form] of places) if ((counts.get(form) ?? 0) < 2 || !doubtful.has(form)) places.delete(token);
  return places;
}

/** True where "outside" leads far. */
function isOutside(scores: Float64Array, token: number): boolean {
  const at = token * LABEL_COUNT;
  const bar = (scores[at] as number) - DOUBT;
  for (let label = 1; label < LABEL_COUNT; label++) if ((scores[at + label] as number) > bar) return false;
  return true;
}

function oddsOfOutside(view: DocumentView, scores: Float64Array, transitions: Float64Array, places: ReadonlyMap<number, number>): Map<number, number> {
  const odds = new Map<number, number>();
  for (const { firstToken, endToken } of view.doc.sentences) {
    let any = false;
    for (let token = firstToken; token < endToken && !any; token++) any = places.has(token);
    if (!any) continue;
    const length = endToken - firstToken;
    const marginals = marginalsOf(weighLattice({ length, scores: scores.subarray(firstToken * LABEL_COUNT, endToken * LABEL_COUNT), transitions }));
    for (let t = 0; t < length; t++) {
      const outside = marginals[t * LABEL_COUNT + LABEL.outside] as number;
      if (places.has(firstToken + t)) odds.set(firstToken + t, Math.max(-CERTAIN, Math.min(CERTAIN, Math.log((outside + 1e-9) / (1 - outside + 1e-9)))));
    }
  }
  return odds;
}
