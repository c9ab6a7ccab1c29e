// The place, day and agency that open a story: "LONDON, March 3 (Reuters) –", "HAVANA (AP) —", "GENEVA | 12 May 2024 |",
// "SALT LAKE CITY, Utah August 21, 2025 —", "NEW DELHI: ". What looks like a sentence of its own is left alone.
import { readAbsoluteDay } from '../lexicon/absolute-date.ts';
import { NO_DATED_PLACE, NO_PLACE, WIRE_AGENCY } from '../lexicon/wire-agencies.ts';
import { BRACKET, DASH, DATE, GAP, PLACE, SLASHES, STOP, WIRE } from './dateline-pieces.ts';

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

/** Pieces read up to a place where the dateline may end. */
interface Reading {
  readonly place: string | null;
  readonly date: string | null;
  readonly agency: string | null;
  /** True where a comma, bracket or dash stands before the date. */
  readonly parted: boolean;
  /** What ends it: a dash, a sign and a space, or nothing at the end of the line. */
  readonly close: string;
  readonly length: number;
}
type Piece = Partial<Pick<Reading, 'place' | 'date' | 'agency'>> & { readonly length: number };

const LONGEST = 220;
const MAX_PIECES = 8;
const NOTHING: Reading = { place: null, date: null, agency: null, parted: false, close: '', length: 0 };
/** What is called so is a paper or a desk, not a place. */
const PAPER = /\b(?:Daily|Weekly|Monthly|News|Times|Journal|Desk|Press|Herald|Gazette|Magazine|Wire|Tribune|Courier|Newsletter|Staff|Editor)\b/u;
const LOWER = /\p{Ll}/u;
const DASHED = /[-–—―|]/u;
const IN_BRACKETS = /^[([](?<inside>[^()[\]\n]{5,110})[)\]]/u;

/** The dateline at the start of `opening`, the first 220 units of a line; `isProse` where the line goes on as a paragraph. */
export function readDateline(opening: string, isProse: boolean): Dateline | null {
  const head = opening.slice(0, LONGEST);
  const reading = readPieces(head, isProse) ?? readBracketed(head, isProse);
  if (!reading) return null;
  const { place, date, agency, close, length } = reading;
  const isCredit = close === '' && place !== null && (PAPER.test(place) || (!isCapitals(place) && /^\s?\|/u.test(head.slice(place.length)))); // "Jane Doe | March 3, 2024"
  if (isCredit) return null;
  return { place: place !== null && PAPER.test(place) ? null : place, day: dayOf(date), yearless: date !== null && !/\d{4}/u.test(date), agency, length };
}

