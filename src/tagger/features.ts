// Tokens → hashed features, some ninety a token: words, shapes, clusters and tags around it, the run of capitals it stands in,
// and what the document tells of it. Integers only; no string is built here.
import type { Sentence } from '../types.ts';
import { type DocumentView, isHeading } from './document.ts';
import { mix } from './hash.ts';
import { findRuns, type Runs } from './runs.ts';
import { COLUMN, FLAG, ROW_LENGTH } from './word-types.ts';

/** Features of one sentence: those of its token number t are `ids[starts[t]] … ids[starts[t + 1] - 1]`. Reused from sentence to sentence. */
export interface FeatureBuffer {
  ids: Int32Array;
  starts: Int32Array;
  count: number;
}

/** No token has more features than this. */
const MAX_FEATURES = 160;

export function createFeatureBuffer(): FeatureBuffer {
  return { ids: new Int32Array(64 * MAX_FEATURES), starts: new Int32Array(65), count: 0 };
}

/** Fills the buffer with the features of a sentence's tokens, each `& mask`. */
export function writeFeatures(view: DocumentView, sentence: Sentence, mask: number, buffer: FeatureBuffer): void {
  const length = sentence.endToken - sentence.firstToken;
  if (buffer.starts.length < length + 1) buffer.starts = new Int32Array(length * 2);
  if (buffer.ids.length < length * MAX_FEATURES) buffer.ids = new Int32Array(length * MAX_FEATURES * 2);
  const table = view.types.rows;
  const flagsAt = (i: number): number => table[(view.rows[i] as number) * ROW_LENGTH + COLUMN.flags] as number;
  const place: Place = { view, sentence, heading: isHeading(sentence, flagsAt) ? 2 : 1, runs: findRuns(view, sentence), quoted: 0, bracketed: 0 };
  buffer.count = 0;
  for (let t = 0; t < length; t++) {
    buffer.starts[t] = buffer.count;
    const flags = flagsAt(sentence.firstToken + t);
    if (flags & FLAG.quote) place.quoted ^= 1;
    if (flags & FLAG.open) place.bracketed = 1;
    if (flags & FLAG.close) place.bracketed = 0;
    writeToken(place, t, mask, buffer);
  }
  buffer.starts[length] = buffer.count;
}

interface Place {
  readonly view: DocumentView;
  readonly sentence: Sentence;
  readonly heading: number;
  readonly runs: Runs;
  quoted: number;
  bracketed: number;
}

/** Columns that count at each distance: two to the left … two to the right. */
const FAR = [COLUMN.lower, COLUMN.fine, COLUMN.middle, COLUMN.coarse, COLUMN.brief, COLUMN.class];
const NEAR = [...FAR, COLUMN.shape, COLUMN.suffix3, COLUMN.prefix3];
const HERE = [...NEAR, COLUMN.word, COLUMN.prefix2, COLUMN.prefix4, COLUMN.suffix2, COLUMN.suffix4, COLUMN.flags];
const VERY_FAR = [COLUMN.middle, COLUMN.class];
const WINDOW: readonly (readonly [distance: number, columns: readonly number[]])[] = [
  [-3, VERY_FAR],
  [-2, FAR],
  [-1, NEAR],
  [0, HERE],
  [1, NEAR],
  [2, FAR],
  [3, VERY_FAR],
];

