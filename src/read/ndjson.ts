// NDJSON → articles, one a line, in a stream of flat memory. Blank lines are passed over; a bad line is refused and the next is read.
import type { ReadItem } from '../types.ts';
import { binaryFault } from './binary.ts';
import { type Chunks, rejectOf } from './fault.ts';
import { articleFromFields } from './input-fields.ts';
import { createLineDecoder, NOT_IN_CHARSET, withoutMark } from './line-charset.ts';
import { isBlank, type LineOptions, rejectTooLong, splitLines } from './lines.ts';

export async function* readNdjson(chunks: Chunks, options: LineOptions): AsyncGenerator<ReadItem, void, undefined> {
  const { path, mapping, maxLineBytes } = options;
  const decode = createLineDecoder();
  let first = true;
  for await (const line of splitLines(withoutMark(chunks), maxLineBytes)) {
    const { number } = line;
    if ('fault' in line) {
      yield rejectOf({ ...line.fault, message: `line ${number}: ${line.fault.message}` }, path, number);
      return;
    }
    if (line.tooLong) {
      first = false;
      yield rejectTooLong(line, options);
      continue;
    }
    if (isBlank(line.bytes)) continue;
    const binary = first ? binaryFault(line.bytes) : null;
    if (binary) {
      yield rejectOf(binary, path, null);
      return;
    }
    first = false;
    const [text] = decode([line.bytes]) ?? [];
    if (text === undefined) yield rejectOf({ ...NOT_IN_CHARSET, message: `line ${number} ${NOT_IN_CHARSET.message}` }, path, number);
    else yield articleFromJson(text, { path, line: number, mapping });
  }
}

function articleFromJson(text: string, context: Parameters<typeof articleFromFields>[1]): ReadItem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'cannot be parsed';
    const column = /at position (\d+)/u.exec(reason)?.[1];
    const where = column === undefined ? `line ${context.line}` : `line ${context.line}, column ${Number(column) + 1}`;
    return rejectOf({ code: 'invalid-json', message: `${where} is no JSON: ${reason}; write one JSON object a line` }, context.path, context.line);
  }
  return articleFromFields(value, context);
}
