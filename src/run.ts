// The batch: reader → chunks → pool → dataset, in input order whatever the number of workers. Memory holds a bounded window of chunks, never the input.
import type { Pool } from './pool.ts';
import type { ManifestInput, RawArticle, ReadItem, Reject } from './types.ts';
import type { ArticleAnswer, RecordAnswer } from './write/answer.ts';
import type { Dataset, RunSummary } from './write/dataset.ts';

export interface Progress {
  /** Articles and refused inputs read so far. */
  readonly read: number;
  /** Those written so far, as records or rejects. */
  readonly done: number;
  readonly records: number;
  readonly rejects: number;
  /** articles: being read and worked on; tables: all are done, the tables are being built. */
  readonly phase: 'articles' | 'tables';
}

export interface RunOptions {
  /** Starts reading; tells the digest of each input when it has been read to its end. */
  readonly read: (onDigest: (digest: ManifestInput) => void) => AsyncIterable<ReadItem>;
  readonly pool: Pool;
  readonly dataset: Dataset;
  /** Stops reading; what runs is finished and written, and the dataset is marked as interrupted. */
  readonly signal?: AbortSignal;
  /** Called after each chunk written, and before tables are built. */
  readonly onProgress?: (progress: Progress) => void;
}

/** A chunk is full at so many articles or UTF-16 units of text. */
const CHUNK_ARTICLES = 32;
const CHUNK_UNITS = 256 * 1024;
/** Chunks in the window (waiting, running, finished but not yet written) for each worker. */
const WINDOW_PER_JOB = 4;

/** What was read, in order; articles among it are answered by the pool, rejects pass. */
type Chunk = readonly ReadItem[];

/** Runs the batch, commits the dataset and ends the pool; on a fault the dataset is left as it was before and the fault is thrown. */
export async function runBatch(options: RunOptions): Promise<RunSummary> {
  const { pool, dataset, signal } = options;
  const startedAt = new Date();
  const start = performance.now();
  const inputs: ManifestInput[] = [];
  const stop = (): void => pool.stop();
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const complete = await pump(options, (digest) => inputs.push(digest));
    await pool.close();
    return await dataset.commit({ inputs, interrupted: !complete, jobs: pool.jobs, startedAt, elapsedSeconds: () => (performance.now() - start) / 1000 });
  } catch (error) {
    await pool.close();
    await dataset.discard();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Reads and writes until the input ends (true) or the run is stopped (false). */
async function pump(options: RunOptions, onDigest: (digest: ManifestInput) => void): Promise<boolean> {
  const { pool, signal } = options;
  const window: Waiting[] = [];
  const writer = createWriter(options);
  let read = 0;
  let chunk: ReadItem[] = [];
  let units = 0;
  /** Writes from the front what is finished, and waits until the window holds fewer chunks than `limit`. */
  const drain = async (limit: number): Promise<boolean> => {
    for (let first = window[0]; first && (first.finished || window.length >= limit); first = window[0]) {
      if (!(await writer.write(await first.answered))) return false;
      writer.report(read, 'articles');
      window.shift();
    }
    return true;
  };
  const send = async (): Promise<boolean> => {
    await pool.ready();
    window.push(waiting(answerChunk(chunk, pool)));
    chunk = [];
    units = 0;
    return drain(pool.jobs * WINDOW_PER_JOB);
  };
  for await (const entry of untilAborted(options.read(onDigest), signal)) {
    read++;
    chunk.push(entry);
    units += entry.ok ? entry.raw.body.length : 0;
    if (chunk.length < CHUNK_ARTICLES && units < CHUNK_UNITS) continue;
    if (!(await send())) break;
  }
  if (chunk.length > 0 && !signal?.aborted) await send();
  const complete = (await drain(1)) && !signal?.aborted;
  writer.report(read, 'tables');
  return complete;
}

/** Passes entries on until the signal comes, also while the source keeps silent. */
async function* untilAborted(source: AsyncIterable<ReadItem>, signal: AbortSignal | undefined): AsyncGenerator<ReadItem> {
  const iterator = source[Symbol.asyncIterator]();
  let wake = (): void => {};
  const abort = (): void => wake();
  signal?.addEventListener('abort', abort, { once: true });
  // One promise a step: a race against one lasting promise would keep every entry alive.
  const step = (): Promise<IteratorResult<ReadItem> | null> =>
    new Promise((resolve, reject) => {
      wake = () => resolve(null);
      iterator.next().then(resolve, reject);
    });
  try {
    while (!signal?.aborted) {
      const next = await step();
      if (next === null || next.done) return;
      yield next.value;
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    const closed = iterator.return?.();
    // A source that waits for input answers only after its next line.
    if (signal?.aborted) closed?.catch(() => {});
    else await closed;
  }
}

/** A chunk with the answers to its articles, null where the pool was stopped; or the fault. */
type Answered =
  | { readonly ok: true; readonly chunk: Chunk; readonly answers: readonly ArticleAnswer[] | null }
  | { readonly ok: false; readonly error: unknown };

async function answerChunk(chunk: Chunk, pool: Pool): Promise<Answered> {
  const raws = chunk.flatMap((entry): RawArticle[] => (entry.ok ? [entry.raw] : []));
  return { ok: true, chunk, answers: raws.length > 0 ? await pool.processChunk(raws) : [] };
}

interface Waiting {
  readonly answered: Promise<Answered>;
  finished: boolean;
}

/** A place in the window. A fault waits there until its turn, instead of ending the process as an unhandled rejection. */
function waiting(answered: Promise<Answered>): Waiting {
  const place: Waiting = {
    answered: answered
      .catch((error: unknown): Answered => ({ ok: false, error }))
      .finally(() => {
        place.finished = true;
      }),
    finished: false,
  };
  return place;
}

interface ChunkWriter {
  /** Writes one chunk; false where the run was stopped before its turn. */
  write(answered: Answered): Promise<boolean>;
  report(read: number, phase: Progress['phase']): void;
}

/** Writes chunks in order and refuses ids that were used before. */
function createWriter({ dataset, onProgress }: RunOptions): ChunkWriter {
  // Grows by some 100 bytes an article: 100 MB at a million.
  const origins = new Map<string, RecordAnswer['origin']>();
  let records = 0;
  let rejects = 0;
  const refuse = async (reject: Reject): Promise<void> => {
    rejects++;
    await dataset.refuse(reject);
  };
  const add = async (answer: ArticleAnswer): Promise<void> => {
    if (!answer.ok) return refuse(answer.reject);
    const first = origins.get(answer.id);
    if (first) return refuse(duplicateReject(answer, first));
    origins.set(answer.id, answer.origin);
    records++;
    await dataset.add(answer);
  };
  return {
    async write(answered) {
      if (!answered.ok) throw answered.error;
      if (answered.answers === null) return false;
      let next = 0;
      for (const entry of answered.chunk) {
        const answer = entry.ok ? answered.answers[next++] : entry;
        if (!answer) throw new Error('a worker answered fewer articles than it was given');
        await add(answer);
      }
      return true;
    },
    report: (read, phase) => onProgress?.({ read, done: records + rejects, records, rejects, phase }),
  };
}

function duplicateReject({ id, origin }: RecordAnswer, first: RecordAnswer['origin']): Reject {
  const where = first.line === null ? first.path : `${first.path} line ${first.line}`;
  return { id, origin, stage: 'run', code: 'duplicate-id', message: `id "${id}" was used before by ${where}; give each article an id of its own` };
}
