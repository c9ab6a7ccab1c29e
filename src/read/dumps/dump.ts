// What a reader of a public dump makes: rows of our list format, and the lines that are none.
import { CodedError } from '../../errors.ts';
import { createRowCutter, type Row } from '../csv-rows.ts';
import { linesOf } from '../sync-lines.ts';

/** A row as `lexicon import` writes it: one NDJSON line. */
export interface DumpRow {
  readonly type: 'ORG' | 'DRUG';
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly brands?: readonly string[];
  readonly subtype?: string;
  readonly kind?: string;
  readonly canonical?: string;
  readonly ids: { readonly [scheme: string]: string };
}

/** A row, or why a line gives none. */
export type DumpItem = { readonly row: DumpRow } | { readonly line: number; readonly fault: string };

/** A record of a table by column. */
export interface TableLine {
  readonly line: number;
  readonly cell: (column: string) => string;
}

/** Rows of a CSV with a header. Throws CodedError 'config' where one of the columns is missing. */
export function* readCsvDump(path: string, columns: readonly string[], what: string): Generator<TableLine | { readonly line: number; readonly fault: string }> {
  const cutter = createRowCutter({ delimiter: 0x2c, looseQuotes: false, maxBytes: 1_048_576 });
  let header: readonly string[] | null = null;
  const take = function* (rows: readonly Row[]): Generator<TableLine | { readonly line: number; readonly fault: string }> {
    for (const row of rows) {
      if ('fault' in row) {
        yield { line: row.line, fault: row.fault.message };
        continue;
      }
      const cells = row.cells.map((cell) => cell.toString('utf8').trim());
      if (cells.every((cell) => cell === '')) continue;
      if (header === null) header = checkedHeader(cells, columns, `${path}:${row.line}`, what);
      else {
        const titles = header;
        yield { line: row.line, cell: (column) => cells[titles.indexOf(column)] ?? '' };
      }
    }
  };
  for (const line of linesOf(path)) yield* take(cutter.push(line));
  yield* take(cutter.end());
}

/** JSON of a whole file. Throws CodedError 'config'. */
export function parseDump(text: string, path: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CodedError('config', `${path}: no JSON (${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}); give ${what}`);
  }
}

/** The names without those given twice, those that are `main`, and empty ones. */
export function otherNames(main: string, names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '' && name !== main);
}

function checkedHeader(header: readonly string[], columns: readonly string[], where: string, what: string): readonly string[] {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length === 0) return header;
  throw new CodedError(
    'config',
    `${where}: no column ${missing.map((column) => `"${column}"`).join(', ')}; give ${what} (found: ${header.slice(0, 12).join(', ')})`,
  );
}
