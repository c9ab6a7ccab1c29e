// Words and numbers that look like dates and are not: "may", "Sun", "April Jones", "2000 patients", "Agenda 2030".
import { MONTHS } from '../lexicon/calendar.ts';
import { COUNTED_NOUNS } from '../lexicon/date-words.ts';
import type { DateMatch } from './date-rule.ts';

/** Month names that are also words or given names. */
const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'april', 'june', 'august', 'jan', 'dec', 'sep']);
const TEMPORAL =
  /\b(?:in|since|until|till|by|from|of|between|through|during|before|after|early|late|mid|last|next|this|for|around|about|end|every|each|only|both|late-|to|and|as of)[\s-]$/iu;
/** "Black Friday", "Easter Monday": days with a name and no date. */
const FEAST_BEFORE = /\b(?:Black|Good|Cyber|Super|Ash|Bloody|Palm|Easter|Giving|Shrove|Fat|Holy|Maundy|Whit)\s$/u;
/** "March of Dimes", "March for Life"; not "March of 2020". */
const MARCH_NAME = /^\s(?:of\s(?!\d|this|last|next|that)|(?:for|on|against)\s\p{Lu})/u;
const NAME_BEFORE = /(?:^|[\s(“"‘])(\p{Lu}[\p{L}'’]*)\s$/u;
const CAPITAL_AFTER = /^\s\p{Lu}\p{Ll}/u;
const COMPARED =
  /\b(?:more than|over|at least|up to|nearly|almost|some|fewer than|less than|under|exceeding|total of|approximately|roughly|estimated|these|those|all|other|additional|no|another)\s$/iu;
const YEAR_CUE =
  /\b(?:in|since|by|of|from|until|till|between|before|after|during|through|circa|c\.|early|late|mid|year|fiscal|ending|ended|between \d{4} and|from \d{4} to)[\s-](?:the )?$/iu;
const NOT_BEFORE_YEAR =
  /[$€£¥#№@=/+]\s?$|\w[._/]$|(?<!(?<!\d)(?:19|20)\d)\d[\s.,:–-]{0,2}$|(?<!\d)(?:19|20)\d\d(?:\s?[.:–-]\s?|\s)$|\b(?:no|nos|page|pages|room|flight|article|section|chapter|version|model|route|highway|channel|iso|rfc|suite|box|building|code|windows|boeing|grade)\.?\s$/iu;
const NOT_AFTER_YEAR =
  /^(?:[-‑][\p{L}\d]|%|,\d{3}|\.\d|:\d|\s?(?:per cent|percent|pct|km|kg|mg|mcg|ml|cm|mm|mph|kph|kw|mw|gw|hz|mhz|usd|eur|euros?|dollars|pounds|million|billion|trillion|m²|°)(?!\p{L}))/iu;
/** "1st Half-year Report 2025" */
const REPORT_BEFORE = /\b(?:half[- ]year|quarter|quarterly|interim|full[- ]year|preliminary) (?:reports?|results|accounts|statements?|earnings|figures) $/iu;
const NAMES_BEFORE =
  /\b(?:Act|Treaty|Accord|Convention|Ordinance|Protocol|Constitution) of $|\b(?:Roadmap|Agenda|Vision|Strategy|Plan|Goals?|Pathway|Horizon)(?: (?:to|for|towards))? $/u;
const STREET_AFTER =
  /^\s(?:\p{Lu}[\p{L}.]*\s){1,3}(?:Avenue|Ave|Street|St|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Way|Parkway|Pkwy|Court|Place|Plaza|Highway|Broadway|Square)\b/u;
const NAMES_AFTER = /^\s(?:Agenda|Vision|Strategy|Goals?|Roadmap|Initiative)\b/u;
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'in since by of from until till between before after during around about circa early late mid and to through the a an its his her their our this that these as for on at with or but while when where both fiscal year years calendar founded established est published updated copyright compared so then now only also even yet still thus hence because although though however if versus vs full-year spring summer autumn fall winter results through throughout beginning starting effective entering ending'.split(
    ' ',
  ),
);

/** True where a month's name means the month. */
export function isMonthName({ groups, text, start, end }: DateMatch): boolean {
  const word = groups.month ?? '';
  const lower = word.toLowerCase().replace('.', '');
  const before = text.slice(Math.max(0, start - 12), start);
  if (!/^\p{Lu}/u.test(word))
    return (lower.length > 3 || lower === 'may') && (!DOUBTFUL_MONTHS.has(lower) || isSmallMonth(lower, before, text.slice(end, end + 12)));
  if (lower.startsWith('sep') && /^\.?\s11(?:th)?\s(?:attack|terror)/iu.test(text.slice(end, end + 14))) return false;
  if (lower === 'march' && MARCH_NAME.test(text.slice(end, end + 12))) return false;
  if (!DOUBTFUL_MONTHS.has(lower)) return lower.length > 3 || TEMPORAL.test(before) || /^\s?$/u.test(before);
  // A capital after it makes a name of it, unless a word before says time: "March Biosciences", "in March Pfizer".
  if (CAPITAL_AFTER.test(text.slice(end, end + 3)) && !/\b(?:in|since|until|during|late|early|mid|by|this|last|next|every|each)[\s-]$/iu.test(before)) {
    return isTitleCase(text) && /\p{L}\s$/u.test(before) && !/\b(?:of|from|to|for|and|with|at|about|around|the)\s$/iu.test(before);
  }
  if (
    /\p{Lu}\p{Ll}+\s$/u.test(before) &&
    !TEMPORAL.test(before) &&
    !/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|The|Upcoming)\s$/u.test(before) &&
    !isTitleCase(text)
  )
    return false;
  if (lower === 'may') return TEMPORAL.test(before) && !/\b(?:to|for|by|of|and)\s$/iu.test(before) ? true : isMayAmongMonths(text, start, end);
  if (TEMPORAL.test(before)) return lower !== 'dec' || !/^\s\p{Lu}/u.test(text.slice(end, end + 2));
  if (lower.length <= 3) return false;
  return true;
}

/** "from april to June", "in june"; not "an august body", "in march time". */
function isSmallMonth(lower: string, before: string, after: string): boolean {
  // "in may." cannot be the verb, "in march." hardly the walk.
  if (lower === 'may' || lower === 'march') return /\b(?:in|since|until|till)\s$/u.test(before) && /^(?:[.!?]?\s*$|,?\s(?:of\s)?(?:1\d|20)\d\d\b)/u.test(after);
  return (
    /\b(?:in|from|since|until|till|between|to|of|by|and|in the)\s$/iu.test(before) &&
    /^(?:[.,;:!?)]|$|\s(?:and|to|in|of|until|or|1\d|20|this|last|next))/u.test(after)
  );
}

/** "by May", "the end of May", "from March to May", "May and June"; not "said to May". */
function isMayAmongMonths(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (/\b(?:end|start|beginning|middle|half|month|part|week|day|\d(?:st|nd|rd|th)) of\s$|\b(?:by|for|of)\s$|\bdata for\s$/iu.test(before))
    return !/^\s(?:said|told|was|is|has|had)\b/u.test(text.slice(end, end + 7));
  const months = [...MONTHS.keys()].filter((name) => name.length > 3).join('|');
  return (
    new RegExp(`\\b(?:${months})\\b.{0,12}(?:to|and|or|-|–|,)\\s?$`, 'iu').test(before) ||
    new RegExp(`^\\s?(?:to|and|or|through|-|–|,)\\s?(?:${months})\\b`, 'iu').test(text.slice(end, end + 20))
  );
}

/** True where a weekday's name means the day. */
export function isWeekdayName({ groups, text, start, end }: DateMatch): boolean {
  if (FEAST_BEFORE.test(text.slice(Math.max(0, start - 8), start))) return false;
  const word = groups.weekday ?? '';
  const lower = word.toLowerCase().replace('.', '');
  if (
    /^\s(?:(?:Times|Mail|Night Live|Night Lights|Telegraph|Post|Herald|Express|Mirror)\b|(?:trading|trade|opening hours|school|league|roast|papers?|newspapers?|best|service|services)\b)/u.test(
      text.slice(end, end + 14),
    )
  )
    return false;
  if (lower.length > 4) return true;
  return (
    /^\p{Lu}/u.test(word) &&
    (lower.length > 3 ||
      /^\s(?:at\s)?\d{1,2}(?::\d\d)?\s?[ap]\.?m/iu.test(text.slice(end, end + 14)) ||
      /\b(?:on|by|until|since|week)\s$/iu.test(text.slice(Math.max(0, start - 8), start)))
  );
}

/** True where four digits mean a year. */
export function isYear({ groups, text, start, end }: DateMatch): boolean {
  const year = Number(groups.year);
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 32);
  if (STREET_AFTER.test(after) || /^;\s?\d/u.test(after)) return false;
  if (NAMES_BEFORE.test(before)) return false;
  if (NOT_BEFORE_YEAR.test(before) || NOT_AFTER_YEAR.test(after) || NAMES_AFTER.test(after)) return false;
  const [, first = '', second = ''] = /^\s(\p{Ll}+)(?:\s(\p{Ll}+))?/u.exec(after) ?? [];
  if (COUNTED_NOUNS.has(first) && !/\b(?:days|weeks|months|years|half|quarter|start|end|beginning|summer|spring|autumn|winter|year) of $/u.test(before))
    return false;
  // "2000 adult patients"; not "in 2008 by researchers", "the 2014 trial patients".
  if (COUNTED_NOUNS.has(second) && !FUNCTION_WORDS.has(first) && !/\bthe\s$/u.test(before) && (year % 100 === 0 || !YEAR_CUE.test(before))) return false;
  if (COMPARED.test(before) && !/\b(?:from|in|since|by|until|between|around) (?:roughly|approximately|nearly|almost)\s$/iu.test(before)) return false;
  if (REPORT_BEFORE.test(before)) return true;
  if (/-$/u.test(before) && !/\b(?:mid|early|late|pre|post|pre-|end)-$/iu.test(before)) return false;
  if (year < 1500 && /^\s\p{Lu}/u.test(after)) return false;
  if (year < 1900 && year > 1500 && /\($/u.test(before) && /^\)/u.test(after)) return true;
  if (year < 1900 || year > 2060) return YEAR_CUE.test(before) && !/^\s\p{Ll}+s\b/u.test(after);
  const name = NAME_BEFORE.exec(before)?.[1];
  if (name === undefined || /['’]s?$/u.test(name)) return true;
  return FUNCTION_WORDS.has(name.toLowerCase()) || (isTitleCase(text) && !/^\p{Lu}\p{L}+$/u.test(name));
}

/** "USA Today", "Kamloops This Week": capitals in the midst of a sentence. */
export function isTitleName(match: DateMatch): boolean {
  const { text, start, end } = match;
  const words = text.slice(start, end).split(/\s+/u);
  if (!words.every((word) => /^\p{Lu}/u.test(word)) || !/\p{Lu}[\p{L}]*\s$/u.test(text.slice(Math.max(0, start - 16), start))) return false;
  return !isTitleCase(text);
}

/** Part of an address, file name or mail address: "https://example.org/2nd-quarter". */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < 120 && text.charCodeAt(from - 1) > 0x20) from--;
  let to = end;
  while (to < text.length && to - end < 40 && text.charCodeAt(to) > 0x20) to++;
  if (to - from < end - start + 5) return false;
  const word = text.slice(from, to);
  return /:\/\/|www\.|\w@\w|\.(?:com|org|net|html?|gov|edu|int|io)\b|^10\.\d{4}/u.test(word);
}

/** A headline: nearly every long word begins with a capital. */
export function isTitleCase(text: string): boolean {
  if (text.length > 200 || /[.!?]["”]?\s*$/u.test(text.slice(-4))) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.75;
}
