// Tokens → hashed features, some ninety a token: words, shapes, clusters and tags around it, the run of capitals it stands in,
// and what the document tells of it. Integers only; no string is built here.
// Window features hang on one word form and its distance alone, so tagging sums their weights once a form; joint ones on several.
import type { Sentence } from '../types.ts';
import { type DocumentView, FACT_BITS, isHeading } from './document.ts';
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

/** Columns that count at each distance: three to the left … three to the right. */
const VERY_FAR = [COLUMN.middle, COLUMN.class];
const FAR = [COLUMN.lower, COLUMN.fine, COLUMN.middle, COLUMN.coarse, COLUMN.brief, COLUMN.class];
const NEAR = [...FAR, COLUMN.shape, COLUMN.suffix3, COLUMN.prefix3, COLUMN.likeness];
const HERE = [...NEAR, COLUMN.word, COLUMN.prefix2, COLUMN.prefix4, COLUMN.suffix2, COLUMN.suffix4, COLUMN.flags];
const WINDOW: readonly (readonly number[])[] = [VERY_FAR, FAR, NEAR, HERE, NEAR, FAR, VERY_FAR];

/** Distances of the window: `-WINDOW_REACH` to `WINDOW_REACH`. */
export const WINDOW_REACH = 3;
export const WINDOW_LENGTH = WINDOW.length;

/** Writes the features that a word form gives to a token at `slot - WINDOW_REACH` from it, from `ids[n]` on. */
export function writeWindow(table: Int32Array, row: number, slot: number, out: FeaturePen): void {
  const { ids, mask } = out;
  for (const column of WINDOW[slot] as readonly number[]) ids[out.n++] = mix((slot << 5) + column, table[row * ROW_LENGTH + column] as number) & mask;
}

/** Fills the buffer with the joint features of a sentence's tokens, and the window features too where `window` is true; each `& mask`. */
export function writeFeatures(
  view: DocumentView,
  sentence: Sentence,
  options: { readonly mask: number; readonly window: boolean },
  buffer: FeatureBuffer,
): void {
  const length = sentence.endToken - sentence.firstToken;
  if (buffer.starts.length < length + 1) buffer.starts = new Int32Array(length * 2);
  if (buffer.ids.length < length * MAX_FEATURES) buffer.ids = new Int32Array(length * MAX_FEATURES * 2);
  const table = view.types.rows;
  const flagsAt = (i: number): number => table[(view.rows[i] as number) * ROW_LENGTH + COLUMN.flags] as number;
  const place: Place = { view, sentence, heading: isHeading(sentence, flagsAt) ? 2 : 1, runs: findRuns(view, sentence), quoted: 0, bracketed: 0 };
  const out = { ids: buffer.ids, mask: options.mask, n: 0 };
  for (let t = 0; t < length; t++) {
    buffer.starts[t] = out.n;
    const flags = flagsAt(sentence.firstToken + t);
    if (flags & FLAG.quote) place.quoted ^= 1;
    if (flags & FLAG.open) place.bracketed = 1;
    if (flags & FLAG.close) place.bracketed = 0;
    if (options.window) for (let slot = 0; slot < WINDOW_LENGTH; slot++) writeWindow(table, rowAt(place, t + slot - WINDOW_REACH), slot, out);
    writePairs(place, t, out);
    if ((place.runs.runOf[t] as number) >= 0) writeRun(place, t, out);
    else if ((place.runs.wideOf[t] as number) >= 0) writeJoiner(place, t, out);
  }
  buffer.starts[length] = out.n;
  buffer.count = out.n;
}

interface Place {
  readonly view: DocumentView;
  readonly sentence: Sentence;
  readonly heading: number;
  readonly runs: Runs;
  quoted: number;
  bracketed: number;
}

/** Where features go: `ids[n]` is the next. */
export interface FeaturePen {
  readonly ids: Int32Array;
  readonly mask: number;
  n: number;
}

