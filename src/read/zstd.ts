// Zstandard frames → plain bytes. The frames are walked here, block by block (RFC 8878), so that a cut is seen for certain and
// no frame can ask for a huge window, and checked against their checksums; fzstd decodes the blocks.
import { Decompress } from 'fzstd';
import type { Chunks, Fault } from './fault.ts';
import { createChecksum } from './xxhash.ts';

const MAGIC_BYTES = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const MAGIC = MAGIC_BYTES.readUInt32LE(0);
const CHECKSUM_BYTES = 4;
const NONE = Buffer.alloc(0);
const SKIPPABLE = 0x184d2a50;
const MAX_WINDOW = 2 ** 27;
const MAX_BLOCK = 131_072;
/** fzstd moves the whole window once a block: a wide window over tiny blocks costs time out of all proportion. */
const MAX_MOVED_FREE = 2 ** 36;
const MAX_MOVED_RATIO = 2_048;
/** Reserved values and sizes of header fields by their flags. */
const DICTIONARY_BYTES = [0, 1, 2, 4] as const;

const TRUNCATED: Fault = { code: 'truncated', message: 'the Zstandard data end too early; fetch or pack the file again' };
const NOT_ZSTD: Fault = { code: 'not-zstd', message: 'the file is no Zstandard data; drop .zst from the name, or pack it again' };

/** Unpacked bytes of all frames in order, then nothing or one fault. */
export async function* unpackZstd(chunks: Chunks): Chunks {
  const take = byteTaker(chunks);
  for (let first = true; ; first = false) {
    const magic = await take(4);
    if (!Buffer.isBuffer(magic)) yield magic;
    if (!Buffer.isBuffer(magic) || magic.length === 0) return;
    if (magic.length < 4) yield first ? NOT_ZSTD : TRUNCATED;
    if (magic.length < 4) return;
    const word = magic.readUInt32LE(0);
    let fault: Fault | null = null;
    if (word === MAGIC) fault = yield* unpackFrame(take);
    else if ((word & ~15) >>> 0 === SKIPPABLE) fault = await skipFrame(take);
    else fault = first ? NOT_ZSTD : damaged('bytes between frames');
    if (fault) {
      yield fault;
      return;
    }
  }
}

/** Takes exactly `size` bytes, fewer only at the end of the stream. */
type Take = (size: number) => Promise<Buffer | Fault>;

async function* unpackFrame(take: Take): AsyncGenerator<Buffer, Fault | null, undefined> {
  const frame = await takeHeader(take);
  if ('code' in frame) return frame;
  const unpacked: Buffer[] = [];
  const hash = createChecksum();
  let plain = 0;
  const decoder = new Decompress((data) => {
    if (data.length === 0) return;
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    plain += bytes.length;
    if (frame.checked) hash.update(bytes);
    unpacked.push(bytes);
  });
  for (let last = false, moved = 0, pending = frame.bytes; !last; moved += frame.window, pending = NONE) {
    if (moved > MAX_MOVED_FREE && moved > MAX_MOVED_RATIO * plain)
      return { code: 'zip-bomb', message: 'the Zstandard data are cut into too many tiny blocks; pack the file again' };
    const block = await takeBlock(take);
    if ('code' in block) return block;
    last = block.last;
    const checksum = last && frame.checked ? await take(CHECKSUM_BYTES) : NONE;
    if (!Buffer.isBuffer(checksum)) return checksum;
    try {
      decoder.push(Buffer.concat([pending, block.bytes, ...(last && frame.checked ? [Buffer.alloc(CHECKSUM_BYTES)] : [])]), last);
    } catch (error) {
      return damaged(error instanceof Error ? error.message : 'a block cannot be read');
    }
    yield* unpacked.splice(0);
    if (!last || !frame.checked) continue;
    if (checksum.length < CHECKSUM_BYTES) return TRUNCATED;
    if (checksum.readUInt32LE(0) !== hash.digest()) return damaged('the checksum does not agree');
  }
  return null;
}

