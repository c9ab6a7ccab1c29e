// Where an expression may begin: classes of first words, and what must follow close by before any rule is tried.
import { MONTHS, SEASONS, WEEKDAYS } from '../lexicon/calendar.ts';
import { DAY_PARTS, DECADE_WORDS, ORDINALS, RECURRENCES, RELATIVES, UNITS } from '../lexicon/date-words.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import { TIME_HINTS } from './date-hints.ts';

/** Class of the first word of an expression; the first seven begin with a digit. */
export type DateStart =
  | 'figures'
  | 'year'
  | 'time'
  | 'number'
  | 'day'
  | 'nth'
  | 'part'
  | 'monthday'
  | 'bare'
  | 'letter'
  | 'clockrange'
  | 'month'
  | 'weekday'
  | 'season'
  | 'count'
  | 'relative'
  | 'ordinal'
  | 'deictic'
  | 'period'
  | 'recurrence'
  | 'clock'
  | 'decade'
  | 'spoken'
  | 'hour'
  | 'weekdays'
  | 'ordinalend'
  | 'tens'
  | 'gluedmonth'
  | 'ish'
  | 'hhmm';

const UNIT = anyOf([...UNITS.keys()]);
const MONTH = anyOf([...MONTHS.keys()]);
const WEEKDAY = `\\b${anyOf([...WEEKDAYS.keys()])}\\b`;
const WEEKDAY_NAME = anyOf([...WEEKDAYS.keys()]);
const DAY_PART = anyOf(DAY_PARTS);
const CLOCK =
  "[ap]\\s?\\.?\\s?m\\b|o\\s?['’]?\\s?clock|in the|at (?:noon|night)|past|to |after|hours|hrs|noon|midnight|midday|tonight|gmt|utc|bst|est|edt|cet|cest|ist|pst|pdt|local";

const HOURS = words('one two three four five six seven eight nine ten eleven twelve');
/** A part of the day before or after a bare hour: "tonight at 8", "9 tomorrow evening". */
const PART_BEFORE = '(?:tonight|morning|afternoon|evening|night),?\\s(?:at|around|about|by|@)\\s';
const PART_AFTER = '(?:tonight|(?:this|tomorrow|yesterday|last)\\s(?:morning|afternoon|evening|night))';

/** Up to five words on the way to what is looked for. */
const WORDS = "(?:[\\s–—-]{1,3}[\\w.,+'’½¼¾/]{1,14}){0,5}?[\\s–—-]{0,3}";

