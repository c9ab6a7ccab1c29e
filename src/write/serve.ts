// The worker's half of the pool: a chunk of articles in, their answers out. A shared counter tells the main thread which article is being worked on,
// so that it knows the culprit when the worker dies or hangs.
import { CodedError, type ErrorCode } from '../errors.ts';
import type { Outcome, RawArticle } from '../types.ts';
import { type AnswerExtras, type ArticleAnswer, answerOf } from './answer.ts';
import { packAnswer } from './packed-answer.ts';

export interface ChunkTask {
  readonly raws: readonly RawArticle[];
  /** One shared cell: index of the article being worked on; -1 before the first. */
  readonly progress: Int32Array;
}

/** The answers in order of the articles; or why the worker cannot work at all. */
export type ChunkReply =
  | { readonly ok: true; readonly answers: readonly ArticleAnswer[] }
  | { readonly ok: false; readonly code: ErrorCode | null; readonly message: string };

export interface ServeOptions extends AnswerExtras {
  /** Makes the pipeline when the first chunk comes. */
  readonly createProcess: () => Promise<(raw: RawArticle) => Promise<Outcome>>;
  /** Whether rows of tables are wanted beside the record. */
  readonly tables: boolean;
  /** Whether answers are packed for the cache. */
  readonly pack?: boolean;
}

/** The function a worker file exports under the name `processChunk`. */
export function serveChunks(options: ServeOptions): (task: ChunkTask) => Promise<ChunkReply> {
  const { createProcess } = options;
  let ready: ReturnType<ServeOptions['createProcess']> | null = null;
  return async ({ raws, progress }) => {
    let process: (raw: RawArticle) => Promise<Outcome>;
    try {
      ready ??= createProcess();
      process = await ready;
    } catch (error) {
      return { ok: false, code: error instanceof CodedError ? error.code : null, message: messageOf(error) };
    }
    const answers: ArticleAnswer[] = [];
    for (const [i, raw] of raws.entries()) {
      Atomics.store(progress, 0, i);
      answers.push(await answerSafely(raw, process, options));
    }
    return { ok: true, answers };
  };
}

async function answerSafely(
  raw: RawArticle,
  process: (raw: RawArticle) => Promise<Outcome>,
  { tables, pack, ...extras }: ServeOptions,
): Promise<ArticleAnswer> {
  try {
    const answer = answerOf(await process(raw), tables, extras);
    return pack && answer.ok ? { ...answer, packed: packAnswer(answer) } : answer;
  } catch (error) {
    const message = `the article could not be worked on: ${messageOf(error)}`;
    return { ok: false, reject: { id: raw.fields.id ?? null, origin: raw.origin, stage: 'run', code: 'internal-error', message } };
  }
}

function messageOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
