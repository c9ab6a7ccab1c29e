// The batch from reader to dataset: order, counts, duplicates, interruption, faults.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runBatch } from '../../src/run.ts';
import type { ReadItem } from '../../src/types.ts';
import { compileSchema } from '../../src/validate.ts';
import { type Dataset, type DatasetFormats, openDataset, type RunSummary } from '../../src/write/dataset.ts';
import { fakePool, rawOf, readerOf } from '../support/batch.ts';

const PIPELINE = { name: 'test', sha256: '1'.repeat(64) };
const ALL: DatasetFormats = { records: true, parquet: true, csv: true, duckdb: true };
const PLAIN: DatasetFormats = { records: true, parquet: false, csv: false, duckdb: false };

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'broadsheet-run-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function open(formats = PLAIN, into = directory): Promise<Dataset> {
  return openDataset({ directory: into, formats, force: false, version: '0.0.0', pipeline: PIPELINE });
}

async function run(bodies: Iterable<string | null>, formats = PLAIN, jobs = 2): Promise<RunSummary> {
  return runBatch({ read: readerOf(bodies), pool: fakePool({ jobs }), dataset: await open(formats) });
}

function lines(name: string, from = directory): { readonly id: string; readonly code?: string; readonly message?: string }[] {
  return readFileSync(join(from, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('order', () => {
  test('records come in input order though later chunks finish first', async () => {
    const bodies = Array.from({ length: 200 }, (_, i) => (i % 64 === 0 ? `#slow150 Acme ${i}` : `Acme ${i}`));
    await run(bodies);
    expect(lines('records.ndjson').map(({ id }) => id)).toEqual(bodies.map((_, i) => `a${i}`));
  });

  test('the same bytes with 1, 2 and 4 jobs', async () => {
    const bodies = Array.from({ length: 150 }, (_, i) =>
      i % 31 === 7 ? '#refuse' : i % 47 === 3 ? null : `Acme and Beta${i % 9} sold $${i} of adalimumab in 20${10 + (i % 9)}`,
    );
    const outputs: string[] = [];
    for (const jobs of [1, 2, 4]) {
      const { manifest } = await run(bodies, ALL, jobs);
      const { timing: _timing, ...rest } = manifest;
      outputs.push(JSON.stringify(rest));
    }
    expect(outputs[1]).toBe(outputs[0]);
    expect(outputs[2]).toBe(outputs[0]);
  });
});

describe('counts', () => {
  test('every article is a record or a reject, by stage and code', async () => {
    const { manifest, topOrganisations, topDrugs, largestFigures } = await run([
      'Beta Acme Acme $5 infliximab',
      null,
      '#refuse',
      'Beta $70 Acme 2020 infliximabs',
      '#crash',
      '12 Zeta',
    ]);
    expect(manifest.counts).toEqual({
      articles: 6,
      records: 3,
      rejects: 3,
      words: 12,
      unclaimed: 0,
      mentions: { ORG: 6, DRUG: 2, FIGURE: 3, DATE: 1 },
      dropped: [{ reason: 'too-short', count: 3 }],
      rejected: [
        { stage: 'clean', code: 'empty', count: 1 },
        { stage: 'read', code: 'invalid-json', count: 1 },
        { stage: 'run', code: 'worker-crash', count: 1 },
      ],
    });
    expect(topOrganisations).toEqual([
      { name: 'Acme', mentions: 3 },
      { name: 'Beta', mentions: 2 },
      { name: 'Zeta', mentions: 1 },
    ]);
    expect(topDrugs).toEqual([{ name: 'infliximab', mentions: 2 }]);
    expect(largestFigures.map(({ kind, unit, figures }) => [kind, unit, figures.map(({ value }) => value)])).toEqual([
      ['money', 'USD', [70, 5]],
      ['count', null, [12]],
    ]);
  });

  test('the manifest fits its schema and lists what lies in the directory', async () => {
    const { manifest } = await run(['Acme $5', null], ALL);
    const validate = compileSchema('manifest');
    expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect([...manifest.outputs.map(({ path }) => path), 'manifest.json'].sort()).toEqual(readdirSync(directory).sort());
  });

  test('progress counts up to the whole', async () => {
    const seen: number[] = [];
    const read = readerOf(Array.from({ length: 100 }, () => 'Acme'));
    await runBatch({ read, pool: fakePool(), dataset: await open(), onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(100);
  });
});

test('a later article with a known id is refused and the first origin named', async () => {
  async function* read(): AsyncGenerator<ReadItem> {
    yield { ok: true, raw: rawOf('Acme', 'same', 1) };
    yield { ok: true, raw: rawOf('Beta', 'other', 2) };
    yield { ok: true, raw: rawOf('Zeta', 'same', 3) };
  }
  const { manifest } = await runBatch({ read, pool: fakePool(), dataset: await open() });
  expect(manifest.counts.records).toBe(2);
  expect(lines('rejects.ndjson')).toMatchObject([
    {
      id: 'same',
      origin: { line: 3 },
      stage: 'run',
      code: 'duplicate-id',
      message: 'id "same" was used before by fake.ndjson line 1; give each article an id of its own',
    },
  ]);
});

test('reading waits for writing: what is held between them is bounded', async () => {
  let read = 0;
  let done = 0;
  let most = 0;
  function* bodies(): Generator<string> {
    for (read = 0; read < 3000; read++) {
      most = Math.max(most, read - done);
      yield read === 100 ? '#slow500' : 'Acme';
    }
  }
  const onProgress = (progress: { done: number }): void => {
    done = progress.done;
  };
  await runBatch({ read: readerOf(bodies()), pool: fakePool({ jobs: 2 }), dataset: await open(), onProgress });
  expect(done).toBe(3000);
  // Four chunks of 32 a worker, and the one being filled.
  expect(most).toBeLessThanOrEqual((2 * 4 + 1) * 32);
});

describe('interruption', () => {
  async function interrupt(bodies: readonly string[], after: number): Promise<RunSummary> {
    const controller = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done >= after) controller.abort();
    };
    return runBatch({ read: readerOf(bodies), pool: fakePool(), dataset: await open(ALL), signal: controller.signal, onProgress });
  }
  const BODIES = Array.from({ length: 2000 }, (_, i) => `#slow2 Acme ${i}`);

  test('leaves a valid beginning of the input, marked as interrupted', async () => {
    const { manifest } = await interrupt(BODIES, 64);
    const ids = lines('records.ndjson').map(({ id }) => id);
    expect(manifest.interrupted).toBe(true);
    expect(ids.length).toBeGreaterThanOrEqual(64);
    expect(ids.length).toBeLessThan(2000);
    expect(ids).toEqual(ids.map((_, i) => `a${i}`));
    expect(manifest.counts.records).toBe(ids.length);
  });

  test('does not replace a complete dataset', async () => {
    await run(['Acme', 'Beta']);
    const before = readFileSync(join(directory, 'manifest.json'), 'utf8');
    const { directory: where } = await interrupt(BODIES, 64);
    expect(where).toBe(join(directory, 'interrupted'));
    expect(lines('records.ndjson', where).length).toBeGreaterThanOrEqual(64);
    expect(readFileSync(join(directory, 'manifest.json'), 'utf8')).toBe(before);
    await run(['Acme']);
    expect(existsSync(where)).toBe(false);
  });

  test('ends though the source keeps silent', async () => {
    const controller = new AbortController();
    async function* read(): AsyncGenerator<ReadItem> {
      yield { ok: true, raw: rawOf('Acme', 'a') };
      setTimeout(() => controller.abort(), 50);
      await new Promise(() => {});
    }
    const { manifest } = await runBatch({ read, pool: fakePool(), dataset: await open(), signal: controller.signal });
    expect(manifest.interrupted).toBe(true);
  });
});

describe('faults', () => {
  test('of the reader leave the old dataset as it was', async () => {
    await run(['Acme'], ALL);
    const before = readFileSync(join(directory, 'manifest.json'), 'utf8');
    async function* read(): AsyncGenerator<ReadItem> {
      for (let i = 0; i < 100; i++) yield { ok: true, raw: rawOf('Acme', `a${i}`) };
      throw new Error('reader broke');
    }
    await expect(runBatch({ read, pool: fakePool(), dataset: await open(ALL) })).rejects.toThrow('reader broke');
    expect(readFileSync(join(directory, 'manifest.json'), 'utf8')).toBe(before);
    expect(readdirSync(directory).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('of the workers end the run', async () => {
    const pool = fakePool({ workerData: { fault: 'no model' } });
    await expect(runBatch({ read: readerOf(Array.from({ length: 500 }, () => 'Acme')), pool, dataset: await open() })).rejects.toMatchObject({
      code: 'model-missing',
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('an empty input makes an empty dataset', async () => {
    const { manifest } = await run([], ALL);
    expect(manifest.counts.articles).toBe(0);
    expect(readFileSync(join(directory, 'organisations.csv'), 'utf8')).toBe('canonical,subtype,mentions,documents,first_published,last_published\n');
  });

  test('a directory of other files is refused', async () => {
    writeFileSync(join(directory, 'thesis.txt'), 'years of work');
    await expect(open()).rejects.toMatchObject({ code: 'output-not-writable', message: expect.stringContaining('thesis.txt') });
    expect(readdirSync(directory)).toEqual(['thesis.txt']);
  });
});
