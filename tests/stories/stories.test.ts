// Copies, cut copies and updates are one story; other texts of the same template are not; the order of the articles does not matter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateArticle } from '../../scripts/bench/generated-articles.ts';
import { collectArticles } from '../../src/stories/articles.ts';
import { candidatePairs } from '../../src/stories/candidates.ts';
import { comparePairs } from '../../src/stories/compare.ts';
import { groupStories, type StoryRow } from '../../src/stories/group.ts';
import { createPairSet, firstOf, pairOf, secondOf } from '../../src/stories/pairs.ts';
import { decodeOutline, decodeSketch, encodeSketch, sketchOf } from '../../src/stories/sketch.ts';
import type { ArticleRecord } from '../../src/types.ts';
import { fakeRecord } from '../support/fake-process.ts';

function generated(index: number, fields: Partial<ArticleRecord> = {}): ArticleRecord {
  const { title = null, text, published = null, source = null } = generateArticle(index);
  return fakeRecord(`g${index}`, text, { title, published, source, ...fields });
}

async function group(records: readonly ArticleRecord[]): Promise<Map<string, StoryRow>> {
  const lines = records.map((record) => encodeSketch(sketchOf(record)));
  const stories = await groupStories(() => lines);
  return new Map([...stories.rows()].map((row) => [row.document, row]));
}

const UNRELATED = Array.from({ length: 200 }, (_, i) => generated(i));

/** A quarterly report: one template, other firms and sums. */
function quarterly(id: string, firm: string, sums: readonly number[]): ArticleRecord {
  const text = `${firm} today announced its financial results for the third quarter of the year. Revenue was $${sums[0]} million, compared with $${sums[1]} million in the same quarter of the prior year, driven by
    demand across all regions and a strong order book. Net income was $${sums[2]} million, or $0.${sums[3]} per diluted share. ${firm} ended the quarter with $${sums[4]} million in cash and cash equivalents and expects
    that its existing resources will be sufficient to fund its planned operations. The company will host a conference call and a live webcast today to discuss the results and to give a business update.`;
  return fakeRecord(id, text, { title: `${firm} reports third quarter results`, published: '2024-11-05', source: 'Wire' });
}

test('a sketch survives its line', () => {
  const sketch = sketchOf(generated(1));
  expect(decodeSketch(encodeSketch(sketch))).toEqual(sketch);
});

describe('one story', () => {
  const original = generated(7, { id: 'original', published: '2024-03-01' });

  test('a copy elsewhere, framed anew', async () => {
    const copy = { ...original, id: 'copy', source: 'Other Paper', title: 'Another headline', published: '2024-03-02' };
    const framed = { ...copy, ...textOf(`From our correspondent in the capital.\n\n${original.text}\n\nThis story was first published elsewhere.`) };
    const rows = await group([...UNRELATED.slice(0, 6), original, framed]);
    expect(rows.get('original')).toMatchObject({ story: 'original', duplicateOf: 'copy' });
    expect(rows.get('copy')).toMatchObject({ story: 'original', duplicateOf: null });
    expect(rows.get('original')?.relation).toBe('copy');
  });

  test('a copy cut to its first half', async () => {
    const cut = { ...original, id: 'cut', source: 'Other Paper', published: '2024-03-02', ...textOf(original.text.slice(0, original.text.length / 2)) };
    expect((await group([cut, original])).get('cut')).toMatchObject({ story: 'original', duplicateOf: 'original', relation: 'copy' });
  });

  test('an update: same source, goes on, some sentences changed', async () => {
    const more = generated(900).text.split('\n\n').slice(1, 5).join('\n\n');
    const kept = original.text.split('\n\n').slice(0, -1).join('\n\n');
    const update = { ...original, id: 'update', published: '2024-03-02', title: 'Talks go on', ...textOf(`${kept}\n\n${more}`) };
    expect((await group([update, original])).get('original')).toMatchObject({ story: 'original', duplicateOf: 'update', relation: 'update' });
  });
});