function writeToken(place: Place, t: number, mask: number, buffer: FeatureBuffer): void {
  const { view, sentence, runs } = place;
  const { ids } = buffer;
  const table = view.types.rows;
  const token = sentence.firstToken + t;
  const last = sentence.endToken - 1;
  let n = buffer.count;
  let template = 1;
  const rowAt = (i: number): number => (i < sentence.firstToken || i > last ? 0 : (view.rows[i] as number) * ROW_LENGTH);
  for (const [distance, columns] of WINDOW) {
    const row = rowAt(token + distance);
    for (const column of columns) ids[n++] = mix(template++, table[row + column] as number) & mask;
  }
  const l2 = rowAt(token - 2);
  const l1 = rowAt(token - 1);
  const here = rowAt(token);
  const r1 = rowAt(token + 1);
  const r2 = rowAt(token + 2);
  const pair = (a: number, b: number): void => {
    ids[n++] = mix(mix(template++, a), b) & mask;
  };
  const tagAt = (i: number): number => (i < sentence.firstToken || i > last ? 0 : (view.tags[i] as number));
  const [tagL, tag, tagR] = [tagAt(token - 1), tagAt(token), tagAt(token + 1)];
  for (let i = -2; i <= 2; i++) ids[n++] = mix(template++, tagAt(token + i)) & mask;
  const { lower, fine, middle, brief, class: wordClass, suffix3, coarse } = COLUMN;
  const at = (row: number, column: number): number => table[row + column] as number;
  pair(at(l1, lower), at(here, lower));
  pair(at(here, lower), at(r1, lower));
  pair(at(l2, lower), at(l1, lower));
  pair(at(r1, lower), at(r2, lower));
  pair(at(l1, fine), at(here, fine));
  pair(at(here, fine), at(r1, fine));
  pair(at(l1, middle), at(here, middle));
  pair(at(here, middle), at(r1, middle));
  pair(at(l2, middle), at(l1, middle));
  pair(at(r1, middle), at(r2, middle));
  pair(tagL, tag);
  pair(tag, tagR);
  pair(mix(tagL, tag), tagR);
  pair(at(l1, brief), at(here, brief));
  pair(at(here, brief), at(r1, brief));
  pair(mix(at(l1, brief), at(here, brief)), at(r1, brief));
  pair(at(l1, lower), at(here, brief));
  pair(at(here, brief), at(r1, lower));
  pair(at(l1, middle), at(here, brief));
  pair(at(here, brief), at(r1, middle));
  pair(at(here, lower), at(l1, middle));
  pair(at(here, lower), at(r1, middle));
  pair(at(here, suffix3), at(l1, coarse));
  pair(at(here, suffix3), at(r1, coarse));
  pair(mix(at(l1, wordClass), at(here, brief)), at(r1, wordClass));
  pair(mix(at(l1, middle), at(here, brief)), at(r1, middle));
  pair(at(here, coarse), at(here, brief));
  pair(at(here, suffix3), at(here, brief));
  const state = place.heading + place.quoted * 4 + place.bracketed * 8;
  pair(state, at(here, brief));
  pair((token === sentence.firstToken ? 1 : 0) + (token === last ? 2 : 0), at(here, brief));
  pair(place.heading, mix(at(here, coarse), at(here, brief)));
  n = writeFacts(view.facts[token] as number, mix(at(here, brief), place.heading), { n, mask, ids });
  template = 200;
  const run = runs.runOf[t] as number;
  if (run >= 0) {
    const start = runs.starts[run] as number;
    const end = runs.ends[run] as number;
    const head = rowAt(sentence.firstToken + end - 1);
    const first = rowAt(sentence.firstToken + start);
    const before = rowAt(sentence.firstToken + start - 1);
    const after = rowAt(sentence.firstToken + end);
    const position = (t === start ? 1 : 0) + (t === end - 1 ? 2 : 0);
    const size = Math.min(end - start, 6);
    pair(position, at(head, lower));
    pair(position, at(first, lower));
    pair(position, at(head, middle));
    pair(position, at(before, lower));
    pair(position, at(after, lower));
    pair(position, at(before, middle));
    pair(position, at(after, middle));
    pair(position, size);
    pair(mix(position, at(before, middle)), at(after, middle));
    pair(mix(position, at(head, wordClass)), size);
    pair(mix(position, at(head, coarse)), at(first, coarse));
    pair(mix(position, at(before, lower)), at(head, coarse));
    const classes = runs.classes[run] as number;
    pair(position, classes);
    const wide = runs.wideOf[t] as number;
    const wideStart = runs.wideStarts[wide] as number;
    const wideEnd = runs.wideEnds[wide] as number;
    const wideHead = rowAt(sentence.firstToken + wideEnd - 1);
    const wideFirst = rowAt(sentence.firstToken + wideStart);
    const widePosition = position + (t === wideStart ? 4 : 0) + (t === wideEnd - 1 ? 8 : 0);
    pair(widePosition, at(wideHead, lower));
    pair(widePosition, at(wideFirst, lower));
    pair(widePosition, at(rowAt(sentence.firstToken + wideStart - 1), lower));
    pair(widePosition, at(rowAt(sentence.firstToken + wideEnd), lower));
    pair(widePosition, runs.wideClasses[wide] as number);
    pair(mix(widePosition, runs.classesLeft[t] as number), runs.classesRight[t] as number);
    pair(mix(at(here, lower), runs.classesLeft[t] as number), runs.classesRight[t] as number);
  } else {
    const wide = runs.wideOf[t] as number;
    if (wide >= 0) {
      // A joiner inside a wide run: is what stands right of it still the same name?
      pair(at(here, lower), mix(runs.classesLeft[t] as number, runs.classesRight[t] as number));
      pair(at(here, lower), at(rowAt(sentence.firstToken + (runs.wideStarts[wide] as number)), lower));
      pair(at(here, lower), at(rowAt(sentence.firstToken + (runs.wideEnds[wide] as number) - 1), lower));
      pair(at(here, lower), mix(at(l1, middle), at(r1, middle)));
    }
  }
  buffer.count = n;
}

interface Pen {
  n: number;
  readonly mask: number;
  readonly ids: Int32Array;
}

/** One feature a fact, and the facts together with the shape. */
function writeFacts(facts: number, shape: number, pen: Pen): number {
  const { ids, mask } = pen;
  let n = pen.n;
  ids[n++] = mix(mix(301, facts), shape) & mask;
  for (let bit = 0; bit < 15; bit++) if (facts & (1 << bit)) ids[n++] = mix(mix(302 + bit, shape), 0) & mask;
  return n;
}
