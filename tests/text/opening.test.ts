// Title, byline, dateline and captions at the head of an article.
import { describe, expect, test } from 'vitest';
import { readByline, readSignature } from '../../src/text/byline.ts';
import { readDateLine } from '../../src/text/date-line.ts';
import { readDateline } from '../../src/text/dateline.ts';
import { cleanTitle } from '../../src/text/title.ts';
import { cleaned, STORY, zoneOf, zoneTexts } from './samples.ts';

describe('bylines', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By JANE DOE and JOHN ROE | Reuters', 'JANE DOE and JOHN ROE | Reuters'],
    ['Written by María de la Cruz', 'María de la Cruz'],
    ['by Jane Doe, for Example Biotech', 'Jane Doe, for Example Biotech'],
    ['By Jane Doe | March 3, 2024', 'Jane Doe'],
    ['By Jane Doe, Example News, Published 3 hours ago', 'Jane Doe, Example News'],
    ['By our health correspondent', 'our health correspondent'],
    ['By a staff writer', 'a staff writer'],
    ['Author: Jane Doe', 'Jane Doe'],
    ['Words: Jane Doe', 'Jane Doe'],
    ['Story by Jane Doe', 'Jane Doe'],
    ['By Jane Doe | Example Courier | Jan. 23, 2025', 'Jane Doe | Example Courier'],
    ['Jane Doe, global health correspondent, the Daily Example', 'Jane Doe, global health correspondent, the Daily Example'],
  ])('%s', (line, value) => expect(readByline(line)).toBe(value));

  test.each([
    'By 2030 the ministry wants to vaccinate all children',
    'By Monday, Doe had left.',
    'By then the vaccine had been approved in Cuba.',
    'By law, Pfizer must publish the data',
    'Bystanders Jane Doe and John Roe',
    'Jane Doe, a nurse in Leeds',
    'By',
    '',
  ])('not: %s', (line) => expect(readByline(line)).toBeNull());
});

describe('signatures, below the title alone', () => {
  test.each([
    'Our Bureau',
    'Staff Reporter',
    'From our correspondent in Delhi',
    'Jane Doe, Health Correspondent',
    'Jane Doe | Reuters',
    'Jane Doe / Midland Courier',
  ])('%s', (line) => expect(readSignature(line)).toBe(line));
  test.each(['Health News | Reuters', 'Jane Doe | Health', 'Jane Doe, Editor of the Courier, dies', 'Our bureau was closed'])('not: %s', (line) =>
    expect(readSignature(line)).toBeNull(),
  );
});

