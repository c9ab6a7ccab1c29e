// RSS, Atom, RDF and JSON Feed: one article an item, with what the feed states of it.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { brief, put, readAll, scratchDirectory } from './samples.ts';

const directory = scratchDirectory();
const RSS = (items: string, title = 'Harbour &amp; Sons News'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><link>https://h.example</link><description>x</description>${items}</channel></rss>`;
const ITEM = `<item><title>Port &amp;amp; &lt;b&gt;rail&lt;/b&gt;</title><link>https://h.example/1</link><guid isPermaLink="false">h-1</guid>
  <pubDate>Fri, 15 Sep 2023 23:30:00 -0500</pubDate><description>Short.</description><content:encoded><![CDATA[<p>Long &amp; <b>whole</b>.</p>]]></content:encoded></item>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Times</title><id>q</id><updated>2023-01-01T00:00:00Z</updated>
  <entry><id>q-1</id><title type="html">Five &amp;lt; six</title><link rel="self" href="https://q.example/self"/><link href="https://q.example/1"/>
  <published>2023-09-15T01:00:00+09:00</published><summary>No.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Yes.</p></div></content></entry>
  <entry><id>q-2</id><title>Plain</title><updated>2023-09-16T01:00:00Z</updated><summary>5 &lt; 6 &amp;amp; so</summary></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="x"><title>Old Feed</title></channel><item rdf:about="https://o.example/1"><title>T</title><link>https://o.example/1</link>
  <description>Words.</description><dc:date>2023-09-15</dc:date></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'J',
  items: [
    { id: 1, url: 'https://j.example/1', title: 'A <b>', content_text: '5 < 6', date_published: '2023-09-15T01:00:00Z' },
    { id: '2', external_url: 'https://j.example/2', content_html: '<p>Two' },
  ],
});

const CASES = [
  {
    name: 'news.rss',
    bytes: RSS(ITEM),
    expected: [
      [
        '<p>Long &amp; <b>whole</b>.</p>',
        'html',
        { id: 'h-1', title: 'Port & rail', published: '2023-09-15', source: 'Harbour & Sons News', url: 'https://h.example/1' },
      ],
    ],
  },
  {
    name: 'links.xml',
    bytes: RSS('<item><description>Plain words.</description><guid>https://h.example/2</guid><source url="https://w.example">Wire</source></item>'),
    expected: [['Plain words.', 'text', { id: 'https://h.example/2', source: 'Wire', url: 'https://h.example/2' }]],
  },
  {
    name: 'markup.rss',
    bytes: RSS('<item><description>Fish &amp;amp; chips</description></item>', 'S'),
    expected: [['Fish &amp; chips', 'html', { source: 'S' }]],
  },
  {
    name: 'quay.atom',
    bytes: ATOM,
    expected: [
      ['<p>Yes.</p>', 'html', { id: 'q-1', title: 'Five < six', published: '2023-09-15T01:00:00+09:00', source: 'Quay Times', url: 'https://q.example/1' }],
      ['5 < 6 &amp; so', 'text', { id: 'q-2', title: 'Plain', published: '2023-09-16T01:00:00Z', source: 'Quay Times' }],
    ],
  },
  {
    name: 'old.xml',
    bytes: RDF,
    expected: [['Words.', 'text', { id: 'https://o.example/1', title: 'T', published: '2023-09-15', source: 'Old Feed', url: 'https://o.example/1' }]],
  },
  {
    name: 'feed.json',
    bytes: JSON_FEED,
    expected: [
      ['5 < 6', 'text', { id: '1', title: 'A <b>', published: '2023-09-15T01:00:00Z', source: 'J', url: 'https://j.example/1' }],
      ['<p>Two', 'html', { id: '2', source: 'J', url: 'https://j.example/2' }],
    ],
  },
  {
    name: 'latin.rss',
    bytes: iconv.encode(RSS('<item><description>“Café” at €5</description></item>', 'S').replace('?>', ' encoding="windows-1252"?>'), 'windows-1252'),
    expected: [['“Café” at €5', 'text', { source: 'S' }]],
  },
] as const;

describe('feeds', () => {
  test.each(CASES)('$name', async ({ name, bytes, expected }) => {
    put(directory, name, bytes);
    const { items } = await readAll(directory, [name]);
    expect(items).toEqual(expected.map(([body, format, fields], i) => ({ ok: true, raw: { origin: { path: name, line: i + 1 }, body, format, fields } })));
  });
});

const BILLION = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const HOSTILE = [
  { name: 'textless.rss', bytes: RSS('<item><title>Only a title</title></item><item><description>Two.</description></item>'), expected: ['empty@1', 'Two.'] },
  { name: 'none.rss', bytes: RSS(''), expected: ['empty@-'] },
  { name: 'blank.rss', bytes: ' \n', expected: ['empty@-'] },
  { name: 'cut.rss', bytes: RSS(ITEM).slice(0, -80), expected: ['invalid-feed@-'] },
  { name: 'words.rss', bytes: 'No feed at all.', expected: ['invalid-feed@-'] },
  { name: 'list.opml.xml', bytes: '<?xml version="1.0"?><opml version="2.0"><body/></opml>', expected: ['unknown-format@-'] },
  { name: 'binary.rss', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), expected: ['binary@-'] },
  { name: 'tags.rss', bytes: RSS(`<item><description>${'<'.repeat(200_000)}</description></item>`), expected: ['invalid-feed@-'] },
  { name: 'unclosed.rss', bytes: RSS(`<item><description>${'<![CDATA['.repeat(50_000)}`), expected: ['invalid-feed@-'] },
] as const;

describe('feeds that are bad or hostile', () => {
  test.each(HOSTILE)('$name', async ({ name, bytes, expected }) => {
    put(directory, name, bytes);
    expect(brief((await readAll(directory, [name])).items)).toEqual(expected);
  });

  test('declared entities are never expanded', async () => {
    const dtd = `<!DOCTYPE rss [<!ENTITY l0 "ha">${BILLION}]>`;
    put(directory, 'billion.rss', RSS('<item><description>&l9; stays</description></item>').replace('?>', `?>${dtd}`));
    expect(brief((await readAll(directory, ['billion.rss'])).items)).toEqual(['&l9; stays']);
    put(
      directory,
      'outside.rss',
      RSS('<item><description>&file;</description></item>').replace('?>', '?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname">]>'),
    );
    expect(brief((await readAll(directory, ['outside.rss'])).items)).toEqual(['invalid-feed@-']);
  });

  test('deep markup and ten thousand items', async () => {
    put(directory, 'deep.rss', RSS(`<item><description>${'<a>'.repeat(20_000)}x${'</a>'.repeat(20_000)}</description></item>`));
    expect((await readAll(directory, ['deep.rss'])).items).toHaveLength(1);
    put(directory, 'many.rss', RSS('<item><description>Some words.</description></item>'.repeat(10_000)));
    const { items, digests } = await readAll(directory, ['many.rss']);
    expect([items.length, items.every((item) => item.ok), digests[0]?.articles]).toEqual([10_000, true, 10_000]);
    const limited = await readAll(directory, ['many.rss'], { maxEntries: 3 });
    expect(brief(limited.items)).toEqual(['Some words.', 'Some words.', 'Some words.', 'too-many-items@4']);
  });
});
