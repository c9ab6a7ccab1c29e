// Parts of a figure → exact value, bounds, currency, readable label.
import { expect, test } from 'vitest';
import { normaliseFigures } from '../../src/normalise/figure.ts';
import { labelOf } from '../../src/normalise/figure-label.ts';
import type { FigureParts, Mention, NumberParts } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

const number = (digits: string, exponent = 0, divisor = 1): NumberParts => ({ digits, exponent, divisor });

function normalised(parts: Partial<FigureParts>, text = '$5 it says.'): ReturnType<typeof normaliseFigures>[number] | undefined {
  const whole: FigureParts = {
    kind: 'count',
    low: number('5'),
    high: null,
    unit: null,
    shared: null,
    comparator: 'eq',
    per: null,
    of: null,
    action: null,
    isObject: false,
    converts: null,
    issues: [],
    ...parts,
  };
  const mention: Mention<'FIGURE'> = {
    type: 'FIGURE',
    start: 0,
    end: 2,
    text: text.slice(0, 2),
    sentence: 0,
    rule: '<number>',
    confidence: 'high',
    parts: whole,
  };
  return normaliseFigures([mention], docOf(text))[0];
}

test.each([
  [number('1.1', 6), 1_100_000],
  [number('0.07', 3), 70],
  [number('8.2', 9), 8_200_000_000],
  [number('2.675', 6), 2_675_000],
  [number('2', 0, 3), 2 / 3],
  [number('75', -2), 0.75],
  [number('-3.2'), -3.2],
])('%o is %d', (low, value) => {
  expect(normalised({ low })).toMatchObject({ value, min: null, max: null });
});

test('a range has bounds and no value', () => {
  expect(normalised({ low: number('5', 6), high: number('7', 6) })).toMatchObject({ value: null, min: 5_000_000, max: 7_000_000 });
});

test('a number beyond all bounds is no entity', () => {
  expect(normalised({ low: number('9', 999) })).toBeNull();
});

test.each([
  ['$5 it says.', 'USD', []],
  ['$5 it says. All amounts are in Canadian dollars.', 'CAD', []],
  ['$5 it says. It had NZ$4.', 'NZD', []],
  ['$5 it says. It had US$4 and A$3.', 'USD', ['ambiguous-currency']],
  ['$5 was paid in Toronto.', 'USD', ['ambiguous-currency']],
])('%s → %s', (text, unit, issues) => {
  expect(normalised({ kind: 'money', unit: 'USD', shared: 'dollar' }, text)).toMatchObject({ unit, issues });
});

test.each([
  ['biotech drugs', 'export', 'biotech drug exports'],
  ['Iranian experts', 'complete training', 'trained Iranian experts'],
  ['health products', 'sell', 'health product sales'],
  ['people', 'kill', 'killed people'],
  ['vaccine exports', 'export', 'vaccine exports'],
  ['revenue', 'rise', 'revenue'],
  ['joint projects', null, 'joint projects'],
  [null, 'raise', null],
])('%s, %s → %s', (of, action, label) => {
  expect(labelOf(of, action)).toBe(label);
});
