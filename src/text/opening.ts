// What stands around the story's beginning: title, byline, lines of dates, dateline; and captions wherever they are.

import { readByline } from './byline.ts';
import { readDateLine } from './date-line.ts';
import { type Dateline, readDateline } from './dateline.ts';
import { type FurnitureMarks, findStory, isProseLine } from './furniture.ts';
import { bareText, type Line } from './lines.ts';
import { findTitle, guessTitle, type TitleInText } from './title.ts';

export interface Opening {
  readonly title: TitleInText | null;
  readonly byline: { readonly line: number; readonly value: string } | null;
  readonly dateline: (Dateline & { readonly line: number }) | null;
  /** Lines that state when the article came out, dates alone or labelled. */
  readonly dateLines: readonly number[];
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
const CAPTION_LABEL =
  /^(?:file |stock )?(?:image|photo(?:graph)?|picture|pictured|credit|caption|illustration|graphic|infographic|figure \d{1,2})s?(?: credits?| courtesy| caption)?(?: of| by)?\s?(?:[:/]|(?<=figure \d{1,2})\.)\s?\S/iu;
const PHOTO_CREDIT =
  /(?:^|[.)\]]\s|\s[|/–—-]\s|\()(?:(?:image|photo|picture|credit|photograph)s?(?: credit| courtesy(?: of)?| by)?(?::| by )\s?[^.:;]{2,60}|(?:ap|afp|reuters|epa) photo\b.{0,40}|[^.:;()]{0,40}\/\s?(?:reuters|getty(?: images)?|afp|ap|epa|shutterstock|istock|unsplash|pexels|alamy|xinhua)|(?:getty images|shutterstock|istock|unsplash))[.)\]\s]{0,3}$/iu;
/** Longest credit at the end of a line, and what it cannot do without. */
const MAX_CREDIT = 100;
const CREDIT_SIGN = /[:/(]|photo|getty|stock|unsplash/iu;
const MAX_CAPTION = 320;
const YEAR = /\d{4}/u;
/** Words before a date that tell when the article, not the event, is from. */
export const PUBLISHED_LABEL =
  /^(?:(?:press|news|media) release\s?[:,|–-]?\s?)?(?:(?:first |originally )?(?:published|posted|released|issued|uploaded|created)(?: (?:on|at|online))?|(?:publication|release|publish|posting|issue|article) date|date(?:line)?(?: published)?|for immediate release|for release|embargoed (?:until|for)|(?:press|news|media) release|news)\s?[:,|–—-]?\s{0,3}(?:on )?(?=\S)/iu;
export const UPDATED_LABEL = /^(?:last )?(?:updated|modified|edited|reviewed|amended|revised)(?: (?:on|at))?\s?[:,|–-]?\s{0,3}(?=\S)/iu;

export function readOpening(text: string, lines: readonly Line[], marks: FurnitureMarks, knownTitle: string | null): Opening {
  const story = findStory(text, lines, marks).first;
  const size = openingSize(text, lines, marks, story);
  const captions = findCaptions(text, lines, marks);
  const isCaption = new Set(captions);
  const known = knownTitle === null ? null : findTitle(text, lines, marks, knownTitle);
  const isTitle = new Set(known?.lines);
  const dateLines: number[] = [];
  let byline: Opening['byline'] = null;
  let dateline: Opening['dateline'] = null;
  for (let i = 0; i < size; i++) {
    if (marks[i] || isTitle.has(i) || isCaption.has(i)) continue;
    const line = lines[i] as Line;
    const bare = bareText(text, line, 200);
    const value: string | null = byline === null && bare !== '' ? readByline(bare) : null;
    if (value !== null) byline = { line: i, value };
    else if (bare !== '' && isDateLine(bare)) dateLines.push(i);
    else if (dateline === null) dateline = datelineOf(text, line, i);
  }
  const meta = new Set([...captions, ...dateLines, ...(byline ? [byline.line] : []), ...(dateline ? [dateline.line] : [])]);
  const title = known ?? guessTitle(text, lines, marks, (i) => meta.has(i));
  return { title, byline, dateline, dateLines, captions, size, story };
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

function findCaptions(text: string, lines: readonly Line[], marks: FurnitureMarks): number[] {
  const captions: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (marks[i]) continue;
    const bare = bareText(text, line, MAX_CAPTION);
    if (bare !== '' && (CAPTION_LABEL.test(bare) || endsInCredit(bare))) captions.push(i);
  }
  return captions;
}

function endsInCredit(bare: string): boolean {
  const tail = bare.slice(-MAX_CREDIT);
  return CREDIT_SIGN.test(tail) && PHOTO_CREDIT.test(tail);
}
