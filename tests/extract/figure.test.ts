// Every phrasing of tests/cases/figure.json: its span is found, has its kind, value and unit, and what stands around it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../src/extract/figure.ts';
import { normaliseFigures } from '../../src/normalise/figure.ts';
import type { FigureEntity, Mention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

interface Context {
  readonly text: string;
  readonly comparator?: string;
  readonly per?: string;
  readonly of?: string | null;
  readonly action?: string;
  readonly label?: string;
}
interface Cases {
  readonly values: Readonly<{ [value: string]: readonly string[] }>;
  readonly context: readonly Context[];
  readonly none: readonly string[];
  readonly conversions: readonly string[];
  readonly currencies: Readonly<{ [code: string]: readonly string[] }>;
  /** ISO 4217 code → its name with the country before it. */
  readonly currencyNames: Readonly<{ [code: string]: string }>;
}

const CASES = JSON.parse(readFileSync(new URL('../cases/figure.json', import.meta.url), 'utf8')) as Cases;

function figuresIn(text: string): readonly FigureEntity[] {
  const doc = docOf(text);
  return normaliseFigures(extractFigures(doc) as readonly Mention<'FIGURE'>[], doc).filter((entity) => entity !== null);
}

/** The figure at the marked span of a text, and what it should cover. */
function marked(phrase: string): { readonly found: FigureEntity | undefined; readonly text: string; readonly span: string } {
  const start = phrase.indexOf('[[');
  const end = phrase.indexOf(']]') - 2;
  const text = phrase.replaceAll('[[', '').replaceAll(']]', '');
  return { found: figuresIn(text).find((figure) => figure.start < end && start < figure.end), text, span: text.slice(start, end) };
}

function measureOf({ kind, value, min, max, unit }: FigureEntity): string {
  return [kind, value === null ? `${min}..${max}` : value, ...(unit === null ? [] : [unit])].join(' ');
}

describe('values', () => {
  const rows = Object.entries(CASES.values).flatMap(([value, phrases]) => phrases.map((phrase) => ({ value, phrase })));
  test.each(rows)('$phrase → $value', ({ value, phrase }) => {
    const { found, span } = marked(phrase);
    expect(found?.text).toBe(span);
    expect(found && measureOf(found)).toBe(value);
  });
});

describe('context', () => {
  test.each(CASES.context.map((row) => [row.text, row] as const))('%s', (_, { text, ...attributes }) => {
    const { found, span } = marked(text);
    expect(found?.text).toBe(span);
    expect(found).toMatchObject({ ...('comparator' in attributes ? {} : { comparator: 'eq' }), ...attributes });
  });
});

test.each(CASES.none)('no figure: %s', (text) => {
  expect(figuresIn(text).map((figure) => figure.text)).toEqual([]);
});

test.each(CASES.conversions)('conversion: %s', (phrase) => {
  const figures = figuresIn(phrase.replaceAll('[[', '').replaceAll(']]', ''));
  expect(figures).toHaveLength(2);
  const [first, second] = figures;
  expect(second?.converts).toEqual({ start: first?.start, end: first?.end });
  expect([second?.comparator, second?.per]).toEqual([first?.comparator, first?.per]);
});

test.each(Object.entries(CASES.currencyNames))('%s by name: %s', (code, name) => {
  const [figure] = figuresIn(`It owes 5 million ${name} now.`);
  expect(figure).toMatchObject({ text: `5 million ${name}`, value: 5_000_000, unit: code });
});

const currencies = Object.entries(CASES.currencies).flatMap(([code, phrases]) => phrases.map((phrase) => ({ code, phrase })));
test.each(currencies)('the dollar is $code: $phrase', ({ code, phrase }) => {
  const { found } = marked(phrase);
  expect(found?.unit).toBe(code);
});

test('a doubtful dollar says so', () => {
  const { found } = marked('OTTAWA - It paid NT$3 million, A$4 million and [[$5 million]].');
  expect(found).toMatchObject({ unit: 'USD', issues: ['ambiguous-currency'] });
});
