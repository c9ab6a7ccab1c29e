// Articles → named metrics. Every metric is a ratio of two sums over articles, so that resampling articles needs the sums alone.
// Names: "ORG.strict.f1", "FIGURE.full.recall", "FIGURE.of (head)" for an attribute, "all.strict.f1" for micro F1.
import { ATTRIBUTES } from './attributes.ts';
import { type Counts, ratiosOf } from './counts.ts';
import { ENTITY_TYPES, type ScoredArticle, type Scores, scoredPairs, scorePairs } from './score.ts';

/** What one article, or all of them, add to a metric. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Gold mentions (predictions for a precision, paired mentions for an attribute) behind the ratio. */
  readonly support: number;
}

/** Shares by metric name; the names are the same for every article. */
export type Shares = ReadonlyMap<string, Share>;

/** What one article adds to every metric. */
export function sharesOf(article: ScoredArticle): Shares {
  return sharesOfScores(scorePairs(scoredPairs(article)));
}

/** Sums of the shares of all articles. */
export function sumShares(articles: readonly Shares[]): Shares {
  const sums = new Map<string, Share>();
  for (const shares of articles) {
    for (const [name, share] of shares) {
      const sum = sums.get(name);
      sums.set(name, sum ? add(sum, share) : share);
    }
  }
  return sums;
}

/** Value of a metric in 0 to 1, or null where there is nothing to measure. */
export function ratioOf({ numerator, denominator }: Share): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function sharesOfScores(scores: Scores): Shares {
  const shares = new Map<string, Share>();
  const take = (name: string, counts: Counts): void => {
    const { gold, predicted } = ratiosOf(counts);
    const points = counts.correct + counts.partial / 2;
    shares.set(`${name}.f1`, { numerator: 2 * points, denominator: gold + predicted, support: gold });
    shares.set(`${name}.precision`, { numerator: points, denominator: predicted, support: predicted });
    shares.set(`${name}.recall`, { numerator: points, denominator: gold, support: gold });
  };
  for (const type of [...ENTITY_TYPES, 'all'] as const) {
    take(`${type}.strict`, scores[type].schemes.strict);
    take(`${type}.overlap`, scores[type].schemes.type);
    take(`${type}.full`, scores[type].full);
  }
  for (const type of ENTITY_TYPES)
    for (const { name } of ATTRIBUTES[type]) {
      const { right, scored } = scores[type].attributes[name] ?? { right: 0, scored: 0 };
      shares.set(`${type}.${name}`, { numerator: right, denominator: scored, support: scored });
    }
  return shares;
}

function add(a: Share, b: Share): Share {
  return { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator, support: a.support + b.support };
}
