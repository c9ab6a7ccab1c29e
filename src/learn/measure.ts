// Model × documents → how many names are found rightly: exactly (strict), and at least in part (overlap).

import { TAGGED_TYPES, type TaggedType, type TaggerModel } from '../tagger/model.ts';
import { createTagger } from '../tagger/tag.ts';
import type { Span, Token } from '../types.ts';
import type { GoldDocument } from './documents.ts';

/** Summable counts of one type. */
export interface Tally {
  readonly gold: number;
  readonly found: number;
  readonly exact: number;
  readonly touching: number;
}

export type Tallies = { readonly [T in TaggedType]: Tally };

const NONE: Tally = { gold: 0, found: 0, exact: 0, touching: 0 };
export const NO_TALLIES: Tallies = { ORG: NONE, DRUG: NONE };

export function measureModel(model: TaggerModel, documents: readonly GoldDocument[]): Tallies {
  const tag = createTagger(model);
  return documents.reduce<Tallies>((sum, { doc, spans }) => {
    const tagged = tag(doc);
    const tallyType = (type: TaggedType): Tally => {
      const found = tagged
        .filter((span) => span.type === type)
        .map((span) => ({ start: (doc.tokens[span.first] as Token).start, end: (doc.tokens[span.end - 1] as Token).end }));
      return tally(
        spans.filter((span) => span.type === type),
        found,
      );
    };
    return addTallies(sum, { ORG: tallyType('ORG'), DRUG: tallyType('DRUG') });
  }, NO_TALLIES);
}

export function addTallies(a: Tallies, b: Tallies): Tallies {
  const add = (type: TaggedType): Tally => ({
    gold: a[type].gold + b[type].gold,
    found: a[type].found + b[type].found,
    exact: a[type].exact + b[type].exact,
    touching: a[type].touching + b[type].touching,
  });
  return { ORG: add('ORG'), DRUG: add('DRUG') };
}

/** One line a type: "ORG strict 88.1 (precision 90.0, recall 86.3), overlap 91.2, of 443". */
export function describeTallies(tallies: Tallies): string[] {
  return TAGGED_TYPES.map((type) => {
    const { gold, found, exact, touching } = tallies[type];
    const of = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
    return `${type} strict ${of(2 * exact, gold + found)} (precision ${of(exact, found)}, recall ${of(exact, gold)}), overlap ${of(2 * touching, gold + found)}, of ${gold}`;
  });
}

/** Pairs exact spans first, then one to one by any overlap. */
function tally(gold: readonly Span[], found: readonly Span[]): Tally {
  const same = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  const exact = found.filter(({ start, end }) => same.has(`${start}-${end}`));
  const free = new Set(gold.filter((span) => !exact.some(({ start, end }) => start === span.start && end === span.end)));
  let touching = exact.length;
  for (const span of found) {
    if (exact.includes(span)) continue;
    const rival = [...free].find(({ start, end }) => start < span.end && span.start < end);
    if (!rival) continue;
    free.delete(rival);
    touching++;
  }
  return { gold: gold.length, found: found.length, exact: exact.length, touching };
}
