// A PDF file → one article: its text layer, page by page. Pictures of text are not read.
import type { ReadItem } from '../types.ts';
import { type Chunks, type Fault, rejectOf } from './fault.ts';
import { inflatesBeyond } from './pdf-guard.ts';
import { type PageText, textOfPages } from './pdf-text.ts';
import { readWhole, reasonOf, type WholeOptions } from './whole.ts';

/** No news article; books and yearbooks are to be split. */
const MAX_PAGES = 2_000;
const SIGNATURE_WITHIN = 1_024;

export async function readPdf(chunks: Chunks, { path, maxBytes }: WholeOptions): Promise<ReadItem> {
  const bytes = await readWhole(chunks);
  const pages = Buffer.isBuffer(bytes) ? await readPages(bytes, maxBytes) : bytes;
  if ('code' in pages) return rejectOf(pages, path, null);
  const { text, leftOut } = textOfPages(pages);
  if (text.trim() === '') {
    const message = 'the PDF has no text layer: its pages are pictures; run it through text recognition (OCR) first';
    return rejectOf({ code: 'no-text-layer', message }, path, null);
  }
  const issues =
    leftOut === 0 ? {} : { issues: [{ code: 'running-lines-left-out', message: `${leftOut} running headers, footers and page numbers left out` }] };
  return { ok: true, raw: { origin: { path, line: null }, body: text.toWellFormed(), format: 'text', fields: {}, ...issues } };
}

async function readPages(bytes: Buffer, maxBytes: number): Promise<readonly PageText[] | Fault> {
  if (bytes.length === 0) return { code: 'empty', message: 'the file is empty; fetch it again or leave it out' };
  if (!bytes.subarray(0, SIGNATURE_WITHIN).includes('%PDF-')) return { code: 'invalid-pdf', message: 'the file is no PDF; name it by what it holds' };
  if (inflatesBeyond(bytes, maxBytes))
    return { code: 'zip-bomb', message: `a stream of the PDF unpacks to over ${maxBytes} bytes; raise maxBytes if that is meant` };
  try {
    // Loaded where a PDF is read: the parser is large.
    const { extractTextItems, getDocumentProxy } = await import('unpdf');
    // verbosity 0: warnings of the parser would stand among the records.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
    try {
      if (document.numPages > MAX_PAGES) return { code: 'too-large', message: `the PDF has ${document.numPages} pages, over ${MAX_PAGES}; split it` };
      return (await extractTextItems(document)).items;
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return { code: 'encrypted', message: 'the PDF is locked with a password; save it without one' };
    return { code: 'invalid-pdf', message: `the PDF is damaged or cut (${reasonOf(error)}); fetch it again` };
  }
}
