// Learning: sentences of hashed features with their labels → weights of a linear-chain CRF, by FTRL-proximal, one sentence a step.
import { BEFORE, LABEL_COUNT, type Lattice, marginalsOf, weighLattice } from './decode.ts';

/** A sentence to learn from; the features of token t are `ids[starts[t]] … ids[starts[t + 1] - 1]`. */
export interface Lesson {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  /** How much the sentence counts. */
  readonly weight: number;
}

export interface LearningOptions {
  /** Binary logarithm of the number of feature buckets. */
  readonly bits: number;
  readonly rounds: number;
  readonly alpha: number;
  readonly beta: number;
  readonly l1: number;
  readonly l2: number;
  readonly seed: number;
  /** Share of the features left out at random, so that none is leant on too much. */
  readonly dropout: number;
  /** The weights are the mean of those after each of so many last rounds. */
  readonly averaged: number;
}

export interface Learned {
  /** `emissions[bucket * LABEL_COUNT + label]`. */
  readonly emissions: Float32Array;
  readonly transitions: Float64Array;
}

/** Gradients smaller than this teach nothing and cost time. */
const LEAST_GRADIENT = 2e-4;

/** Learns from nothing, or goes on from `base`: what the lessons do not speak against stays as it was. */
export function learnCrf(lessons: readonly Lesson[], options: LearningOptions, base: Learned | null = null): Learned {
  const start = LABEL_COUNT << options.bits;
  const learner = createLearner(start + LABEL_COUNT * LABEL_COUNT, options, base && undiluted(base, start, options.dropout));
  const means = new Float32Array(learner.weights.length);
  const order = lessons.map((_, i) => i);
  const random = createRandom(options.seed);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    for (const i of order) learnSentence(thinned(lessons[i] as Lesson, options.dropout, random), learner, start);
    if (round < options.rounds - options.averaged) continue;
    for (let i = 0; i < means.length; i++) means[i] = (means[i] as number) + (learner.weights[i] as number) / options.averaged;
  }
  for (let i = 0; i < start; i++) means[i] = (means[i] as number) * (1 - options.dropout);
  return { emissions: means.slice(0, start), transitions: Float64Array.from(means.subarray(start)) };
}

/** Emissions are stored for all features at once; lessons that lack a share of them are to give the same scores. */
function undiluted({ emissions, transitions }: Learned, start: number, dropout: number): Float32Array {
  const weights = new Float32Array(start + transitions.length);
  for (let i = 0; i < start; i++) weights[i] = (emissions[i] as number) / (1 - dropout);
  weights.set(transitions, start);
  return weights;
}

/** The lesson without a random share of its features. */
function thinned(lesson: Lesson, dropout: number, random: () => number): Lesson {
  if (dropout === 0) return lesson;
  const ids = new Int32Array(lesson.ids.length);
  const starts = new Int32Array(lesson.starts.length);
  const limit = Math.round(dropout * 0x10000);
  let state = Math.floor(random() * 0x7fffffff);
  let count = 0;
  for (let t = 0; t + 1 < starts.length; t++) {
    for (let i = lesson.starts[t] as number; i < (lesson.starts[t + 1] as number); i++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      if (state >>> 16 >= limit) ids[count++] = lesson.ids[i] as number;
    }
    starts[t + 1] = count;
  }
  return { ...lesson, ids, starts };
}

