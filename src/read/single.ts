// A file that is one article: all its bytes, within the limit, decoded. Title and date are left to cleaning.
import type { BodyFormat, ReadItem } from '../types.ts';
import { decodeFile } from './charset.ts';
import { type Chunks, type Fault, rejectOf } from './fault.ts';
import { readWhole } from './whole.ts';

const EMPTY: Fault = { code: 'empty', message: 'the file holds no text; fill the file or leave it out' };

/** The article, or why there is none. `chunks` end with a fault where they are too many. */
export async function readSingle(chunks: Chunks, format: BodyFormat, path: string): Promise<ReadItem> {
  const bytes = await readWhole(chunks);
  const body = Buffer.isBuffer(bytes) ? decodeFile(bytes, format === 'html') : bytes;
  if (typeof body !== 'string') return rejectOf(body, path, null);
  if (body.trim() === '') return rejectOf(EMPTY, path, null);
  return { ok: true, raw: { origin: { path, line: null }, body, format, fields: {} } };
}
