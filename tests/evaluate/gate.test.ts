import { describe, expect, test } from 'vitest';
import { type Baseline, formatBaseline, makeBaseline, parseBaseline } from '../../src/evaluate/baseline.ts';
import { excerptOf } from '../../src/evaluate/excerpt.ts';
import { compareWithBaseline, type Present } from '../../src/evaluate/gate.ts';
import { describeGate } from '../../src/evaluate/gate-text.ts';
import { ratioOf, sharesOf, sumShares } from '../../src/evaluate/metrics.ts';
import type { ScoredArticle } from '../../src/evaluate/score.ts';
import { judgeArticle } from '../../src/evaluate/verdicts.ts';
import { readMarked, scored } from './samples.ts';

const { text, mentions } = readMarked('Trial ended. [[ORG Finlay]] sold [[FIGURE 50]] doses of [[DRUG Soberana]] in [[DATE 2021]]. Then it rested.', {
  rule: '<rule>',
});
const gold = mentions.map((mention) => ({ ...mention, ...(mention.type === 'FIGURE' && { kind: 'count', value: 50 }) }));

function stateOf(...articles: readonly ScoredArticle[]): Present {
  const sums = sumShares(articles.map(sharesOf));
  const metrics = new Map([...sums].filter(([, { support }]) => support > 0).map(([name, share]) => [name, { value: ratioOf(share), support: share.support }]));
  return { metrics, texts: new Map(articles.map(({ id }) => [id, text])), mentions: articles.flatMap(judgeArticle) };
}

function baselineOf(state: Present, before: Baseline | null = null): Baseline {
  const metrics = new Map([...state.metrics].flatMap(([name, { value, support }]) => (value === null ? [] : [[name, { value, support }] as const])));
  return makeBaseline({ version: '1.2.3', date: '2026-01-02', gold: [], metrics, texts: state.texts, mentions: state.mentions }, before);
}

const perfect = stateOf(scored('a', gold, gold));

describe('gate', () => {
  test('an unchanged state passes, and the file survives being written and read', () => {
    const baseline = parseBaseline(formatBaseline(baselineOf(perfect)), 'b.json');
    expect(baseline).toEqual(baselineOf(perfect));
    expect(compareWithBaseline(baseline, perfect)).toEqual({ passed: true, metrics: [], gains: [], losses: [], incomparable: [] });
  });

  test('a mention no longer found fails the gate, which names metric, sentence and the rule that had found it', () => {
    const worse = stateOf(
      scored(
        'a',
        gold,
        gold.filter(({ type }) => type !== 'DRUG'),
      ),
    );
    const gate = compareWithBaseline(baselineOf(perfect), worse);
    expect(gate.passed).toBe(false);
    expect(gate.metrics.filter(({ failed }) => failed).map(({ name }) => name)).toContain('DRUG.strict.f1');
    expect(gate.losses.map(({ mention, before, now, rule }) => [mention.text, before, now, rule])).toEqual([['Soberana', 'full', 'missed', '<rule>']]);
    expect(describeGate(gate, worse.texts, 'b.json')).toContain('DRUG full → missed: Finlay sold 50 doses of [[Soberana]] in 2021. [rule <rule>; a]');
    // And the way back is a gain.
    expect(compareWithBaseline(baselineOf(worse), perfect)).toMatchObject({ passed: true, losses: [], gains: [{ before: 'missed', now: 'full' }] });
  });

  test('a wrong value is a loss that names the attribute', () => {
    const worse = stateOf(
      scored(
        'a',
        gold,
        gold.map((mention) => (mention.type === 'FIGURE' ? { ...mention, value: 5 } : mention)),
      ),
    );
    const gate = compareWithBaseline(baselineOf(perfect), worse);
    expect(gate.losses).toMatchObject([{ before: 'full', now: 'span', mention: { wrong: ['value'] } }]);
    expect(gate.passed).toBe(false);
  });

  test('a new false alarm is a loss, one that has gone a gain', () => {
    const noisy = stateOf(scored('a', gold, [...gold, { type: 'ORG', start: 0, end: 5, text: 'Trial', rule: '<noise>' }]));
    expect(compareWithBaseline(baselineOf(perfect), noisy).losses).toMatchObject([{ now: 'spurious', rule: '<noise>' }]);
    expect(compareWithBaseline(baselineOf(noisy), perfect).gains).toMatchObject([
      { before: 'spurious', now: null, rule: '<noise>', mention: { text: 'Trial' } },
    ]);
  });

  test('a fall within its tolerance passes and is told; tolerances that a person set stay', () => {
    const noisy = stateOf(scored('a', gold, [...gold, { type: 'ORG', start: 0, end: 5, text: 'Trial' }]));
    const strict = baselineOf(perfect);
    const lenient = { ...strict, metrics: Object.fromEntries(Object.entries(strict.metrics).map(([name, metric]) => [name, { ...metric, tolerance: 0.5 }])) };
    const gate = compareWithBaseline(lenient, noisy);
    expect([gate.passed, gate.metrics.length > 0]).toEqual([true, true]);
    expect(baselineOf(noisy, lenient).metrics['ORG.strict.f1']?.tolerance).toBe(0.5);
  });

  test('a count that rises is worse', () => {
    const withCount = (value: number): Present => ({ ...perfect, metrics: new Map([['unclaimed', { value, support: 10 }]]) });
    const baseline = { ...baselineOf(perfect), metrics: { unclaimed: { value: 1, support: 10, tolerance: 0, better: 'lower' as const } } };
    expect([0, 1, 2].map((count) => compareWithBaseline(baseline, withCount(count)).passed)).toEqual([true, true, false]);
  });

  test('gold that is new is neither gain nor loss; a changed text is not compared', () => {
    const small = stateOf(scored('a', gold.slice(1), gold.slice(1)));
    expect(compareWithBaseline(baselineOf(small), stateOf(scored('a', gold, gold)))).toMatchObject({ gains: [], losses: [] });
    const changed = { ...perfect, texts: new Map([['a', `${text} More.`]]) };
    expect(compareWithBaseline(baselineOf(perfect), changed)).toMatchObject({ gains: [], losses: [], incomparable: ['a'] });
  });

  test.each([
    ['{', 'no JSON'],
    ['[]', 'not a baseline'],
    ['null', 'not a baseline'],
    ['{"version":"1","metrics":{"x":{"value":"high","tolerance":0}},"articles":{},"rules":[]}', 'metric "x" needs a value'],
    ['{"version":"1","metrics":{},"articles":{"a":{"mentions":[["ORG",1]]}},"rules":[]}', 'article "a" has a mention that is none'],
  ])('%s is no baseline', (file, fault) => {
    expect(() => parseBaseline(file, 'b.json')).toThrow(`b.json: ${fault}`);
  });
});

test.each([
  ['One. Two has it here. Three.', 'has', 'Two [[has]] it here.'],
  ['TITLE\nBody has it\n\nMore.', 'has', 'Body [[has]] it'],
  [`${'x '.repeat(200)}has ${'y '.repeat(200)}`, 'has', `…${'x '.repeat(60)}[[has]]${' y'.repeat(60)}…`],
])('excerpt of %j', (whole, word, excerpt) => {
  const start = whole.indexOf(word);
  expect(excerptOf(whole, start, start + word.length)).toBe(excerpt);
});
