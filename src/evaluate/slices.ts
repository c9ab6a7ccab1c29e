// Verdicts sliced: by rule and confidence (precision alone: gold has neither), by source, zone, length and kind.
import type { ZoneSpan } from '../types.ts';
import type { JudgedMention } from './verdicts.ts';

export const SLICINGS = ['rule', 'confidence', 'source', 'zone', 'length', 'kind'] as const;
export type Slicing = (typeof SLICINGS)[number];

export interface SliceRow {
  readonly type: string;
  readonly key: string;
  /** Gold mentions; null where gold cannot be told apart by this key. */
  readonly gold: number | null;
  readonly predicted: number;
  /** Predictions with the right span, and those with every value right too. */
  readonly right: number;
  readonly full: number;
  /** Gold mentions found with the right span; null like `gold`. */
  readonly found: number | null;
}

export interface Slice {
  readonly by: Slicing;
  readonly rows: readonly SliceRow[];
}

/** What slicing needs to know of an article. */
export interface SlicedArticle {
  readonly id: string;
  readonly text: string;
  readonly source: string | null;
  readonly record: { readonly zones: readonly ZoneSpan[] } | null;
}

/** Rows sorted by type, then most predictions, then key. */
export function sliceMentions(mentions: readonly JudgedMention[], articles: readonly SlicedArticle[], by: Slicing): Slice {
  const known = new Map(articles.map((article) => [article.id, article]));
  const rows = new Map<string, { -readonly [K in keyof SliceRow]: SliceRow[K] }>();
  const rowOf = (type: string, key: string): { -readonly [K in keyof SliceRow]: SliceRow[K] } => {
    const found = rows.get(`${type} ${key}`);
    if (found) return found;
    const ofGold = by === 'rule' || by === 'confidence' ? null : 0;
    const row = { type, key, gold: ofGold, predicted: 0, right: 0, full: 0, found: ofGold };
    rows.set(`${type} ${key}`, row);
    return row;
  };
  for (const mention of mentions) {
    const article = known.get(mention.article);
    if (!article) continue;
    const { gold, predicted, type, verdict } = mention;
    const right = verdict === 'full' || verdict === 'span';
    if (predicted) {
      const row = rowOf(type, keyOf(by, predicted, article));
      row.predicted++;
      if (right) row.right++;
      if (verdict === 'full') row.full++;
    }
    if (gold && by !== 'rule' && by !== 'confidence') {
      const row = rowOf(type, keyOf(by, gold, article));
      row.gold = (row.gold ?? 0) + 1;
      if (right) row.found = (row.found ?? 0) + 1;
    }
  }
  return { by, rows: [...rows.values()].sort((a, b) => order(a.type, b.type) || b.predicted - a.predicted || order(a.key, b.key)) };
}

function keyOf(by: Slicing, mention: NonNullable<JudgedMention['gold']>, article: SlicedArticle): string {
  switch (by) {
    case 'source':
      return article.source ?? 'unknown';
    case 'length':
      return lengthClass(article.text);
    case 'zone':
      return article.record?.zones.find(({ start, end }) => start <= mention.start && mention.start < end)?.zone ?? 'unknown';
    case 'kind':
      return String(mention.kind ?? mention.subtype ?? 'none');
    default:
      return String(mention[by] ?? 'none');
  }
}

/** Articles by words, cut at white space. */
function lengthClass(text: string): string {
  const words = text.split(/\s+/u).length;
  return words < 200 ? 'under 200 words' : words < 500 ? '200 to 499 words' : words < 1000 ? '500 to 999 words' : '1,000 words and more';
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
