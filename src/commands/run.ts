// `broadsheet run`: inputs → pipeline → dataset, with a progress bar, a summary and exit codes.
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import cliProgress from 'cli-progress';
import { createAcross, readRegistryOf } from '../across.ts';
import { STEP_NAMES } from '../config.ts';
import { CodedError } from '../errors.ts';
import { describeReports, loadLexicons } from '../lexicons.ts';
import { createLog, type Log } from '../log.ts';
import { completeSettings, hashSettings, loadPipelineFile, type PipelineSettings } from '../pipeline-file.ts';
import { createPool } from '../pool.ts';
import { type InputFile, listInputs } from '../read/inputs.ts';
import { type Progress, runBatch } from '../run.ts';
import type { Reject } from '../types.ts';
import type { WorkerSettings } from '../worker.ts';
import { openDataset, type RunSummary, wantsTables } from '../write/dataset.ts';
import { readManifest } from '../write/directory.ts';
import { checkUrl } from '../write/postgres/connect.ts';
import { type LoadCounts, type LoadOptions, loadPostgres, preparePostgres } from '../write/postgres/load.ts';
import { type ArticleFlags, withArticleFlags } from './extract.ts';
import { hashContext } from './fingerprint.ts';
import { endQuietlyOnClosedPipe } from './output.ts';
import { recordAnswer, retrySource, vanishedRecords, wholeSource } from './run-sources.ts';
import { describePlan, describeSummary } from './summary.ts';
import { packageVersion } from './version.ts';

export interface RunFlags extends ArticleFlags {
  readonly output?: string;
  readonly jobs?: number;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
  /** Work on every article anew. */
  readonly full?: boolean;
  /** False: keep no answers for the next run. */
  readonly cache?: boolean;
  /** Run again whenever the inputs change. */
  readonly watch?: boolean;
  /** Read again what was refused, and nothing else. */
  readonly retryRejects?: boolean;
  readonly vanished?: PipelineSettings['write']['vanished'];
}

/** Pipeline files looked for where none is named. */
const DEFAULT_FILES = ['pipelines/news.yaml', 'broadsheet.yaml'];
/** So many rejects are told on stderr; all are in rejects.ndjson. */
const REJECTS_TOLD = 10;
/** Milliseconds between two log lines of progress. */
const PROGRESS_LOG_MS = 2_000;

/** Runs the batch; answers with the exit code: 0, 3 with rejects, 130 when interrupted. */
export async function runCommand(args: readonly string[], flags: RunFlags): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const { settings, inputs } = planRun(args, flags);
  const log = createLog(flags.quiet ?? false);
  const runOnce = (): Promise<number> => runThrough(settings, inputs, flags, log);
  if (!flags.watch || flags.dryRun) return runOnce();
  const { watchAndRun } = await import('./watch.ts');
  return watchAndRun({ inputs, output: settings.write.directory, runOnce, log });
}

