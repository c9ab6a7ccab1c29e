// Annotated text → a document to learn from or to measure on.
import type { Article, Doc, Segmenter, Span } from '../types.ts';

export interface GoldSpan extends Span {
  readonly type: string;
  readonly subtype?: string | null;
  readonly kind?: string | null;
}

export interface GoldDocument {
  readonly id: string;
  /** Kind of source; sources of a kind count alike (recipe.ts). */
  readonly group: string;
  readonly doc: Doc;
  /** Types annotated throughout. */
  readonly types: ReadonlySet<string>;
  readonly spans: readonly GoldSpan[];
}

/** What a line of gold says; `types` where not all are annotated, `partial` where some are not throughout. */
export interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly types?: readonly string[];
  readonly partial?: readonly string[];
  readonly entities: readonly GoldSpan[];
}

const ALL_TYPES = ['ORG', 'DRUG', 'FIGURE', 'DATE'];

/** The document; what is annotated in part teaches nothing. */
export function documentOf({ id, text, types = ALL_TYPES, partial = [], entities }: GoldLine, group: string, segment: Segmenter): GoldDocument {
  return { id, group, doc: segment(bareArticle(id, text)), types: new Set(types.filter((type) => !partial.includes(type))), spans: entities };
}

/** An article that is body from end to end, as training texts hold no furniture worth finding. */
export function bareArticle(id: string, text: string): Article {
  return {
    id,
    title: null,
    text,
    published: null,
    source: null,
    url: null,
    language: 'en',
    byline: null,
    dateline: null,
    basis: { title: 'none', published: 'none', source: 'none', url: 'none', language: 'input', byline: 'none' },
    origin: { path: id, line: null },
    zones: [{ zone: 'body', start: 0, end: text.length }],
    issues: [],
  };
}