/** Row of the sentence's token number t, or row 0 beyond it. */
function rowAt({ view, sentence }: Place, t: number): number {
  const token = sentence.firstToken + t;
  return t < 0 || token >= sentence.endToken ? 0 : (view.rows[token] as number);
}

function tagAt({ view, sentence }: Place, t: number): number {
  const token = sentence.firstToken + t;
  return t < 0 || token >= sentence.endToken ? 0 : (view.tags[token] as number);
}

/** One hash of a template's number and two values. */
function join(template: number, a: number, b: number): number {
  return mix(Math.imul(a, 0x2c1b3c6d) + template, b);
}

/** Values that the pairs below are made of. L2 … R2: the words around; H: the word itself. */
const CELLS = [
  ...['tagL2', 'tagL1', 'tagH', 'tagR1', 'tagR2', 'lowerL2', 'lowerL1', 'lowerH', 'lowerR1', 'lowerR2', 'fineL1', 'fineH', 'fineR1'],
  ...['middleL2', 'middleL1', 'middleH', 'middleR1', 'middleR2', 'briefL1', 'briefH', 'briefR1', 'suffixH', 'coarseL1', 'coarseH', 'coarseR1'],
  ...[
    'classL1',
    'classR1',
    'tagsLH',
    'briefsLH',
    'classLbriefH',
    'middleLbriefH',
    'coarseHbriefH',
    'state',
    'edge',
    'heading',
    'facts',
    'topic',
    'likenessH',
    'likenessR1',
    'none',
  ],
] as const;
type Cell = (typeof CELLS)[number];

const PAIR_NAMES: readonly (readonly [Cell, Cell])[] = [
  ...(['tagL2', 'tagL1', 'tagH', 'tagR1', 'tagR2'] as const).map((cell) => [cell, 'none'] as const),
  ['lowerL1', 'lowerH'],
  ['lowerH', 'lowerR1'],
  ['lowerL2', 'lowerL1'],
  ['lowerR1', 'lowerR2'],
  ['fineL1', 'fineH'],
  ['fineH', 'fineR1'],
  ['middleL1', 'middleH'],
  ['middleH', 'middleR1'],
  ['middleL2', 'middleL1'],
  ['middleR1', 'middleR2'],
  ['tagL1', 'tagH'],
  ['tagH', 'tagR1'],
  ['tagsLH', 'tagR1'],
  ['briefL1', 'briefH'],
  ['briefH', 'briefR1'],
  ['briefsLH', 'briefR1'],
  ['lowerL1', 'briefH'],
  ['briefH', 'lowerR1'],
  ['middleL1', 'briefH'],
  ['briefH', 'middleR1'],
  ['lowerH', 'middleL1'],
  ['lowerH', 'middleR1'],
  ['suffixH', 'coarseL1'],
  ['suffixH', 'coarseR1'],
  ['classLbriefH', 'classR1'],
  ['middleLbriefH', 'middleR1'],
  ['coarseH', 'briefH'],
  ['suffixH', 'briefH'],
  ['state', 'briefH'],
  ['edge', 'briefH'],
  ['heading', 'coarseHbriefH'],
  ['facts', 'briefH'],
  ['topic', 'briefH'],
  ['topic', 'suffixH'],
  ['topic', 'coarseHbriefH'],
  ['likenessH', 'briefH'],
  ['likenessH', 'topic'],
  ['likenessH', 'coarseH'],
  ['likenessH', 'middleL1'],
  ['likenessH', 'middleR1'],
  ['likenessH', 'likenessR1'],
];
const PAIRS = Int32Array.from(PAIR_NAMES.flat(), (cell) => CELLS.indexOf(cell));
const PAIR_TEMPLATE = 1000;
const FACT_TEMPLATE = 2000;
const RUN_TEMPLATE = 3000;
const JOINER_TEMPLATE = 4000;

const cells = new Int32Array(CELLS.length);

