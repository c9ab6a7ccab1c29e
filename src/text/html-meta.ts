// What a page's head and markup state of the article: meta tags, link and time elements, JSON-LD, <title>, <h1>.
// Read from the markup itself, in one pass, so that it works where no parser does.
import type { Found, Page, PageField } from './draft.ts';
import { decodeEntities, stripMarkup } from './html-strip.ts';
import { readJsonLd } from './json-ld.ts';

/** Names of meta tags by field, the most telling first. */
const META_NAMES: { readonly [field in PageField]: readonly string[] } = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline', 'title'],
  byline: ['author', 'article:author', 'article:author_name', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl', 'byline'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'article:published',
    'og:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'published_date',
    'published',
    'publication_date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'dc.date.created',
    'cxenseparse:recs:publishtime',
    'originalpublicationdate',
    'article.published',
    'article_date_original',
    'release_date',
    'date',
    'timestamp',
  ],
  source: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'copyright-holder'],
  url: ['og:url', 'twitter:url', 'dc.identifier', 'parsely-link'],
  language: ['og:locale', 'content-language', 'dc.language', 'language', 'inlanguage'],
};
const TAG = /<!--|<(?<name>meta|link|title|h1|html|time|script)(?=[\s/>])(?<attributes>[^<>]{0,4000}(?:"[^"]{0,4000}"[^<>"]{0,2000}){0,30})>/giu;
const ATTRIBUTE = /(?<key>[a-z][\w:.-]{0,40})\s{0,3}=\s{0,3}(?:"(?<double>[^"]{0,4000})"|'(?<single>[^']{0,4000})'|(?<bare>[^\s"'<>]{1,4000}))/giu;
const MAX_HEADINGS = 10;
const MAX_INNER = 3_000;
const MAX_JSON = 2_000_000;

interface Seen {
  readonly meta: Map<string, string>;
  readonly jsonLd: string[];
  readonly headings: string[];
  title: string | null;
  canonical: string | null;
  time: string | null;
  lang: string | null;
}

export function readPage(html: string): Page {
  const seen = scan(html);
  const headings = seen.headings.filter((heading) => heading !== '');
  const linked = readJsonLd(seen.jsonLd);
  const meta = (field: PageField): Found | null =>
    found(
      META_NAMES[field].map((name) => seen.meta.get(name)).find((value) => isUseful(field, value)),
      'meta',
    );
  const json = (field: PageField): Found | null => found(isUseful(field, linked[field]) ? linked[field] : undefined, 'json-ld');
  const source = meta('source') ?? json('source');
  const title =
    json('title') ?? meta('title') ?? found(headings.length === 1 ? headings[0] : undefined, 'text') ?? found(titleOf(seen.title, headings), 'meta');
  return {
    title: title && { ...title, value: withoutSite(title.value, source?.value ?? null) },
    byline: meta('byline') ?? json('byline'),
    published: meta('published') ?? json('published') ?? found(seen.time ?? undefined, 'meta'),
    source,
    url: found(isUseful('url', seen.canonical ?? undefined) ? (seen.canonical ?? undefined) : undefined, 'meta') ?? meta('url') ?? json('url'),
    language: found(seen.lang ?? undefined, 'meta') ?? meta('language') ?? json('language'),
  };
}

function scan(html: string): Seen {
  const seen: Seen = { meta: new Map(), jsonLd: [], headings: [], title: null, canonical: null, time: null, lang: null };
  const tags = new RegExp(TAG);
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    const name = match.groups?.name?.toLowerCase() ?? '';
    if (name === '') {
      const end = html.indexOf('-->', match.index);
      if (end < 0) break;
      tags.lastIndex = end + 3;
    } else if (name === 'script') {
      const end = endOf(html, '</script', tags.lastIndex);
      if (/ld\+json/iu.test(match.groups?.attributes ?? '')) seen.jsonLd.push(html.slice(tags.lastIndex, Math.min(end, tags.lastIndex + MAX_JSON)));
      tags.lastIndex = end;
    } else {
      note(seen, { name, attributes: readAttributes(match.groups?.attributes ?? ''), inner: () => innerText(html, name, tags.lastIndex) });
    }
  }
  return seen;
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly inner: () => string;
}

