// Word forms → what the classifier of organisations reads of them: hash and clusters of the lower-cased form, worked out once a form.
import { type Clusters, clusterOf } from '../tagger/clusters.ts';
import { hashWord } from '../tagger/hash.ts';

export interface WordFacts {
  readonly lower: string;
  readonly hash: number;
  /** Fine cluster, or -1. */
  readonly fine: number;
  /** Middle cluster, or -1. */
  readonly middle: number;
  /** Three units or more with a letter first: counts as a word of the surroundings. */
  readonly full: boolean;
}

export type ReadWord = (form: string) => WordFacts;

/** Forms kept; beyond it all are forgotten and met afresh. */
const MAX_FORMS = 20_000;

/** A reader of word forms with a bounded memory. */
export function createWordReader(clusters: Clusters): ReadWord {
  const known = new Map<string, WordFacts>();
  return (form) => {
    const before = known.get(form);
    if (before) return before;
    if (known.size >= MAX_FORMS) known.clear();
    const lower = form.toLowerCase();
    const fine = clusterOf(clusters, lower);
    const facts = {
      lower,
      hash: hashWord(lower),
      fine,
      middle: fine < 0 ? -1 : (clusters.middleOf[fine] as number),
      full: lower.length > 2 && /^\p{L}/u.test(lower),
    };
    known.set(form, facts);
    return facts;
  };
}
