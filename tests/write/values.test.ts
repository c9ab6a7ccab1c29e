// Cells and sums: exact decimals, words, days, order of code points, largest figures.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, LARGEST_KEPT } from '../../src/write/answer.ts';
import { exactDecimal } from '../../src/write/decimal.ts';
import { countWords, isCalendarDay } from '../../src/write/measure.ts';
import { compareCodePoints, createTally } from '../../src/write/tally.ts';
import { fakeRecord } from '../support/fake-process.ts';

describe('exactDecimal', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [62_800_000, '62800000'],
    [-12.5, '-12.5'],
    [1.8e21, '1800000000000000000000'],
    [1e27, '1000000000000000000000000000'],
    [1e28, null],
    [1.25e-7, '0.000000125'],
    [1e-10, '0.0000000001'],
    [1e-11, null],
    [5e-324, null],
    [1 / 3, null],
    [Number.MAX_VALUE, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])('%d → %s', (value, text) => expect(exactDecimal(value)).toBe(text));

  test('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const text = exactDecimal(value);
        expect(text === null || (Number(text) === value && /^-?\d{1,28}(\.\d{1,10})?$/u.test(text))).toBe(true);
      }),
    );
  });
});

test.each([
  ['', 0],
  [' one\ttwo\nthree\u00a0four ', 4],
  ['a', 1],
])('countWords(%j) is %i', (text, words) => expect(countWords(text)).toBe(words));

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2024-04-31', false],
  ['0000-01-01', false],
  ['2024-00-10', false],
  ['2024-13-10', false],
  ['2024-01', false],
  [null, false],
])('isCalendarDay(%j) is %s', (day, exists) => expect(isCalendarDay(day)).toBe(exists));

test('compareCodePoints orders as UTF-8 bytes do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
  expect(compareCodePoints('\u{1f600}', '\uff21')).toBeGreaterThan(0);
});

test('the largest figures are those of all articles together', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 8 }), { maxLength: 8 }), (articles) => {
      const tally = createTally();
      for (const [i, values] of articles.entries()) {
        const answer = answerOf({ ok: true, record: fakeRecord(`a${i}`, values.map((value) => `$${value}`).join(' ') || 'none') }, false);
        if (answer.ok) tally.add(answer.tally);
      }
      const sorted = articles.flat().sort((a, b) => b - a);
      expect(tally.largestFigures().flatMap(({ figures }) => figures.map(({ value }) => value))).toEqual(sorted.slice(0, LARGEST_KEPT));
    }),
  );
});

test('of equally frequent names the first in code point order leads', () => {
  const tally = createTally();
  const answer = answerOf({ ok: true, record: fakeRecord('a', 'Zeta Acme Beta Zeta Beta Gamma Delta Epsilon Ωmega') }, false);
  if (answer.ok) tally.add(answer.tally);
  expect(tally.topOrganisations().map(({ name }) => name)).toEqual(['Beta', 'Zeta', 'Acme', 'Delta', 'Epsilon']);
});
