// How far chance alone moves a score: articles are drawn again with replacement, and the middle 95 % of the values kept.
import { createChance } from './chance.ts';
import type { Shares } from './metrics.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  readonly rounds: number;
  readonly seed: number;
}

/** Percentile intervals of 95 % by metric name; none for a metric that most draws leave without mentions, or of fewer than two articles. */
export function bootstrapIntervals(articles: readonly Shares[], { rounds, seed }: BootstrapOptions): Map<string, Interval> {
  const names = [...(articles[0]?.keys() ?? [])];
  const intervals = new Map<string, Interval>();
  if (articles.length < 2) return intervals;
  const width = names.length;
  const top = new Float64Array(articles.length * width);
  const bottom = new Float64Array(articles.length * width);
  for (const [a, shares] of articles.entries())
    for (const [n, name] of names.entries()) {
      top[a * width + n] = shares.get(name)?.numerator ?? 0;
      bottom[a * width + n] = shares.get(name)?.denominator ?? 0;
    }
  const values = names.map((): number[] => []);
  const draw = createChance(seed);
  for (let round = 0; round < rounds; round++) {
    const above = new Float64Array(width);
    const below = new Float64Array(width);
    for (let i = 0; i < articles.length; i++) {
      const row = draw(articles.length) * width;
      for (let n = 0; n < width; n++) {
        above[n] = (above[n] as number) + (top[row + n] as number);
        below[n] = (below[n] as number) + (bottom[row + n] as number);
      }
    }
    for (let n = 0; n < width; n++) if ((below[n] as number) > 0) values[n]?.push((above[n] as number) / (below[n] as number));
  }
  for (const [n, name] of names.entries()) {
    const sorted = Float64Array.from(values[n] ?? []).sort();
    if (sorted.length > rounds / 2) intervals.set(name, { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) });
  }
  return intervals;
}

/** Nearest rank. */
function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] as number;
}
