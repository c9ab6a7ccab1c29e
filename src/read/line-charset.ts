// Charset of files that are read line by line. UTF-8 where a line is valid UTF-8. The first line that is not decides for the
// file: before any other text than ASCII it tells the file's charset (by detection on that line alone, so that a live stream
// is never held back); after good UTF-8 it is damage, and that line is refused rather than guessed at.
import { isAscii, isUtf8 } from 'node:buffer';
import { peek } from './bytes.ts';
import { decodeAs, decoderOf, detectEncoding, markOf } from './charset.ts';
import type { Chunks, Fault } from './fault.ts';

/** Decodes the parts of one line or row; null where they are not in the file's charset. */
export type LineDecoder = (parts: readonly Buffer[]) => readonly string[] | null;

export function createLineDecoder(): LineDecoder {
  let settled: string | null = null;
  return (parts) => {
    if (parts.every((part) => isUtf8(part))) {
      if (settled === null && !parts.every((part) => isAscii(part))) settled = 'utf-8';
      return parts.map((part) => part.toString('utf8'));
    }
    if (settled === 'utf-8') return null;
    const encoding = settled ?? detectEncoding(Buffer.concat(parts));
    settled = encoding;
    return parts.map((part) => decodeAs(part, encoding));
  };
}

export const NOT_IN_CHARSET: Fault = { code: 'invalid-encoding', message: 'holds bytes that are not UTF-8, unlike the lines before it; write it as UTF-8' };

/** The bytes without a byte order mark; UTF-16 and UTF-32 become UTF-8. */
export async function* withoutMark(chunks: Chunks): Chunks {
  const { head, all } = await peek(chunks, 1);
  // A live stream is held back for four bytes only where its first byte can begin a mark.
  const start = [0xef, 0xff, 0xfe, 0x00].includes(head[0] ?? 0x20) ? await peek(all, 4) : { head, all };
  const mark = markOf(start.head);
  if (!mark) {
    yield* start.all;
    return;
  }
  const bodies = dropBytes(start.all, mark.length);
  yield* mark.encoding === 'utf-8' ? bodies : transcode(bodies, mark.encoding);
}

async function* dropBytes(chunks: Chunks, count: number): Chunks {
  let left = count;
  for await (const chunk of chunks) {
    if (!Buffer.isBuffer(chunk)) {
      yield chunk;
      return;
    }
    if (chunk.length > left) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

async function* transcode(chunks: Chunks, encoding: string): Chunks {
  const decoder = decoderOf(encoding);
  let held = '';
  for await (const chunk of chunks) {
    if (!Buffer.isBuffer(chunk)) {
      yield chunk;
      return;
    }
    const text = held + decoder.write(chunk);
    // A pair cut between two chunks waits for its other half.
    const cut = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
    held = text.slice(cut);
    if (cut > 0) yield Buffer.from(text.slice(0, cut));
  }
  const rest = held + (decoder.end() ?? '');
  if (rest !== '') yield Buffer.from(rest);
}
