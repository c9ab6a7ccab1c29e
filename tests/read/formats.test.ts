// Every format, packing and charset: what the file says is what is read.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../src/read/read.ts';
import { brief, put, readAll, scratchDirectory, zstdFrame } from './samples.ts';

const directory = scratchDirectory();
const NEWS = 'The institute said on Tuesday that it’s “very pleased” with the €5 million deal – a first.\n';
const SPANISH = 'La compañía informó que su vacuna será exportada a México después de la aprobación.\n';
const JAPANESE = '会社は火曜日に、ワクチンの供給契約を締結したと発表した。\n';
const RUSSIAN = 'Компания сообщила во вторник, что сделка завершена.\n';
const UTF16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${NEWS}👩‍🔬`, 'utf16le')]);
const HTML = `<!doctype html><html><head><meta charset="windows-1251"></head><body>${RUSSIAN}</body></html>`;
const XHTML = `<?xml version="1.0" encoding="Shift_JIS"?><html><body>${JAPANESE}</body></html>`;
const LINES = `{"id":"a","text":"One."}\n\n  \r\n{"id":"b","text":"Two."}\r\n{"id":7,"text":"Three."}`;

interface Case {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly texts: readonly string[];
  readonly format?: string;
  readonly options?: ReadOptions;
}

const CASES: readonly Case[] = [
  { name: 'plain.txt', bytes: 'One.\r\nTwo.\n', texts: ['One.\r\nTwo.\n'] },
  { name: 'PLAIN.TXT', bytes: 'Loud.', texts: ['Loud.'] },
  { name: 'plain.text', bytes: 'One.', texts: ['One.'] },
  { name: 'emoji.txt', bytes: '👩‍🔬 Ünï.', texts: ['👩‍🔬 Ünï.'] },
  { name: 'note.md', bytes: '# One', texts: ['# One'], format: 'markdown' },
  { name: 'note.markdown', bytes: '# One', texts: ['# One'], format: 'markdown' },
  { name: 'page.html', bytes: '<p>One', texts: ['<p>One'], format: 'html' },
  { name: 'page.htm', bytes: '<p>One', texts: ['<p>One'], format: 'html' },
  { name: 'page.xhtml', bytes: iconv.encode(XHTML, 'Shift_JIS'), texts: [XHTML], format: 'html' },
  { name: 'lines.ndjson', bytes: LINES, texts: ['One.', 'Two.', 'Three.'] },
  { name: 'lines.jsonl', bytes: `\ufeff${LINES}\n`, texts: ['One.', 'Two.', 'Three.'] },
  { name: 'utf16.ndjson', bytes: iconv.encode(LINES, 'utf16le', { addBOM: true }), texts: ['One.', 'Two.', 'Three.'] },
  { name: 'utf16be.ndjson', bytes: iconv.encode('{"text":"👩‍🔬"}', 'utf16be', { addBOM: true }), texts: ['👩‍🔬'] },
  { name: 'rows.csv', bytes: 'id,text\r\n1,"One, ""two""\r\nand three"\r\n\r\n2,Four\r\n', texts: ['One, "two"\r\nand three', 'Four'] },
  { name: 'bom.csv', bytes: '\ufefftext,id\nOne,1\n', texts: ['One'] },
  { name: 'semicolon.csv', bytes: 'id;text\n1;One, two\n', texts: ['One, two'] },
  { name: 'body.csv', bytes: 'id,body\n1,One\n', texts: ['One'] },
  { name: 'content.csv', bytes: 'id,content,\n1,One,\n', texts: ['One'] },
  { name: 'mapped.csv', bytes: 'text,artículo\nNo,Sí\n', texts: ['Sí'], options: { fields: { text: 'artículo' } } },
  { name: 'html.csv', bytes: 'id,html\n1,<p>One\n', texts: ['<p>One'], format: 'html' },
  {
    name: 'rows.tsv',
    bytes: 'id\ttext\n1\tSaid "yes"\n2\t"Yes," he said\n3\t"a\tb"\n4\t"open\n5\tEnd',
    texts: ['Said "yes"', '"Yes," he said', 'a\tb', '"open', 'End'],
  },
  { name: 'windows.csv', bytes: iconv.encode(`id,text\n1,"${NEWS}"\n`, 'windows-1252'), texts: [NEWS] },
  {
    name: 'windows.ndjson',
    bytes: iconv.encode(`{"text":"Plain."}\n{"text":"It’s “so”, at €5."}\n{"text":"Café."}\n`, 'windows-1252'),
    texts: ['Plain.', 'It’s “so”, at €5.', 'Café.'],
  },
  { name: 'windows.txt', bytes: iconv.encode(NEWS, 'windows-1252'), texts: [NEWS] },
  { name: 'latin.txt', bytes: iconv.encode(SPANISH, 'latin1'), texts: [SPANISH] },
  { name: 'cafe.txt', bytes: Buffer.from('A caf\xe9', 'latin1'), texts: ['A café'] },
  { name: 'japanese.txt', bytes: iconv.encode(JAPANESE, 'Shift_JIS'), texts: [JAPANESE] },
  { name: 'russian.txt', bytes: iconv.encode(RUSSIAN, 'windows-1251'), texts: [RUSSIAN] },
  { name: 'utf16le.txt', bytes: UTF16, texts: [`${NEWS}👩‍🔬`] },
  { name: 'utf16be.txt', bytes: iconv.encode(NEWS, 'utf16be', { addBOM: true }), texts: [NEWS] },
  { name: 'utf32.txt', bytes: iconv.encode(NEWS, 'utf-32le', { addBOM: true }), texts: [NEWS] },
  { name: 'utf16-lone.txt', bytes: Buffer.from([0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x42, 0]), texts: ['A\ufffdB'] },
  { name: 'bom.txt', bytes: '\ufeffOne \ufeff two.', texts: ['One \ufeff two.'] },
  { name: 'declared.html', bytes: iconv.encode(HTML, 'windows-1251'), texts: [HTML], format: 'html' },
  { name: 'misdeclared.html', bytes: HTML, texts: [HTML], format: 'html' },
  {
    name: 'damaged.txt',
    bytes: Buffer.concat([Buffer.from(SPANISH.repeat(3)), Buffer.from([0xff]), Buffer.from(SPANISH)]),
    texts: [`${SPANISH.repeat(3)}\ufffd${SPANISH}`],
  },
  { name: 'members.txt.gz', bytes: Buffer.concat([gzipSync('One. '), gzipSync('Two.')]), texts: ['One. Two.'] },
  {
    name: 'frames.txt.zst',
    bytes: Buffer.concat([zstdFrame(Buffer.from('One. ')), Buffer.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9]), zstdFrame(Buffer.from('Two.'))]),
    texts: ['One. Two.'],
  },
  { name: 'odd-name', bytes: 'Plain text without an extension.', texts: ['Plain text without an extension.'] },
  { name: 'story.story', bytes: iconv.encode(NEWS, 'windows-1252'), texts: [NEWS] },
  { name: 'page.php', bytes: '\n<!-- x --><HTML><p>One', texts: ['\n<!-- x --><HTML><p>One'], format: 'html' },
  { name: 'dump.json', bytes: LINES, texts: ['One.', 'Two.', 'Three.'] },
  { name: 'dump.gz', bytes: gzipSync(LINES), texts: ['One.', 'Two.', 'Three.'] },
];

describe('formats', () => {
  test.each(CASES)('$name', async ({ name, bytes, texts, format, options }) => {
    put(directory, name, bytes);
    const { items, digests } = await readAll(directory, [name], options);
    expect(brief(items)).toEqual(texts);
    expect(items.map((item) => item.ok && item.raw.format)).toEqual(texts.map(() => format ?? 'text'));
    const stored = Buffer.from(bytes);
    expect(digests).toEqual([
      { path: name, bytes: stored.length, sha256: createHash('sha256').update(stored).digest('hex'), articles: texts.length, rejects: 0 },
    ]);
  });

  test.each(CASES.filter(({ name }) => /\.(txt|md|html|xhtml|ndjson|jsonl|csv|tsv)$/u.test(name)))('$name packed', async ({ name, bytes, texts, options }) => {
    put(directory, `${name}.gz`, gzipSync(bytes));
    put(directory, `${name}.zst`, zstdFrame(Buffer.from(bytes), 7));
    for (const packing of ['gz', 'zst']) expect(brief((await readAll(directory, [`${name}.${packing}`], options)).items)).toEqual(texts);
  });

  test('single articles state no fields and no line', async () => {
    put(directory, 'sub/single.txt', 'One.');
    const { items } = await readAll(directory, ['sub']);
    expect(items).toEqual([{ ok: true, raw: { origin: { path: 'sub/single.txt', line: null }, body: 'One.', format: 'text', fields: {} } }]);
  });
});
