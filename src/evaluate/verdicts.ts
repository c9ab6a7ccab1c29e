// Scored articles → a verdict on every mention: what the gate remembers, the page colours and a person reads.

import type { EntityType } from '../types.ts';
import { ATTRIBUTES, type Attributed, judgeAttribute } from './attributes.ts';
import { judge } from './counts.ts';
import { type AttributedPair, type ScoredArticle, scoredPairs } from './score.ts';

/** full: span and values right; span: a value wrong; boundary: found with another span; missed: not found; spurious: no gold there. */
export const VERDICTS = ['full', 'span', 'boundary', 'missed', 'spurious'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A mention of an evaluated article with its verdict; the span is the gold's, of a spurious one the prediction's. */
export interface JudgedMention {
  readonly article: string;
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: Verdict;
  /** Rule of the prediction; null where there is none, or where its maker names no rules. */
  readonly rule: string | null;
  readonly gold: Attributed | null;
  readonly predicted: Attributed | null;
  /** Attributes that are wrong, those that *full* does not ask for included. */
  readonly wrong: readonly string[];
}

/** Verdicts on all mentions of an article, sorted by place. */
export function judgeArticle(article: ScoredArticle): JudgedMention[] {
  return scoredPairs(article).flatMap(({ gold, predicted }): JudgedMention[] => {
    // A pair of two types is one mention missed and another one spurious.
    if (gold && predicted && gold.type !== predicted.type)
      return [judgePair(article.id, { gold, predicted: null }), judgePair(article.id, { gold: null, predicted })];
    return [judgePair(article.id, { gold, predicted })];
  });
}

function judgePair(article: string, pair: AttributedPair): JudgedMention {
  const { gold, predicted } = pair;
  const { type, start, end, text } = (gold ?? predicted) as Attributed;
  const wrong = gold && predicted ? ATTRIBUTES[type].filter((attribute) => judgeAttribute(attribute, gold, predicted) === false) : [];
  return {
    article,
    type,
    start,
    end,
    text,
    verdict: verdictOf(
      pair,
      wrong.some(({ full }) => full),
    ),
    rule: typeof predicted?.rule === 'string' ? predicted.rule : null,
    gold,
    predicted,
    wrong: wrong.map(({ name }) => name),
  };
}

function verdictOf(pair: AttributedPair, valueWrong: boolean): Verdict {
  switch (judge(pair, 'strict')) {
    case 'correct':
      return valueWrong ? 'span' : 'full';
    case 'missed':
      return 'missed';
    case 'spurious':
      return 'spurious';
    default:
      return 'boundary';
  }
}
