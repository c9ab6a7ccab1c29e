// Two record files → records of one article together, in one pass: what stands at another place is remembered by its offset, not by its content.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../errors.ts';
import type { ArticleRecord } from '../types.ts';

interface Line {
  readonly record: ArticleRecord;
  readonly offset: number;
  readonly bytes: number;
}

interface Place {
  readonly offset: number;
  readonly bytes: number;
}

/** Records of one article: null where a run has none. */
export type RecordPair = readonly [ArticleRecord | null, ArticleRecord | null];

/** The records file of a run: itself, or records.ndjson in a directory. Throws CodedError 'input-not-found'. */
export function findRecords(path: string): string {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'records.ndjson') : path;
  if (!existsSync(file)) throw new CodedError('input-not-found', `${file}: no such file; name the directory of a run or its records.ndjson`);
  return file;
}

/** Joins by id. Memory: one record a side, and the ids and offsets of articles that stand at different places. */
export async function* joinRecords(beforePath: string, afterPath: string): AsyncGenerator<RecordPair> {
  const sides = [readLines(beforePath), readLines(afterPath)] as const;
  const files = [await open(beforePath), await open(afterPath)] as const;
  const waiting = [new Map<string, Place>(), new Map<string, Place>()] as const;
  try {
    for (;;) {
      const [before, after] = [await nextLine(sides[0]), await nextLine(sides[1])];
      if (before === null && after === null) break;
      if (before !== null && before.record.id === after?.record.id) {
        yield [before.record, after.record];
        continue;
      }
      const late = before && take(waiting[1], before.record.id);
      if (before && late) yield [before.record, await readAt(files[1], late)];
      else if (before) waiting[0].set(before.record.id, { offset: before.offset, bytes: before.bytes });
      const early = after && take(waiting[0], after.record.id);
      if (after && early) yield [await readAt(files[0], early), after.record];
      else if (after) waiting[1].set(after.record.id, { offset: after.offset, bytes: after.bytes });
    }
    for (const place of waiting[0].values()) yield [await readAt(files[0], place), null];
    for (const place of waiting[1].values()) yield [null, await readAt(files[1], place)];
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}

function take(places: Map<string, Place>, id: string): Place | null {
  const place = places.get(id) ?? null;
  places.delete(id);
  return place;
}

async function nextLine(lines: AsyncGenerator<Line>): Promise<Line | null> {
  const { value, done } = await lines.next();
  return done ? null : value;
}

async function readAt(file: FileHandle, { offset, bytes }: Place): Promise<ArticleRecord> {
  const { buffer } = await file.read(Buffer.allocUnsafe(bytes), 0, bytes, offset);
  return JSON.parse(buffer.toString('utf8'));
}

async function* readLines(path: string): AsyncGenerator<Line> {
  let rest: Buffer[] = [];
  let offset = 0;
  let number = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    let from = 0;
    for (let end = chunk.indexOf(10, from); end >= 0; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)]);
      rest = [];
      from = end + 1;
      const parsed = parseLine(line, `${path}:${++number}`);
      if (parsed) yield { record: parsed, offset, bytes: line.length };
      offset += line.length + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  const last = Buffer.concat(rest);
  const parsed = parseLine(last, `${path}:${number + 1}`);
  if (parsed) yield { record: parsed, offset, bytes: last.length };
}

function parseLine(line: Buffer, where: string): ArticleRecord | null {
  const text = line.toString('utf8').trim();
  if (text === '') return null;
  let value: Partial<ArticleRecord> | null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CodedError('config', `${where}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value?.id !== 'string' || typeof value.text !== 'string' || !Array.isArray(value.entities))
    throw new CodedError('config', `${where}: no record: it needs "id", "text" and "entities"`);
  return value as ArticleRecord;
}
