// What a run tells a person: the plan before, the summary after.
import { relative } from 'node:path';
import type { PipelineSettings } from '../pipeline-file.ts';
import type { InputFile } from '../read/inputs.ts';
import type { RunSummary } from '../write/dataset.ts';

const NUMBERS = new Intl.NumberFormat('en-GB');
const FILES_LISTED = 20;

/** What `--dry-run` prints. */
export function describePlan(settings: PipelineSettings, files: readonly InputFile[]): string {
  const { records, parquet, csv, duckdb, directory } = settings.write;
  const formats = Object.entries({ records, parquet, csv, duckdb }).flatMap(([name, wanted]) => (wanted ? [name] : []));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `pipeline   ${settings.name}: ${settings.extract.join(', ')}`,
    `reads      ${count(files.length, 'file')}, ${NUMBERS.format(bytes)} bytes`,
    ...files.slice(0, FILES_LISTED).map(({ path }) => `           ${path}`),
    ...(files.length > FILES_LISTED ? [`           … and ${files.length - FILES_LISTED} more`] : []),
    `writes     ${formats.join(', ')} to ${shortPath(directory)}`,
    '',
  ].join('\n');
}

/** What a run prints at its end. */
export function describeSummary(summary: RunSummary): string {
  const { counts, timing, interrupted } = summary.manifest;
  const mentions = Object.entries(counts.mentions).map(([type, number]) => `${type} ${NUMBERS.format(number)}`);
  const rejected = counts.rejected.map(({ stage, code, count: number }) => `${number} ${stage}/${code}`);
  return [
    '',
    `articles       ${NUMBERS.format(counts.articles)} read, ${NUMBERS.format(counts.records)} recorded, ${NUMBERS.format(counts.rejects)} rejected${rejected.length > 0 ? ` (${rejected.join(', ')})` : ''}`,
    ...(timing.reused > 0 ? [`unchanged      ${NUMBERS.format(timing.reused)} taken over from the last run`] : []),
    `mentions       ${mentions.join('   ')}`,
    `numbers        ${counts.unclaimed === 0 ? 'all accounted for' : `${NUMBERS.format(counts.unclaimed)} not accounted for (broadsheet audit lists them)`}`,
    ...list(
      'organisations',
      summary.topOrganisations.map(({ name, mentions: number }) => [name, count(number, 'mention')]),
    ),
    ...list(
      'drugs',
      summary.topDrugs.map(({ name, mentions: number }) => [name, count(number, 'mention')]),
    ),
    ...list('largest', largest(summary)),
    `took           ${timing.seconds.toFixed(1)} s, ${NUMBERS.format(Math.round(timing.wordsPerSecond))} words/s`,
    `dataset        ${shortPath(summary.directory)}/${interrupted ? '  (interrupted: the articles finished by then)' : ''}`,
    '',
  ].join('\n');
}

/** The largest sum of each currency, then the largest count, with the article. */
function largest({ largestFigures }: RunSummary): [string, string][] {
  const tops = largestFigures.flatMap(({ figures }) => figures.slice(0, 1));
  const ofKind = (kind: string): typeof tops => tops.filter((figure) => figure.kind === kind).sort((a, b) => b.value - a.value);
  return [...ofKind('money').slice(0, 4), ...ofKind('count').slice(0, 1)].map(({ text, label, document }) => [
    label === null ? text : `${text} (${label})`,
    document,
  ]);
}

function list(name: string, rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(56, Math.max(0, ...rows.map(([text]) => text.length)));
  return rows.map(([text, detail], i) => `${(i === 0 ? name : '').padEnd(15)}${clip(text, width).padEnd(width)}  ${detail}`);
}

function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function count(number: number, noun: string): string {
  return `${NUMBERS.format(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function shortPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near !== '' && !near.startsWith('..') ? near : path;
}
