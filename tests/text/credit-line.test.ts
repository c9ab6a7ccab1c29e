// Lines of a date and whose it is, and names of outlets.
import { describe, expect, test } from 'vitest';
import { readCreditLine } from '../../src/text/credit-line.ts';
import { readOutlet, spellAgency } from '../../src/text/outlet.ts';
import { cleaned, STORY, zoneTexts } from './samples.ts';

describe('credit lines', () => {
  test.each([
    ['Jinan Daily English Service  Updated: 2023-11-09 08:42', '2023-11-09', 'Jinan Daily English Service'],
    ['South Coast Daily 2023-07-04 16:20 Editor: Jane Doe', '2023-07-04', 'South Coast Daily'],
    ['Example Desk Weekly, Nov. 22, 2024', '2024-11-22', 'Example Desk Weekly'],
    ['Source: Xinhua | 2024-05-03 09:10:22 | Editor: doe', '2024-05-03', 'Xinhua'],
    ['Jane Doe | March 3, 2024', '2024-03-03', null],
    ['Updated: 5 March 2024 | Published: 3 March 2024', '2024-03-03', null],
    ['14 June 2022 · 562 views · A+ A-', '2022-06-14', null],
    ['Jane Doe | 03/04/2024', null, null],
  ])('%s', (line, iso, outlet) => expect(readCreditLine(line)).toMatchObject({ day: { iso }, outlet }));

  test.each([
    'Protests of May 3, 2024',
    'Annual Meeting | March 3, 2024',
    'Total Assets | March 31, 2024 | December 31, 2023',
    'Net Costs  March 31, 2024',
    'The vote was held on March 3, 2024 | 10 am',
    'Jane Doe | Example Courier',
  ])('not: %s', (line) => expect(readCreditLine(line)).toBeNull());

  test('counters beside the date are furniture', async () => {
    const article = await cleaned({ body: `Doses bought\n\n14 June 2022 · 562 views · A+ A-\n\n${STORY}` });
    expect(article.published).toBe('2022-06-14');
    expect(zoneTexts(article, 'dateline')).toEqual(['14 June 2022']);
    expect(zoneTexts(article, 'furniture')).toEqual(['· 562 views · A+ A-']);
  });
});

describe('outlets', () => {
  test.each(['Midland Courier', 'The Example Gazette', 'Sahel Health Wire', 'Example Daily News', 'Reuters'])('%s', (name) =>
    expect(readOutlet(name)).toBe(name),
  );
  test.each(['Press Release', 'Health News', 'Breaking News', 'Daily News', 'Jane Doe', 'Courier', 'He reads the Post', 'Opinion', ''])('not: %s', (name) =>
    expect(readOutlet(name)).toBeNull(),
  );
  test.each([
    ['NEWMEDIAWIRE', 'NewMediaWire'],
    ['GLOBE NEWSWIRE', 'GlobeNewswire'],
    ['EXAMPLE NEWSLINE', 'Example Newsline'],
    ['ANI', 'ANI'],
  ])('%s spelled %s', (agency, name) => expect(spellAgency(agency)).toBe(name));
});