/** What must stand at the first word; none where the word says enough. */
const AHEAD: { readonly [start in DateStart]?: () => RegExp } = {
  figures: ahead('\\d{1,4}\\s?[-/.]\\s?\\d'),
  year: ahead('(?:1\\d|20)\\d\\d(?!\\d)|\\d{1,4}\\s(?:B|AD|CE|A\\.D|C\\.E)'),
  time: ahead(`\\d{1,4}(?:[:.h]\\d|.{0,14}?(?:${CLOCK}))`),
  number: ahead(`[\\d.,/½¼¾]{1,10}\\+?${WORDS}(?:${UNIT}|times|x\\s)`),
  day: ahead(`\\d{1,2}(?!\\d).{0,28}?${MONTH}`),
  monthday: ahead('\\d{1,2}(?!\\d).{0,30}?month'),
  bare: ahead(`(?:(?<=${PART_BEFORE})\\w+|(?:\\d{1,2}(?::\\d\\d)?|[a-z]+),?\\s${PART_AFTER})`),
  nth: ahead('\\d{1,2}(?:st|nd|rd|th)(?!\\w)'),
  part: ahead("[1-4][QH](?![a-z])|[1-4]QFY|\\d{1,2}M[\\s-]?(?:FY)?['’]?\\d|\\d{2,4}[\\s-]?Q[1-4]"),
  count: ahead(`[a-z]+${WORDS}(?:${UNIT}|times|century|${CLOCK})`),
  relative: ahead(`[a-z]+${WORDS}(?:${UNIT}|${MONTH}|${WEEKDAY}|${anyOf([...SEASONS.keys()])}|${DAY_PART}|date|period|half)|year`),
  ordinal: ahead(`[a-z]+${WORDS}(?:${UNIT}|quarter|half|centur|${WEEKDAY}|${MONTH})`),
  weekdays: ahead(`\\w{1,5}\\s${WEEKDAY_NAME}s?\\s(?:ago|from|hence)`),
  ordinalend: ahead('(?<=\\bon\\sthe\\s)[a-z-]+(?:\\s[a-z]+)?[.!?]?\\s*$'),
  tens: ahead("[2-9]0['’]?s"),
  gluedmonth: ahead('[a-z]{4,9}\\d'),
  ish: ahead('\\d{1,2}(?::\\d\\d)?[ -]?ish'),
  hhmm: ahead('(?<=\\b(?:at|by|before|after|until|till|around|about|from)\\s)(?:0\\d[0-5]\\d|\\d{1,2}\\.[0-5]\\d)(?!\\d)'),
  letter: ahead('\\d{1,3}(?:[:.]\\d\\d?)?(?:[ap]|\\s?h)(?!\\w)'),
  clockrange: ahead('\\d{1,4}(?::\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?\\s?(?:[-–]|to|and|until?|till)\\s?\\d{1,4}(?!\\d)'),
  hour: ahead(
    '(?<=\\b(?:at|from|to|until|till|by|around|before|after|about)\\s)(?:half\\s\\w|\\w+(?:-five)?[\\s-](?:to\\s|ten|eleven|twelve|[a-z]{3,5}(?:teen|ty)))',
  ),
  spoken: ahead('(?:sixteen|seventeen|eighteen|nineteen|twenty)[\\s-](?:oh?|zero|hundred|ten|[a-z]{3,8}(?:teen|ty)|eleven|twelve|thirty|forty)|two\\sthousand'),
};

/** What the number's length and the sign behind it say, before any expression is tried. */
const DIGIT_FITS: { readonly [start in DateStart]?: (text: string, start: number, end: number, hints: number) => boolean } = {
  figures: (text, _, end) => SIGNS.has(text[end] ?? '') || (text[end] === ' ' && SIGNS.has(text[end + 1] ?? '')),
  year: (text, start, end) => (end - start === 4 && (text[start] === '1' || text[start] === '2')) || 'BAC'.includes(text[end + 1] ?? ' '),
  day: (_, start, end) => end - start <= 2,
  monthday: (_, start, end) => end - start <= 2,
  bare: (_, start, end) => end - start <= 2 || !isDigit(_, start),
  nth: (text, start, end) => !isDigit(text, start) || (end - start <= 2 && 'snrtSNRT'.includes(text[end] ?? ' ')),
  part: (text, _, end) => 'QHMqh'.includes(text[end] ?? ' ') || 'Qq'.includes(text[end + 1] ?? ' '),
  time: (text, _, end, hints) => ':.h'.includes(text[end] ?? ' ') || (hints & TIME_HINTS) !== 0,
  letter: (text, _, end) => 'aph:.APH'.includes(text[end] ?? '-') || (text[end] === ' ' && 'hH'.includes(text[end + 1] ?? '-')),
  ish: (text, start, end) => end - start <= 2 && '-: i'.includes(text[end] ?? '.'),
  hhmm: (text, start, end) => (end - start === 4 && text[start] === '0') || (end - start <= 2 && text[end] === '.'),
  tens: (text, start, end) => end - start === 2 && "s'’".includes(text[end] ?? ' '),
};
const SIGNS: ReadonlySet<string> = new Set(['-', '/', '.', ',']);

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** First words of each class, lower case; the classes that begin with a digit have none. */
export const START_WORDS: readonly (readonly [DateStart, readonly string[]])[] = [
  ['month', [...MONTHS.keys()]],
  ['weekday', [...WEEKDAYS.keys()].flatMap((name) => (name.endsWith('day') ? [name, `${name}s`] : [name]))],
  ['season', [...SEASONS.keys()]],
  ['count', [...CARDINALS.keys(), 'a', 'an', 'another', 'half', 'several', 'multiple', 'hundred', 'quarter']],
  ['relative', [...RELATIVES.keys(), ...words('most first final intervening ensuing remaining opening closing penultimate year')]],
  ['ordinal', [...ORDINALS.keys(), ...words('twenty thirty last final latter opening closing penultimate')]],
  ['deictic', words('today tonight yesterday tomorrow day week month quarter year decade century hour all entire whole full weekend weekends weekdays ytd ad')],
  ['deictic', words('daylong weeklong monthlong yearlong decadelong fiscal financial')],
  ['period', words('fy fiscal financial full calendar year month quarter mid midyear')],
  ['recurrence', [...RECURRENCES.keys(), ...words('every each once twice thrice three four several multiple')]],
  ['clock', words('noon midday midnight mid morning afternoon evening')],
  ['decade', [...DECADE_WORDS.keys(), 'nineteen']],
  ['gluedmonth', [...MONTHS.keys()].filter((name) => name.length > 4)],
  ['ordinalend', [...ORDINALS.keys()]],
  ['spoken', words('two sixteen seventeen eighteen nineteen twenty')],
  ['bare', HOURS],
  ['hour', [...HOURS, 'twenty', 'half']],
  ['weekdays', HOURS],
];

