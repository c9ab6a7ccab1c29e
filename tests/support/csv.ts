// A reader of CSV by the letter of RFC 4180, for tests: header → one object a row; an unquoted empty cell is null.

const CELL = /("(?:[^"]|"")*"|[^",\n\r]*)(,|\n)/y;

export function readCsv(text: string): { readonly [column: string]: string | null }[] {
  const rows: (string | null)[][] = [[]];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const [, cell = '', end] = CELL.exec(text) ?? [];
    if (end === undefined) throw new Error(`no cell at offset ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell === '' ? null : cell);
    if (end === '\n') rows.push([]);
  }
  const [header = [], ...body] = rows.slice(0, -1);
  return body.map((cells) => {
    if (cells.length !== header.length) throw new Error(`${cells.length} cells under ${header.length} headings`);
    return Object.fromEntries(header.map((name, i) => [String(name), cells[i] ?? null]));
  });
}
