// The dataset of a run: answers in input order → records, rejects, tables and manifest in one directory.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, ManifestInput, ManifestOutput, Reject } from '../types.ts';
import { type Across, type Notes, openNotes } from './across.ts';
import type { RecordAnswer } from './answer.ts';
import { type AnswerCache, CACHE_NAME, openAnswerCache } from './answer-cache.ts';
import { csvHeader } from './csv.ts';
import { dataPackage, PACKAGE_NAME } from './data-package.ts';
import { MANIFEST_NAME, MANIFEST_SCHEMA, type OutputDirectory, openDirectory } from './directory.ts';
import { writing } from './output-fault.ts';
import { FACT_TABLES, type FactTable, TABLE_NAMES, TABLES } from './rows.ts';
import { buildStore, STORE_NAME, type StoreOptions } from './store.ts';
import { createTally, type FigureGroup, type NamedTop, type Tally } from './tally.ts';
import { createTextFile, type FileFacts, fileFacts, type TextFile } from './text-file.ts';

/** What is written beside rejects.ndjson and manifest.json. */
export interface DatasetFormats {
  readonly records: boolean;
  readonly parquet: boolean;
  readonly csv: boolean;
  readonly duckdb: boolean;
  /** Whether the finished tables go on to a database (DatasetOptions.load). */
  readonly postgres?: unknown;
}

export interface DatasetOptions {
  readonly directory: string;
  readonly formats: DatasetFormats;
  /** Write into a directory that holds other files. */
  readonly force: boolean;
  /** Version of the program. */
  readonly version: string;
  readonly pipeline: Manifest['pipeline'];
  /** Hash of all that decides an article's answer but the article; left out or null, answers are not kept for the next run. */
  readonly cacheContext?: string | null;
  /** Takes the finished DuckDB store, before the dataset is put in place; left out where the run was interrupted. A fault of it leaves the dataset good and is thrown at the end. */
  readonly load?: (store: string) => Promise<void>;
  /** Forget the answers of earlier runs. */
  readonly afresh?: boolean;
  /** The steps over all records; left out, their tables are empty. */
  readonly across?: Across;
}

/** What only the run knows. */
export interface RunFacts {
  readonly inputs: readonly ManifestInput[];
  readonly interrupted: boolean;
  /** The cache keeps answers that were not used. */
  readonly partial?: boolean;
  readonly jobs: number;
  /** Records taken from the cache; default 0. */
  readonly reused?: number;
  readonly startedAt: Date;
  /** Seconds since the start, asked when all files are written. */
  readonly elapsedSeconds: () => number;
}

export interface RunSummary {
  /** Where the dataset lies: the output directory, or `interrupted/` in it where an interrupted run must not replace a complete dataset. */
  readonly directory: string;
  readonly manifest: Manifest;
  readonly topOrganisations: readonly NamedTop[];
  readonly topDrugs: readonly NamedTop[];
  readonly largestFigures: readonly FigureGroup[];
}

export interface Dataset {
  /** Answers of the last run and of this one, null where none are kept; records added must be told to it. */
  readonly cache: AnswerCache | null;
  add(answer: RecordAnswer): Promise<void>;
  refuse(reject: Reject): Promise<void>;
  /** Writes the rest and puts the dataset in the place of the old one. */
  commit(run: RunFacts): Promise<RunSummary>;
  /** Throws away what was written; the old dataset is untouched. */
  discard(): Promise<void>;
}

/** True where answers must carry rows. */
export function wantsTables({ parquet, csv, duckdb, postgres }: DatasetFormats): boolean {
  return parquet || csv || duckdb || Boolean(postgres);
}

/** Locks the directory and opens the files. Throws CodedError 'output-not-writable' or 'output-busy'. */
export async function openDataset(options: DatasetOptions): Promise<Dataset> {
  const { directory, formats } = options;
  const output = await openDirectory(directory, options.force);
  const tally = createTally();
  let files: Files;
  let cache: AnswerCache | null = null;
  try {
    if (options.cacheContext) cache = faultsTold(directory, await openAnswerCache(directory, options.cacheContext, options.afresh));
    files = await openFiles(output.partial, formats, options.across);
  } catch (error) {
    await output.discard();
    throw await writing(directory, () => Promise.reject(error));
  }
  return {
    cache,
    async add(answer) {
      tally.add(answer.tally);
      await writing(directory, async () => {
        await files.records?.write(`${answer.line}\n`, 1);
        await files.notes?.add(answer.notes);
        if (files.tables && answer.tables) {
          for (const table of FACT_TABLES) await files.tables[table].write(answer.tables[table].text, answer.tables[table].rows);
        }
      });
    },
    async refuse(reject) {
      tally.refuse(reject);
      await writing(directory, () => files.rejects.write(`${JSON.stringify(reject)}\n`, 1));
    },
    commit: (run) => writing(directory, () => commitDataset(options, output, files, tally, run, cache)),
    async discard() {
      for (const file of allFiles(files)) await file.abandon().catch(() => {});
      await cache?.close().catch(() => {});
      await output.discard();
    },
  };
}

/** Faults of the disk met by the cache, told like those of the dataset. */
function faultsTold(directory: string, cache: AnswerCache): AnswerCache {
  return { ...cache, flush: () => writing(directory, cache.flush), settle: (keepAll) => writing(directory, () => cache.settle(keepAll)) };
}

interface Files {
  readonly records: TextFile | null;
  readonly rejects: TextFile;
  readonly notes: Notes | null;
  readonly tables: { readonly [T in FactTable]: TextFile } | null;
}

