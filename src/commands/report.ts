// `broadsheet report`: a dataset → one page to look at. Large datasets keep their articles in a folder beside the page.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CodedError } from '../errors.ts';
import { renderChunk, renderReport } from '../pages/report.ts';
import { type ChunkArticle, ReportGatherer, type RunFacts } from '../pages/report-data.ts';
import type { Reject } from '../types.ts';
import { makeDirectory } from '../write/make-directory.ts';
import { outputFault } from '../write/output-fault.ts';
import { readRecordLines } from '../write/record-lines.ts';
import { findRecords } from './diff-records.ts';

/** Bytes of records up to which everything is inside the one file. */
const EMBED_LIMIT = 24 * 1024 * 1024;

/** Writes the page; default: report.html in the dataset's directory. Exit code 0. Throws CodedError 'input-not-found', 'config', 'output-not-writable'. */
export async function reportCommand(path: string, { output }: { readonly output?: string }): Promise<number> {
  const records = findRecords(path);
  const page = output ?? join(dirname(records), 'report.html');
  const folder = page.replace(/(?:\.html?)?$/iu, '-articles');
  const split = statSync(records).size > EMBED_LIMIT;
  const gatherer = new ReportGatherer();
  const chunks: (readonly ChunkArticle[])[] = [];
  let written = 0;
  const keep = (chunk: readonly ChunkArticle[]): void => {
    if (split) writeFileSync(join(folder, `${written}.js`), renderChunk(written, chunk));
    else chunks.push(chunk);
    written++;
  };
  try {
    makeDirectory(dirname(page));
    rmSync(folder, { recursive: true, force: true });
    if (split) mkdirSync(folder);
    for await (const { record } of readRecordLines(records)) {
      const full = gatherer.add(record);
      if (full) keep(full);
    }
    const last = gatherer.lastChunk();
    if (last) keep(last);
    for (const reject of readRejects(join(dirname(records), 'rejects.ndjson'))) gatherer.reject(reject);
    const index = gatherer.index(runFacts(dirname(records)), split);
    writeFileSync(page, renderReport(index, chunks, basename(folder)));
    process.stderr.write(`${page}: ${index.articles.length} article${index.articles.length === 1 ? '' : 's'}${split ? `, their texts in ${folder}/` : ''}\n`);
  } catch (error) {
    throw outputFault(page, error, 'name another file with -o');
  }
  return 0;
}

/** Rejects of the run; none where there is no file. Lines end at LF alone: other line breaks of Unicode stand inside strings. */
function readRejects(path: string): Reject[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line === '') return [];
      try {
        return [JSON.parse(line) as Reject];
      } catch {
        throw new CodedError('config', `${path}:${index + 1}: not JSON; run the pipeline again, or mend the line`);
      }
    });
}

function runFacts(directory: string): RunFacts {
  const path = join(directory, 'manifest.json');
  if (!existsSync(path)) return { pipeline: null, words: null, unclaimed: null };
  const { pipeline, counts } = JSON.parse(readFileSync(path, 'utf8')) as { pipeline?: { name?: string }; counts?: { words?: number; unclaimed?: number } };
  return { pipeline: pipeline?.name ?? null, words: counts?.words ?? null, unclaimed: counts?.unclaimed ?? null };
}
