// Rows → CSV lines (RFC 4180, UTF-8, "\n"): quotes only where needed, null empty, the empty string "".
import type { Row, Table } from './rows.ts';

const NEEDS_QUOTES = /[",\n\r]/;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** One line with its line break. Halves of surrogate pairs, which UTF-8 cannot hold, become U+FFFD. */
export function csvLine(row: Row): string {
  let line = '';
  for (const [i, cell] of row.entries()) {
    if (i > 0) line += ',';
    if (cell === null) continue;
    line += typeof cell === 'number' ? String(cell) : csvText(cell);
  }
  return `${line}\n`;
}

/** The header line. */
export function csvHeader({ columns }: Pick<Table, 'columns'>): string {
  return csvLine(columns.map(({ name }) => name));
}

function csvText(text: string): string {
  const sound = text.replace(LONE_SURROGATE, '\ufffd');
  return sound === '' || NEEDS_QUOTES.test(sound) ? `"${sound.replaceAll('"', '""')}"` : sound;
}
