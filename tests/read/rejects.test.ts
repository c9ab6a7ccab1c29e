// What is refused: code and line of each, and what is still read after it.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../src/read/read.ts';
import { brief, put, readAll, scratchDirectory, zstdBomb, zstdFrame } from './samples.ts';

const directory = scratchDirectory();
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 1, 1, 1, 1]);
const GARBAGE = Buffer.from(Array.from({ length: 400 }, (_, i) => ((i * 7_919) % 255) + 1));
const LONG = 'word '.repeat(40_000);
const VARIED = Array.from({ length: 20_000 }, (_, i) => `${(i * 2_654_435_761) % 4_294_967_296}`).join(' ');
const TWO = '{"text":"One."}\n{"text":"Two."}\n';
/** "One sentence, then one sentence more, then one sentence more." as the zstd program packs it. */
const CHECKED = Buffer.from('28b52ffd0458150100c84f6e652073656e74656e63652c207468656e206f206d6f722e02003b1761c66402eab0de7e', 'hex');
const HUGE_WINDOW = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa0, 0x09, 0, 0, 0x41]);

const CASES: readonly { readonly name: string; readonly bytes: Buffer | string; readonly expected: readonly string[]; readonly options?: ReadOptions }[] = [
  { name: 'empty.txt', bytes: '', expected: ['empty@-'] },
  { name: 'blank.html', bytes: ' \r\n\t\u00a0', expected: ['empty@-'] },
  { name: 'empty.ndjson', bytes: '', expected: ['empty@-'] },
  { name: 'blank.ndjson', bytes: '\n \r\n', expected: ['empty@-'] },
  { name: 'empty.csv', bytes: '', expected: ['empty@-'] },
  { name: 'header.csv', bytes: 'id,text\n', expected: ['empty@-'] },
  { name: 'empty.txt.gz', bytes: '', expected: ['empty@-'] },
  { name: 'empty.txt.zst', bytes: '', expected: ['empty@-'] },
  { name: 'png.txt', bytes: PNG, expected: ['binary@-'] },
  { name: 'elf.html', bytes: ELF, expected: ['binary@-'] },
  { name: 'garbage.txt', bytes: GARBAGE, expected: ['binary@-'] },
  { name: 'nul.txt', bytes: 'Text \0 text', expected: ['binary@-'] },
  { name: 'nul16.txt', bytes: Buffer.from('\ufeffText \0 text', 'utf16le'), expected: ['binary@-'] },
  { name: 'png.ndjson', bytes: PNG, expected: ['binary@-'] },
  { name: 'png.csv', bytes: PNG, expected: ['binary@-'] },
  { name: 'gz.txt', bytes: gzipSync('One.'), expected: ['binary@-'] },
  { name: 'nul-row.csv', bytes: 'id,text\n1,a\0b\n2,c\n', expected: ['binary@2', 'c'] },
  { name: 'picture.png', bytes: PNG, expected: ['unknown-format@-'] },
  { name: 'list.xml', bytes: '<?xml version="1.0"?><list/>', expected: ['unknown-format@-'] },
  { name: 'pretty.json', bytes: '{\n  "text": "One."\n}', expected: ['unknown-format@-'] },
  { name: 'list.json', bytes: '[{"text":"One."}]', expected: ['unknown-format@-'] },
  { name: 'large.txt', bytes: VARIED, expected: ['too-large@-'], options: { maxBytes: 100_000 } },
  { name: 'large.txt.gz', bytes: gzipSync(VARIED), expected: ['too-large@-'], options: { maxBytes: 100_000 } },
  { name: 'large.txt.zst', bytes: zstdFrame(Buffer.from(VARIED)), expected: ['too-large@-'], options: { maxBytes: 100_000 } },
  { name: 'fits.txt', bytes: LONG, expected: [LONG], options: { maxBytes: LONG.length } },
  { name: 'window.txt.zst', bytes: HUGE_WINDOW, expected: ['too-large@-'] },
  { name: 'bomb.txt.gz', bytes: gzipSync(Buffer.alloc(20_000_000, 97)), expected: ['zip-bomb@-'] },
  { name: 'bomb.txt.zst', bytes: zstdBomb(400), expected: ['zip-bomb@-'] },
  { name: 'bomb.ndjson.zst', bytes: zstdBomb(20_000), expected: ['zip-bomb@1'], options: { maxLineBytes: 100_000_000_000 } },
  { name: 'harmless.txt.gz', bytes: gzipSync(Buffer.alloc(1_000_000, 97)), expected: ['a'.repeat(1_000_000)] },
  { name: 'plain.txt.gz', bytes: 'One.', expected: ['not-gzip@-'] },
  { name: 'plain.txt.zst', bytes: 'One.', expected: ['not-zstd@-'] },
  { name: 'short.txt.zst', bytes: 'O', expected: ['not-zstd@-'] },
  { name: 'cut.txt.gz', bytes: gzipSync(LONG).subarray(0, -20), expected: ['truncated@-'] },
  { name: 'cut.txt.zst', bytes: zstdFrame(Buffer.from(LONG)).subarray(0, -5), expected: ['truncated@-'] },
  { name: 'cut.ndjson.zst', bytes: zstdFrame(Buffer.from(TWO)).subarray(0, -5), expected: ['truncated@1'] },
  { name: 'cut-late.ndjson.zst', bytes: zstdFrame(Buffer.from(TWO), 16).subarray(0, -5), expected: ['One.', 'truncated@2'] },
  { name: 'cut.ndjson.gz', bytes: gzipSync(`${TWO}{"text":"${VARIED}"}`).subarray(0, -2_000), expected: ['One.', 'Two.', 'truncated@3'] },
  { name: 'damaged.txt.gz', bytes: Buffer.concat([gzipSync('One.').subarray(0, -8), Buffer.alloc(8, 7)]), expected: ['corrupt@-'] },
  { name: 'checked.txt.zst', bytes: CHECKED, expected: ['One sentence, then one sentence more, then one sentence more.'] },
  { name: 'wrong-sum.txt.zst', bytes: Buffer.concat([CHECKED.subarray(0, -1), Buffer.from([1])]), expected: ['corrupt@-'] },
  { name: 'cut-sum.txt.zst', bytes: CHECKED.subarray(0, -1), expected: ['truncated@-'] },
  { name: 'trailing.txt.gz', bytes: Buffer.concat([gzipSync('One.'), Buffer.from('rubbish')]), expected: ['corrupt@-'] },
  { name: 'padded.txt.gz', bytes: Buffer.concat([gzipSync('One.'), Buffer.alloc(20)]), expected: ['One.'] },
  { name: 'start.txt.gz', bytes: Buffer.from([0x1f]), expected: ['truncated@-'] },
  { name: 'damaged.txt.zst', bytes: Buffer.concat([zstdFrame(Buffer.from('One.')), Buffer.from('rubbish')]), expected: ['corrupt@-'] },
  {
    name: 'broken.ndjson',
    bytes: '{"text":"One."}\n{"text":"Tw\nnull\n{"text":"Three."}\n',
    expected: ['One.', 'invalid-json@2', 'invalid-article@3', 'Three.'],
  },
  {
    name: 'types.ndjson',
    bytes: '[1]\n"x"\n{"text":5}\n{"text":"a","published":5}\n{"text":"a","id":{}}\n{"text":"a","id":1.5}\n{"text":"a","id":12345678901234567890}\n',
    expected: [1, 2, 3, 4, 5, 6, 7].map((line) => `invalid-article@${line}`),
  },
  { name: 'textless.ndjson', bytes: '{}\n{"text":null}\n{"text":" "}\n{"id":"x","title":"T"}\n', expected: [1, 2, 3, 4].map((line) => `empty@${line}`) },
  {
    name: 'long.ndjson',
    bytes: `{"text":"One."}\n{"text":"${LONG}"}\n{"text":"Three."}\n`,
    expected: ['One.', 'line-too-long@2', 'Three.'],
    options: { maxLineBytes: 1_000 },
  },
  { name: 'long-last.ndjson', bytes: `{"text":"${LONG}"}`, expected: ['line-too-long@1'], options: { maxLineBytes: 1_000 } },
  {
    name: 'mixed.ndjson',
    bytes: Buffer.concat([Buffer.from('{"text":"Café."}\n{"text":"caf'), Buffer.from([0xe9]), Buffer.from('"}\n{"text":"Three."}\n')]),
    expected: ['Café.', 'invalid-encoding@2', 'Three.'],
  },
  { name: 'no-column.csv', bytes: 'id,words\n1,One\n', expected: ['missing-column@1'] },
  { name: 'ragged.csv', bytes: 'id,text\n1,One,two\n2\n3,Three\n', expected: ['invalid-csv@2', 'invalid-csv@3', 'Three'] },
  { name: 'stray.csv', bytes: 'id,text\n1,"One" two\n2,Two\n', expected: ['invalid-csv@2', 'Two'] },
  { name: 'open.csv', bytes: 'id,text\n1,"One\n2,Two\n3,Three\n', expected: ['invalid-csv@2', 'Two', 'Three'] },
  { name: 'open-then-good.csv', bytes: 'id,text\n1,"One\n2,"Two\nlines"\n3,Three\n', expected: ['invalid-csv@2', 'Two\nlines', 'Three'] },
  {
    name: 'open-long.csv',
    bytes: `id,text\n1,"One\n${'2,Two\n'.repeat(300)}`,
    expected: ['invalid-csv@2', ...Array<string>(300).fill('Two')],
    options: { maxLineBytes: 1_000 },
  },
  { name: 'long-row.csv', bytes: `id,text\n1,${LONG}\n2,Two\n`, expected: ['line-too-long@2', 'Two'], options: { maxLineBytes: 1_000 } },
  { name: 'long-header.csv', bytes: `${LONG}\n2,Two\n`, expected: ['line-too-long@1'], options: { maxLineBytes: 1_000 } },
  { name: 'textless.csv', bytes: 'id,text\n1,\n2,Two\n', expected: ['empty@2', 'Two'] },
  { name: 'cut.csv.zst', bytes: zstdFrame(Buffer.from('id,text\n1,One\n2,Two and'), 20).subarray(0, -1), expected: ['One', 'truncated@3'] },
];

