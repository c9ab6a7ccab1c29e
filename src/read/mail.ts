// A mail message → one article: its plain text part, else its HTML part. Subject, Date, From and Message-ID are stated fields.
// Attachments are counted, not read.

import { isUtf8 } from 'node:buffer';
import type { Email } from 'postal-mime';
import type { ArticleFields, ArticleIssue, ReadItem } from '../types.ts';
import { binaryFault } from './binary.ts';
import { decodeAs, detectEncoding } from './charset.ts';
import { type Chunks, type Fault, rejectOf } from './fault.ts';
import { statedDay } from './stated-day.ts';
import { readWhole, reasonOf, type WholeOptions } from './whole.ts';

/** The parser's time grows with the square of the number of parts. */
const MAX_PARTS = 5_000;
const MAX_DEPTH = 50;
const HEADERS = /^(?:from|to|subject|date|message-id|received|return-path|mime-version|content-type)$/u;
const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/iu;

export async function readMail(chunks: Chunks, { path }: WholeOptions): Promise<ReadItem> {
  const bytes = await readWhole(chunks);
  if (!Buffer.isBuffer(bytes)) return rejectOf(bytes, path, null);
  const fault = bytes.toString('latin1').trim() === '' ? EMPTY : (binaryFault(bytes) ?? tooManyParts(bytes));
  if (fault) return rejectOf(fault, path, null);
  let mail: Email;
  try {
    const { default: PostalMime } = await import('postal-mime');
    mail = await PostalMime.parse(withKnownCharset(bytes), { maxNestingDepth: MAX_DEPTH, maxRfc822NestingDepth: 0 });
  } catch (error) {
    return rejectOf({ code: 'invalid-mail', message: `the file is no mail message that can be read (${reasonOf(error)}); save it again` }, path, null);
  }
  if (!mail.headers.some(({ key }) => HEADERS.test(key)))
    return rejectOf({ code: 'invalid-mail', message: 'the file has no mail headers; save the whole message, or name the file .txt' }, path, null);
  if (isCut(mail, bytes)) return rejectOf({ code: 'truncated', message: 'the message ends before its last part does; save it again' }, path, null);
  return articleOf(mail, path);
}

const EMPTY: Fault = { code: 'empty', message: 'the file holds no message; fill the file or leave it out' };

function articleOf(mail: Email, path: string): ReadItem {
  const format = mail.text?.trim() ? 'text' : 'html';
  const body = (format === 'text' ? mail.text : mail.html) ?? '';
  if (body.trim() === '') {
    const count = mail.attachments.length;
    const message = `the message has no text${count > 0 ? `, only ${attachments(count)}` : ''}; save the attached article as a file of its own`;
    return rejectOf({ code: 'empty', message }, path, null, mail.messageId ?? null);
  }
  const stated: { -readonly [K in keyof ArticleFields]: string } = {};
  const state = (name: 'id' | 'title' | 'published' | 'source', value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '') stated[name] = withoutControls(value).trim().toWellFormed();
  };
  state('id', mail.messageId?.replace(/^\s*<|>\s*$/gu, ''));
  state('title', mail.subject);
  state('published', statedDay(mail.headers.find(({ key }) => key === 'date')?.value));
  state('source', mail.from?.name);
  return { ok: true, raw: { origin: { path, line: null }, body: withoutControls(body).toWellFormed(), format, fields: stated, ...issuesOf(mail) } };
}

function issuesOf({ attachments: { length } }: Email): { readonly issues?: readonly ArticleIssue[] } {
  if (length === 0) return {};
  return { issues: [{ code: 'attachments-ignored', message: `the message carries ${attachments(length)}, not read` }] };
}

function attachments(count: number): string {
  return count === 1 ? 'an attachment' : `${count} attachments`;
}

function tooManyParts(bytes: Buffer): Fault | null {
  let parts = 0;
  for (let at = bytes.indexOf('\n--'); at >= 0; at = bytes.indexOf('\n--', at + 3)) if (++parts > MAX_PARTS) return MANY;
  return null;
}

const MANY: Fault = { code: 'too-many-items', message: `the message has over ${MAX_PARTS} parts; save the article by itself` };

/** A message that names no charset is taken as UTF-8 by the parser; where it is not, it is made so. */
function withKnownCharset(bytes: Buffer): Buffer {
  if (isUtf8(bytes) || bytes.includes('charset', 0, 'latin1') || bytes.includes('CHARSET', 0, 'latin1')) return bytes;
  return Buffer.from(decodeAs(bytes, detectEncoding(bytes)));
}

/** True where the outer multipart is not closed. */
function isCut(mail: Email, bytes: Buffer): boolean {
  const match = BOUNDARY.exec(mail.headers.find(({ key }) => key === 'content-type')?.value ?? '');
  const boundary = match?.[1] ?? match?.[2];
  return boundary !== undefined && !bytes.includes(`--${boundary}--`);
}

/** The platform's decoder gives the C1 controls for the quotes and dashes of windows-1252; controls are never meant. */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (control) => decodeAs(Buffer.from([control.charCodeAt(0)]), 'windows-1252'));
}
