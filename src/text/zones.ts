// Lines and stretches with their zones → zones that tile the text: sorted, touching, covering it from end to end.
import type { Span, Zone, ZoneSpan } from '../types.ts';

/** More than so many characters between two pieces of markup are taken for words unread. */
const MAX_MARKS = 200;

/** White space belongs to the zone before it; leading white space to the first. Neighbours of one zone are joined. */
export function tileZones(stretches: readonly ZoneSpan[], length: number): ZoneSpan[] {
  const zones: { zone: Zone; start: number; end: number }[] = [];
  for (const { zone, start } of stretches) {
    const last = zones.at(-1);
    if (last?.zone === zone) continue;
    if (last) last.end = start;
    zones.push({ zone, start: last ? start : 0, end: length });
  }
  return zones.length > 0 || length === 0 ? zones : [{ zone: 'body', start: 0, end: length }];
}

/** Cuts the stretches of lines where marked ones lie in them. Both lists sorted, each without overlaps. */
export function overlay(stretches: readonly ZoneSpan[], marked: readonly ZoneSpan[]): readonly ZoneSpan[] {
  if (marked.length === 0) return stretches;
  const cut: ZoneSpan[] = [];
  let next = 0;
  for (const stretch of stretches) {
    let from = stretch.start;
    while (next < marked.length && (marked[next] as ZoneSpan).end <= from) next++;
    for (let i = next; i < marked.length && (marked[i] as ZoneSpan).start < stretch.end; i++) {
      const mark = marked[i] as ZoneSpan;
      const start = Math.max(mark.start, from);
      const end = Math.min(mark.end, stretch.end);
      if (from < start) cut.push({ zone: stretch.zone, start: from, end: start });
      if (start < end) cut.push({ zone: mark.zone, start, end });
      from = Math.max(from, end);
    }
    if (from < stretch.end) cut.push({ zone: stretch.zone, start: from, end: stretch.end });
  }
  return cut;
}

/** Tells of lines asked for in order whether the spans leave nothing of them but marks and white space. */
export function coveredBy(text: string, spans: readonly Span[]): (line: Span) => boolean {
  let next = 0;
  return (line) => {
    while (next < spans.length && (spans[next] as Span).end <= line.start) next++;
    let from = line.start;
    let i = next;
    for (; i < spans.length && (spans[i] as Span).start < line.end; i++) {
      const span = spans[i] as Span;
      if (hasWords(text, from, span.start)) return false;
      from = Math.max(from, span.end);
    }
    return i > next && !hasWords(text, from, line.end);
  };
}

function hasWords(text: string, from: number, to: number): boolean {
  return from < to && (to - from > MAX_MARKS || /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}
