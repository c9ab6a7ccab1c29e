// `broadsheet audit`: every number of the articles with what accounts for it; what nothing accounts for is told.
import { type AuditedNumber, auditRecord, unclaimedOf } from '../audit/audit.ts';
import { createPipelineFromSettings, STEP_NAMES } from '../config.ts';
import { excerptOf } from '../evaluate/excerpt.ts';
import { completeSettings, loadPipelineFile } from '../pipeline-file.ts';
import { listInputs } from '../read/inputs.ts';
import { readInput } from '../read/read.ts';
import type { ArticleRecord } from '../types.ts';
import { type ArticleFlags, withArticleFlags } from './extract.ts';
import { loadLexiconsAloud } from './lexicons-aloud.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';

export interface AuditOptions extends ArticleFlags {
  readonly pipeline?: string;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly failOnUnclaimed?: boolean;
}

/** Audits all articles of the inputs. Answers 1 with `--fail-on-unclaimed` where a number is unclaimed, 3 where an article was rejected, else 0. */
export async function auditCommand(inputs: readonly string[], options: AuditOptions): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const loaded = options.pipeline === undefined ? completeSettings({}, '.') : loadPipelineFile(options.pipeline, STEP_NAMES);
  const settings = withArticleFlags(loaded, options);
  const files = await listInputs(inputs, { cwd: process.cwd(), exclude: settings.input.exclude });
  const pipeline = createPipelineFromSettings(settings, loadLexiconsAloud(settings.lexicons));
  const claims = new Map<string, number>();
  const totals = { articles: 0, flagged: 0, numbers: 0, rejects: 0 };
  for (const file of files)
    for await (const item of readInput(file, settings.input)) {
      const outcome = item.ok ? await pipeline.process(item.raw) : item;
      if (!outcome.ok) {
        totals.rejects++;
        const { origin, code, message } = outcome.reject;
        process.stderr.write(`broadsheet: rejected ${origin.path}${origin.line === null ? '' : `:${origin.line}`}: ${code}: ${message}\n`);
        continue;
      }
      const numbers = auditRecord(outcome.record);
      totals.articles++;
      totals.numbers += numbers.length;
      if (unclaimedOf(numbers).length > 0) totals.flagged++;
      for (const { claim } of numbers) claims.set(claim ?? 'unclaimed', (claims.get(claim ?? 'unclaimed') ?? 0) + 1);
      for (const line of describeArticle(outcome.record, numbers, options)) await writeLine(process.stdout, line);
    }
  const unclaimed = claims.get('unclaimed') ?? 0;
  if (!options.json) await writeLine(process.stdout, describeTotals(totals, claims));
  return options.failOnUnclaimed && unclaimed > 0 ? 1 : totals.rejects > 0 ? 3 : 0;
}

/** JSON: one object an article. Text: a line for each number shown, none for an article that has nothing to show. */
function describeArticle({ id, text }: ArticleRecord, numbers: readonly AuditedNumber[], { all, json }: AuditOptions): string[] {
  const unclaimed = unclaimedOf(numbers);
  if (json) return [JSON.stringify({ id, numbers: numbers.length, flagged: unclaimed.length > 0, unclaimed, ...(all && { all: numbers }) })];
  return (all ? numbers : unclaimed).map(({ start, end, claim }) => `${id}: ${claim ?? 'UNCLAIMED'}: ${excerptOf(text, start, end)}`);
}

function describeTotals(totals: { articles: number; flagged: number; numbers: number }, claims: ReadonlyMap<string, number>): string {
  const counts = [...claims].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([claim, count]) => `${claim} ${count}`);
  return `${totals.numbers} numbers in ${totals.articles} articles: ${claims.get('unclaimed') ?? 0} unclaimed, ${totals.flagged} articles flagged\n${counts.join(', ')}`;
}
