import { describe, expect, test } from 'vitest';
import { bootstrapIntervals } from '../../src/evaluate/bootstrap.ts';
import { sharesOf, sumShares } from '../../src/evaluate/metrics.ts';
import { comparePaired } from '../../src/evaluate/permutation.ts';
import { scored } from './samples.ts';

const MENTION = { type: 'ORG' as const, start: 0, end: 4, text: 'CIGB' };

/** `right` articles whose only mention is found, and `wrong` where it is missed. */
function system(right: number, wrong: number) {
  return [
    ...Array.from({ length: right }, (_, i) => scored(`r${i}`, [MENTION], [MENTION])),
    ...Array.from({ length: wrong }, (_, i) => scored(`w${i}`, [MENTION], [])),
  ].map(sharesOf);
}

describe('bootstrap over articles', () => {
  test('the interval of a share of one half in 100 articles is that of the binomial', () => {
    const interval = bootstrapIntervals(system(50, 50), { rounds: 4000, seed: 7 }).get('ORG.strict.recall');
    // Normal approximation: 0.5 ± 1.96 · 0.05.
    expect(interval?.low).toBeCloseTo(0.402, 1);
    expect(interval?.high).toBeCloseTo(0.598, 1);
  });

  test('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: number) => bootstrapIntervals(system(30, 17), { rounds: 200, seed }).get('ORG.strict.f1');
    expect(draw(1)).toEqual(draw(1));
    expect([2, 3, 4, 5].some((seed) => JSON.stringify(draw(seed)) !== JSON.stringify(draw(1)))).toBe(true);
  });

  test('no interval of one article, none of a type that never occurs, a point where all are alike', () => {
    expect(bootstrapIntervals(system(1, 0), { rounds: 10, seed: 1 }).size).toBe(0);
    const intervals = bootstrapIntervals(system(5, 0), { rounds: 50, seed: 1 });
    expect(intervals.has('DRUG.strict.f1')).toBe(false);
    expect(intervals.get('ORG.strict.f1')).toEqual({ low: 1, high: 1 });
  });
});

describe('paired permutation test', () => {
  const p = (a: ReturnType<typeof system>, b: ReturnType<typeof system>) =>
    comparePaired(a, b, { rounds: 2000, seed: 3 }).find(({ metric }) => metric === 'ORG.strict.recall');

  test('a system does not differ from itself', () => {
    expect(p(system(10, 10), system(10, 10))).toMatchObject({ difference: 0, p: 1 });
  });

  test('five articles better and none worse: p is two in 2^5, worked by hand', () => {
    expect(p(system(5, 0), system(0, 5))?.p).toBeCloseTo(2 / 32, 1);
  });

  test('twenty articles better: far below one in a hundred; the sides may be swapped', () => {
    const [a, b] = [p(system(20, 5), system(0, 25)), p(system(0, 25), system(20, 5))];
    expect(a?.p).toBeLessThan(0.01);
    expect(b?.p).toBe(a?.p);
    expect(b?.difference).toBe(-(a?.difference ?? 0));
  });
});

test('shares of articles add up to the score of all', () => {
  expect(sumShares(system(3, 1)).get('ORG.strict.f1')).toEqual({ numerator: 6, denominator: 7, support: 4 });
});
