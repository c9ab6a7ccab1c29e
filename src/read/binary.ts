// Is it text at all? By the first bytes of well-known formats, by NUL bytes, by the share of control characters once decoded.
import type { Fault } from './fault.ts';

const MAGICS: readonly { readonly name: string; readonly bytes: Buffer }[] = [
  { name: 'PNG image', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
  { name: 'JPEG image', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  { name: 'GIF image', bytes: Buffer.from('GIF8') },
  { name: 'PDF document (name it .pdf)', bytes: Buffer.from('%PDF-') },
  { name: 'RTF document', bytes: Buffer.from('{\\rtf') },
  { name: 'zip archive or office document', bytes: Buffer.from([0x50, 0x4b, 0x03, 0x04]) },
  { name: 'old office document', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) },
  { name: 'gzip file (name it .gz)', bytes: Buffer.from([0x1f, 0x8b, 0x08]) },
  { name: 'Zstandard file (name it .zst)', bytes: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) },
  { name: 'bzip2 file', bytes: Buffer.from('BZh91AY') },
  { name: 'xz file', bytes: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]) },
  { name: 'program', bytes: Buffer.from([0x7f, 0x45, 0x4c, 0x46]) },
  { name: 'Parquet file', bytes: Buffer.from('PAR1') },
  { name: 'SQLite database', bytes: Buffer.from('SQLite format 3') },
];

/** More of them than one in this many characters, and it was no text. */
const CONTROLS_ONE_IN = 50;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/gu;

/** The fault of bytes that are no text in any encoding without NULs, or null. */
export function binaryFault(bytes: Buffer): Fault | null {
  const magic = MAGICS.find((candidate) => bytes.subarray(0, candidate.bytes.length).equals(candidate.bytes));
  if (magic) return binary(`is a ${magic.name}`);
  const nul = bytes.indexOf(0);
  return nul < 0 ? null : binary(`holds a NUL byte at offset ${nul}`);
}

/** The fault of decoded text that is mostly control characters, or null. */
export function garbageFault(text: string): Fault | null {
  if (text.includes('\u0000')) return binary('holds NUL characters');
  const allowed = Math.max(1, text.length / CONTROLS_ONE_IN);
  let controls = 0;
  for (const _ of text.matchAll(CONTROLS)) if (++controls > allowed) return binary('holds control characters and bytes of no encoding');
  return null;
}

function binary(what: string): Fault {
  return { code: 'binary', message: `the file ${what}: it is not text; give the article as text, HTML, NDJSON or CSV` };
}
