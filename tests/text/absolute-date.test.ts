// Days stated in full.
import { describe, expect, test } from 'vitest';
import { findAbsoluteDay, readAbsoluteDay } from '../../src/lexicon/absolute-date.ts';

const DAYS: readonly (readonly [string, string, string])[] = [
  ['Sep 15 2023 - 10:00', '2023-09-15', 'Sep 15 2023'],
  ['on Friday, May 8, 2009 in', '2009-05-08', 'Friday, May 8, 2009'],
  ['Sept. 3rd, 2024', '2024-09-03', 'Sept. 3rd, 2024'],
  ['12 March 2024', '2024-03-12', '12 March 2024'],
  ['Tue 12 Mar 2024', '2024-03-12', 'Tue 12 Mar 2024'],
  ['the 3rd of May, 2024', '2024-05-03', '3rd of May, 2024'],
  ['15-Sep-2023', '2023-09-15', '15-Sep-2023'],
  ['DECEMBER 1, 1999', '1999-12-01', 'DECEMBER 1, 1999'],
  ['2024-05-20T10:00:00Z', '2024-05-20', '2024-05-20'],
  ['2024/5/2', '2024-05-02', '2024/5/2'],
  ['25/12/2023', '2023-12-25', '25/12/2023'],
  ['12/25/2023', '2023-12-25', '12/25/2023'],
  ['05.05.2024', '2024-05-05', '05.05.2024'],
  ['29 February 2024', '2024-02-29', '29 February 2024'],
  ['from 30 February 2024 to 2 March 2024', '2024-03-02', '2 March 2024'],
];

test.each(DAYS)('%s', (text, iso, span) => {
  const day = readAbsoluteDay(text);
  expect(day?.iso).toBe(iso);
  expect(day && text.slice(day.start, day.end)).toBe(span);
});

describe('nothing is read', () => {
  test.each([
    '',
    'March 2024',
    'May 8',
    '29 February 2023',
    '31 April 2024',
    '03/04/2024',
    '12 March 24',
    '12 March 1899',
    '1 May 2101',
    'version 1.2.2024.5',
    'tel 020 2024-05-200',
    'Mayor 8, 2009',
  ])('%s', (text) => expect(readAbsoluteDay(text)).toBeNull());
});

test('a day whose order is open is told from none', () => {
  expect(findAbsoluteDay('Published 03/04/2024')).toMatchObject({ iso: null, start: 10 });
  expect(findAbsoluteDay('Published soon')).toBeNull();
});
