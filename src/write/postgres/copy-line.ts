// A row of texts → a line for COPY in its text format. PostgreSQL cannot hold U+0000: it becomes U+FFFD, which is as long, so that every offset stays true.

const ESCAPED: { readonly [character: string]: string } = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\ufffd' };
const TO_ESCAPE = /[\\\n\r\t\0]/g;

/** One line with its line break; null is \N. */
export function copyLine(row: readonly (string | null)[]): string {
  return `${row.map((cell) => (cell === null ? '\\N' : cell.toWellFormed().replace(TO_ESCAPE, (character) => ESCAPED[character] ?? character))).join('\t')}\n`;
}
