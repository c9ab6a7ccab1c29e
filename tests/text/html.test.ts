// Pages: their text, their metadata with its basis, and markup that no parser should take.
import { describe, expect, test } from 'vitest';
import { decodeEntities } from '../../src/text/html-strip.ts';
import type { Article, Basis } from '../../src/types.ts';
import { clean, cleaned, type Sample, zoneOf, zoneTexts } from './samples.ts';

const P = 'The ministry said on Monday that it would buy 2.5&nbsp;million doses of the vaccine from the institute &mdash; for its clinics. ';
const PLAIN = 'The ministry said on Monday that it would buy 2.5 million doses of the vaccine from the institute — for its clinics.';

function page(head: string, body: string): Sample {
  return { body: `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`, format: 'html', path: 'in.html' };
}

const BODY = `<article><p>${P.repeat(4)}</p><p>${P.repeat(4)}</p></article>`;

describe('text', () => {
  const full = page(
    '<title>Doses bought</title><style>p { color: red }</style><script>var leak = "<p>leak</p>";</script>',
    `<nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Doses bought</h1><p class="byline">By Jane Doe, Reuters</p><p>${P.repeat(3)}</p>
     <figure><img src="x.png"><figcaption>A vial of it</figcaption></figure><h2>Next   steps</h2><p>${P.repeat(4)}</p><ul><li>one dose</li><li>two doses</li></ul>
     <table><tr><th>Year</th><th>Doses</th></tr><tr><td>2023</td><td>5&nbsp;million</td></tr></table><p>First line<br>second line, and with it some more words for the reader.</p></article>
     <footer>© 2024 Daily Example</footer>`,
  );

  test('paragraphs, lists, tables, captions and headings each have their form', async () => {
    const { text } = await cleaned(full);
    expect(text.startsWith('Doses bought\n\nBy Jane Doe, Reuters\n\nThe ministry said')).toBe(true);
    expect(text).toContain(PLAIN);
    expect(text).toContain('\n\nNext steps\n\n');
    expect(text).toContain('one dose\ntwo doses');
    expect(text).toContain('Year\tDoses\n2023\t5 million');
    expect(text).toContain('First line\nsecond line');
    expect(text).not.toMatch(/leak|color|Home|Daily Example/u);
  });

  test('title, byline and caption are zoned', async () => {
    const article = await cleaned(full);
    expect(zoneTexts(article, 'title')).toEqual(['Doses bought']);
    expect(zoneTexts(article, 'byline')).toEqual(['By Jane Doe, Reuters']);
    expect(zoneTexts(article, 'caption')).toEqual(['A vial of it']);
    expect(article).toMatchObject({ title: 'Doses bought', byline: 'Jane Doe, Reuters' });
  });

  test('the title is not written twice', async () => {
    const { text } = await cleaned(page('<meta property="og:title" content="Doses bought">', `<article><h2>Doses bought</h2><p>${P.repeat(6)}</p></article>`));
    expect(text.split('Doses bought')).toHaveLength(2);
  });
});

