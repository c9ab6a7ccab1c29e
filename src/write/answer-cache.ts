// Answers kept from run to run, by key: what has not changed is not worked on again, and a run that was killed goes on where it stood.
// One file, appended to as articles are finished; a frame that a crash cut short ends it. After a commit it holds the answers of that run alone, in their order,
// so that the same dataset has the same cache.
import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { RawArticle } from '../types.ts';
import { movedAnswer, type RecordAnswer } from './answer.ts';
import { packAnswer, unpackAnswer } from './packed-answer.ts';

/** Lies in the directory of the dataset; may be deleted at any time, the next run is then a full one. */
export const CACHE_NAME = '.broadsheet-answers';

export interface AnswerCache {
  /** The key of an article and the answer kept under it, with the place where the article stands now; null where there is none or its bytes are damaged. */
  find(raw: RawArticle): Promise<{ readonly key: string; readonly answer: RecordAnswer | null }>;
  /** Keeps an answer; it is in the file after the next `flush`. */
  keep(key: string, packed: Uint8Array): void;
  /** Tells that the dataset holds the answer of this key. */
  use(key: string): void;
  flush(): Promise<void>;
  /** Drops what the dataset does not hold, unless `keepAll`; answers how many are left. May come before the dataset is put in place: a crash between costs nothing. */
  settle(keepAll?: boolean): Promise<number>;
  close(): Promise<void>;
}

interface Frame {
  readonly key: string;
  readonly offset: number;
  readonly bytes: number;
}

/** Magic, bytes of the payload, CRC-32 of the payload, key. */
const FRAME_MAGIC = 0x4e41_5342;
const KEY_BYTES = 16;
const HEAD_BYTES = 12 + KEY_BYTES;
const COPY_BYTES = 1 << 22;

/** What decides an article's answer, beside the context of the cache: all that was read of it. An id that is stated makes its line indifferent. */
function articleKey({ origin, body, format, fields }: RawArticle): string {
  const head = JSON.stringify([origin.path, fields.id === undefined ? origin.line : null, format, fields]);
  return createHash('sha256').update(head).update('\n').update(body).digest().toString('latin1', 0, KEY_BYTES);
}

/** Opens the cache of a locked output directory. One that was made in another `context` (settings, program, lexicons, models) is emptied; so is any where `afresh`. */
export async function openAnswerCache(directory: string, context: string, afresh = false): Promise<AnswerCache> {
  const path = join(directory, CACHE_NAME);
  await rm(`${path}.new`, { force: true });
  const title = Buffer.from(`broadsheet answers ${context}\n`);
  let handle = await open(path, 'a+');
  let frames = afresh ? [] : await readFrames(handle, title);
  const index = new Map(frames.map((frame) => [frame.key, frame]));
  const used = new Set<string>();
  let end = endOf(frames, title);
  await handle.truncate(frames.length > 0 ? end : 0);
  if (frames.length === 0) await handle.appendFile(title);
  let waiting: { readonly key: string; readonly packed: Uint8Array }[] = [];
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    await handle.appendFile(Buffer.concat(batch.flatMap(({ key, packed }) => [frameHead(key, packed), packed])));
    for (const { key, packed } of batch) {
      const frame = { key, offset: end + HEAD_BYTES, bytes: packed.length };
      end = frame.offset + frame.bytes;
      frames.push(frame);
      index.set(key, frame);
    }
  };
  return {
    async find(raw) {
      const key = articleKey(raw);
      const frame = index.get(key);
      const answer = frame ? await readAnswer(handle, frame) : null;
      return { key, answer: answer && placed(answer, raw) };
    },
    keep(key, packed) {
      waiting.push({ key, packed });
    },
    use(key) {
      used.add(key);
    },
    flush,
    async settle(keepAll = false) {
      await flush();
      if (keepAll) return frames.length;
      const wanted = [...used].flatMap((key) => index.get(key) ?? []);
      if (wanted.length === frames.length && wanted.every((frame, i) => frame === frames[i])) return frames.length;
      await copyFrames(handle, wanted, title, `${path}.new`);
      await handle.close();
      await rename(`${path}.new`, path);
      handle = await open(path, 'a+');
      frames = await readFrames(handle, title);
      return frames.length;
    },
    close: () => handle.close(),
  };
}

/** A kept answer with the place where its article stands now; packed anew where that is another. */
function placed(kept: RecordAnswer, { origin }: RawArticle): RecordAnswer {
  if (kept.origin.path === origin.path && kept.origin.line === origin.line) return kept;
  const moved = movedAnswer(kept, origin);
  return { ...moved, packed: packAnswer(moved) };
}

function frameHead(key: string, packed: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(FRAME_MAGIC, 0);
  head.writeUInt32LE(packed.length, 4);
  head.writeUInt32LE(crc32(packed), 8);
  head.write(key, 12, 'latin1');
  return head;
}

function endOf(frames: readonly Frame[], title: Buffer): number {
  const last = frames.at(-1);
  return last ? last.offset + last.bytes : title.length;
}

/** The whole frames of the file, from its start to the first that is cut short or damaged in its head; none where the title differs. */
async function readFrames(handle: FileHandle, title: Buffer): Promise<Frame[]> {
  const { size } = await handle.stat();
  const block = Buffer.allocUnsafe(COPY_BYTES);
  let blockStart = 0;
  let blockBytes = 0;
  /** `length` bytes at `offset`, read by blocks. */
  const bytesAt = async (offset: number, length: number): Promise<Buffer | null> => {
    if (offset + length > size) return null;
    if (offset < blockStart || offset + length > blockStart + blockBytes) {
      blockStart = offset;
      blockBytes = (await handle.read(block, 0, COPY_BYTES, offset)).bytesRead;
    }
    return block.subarray(offset - blockStart, offset - blockStart + length);
  };
  if (!(await bytesAt(0, title.length))?.equals(title)) return [];
  const frames: Frame[] = [];
  for (let at = title.length; ; ) {
    const head = await bytesAt(at, HEAD_BYTES);
    if (head?.readUInt32LE(0) !== FRAME_MAGIC) return frames;
    const frame = { key: head.toString('latin1', 12), offset: at + HEAD_BYTES, bytes: head.readUInt32LE(4) };
    at = frame.offset + frame.bytes;
    if (at > size) return frames;
    frames.push(frame);
  }
}

async function readAnswer(handle: FileHandle, { key, offset, bytes }: Frame): Promise<RecordAnswer | null> {
  const { buffer } = await handle.read(Buffer.allocUnsafe(HEAD_BYTES + bytes), 0, HEAD_BYTES + bytes, offset - HEAD_BYTES);
  const packed = buffer.subarray(HEAD_BYTES);
  if (!frameHead(key, packed).equals(buffer.subarray(0, HEAD_BYTES))) return null;
  return unpackAnswer(packed);
}

/** Copies frames into a new file; neighbours go together. */
async function copyFrames(from: FileHandle, frames: readonly Frame[], title: Buffer, path: string): Promise<void> {
  const to = await open(path, 'w');
  try {
    await to.appendFile(title);
    for (let i = 0; i < frames.length; ) {
      const first = frames[i] as Frame;
      const start = first.offset - HEAD_BYTES;
      let end = first.offset + first.bytes;
      for (i++; i < frames.length && frames[i]?.offset === end + HEAD_BYTES && end - start < COPY_BYTES; i++) end += HEAD_BYTES + (frames[i]?.bytes ?? 0);
      const { buffer } = await from.read(Buffer.allocUnsafe(end - start), 0, end - start, start);
      await to.appendFile(buffer);
    }
    await to.sync();
  } finally {
    await to.close();
  }
}
