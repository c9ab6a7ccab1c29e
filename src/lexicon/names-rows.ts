// Rows of a name list → where each of its names stands in the text. The format: lexicons/README.md.
import type { Span } from '../types.ts';

const NAME_COLUMNS: readonly string[] = ['name', 'aliases', 'brands'];
export const GUARDED = 4;
const TAB = 9;
const LINE_FEED = 10;
const BAR = 124;
const QUESTION = 63;
const HASH = 35;

export interface FoundNames {
  readonly starts: number[];
  readonly ends: number[];
  readonly rows: number[];
  readonly roles: number[];
}

export function readNames(text: string, from: number, columns: readonly string[]): FoundNames {
  const found: FoundNames = { starts: [], ends: [], rows: [], roles: [] };
  const roleOf = columns.map((column) => NAME_COLUMNS.indexOf(column));
  let row = from;
  while (row < text.length) {
    const rowEnd = endOfLine(text, row);
    if (text.charCodeAt(row) !== HASH) readRow(text, { start: row, end: rowEnd }, roleOf, found);
    row = rowEnd + 1;
  }
  return found;
}

function readRow(text: string, row: Span, roleOf: readonly number[], found: FoundNames): void {
  let column = 0;
  let start = row.start;
  for (let at = row.start; at <= row.end; at += 1) {
    const code = at < row.end ? text.charCodeAt(at) : TAB;
    const role = roleOf[column] ?? -1;
    if (code !== TAB && (code !== BAR || role < 1)) continue;
    if (role >= 0) pushName(text, { start, end: at }, role, row.start, found);
    if (code === TAB) column += 1;
    start = at + 1;
  }
}

function pushName(text: string, cell: Span, role: number, row: number, found: FoundNames): void {
  let { start, end } = cell;
  while (start < end && text.charCodeAt(start) <= 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1;
  const guarded = text.charCodeAt(start) === QUESTION;
  if (guarded) start += 1;
  if (start >= end) return;
  found.starts.push(start);
  found.ends.push(end);
  found.rows.push(row);
  found.roles.push(role + (guarded ? GUARDED : 0));
}

export function endOfLine(text: string, from: number): number {
  const at = text.indexOf(String.fromCharCode(LINE_FEED), from);
  return at < 0 ? text.length : at;
}