/** What must follow some frequent words for them to be worth a look; sticky at the word's end. */
const NEXT: ReadonlyMap<string, () => RegExp> = new Map([
  ['a', ahead(`\\s(?:${UNIT}|half|quarter|hundred|thousand|dozen|full|further|whole|more)`)],
  ['another', ahead(`\\s${UNIT}`)],
  ['an', ahead(`\\s(?:${UNIT}|additional|extra)`)],
  ['all', ahead(`[\\s-]${UNIT}`)],
  ['most', ahead('\\srecent')],
  ['mid', ahead('[\\s-](?:year|night|day)')],
  ['morning', ahead('\\sat\\s')],
  ['afternoon', ahead('\\sat\\s')],
  ['evening', ahead('\\sat\\s')],
  ['fy', ahead("[\\d\\s'’-]")],
  ['ad', ahead('\\s\\d')],
  ['fiscal', ahead('[\\s-](?:year|quarter|first|second|third|fourth|\\d)')],
  ['financial', ahead('[\\s-](?:year|quarter|first|second|third|fourth|\\d)')],
]);

/** What is asked of a place before the rules of a class are tried. */
export interface StartGate {
  readonly fits: ((text: string, start: number, end: number, hints: number) => boolean) | null;
  readonly ahead: (() => RegExp) | null;
}

export function gateOf(name: DateStart): StartGate {
  return { fits: DIGIT_FITS[name] ?? null, ahead: AHEAD[name] ?? null };
}

/** True where an expression may begin at `start`; `end` is where its first word or number ends. */
export function mayStart({ fits, ahead }: StartGate, text: string, place: { readonly start: number; readonly end: number; readonly hints: number }): boolean {
  const { start } = place;
  if (fits !== null && !fits(text, start, place.end, place.hints)) return false;
  if (ahead === null) return true;
  const pattern = ahead();
  pattern.lastIndex = start;
  return pattern.test(text);
}

/** True for frequent words that are looked at only where something certain follows. */
export function mustFollow(word: string): boolean {
  return NEXT.has(word);
}

/** True where what must follow the word stands at its end. */
export function follows(word: string, text: string, end: number): boolean {
  const pattern = NEXT.get(word)?.();
  if (pattern === undefined) return true;
  pattern.lastIndex = end;
  return pattern.test(text);
}

/** A sticky expression, compiled when it is first asked for. */
function ahead(source: string): () => RegExp {
  let pattern: RegExp | null = null;
  return () => {
    pattern ??= new RegExp(source, 'iy');
    return pattern;
  };
}

function anyOf(alternatives: readonly string[]): string {
  return `(?:${[...alternatives].sort((a, b) => b.length - a.length).join('|')})`;
}

function words(line: string): string[] {
  return line.split(' ');
}
