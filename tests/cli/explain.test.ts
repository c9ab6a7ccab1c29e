// The built CLI explains: what was found and how, what was refused, what the model weighs, and what is no place of the text.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { broadsheet } from '../support/cli.ts';

const directory = mkdtempSync(join(tmpdir(), 'broadsheet-explain-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const TEXT = 'Norvane Biologics Inc. said on Tuesday that it sold about 1.8 billion doses of metformin in May last year.';
const file = join(directory, 'news.ndjson');
writeFileSync(
  file,
  [
    { id: 'first', text: 'Nothing to see in this quiet little article, which has no numbers and no names in it at all.' },
    { id: 'deal', text: TEXT, published: '2024-05-20' },
  ]
    .map((article) => `${JSON.stringify(article)}\n`)
    .join(''),
);

describe('broadsheet explain', () => {
  test.each([
    [
      'a figure: the number, its scale, its comparator',
      ['1.8 billion'],
      ['found: FIGURE “1.8 billion”', 'the number 1.8 × 10^9', 'comparator approx', 'of “doses of metformin”'],
    ],
    [
      'a date: its steps and what it was resolved against',
      ['May last year'],
      ['date 2023-05', 'month month 5', 'resolved against 2024-05-20 (publication day)'],
    ],
    ['a name: the reading and the weights of the model', ['Norvane'], ['found: ORG “Norvane Biologics Inc.”', 'reading: ORG', 'model, ORG', 'Biologics: ']],
    ['no mention: the model says why', ['sold'], ['found: nothing', 'model, ORG', 'model, DRUG']],
    ['an offset', [String(TEXT.indexOf('metformin') + 2)], ['found: DRUG “metformin”', 'kind generic']],
    ['no place: every mention in order', [], ['deal: ', 'ORG “Norvane Biologics Inc.”', 'DATE “Tuesday”', 'FIGURE “1.8 billion”']],
  ])('%s', (_, place, parts) => {
    const run = broadsheet(['explain', file, ...place, '--id', 'deal']);
    expect(run.code, run.stderr).toBe(0);
    let from = 0;
    for (const part of parts) {
      expect(run.stdout.slice(from), run.stdout).toContain(part);
      from = run.stdout.indexOf(part, from);
    }
  });

  test('as a page', () => {
    const page = join(directory, 'why.html');
    expect(broadsheet(['explain', file, '--id', 'deal', '--html', page]).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('the number 1.8 × 10^9');
  });

  test.each([
    ['words that do not stand there', ['nowhere', '--id', 'deal'], 1, /does not stand in the cleaned text; give an offset from 0 to \d+/u],
    ['an id that is not there', ['--id', 'other'], 2, /no article with id "other"/u],
  ])('%s', (_, args, code, message) => {
    const run = broadsheet(['explain', file, ...args]);
    expect(run.code).toBe(code);
    expect(run.stderr.trim()).toMatch(message);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});
