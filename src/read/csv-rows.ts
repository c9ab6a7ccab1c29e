// Lines → rows of cells (RFC 4180): quoted cells may hold delimiters, line breaks and doubled quotes. A row whose quotes do not
// close is given up, and reading goes on with the line after its first: one stray quote never swallows the file.
import type { Fault } from './fault.ts';
import type { Line } from './lines.ts';

/** One row, or the reason that its first line is none. */
export type Row = { readonly line: number; readonly cells: readonly Buffer[] } | { readonly line: number; readonly fault: Fault };

export interface RowOptions {
  readonly delimiter: number;
  /** Takes quotes that do not pair as plain characters, as files of tab-separated values mean them. */
  readonly looseQuotes: boolean;
  /** Longest row, over all its lines. */
  readonly maxBytes: number;
}

/** Takes lines one by one; each answer holds the rows that this line settled. `end` settles what is left. */
export interface RowCutter {
  readonly push: (line: Line) => readonly Row[];
  readonly end: () => readonly Row[];
}

const QUOTE = 0x22;
const CR = 0x0d;
const LF = Buffer.from('\n');
const QUOTE_BYTES = Buffer.from('"');

export function createRowCutter(options: RowOptions): RowCutter {
  let held: Line[] = [];
  let heldBytes = 0;
  let row: OpenRow = { cells: [], open: null };

  const reset = (): void => {
    held = [];
    heldBytes = 0;
    row = { cells: [], open: null };
  };
  /** Settles the first held line alone; the other lines are to be read again. */
  const giveUp = (reason: string, rows: Row[]): Line[] => {
    const [first, ...rest] = held;
    reset();
    if (first && options.looseQuotes) rows.push({ line: first.number, cells: splitPlain(first.bytes, options.delimiter) });
    else if (first)
      rows.push({ line: first.number, fault: { code: 'invalid-csv', message: `line ${first.number}: ${reason}; double the quotes inside a quoted cell` } });
    return rest;
  };
  const settle = (lines: readonly Line[], ended: boolean): Row[] => {
    const rows: Row[] = [];
    const work = [...lines].reverse();
    for (;;) {
      const line = work.pop();
      if (!line && !(ended && held.length > 0)) return rows;
      let reason: string | null = null;
      if (line) {
        held.push(line);
        heldBytes += line.bytes.length + 1;
        const state = feedLine(row, line.bytes, options.delimiter);
        if (state === 'whole') {
          rows.push({ line: held[0]?.number ?? line.number, cells: row.cells });
          reset();
        } else if (state === 'malformed') reason = 'a closing quote is followed by more text';
        else if (heldBytes > options.maxBytes) reason = `an opening quote is not closed within ${options.maxBytes} bytes`;
      } else reason = 'an opening quote is not closed';
      if (reason !== null) for (const again of giveUp(reason, rows).reverse()) work.push(again);
    }
  };
  return { push: (line) => settle([line], false), end: () => settle([], true) };
}

interface OpenRow {
  readonly cells: Buffer[];
  /** Pieces of a quoted cell that is not closed yet. */
  open: Buffer[] | null;
}

/** Reads one more line into `row`. 'open': a quoted cell goes on in the next line. */
function feedLine(row: OpenRow, bytes: Buffer, delimiter: number): 'whole' | 'open' | 'malformed' {
  const end = lineEnd(bytes);
  let at = 0;
  for (;;) {
    if (row.open === null && bytes[at] !== QUOTE) {
      const found = bytes.indexOf(delimiter, at);
      row.cells.push(bytes.subarray(at, found < 0 ? end : found));
      if (found < 0) return 'whole';
      at = found + 1;
      continue;
    }
    if (row.open === null) {
      row.open = [];
      at++;
    }
    const quote = bytes.indexOf(QUOTE, at);
    if (quote < 0) {
      row.open.push(bytes.subarray(at), LF);
      return 'open';
    }
    row.open.push(bytes.subarray(at, quote));
    at = quote + 1;
    if (bytes[at] === QUOTE) {
      row.open.push(QUOTE_BYTES);
      at++;
      continue;
    }
    if (at < end && bytes[at] !== delimiter) return 'malformed';
    row.cells.push(Buffer.concat(row.open));
    row.open = null;
    if (at >= end) return 'whole';
    at++;
  }
}

function splitPlain(bytes: Buffer, delimiter: number): Buffer[] {
  const end = lineEnd(bytes);
  const cells: Buffer[] = [];
  for (let at = 0; ; ) {
    const found = bytes.indexOf(delimiter, at);
    cells.push(bytes.subarray(at, found < 0 ? end : found));
    if (found < 0) return cells;
    at = found + 1;
  }
}

/** Length without a CR at the end. */
function lineEnd(bytes: Buffer): number {
  return bytes.at(-1) === CR ? bytes.length - 1 : bytes.length;
}
