// records.ndjson → its records, one after the other. Lines end at LF alone: the other line breaks of Unicode stand inside strings.
import { createReadStream } from 'node:fs';
import { CodedError } from '../errors.ts';
import type { ArticleRecord } from '../types.ts';

const BLOCK_BYTES = 1 << 18;
const LF = 10;

/** A line of a record file, counted from 1. */
export interface RecordLine {
  readonly record: ArticleRecord;
  readonly line: number;
}

/** Reads a file, or any stream of bytes that `path` names in messages. Throws CodedError 'config' for a line that is no record. */
export async function* readRecordLines(
  path: string,
  bytes: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: BLOCK_BYTES }),
): AsyncGenerator<RecordLine> {
  let rest: Buffer[] = [];
  let line = 0;
  for await (const block of bytes) {
    let from = 0;
    for (let end = block.indexOf(LF); end >= 0; end = block.indexOf(LF, from)) {
      const record = parseRecord(Buffer.concat([...rest, block.subarray(from, end)]), `${path}:${++line}`);
      rest = [];
      from = end + 1;
      if (record) yield { record, line };
    }
    if (from < block.length) rest.push(block.subarray(from));
  }
  const record = parseRecord(Buffer.concat(rest), `${path}:${++line}`);
  if (record) yield { record, line };
}

function parseRecord(bytes: Buffer, where: string): ArticleRecord | null {
  const text = bytes.toString('utf8').trim();
  if (text === '') return null;
  let value: Partial<ArticleRecord> | null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CodedError('config', `${where}: no JSON: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`);
  }
  if (typeof value?.id !== 'string' || typeof value.text !== 'string' || !Array.isArray(value.entities))
    throw new CodedError('config', `${where}: no record: it needs "id", "text" and "entities"`);
  return value as ArticleRecord;
}
