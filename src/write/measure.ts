// Small measurements on a record: words, the context of a mention, whether a day exists.
import type { ArticleRecord, Span } from '../types.ts';

/** A sentence longer than twice this is cut to so many UTF-16 units before and behind the mention. */
const CONTEXT_UNITS = 200;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Runs of characters other than white space (U+0020 and below, no-break space). */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const word = code > 32 && code !== 160;
    if (word && !inside) words++;
    inside = word;
  }
  return words;
}

/** The sentence of a mention; of a very long one (a table, a text without stops) the part around the mention, never more than the mention and 400 units. */
export function contextOf(record: ArticleRecord, entity: Span & { readonly sentence: number }): string {
  const [start = entity.start, end = entity.end] = record.sentences[entity.sentence] ?? [];
  if (end - start <= 2 * CONTEXT_UNITS) return record.text.slice(start, end);
  return record.text.slice(Math.max(start, entity.start - CONTEXT_UNITS), Math.min(end, entity.end + CONTEXT_UNITS));
}

/** True for YYYY-MM-DD of a day that exists, from year 1 on. */
export function isCalendarDay(day: string | null): day is string {
  const match = day === null ? null : /^(\d{4})-(\d\d)-(\d\d)$/u.exec(day);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year > 0 && date > 0 && date <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}
