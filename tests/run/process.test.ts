// The batch in processes of its own: other environments, signals, sudden death, two at once.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../support/run-fake-batch.ts');

let directory = '';
let children: ChildProcess[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'broadsheet-process-'));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(directory, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with the first chunk written. */
  readonly working: Promise<void>;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let stdout = '';
  child.stdout.on('data', (piece) => {
    stdout += piece;
  });
  const working = new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
  return { child, working, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout }))) };
}

function content(from: string): Map<string, string> {
  return new Map(
    readdirSync(from)
      .filter((name) => !name.startsWith('.') && name !== 'manifest.json' && name !== 'dataset.duckdb')
      .map((name) => [name, readFileSync(join(from, name), 'latin1')]),
  );
}

test('the same bytes in any time zone, locale and number of jobs', async () => {
  const environments = [
    { jobs: '1', env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
    { jobs: '2', env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    { jobs: '4', env: { TZ: 'America/St_Johns', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' } },
  ];
  const endings: Ended[] = [];
  for (const [i, { jobs, env }] of environments.entries()) endings.push(await start([join(directory, `${i}`), '200', jobs], env).ended);
  expect(endings.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(new Set(endings.map(({ stdout }) => stdout)).size).toBe(1);
  const first = content(join(directory, '0'));
  expect(content(join(directory, '1'))).toEqual(first);
  expect(content(join(directory, '2'))).toEqual(first);
});

test('Ctrl-C leaves a valid dataset of what was finished', async () => {
  const { child, working, ended } = start([directory, '5000', '2', '5']);
  await working;
  child.kill('SIGINT');
  const { code, stdout } = await ended;
  const manifest = JSON.parse(stdout);
  expect(code).toBe(130);
  expect(manifest.interrupted).toBe(true);
  const lines = readFileSync(join(directory, 'records.ndjson'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(lines.map((_, i) => `a${i}`));
  expect(manifest.counts.records).toBe(lines.length);
  expect(lines.length).toBeLessThan(5000);
});

describe('kill -9', () => {
  test('leaves the old dataset, and the next run takes over lock and directory', async () => {
    await start([directory, '50', '1']).ended;
    const before = content(directory);
    const { child, working, ended } = start([directory, '5000', '1', '5']);
    await working;
    child.kill('SIGKILL');
    await ended;
    expect(content(directory)).toEqual(before);
    const again = await start([directory, '60', '1']).ended;
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout).counts.records).toBe(60);
    expect(readdirSync(directory).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

test('the second run on one output is told who holds it', async () => {
  const first = start([directory, '5000', '1', '5']);
  await first.working;
  const second = await start([directory, '10', '1']).ended;
  expect(second.code).toBe(2);
  expect(second.stdout).toContain(`in use by another run (process ${first.child.pid};`);
  first.child.kill('SIGINT');
  expect((await first.ended).code).toBe(130);
});
