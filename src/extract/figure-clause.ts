// A quantity seen among the tokens of its sentence: what stands left and right of it.
import type { Doc, Sentence, Token } from '../types.ts';

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
}

/** Places the span `[start, end)` of the document among the sentence's tokens. */
export function clauseAt(doc: Doc, sentence: Sentence, start: number, end: number): Clause {
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
  return { doc, tokens, sentence, first: low, end: last };
}

/** Lower-case text of a token; empty outside the sentence. */
export function wordAt(clause: Clause, index: number): string {
  if (index < clause.sentence.firstToken || index >= clause.sentence.endToken) return '';
  return clause.tokens[index]?.text.toLowerCase() ?? '';
}

/** Part of speech of a token; empty outside the sentence. */
export function tagAt(clause: Clause, index: number): string {
  if (index < clause.sentence.firstToken || index >= clause.sentence.endToken) return '';
  return clause.tokens[index]?.pos ?? '';
}

/** The characters of a stretch of tokens. */
export function textOf(clause: Clause, phrase: Phrase): string {
  const first = clause.tokens[phrase.first];
  const last = clause.tokens[phrase.end - 1];
  return first && last ? clause.doc.article.text.slice(first.start, last.end) : '';
}
