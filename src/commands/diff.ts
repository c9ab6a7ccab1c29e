// `broadsheet diff`: what changed between two outputs of the same articles, by type, rule and attribute, with examples.
import { addChange, compareRecords, type DiffSummary, emptySummary, isUnchanged, type MentionChange, type Tally } from '../diff.ts';
import { findRecords, joinRecords } from './diff-records.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';

export interface DiffOptions {
  readonly examples?: number;
  readonly json?: boolean;
  readonly failOnChange?: boolean;
}

const EXAMPLES = 3;
const RULES_TOLD = 30;

/** Compares and prints; answers 1 with `--fail-on-change` where anything changed, else 0. */
export async function diffCommand(beforePath: string, afterPath: string, options: DiffOptions): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const summary = emptySummary();
  for await (const [before, after] of joinRecords(findRecords(beforePath), findRecords(afterPath))) {
    if (before && after) addChange(summary, compareRecords(before, after), options.examples ?? EXAMPLES);
    else summary.articles[before ? 'onlyBefore' : 'onlyAfter']++;
  }
  await writeLine(process.stdout, options.json ? JSON.stringify(plainSummary(summary)) : describe(summary));
  return options.failOnChange && !isUnchanged(summary) ? 1 : 0;
}

function plainSummary(summary: DiffSummary): object {
  const { rules, attributes, fields, ...rest } = summary;
  return {
    changed: !isUnchanged(summary),
    ...rest,
    rules: Object.fromEntries(rules),
    attributes: Object.fromEntries(attributes),
    fields: Object.fromEntries(fields),
  };
}

function describe(summary: DiffSummary): string {
  const { same, changed, onlyBefore, onlyAfter } = summary.articles;
  const lines = [`articles: ${same} the same, ${changed} changed, ${onlyBefore} only before, ${onlyAfter} only after`];
  if (isUnchanged(summary)) return lines.join('\n');
  for (const [type, tally] of Object.entries(summary.types)) lines.push(`${type.padEnd(7)} ${tallyText(tally)}`);
  if (summary.fields.size > 0) lines.push(`article fields changed: ${countsText(summary.fields)}`);
  if (summary.attributes.size > 0) lines.push(`attributes changed: ${countsText(summary.attributes)}`);
  const rules = [...summary.rules].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1));
  if (rules.length > 0) lines.push('by rule:', ...rules.slice(0, RULES_TOLD).map(([rule, tally]) => `  ${rule}: ${tallyText(tally)}`));
  if (rules.length > RULES_TOLD) lines.push(`  … and ${rules.length - RULES_TOLD} more`);
  if (summary.examples.length > 0) lines.push('examples:', ...summary.examples.map(({ article, mention }) => `  ${exampleText(mention)} [${article}]`));
  return lines.join('\n');
}

/** "changed FIGURE "50" value 50 → 500 (rule <integer>)". */
function exampleText(mention: MentionChange): string {
  const { type, text, start, rule } = mention.entity;
  const name = `${mention.change} ${type} ${JSON.stringify(text)} at ${start}`;
  if (mention.change !== 'changed') return `${name} (rule ${rule})`;
  const old = mention.before as unknown as { readonly [key: string]: unknown };
  const now = mention.entity as unknown as { readonly [key: string]: unknown };
  const moves = mention.attributes.map(
    (attribute) =>
      `${attribute} ${JSON.stringify(old[attribute === 'span' ? 'text' : attribute])} → ${JSON.stringify(now[attribute === 'span' ? 'text' : attribute])}`,
  );
  return `${name}: ${moves.join(', ')} (rule ${rule})`;
}

function tallyText({ added, lost, changed }: Tally): string {
  return `${added} added, ${lost} lost, ${changed} changed`;
}

function countsText(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function total({ added, lost, changed }: Tally): number {
  return added + lost + changed;
}
