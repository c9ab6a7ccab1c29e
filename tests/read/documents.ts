// Small PDF files, mails and web archives, built by hand as their formats say.
import { deflateSync } from 'node:zlib';

/** Lines of text on each page; an empty line opens a paragraph. */
export function pdfOf(pages: readonly (readonly string[])[], trailer = ''): Buffer {
  const contents = pages.map((lines) => {
    const shown = lines.map((line) => (line === '' ? '0 -10 Td T* ' : `(${line.replace(/[()\\]/gu, '\\$&')}) Tj T* `)).join('');
    return deflateSync(Buffer.from(`BT /F1 11 Tf 14 TL 72 780 Td ${shown}ET`, 'latin1'));
  });
  return pdfOfStreams(contents, trailer);
}

/** A page for each content stream, packed by zlib. */
export function pdfOfStreams(contents: readonly Buffer[], trailer = '', filter = '/FlateDecode'): Buffer {
  const objects: Buffer[] = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
  ];
  for (const [i, content] of contents.entries()) {
    objects.push(Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`));
    objects.push(Buffer.concat([Buffer.from(`<</Filter${filter}/Length ${content.length}>>stream\n`), content, Buffer.from('\nendstream')]));
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`));
  return Buffer.concat(parts);
}

export const LOCKED = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>/P -4>>/ID[<00><00>]`;

/** One WARC record with its closing blank lines. */
export function warcRecord(type: string, block: Buffer | string, fields: Readonly<Record<string, string>> = {}): Buffer {
  const bytes = Buffer.from(block as string);
  const head = { 'WARC-Type': type, 'WARC-Date': '2024-05-20T08:00:00Z', 'WARC-Record-ID': '<urn:uuid:1>', ...fields, 'Content-Length': String(bytes.length) };
  const lines = Object.entries({ ...head, ...fields }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** A response as it comes over the wire. */
export function httpResponse(body: Buffer | string, headers: Readonly<Record<string, string>> = {}, status = '200 OK'): Buffer {
  const lines = Object.entries({ 'Content-Type': 'text/html', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), Buffer.from(body as string)]);
}

export const page = (words: string): string => `<html><body><p>${words}</p></body></html>`;
