// What each input format becomes before zones are told: the final text, what its markup tells of it, and where markup lies.
import type { BasisKind, RawArticle, ZoneSpan } from '../types.ts';
import { readMarkdown } from './markdown.ts';

/** One piece of metadata and where it was found. */
export interface Found {
  readonly value: string;
  readonly basis: BasisKind;
}

export const PAGE_FIELDS = ['title', 'byline', 'published', 'source', 'url', 'language'] as const;
export type PageField = (typeof PAGE_FIELDS)[number];
/** Metadata that the input's markup states (meta tags, JSON-LD, the metadata block of Markdown). */
export type Page = { readonly [field in PageField]: Found | null };

export interface Draft {
  /** Final: nothing later changes it. */
  readonly text: string;
  readonly page: Page;
  /** Stretches whose zone the markup tells: furniture for markup that is never prose, captions, byline, title. Sorted, apart. */
  readonly marked: readonly ZoneSpan[];
}

export const EMPTY_PAGE: Page = { title: null, byline: null, published: null, source: null, url: null, language: null };

/** Keys of a metadata block, in order of trust. */
const MATTER_KEYS: { readonly [field in PageField]: readonly string[] } = {
  title: ['title', 'headline'],
  byline: ['author', 'authors', 'byline'],
  published: ['published', 'date', 'pubdate', 'publishdate', 'published_at', 'datepublished'],
  source: ['source', 'publisher', 'site', 'site_name', 'publication'],
  url: ['url', 'link', 'canonical', 'canonical_url', 'source_url', 'original_url'],
  language: ['language', 'lang', 'locale'],
};

export async function draft(raw: RawArticle): Promise<Draft> {
  if (raw.format === 'html') return (await import('./html.ts')).readHtml(raw.body);
  const text = raw.body;
  if (raw.format === 'text' && !text.includes('](http')) return { text, page: EMPTY_PAGE, marked: [] };
  const { matter, marked } = readMarkdown(text, raw.format === 'markdown');
  const page = Object.fromEntries(PAGE_FIELDS.map((field) => [field, fromMatter(matter, MATTER_KEYS[field])])) as Page;
  return { text, page, marked };
}

function fromMatter(matter: ReadonlyMap<string, string>, keys: readonly string[]): Found | null {
  for (const key of keys) {
    const value = matter.get(key);
    if (value && !/^[[{|>]/u.test(value)) return { value, basis: 'meta' };
  }
  return null;
}