describe('datelines', () => {
  test.each([
    ['LONDON, March 3 (Reuters) – The ', 'LONDON', null],
    ['SCHAFFHAUSEN, Switzerland - September 22, 2025 (NEWMEDIAWIRE) - The ', 'SCHAFFHAUSEN, Switzerland', '2025-09-22'],
    ['HAVANA (AP) — The ', 'HAVANA', null],
    ['GENEVA | 12 May 2024 | The ', 'GENEVA', '2024-05-12'],
    ['MARLBOROUGH, Mass. and ALAMEDA, Calif., Jan. 15, 2026 /PRNewswire/ -- The ', 'MARLBOROUGH, Mass. and ALAMEDA, Calif.', '2026-01-15'],
    ['NEW YORK — The ', 'NEW YORK', null],
    ['NEW DELHI: The ', 'NEW DELHI', null],
    ['Madrid, 2 Sep (EFE).- The ', 'Madrid', null],
    ['Berlin (dpa) - The ', 'Berlin', null],
    ['HANOI, VIETNAM - Media OutReach Newswire - 13 July 2026 - The ', 'HANOI, VIETNAM', '2026-07-13'],
    ['Bend, OR (Newsworthy.ai) Friday Jan 26, 2024 @ 7:00 AM Eastern — The ', 'Bend, OR', '2024-01-26'],
    ['May 20, 2025, Orem, UT – The ', 'Orem, UT', '2025-05-20'],
    ['Edmonton, Alberta, Canada February 3, 2025. The ', 'Edmonton, Alberta, Canada', '2025-02-03'],
    ['Feb 18 (Reuters) - The ', null, null],
    ['BASEL/DAR ES SALAAM — The ', 'BASEL/DAR ES SALAAM', null],
    ['AMSTERDAM (26 July 2024) — The ', 'AMSTERDAM', '2024-07-26'],
    ['Basel, 30 October 2025 (Example Wirtschaftsdienst) – The ', 'Basel', '2025-10-30'],
    ['LONDON, Monday, 3 March 2024 10:00 GMT (Reuters) – The ', 'LONDON', '2024-03-03'],
    ['LONDON (Reuters, March 3, 2024) – The ', 'LONDON', '2024-03-03'],
    ['March 3, 2024 – LONDON (Reuters) – The ', 'LONDON', '2024-03-03'],
    ['(Reuters) LONDON, March 3, 2024 - The ', 'LONDON', '2024-03-03'],
    ['(LONDON, March 3, 2024) – The ', 'LONDON', '2024-03-03'],
    ['(Reuters) - The ', null, null],
    ['TROY, N.Y. - (NewMediaWire) - October 30, 2024 - The ', 'TROY, N.Y.', '2024-10-30'],
    ['NAIROBI, Kenya, Aug 5, 2024/APO Group/ -- The ', 'NAIROBI, Kenya', '2024-08-05'],
    ['LONDON--(BUSINESS WIRE)--The ', 'LONDON', null],
    ['New Delhi [India], March 3 (ANI): The ', 'New Delhi [India]', null],
    ['LONDON, March 3, 2024** — The ', 'LONDON', '2024-03-03'],
    ['LONDON, 26.07.2024 – The ', 'LONDON', '2024-07-26'],
    ['LONDON, 03/04/2024 – The ', 'LONDON', null],
    ['GENEVA, March 2024 – The ', 'GENEVA', null],
    ['WASHINGTON, Tuesday – The ', 'WASHINGTON', null],
  ])('%s', (opening, place, day) => {
    const dateline = readDateline(`${opening}ministry said so.`, true);
    expect(dateline).toMatchObject({ place, day });
    expect(opening.slice(0, dateline?.length)).toBe(opening.slice(0, -'The '.length));
  });

  test.each([
    'Pfizer (NYSE: PFE) — the maker of the vaccine',
    'The World Health Organization (WHO) said on Monday',
    'WHO — The agency said on Monday',
    'EXCLUSIVE: The ministry has bought two million doses',
    'Dr. Doe and the team visited the centre - and left.',
    'In March 2024 – the month of the trial – doses ran out',
    'March 3 was the day on which it all began',
    'On March 3, 2024 – the day of the vote – it rained',
    'Pfizer, 3 May 2024 (NYSE: PFE) – the maker of the vaccine',
    'Rome, 3 May 2024: the ministers meet',
    '– and so on',
    '',
  ])('not: %s', (opening) => expect(readDateline(opening, true)).toBeNull());

  test.each([
    ['Stockholm, 5 November 2024, 08:00 CET', 'Stockholm', '2024-11-05'],
    ['NEW YORK, NY JULY 2, 2026', 'NEW YORK, NY', '2026-07-02'],
    ['PHOENIX, AZ / Example Karma / August 1, 2025 11:00', 'PHOENIX, AZ', '2025-08-01'],
  ])('on a line alone: %s', (line, place, day) => expect(readDateline(line, false)).toMatchObject({ place, day, length: line.length }));

  test.each([
    'Conference Call, March 3, 2024',
    'Three Months Ended June 30, 2025',
    'Revenue Growth, March 31, 2024',
    'Jane Doe | March 3, 2024',
    'Example Desk Weekly, Nov. 22, 2024',
  ])('no line of its own: %s', (line) => expect(readDateline(line, false)).toBeNull());

  test('the zone covers all up to the dash, the place is the value', async () => {
    const article = await cleaned({ body: `Doses bought\n\nLONDON, March 3 (Reuters) – ${STORY}` });
    expect(zoneTexts(article, 'dateline')).toEqual(['LONDON, March 3 (Reuters) –']);
    expect(article.dateline).toBe('LONDON');
    expect(zoneOf(article, 'The ministry')).toBe('body');
  });
});

