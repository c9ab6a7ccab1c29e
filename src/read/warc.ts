// A web archive (WARC) → one article a page: responses of HTML with status 200. Images, redirects, requests and the like are no
// articles and are passed over. `origin.line` is the number of the record.
import type { ReadItem } from '../types.ts';
import { decodeFile } from './charset.ts';
import { type Chunks, type Fault, rejectOf } from './fault.ts';
import { readRecords, type WarcRecord } from './warc-records.ts';
import { reasonOf, type WholeOptions } from './whole.ts';

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;
const CHARSET = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/iu;

export async function* readWarc(chunks: Chunks, options: WholeOptions): AsyncGenerator<ReadItem, void, undefined> {
  const { path, maxBytes } = options;
  let pages = 0;
  let records = 0;
  for await (const record of readRecords(chunks, maxBytes)) {
    if ('code' in record) {
      yield rejectOf(record, path, record.number);
      return;
    }
    records++;
    const item = await itemOf(record, options);
    if (item === null) continue;
    pages++;
    yield item;
  }
  if (pages === 0 && records > 0) {
    const message = `the archive holds ${records} records but no page: no response of text/html with status 200; leave it out`;
    yield rejectOf({ code: 'empty', message }, path, null);
  }
}

/** Null where the record is no page. */
async function itemOf(record: WarcRecord, { path, maxBytes }: WholeOptions): Promise<ReadItem | null> {
  const { fields, number } = record;
  if (fields.get('warc-type') !== 'response') return null;
  const url = fields.get('warc-target-uri')?.replace(/^<|>$/gu, '');
  const refuse = (fault: Fault): ReadItem => rejectOf({ ...fault, message: `record ${number}: ${fault.message}` }, path, number, url ?? null);
  if (record.block === null)
    return refuse({ code: 'too-large', message: `the response holds ${record.length} bytes, over ${maxBytes}; raise maxBytes if that is meant` });
  const page = await readPage(record, maxBytes);
  if (page === null) return null;
  const cut = fields.get('warc-truncated');
  if (cut !== undefined) return refuse({ code: 'truncated', message: `the crawler cut the page (${cut}); fetch it again` });
  const body = 'code' in page ? page : decodeFile(page.bytes, true, page.charset);
  if (typeof body !== 'string') return refuse(body);
  if (body.trim() === '') return refuse({ code: 'empty', message: 'the page is empty' });
  return { ok: true, raw: { origin: { path, line: number }, body, format: 'html', fields: url === undefined ? {} : { url: url.toWellFormed() } } };
}

interface Page {
  readonly bytes: Buffer;
  readonly charset: string | null;
}

/** The page as the server meant it: pieces joined, unpacked. Null where it is no HTML or not status 200. */
async function readPage({ head, block }: WarcRecord, maxBytes: number): Promise<Page | Fault | null> {
  try {
    const { WARCParser } = await import('warcio');
    const record = await WARCParser.parse([Buffer.concat([head, block ?? Buffer.alloc(0)])], { keepHeadersCase: false });
    const type = record?.httpHeaders?.headers.get('content-type') ?? '';
    if (!record || Number(record.httpHeaders?.statusCode) !== 200 || !HTML.test(type)) return null;
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of record.contentReader) {
      length += part.length;
      if (length > maxBytes) return { code: 'zip-bomb', message: `the page unpacks to over ${maxBytes} bytes; raise maxBytes if that is meant` };
      parts.push(part);
    }
    return { bytes: Buffer.concat(parts), charset: CHARSET.exec(type)?.[1] ?? null };
  } catch (error) {
    return { code: 'invalid-warc', message: `the response cannot be read (${reasonOf(error)})` };
  }
}
