import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignMentions } from '../../src/evaluate/align.ts';
import type { Attributed } from '../../src/evaluate/attributes.ts';
import { ratiosOf, SCHEMES } from '../../src/evaluate/counts.ts';
import { parseGold } from '../../src/evaluate/gold.ts';
import { overall, type ScoredArticle, scoreArticles } from '../../src/evaluate/score.ts';
import type { EntityType } from '../../src/types.ts';

const TYPES: readonly EntityType[] = ['ORG', 'DRUG', 'FIGURE', 'DATE'];

function mark(start: number, end: number, type: EntityType = 'ORG', attributes: object = {}): Attributed {
  return { type, start, end, text: 'x'.repeat(end - start), ...attributes };
}

function article(gold: readonly Attributed[], predicted: readonly Attributed[], change: Partial<ScoredArticle> = {}): ScoredArticle {
  return { id: 'a', gold, predicted, types: TYPES, partial: [], neutral: [], ...change };
}

function spans(gold: readonly Attributed[], predicted: readonly Attributed[]): string[] {
  return alignMentions(gold, predicted).map(
    (pair) => `${pair.gold ? `${pair.gold.start}-${pair.gold.end}` : '–'} ${pair.predicted ? `${pair.predicted.start}-${pair.predicted.end}` : '–'}`,
  );
}

describe('pairing', () => {
  test.each<[string, Attributed[], Attributed[], string[]]>([
    ['touching spans are no pair', [mark(0, 5)], [mark(5, 9)], ['0-5 –', '– 5-9']],
    ['the exact guess wins over an earlier one that overlaps', [mark(4, 9)], [mark(0, 9), mark(4, 9)], ['4-9 4-9', '– 0-9']],
    ['the longer overlap wins', [mark(0, 10)], [mark(0, 3), mark(4, 10)], ['0-10 4-10', '– 0-3']],
    ['an exact pair elsewhere frees the other gold for the rest', [mark(0, 4), mark(5, 9)], [mark(5, 9), mark(2, 7)], ['0-4 2-7', '5-9 5-9']],
    ['the same type wins over the same span', [mark(0, 4)], [mark(0, 4, 'DRUG'), mark(0, 3)], ['0-4 0-3', '– 0-4']],
  ])('%s', (_, gold, predicted, expected) => {
    expect(spans(gold, predicted).sort()).toEqual([...expected].sort());
  });
});

describe('hand-worked scores', () => {
  // Four gold: one exact, one overlapping, one of the wrong type, one missed; one spurious guess besides.
  const gold = [mark(0, 4), mark(10, 20), mark(30, 35), mark(40, 45)];
  const predicted = [mark(0, 4), mark(12, 20), mark(30, 35, 'DRUG'), mark(50, 52)];
  const scores = scoreArticles([article(gold, predicted)]);

  test.each([
    ['strict', { correct: 1, incorrect: 1, partial: 0, missed: 2, spurious: 1 }],
    // The span of the guess with the wrong type is right: it counts where the span alone is asked for.
    ['exact', { correct: 2, incorrect: 1, partial: 0, missed: 1, spurious: 1 }],
    ['partial', { correct: 2, incorrect: 0, partial: 1, missed: 1, spurious: 1 }],
    ['type', { correct: 2, incorrect: 0, partial: 0, missed: 2, spurious: 1 }],
  ] as const)('%s of ORG', (scheme, counts) => {
    expect(scores.ORG.schemes[scheme]).toEqual(counts);
  });

  test.each([
    ['strict', { correct: 1, incorrect: 2, partial: 0, missed: 1, spurious: 1 }],
    ['exact', { correct: 2, incorrect: 1, partial: 0, missed: 1, spurious: 1 }],
    ['partial', { correct: 2, incorrect: 0, partial: 1, missed: 1, spurious: 1 }],
    ['type', { correct: 2, incorrect: 1, partial: 0, missed: 1, spurious: 1 }],
  ] as const)('%s over all types, where a pair of two types is one answer', (scheme, counts) => {
    expect(scores.all.schemes[scheme]).toEqual(counts);
  });

  test('two guesses over one gold: one is right, the other spurious', () => {
    const two = scoreArticles([article([mark(0, 10)], [mark(0, 10), mark(0, 4)])]);
    expect(two.ORG.schemes.strict).toEqual({ correct: 1, incorrect: 0, partial: 0, missed: 0, spurious: 1 });
    expect(ratiosOf(two.ORG.schemes.strict)).toMatchObject({ precision: 1 / 2, recall: 1 });
  });

  test('identical strings in two places are told apart by place', () => {
    const twice = scoreArticles([article([mark(0, 4), mark(20, 24)], [mark(20, 24)])]);
    expect(twice.ORG.schemes.strict).toEqual({ correct: 1, incorrect: 0, partial: 0, missed: 1, spurious: 0 });
  });

  test('one guess over two gold mentions finds one of them', () => {
    const wide = scoreArticles([article([mark(0, 4), mark(5, 12)], [mark(0, 12)])]);
    expect(wide.ORG.schemes.partial).toEqual({ correct: 0, incorrect: 0, partial: 1, missed: 1, spurious: 0 });
    expect(ratiosOf(wide.ORG.schemes.partial)).toMatchObject({ precision: 1 / 2, recall: 1 / 4 });
  });

  test('ratios divide by all gold and by all guesses of the type', () => {
    expect(ratiosOf(scores.ORG.schemes.strict)).toEqual({ precision: 1 / 3, recall: 1 / 4, f1: 2 / 7, gold: 4, predicted: 3 });
    expect(ratiosOf(scores.DRUG.schemes.strict)).toMatchObject({ precision: 0, recall: 0, gold: 0, predicted: 1 });
  });

  test('full wants the span and every value', () => {
    const money = { kind: 'money', value: 5e6, min: null, max: null, unit: 'USD', comparator: 'eq', of: 'vaccines', per: null };
    const full = scoreArticles([
      article(
        [mark(0, 4, 'FIGURE', money), mark(9, 12, 'FIGURE', money)],
        [mark(0, 4, 'FIGURE', { ...money, of: null }), mark(9, 12, 'FIGURE', { ...money, value: 5e3 })],
      ),
    ]);
    expect(full.FIGURE.full).toMatchObject({ correct: 1, incorrect: 1 });
    expect(full.FIGURE.attributes).toMatchObject({ value: { right: 1, scored: 2 }, of: { right: 1, scored: 2 }, unit: { right: 2, scored: 2 } });
  });

  test('what the gold leaves out is not scored', () => {
    expect(scoreArticles([article([mark(0, 4)], [mark(0, 4, 'ORG', { subtype: 'company' })])]).ORG).toMatchObject({
      full: { correct: 1 },
      attributes: { subtype: { scored: 0 } },
    });
  });

  test('partial types and neutral stretches excuse what has no gold', () => {
    expect(scoreArticles([article([], [mark(0, 4), mark(9, 12)], { neutral: [{ start: 3, end: 5 }] })]).ORG.schemes.strict.spurious).toBe(1);
    expect(scoreArticles([article([], [mark(0, 4)], { types: ['DATE'], partial: ['ORG'] })]).ORG.schemes.strict.spurious).toBe(0);
    expect(scoreArticles([article([mark(0, 4)], [], { types: ['DATE'] })]).ORG.schemes.strict.missed).toBe(0);
    const mixed = scoreArticles([article([mark(0, 4, 'DATE')], [mark(0, 4)], { types: ['DATE'], partial: ['ORG'] })]);
    expect([mixed.ORG.schemes.strict.spurious, mixed.DATE.schemes.strict.missed]).toEqual([0, 1]);
  });
});