interface FrameHeader {
  /** With the magic number, as the decoder wants them. */
  readonly bytes: Buffer;
  readonly window: number;
  /** True where a checksum follows the last block. */
  readonly checked: boolean;
}

async function takeHeader(take: Take): Promise<FrameHeader | Fault> {
  const start = await take(1);
  if (!Buffer.isBuffer(start)) return start;
  if (start.length === 0) return TRUNCATED;
  const flags = start.readUInt8(0);
  const single = (flags & 32) !== 0;
  const dictionaryBytes = DICTIONARY_BYTES[(flags & 3) as 0 | 1 | 2 | 3];
  const sizeBytes = flags >> 6 === 0 ? (single ? 1 : 0) : 1 << (flags >> 6);
  const windowBytes = single ? 0 : 1;
  const fields = await take(windowBytes + dictionaryBytes + sizeBytes);
  if (!Buffer.isBuffer(fields)) return fields;
  if (fields.length < windowBytes + dictionaryBytes + sizeBytes) return TRUNCATED;
  const window = single ? contentSize(fields.subarray(dictionaryBytes), sizeBytes) : windowSize(fields.readUInt8(0));
  if (window > MAX_WINDOW)
    return { code: 'too-large', message: 'the Zstandard data need a window of over 128 MiB; pack the file again without --long or --ultra' };
  if (fields.subarray(windowBytes, windowBytes + dictionaryBytes).some((byte) => byte !== 0))
    return { code: 'corrupt', message: 'the Zstandard data need a dictionary; pack the file again without one' };
  return { bytes: Buffer.concat([MAGIC_BYTES, start, fields]), window, checked: (flags & 4) !== 0 };
}

async function takeBlock(take: Take): Promise<{ readonly bytes: Buffer; readonly last: boolean } | Fault> {
  const header = await take(3);
  if (!Buffer.isBuffer(header)) return header;
  if (header.length < 3) return TRUNCATED;
  const word = header.readUIntLE(0, 3);
  const type = (word >> 1) & 3;
  const size = word >> 3;
  if (type === 3 || size > MAX_BLOCK) return damaged('a block of impossible type or size');
  const body = await take(type === 1 ? 1 : size);
  if (!Buffer.isBuffer(body)) return body;
  if (body.length < (type === 1 ? 1 : size)) return TRUNCATED;
  return { bytes: Buffer.concat([header, body]), last: (word & 1) === 1 };
}

async function skipFrame(take: Take): Promise<Fault | null> {
  const size = await take(4);
  if (!Buffer.isBuffer(size)) return size;
  if (size.length < 4) return TRUNCATED;
  for (let left = size.readUInt32LE(0); left > 0; left -= MAX_BLOCK) {
    const skipped = await take(Math.min(left, MAX_BLOCK));
    if (!Buffer.isBuffer(skipped)) return skipped;
    if (skipped.length < Math.min(left, MAX_BLOCK)) return TRUNCATED;
  }
  return null;
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function contentSize(field: Buffer, bytes: number): number {
  if (bytes === 8) return Number(field.readBigUInt64LE(0));
  return field.readUIntLE(0, bytes) + (bytes === 2 ? 256 : 0);
}

function damaged(what: string): Fault {
  return { code: 'corrupt', message: `the Zstandard data are damaged (${what}); fetch or pack the file again` };
}

function byteTaker(chunks: Chunks): Take {
  let held: Buffer = Buffer.alloc(0);
  return async (size) => {
    const parts: Buffer[] = [];
    let missing = size;
    while (missing > 0) {
      if (held.length === 0) {
        const { done, value } = await chunks.next();
        if (done) break;
        if (!Buffer.isBuffer(value)) return value;
        held = value;
      }
      const part = held.subarray(0, missing);
      held = held.subarray(part.length);
      missing -= part.length;
      parts.push(part);
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  };
}
