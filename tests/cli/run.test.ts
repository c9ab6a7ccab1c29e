// The batch from the command line on the shipped corpus: same bytes whatever the surroundings, documented exit codes, one line for each mistake.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRecord, Manifest } from '../../src/types.ts';
import { compileSchema } from '../../src/validate.ts';
import { broadsheet, CLI } from '../support/cli.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'run-'));

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Hash of each file of a dataset; of the manifest without its timing; the DuckDB file is compared by rows elsewhere. */
function hashes(dataset: string): { [name: string]: string } {
  return Object.fromEntries(
    readdirSync(dataset)
      .filter((name) => !name.endsWith('.duckdb'))
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(dataset, name));
        const content = name === 'manifest.json' ? JSON.stringify({ ...JSON.parse(bytes.toString()), timing: null }) : bytes;
        return [name, createHash('sha256').update(content).digest('hex')];
      }),
  );
}

describe('the shipped pipeline', () => {
  const first = join(directory, 'first');
  let manifest: Manifest;
  let records: ArticleRecord[];

  beforeAll(() => {
    const run = broadsheet(['run', 'pipelines/news.yaml', '-o', first, '--jobs', '1'], { cwd: REPOSITORY });
    expect({ code: run.code, stderr: run.code === 0 ? '' : run.stderr }).toEqual({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/articles +\d+ read, \d+ recorded, 0 rejected[\s\S]*organisations[\s\S]*drugs[\s\S]*largest[\s\S]*words\/s\ndataset/u);
    manifest = JSON.parse(readFileSync(join(first, 'manifest.json'), 'utf8'));
    records = readFileSync(join(first, 'records.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  });

  test('writes every output, a manifest that fits its schema and records without faults', () => {
    expect(manifest.outputs.map(({ path }) => path).sort()).toEqual(
      readdirSync(first)
        .filter((name) => name !== 'manifest.json')
        .sort(),
    );
    const validate = compileSchema('manifest');
    expect(validate(manifest) ? [] : validate.errors).toEqual([]);
    expect(broadsheet(['validate', join(first, 'records.ndjson')])).toMatchObject({ code: 0 });
  });

  test('finds all four types with attributes, and no mention in furniture', () => {
    expect(Object.values(manifest.counts.mentions).every((count) => count > 100)).toBe(true);
    expect(records.flatMap(({ entities }) => entities.filter(({ zone }) => zone === 'furniture'))).toEqual([]);
    for (const { entities, zones } of records)
      for (const { start, end } of entities) expect(zones.some((zone) => zone.zone === 'furniture' && zone.start < end && start < zone.end)).toBe(false);
  });

  test.each([
    ['two workers', ['--jobs', '2'], {}],
    ['four workers, another time zone and locale', ['--jobs', '4'], { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
  ])('gives the same bytes with %s', (name, args, env) => {
    const again = join(directory, name.replaceAll(' ', '-'));
    expect(broadsheet(['run', 'pipelines/news.yaml', '-o', again, '--quiet', ...args], { cwd: REPOSITORY, env })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(hashes(again)).toEqual(hashes(first));
  });

  test('where stderr is no terminal every line of it is JSON: no bar', () => {
    const { stderr } = broadsheet(['run', 'pipelines/news.yaml', '-o', join(directory, 'logged'), '--jobs', '1'], { cwd: REPOSITORY });
    const lines = stderr.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line)).at(0)).toMatchObject({ msg: 'run started' });
  });

  test('a second run over the first changes nothing', () => {
    const before = hashes(first);
    expect(broadsheet(['run', 'pipelines/news.yaml', '-o', first, '--quiet'], { cwd: REPOSITORY }).code).toBe(0);
    expect(hashes(first)).toEqual(before);
  });
});

describe("a batch of one's own", () => {
  const work = join(directory, 'work');

  beforeAll(() => {
    mkdirSync(join(work, 'news'), { recursive: true });
    writeFileSync(join(work, 'news/b.txt'), 'The Nordholm Institute bought 12 beds for $3.5 million on Monday, and the city paid for them in full.');
    writeFileSync(
      join(work, 'news/a.ndjson'),
      '{"id":"a1","text":"The news of the day is that sales rose 5% in March 2024."}\n{"id":"a1","text":"The same id stands twice in the file of the news."}\n{oops\n',
    );
  });

  test('rejects are written, told and give exit code 3; the rest is recorded', () => {
    const run = broadsheet(['run', 'news', '--json'], { cwd: work });
    expect(run.code).toBe(3);
    const summary = JSON.parse(run.stdout);
    expect(summary.manifest.counts).toMatchObject({ articles: 4, records: 2, rejects: 2 });
    expect(readFileSync(join(work, 'out/rejects.ndjson'), 'utf8')).toMatch(/"code":"duplicate-id"[\s\S]*"code":"invalid-json"/u);
    expect(run.stderr).toMatch(/news\/a\.ndjson:3/u);
  });

  test('--dry-run writes nothing', () => {
    const run = broadsheet(['run', 'news', '-o', 'dry', '--dry-run'], { cwd: work });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/reads +2 files[\s\S]*news\/b\.txt[\s\S]*writes +records, parquet, csv, duckdb to dry/u);
    expect(existsSync(join(work, 'dry'))).toBe(false);
  });

  test('a pipeline file chooses steps and outputs', () => {
    writeFileSync(
      join(work, 'only.yaml'),
      'input: { paths: [news/b.txt] }\nextract: [figures]\nwrite: { directory: only, parquet: false, csv: false, duckdb: false }\n',
    );
    expect(broadsheet(['run', 'only.yaml', '--quiet'], { cwd: work }).code).toBe(0);
    expect(readdirSync(join(work, 'only')).sort()).toEqual([
      '.broadsheet-answers',
      'datapackage.json',
      'manifest.json',
      'records.ndjson',
      'registry.ndjson',
      'rejects.ndjson',
    ]);
    expect(JSON.parse(readFileSync(join(work, 'only/records.ndjson'), 'utf8')).entities.map(({ type }: { type: string }) => type)).toEqual([
      'FIGURE',
      'FIGURE',
    ]);
  });

  test.each<[string, string[], RegExp]>([
    ['no input', ['run'], /nothing to run/u],
    ['an input that is not there', ['run', 'nowhere/*.txt'], /nowhere\/\*\.txt/u],
    ['a pipeline file without input', ['run', 'none.yaml'], /none\.yaml: no input/u],
    ['a foreign directory', ['run', 'news', '-o', 'news'], /holds other files.*--force/u],
  ])('%s is told in one line, exit code 2', (_, args, line) => {
    writeFileSync(join(work, 'none.yaml'), 'name: none\n');
    const run = broadsheet([...args, '--quiet'], { cwd: work });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^broadsheet: [^\n]*\n$/u);
    expect(run.stderr).toMatch(line);
  });

  test('Ctrl-C leaves a valid beginning and exits with 130', async () => {
    const line = `${JSON.stringify({ text: 'The Nordholm Institute bought 12 beds for $3.5 million on Monday. '.repeat(30) })}\n`;
    writeFileSync(join(work, 'long.ndjson'), line.repeat(20_000));
    const child = spawn(process.execPath, [CLI, 'run', 'long.ndjson', '-o', 'stopped'], { cwd: work, stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      const before = /"done":[1-9]/u.test(told);
      told += chunk;
      if (!before && /"done":[1-9]/u.test(told)) child.kill('SIGINT');
    });
    expect(await new Promise((done) => child.once('close', done))).toBe(130);
    const manifest: Manifest = JSON.parse(readFileSync(join(work, 'stopped/manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ interrupted: true });
    expect(manifest.counts.records).toBeLessThan(20_000);
    expect(broadsheet(['validate', join(work, 'stopped/records.ndjson')]).lines.at(-1)).toBe(`${manifest.counts.records} records, 0 with faults`);
  });

  test('the order of files on disk does not matter', () => {
    mkdirSync(join(work, 'copy/news'), { recursive: true });
    for (const name of ['b.txt', 'a.ndjson'].reverse()) copyFileSync(join(work, 'news', name), join(work, 'copy/news', name));
    broadsheet(['run', 'news', '--quiet'], { cwd: join(work, 'copy') });
    expect(hashes(join(work, 'copy/out'))).toEqual(hashes(join(work, 'out')));
  });
});
