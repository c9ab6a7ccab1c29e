// The decoder against brute force over all labellings of short sentences.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BEFORE,
  decodeBest,
  decodeSpans,
  LABEL,
  LABEL_COUNT,
  type Lattice,
  marginalsOf,
  spanProbability,
  spansOf,
  weighLattice,
} from '../../src/tagger/decode.ts';

const weight = fc.double({ min: -6, max: 6, noNaN: true });
const lattices: fc.Arbitrary<Lattice> = fc
  .integer({ min: 1, max: 5 })
  .chain((length) =>
    fc.tuple(
      fc.array(weight, { minLength: length * LABEL_COUNT, maxLength: length * LABEL_COUNT }),
      fc.array(weight, { minLength: LABEL_COUNT ** 2, maxLength: LABEL_COUNT ** 2 }),
    ),
  )
  .map(([scores, transitions]) => ({ length: scores.length / LABEL_COUNT, scores: Float64Array.from(scores), transitions: Float64Array.from(transitions) }));

/** Every labelling that makes whole spans. */
function labellings(length: number): number[][] {
  const starts: number[] = [LABEL.outside, LABEL.begin, LABEL.single];
  let paths = starts.map((label) => [label]);
  for (let t = 1; t < length; t++)
    paths = paths.flatMap((path) => [0, 1, 2, 3, 4].filter((label) => BEFORE[label]?.includes(path.at(-1) ?? 0)).map((label) => [...path, label]));
  return paths.filter((path) => path.at(-1) !== LABEL.begin && path.at(-1) !== LABEL.inside);
}

function scoreOf({ scores, transitions }: Lattice, path: readonly number[]): number {
  return path.reduce(
    (sum, label, t) => sum + (scores[t * LABEL_COUNT + label] ?? 0) + (t > 0 ? (transitions[(path[t - 1] ?? 0) * LABEL_COUNT + label] ?? 0) : 0),
    0,
  );
}

function hasSpan(path: readonly number[], first: number, end: number): boolean {
  return spansOf(Uint8Array.from(path)).some((span) => span.first === first && span.end === end);
}

describe('decoding', () => {
  test('finds the best of all labellings', () => {
    fc.assert(
      fc.property(lattices, (lattice) => {
        const best = Math.max(...labellings(lattice.length).map((path) => scoreOf(lattice, path)));
        expect(scoreOf(lattice, [...decodeBest(lattice)])).toBeCloseTo(best, 6);
      }),
    );
  });

  test('gives each label and span its share of all labellings', () => {
    fc.assert(
      fc.property(lattices, (lattice) => {
        const paths = labellings(lattice.length).map((path) => ({ path, weight: Math.exp(scoreOf(lattice, path)) }));
        const share = (holds: (path: readonly number[]) => boolean) =>
          paths.filter(({ path }) => holds(path)).reduce((sum, { weight: w }) => sum + w, 0) / paths.reduce((sum, { weight: w }) => sum + w, 0);
        const weights = weighLattice(lattice);
        const marginals = marginalsOf(weights);
        for (let t = 0; t < lattice.length; t++) {
          expect(marginals.slice(t * LABEL_COUNT, (t + 1) * LABEL_COUNT).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
          for (let label = 0; label < LABEL_COUNT; label++)
            expect(marginals[t * LABEL_COUNT + label]).toBeCloseTo(
              share((path) => path[t] === label),
              6,
            );
          for (let end = t + 1; end <= lattice.length; end++)
            expect(spanProbability(weights, t, end)).toBeCloseTo(
              share((path) => hasSpan(path, t, end)),
              6,
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('skipping sentences without a span changes nothing', () => {
    fc.assert(
      fc.property(lattices, (lattice) => {
        expect(decodeSpans(lattice).map(({ first, end }) => ({ first, end }))).toEqual(spansOf(decodeBest(lattice)));
      }),
    );
  });

  test('an empty sentence has no labels', () => {
    expect(decodeBest({ length: 0, scores: new Float64Array(0), transitions: new Float64Array(LABEL_COUNT ** 2) })).toHaveLength(0);
  });
});
