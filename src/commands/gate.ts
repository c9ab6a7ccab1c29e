// The gate at the rim: reads and writes the baseline file, takes version and day, compares.
import { existsSync, writeFileSync } from 'node:fs';
import { CodedError } from '../errors.ts';
import { type Baseline, type BaselineParts, formatBaseline, makeBaseline, parseBaseline } from '../evaluate/baseline.ts';
import { compareWithBaseline, type GateVerdict } from '../evaluate/gate.ts';
import { UNCLAIMED } from '../evaluate/gate-text.ts';
import { ratioOf, type Share } from '../evaluate/metrics.ts';
import type { JudgedMention } from '../evaluate/verdicts.ts';
import { outputFault } from '../write/output-fault.ts';
import { type Evaluated, readText } from './predictions.ts';
import { packageVersion } from './version.ts';

export interface GateInput {
  readonly evaluated: readonly Evaluated[];
  readonly sums: ReadonlyMap<string, Share>;
  readonly mentions: readonly JudgedMention[];
  /** Numbers in the text that nothing accounts for, of how many; null where no pipeline ran. */
  readonly unclaimed: { readonly count: number; readonly of: number } | null;
}

/** Compares with the file at `path`, or answers null where `--update-baseline` makes the first one. Throws where gold and baseline have nothing in common. */
export function judgeByBaseline(input: GateInput, path: string, baseline: Baseline | null): GateVerdict | null {
  if (baseline === null) return null;
  const texts = textsOf(input.evaluated);
  // Numbers are audited in records alone: predictions of another tool are not held against them.
  const known = Object.entries(baseline.metrics).filter(([name]) => name !== UNCLAIMED || input.unclaimed !== null);
  const gate = compareWithBaseline({ ...baseline, metrics: Object.fromEntries(known) }, { metrics: measured(input), texts, mentions: input.mentions });
  if (gate.incomparable.length === texts.size && texts.size > 0)
    throw new CodedError(
      'config',
      `${path}: made on other gold (none of its articles is here); name the gold it was made on, or write it anew with --update-baseline`,
    );
  return gate;
}

/** The baseline at `path`; null where there is none yet and one is to be written. */
export function loadBaseline(path: string, toBeWritten: boolean): Baseline | null {
  if (!existsSync(path) && toBeWritten) return null;
  if (!existsSync(path)) throw new CodedError('input-not-found', `${path}: no such baseline; make one with --update-baseline`);
  return parseBaseline(readText(path), path);
}

/** Writes the present state as the baseline. `date`: YYYY-MM-DD; today (UTC) where null. */
export function saveBaseline(input: GateInput, path: string, options: { readonly before: Baseline | null; readonly date: string | null }): void {
  const metrics = new Map(
    [...measured(input)].flatMap(([name, metric]) => (metric.value === null ? [] : [[name, { ...metric, value: metric.value }] as const])),
  );
  const parts: BaselineParts = {
    version: packageVersion(),
    date: options.date ?? new Date().toISOString().slice(0, 10),
    gold: goldFiles(input.evaluated),
    metrics,
    texts: textsOf(input.evaluated),
    mentions: input.mentions,
  };
  try {
    writeFileSync(path, formatBaseline(makeBaseline(parts, options.before)));
  } catch (error) {
    throw outputFault(path, error, 'name another file');
  }
}

/** Names of the metrics that the gate watches, those of the baseline that cannot be measured any more included. */
export function watchedMetrics(input: GateInput, baseline: Baseline | null): string[] {
  return [...new Set([...Object.keys(baseline?.metrics ?? {}), ...measured(input).keys()])];
}

/** Text of each article by id. */
export function textsOf(evaluated: readonly Evaluated[]): Map<string, string> {
  return new Map(evaluated.map(({ id, text }) => [id, text]));
}

interface Measured {
  readonly value: number | null;
  readonly support: number;
  readonly better?: 'lower';
}

/** Metrics that the gate watches: F1 of strict and full by type and over all, each attribute, and the unclaimed numbers. */
function measured({ sums, unclaimed }: GateInput): Map<string, Measured> {
  const metrics = new Map<string, Measured>();
  for (const [name, share] of sums)
    if (share.support > 0 && !/\.(?:overlap\.f1|precision|recall)$/u.test(name)) metrics.set(name, { value: ratioOf(share), support: share.support });
  if (unclaimed !== null) metrics.set(UNCLAIMED, { value: unclaimed.count, support: unclaimed.of, better: 'lower' });
  return metrics;
}

function goldFiles(evaluated: readonly Evaluated[]): Baseline['gold'] {
  const paths = [...new Set(evaluated.map(({ path }) => path))];
  return paths.map((path) => {
    const own = evaluated.filter((article) => article.path === path);
    return { path: path.replaceAll('\\', '/'), articles: own.length, mentions: own.reduce((sum, { gold }) => sum + gold.length, 0) };
  });
}
