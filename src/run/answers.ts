// A chunk of what was read → its answers: from the cache where the article is known there, else from the pool; records that are carried over pass.
import type { Pool } from '../pool.ts';
import type { ArticleRecord, RawArticle, ReadItem } from '../types.ts';
import { type ArticleAnswer, movedAnswer, type RecordAnswer } from '../write/answer.ts';
import { type AnswerCache, articleKey } from '../write/answer-cache.ts';
import { packAnswer } from '../write/packed-answer.ts';

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
  const raws = chunk.map((item) => ('raw' in item ? item.raw : null));
  const keys = raws.map((raw) => (raw && cache ? articleKey(raw) : null));
  const kept = await Promise.all(keys.map((key) => (key !== null && cache ? cache.find(key) : null)));
  const missing = raws.filter((raw, i): raw is RawArticle => raw !== null && !kept[i]);
  const fresh = missing.length > 0 ? await pool.processChunk(missing) : [];
  if (fresh === null) return null;
  let next = 0;
  return chunk.map((item, i): Answer => {
    if ('carried' in item) return { answer: answerRecord(item.carried), key: null, reused: true };
    if (!item.ok) return { answer: item, key: null, reused: false };
    const known = kept[i];
    const answer = known ? placed(known, item.raw) : fresh[next++];
    if (!answer) throw new Error('a worker answered fewer articles than it was given');
    return { answer, key: keys[i] ?? null, reused: Boolean(known) };
  });
}

/** A kept answer with the place where its article stands now. */
function placed(kept: RecordAnswer, { origin }: RawArticle): RecordAnswer {
  if (kept.origin.path === origin.path && kept.origin.line === origin.line) return kept;
  const moved = movedAnswer(kept, origin);
  return { ...moved, packed: packAnswer(moved) };
}
