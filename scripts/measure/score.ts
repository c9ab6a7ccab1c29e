// Scored articles → cells of a Markdown table: precision, recall, strict F1 with its interval, overlap F1.
import { bootstrapIntervals } from '../../src/evaluate/bootstrap.ts';
import { ratiosOf } from '../../src/evaluate/counts.ts';
import { sharesOf } from '../../src/evaluate/metrics.ts';
import { type ScoredArticle, scoreArticles } from '../../src/evaluate/score.ts';
import type { GoldDocument } from '../../src/learn/documents.ts';
import type { EntityType, Span } from '../../src/types.ts';

const ROUNDS = 1_000;

type Found = Span & { readonly type: EntityType; readonly text: string };

/** A document with what a system finds in it. */
export function scored({ id, doc, types, spans }: GoldDocument, found: readonly Found[]): ScoredArticle {
  const predicted = found.map(({ type, start, end, text }) => ({ type, start, end, text }));
  const gold = spans.map(({ type, start, end }) => ({ type: type as EntityType, start, end, text: doc.article.text.slice(start, end) }));
  return { id, gold, predicted, types: [...types] as EntityType[], partial: [], neutral: [] };
}

/** "94.4 [92.1–96.3]" and the like. */
export interface Cells {
  readonly gold: number;
  readonly precision: string;
  readonly recall: string;
  readonly strict: string;
  readonly overlap: string;
}

export function cellsOf(articles: readonly ScoredArticle[], type: EntityType): Cells {
  const { schemes } = scoreArticles(articles)[type];
  const { gold, precision, recall, f1 } = ratiosOf(schemes.strict);
  const interval = bootstrapIntervals(articles.map(sharesOf), { rounds: ROUNDS, seed: 1 }).get(`${type}.strict.f1`);
  return {
    gold,
    precision: percent(precision),
    recall: percent(recall),
    strict: `${percent(f1)}${interval ? ` [${percent(interval.low)}–${percent(interval.high)}]` : ''}`,
    overlap: percent(ratiosOf(schemes.type).f1),
  };
}

export function percent(ratio: number): string {
  return (100 * ratio).toFixed(1);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