/** Piece by piece from the left, in any order; ends at the last dash or stop before which all makes a dateline. */
function readPieces(head: string, isProse: boolean): Reading | null {
  let best: Reading | null = null;
  let reading = NOTHING;
  let gap = '';
  for (let count = 0; count < MAX_PIECES; count++) {
    const piece = readPiece(head, reading, gap);
    if (!piece) break;
    const at = reading.length + piece.length;
    const parted =
      reading.parted || piece.agency !== undefined || (piece.date !== undefined && /[^\s*_]/u.test(gap)) || /[([]/u.test(head.charAt(reading.length));
    reading = { ...reading, ...piece, parted, length: at };
    const dash = take(DASH, head, at);
    const close = dash ?? take(STOP, head, at);
    if (close !== null) {
      const candidate = { ...reading, close, length: at + close.length };
      if (isPlausible(candidate, isProse)) best = candidate;
      if (dash === null && close.trim() !== '') break;
    }
    gap = dash ?? take(GAP, head, at) ?? '';
    reading = { ...reading, length: at + gap.length };
  }
  return best;
}

/** The piece at the end of what is read, one that is not there yet; a place behind a dash only in capitals. */
function readPiece(head: string, { place, date, agency, length: at }: Reading, gap: string): Piece | null {
  if (LOWER.test(head.charAt(at))) return null;
  const day = date === null ? take(DATE, head, at) : null;
  if (day !== null) return { date: day, length: day.length };
  const enclosed = agency === null ? (take(BRACKET, head, at) ?? take(SLASHES, head, at)) : null;
  if (enclosed !== null)
    return date === null || readAbsoluteDay(enclosed) === null ? { ...readInside(enclosed.slice(1, -1).trim()), length: enclosed.length } : null;
  const wire = agency === null && DASHED.test(gap) ? take(WIRE, head, at) : null;
  if (wire !== null && WIRE_AGENCY.test(wire)) return { agency: wire, length: wire.length };
  const town = place === null ? take(PLACE, head, at) : null;
  return town !== null && (!DASHED.test(gap) || isCapitals(town)) ? { place: town, length: town.length } : null;
}

/** "Reuters", "26 July 2024", "Reuters, 26 July 2024". */
function readInside(bracket: string): Omit<Piece, 'length'> {
  const day = readAbsoluteDay(bracket);
  if (!day) return { agency: bracket };
  const rest = `${bracket.slice(0, day.start)} ${bracket.slice(day.end)}`.replace(/^[\s,;|–—-]+|[\s,;|–—-]+$/gu, '');
  return WIRE_AGENCY.test(rest) ? { date: bracket, agency: rest } : { date: bracket };
}

/** The whole in brackets: "(LONDON, 3 March 2024) – ". */
function readBracketed(head: string, isProse: boolean): Reading | null {
  const bracket = IN_BRACKETS.exec(head);
  const reading = bracket?.groups?.inside === undefined ? null : readPieces(bracket.groups.inside, false);
  if (!bracket || !reading || reading.close !== '') return null;
  const length = bracket[0].length;
  const close = take(DASH, head, length) ?? take(STOP, head, length);
  return close === null || (close === '' && isProse) ? null : { ...reading, close: close.trim(), length: length + close.length };
}

/** A dash needs a date, an agency or a place in capitals before it; any other close needs more than that. */
function isPlausible({ place, date, agency, parted, close }: Reading, isProse: boolean): boolean {
  if (place !== null && NO_PLACE.has(place.replace(/[\s,].*$/u, '').toUpperCase())) return false;
  const capitals = place !== null && isCapitals(place);
  const wire = agency !== null && WIRE_AGENCY.test(agency);
  const isDashed = DASHED.test(close);
  if (agency !== null && !wire && (agency.includes(':') || !/^\p{Lu}/u.test(agency) || !(capitals || (place !== null && date !== null && isDashed))))
    return false;
  if (close.trim() === '') {
    if (close !== '') return wire && date !== null;
    return !isProse && (place === null ? wire : (parted || (capitals && place.includes(','))) && !NO_DATED_PLACE.test(place)) && dayOf(date) !== null;
  }
  if (!isDashed && close.includes(':')) return isProse && ((capitals && long(place)) || (wire && place !== null));
  if (!isDashed) return place !== null && isProse && dayOf(date) !== null;
  if (date !== null && (place !== null || wire)) return isProse || dayOf(date) !== null;
  if (agency !== null) return isProse && (place !== null || wire);
  if (place === null || !isProse) return false;
  if (capitals) return long(place);
  return /^\s.{0,4}\s$/u.test(close) && place.split(' ').length <= (close.includes(' - ') ? 1 : 3);
}

function dayOf(date: string | null): string | null {
  return date === null ? null : (readAbsoluteDay(date)?.iso ?? null);
}

/** True where the first word is in capitals throughout. */
function isCapitals(place: string): boolean {
  return /^(?:\p{Lu}[.'’-]?){2,40}(?!\p{L})/u.test(place);
}

/** Four letters at least, so that no acronym ("WHO – …") passes for a town. */
function long(place: string | null): boolean {
  return place !== null && (place.match(/\p{L}/gu)?.length ?? 0) >= 4;
}

/** What the sticky pattern matches at `at`; null where it does not. */
function take(pattern: RegExp, head: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(head)?.[0] ?? null;
}
