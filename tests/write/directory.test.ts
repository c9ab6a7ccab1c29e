// The output directory: what it refuses, what it keeps, what it finishes after a crash.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerOf } from '../../src/write/answer.ts';
import { type Dataset, type DatasetFormats, openDataset } from '../../src/write/dataset.ts';
import { LOCK_NAME } from '../../src/write/lock.ts';
import { makeDirectory } from '../../src/write/make-directory.ts';
import { fakeRecord } from '../support/fake-process.ts';

const PLAIN: DatasetFormats = { records: true, parquet: false, csv: false, duckdb: false };
const ALL: DatasetFormats = { records: true, parquet: true, csv: true, duckdb: true };

let directory = '';
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'broadsheet-directory-')), 'a', 'b');
});
afterEach(() => rmSync(join(directory, '../..'), { recursive: true, force: true }));

function open(formats = PLAIN, force = false): Promise<Dataset> {
  return openDataset({ directory, formats, force, version: '0.0.0', pipeline: { name: 'test', sha256: '1'.repeat(64) } });
}

async function add(dataset: Dataset, ...ids: readonly string[]): Promise<Dataset> {
  for (const id of ids) {
    const answer = answerOf({ ok: true, record: fakeRecord(id, `Acme ${id}`) }, true);
    if (answer.ok) await dataset.add(answer);
  }
  return dataset;
}

async function commit(dataset: Dataset): Promise<void> {
  await dataset.commit({ inputs: [], interrupted: false, jobs: 1, startedAt: new Date(0), elapsedSeconds: () => 1 });
}

function read(name: string): string {
  return readFileSync(join(directory, name), 'utf8');
}

test('the directory and its parents are created', async () => {
  await commit(await add(await open(), 'one'));
  expect(readdirSync(directory).sort()).toEqual(['datapackage.json', 'manifest.json', 'records.ndjson', 'rejects.ndjson']);
});

test('formats that carry other settings change nothing', async () => {
  const settings = { ...ALL, directory: '/nowhere' };
  await commit(await add(await open(settings), 'one'));
  expect(readdirSync(directory)).toContain('mentions.parquet');
});

test('files that only the old dataset had are removed, a stranger is not', async () => {
  await commit(await add(await open(ALL), 'one'));
  writeFileSync(join(directory, 'notes.txt'), 'mine');
  await commit(await add(await open(), 'two'));
  expect(readdirSync(directory).sort()).toEqual(['datapackage.json', 'manifest.json', 'notes.txt', 'records.ndjson', 'rejects.ndjson']);
});

test('until the end the old dataset is untouched, and a failed run leaves nothing behind', async () => {
  await commit(await add(await open(ALL), 'one'));
  const before = readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'latin1')]);
  const failing = await add(await open(ALL), 'two');
  mkdirSync(join(directory, '.broadsheet-partial/mentions.parquet'));
  await expect(commit(failing)).rejects.toMatchObject({ code: 'output-not-writable' });
  await failing.discard();
  expect(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'latin1')])).toEqual(before);
});

describe('a move cut short', () => {
  test.each([0, 1, 2])('after %i files is finished by the next run', async (moved) => {
    await commit(await add(await open(), 'one'));
    const old = read('records.ndjson');
    await commit(await add(await open(), 'two'));
    const fresh = read('records.ndjson');
    // As a crash leaves it: the old manifest in place, the new files partly moved.
    const manifest = read('manifest.json');
    mkdirSync(join(directory, '.broadsheet-ready'));
    for (const name of ['records.ndjson', 'rejects.ndjson'].slice(moved)) renameSync(join(directory, name), join(directory, '.broadsheet-ready', name));
    if (moved === 0) writeFileSync(join(directory, 'records.ndjson'), old);
    writeFileSync(join(directory, '.broadsheet-ready/manifest.json'), manifest);
    if (moved > 0) rmSync(join(directory, 'manifest.json'));
    await (await open()).discard();
    expect(read('records.ndjson')).toBe(fresh);
    expect(read('manifest.json')).toBe(manifest);
    expect(existsSync(join(directory, '.broadsheet-ready'))).toBe(false);
  });
});

describe('refused', () => {
  test('a directory of other files, unless forced', async () => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'thesis.txt'), 'years of work');
    await expect(open()).rejects.toMatchObject({
      code: 'output-not-writable',
      message: `${directory}: holds other files (thesis.txt); choose an empty directory with -o, or --force to write into it`,
    });
    await commit(await add(await open(PLAIN, true), 'one'));
    expect(read('thesis.txt')).toBe('years of work');
  });

  test('a manifest that is not ours does not make a dataset', async () => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'manifest.json'), '{"name":"web app"}');
    await expect(open()).rejects.toMatchObject({ code: 'output-not-writable' });
  });

  test('a file in the place of the directory', async () => {
    mkdirSync(join(directory, '..'), { recursive: true });
    writeFileSync(directory, '');
    await expect(open()).rejects.toMatchObject({ code: 'output-not-writable', message: expect.stringContaining('it is a file') });
  });

  test('a path below a file', async () => {
    mkdirSync(join(directory, '../..'), { recursive: true });
    writeFileSync(join(directory, '..'), '');
    await expect(open()).rejects.toMatchObject({ code: 'output-not-writable', message: expect.stringContaining('a part of this path is a file') });
  });

  test('a directory that may not be written', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may write anywhere');
    mkdirSync(directory, { recursive: true, mode: 0o500 });
    await expect(open()).rejects.toMatchObject({ code: 'output-not-writable', message: expect.stringContaining('no permission') });
  });
});

describe('lock', () => {
  function hold(holder: object | string): void {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, LOCK_NAME), typeof holder === 'string' ? holder : JSON.stringify(holder));
  }

  test('a second run in one process is told', async () => {
    const first = await open();
    await expect(open()).rejects.toMatchObject({ code: 'output-busy', message: expect.stringContaining(`process ${process.pid}`) });
    await first.discard();
    await (await open()).discard();
  });

  test.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1, host: hostname(), birth: null }],
    ['of an earlier process with the same pid', { pid: process.pid, host: hostname(), birth: 'another boot 1' }],
    ['that was left empty', ''],
    ['that is no JSON', '{"pid":'],
  ])('a lock %s is taken over', async (name, holder) => {
    if (name.includes('same pid') && process.platform !== 'linux') return;
    hold(holder);
    await (await open()).discard();
    expect(existsSync(join(directory, LOCK_NAME))).toBe(false);
  });

  test('a lock of another machine is respected, and its file named', async () => {
    hold({ pid: 1, host: 'elsewhere', birth: null });
    await expect(open()).rejects.toMatchObject({ code: 'output-busy', message: expect.stringContaining(join(directory, LOCK_NAME)) });
  });

  test('of many runs that find a stale lock at once, one gets it', async () => {
    hold({ pid: 2 ** 22 + 1, host: hostname(), birth: null });
    const settled = await Promise.allSettled(Array.from({ length: 8 }, () => open()));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

test('a directory below one that takes none is refused, not tried for ever', () => {
  expect(() => makeDirectory('/proc/broadsheet/out')).toThrow(/ENOENT|EACCES|EPERM/u);
});
