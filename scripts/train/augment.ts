// Annotated documents → the same with other names in the places of names: what surrounds a name is learned apart from the name itself,
// and names of the lists are learned in true surroundings. A name is replaced by one of its own kind, the same throughout a document.

import { bareArticle, type GoldDocument, type GoldSpan } from '../../src/learn/documents.ts';
import { createRandom } from '../../src/tagger/crf.ts';
import type { Segmenter } from '../../src/types.ts';
import type { NamePools } from './pools.ts';

/** `copies` variants of each document. Spans of types other than ORG and DRUG are lost. */
export function augment(documents: readonly GoldDocument[], copies: number, pools: NamePools, segment: Segmenter): GoldDocument[] {
  return Array.from({ length: copies }, (_, copy) =>
    documents.map((document, i) => renamed(document, pools, createRandom(copy * 100_003 + i + 1), segment)),
  ).flat();
}

function renamed(document: GoldDocument, pools: NamePools, random: () => number, segment: Segmenter): GoldDocument {
  const { text } = document.doc.article;
  const spans = document.spans.filter(({ type }) => type === 'ORG' || type === 'DRUG').sort((a, b) => a.start - b.start || b.end - a.end);
  const given = new Map<string, string>();
  const moved: GoldSpan[] = [];
  let copy = '';
  let done = 0;
  for (const [i, span] of spans.entries()) {
    const before = text.slice(done, span.start);
    const name = text.slice(span.start, span.end);
    const free = span.start >= done && !(spans[i + 1] && (spans[i + 1] as GoldSpan).start < span.end);
    if (!free) {
      // Names of both types in one place stay as they are.
      if (span.start >= done) {
        copy += before;
        moved.push({ ...span, start: copy.length, end: copy.length + name.length });
        copy += name;
        done = span.end;
      } else moved.push({ ...span, start: copy.length - (done - span.start), end: copy.length - (done - span.end) });
      continue;
    }
    const key = `${span.type} ${name}`;
    const other = given.get(key) ?? otherName(name, span, pools, random);
    given.set(key, other);
    copy += before;
    moved.push({ ...span, start: copy.length, end: copy.length + other.length });
    copy += other;
    done = span.end;
  }
  copy += text.slice(done);
  return { ...document, group: 'renamed', doc: segment(bareArticle(document.id, copy)), spans: moved };
}

/** Now and then, and where there is no list of the kind, the name stays. */
const KEPT = 0.15;

function otherName(name: string, span: GoldSpan, pools: NamePools, random: () => number): string {
  const pool = pools.get(`${span.type} ${span.subtype ?? span.kind ?? ''}`) ?? [];
  if (pool.length === 0 || random() < KEPT) return name;
  const other = pool[Math.floor(random() * pool.length)] as string;
  if (name.length > 3 && name === name.toUpperCase() && /\p{L}{4}/u.test(name) && name.includes(' ')) return other.toUpperCase();
  return /^\p{Lu}/u.test(name) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}
