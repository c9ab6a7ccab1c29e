// Files, directories and globs as a person names them → the files to read, sorted, each once.
// ["news", "more/*.csv.gz", "-"] → "-", more/a.csv.gz, news/one.txt, news/two.html …
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CodedError } from '../errors.ts';
import { type Fault, unreadable } from './fault.ts';
import { excludeFilter, isGlob, parseGlob } from './glob.ts';
import { type InputKind, KNOWN_EXTENSIONS, kindOf, type Packing } from './kinds.ts';
import { type Found, walkDirectory } from './walk.ts';

/** One file to read. */
export interface InputFile {
  /** As shown in records: relative to the working directory where below it, else as given; forward slashes. "-" is standard input. */
  readonly path: string;
  readonly absolute: string;
  /** Size on disk when it was listed; 0 where that is unknown (standard input, a pipe). */
  readonly bytes: number;
  readonly kind: InputKind;
  readonly packing: Packing | null;
  /** Already known at listing, such as a directory without rights; the reader passes it on as a reject. */
  readonly fault: Fault | null;
}

export interface ListOptions {
  readonly cwd: string;
  /** Globs left out; tried on the path as shown and on the path below the directory or glob that was named. */
  readonly exclude?: readonly string[];
}

/**
 * Lists what the patterns name. A directory yields every file in it but hidden ones; those of unknown format are refused
 * later, not left out in silence. A file that is named, or matched by a glob, is read by its content where its extension says nothing.
 * Throws CodedError 'input-not-found' for a pattern that names nothing.
 */
export async function listInputs(patterns: readonly string[], options: ListOptions): Promise<readonly InputFile[]> {
  const excluded = excludeFilter(options.exclude ?? []);
  const files = new Map<string, InputFile>();
  for (const pattern of new Set(patterns)) {
    const listed = await listPattern(pattern, options.cwd);
    for (const { file, below } of listed) {
      if (file.path !== '-' && (excluded(file.path) || excluded(below))) continue;
      const other = files.get(file.absolute);
      if (!other || (other.kind === 'unknown' && file.kind === 'sniff')) files.set(file.absolute, file);
    }
  }
  return [...files.values()]
    .map((file) => ({ file, key: Buffer.from(file.path) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ file }) => file);
}

interface Listed {
  readonly file: InputFile;
  readonly below: string;
}

async function listPattern(pattern: string, cwd: string): Promise<readonly Listed[]> {
  if (pattern === '-') return [{ file: { path: '-', absolute: '-', bytes: 0, kind: 'ndjson', packing: null, fault: null }, below: '-' }];
  const given = pattern.split(sep).join('/');
  const absolute = resolve(cwd, pattern);
  const stats = await statOrFault(absolute);
  if ('fault' in stats) {
    if (isGlob(given)) return listGlob(given, cwd);
    const code = stats.fault instanceof Error && 'code' in stats.fault ? stats.fault.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new CodedError('input-not-found', `${given}: no such file or directory; check the name, or quote a glob`);
    return [listed({ below: given, absolute, bytes: 0, regular: false, directory: false, fault: stats.fault }, given, cwd, 'sniff')];
  }
  // A pipe or device that a person names is read; one that merely lies in a directory is refused.
  if (!stats.isDirectory())
    return [listed({ below: given, absolute, bytes: stats.isFile() ? stats.size : 0, regular: true, directory: false, fault: null }, given, cwd, 'sniff')];
  const found = await walkDirectory(absolute, { hidden: false, depth: Number.POSITIVE_INFINITY });
  if (found.length === 0) throw new CodedError('input-not-found', `${given}: the directory holds no files; put articles there (${KNOWN_EXTENSIONS})`);
  return found.map((entry) => listed(entry, joinShown(given, entry.below), cwd, 'unknown'));
}

async function listGlob(pattern: string, cwd: string): Promise<readonly Listed[]> {
  const glob = parseGlob(pattern);
  const base = resolve(cwd, glob.base);
  const found = (await stat(base).catch(() => null)) ? await walkDirectory(base, glob) : [];
  const matching = found.filter(({ below, directory }) => directory || glob.matches(below));
  if (matching.length === 0) throw new CodedError('input-not-found', `${pattern}: the glob matches no file; check it, or name a directory`);
  return matching.map((entry) => listed(entry, joinShown(glob.base, entry.below), cwd, 'sniff'));
}

function listed(found: Found, given: string, cwd: string, fallback: InputKind): Listed {
  const { below, absolute, bytes, regular } = found;
  const { kind, packing } = kindOf(absolute, fallback);
  const fault = found.fault === null ? null : unreadable(found.fault);
  return { file: { path: shownPath(absolute, given, cwd), absolute, bytes, kind: regular || fault ? kind : 'special', packing, fault }, below };
}

function shownPath(absolute: string, given: string, cwd: string): string {
  const below = relative(cwd, absolute);
  return below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? given : below.split(sep).join('/');
}

function joinShown(directory: string, below: string): string {
  return below === '' ? directory : join(directory, below).split(sep).join('/');
}

async function statOrFault(path: string): Promise<Stats | { readonly fault: unknown }> {
  return stat(path).catch((fault: unknown) => ({ fault }));
}
