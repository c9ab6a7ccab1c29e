// Runs after runs from the command line: what is taken over, what becomes of vanished articles, how rejects are mended.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/types.ts';
import { broadsheet } from '../support/cli.ts';

const work = mkdtempSync(join(tmpdir(), 'broadsheet-again-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const article = (id: string, sum: number): string => JSON.stringify({ id, text: `The Nordholm Institute bought beds for $${sum} million on Monday.` });

beforeAll(() => {
  mkdirSync(join(work, 'news'));
  writeFileSync(join(work, 'news/a.ndjson'), `${article('a1', 1)}\n${article('a2', 2)}\n`);
  writeFileSync(join(work, 'news/b.ndjson'), `${article('b1', 3)}\nnot json\n${article('b3', 5)}\n`);
  writeFileSync(join(work, 'news/c.txt'), 'The Calix Institute bought 12 beds for $3.5 million on Monday, its director said.\n');
});

function run(output: string, ...flags: readonly string[]): { readonly code: number | null; readonly manifest: Manifest; readonly stderr: string } {
  const { code, stderr } = broadsheet(['run', 'news', '-o', output, '--quiet', '--jobs', '1', ...flags], { cwd: work });
  return { code, stderr, manifest: JSON.parse(readFileSync(join(work, output, 'manifest.json'), 'utf8')) };
}

function content(output: string): { [file: string]: string } {
  const files = readdirSync(join(work, output)).filter((file) => file !== 'manifest.json' && file !== 'dataset.duckdb');
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(work, output, file), 'latin1')]));
}

function records(output: string): { readonly id: string; readonly issues: readonly { readonly code: string }[] }[] {
  const lines = readFileSync(join(work, output, 'records.ndjson'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

describe('runs after runs', () => {
  test('take over what stands; --full does not', () => {
    expect(run('out')).toMatchObject({ code: 3, manifest: { counts: { records: 5, rejects: 1 }, timing: { reused: 0 } } });
    expect(run('out')).toMatchObject({ code: 3, manifest: { timing: { reused: 5 } } });
    expect(run('out', '--full').manifest.timing.reused).toBe(0);
  });

  test('--retry-rejects reads again what was refused, and gives the dataset of a whole run', () => {
    writeFileSync(join(work, 'news/b.ndjson'), `${article('b1', 3)}\n${article('b2', 4)}\n${article('b3', 5)}\n`);
    const { code, manifest } = run('out', '--retry-rejects');
    expect({ code, counts: manifest.counts }).toMatchObject({ code: 0, counts: { records: 6, rejects: 0 } });
    const fresh = run('fresh');
    expect({ ...manifest, timing: null, outputs: null }).toEqual({ ...fresh.manifest, timing: null, outputs: null });
    const { '.broadsheet-answers': _kept, ...mended } = content('out');
    const { '.broadsheet-answers': _new, ...whole } = content('fresh');
    expect(mended).toEqual(whole);
    expect(run('out').manifest.timing.reused).toBe(6);
    expect(content('out')).toEqual(content('fresh'));
  });

  test('--retry-rejects says what it misses', () => {
    const none = broadsheet(['run', 'news', '-o', 'none', '--retry-rejects'], { cwd: work });
    expect(none).toMatchObject({ code: 2, stderr: expect.stringMatching(/none: no dataset to mend there; run without --retry-rejects first\n$/u) });
    const other = broadsheet(['run', 'news', '-o', 'out', '--source', 'Wire', '--retry-rejects'], { cwd: work });
    expect(other).toMatchObject({ code: 2, stderr: expect.stringMatching(/the pipeline has changed since/u) });
    const path = join(work, 'out/rejects.ndjson');
    const before = readFileSync(path, 'utf8');
    for (const line of ['{"id":', 'null', '{"id":"x"}']) {
      writeFileSync(path, `${line}\n`);
      const damaged = broadsheet(['run', 'news', '-o', 'out', '--retry-rejects'], { cwd: work });
      expect(damaged).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/rejects\.ndjson:1: no reject; run without --retry-rejects, which writes the file anew\n$/u),
      });
    }
    writeFileSync(path, before);
  });

  test('a vanished article stays, is marked, or goes, as the policy says; one that comes back loses its mark', () => {
    const both = readFileSync(join(work, 'news/a.ndjson'), 'utf8');
    writeFileSync(join(work, 'news/a.ndjson'), `${article('a2', 2)}\n`);
    const marks = (): string[] => records('fresh').flatMap(({ id, issues }) => (issues.some(({ code }) => code === 'vanished') ? [id] : []));
    run('fresh', '--vanished', 'keep');
    expect([records('fresh').map(({ id }) => id), marks()]).toEqual([['a2', 'b1', 'b2', 'b3', 'news/c.txt', 'a1'], []]);
    run('fresh', '--vanished', 'mark');
    run('fresh', '--vanished', 'mark');
    expect([records('fresh').length, marks()]).toEqual([6, ['a1']]);
    writeFileSync(join(work, 'news/a.ndjson'), both);
    run('fresh', '--vanished', 'mark');
    expect([records('fresh').length, marks()]).toEqual([6, []]);
    writeFileSync(join(work, 'news/a.ndjson'), `${article('a2', 2)}\n`);
    run('fresh');
    expect(records('fresh').map(({ id }) => id)).toEqual(['a2', 'b1', 'b2', 'b3', 'news/c.txt']);
  });
});
