// Markdown as it stands → the stretches that are markup alone and never prose: fences, comments, images, link targets,
// reference definitions, and the metadata block at the top with its values.
import type { Span } from '../types.ts';

export interface MarkdownParts {
  /** Markup, in order, not overlapping. */
  readonly markup: readonly Span[];
  /** `title: …`, `date: …` of the metadata block, keys in lower case. */
  readonly matter: ReadonlyMap<string, string>;
  /** Where the metadata block holds the title. */
  readonly title: Span | null;
}

const MATTER = /^\ufeff?---[ \t]*\r?\n(?<matter>(?:(?!---|\.\.\.)[^\n]{0,2000}\n){0,60})(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const MATTER_LINE = /^(?<key>[a-z][\w.-]{0,40})[ \t]*:[ \t]*(?<value>\S[^\n]{0,1000}?)[ \t]*$/gimu;
const MAX_TARGET = 2_000;
const MAX_DEPTH = 4;
const MAX_MATTER = 60_000;
/** Where markup may begin; what it is, the scanner tells. */
const OPENING = /!\[|\]\(|<!--|^[ \t]{0,3}(?:`{3,}|~{3,})|^[ \t]{0,3}\[[^\]\n]{1,80}\]:[ \t]|<\/?[a-z][^<>\n]{0,300}>/gimu;

export function readMarkdown(text: string): MarkdownParts {
  const markup: Span[] = [];
  const { end, matter, title } = readMatter(text);
  if (end > 0) markup.push({ start: 0, end });
  let commentEnd = 0;
  for (const match of text.matchAll(OPENING)) {
    const start = match.index;
    if (start < (markup.at(-1)?.end ?? 0)) continue;
    if (match[0] === '<!--') {
      if (commentEnd >= 0 && commentEnd < start) commentEnd = text.indexOf('-->', start);
      if (commentEnd >= 0) markup.push({ start, end: commentEnd + 3 });
      continue;
    }
    const span = readMarkup(text, start, match[0]);
    if (span) markup.push(span);
  }
  return { markup, matter, title };
}

/** The block between two `---` lines at the very top, where it holds `key: value` lines. */
function readMatter(text: string): { end: number; matter: Map<string, string>; title: Span | null } {
  const matter = new Map<string, string>();
  let title: Span | null = null;
  const head = MATTER.exec(text.slice(0, MAX_MATTER));
  const block = head?.groups?.matter ?? '';
  const offset = head ? head[0].indexOf('\n') + 1 : 0;
  for (const line of block.matchAll(MATTER_LINE)) {
    const key = line.groups?.key?.toLowerCase() ?? '';
    const value = unquote(line.groups?.value ?? '');
    if (matter.has(key)) continue;
    matter.set(key, value);
    const start = offset + line.index + line[0].lastIndexOf(value);
    if (key === 'title') title = { start, end: start + value.length };
  }
  return { end: matter.size > 0 ? (head?.[0].length ?? 0) : 0, matter, title };
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