async function runThrough(settings: PipelineSettings, inputs: readonly string[], flags: RunFlags, log: Log): Promise<number> {
  const listed = await listInputs(inputs, { cwd: process.cwd(), exclude: settings.input.exclude });
  // A dataset that lies among the inputs is no input.
  const own = (await readManifest(settings.write.directory)) ? settings.write.directory + sep : null;
  const files = listed.filter(({ absolute }) => own === null || !absolute.startsWith(own));
  if (files.length === 0) throw new CodedError('input-not-found', `${inputs.join(', ')}: no file to read there`);
  if (flags.dryRun) {
    process.stdout.write(flags.json ? `${JSON.stringify({ settings, files })}\n` : describePlan(settings, files));
    return 0;
  }
  const told: Reject[] = [];
  const summary = await execute(settings, files, flags, log, told);
  tellRejects(told, summary, log);
  if (flags.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else if (!flags.quiet) process.stdout.write(describeSummary(summary));
  return summary.manifest.interrupted ? 130 : summary.manifest.counts.rejects > 0 ? 3 : 0;
}

/** What the arguments mean: a first .yaml is the pipeline file, the rest are inputs that replace its own. */
export function planRun(args: readonly string[], flags: RunFlags): { readonly settings: PipelineSettings; readonly inputs: readonly string[] } {
  const named = /\.ya?ml$/iu.test(args[0] ?? '') ? args[0] : undefined;
  const inputs = named === undefined ? args : args.slice(1);
  const file = named ?? (inputs.length === 0 ? DEFAULT_FILES.find((path) => existsSync(path)) : undefined);
  if (file === undefined && inputs.length === 0)
    throw new CodedError('usage', `nothing to run: name a pipeline file or inputs, or make one of ${DEFAULT_FILES.join(', ')}`);
  const loaded = withArticleFlags(file === undefined ? completeSettings({}, '.') : loadPipelineFile(file, STEP_NAMES), flags);
  if (inputs.length === 0 && loaded.input.paths.length === 0)
    throw new CodedError('config', `${file}: no input; give input.paths or name inputs behind the pipeline file`);
  const settings: PipelineSettings = {
    ...loaded,
    extract: loaded.extract.length > 0 ? loaded.extract : STEP_NAMES,
    write: {
      ...loaded.write,
      directory: flags.output === undefined ? loaded.write.directory : resolve(flags.output),
      vanished: flags.vanished ?? loaded.write.vanished,
    },
    run: { ...loaded.run, jobs: flags.jobs ?? loaded.run.jobs },
  };
  // Before anything is printed: --dry-run shows the settings.
  if (settings.write.postgres?.url) checkUrl(settings.write.postgres.url, true);
  return { settings, inputs: inputs.length > 0 ? inputs : settings.input.paths };
}

async function execute(settings: PipelineSettings, files: readonly InputFile[], flags: RunFlags, log: Log, told: Reject[]): Promise<RunSummary> {
  const tables = wantsTables(settings.write);
  // A registry that cannot be read is told now, not after the last article.
  await readRegistryOf(settings.write.directory);
  const lexicons = loadLexicons(settings.lexicons);
  for (const report of describeReports(lexicons)) log.warn(report);
  const source = flags.retryRejects ? await retrySource(files, settings) : wholeSource(files, settings);
  const vanished = source.partial ? undefined : vanishedRecords(settings);
  const loading = await loadingOf(settings, (message) => log.warn(message));
  const dataset = await openDataset({
    directory: settings.write.directory,
    formats: settings.write,
    force: flags.force ?? false,
    version: packageVersion(),
    pipeline: { name: settings.name, sha256: hashSettings(settings) },
    cacheContext: flags.cache === false ? null : hashContext(settings, tables),
    afresh: flags.full ?? false,
    ...(loading && { load: async (store) => tellLoad(await loadPostgres(store, loading), log) }),
    across: createAcross(settings.write.directory),
  });
  const refuse = dataset.refuse;
  const pool = createPool({
    jobs: settings.run.jobs,
    timeoutSeconds: settings.run.timeoutSeconds,
    workerData: { settings, lexicons, tables, pack: dataset.cache !== null } satisfies WorkerSettings,
  });
  const interruption = interruptible(log);
  log.info({ pipeline: settings.name, inputs: files.length, jobs: pool.jobs }, 'run started');
  const bar = flags.quiet || flags.json ? null : process.stderr.isTTY ? startBar(files.length) : startProgressLog(files.length, log);
  try {
    return await runBatch({
      ...source,
      answerRecord: (record) => recordAnswer(record, tables),
      ...(vanished && { vanished }),
      pool,
      dataset: {
        ...dataset,
        async refuse(reject) {
          if (told.length < REJECTS_TOLD) told.push(reject);
          await refuse(reject);
        },
      },
      signal: interruption.signal,
      ...(bar && { onProgress: bar.update }),
    });
  } finally {
    bar?.stop();
    interruption.end();
  }
}

/** How the tables get into PostgreSQL, after a first look whether they will; null where they shall not. */
async function loadingOf({ write: { postgres } }: PipelineSettings, tell: (message: string) => void): Promise<LoadOptions | null> {
  if (postgres === null) return null;
  const options = { target: postgres, version: packageVersion(), tell };
  await preparePostgres(options);
  return options;
}

function tellLoad({ documents, written, vanished }: LoadCounts, log: Log): void {
  log.info({ documents, written, vanished }, 'loaded into PostgreSQL');
}

/** The first Ctrl-C finishes what runs, the second ends at once. */
function interruptible(log: Log): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    log.warn('interrupted: finishing the articles at work; again to stop at once');
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return { signal: controller.signal, end: () => process.off('SIGINT', stop).off('SIGTERM', stop) };
}

interface ProgressDisplay {
  readonly update: (progress: Progress) => void;
  readonly stop: () => void;
}

/** Where no terminal is (a log file, CI) a bar would only be in the way: progress is a log line like the others. */
function startProgressLog(files: number, log: Log): ProgressDisplay {
  let latest: Progress | null = null;
  const timer = setInterval(() => {
    if (latest === null) return;
    const { phase, read, done, rejects } = latest;
    log.info({ phase, done, total: Math.max(files, read), rejects }, 'progress');
    latest = null;
  }, PROGRESS_LOG_MS);
  timer.unref();
  return {
    update(progress) {
      latest = progress;
    },
    stop: () => clearInterval(timer),
  };
}

function startBar(files: number): ProgressDisplay {
  const bar = new cliProgress.SingleBar({
    format: '{phase} {bar} {percentage}% | {value}/{total} | {rejects} rejected | {duration_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(files, 0, { rejects: 0, phase: 'articles' });
  return {
    update({ read, done, rejects, phase }) {
      // One file may hold many articles, so the total grows with what was read.
      bar.setTotal(Math.max(files, read));
      bar.update(done, { rejects, phase: phase.padEnd(8) });
    },
    stop: () => bar.stop(),
  };
}

function tellRejects(told: readonly Reject[], { directory, manifest }: RunSummary, log: Log): void {
  for (const { origin, stage, code, message } of told)
    log.warn({ stage, code }, `rejected ${origin.path}${origin.line === null ? '' : `:${origin.line}`}: ${message}`);
  const untold = manifest.counts.rejects - told.length;
  if (untold > 0) log.warn(`${untold} more rejects: see ${directory}/rejects.ndjson`);
}
