// Format by content, for files that a person named though their extension says nothing: text, HTML or NDJSON, else refused.
import { binaryFault } from './binary.ts';
import { markOf } from './charset.ts';
import type { Fault } from './fault.ts';
import { KNOWN_EXTENSIONS } from './kinds.ts';

/** Bytes that are looked at. */
export const SNIFFED_BYTES = 65_536;

const HTML_START = /^\s*(?:<\?xml[^>]{0,500}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/iu;
const JSON_LIST = /^\s*\[\s*[[{"]/u;

export function sniffKind(head: Buffer): 'text' | 'html' | 'ndjson' | Fault {
  const mark = markOf(head);
  if (mark && mark.encoding !== 'utf-8') return 'text';
  const binary = binaryFault(head);
  if (binary) return unknownFormat(binary.message.split(':', 1)[0] ?? 'the file is not text');
  const start = head.toString('utf8', mark?.length ?? 0).trimStart();
  if (HTML_START.test(start)) return 'html';
  if (start.startsWith('<?xml')) return unknownFormat('the file holds XML');
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
