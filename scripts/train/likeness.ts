// Names of medicines against all other words → weights of letter runs (logistic regression).

import type { GoldDocument } from '../../src/learn/documents.ts';
import { createLearner, createRandom, shuffle } from '../../src/tagger/crf.ts';
import { LIKENESS_SIZE, LIKENESS_STEP, letterRuns } from '../../src/tagger/likeness.ts';
import type { NamePools } from './pools.ts';

const ROUNDS = 4;
const MEDICINES = ['DRUG generic', 'DRUG brand'];

export function learnLikeness(documents: readonly GoldDocument[], pools: NamePools, seed: number): Int8Array {
  const { inside, outside } = countWords(documents);
  const medicines = new Set(MEDICINES.flatMap((key) => pools.get(key) ?? []).map((name) => name.toLowerCase()));
  for (const word of inside.keys()) if ((inside.get(word) ?? 0) > (outside.get(word) ?? 0) * 4) medicines.add(word);
  // "water" and "gold" stand in the lists too: what texts have outside of names is none.
  for (const word of medicines) if ((outside.get(word) ?? 0) > 1 && (inside.get(word) ?? 0) * 2 < (outside.get(word) ?? 0)) medicines.delete(word);
  const others = new Set(outside.keys());
  for (const [key, names] of pools)
    if (key.startsWith('ORG ')) for (const name of names) for (const word of name.toLowerCase().split(/[\s,]+/u)) others.add(word);
  const lessons = [
    ...[...medicines].map((word) => ({ word, medicine: 1 })),
    ...[...others].filter((word) => !medicines.has(word)).map((word) => ({ word, medicine: 0 })),
  ]
    .map(({ word, medicine }) => ({ runs: letterRuns(word), medicine }))
    .filter(({ runs }) => runs.length > 0);
  const learner = createLearner(LIKENESS_SIZE, { alpha: 0.1, beta: 1, l1: 0.2, l2: 1 });
  const order = lessons.map((_, i) => i);
  const random = createRandom(seed);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const i of order) {
      const { runs, medicine } = lessons[i] as (typeof lessons)[number];
      const sum = runs.reduce((total, run) => total + (learner.weights[run] as number), 0);
      const gradient = 1 / (1 + Math.exp(-sum)) - medicine;
      for (const run of runs) learner.step(run, gradient);
    }
  }
  return Int8Array.from(learner.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / LIKENESS_STEP))));
}

/** How often each lower-cased word stands inside and outside of DRUG names, in documents that annotate them. */
function countWords(documents: readonly GoldDocument[]): { inside: Map<string, number>; outside: Map<string, number> } {
  const inside = new Map<string, number>();
  const outside = new Map<string, number>();
  for (const { doc, spans, types, group } of documents) {
    if (!types.has('DRUG') || group === 'renamed') continue;
    const drugs = spans.filter(({ type }) => type === 'DRUG');
    for (const token of doc.tokens) {
      const counts = drugs.some((span) => span.start <= token.start && token.end <= span.end) ? inside : outside;
      const word = token.text.toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return { inside, outside };
}
