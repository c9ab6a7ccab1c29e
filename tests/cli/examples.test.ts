// The programs in examples/ do what they say.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { broadsheet, CLI } from '../support/cli.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'broadsheet-examples-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const DEAL = readFileSync(join(ROOT, 'examples/deal.txt'), 'utf8');
const ARTICLES = `${JSON.stringify({ id: 'deal', text: DEAL })}\n{"id":"empty","text":""}\n`;

function run(command: string, args: readonly string[], input = ''): { readonly lines: readonly string[]; readonly stderr: string } {
  const env = { ...process.env, BROADSHEET: `${process.execPath} ${CLI}` };
  const { stdout, stderr } = spawnSync(command, args, { cwd: ROOT, input, env, encoding: 'utf8' });
  return { lines: stdout.split('\n').filter((line) => line !== ''), stderr };
}

test('figures.mjs prints the figures of a text', () => {
  const { lines, stderr } = run(process.execPath, ['examples/figures.mjs', 'examples/deal.txt']);
  expect(stderr).toBe('');
  expect(lines.map((line) => line.split('\t').slice(1, 5).join(' '))).toEqual(
    expect.arrayContaining(['count eq 5000000 -', 'money approx 12500000 USD', 'percent eq 14 %', 'count eq 30..40 -']),
  );
});

test('large-sums.sh filters NDJSON', () => {
  const { lines, stderr } = run('sh', ['examples/large-sums.sh'], ARTICLES);
  expect(lines).toEqual(['deal\t12500000\tUSD\t$12.5 million']);
  expect(stderr).toContain('-:2:');
});

test('top-drugs.mjs reads the tables of a run', () => {
  writeFileSync(join(directory, 'articles.ndjson'), ARTICLES);
  expect(broadsheet(['run', 'articles.ndjson', '-o', 'out', '--jobs', '1', '--quiet'], { cwd: directory }).code).toBe(3);
  expect(run(process.execPath, ['examples/top-drugs.mjs', join(directory, 'out')])).toEqual({ lines: ['pembrolizumab\t1\t1'], stderr: '' });
});
