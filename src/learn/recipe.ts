// How the tagger learns: the numbers that were measured to serve best.
import type { TaggedType } from '../tagger/model.ts';

/** Binary logarithm of the number of feature buckets. */
export const BITS = 18;
export const SEED = 7;

export interface TypeRecipe {
  readonly rounds: number;
  readonly alpha: number;
  readonly l1: number;
  /** Taken from the score of "outside" when decoding. */
  readonly bias: number;
}

export const RECIPES: { readonly [T in TaggedType]: TypeRecipe } = {
  ORG: { rounds: 6, alpha: 0.1, l1: 0.7, bias: 0.2 },
  DRUG: { rounds: 6, alpha: 0.1, l1: 0.7, bias: 0.2 },
};

/** The same for both types: share of features left out while learning, and how many last rounds are averaged. */
export const LEARNING = { beta: 1, l2: 0, dropout: 0.3, averaged: 3 } as const;

/** Weight of a sentence, by group of sources. */
export const GROUP_WEIGHTS: { readonly [group: string]: number } = { gold: 1, genre: 1, own: 1, open: 1, renamed: 0.5 };
