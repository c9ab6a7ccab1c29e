// `broadsheet load`: records made elsewhere or before → PostgreSQL, a DuckDB file, or a dataset directory.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createAcross } from '../across.ts';
import { CodedError } from '../errors.ts';
import { createLog, type Log } from '../log.ts';
import { completeSettings, hashSettings, type PipelineSettings, POSTGRES_SCHEMA } from '../pipeline-file.ts';
import type { Pool } from '../pool.ts';
import type { RunItem } from '../run/answers.ts';
import { runBatch } from '../run.ts';
import type { ArticleRecord, ManifestInput } from '../types.ts';
import { createValidator } from '../validate.ts';
import { openDataset, type RunSummary } from '../write/dataset.ts';
import { makeDirectory } from '../write/make-directory.ts';
import { writing } from '../write/output-fault.ts';
import { checkUrl } from '../write/postgres/connect.ts';
import { loadPostgres, preparePostgres } from '../write/postgres/load.ts';
import { readRecordLines } from '../write/record-lines.ts';
import { refuseHeldStore, STORE_NAME } from '../write/store.ts';
import { findRecords } from './diff-records.ts';
import { recordAnswer, vanishedRecords } from './run-sources.ts';
import { packageVersion } from './version.ts';

export interface LoadFlags {
  readonly to: string;
  readonly schema?: string;
  readonly vanished?: PipelineSettings['write']['vanished'];
  readonly quiet?: boolean;
}

const STORE_ONLY = { records: false, parquet: false, csv: false, duckdb: true } as const;
const ALL = { records: true, parquet: true, csv: true, duckdb: true } as const;

/** Loads the records; answers with the exit code: 3 where some were refused, else 0. */
export async function loadCommand(paths: readonly string[], flags: LoadFlags): Promise<number> {
  const files = paths.map((path) => (path === '-' ? path : findRecords(path)));
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(flags.to) && !/^postgres(?:ql)?:/u.test(flags.to))
    throw new CodedError('usage', '--to knows no such address; give postgres://user@host/database, duckdb:file.duckdb, or a directory');
  if (/^[\w-]+$/u.test(flags.to) && !existsSync(flags.to))
    throw new CodedError(
      'usage',
      `--to ${flags.to}: no such directory; write ./${flags.to} to make it, or give postgres://user@host/database or duckdb:file.duckdb`,
    );
  const log = createLog(flags.quiet ?? false);
  const summary = /^postgres(?:ql)?:/u.test(flags.to)
    ? await loadIntoPostgres(files, flags, log)
    : flags.to.startsWith('duckdb:')
      ? await loadIntoDuckdb(files, resolve(flags.to.slice('duckdb:'.length)))
      : await loadIntoDirectory(files, resolve(flags.to), flags);
  const { records, rejects } = summary.manifest.counts;
  for (const { stage, code, count } of summary.manifest.counts.rejected) log.warn(`${count} refused: ${stage}/${code}`);
  log.info({ records, rejects }, 'loaded');
  return rejects > 0 ? 3 : 0;
}

async function loadIntoPostgres(files: readonly string[], { to, schema = POSTGRES_SCHEMA, vanished = 'keep' }: LoadFlags, log: Log): Promise<RunSummary> {
  checkUrl(to, false);
  const options = { target: { url: to, schema, vanished }, version: packageVersion(), tell: (message: string) => log.warn(message) };
  await preparePostgres(options);
  const directory = await mkdtemp(join(tmpdir(), 'broadsheet-load-'));
  try {
    const load = async (store: string): Promise<void> => {
      log.info(await loadPostgres(store, options), 'loaded into PostgreSQL');
    };
    return await loadRecords(files, { directory, formats: { ...STORE_ONLY, postgres: true }, load });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Makes the file beside the old one and puts it in its place at the end. */
async function loadIntoDuckdb(files: readonly string[], path: string): Promise<RunSummary> {
  const directory = await writing(path, async () => {
    makeDirectory(dirname(path));
    await refuseHeldStore(path);
    return mkdtemp(join(dirname(path), '.broadsheet-load-'));
  });
  try {
    const summary = await loadRecords(files, { directory, formats: STORE_ONLY });
    await writing(path, () => rename(join(directory, STORE_NAME), path));
    return summary;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function loadIntoDirectory(files: readonly string[], directory: string, { vanished = 'keep' }: LoadFlags): Promise<RunSummary> {
  const plain = completeSettings({}, '.');
  const old = vanishedRecords({ ...plain, write: { ...plain.write, directory, vanished } });
  return loadRecords(files, { directory, formats: ALL }, old);
}

type Into = Pick<Parameters<typeof openDataset>[0], 'directory' | 'formats' | 'load'>;

async function loadRecords(files: readonly string[], into: Into, vanished?: ReturnType<typeof vanishedRecords>): Promise<RunSummary> {
  const pipeline = { name: 'load', sha256: hashSettings(completeSettings({ name: 'load' }, '.')) };
  // Hand-made entries of the registry: those of the directory that is written to, else those beside the records.
  const registry = into.formats.records ? into.directory : dirname(files.find((path) => path !== '-') ?? '.');
  const dataset = await openDataset({ ...into, force: false, version: packageVersion(), pipeline, across: createAcross(registry) });
  return runBatch({
    read: (onDigest) => readAll(files, onDigest),
    answerRecord: (record) => recordAnswer(record, true),
    ...(vanished && { vanished }),
    pool: NO_POOL,
    dataset,
  });
}

/** Nothing is extracted here. */
const NO_POOL: Pool = { jobs: 1, ready: async () => {}, processChunk: async () => null, stop: () => {}, close: async () => {} };

async function* readAll(files: readonly string[], onDigest: (digest: ManifestInput) => void): AsyncGenerator<RunItem> {
  const validate = createValidator();
  for (const path of files) {
    if (path !== '-' && !existsSync(path))
      throw new CodedError('input-not-found', `${path}: no such file; name the records.ndjson of a run, its directory, or -`);
    const hash = createHash('sha256');
    let bytes = 0;
    let records = 0;
    let rejects = 0;
    const source = async function* (): AsyncGenerator<Buffer> {
      for await (const block of path === '-' ? process.stdin : createReadStream(path)) {
        hash.update(block);
        bytes += block.length;
        yield block;
      }
    };
    for await (const { record, line } of readRecordLines(path, source())) {
      const faults = validate(record);
      if (faults.length > 0) rejects++;
      else records++;
      yield faults.length > 0 ? refused(record, path, line, faults) : { ok: true, carried: record };
    }
    onDigest({ path, bytes, sha256: hash.digest('hex'), articles: records, rejects });
  }
}

function refused({ id }: ArticleRecord, path: string, line: number, faults: readonly string[]): RunItem {
  const message = `${faults.slice(0, 3).join('; ')}; broadsheet validate tells more`;
  return { ok: false, reject: { id, origin: { path, line }, stage: 'validate', code: 'schema', message } };
}
