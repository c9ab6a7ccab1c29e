// Chunks of articles → answers, on worker threads: p-queue feeds a piscina pool. A worker that dies, hangs or runs out of memory costs one article, never its neighbours.
// With one job there is one worker too: only a thread of its own can be stopped when an article hangs, and the bytes are the same.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import { CodedError } from './errors.ts';
import { CODE_ROOT } from './package.ts';
import type { RawArticle, Reject } from './types.ts';
import type { ArticleAnswer } from './write/answer.ts';
import type { ChunkReply, ChunkTask } from './write/serve.ts';

export interface PoolOptions {
  /** Worker threads; null for one a core. */
  readonly jobs: number | null;
  /** Longest time for one article in seconds, measured by a timer's ticks: a sleeping machine does not count. */
  readonly timeoutSeconds: number;
  /** What each worker gets as its `workerData`. */
  readonly workerData: unknown;
  /** File that exports `processChunk`; default: the worker beside this file. */
  readonly workerUrl?: URL;
  /** Largest heap of a worker in MiB; what outgrows it counts as a crash. */
  readonly heapMiB?: number;
  /** Articles after which a worker is replaced: word caches of the tokeniser only grow. */
  readonly recycleAfter?: number;
}

export interface Pool {
  readonly jobs: number;
  /** Resolves when another chunk may be handed in: never more than `jobs` chunks wait. */
  ready(): Promise<void>;
  /** The answers in order of the articles, or null where `stop` had been called before the chunk's turn came. Throws only when workers cannot work at all. */
  processChunk(raws: readonly RawArticle[]): Promise<readonly ArticleAnswer[] | null>;
  /** Lets the chunks that run finish and answers null to those that wait. */
  stop(): void;
  /** Ends all workers, also busy ones. */
  close(): Promise<void>;
}

const HEAP_MIB = 1024;
/** Room for new objects, half of what Node takes: a worker holds 25 MB less and is as fast; a quarter would cost 10 % of the time. */
const YOUNG_MIB = 24;
const RECYCLE_AFTER = 100_000;
/** Workers may take so long to load before the pool gives up. */
const START_SECONDS = 120;
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js', CODE_ROOT);

/** Workers start when the first chunks come, so a small input starts few. */
export function createPool(options: PoolOptions): Pool {
  const jobs = options.jobs ?? availableParallelism();
  const queue = new PQueue({ concurrency: jobs });
  const workers = createWorkers(options, jobs);
  let stopped = false;
  return {
    jobs,
    ready: () => queue.onSizeLessThan(jobs),
    processChunk: (raws) => queue.add(async () => (stopped ? null : await processIsolated(raws, workers, options.timeoutSeconds))),
    stop() {
      stopped = true;
    },
    async close() {
      stopped = true;
      await workers.close();
    },
  };
}

type Workers = ReturnType<typeof createWorkers>;

/** A piscina pool and the chunks at work in it. */
interface Generation {
  readonly pool: Piscina;
  articles: number;
  /** Ends each chunk at work. */
  readonly running: Set<AbortController>;
  /** Whether any of its threads has ever answered. */
  proven: boolean;
  /** Why its threads cannot start. */
  fault: Error | null;
}