async function openFiles(directory: string, formats: DatasetFormats, across: Across | undefined): Promise<Files> {
  const create = (name: string): Promise<TextFile> => createTextFile(join(directory, name));
  const tables: [FactTable, TextFile][] = [];
  if (wantsTables(formats))
    for (const name of FACT_TABLES) {
      const file = await create(`${name}.csv`);
      await file.write(csvHeader(TABLES[name]), 0);
      tables.push([name, file]);
    }
  return {
    records: formats.records ? await create('records.ndjson') : null,
    rejects: await create('rejects.ndjson'),
    notes: across ? await openNotes(directory, across) : null,
    tables: tables.length > 0 ? (Object.fromEntries(tables) as NonNullable<Files['tables']>) : null,
  };
}

function allFiles({ records, rejects, notes, tables }: Files): readonly TextFile[] {
  return [...(records ? [records] : []), rejects, ...(notes?.files ?? []), ...(tables ? FACT_TABLES.map((table) => tables[table]) : [])];
}

async function commitDataset(
  options: DatasetOptions,
  output: OutputDirectory,
  files: Files,
  tally: Tally,
  run: RunFacts,
  cache: AnswerCache | null,
): Promise<RunSummary> {
  const facts = await finishFiles(options.formats, output.partial, files);
  const fault = await loadStore(options, output.partial, facts, run.interrupted);
  await writeWhole(output.partial, PACKAGE_NAME, dataPackage(options.pipeline.name, facts), facts);
  if (cache && !run.interrupted) {
    const answers = await cache.settle(run.partial);
    facts.set(CACHE_NAME, await fileFacts(join(options.directory, CACHE_NAME), answers));
  }
  await cache?.close();
  const outputs: ManifestOutput[] = [...facts]
    .map(([path, { bytes, sha256, rows }]) => ({ path, bytes, sha256, rows }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const counts = tally.counts();
  const seconds = run.elapsedSeconds();
  const manifest: Manifest = {
    schema: MANIFEST_SCHEMA,
    tool: { name: 'broadsheet', version: options.version },
    pipeline: options.pipeline,
    interrupted: run.interrupted,
    inputs: run.inputs,
    counts,
    outputs,
    timing: {
      startedAt: run.startedAt.toISOString(),
      seconds: Math.round(seconds * 1000) / 1000,
      wordsPerSecond: Math.round(counts.words / Math.max(seconds, 0.001)),
      jobs: run.jobs,
      reused: run.reused ?? 0,
    },
  };
  const file = await createTextFile(join(output.partial, MANIFEST_NAME));
  await file.write(`${JSON.stringify(manifest, null, 2)}\n`, 1);
  await file.close();
  const directory = await output.commit(run.interrupted);
  if (fault) throw fault;
  return { directory, manifest, topOrganisations: tally.topOrganisations(), topDrugs: tally.topDrugs(), largestFigures: tally.largestFigures() };
}

async function writeWhole(directory: string, name: string, text: string, facts: Map<string, FileFacts>): Promise<void> {
  const file = await createTextFile(join(directory, name));
  await file.write(text, 0);
  facts.set(name, { ...(await file.close()), rows: null });
}

/** Hands the store on where that is asked for; the fault it met, so that the dataset can be put in place first. */
async function loadStore({ load, formats }: DatasetOptions, directory: string, facts: Map<string, FileFacts>, interrupted: boolean): Promise<Error | null> {
  const path = join(directory, STORE_NAME);
  let fault: Error | null = null;
  if (load && !interrupted && facts.has(STORE_NAME))
    await load(path).catch((error: unknown) => {
      fault = error instanceof Error ? error : new Error(String(error));
    });
  if (!formats.duckdb && facts.delete(STORE_NAME)) await rm(path, { force: true });
  return fault;
}

/** Closes the text files and builds what is drawn from them; what the manifest says of each. */
async function finishFiles(formats: DatasetFormats, directory: string, files: Files): Promise<Map<string, FileFacts>> {
  const facts = new Map<string, FileFacts>();
  if (files.records) facts.set('records.ndjson', await files.records.close());
  facts.set('rejects.ndjson', await files.rejects.close());
  const across = await files.notes?.finish(files.tables !== null);
  for (const [name, more] of across?.facts ?? []) facts.set(name, more);
  if (files.tables) await finishTables(formats, directory, { ...files.tables, ...across?.staged }, facts);
  return facts;
}

async function finishTables(
  formats: DatasetFormats,
  directory: string,
  tables: StoreOptions['staged'] & NonNullable<Files['tables']>,
  facts: Map<string, FileFacts>,
): Promise<void> {
  for (const table of FACT_TABLES) facts.set(`${table}.csv`, await tables[table].close());
  const { parquet, csv } = formats;
  const duckdb = formats.duckdb || Boolean(formats.postgres);
  const rows = await buildStore({ directory, staged: tables, parquet, csv, duckdb });
  for (const table of TABLE_NAMES) {
    const [csvName, parquetName] = [`${table}.csv`, `${table}.parquet`];
    if (parquet) facts.set(parquetName, await fileFacts(join(directory, parquetName), rows[table]));
    if (csv && !facts.has(csvName)) facts.set(csvName, await fileFacts(join(directory, csvName), rows[table]));
    if (!csv && facts.delete(csvName)) await rm(join(directory, csvName));
  }
  if (duckdb) facts.set(STORE_NAME, { ...(await fileFacts(join(directory, STORE_NAME), null)), sha256: null });
}
