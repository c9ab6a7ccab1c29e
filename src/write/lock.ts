// One run at a time in a directory: a lock file that names its holder. The lock of a process that is gone is taken over.
import { readFileSync } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '../errors.ts';

export const LOCK_NAME = '.broadsheet.lock';

const ATTEMPTS = 20;
const PAUSE_MS = 100;
/** A takeover lasts milliseconds; a guard of this age was left by a run that died in it. */
const GUARD_MS = 10_000;

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
  const own = JSON.stringify({ pid: process.pid, host: hostname(), birth: birthOf(process.pid) } satisfies Holder);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const text = await readFile(path, 'utf8').catch(() => null);
    const holder = text === null ? null : readHolder(text);
    if (holder && isAlive(holder)) throw new CodedError('output-busy', `${directory}: in use by another run (${describe(holder, path)})`);
    // A lock without a holder was left by a run that died as it made it, or is just being made: later attempts tell.
    const stale = text !== null && (holder !== null || attempt > 2);
    if (text === null ? await created(path, own) : stale && (await takeOver(path, text, own))) return { release: () => rm(path, { force: true }) };
  }
  throw new CodedError('output-busy', `${directory}: in use by another run; try again, or delete ${path} if there is none`);
}

/** Replaces a stale lock. A second file lets one run at a time do so: else the slower of two would remove the faster one's lock. */
async function takeOver(path: string, stale: string, own: string): Promise<boolean> {
  const guard = `${path}.takeover`;
  const age = await stat(guard).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > GUARD_MS) await rm(guard, { force: true });
  if (!(await created(guard, ''))) return false;
  try {
    if ((await readFile(path, 'utf8').catch(() => null)) !== stale) return false;
    await rm(path, { force: true });
    return await created(path, own);
  } finally {
    await rm(guard, { force: true });
  }
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
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; field 22, the start time, is the 20th behind it.
    const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return null;
  }
}
