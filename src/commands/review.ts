// `broadsheet review`: a local page where a person accepts, mends and adds mentions; what is accepted is gold that `evaluate` and `train` read.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CodedError } from '../errors.ts';
import { checkGold } from '../evaluate/gold-check.ts';
import { renderReview } from '../pages/review.ts';
import { serveReview } from '../review/server.ts';
import { openReviewStore, type ReviewArticle } from '../review/store.ts';
import { findRecords } from './diff-records.ts';

export interface ReviewOptions {
  readonly output?: string;
  readonly port: number;
}

/** Serves until it is interrupted (Ctrl-C); answers 0 then. Throws CodedError 'input-not-found', 'config', 'usage' where the port is taken. */
export async function reviewCommand(path: string, { output, port }: ReviewOptions): Promise<number> {
  const records = findRecords(path);
  const gold = output ?? join(dirname(records), 'gold.ndjson');
  const articles = readArticles(records);
  const store = openReviewStore(articles, gold, (line) => checkGold(line).flatMap(({ level, message }) => (level === 'fault' ? [message] : [])));
  const token = randomBytes(24).toString('base64url');
  const server = await serveReview(store, renderReview(token), { token, port }).catch((error: NodeJS.ErrnoException) => {
    throw new CodedError(
      'usage',
      `port ${port} of 127.0.0.1: ${error.code === 'EADDRINUSE' ? 'taken by another program' : error.message}; give another with --port`,
    );
  });
  process.stdout.write(`${server.url}\n`);
  process.stderr.write(`${articles.length} articles; accepted ones go to ${gold}, drafts to ${gold}.drafts. Open the address in a browser; Ctrl-C ends.\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.close();
  return 0;
}

function readArticles(path: string): ReviewArticle[] {
  const articles: ReviewArticle[] = [];
  for (const [number, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const article = JSON.parse(line) as ReviewArticle;
      if (typeof article.id !== 'string' || typeof article.text !== 'string' || !Array.isArray(article.entities)) throw new Error('no record');
      articles.push(article);
    } catch {
      throw new CodedError('config', `${path}:${number + 1}: neither a record nor gold; give records.ndjson of a run, or a gold file`);
    }
  }
  if (articles.length === 0) throw new CodedError('config', `${path}: no article in there`);
  return articles;
}
