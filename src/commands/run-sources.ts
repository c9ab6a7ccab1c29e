// What a run takes in: the inputs, for --retry-rejects only those that were refused among the records that stand, and at the end the records of vanished articles.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notesOf } from '../across.ts';
import { auditRecord, unclaimedOf } from '../audit/audit.ts';
import { CodedError } from '../errors.ts';
import { hashSettings, type PipelineSettings } from '../pipeline-file.ts';
import type { InputFile } from '../read/inputs.ts';
import { readInput } from '../read/read.ts';
import type { RunItem } from '../run/answers.ts';
import type { ArticleRecord, Manifest, ManifestInput, Reject } from '../types.ts';
import { answerOf, type RecordAnswer } from '../write/answer.ts';
import { readManifest } from '../write/directory.ts';
import { readRecordLines } from '../write/record-lines.ts';

type OnDigest = (digest: ManifestInput) => void;

export interface Source {
  readonly read: (onDigest: OnDigest) => AsyncIterable<RunItem>;
  /** The source tells only of a part of the inputs. */
  readonly partial: boolean;
}

/** All inputs, one after the other. */
export function wholeSource(files: readonly InputFile[], { input }: PipelineSettings): Source {
  return {
    partial: false,
    async *read(onDigest) {
      for (const file of files) yield* readInput(file, input, onDigest);
    },
  };
}

/**
 * Reads again the files that held a reject and takes over the records of the others as they stand, in the order of a whole run.
 * Throws CodedError 'config' where the directory holds no complete dataset of this pipeline with its records.
 */
export async function retrySource(files: readonly InputFile[], settings: PipelineSettings): Promise<Source> {
  const { directory } = settings.write;
  const manifest = await readManifest(directory);
  if (!manifest) throw new CodedError('config', `${directory}: no dataset to mend there; run without --retry-rejects first`);
  if (manifest.interrupted || manifest.pipeline.sha256 !== hashSettings(settings))
    throw new CodedError(
      'config',
      `${directory}: ${manifest.interrupted ? 'the last run was interrupted' : 'the pipeline has changed since'}; run without --retry-rejects`,
    );
  const records = recordsPath(directory, '--retry-rejects');
  const rejects = await readRejects(join(directory, 'rejects.ndjson'));
  const refused = new Set(rejects.map(({ origin }) => origin.path));
  const again = files.filter(({ path }) => path !== '-' && refused.has(path));
  return {
    partial: true,
    read: (onDigest) => mendedItems({ records, again, rejects: rejects.filter(({ origin }) => origin.path === '-') }, settings, manifest, onDigest),
  };
}

/** Records of the old dataset that the run has not met again, marked where the policy says so; undefined where they are deleted. */
export function vanishedRecords({ write }: PipelineSettings): ((has: (id: string) => boolean) => AsyncIterable<ArticleRecord>) | undefined {
  const { vanished, directory } = write;
  if (vanished === 'delete') return undefined;
  if (!write.records) throw new CodedError('config', `write.vanished: ${vanished} takes the old records from records.ndjson; set write.records to true`);
  return async function* (has) {
    const path = join(directory, 'records.ndjson');
    if (!existsSync(path)) return;
    for await (const { record } of readRecordLines(path)) if (!has(record.id)) yield vanished === 'mark' ? markVanished(record) : record;
  };
}

/** The answer of a record whose article is not read. */
export function recordAnswer(record: ArticleRecord, tables: boolean): RecordAnswer {
  const answer = answerOf({ ok: true, record }, tables, { countUnclaimed: (audited) => unclaimedOf(auditRecord(audited)).length, notesOf });
  if (!answer.ok) throw new Error('a record is no reject');
  return answer;
}

/** Code of the issue that marks a record whose article is no longer among the inputs. */
const VANISHED = 'vanished';

function markVanished(record: ArticleRecord): ArticleRecord {
  if (record.issues.some(({ code }) => code === VANISHED)) return record;
  return { ...record, issues: [...record.issues, { code: VANISHED, message: 'the article is no longer among the inputs' }] };
}

interface Mended {
  readonly records: string;
  readonly again: readonly InputFile[];
  /** Of standard input, which cannot be read again. */
  readonly rejects: readonly Reject[];
}

async function* mendedItems(
  { records, again, rejects }: Mended,
  { input }: PipelineSettings,
  manifest: Manifest,
  onDigest: OnDigest,
): AsyncGenerator<RunItem, void, undefined> {
  const paths = new Set(again.map(({ path }) => path));
  const waiting = [...again];
  const digests = manifest.inputs.filter(({ path }) => !paths.has(path));
  const tellBefore = (path: string | null): void => {
    for (let digest = digests[0]; digest && comesBefore(digest.path, path); digest = digests[0]) {
      digests.shift();
      onDigest(digest);
    }
  };
  /** The files that come before `path` in a whole run. */
  const before = async function* (path: string | null): AsyncGenerator<RunItem> {
    for (let file = waiting[0]; file && comesBefore(file.path, path); file = waiting[0]) {
      waiting.shift();
      tellBefore(file.path);
      yield* readInput(file, input, onDigest);
    }
  };
  for (const reject of rejects) yield { ok: false, reject };
  for await (const { record } of readRecordLines(records)) {
    if (paths.has(record.origin.path)) continue;
    yield* before(record.origin.path);
    yield { ok: true, carried: record };
  }
  yield* before(null);
  tellBefore(null);
}

/** The order in which files are read; null stands behind all. */
function comesBefore(path: string, other: string | null): boolean {
  return other === null || Buffer.compare(Buffer.from(path), Buffer.from(other)) < 0;
}

function recordsPath(directory: string, flag: string): string {
  const path = join(directory, 'records.ndjson');
  if (!existsSync(path)) throw new CodedError('config', `${path}: missing; ${flag} takes the records that stand from it (write.records: true)`);
  return path;
}

/** Throws CodedError 'config' naming the line that is no reject. */
async function readRejects(path: string): Promise<Reject[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [readReject(line, `${path}:${i + 1}`)]));
}

function readReject(line: string, where: string): Reject {
  try {
    const reject: Reject = JSON.parse(line);
    if (typeof reject.origin.path === 'string') return reject;
  } catch {
    // Told below.
  }
  throw new CodedError('config', `${where}: no reject; run without --retry-rejects, which writes the file anew`);
}