function note(seen: Seen, { name, attributes, inner }: Tag): void {
  if (name === 'meta') {
    const key = (attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? attributes.get('http-equiv') ?? '').toLowerCase();
    const content = attributes.get('content')?.trim();
    if (key !== '' && content && !seen.meta.has(key)) seen.meta.set(key, content);
  } else if (name === 'link') {
    if (attributes.get('rel')?.toLowerCase() === 'canonical') seen.canonical ??= attributes.get('href') ?? null;
  } else if (name === 'html') {
    seen.lang ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
  } else if (name === 'time') {
    const stated = attributes.get('datetime') ?? '';
    const role = `${attributes.get('itemprop') ?? ''} ${attributes.get('class') ?? ''} ${attributes.get('pubdate') === undefined ? '' : 'pubdate'}`;
    if (/pub|posted|entry-date|created/iu.test(role) && !/update|modif/iu.test(role) && stated !== '') seen.time ??= stated;
  } else if (name === 'title') {
    seen.title ??= inner();
  } else if (name === 'h1') {
    if (seen.headings.length < MAX_HEADINGS) seen.headings.push(inner());
  }
}

/** `<title>` without the site's name: the heading it begins with, else all before the last bar or dash. */
function titleOf(title: string | null, headings: readonly string[]): string | undefined {
  const whole = title?.trim();
  if (!whole) return headings[0];
  const heading = headings.find((text) => text.length > 10 && whole.startsWith(text));
  if (heading) return heading;
  const cut = /^(?<head>.{10,300}?)\s(?:[|–—»·]|::|-)\s(?<site>[^|–—»·]{2,40})$/u.exec(whole)?.groups;
  return cut?.head && cut.head.split(/\s+/u).length >= 3 && (cut.site ?? '').split(/\s+/u).length <= 5 ? cut.head : whole;
}

/** "Headline | Daily Example" → "Headline", where the site is known by that name. */
function withoutSite(title: string, site: string | null): string {
  if (!site || title.length <= site.length || !title.toLowerCase().endsWith(site.toLowerCase())) return title;
  const head = title.slice(0, -site.length);
  return /\s[|–—»·:-]{1,2}\s?$/u.test(head) ? head.replace(/\s+[|–—»·:-]{1,2}\s?$/u, '') : title;
}

function isUseful(field: PageField, value: string | undefined): value is string {
  if (value === undefined || value.trim() === '' || /^(?:null|undefined|none|n\/a)$/iu.test(value.trim())) return false;
  if (field === 'byline') return value.length <= 200 && /\p{L}/u.test(value) && !/:\/\/|^(?:admin|administrator|root|webmaster|user\d*)$/iu.test(value);
  if (field === 'url') return /^https?:\/\/[^\s/]+\/./iu.test(value);
  if (field === 'published') return /\d{4}/u.test(value);
  return value.length <= 1_000;
}

function found(value: string | undefined, basis: Found['basis']): Found | null {
  const single = value?.replace(/\s+/gu, ' ').trim() ?? '';
  return single === '' ? null : { value: single, basis };
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  if (/\spubdate\b/iu.test(source)) attributes.set('pubdate', '');
  for (const { groups } of source.matchAll(ATTRIBUTE)) {
    const key = groups?.key?.toLowerCase() ?? '';
    if (!attributes.has(key) || key === 'pubdate') attributes.set(key, decodeEntities(groups?.double ?? groups?.single ?? groups?.bare ?? ''));
  }
  return attributes;
}

function innerText(html: string, name: string, from: number): string {
  const inner = html.slice(from, from + MAX_INNER);
  const end = inner.toLowerCase().indexOf(`</${name}`);
  return end < 0 ? '' : stripMarkup(inner.slice(0, end)).text.replace(/\s+/gu, ' ');
}

function endOf(html: string, close: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at, at + close.length).toLowerCase() === close) return at;
  }
  return html.length;
}
