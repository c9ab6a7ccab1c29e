// Annotated documents → sentences with BIOES labels on the segmenter's own tokens.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { indexAt } from '../../src/span.ts';
import { LABEL } from '../../src/tagger/decode.ts';
import type { Article, Doc, Segmenter, Span } from '../../src/types.ts';

export interface GoldSpan extends Span {
  readonly type: string;
  readonly subtype?: string;
  readonly kind?: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly group: string;
  readonly doc: Doc;
  /** Types annotated throughout. */
  readonly types: ReadonlySet<string>;
  readonly spans: readonly GoldSpan[];
}

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly types?: readonly string[];
  readonly entities: readonly GoldSpan[];
  readonly meta?: { readonly licence?: string };
}

const ALL_TYPES = ['ORG', 'DRUG', 'FIGURE', 'DATE'];

/** Reads NDJSON, gzipped or not; `keep` sees the licence of the document where the corpus states one. */
export function readGold(path: string, group: string, segment: Segmenter, keep: (licence: string) => boolean = () => true): GoldDocument[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldLine)
    .filter((line) => keep(line.meta?.licence ?? ''))
    .map((line) => ({ id: line.id, group, doc: segment(bareArticle(line.id, line.text)), types: new Set(line.types ?? ALL_TYPES), spans: line.entities }));
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

/** Label of each token for spans of one type; a span that cuts a token (words glued together by the source) takes the whole token. */
export function labelTokens(doc: Doc, spans: readonly GoldSpan[], type: string): Uint8Array {
  const labels = new Uint8Array(doc.tokens.length);
  const sentenceOf = new Int32Array(doc.tokens.length);
  for (const sentence of doc.sentences) sentenceOf.fill(sentence.index, sentence.firstToken, sentence.endToken);
  for (const span of spans) {
    if (span.type !== type) continue;
    const first = indexAt(doc.tokens, span.start);
    const last = indexAt(doc.tokens, span.end - 1);
    if (first < 0 || last < first || sentenceOf[first] !== sentenceOf[last]) continue;
    if (first === last) labels[first] = LABEL.single;
    else {
      labels.fill(LABEL.inside, first + 1, last);
      labels[first] = LABEL.begin;
      labels[last] = LABEL.end;
    }
  }
  return labels;
}
