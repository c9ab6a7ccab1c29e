import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSegmenter } from '../../src/text/segment.ts';
import type { ZoneSpan } from '../../src/types.ts';
import { articleOf, docOf } from '../support/doc.ts';

function sentencesOf(text: string, zones?: readonly ZoneSpan[]): string[] {
  return docOf(text, zones ? { zones } : {}).sentences.map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['Amgen Inc. said it. The company sold Bioven Ltd. last year.', ['Amgen Inc. said it.', 'The company sold Bioven Ltd. last year.']],
    ['Shares of Amgen Inc. The deal is off.', ['Shares of Amgen Inc.', 'The deal is off.']],
    ['Dr. Ada Bell met Prof. Roe at No. 5 High Street. See Fig. 2 for more.', ['Dr. Ada Bell met Prof. Roe at No. 5 High Street.', 'See Fig. 2 for more.']],
    [
      'The U.S. Food and Drug Administration agreed. It met in the U.S. They left.',
      ['The U.S. Food and Drug Administration agreed.', 'It met in the U.S.', 'They left.'],
    ],
    ['He said "no." She left.', ['He said "no."', 'She left.']],
    ['Tests for hepatitis B. The trial ended.', ['Tests for hepatitis B.', 'The trial ended.']],
    ['A. B. Cole spoke. Was it late? Yes!', ['A. B. Cole spoke.', 'Was it late?', 'Yes!']],
    ['Sales were $1.2 billion vs. $1.1 billion. Good.', ['Sales were $1.2 billion vs. $1.1 billion.', 'Good.']],
    ['A heading\nA line without end\n\nText.', ['A heading', 'A line without end', 'Text.']],
    ['The damage is put at R1.2 billion. It cost N4.5 million.', ['The damage is put at R1.2 billion.', 'It cost N4.5 million.']],
    ['One.\r\nTwo.', ['One.', 'Two.']],
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('a paragraph wrapped at a fixed width is one text', () => {
    const text = [
      'The laboratory said on Monday that the second phase of the trial',
      'had begun in eleven hospitals of the north, and that the Nordholm',
      'Institute would publish the figures.',
    ].join('\n');
    expect(sentencesOf(text)).toEqual([text]);
  });

  test('lines that were not wrapped stay alone', () => {
    const text = [
      'Vaccine makers meet in the capital to talk about prices',
      'Hospital opens',
      'New laboratory for the university of the northern islands',
    ].join('\n');
    expect(sentencesOf(text)).toHaveLength(3);
  });

  test('furniture is left out, a dateline runs on into the body', () => {
    const text = 'Menu Home News\nLONDON, March 3 (Reuters) - Sales rose.';
    const zones: ZoneSpan[] = [
      { zone: 'furniture', start: 0, end: 15 },
      { zone: 'dateline', start: 15, end: 43 },
      { zone: 'body', start: 43, end: text.length },
    ];
    expect(sentencesOf(text, zones)).toEqual(['LONDON, March 3 (Reuters) - Sales rose.']);
  });
});

test('a stretch without spaces is cut, not lost', () => {
  const text = `See ${'1/2/'.repeat(2_000)} for more.`;
  expect(docOf(text).tokens.reduce((sum, token) => sum + token.text.length, 0)).toBe(text.replaceAll(' ', '').length);
});

describe('tokens', () => {
  test.each(['\uFEFFOdd　spaces\fand\vbreaks\u2028here', `Far${' '.repeat(70_000)}apart`, 'Emoji 😀 and Ünïcode, 12,5 %', ''])(
    'are exact slices of the text (%#)',
    (text) => {
      for (const token of docOf(text).tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    },
  );

  test('do not hang on texts read before', () => {
    const text = 'It is a sign of Marden’s Disease.';
    const alone = createSegmenter()(articleOf(text)).tokens;
    const segment = createSegmenter();
    segment(articleOf('A Marden’s-related illness, 5mg of US$3m (Marden’s) e-mail@example.org.'));
    expect(segment(articleOf(text)).tokens).toEqual(alone);
    expect(alone.map((token) => token.text)).toContain('’s');
  });

  test('are exact, in order, each in one sentence, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const text = raw.toWellFormed();
        const { tokens, sentences } = docOf(text);
        expect(tokens.every((token, i) => text.slice(token.start, token.end) === token.text && token.start >= (tokens[i - 1]?.end ?? 0))).toBe(true);
        expect(sentences.map(({ firstToken }) => firstToken)).toEqual([0, ...sentences.map(({ endToken }) => endToken)].slice(0, sentences.length));
        expect(sentences.at(-1)?.endToken ?? 0).toBe(tokens.length);
      }),
      { numRuns: 300 },
    );
  });
});
