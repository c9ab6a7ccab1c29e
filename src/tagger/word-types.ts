// Word forms → their hashed features, worked out once a form: the hot loops only add and mix integers.
import { type Clusters, clusterOf } from './clusters.ts';
import { hashUnits, hashWord } from './hash.ts';
import { likenessOf } from './likeness.ts';
import { classOf } from './word-classes.ts';

/** Columns of a word form's row. Hashes are never 0; 0 stands for "beyond the sentence". */
export const COLUMN = {
  word: 0,
  lower: 1,
  shape: 2,
  brief: 3,
  prefix2: 4,
  prefix3: 5,
  prefix4: 6,
  suffix2: 7,
  suffix3: 8,
  suffix4: 9,
  fine: 10,
  middle: 11,
  coarse: 12,
  /** WORD_CLASS number. */
  class: 13,
  /** FLAG bits. */
  flags: 14,
  /** Row of the lower-cased form. */
  lowerRow: 15,
  /** How much it looks like the name of a medicine, 0 to 9. */
  likeness: 16,
} as const;

export const ROW_LENGTH = 17;

export const FLAG = {
  /** First letter is a capital. */
  capital: 1,
  /** Two letters or more, all capitals. */
  capitals: 2,
  digit: 4,
  hyphen: 8,
  /** A letter somewhere. */
  letter: 16,
  open: 32,
  close: 64,
  quote: 128,
  /** A capital after a small letter ("GlaxoSmithKline") or before one but not first ("mRNA"). */
  inner: 256,
  possessive: 512,
} as const;

const MAX_FORMS = 60_000;

/** What is known of words from elsewhere. */
export interface WordKnowledge {
  readonly clusters: Clusters;
  /** Weights of letter runs (likeness.ts). */
  readonly likeness: Int8Array;
}

/** Rows of all forms met; grows to a bound, then starts afresh between documents. */
export interface WordTypes extends WordKnowledge {
  readonly rowOf: Map<string, number>;
  rows: Int32Array;
  /** Counts the fresh starts: rows of an earlier generation mean nothing. */
  generation: number;
}

export function createWordTypes({ clusters, likeness }: WordKnowledge): WordTypes {
  const types: WordTypes = { rowOf: new Map(), clusters, likeness, rows: new Int32Array(4096 * ROW_LENGTH), generation: 0 };
  types.rowOf.set('', 0); // row 0: beyond the sentence
  return types;
}

/** To be called between documents: forgets all forms when there are too many. */
export function boundWordTypes(types: WordTypes): void {
  if (types.rowOf.size < MAX_FORMS) return;
  types.generation++;
  types.rowOf.clear();
  types.rowOf.set('', 0);
}

/** Number of the form's row. */
export function rowOf(types: WordTypes, word: string): number {
  return types.rowOf.get(word) ?? addRow(types, word);
}

function addRow(types: WordTypes, word: string): number {
  const row = types.rowOf.size;
  types.rowOf.set(word, row);
  const lower = word.toLowerCase();
  const lowerRow = lower === word ? row : rowOf(types, lower);
  if ((Math.max(row, lowerRow) + 1) * ROW_LENGTH > types.rows.length) {
    const larger = new Int32Array(types.rows.length * 2);
    larger.set(types.rows);
    types.rows = larger;
  }
  const { length } = lower;
  const fine = clusterOf(types.clusters, lower);
  const { middleOf, coarseOf } = types.clusters;
  const values = [
    hashWord(word),
    hashWord(lower),
    hashShape(word, false),
    hashShape(word, true),
    hashUnits(lower, 0, Math.min(2, length)),
    hashUnits(lower, 0, Math.min(3, length)),
    hashUnits(lower, 0, Math.min(4, length)),
    hashUnits(lower, Math.max(0, length - 2), length),
    hashUnits(lower, Math.max(0, length - 3), length),
    hashUnits(lower, Math.max(0, length - 4), length),
    fine + 2,
    fine < 0 ? 1 : (middleOf[fine] as number) + 2,
    fine < 0 ? 1 : (coarseOf[fine] as number) + 2,
    classOf(lower),
    flagsOf(word),
    lowerRow,
    likenessOf(types.likeness, lower),
  ];
  types.rows.set(values, row * ROW_LENGTH);
  return row;
}

const UPPER = 1;
const LOWER = 2;
const DIGIT = 3;

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code < 0xaa) return code;
  const letter = String.fromCharCode(code);
  if (letter.toLowerCase() !== letter) return UPPER;
  return letter.toUpperCase() !== letter || /\p{L}/u.test(letter) ? LOWER : code;
}

/** Hash of the sequence of letter kinds; `brief` folds repeats ("Xxxx" and "Xx" are one), else runs count up to four. */
function hashShape(word: string, brief: boolean): number {
  let hash = 0x1234567;
  let before = -1;
  let run = 0;
  const end = Math.min(word.length, 24);
  for (let i = 0; i < end; i++) {
    const kind = kindOf(word.charCodeAt(i));
    run = kind === before ? run + 1 : 1;
    before = kind;
    if (run > (brief ? 1 : 4)) continue;
    hash = Math.imul(hash ^ kind, 0x01000193);
  }
  return hash | 1;
}

function flagsOf(word: string): number {
  let flags = 0;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < word.length && i < 64; i++) {
    const code = word.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === UPPER) {
      upper++;
      if (i === 0) flags |= FLAG.capital;
      else if (lower > 0) flags |= FLAG.inner;
    } else if (kind === LOWER) lower++;
    else if (kind === DIGIT) flags |= FLAG.digit;
    else if (code === 45) flags |= FLAG.hyphen;
  }
  if (upper + lower > 0) flags |= FLAG.letter;
  if (upper > 1 && lower === 0) flags |= FLAG.capitals;
  if (word === '(' || word === '[') flags |= FLAG.open;
  if (word === ')' || word === ']') flags |= FLAG.close;
  if (word === '"' || word === '“' || word === '”') flags |= FLAG.quote;
  if (word === "'s" || word === '’s' || word === "'" || word === '’') flags |= FLAG.possessive;
  return flags;
}
