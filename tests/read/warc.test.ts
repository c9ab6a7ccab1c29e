// Web archives: pages with their address; what is cut or damaged is told, never taken for the end.
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { httpResponse, page, warcRecord } from './documents.ts';
import { brief, put, readAll, scratchDirectory } from './samples.ts';

const directory = scratchDirectory();
const at = (url: string): Record<string, string> => ({ 'WARC-Target-URI': url });
const INFO = warcRecord('warcinfo', 'software: x\r\n');
const REQUEST = warcRecord('request', 'GET / HTTP/1.1\r\n\r\n', at('https://a.example/1'));
const ONE = warcRecord('response', httpResponse(page('One.')), at('https://a.example/1'));
const TWO = warcRecord('response', httpResponse(page('Two.'), { 'Content-Type': 'application/xhtml+xml' }), at('<https://a.example/2>'));
const IMAGE = warcRecord('response', httpResponse('GIF8', { 'Content-Type': 'image/gif' }), at('https://a.example/i'));
const MISSING = warcRecord('response', httpResponse(page('No such page.'), {}, '404 Not Found'), at('https://a.example/404'));
const PACKED = warcRecord('response', httpResponse(gzipSync(page('Packed.')), { 'Content-Encoding': 'gzip' }), at('https://a.example/3'));
const CHUNKED = warcRecord('response', httpResponse('6\r\n<p>One\r\n5\r\n Two.\r\n0\r\n\r\n', { 'Transfer-Encoding': 'chunked' }), at('https://a.example/4'));
const SERVED = warcRecord('response', httpResponse(iconv.encode(page('Да.'), 'windows-1251'), { 'Content-Type': 'text/html; charset=windows-1251' }));
const ALL = [INFO, REQUEST, ONE, IMAGE, TWO, MISSING, PACKED, CHUNKED, SERVED];
const members = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)));
const TEXTS = [page('One.'), page('Two.'), page('Packed.'), '<p>One Two.', page('Да.')];

describe('web archives', () => {
  test.each([
    ['plain.warc', Buffer.concat(ALL)],
    ['packed.warc.gz', members(ALL)],
    ['download', Buffer.concat(ALL)],
  ])('%s', async (name, bytes) => {
    put(directory, name, bytes);
    const { items, digests } = await readAll(directory, [name]);
    expect(brief(items)).toEqual(TEXTS);
    expect(items[1]).toEqual({
      ok: true,
      raw: { origin: { path: name, line: 5 }, body: page('Two.'), format: 'html', fields: { url: 'https://a.example/2' } },
    });
    expect(digests[0]).toMatchObject({ articles: 5, rejects: 0 });
  });

  const LARGE = warcRecord('response', httpResponse('x'.repeat(30_000)), at('https://a.example/large'));
  const BOMB = warcRecord('response', httpResponse(gzipSync(Buffer.alloc(50_000, 97)), { 'Content-Encoding': 'gzip' }));
  const CUT = warcRecord('response', httpResponse(page('Cut')), { 'WARC-Truncated': 'length' });
  const NOISE = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 251));
  const NOISY = warcRecord('response', Buffer.concat([httpResponse(page('x')), NOISE]));
  const one = page('One.');
  test.each([
    ['empty.warc', Buffer.alloc(0), ['empty@-']],
    ['words.warc', Buffer.from('Only words.\n'), ['invalid-warc@1']],
    ['pageless.warc', Buffer.concat([INFO, REQUEST, MISSING, IMAGE]), ['empty@-']],
    ['cut.warc', Buffer.concat([ONE, TWO]).subarray(0, -30), [one, 'truncated@2']],
    ['cut-head.warc', Buffer.concat([ONE, TWO.subarray(0, 60)]), [one, 'truncated@2']],
    ['cut.warc.gz', members([ONE, NOISY]).subarray(0, -500), [one, 'truncated@2']],
    ['cut-image.warc', Buffer.concat([ONE, IMAGE]).subarray(0, -6), [one, 'truncated@2']],
    ['damaged.warc.gz', Buffer.concat([members([ONE]), Buffer.from('rubbish')]), ['corrupt@1']],
    [
      'wrong-length.warc',
      Buffer.from(
        Buffer.concat([ONE, TWO])
          .toString('latin1')
          .replace(/Content-Length: \d+/u, 'Content-Length: 40'),
        'latin1',
      ),
      ['invalid-warc@2'],
    ],
    ['no-length.warc', Buffer.from(ONE.toString('latin1').replace(/Content-Length: \d+\r\n/u, ''), 'latin1'), ['invalid-warc@1']],
    ['huge-length.warc', Buffer.from(ONE.toString('latin1').replace(/Content-Length: \d+/u, 'Content-Length: 999999999999'), 'latin1'), ['truncated@1']],
    ['endless-head.warc', Buffer.from(`WARC/1.0\r\n${'A: b\r\n'.repeat(100_000)}`), ['invalid-warc@1']],
    ['large.warc', Buffer.concat([LARGE, ONE]), ['too-large@1', one]],
    ['bomb.warc', Buffer.concat([BOMB, ONE]), ['zip-bomb@1', one]],
    ['truncated-page.warc', Buffer.concat([CUT, ONE]), ['truncated@1', one]],
  ])('%s', async (name, bytes, expected) => {
    put(directory, name, bytes);
    expect(brief((await readAll(directory, [name], { maxBytes: 20_000 })).items)).toEqual(expected);
  });

  test('wherever a packed archive is cut, but between records, it is told', async () => {
    const records = [ONE, NOISY, TWO].map((record) => gzipSync(record));
    const whole = Buffer.concat(records);
    const ends = records.map((_, i) => Buffer.concat(records.slice(0, i + 1)).length);
    for (let cut = 1; cut < whole.length; cut += cut < 60 || cut > whole.length - 60 ? 1 : 97) {
      if (ends.includes(cut)) continue;
      put(directory, 'cut-at.warc.gz', whole.subarray(0, cut));
      const last = (await readAll(directory, ['cut-at.warc.gz'])).items.at(-1);
      expect([cut, last?.ok === false && last.reject.code]).toEqual([cut, 'truncated']);
    }
  });

  test('ten thousand pages', async () => {
    put(directory, 'many.warc', Buffer.concat(Array.from({ length: 10_000 }, () => ONE)));
    const { items } = await readAll(directory, ['many.warc']);
    expect([items.length, items.every((item) => item.ok)]).toEqual([10_000, true]);
  });
});
