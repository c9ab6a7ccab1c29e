// The place, day and agency that open a story: "LONDON, March 3 (Reuters) –", "HAVANA (AP) —", "GENEVA | 12 May 2024 |",
// "SALT LAKE CITY, Utah August 21, 2025 —", "NEW DELHI: ". What looks like a sentence of its own is left alone.
import { readAbsoluteDay } from '../lexicon/absolute-date.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { NO_PLACE, WIRE_AGENCY } from '../lexicon/wire-agencies.ts';

export interface Dateline {
  /** "LONDON", "SCHAFFHAUSEN, Switzerland"; null for "March 3 (Reuters) -". */
  readonly place: string | null;
  /** ISO day where the dateline states it with its year. */
  readonly day: string | null;
  /** True where it states a day without year. */
  readonly yearless: boolean;
  /** "Reuters", "PRNewswire"; null where none is named. */
  readonly agency: string | null;
  /** Length of the dateline with its dash and the space behind it, from the start of the line. */
  readonly length: number;
}

const LONGEST = 220;
const names = (table: ReadonlyMap<string, number>): string => [...table.keys()].sort((a, b) => b.length - a.length).join('|');
/** "March" in any case, spelled out here so that the pattern as a whole can heed capitals. */
const anyCase = (source: string): string => source.replace(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const MONTH = `(?:${anyCase(names(MONTHS))})`;
const WEEKDAY = `(?:${anyCase(names(WEEKDAYS))})`;
const SPACE = '[ \\u00a0\\t]';
const WORD = `(?!${MONTH}\\b\\.?${SPACE}\\d|${WEEKDAY}\\b)\\p{Lu}(?:[\\p{L}\\p{M}'’]|[.-](?=\\p{L})){0,30}\\.?`;
const PLACE = `${WORD}(?:(?:,${SPACE}?|${SPACE}|/)(?:(?:and|de|la|del|da|do|dos|al|el|of|upon|on|sur|am|the)${SPACE}){0,2}${WORD}){0,8}`;
const TIME = `${SPACE}?(?:@|at)?${SPACE}?\\d{1,2}:\\d{2}${SPACE}?(?:[AaPp]\\.?[Mm]\\.?)?(?:${SPACE}[A-Z][\\w/]{1,24}){0,2}`;
const DATE = `(?:${WEEKDAY}\\.?,?${SPACE})?(?:${MONTH}\\.?${SPACE}\\d{1,2}(?:st|nd|rd|th)?(?:,?${SPACE}\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?${SPACE}${MONTH}\\.?(?:,?${SPACE}\\d{4})?)(?![\\p{L}\\p{N}])(?:${TIME})?`;
const AGENCY = `\\((?<bracket>[^()\\n]{2,45})\\)|/(?<slash>[^/\\n]{2,45})/`;
const DASH = `${SPACE}{0,2}(?:--|[—–―])${SPACE}{0,2}|${SPACE}-${SPACE}?|\\.${SPACE}?[-–—]${SPACE}?|${SPACE}?\\|${SPACE}?`;
const WIRE = `${SPACE}[-–—]${SPACE}(?<wire>${WORD}(?:${SPACE}${WORD}){0,4})(?=${SPACE}[-–—]${SPACE})`;
const BETWEEN = `(?:,?${SPACE}{0,2}|${DASH})`;

const PLACE_FIRST = new RegExp(
  `^(?<place>${PLACE})?(?:${WIRE})?(?:(?:^|${BETWEEN})(?<date1>${DATE}))?(?:,?${SPACE}{0,2}(?:${AGENCY}))?(?:(?:${BETWEEN})(?<date2>${DATE}))?,?(?<close>${DASH}|[:.;]${SPACE}|$|(?<=\\))${SPACE})`,
  'u',
);
const DATE_FIRST = new RegExp(`^(?<date1>${DATE}),?${SPACE}(?<place>${PLACE})(?<close>${DASH})`, 'u');
/** What is called so is a paper or a desk, not a place. */
const PAPER = /\b(?:Daily|Weekly|Monthly|News|Times|Journal|Desk|Press|Herald|Gazette|Magazine|Wire|Tribune|Courier|Newsletter|Staff|Editor)\b/u;
const DASHED = /[-–—―|]/u;

/** The dateline at the start of `opening`, the first 220 units of a line; `isProse` where the line goes on as a paragraph. */
export function readDateline(opening: string, isProse: boolean): Dateline | null {
  const head = opening.slice(0, LONGEST);
  const match = DATE_FIRST.exec(head) ?? PLACE_FIRST.exec(head);
  const part = match?.groups;
  if (!match || !part || match[0] === '') return null;
  const place = part.place ?? null;
  const bracketed = part.bracket !== undefined && readAbsoluteDay(part.bracket) !== null;
  const date = part.date1 ?? part.date2 ?? (bracketed ? (part.bracket ?? null) : null);
  const day = date ? (readAbsoluteDay(date)?.iso ?? null) : null;
  const agency = (bracketed ? null : part.bracket) ?? part.slash ?? part.wire ?? null;
  const isPlace = place !== null && !PAPER.test(place) && (isProse || isCapitals(place) || !/^\s?\|/u.test(head.slice(place.length))); // not "Jane Doe | March 3, 2024"
  const dateline: Dateline = {
    place: isPlace ? place : null,
    day,
    yearless: date !== null && day === null,
    agency: agency?.trim() ?? null,
    length: match[0].length,
  };
  if (place && NO_PLACE.has(place.replace(/[\s,].*$/u, '').toUpperCase())) return null;
  return isPlausible({ place, date, day, agency, close: part.close ?? '', isProse }) ? dateline : null;
}

interface Reading {
  readonly place: string | null;
  readonly date: string | null;
  readonly day: string | null;
  readonly agency: string | null;
  readonly close: string;
  readonly isProse: boolean;
}

/** A dash needs a date, an agency or a place in capitals before it; any other close needs more than that. */
function isPlausible({ place, date, day, agency, close, isProse }: Reading): boolean {
  const capitals = place !== null && isCapitals(place);
  const wire = agency !== null && WIRE_AGENCY.test(agency.trim());
  if (agency !== null && !wire && !(capitals && !agency.includes(':'))) return false;
  if (close.trim() === '') return close === '' ? !isProse && day !== null && (place !== null || wire) : wire && date !== null;
  if (!DASHED.test(close)) return close.startsWith(':') ? isProse && capitals && date === null && long(place) : day !== null && place !== null && isProse;
  if (date !== null && (place !== null || wire)) return isProse || day !== null;
  if (agency !== null) return isProse && place !== null;
  if (place === null || !isProse) return false;
  if (capitals) return long(place);
  return /^\s.{0,4}\s$/u.test(close) && place.split(' ').length <= (close.includes(' - ') ? 1 : 3);
}

/** True where the first word is in capitals throughout. */
function isCapitals(place: string): boolean {
  return /^(?:\p{Lu}[.'’-]?){2,40}(?!\p{L})/u.test(place);
}

/** Four letters at least, so that no acronym ("WHO – …") passes for a town. */
function long(place: string | null): boolean {
  return place !== null && (place.match(/\p{L}/gu)?.length ?? 0) >= 4;
}