describe('metadata', () => {
  const LD = (json: string): string => `<script type="application/ld+json">${json}</script>`;
  const META = `<title>Doses bought | Daily Example</title><meta property="og:title" content="Doses bought &amp; paid - Daily Example"><meta content='Daily Example' property=og:site_name>
    <meta name="author" content="Jane Doe"><meta property="article:published_time" content="2024-05-20T23:30:00-05:00"><link rel="canonical" href="https://example.org/a?x=1&amp;y=2">`;
  const ARTICLE =
    '{"@type":["Thing","NewsArticle"],"headline":"Jabs &amp; more","datePublished":"2024-03-02T10:00:00Z","author":[{"name":"A. Roe"},{"name":"B. Doe"}],"publisher":{"name":"Example Wire"},"mainEntityOfPage":{"@id":"https://example.org/jabs"}}';

  test.each<[string, string, Partial<Article>, Partial<Basis>]>([
    [
      'meta tags',
      META,
      { title: 'Doses bought & paid', byline: 'Jane Doe', published: '2024-05-20', source: 'Daily Example', url: 'https://example.org/a?x=1&y=2' },
      { title: 'meta', published: 'meta', source: 'meta', url: 'meta', byline: 'meta' },
    ],
    [
      'JSON-LD',
      LD(ARTICLE),
      { title: 'Jabs & more', byline: 'A. Roe, B. Doe', published: '2024-03-02', source: 'Example Wire', url: 'https://example.org/jabs' },
      { title: 'json-ld', published: 'json-ld', source: 'json-ld', url: 'json-ld', byline: 'json-ld' },
    ],
    ['JSON-LD in a graph', LD(`{"@graph":[{"@type":"WebSite","name":"S"},${ARTICLE}]}`), { published: '2024-03-02' }, { published: 'json-ld' }],
    ['JSON-LD in a list', LD(`[{"@type":"Organization"},${ARTICLE}]`), { published: '2024-03-02' }, {}],
    [
      'JSON-LD with a trailing comma and a raw line break',
      LD(ARTICLE.replace('}}', '},}').replace('Jabs', 'Jabs\n')),
      { published: '2024-03-02', title: 'Jabs & more' },
      {},
    ],
    ['broken JSON-LD beside good', `${LD('{"@type":')}${LD(ARTICLE)}`, { published: '2024-03-02' }, {}],
    ['meta before JSON-LD for the day', `${META}${LD(ARTICLE)}`, { published: '2024-05-20', title: 'Jabs & more' }, { published: 'meta', title: 'json-ld' }],
    ['title element without its site', '<title>Ministry buys more doses - Daily Example</title>', { title: 'Ministry buys more doses' }, { title: 'meta' }],
    ['commented out', `<!-- ${META} -->`, { published: null, source: null }, { published: 'none', source: 'none' }],
    ['unreadable day', '<meta name="date" content="yesterday, 2024">', { published: null }, { published: 'none' }],
  ])('%s', async (_name, head, wanted, basis) => {
    const article = await cleaned(page(head, BODY));
    expect(article).toMatchObject(wanted);
    expect(article.basis).toMatchObject(basis);
  });

  test('time element that says it is the publication', async () => {
    const article = await cleaned(
      page(
        '',
        `<article><time class="updated" datetime="2024-06-01">x</time><time itemprop="datePublished" datetime="2024-05-02T08:00">2 May</time>${BODY}</article>`,
      ),
    );
    expect(article.published).toBe('2024-05-02');
  });

  test('only heading of the page', async () => {
    expect(await cleaned(page('', `<h1>Doses <em>bought</em></h1>${BODY}`))).toMatchObject({ title: 'Doses bought', basis: { title: 'text' } });
  });

  test('stated fields win', async () => {
    const article = await cleaned({ ...page(META, BODY), fields: { title: 'T', published: '2020-01-01', source: 'S', url: 'https://u.example/' } });
    expect(article).toMatchObject({ title: 'T', published: '2020-01-01', source: 'S', url: 'https://u.example/' });
  });
});

describe('markup that is broken or hostile', () => {
  test.each<[string, string]>([
    ['fragment', `<h2>Head</h2><p>${P}</p>`],
    ['unclosed elements', `<p>Open <b>bold <i>text ${P}<table><tr><td>1<td>2`],
    ['no markup at all', PLAIN],
    ['50,000 nested elements', `<html><body>${'<div>'.repeat(50_000)}<p>${P}</p>`],
    ['50,000 inline elements', `<p>${'<b>'.repeat(50_000)}${P}`],
    ['100,000 line breaks', `${'<br>'.repeat(100_000)}<p>${P}</p>`],
    ['40,000 paragraphs', `<main>${'<p>x</p>'.repeat(40_000)}<p>${P}</p></main>`],
    ['signs without tags', `${'<'.repeat(10_000)}${'&'.repeat(10_000)}<p>${P}</p>`],
  ])('%s keeps its words', async (_name, body) => {
    expect((await cleaned({ body, format: 'html' })).text).toContain(PLAIN);
  });

  test.each(['<script>', '<script >x = "</div>"; ', '<style>', '<noscript><p>', '<SCRIPT type="x">a<b</scrip>', '<template><p>'])(
    '%s never leaks',
    async (open) => {
      const deep = '<div>'.repeat(400);
      for (const before of ['', deep]) {
        const { text } = await cleaned({ body: `${before}<p>${P}</p>${open} leak();`, format: 'html' });
        expect(text).not.toContain('leak');
      }
    },
  );

  test.each(['', '<html><body></body></html>', '<script>var a = 1;</script>', '<!-- only a comment', '<img src="x">'])('no words: %s', async (body) => {
    expect(await clean({ body, format: 'html' })).toMatchObject({ ok: false, reject: { code: 'empty' } });
  });
});

test.each([
  ['&amp;&lt;&eacute;&Eacute;&nbsp;', '&<éÉ '],
  ['&#8217;&#x2019;&#X2019;', '’’’'],
  ['&unknown; &amp', '&unknown; &'],
  ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
])('references: %s', (coded, text) => expect(decodeEntities(coded)).toBe(text));

test('a menu that stays in the text is masked', async () => {
  const body = `${'<div>'.repeat(400)}<ul><li>Home<li>News<li>Sport<li>Science</ul><p>${P.repeat(3)}</p><p>${P}</p>`;
  expect(zoneOf(await cleaned({ body, format: 'html' }), 'Sport')).toBe('furniture');
});
