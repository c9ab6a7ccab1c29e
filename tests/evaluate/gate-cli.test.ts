// The gate as CI uses it: a step left out of the pipeline file must fail the build and name what was lost.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { broadsheet, type CliResult } from '../support/cli.ts';

const GOLD = resolve(import.meta.dirname, '../../corpus/gold/dev.ndjson');
const directory = mkdtempSync(join(tmpdir(), 'broadsheet-gate-'));
const path = (name: string) => join(directory, name);
const QUIET = { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' };

function evaluate(args: readonly string[], env: NodeJS.ProcessEnv = QUIET): CliResult {
  return broadsheet(['evaluate', ...args, '--gold', path('gold.ndjson'), '--rounds', '50'], { env });
}

beforeAll(() => {
  writeFileSync(path('gold.ndjson'), `${readFileSync(GOLD, 'utf8').split('\n').slice(0, 6).join('\n')}\n`);
  writeFileSync(path('without-dates.yaml'), 'extract: [organisations, drugs, figures]\n');
  expect(evaluate(['--baseline', path('b.json'), '--update-baseline', '--date', '2026-01-02'])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('gate', () => {
  test('the baseline has version and day; an unchanged run passes without gains or losses', () => {
    expect(JSON.parse(readFileSync(path('b.json'), 'utf8'))).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/u),
      date: '2026-01-02',
      gold: [{ articles: 6 }],
    });
    const { code, stdout } = evaluate(['--baseline', path('b.json')]);
    expect([code, stdout.includes('gate passed'), stdout.includes('losses: none'), stdout.includes('gains: none')]).toEqual([0, true, true, true]);
  });

  test('a planted regression fails, with metric, lost mentions, sentence and rule', () => {
    const { code, stdout } = evaluate([path('without-dates.yaml'), '--baseline', path('b.json')]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/gate FAILED/u);
    expect(stdout).toMatch(/FAIL DATE\.strict\.f1 \d+\.\d → 0\.0/u);
    expect(stdout).toMatch(/ {2}DATE full → missed: .*\[\[.+\]\].* \[rule .+; .+\]/u);
  });

  test('JSON, JUnit, step summary and annotations tell the same', () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: path('summary.md') };
    const { code, stdout, stderr } = evaluate([path('without-dates.yaml'), '--baseline', path('b.json'), '--json', '--junit', path('junit.xml')], env);
    const report = JSON.parse(stdout);
    expect([code, report.gate.passed]).toEqual([1, false]);
    expect(report.gate.losses).toContainEqual(expect.objectContaining({ type: 'DATE', now: 'missed', rule: expect.any(String) }));
    expect(readFileSync(path('junit.xml'), 'utf8')).toMatch(/<testcase classname="metrics" name="DATE\.strict\.f1"><failure /u);
    expect(readFileSync(path('summary.md'), 'utf8')).toMatch(/### Gate: failed/u);
    expect(stderr).toMatch(/^::error title=quality gate::DATE\.strict\.f1 /mu);
    expect(stderr).toMatch(/^::error file=.*gold\.ndjson,line=\d,title=newly wrong::DATE /mu);
  });

  test('slices, predictions of another tool and a second system', () => {
    const [first = ''] = readFileSync(path('gold.ndjson'), 'utf8').split('\n');
    const { id, entities } = JSON.parse(first);
    writeFileSync(path('pred.ndjson'), `${JSON.stringify({ id, entities })}\n`);
    const report = JSON.parse(evaluate(['--pred', path('pred.ndjson'), '--against', path('without-dates.yaml'), '--json', '--by', 'kind,length']).stdout);
    expect(report.types.DATE.strict).toMatchObject({ precision: 1, spurious: 0 });
    expect(report.comparison).toContainEqual(expect.objectContaining({ metric: 'all.strict.f1', p: expect.any(Number) }));
    expect(report.slices.map(({ by }: { by: string }) => by)).toEqual(['kind', 'length']);
  });

  test.each([
    [['--update-baseline'], '--update-baseline needs --baseline'],
    [['--baseline', path('none.json')], 'no such baseline'],
    [['--by', 'moon'], '--by moon: no such slice; known: rule'],
    [['--pred', path('none.ndjson')], 'cannot be read'],
  ])('%j is a usage fault of one line', (args, message) => {
    const { code, stderr } = evaluate(args);
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(message);
  });
});
