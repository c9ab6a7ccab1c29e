// WARC bytes → records, one at a time: header fields and, of responses, the bytes as they came over the wire.
// The frame is read here, not by the library, which takes a file that ends early, or a wrong length, for a whole one.
import { createByteReader } from './byte-reader.ts';
import type { Chunks, Fault } from './fault.ts';

export interface WarcRecord {
  /** Counted from 1, of all records. */
  readonly number: number;
  /** As in the file, up to and with the blank line. */
  readonly head: Buffer;
  /** Lower-case name → value; the last where a name comes twice. */
  readonly fields: ReadonlyMap<string, string>;
  /** Null where it was passed over: no response, or too large. */
  readonly block: Buffer | null;
  readonly length: number;
}

const MAX_HEAD = 65_536;
const VERSION = /^WARC\/\d{1,3}\.\d{1,3}\r?\n$/u;

/** Records in order; a fault ends them. Blocks of `response` records are held up to `maxBytes`. */
export async function* readRecords(chunks: Chunks, maxBytes: number): AsyncGenerator<WarcRecord | (Fault & { readonly number: number }), void, undefined> {
  const reader = createByteReader(chunks);
  for (let number = 1; ; number++) {
    let first = await reader.line(MAX_HEAD);
    while (first.length > 0 && first.toString('latin1').trim() === '') first = await reader.line(MAX_HEAD);
    const ended = reader.fault();
    if (ended) yield { ...ended, number };
    if (ended || first.length === 0) return;
    const head = VERSION.test(first.toString('latin1')) ? await readHead(first, reader.line) : notWarc(number);
    const fields = Buffer.isBuffer(head) ? fieldsOf(head) : new Map<string, string>();
    const stated = fields.get('content-length') ?? '';
    const length = /^\d{1,15}$/u.test(stated) ? Number(stated) : null;
    if (!Buffer.isBuffer(head) || length === null) {
      yield { ...(reader.fault() ?? (Buffer.isBuffer(head) ? noLength(number) : head)), number };
      return;
    }
    const held = fields.get('warc-type') === 'response' && length <= maxBytes;
    const block = held ? await reader.take(length) : null;
    const there = block ? block.length : await reader.skip(length);
    const fault = reader.fault() ?? (there < length ? CUT : null);
    if (fault) {
      yield { ...fault, number };
      return;
    }
    yield { number, head, fields, block, length };
  }
}

async function readHead(first: Buffer, line: (max: number) => Promise<Buffer>): Promise<Buffer | Fault> {
  const lines = [first];
  let length = first.length;
  for (;;) {
    const next = await line(MAX_HEAD);
    length += next.length;
    if (length > MAX_HEAD) return LONG_HEAD;
    if (next.at(-1) !== 0x0a) return CUT;
    lines.push(next);
    if (next.toString('latin1').trim() === '') return Buffer.concat(lines);
  }
}

function fieldsOf(head: Buffer): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.toString('utf8').split('\n').slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

const CUT: Fault = { code: 'truncated', message: 'the archive ends within a record; fetch the file again' };

const LONG_HEAD: Fault = { code: 'invalid-warc', message: `the header of a record is longer than ${MAX_HEAD} bytes; write the archive again` };

function notWarc(number: number): Fault {
  const where = number === 1 ? 'the file does not begin with a WARC record' : `record ${number} does not begin where record ${number - 1} ends, or is none`;
  return { code: 'invalid-warc', message: `${where}; fetch the file again` };
}

function noLength(number: number): Fault {
  return { code: 'invalid-warc', message: `record ${number} states no Content-Length; write the archive again` };
}
