// The built CLI: a run, its report page, and what is said where there is nothing to show.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { broadsheet } from '../support/cli.ts';

const directory = mkdtempSync(join(tmpdir(), 'broadsheet-report-cli-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('broadsheet report', () => {
  test('a dataset becomes a page with its articles and figures', () => {
    const articles = join(directory, 'news.ndjson');
    writeFileSync(
      articles,
      `${JSON.stringify({ id: 'a', title: 'Deal', text: 'Norvane Biologics Inc. sold 30 million doses in May 2025.\u2028It grew.', published: '2025-06-01' })}\n`,
    );
    const dataset = join(directory, 'out');
    expect(broadsheet(['run', articles, '-o', dataset, '--quiet']).code).toBe(0);
    const run = broadsheet(['report', dataset]);
    expect(run.stderr).toBe(`${join(dataset, 'report.html')}: 1 article\n`);
    const html = readFileSync(join(dataset, 'report.html'), 'utf8');
    expect(html).toContain('30 million doses');
    expect(existsSync(join(dataset, 'report-articles'))).toBe(false);
  });

  test.each([
    ['no dataset there', ['report', join(directory, 'nothing')], /nothing: no such file; name the directory of a run or its records.ndjson$/u],
    [
      'a page that cannot be written',
      ['report', join(directory, 'out'), '-o', '/proc/report.html'],
      /\/proc\/report\.html: cannot be written: .*name another file with -o$/u,
    ],
  ])('%s: one line, exit code 2', (_, args, message) => {
    const run = broadsheet(args);
    expect(run.code).toBe(2);
    expect(run.stderr.trim()).toMatch(message);
  });
});
