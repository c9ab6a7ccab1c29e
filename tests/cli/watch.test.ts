// `run --watch`: a change among the inputs is taken up, the rest taken over; Ctrl-C ends it cleanly. And `export`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Manifest } from '../../src/types.ts';
import { broadsheet, CLI } from '../support/cli.ts';

const work = mkdtempSync(join(tmpdir(), 'broadsheet-watch-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function until(good: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 400 && !good(); attempt++) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(good()).toBe(true);
}

test('--watch runs again when a file is added and ends with Ctrl-C', async () => {
  mkdirSync(join(work, 'news'));
  writeFileSync(join(work, 'news/a.txt'), 'The Nordholm Institute bought 12 beds for $3.5 million on Monday, its director said.\n');
  const child = spawn(process.execPath, [CLI, 'run', 'news', '-o', 'news/out', '--watch', '--jobs', '1', '--json'], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (piece) => {
    told += piece;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await until(() => told.includes('waiting for changes'));
    writeFileSync(join(work, 'news/b.txt'), 'The Calix Institute bought 40 beds for $9 million on Friday, its director said.\n');
    await until(() => told.split('waiting for changes').length > 2);
    const manifest: Manifest = JSON.parse(readFileSync(join(work, 'news/out/manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ counts: { records: 2 }, timing: { reused: 1 } });
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(existsSync(join(work, 'news/out/.broadsheet.lock'))).toBe(false);
  } finally {
    child.kill('SIGKILL');
  }
});

test('export gives JSON-LD and Web Annotation, an article a line', () => {
  const record = broadsheet(['extract', '-', '--published', '2024-05-20'], {
    input: `${JSON.stringify({ id: 'a', text: '😀 Nordholm Biotech Inc. sold $5 million of metformin in 2023, it said on Monday.' })}\n`,
  }).stdout;
  const [article] = broadsheet(['export', '-', '--format', 'jsonld'], { input: record }).lines.map((line) => JSON.parse(line));
  expect(article).toMatchObject({ '@context': 'https://schema.org', '@type': 'NewsArticle', identifier: 'a', datePublished: '2024-05-20' });
  expect(article.mentions).toContainEqual(expect.objectContaining({ '@type': 'MonetaryAmount', currency: 'USD', value: 5_000_000 }));
  expect(article.mentions).toContainEqual(expect.objectContaining({ '@type': 'Drug', name: 'metformin' }));
  const [page] = broadsheet(['export', '-', '--format', 'webannotation'], { input: record }).lines.map((line) => JSON.parse(line));
  const points = [...page.text];
  for (const { target } of page.items) {
    const [position, quote] = target.selector;
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
  }
  expect(page.items.length).toBeGreaterThan(3);
});
