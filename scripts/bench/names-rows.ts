// The cost of a big name list: time to load it, memory that all workers share, and the whole pipeline with it beside without it.
// The two pipelines take turns and processor time is counted, so that a busy machine does not decide.
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Config from '../../src/config.ts';
import type * as LexiconsModule from '../../src/lexicons.ts';
import type { PipelineSettings } from '../../src/pipeline-file.ts';
import type { RawArticle } from '../../src/types.ts';
import { LIST_HEADER, listRow } from './generated-names.ts';

const ROUNDS = 6;
const FLUSH = 1_000_000;

interface Row {
  readonly name: string;
  readonly figure: string;
}

/** Rows of the table for a list of `count` generated names. */
export async function namesRows(count: number, raws: readonly RawArticle[], words: number, settings: PipelineSettings): Promise<Row[]> {
  const { createPipelineFromSettings } = (await import('../../dist/config.js' as string)) as typeof Config;
  const { loadLexicons } = (await import('../../dist/lexicons.js' as string)) as typeof LexiconsModule;
  const directory = mkdtempSync(join(tmpdir(), 'bench-names-'));
  const path = join(directory, 'names.csv');
  writeList(path, count);
  const before = process.cpuUsage();
  const lexicons = loadLexicons([{ path, type: 'ORG' }]);
  const loading = process.cpuUsage(before);
  const seconds = (loading.user + loading.system) / 1e6;
  rmSync(directory, { recursive: true });
  const bytes = Object.values(lexicons.ORG ?? {}).reduce((sum: number, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
  const pipelines = [createPipelineFromSettings(settings), createPipelineFromSettings(settings, lexicons)];
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, pipeline] of pipelines.entries()) {
      const start = process.cpuUsage();
      for (const raw of raws) await pipeline.process(raw);
      const { user, system } = process.cpuUsage(start);
      best[i] = Math.min(best[i] ?? 0, (user + system) / 1e6);
    }
  const [plain, listed] = best as [number, number];
  return [
    { name: `load a list of ${count.toLocaleString('en')} names (CSV), processor time`, figure: `${seconds.toFixed(1)} s` },
    { name: 'its memory, shared by all workers', figure: `${Math.round(bytes / 1e6)} MB` },
    {
      name: 'whole pipeline with that list / without (processor time, best of rounds)',
      figure: `${(words / listed / 1000).toFixed(0)} / ${(words / plain / 1000).toFixed(0)} k words/s`,
    },
  ];
}

function writeList(path: string, count: number): void {
  const file = openSync(path, 'w');
  let text = `${LIST_HEADER}\n`;
  for (let index = 0; index < count; index += 1) {
    text += `${listRow(index)}\n`;
    if (text.length < FLUSH) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}
