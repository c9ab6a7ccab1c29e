// A file → its lines, read while nothing else happens: name lists are loaded before the first article. Memory holds one chunk, or an unpacked .gz.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { CodedError } from '../errors.ts';
import type { Line } from './lines.ts';

const CHUNK_BYTES = 1_048_576;
const LF = 0x0a;
/** Longest line that is kept; what is longer comes as `tooLong`. */
const LINE_BYTES = 1_048_576;
const UTF8_MARK = '\u{feff}';

/** Lines in order, without LF; the byte order mark is left out. Throws CodedError 'config' where the file cannot be read or unpacked. */
export function* linesOf(path: string): Generator<Line, void, undefined> {
  let number = 1;
  let rest: Buffer = Buffer.alloc(0);
  let overlong = false;
  const lineOf = (bytes: Buffer): Line => {
    const tooLong = overlong || bytes.length > LINE_BYTES;
    const marked = number === 1 && bytes.subarray(0, 3).toString('utf8') === UTF8_MARK;
    const line = { number, bytes: tooLong ? Buffer.alloc(0) : marked ? bytes.subarray(3) : bytes, tooLong };
    overlong = false;
    number += 1;
    return line;
  };
  for (const chunk of chunksOf(path)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
      yield lineOf(bytes.subarray(from, at));
      from = at + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LINE_BYTES) {
      overlong = true;
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0 || overlong) yield lineOf(rest);
}

/** Text of a whole file, unpacked. Throws as `linesOf` does. */
export function textOf(path: string): string {
  return Buffer.concat([...chunksOf(path)])
    .toString('utf8')
    .replace(/^\u{feff}/u, '');
}

function* chunksOf(path: string): Generator<Buffer, void, undefined> {
  if (/\.gz$/iu.test(path)) {
    yield unpacked(path);
    return;
  }
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const length = readChunk(file, chunk, path);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function readChunk(file: number, chunk: Buffer, path: string): number {
  try {
    return readSync(file, chunk);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unpacked(path: string): Buffer {
  let packed: Buffer;
  try {
    packed = readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    return gunzipSync(packed, { finishFlush: constants.Z_FINISH, maxOutputLength: 2 ** 31 - 1 });
  } catch (error) {
    throw new CodedError('config', `${path}: no sound gzip data (${error instanceof Error ? error.message : String(error)}); fetch or pack it again`);
  }
}

function unreadable(path: string, error: unknown): CodedError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a directory' : code === 'EACCES' ? 'permission denied' : code || 'cannot be read';
  return new CodedError('config', `${path}: ${reason}; name a readable list (.csv, .tsv, .ndjson, each also .gz)`);
}
