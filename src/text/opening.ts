// What stands around the story's beginning: title, byline, lines of dates, dateline; and captions wherever they are.
import { readByline, readSignature } from './byline.ts';
import { findCaptions } from './captions.ts';
import { type CreditLine, readCreditLine } from './credit-line.ts';
import { PUBLISHED_LABEL, readDateLine, UPDATED_LABEL } from './date-line.ts';
import { type Dateline, readDateline } from './dateline.ts';
import { type FurnitureMarks, findStory, isProseLine } from './furniture.ts';
import { bareText, type Line } from './lines.ts';
import { findOutletLine, outletOfByline } from './outlet-line.ts';
import { findTitle, guessTitle, type TitleInText } from './title.ts';

export interface Opening {
  readonly title: TitleInText | null;
  readonly byline: { readonly line: number; readonly value: string } | null;
  readonly dateline: (Dateline & { readonly line: number }) | null;
  /** Lines that state when the article came out, dates alone, labelled, or beside author and outlet. */
  readonly dateLines: readonly number[];
  /** Those of them that name more than a date, by line. */
  readonly credits: ReadonlyMap<number, CreditLine>;
  /** Outlet that a credit line, the byline or a line of its own beside them names. */
  readonly outlet: string | null;
  /** Line of the outlet's name alone. */
  readonly outletLine: number | null;
  readonly captions: readonly number[];
  /** Lines before the end of the opening; no metadata is read from the story behind it. */
  readonly size: number;
  /** Index of the first paragraph. */
  readonly story: number;
}

const MAX_OPENING = 15;
/** A page may open with a long menu. */
const MAX_MENUS = 80;
const PARAGRAPHS_IN_OPENING = 3;
const YEAR = /\d{4}/u;

/** `knownTitle` as the input or its markup states it; else the title is looked for. */
export function readOpening(text: string, lines: readonly Line[], marks: FurnitureMarks, knownTitle: string | null): Opening {
  const story = findStory(text, lines, marks).first;
  const size = openingSize(text, lines, marks, story);
  const captions = findCaptions(text, lines, marks);
  const known = knownTitle === null ? null : findTitle(text, lines, marks, knownTitle);
  const taken = new Set([...captions, ...(known?.lines ?? [])]);
  const isFree = (i: number): boolean => i < size && !marks[i] && !taken.has(i);
  const { byline, dateline, dateLines, credits } = readMetaLines(text, lines, isFree);
  const meta = new Set([...captions, ...dateLines, ...(byline ? [byline.line] : []), ...(dateline ? [dateline.line] : [])]);
  const outletLine = findOutletLine(text, lines, { isFree, meta, story });
  if (outletLine) meta.add(outletLine.line);
  const title = known ?? guessTitle(text, lines, marks, (i) => meta.has(i));
  const named = [...credits.values()].map((credit) => credit.outlet).find((name) => name !== null);
  const outlet = (byline && outletOfByline(byline.value)) ?? named ?? outletLine?.value ?? null;
  return { title, byline, dateline, dateLines, credits, outlet, outletLine: outletLine?.line ?? null, captions, size, story };
}

type MetaLines = Pick<Opening, 'byline' | 'dateline' | 'dateLines' | 'credits'>;

/** Byline, dateline and dates among the free lines of the opening; the first of each kind counts. */
function readMetaLines(text: string, lines: readonly Line[], isFree: (index: number) => boolean): MetaLines {
  const dateLines: number[] = [];
  const credits = new Map<number, CreditLine>();
  let byline: Opening['byline'] = null;
  let dateline: Opening['dateline'] = null;
  let hasHead = false;
  for (const [i, line] of lines.slice(0, MAX_MENUS).entries()) {
    const bare = isFree(i) ? bareText(text, line, 200) : '';
    const value: string | null = byline === null && bare !== '' ? (readByline(bare) ?? (hasHead ? readSignature(bare) : null)) : null;
    const credit = isFree(i) && value === null && !isProseLine(text, line) ? readCreditLine(bare) : null;
    if (value !== null) byline = { line: i, value };
    else if (bare !== '' && isDateLine(bare)) dateLines.push(i);
    else if (isFree(i) && dateline === null) dateline = datelineOf(text, line, i);
    hasHead ||= bare !== '';
    if (!credit || dateline?.line === i) continue;
    credits.set(i, credit);
    if (!dateLines.includes(i)) dateLines.push(i);
  }
  return { byline, dateline, dateLines, credits };
}

function isDateLine(bare: string): boolean {
  if (!YEAR.test(bare)) return false;
  const label = PUBLISHED_LABEL.exec(bare)?.[0] ?? UPDATED_LABEL.exec(bare)?.[0] ?? '';
  return readDateLine(bare.slice(label.length)) !== null;
}

function datelineOf(text: string, line: Line, index: number): Opening['dateline'] {
  const opening = text.slice(line.bare.start, Math.min(line.bare.end, line.bare.start + 220));
  const dateline = readDateline(opening, isProseLine(text, line));
  return dateline && { ...dateline, length: dateline.length + line.bare.start - line.start, line: index };
}

/** The opening ends with the third paragraph of the story: notices or a summary may stand before date and dateline. */
function openingSize(text: string, lines: readonly Line[], marks: FurnitureMarks, story: number): number {
  let paragraphs = 0;
  let size = 0;
  while (size < lines.length && size < MAX_OPENING && paragraphs < PARAGRAPHS_IN_OPENING) {
    if (!marks[size] && isProseLine(text, lines[size] as Line) && size > 0) paragraphs++;
    size++;
  }
  return Math.max(size, Math.min(story + 1, lines.length, MAX_MENUS));
}
