// Report → plain data for `--json`: counts and ratios, intervals, slices, the gate, the comparison.
import { ratiosOf } from './counts.ts';
import { ratioOf } from './metrics.ts';
import type { Report } from './report.ts';
import { ENTITY_TYPES, overall } from './score.ts';

/** One object; keys are stable, mentions are left out save those that the gate names. */
export function reportData(report: Report): object {
  const { scores, sums, intervals, gate } = report;
  const schemesOf = (name: (typeof ENTITY_TYPES)[number] | 'all'): object =>
    Object.fromEntries(
      [...Object.entries(scores[name].schemes), ['full', scores[name].full] as const].map(([scheme, counts]) => [scheme, { ...counts, ...ratiosOf(counts) }]),
    );
  return {
    articles: report.articles,
    types: Object.fromEntries(ENTITY_TYPES.map((type) => [type, { ...schemesOf(type), attributes: scores[type].attributes }])),
    micro: schemesOf('all'),
    macroF1: { strict: overall(scores, 'strict').macroF1, full: overall(scores, 'full').macroF1 },
    metrics: Object.fromEntries(
      [...sums].map(([name, share]) => [name, { value: ratioOf(share), support: share.support, interval: intervals.get(name) ?? null }]),
    ),
    slices: report.slices,
    unclaimed: report.unclaimed,
    comparison: report.comparison,
    gate: gate && {
      passed: gate.passed,
      metrics: gate.metrics,
      gains: gate.gains.map(changeData),
      losses: gate.losses.map(changeData),
      incomparable: gate.incomparable,
    },
  };
}

function changeData({ mention, before, now, rule }: NonNullable<Report['gate']>['gains'][number]): object {
  const { article, type, start, end, text, wrong } = mention;
  return { article, type, start, end, text, before, now, rule, wrong };
}