describe('properties', () => {
  const mentions = fc
    .uniqueArray(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 12 }), type: fc.constantFrom(...TYPES) }), {
      maxLength: 25,
      selector: ({ start, length, type }) => `${start} ${length} ${type}`,
    })
    .map((all) => all.map(({ start, length, type }) => mark(start, start + length, type)));

  test('gold against itself is perfect', () => {
    fc.assert(
      fc.property(mentions, (all) => {
        const { micro } = overall(scoreArticles([article(all, all)]), 'strict');
        expect([micro.precision, micro.recall, micro.f1]).toEqual([1, 1, 1]);
      }),
    );
  });

  test('order never matters; swapping sides swaps precision and recall', () => {
    fc.assert(
      fc.property(mentions, mentions, (a, b) => {
        const scores = scoreArticles([article(a, b)]);
        for (const scheme of SCHEMES) {
          const [straight, swapped] = [overall(scores, scheme).micro, overall(scoreArticles([article(b, a)]), scheme).micro];
          expect([swapped.precision, swapped.recall]).toEqual([straight.recall, straight.precision]);
        }
        expect(scoreArticles([article([...a].reverse(), [...b].reverse())])).toEqual(scores);
        for (const type of TYPES) {
          const swapped = ratiosOf(scoreArticles([article(b, a)])[type].schemes.strict);
          const straight = ratiosOf(scores[type].schemes.strict);
          expect([swapped.precision, swapped.recall]).toEqual([straight.recall, straight.precision]);
          expect(swapped.f1).toBeCloseTo(straight.f1, 12);
        }
      }),
    );
  });
});

describe('parseGold', () => {
  test.each([
    ['{"id":"a","text":"CIGB","entities":[{"type":"ORG","start":0,"end":3,"text":"CIGB"}]}', 'g.ndjson:1: ORG 0-3 "CIGB" is not the text there'],
    [
      '\n{"id":"a","text":"CIGB","entities":[{"type":"ORG","start":0,"end":4,"text":"CIGB"},{"type":"ORG","start":1,"end":4,"text":"IGB"}]}',
      'g.ndjson:2: ORG "IGB" at 1 overlaps "CIGB"',
    ],
    ['{"id":"a","text":"x","entities":[]}\n{"id":"a","text":"x","entities":[]}', 'g.ndjson:2: id "a" stands twice'],
    ['{"id":"a","text":"CIGB","entities":[{"type":"ORGANISATION","start":0,"end":4,"text":"CIGB"}]}', 'g.ndjson:1: "ORGANISATION" is no entity type'],
    ['{"id":"a","text":"CIGB","entities":[{"type":"ORG","start":4,"end":4,"text":""}]}', 'g.ndjson:1: ORG 4-4 is no stretch of text'],
    [
      '{"id":"a","text":"CIGB","entities":[{"type":"ORG","start":0,"end":4,"text":"CIGB"},{"type":"ORG","start":0,"end":4,"text":"CIGB"}]}',
      'g.ndjson:1: ORG "CIGB" at 0 overlaps "CIGB"',
    ],
    ['{', 'g.ndjson:1: no JSON'],
    ['{"id":"a"}', 'g.ndjson:1: gold needs'],
  ])('%j is refused', (text, fault) => {
    expect(() => parseGold(text, 'g.ndjson')).toThrow(fault);
  });
});
