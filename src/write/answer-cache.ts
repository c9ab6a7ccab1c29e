// Answers kept from run to run, by key: what has not changed is not worked on again, and a run that was killed goes on where it stood.
// One file, appended to as articles are finished; a frame that a crash cut short ends it. After a commit it holds the answers of that run alone, in their order,
// so that the same dataset has the same cache.
import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createKeyPlaces, KEY_BYTES } from '../compact/key-places.ts';
import { createNumberList } from '../compact/number-list.ts';
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

/** Where the payload of an answer lies. */
interface Frame {
  readonly key: string;
  readonly offset: number;
  readonly bytes: number;
}

/** The frames of a file in order of their offsets; some 60 bytes each. Of two under one key the later counts. */
interface Frames {
  readonly count: number;
  /** Where the next frame begins. */
  readonly end: number;
  add(key: string, bytes: number): void;
  find(key: string): Frame | null;
  use(key: string): void;
  /** Those of the keys that were used, in order of first use. */
  used(): Iterable<Frame>;
  /** Whether these are all frames, in order of the file. */
  areAllUsed(): boolean;
}

/** Magic, bytes of the payload, CRC-32 of the payload, key. */
const FRAME_MAGIC = 0x4e41_5342;
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
  let frames = afresh ? createFrames(title.length) : await readFrames(handle, title);
  await handle.truncate(frames.count > 0 ? frames.end : 0);
  if (frames.count === 0) await handle.appendFile(title);
  let waiting: { readonly key: string; readonly packed: Uint8Array }[] = [];
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    await handle.appendFile(Buffer.concat(batch.flatMap(({ key, packed }) => [frameHead(key, packed), packed])));
    for (const { key, packed } of batch) frames.add(key, packed.length);
  };
  return {
    async find(raw) {
      const key = articleKey(raw);
      const frame = frames.find(key);
      const answer = frame ? await readAnswer(handle, frame) : null;
      return { key, answer: answer && placed(answer, raw) };
    },
    keep(key, packed) {
      waiting.push({ key, packed });
    },
    use: (key) => frames.use(key),
    flush,
    async settle(keepAll = false) {
      await flush();
      if (keepAll || frames.areAllUsed()) return frames.count;
      await copyFrames(handle, frames.used(), title, `${path}.new`);
      await handle.close();
      await rename(`${path}.new`, path);
      handle = await open(path, 'a+');
      frames = await readFrames(handle, title);
      return frames.count;
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

function createFrames(start: number): Frames {
  const places = createKeyPlaces();
  const keyed = (key: string): Buffer => Buffer.from(key, 'latin1');
  const [offsets, sizes, placeOf] = [createNumberList(true), createNumberList(), createNumberList()];
  /** By the place of a key: its last frame + 1, and its turn among those used + 1. */
  const [lastOf, turnOf] = [createNumberList(), createNumberList()];
  const turns = createNumberList();
  let end = start;
  const placed = (key: string): number => {
    const place = places.add(keyed(key));
    if (place === lastOf.length) for (const list of [lastOf, turnOf]) list.push(0);
    return place;
  };
  const frameAt = (frame: number, key: string): Frame => ({ key, offset: offsets.at(frame), bytes: sizes.at(frame) });
  return {
    get count() {
      return sizes.length;
    },
    get end() {
      return end;
    },
    add(key, bytes) {
      const place = placed(key);
      offsets.push(end + HEAD_BYTES);
      sizes.push(bytes);
      lastOf.set(place, placeOf.push(place) + 1);
      end += HEAD_BYTES + bytes;
    },
    find(key) {
      const place = places.find(keyed(key));
      return place < 0 || lastOf.at(place) === 0 ? null : frameAt(lastOf.at(place) - 1, key);
    },
    use(key) {
      const place = placed(key);
      if (turnOf.at(place) === 0) turnOf.set(place, turns.push(place) + 1);
    },
    *used() {
      for (let turn = 0; turn < turns.length; turn++) {
        const last = lastOf.at(turns.at(turn));
        if (last > 0) yield frameAt(last - 1, '');
      }
    },
    areAllUsed() {
      if (turns.length !== sizes.length) return false;
      for (let frame = 0; frame < sizes.length; frame++) if (turns.at(frame) !== placeOf.at(frame)) return false;
      return true;
    },
  };
}

/** The whole frames of the file, from its start to the first that is cut short or damaged in its head; none where the title differs. */
async function readFrames(handle: FileHandle, title: Buffer): Promise<Frames> {
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
  const frames = createFrames(title.length);
  if (!(await bytesAt(0, title.length))?.equals(title)) return frames;
  for (;;) {
    const head = await bytesAt(frames.end, HEAD_BYTES);
    if (head?.readUInt32LE(0) !== FRAME_MAGIC) return frames;
    const bytes = head.readUInt32LE(4);
    if (frames.end + HEAD_BYTES + bytes > size) return frames;
    frames.add(head.toString('latin1', 12), bytes);
  }
}

async function readAnswer(handle: FileHandle, { key, offset, bytes }: Frame): Promise<RecordAnswer | null> {
  const { buffer } = await handle.read(Buffer.allocUnsafe(HEAD_BYTES + bytes), 0, HEAD_BYTES + bytes, offset - HEAD_BYTES);
  const packed = buffer.subarray(HEAD_BYTES);
  if (!frameHead(key, packed).equals(buffer.subarray(0, HEAD_BYTES))) return null;
  return unpackAnswer(packed);
}

/** Copies frames into a new file; neighbours go together. */
async function copyFrames(from: FileHandle, frames: Iterable<Frame>, title: Buffer, path: string): Promise<void> {
  const to = await open(path, 'w');
  let [start, end] = [0, 0];
  const copy = async (): Promise<void> => {
    if (end === start) return;
    const { buffer } = await from.read(Buffer.allocUnsafe(end - start), 0, end - start, start);
    await to.appendFile(buffer);
  };
  try {
    await to.appendFile(title);
    for (const { offset, bytes } of frames) {
      if (offset - HEAD_BYTES !== end || end - start >= COPY_BYTES) {
        await copy();
        start = offset - HEAD_BYTES;
      }
      end = offset + bytes;
    }
    await copy();
    await to.sync();
  } finally {
    await to.close();
  }
}
