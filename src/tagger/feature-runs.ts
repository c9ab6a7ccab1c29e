// Features of tokens in a run of capitals: its first and last word, its length, what stands before and after.
import { type FeaturePen, join, type Place, rowAt } from './feature-place.ts';
import { mix } from './hash.ts';
import { COLUMN, ROW_LENGTH } from './word-types.ts';

const RUN_TEMPLATE = 3000;
const JOINER_TEMPLATE = 4000;

/** What the run of capitals, and the wide run around it, tell of a token in it. */
export function writeRun(place: Place, t: number, out: FeaturePen): void {
  const { runs } = place;
  const { ids, mask } = out;
  const table = place.view.types.rows;
  const at = (i: number, column: number): number => table[rowAt(place, i) * ROW_LENGTH + column] as number;
  const run = runs.runOf[t] as number;
  const start = runs.starts[run] as number;
  const end = runs.ends[run] as number;
  const position = (t === start ? 1 : 0) + (t === end - 1 ? 2 : 0);
  const size = Math.min(end - start, 6);
  const headCoarse = at(end - 1, COLUMN.coarse);
  const beforeLower = at(start - 1, COLUMN.lower);
  const beforeMiddle = at(start - 1, COLUMN.middle);
  const afterMiddle = at(end, COLUMN.middle);
  let { n } = out;
  ids[n++] = join(RUN_TEMPLATE, position, at(end - 1, COLUMN.lower)) & mask;
  ids[n++] = join(RUN_TEMPLATE + 1, position, at(start, COLUMN.lower)) & mask;
  ids[n++] = join(RUN_TEMPLATE + 2, position, at(end - 1, COLUMN.middle)) & mask;
  ids[n++] = join(RUN_TEMPLATE + 3, position, beforeLower) & mask;
  ids[n++] = join(RUN_TEMPLATE + 4, position, at(end, COLUMN.lower)) & mask;
  ids[n++] = join(RUN_TEMPLATE + 5, position, beforeMiddle) & mask;
  ids[n++] = join(RUN_TEMPLATE + 6, position, afterMiddle) & mask;
  ids[n++] = join(RUN_TEMPLATE + 7, position, size) & mask;
  ids[n++] = join(RUN_TEMPLATE + 8, mix(position, beforeMiddle), afterMiddle) & mask;
  ids[n++] = join(RUN_TEMPLATE + 9, mix(position, at(end - 1, COLUMN.class)), size) & mask;
  ids[n++] = join(RUN_TEMPLATE + 10, mix(position, headCoarse), at(start, COLUMN.coarse)) & mask;
  ids[n++] = join(RUN_TEMPLATE + 11, mix(position, beforeLower), headCoarse) & mask;
  ids[n++] = join(RUN_TEMPLATE + 12, position, runs.classes[run] as number) & mask;
  const wide = runs.wideOf[t] as number;
  const wideStart = runs.wideStarts[wide] as number;
  const wideEnd = runs.wideEnds[wide] as number;
  const left = runs.classesLeft[t] as number;
  const right = runs.classesRight[t] as number;
  const widePosition = position + (t === wideStart ? 4 : 0) + (t === wideEnd - 1 ? 8 : 0);
  ids[n++] = join(RUN_TEMPLATE + 13, widePosition, at(wideEnd - 1, COLUMN.lower)) & mask;
  ids[n++] = join(RUN_TEMPLATE + 14, widePosition, at(wideStart, COLUMN.lower)) & mask;
  ids[n++] = join(RUN_TEMPLATE + 15, widePosition, at(wideStart - 1, COLUMN.lower)) & mask;
  ids[n++] = join(RUN_TEMPLATE + 16, widePosition, at(wideEnd, COLUMN.lower)) & mask;
  ids[n++] = join(RUN_TEMPLATE + 17, widePosition, runs.wideClasses[wide] as number) & mask;
  ids[n++] = join(RUN_TEMPLATE + 18, mix(widePosition, left), right) & mask;
  ids[n++] = join(RUN_TEMPLATE + 19, mix(at(t, COLUMN.lower), left), right) & mask;
  out.n = n;
}

/** A joiner inside a wide run: is what stands right of it still the same name? */
export function writeJoiner(place: Place, t: number, out: FeaturePen): void {
  const { runs } = place;
  const { ids, mask } = out;
  const table = place.view.types.rows;
  const at = (i: number, column: number): number => table[rowAt(place, i) * ROW_LENGTH + column] as number;
  const wide = runs.wideOf[t] as number;
  const word = at(t, COLUMN.lower);
  let { n } = out;
  ids[n++] = join(JOINER_TEMPLATE, word, mix(runs.classesLeft[t] as number, runs.classesRight[t] as number)) & mask;
  ids[n++] = join(JOINER_TEMPLATE + 1, word, at(runs.wideStarts[wide] as number, COLUMN.lower)) & mask;
  ids[n++] = join(JOINER_TEMPLATE + 2, word, at((runs.wideEnds[wide] as number) - 1, COLUMN.lower)) & mask;
  ids[n++] = join(JOINER_TEMPLATE + 3, word, mix(at(t - 1, COLUMN.middle), at(t + 1, COLUMN.middle))) & mask;
  out.n = n;
}
