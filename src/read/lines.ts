// Bytes → lines, with memory bounded by the longest line allowed. Lines end at LF; a CR before it stays with the line.
import type { FieldMapping, ReadItem } from '../types.ts';
import { type Chunks, type Fault, rejectOf } from './fault.ts';

/** How files of many articles are read. */
export interface LineOptions {
  readonly path: string;
  readonly mapping: FieldMapping;
  readonly maxLineBytes: number;
}

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without the LF. */
  readonly bytes: Buffer;
  /** True where it was longer than allowed; its bytes were not kept. */
  readonly tooLong: boolean;
}

export interface LineFault {
  /** The line that was being read. */
  readonly number: number;
  readonly fault: Fault;
}

const LF = 0x0a;
const NONE = Buffer.alloc(0);

/** All lines in order. A fault ends them, and the line it cut is not given out: it may be whole or not. */
export async function* splitLines(chunks: Chunks, maxLineBytes: number): AsyncGenerator<Line | LineFault, void, undefined> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > maxLineBytes) parts = [];
    else parts.push(part);
  };
  const end = (): Line => {
    const tooLong = length > maxLineBytes;
    const line = { number, bytes: tooLong ? NONE : parts.length === 1 ? (parts[0] ?? NONE) : Buffer.concat(parts), tooLong };
    number++;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    if (!Buffer.isBuffer(chunk)) {
      yield { number, fault: chunk };
      return;
    }
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      yield end();
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield end();
}

/** True for a line of spaces, tabs and CR alone. */
export function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0b || byte === 0x0c);
}

/** The reject of a line that was passed over for its length. */
export function rejectTooLong({ number }: Line, { path, maxLineBytes }: LineOptions): ReadItem {
  return rejectOf({ code: 'line-too-long', message: `line ${number} is over ${maxLineBytes} bytes; shorten it, or raise maxLineBytes` }, path, number);
}
