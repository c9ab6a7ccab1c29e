// Mail: the text part, else the HTML part, and what its header states.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { brief, put, readAll, scratchDirectory } from './samples.ts';

const directory = scratchDirectory();
const HEAD =
  'From: "Quay Wire" <desk@quay.example>\r\nSubject: =?utf-8?Q?Caf=C3=A9_deal?=\r\nDate: Fri, 15 Sep 2023 23:30:00 -0500\r\nMessage-ID: <a1@quay.example>\r\nMIME-Version: 1.0\r\n';
const FIELDS = { id: 'a1@quay.example', title: 'Café deal', published: '2023-09-15', source: 'Quay Wire' };
const PLAIN = 'Content-Type: text/plain; charset=utf-8\r\n\r\n';
const PARTS = `--Y\r\n${PLAIN}Plain.\r\n--Y\r\nContent-Type: text/html\r\n\r\n<p>Html.\r\n--Y--\r\n`;
const FILE = 'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n';
const MIXED = `${HEAD}Content-Type: multipart/mixed; boundary="X"\r\n\r\n--X\r\nContent-Type: multipart/alternative; boundary=Y\r\n\r\n${PARTS}--X\r\n${FILE}--X--\r\n`;
const QUOTED = iconv.encode('“So”, at €5.', 'windows-1252');

const CASES = [
  { name: 'plain.eml', bytes: `${HEAD}${PLAIN}One.\r\nTwo.\r\n`, body: 'One.\nTwo.\n' },
  { name: 'mixed.eml', bytes: MIXED, body: 'Plain.\n', issue: 'the message carries an attachment, not read' },
  { name: 'html.eml', bytes: `${HEAD}Content-Type: text/html\r\n\r\n<p>One.</p>`, body: '<p>One.</p>\n', format: 'html' },
  { name: 'windows.eml', bytes: Buffer.concat([Buffer.from(`${HEAD}Content-Type: text/plain; charset=windows-1252\r\n\r\n`), QUOTED]), body: '“So”, at €5.\n' },
  { name: 'unnamed.eml', bytes: Buffer.concat([Buffer.from(`${HEAD}\r\n`), QUOTED]), body: '“So”, at €5.\n' },
  { name: 'saved-mail', bytes: `${HEAD}${PLAIN}Sniffed.`, body: 'Sniffed.\n' },
] as const;

describe('mail', () => {
  test.each(CASES)('$name', async ({ name, bytes, body, ...more }) => {
    put(directory, name, bytes);
    const issues = 'issue' in more ? { issues: [{ code: 'attachments-ignored', message: more.issue }] } : {};
    const format = 'format' in more ? more.format : 'text';
    expect((await readAll(directory, [name])).items).toEqual([
      { ok: true, raw: { origin: { path: name, line: null }, body, format, fields: FIELDS, ...issues } },
    ]);
  });

  test.each([
    ['empty.eml', '', 'empty@-'],
    ['words.eml', 'Just words without a header.', 'invalid-mail@-'],
    ['textless.eml', `${HEAD}Content-Type: multipart/mixed; boundary=X\r\n\r\n--X\r\n${FILE}--X--`, 'empty@-'],
    ['cut.eml', MIXED.slice(0, -60), 'truncated@-'],
    ['deep.eml', HEAD + Array.from({ length: 500 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join(''), 'invalid-mail@-'],
    ['parts.eml', `${HEAD}Content-Type: multipart/mixed; boundary=X\r\n\r\n${`--X\r\n${PLAIN}P\r\n`.repeat(10_000)}--X--`, 'too-many-items@-'],
    ['headers.eml', `${HEAD}${`A: ${'b'.repeat(60)}\r\n`.repeat(50_000)}\r\nx`, 'invalid-mail@-'],
    ['picture.eml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'binary@-'],
    ['letter.story', 'From: the desk\nDate: unknown\n\nA letter that is a text.', 'From: the desk\nDate: unknown\n\nA letter that is a text.'],
  ])('%s', async (name, bytes, expected) => {
    put(directory, name, bytes);
    expect(brief((await readAll(directory, [name])).items)).toEqual([expected]);
  });
});
