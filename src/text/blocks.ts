// Article → stretches that sentences never leave: a line, or a paragraph whose lines were wrapped at a fixed width.
import type { Article, Span, ZoneSpan } from '../types.ts';

/** A stretch to be read as running text. `text` has the article's length between start and end, furniture blanked by spaces. */
export interface Block extends Span {
  readonly text: string;
}

/** Wrapped text is seldom wider; longer lines are paragraphs of their own. */
const MAX_WRAP_WIDTH = 110;
const MIN_WRAP_WIDTH = 45;
const LIST_MARK = /^\s*(?:[-*•+]|\d{1,3}[.)])\s/u;

/** All blocks in order. Nothing of a furniture zone is in any of them; a change of zone (save dateline to body) ends a block. */
export function splitBlocks(article: Article): Block[] {
  const { text } = article;
  const blocks: Block[] = [];
  for (const part of proseParts(article.zones)) {
    let hole = 0;
    for (const span of mergeWrapped(text, lines(text, part))) {
      while (hole < part.holes.length && (part.holes[hole] as Span).end <= span.start) hole++;
      const cleared = masked(text, span, part.holes, hole);
      if (cleared.trim() !== '') blocks.push(...cutUnbroken({ ...span, text: cleared }));
    }
  }
  return blocks;
}

/** wink-nlp takes time by the square of a stretch without spaces; none that long is prose. */
const MAX_UNBROKEN = 300;
const UNBROKEN = new RegExp(`\\S{${MAX_UNBROKEN}}`, 'gu');

/** Cuts a block within stretches of so many characters without a space; nothing is left out. */
function cutUnbroken(block: Block): Block[] {
  if (hasSpaces(block.text)) return [block];
  const pieces: Block[] = [];
  let done = 0;
  const cut = (end: number): void => {
    if (end > done) pieces.push({ start: block.start + done, end: block.start + end, text: block.text.slice(done, end) });
    done = end;
  };
  for (const { index, 0: stretch } of block.text.matchAll(UNBROKEN)) cut(index + stretch.length);
  cut(block.text.length);
  return pieces;
}

/** True where a space is never further off than a stretch may be long: hops from space to space, for this is asked of every paragraph. */
function hasSpaces(text: string): boolean {
  for (let from = 0; from + MAX_UNBROKEN <= text.length; ) {
    const space = text.lastIndexOf(' ', from + MAX_UNBROKEN - 1);
    if (space < from) return false;
    from = space + 1;
  }
  return true;
}

interface ProsePart extends Span {
  readonly holes: readonly Span[];
}

/** Zones joined to stretches of prose: a dateline goes with its body, furniture within a line becomes a hole. */
function proseParts(zones: readonly ZoneSpan[]): ProsePart[] {
  const parts: { start: number; end: number; zone: ZoneSpan['zone']; holes: Span[] }[] = [];
  for (const zone of zones) {
    const last = parts.at(-1);
    if (zone.zone === 'furniture') last?.holes.push(zone);
    if (last && (zone.zone === 'furniture' || zone.zone === last.zone || (last.zone === 'dateline' && zone.zone === 'body'))) last.end = zone.end;
    else if (zone.zone !== 'furniture') parts.push({ start: zone.start, end: zone.end, zone: zone.zone, holes: [] });
    if (last?.zone === 'dateline' && zone.zone === 'body') last.zone = 'body';
  }
  return parts;
}

function lines(text: string, part: Span): Span[] {
  const spans: Span[] = [];
  let start = part.start;
  for (let i = part.start; i < part.end; i++) {
    const code = text.charCodeAt(i);
    if (!isLineBreak(code)) continue;
    spans.push({ start, end: i });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  if (start < part.end) spans.push({ start, end: part.end });
  return spans;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x0b || code === 0x0c;
}

/** Joins the lines of each hard-wrapped paragraph; other lines stay alone. */
function mergeWrapped(text: string, all: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (let first = 0; first < all.length; ) {
    let end = first + 1;
    while (end < all.length && continuesParagraph(text, all[end - 1] as Span, all[end] as Span)) end++;
    const paragraph = all.slice(first, end);
    if (isWrapped(text, paragraph)) merged.push({ start: (paragraph[0] as Span).start, end: (paragraph.at(-1) as Span).end });
    else merged.push(...paragraph);
    first = end;
  }
  return merged;
}

function continuesParagraph(text: string, line: Span, next: Span): boolean {
  const width = line.end - line.start;
  if (width < MIN_WRAP_WIDTH || width > MAX_WRAP_WIDTH || next.end - next.start > MAX_WRAP_WIDTH) return false;
  const head = text.slice(next.start, Math.min(next.end, next.start + 12));
  return head.trim() !== '' && !LIST_MARK.test(head);
}

/** Wrapped text fills its lines: no line but the last had room for the first word of the next, and breaks fall within sentences. */
function isWrapped(text: string, paragraph: readonly Span[]): boolean {
  if (paragraph.length < 2) return false;
  let width = 0;
  let needed = Number.POSITIVE_INFINITY;
  let runsOn = false;
  for (const [i, line] of paragraph.entries()) {
    width = Math.max(width, line.end - line.start);
    const next = paragraph[i + 1];
    if (i > 0) runsOn ||= /^\s*\p{Ll}/u.test(text.slice(line.start, line.start + 12));
    if (next) needed = Math.min(needed, line.end - line.start + 1 + firstWordLength(text, next));
  }
  return runsOn && needed > width;
}

function firstWordLength(text: string, line: Span): number {
  return /^\S*/u.exec(text.slice(line.start, Math.min(line.end, line.start + 60)))?.[0].length ?? 0;
}

/** The span's text with holes turned to spaces, from hole number `first` on. */
function masked(text: string, span: Span, holes: readonly Span[], first: number): string {
  let cleared = '';
  let done = span.start;
  for (let i = first; i < holes.length && (holes[i] as Span).start < span.end; i++) {
    const hole = holes[i] as Span;
    const from = Math.max(hole.start, done);
    const to = Math.min(hole.end, span.end);
    cleared += text.slice(done, from) + ' '.repeat(to - from);
    done = to;
  }
  return done === span.start ? text.slice(span.start, span.end) : cleared + text.slice(done, span.end);
}
