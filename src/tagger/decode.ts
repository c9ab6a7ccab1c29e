// Scores of labels → the best labelling (Viterbi), and how sure each span of it is (forward–backward).
// Labels: outside, begin, inside, end, single (BIOES). Only labellings that make whole spans are possible.

export const LABEL = { outside: 0, begin: 1, inside: 2, end: 3, single: 4 } as const;
export const LABEL_COUNT = 5;

/** Labels that may stand before each label. */
export const BEFORE: readonly (readonly number[])[] = [
  [LABEL.outside, LABEL.end, LABEL.single],
  [LABEL.outside, LABEL.end, LABEL.single],
  [LABEL.begin, LABEL.inside],
  [LABEL.begin, LABEL.inside],
  [LABEL.outside, LABEL.end, LABEL.single],
];
/** `BEFORE` in one row: those of a label are `EARLIER[EARLIER_STARTS[label]] … EARLIER[EARLIER_STARTS[label + 1] - 1]`. Read in the inmost loops. */
const EARLIER = Int32Array.from(BEFORE.flat());
const EARLIER_STARTS = Int32Array.from({ length: LABEL_COUNT + 1 }, (_, label) => BEFORE.slice(0, label).flat().length);
const MAY_START: readonly number[] = [LABEL.outside, LABEL.begin, LABEL.single];
const MAY_END: readonly number[] = [LABEL.outside, LABEL.end, LABEL.single];

/** A sentence to decode. */
export interface Lattice {
  readonly length: number;
  /** `scores[t * LABEL_COUNT + label]`, natural logarithm, not normalised. */
  readonly scores: Float64Array;
  /** `transitions[before * LABEL_COUNT + label]`; read only where `BEFORE` allows. */
  readonly transitions: Float64Array;
}

/** A span of tokens `[first, end)` counted from the sentence's first token, with its probability. */
export interface DecodedSpan {
  readonly first: number;
  readonly end: number;
  readonly probability: number;
}

/** The labels of the best labelling. */
export function decodeBest({ length, scores, transitions }: Lattice): Uint8Array {
  const best = new Uint8Array(length);
  if (length === 0) return best;
  const totals = new Float64Array(length * LABEL_COUNT).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(length * LABEL_COUNT);
  for (const label of MAY_START) totals[label] = scores[label] as number;
  for (let t = 1; t < length; t++) {
    const at = t * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let i = EARLIER_STARTS[label] as number; i < (EARLIER_STARTS[label + 1] as number); i++) {
        const before = EARLIER[i] as number;
        const total = (totals[at - LABEL_COUNT + before] as number) + (transitions[before * LABEL_COUNT + label] as number);
        if (total <= top) continue;
        top = total;
        from[at + label] = before;
      }
      totals[at + label] = top + (scores[at + label] as number);
    }
  }
  let label: number = LABEL.outside;
  const last = (length - 1) * LABEL_COUNT;
  for (const end of MAY_END) if ((totals[last + end] as number) > (totals[last + label] as number)) label = end;
  for (let t = length - 1; t >= 0; t--) {
    best[t] = label;
    label = from[t * LABEL_COUNT + label] as number;
  }
  return best;
}

/** Scaled forward and backward weights of a lattice. */
export interface Weights {
  readonly length: number;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** `exp` of the scores, each token's greatest brought to 1. */
  readonly emitted: Float64Array;
  readonly moved: Float64Array;
  /** What each token's forward weights were divided by. */
  readonly scales: Float64Array;
}

const LEAST = Math.exp(-60);

export function weighLattice({ length, scores, transitions }: Lattice): Weights {
  const size = length * LABEL_COUNT;
  const emitted = new Float64Array(size);
  const forward = new Float64Array(size);
  const backward = new Float64Array(size);
  const scales = new Float64Array(length);
  const moved = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++)
    for (const before of BEFORE[label] as readonly number[])
      moved[before * LABEL_COUNT + label] = Math.exp(transitions[before * LABEL_COUNT + label] as number);
  for (let at = 0; at < size; at += LABEL_COUNT) {
    let top = scores[at] as number;
    for (let label = 1; label < LABEL_COUNT; label++) top = Math.max(top, scores[at + label] as number);
    // No label weighs nothing at all, or a sentence could lose every path.
    for (let label = 0; label < LABEL_COUNT; label++) {
      const behind = (scores[at + label] as number) - top;
      emitted[at + label] = behind === 0 ? 1 : behind < -60 ? LEAST : Math.exp(behind);
    }
  }
  weighForward({ length, forward, backward, emitted, moved, scales });
  weighBackward({ length, forward, backward, emitted, moved, scales });
  return { length, forward, backward, emitted, moved, scales };
}

