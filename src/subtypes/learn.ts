// Organisations with their subtypes → weights of the classifier, by FTRL-proximal, one organisation a step. Deterministic for one seed.
import { createRandom, shuffle } from '../tagger/crf.ts';
import { BITS } from './buffer.ts';
import { dampingOf, SUBTYPES, toProbabilities } from './model.ts';

/** One organisation to learn from. */
export interface SubtypeLesson {
  readonly ids: Int32Array;
  /** Index into SUBTYPES. */
  readonly subtype: number;
  readonly weight: number;
}

/** The numbers that were measured to serve best; `dropout` is the share of features left out at random. */
const RECIPE = { rounds: 12, alpha: 0.5, beta: 1, l1: 2, l2: 0.5, dropout: 0.2, seed: 7 } as const;
/** Gradients smaller than this teach nothing and cost time. */
const LEAST_GRADIENT = 1e-4;

/** `weights[bucket * SUBTYPES.length + subtype]`. */
export function learnSubtypes(lessons: readonly SubtypeLesson[]): Float32Array {
  const size = SUBTYPES.length << BITS;
  const learner: Learner = { gradients: new Float32Array(size), squares: new Float32Array(size), weights: new Float32Array(size) };
  const order = lessons.map((_, i) => i);
  const random = createRandom(RECIPE.seed);
  for (let round = 0; round < RECIPE.rounds; round++) {
    shuffle(order, random);
    for (const i of order) {
      const lesson = lessons[i] as SubtypeLesson;
      learnOne({ ...lesson, ids: lesson.ids.filter(() => random() >= RECIPE.dropout) }, learner);
    }
  }
  for (let at = 0; at < size; at++) learner.weights[at] = weightAt(at, learner);
  return learner.weights;
}

interface Learner {
  readonly gradients: Float32Array;
  readonly squares: Float32Array;
  readonly weights: Float32Array;
}

function learnOne({ ids, subtype, weight }: SubtypeLesson, learner: Learner): void {
  const { gradients, squares, weights } = learner;
  const damping = dampingOf(ids.length);
  const scores = new Float64Array(SUBTYPES.length);
  for (let k = 0; k < SUBTYPES.length; k++) {
    let sum = 0;
    for (const id of ids) {
      const at = id * SUBTYPES.length + k;
      weights[at] = weightAt(at, learner);
      sum += weights[at] as number;
    }
    scores[k] = sum * damping;
  }
  toProbabilities(scores);
  for (let k = 0; k < SUBTYPES.length; k++) {
    const gradient = ((scores[k] as number) - (k === subtype ? 1 : 0)) * weight * damping;
    if (Math.abs(gradient) < LEAST_GRADIENT) continue;
    const square = gradient * gradient;
    for (const id of ids) {
      const at = id * SUBTYPES.length + k;
      const before = squares[at] as number;
      const step = (Math.sqrt(before + square) - Math.sqrt(before)) / RECIPE.alpha;
      gradients[at] = (gradients[at] as number) + gradient - step * (weights[at] as number);
      squares[at] = before + square;
    }
  }
}

function weightAt(at: number, { gradients, squares }: Learner): number {
  const gradient = gradients[at] as number;
  if (Math.abs(gradient) <= RECIPE.l1) return 0;
  return (Math.sign(gradient) * RECIPE.l1 - gradient) / ((RECIPE.beta + Math.sqrt(squares[at] as number)) / RECIPE.alpha + RECIPE.l2);
}
