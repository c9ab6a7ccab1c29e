// Attributes beside the value: granularity, relation, anchor, issues; fiscal calendars; day arithmetic.
import { describe, expect, test } from 'vitest';
import { extractDates } from '../../src/extract/date.ts';
import { createDateNormaliser, normaliseDates } from '../../src/normalise/date.ts';
import { civilDay, dayNumber, weekdayNumber, weekIndex, weekName } from '../../src/normalise/date-days.ts';
import type { DateEntity, Mention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

function datesIn(text: string, published: string | null = '2024-05-15', normalise = normaliseDates): readonly DateEntity[] {
  const doc = docOf(text, { published });
  return normalise(extractDates(doc) as readonly Mention<'DATE'>[], doc).filter((entity) => entity !== null);
}

test.each([
  ['It has grown since 1981.', '1981', 'since'],
  ['It lasts until May 20.', '2024-05-20', 'until'],
  ['It will be done by 2030.', '2030', 'by'],
  ['It was rare before 2019.', '2019', 'before'],
  ['It was rare after 2019.', '2019', 'after'],
  ['It fell compared to 2019.', '2019', null],
  ['It fell in 2019.', '2019', null],
] as const)('%s → %s, relation %s', (text, value, relation) => {
  expect(datesIn(text).map((date) => [date.value, date.relation])).toEqual([[value, relation]]);
});

test('a change from one year to another is two dates, a span of years one', () => {
  expect(datesIn('It rose from 2019 to 2022.').map((date) => [date.text, date.relation])).toEqual([
    ['2019', 'from'],
    ['2022', 'to'],
  ]);
  expect(datesIn('It rose in 2019-2022.').map((date) => date.value)).toEqual(['2019/2022']);
});

test.each([
  ['It closed yesterday.', 'day', '2024-05-15', 'published'],
  ['It closed last month.', 'month', '2024-05-15', 'published'],
  ['It closed in 2019, down from a year earlier.', 'year', '2019', 'text'],
  ['On June 3, 2021 she fell ill and died the next day.', 'day', '2021-06-03', 'text'],
] as const)('%s leans on what it must', (text, granularity, anchor, basis) => {
  const date = datesIn(text).at(-1);
  expect(date?.granularity).toBe(granularity);
  expect(date?.anchor).toEqual({ value: anchor, basis });
});

test.each([
  ['It closed yesterday.', null, 'no-anchor'],
  ['It closed on 5/4/2023.', '2024-05-15', 'day-month-order'],
] as const)('%s: unknown, and why', (text, published, issue) => {
  expect(datesIn(text, published).map((date) => [date.value, date.issues])).toEqual([[null, [issue]]]);
});

test.each([
  ['It closed on 5/4/2023.', 'https://example.co.uk/story', '2023-04-05'],
  ['It closed on 5/4/2023.', 'https://example.gov/story', '2023-05-04'],
  ['It closed on 5/4/2023.', 'https://example.com/story', null],
  ['It closed on 5/4/2023 at 3 p.m. EST.', null, '2023-05-04T15:00'],
  ['It closed on 5/4/2023 and opened on 3 May 2023.', null, '2023-04-05'],
  ['It closed on 15/5/2024.', null, '2024-05-15'],
] as const)('%s from %s → %s', (text, url, value) => {
  const doc = docOf(text, { published: '2024-05-15', url });
  expect(normaliseDates(extractDates(doc) as readonly Mention<'DATE'>[], doc)[0]?.value).toBe(value);
});

test.each([
  ['It closed two hours ago.', '2024-05-15', '2024-05-15~', ['no-time']],
  ['It closed 30 hours ago.', '2024-05-15', null, ['no-time']],
  ['It closed two hours ago.', '2024-05-15T01:30:00', '2024-05-14T23:30', []],
  ['It closed 45 minutes ago.', '2024-05-15T10:00', '2024-05-15T09:15', []],
  ['It closed 1 day and 2 hours ago.', '2024-05-15T10:00', '2024-05-14T08:00', []],
  ['It closed half an hour ago.', null, null, ['no-anchor']],
] as const)('%s of an article of %s → %s', (text, published, value, issues) => {
  expect(datesIn(text, published).map((date) => [date.kind, date.value, date.issues])).toEqual([['time', value, issues]]);
});

test('nothing leans on a yardstick', () => {
  const dates = datesIn('Sales rose in the first quarter from a year earlier. Profit fell from a year earlier.');
  expect(dates.map((date) => date.value)).toEqual(['2024-33', '2023', '2023']);
});

describe('a fiscal year that starts in October', () => {
  const normalise = createDateNormaliser({ default: 10 });
  test.each([
    ['Sales rose in fiscal 2024.', '2023-10/2024-09'],
    ['Sales rose in Q1 FY2024.', '2023-36'],
    ['Sales rose in the second quarter of fiscal 2024.', '2024-33'],
    ['Sales rose in 2024.', '2024'],
    ['Sales rose in the fiscal second quarter.', '2024-33'],
    ['Sales rose in the fiscal third quarter of 2024.', '2024-34'],
    ['Sales will rise in the fiscal fourth quarter.', '2024-35'],
    ['Sales rose this fiscal year.', '2023-10/2024-09'],
    ['Sales rose last fiscal year.', '2022-10/2023-09'],
    ['Sales rose last year.', '2023'],
  ] as const)('%s → %s', (text, value) => {
    expect(datesIn(text, '2024-05-15', normalise).map((date) => date.value)).toEqual([value]);
  });
});

describe('fiscal calendars by organisation and publisher', () => {
  const normalise = createDateNormaliser({ default: 1, sources: { 'Tokyo Daily': 4 }, organisations: { Apple: 10, Microsoft: 7, 'Apple Hospitality': 1 } });
  test.each([
    ['Apple said sales rose in fiscal 2024.', null, '2023-10/2024-09'],
    ['Pineapple Ltd said sales rose in fiscal 2024.', null, '2024'],
    ['Apple Hospitality said sales rose in fiscal 2024.', null, '2024'],
    ['Apple fell and Microsoft said sales rose in fiscal 2024, like Apple.', null, '2023-07/2024-06'],
    ['Sales rose in FY2024.', 'tokyo daily', '2023-04/2024-03'],
    ['Microsoft sales rose in the first quarter of fiscal 2024.', 'Tokyo Daily', '2023-35'],
    ['Apple sales rose in the first quarter of 2024.', 'Tokyo Daily', '2024-33'],
  ] as const)('%s in %s → %s', (text, source, value) => {
    const doc = docOf(text, { published: '2024-05-15', source });
    expect(normalise(extractDates(doc) as readonly Mention<'DATE'>[], doc).map((date) => date?.value)).toEqual([value]);
  });
});

test('days, weekdays and ISO weeks', () => {
  for (const [day, number, weekday, week] of [
    [{ year: 1970, month: 1, day: 1 }, 0, 4, '1970-W01'],
    [{ year: 2000, month: 2, day: 29 }, 11_016, 2, '2000-W09'],
    [{ year: 2024, month: 12, day: 30 }, 20_087, 1, '2025-W01'],
    [{ year: 2021, month: 1, day: 3 }, 18_630, 7, '2020-W53'],
    [{ year: 1600, month: 3, day: 1 }, -135_080, 3, '1600-W09'],
  ] as const) {
    expect(dayNumber(day)).toBe(number);
    expect(civilDay(number)).toEqual(day);
    expect(weekdayNumber(number)).toBe(weekday);
    expect(weekName(weekIndex(number))).toBe(week);
  }
});
