// What a feed says of each item, the same for every kind of feed, and the article it becomes.
// The longest text wins by kind: content before summary; where a feed is plain text it stays plain.
import type { parseFeed } from 'feedsmith';
import { HTML_ENTITIES } from '../lexicon/html-entities.ts';
import type { ArticleFields, BodyFormat, Origin, ReadItem } from '../types.ts';
import { rejectOf } from './fault.ts';
import { statedDay } from './stated-day.ts';

type Stated = string | undefined;
type Feed = ReturnType<typeof parseFeed>;
type Atom = Extract<Feed, { format: 'atom' }>['feed'];
type Json = Extract<Feed, { format: 'json' }>['feed'];
type Rss = Extract<Feed, { format: 'rss' }>['feed'];
type Rdf = Extract<Feed, { format: 'rdf' }>['feed'];

/** One item, as stated. */
export interface FeedItem {
  readonly id: Stated;
  readonly title: Stated;
  readonly published: unknown;
  readonly source: Stated;
  readonly url: Stated;
  /** In order of preference; the first with words is the article. */
  readonly bodies: readonly Body[];
}

interface Body {
  readonly text: Stated;
  /** Null where the words themselves tell. */
  readonly format: BodyFormat | null;
}

export function itemsOfFeed(read: Feed): readonly FeedItem[] {
  if (read.format === 'rss') return rssItems(read.feed);
  if (read.format === 'rdf') return rdfItems(read.feed);
  return read.format === 'atom' ? atomItems(read.feed) : jsonItems(read.feed);
}

/** The article of an item; `origin.line` is its number in the feed. */
export function articleOfFeed(item: FeedItem, origin: Origin): ReadItem {
  const { path, line } = origin;
  const body = item.bodies.find(({ text }) => text !== undefined && text.trim() !== '');
  if (body?.text === undefined) {
    const message = `item ${line} has no text${item.title ? ' but its title' : ''}; the feed carries no articles here: fetch the page at its link`;
    return rejectOf({ code: 'empty', message }, path, line, item.id?.toWellFormed() ?? null);
  }
  const stated: ArticleFields = {
    ...given('id', item.id),
    ...given('title', item.title),
    ...given('published', statedDay(typeof item.published === 'string' ? item.published : undefined)),
    ...given('source', item.source),
    ...given('url', item.url),
  };
  return { ok: true, raw: { origin, body: body.text.toWellFormed(), format: body.format ?? formatOf(body.text), fields: stated } };
}

function rssItems({ title, items = [] }: Rss): FeedItem[] {
  return items.map((item) => {
    const permalink = item.guid?.isPermaLink !== false && /^https?:/u.test(item.guid?.value ?? '') ? item.guid?.value : undefined;
    return {
      id: item.guid?.value,
      title: plain(item.title),
      published: item.pubDate ?? item.dc?.dates?.[0],
      source: plain(item.source?.title ?? title),
      url: item.link ?? permalink,
      bodies: [
        { text: item.content?.encoded, format: 'html' },
        { text: item.description, format: null },
      ],
    };
  });
}

function rdfItems({ title, items = [] }: Rdf): FeedItem[] {
  return items.map((item) => ({
    id: item.rdf?.about,
    title: plain(item.title),
    published: item.dc?.dates?.[0],
    source: plain(title),
    url: item.link,
    bodies: [
      { text: item.content?.encoded, format: 'html' },
      { text: item.description, format: null },
    ],
  }));
}

function atomItems({ title, entries = [] }: Atom): FeedItem[] {
  return entries.map((entry) => ({
    id: entry.id,
    title: atomText(entry.title),
    published: entry.published ?? entry.updated,
    source: atomText(entry.source?.title) ?? atomText(title),
    url: entry.links?.find(({ rel, href }) => href !== undefined && (rel === undefined || rel === 'alternate'))?.href,
    bodies: [entry.content, entry.summary].map((text) => ({ text: text?.value, format: isMarkup(text?.type) ? 'html' : 'text' })),
  }));
}

function jsonItems({ title, items = [] }: Json): FeedItem[] {
  return items.map((item) => ({
    id: item.id,
    title: item.title,
    published: item.date_published,
    source: title,
    url: item.url ?? item.external_url,
    bodies: [
      { text: item.content_html, format: 'html' },
      { text: item.content_text, format: 'text' },
      { text: item.summary, format: 'text' },
    ],
  }));
}

function atomText(text: { readonly value?: string; readonly type?: string } | undefined): Stated {
  return isMarkup(text?.type) ? plain(text?.value) : text?.value;
}

function isMarkup(type: string | undefined): boolean {
  return type !== undefined && /html/iu.test(type);
}

/** A description is markup as often as not. */
function formatOf(text: string): BodyFormat {
  return /<\/?[a-z][^<>]{0,500}>|&(?:#\d{1,7}|[a-z]{2,8});/iu.test(text) ? 'html' : 'text';
}

/** A title without tags, and without entities that were escaped twice. */
function plain(title: Stated): Stated {
  return title
    ?.replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return HTML_ENTITIES.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

function given<K extends keyof ArticleFields>(name: K, value: Stated): { readonly [key in K]?: string } {
  return value === undefined || value.trim() === '' ? {} : ({ [name]: value.trim().toWellFormed() } as { readonly [key in K]: string });
}
