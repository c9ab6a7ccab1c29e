// "By Jane Doe", "By JANE DOE and JOHN ROE | Reuters", "Written by Jane Doe", "Jane Doe, health correspondent, Daily Example".
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { SECTION_WORDS } from '../lexicon/outlets.ts';
import { readOutlet } from './outlet.ts';

const MAX_BYLINE = 160;
const LABEL =
  /^(?:by|(?:written|reported|story|words|text|posted|published|compiled|exclusive|report|reporting) by|(?:authors?|words|text|reporters?|writer|correspondent)\s?:)[\s:]{1,4}(?:by\s)?/iu;
const ROLE = /\b(?:writers?|reporters?|correspondents?|editors?|journalists?|columnists?|contributors?|staff|agenc(?:y|ies)|producers?|desk|bureau)\b/iu;
/** Where a date, a time or a reading time begins behind the name. */
const TAIL =
  /[\s,;|/·•–—-]{1,4}(?:(?:last )?(?:updated|published|posted|modified)\b|\d|(?:on )?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s\d).{0,120}$/iu;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]{0,40}$/u;
const CONNECTORS: ReadonlySet<string> = new Set(
  'and with in for of the at from a an our de da di del della do dos das du la le van von der den ter ten bin ibn al el y e et & special to via'.split(' '),
);
const SIGNED = /^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}, [\p{L}\p{M} '’&-]{0,60}\b(?:correspondent|reporter|editor|writer|columnist)\b/u;
const OFFICE =
  /^(?:from |by )?(?:our|a|an) (?:own |special |staff |health |city |science )?(?:bureau|correspondents?|reporters?)(?: in \p{Lu}[\p{L} ]{2,30})?$|^(?:staff (?:reporter|writer|correspondent)s?|(?:special|health|science) correspondent)$/iu;
const SIGNED_AT_END =
  /^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}, (?:\p{Lu}[\p{L}'’&-]{0,20} ){0,3}(?:Correspondent|Reporter|Editor|Writer|Columnist)$/u;
const NAME_AND_OUTLET =
  /^(?<name>\p{Lu}[\p{L}.'’-]{0,30}(?: (?:(?:de|la|van|von|bin|al|and) )?\p{Lu}[\p{L}.'’-]{0,30}){1,5})\s?[|/·]\s?(?<outlet>\p{Lu}[^|/·]{2,50})$/u;

/** Like `readByline`, for a line that cannot be the title: "Our Correspondent", "Jane Doe, Staff Writer", "Jane Doe | Reuters". */
export function readSignature(line: string): string | null {
  if (line.length > MAX_BYLINE) return null;
  if (OFFICE.test(line) || SIGNED_AT_END.test(line)) return line;
  const { name, outlet } = NAME_AND_OUTLET.exec(line)?.groups ?? {};
  if (name === undefined || outlet === undefined || readOutlet(outlet) === null) return null;
  return name.split(' ').some((word) => SECTION_WORDS.has(word.toLowerCase()) && word !== 'and') ? null : line;
}

/** The author line without its "By", date and trailing marks; null where `line` is none. */
export function readByline(line: string): string | null {
  if (line.length > MAX_BYLINE) return null;
  const label = LABEL.exec(line)?.[0];
  const credit = line
    .slice(label?.length ?? 0)
    .replace(TAIL, '')
    .replace(/[\s|,;:•·–—-]+$/u, '')
    .trim();
  if (!label) return SIGNED.test(credit) && !/[.!?]$/u.test(credit) && !/\d/u.test(credit) ? credit : null;
  return isCredit(credit) ? credit.replace(/\s+/gu, ' ') : null;
}

/** Names and offices only: no digit, no sentence, lower-case words only as connectors or beside an office. */
function isCredit(credit: string): boolean {
  if (credit === '' || /\d|[!?…"“”]|\.\s+(?:\p{Lu}[\p{Ll}]{3,}\s\p{Ll})/u.test(credit)) return false;
  const words = credit.split(/[\s,|/·•–—;()]+/u).filter((word) => word !== '');
  const names = words.filter((word) => NAME_WORD.test(word)).length;
  const others = words.filter((word) => !NAME_WORD.test(word) && !CONNECTORS.has(word.toLowerCase()) && !/^@[\w.]{1,30}$/u.test(word)).length;
  const hasRole = ROLE.test(credit);
  if (isCalendarWord(words[0] ?? '')) return false;
  if (hasRole) return others <= 6 && !/[.!?]$/u.test(credit);
  return names > 0 && others === 0 && NAME_WORD.test(words[0] ?? '') && words.length <= 20;
}

function isCalendarWord(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/u, '');
  return (MONTHS.has(lower) && lower.length > 3 && lower !== 'april' && lower !== 'june') || WEEKDAYS.has(lower);
}
