// A text file written front to back through a buffer, hashed on the way.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** What the manifest says of a file. */
export interface FileFacts {
  readonly bytes: number;
  /** Null where unused bytes of the file hold chance values. */
  readonly sha256: string | null;
  /** Null where the file holds several tables. */
  readonly rows: number | null;
}

export interface TextFile {
  readonly path: string;
  /** Rows written so far, and the bytes of the longest piece. */
  readonly rows: number;
  readonly longest: number;
  /** Most bytes of `STRETCH_ROWS` rows that follow one another, counted from the first on. */
  readonly heaviest: number;
  /** Where pieces begin, in bytes and some 16 MB apart: the file can be read in parts that hold whole pieces. */
  readonly cuts: readonly number[];
  /** Appends whole lines; resolves at once but when the buffer is full. */
  write(text: string, rows: number): Promise<void>;
  /** Writes the rest and forces it to the disk. */
  close(): Promise<FileFacts>;
  /** Closes without writing the rest. */
  abandon(): Promise<void>;
}

export const STRETCH_ROWS = 2048;
const PART_BYTES = 1 << 24;
const BUFFER_UNITS = 1 << 20;

/** Creates the file; an existing one is emptied. `partBytes`: least bytes of a part but the last. */
export async function createTextFile(path: string, partBytes = PART_BYTES): Promise<TextFile> {
  const handle = await open(path, 'w');
  const hash = createHash('sha256');
  const counts = { rows: 0, longest: 0, bytes: 0, heaviest: 0 };
  let stretch = { rows: 0, bytes: 0 };
  let given = 0;
  const cuts: number[] = [];
  let pieces: string[] = [];
  let units = 0;
  const flush = async (): Promise<void> => {
    const text = pieces.join('');
    pieces = [];
    units = 0;
    counts.bytes += await append(handle, hash, text);
  };
  return {
    path,
    cuts,
    get rows() {
      return counts.rows;
    },
    get longest() {
      return counts.longest;
    },
    get heaviest() {
      return counts.heaviest;
    },
    async write(text, rows) {
      pieces.push(text);
      units += text.length;
      counts.rows += rows;
      const bytes = Buffer.byteLength(text);
      // What is written without rows is a header, which belongs to no part.
      if (rows > 0 && given >= (cuts.at(-1) ?? -partBytes) + partBytes) cuts.push(given);
      given += bytes;
      counts.longest = Math.max(counts.longest, bytes);
      stretch = { rows: stretch.rows + rows, bytes: stretch.bytes + bytes };
      counts.heaviest = Math.max(counts.heaviest, stretch.bytes);
      if (stretch.rows >= STRETCH_ROWS) stretch = { rows: 0, bytes: 0 };
      if (units >= BUFFER_UNITS) await flush();
    },
    async close() {
      await flush();
      await handle.sync();
      await handle.close();
      return { bytes: counts.bytes, sha256: hash.digest('hex'), rows: counts.rows };
    },
    abandon: () => handle.close(),
  };
}

/** Size and hash of a file written by someone else, which is forced to the disk. */
export async function fileFacts(path: string, rows: number | null): Promise<FileFacts> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: BUFFER_UNITS })) {
    hash.update(piece);
    bytes += piece.length;
  }
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
  return { bytes, sha256: hash.digest('hex'), rows };
}

async function append(handle: FileHandle, hash: Hash, text: string): Promise<number> {
  const buffer = Buffer.from(text);
  hash.update(buffer);
  await handle.appendFile(buffer);
  return buffer.length;
}
