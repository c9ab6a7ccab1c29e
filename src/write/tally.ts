// Sums over a run: counts of the manifest, and the names and figures that the summary shows.
import type { ManifestCounts, Reject } from '../types.ts';
import { type ArticleTally, figureGroup, keepLargest, type LargeFigure, type NamedCount } from './answer.ts';

export interface NamedTop {
  readonly name: string;
  readonly mentions: number;
}

/** The largest figures that share kind and unit. */
export interface FigureGroup {
  readonly kind: LargeFigure['kind'];
  readonly unit: string | null;
  readonly figures: readonly LargeFigure[];
}

export interface Tally {
  add(article: ArticleTally): void;
  refuse(reject: Reject): void;
  counts(): ManifestCounts;
  /** The most mentioned, of equals the first in code point order. */
  topOrganisations(): readonly NamedTop[];
  topDrugs(): readonly NamedTop[];
  /** Money first, groups in order of their first appearance. */
  largestFigures(): readonly FigureGroup[];
}

const TOP = 5;
/** Groups of kind and unit that are followed; units past that many are too rare to matter. */
const MAX_GROUPS = 100;
const KIND_ORDER: readonly LargeFigure['kind'][] = ['money', 'count', 'measure'];

/** Counts of canonical names are exact: memory grows with the number of distinct names (some 100 bytes each). */
export function createTally(): Tally {
  const totals = { records: 0, rejects: 0, words: 0, unclaimed: 0, ORG: 0, DRUG: 0, FIGURE: 0, DATE: 0 };
  const dropped = new Map<string, number>();
  const rejected = new Map<string, number>();
  const organisations = new Map<string, number>();
  const drugs = new Map<string, number>();
  const groups = new Map<string, readonly LargeFigure[]>();
  return {
    add(article) {
      totals.records++;
      totals.words += article.words;
      totals.unclaimed += article.unclaimed;
      for (const type of ['ORG', 'DRUG', 'FIGURE', 'DATE'] as const) totals[type] += article.mentions[type];
      addCounts(dropped, article.dropped);
      addCounts(organisations, article.organisations);
      addCounts(drugs, article.drugs);
      for (const figure of article.largest) addFigure(groups, figure);
    },
    refuse({ stage, code }) {
      totals.rejects++;
      addCounts(rejected, [[`${stage} ${code}`, 1]]);
    },
    counts() {
      const { records, rejects, words, unclaimed, ORG, DRUG, FIGURE, DATE } = totals;
      return {
        articles: records + rejects,
        records,
        rejects,
        words,
        unclaimed,
        mentions: { ORG, DRUG, FIGURE, DATE },
        dropped: sorted(dropped).map(([reason, count]) => ({ reason, count })),
        rejected: sorted(rejected).map(([key, count]) => ({ stage: key.slice(0, key.indexOf(' ')), code: key.slice(key.indexOf(' ') + 1), count })),
      };
    },
    topOrganisations: () => top(organisations),
    topDrugs: () => top(drugs),
    largestFigures: () =>
      [...groups.values()]
        .flatMap((figures): FigureGroup[] => (figures[0] ? [{ kind: figures[0].kind, unit: figures[0].unit, figures }] : []))
        .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind)),
  };
}

/** Order of Unicode code points; plain comparison puts U+1F600 before U+FF21. */
export function compareCodePoints(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

function addCounts(counts: Map<string, number>, more: readonly NamedCount[]): void {
  for (const [name, count] of more) counts.set(name, (counts.get(name) ?? 0) + count);
}

function addFigure(groups: Map<string, readonly LargeFigure[]>, figure: LargeFigure): void {
  const group = figureGroup(figure);
  const figures = groups.get(group);
  if (figures) groups.set(group, keepLargest([...figures, figure]));
  else if (groups.size < MAX_GROUPS) groups.set(group, [figure]);
}

function sorted(counts: ReadonlyMap<string, number>): NamedCount[] {
  return [...counts].sort(([a], [b]) => compareCodePoints(a, b));
}

function top(counts: ReadonlyMap<string, number>): NamedTop[] {
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b))
    .slice(0, TOP)
    .map(([name, mentions]) => ({ name, mentions }));
}
