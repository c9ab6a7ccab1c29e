// Weights of both types side by side in one 32-bit number, so that one addition sums both: ORG in the low half, DRUG in the high half.
// Halves hold ±32,767: room for 250 weights of ±127.
import { LABEL_COUNT } from './decode.ts';
import { BUCKET_LENGTH, type TaggerModel } from './model.ts';

/** `lanes[bucket * LABEL_COUNT + label]`. */
export function packLanes({ bits, weights }: TaggerModel): Int32Array {
  const lanes = new Int32Array(LABEL_COUNT << bits);
  for (let bucket = 0; bucket < 1 << bits; bucket++)
    for (let label = 0; label < LABEL_COUNT; label++) {
      const at = bucket * BUCKET_LENGTH + label;
      lanes[bucket * LABEL_COUNT + label] = ((weights[at + LABEL_COUNT] as number) << 16) + (weights[at] as number);
    }
  return lanes;
}

/** The sum of one type (0 or 1) in a sum of lanes. */
export function laneOf(sum: number, type: number): number {
  const low = (sum << 16) >> 16;
  return type === 0 ? low : (sum - low) >> 16;
}
