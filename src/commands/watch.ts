// `broadsheet run --watch`: runs, then waits for changes among the inputs and runs again, one run at a time, until Ctrl-C.
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { CodedError } from '../errors.ts';
import type { Log } from '../log.ts';
import { isGlob, parseGlob } from '../read/glob.ts';

export interface WatchOptions {
  readonly inputs: readonly string[];
  /** Directory of the dataset: what is written there is no change. */
  readonly output: string;
  /** One run; its exit code. */
  readonly runOnce: () => Promise<number>;
  readonly log: Log;
}

const INTERRUPTED = 130;
/** Changes that come together are one: so long must it be quiet before a run. */
const QUIET_MS = 500;

/** Answers the exit code of the last run once Ctrl-C has come. A fault of the first run is thrown; a later one is told and waited out. */
export async function watchAndRun({ inputs, output, runOnce, log }: WatchOptions): Promise<number> {
  const roots = inputs.filter((input) => input !== '-').map((input) => resolve(isGlob(input) && !existsSync(input) ? parseGlob(input).base : input));
  if (roots.length === 0) throw new CodedError('usage', '--watch follows files and directories; standard input has none');
  let wake = (): void => {};
  let stopped = false;
  let changed = false;
  const watcher = watch(roots, { ignoreInitial: true, ignored: (path) => path === output || path.startsWith(output + sep) });
  watcher.on('all', () => {
    changed = true;
    wake();
  });
  const stop = (): void => {
    stopped = true;
    wake();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await new Promise<void>((ready) => watcher.once('ready', () => ready()));
    let code = await runOnce();
    while (!stopped && code !== INTERRUPTED) {
      log.info('waiting for changes; Ctrl-C ends');
      await quiet();
      if (stopped) break;
      code = await runOnce().catch((error: unknown) => {
        if (!(error instanceof CodedError)) throw error;
        log.warn(error.message);
        return error.exitCode;
      });
    }
    return code;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await watcher.close();
  }

  /** Resolves when something has changed and nothing more has for a while, or with Ctrl-C. */
  async function quiet(): Promise<void> {
    const nudge = (ms: number | null): Promise<void> =>
      new Promise((resolve) => {
        wake = resolve;
        if (ms !== null) setTimeout(resolve, ms);
      });
    while (!changed && !stopped) await nudge(null);
    while (changed && !stopped) {
      changed = false;
      await nudge(QUIET_MS);
    }
  }
}
