// Report → GitHub-flavoured Markdown, for a pull request or a CI step summary.

import { excerptOf } from './excerpt.ts';
import type { MentionChange } from './gate.ts';
import { describeMetric } from './gate-text.ts';
import type { Report } from './report.ts';
import { ENTITY_TYPES } from './score.ts';
import { attributeTexts, comparisonRows, countRows, overallText, sliceRows, spanRows } from './table.ts';

/** Mentions listed; a step summary holds one mebibyte. */
const LISTED = 100;

/** The report as one Markdown section. Text from articles is escaped, so that it can neither mark up nor link. */
export function formatMarkdown(report: Report): string {
  const { gate } = report;
  const parts = ['## Extraction quality', table(spanRows(report)), overallText(report)];
  parts.push(
    table([['type', 'attributes of paired mentions: % right (scored)'], ...ENTITY_TYPES.map((type) => [type, attributeTexts(report, type).join(' · ')])], 2),
  );
  if (report.unclaimed) parts.push(`Unclaimed numbers: ${report.unclaimed.count} of ${report.unclaimed.of}.`);
  if (gate) {
    const failed = gate.metrics.filter((metric) => metric.failed);
    parts.push(`### Gate: ${gate.passed ? 'passed' : 'failed'}`);
    if (failed.length > 0) parts.push(failed.map((metric) => `- **${escapeMarkdown(describeMetric(metric))}**`).join('\n'));
    parts.push(changes('Losses', gate.losses, report.texts), changes('Gains', gate.gains, report.texts));
  }
  if (report.comparison) parts.push('### Paired permutation test', table(comparisonRows(report.comparison)));
  for (const slice of report.slices) parts.push(details(`By ${slice.by}`, table(sliceRows(slice))));
  parts.push(details('Counts by scheme', table(countRows(report))));
  return `${parts.join('\n\n')}\n`;
}

/** Text that Markdown and HTML leave as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~@:]/gu, '\\$&')
    .replace(/\s+/gu, ' ');
}

function changes(name: string, all: readonly MentionChange[], texts: ReadonlyMap<string, string>): string {
  if (all.length === 0) return `${name}: none.`;
  const rows = all
    .slice(0, LISTED)
    .map(({ mention, before, now, rule }) => [
      mention.type,
      `${before ?? 'none'} → ${now ?? 'none'}`,
      escapeMarkdown(excerptOf(texts.get(mention.article) ?? '', mention.start, mention.end)),
      escapeMarkdown(rule ?? 'unknown'),
      escapeMarkdown(mention.article),
    ]);
  return details(`${name}: ${all.length}`, table([['type', 'change', 'sentence', 'rule', 'article'], ...rows], 5), name === 'Losses');
}

/** A table; the first `left` columns are aligned left. */
function table(rows: readonly (readonly string[])[], left = 1): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    line(head.map((_, i) => (i < left ? '---' : '---:'))),
    ...body.map((cells) => line(cells.map((cell, i) => (i === 0 && left === 1 ? escapeMarkdown(cell) : cell)))),
  ].join('\n');
}

function details(summary: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
