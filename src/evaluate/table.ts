// Report → plain text for a terminal: spans, full and attributes by type, support beside every ratio, intervals in brackets.
import { ATTRIBUTES } from './attributes.ts';
import type { Interval } from './bootstrap.ts';
import { ratiosOf, SCHEMES } from './counts.ts';
import { describeGate } from './gate-text.ts';
import type { Comparison } from './permutation.ts';
import type { Report } from './report.ts';
import { ENTITY_TYPES, overall } from './score.ts';
import type { Slice } from './slices.ts';

/** The whole report; all ratios in percent, followed by the interval of 95 % where one was drawn. */
export function formatReport(report: Report, { counts = false }: { readonly counts?: boolean } = {}): string {
  const parts = [formatSpans(report), formatAttributes(report)];
  if (counts) parts.push(`counts\n${formatColumns(countRows(report))}`);
  for (const slice of report.slices) parts.push(`by ${slice.by}\n${formatColumns(sliceRows(slice))}`);
  if (report.unclaimed) parts.push(`unclaimed numbers: ${report.unclaimed.count} of ${report.unclaimed.of}`);
  if (report.comparison) parts.push(`paired permutation test\n${formatColumns(comparisonRows(report.comparison))}`);
  if (report.gate) parts.push(describeGate(report.gate, report.texts, report.baselinePath ?? 'baseline'));
  return parts.join('\n\n');
}

/** Head and one row a type: gold, found, then ratios. Shared with Markdown. */
export function spanRows({ scores, intervals }: Report): string[][] {
  const head = ['type', 'gold', 'found', 'precision', 'recall', 'strict F1', 'exact F1', 'partial F1', 'overlap F1', 'full F1'];
  const rows = [...ENTITY_TYPES, 'all'].map((name): string[] => {
    const score = scores[name as keyof typeof scores];
    const strict = ratiosOf(score.schemes.strict);
    if (strict.gold + strict.predicted === 0) return [name, '0', '0', ...Array<string>(7).fill('–')];
    return [
      name,
      String(strict.gold),
      String(strict.predicted),
      percent(strict.precision),
      percent(strict.recall),
      withInterval(strict.f1, intervals.get(`${name}.strict.f1`)),
      ...[score.schemes.exact, score.schemes.partial, score.schemes.type].map((counts) => percent(ratiosOf(counts).f1)),
      withInterval(ratiosOf(score.full).f1, intervals.get(`${name}.full.f1`)),
    ];
  });
  return [head, ...rows];
}

/** Rows of COR, INC, PAR, MIS and SPU by type and scheme. */
export function countRows({ scores }: Report): string[][] {
  const rows = [...ENTITY_TYPES, 'all' as const].flatMap((name) =>
    [...SCHEMES, 'full' as const].map((scheme): string[] => {
      const counts = scheme === 'full' ? scores[name].full : scores[name].schemes[scheme];
      const { precision, recall, f1 } = ratiosOf(counts);
      const numbers = [counts.correct, counts.incorrect, counts.partial, counts.missed, counts.spurious].map(String);
      return [`${name} ${scheme}`, ...numbers, percent(precision), percent(recall), percent(f1)];
    }),
  );
  return [['type scheme', 'COR', 'INC', 'PAR', 'MIS', 'SPU', 'precision', 'recall', 'F1'], ...rows];
}

/** Rows of a slice. */
export function sliceRows({ rows }: Slice): string[][] {
  const share = (part: number | null, whole: number | null): string => (part === null || whole === null || whole === 0 ? '–' : percent(part / whole));
  return [
    ['slice', 'gold', 'found', 'precision', 'recall', 'full precision'],
    ...rows.map(({ type, key, gold, predicted, right, full, found }) => [
      `${type} ${key}`,
      gold === null ? '–' : String(gold),
      String(predicted),
      share(right, predicted),
      share(found, gold),
      share(full, predicted),
    ]),
  ];
}

/** Rows of the paired test, for the metrics that a reader compares first. */
export function comparisonRows(comparison: readonly Comparison[]): string[][] {
  return [
    ['metric', 'A', 'B', 'A - B', 'p', 'support'],
    ...comparison
      .filter(({ metric }) => !/\.(?:precision|recall)$/u.test(metric))
      .map(({ metric, a, b, difference, p, support }) => [metric, percent(a), percent(b), percent(difference), p.toFixed(4), String(support)]),
  ];
}

/** One "name percent (scored)" an attribute. */
export function attributeTexts({ scores }: Report, type: (typeof ENTITY_TYPES)[number]): string[] {
  return ATTRIBUTES[type].map(({ name }) => {
    const score = scores[type].attributes[name];
    return score && score.scored > 0 ? `${name} ${percent(score.right / score.scored)} (${score.scored})` : `${name} –`;
  });
}

/** Micro and macro figures in one line. */
export function overallText({ scores, articles }: Report): string {
  const strict = overall(scores, 'strict');
  const full = overall(scores, 'full');
  return `${articles} articles; strict: micro F1 ${percent(strict.micro.f1)}, macro F1 ${percent(strict.macroF1)}; full: micro F1 ${percent(full.micro.f1)}, macro F1 ${percent(full.macroF1)}`;
}

function formatSpans(report: Report): string {
  return `${formatColumns(spanRows(report))}\n${overallText(report)}`;
}

function formatAttributes(report: Report): string {
  return [
    'attributes of paired mentions: % right (scored)',
    ...ENTITY_TYPES.map((type) => `${type.padEnd(7)} ${attributeTexts(report, type).join('  ')}`),
  ].join('\n');
}

function withInterval(ratio: number, interval: Interval | undefined): string {
  return interval ? `${percent(ratio)} [${percent(interval.low)}–${percent(interval.high)}]` : percent(ratio);
}

function percent(ratio: number): string {
  return (100 * ratio).toFixed(1);
}

function formatColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)));
  return rows.map((cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')).join('\n');
}
