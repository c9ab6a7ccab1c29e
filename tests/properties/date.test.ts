// Dates written in any supported style resolve to themselves; spans are clean; time grows in step with the text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractDates } from '../../src/extract/date.ts';
import { normaliseDates } from '../../src/normalise/date.ts';
import { civilDay, dayNumber, weekdayNumber } from '../../src/normalise/date-days.ts';
import type { DateEntity, Mention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';
import { REPEATED } from '../support/hostile.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const UNITS = { days: 'D', weeks: 'W', months: 'M', years: 'Y' } as const;

function datesIn(text: string, published: string | null = null): readonly DateEntity[] {
  const doc = docOf(text, { published });
  return normaliseDates(extractDates(doc) as readonly Mention<'DATE'>[], doc).filter((entity) => entity !== null);
}

/** The one date of "They met on …, it said." */
function valueOfStyle(date: string, published: string | null = null): string | null | undefined {
  const found = datesIn(`They met on ${date}, it said.`, published);
  return found.length === 1 && found[0]?.text === date.replace(/^the /u, '') ? found[0].value : undefined;
}

const pad = (number: number): string => String(number).padStart(2, '0');
const iso = (number: number): string => {
  const { year, month, day } = civilDay(number);
  return `${year}-${pad(month)}-${pad(day)}`;
};
const ordinal = (day: number): string =>
  `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;
const anyDay = fc.integer({ min: dayNumber({ year: 1900, month: 1, day: 1 }), max: dayNumber({ year: 2059, month: 12, day: 31 }) });

const STYLES: readonly ((year: number, month: string, day: number, number: number) => string)[] = [
  (year, month, day) => `${month} ${day}, ${year}`,
  (year, month, day) => `${day} ${month} ${year}`,
  (year, month, day) => `${month} ${ordinal(day)}, ${year}`,
  (year, month, day) => `the ${ordinal(day)} of ${month} ${year}`,
  (year, month, day) => `${month.slice(0, 3)} ${day}, ${year}`,
  (year, month, day) => `${day}-${month.slice(0, 3)}-${year}`,
  (year, month, day, number) => `${WEEKDAYS[weekdayNumber(number) - 1]}, ${month} ${day}, ${year}`,
  (year, month, day, number) => `${WEEKDAYS[weekdayNumber(number) - 1]} ${day} ${month} ${year}`,
  (_year, _month, _day, number) => iso(number),
  (_year, _month, _day, number) => iso(number).replaceAll('-', '/'),
  (_year, _month, _day, number) => iso(number).split('-').reverse().join('.'),
  (year, month, day) => `${month.slice(0, 3)} ${ordinal(day)}, ${year}`,
  (year, month, day) => `${year} ${month} ${day}`,
  (year, month, day) => `${day} ${month}, ${year}`,
  (year, month, day, number) => `${WEEKDAYS[weekdayNumber(number) - 1]} the ${ordinal(day)} of ${month}, ${year}`,
];

describe('every date resolves to itself', () => {
  test.each(STYLES.map((style) => [style(2023, 'May', 9, dayNumber({ year: 2023, month: 5, day: 9 })), style] as const))('as in %s', (_, style) => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const { year, month, day } = civilDay(number);
        expect(valueOfStyle(style(year, MONTHS[month - 1] ?? '', day, number))).toBe(iso(number));
      }),
      { numRuns: 60 },
    );
  });

  test('months, years, quarters and spans of years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2058 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const quarter = ((month - 1) % 4) + 1;
        expect(valueOfStyle(`${MONTHS[month - 1]} ${year}`)).toBe(`${year}-${pad(month)}`);
        expect(valueOfStyle(String(year))).toBe(String(year));
        expect(valueOfStyle(`Q${quarter} ${year}`)).toBe(`${year}-${32 + quarter}`);
        expect(valueOfStyle(`${year}-${year + month}`)).toBe(`${year}/${year + month}`);
      }),
      { numRuns: 60 },
    );
  });

  test('days near publication need no year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -150, max: 60 }), (published, away) => {
        const { month, day } = civilDay(published + away);
        fc.pre(!(month === 2 && day === 29));
        expect(valueOfStyle(`${MONTHS[month - 1]} ${day}`, iso(published))).toBe(iso(published + away));
      }),
      { numRuns: 80 },
    );
  });

  test('weekdays are the latest, or the next with a future verb', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (published, away) => {
        const before = WEEKDAYS[weekdayNumber(published - away) - 1];
        const after = WEEKDAYS[weekdayNumber(published + away) - 1];
        expect(datesIn(`They met on ${before}.`, iso(published))[0]?.value).toBe(iso(published - away));
        expect(datesIn(`They will meet on ${after}.`, iso(published))[0]?.value).toBe(iso(published + away));
      }),
      { numRuns: 60 },
    );
  });

  test('durations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[])), (count, unit) => {
        expect(datesIn(`It took ${count} ${unit} in all.`).map((date) => date.value)).toEqual([`P${count}${UNITS[unit]}`]);
      }),
      { numRuns: 60 },
    );
  });
});

test('prepositions and what approximates them stay outside', () => {
  const opening = fc.constantFrom('since', 'until', 'by', 'before', 'after', 'about', 'from', 'in', 'on');
  fc.assert(
    fc.property(opening, anyDay, (word, number) => {
      const { year, month, day } = civilDay(number);
      const date = `${day} ${MONTHS[month - 1]} ${year}`;
      expect(datesIn(`It was so ${word} ${date}.`).map(({ text }) => text)).toEqual([date]);
    }),
    { numRuns: 60 },
  );
});

test('spans never begin or end in white space or punctuation and never overlap', () => {
  const word = fc.constantFrom(
    ...'the last May 5 , . 2024 - to of year quarter Q3 week two days ago Monday at 3 p.m. ( ) " and early end from until every first half century 1990s March'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 24 }), (words) => {
      const text = words.join(' ');
      let end = 0;
      for (const date of datesIn(text, '2024-05-15')) {
        expect(date.text).toBe(text.slice(date.start, date.end));
        expect(date.text).toMatch(/^[\p{L}\p{N}'’‘]/u);
        expect(date.text).toMatch(/(?:[\p{L}\p{N})]|[ap]\.m\.)$/u);
        expect(date.start).toBeGreaterThanOrEqual(end);
        end = date.end;
      }
    }),
    { numRuns: 300 },
  );
});

const HOSTILE: { readonly [name: string]: (n: number) => string } = {
  ...REPEATED,
  'two and': (n) => 'two and '.repeat(n),
  'twenty-': (n) => 'twenty-'.repeat(n),
  'q and digits': (n) => 'Q1 2024 '.repeat(n),
  'from to': (n) => 'from 2019 to '.repeat(n),
  'dashed years': (n) => '2019-'.repeat(n),
  times: (n) => '10:00 a.m. '.repeat(n),
  weekdays: (n) => 'Monday, '.repeat(n),
  'days of months': (n) => '3 May, '.repeat(n),
  'first of': (n) => 'the first week of '.repeat(n),
  'one word': (n) => '1a'.repeat(n * 4),
};

test.each(Object.entries(HOSTILE))('time grows in step with the text: %s', (_, make) => {
  const [small, large] = [25_000, 100_000].map((length) => docOf(make(length).slice(0, length), { published: '2024-05-15' }));
  if (small === undefined || large === undefined) return;
  // Four times the text may take four times as long, with room for noise; a quadratic pattern takes sixteen.
  expect(cost(large) / Math.max(cost(small), 3)).toBeLessThan(12);
});

/** Milliseconds of the processor in the fastest of a few runs: the one least disturbed. */
function cost(doc: ReturnType<typeof docOf>): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run++) {
    const start = process.cpuUsage();
    normaliseDates(extractDates(doc) as readonly Mention<'DATE'>[], doc);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
