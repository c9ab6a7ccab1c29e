// When the article came out: what the input states, else the option, meta tags, the file name, the text. Days only.
import { findAbsoluteDay, isoDay } from '../lexicon/absolute-date.ts';
import type { ArticleIssue, BasisKind } from '../types.ts';
import type { CreditLine } from './credit-line.ts';
import { PUBLISHED_LABEL, readDateLine, UPDATED_LABEL } from './date-line.ts';
import type { Line } from './lines.ts';
import { bareText } from './lines.ts';
import type { Opening } from './opening.ts';

export interface Published {
  readonly value: string | null;
  readonly basis: BasisKind;
  readonly issues: readonly ArticleIssue[];
}

/** Where a day can come from, the strongest first; the text comes last. */
export interface StatedDays {
  readonly field: string | null;
  readonly option: string | null;
  readonly page: { readonly value: string; readonly basis: BasisKind } | null;
  readonly fileName: string | null;
}

const TAIL_LINES = 12;
const CHRONICLE_LINES = 60;
const YEAR = /\d{4}/u;
const ISO_START = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:$|[T\s,;_].{0,60}$)/u;
const FILE_DAY = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/gu;

interface DayOfLine {
  readonly iso: string | null;
  /** 0 is surest. */
  readonly rank: number;
}

export function readPublished(stated: StatedDays, text: string, lines: readonly Line[], opening: Opening): Published {
  if (stated.field !== null) return readStated(stated.field, 'input');
  if (stated.option !== null) return readStated(stated.option, 'option');
  const page = stated.page && readDay(stated.page.value);
  if (stated.page && page) return { value: page, basis: stated.page.basis, issues: [] };
  const fileDay = stated.fileName === null ? null : readFileDay(stated.fileName);
  if (fileDay) return { value: fileDay, basis: 'file-name', issues: [] };
  return readFromText(text, lines, opening);
}

/** A stated day in ISO 8601 or written out; null where it is neither. The day counts as stated, whatever its time zone. */
export function readDay(stated: string): string | null {
  const iso = ISO_START.exec(stated.slice(0, 100));
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return readDateLine(stated.trim())?.iso ?? null;
}

function readStated(stated: string, basis: BasisKind): Published {
  const value = readDay(stated);
  if (value !== null) return { value, basis, issues: [] };
  const message = `the publication date "${stated.slice(0, 40)}" cannot be read; state it as YYYY-MM-DD`;
  return { value: null, basis: 'none', issues: [{ code: 'published-unreadable', message }] };
}

/** The day in a file name: "2024-05-20-vaccine.txt", "20240520_x.html". */
function readFileDay(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (const match of name.slice(0, 300).matchAll(FILE_DAY)) {
    const day = isoDay(Number(match[1]), Number(match[3]), Number(match[4]));
    if (day) return day;
  }
  return null;
}

/**
 * Best of: a labelled day, a line that is a date, a date in the byline, the dateline, a labelled day at the end, "Updated".
 * Of dates alone behind the first paragraph more than one is a chronicle, and none counts.
 */
function readFromText(text: string, lines: readonly Line[], opening: Opening): Published {
  const days: DayOfLine[] = [];
  const inStory: DayOfLine[] = [];
  const list = isListOfDays(opening);
  const tail = Math.max(opening.size, lines.length - TAIL_LINES);
  for (let i = 0; i < lines.length; i = i + 1 < opening.size ? i + 1 : Math.max(i + 1, tail)) {
    const bare = bareText(text, lines[i] as Line, 200);
    if (bare === '' || opening.title?.lines.includes(i)) continue;
    const day = dayOfLine(bare, { inOpening: i < opening.size, isByline: opening.byline?.line === i, credit: list ? null : (opening.credits.get(i) ?? null) });
    if (day?.rank === 1 && i > opening.story) inStory.push({ ...day, rank: 4 });
    else if (day) days.push(day);
  }
  if (opening.dateline?.day) days.push({ iso: opening.dateline.day, rank: 3 });
  if (inStory.length === 1 && !goesOn(text, lines, opening.size)) days.push(...inStory);
  const best = days.filter((day) => day.iso !== null).sort((a, b) => a.rank - b.rank)[0];
  if (best) return { value: best.iso, basis: 'text', issues: [] };
  return { value: null, basis: 'none', issues: doubts(days.length > 0, opening.dateline?.yearless ?? false) };
}

/** True where lines beside a date state different days: a list of events, not of credits. */
function isListOfDays({ credits }: Opening): boolean {
  return new Set([...credits.values()].filter((credit) => !credit.isUpdate).map((credit) => credit.day.iso)).size > 1;
}

/** True where more lines of a date alone follow behind the opening. */
function goesOn(text: string, lines: readonly Line[], from: number): boolean {
  return lines.slice(from, from + CHRONICLE_LINES).some((line) => readDateLine(bareText(text, line, 100)) !== null);
}

interface LineContext {
  readonly inOpening: boolean;
  readonly isByline: boolean;
  readonly credit: CreditLine | null;
}

function dayOfLine(bare: string, { inOpening, isByline, credit }: LineContext): DayOfLine | null {
  if (!YEAR.test(bare)) return null;
  const published = PUBLISHED_LABEL.exec(bare)?.[0];
  const updated = UPDATED_LABEL.exec(bare)?.[0];
  const label = published ?? updated;
  if (label !== undefined) {
    const day = readDateLine(bare.slice(label.length)) ?? leadingDay(bare.slice(label.length));
    return day && { iso: day.iso, rank: (published === undefined ? 5 : 0) + (inOpening ? 0 : 4) };
  }
  if (!inOpening) return null;
  const alone = readDateLine(bare);
  if (alone) return { iso: alone.iso, rank: 1 };
  if (credit) return { iso: credit.day.iso, rank: credit.isUpdate ? 5 : 2 };
  const day = isByline ? findAbsoluteDay(bare) : null;
  return day && { iso: day.iso, rank: 2 };
}

/** A day straight behind its label with something after it: "Published: 12 March 2024 | Health". */
function leadingDay(rest: string): ReturnType<typeof findAbsoluteDay> {
  const day = findAbsoluteDay(rest.slice(0, 80));
  return day && day.start === 0 && /^[^\p{L}\p{N}]*(?:$|[|•·–—,(/]|\d{1,2}[:.]\d{2}|at\b|by\b)/u.test(rest.slice(day.end)) ? day : null;
}

function doubts(ambiguous: boolean, yearless: boolean): ArticleIssue[] {
  if (ambiguous)
    return [{ code: 'published-ambiguous', message: 'a date near the title can be read day first or month first; state `published` to settle it' }];
  if (yearless) return [{ code: 'published-without-year', message: 'the dateline names a day without year; state `published` to settle it' }];
  return [];
}
