// Markdown as it stands → the stretches that are markup alone and never prose: fences, comments, images, link targets,
// reference definitions, and the metadata block at the top with its values.
import type { Span, ZoneSpan } from '../types.ts';

export interface MarkdownParts {
  /** `title: …`, `date: …` of the metadata block, keys in lower case. */
  readonly matter: ReadonlyMap<string, string>;
  /** Markup as furniture, and the title in the metadata block; in order, not overlapping. */
  readonly marked: readonly ZoneSpan[];
}

const MATTER = /^\ufeff?---[ \t]*\r?\n(?<matter>(?:(?!---|\.\.\.)[^\n]{0,2000}\n){0,60})(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const MATTER_LINE = /^(?<key>[a-z][\w.-]{0,40})[ \t]*:[ \t]*(?<value>\S[^\n]{0,1000}?)[ \t]*$/gimu;
const MAX_TARGET = 2_000;
const MAX_DEPTH = 4;
const MAX_MATTER = 60_000;
/** Where markup may begin; what it is, the scanner tells. */
const OPENING = /!\[|\]\(|<!--|^[ \t]{0,3}(?:`{3,}|~{3,})|^[ \t]{0,3}\[[^\]\n]{1,80}\]:[ \t]|<\/?[a-z][^<>\n]{0,300}>/gimu;

/** `withMatter` where a metadata block may open the text. */
export function readMarkdown(text: string, withMatter: boolean): MarkdownParts {
  const matter = new Map<string, string>();
  const marked = withMatter ? readMatter(text, matter) : [];
  let commentEnd = 0;
  for (const match of text.matchAll(OPENING)) {
    const start = match.index;
    if (start < (marked.at(-1)?.end ?? 0)) continue;
    let span: Span | null = null;
    if (match[0] === '<!--') {
      if (commentEnd >= 0 && commentEnd < start) commentEnd = text.indexOf('-->', start);
      if (commentEnd >= 0) span = { start, end: commentEnd + 3 };
    } else {
      span = readMarkup(text, start, match[0]);
    }
    if (span) marked.push({ zone: 'furniture', ...span });
  }
  return { matter, marked };
}

/** The block between two `---` lines at the very top, where it holds `key: value` lines; fills `matter`. */
function readMatter(text: string, matter: Map<string, string>): ZoneSpan[] {
  const head = MATTER.exec(text.slice(0, MAX_MATTER));
  const offset = (head?.[0].indexOf('\n') ?? 0) + 1;
  let title: Span | null = null;
  for (const line of (head?.groups?.matter ?? '').matchAll(MATTER_LINE)) {
    const key = line.groups?.key?.toLowerCase() ?? '';
    const value = unquote(line.groups?.value ?? '');
    if (value === '' || matter.has(key)) continue;
    matter.set(key, value);
    const start = offset + line.index + line[0].lastIndexOf(value);
    if (key === 'title') title = { start, end: start + value.length };
  }
  const end = head?.[0].length ?? 0;
  if (matter.size === 0) return [];
  if (title === null) return [{ zone: 'furniture', start: 0, end }];
  return [
    { zone: 'furniture', start: 0, end: title.start },
    { zone: 'title', ...title },
    { zone: 'furniture', start: title.end, end },
  ];
}

function readMarkup(text: string, start: number, opening: string): Span | null {
  if (opening === '](') return linkTarget(text, start + 1);
  if (opening === '![') return image(text, start);
  if (opening.startsWith('<')) return { start, end: start + opening.length };
  return { start, end: endOfLine(text, start) };
}

/** "(https://… "title")" behind a link's words, brackets in the address balanced. */
function linkTarget(text: string, open: number): Span | null {
  let depth = 0;
  for (let at = open; at < text.length && at < open + MAX_TARGET; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || depth > MAX_DEPTH) return null;
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return { start: open, end: at + 1 };
  }
  return null;
}

/** An image whole, its alternative text too: it describes the picture's file more often than the picture. */
function image(text: string, start: number): Span | null {
  const words = closedBy(text, start, '](', 500);
  const target = words && !text.slice(start, words.end).includes('\n') ? linkTarget(text, words.end - 1) : null;
  return target && { start, end: target.end };
}

function closedBy(text: string, start: number, close: string, within: number): Span | null {
  const at = text.slice(start, start + within).indexOf(close);
  return at < 0 ? null : { start, end: start + at + close.length };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;
}