function writePairs(place: Place, t: number, out: FeaturePen): void {
  const { view, sentence } = place;
  const { ids, mask } = out;
  const table = view.types.rows;
  const token = sentence.firstToken + t;
  const l2 = rowAt(place, t - 2) * ROW_LENGTH;
  const l1 = rowAt(place, t - 1) * ROW_LENGTH;
  const here = rowAt(place, t) * ROW_LENGTH;
  const r1 = rowAt(place, t + 1) * ROW_LENGTH;
  const r2 = rowAt(place, t + 2) * ROW_LENGTH;
  let c = 0;
  for (let i = -2; i <= 2; i++) cells[c++] = tagAt(place, t + i);
  cells[c++] = table[l2 + COLUMN.lower] as number;
  cells[c++] = table[l1 + COLUMN.lower] as number;
  cells[c++] = table[here + COLUMN.lower] as number;
  cells[c++] = table[r1 + COLUMN.lower] as number;
  cells[c++] = table[r2 + COLUMN.lower] as number;
  cells[c++] = table[l1 + COLUMN.fine] as number;
  cells[c++] = table[here + COLUMN.fine] as number;
  cells[c++] = table[r1 + COLUMN.fine] as number;
  cells[c++] = table[l2 + COLUMN.middle] as number;
  const middleL1 = table[l1 + COLUMN.middle] as number;
  cells[c++] = middleL1;
  cells[c++] = table[here + COLUMN.middle] as number;
  cells[c++] = table[r1 + COLUMN.middle] as number;
  cells[c++] = table[r2 + COLUMN.middle] as number;
  const briefL1 = table[l1 + COLUMN.brief] as number;
  const briefH = table[here + COLUMN.brief] as number;
  const coarseH = table[here + COLUMN.coarse] as number;
  const classL1 = table[l1 + COLUMN.class] as number;
  cells[c++] = briefL1;
  cells[c++] = briefH;
  cells[c++] = table[r1 + COLUMN.brief] as number;
  cells[c++] = table[here + COLUMN.suffix3] as number;
  cells[c++] = table[l1 + COLUMN.coarse] as number;
  cells[c++] = coarseH;
  cells[c++] = table[r1 + COLUMN.coarse] as number;
  cells[c++] = classL1;
  cells[c++] = table[r1 + COLUMN.class] as number;
  cells[c++] = mix(tagAt(place, t - 1), tagAt(place, t));
  cells[c++] = mix(briefL1, briefH);
  cells[c++] = mix(classL1, briefH);
  cells[c++] = mix(middleL1, briefH);
  cells[c++] = mix(coarseH, briefH);
  cells[c++] = place.heading + place.quoted * 4 + place.bracketed * 8;
  cells[c++] = (t === 0 ? 1 : 0) + (token === sentence.endToken - 1 ? 2 : 0);
  cells[c++] = place.heading;
  const facts = view.facts[token] as number;
  cells[c++] = facts;
  cells[c++] = view.topic;
  cells[c++] = table[here + COLUMN.likeness] as number;
  cells[c++] = table[r1 + COLUMN.likeness] as number;
  cells[c++] = 0;
  let { n } = out;
  for (let i = 0; i < PAIRS.length; i += 2)
    ids[n++] = join(PAIR_TEMPLATE + i, cells[PAIRS[i] as number] as number, cells[PAIRS[i + 1] as number] as number) & mask;
  const shape = briefH ^ place.heading;
  for (let rest = facts; rest !== 0; rest &= rest - 1) ids[n++] = join(FACT_TEMPLATE + FACT_BITS - Math.clz32(rest & -rest), shape, 0) & mask;
  const acronymHead = view.heads[token] as number;
  if (acronymHead !== 0) {
    ids[n++] = join(FACT_TEMPLATE + 100, acronymHead, 0) & mask;
    ids[n++] = join(FACT_TEMPLATE + 101, acronymHead, briefL1) & mask;
  }
  out.n = n;
}

/** What the run of capitals, and the wide run around it, tell of a token in it. */
function writeRun(place: Place, t: number, out: FeaturePen): void {
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
function writeJoiner(place: Place, t: number, out: FeaturePen): void {
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