/** One step of learning on one sentence; transitions lie in the weights from `transitionsAt` on. */
function learnSentence(lesson: Lesson, learner: Learner, transitionsAt: number): void {
  const length = lesson.labels.length;
  const lattice: Lattice = {
    length,
    scores: scoreLesson(lesson, learner.weights),
    transitions: Float64Array.from(learner.weights.subarray(transitionsAt, transitionsAt + LABEL_COUNT * LABEL_COUNT)),
  };
  const weights = weighLattice(lattice);
  const marginals = marginalsOf(weights);
  const gradients = new Float64Array(LABEL_COUNT);
  for (let t = 0; t < length; t++) {
    let learns = false;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const gradient = ((marginals[t * LABEL_COUNT + label] as number) - (lesson.labels[t] === label ? 1 : 0)) * lesson.weight;
      gradients[label] = Math.abs(gradient) < LEAST_GRADIENT ? 0 : gradient;
      learns ||= gradients[label] !== 0;
    }
    // Feature by feature: one bucket's weights lie side by side.
    const end = learns ? (lesson.starts[t + 1] as number) : 0;
    for (let i = lesson.starts[t] as number; i < end; i++) {
      const at = (lesson.ids[i] as number) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) if (gradients[label] !== 0) learner.step(at + label, gradients[label] as number);
    }
  }
  const moves = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  for (let t = 1; t < length; t++) {
    const at = t * LABEL_COUNT;
    const was = lesson.labels[t - 1] as number;
    const is = lesson.labels[t] as number;
    moves[was * LABEL_COUNT + is] = (moves[was * LABEL_COUNT + is] as number) - 1;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const back = ((weights.backward[at + label] as number) * (weights.emitted[at + label] as number)) / (weights.scales[t] as number);
      let total = 0;
      for (let l = 0; l < LABEL_COUNT; l++) total += (weights.forward[at + l] as number) * (weights.backward[at + l] as number);
      for (const before of BEFORE[label] as readonly number[]) {
        const move = before * LABEL_COUNT + label;
        moves[move] = (moves[move] as number) + ((weights.forward[at - LABEL_COUNT + before] as number) * (weights.moved[move] as number) * back) / total;
      }
    }
  }
  for (let move = 0; move < moves.length; move++) {
    const gradient = (moves[move] as number) * lesson.weight;
    if (Math.abs(gradient) >= LEAST_GRADIENT) learner.step(transitionsAt + move, gradient);
  }
}

function scoreLesson(lesson: Lesson, weights: Float32Array): Float64Array {
  const scores = new Float64Array(lesson.labels.length * LABEL_COUNT);
  for (let t = 0; t < lesson.labels.length; t++) {
    const end = lesson.starts[t + 1] as number;
    let [a, b, c, d, e] = [0, 0, 0, 0, 0];
    for (let i = lesson.starts[t] as number; i < end; i++) {
      const at = (lesson.ids[i] as number) * LABEL_COUNT;
      a += weights[at] as number;
      b += weights[at + 1] as number;
      c += weights[at + 2] as number;
      d += weights[at + 3] as number;
      e += weights[at + 4] as number;
    }
    scores.set([a, b, c, d, e], t * LABEL_COUNT);
  }
  return scores;
}

interface Learner {
  readonly weights: Float32Array;
  readonly step: (index: number, gradient: number) => void;
}

/**
 * FTRL-proximal (McMahan 2013): each weight has its own rate, and stays 0, or what it is in `base`, until it has earned more than `l1`.
 */
export function createLearner(
  size: number,
  { alpha, beta, l1, l2 }: Pick<LearningOptions, 'alpha' | 'beta' | 'l1' | 'l2'>,
  base: Float32Array | null = null,
): Learner {
  const weights = base ? Float32Array.from(base) : new Float32Array(size);
  // Drift and root of a weight, side by side.
  const states = new Float32Array(size * 2);
  const step = (index: number, gradient: number): void => {
    const root = states[index * 2 + 1] as number;
    const grown = Math.sqrt(root * root + gradient * gradient);
    const origin = base === null ? 0 : (base[index] as number);
    const drift = (states[index * 2] as number) + gradient - ((grown - root) / alpha) * ((weights[index] as number) - origin);
    states[index * 2] = drift;
    states[index * 2 + 1] = grown;
    weights[index] = origin + (Math.abs(drift) <= l1 ? 0 : -(drift - Math.sign(drift) * l1) / ((beta + grown) / alpha + l2));
  };
  return { weights, step };
}

/** Repeatable numbers in [0, 1) (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher–Yates, in place. */
export function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
