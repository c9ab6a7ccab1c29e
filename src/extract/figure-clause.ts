// A quantity seen among the tokens of its sentence: what stands left and right of it.
import type { Doc, Sentence, Span, Token } from '../types.ts';
import type { Reading } from './figure-tags.ts';

/** A stretch of tokens `[first, end)` of a document. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
}

/** A sentence with the tokens of one quantity in it, as `[first, end)` indices into `doc.tokens`. */
export interface Clause extends Phrase {
  readonly doc: Doc;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly reading: Reading;
}

/** Places a span of the document among the sentence's tokens. */
export function clauseAt(doc: Doc, sentence: Sentence, reading: Reading, { start, end }: Span): Clause {
  const { tokens } = doc;
  let low = sentence.firstToken;
  let high = sentence.endToken;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < sentence.endToken && (tokens[last]?.start ?? end) < end) last += 1;
  return { doc, tokens, sentence, reading, first: low, end: last };
}

/** Lower-case text of a token; empty outside the sentence. */
export function wordAt(clause: Clause, index: number): string {
  return clause.reading.words[index - clause.sentence.firstToken] ?? '';
}

/** Part of speech of a token; empty outside the sentence. */
export function tagAt(clause: Clause, index: number): string {
  return clause.reading.tags[index - clause.sentence.firstToken] ?? '';
}

/** The characters of a stretch of tokens. */
export function textOf(clause: Clause, phrase: Phrase): string {
  const first = clause.tokens[phrase.first];
  const last = clause.tokens[phrase.end - 1];
  return first && last ? clause.doc.article.text.slice(first.start, last.end) : '';
}
