// The headline: which of the first lines it is, and its value without markup.
import type { FurnitureMarks } from './furniture.ts';
import { endsSentence, isProseLine } from './furniture.ts';
import { bareText, type Line } from './lines.ts';

export interface TitleInText {
  readonly value: string;
  /** Every line that is the title or repeats it right after. */
  readonly lines: readonly number[];
}

const LONGEST_TITLE = 250;
const MAX_HEAD_LINES = 12;
const MAX_SEARCH = 100;
/** Spacing and signs make a line at most so many times as long as its folded title. */
const MAX_STRETCH = 2;
const SCRIPT_SAMPLE = 1_500;
const FOLD_KEEPS = /[\p{L}\p{N}%$€£]/u;
const HEADING = /^#{1,2}\s|^\*{1,3}\S/u;
const LIST_ITEM = /^(?:[-•·▪◦*+]|\d{1,3}[.)])\s/u;
const ABBREVIATION = /(?:\b(?:inc|ltd|corp|co|cos|plc|llc|jr|sr|no|vs|etc|u\.s|u\.k|u\.n|e\.u|d\.c|a\.m|p\.m|ph\.d|m\.d)|\b\p{Lu})\.$/iu;
const KICKER =
  /^(?:(?:press|news|media) (?:release|statement|advisory)|(?:for )?immediate release|for immediate release|breaking(?: news)?|exclusive|update \d|opinion|analysis|press statement|news)\W{0,3}$/iu;

/** The title of an article whose title is known, as it stands in the text; null where the text does not hold it. */
export function findTitle(text: string, lines: readonly Line[], marks: FurnitureMarks, title: string): TitleInText | null {
  const wanted = fold(title);
  if (wanted === '') return null;
  const found: number[] = [];
  const end = headSize(marks);
  for (let i = 0; i < end; i++) {
    const joined = joinedTitle(text, lines, i, wanted);
    for (let k = 0; k < joined; k++) found.push(i + k);
    i += Math.max(joined - 1, 0);
  }
  return found.length > 0 ? { value: title, lines: found } : null;
}

/** The first line of the article where it looks like a headline. `isMeta` tells bylines, dates, captions and datelines apart. */
export function guessTitle(text: string, lines: readonly Line[], marks: FurnitureMarks, isMeta: (index: number) => boolean): TitleInText | null {
  const end = headSize(marks);
  for (let i = 0; i < end; i++) {
    const bare = bareText(text, lines[i] as Line, LONGEST_TITLE);
    if (marks[i] || isMeta(i) || (KICKER.test(bare) && i + 1 < lines.length) || isOtherScript(text, lines[i] as Line)) continue;
    const value = headline(text, lines, i, (next) => marks[next] != null || isMeta(next));
    return value === null ? null : (findTitle(text, lines, marks, value) ?? { value, lines: [i] });
  }
  return null;
}

/** True for a line in another script before a text in Latin letters: the page's own heading beside its English edition. */
function isOtherScript(text: string, { start, end }: Line): boolean {
  const own = text.slice(start, Math.min(end, start + LONGEST_TITLE));
  return /[^\p{ASCII}]/u.test(own) && !isLatin(own) && isLatin(text.slice(end, end + SCRIPT_SAMPLE));
}

function isLatin(text: string): boolean {
  return 2 * (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** Title without heading signs and emphasis, white space made single; null where nothing is left. */
export function cleanTitle(title: string): string | null {
  const value = title
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#{1,6}\s+/u, '')
    .replace(/^([*_]{1,3})(.{1,500}?)\1$/u, '$2')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/gu, '$1')
    .trim();
  return value === '' ? null : value;
}

/** Lines among which a title may stand: a dozen of the article's own, with the furniture before and between them. */
function headSize(marks: FurnitureMarks): number {
  let own = 0;
  let size = 0;
  while (size < marks.length && size < MAX_SEARCH && own < MAX_HEAD_LINES) if (marks[size++] === null) own++;
  return size;
}

function headline(text: string, lines: readonly Line[], index: number, isMeta: (index: number) => boolean): string | null {
  const line = lines[index] as Line;
  const raw = text.slice(line.start, Math.min(line.end, line.start + LONGEST_TITLE + 1));
  const marked = HEADING.test(raw) && !LIST_ITEM.test(raw);
  if (raw.length > LONGEST_TITLE || LIST_ITEM.test(raw) || !/\p{L}/u.test(raw) || /[,;:]$/u.test(raw)) return null;
  if (endsSentence(text, line) && /[.…]["'”’»)\]*_]{0,3}$/u.test(raw) && !ABBREVIATION.test(raw)) return null;
  const next = lines[index + 1];
  const value = cleanTitle(raw);
  if (!next) return marked ? value : null;
  if (!marked && !/\S\s+\S/u.test(raw)) return null;
  if (!next.opensBlock && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)) && lines[index + 2]?.opensBlock && !isProseLine(text, next)) {
    return cleanTitle(`${raw} ${text.slice(next.start, next.end)}`);
  }
  const stands = marked || next.opensBlock || isMeta(index + 1) || (next.end - next.start >= 140 && next.end - next.start > 1.5 * raw.length);
  return stands ? value : null;
}

/** How many lines from `index` on make up the wanted title: 0, 1, or up to 3 for a wrapped one. */
function joinedTitle(text: string, lines: readonly Line[], index: number, wanted: string): number {
  let joined = '';
  for (let count = 1; count <= 3; count++) {
    const line = lines[index + count - 1];
    if (!line || (count > 1 && line.opensBlock)) return 0;
    const raw = text.slice(line.start, Math.min(line.end, line.start + 2 * LONGEST_TITLE));
    if (raw.length > MAX_STRETCH * wanted.length + 40 || (count === 1 && !opensWith(raw, wanted))) return 0;
    joined += fold(cleanTitle(raw) ?? '');
    if (joined === wanted) return count;
    if (joined === '' || !wanted.startsWith(joined)) return 0;
  }
  return 0;
}

/** False where the first letter or digit already differs, which spares folding every line. */
function opensWith(raw: string, wanted: string): boolean {
  const first = FOLD_KEEPS.exec(raw)?.[0];
  return first !== undefined && wanted.startsWith(first.normalize('NFKC').toLowerCase().charAt(0));
}

/** Letters and digits alone, lower case, so that quotes, dashes and spacing do not matter. */
function fold(title: string): string {
  return title
    .slice(0, 2 * LONGEST_TITLE)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£]+/gu, '');
}
