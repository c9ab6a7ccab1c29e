// Report → JUnit XML: a test case for every metric that the gate watches, and one for every mention lost.
import { describeChange, describeMetric } from './gate-text.ts';
import { ratioOf } from './metrics.ts';
import type { Report } from './report.ts';

/** Two suites: "metrics" (a failure where a metric fell too far) and "losses" (a failure each where the gate failed, else skipped). */
export function formatJunit(report: Report, watched: readonly string[]): string {
  const moved = new Map(report.gate?.metrics.map((metric) => [metric.name, metric]) ?? []);
  const metrics = watched.map((name) => {
    const change = moved.get(name);
    const share = report.sums.get(name);
    const value = share ? ratioOf(share) : null;
    const outcome = change?.failed ? failure('fell by more than its tolerance', describeMetric(change)) : '';
    const text = change ? describeMetric(change) : `${name} ${value === null ? '' : (100 * value).toFixed(1)}`;
    return testCase('metrics', name, `${outcome}<system-out>${escapeXml(text)}</system-out>`);
  });
  const losses = (report.gate?.losses ?? []).map((change) => {
    const { article, type, start, end, text } = change.mention;
    const told = describeChange(change, report.texts);
    return testCase(
      `losses.${article}`,
      `${type} ${start}-${end} ${text}`,
      report.gate?.passed ? `<skipped message="${escapeXml(told)}"/>` : failure('newly wrong', told),
    );
  });
  const failures = [...metrics, ...losses].filter((xml) => xml.includes('<failure ')).length;
  const suites = suite('metrics', metrics) + suite('losses', losses);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="broadsheet evaluate" tests="${metrics.length + losses.length}" failures="${failures}">\n${suites}</testsuites>\n`;
}

/** Text for XML 1.0 attributes and content; characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&apos;')
    .replace(/[\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

function suite(name: string, cases: readonly string[]): string {
  const failures = cases.filter((xml) => xml.includes('<failure ')).length;
  const skipped = cases.filter((xml) => xml.includes('<skipped ')).length;
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" skipped="${skipped}">\n${cases.join('')}  </testsuite>\n`;
}

function testCase(group: string, name: string, body: string): string {
  return `    <testcase classname="${escapeXml(group)}" name="${escapeXml(name)}">${body}</testcase>\n`;
}

function failure(message: string, text: string): string {
  return `<failure message="${escapeXml(message)}">${escapeXml(text)}</failure>`;
}