/** One generation at a time: after so many articles the next one takes over and the last ends with its last chunk. */
function createWorkers(options: PoolOptions, jobs: number) {
  const source = options.workerUrl ?? WORKER_URL;
  const limit = (options.recycleAfter ?? RECYCLE_AFTER) * jobs;
  const generations = new Set<Generation>();
  let current: Generation | null = null;
  let closed = false;
  const begin = (): Generation => {
    const pool = new Piscina({
      minThreads: 0,
      maxThreads: jobs,
      idleTimeout: Number.POSITIVE_INFINITY,
      workerData: options.workerData,
      resourceLimits: { maxOldGenerationSizeMb: options.heapMiB ?? HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
      ...(source.pathname.endsWith('.ts') ? { execArgv: ['--import', import.meta.resolve('tsx')] } : {}),
    });
    const generation: Generation = { pool, articles: 0, running: new Set(), proven: false, fault: null };
    // A thread that dies between two chunks is simply replaced; where none has worked yet, none will.
    pool.on('error', (error) => {
      if (generation.proven) return;
      generation.fault = error;
      for (const controller of generation.running) controller.abort();
    });
    generations.add(generation);
    return generation;
  };
  const end = (generation: Generation): Promise<void> => {
    generations.delete(generation);
    return generation.pool.destroy();
  };
  return {
    /** Runs one chunk; rejects when the worker dies or `controller` ends it. */
    async run(task: ChunkTask, controller: AbortController): Promise<ChunkReply> {
      if (closed) throw new Error('the pool is closed');
      const last: Generation | null = current;
      const generation = last && last.articles < limit ? last : begin();
      current = generation;
      if (last && last !== generation && last.running.size === 0) await end(last);
      generation.articles += task.raws.length;
      generation.running.add(controller);
      try {
        const reply: ChunkReply = await generation.pool.run(task, { filename: fileURLToPath(source), name: 'processChunk', signal: controller.signal });
        generation.proven = true;
        return reply;
      } catch (error) {
        throw generation.fault ?? error;
      } finally {
        generation.running.delete(controller);
        if (generation !== current && generation.running.size === 0) await end(generation);
      }
    },
    async close(): Promise<void> {
      closed = true;
      await Promise.all([...generations].map(end));
    },
  };
}

/** How one attempt at a chunk ended: `at` is the article being worked on when the worker was lost. */
type Attempt =
  | { readonly end: 'answers'; readonly answers: readonly ArticleAnswer[] }
  | { readonly end: 'crash' | 'timeout'; readonly at: number; readonly message: string };

/** Tries the chunk whole; where a worker is lost, the article at fault is set apart and the others are tried again. */
async function processIsolated(raws: readonly RawArticle[], workers: Workers, timeoutSeconds: number): Promise<ArticleAnswer[]> {
  if (raws.length === 0) return [];
  const attempt = await tryChunk(raws, workers, timeoutSeconds);
  if (attempt.end === 'answers') return [...attempt.answers];
  const suspect = raws[attempt.at];
  if (!suspect) throw new Error(`a worker could not start: ${attempt.message}`);
  const again = (part: readonly RawArticle[]): Promise<ArticleAnswer[]> => processIsolated(part, workers, timeoutSeconds);
  const before = await again(raws.slice(0, attempt.at));
  // A crash may have had its cause in an earlier article of the chunk (memory): the suspect is judged alone.
  const alone = attempt.end === 'crash' && raws.length > 1 ? await again([suspect]) : [lostArticle(suspect, attempt, timeoutSeconds)];
  return [...before, ...alone, ...(await again(raws.slice(attempt.at + 1)))];
}

async function tryChunk(raws: readonly RawArticle[], workers: Workers, timeoutSeconds: number): Promise<Attempt> {
  const progress = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
  const controller = new AbortController();
  let hung = false;
  const watch = watchProgress(progress, timeoutSeconds, () => {
    hung = true;
    controller.abort();
  });
  try {
    const reply = await workers.run({ raws, progress }, controller);
    if (reply.ok) return { end: 'answers', answers: reply.answers };
    throw reply.code ? new CodedError(reply.code, reply.message) : new Error(`a worker could not start: ${reply.message}`);
  } catch (error) {
    const at = Atomics.load(progress, 0);
    if (error instanceof CodedError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (at < 0) throw new Error(`a worker could not start: ${hung ? `not ready after ${START_SECONDS} s` : message}`);
    return { end: hung ? 'timeout' : 'crash', at, message };
  } finally {
    clearInterval(watch);
  }
}

/** Calls `onHang` once the same article has been worked on for longer than its time. */
function watchProgress(progress: Int32Array, timeoutSeconds: number, onHang: () => void): NodeJS.Timeout {
  const tick = Math.min(timeoutSeconds / 4, 1);
  let seen = -1;
  let seconds = 0;
  return setInterval(() => {
    const at = Atomics.load(progress, 0);
    seconds = at === seen ? seconds + tick : 0;
    seen = at;
    if (seconds >= (at < 0 ? START_SECONDS : timeoutSeconds)) onHang();
  }, tick * 1000);
}

function lostArticle(raw: RawArticle, attempt: Exclude<Attempt, { end: 'answers' }>, timeoutSeconds: number): ArticleAnswer {
  const slow = attempt.end === 'timeout';
  const reject: Reject = {
    id: raw.fields.id ?? null,
    origin: raw.origin,
    stage: 'run',
    code: slow ? 'timeout' : 'worker-crash',
    message: slow
      ? `not finished after ${timeoutSeconds} s; split the article or raise run.timeoutSeconds`
      : `the worker was lost on it (${attempt.message}); split the article or leave it out`,
  };
  return { ok: false, reject };
}
