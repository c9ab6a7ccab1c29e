// Numbers written in any supported style are read back; spans are clean; time grows in step with the text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../src/extract/figure.ts';
import { numberValue, readNumber } from '../../src/lexicon/numbers.ts';
import { normaliseFigures } from '../../src/normalise/figure.ts';
import type { FigureEntity, Mention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';
import { REPEATED } from '../support/hostile.ts';

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];

function figuresIn(text: string): readonly FigureEntity[] {
  const doc = docOf(text);
  return normaliseFigures(extractFigures(doc) as readonly Mention<'FIGURE'>[], doc).filter((entity) => entity !== null);
}

function below1000(value: number, and: boolean): string {
  const rest = value % 100;
  const small = rest < 20 ? (UNITS[rest] ?? '') : `${TENS[Math.floor(rest / 10)]}${rest % 10 === 0 ? '' : `-${UNITS[rest % 10]}`}`;
  if (value < 100) return small;
  const hundreds = `${UNITS[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? hundreds : `${hundreds}${and ? ' and' : ''} ${small}`;
}

/** A whole number in words, with or without "and". */
function inWords(value: number, and: boolean): string {
  if (value === 0) return 'zero';
  const parts: string[] = [];
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale++) {
    const group = rest % 1000;
    if (group > 0)
      parts.unshift(`${scale === 0 && and && group < 100 && value > 1000 ? 'and ' : ''}${below1000(group, and)}${scale > 0 ? ` ${SCALES[scale]}` : ''}`);
  }
  return parts.join(' ');
}

const groupedBy = (value: number, mark: string): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);

const STYLES: readonly (readonly [name: string, write: (value: number) => string])[] = [
  ['plain digits', String],
  ['commas', (value) => groupedBy(value, ',')],
  ['thin spaces', (value) => groupedBy(value, '\u2009')],
  ['no-break spaces', (value) => groupedBy(value, '\u00a0')],
  ['apostrophes', (value) => groupedBy(value, '’')],
  ['words', (value) => inWords(value, false)],
  ['words with and', (value) => inWords(value, true)],
];

describe('every number is read back', () => {
  test.each(STYLES)('written with %s', (_, write) => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 999_999_999_999_999 })), (value) => {
        const text = write(value);
        const read = readNumber(text, 0);
        expect(read && { end: read.end, value: numberValue(read.number) }).toEqual({ end: text.length, value });
      }),
    );
  });

  test('decimals with a scale, exact to the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 999 }), fc.constantFrom(3, 6, 9, 12), (whole, part, power) => {
        const digits = `${whole}.${part}`;
        const read = readNumber(`${digits} ${SCALES[power / 3]}`, 0);
        expect(read && numberValue(read.number)).toBe(Number(`${digits}e${power}`));
      }),
    );
  });

  test('powers, thousands with a comma in words, halves behind a scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: -6, max: 9 }), fc.integer({ min: 2, max: 99 }), (base, power, whole) => {
        const raised = base ** power;
        fc.pre(raised > 1e-6 && raised < 1e15);
        const written = [`${base}^${power}`, `${whole} million and a half`, `${inWords(whole, false)} thousand, two hundred`];
        const values = written.map((text) => readNumber(text, 0)).map((read, i) => read && [read.end === written[i]?.length, numberValue(read.number)]);
        expect(values).toEqual(
          [
            [true, Number(String(raised))],
            [true, whole * 1e6 + 500_000],
            [true, whole * 1000 + 200],
          ].map(([all, value]) => [all, value]),
        );
      }),
    );
  });

  test('amounts in a sentence, in every order of sign, code, name and scale', () => {
    const write = fc.constantFrom<readonly [string, (amount: string) => string]>(
      ['USD', (amount) => `$${amount}`],
      ['USD', (amount) => `US$${amount}`],
      ['EUR', (amount) => `€${amount}`],
      ['EUR', (amount) => `EUR ${amount}`],
      ['EUR', (amount) => `${amount} euros`],
      ['GBP', (amount) => `£${amount}`],
      ['JPY', (amount) => `${amount} yen`],
      ['CHF', (amount) => `${amount} Swiss francs`],
      ['HKD', (amount) => `HK$${amount}`],
    );
    const scale = fc.constantFrom<readonly [string, number]>([' million', 6], [' billion', 9], ['m', 6], ['bn', 9], [' trillion', 12]);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 899 }), fc.integer({ min: 1, max: 9 }), write, scale, (whole, tenth, [unit, amount], [word, power]) => {
        const written = amount(`${whole}.${tenth}${word}`);
        expect(figuresIn(`They paid ${written} for it.`).map(({ text, value, unit: code }) => ({ text, value, code }))).toEqual([
          { text: written, value: Number(`${whole}.${tenth}e${power}`), code: unit },
        ]);
      }),
    );
  });

  test('ranges hold both ends', () => {
    const joined = fc.constantFrom(' to ', '-', '–', ' – ', '-to-');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 1, max: 400 }), joined, (low, more, join) => {
        const written = `${low}${join}${low + more}`;
        expect(figuresIn(`They hired ${written} nurses.`).map(({ text, min, max }) => ({ text, min, max }))).toEqual([
          { text: written, min: low, max: low + more },
        ]);
      }),
    );
  });
});

test('spans hold neither comparator nor punctuation, and never overlap', () => {
  const before = fc.constantFrom('', 'more than ', 'about ', 'up to ', 'at least ', 'an estimated ', 'nearly ', '(', '"', 'some ', '~', '>');
  const figure = fc.constantFrom(
    '50',
    '$3 million',
    '5%',
    'two-thirds',
    '5 mg',
    '1,200',
    'three',
    '10 to 15',
    '€5-7 million',
    'half',
    '65-year-old',
    'a million',
  );
  const after = fc.constantFrom('.', ',', ')', ' people', ' of them', ';', '+', '!', '" they said', ' or more', ' a year');
  fc.assert(
    fc.property(fc.array(fc.tuple(before, figure, after), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.map((part) => part.join('')).join(' ');
      let end = 0;
      for (const found of figuresIn(text)) {
        expect(text.slice(found.start, found.end)).toBe(found.text);
        expect(found.text).toMatch(/^(?:[\p{L}\p{N}$€-])(?:.*[\p{L}\p{N}%])?$/u);
        expect(found.text).not.toMatch(/^(?:more|about|up|at|an estimated|nearly|some|over)\b/i);
        expect(found.start).toBeGreaterThanOrEqual(end);
        end = found.end;
      }
    }),
    { numRuns: 300 },
  );
});

test('any text at all is taken without a fault', () => {
  const word = fc.constantFrom(
    'one',
    'half',
    'a',
    '1',
    '.',
    ',',
    '-',
    '/',
    '$',
    '€',
    '%',
    'million',
    'and',
    'to',
    'of',
    'per',
    'cent',
    '(',
    ')',
    '½',
    ' ',
    '\n',
    'USD',
    'mg',
    'year',
    'old',
    'é',
    '😀',
    '+',
    '0',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      for (const text of [words.join(''), words.join(' ')]) for (const found of figuresIn(text)) expect(text.slice(found.start, found.end)).toBe(found.text);
    }),
    { numRuns: 400 },
  );
});

const HOSTILE: { readonly [name: string]: (n: number) => string } = {
  ...REPEATED,
  'grouped without end': (n) => '1,111,'.repeat(n),
  'two and': (n) => 'two and '.repeat(n),
  'twenty-': (n) => 'twenty-'.repeat(n),
  'one in': (n) => 'one in '.repeat(n),
  'half a': (n) => 'half a '.repeat(n),
  'between and': (n) => 'between 1 and '.repeat(n),
  'more than': (n) => 'more than '.repeat(n),
  'deaths of': (n) => '5 deaths of '.repeat(n),
  'aged between': (n) => 'aged between '.repeat(n),
  'one word': (n) => '1a'.repeat(n * 4),
  'letters for money': (n) => 'N160 '.repeat(n),
  'degrees without weather': (n) => 'at 5C '.repeat(n),
  'lists of junctions': (n) => 'junctions 4 and 6, '.repeat(n),
  'marks of players': (n) => 'Nwosu 6, '.repeat(n),
  proportions: (n) => '2:1 ratio '.repeat(n),
  'losses in brackets': (n) => '$(1.4) '.repeat(n),
  'feet and inches': (n) => '6 feet 2 '.repeat(n),
  'plus or minus': (n) => '5 ± '.repeat(n),
  links: (n) => 'http://a.b/1-'.repeat(n),
};

test.each(Object.entries(HOSTILE))('time grows in step with the text: %s', (_, make) => {
  const [small, large] = [25_000, 100_000].map((length) => docOf(make(length).slice(0, length)));
  if (small === undefined || large === undefined) return;
  // Four times the text may take four times as long, with room for noise; a quadratic pattern takes sixteen.
  expect(cost(large) / Math.max(cost(small), 4)).toBeLessThan(12);
});

/** Processor milliseconds of the fastest of a few runs: the one least disturbed by others on the machine. */
function cost(doc: ReturnType<typeof docOf>): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run++) {
    const start = process.cpuUsage().user;
    normaliseFigures(extractFigures(doc) as readonly Mention<'FIGURE'>[], doc);
    least = Math.min(least, (process.cpuUsage().user - start) / 1000);
  }
  return least;
}
