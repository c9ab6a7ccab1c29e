// A file that is held as a whole: all its bytes, or the fault that ended them.
import type { Chunks, Fault } from './fault.ts';

/** What is known of a file beside its bytes. */
export interface WholeOptions {
  readonly path: string;
  /** Largest unpacked content of a piece within the file, in bytes. */
  readonly maxBytes: number;
  /** Most articles of one file that is held as a whole. */
  readonly maxEntries: number;
}

/** All bytes; `chunks` end with a fault where they are too many. */
export async function readWhole(chunks: Chunks): Promise<Buffer | Fault> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) {
    if (!Buffer.isBuffer(chunk)) return chunk;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** How messages name an error of a library: its first line, short. */
export function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  return line.slice(0, 120).replace(/[.\s]+$/u, '') || 'unknown reason';
}
