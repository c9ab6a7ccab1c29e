// Lines and stretches with their zones → zones that tile the text: sorted, touching, covering it from end to end.
import type { Span, Zone, ZoneSpan } from '../types.ts';
import type { Line } from './lines.ts';

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

/** Cuts the stretches of lines where spans of another zone lie in them. Both lists sorted, each without overlaps. */
export function overlay(stretches: readonly ZoneSpan[], spans: readonly Span[], zone: Zone): ZoneSpan[] {
  if (spans.length === 0) return [...stretches];
  const cut: ZoneSpan[] = [];
  let next = 0;
  for (const stretch of stretches) {
    let from = stretch.start;
    while (next < spans.length && (spans[next] as Span).end <= from) next++;
    for (let i = next; i < spans.length && (spans[i] as Span).start < stretch.end; i++) {
      const span = spans[i] as Span;
      const start = Math.max(span.start, from);
      const end = Math.min(span.end, stretch.end);
      if (from < start) cut.push({ zone: stretch.zone, start: from, end: start });
      if (start < end) cut.push({ zone, start, end });
      from = Math.max(from, end);
    }
    if (from < stretch.end) cut.push({ zone: stretch.zone, start: from, end: stretch.end });
  }
  return cut;
}

/** True where the spans together cover all of the line but marks and white space. */
export function coveredBy(text: string, spans: readonly Span[]): (line: Line) => boolean {
  let next = 0;
  return (line) => {
    while (next < spans.length && (spans[next] as Span).end <= line.start) next++;
    let from = line.start;
    let rest = '';
    for (let i = next; i < spans.length && (spans[i] as Span).start < line.end && rest.length < 20; i++) {
      const span = spans[i] as Span;
      rest += text.slice(from, Math.max(from, Math.min(span.start, from + 20)));
      from = Math.max(from, span.end);
    }
    return from > line.start && !/[\p{L}\p{N}]/u.test(rest + text.slice(from, Math.max(from, Math.min(line.end, from + 20))));
  };
}
