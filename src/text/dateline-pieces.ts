// What datelines are made of, as patterns tried at one place of a line: place, date with time, agency, dash.
// Every pattern is sticky, bounded and matches from its `lastIndex` on.
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';

const names = (table: ReadonlyMap<string, number>): string => [...table.keys()].sort((a, b) => b.length - a.length).join('|');
/** "March" in any case, spelled out here so that the pattern as a whole can heed capitals. */
const anyCase = (source: string): string => source.replace(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const sticky = (source: string): RegExp => new RegExp(source, 'uy');

const MONTH = `(?:${anyCase(names(MONTHS))})\\.?`;
const WEEKDAY = `(?:${anyCase(names(WEEKDAYS))})\\.?`;
const SPACE = '[ \\u00a0\\t]';
const SPACES = `${SPACE}{0,3}`;
/** Markdown's signs of emphasis, which may open or close anywhere between two pieces. */
const EMPHASIS = '[*_]{0,3}';
const CUT = '(?![\\p{L}\\p{N}])';
const CONNECTOR = '(?:and|de|la|del|da|do|dos|al|el|of|upon|on|sur|am|the)';
const NAME = `(?!${MONTH}${SPACE}\\d|${WEEKDAY}${CUT})\\p{Lu}(?:[\\p{L}\\p{M}'’]|[.-](?=\\p{L})){0,30}\\.?`;
const ORDINAL = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = `(?:,?${SPACE}?\\d{4})?`;
const DAY = [
  `${MONTH}${SPACE}?${ORDINAL}(?!\\d)${YEAR}`,
  `${ORDINAL}${SPACE}(?:of${SPACE})?${MONTH}${YEAR}`,
  `${MONTH}${SPACE}\\d{4}`,
  '\\d{4}(?:-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2})',
  '\\d{1,2}(?:-\\d{1,2}-\\d{4}|/\\d{1,2}/\\d{4}|\\.\\d{1,2}\\.\\d{4})',
].join('|');
const CLOCK_ZONE = `(?:[A-Z][A-Za-z]{1,10}/[A-Z][A-Za-z_]{2,20}|[A-Z]{1,5}(?:[+-]\\d{1,2}(?::\\d{2})?)?${CUT}|(?:Eastern|Central|Mountain|Pacific|[Ll]ocal)(?:${SPACE}(?:Standard|Daylight))?(?:${SPACE}[Tt]ime)?)`;
const MERIDIEM = '[AaPp]\\.?[Mm]\\b\\.?';
const CLOCK = `(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?!\\d)(?:${SPACE}?${MERIDIEM})?|\\d{1,2}${SPACE}?${MERIDIEM}|\\d{4}(?=${SPACE}(?:GMT|UTC)))(?:${SPACE}?[Hh](?:ou)?rs?)?(?:${SPACE}?\\(?${CLOCK_ZONE}\\)?)?`;
const TIME = `(?:T(?=\\d)|,?${SPACES}(?:(?:@|at|-|–|\\|)${SPACE}?)?)${CLOCK}`;

/** "SALT LAKE CITY, Utah", "BASEL/DAR ES SALAAM", "New Delhi [India]". */
export const PLACE = sticky(`${NAME}(?:(?:,${SPACE}?|${SPACE}|/)(?:${CONNECTOR}${SPACE}){0,2}${NAME}){0,8}(?:${SPACE}\\[${NAME}(?:${SPACE}${NAME}){0,2}\\])?`);
/** "March 3", "Monday, 3 March 2024, 10:00 GMT", "Friday", "March 2024". */
export const DATE = sticky(`(?:(?:${WEEKDAY},?${SPACE}(?:the${SPACE})?)?(?:${DAY})${CUT}(?:${TIME})?|${WEEKDAY}${CUT})`);
/** "(Reuters)", "[12 May 2024]". */
export const BRACKET = sticky('[([](?<inside>[^()[\\]\\n]{2,60})[)\\]]');
/** "/PRNewswire/". */
export const SLASHES = sticky('/(?<inside>[^/\\n]{2,45})/');
/** "Media OutReach Newswire" between two dashes. */
export const WIRE = sticky(`${NAME}(?:${SPACE}${NAME}){0,4}(?=${SPACE}[-–—]${SPACE})`);
export const DASH = sticky(
  `${EMPHASIS}(?:${SPACES}(?:--|[—–―])|${SPACE}-|\\.${SPACE}?[-–—]|${SPACES}\\||${SPACES}-(?=[*_ ])|(?<=[)/\\]])-)${EMPHASIS}${SPACES}${EMPHASIS}`,
);
/** Between two pieces that no dash parts. */
export const GAP = sticky(`${EMPHASIS},?${EMPHASIS}${SPACES}${EMPHASIS}`);
/** What else can end a dateline: a sign and a space, the line's end, or the bracket before a space. */
export const STOP = sticky(`${EMPHASIS}(?:[:.;]${EMPHASIS}${SPACE}|,?${EMPHASIS}$|(?<=[)\\]])${SPACE})`);
