// Runs of capitalised words in a sentence, and wide runs: runs joined over "of", "and", "for the" and their like.
import type { Sentence } from '../types.ts';
import type { DocumentView } from './document.ts';
import { WORD_CLASS } from './word-classes.ts';
import { COLUMN, FLAG, ROW_LENGTH } from './word-types.ts';

/** Token numbers are counted from the sentence's first token; -1 where a token is in no run. */
export interface Runs {
  readonly runOf: Int32Array;
  readonly starts: number[];
  readonly ends: number[];
  /** Bit per WORD_CLASS met in the run. */
  readonly classes: number[];
  readonly wideOf: Int32Array;
  readonly wideStarts: number[];
  readonly wideEnds: number[];
  readonly wideClasses: number[];
  /** Bits of name-making classes (legal, body, trade) left and right of the token within its wide run. */
  readonly classesLeft: Int32Array;
  readonly classesRight: Int32Array;
}

const NAME_MAKING = (1 << WORD_CLASS.LEGAL) | (1 << WORD_CLASS.BODY) | (1 << WORD_CLASS.TRADE) | (1 << WORD_CLASS.TITLE) | (1 << WORD_CLASS.EVENT);
/** "of the", "and for the": no more joiners than this in a row. */
const MAX_JOINERS = 3;

export function findRuns(view: DocumentView, sentence: Sentence): Runs {
  const length = sentence.endToken - sentence.firstToken;
  const runs: Runs = {
    runOf: new Int32Array(length).fill(-1),
    starts: [],
    ends: [],
    classes: [],
    wideOf: new Int32Array(length).fill(-1),
    wideStarts: [],
    wideEnds: [],
    wideClasses: [],
    classesLeft: new Int32Array(length),
    classesRight: new Int32Array(length),
  };
  const table = view.types.rows;
  const cell = (t: number, column: number): number => table[(view.rows[sentence.firstToken + t] as number) * ROW_LENGTH + column] as number;
  const named = (t: number): boolean => (cell(t, COLUMN.flags) & (FLAG.capital | FLAG.inner)) !== 0;
  for (let t = 0; t < length; ) {
    if (!named(t)) {
      t++;
      continue;
    }
    const start = t;
    let classes = 0;
    while (t < length && named(t)) {
      classes |= 1 << cell(t, COLUMN.class);
      runs.runOf[t++] = runs.starts.length;
    }
    runs.starts.push(start);
    runs.ends.push(t);
    runs.classes.push(classes);
  }
  widen(runs, (t) => cell(t, COLUMN.class));
  return runs;
}

function widen(runs: Runs, classAt: (t: number) => number): void {
  for (let run = 0; run < runs.starts.length; ) {
    let last = run;
    while (last + 1 < runs.starts.length && joined(runs, last, classAt)) last++;
    const start = runs.starts[run] as number;
    const end = runs.ends[last] as number;
    let classes = 0;
    for (let t = start; t < end; t++) {
      runs.wideOf[t] = runs.wideStarts.length;
      runs.classesLeft[t] = classes & NAME_MAKING;
      classes |= 1 << classAt(t);
    }
    let right = 0;
    for (let t = end - 1; t >= start; t--) {
      runs.classesRight[t] = right & NAME_MAKING;
      right |= 1 << classAt(t);
    }
    runs.wideStarts.push(start);
    runs.wideEnds.push(end);
    runs.wideClasses.push(classes & NAME_MAKING);
    run = last + 1;
  }
}

function joined(runs: Runs, run: number, classAt: (t: number) => number): boolean {
  const end = runs.ends[run] as number;
  const next = runs.starts[run + 1] as number;
  if (next - end > MAX_JOINERS) return false;
  for (let t = end; t < next; t++) if (classAt(t) !== WORD_CLASS.JOINER) return false;
  return true;
}