describe('lines of a date alone', () => {
  test.each([
    ['Sep 15 2023 - 10:00', '2023-09-15'],
    ['Friday, May 8, 2009', '2009-05-08'],
    ['12 May 2024, at 10:25 a.m. EDT', '2024-05-12'],
    ['2024-05-20T10:00:00+02:00', '2024-05-20'],
  ])('%s', (line, iso) => expect(readDateLine(line)?.iso).toBe(iso));
  test.each(['Results of May 8, 2009', '10:00', 'May 8'])('not: %s', (line) => expect(readDateLine(line)).toBeNull());
});

describe('titles', () => {
  test.each([
    ['blank line behind', 'Ministry buys doses\n\n', 'Ministry buys doses'],
    ['heading with emphasis', '# *Ministry buys doses*\n\n---\n\n', 'Ministry buys doses'],
    ['bold', '**Ministry buys doses**\n\n', 'Ministry buys doses'],
    ['kicker before', 'PRESS RELEASE\n\nMinistry buys doses\n\n', 'Ministry buys doses'],
    ['trail before', 'News > Health > Vaccines\n\nMinistry buys doses\n\n', 'Ministry buys doses'],
    ['heading in another script before', 'خرید واکسن وزارت\n\nMinistry buys doses\n\n', 'Ministry buys doses'],
    ['masthead before', 'The Midland Courier\n\nMinistry buys doses for everyone\n\n', 'Ministry buys doses for everyone'],
    ['byline behind', 'Ministry buys doses\nBy Jane Doe\n', 'Ministry buys doses'],
    ['no blank line, long paragraph', 'Ministry buys doses\n', 'Ministry buys doses'],
    ['question', 'Will the ministry buy doses?\n\n', 'Will the ministry buy doses?'],
    ['ends in an abbreviation', 'Ministry to buy Example Inc.\n\n', 'Ministry to buy Example Inc.'],
    ['wrapped', 'Ministry buys doses for all\nchildren of the country\n\n', 'Ministry buys doses for all children of the country'],
  ])('%s', async (_name, head, title) => {
    const article = await cleaned({ body: head + STORY });
    expect(article).toMatchObject({ title, basis: { title: 'text' } });
    expect(zoneOf(article, title.slice(0, 10))).toBe('title');
  });

  test.each([
    ['a sentence', 'The ministry has bought doses.\n\n'],
    ['a list', '* Revenue of EUR 4 million\n* Key figures in June\n\n'],
    ['a salutation', 'Dear colleagues,\n\n'],
    ['nothing', ''],
  ])('none from %s', async (_name, head) => {
    expect(await cleaned({ body: head + STORY })).toMatchObject({ title: null, basis: { title: 'none' } });
  });

  test('one line alone is no title', async () => {
    expect(await cleaned({ body: 'Ministry buys two million doses for $5 million' })).toMatchObject({ title: null });
  });

  test('a stated title wins; it and its repetition are zoned where the text has them', async () => {
    const body = `Ministry buys ‘doses’\n\nMINISTRY BUYS "DOSES"\n\n${STORY}`;
    const article = await cleaned({ body, fields: { title: ' Ministry buys "doses" ' } });
    expect(article).toMatchObject({ title: 'Ministry buys "doses"', basis: { title: 'input' } });
    expect(zoneTexts(article, 'title')).toEqual([body.slice(0, body.indexOf('The ministry')).trim()]);
  });

  test('values lose markup', () => {
    expect(cleanTitle('## **[Doses](https://x.org) bought** ')).toBe('Doses bought');
    expect(cleanTitle(' # ')).toBe('#');
  });
});

test.each([
  'Image: Example Agency',
  'FILE PHOTO: A vial of the vaccine',
  'Photo by Jane Doe',
  'A vial of the vaccine. Image: Doe.',
  'A nurse at work (Photo: Example)',
])('caption: %s', async (line) => expect(zoneOf(await cleaned({ body: `Doses bought\n\n${STORY}\n\n${line}\n\n${STORY}` }), line)).toBe('caption'));
