// Tokens → hashed features, some ninety a token: words, shapes, clusters and tags around it, the run of capitals it stands in,
// and what the document tells of it. Integers only; no string is built here.
// Window features hang on one word form and its distance alone, so tagging sums their weights once a form; joint ones on several.
import type { Sentence } from '../types.ts';
import { type DocumentView, isHeading } from './document.ts';
import { CELL_COUNT, writePairs } from './feature-pairs.ts';
import { type FeaturePen, type Place, rowAt } from './feature-place.ts';
import { writeJoiner, writeRun } from './feature-runs.ts';
import { mix } from './hash.ts';
import { findRuns } from './runs.ts';
import { COLUMN, FLAG, ROW_LENGTH } from './word-types.ts';

/** Features of a stretch of a sentence: those of its token number t are `ids[starts[t]] … ids[starts[t + 1] - 1]`. Reused from sentence to sentence. */
export interface FeatureBuffer {
  ids: Int32Array;
  starts: Int32Array;
  count: number;
  readonly cells: Int32Array;
}

/** No token has more features than this. */
const MAX_FEATURES = 160;

export function createFeatureBuffer(): FeatureBuffer {
  return { ids: new Int32Array(64 * MAX_FEATURES), starts: new Int32Array(65), count: 0, cells: new Int32Array(CELL_COUNT) };
}

/** Columns that count at each distance: three to the left … three to the right. */
const VERY_FAR = [COLUMN.middle, COLUMN.class];
const FAR = [COLUMN.lower, COLUMN.fine, COLUMN.middle, COLUMN.coarse, COLUMN.brief, COLUMN.class];
const NEAR = [...FAR, COLUMN.shape, COLUMN.suffix3, COLUMN.prefix3, COLUMN.likeness];
const HERE = [...NEAR, COLUMN.word, COLUMN.prefix2, COLUMN.prefix4, COLUMN.suffix2, COLUMN.suffix4, COLUMN.flags];
export const WINDOW: readonly (readonly number[])[] = [VERY_FAR, FAR, NEAR, HERE, NEAR, FAR, VERY_FAR];

/** Distances of the window: `-WINDOW_REACH` to `WINDOW_REACH`. */
export const WINDOW_REACH = 3;
export const WINDOW_LENGTH = WINDOW.length;

/** Writes the features that a word form gives to a token at `slot - WINDOW_REACH` from it, from `ids[n]` on. */
export function writeWindow(table: Int32Array, row: number, slot: number, out: FeaturePen): void {
  const { ids, mask } = out;
  for (const column of WINDOW[slot] as readonly number[]) ids[out.n++] = mix((slot << 5) + column, table[row * ROW_LENGTH + column] as number) & mask;
}

/** Which features to write, and for which tokens of the sentence. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly mask: number;
  readonly window: boolean;
}

/** Reads what the sentence as a whole tells; its tokens are then to be written in order, each once. */
export function openSentence(view: DocumentView, sentence: Sentence, buffer: FeatureBuffer): Place {
  const table = view.types.rows;
  const flagsAt = (i: number): number => table[(view.rows[i] as number) * ROW_LENGTH + COLUMN.flags] as number;
  const heading = isHeading(sentence, flagsAt) ? 2 : 1;
  return { view, sentence, heading, runs: findRuns(view, sentence), quoted: 0, bracketed: 0, cells: buffer.cells };
}

/** Fills the buffer with the joint features of the sentence's tokens `[from, to)`, and the window features too where `window` is true; each `& mask`. */
export function writeFeatures(place: Place, { from, to, mask, window }: Stretch, buffer: FeatureBuffer): void {
  const length = to - from;
  if (buffer.starts.length < length + 1) buffer.starts = new Int32Array(length * 2);
  if (buffer.ids.length < length * MAX_FEATURES) buffer.ids = new Int32Array(length * MAX_FEATURES * 2);
  const { view, sentence, runs } = place;
  const table = view.types.rows;
  const out = { ids: buffer.ids, mask, n: 0 };
  for (let t = from; t < to; t++) {
    buffer.starts[t - from] = out.n;
    const flags = table[(view.rows[sentence.firstToken + t] as number) * ROW_LENGTH + COLUMN.flags] as number;
    if (flags & FLAG.quote) place.quoted ^= 1;
    if (flags & FLAG.open) place.bracketed = 1;
    if (flags & FLAG.close) place.bracketed = 0;
    if (window) for (let slot = 0; slot < WINDOW_LENGTH; slot++) writeWindow(table, rowAt(place, t + slot - WINDOW_REACH), slot, out);
    writePairs(place, t, out);
    if ((runs.runOf[t] as number) >= 0) writeRun(place, t, out);
    else if ((runs.wideOf[t] as number) >= 0) writeJoiner(place, t, out);
  }
  buffer.starts[length] = out.n;
  buffer.count = out.n;
}
