// Mentions of one type → at most one a place. Of equal spans the best rule stays and learns what the other knows; else the more trusted, the longer.
import { byPosition, overlaps } from '../span.ts';
import type { AnyMention } from '../types.ts';

type Drop = (mention: AnyMention, reason: string) => void;

const TRUST = { high: 2, medium: 1, low: 0 } as const;

/** Sorted by start, without overlaps. Each mention is compared with the stack of those kept, never with all. */
export function settleOverlaps(mentions: readonly AnyMention[], drop: Drop): AnyMention[] {
  const kept: AnyMention[] = [];
  for (const mention of [...mentions].sort(byPosition)) {
    let candidate: AnyMention | null = mention;
    for (let rival = kept.at(-1); candidate && rival && overlaps(rival, candidate); rival = kept.at(-1)) {
      if (rival.start === candidate.start && rival.end === candidate.end) {
        kept.pop();
        const [best, other] = weight(candidate) > weight(rival) ? [candidate, rival] : [rival, candidate];
        drop(other, 'duplicate');
        candidate = learn(best, other);
      } else if (wins(candidate, rival)) {
        kept.pop();
        drop(rival, 'overlap');
      } else {
        drop(candidate, 'overlap');
        candidate = null;
      }
    }
    if (candidate) kept.push(candidate);
  }
  return kept;
}

/** How far a mention is trusted: the finder's own confidence, rules before the model. */
function weight(mention: AnyMention): number {
  return TRUST[mention.confidence] * 2 + (mention.rule.startsWith('model:') ? 0 : 1);
}

/** The longer stays unless it is much less trusted. */
function wins(a: AnyMention, b: AnyMention): boolean {
  const [lengthA, lengthB] = [a.end - a.start, b.end - b.start];
  if (lengthA === lengthB) return weight(a) > weight(b);
  const [long, short] = lengthA > lengthB ? [a, b] : [b, a];
  const chosen = TRUST[short.confidence] - TRUST[long.confidence] >= 2 ? short : long;
  return chosen === a;
}

/** The best mention with what only the other knew. */
function learn(best: AnyMention, other: AnyMention): AnyMention {
  if (best.type === 'ORG' && other.type === 'ORG' && best.parts.subtype === null) return { ...best, parts: other.parts };
  if (best.type === 'DRUG' && other.type === 'DRUG' && best.parts.kind === null) return { ...best, parts: other.parts };
  return best;
}
