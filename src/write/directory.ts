// The output directory: files are made in a hidden directory inside it and moved into place at the end, so that the old dataset stays whole until the new one is.
// The move is finished by the next run if it was cut short: what lies in `.broadsheet-ready` is complete.
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../errors.ts';
import type { Manifest } from '../types.ts';
import { CACHE_NAME } from './answer-cache.ts';
import { LOCK_NAME, type Lock, takeLock } from './lock.ts';
import { makeDirectory } from './make-directory.ts';
import { outputFault, writing } from './output-fault.ts';

const PARTIAL = '.broadsheet-partial';
const READY = '.broadsheet-ready';
export const MANIFEST_NAME = 'manifest.json';
/** Where the part that an interrupted run has finished goes when a complete dataset is there already. */
export const INTERRUPTED_NAME = 'interrupted';
export const MANIFEST_SCHEMA = 'https://broadsheet.dev/schemas/manifest.schema.json';

export interface OutputDirectory {
  /** Where files are made. */
  readonly partial: string;
  /** Moves all files of `partial` into place, the manifest last, and removes files that only the old dataset had. Answers where they lie now. */
  commit(interrupted: boolean): Promise<string>;
  /** Throws away what was made; the old dataset is untouched. */
  discard(): Promise<void>;
}

/** Creates and locks the directory. Refuses one that holds other files than a dataset, unless `force`. */
export async function openDirectory(directory: string, force: boolean): Promise<OutputDirectory> {
  let lock: Lock | null = null;
  const partial = join(directory, PARTIAL);
  try {
    makeDirectory(directory);
    if (!force) await refuseForeign(directory);
    lock = await takeLock(directory);
    await moveIntoPlace(directory);
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial);
  } catch (error) {
    await lock?.release();
    throw outputFault(directory, error);
  }
  const held = lock;
  return {
    partial,
    commit: (interrupted) =>
      writing(directory, async () => {
        const target = interrupted && (await readManifest(directory))?.interrupted === false ? join(directory, INTERRUPTED_NAME) : directory;
        if (target === directory) {
          await rename(partial, join(directory, READY));
          await moveIntoPlace(directory);
        } else {
          await rm(target, { recursive: true, force: true });
          await rename(partial, target);
        }
        await held.release();
        return target;
      }),
    async discard() {
      await rm(partial, { recursive: true, force: true }).catch(() => {});
      await held.release().catch(() => {});
    },
  };
}

/** The manifest of the dataset in `directory`, null where there is none. */
export async function readManifest(directory: string): Promise<Manifest | null> {
  try {
    const manifest: Manifest = JSON.parse(await readFile(join(directory, MANIFEST_NAME), 'utf8'));
    return manifest.schema === MANIFEST_SCHEMA ? manifest : null;
  } catch {
    return null;
  }
}

async function refuseForeign(directory: string): Promise<void> {
  const names = await readdir(directory);
  const foreign = names.find((name) => name !== PARTIAL && !name.startsWith(CACHE_NAME) && !name.startsWith(LOCK_NAME));
  if (foreign === undefined || names.includes(READY) || (await readManifest(directory))) return;
  throw new CodedError('output-not-writable', `${directory}: holds other files (${foreign}); choose an empty directory with -o, or --force to write into it`);
}

/** Moves a finished dataset from `.broadsheet-ready`; may be repeated after a crash at any point. */
async function moveIntoPlace(directory: string): Promise<void> {
  const ready = join(directory, READY);
  const names = await readdir(ready).catch(() => null);
  if (names === null) return;
  const old = await readManifest(directory);
  const fresh = await readManifest(ready);
  for (const name of names) if (name !== MANIFEST_NAME) await rename(join(ready, name), join(directory, name));
  if (old && fresh) {
    const kept = new Set(fresh.outputs.map(({ path }) => path));
    for (const { path } of old.outputs) if (!kept.has(path) && (path === CACHE_NAME || isPlainName(path))) await rm(join(directory, path), { force: true });
  }
  if (fresh) await rename(join(ready, MANIFEST_NAME), join(directory, MANIFEST_NAME));
  await rm(ready, { recursive: true, force: true });
  if (await readManifest(join(directory, INTERRUPTED_NAME))) await rm(join(directory, INTERRUPTED_NAME), { recursive: true, force: true });
  await syncDirectory(directory);
}

/** Names from a manifest are not trusted to stay inside the directory. */
function isPlainName(path: string): boolean {
  return /^[\w-]+(\.[\w-]+)+$/u.test(path);
}

/** Forces the moves to the disk, where the system allows it. */
async function syncDirectory(directory: string): Promise<void> {
  try {
    const handle = await open(directory, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Some systems cannot open directories; the data itself is on the disk already.
  }
}
