// CSV or TSV with a header row → articles, one a row. The text stands in the mapped column, else in "text", "body" or "content".
// The delimiter of .csv is the one of , ; tab | that the header has most of. `line` is where the row starts.
import type { FieldMapping, ReadItem } from '../types.ts';
import { binaryFault } from './binary.ts';
import { createRowCutter, type Row } from './csv-rows.ts';
import { type Chunks, type Fault, rejectOf } from './fault.ts';
import { articleFromFields } from './input-fields.ts';
import { createLineDecoder, type LineDecoder, NOT_IN_CHARSET, withoutMark } from './line-charset.ts';
import { isBlank, type LineOptions, rejectTooLong, splitLines } from './lines.ts';

const TAB = 0x09;
const DELIMITERS = [0x2c, 0x3b, TAB, 0x7c] as const;
const TEXT_COLUMNS = ['text', 'body', 'content'] as const;

export async function* readCsv(chunks: Chunks, kind: 'csv' | 'tsv', options: LineOptions): AsyncGenerator<ReadItem, void, undefined> {
  const { path, maxLineBytes } = options;
  const table = createTable(options);
  let cutter: ReturnType<typeof createRowCutter> | null = null;
  for await (const line of splitLines(withoutMark(chunks), maxLineBytes)) {
    if ('fault' in line) {
      yield rejectOf({ ...line.fault, message: `line ${line.number}: ${line.fault.message}` }, path, line.number);
      return;
    }
    if (cutter === null) {
      if (line.tooLong) {
        yield rejectTooLong(line, options);
        return;
      }
      if (isBlank(line.bytes)) continue;
      const binary = binaryFault(line.bytes);
      if (binary) {
        yield rejectOf(binary, path, null);
        return;
      }
      const delimiter = kind === 'tsv' ? TAB : delimiterOf(line.bytes);
      cutter = createRowCutter({ delimiter, looseQuotes: delimiter === TAB, maxBytes: maxLineBytes });
    }
    if (line.tooLong) {
      for (const row of cutter.end()) yield* table(row);
      yield rejectTooLong(line, options);
      continue;
    }
    for (const row of cutter.push(line)) {
      const items = table(row);
      yield* items;
      // Without a usable header no later row can be read.
      if (items.some((item) => !item.ok && item.reject.code === 'missing-column')) return;
    }
  }
  for (const row of cutter?.end() ?? []) yield* table(row);
}

/** Takes rows in order, the header first; answers with no or one item a row. */
function createTable({ path, mapping }: LineOptions): (row: Row) => readonly ReadItem[] {
  const decode = createLineDecoder();
  let header: Header | null = null;
  return (row) => {
    const { line } = row;
    if ('fault' in row) return [rejectOf(row.fault, path, line)];
    if (row.cells.length === 1 && row.cells.every(isBlank)) return [];
    const cells = decodeCells(row.cells, line, decode);
    if ('code' in cells) return [rejectOf(cells, path, line)];
    if (header === null) {
      const read = readHeader(cells, mapping);
      if ('code' in read) return [rejectOf(read, path, line)];
      header = read;
      return [];
    }
    const { columns } = header;
    const surplus = cells.slice(columns.length);
    if (cells.length < columns.length || surplus.some((cell) => cell.trim() !== '')) {
      const message = `line ${line}: the row has ${cells.length} cells where the header has ${columns.length}; add or remove delimiters, or quote the cell`;
      return [rejectOf({ code: 'invalid-csv', message }, path, line)];
    }
    const value: Record<string, string> = Object.create(null);
    columns.forEach((column, i) => {
      value[column] ??= cells[i] ?? '';
    });
    return [articleFromFields(value, { path, line, mapping: header.mapping })];
  };
}

interface Header {
  readonly columns: readonly string[];
  /** The mapping with the text column filled in. */
  readonly mapping: FieldMapping;
}

function readHeader(cells: readonly string[], mapping: FieldMapping): Header | Fault {
  const columns = cells.map((cell) => cell.trim());
  const wanted = [mapping.text, mapping.html].filter((name) => name !== undefined);
  const candidates = wanted.length > 0 ? wanted : [...TEXT_COLUMNS, 'html'];
  const found = candidates.find((name) => columns.includes(name));
  if (found === undefined) {
    const list = columns.slice(0, 20).map((column) => `"${column}"`);
    const message = `the header has no column ${candidates.map((name) => `"${name}"`).join(' or ')}, but ${list.join(', ')}; name the text column under input.fields`;
    return { code: 'missing-column', message };
  }
  return { columns, mapping: wanted.length > 0 || found === 'html' ? mapping : { ...mapping, text: found } };
}

function decodeCells(cells: readonly Buffer[], line: number, decode: LineDecoder): readonly string[] | Fault {
  if (cells.some((cell) => cell.includes(0))) return { code: 'binary', message: `line ${line} holds a NUL byte; write the row as text` };
  return decode(cells) ?? { ...NOT_IN_CHARSET, message: `line ${line} ${NOT_IN_CHARSET.message}` };
}

/** The commonest delimiter outside quotes; the comma where there is none. */
export function delimiterOf(header: Buffer): number {
  const counts = new Map<number, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const byte of header) {
    if (byte === 0x22) quoted = !quoted;
    const count = quoted ? undefined : counts.get(byte);
    if (count !== undefined) counts.set(byte, count + 1);
  }
  return DELIMITERS.reduce((best, delimiter) => ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0) ? delimiter : best));
}
