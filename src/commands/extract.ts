// `broadsheet extract`: articles in, one record line out per article, in input order, nothing else on stdout.
import { createPipelineFromSettings, STEP_NAMES } from '../config.ts';
import { CodedError } from '../errors.ts';
import { completeSettings, loadPipelineFile, type PipelineSettings } from '../pipeline-file.ts';
import { type InputFile, listInputs } from '../read/inputs.ts';
import { readInput } from '../read/read.ts';
import type { Outcome, ReadItem } from '../types.ts';
import { loadLexiconsAloud } from './lexicons-aloud.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';

export interface ExtractOptions extends ArticleFlags {
  readonly pipeline?: string;
}

/** Command-line flags that hold for every article and win over the pipeline file. */
export interface ArticleFlags {
  readonly published?: string;
  readonly source?: string;
  readonly languages?: string;
}

/** Runs the filter; answers with the exit code: 3 when an article was rejected, else 0. Memory stays flat on an endless stream. */
export async function extractCommand(inputs: readonly string[], options: ExtractOptions): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  if (inputs.length === 0 && process.stdin.isTTY) throw new CodedError('usage', 'no input: name files, or - for NDJSON on standard input');
  const base = options.pipeline === undefined ? completeSettings({}, '.') : loadPipelineFile(options.pipeline, STEP_NAMES);
  const settings = withArticleFlags(base, options);
  const files = await listInputs(inputs.length > 0 ? inputs : ['-'], { cwd: process.cwd(), exclude: settings.input.exclude });
  const pipeline = createPipelineFromSettings(settings, loadLexiconsAloud(settings.lexicons));
  let rejects = 0;
  for await (const item of readAll(files, settings)) {
    const outcome: Outcome = item.ok ? await pipeline.process(item.raw) : item;
    if (!outcome.ok) rejects++;
    await writeLine(process.stdout, outcomeLine(outcome));
  }
  return rejects > 0 ? 3 : 0;
}

/** The settings with what the command line says of every article. Throws CodedError 'usage' for a day that is none. */
export function withArticleFlags(settings: PipelineSettings, flags: ArticleFlags): PipelineSettings {
  if (flags.published !== undefined && !isDay(flags.published)) throw new CodedError('usage', `--published ${flags.published}: give a day as YYYY-MM-DD`);
  const { published, source, languages, fiscal } = settings.article;
  return {
    ...settings,
    article: {
      published: flags.published ?? published,
      source: flags.source ?? source,
      languages:
        flags.languages === undefined
          ? languages
          : flags.languages === 'all'
            ? null
            : flags.languages.split(',').map((language) => language.trim().toLowerCase()),
      fiscal,
    },
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

async function* readAll(files: readonly InputFile[], settings: PipelineSettings): AsyncGenerator<ReadItem> {
  for (const file of files) yield* readInput(file, settings.input);
}

function outcomeLine(outcome: Outcome): string {
  if (outcome.ok) return JSON.stringify(outcome.record);
  const { id, origin, stage, code, message } = outcome.reject;
  return JSON.stringify({ id, origin, rejected: { stage, code, message } });
}
