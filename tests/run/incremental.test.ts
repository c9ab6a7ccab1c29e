// Runs after runs: what has not changed is taken over, and the dataset is the one a fresh run would make, byte for byte.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runBatch } from '../../src/run.ts';
import type { ReadItem } from '../../src/types.ts';
import { CACHE_NAME } from '../../src/write/answer-cache.ts';
import { type DatasetFormats, openDataset } from '../../src/write/dataset.ts';
import { fakePool } from '../support/batch.ts';

const FORMATS: DatasetFormats = { records: true, parquet: true, csv: true, duckdb: false };
const BODIES = Array.from({ length: 90 }, (_, i) => `Acme${i % 7 === 0 ? ' Zürich 😀' : ''} sold $${i}.5 of adalimumab in 20${10 + (i % 20)}\u2028"x",\n`);

type Bodies = ReadonlyMap<string, string>;

let work = '';
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'broadsheet-incremental-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const first: Bodies = new Map(BODIES.map((body, i) => [`a${i}`, body]));

function changed(...changes: readonly (readonly [string, string | null])[]): Bodies {
  const bodies = new Map(first);
  for (const [id, body] of changes) {
    if (body === null) bodies.delete(id);
    else bodies.set(id, body);
  }
  return bodies;
}

async function run(name: string, bodies: Bodies, options: { context?: string; afresh?: boolean } = {}): Promise<number> {
  const dataset = await openDataset({
    directory: join(work, name),
    formats: FORMATS,
    force: false,
    version: '0.0.0',
    pipeline: { name: 'test', sha256: '1'.repeat(64) },
    cacheContext: options.context ?? 'one',
    afresh: options.afresh ?? false,
  });
  async function* read(): AsyncGenerator<ReadItem> {
    let line = 0;
    for (const [id, body] of bodies) yield { ok: true, raw: { origin: { path: 'fake.ndjson', line: ++line }, body, format: 'text', fields: { id } } };
  }
  const { manifest } = await runBatch({ read, pool: fakePool({ jobs: 1, workerData: { tables: true, pack: true } }), dataset });
  expect(
    manifest.outputs
      .map(({ path }) => path)
      .concat('manifest.json')
      .sort(),
  ).toEqual(readdirSync(join(work, name)).sort());
  return manifest.timing.reused;
}

function content(name: string): { [file: string]: string } {
  const files = readdirSync(join(work, name)).filter((file) => file !== 'manifest.json');
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(work, name, file), 'latin1')]));
}

describe('a second run', () => {
  test.each<[string, Bodies, number]>([
    ['over the same articles takes all over', first, 90],
    ['works on the changed one alone', changed(['a7', 'Beta sold 5 of infliximab']), 89],
    ['takes over articles that now stand at other lines', new Map([['new', 'Gamma'], ...first]), 90],
    ['takes over articles in another order', new Map([...first].reverse()), 90],
    ['drops the vanished ones', changed(['a3', null], ['a60', null]), 88],
    ['does all of it at once', new Map([['b', 'Delta 7'], ...changed(['a3', null], ['a4', 'Acme 4'], ['z', 'Acme'])]), 88],
  ])('%s and gives the bytes of a fresh run, the cache included', async (_, bodies, reused) => {
    await run('kept', first);
    expect(await run('kept', bodies)).toBe(reused);
    expect(await run('fresh', bodies)).toBe(0);
    expect(content('kept')).toEqual(content('fresh'));
  });

  test('in another context, or one told so, works on all anew', async () => {
    await run('kept', first);
    expect(await run('kept', first, { context: 'two' })).toBe(0);
    expect(await run('kept', first, { context: 'two' })).toBe(90);
    expect(await run('kept', first, { context: 'two', afresh: true })).toBe(0);
    expect(await run('kept', first, { context: 'two' })).toBe(90);
  });
});

describe('a damaged cache costs work, never a wrong answer', () => {
  test.each([0, 1, 20, 100, 0.3, 0.5, 0.99])('cut at %d', async (at) => {
    await run('kept', first);
    const whole = content('kept');
    const path = join(work, 'kept', CACHE_NAME);
    truncateSync(path, at >= 1 || at === 0 ? at : Math.floor(statSync(path).size * at));
    expect(await run('kept', first)).toBeLessThan(90);
    expect(content('kept')).toEqual(whole);
  });

  test.each([0.1, 0.35, 0.6, 0.95])('overwritten at %d', async (at) => {
    await run('kept', first);
    const whole = content('kept');
    const path = join(work, 'kept', CACHE_NAME);
    const bytes = readFileSync(path);
    bytes.fill(0, Math.floor(bytes.length * at), Math.floor(bytes.length * at) + 40);
    writeFileSync(path, bytes);
    expect(await run('kept', first)).toBeLessThan(90);
    expect(content('kept')).toEqual(whole);
  });
});
