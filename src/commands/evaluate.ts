// `broadsheet evaluate`: runs the pipeline on the texts of gold articles, or takes predictions made elsewhere, scores them,
// and holds the scores against a baseline.
import { appendFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { auditRecord, unclaimedOf } from '../audit/audit.ts';
import { CodedError } from '../errors.ts';
import { formatAnnotations } from '../evaluate/annotations.ts';
import { bootstrapIntervals } from '../evaluate/bootstrap.ts';
import { type PlacedGold, parseGold } from '../evaluate/gold.ts';
import { reportData } from '../evaluate/json.ts';
import { formatJunit } from '../evaluate/junit.ts';
import { formatMarkdown } from '../evaluate/markdown.ts';
import { type Shares, sharesOf, sumShares } from '../evaluate/metrics.ts';
import { comparePaired } from '../evaluate/permutation.ts';
import type { Report } from '../evaluate/report.ts';
import { scoreArticles } from '../evaluate/score.ts';
import { SLICINGS, type Slicing, sliceMentions } from '../evaluate/slices.ts';
import { formatReport } from '../evaluate/table.ts';
import { judgeArticle } from '../evaluate/verdicts.ts';
import { renderEvaluation } from '../pages/evaluation.ts';
import { makeDirectory } from '../write/make-directory.ts';
import { outputFault } from '../write/output-fault.ts';
import { evaluationPage } from './evaluation-page.ts';
import { type GateInput, judgeByBaseline, loadBaseline, saveBaseline, textsOf, watchedMetrics } from './gate.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';
import { type Evaluated, predictGold, readPredictions, readText } from './predictions.ts';

export interface EvaluateOptions {
  readonly gold: readonly string[];
  readonly pred?: string;
  readonly against?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly date?: string;
  readonly by?: readonly Slicing[];
  readonly counts?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly junit?: string;
  readonly html?: string;
  readonly rounds?: number;
  readonly seed?: number;
}

const ROUNDS = 1_000;
const SEED = 1;

/** Scores and prints; answers 1 where the gate fails, else 0. A gold article that the pipeline rejects counts as one without predictions. */
export async function evaluateCommand(pipelinePath: string | undefined, options: EvaluateOptions): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const { baseline: baselinePath, updateBaseline = false } = options;
  if (updateBaseline && baselinePath === undefined) throw new CodedError('usage', '--update-baseline needs --baseline FILE to write');
  const gold = readGold(options.gold);
  const before = baselinePath === undefined ? null : loadBaseline(baselinePath, updateBaseline);
  const evaluated = options.pred === undefined ? await predictGold(gold, pipelinePath) : readPredictions(gold, options.pred);
  const shares = evaluated.map(sharesOf);
  const input: GateInput = { evaluated, sums: sumShares(shares), mentions: evaluated.flatMap(judgeArticle), unclaimed: countUnclaimed(evaluated) };
  const report: Report = {
    ...(await compareSystems(gold, shares, options)),
    ...input,
    articles: evaluated.length,
    scores: scoreArticles(evaluated),
    intervals: bootstrapIntervals(shares, { rounds: options.rounds ?? ROUNDS, seed: options.seed ?? SEED }),
    slices: (options.by ?? []).map((by) => sliceMentions(input.mentions, evaluated, by)),
    gate: judgeByBaseline(input, baselinePath ?? '', before),
    baselinePath: baselinePath ?? null,
    texts: textsOf(evaluated),
    places: new Map(evaluated.map(({ id, path, line }) => [id, { path, line }])),
  };
  await show(report, watchedMetrics(input, before), options);
  if (updateBaseline && baselinePath !== undefined) {
    saveBaseline(input, baselinePath, { before, date: options.date ?? null });
    process.stderr.write(`broadsheet: baseline written: ${baselinePath}\n`);
    return 0;
  }
  return report.gate?.passed === false ? 1 : 0;
}

/** Numbers that neither mention nor reason accounts for; null where no pipeline ran. */
function countUnclaimed(evaluated: readonly Evaluated[]): GateInput['unclaimed'] {
  const records = evaluated.flatMap(({ record }) => record ?? []);
  if (records.length === 0) return null;
  const audits = records.map(auditRecord);
  return { count: audits.reduce((sum, numbers) => sum + unclaimedOf(numbers).length, 0), of: audits.reduce((sum, numbers) => sum + numbers.length, 0) };
}

/** Names of `--by`, checked. */
export function parseSlicings(text: string): Slicing[] {
  return text.split(',').map((name) => {
    const known = SLICINGS.find((slicing) => slicing === name.trim());
    if (!known) throw new CodedError('usage', `--by ${name}: no such slice; known: ${SLICINGS.join(', ')}`);
    return known;
  });
}

function readGold(paths: readonly string[]): PlacedGold[] {
  const gold = paths.flatMap((path) => parseGold(readText(path), path));
  const places = new Map<string, PlacedGold>();
  for (const placed of gold) {
    const { article, path, line } = placed;
    const first = places.get(article.id);
    if (first) throw new CodedError('config', `${path}:${line}: id "${article.id}" stands in ${first.path}:${first.line} too; give each article its own`);
    places.set(article.id, placed);
  }
  if (gold.length === 0) throw new CodedError('config', `${paths.join(', ')}: no gold article in there`);
  return gold;
}

async function compareSystems(gold: readonly PlacedGold[], shares: readonly Shares[], options: EvaluateOptions): Promise<Pick<Report, 'comparison'>> {
  if (options.against === undefined) return { comparison: null };
  const rival = /\.ya?ml$/iu.test(options.against) ? await predictGold(gold, options.against) : readPredictions(gold, options.against);
  return { comparison: comparePaired(shares, rival.map(sharesOf), { rounds: options.rounds ?? ROUNDS, seed: options.seed ?? SEED }) };
}

async function show(report: Report, watched: readonly string[], options: EvaluateOptions): Promise<void> {
  const text = options.json
    ? JSON.stringify(reportData(report))
    : options.markdown
      ? formatMarkdown(report)
      : formatReport(report, { counts: options.counts ?? false });
  await writeLine(process.stdout, text);
  if (options.junit !== undefined) writeReport(options.junit, formatJunit(report, watched));
  if (options.html !== undefined) writeReport(options.html, renderEvaluation(evaluationPage(report)));
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) appendFileSync(summary, formatMarkdown(report));
  // On standard error, where they are read as well and no JSON is spoilt.
  if (process.env.GITHUB_ACTIONS === 'true') for (const annotation of formatAnnotations(report)) process.stderr.write(`${annotation}\n`);
}

function writeReport(path: string, text: string): void {
  try {
    makeDirectory(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw outputFault(path, error, 'name another file');
  }
}
