// What an evaluation found, whole: made once, then shown as a table, JSON, Markdown, JUnit, annotations or a page.
import type { Interval } from './bootstrap.ts';
import type { GateVerdict } from './gate.ts';
import type { Shares } from './metrics.ts';
import type { Comparison } from './permutation.ts';
import type { Scores } from './score.ts';
import type { Slice } from './slices.ts';
import type { JudgedMention } from './verdicts.ts';

/** Where an article stands: gold file and line. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

export interface Report {
  readonly articles: number;
  readonly scores: Scores;
  readonly sums: Shares;
  readonly intervals: ReadonlyMap<string, Interval>;
  readonly mentions: readonly JudgedMention[];
  readonly slices: readonly Slice[];
  readonly gate: GateVerdict | null;
  readonly baselinePath: string | null;
  /** Against a second system; null where there is none. */
  readonly comparison: readonly Comparison[] | null;
  /** Numbers in the text that nothing accounts for; null where no pipeline ran. */
  readonly unclaimed: { readonly count: number; readonly of: number } | null;
  readonly texts: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, Place>;
}
