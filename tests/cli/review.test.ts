// The built CLI serves the review page of a run and ends quietly; inputs that are none are told.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { broadsheet, CLI } from '../support/cli.ts';

const directory = mkdtempSync(join(tmpdir(), 'broadsheet-review-cli-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('it prints its address, serves the page there, and ends with the interrupt', async () => {
  const records = join(directory, 'records.ndjson');
  writeFileSync(
    records,
    `${JSON.stringify({ id: 'a', title: null, text: 'Norvane grew.', entities: [{ type: 'ORG', start: 0, end: 7, text: 'Norvane', rule: 'made' }] })}\n`,
  );
  const server = spawn(process.execPath, [CLI, 'review', directory], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const url = new URL(line.toString().trim());
  expect(url.hostname).toBe('127.0.0.1');
  expect(await (await fetch(url)).text()).toContain('<title>Broadsheet: review</title>');
  const headers = { 'x-broadsheet-token': url.searchParams.get('token') ?? '' };
  const article = (await (await fetch(new URL('/api/articles/0', url), { headers })).json()) as { entities: unknown[] };
  expect(article.entities).toEqual([{ type: 'ORG', start: 0, end: 7, text: 'Norvane' }]);
  server.kill('SIGINT');
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test('a file that is no record file: one line, exit code 2', () => {
  const path = join(directory, 'bad.ndjson');
  writeFileSync(path, '{"id":"a"}\n');
  const run = broadsheet(['review', path]);
  expect(run.code).toBe(2);
  expect(run.stderr.trim()).toMatch(/bad\.ndjson:1: neither a record nor gold; give records\.ndjson of a run, or a gold file$/u);
});