describe('rejects', () => {
  test.each(CASES)('$name', async ({ name, bytes, expected, options }) => {
    put(directory, name, bytes);
    const { items, digests } = await readAll(directory, [name], options);
    expect(brief(items)).toEqual(expected);
    expect(digests[0]).toMatchObject({
      bytes: Buffer.from(bytes).length,
      articles: items.filter(({ ok }) => ok).length,
      rejects: items.filter(({ ok }) => !ok).length,
    });
    for (const item of items)
      if (!item.ok)
        expect(item.reject).toMatchObject({
          stage: 'read',
          origin: { path: name },
          message: expect.stringMatching(/^[^\n\r]{10,400}; [^\n\r]+$|: it is not text; /u),
        });
  });

  test('a reject names field, line and column, and the id where it is known', async () => {
    put(directory, 'named.ndjson', '{"id":"a","text":"One.","url":[]}\n{"id":"b",}\n');
    const { items } = await readAll(directory, ['named.ndjson']);
    expect(items.map((item) => !item.ok && [item.reject.id, item.reject.message])).toEqual([
      ['a', 'line 1: field "url" holds a list; give a string or null'],
      [null, expect.stringMatching(/^line 2, column 11 is no JSON: /u)],
    ]);
  });

  test('deep nesting and long lists of rejects do not end the reader', async () => {
    put(directory, 'deep.ndjson', `${'['.repeat(200_000)}\n${'[\n'.repeat(5_000)}{"text":"End."}\n`);
    const { items } = await readAll(directory, ['deep.ndjson']);
    expect(items).toHaveLength(5_002);
    expect(brief(items.slice(-1))).toEqual(['End.']);
  });
});
