// A chunk of what was read → its answers: from the cache where the article is known there, else from the pool; records that are carried over pass.
import type { Pool } from '../pool.ts';
import type { ArticleRecord, RawArticle, ReadItem } from '../types.ts';
import type { ArticleAnswer, RecordAnswer } from '../write/answer.ts';
import type { AnswerCache } from '../write/answer-cache.ts';

/** What a run takes in: an article, the reason there is none, or a record of the old dataset that stays as it is. */
export type RunItem = ReadItem | { readonly ok: true; readonly carried: ArticleRecord };

/** An answer with the key under which the cache knows its article; null where it is no matter for the cache. */
export interface Answer {
  readonly answer: ArticleAnswer;
  readonly key: string | null;
  readonly reused: boolean;
}

export interface AnswerOptions {
  readonly pool: Pool;
  readonly cache: AnswerCache | null;
  /** The answer of a record that is carried over. */
  readonly answerRecord: (record: ArticleRecord) => RecordAnswer;
}

/** The answers in order, or null where the pool was stopped before. */
export async function answerChunk(chunk: readonly RunItem[], { pool, cache, answerRecord }: AnswerOptions): Promise<readonly Answer[] | null> {
  const kept = await Promise.all(chunk.map((item) => ('raw' in item && cache ? cache.find(item.raw) : null)));
  const missing = chunk.flatMap((item, i): RawArticle[] => ('raw' in item && !kept[i]?.answer ? [item.raw] : []));
  const fresh = missing.length > 0 ? await pool.processChunk(missing) : [];
  if (fresh === null) return null;
  let next = 0;
  return chunk.map((item, i): Answer => {
    if ('carried' in item) return { answer: answerRecord(item.carried), key: null, reused: true };
    if (!item.ok) return { answer: item, key: null, reused: false };
    const known = kept[i]?.answer ?? null;
    const answer = known ?? fresh[next++];
    if (!answer) throw new Error('a worker answered fewer articles than it was given');
    return { answer, key: kept[i]?.key ?? null, reused: known !== null };
  });
}