describe('stories of their own', () => {
  test('articles of one generator', async () => {
    expect([...(await group(UNRELATED)).values()].filter(({ duplicateOf }) => duplicateOf !== null)).toEqual([]);
  });

  test('reports of one template', async () => {
    const firms = ['Calixmed', 'Orbigen', 'Sanathera', 'Verocell', 'Nordbio'];
    const rows = await group(firms.map((firm, i) => quarterly(firm, firm, [101 + 7 * i, 87 + 3 * i, 12 + i, 31 + i, 240 + 11 * i])));
    expect([...rows.values()].map(({ story }) => story)).toEqual([...firms].sort());
  });

  test('the same report a year later, and texts too short to tell', async () => {
    const [first, second] = [quarterly('a', 'Calixmed', [1, 2, 3, 4, 5]), quarterly('b', 'Calixmed', [1, 2, 3, 4, 5])];
    expect((await group([first, { ...second, published: '2025-11-05' }])).get('b')?.story).toBe('b');
    expect((await group([fakeRecord('x', 'Read more here.'), fakeRecord('y', 'Read more here.')])).get('y')?.story).toBe('y');
  });
});

test('the order of the articles does not matter', async () => {
  const copies = UNRELATED.slice(0, 12).flatMap((record, i) => [record, { ...record, id: `${record.id}-copy${i % 3}`, source: `Paper ${i}` }]);
  const expected = [...(await group(copies)).values()];
  expect(expected.filter(({ duplicateOf }) => duplicateOf !== null)).toHaveLength(12);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(copies, { minLength: copies.length }), async (shuffled) => {
      expect([...(await group(shuffled)).values()]).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

test('an article is a duplicate by its place where its row says so', async () => {
  const records = UNRELATED.slice(0, 30).flatMap((record, i) => [
    record,
    ...(i % 3 === 0 ? [{ ...record, id: `${record.id}-copy`, source: 'Other Paper' }] : []),
  ]);
  const stories = await groupStories(() => records.map((record) => encodeSketch(sketchOf(record))));
  const duplicates = new Set([...stories.rows()].flatMap(({ document, duplicateOf }) => (duplicateOf === null ? [] : [document])));
  expect(duplicates.size).toBe(10);
  expect(records.map((_, place) => stories.isDuplicate(place))).toEqual(records.map(({ id }) => duplicates.has(id)));
});

test('sketches held in parts find what all held at once find', async () => {
  const records = UNRELATED.slice(0, 20).flatMap((record, i) => [0, 1, 2].map((copy) => ({ ...record, id: `${record.id}-${copy}`, source: `Paper ${i}` })));
  const lines = records.map((record) => encodeSketch(sketchOf(record)));
  const outlines = async function* () {
    for (const line of lines) yield decodeOutline(line);
  };
  const articles = await collectArticles(outlines(), lines.length);
  const order = Uint32Array.from(lines, (_, place) => place);
  const pairs = candidatePairs(articles, order)
    .map((pair) => pairOf(secondOf(pair), firstOf(pair)))
    .sort();
  const whole = await comparePairs(articles, pairs, () => lines);
  expect(whole).not.toHaveLength(0);
  for (const mostHeld of [1, 500, 2000]) {
    const parts = await comparePairs(articles, pairs, () => lines, mostHeld);
    expect(parts.sort((a, b) => a.pair - b.pair)).toEqual([...whole].sort((a, b) => a.pair - b.pair));
  }
  await expect(collectArticles(outlines(), lines.length - 1)).rejects.toThrow(/more than 59 articles/u);
});

test('a set of pairs holds each once, ascending', () => {
  const number = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 9000, size: 'max' }), (given) => {
      const set = createPairSet();
      for (const [a, b] of given) set.add(a, b);
      expect([...set.sorted()]).toEqual([...new Set(given.map(([a, b]) => pairOf(a, b)))].sort((a, b) => a - b));
    }),
    { numRuns: 20 },
  );
});

function textOf(text: string): Pick<ArticleRecord, 'text' | 'zones'> {
  return { text, zones: [{ zone: 'body', start: 0, end: text.length }] };
}
