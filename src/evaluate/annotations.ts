// Report → workflow commands that GitHub Actions shows beside the gold file: `::error file=…,line=…,title=…::message`.
import { describeChange, describeMetric } from './gate-text.ts';
import type { Report } from './report.ts';

/** A step shows few annotations, so the rest would only fill the log. */
const LISTED = 50;

/** Lines to print: an error for each metric that failed, and for each mention lost an error or, where the gate passed, a warning. */
export function formatAnnotations({ gate, texts, places }: Report): string[] {
  if (!gate) return [];
  const failed = gate.metrics.filter((metric) => metric.failed).map((metric) => `::error title=quality gate::${escapeData(describeMetric(metric))}`);
  const level = gate.passed ? 'warning' : 'error';
  const lost = gate.losses.slice(0, LISTED).map((change) => {
    const place = places.get(change.mention.article);
    const where = place ? `file=${escapeProperty(place.path)},line=${place.line},` : '';
    return `::${level} ${where}title=newly wrong::${escapeData(describeChange(change, texts))}`;
  });
  return [...failed, ...lost];
}

function escapeData(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
