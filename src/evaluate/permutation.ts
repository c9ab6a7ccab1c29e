// Whether two systems differ by more than chance on the same articles: their answers are swapped article by article at random,
// and the share of swaps that differ at least as much is the p-value (paired approximate randomisation, two-sided).
import { createChance } from './chance.ts';
import { ratioOf, type Share, type Shares, sumShares } from './metrics.ts';

export interface Comparison {
  readonly metric: string;
  readonly a: number;
  readonly b: number;
  readonly difference: number;
  /** At least 1 / (rounds + 1). */
  readonly p: number;
  readonly support: number;
}

/** Compares system A with B; `a` and `b` run parallel, one entry an article. Metrics that one side cannot measure are left out. */
export function comparePaired(a: readonly Shares[], b: readonly Shares[], options: { readonly rounds: number; readonly seed: number }): Comparison[] {
  const sumsA = sumShares(a);
  const sumsB = sumShares(b);
  return [...sumsA].flatMap(([metric, shareA]): Comparison[] => {
    const valueA = ratioOf(shareA);
    const valueB = ratioOf(sumsB.get(metric) ?? NOTHING);
    if (valueA === null || valueB === null) return [];
    const difference = valueA - valueB;
    return [
      {
        metric,
        a: valueA,
        b: valueB,
        difference,
        p: permute(columnOf(a, metric), columnOf(b, metric), Math.abs(difference), options),
        support: shareA.support,
      },
    ];
  });
}

const NOTHING: Share = { numerator: 0, denominator: 0, support: 0 };
/** Differences that rounding alone makes are none. */
const SLACK = 1e-12;

function permute(a: readonly Share[], b: readonly Share[], observed: number, { rounds, seed }: { readonly rounds: number; readonly seed: number }): number {
  // Articles on which both agree change nothing by being swapped.
  const differing = a.flatMap((share, i) => (same(share, b[i] ?? NOTHING) ? [] : [i]));
  if (differing.length === 0) return 1;
  const totals = [total(a), total(b)] as const;
  const draw = createChance(seed);
  let extreme = 0;
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    let movedBelow = 0;
    for (const i of differing) {
      if (draw(2) === 0) continue;
      const [x, y] = [a[i] ?? NOTHING, b[i] ?? NOTHING];
      moved += y.numerator - x.numerator;
      movedBelow += y.denominator - x.denominator;
    }
    const left = ratio(totals[0].numerator + moved, totals[0].denominator + movedBelow);
    const right = ratio(totals[1].numerator - moved, totals[1].denominator - movedBelow);
    if (Math.abs(left - right) >= observed - SLACK) extreme++;
  }
  return (extreme + 1) / (rounds + 1);
}

function columnOf(articles: readonly Shares[], metric: string): Share[] {
  return articles.map((shares) => shares.get(metric) ?? NOTHING);
}

function total(shares: readonly Share[]): Pick<Share, 'numerator' | 'denominator'> {
  let [numerator, denominator] = [0, 0];
  for (const share of shares) {
    numerator += share.numerator;
    denominator += share.denominator;
  }
  return { numerator, denominator };
}

function same(a: Share, b: Share): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

function ratio(above: number, below: number): number {
  return below === 0 ? 0 : above / below;
}
