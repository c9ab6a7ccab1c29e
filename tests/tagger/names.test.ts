// The tagger that ships, on sentences of our own: what it must find, exact places, the same answer twice, hostile input.
import { describe, expect, test } from 'vitest';
import { createNameExtractor } from '../../src/extract/names.ts';
import { loadModel } from '../../src/tagger/load.ts';
import { docOf } from '../support/doc.ts';

const extract = createNameExtractor(loadModel(new URL('../../models/', import.meta.url)));

const CASES: readonly (readonly [text: string, type: 'ORG' | 'DRUG', names: readonly string[]])[] = [
  [
    'Shares in Tarnbeck Pharmaceuticals Inc. rose after the Food and Drug Administration approved its pill.',
    'ORG',
    ['Tarnbeck Pharmaceuticals Inc.', 'Food and Drug Administration'],
  ],
  ['The World Health Organization (WHO) said on Monday that cases were falling.', 'ORG', ['World Health Organization', 'WHO']],
  ['Researchers at the University of Helsinki worked with Pfizer.', 'ORG', ['University of Helsinki', 'Pfizer']],
  ['Patients took metformin or a placebo for a year.', 'DRUG', ['metformin']],
  ['The ministry ordered two million doses of the hepatitis B vaccine.', 'DRUG', ['hepatitis B vaccine']],
  ['She walked along the river to the market and bought bread, apples and cheese.', 'ORG', []],
  ['She walked along the river to the market and bought bread, apples and cheese.', 'DRUG', []],
];

describe('the tagger that ships', () => {
  test.each(CASES)('%s %s', (text, type, names) => {
    expect(
      extract(docOf(text))
        .filter((mention) => mention.type === type)
        .map((mention) => mention.text),
    ).toEqual(names);
  });

  test('mentions lie where they say, in order, without overlaps within a type', () => {
    const text = CASES.map(([line]) => line).join('\n\n');
    const doc = docOf(text);
    const mentions = extract(doc);
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.rule).toBe(`model:${mention.type}`);
      const sentence = doc.sentences[mention.sentence];
      expect(sentence && sentence.start <= mention.start && mention.end <= sentence.end).toBe(true);
    }
    for (const type of ['ORG', 'DRUG']) {
      const own = mentions.filter((mention) => mention.type === type);
      expect(own.every((mention, i) => i === 0 || mention.start >= (own[i - 1]?.end ?? 0))).toBe(true);
    }
  });

  test('the same article gives the same answer, whatever came before', () => {
    const doc = docOf(CASES.map(([line]) => line).join(' '));
    const first = extract(doc);
    extract(docOf('Other words and Other Names Ltd. came between.'));
    expect(extract(doc)).toEqual(first);
  });

  test.each([
    ['nothing', ''],
    ['one long word', 'A'.repeat(50_000)],
    ['surrogates', '\u{1F600}\uD800 '.repeat(2_000)],
    ['one sentence without end', 'Name of the Name and '.repeat(4_000)],
  ])('%s does not break it', (_name, text) => {
    expect(() => extract(docOf(text))).not.toThrow();
  });

  test.each<readonly [string, (n: number) => string]>([
    ['brackets', (n) => '(A) '.repeat(n)],
    ['capitals', (n) => 'Name of the Name and '.repeat(n)],
    ['one name', (n) => 'Pfizer '.repeat(n)],
    ['names with one first word', (n) => Array.from({ length: n }, (_, i) => `Pfizer X${i} Inc.`).join(' and ')],
    ['acronyms', (n) => 'World Health Organization (WHO) '.repeat(n)],
  ])('%s: four times the text takes no more than a dozen times as long', (_name, text) => {
    const [short, long] = [docOf(text(1_000)), docOf(text(4_000))];
    const fastest = (doc: typeof short) =>
      Math.min(
        ...Array.from({ length: 4 }, () => {
          const start = process.hrtime.bigint();
          extract(doc);
          return Number(process.hrtime.bigint() - start);
        }),
      );
    expect(fastest(long)).toBeLessThan(12 * fastest(short));
  });
});
