// One run at a time in a directory: a lock file that names its holder. The lock of a process that is gone is taken over.
import { readFileSync } from 'node:fs';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '../errors.ts';

export const LOCK_NAME = '.broadsheet.lock';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it: a pid used anew is another process. Null where the system does not tell. */
  readonly birth: string | null;
}

export interface Lock {
  release(): Promise<void>;
}

/** Takes the lock of `directory`; throws CodedError 'output-busy' where a living run holds it. */
export async function takeLock(directory: string): Promise<Lock> {
  const path = join(directory, LOCK_NAME);
  const own: Holder = { pid: process.pid, host: hostname(), birth: birthOf(process.pid) };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await created(path, JSON.stringify(own))) return { release: () => rm(path, { force: true }) };
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) continue;
    const holder = readHolder(text);
    // A lock file without content belongs to a run that is just about to fill it, or died at that moment: the next attempt tells.
    if (holder && isAlive(holder)) throw new CodedError('output-busy', `${directory}: in use by another run (${describe(holder, path)})`);
    if (holder === null && attempt === 0) await new Promise((resolve) => setTimeout(resolve, 200));
    else await removeStale(path, text);
  }
  throw new CodedError('output-busy', `${directory}: in use by another run; try again, or delete ${path} if there is none`);
}

async function created(path: string, content: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(content).finally(() => handle.close());
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lock aside; where another run has replaced it meanwhile, puts that one back. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

function readHolder(text: string): Holder | null {
  try {
    const { pid, host, birth } = JSON.parse(text);
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, birth: typeof birth === 'string' ? birth : null } : null;
  } catch {
    return null;
  }
}

/** Of a process on another machine nothing can be known: it counts as alive. */
function isAlive({ pid, host, birth }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = birthOf(pid);
  return birth === null || now === null || birth === now;
}

function describe({ pid, host }: Holder, path: string): string {
  if (host === hostname()) return `process ${pid}; wait for it or choose another directory with -o`;
  return `process ${pid} on ${host}; if that one is gone, delete ${path}`;
}

/** Boot and start time of a process, on Linux. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; field 22, the start time, is the 20th behind it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return null;
  }
}
