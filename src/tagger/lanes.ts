// Sums of weights. A bucket's ten weights lie in one row of 16 bytes, so that a feature costs one read of memory. Sums hold both types in one 32-bit number,
// ORG in the low half, DRUG in the high half: halves hold ±32,767, room for 250 weights of ±127.
import { LABEL, LABEL_COUNT } from './decode.ts';
import { BUCKET_LENGTH, type TaggerModel } from './model.ts';

/** Words a row: ORG's first four labels as bytes, DRUG's likewise, the last label of both as halves, one spare. */
const ROW_WORDS = 4;
/** Bytes hold weights plus this: they add up without signs. */
const RAISED = 128;
/** Every other byte of a word, with room to add 250 of them. */
const EVEN = 0x00ff00ff;

/** Features of tokens: those of token number t are `ids[starts[t]] … ids[starts[t + 1] - 1]`. */
export interface FeatureIds {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
}

/** `rows[bucket * ROW_WORDS + word]`. */
export function packRows({ bits, weights }: TaggerModel): Int32Array {
  const rows = new Int32Array(ROW_WORDS << bits);
  for (let row = 0, at = 0; row < rows.length; row += ROW_WORDS, at += BUCKET_LENGTH) {
    rows[row] = raisedBytes(weights, at);
    rows[row + 1] = raisedBytes(weights, at + LABEL_COUNT);
    rows[row + 2] = ((weights[at + LABEL_COUNT + LABEL.single] as number) << 16) + (weights[at + LABEL.single] as number);
  }
  return rows;
}

function raisedBytes(weights: Int8Array, at: number): number {
  let word = 0;
  for (let label = 0; label < LABEL.single; label++) word |= ((weights[at + label] as number) + RAISED) << (label * 8);
  return word;
}

/** Fills `sums`, LABEL_COUNT a token, for as many tokens as it holds. */
export function sumRows(rows: Int32Array, { ids, starts }: FeatureIds, sums: Int32Array): void {
  for (let t = 0, to = 0; to < sums.length; t++, to += LABEL_COUNT) {
    const first = starts[t] as number;
    const end = starts[t + 1] as number;
    let [orgEven, orgOdd, drugEven, drugOdd, single] = [0, 0, 0, 0, 0];
    for (let i = first; i < end; i++) {
      const at = (ids[i] as number) * ROW_WORDS;
      const org = rows[at] as number;
      const drug = rows[at + 1] as number;
      orgEven = (orgEven + (org & EVEN)) | 0;
      orgOdd = (orgOdd + ((org >>> 8) & EVEN)) | 0;
      drugEven = (drugEven + (drug & EVEN)) | 0;
      drugOdd = (drugOdd + ((drug >>> 8) & EVEN)) | 0;
      single = (single + (rows[at + 2] as number)) | 0;
    }
    const raised = (end - first) * RAISED;
    sums[to] = joined(orgEven & 0xffff, drugEven & 0xffff, raised);
    sums[to + 1] = joined(orgOdd & 0xffff, drugOdd & 0xffff, raised);
    sums[to + 2] = joined(orgEven >>> 16, drugEven >>> 16, raised);
    sums[to + 3] = joined(orgOdd >>> 16, drugOdd >>> 16, raised);
    sums[to + 4] = single;
  }
}

function joined(org: number, drug: number, raised: number): number {
  return ((drug - raised) << 16) + (org - raised);
}

/** The sum of one type (0 or 1) in a sum of both. */
export function laneOf(sum: number, type: number): number {
  const low = (sum << 16) >> 16;
  return type === 0 ? low : (sum - low) >> 16;
}
