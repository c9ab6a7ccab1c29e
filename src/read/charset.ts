// Bytes → text. Byte order mark, then strict UTF-8, then the declared charset, then detection.
// Strict UTF-8 goes before the declaration because pages are often saved anew as UTF-8 with their old meta tag, and
// text of another charset is next to never valid UTF-8. A leading byte order mark is dropped, nothing else is altered.
import { isUtf8 } from 'node:buffer';
import type * as Chardet from 'chardet';
import type sniffHtmlEncoding from 'html-encoding-sniffer';
import type * as Iconv from 'iconv-lite';
import { loadPackage } from '../package.ts';
import { binaryFault, garbageFault } from './binary.ts';
import type { Fault } from './fault.ts';

/** Longer marks first: UTF-32 little endian begins like UTF-16. */
const MARKS: readonly { readonly encoding: string; readonly bytes: Buffer }[] = [
  { encoding: 'utf-32le', bytes: Buffer.from([0xff, 0xfe, 0, 0]) },
  { encoding: 'utf-32be', bytes: Buffer.from([0, 0, 0xfe, 0xff]) },
  { encoding: 'utf-8', bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: 'utf-16le', bytes: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', bytes: Buffer.from([0xfe, 0xff]) },
];
/** What the names mean in practice (as in the Encoding Standard): their control characters are never meant. */
const SUPERSETS: ReadonlyMap<string, string> = new Map([
  ['ascii', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
]);
const FALLBACK = 'windows-1252';
const DECLARATION_BYTES = 1_024;
const XML_ENCODING = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/iu;
/** Enough for detection, which costs 1 ms per 10 kB. */
const SAMPLE_BYTES = 65_536;
/** Damaged UTF-8 is still UTF-8 while it has this many good sequences for each bad one. */
const GOOD_PER_BAD = 10;

// Next to all input is UTF-8: what reads the rest is loaded when it comes.
const iconv = (): typeof Iconv => loadPackage('iconv-lite') as typeof Iconv;
const chardet = (): typeof Chardet => loadPackage('chardet') as typeof Chardet;

/** The byte order mark that `bytes` begin with. */
export function markOf(bytes: Buffer): { readonly encoding: string; readonly length: number } | null {
  const mark = MARKS.find((candidate) => bytes.subarray(0, candidate.bytes.length).equals(candidate.bytes));
  return mark ? { encoding: mark.encoding, length: mark.bytes.length } : null;
}

/** Text of a whole file, or the fault of a file that is no text. `served`: charset that came with it, goes before what it declares itself. */
export function decodeFile(bytes: Buffer, isHtml: boolean, served: string | null = null): string | Fault {
  const mark = markOf(bytes);
  const body = bytes.subarray(mark?.length ?? 0);
  if (mark && mark.encoding !== 'utf-8') {
    const text = decodeAs(body, mark.encoding);
    return garbageFault(text) ?? text;
  }
  const binary = binaryFault(body);
  if (binary) return binary;
  const text = isUtf8(body) ? body.toString('utf8') : decodeBody(body, knownEncoding(served) ?? (isHtml ? declaredEncoding(body) : null));
  return garbageFault(text) ?? text;
}

function decodeBody(body: Buffer, declared: string | null): string {
  const text = declared === null ? null : decodeAs(body, declared);
  if (text !== null && !text.includes('\ufffd')) return text;
  return damagedUtf8(body) ?? decodeAs(body, detectEncoding(body));
}

/** Encoding of bytes that are not UTF-8, as iconv-lite names it. */
export function detectEncoding(bytes: Buffer): string {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - SAMPLE_BYTES / 16);
  return knownEncoding(chardet().detect(bytes.subarray(first, first + SAMPLE_BYTES))) ?? FALLBACK;
}

/** Decoder of a stream, which keeps a leading byte order mark. */
export function decoderOf(encoding: string): Iconv.DecoderStream {
  return iconv().getDecoder(encoding, { stripBOM: false });
}

export function decodeAs(bytes: Buffer, encoding: string): string {
  return iconv().decode(bytes, encoding, { stripBOM: false }).toWellFormed();
}

function declaredEncoding(body: Buffer): string | null {
  const xml = XML_ENCODING.exec(body.toString('latin1', 0, DECLARATION_BYTES))?.[1];
  const sniff = loadPackage('html-encoding-sniffer') as typeof sniffHtmlEncoding;
  return knownEncoding(xml ?? sniff(body, { defaultEncoding: null }));
}

/** Null for UTF-8 and its kin: strict UTF-8 was tried before, and UTF-16 without a mark would show NUL bytes. */
function knownEncoding(name: string | null): string | null {
  const lower = name?.toLowerCase() ?? '';
  const encoding = SUPERSETS.get(lower) ?? lower;
  return encoding === '' || encoding.startsWith('utf-') || !iconv().encodingExists(encoding) ? null : encoding;
}

/** UTF-8 with few broken sequences, each shown as U+FFFD; null where they are not few. */
function damagedUtf8(bytes: Buffer): string | null {
  const text = bytes.toString('utf8');
  let bad = 0;
  let good = 0;
  for (const [char] of text.matchAll(/[^\p{ASCII}]/gu)) {
    if (char === '\ufffd') bad++;
    else good++;
  }
  return good >= GOOD_PER_BAD * bad ? text : null;
}
