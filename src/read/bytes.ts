// Where bytes come from: a file or standard input, hashed on the way. Memory holds one chunk at a time.
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type Chunks, type Fault, unreadable } from './fault.ts';

/** Bytes as stored, with what is known of them so far. */
export interface ByteSource {
  readonly chunks: Chunks;
  /** Bytes taken from the disk or stream so far. */
  readonly taken: () => number;
  /** Hash of all bytes; reads a regular file to its end first. Null where the end cannot be reached. */
  readonly finish: () => Promise<{ readonly bytes: number; readonly sha256: string } | null>;
  readonly close: () => Promise<void>;
}

const CHUNK_BYTES = 65_536;

/** Opens a file; the fault says why it cannot be. */
export async function openFile(path: string): Promise<ByteSource | Fault> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    return unreadable(error);
  }
  const regular = (await handle.stat()).isFile();
  const next = async (): Promise<Buffer | null> => {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, null);
    return bytesRead === 0 ? null : chunk.subarray(0, bytesRead);
  };
  return hashed(next, regular, () => handle.close());
}

/** Takes bytes from a stream, such as standard input. */
export function openStream(stream: AsyncIterable<Uint8Array | string>): ByteSource {
  const iterator = stream[Symbol.asyncIterator]();
  const next = async (): Promise<Buffer | null> => {
    const { done, value } = await iterator.next();
    if (done) return null;
    return typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  };
  return hashed(next, false, async () => {
    await iterator.return?.();
  });
}

function hashed(next: () => Promise<Buffer | null>, drains: boolean, close: () => Promise<void>): ByteSource {
  const hash = createHash('sha256');
  let bytes = 0;
  let ended = false;
  const take = async (): Promise<Buffer | null> => {
    const chunk = ended ? null : await next();
    if (chunk === null) ended = true;
    else {
      hash.update(chunk);
      bytes += chunk.length;
    }
    return chunk;
  };
  return {
    chunks: toEnd(take),
    taken: () => bytes,
    finish: async () => {
      try {
        while (drains && (await take()));
      } catch {
        return null;
      }
      return ended ? { bytes, sha256: hash.digest('hex') } : null;
    },
    close,
  };
}

async function* toEnd(take: () => Promise<Buffer | null>): Chunks {
  try {
    for (let chunk = await take(); chunk; chunk = await take()) yield chunk;
  } catch (error) {
    yield unreadable(error);
  }
}

/** The first `size` bytes (fewer only where the stream is shorter) and a stream that still begins with them. */
export async function peek(chunks: Chunks, size: number): Promise<{ readonly head: Buffer; readonly all: Chunks }> {
  const taken: (Buffer | Fault)[] = [];
  let length = 0;
  while (length < size) {
    const { done, value } = await chunks.next();
    if (done) break;
    taken.push(value);
    if (!Buffer.isBuffer(value)) break;
    length += value.length;
  }
  return { head: Buffer.concat(taken.filter((chunk) => Buffer.isBuffer(chunk))).subarray(0, size), all: rejoin(taken, chunks) };
}

async function* rejoin(taken: readonly (Buffer | Fault)[], rest: Chunks): Chunks {
  try {
    yield* taken;
    yield* rest;
  } finally {
    await rest.return();
  }
}
