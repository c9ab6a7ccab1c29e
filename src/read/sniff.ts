// Format by content, for files that a person named though their extension says nothing, and for .xml; what is none that is known is refused.
import { binaryFault } from './binary.ts';
import { markOf } from './charset.ts';
import type { Fault } from './fault.ts';
import { type InputKind, KNOWN_EXTENSIONS } from './kinds.ts';

/** Bytes that are looked at. */
export const SNIFFED_BYTES = 65_536;

const HTML_START = /^\s*(?:<\?xml[^>]{0,500}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/iu;
const FEED_START = /^\s*(?:<\?xml[^>]{0,500}>\s*)?(?:<(?:!--[^>]{0,2000}--|\?[^>]{0,500}|!doctype[^>]{0,500})>\s*){0,5}<(?:rss|feed|rdf:rdf)[\s>]/iu;
const JSON_FEED = /"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\//u;
/** Two header fields of mail, the first line being one: a text does not begin so. */
const MAIL_START =
  /^(?:(?:received|return-path|message-id|mime-version|delivered-to|from|date|subject|to|x-[\w-]{1,40}):[^\r\n]{1,1000}\r?\n(?:[ \t][^\r\n]{0,1000}\r?\n){0,50}){3}/iu;
const MAIL_SURE = /^(?:message-id|mime-version|received):/imu;
const JSON_LIST = /^\s*\[\s*[[{"]/u;

export function sniffKind(head: Buffer): InputKind | Fault {
  const mark = markOf(head);
  if (mark && mark.encoding !== 'utf-8') return 'text';
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (/^WARC\/\d/u.test(head.toString('latin1', 0, 8))) return 'warc';
  const binary = binaryFault(head);
  if (binary) return unknownFormat(binary.message.split(':', 1)[0] ?? 'the file is not text');
  const start = head.toString('utf8', mark?.length ?? 0).trimStart();
  if (HTML_START.test(start)) return 'html';
  if (FEED_START.test(start)) return 'feed';
  if (MAIL_START.test(start) && MAIL_SURE.test(start.slice(0, 8_000))) return 'mail';
  if (start.startsWith('<?xml')) return unknownFormat('the file holds XML that is no feed');
  if (start.startsWith('{') && JSON_FEED.test(start.slice(0, 2_000))) return 'feed';
  if (start.startsWith('{"') || start.startsWith('{ "'))
    return isNdjson(start, head.length >= SNIFFED_BYTES) ? 'ndjson' : unknownFormat('the file holds JSON that is not one object a line');
  if (start.startsWith('{') || JSON_LIST.test(start)) return unknownFormat('the file holds JSON that is not one object a line');
  return 'text';
}

/** The fault of a file whose extension is not known. */
export function unknownFormat(what: string): Fault {
  return { code: 'unknown-format', message: `${what}; give articles as ${KNOWN_EXTENSIONS}` };
}

function isNdjson(start: string, cut: boolean): boolean {
  const end = start.indexOf('\n');
  if (end < 0 && cut) return true;
  try {
    JSON.parse(end < 0 ? start : start.slice(0, end));
    return true;
  } catch {
    return false;
  }
}
