// Pairs → counts by scheme and type → precision, recall, F1. Schemes and counts as in SemEval-2013 task 9.1 (Segura-Bedmar et al. 2013).
import type { EntityType } from '../types.ts';
import type { Markable, Pair } from './align.ts';

/** strict: span and type; exact: span alone; partial: span, half a point for overlap; type: type, any overlap. */
export const SCHEMES = ['strict', 'exact', 'partial', 'type'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Summable counts: correct, incorrect, partial, missed, spurious. */
export interface Counts {
  readonly correct: number;
  readonly incorrect: number;
  readonly partial: number;
  readonly missed: number;
  readonly spurious: number;
}

export interface Ratios {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Gold mentions: COR + INC + PAR + MIS. */
  readonly gold: number;
  /** Predictions: COR + INC + PAR + SPU. */
  readonly predicted: number;
}

export const NO_COUNTS: Counts = { correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 };

/** The counts of a scheme over pairs; give the pairs of one type for a count by type. */
export function countPairs(pairs: readonly Pair<Markable, Markable>[], scheme: Scheme): Counts {
  const counts = { ...NO_COUNTS };
  for (const pair of pairs) counts[judge(pair, scheme)]++;
  return counts;
}

/** What a pair counts as under a scheme. */
export function judge({ gold, predicted }: Pair<Markable, Markable>, scheme: Scheme): keyof Counts {
  if (gold === null) return 'spurious';
  if (predicted === null) return 'missed';
  const sameSpan = gold.start === predicted.start && gold.end === predicted.end;
  const sameType = gold.type === predicted.type;
  if (scheme === 'strict') return sameSpan && sameType ? 'correct' : 'incorrect';
  if (scheme === 'exact') return sameSpan ? 'correct' : 'incorrect';
  if (scheme === 'partial') return sameSpan ? 'correct' : 'partial';
  return sameType ? 'correct' : 'incorrect';
}

/** Precision, recall and F1 in 0 to 1; a partial counts half. 1 where there was nothing to find and nothing was found. */
export function ratiosOf({ correct, incorrect, partial, missed, spurious }: Counts): Ratios {
  const points = correct + partial / 2;
  const gold = correct + incorrect + partial + missed;
  const predicted = correct + incorrect + partial + spurious;
  const precision = predicted === 0 ? (gold === 0 ? 1 : 0) : points / predicted;
  const recall = gold === 0 ? (predicted === 0 ? 1 : 0) : points / gold;
  return { precision, recall, f1: gold + predicted === 0 ? 1 : (2 * points) / (gold + predicted), gold, predicted };
}

/**
 * Pairs that concern one type where types must agree (strict, type): its gold mentions, and predictions of it. A prediction paired
 * with gold of another type is spurious for its own type, so that precision of each type divides by all predictions of that type.
 */
export function pairsOfType<G extends Markable, P extends Markable>(pairs: readonly Pair<G, P>[], type: EntityType): Pair<G, P>[] {
  return pairs.flatMap(({ gold, predicted }): Pair<G, P>[] => {
    if (gold?.type === type) return [predicted === null || predicted.type === type ? { gold, predicted } : { gold, predicted: null }];
    return predicted?.type === type ? [{ gold: null, predicted }] : [];
  });
}

/** Pairs that concern one type where the span alone counts (exact, partial): a pair belongs to its gold, what is spurious to its own type. */
export function pairsOfSpans<G extends Markable, P extends Markable>(pairs: readonly Pair<G, P>[], type: EntityType): Pair<G, P>[] {
  return pairs.filter(({ gold, predicted }) => (gold ?? predicted)?.type === type);
}
