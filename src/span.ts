// Pure arithmetic on half-open spans.
import type { Span } from './types.ts';

/** True where the two share at least one unit; touching spans do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly in `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of reading: by start, the longer first. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Order of entities in a record: by start, then end, then type. */
export function byPlace(a: Span & { readonly type: string }, b: Span & { readonly type: string }): number {
  return a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0);
}

/** Spans without overlaps: of any two that overlap the longer stays, of equals the earlier in the list. Sorted by start. */
export function keepLongest<S extends Span>(spans: readonly S[]): S[] {
  const kept: S[] = [];
  for (const span of [...spans].sort(byPosition)) {
    let rival = kept.at(-1);
    while (rival && overlaps(rival, span) && length(span) > length(rival)) {
      kept.pop();
      rival = kept.at(-1);
    }
    if (!rival || !overlaps(rival, span)) kept.push(span);
  }
  return kept;
}

/** Index of the last span that starts at or before `offset`, or -1; `spans` sorted by start. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function length(span: Span): number {
  return span.end - span.start;
}
