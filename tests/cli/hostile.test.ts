// 220 hostile inputs in one batch: each ends as a record or a reject, the exit code is the documented one, every record is valid.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPipelineFromSettings } from '../../src/config.ts';
import { completeSettings } from '../../src/pipeline-file.ts';
import type { ArticleRecord, Reject } from '../../src/types.ts';
import { broadsheet, type CliResult } from '../support/cli.ts';
import { hostileInputs, REPEATED } from '../support/hostile.ts';

const directory = mkdtempSync(join(tmpdir(), 'hostile-'));
const inputs = hostileInputs();
let run: CliResult;
let records: ArticleRecord[];
let rejects: Reject[];

beforeAll(() => {
  const news = join(directory, 'news');
  mkdirSync(join(news, 'closed'), { recursive: true });
  for (const { name, bytes } of inputs) writeFileSync(join(news, name), bytes);
  writeFileSync(join(news, 'closed', 'secret.txt'), 'The news behind the closed door.');
  symlinkSync('..', join(news, 'loop'));
  symlinkSync('nowhere.txt', join(news, 'dangling.txt'));
  chmodSync(join(news, 'closed'), 0);
  run = broadsheet(['run', 'news', '-o', 'out', '--json', '--quiet'], { cwd: directory });
  records = lines(join(directory, 'out/records.ndjson'));
  rejects = lines(join(directory, 'out/rejects.ndjson'));
}, 300_000);

afterAll(() => {
  chmodSync(join(directory, 'news/closed'), 0o700);
  rmSync(directory, { recursive: true, force: true });
});

function lines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

describe('a batch of hostile inputs', () => {
  test('ends with exit code 3 and no stack trace', () => {
    expect(run.code).toBe(3);
    expect(run.stderr).not.toMatch(/\n\s+at /u);
  });

  test('every input is a record or a reject', () => {
    const seen = new Set([...records.map(({ origin }) => origin.path), ...rejects.map(({ origin }) => origin.path)]);
    expect(inputs.map(({ name }) => `news/${name}`).filter((path) => !seen.has(path))).toEqual([]);
    expect(seen.has('news/dangling.txt')).toBe(true);
  });

  test('no article of one file is both', () => {
    const good = new Set(records.map(({ origin }) => `${origin.path}:${origin.line}`));
    expect(rejects.filter(({ origin }) => good.has(`${origin.path}:${origin.line}`))).toEqual([]);
  });

  test('every record passes validation, every reject says why in one line', () => {
    expect(broadsheet(['validate', join(directory, 'out/records.ndjson')]).lines.at(-1)).toBe(`${records.length} records, 0 with faults`);
    for (const reject of rejects) expect(reject.message).toMatch(/^[^\n]+$/u);
    expect(rejects.filter(({ code }) => code === 'internal-error' || code === 'worker-crash' || code === 'timeout')).toEqual([]);
  });
});

describe('time grows with the text, not with its square', () => {
  const pipeline = createPipelineFromSettings(completeSettings({ article: { languages: 'all' } }, '.'));

  async function seconds(text: string): Promise<number> {
    const before = process.hrtime.bigint();
    await pipeline.process({ origin: { path: 'hostile', line: null }, body: text, format: 'text', fields: {} });
    return Number(process.hrtime.bigint() - before) / 1e9;
  }

  async function fastest(text: string): Promise<number> {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round++) best = Math.min(best, await seconds(text));
    return best;
  }

  test.each(Object.entries(REPEATED))('%s', async (_, make) => {
    const short = await fastest(make(3_000));
    const long = await fastest(make(24_000));
    // Eight times the text: a quadratic stage would take 64 times as long. 20 ms of slack for what the machine does meanwhile.
    expect(long).toBeLessThan(24 * short + 0.02);
  });
});
