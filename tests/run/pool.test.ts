// Workers that die, hang or overflow cost one article each.
import { afterEach, describe, expect, test } from 'vitest';
import type { Pool, PoolOptions } from '../../src/pool.ts';
import type { ArticleAnswer } from '../../src/write/answer.ts';
import { fakePool, rawOf } from '../support/batch.ts';

let pool: Pool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

function open(options: Partial<PoolOptions> = {}): Pool {
  pool = fakePool(options);
  return pool;
}

function endings(answers: readonly ArticleAnswer[] | null): string[] {
  return (answers ?? []).map((answer) => (answer.ok ? answer.id : answer.reject.code));
}

const GOOD = Array.from({ length: 8 }, (_, i) => rawOf(`Acme sold ${i} units`, `a${i}`));

function chunkWith(...bodies: readonly (readonly [index: number, body: string])[]) {
  const places = new Map(bodies);
  return GOOD.map((raw, i) => rawOf(places.get(i) ?? raw.body, `a${i}`));
}

describe('one poison article', () => {
  const cases: readonly { readonly name: string; readonly body: string; readonly code: string; readonly options?: Partial<PoolOptions> }[] = [
    { name: 'exits', body: '#crash', code: 'worker-crash' },
    { name: 'hangs', body: '#hang', code: 'timeout', options: { timeoutSeconds: 1 } },
    { name: 'runs out of memory', body: '#memory', code: 'worker-crash', options: { heapMiB: 64 } },
    { name: 'throws', body: '#throw', code: 'internal-error' },
  ];
  for (const { name, body, code, options } of cases) {
    test.each([0, 3, 7])(`that ${name} leaves its neighbours alone (place %i)`, async (place) => {
      const answers = await open({ jobs: 1, ...options }).processChunk(chunkWith([place, body]));
      expect(endings(answers)).toEqual(GOOD.map((_, i) => (i === place ? code : `a${i}`)));
    });
  }
});

test('several poison articles in one chunk are all told apart', async () => {
  const answers = await open({ timeoutSeconds: 1 }).processChunk(chunkWith([0, '#crash'], [2, '#hang'], [3, '#crash'], [7, '#throw']));
  expect(endings(answers)).toEqual(['worker-crash', 'a1', 'timeout', 'worker-crash', 'a4', 'a5', 'a6', 'internal-error']);
});

test('rejects of lost articles name origin, limit and remedy', async () => {
  const answers = await open({ timeoutSeconds: 1 }).processChunk([rawOf('#hang', 'h', 12)]);
  expect(answers).toEqual([
    {
      ok: false,
      reject: {
        id: 'h',
        origin: { path: 'fake.ndjson', line: 12 },
        stage: 'run',
        code: 'timeout',
        message: 'not finished after 1 s; split the article or raise run.timeoutSeconds',
      },
    },
  ]);
});

test('a slow chunk of articles that are each fast enough is no timeout', async () => {
  const answers = await open({ timeoutSeconds: 1, jobs: 1 }).processChunk(GOOD.map((_, i) => rawOf('#slow400', `a${i}`)));
  expect(endings(answers)).toEqual(GOOD.map((_, i) => `a${i}`));
});

test('a pipeline that cannot be made is a fault, not a reject of every article', async () => {
  const failing = open({ workerData: { fault: 'models/names.bin is missing' } }).processChunk(GOOD);
  await expect(failing).rejects.toMatchObject({ code: 'model-missing', message: 'models/names.bin is missing' });
});

test('a worker file that cannot be loaded is a fault', async () => {
  const failing = open({ workerUrl: new URL('../support/no-such-worker.ts', import.meta.url) }).processChunk(GOOD);
  await expect(failing).rejects.toThrow(/no-such-worker/u);
});

test('threads that cannot even begin are a fault at once', async () => {
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = '--import=no-such-package-at-all';
  try {
    await expect(open({ jobs: 1 }).processChunk(GOOD)).rejects.toThrow(/could not start: .*no-such-package-at-all/u);
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  }
});

test('never more chunks wait than there are workers', async () => {
  const busy = open({ jobs: 2 });
  const chunks: Promise<unknown>[] = [];
  let accepted = 0;
  const feeder = (async () => {
    for (let i = 0; i < 40; i++) {
      await busy.ready();
      accepted++;
      chunks.push(busy.processChunk([rawOf('#slow20', `a${i}`)]).then(() => accepted--));
      expect(accepted).toBeLessThanOrEqual(2 * busy.jobs);
    }
  })();
  await feeder;
  await Promise.all(chunks);
  expect(accepted).toBe(0);
});

test('after stop, what runs is finished and what waits is answered with null', async () => {
  const stopping = open({ jobs: 1 });
  const running = stopping.processChunk([rawOf('#slow300', 'a')]);
  const waiting = stopping.processChunk([rawOf('Acme', 'b')]);
  stopping.stop();
  expect(endings(await running)).toEqual(['a']);
  expect(await waiting).toBeNull();
});

test('workers are replaced after so many articles without losing any', async () => {
  const recycling = open({ jobs: 2, recycleAfter: 8 });
  const chunks = await Promise.all(Array.from({ length: 12 }, () => recycling.processChunk(GOOD)));
  expect(chunks.map(endings)).toEqual(Array.from({ length: 12 }, () => GOOD.map((_, i) => `a${i}`)));
});
