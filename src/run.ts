// The batch: reader → chunks → pool → dataset, in input order whatever the number of workers. Memory holds a bounded window of chunks, never the input.
import type { Pool } from './pool.ts';
import { type Answer, type AnswerOptions, answerChunk, type RunItem } from './run/answers.ts';
import { type AnswerWriter, createAnswerWriter } from './run/writer.ts';
import type { ArticleRecord, ManifestInput } from './types.ts';
import type { RecordAnswer } from './write/answer.ts';
import type { Dataset, RunSummary } from './write/dataset.ts';

export interface Progress {
  /** Articles and refused inputs read so far. */
  readonly read: number;
  /** Those written so far, as records or rejects. */
  readonly done: number;
  readonly records: number;
  readonly rejects: number;
  /** Records taken from the cache. */
  readonly reused: number;
  /** articles: being read and worked on; tables: all are done, the tables are being built. */
  readonly phase: 'articles' | 'tables';
}

export interface RunOptions {
  /** Starts reading; tells the digest of each input when it has been read to its end. */
  readonly read: (onDigest: (digest: ManifestInput) => void) => AsyncIterable<RunItem>;
  readonly pool: Pool;
  readonly dataset: Dataset;
  /** The answer of a record taken over without its article being read; needed where `read` or `vanished` give such. */
  readonly answerRecord?: (record: ArticleRecord) => RecordAnswer;
  /** Asked when all has been read: records of articles that are no longer among the inputs and yet stay. `has`: whether an id was among them. */
  readonly vanished?: (has: (id: string) => boolean) => AsyncIterable<ArticleRecord>;
  /** The input is a part of the whole: the cache keeps what is not used. */
  readonly partial?: boolean;
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
    const { complete, reused } = await pump(options, (digest) => inputs.push(digest));
    await pool.close();
    const elapsedSeconds = (): number => (performance.now() - start) / 1000;
    const partial = options.partial ?? false;
    return await dataset.commit({ inputs, interrupted: !complete, partial, jobs: pool.jobs, reused, startedAt, elapsedSeconds });
  } catch (error) {
    await pool.close();
    await dataset.discard();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Reads and writes until the input ends (complete) or the run is stopped. */
async function pump(options: RunOptions, onDigest: (digest: ManifestInput) => void): Promise<{ readonly complete: boolean; readonly reused: number }> {
  const { pool, dataset, signal } = options;
  const window: Waiting[] = [];
  const writer = createAnswerWriter(dataset);
  const answering: AnswerOptions = { pool, cache: dataset.cache, answerRecord: options.answerRecord ?? noAnswer };
  let read = 0;
  let chunk: RunItem[] = [];
  let units = 0;
  /** Writes from the front what is finished, and waits until the window holds fewer chunks than `limit`. */
  const drain = async (limit: number): Promise<boolean> => {
    for (let first = window[0]; first && (first.finished || window.length >= limit); first = window[0]) {
      const answered = await first.answered;
      if (!answered.ok) throw answered.error;
      if (answered.answers === null) return false;
      await writer.write(answered.answers);
      report(options, writer, read, 'articles');
      window.shift();
    }
    return true;
  };
  const send = async (): Promise<boolean> => {
    await pool.ready();
    window.push(waiting(answerChunk(chunk, answering)));
    chunk = [];
    units = 0;
    return drain(pool.jobs * WINDOW_PER_JOB);
  };
  for await (const entry of untilAborted(options.read(onDigest), signal)) {
    read++;
    chunk.push(entry);
    units += 'raw' in entry ? entry.raw.body.length : 0;
    if (chunk.length < CHUNK_ARTICLES && units < CHUNK_UNITS) continue;
    if (!(await send())) break;
  }
  if (chunk.length > 0 && !signal?.aborted) await send();
  const complete = (await drain(1)) && !signal?.aborted;
  if (complete && options.vanished)
    for await (const record of options.vanished(writer.has)) await writer.write([{ answer: answering.answerRecord(record), key: null, reused: true }]);
  report(options, writer, read, 'tables');
  return { complete, reused: writer.reused };
}

function report({ onProgress }: RunOptions, { records, rejects, reused }: AnswerWriter, read: number, phase: Progress['phase']): void {
  onProgress?.({ read, done: records + rejects, records, rejects, reused, phase });
}

function noAnswer(): never {
  throw new Error('a record was carried over without answerRecord');
}

/** Passes entries on until the signal comes, also while the source keeps silent. */
async function* untilAborted(source: AsyncIterable<RunItem>, signal: AbortSignal | undefined): AsyncGenerator<RunItem> {
  const iterator = source[Symbol.asyncIterator]();
  let wake = (): void => {};
  const abort = (): void => wake();
  signal?.addEventListener('abort', abort, { once: true });
  // One promise a step: a race against one lasting promise would keep every entry alive.
  const step = (): Promise<IteratorResult<RunItem> | null> =>
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

/** The answers of a chunk, null where the pool was stopped; or the fault. */
type Answered = { readonly ok: true; readonly answers: readonly Answer[] | null } | { readonly ok: false; readonly error: unknown };

interface Waiting {
  readonly answered: Promise<Answered>;
  finished: boolean;
}

/** A place in the window. A fault waits there until its turn, instead of ending the process as an unhandled rejection. */
function waiting(answers: Promise<readonly Answer[] | null>): Waiting {
  const place: Waiting = {
    answered: answers
      .then(
        (done): Answered => ({ ok: true, answers: done }),
        (error: unknown): Answered => ({ ok: false, error }),
      )
      .finally(() => {
        place.finished = true;
      }),
    finished: false,
  };
  return place;
}
