// Runs the built command line, as a user would.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout, a value a line. */
  readonly lines: readonly string[];
}

/** Runs `broadsheet …args`; `input` goes to stdin. */
export function broadsheet(
  args: readonly string[],
  options: { readonly input?: string | Buffer; readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input: options.input ?? '',
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  });
  return { code: status, stdout, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
}