function weighForward({ length, forward, emitted, moved, scales }: Weights): void {
  for (let t = 0; t < length; t++) {
    const at = t * LABEL_COUNT;
    let sum = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let weight = t === 0 && MAY_START.includes(label) ? 1 : 0;
      for (let i = t > 0 ? (EARLIER_STARTS[label] as number) : EARLIER.length; i < (EARLIER_STARTS[label + 1] as number); i++) {
        const before = EARLIER[i] as number;
        weight += (forward[at - LABEL_COUNT + before] as number) * (moved[before * LABEL_COUNT + label] as number);
      }
      weight *= emitted[at + label] as number;
      forward[at + label] = weight;
      sum += weight;
    }
    scales[t] = sum;
    for (let label = 0; label < LABEL_COUNT; label++) forward[at + label] = (forward[at + label] as number) / sum;
  }
}

function weighBackward({ length, backward, emitted, moved, scales }: Weights): void {
  for (const label of MAY_END) backward[(length - 1) * LABEL_COUNT + label] = 1;
  for (let t = length - 1; t > 0; t--) {
    const at = t * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const weight = ((backward[at + label] as number) * (emitted[at + label] as number)) / (scales[t] as number);
      for (let i = EARLIER_STARTS[label] as number; i < (EARLIER_STARTS[label + 1] as number); i++) {
        const before = EARLIER[i] as number;
        backward[at - LABEL_COUNT + before] = (backward[at - LABEL_COUNT + before] as number) + weight * (moved[before * LABEL_COUNT + label] as number);
      }
    }
  }
}

/** Probability of each label at each token; sums to 1 a token. */
export function marginalsOf({ length, forward, backward }: Weights): Float64Array {
  const marginals = new Float64Array(length * LABEL_COUNT);
  for (let at = 0; at < marginals.length; at += LABEL_COUNT) {
    let sum = 0;
    for (let label = 0; label < LABEL_COUNT; label++) sum += (forward[at + label] as number) * (backward[at + label] as number);
    for (let label = 0; label < LABEL_COUNT; label++) marginals[at + label] = ((forward[at + label] as number) * (backward[at + label] as number)) / sum;
  }
  return marginals;
}

/** Probability that exactly the tokens `[first, end)` are one span. */
export function spanProbability(weights: Weights, first: number, end: number): number {
  const { forward, backward, emitted, moved, scales } = weights;
  const total = totalOf(weights);
  const last = end - 1;
  if (first === last) return ((forward[first * LABEL_COUNT + LABEL.single] as number) * (backward[first * LABEL_COUNT + LABEL.single] as number)) / total;
  let weight = forward[first * LABEL_COUNT + LABEL.begin] as number;
  for (let t = first + 1; t <= last; t++) {
    const before = t - 1 === first ? LABEL.begin : LABEL.inside;
    const label = t === last ? LABEL.end : LABEL.inside;
    weight *= ((moved[before * LABEL_COUNT + label] as number) * (emitted[t * LABEL_COUNT + label] as number)) / (scales[t] as number);
  }
  return (weight * (backward[last * LABEL_COUNT + LABEL.end] as number)) / total;
}

/** Weight of all labellings, scaled: forward weights of the last token that may end a sentence. */
function totalOf({ length, forward }: Weights): number {
  let total = 0;
  for (const label of MAY_END) total += forward[(length - 1) * LABEL_COUNT + label] as number;
  return total;
}

/** The spans of the best labelling, each with its probability. */
export function decodeSpans(lattice: Lattice): DecodedSpan[] {
  if (isAllOutside(lattice)) return [];
  const labels = decodeBest(lattice);
  if (labels.every((label) => label === LABEL.outside)) return [];
  const weights = weighLattice(lattice);
  return spansOf(labels).map(({ first, end }) => ({ first, end, probability: spanProbability(weights, first, end) }));
}

/** True where no span can pay: at every token outside leads by more than any transitions could make good. Saves most of the work. */
function isAllOutside({ length, scores, transitions }: Lattice): boolean {
  const stay = transitions[LABEL.outside * LABEL_COUNT + LABEL.outside] as number;
  let gain = 0;
  for (let label = 0; label < LABEL_COUNT; label++)
    for (const before of BEFORE[label] as readonly number[]) gain = Math.max(gain, (transitions[before * LABEL_COUNT + label] as number) - stay);
  for (let at = 0; at < length * LABEL_COUNT; at += LABEL_COUNT) {
    const outside = (scores[at] as number) - 2 * gain;
    for (let label = 1; label < LABEL_COUNT; label++) if ((scores[at + label] as number) >= outside) return false;
  }
  return true;
}

/** Spans that the labels draw. */
export function spansOf(labels: Uint8Array): { readonly first: number; readonly end: number }[] {
  const spans: { first: number; end: number }[] = [];
  let first = 0;
  for (const [t, label] of labels.entries()) {
    if (label === LABEL.begin || label === LABEL.single) first = t;
    if (label === LABEL.end || label === LABEL.single) spans.push({ first, end: t + 1 });
  }
  return spans;
}
