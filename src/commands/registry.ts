// `broadsheet registry list|why|merge|split`: reading and editing registry.ndjson of a dataset. An edit is there for the next run to apply to the tables.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../errors.ts';
import { findRow, mergeRows, namesOf, splitName } from '../registry/edits.ts';
import { REGISTRY_NAME, type RegistryRow, readRegistry, writeRegistry } from '../registry/file.ts';
import { counted, explainEntity, explainPair } from '../registry/why.ts';
import { takeLock } from '../write/lock.ts';
import { outputFault } from '../write/output-fault.ts';
import { endQuietlyOnClosedPipe } from './output.ts';

export interface RegistryFlags {
  /** Directory of the dataset. */
  readonly output: string;
  readonly json?: boolean;
  readonly type?: string;
  readonly limit?: number;
  /** Names that may mean several, or rows with a person's edits, alone. */
  readonly shared?: boolean;
  readonly hand?: boolean;
}

/** Lists entities whose names hold `filter`, the most mentioned first. */
export async function registryListCommand(filter: string | undefined, flags: RegistryFlags): Promise<number> {
  const { rows } = await open(flags);
  const wanted = filter?.toLowerCase();
  const found = rows
    .filter((row) => flags.type === undefined || row.type === flags.type.toUpperCase())
    .filter((row) => !flags.shared || row.aliases.some(({ shared }) => shared !== undefined))
    .filter((row) => !flags.hand || row.hand !== undefined)
    .filter((row) => wanted === undefined || row.id === wanted || namesOf(row).some((name) => name.toLowerCase().includes(wanted)))
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .slice(0, flags.limit ?? Number.POSITIVE_INFINITY);
  print(
    found.map((row) =>
      flags.json
        ? JSON.stringify(row)
        : [
            row.id,
            row.type,
            row.country === undefined ? row.canonical : `${row.canonical} (${row.country})`,
            row.kind ?? '',
            counted(row.mentions, 'mention'),
            counted(row.documents, 'document'),
            namesOf(row).slice(1).join(' | '),
          ]
            .join('\t')
            .trimEnd(),
    ),
  );
  return 0;
}

/** Tells the reasons of an entity, or between two names. */
export async function registryWhyCommand(names: readonly string[], flags: RegistryFlags): Promise<number> {
  const { rows } = await open(flags);
  const [a = '', b] = names;
  if (names.length > 2) throw new CodedError('usage', 'registry why takes one name or two');
  print(b === undefined ? explainEntity(findRow(rows, a)) : explainPair(rows, a, b));
  return 0;
}

/** Joins two entities; the first keeps its id. */
export function registryMergeCommand(kept: string, gone: string, flags: RegistryFlags): Promise<number> {
  return edit(flags, (rows) => {
    const [one, other] = [findRow(rows, kept), findRow(rows, gone)];
    return {
      rows: mergeRows(rows, one, other),
      told: `${other.canonical} (${other.id}) is now ${one.canonical} (${one.id}); the next run applies it to the tables`,
    };
  });
}

/** Takes a name out of an entity. */
export function registrySplitCommand(name: string, alias: string, flags: RegistryFlags): Promise<number> {
  return edit(flags, (rows) => {
    const row = findRow(rows, name);
    const told = `"${alias}" is never ${row.canonical} (${row.id}) again and an entity of its own; the next run applies it to the tables`;
    return { rows: splitName(rows, row, alias), told };
  });
}

/** Reads, changes and writes the file while no run can: one that has read it would write over the edit at its end. */
async function edit(
  flags: RegistryFlags,
  change: (rows: readonly RegistryRow[]) => { readonly rows: readonly RegistryRow[]; readonly told: string },
): Promise<number> {
  await open(flags);
  const lock = await takeLock(flags.output);
  try {
    const { rows, path } = await open(flags);
    const changed = change(rows);
    await save(path, changed.rows);
    print([changed.told]);
    return 0;
  } finally {
    await lock.release();
  }
}

async function open({ output }: RegistryFlags): Promise<{ readonly path: string; readonly rows: RegistryRow[] }> {
  endQuietlyOnClosedPipe(process.stdout);
  const path = join(output, REGISTRY_NAME);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CodedError(
      'input-not-found',
      error.code === 'ENOENT' ? `${path}: no registry there; name the directory of a dataset with -o` : `${path}: cannot be read (${error.code})`,
    );
  });
  return { path, rows: readRegistry(text, path) };
}

async function save(path: string, rows: readonly RegistryRow[]): Promise<void> {
  try {
    await writeFile(`${path}.new`, writeRegistry(rows));
    await rename(`${path}.new`, path);
  } catch (error) {
    throw outputFault(path, error, 'change the rights of its directory');
  }
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
