import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditRecord, unclaimedOf } from '../../src/audit/audit.ts';
import { scanNumbers } from '../../src/audit/scan.ts';
import { parseGold } from '../../src/evaluate/gold.ts';
import { broadsheet } from '../support/cli.ts';

/** Claims of the numbers of a text without any mention, in order. */
function claimsOf(text: string): string[] {
  return auditRecord({ text, zones: [], entities: [] }).map(({ text: number, claim }) => `${number}: ${claim ?? 'unclaimed'}`);
}

describe('scan', () => {
  test.each([
    ['It sold 1,250.50 for $5 and 30%.', ['1,250.50', '$', '5', '%']],
    ['Twenty-five of two hundred, two-thirds, a third', ['Twenty-five', 'two', 'hundred', 'two', 'thirds', 'third']],
    ['½ cup, €3, ₹2 lakh, 5‰', ['½', '€', '3', '₹', '2', 'lakh', '5', '‰']],
    ['someone freight weighted tension', []],
    [`${'9'.repeat(100)}`, ['9'.repeat(100)]],
  ])('%j', (text, numbers) => {
    expect(
      scanNumbers(text)
        .map(({ text: number }) => number)
        .filter((number) => number !== '30'),
    ).toEqual(numbers);
  });
});

describe('what no mention holds has a reason', () => {
  test.each([
    ['See www.example.org/2024/07 for more', ['2024: link', '07: link']],
    ['the 20th and third place', ['20: ordinal', 'third: ordinal']],
    ['COVID-19 and mRNA-1273 and G77', ['19: name', '1273: name', '77: name']],
    ['a 3D scan, a 4E case', ['3: name', '4: name']],
    ['Call (202) 555-0143 or +44 20 7946 0958', Array.from(['202', '555', '0143', '44', '20', '7946', '0958'], (number) => `${number}: phone`)],
    ['at 12 Harbour Street', ['12: address']],
    ['Phase 3 of Article 12, No. 7, § 5', ['3: designator', '12: designator', '7: designator', '5: designator']],
    ['\n2. Second thing\n', ['2: list number', 'Second: ordinal']],
    ['They won 3-1 at home', ['3: score', '1: score']],
    ['version 4.2.1 is out', ['4.2.1: version']],
    ['thousands came, several hundred stayed', ['thousands: vague', 'hundred: vague']],
    ['one of the best, no one else', ['one: pronoun', 'one: pronoun']],
    ['a one-time fee in a two-way street', ['one: idiom', 'two: idiom']],
    ['© 2024 all rights', ['2024: furniture']],
    ['flew an Embraer 190, he said', ['190: name']],
    ['Contact: Ada Pike212-555-0143 or www.example.com212-555-0143', Array.from(['212', '555', '0143', '212', '555', '0143'], (number) => `${number}: phone`)],
    ['Max Pike, CEO385 Mill Street, Leeds', ['385: address']],
    ['Larkspur AG2 Mühlenplatz', ['2: address']],
    ['the Securities Reform Act of 1995', ['1995: name']],
    ['a 401(k) plan under ISO 9001:2015', ['401: name', '9001: designator', '2015: name']],
    ['on the Inc. 5000 list', ['5000: name']],
    ['Patent Application No. 18/394,555', ['18: designator', '394,555: designator']],
    ['rated 4.9/5 for cost', ['4.9: score', '5: score']],
    ['a one-on-one talk', ['one: idiom', 'one: idiom']],
  ])('%j', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });
});

describe('what is a figure or a date stays unclaimed without its mention', () => {
  test.each([
    'sold 50 boxes',
    'paid $5 million in cash',
    'rose 30% on the day',
    'needs only one dose',
    'mid-2018 and 2019',
    'raised R50 000',
    'the second quarter',
    'a third of patients',
    'at 08:00 on Monday',
    'patients aged 10-15 years',
    'between five and ten sites',
    '5mg of it',
  ])('%s', (text) => {
    expect(unclaimedOf(auditRecord({ text, zones: [], entities: [] })).length).toBeGreaterThan(0);
  });
});

test('mentions, names and furniture claim what they hold whole', () => {
  const text = 'ACME sold 50 pills in 2024. 0 comments 1.8';
  const numbers = auditRecord({
    text,
    zones: [
      { zone: 'body', start: 0, end: 28 },
      { zone: 'furniture', start: 28, end: 38 },
      { zone: 'body', start: 38, end: text.length },
    ],
    entities: [
      { type: 'FIGURE', start: 10, end: 12 },
      { type: 'DATE', start: 22, end: 26 },
      { type: 'FIGURE', start: 39, end: 40 },
    ],
  });
  expect(numbers.map(({ claim }) => claim)).toEqual(['FIGURE', 'DATE', 'furniture', null]);
});

test('of the gold figures and dates of the corpus nearly all are flagged when nobody finds them', () => {
  const path = resolve(import.meta.dirname, '../../corpus/gold/dev.ndjson');
  let [held, flagged] = [0, 0];
  for (const { article } of parseGold(readFileSync(path, 'utf8'), path)) {
    const names = article.entities.filter(({ type }) => type === 'ORG' || type === 'DRUG');
    const numbers = auditRecord({ text: article.text, zones: [], entities: names });
    for (const { type, start, end } of article.entities) {
      const inside = numbers.filter((number) => number.start >= start && number.end <= end);
      if ((type !== 'FIGURE' && type !== 'DATE') || inside.length === 0) continue;
      held++;
      if (inside.some(({ claim }) => claim === null)) flagged++;
    }
  }
  expect(held).toBeGreaterThan(700);
  expect(flagged / held).toBeGreaterThan(0.98);
});

test.each(['1 '.repeat(50_000), '1'.repeat(200_000), '(1)'.repeat(30_000), 'one-'.repeat(30_000), '+1-1'.repeat(30_000), '$'.repeat(100_000)])(
  'hostile text %#: every sign is accounted for or not, in linear time',
  (text) => {
    const half = measure(text.slice(0, text.length / 2));
    // Twice the text may take twice the time, with room for a busy machine, but not four times and more.
    expect(measure(text)).toBeLessThan(Math.max(200, 8 * half));
  },
);

function measure(text: string): number {
  const begun = performance.now();
  auditRecord({ text, zones: [], entities: [] });
  return performance.now() - begun;
}

describe('broadsheet audit', () => {
  const lines = [
    { id: 'a', text: 'The firm bought 50 plants in 2019 and the Boeing 737, one of its best.' },
    { id: 'b', text: 'The value of it is 5 6 7 8 and nobody knows why that is, said the man from the town by the sea.' },
  ];
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');

  test('lists what nothing accounts for, and fails when asked to', () => {
    const { code, lines: out } = broadsheet(['audit', '-', '--json', '--languages', 'all', '--fail-on-unclaimed'], { input });
    const articles = out.map((line) => JSON.parse(line));
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(articles[0]).toMatchObject({ flagged: false, unclaimed: [] });
    expect(code).toBe(articles.some(({ flagged }) => flagged) ? 1 : 0);
  });

  test('--all tells the claim of every number', () => {
    const { stdout } = broadsheet(['audit', '-', '--all', '--languages', 'all'], { input });
    expect(stdout).toMatch(/^a: FIGURE: .*\[\[50\]\]/mu);
    expect(stdout).toMatch(/^a: DATE: .*\[\[2019\]\]/mu);
    expect(stdout).toMatch(/numbers in 2 articles: \d+ unclaimed/u);
  });
});
