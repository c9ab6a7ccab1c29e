// Streams: standard input, chunks cut anywhere, many lines, and readers that stop early.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/read/csv.ts';
import type { InputFile } from '../../src/read/inputs.ts';
import { readNdjson } from '../../src/read/ndjson.ts';
import { type InputDigest, readInput } from '../../src/read/read.ts';
import { unpack } from '../../src/read/unpack.ts';
import type { ReadItem } from '../../src/types.ts';
import { brief, put, readAll, scratchDirectory, zstdFrame } from './samples.ts';

const directory = scratchDirectory();
const STDIN: InputFile = { path: '-', absolute: '-', bytes: 0, kind: 'ndjson', packing: null, fault: null };
const TEXT = '{"text":"👩‍🔬 Café – €5."}\r\n\n{"text":"bad\n{"text":"Nächste"}\n';
const ROWS = 'id,text\n1,"👩‍🔬, ""Café""\nzwei"\n2,"x"y\n3,"– €5"\r\n4,offen\n5,"offen\n';

async function collect(items: AsyncIterable<ReadItem>): Promise<ReadItem[]> {
  const all: ReadItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* pieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const OPTIONS = { path: 'x', mapping: {}, maxLineBytes: 60 };
const READERS: readonly { readonly name: string; readonly bytes: Buffer; readonly read: (chunks: ReturnType<typeof pieces>) => AsyncIterable<ReadItem> }[] = [
  { name: 'NDJSON', bytes: Buffer.from(TEXT), read: (chunks) => readNdjson(chunks, OPTIONS) },
  { name: 'NDJSON with mark', bytes: Buffer.from(`\ufeff${TEXT}`), read: (chunks) => readNdjson(chunks, OPTIONS) },
  { name: 'NDJSON in UTF-16LE', bytes: iconv.encode(TEXT, 'utf16le', { addBOM: true }), read: (chunks) => readNdjson(chunks, OPTIONS) },
  { name: 'NDJSON in UTF-16BE', bytes: iconv.encode(TEXT, 'utf16be', { addBOM: true }), read: (chunks) => readNdjson(chunks, OPTIONS) },
  { name: 'NDJSON in windows-1252', bytes: iconv.encode(TEXT, 'windows-1252'), read: (chunks) => readNdjson(chunks, OPTIONS) },
  { name: 'CSV', bytes: Buffer.from(ROWS), read: (chunks) => readCsv(chunks, 'csv', OPTIONS) },
  { name: 'TSV', bytes: Buffer.from(ROWS.replaceAll(',', '\t')), read: (chunks) => readCsv(chunks, 'tsv', OPTIONS) },
  {
    name: 'Zstandard',
    bytes: Buffer.concat([zstdFrame(Buffer.from(TEXT), 9), zstdFrame(Buffer.from(TEXT))]),
    read: (chunks) => readNdjson(unpack(chunks, 'zst'), OPTIONS),
  },
  { name: 'Zstandard cut short', bytes: zstdFrame(Buffer.from(TEXT), 9).subarray(0, -3), read: (chunks) => readNdjson(unpack(chunks, 'zst'), OPTIONS) },
];

describe('chunks', () => {
  test.each(READERS)('$name: where the bytes are cut makes no difference', async ({ bytes, read }) => {
    const whole = await collect(read(pieces(bytes, [bytes.length])));
    expect(whole.length).toBeGreaterThan(1);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }), async (sizes) => {
        expect(await collect(read(pieces(bytes, sizes)))).toEqual(whole);
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});

describe('standard input', () => {
  test('is read line by line as it comes, without waiting for more', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield Buffer.from(`{"id":${++sent},"text":"Café"}\n`);
    }
    const seen: string[] = [];
    for await (const item of readInput(STDIN, { stdin: endless() })) {
      if (item.ok) seen.push(item.raw.fields.id ?? '');
      if (seen.length === 3) break;
    }
    expect(seen).toEqual(['1', '2', '3']);
    expect(sent).toBe(3);
  });

  test('may be empty, and may break off', async () => {
    const digests: InputDigest[] = [];
    expect(await collect(readInput(STDIN, { stdin: pieces(Buffer.alloc(0), [1]) }, (digest) => digests.push(digest)))).toEqual([]);
    expect(digests).toMatchObject([{ path: '-', bytes: 0, articles: 0, rejects: 0 }]);
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('{"text":"One."}\n{"text":"T');
      throw Object.assign(new Error('read'), { code: 'EIO' });
    }
    expect(brief(await collect(readInput(STDIN, { stdin: broken() })))).toEqual(['One.', 'unreadable@2']);
  });
});

describe('many lines', () => {
  test('10,000 lines keep order, ids and line numbers', async () => {
    put(directory, 'many.ndjson', Array.from({ length: 10_000 }, (_, i) => `{"id":${i},"text":"Number ${i} – “so”."}\n`).join(''));
    const { items, digests } = await readAll(directory, ['many.ndjson']);
    expect(items.every((item, i) => item.ok && item.raw.fields.id === String(i) && item.raw.origin.line === i + 1)).toBe(true);
    expect(digests).toMatchObject([{ articles: 10_000, rejects: 0 }]);
  });

  test('a reader that stops early gets no digest', async () => {
    const digests: InputDigest[] = [];
    const file = { ...STDIN, path: 'many.ndjson', absolute: `${directory}/many.ndjson` };
    for await (const _ of readInput(file, {}, (digest) => digests.push(digest))) break;
    expect(digests).toEqual([]);
  });
});
