// The gate's verdict in words: which metrics moved, and each mention newly right or wrong with its sentence and rule.
import { excerptOf } from './excerpt.ts';
import type { GateVerdict, MentionChange, MetricChange } from './gate.ts';

/** Mentions told one by one; the rest is counted. */
const TOLD = 200;

/** "DRUG.strict.f1 88.5 → 0.0 (-88.5, tolerance 0.5, support 245)"; counts are told as they are. */
export function describeMetric({ name, before, now, tolerance, support }: MetricChange): string {
  const scale = isCount(name) ? 1 : 100;
  const digits = isCount(name) ? 0 : 1;
  const show = (value: number): string => (value * scale).toFixed(digits);
  if (now === null) return `${name} ${show(before)} → not measured: nothing is found any more`;
  const move = (now - before) * scale;
  return `${name} ${show(before)} → ${show(now)} (${move > 0 ? '+' : ''}${move.toFixed(Math.max(digits, Math.abs(move) < 0.05 ? 2 : digits))}, tolerance ${show(tolerance)}, support ${support})`;
}

/** "DRUG "aspirin" full → missed: …warn against ibuprofen and [[aspirin]]… (rule drug-list; corpus/…/anvisa-dengue.txt)". */
export function describeChange(change: MentionChange, texts: ReadonlyMap<string, string>): string {
  const { mention, before, now, rule } = change;
  const { article, type, start, end, wrong } = mention;
  const excerpt = excerptOf(texts.get(article) ?? '', start, end);
  const detail = now === 'span' && wrong.length > 0 ? ` (${wrong.join(', ')})` : '';
  return `${type} ${before ?? 'none'} → ${now ?? 'none'}${detail}: ${excerpt} [rule ${rule ?? 'unknown'}; ${article}]`;
}

/** The whole verdict as lines for a terminal. */
export function describeGate(gate: GateVerdict, texts: ReadonlyMap<string, string>, path: string): string {
  const failed = gate.metrics.filter((metric) => metric.failed);
  const lines = [
    gate.passed
      ? `gate passed: no metric fell by more than its tolerance (${path})`
      : `gate FAILED: ${failed.length} metrics fell by more than their tolerance (${path})`,
    ...gate.metrics.map((metric) => `  ${metric.failed ? 'FAIL' : '    '} ${describeMetric(metric)}`),
    ...section('losses', gate.losses, texts),
    ...section('gains', gate.gains, texts),
  ];
  if (gate.incomparable.length > 0)
    lines.push(
      `not compared, their text is new or changed since the baseline: ${gate.incomparable.slice(0, 10).join(', ')}${gate.incomparable.length > 10 ? ' …' : ''} (${gate.incomparable.length})`,
    );
  return lines.join('\n');
}

function section(name: string, changes: readonly MentionChange[], texts: ReadonlyMap<string, string>): string[] {
  if (changes.length === 0) return [`${name}: none`];
  const told = changes.slice(0, TOLD).map((change) => `  ${describeChange(change, texts)}`);
  return [`${name}: ${changes.length}`, ...told, ...(changes.length > TOLD ? [`  … and ${changes.length - TOLD} more`] : [])];
}

/** The one metric that is a count: numbers in the text that nothing accounts for. */
export const UNCLAIMED = 'unclaimed';

/** Counts are not percentages. */
export function isCount(name: string): boolean {
  return name === UNCLAIMED;
}
