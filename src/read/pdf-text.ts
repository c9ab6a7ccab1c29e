// Pieces of text with their places on the page → paragraphs. Lines are joined by a space, a word parted by a hyphen is made
// whole ("insti-" + "tute"), a line that runs through the pages (header, footer, page number) is left out and counted.

/** A piece as the parser gives it: points, y upwards. */
export interface PieceText {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
}
export type PageText = readonly PieceText[];

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** How many lines at the top and bottom of a page can be running ones. */
const EDGE = 2;
const RUNNING_PAGES = 3;
/** Against the usual distance of lines, and the size of letters. */
const WIDE_GAP = 1.3;
const INDENT = 0.8;
const OTHER_SIZE = 0.12;
const LONGEST_WORD = 80;
const PARTED = /(\p{L}{2,})[-\u00ad\u2010]$/u;
const LETTERS = /^\p{Ll}+/u;

/** Text with paragraphs parted by a blank line, and how many running lines it leaves out. */
export function textOfPages(pages: readonly PageText[]): { readonly text: string; readonly leftOut: number } {
  const lines = pages.map(linesOf);
  const running = runningLines(lines);
  const kept = lines.map((page) => page.filter((line, i) => !(isEdge(page, i) && (running.has(shape(line.text)) || isPageNumber(line.text)))));
  const leftOut = lines.reduce((sum, page) => sum + page.length, 0) - kept.reduce((sum, page) => sum + page.length, 0);
  const hyphenated = wordsWithHyphen(kept);
  const usual = usualGap(kept);
  const paragraphs: string[][] = [];
  let before: Line | null = null;
  for (const page of kept) {
    for (const [i, line] of page.entries()) {
      const last = paragraphs.at(-1);
      if (before && last && goesOn(before, line, i === 0 ? null : usual)) last.push(join(last.pop() ?? '', line.text, hyphenated), line.text);
      else paragraphs.push([line.text]);
      before = line;
    }
  }
  return { text: paragraphs.map((pieces) => pieces.join('')).join('\n\n'), leftOut };
}

function linesOf(page: PageText): Line[] {
  const lines: Line[] = [];
  let text = '';
  let first: PieceText | null = null;
  const end = (): void => {
    const trimmed = text.replace(/\s+/gu, ' ').trim();
    if (first && trimmed !== '') lines.push({ text: trimmed, x: first.x, y: first.y, size: first.fontSize });
    text = '';
    first = null;
  };
  for (const piece of page) {
    if (first && Math.abs(piece.y - first.y) > Math.max(first.fontSize, piece.fontSize) * 0.6) end();
    if (piece.str.trim() !== '') first ??= piece;
    text += piece.str;
    if (piece.hasEOL) end();
  }
  end();
  return lines;
}

/** Lines at the edge of three pages or more, and of a third of all: the same but for their digits. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const shapes = new Set(page.filter((_, i) => isEdge(page, i)).map((line) => shape(line.text)));
    for (const form of shapes) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const least = Math.max(RUNNING_PAGES, pages.length / 3);
  return new Set([...counts].filter(([, count]) => count >= least).map(([form]) => form));
}

function isEdge(page: readonly Line[], i: number): boolean {
  return i < EDGE || i >= page.length - EDGE;
}

function shape(text: string): string {
  return text.replace(/\d+/gu, '0');
}

function isPageNumber(text: string): boolean {
  return /^(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of)\s*\d{1,4})?$/iu.test(text);
}

/** The most frequent distance between lines, in points; infinite where there is none. */
function usualGap(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const page of pages) {
    for (const [i, line] of page.entries()) {
      const gap = Math.round(2 * ((page[i - 1]?.y ?? 0) - line.y)) / 2;
      if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? Number.POSITIVE_INFINITY;
}

/** True where `line` goes on with the paragraph of the line before; `usual` is null where a page begins. */
function goesOn(before: Line, line: Line, usual: number | null): boolean {
  const gap = before.y - line.y;
  if (Math.abs(before.size - line.size) > OTHER_SIZE * before.size) return false;
  if (usual === null || gap <= 0)
    return PARTED.test(before.text.slice(-LONGEST_WORD)) || (!/[.!?:;"”’)\]]$/u.test(before.text) && /^[\p{Ll}\d(]/u.test(line.text));
  return gap <= usual * WIDE_GAP && line.x - before.x < before.size * INDENT;
}

/** The line as it stands before `next`. A hyphen at its end goes, unless the word stands with it elsewhere ("long-term"). */
function join(line: string, next: string, hyphenated: ReadonlySet<string>): string {
  const tail = PARTED.exec(line.slice(-LONGEST_WORD));
  if (!tail) return /[-\u2010]$/u.test(line) && /^[\p{L}\d]/u.test(next) ? line : `${line} `;
  const head = LETTERS.exec(next.slice(0, LONGEST_WORD))?.[0];
  const isSoft = line.endsWith('\u00ad') || (head !== undefined && !hyphenated.has(`${tail[1]}-${head}`.toLowerCase()));
  return isSoft ? line.slice(0, -1) : line;
}

function wordsWithHyphen(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const page of pages)
    for (const { text } of page)
      for (const [word] of text.matchAll(/(?<!\p{L})\p{L}{1,40}[-\u2010]\p{L}{1,40}/gu)) words.add(word.replace('\u2010', '-').toLowerCase());
  return words;
}
