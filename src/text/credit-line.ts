// A line of a date and whose it is: "Jinan Daily  Updated: 2023-11-09 08:42", "Jane Doe | March 3, 2024", "14 June 2022 · 562 views",
// "By Jane Doe | Midland Courier | Jan. 23, 2025". Every piece of it must be accounted for.
import { type AmbiguousDay, type DayInText, findAbsoluteDay } from '../lexicon/absolute-date.ts';
import { FURNITURE_RULES } from '../lexicon/furniture.ts';
import { NO_DATED_PLACE } from '../lexicon/wire-agencies.ts';
import { isTimeOnly } from './date-line.ts';
import { readOutlet } from './outlet.ts';

export interface CreditLine {
  readonly day: DayInText | AmbiguousDay;
  /** True where the day is that of a change. */
  readonly isUpdate: boolean;
  /** "Midland Courier"; null where no piece names an outlet. */
  readonly outlet: string | null;
  /** Its counters and buttons, "562 views", as they stand in the line. */
  readonly furniture: readonly string[];
}

interface Dated {
  readonly day: DayInText | AmbiguousDay;
  readonly isUpdate: boolean;
  /** True where a label or a time of day leaves no doubt. */
  readonly isSure: boolean;
  readonly rest: readonly string[];
}

type PieceKind = 'time' | 'outlet' | 'person' | 'name' | 'furniture';

const LONGEST = 160;
const SEPARATOR = /\s{2,10}|\s?[|•·]\s?|\s[–—-]\s/u;
/** White space alone may part the columns of a table, these signs do not. */
const DIVIDER = /[|•·]|\s[–—-]\s/u;
const ROLE =
  /^(?:(?:by|editors?|author|reporter|writer|written by|edited by|reported by|story by|words|text|photos?|photographer|via)\b\s?[:：]?\s{0,2})(?=\p{L})/iu;
const SOURCE = /^source\s?[:：]\s{0,2}/iu;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?:(?:,?\s|\s&\s)(?:(?:and|of|de|la|del|van|von|for|the|bin|al|el)\s){0,2}\p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,6}$/u;
const UPDATED_BEFORE = /(?:^|[\s,;])(?:last )?(?:updated|modified|revised)(?: on| at)?\s?:?\s{0,3}$/iu;
const PUBLISHED_BEFORE = /(?:^|[\s,;])(?:(?:first |originally )?(?:published|posted|released)(?: on| at)?|date)\s?:?\s{0,3}$/iu;
const CLOCK_AFTER =
  /^(?:T(?=\d)|[\s,@(]{0,4}(?:at\s)?)\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:\s?[ap]\.?m\b\.?)?(?:Z|[+-]\d{2}:?\d{2}|\s?\(?[A-Z]{2,5}(?:[+-]\d{1,2})?\b\)?)?|^[\s,@(]{0,4}(?:at\s)?\d{1,2}\s?[ap]\.?m\b\.?/iu;
const EDGE_SIGNS = /^[\s,;:()/-]+|[\s,;:()/-]+$/gu;

/** Null where a piece is none of a credit line's, where none is a day, or where two days are told apart by nothing. */
export function readCreditLine(bare: string): CreditLine | null {
  if (bare.length > LONGEST || !/\d{4}/u.test(bare)) return null;
  const furniture: string[] = [];
  const days: Dated[] = [];
  let outlet: string | null = null;
  let isSure = DIVIDER.test(bare);
  for (const piece of bare.split(SEPARATOR)) {
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    const dated = readDated(piece);
    if (dated) days.push(dated);
    for (const rest of dated ? dated.rest : [piece]) {
      const kind = kindOf(rest);
      if (kind === null) return null;
      if (kind === 'outlet') outlet ??= outletOf(rest);
      if (kind === 'furniture') furniture.push(rest);
      if (kind !== 'name') isSure = true;
    }
  }
  const best = days.find((each) => !each.isUpdate) ?? days[0];
  if (!best || (days.length > 1 && !days.some((each) => each.isSure)) || !(isSure || best.isSure)) return null;
  return { day: best.day, isUpdate: best.isUpdate, outlet, furniture };
}

/** The first day in a piece, and what is said before and behind it but for label and time. */
function readDated(piece: string): Dated | null {
  const day = findAbsoluteDay(piece);
  if (!day) return null;
  const before = piece.slice(0, day.start);
  const after = piece.slice(day.end);
  const clock = CLOCK_AFTER.exec(after)?.[0] ?? '';
  const isUpdate = UPDATED_BEFORE.test(before);
  const label = isUpdate ? UPDATED_BEFORE : PUBLISHED_BEFORE;
  const rest = [before.replace(label, ''), after.slice(clock.length)].map((each) => each.replace(EDGE_SIGNS, '')).filter((each) => each !== '');
  return { day, isUpdate, isSure: clock !== '' || isUpdate || label.test(before), rest };
}

function kindOf(piece: string): PieceKind | null {
  const bare = piece.trim();
  if (isTimeOnly(bare)) return 'time';
  if (outletOf(bare) !== null) return 'outlet';
  const role = ROLE.exec(bare)?.[0];
  if (role !== undefined) return /^[\p{L}\p{M}\s.,'’-]{2,60}$/u.test(bare.slice(role.length)) ? 'person' : null;
  if (FURNITURE_RULES.some((rule) => bare.length <= rule.longest && rule.pattern.test(bare))) return 'furniture';
  return NAME.test(bare) && !NO_DATED_PLACE.test(bare) ? 'name' : null;
}

function outletOf(piece: string): string | null {
  const label = SOURCE.exec(piece)?.[0];
  const name = label === undefined ? piece : piece.slice(label.length);
  return readOutlet(name) ?? (label !== undefined && NAME.test(name) ? name : null);
}
