// A user's name list → raw rows: cells by column of a CSV or TSV with a header, or the value of an NDJSON line.
import { CodedError } from '../errors.ts';
import { delimiterOf } from './csv.ts';
import { createRowCutter, type Row, type RowCutter } from './csv-rows.ts';
import { isBlank, type Line } from './lines.ts';
import { linesOf } from './sync-lines.ts';

/** A row with the line it starts on, or why the line is none. */
export type RawRow = { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly value: unknown } | RowFault;

export interface RowFault {
  readonly line: number;
  readonly fault: string;
}

/** Rows of a file; the first of a CSV or TSV is its header. Throws CodedError 'config' where the file is unreadable or of no known kind. */
export function* readLexiconRows(path: string): Generator<RawRow, void, undefined> {
  const kind = kindOf(path);
  if (kind === 'ndjson') {
    for (const line of linesOf(path)) if (line.tooLong || !isBlank(line.bytes)) yield line.tooLong ? tooLong(line) : parseLine(line);
  } else yield* readTable(path, kind);
}

/** Kind of a list by its name. */
export function kindOf(path: string): 'csv' | 'tsv' | 'ndjson' {
  const kind = /\.(csv|tsv|ndjson|jsonl)(?:\.gz)?$/iu.exec(path)?.[1]?.toLowerCase();
  if (kind === 'csv' || kind === 'tsv') return kind;
  if (kind !== undefined) return 'ndjson';
  throw new CodedError('config', `${path}: not a kind of list; give .csv, .tsv or .ndjson, each also .gz`);
}

function* readTable(path: string, kind: 'csv' | 'tsv'): Generator<RawRow, void, undefined> {
  let cutter: RowCutter | null = null;
  for (const line of linesOf(path)) {
    if (line.tooLong) {
      if (cutter) for (const row of cutter.end()) yield rawRow(row);
      yield tooLong(line);
      continue;
    }
    if (cutter === null) {
      if (isBlank(line.bytes)) continue;
      const delimiter = kind === 'tsv' ? 0x09 : delimiterOf(line.bytes);
      cutter = createRowCutter({ delimiter, looseQuotes: kind === 'tsv', maxBytes: 1_048_576 });
    }
    for (const row of cutter.push(line)) if (!isEmpty(row)) yield rawRow(row);
  }
  if (cutter) for (const row of cutter.end()) if (!isEmpty(row)) yield rawRow(row);
}

function isEmpty(row: Row): boolean {
  return 'cells' in row && row.cells.length === 1 && row.cells.every(isBlank);
}

function rawRow(row: Row): RawRow {
  if ('fault' in row) return { line: row.line, fault: row.fault.message.replace(/^line \d+: /u, '') };
  const cells = row.cells.map((cell) => cell.toString('utf8'));
  return cells.some((cell) => cell.includes('\u{fffd}')) ? { line: row.line, fault: 'no UTF-8; write the list as UTF-8' } : { line: row.line, cells };
}

function parseLine({ number, bytes }: Line): RawRow {
  try {
    return { line: number, value: JSON.parse(bytes.toString('utf8')) };
  } catch (error) {
    return { line: number, fault: `no JSON (${error instanceof Error ? error.message : String(error)})` };
  }
}

function tooLong({ number }: Line): RowFault {
  return { line: number, fault: 'longer than 1 MiB; give each name a line of its own' };
}
