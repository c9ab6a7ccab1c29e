// Does a word look like the name of a medicine? Sum of weights of its runs of three to five letters: "-tinib", "-stat", "xim".
import { hashUnits } from './hash.ts';

/** Number of weights in the file. */
export const LIKENESS_SIZE = 1 << 16;
const SHORTEST = 3;
const LONGEST = 5;
/** Longer words are numbers, links and run-ons. */
const MAX_LETTERS = 24;
const LEVELS = 4;

/** Value of one stored step, in log-odds. */
export const LIKENESS_STEP = 1 / 24;

/** Buckets of the letter runs of a lower-cased word; none for a word that is too short, too long or not all letters and hyphens. */
export function letterRuns(lower: string): number[] {
  if (lower.length < 4 || lower.length > MAX_LETTERS || !/^[\p{Ll}\d-]+$/u.test(lower) || !/\p{Ll}{3}/u.test(lower)) return [];
  const word = `^${lower}$`;
  const runs: number[] = [];
  for (let size = SHORTEST; size <= LONGEST; size++)
    for (let start = 0; start + size <= word.length; start++) runs.push(hashUnits(word, start, start + size) & (LIKENESS_SIZE - 1));
  return runs;
}

/** 0 for a word that is not judged, else 1 (surely no medicine) to 9. */
export function likenessOf(weights: Int8Array, lower: string): number {
  const runs = letterRuns(lower);
  if (runs.length === 0) return 0;
  let sum = 0;
  for (const run of runs) sum += weights[run] as number;
  return LEVELS + 1 + Math.max(-LEVELS, Math.min(LEVELS, Math.round(sum * LIKENESS_STEP)));
}
