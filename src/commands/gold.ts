// `broadsheet gold check|import|export`: gold files looked over, and brought from and to annotation tools.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CodedError } from '../errors.ts';
import { GOLD_FORMATS } from '../evaluate/formats/formats.ts';
import type { FormatFile, FormatOptions, GoldFormat } from '../evaluate/formats/interchange.ts';
import { OFFSET_UNITS } from '../evaluate/formats/offset-units.ts';
import { parseGold } from '../evaluate/gold.ts';
import { checkGold } from '../evaluate/gold-check.ts';
import type { EntityType } from '../types.ts';
import { makeDirectory } from '../write/make-directory.ts';
import { outputFault } from '../write/output-fault.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';
import { readText } from './predictions.ts';

export interface FormatFlags {
  readonly format: string;
  readonly unit?: string;
  /** LABEL=TYPE pairs, comma between. */
  readonly map?: string;
  readonly output?: string;
}

/** One line a finding; answers 1 where there is a fault (with `strict` a suspicion too), else 0. */
export async function checkGoldCommand(paths: readonly string[], { strict }: { readonly strict?: boolean }): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const counts = { fault: 0, suspicion: 0 };
  for (const path of paths) {
    for (const { line, level, message } of checkGold(readText(path))) {
      counts[level]++;
      await writeLine(process.stdout, `${path}:${line}: ${level}: ${message}`);
    }
  }
  await writeLine(process.stdout, `${counts.fault} faults, ${counts.suspicion} suspicions`);
  return counts.fault > 0 || (strict && counts.suspicion > 0) ? 1 : 0;
}

/** Another tool's files → gold NDJSON on stdout. */
export async function importGoldCommand(paths: readonly string[], flags: FormatFlags): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const format = formatOf(flags);
  const files = paths.flatMap((path): FormatFile[] => [{ path, text: readText(path) }, ...companions(path, format, paths)]);
  for (const article of format.read(files, optionsOf(flags, format))) await writeLine(process.stdout, JSON.stringify(article));
  return 0;
}

/** Gold NDJSON → another tool's files, on stdout where the format has one file and no path is given. */
export async function exportGoldCommand(paths: readonly string[], flags: FormatFlags): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const format = formatOf(flags);
  const articles = paths.flatMap((path) => parseGold(readText(path), path).map(({ article }) => article));
  const files = format.write(articles, optionsOf(flags, format));
  const single = files.length === 1 && files[0]?.path === null ? files[0] : null;
  if (!single && flags.output === undefined) throw new CodedError('usage', `--format ${format.name} makes several files; name a directory with --output`);
  if (single && flags.output === undefined) await writeLine(process.stdout, single.text.replace(/\n$/u, ''));
  else for (const { path, text } of files) save(path === null ? (flags.output ?? '') : join(flags.output ?? '', path), text);
  return 0;
}

/** brat keeps text and metadata beside the .ann file. */
function companions(path: string, { name }: GoldFormat, named: readonly string[]): FormatFile[] {
  if (name !== 'brat' || !path.endsWith('.ann')) return [];
  const base = path.slice(0, -'.ann'.length);
  return [`${base}.txt`, `${base}.meta.json`].flatMap((companion): FormatFile[] => {
    if (named.includes(companion)) return [];
    try {
      return [{ path: companion, text: readText(companion) }];
    } catch {
      return [];
    }
  });
}

function formatOf({ format }: FormatFlags): GoldFormat {
  const known = GOLD_FORMATS.find(({ name }) => name === format);
  if (!known) throw new CodedError('usage', `--format ${format}: known: ${GOLD_FORMATS.map(({ name }) => name).join(', ')}`);
  return known;
}

function optionsOf({ unit: wanted, map }: FormatFlags, format: GoldFormat): FormatOptions {
  const unit = wanted === undefined ? format.unit : OFFSET_UNITS.find((known) => known === wanted);
  if (!unit) throw new CodedError('usage', `--unit ${wanted}: known: ${OFFSET_UNITS.join(', ')}`);
  const pairs = (map ?? '').split(',').filter((pair) => pair !== '');
  return { unit, labels: new Map(pairs.map(parseLabel)) };
}

function parseLabel(pair: string): [string, EntityType] {
  const at = pair.lastIndexOf('=');
  const type = (['ORG', 'DRUG', 'FIGURE', 'DATE'] as const).find((known) => known === pair.slice(at + 1));
  if (at < 1 || !type) throw new CodedError('usage', `--map ${pair}: give LABEL=ORG, DRUG, FIGURE or DATE`);
  return [pair.slice(0, at), type];
}

function save(path: string, text: string): void {
  try {
    makeDirectory(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw outputFault(path, error, 'name another file with -o');
  }
}
