// Makes input files in a fresh directory and reads them back; builds packed bytes by hand.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { listInputs } from '../../src/read/inputs.ts';
import { type InputDigest, type ReadOptions, readInput } from '../../src/read/read.ts';
import type { ReadItem } from '../../src/types.ts';

/** A directory that is removed after the tests of the file. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'broadsheet-read-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export function put(directory: string, path: string, content: Uint8Array | string): void {
  const target = join(directory, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** Lists and reads; items of all files in order, and the digests. */
export async function readAll(cwd: string, patterns: readonly string[], options: ReadOptions = {}): Promise<{ items: ReadItem[]; digests: InputDigest[] }> {
  const items: ReadItem[] = [];
  const digests: InputDigest[] = [];
  for (const file of await listInputs(patterns, { cwd })) for await (const item of readInput(file, options, (digest) => digests.push(digest))) items.push(item);
  return { items, digests };
}

/** One line an item: the text of an article, or code and line of a reject. */
export function brief(items: readonly ReadItem[]): string[] {
  return items.map((item) => (item.ok ? item.raw.body : `${item.reject.code}@${item.reject.origin.line ?? '-'}`));
}

/** A Zstandard frame of raw blocks, as the format's own description gives it. */
export function zstdFrame(content: Buffer, blockBytes = 50_000): Buffer {
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38])];
  for (let at = 0; at === 0 || at < content.length; at += blockBytes) {
    const block = content.subarray(at, at + blockBytes);
    const header = Buffer.alloc(3);
    header.writeUIntLE((block.length << 3) | (at + blockBytes >= content.length ? 1 : 0), 0, 3);
    parts.push(header, block);
  }
  return Buffer.concat(parts);
}

/** A Zstandard frame that unpacks to `blocks` times 128 KiB of one byte. */
export function zstdBomb(blocks: number): Buffer {
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38])];
  for (let i = 0; i < blocks; i++) {
    const header = Buffer.alloc(4, 0x61);
    header.writeUIntLE((131_072 << 3) | 2 | (i === blocks - 1 ? 1 : 0), 0, 3);
    parts.push(header);
  }
  return Buffer.concat(parts);
}
