// Scores → a plain-text table: spans, full and attributes by type, with support.
import { ATTRIBUTES } from './attributes.ts';
import { type Counts, ratiosOf } from './counts.ts';
import { ENTITY_TYPES, overall, type Scores } from './score.ts';

/** Lines of a table for a terminal; all figures in percent. */
export function formatScores(scores: Scores): string {
  const head = ['type', 'gold', 'found', 'precision', 'recall', 'strict F1', 'overlap F1', 'full F1'];
  const rows = ENTITY_TYPES.map((type) => row(type, scores[type].schemes.strict, scores[type].overlap, scores[type].full));
  const { micro, macroF1 } = overall(scores, 'strict');
  const attributes = ENTITY_TYPES.map(
    (type) => `${type.padEnd(7)} ${ATTRIBUTES[type].map(({ name }) => attributeText(name, scores[type].attributes[name])).join('  ')}`,
  );
  return [
    columns([head, ...rows]),
    `micro F1 ${percent(micro.f1)} (precision ${percent(micro.precision)}, recall ${percent(micro.recall)}), macro F1 ${percent(macroF1)}`,
    '',
    'attributes of paired mentions: % right (scored)',
    ...attributes,
  ].join('\n');
}

function row(type: string, strict: Counts, overlap: Counts, full: Counts): string[] {
  const ratios = ratiosOf(strict);
  return [
    type,
    String(ratios.gold),
    String(ratios.predicted),
    ...[ratios.precision, ratios.recall, ratios.f1, ratiosOf(overlap).f1, ratiosOf(full).f1].map(percent),
  ];
}

function attributeText(name: string, score: { readonly right: number; readonly scored: number } | undefined): string {
  return score && score.scored > 0 ? `${name} ${percent(score.right / score.scored)} (${score.scored})` : `${name} –`;
}

function percent(ratio: number): string {
  return (100 * ratio).toFixed(1);
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)));
  return rows.map((cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')).join('\n');
}
