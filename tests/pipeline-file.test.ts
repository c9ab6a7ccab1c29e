import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completeSettings, hashSettings, loadPipelineFile, nearestName } from '../src/pipeline-file.ts';

const STEPS = ['names', 'organisations', 'figures'];
const directory = mkdtempSync(join(tmpdir(), 'pipeline-file-'));

function load(yaml: string): ReturnType<typeof loadPipelineFile> {
  const path = join(directory, 'news.yaml');
  writeFileSync(path, yaml);
  return loadPipelineFile(path, STEPS);
}

describe('loadPipelineFile', () => {
  test('fills in defaults and makes paths absolute', () => {
    const settings = load('input:\n  paths: [articles]\n');
    expect(settings).toMatchObject({
      name: 'news',
      input: { paths: [join(directory, 'articles')], maxBytes: 67_108_864 },
      article: { languages: ['en'] },
      write: { directory: join(directory, 'out'), duckdb: true },
    });
  });

  test('fiscal calendars are completed', () => {
    expect(load('article:\n  fiscal:\n    organisations: { Apple: 10 }').article.fiscal).toEqual({ default: 1, sources: {}, organisations: { Apple: 10 } });
  });

  test('an empty file is all defaults', () => {
    expect(load('').extract).toEqual([]);
  });

  test.each([
    ['inpt:\n  a: 1', ':1:1: unknown field "inpt"; did you mean "input"?'],
    ['name: x\ninput:\n  pathes: [a]', ':3:3: unknown field "pathes"; did you mean "paths"?'],
    ['extract: [names, organisation]', ':1:18: unknown step "organisation"; did you mean "organisations"?'],
    ['extract: [zzz]', ':1:11: unknown step "zzz"; known: names, organisations, figures'],
    ['a: [', ':1:5: Flow sequence'],
    ['run: {jobs: 0}', ':1:7: /run/jobs must be >= 1'],
    ['- a', ':1:1: / must be object'],
    ['write:\n  parquet: yes please', ':2:3: /write/parquet must be boolean'],
    ['article:\n  fiscal:\n    default: 13', ':3:5: /article/fiscal/default must be <= 12'],
    ['article:\n  fiscal:\n    organisations:\n      Apple: october', ':4:7: /article/fiscal/organisations/Apple must be integer'],
    ['article:\n  fiscal:\n    source: {}', ':3:5: unknown field "source"; did you mean "sources"?'],
    ['article:\n  published: soon', ':2:3: /article/published must match pattern'],
  ])('%j → %s', (yaml, fault) => {
    expect(() => load(yaml)).toThrow(fault);
  });

  test('a file that is not there is named', () => {
    expect(() => loadPipelineFile(join(directory, 'none.yaml'), STEPS)).toThrow(/none\.yaml: cannot be read/u);
  });
});

test('the hash changes with what is found, not with where files lie or how many workers run', () => {
  const hash = hashSettings(completeSettings({ name: 'a' }, '/x'));
  expect(hashSettings(completeSettings({ name: 'a', run: { jobs: 3 }, input: { paths: ['q'] } }, '/y'))).toBe(hash);
  expect(hashSettings(completeSettings({ name: 'a', article: { languages: 'all' } }, '/x'))).not.toBe(hash);
});

test.each([
  ['organisation', 'organisations'],
  ['NAMES', 'names'],
  ['weather', null],
])('nearestName(%s) is %s', (name, near) => {
  expect(nearestName(name, STEPS)).toBe(near);
});
