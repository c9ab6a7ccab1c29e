// PDF: paragraphs of the text layer, running lines left out, and what cannot be read.
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { textOfPages } from '../../src/read/pdf-text.ts';
import { LOCKED, pdfOf, pdfOfStreams } from './documents.ts';
import { brief, put, readAll, scratchDirectory } from './samples.ts';

const directory = scratchDirectory();
const STORY = [
  [
    'The Quay Gazette 14 May',
    'Quay Institute sells vaccines',
    '',
    'The insti-',
    'tute sold 5 million do-',
    'ses in long-term deals, COVID-',
    '19 and long-',
    'term ones. It',
    '1',
  ],
  ['The Quay Gazette 14 May', 'goes on over the page.', '', 'A second paragraph (so).', '2'],
  ['The Quay Gazette 14 May', 'Third page.', '3'],
];

describe('PDF', () => {
  test('paragraphs, hyphens, running lines', async () => {
    put(directory, 'gazette.pdf', pdfOf(STORY));
    const { items } = await readAll(directory, ['gazette.pdf']);
    expect(items).toEqual([
      {
        ok: true,
        raw: {
          origin: { path: 'gazette.pdf', line: null },
          body: 'Quay Institute sells vaccines\n\nThe institute sold 5 million doses in long-term deals, COVID-19 and long-term ones. It goes on over the page.\n\nA second paragraph (so).\n\nThird page.',
          format: 'text',
          fields: {},
          issues: [{ code: 'running-lines-left-out', message: '6 running headers, footers and page numbers left out' }],
        },
      },
    ]);
  });

  test('by content, without the extension', async () => {
    put(directory, 'download', pdfOf([['One line.']]));
    expect(brief((await readAll(directory, ['download'])).items)).toEqual(['One line.']);
  });

  const WORDS = deflateSync(Buffer.from('BT /F1 11 Tf 72 780 Td (Words.) Tj ET'));
  const BOMB = deflateSync(Buffer.alloc(3_000_000, 32));
  test.each([
    ['empty.pdf', Buffer.alloc(0), ['empty@-']],
    ['words.pdf', Buffer.from('Only words.'), ['invalid-pdf@-']],
    ['rubbish.pdf', Buffer.from('%PDF-1.4\nrubbish'), ['invalid-pdf@-']],
    ['cut.pdf', pdfOf(STORY).subarray(0, 400), ['invalid-pdf@-']],
    ['locked.pdf', pdfOf([['Secret.']], LOCKED), ['encrypted@-']],
    ['scanned.pdf', pdfOf([[], []]), ['no-text-layer@-']],
    [
      'circle.pdf',
      Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj trailer<</Root 1 0 R>>'),
      ['invalid-pdf@-'],
    ],
    ['nested.pdf', Buffer.from(`%PDF-1.4\n1 0 obj${'['.repeat(100_000)}endobj trailer<</Root 1 0 R>>`), ['invalid-pdf@-']],
    ['bomb.pdf', pdfOfStreams([WORDS, BOMB]), ['zip-bomb@-']],
    ['bomb-in-bomb.pdf', pdfOfStreams([deflateSync(BOMB)], '', '[/FlateDecode/FlateDecode]'), ['zip-bomb@-']],
  ])('%s', async (name, bytes, expected) => {
    put(directory, name, bytes);
    expect(brief((await readAll(directory, [name], { maxBytes: 1_000_000 })).items)).toEqual(expected);
  });

  test('a line of a million letters and pages of one line each take linear time', () => {
    const piece = (str: string, y: number) => ({ str, x: 72, y, fontSize: 11, hasEOL: true });
    expect(textOfPages([[piece('a'.repeat(1_000_000), 700), piece('b', 686)]]).text).toHaveLength(1_000_002);
    const pages = Array.from({ length: 2_000 }, (_, i) => [piece(`word ${'x'.repeat(i % 7)}`, 700)]);
    expect(textOfPages(pages).leftOut).toBe(0);
  });
});
