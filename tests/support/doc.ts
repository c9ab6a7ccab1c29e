// Docs for tests: one body zone, no cleaning.
import { createSegmenter } from '../../src/text/segment.ts';
import type { Article, Doc } from '../../src/types.ts';

const segment = createSegmenter();

/** An article that is body from end to end. */
export function articleOf(text: string, fields: Partial<Article> = {}): Article {
  return {
    id: 'test',
    title: null,
    text,
    published: null,
    source: null,
    url: null,
    language: 'en',
    byline: null,
    dateline: null,
    basis: { title: 'none', published: 'none', source: 'none', url: 'none', language: 'input', byline: 'none' },
    origin: { path: 'test.txt', line: null },
    zones: [{ zone: 'body', start: 0, end: text.length }],
    issues: [],
    ...fields,
  };
}

/** The segmented article. */
export function docOf(text: string, fields: Partial<Article> = {}): Doc {
  return segment(articleOf(text, fields));
}
