// One article through the stages, each stage's answer kept: what was found, by which rule, what became of it and why.
import { overlaps } from '../span.ts';
import type { AnyMention, Article, ArticleRecord, Doc, DroppedMention, Entity, Span, ZoneSpan } from '../types.ts';

export interface Trace {
  readonly article: Article;
  readonly doc: Doc;
  /** Everything that any step found, before conflicts were settled. */
  readonly readings: readonly AnyMention[];
  /** The record that the pipeline makes of the article. */
  readonly record: ArticleRecord;
}

/** What stands at one place. */
export interface PlaceTrace {
  readonly place: Span;
  readonly zone: ZoneSpan['zone'] | null;
  /** Text of the sentence, or null where the place lies in none (furniture, between sentences). */
  readonly sentence: string | null;
  readonly entities: readonly Entity[];
  readonly readings: readonly AnyMention[];
  readonly dropped: readonly DroppedMention[];
}

/** What touches the span; an empty span asks for the character at its start. */
export function tracePlace({ article, doc, readings, record }: Trace, span: Span): PlaceTrace {
  const place = { start: span.start, end: Math.max(span.end, span.start + 1) };
  const sentence = doc.sentences.find((one) => overlaps(one, place));
  return {
    place,
    zone: article.zones.find((one) => overlaps(one, place))?.zone ?? null,
    sentence: sentence ? article.text.slice(sentence.start, sentence.end) : null,
    entities: record.entities.filter((one) => overlaps(one, place)),
    readings: readings.filter((one) => overlaps(one, place)),
    dropped: record.dropped.filter((one) => overlaps(one, place)),
  };
}

/** All places where the words stand, overlaps left out. Without capitals in `words`, case does not count. */
export function findPlaces(text: string, words: string): Span[] {
  const fold = words === words.toLowerCase();
  const [haystack, needle] = fold ? [text.toLowerCase(), words.toLowerCase()] : [text, words];
  const places: Span[] = [];
  // Lower-casing may change lengths ("İ"): places are then looked for as written.
  const source = haystack.length === text.length ? haystack : text;
  for (let at = source.indexOf(needle); at >= 0 && needle !== ''; at = source.indexOf(needle, at + needle.length))
    places.push({ start: at, end: at + needle.length });
  return places;
}
