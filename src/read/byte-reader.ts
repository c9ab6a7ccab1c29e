// Chunks → lines and stretches of given length, with no more held than is asked for. The fault that ended the bytes is kept.
import type { Chunks, Fault } from './fault.ts';

export interface ByteReader {
  /** The next line with its LF, at most `max` bytes of it; empty at the end. */
  readonly line: (max: number) => Promise<Buffer>;
  /** The next `length` bytes, fewer only at the end. */
  readonly take: (length: number) => Promise<Buffer>;
  /** Passes over bytes; answers with how many there were. */
  readonly skip: (length: number) => Promise<number>;
  /** Why the bytes ended, where it was not their end. */
  readonly fault: () => Fault | null;
}

const LF = 0x0a;

export function createByteReader(chunks: Chunks): ByteReader {
  let held: Buffer = Buffer.alloc(0);
  let fault: Fault | null = null;
  const fill = async (): Promise<boolean> => {
    while (held.length === 0) {
      const { done, value } = await chunks.next();
      if (done) return false;
      if (!Buffer.isBuffer(value)) {
        fault = value;
        return false;
      }
      held = value;
    }
    return true;
  };
  const cut = (length: number): Buffer => {
    const piece = held.subarray(0, length);
    held = held.subarray(piece.length);
    return piece;
  };
  return {
    line: async (max) => {
      const pieces: Buffer[] = [];
      let length = 0;
      while (length < max && (await fill())) {
        const end = held.indexOf(LF);
        const piece = cut(Math.min(end < 0 ? held.length : end + 1, max - length));
        pieces.push(piece);
        length += piece.length;
        if (piece.at(-1) === LF) break;
      }
      return Buffer.concat(pieces);
    },
    take: async (length) => {
      const pieces: Buffer[] = [];
      for (let left = length; left > 0 && (await fill()); left -= pieces.at(-1)?.length ?? 0) pieces.push(cut(left));
      return Buffer.concat(pieces);
    },
    skip: async (length) => {
      let left = length;
      while (left > 0 && (await fill())) left -= cut(left).length;
      return length - left;
    },
    fault: () => fault,
  };
}
