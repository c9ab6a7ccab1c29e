// Gold × predicted mentions of one article → pairs, one to one. Exact spans pair first, then the most overlap;
// the pairing never depends on the order of its input.
import { byPlace, overlaps } from '../span.ts';
import type { EntityType, Span } from '../types.ts';

/** What pairing needs to know of a mention. */
export interface Markable extends Span {
  readonly type: EntityType;
}

/** A gold mention with its prediction; one side is null for a missed or spurious one. */
export interface Pair<G extends Markable, P extends Markable> {
  readonly gold: G | null;
  readonly predicted: P | null;
}

interface Candidate {
  readonly gold: number;
  readonly predicted: number;
  readonly rank: number;
  readonly shared: number;
}

/**
 * Pairs gold with predicted mentions. Of all possible pairs those of the same type come first, exact before overlapping, then pairs
 * across types likewise; within a rank the longer overlap wins, then the earlier gold, then the earlier prediction.
 * Pairs come sorted by place.
 */
export function alignMentions<G extends Markable, P extends Markable>(gold: readonly G[], predicted: readonly P[]): Pair<G, P>[] {
  const golds = [...gold].sort(byPlace);
  const guesses = [...predicted].sort(byPlace);
  const goldPartner = new Map<number, number>();
  const guessPartner = new Map<number, number>();
  for (const { gold: g, predicted: p } of candidates(golds, guesses)) {
    if (goldPartner.has(g) || guessPartner.has(p)) continue;
    goldPartner.set(g, p);
    guessPartner.set(p, g);
  }
  const pairs: Pair<G, P>[] = golds.map((mention, g) => ({ gold: mention, predicted: guesses[goldPartner.get(g) ?? -1] ?? null }));
  for (const [p, mention] of guesses.entries()) if (!guessPartner.has(p)) pairs.push({ gold: null, predicted: mention });
  return pairs.sort((a, b) => byPlace(either(a), either(b)));
}

function either<G extends Markable, P extends Markable>(pair: Pair<G, P>): Markable {
  return (pair.gold ?? pair.predicted) as Markable;
}

/** All overlapping pairs, best first. A sweep: each gold meets only the predictions around it. */
function candidates(golds: readonly Markable[], guesses: readonly Markable[]): Candidate[] {
  const found: Candidate[] = [];
  const longest = guesses.reduce((length, guess) => Math.max(length, guess.end - guess.start), 0);
  let from = 0;
  for (const [g, gold] of golds.entries()) {
    while (from < guesses.length && (guesses[from] as Markable).start + longest <= gold.start) from++;
    for (let p = from; p < guesses.length && (guesses[p] as Markable).start < gold.end; p++) {
      const guess = guesses[p] as Markable;
      if (overlaps(gold, guess))
        found.push({ gold: g, predicted: p, rank: rankOf(gold, guess), shared: Math.min(gold.end, guess.end) - Math.max(gold.start, guess.start) });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || b.shared - a.shared || a.gold - b.gold || a.predicted - b.predicted);
}

function rankOf(gold: Markable, guess: Markable): number {
  const exact = gold.start === guess.start && gold.end === guess.end;
  return (gold.type === guess.type ? 0 : 2) + (exact ? 0 : 1);
}
