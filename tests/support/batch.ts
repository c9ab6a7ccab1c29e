// Inputs and pools for tests of the batch.
import { createPool, type Pool, type PoolOptions } from '../../src/pool.ts';
import type { ManifestInput, RawArticle, ReadItem } from '../../src/types.ts';

export function rawOf(body: string, id: string, line = 1): RawArticle {
  return { origin: { path: 'fake.ndjson', line }, body, format: 'text', fields: { id } };
}

export function fakePool(options: Partial<PoolOptions> = {}): Pool {
  return createPool({ jobs: 2, timeoutSeconds: 30, workerData: { tables: true }, workerUrl: new URL('./fake-worker.ts', import.meta.url), ...options });
}

/** A reader over bodies: article n has id `a<n>` and line n + 1; null stands for a line that could not be read. */
export function readerOf(bodies: Iterable<string | null>, pauses = false): (onDigest: (digest: ManifestInput) => void) => AsyncIterable<ReadItem> {
  return async function* (onDigest) {
    let line = 0;
    let rejects = 0;
    for (const body of bodies) {
      line++;
      if (pauses && line % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      if (body === null) rejects++;
      if (body === null)
        yield { ok: false, reject: { id: null, origin: { path: 'fake.ndjson', line }, stage: 'read', code: 'invalid-json', message: 'no JSON' } };
      else yield { ok: true, raw: rawOf(body, `a${line - 1}`, line) };
    }
    onDigest({ path: 'fake.ndjson', bytes: 100, sha256: '0'.repeat(64), articles: line - rejects, rejects });
  };
}
