// Gold and predicted articles → scores by type: span schemes, attributes of paired mentions, full. Counts are kept, ratios derived.
import type { EntityType } from '../types.ts';
import { alignMentions, type Markable, type Pair } from './align.ts';
import { ATTRIBUTES, type Attributed, judgeAttribute, valuesRight } from './attributes.ts';
import { type Counts, countPairs, judge, NO_COUNTS, pairsOfSpans, pairsOfType, type Ratios, ratiosOf, SCHEMES, type Scheme } from './counts.ts';

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

/** Counts over all types at once; here alone a pair of two types is one incorrect answer, as in SemEval. */
export type AllScore = Pick<TypeScore, 'schemes' | 'full'>;

export type Scores = { readonly [T in EntityType]: TypeScore } & { readonly all: AllScore };

export type AttributedPair = Pair<Attributed, Attributed>;

/** Pairs of an article that count, after types, partial and neutral are respected. */
export function scoredPairs(article: ScoredArticle): AttributedPair[] {
  const wanted = new Set<EntityType>([...article.types, ...article.partial]);
  const known = (mention: Markable): boolean => wanted.has(mention.type);
  return alignMentions(article.gold.filter(known), article.predicted.filter(known)).flatMap(({ gold, predicted }) => {
    if (predicted === null || gold?.type === predicted.type || !isExcused(article, predicted)) return [{ gold, predicted }];
    return gold === null ? [] : [{ gold, predicted: null }];
  });
}

function isExcused(article: ScoredArticle, mention: Markable): boolean {
  return article.partial.includes(mention.type) || article.neutral.some(({ start, end }) => mention.start < end && start < mention.end);
}

/** Scores of all articles together, by type and over all. */
export function scoreArticles(articles: readonly ScoredArticle[]): Scores {
  return scorePairs(articles.flatMap(scoredPairs));
}

/** Scores of pairs, by type and over all. */
export function scorePairs(pairs: readonly AttributedPair[]): Scores {
  const byType = Object.fromEntries(ENTITY_TYPES.map((type) => [type, scoreType(pairs, type)])) as { [T in EntityType]: TypeScore };
  return { ...byType, all: { schemes: countSchemes(() => pairs), full: countFull(pairs) } };
}

function scoreType(pairs: readonly AttributedPair[], type: EntityType): TypeScore {
  const own = pairsOfType(pairs, type);
  const placed = pairsOfSpans(pairs, type);
  const schemes = countSchemes((scheme) => (scheme === 'exact' || scheme === 'partial' ? placed : own));
  return { schemes, full: countFull(own), overlap: schemes.type, attributes: scoreAttributes(own, type) };
}

function countSchemes(pairsFor: (scheme: Scheme) => readonly AttributedPair[]): TypeScore['schemes'] {
  return Object.fromEntries(SCHEMES.map((scheme) => [scheme, countPairs(pairsFor(scheme), scheme)])) as TypeScore['schemes'];
}

/** Strict counts, where a mention with a wrong value is as wrong as one with a wrong span. */
function countFull(pairs: readonly AttributedPair[]): Counts {
  const counts = { ...NO_COUNTS };
  for (const pair of pairs) {
    const verdict = judge(pair, 'strict');
    counts[verdict === 'correct' && !isFull(pair) ? 'incorrect' : verdict]++;
  }
  return counts;
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

/** Ratios of a scheme over all types: micro (all mentions alike) and macro (mean of F1 over types that occur). */
export function overall(scores: Scores, scheme: Scheme | 'full'): { readonly micro: Ratios; readonly macroF1: number } {
  const counts = ENTITY_TYPES.map((type) => (scheme === 'full' ? scores[type].full : scores[type].schemes[scheme]));
  const present = counts.map(ratiosOf).filter(({ gold, predicted }) => gold + predicted > 0);
  return {
    micro: ratiosOf(scheme === 'full' ? scores.all.full : scores.all.schemes[scheme]),
    macroF1: present.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, present.length),
  };
}
