// Gold and predicted articles → scores by type: span schemes, attributes of paired mentions, full. Counts are kept, ratios derived.
import type { EntityType } from '../types.ts';
import { alignMentions, type Markable, type Pair } from './align.ts';
import { ATTRIBUTES, type Attributed, judgeAttribute, valuesRight } from './attributes.ts';
import { addCounts, type Counts, countPairs, NO_COUNTS, pairsOfType, type Ratios, ratiosOf, SCHEMES, type Scheme } from './counts.ts';

export const ENTITY_TYPES: readonly EntityType[] = ['ORG', 'DRUG', 'FIGURE', 'DATE'];

/** A gold article with what was predicted for it. */
export interface ScoredArticle {
  readonly id: string;
  readonly gold: readonly Attributed[];
  readonly predicted: readonly Attributed[];
  /** Types annotated throughout. */
  readonly types: readonly EntityType[];
  /** Types annotated in part: what is spurious there is not counted. */
  readonly partial: readonly EntityType[];
  /** Stretches where predictions without gold are not counted. */
  readonly neutral: readonly { readonly start: number; readonly end: number }[];
}

export interface AttributeScore {
  readonly right: number;
  readonly scored: number;
}

export interface TypeScore {
  readonly schemes: { readonly [S in Scheme]: Counts };
  /** Strict span with every value attribute right. */
  readonly full: Counts;
  /** Any overlap of the same type counts. */
  readonly overlap: Counts;
  readonly attributes: { readonly [name: string]: AttributeScore };
}

export type Scores = { readonly [T in EntityType]: TypeScore };

export type AttributedPair = Pair<Attributed, Attributed>;

/** Pairs of an article that count, after types, partial and neutral are respected. */
export function scoredPairs(article: ScoredArticle): AttributedPair[] {
  const wanted = new Set<EntityType>([...article.types, ...article.partial]);
  const known = (mention: Markable): boolean => wanted.has(mention.type);
  const pairs = alignMentions(article.gold.filter(known), article.predicted.filter(known));
  return pairs.filter(({ gold, predicted }) => gold !== null || predicted === null || !isExcused(article, predicted));
}

function isExcused(article: ScoredArticle, mention: Markable): boolean {
  return article.partial.includes(mention.type) || article.neutral.some(({ start, end }) => mention.start < end && start < mention.end);
}

/** Scores of all articles together, by type. */
export function scoreArticles(articles: readonly ScoredArticle[]): Scores {
  const pairs = articles.flatMap(scoredPairs);
  return Object.fromEntries(ENTITY_TYPES.map((type) => [type, scorePairs(pairsOfType(pairs, type), type)])) as Scores;
}

/** Scores of pairs of one type. */
export function scorePairs(pairs: readonly AttributedPair[], type: EntityType): TypeScore {
  const schemes = Object.fromEntries(SCHEMES.map((scheme) => [scheme, countPairs(pairs, scheme)])) as TypeScore['schemes'];
  return {
    schemes,
    full: pairs.reduce((sum, pair) => addCounts(sum, fullCount(pair)), NO_COUNTS),
    overlap: schemes.type,
    attributes: scoreAttributes(pairs, type),
  };
}

function fullCount(pair: AttributedPair): Counts {
  return countPairs([isFull(pair) ? pair : demoted(pair)], 'strict');
}

/** True where the span is exact and every value attribute right. */
export function isFull({ gold, predicted }: AttributedPair): boolean {
  return (
    gold !== null &&
    predicted !== null &&
    gold.start === predicted.start &&
    gold.end === predicted.end &&
    gold.type === predicted.type &&
    valuesRight(gold, predicted)
  );
}

/** The pair as one whose span is wrong, so that it counts as incorrect. */
function demoted({ gold, predicted }: AttributedPair): AttributedPair {
  return { gold, predicted: gold && predicted ? { ...predicted, start: -1 } : predicted };
}

function scoreAttributes(pairs: readonly AttributedPair[], type: EntityType): TypeScore['attributes'] {
  const scores: { [name: string]: AttributeScore } = {};
  for (const attribute of ATTRIBUTES[type]) {
    let right = 0;
    let scored = 0;
    for (const { gold, predicted } of pairs) {
      if (!gold || !predicted) continue;
      const verdict = judgeAttribute(attribute, gold, predicted);
      if (verdict === null) continue;
      scored++;
      if (verdict) right++;
    }
    scores[attribute.name] = { right, scored };
  }
  return scores;
}

/** Ratios of a scheme over all types: micro (counts added) and macro (mean of F1 over types that occur). */
export function overall(scores: Scores, scheme: Scheme): { readonly micro: Ratios; readonly macroF1: number } {
  const counts = ENTITY_TYPES.map((type) => scores[type].schemes[scheme]);
  const present = counts.map(ratiosOf).filter(({ gold, predicted }) => gold + predicted > 0);
  return { micro: ratiosOf(counts.reduce(addCounts, NO_COUNTS)), macroF1: present.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, present.length) };
}
