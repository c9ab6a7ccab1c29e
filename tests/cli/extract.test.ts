import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broadsheet, CLI } from '../support/cli.ts';

const NEWS = 'CIGB exports 100 million dollars of biotech drugs annually, and around 50 experts were trained in December last year.';

function ndjson(...articles: readonly unknown[]): string {
  return articles
    .map((article) => (typeof article === 'string' ? article : JSON.stringify(article)))
    .join('\n')
    .concat('\n');
}

describe('extract -', () => {
  const result = broadsheet(['extract', '-'], {
    input: ndjson(
      { id: 'a', text: NEWS, published: '2024-05-20', language: 'en' },
      '{"id": "broken"',
      { id: 'c', title: 'T', text: '' },
      { id: 'd', text: 'The last line of the news.' },
    ),
  });
  const answers = result.lines.map((line) => JSON.parse(line));

  test('answers one line a line, in order, and exits with 3 when one was rejected', () => {
    expect(answers).toHaveLength(4);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 'c', 'd']);
    expect(result.code).toBe(3);
    expect(result.stderr).toBe('');
  });

  test('says of a rejected line stage, code and message', () => {
    expect(answers[1]).toMatchObject({ rejected: { stage: 'read', code: 'invalid-json', message: expect.stringContaining('2') } });
    expect(answers[2].rejected).toMatchObject({ code: 'empty' });
  });

  test('finds all four types with values and exact offsets', () => {
    const found = answers[0].entities.map((entity: { type: string; text: string; value?: unknown }) => [entity.type, entity.text, entity.value]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['ORG', 'CIGB', undefined],
        ['FIGURE', '100 million dollars', 100_000_000],
        ['FIGURE', '50', 50],
        ['DATE', 'December last year', '2023-12'],
      ]),
    );
    for (const { start, end, text } of answers[0].entities) expect(NEWS.slice(start, end)).toBe(text);
  });

  test('is the same on every run', () => {
    const input = ndjson({ id: 'a', text: NEWS, published: '2024-05-20' });
    expect(broadsheet(['extract', '-'], { input, env: { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' } }).stdout).toBe(
      broadsheet(['extract', '-'], { input, env: { TZ: 'UTC', LC_ALL: 'C' } }).stdout,
    );
  });

  test('exits with 0 and prints nothing for no input', () => {
    expect(broadsheet(['extract', '-'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  test('ends quietly when the reader goes away', async () => {
    const child = spawn(process.execPath, [CLI, 'extract', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const line = ndjson({ id: 'a', text: NEWS.repeat(50) });
    for (let i = 0; i < 300; i++) child.stdin.write(line);
    child.stdin.end();
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('options fill what the article leaves open', () => {
    const [record] = broadsheet(['extract', '-', '--published', '2024-05-20', '--source', 'Wire'], { input: ndjson({ text: NEWS }) }).lines.map((line) =>
      JSON.parse(line),
    );
    expect(record).toMatchObject({ published: '2024-05-20', source: 'Wire', basis: { published: 'option', source: 'option' } });
  });

  test('a file is an article', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'extract-')), 'deal.txt');
    writeFileSync(path, NEWS);
    const { lines, code } = broadsheet(['extract', path]);
    expect([lines.length, code]).toEqual([1, 0]);
  });
});

describe('usage', () => {
  test.each<[string[], number, RegExp]>([
    [['extract', '--nonsense'], 2, /^broadsheet: unknown option '--nonsense'\n$/u],
    [['run', '--job', '2'], 2, /^broadsheet: unknown option '--job' \(Did you mean --jobs\?\)\n$/u],
    [['help', 'extrct'], 2, /^broadsheet: unknown command 'extrct' \(Did you mean extract\?\)\n$/u],
    [['extrct'], 2, /^broadsheet: unknown command 'extrct' \(Did you mean extract\?\)\n$/u],
    [['run', '--jobs', 'two'], 2, /^broadsheet: .*whole number.*\n$/u],
    [['extract', 'no-such-file.txt'], 2, /^broadsheet: .*no-such-file\.txt.*\n$/u],
    [['extract', '-', '--published', '2024-02-31'], 2, /^broadsheet: --published 2024-02-31: give a day as YYYY-MM-DD\n$/u],
    [['extract', '-', '-p', 'none.yaml'], 2, /^broadsheet: none\.yaml: cannot be read.*\n$/u],
    [['schema', 'recrd'], 2, /^broadsheet: unknown schema "recrd"; did you mean "record"\?\n$/u],
    [['validate', 'none.ndjson'], 2, /^broadsheet: none\.ndjson: no such file.*\n$/u],
  ])('%j', (args, code, stderr) => {
    const result = broadsheet(args);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(stderr);
    expect(result.stdout).toBe('');
  });

  test.each([
    [['--help']],
    [['help', 'run']],
    [['help', 'extract']],
    [['extract', '--help']],
    [['help', 'validate']],
    [['help', 'schema']],
    [['help', 'evaluate']],
  ])('%j shows examples', (args) => {
    const result = broadsheet(args);
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/Examples:/u);
  });

  test('--version', () => {
    expect(broadsheet(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe('validate', () => {
  test('passes what extract wrote, names line and path of a fault', () => {
    const good = broadsheet(['extract', '-'], { input: ndjson({ id: 'a', text: NEWS }) }).stdout;
    expect(broadsheet(['validate', '-'], { input: good })).toMatchObject({ code: 0, stdout: '1 records, 0 with faults\n' });
    const bad = good.replace('"confidence":"', '"confidence":"very ');
    const result = broadsheet(['validate', '-'], { input: good + bad });
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/^-:2: \/entities\/0\/confidence /u);
  });
});
