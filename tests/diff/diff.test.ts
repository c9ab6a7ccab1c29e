import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/diff.ts';
import type { ArticleRecord, Entity } from '../../src/types.ts';
import { broadsheet } from '../support/cli.ts';

const directory = mkdtempSync(join(tmpdir(), 'broadsheet-diff-'));
afterAll(() => rmSync(directory, { recursive: true }));

function entity(start: number, end: number, change: object = {}): Entity {
  return { type: 'FIGURE', start, end, text: 'x'.repeat(end - start), value: 5, rule: '<integer>', sentence: 0, ...change } as unknown as Entity;
}

function record(id: string, entities: readonly Entity[], change: object = {}): ArticleRecord {
  return {
    id,
    text: 'x'.repeat(60),
    title: null,
    published: null,
    source: null,
    url: null,
    language: 'en',
    byline: null,
    dateline: null,
    entities,
    ...change,
  } as unknown as ArticleRecord;
}

describe('two records', () => {
  test.each<[string, Entity[], Entity[], string[]]>([
    ['the same', [entity(0, 4)], [entity(0, 4, { sentence: 3 })], []],
    ['added', [], [entity(0, 4)], ['added 0-4']],
    ['lost', [entity(0, 4)], [], ['lost 0-4']],
    ['a value', [entity(0, 4)], [entity(0, 4, { value: 6 })], ['changed 0-4 value']],
    ['value and rule', [entity(0, 4)], [entity(0, 4, { value: 6, rule: '<other>' })], ['changed 0-4 rule value']],
    ['a longer span', [entity(0, 4)], [entity(0, 6)], ['changed 0-6 span']],
    ['another type at the same place', [entity(0, 4)], [entity(0, 4, { type: 'DATE' })], ['lost 0-4', 'added 0-4']],
    ['one mention split in two', [entity(0, 9)], [entity(0, 4), entity(5, 9)], ['changed 0-4 span', 'added 5-9']],
  ])('%s', (_, before, after, expected) => {
    const { mentions } = compareRecords(record('a', before), record('a', after));
    expect(
      mentions.map((mention) =>
        [mention.change, `${mention.entity.start}-${mention.entity.end}`, ...(mention.change === 'changed' ? mention.attributes : [])].join(' '),
      ),
    ).toEqual(expected);
  });

  test('where the text differs mentions are joined by their characters', () => {
    const { fields, mentions } = compareRecords(
      record('a', [entity(0, 4), entity(10, 14)]),
      record('a', [entity(1, 5), entity(11, 15), entity(20, 24)], { text: ` ${'x'.repeat(60)}` }),
    );
    expect(fields).toEqual(['text']);
    expect(mentions).toMatchObject([{ change: 'added', entity: { start: 20 } }]);
  });
});

describe('broadsheet diff', () => {
  const write = (name: string, records: readonly ArticleRecord[]): string => {
    mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, name, 'records.ndjson'), records.map((each) => `${JSON.stringify(each)}\n`).join(''));
    return join(directory, name);
  };
  const old = write('old', [record('é', [entity(0, 4)]), record('b', [entity(0, 4)]), record('c', []), record('gone', [])]);

  test('the same run is no change, in any order of articles', () => {
    const shuffled = write('shuffled', [record('c', []), record('gone', []), record('b', [entity(0, 4)]), record('é', [entity(0, 4)])]);
    for (const after of [old, shuffled]) {
      const { code, stdout } = broadsheet(['diff', old, after, '--fail-on-change']);
      expect([code, stdout]).toEqual([0, 'articles: 4 the same, 0 changed, 0 only before, 0 only after\n']);
    }
  });

  test('changes are told by type, rule and attribute, with examples; and fail when asked to', () => {
    const after = write('new', [
      record('new', []),
      record('b', [entity(0, 4, { value: 50 })]),
      record('é', []),
      record('c', [entity(2, 3, { type: 'DATE', rule: '<year>' })]),
    ]);
    const { code, stdout } = broadsheet(['diff', old, join(after, 'records.ndjson'), '--json', '--fail-on-change']);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      {
        changed: true,
        articles: { same: 0, changed: 3, onlyBefore: 1, onlyAfter: 1 },
        types: { FIGURE: { added: 0, lost: 1, changed: 1 }, DATE: { added: 1, lost: 0, changed: 0 } },
        rules: { 'DATE <year>': { added: 1, lost: 0, changed: 0 } },
        attributes: { 'FIGURE value': 1 },
      },
    ]);
    const text = broadsheet(['diff', old, after]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain('changed FIGURE "xxxx" at 0: value 5 → 50 (rule <integer>) [b]');
  });

  test.each([
    [[join(directory, 'nowhere'), old], 'name the directory of a run'],
    [[old, join(directory, 'bad.ndjson')], 'bad.ndjson:2: no record'],
  ])('%# is a fault of one line', (args, message) => {
    writeFileSync(join(directory, 'bad.ndjson'), `${JSON.stringify(record('a', []))}\n{"id":"x"}\n`);
    const { code, stderr } = broadsheet(['diff', ...args]);
    expect([code, stderr.includes(message), stderr.trim().includes('\n')]).toEqual([2, true, false]);
  });
});
