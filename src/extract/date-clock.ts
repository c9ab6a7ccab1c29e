// Clocks said in short: "tonight at 8", "9 tomorrow evening", "from 11 a.m. to 3", "at 7p", "in the morning at 7", "at seven twenty-seven".
import type { DateStep } from '../types.ts';
import { countOf, plain } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, tail } from './date-rule.ts';

const HOUR_WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const MINUTE_WORD =
  '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)';
const MERIDIEM = '[ap]\\.? ?m\\b\\.?';
const PART_BEFORE = /\b(tonight|morning|afternoon|evening|night),?\s(?:at|around|about|by|@)\s$/iu;
/** What may follow a bare hour that counts nothing. */
const CLAUSE_END = /^(?:[.,;:!?)"”’]|$|\s(?:and|at|on|in|to|for|as|when|with|but|or|before|after|until|tonight|today|tomorrow|this|local)\b)/u;
const BETWEEN = /\b(?:from|between|open)\s$/iu;

export const CLOCK_RULES: readonly DateRule[] = [
  // "tonight at 8", "this morning at seven"; not "this morning at 7 locations"
  dateRule('<part of day> at <h>', ['bare'], `(?:(?<hour>1[0-2]|[1-9])(?::(?<minute>[0-5]\\d))?|(?<word>${HOUR_WORD}))`, (match) => {
    const part = PART_BEFORE.exec(lead(match, 24))?.[1];
    return part === undefined || !CLAUSE_END.test(tail(match, 10)) ? null : readHour(match, part);
  }),
  // "9 tomorrow evening", "10, tonight", "7, this morning": the part of the day is read on its own and joined
  dateRule(
    '<h> <part of day>',
    ['bare'],
    `(?:(?<hour>1[0-2]|[1-9])(?::(?<minute>[0-5]\\d))?|(?<word>${HOUR_WORD}))(?=,?\\s(?:tonight|(?:this|tomorrow|yesterday|last)\\s(?<part>morning|afternoon|evening|night))\\b)`,
    (match) =>
      /(?:^|\bat|\baround|\bby|\bback|\bfrom)\s?$/iu.test(lead(match, 7)) || /^,/u.test(tail(match, 1))
        ? readHour(match, match.groups.part ?? 'tonight')
        : null,
  ),
  // "in the morning at 7", "in the afternoon at 3:30"
  dateRule(
    'in the morning at <h>',
    ['clock'],
    `(?:morning|afternoon|evening) at (?:(?<hour>1[0-2]|[1-9])(?::(?<minute>[0-5]\\d))?|(?<word>${HOUR_WORD}))(?![:.]?\\d)`,
    (match) => {
      if (!/\bin the\s$/iu.test(lead(match, 8)) || !CLAUSE_END.test(tail(match, 10))) return null;
      return readHour(match, match.text.slice(match.start, match.start + 9));
    },
  ),
  // "at seven twenty-seven", "from three thirty to four thirty"
  dateRule('at <h> <mm>', ['hour'], `(?<word>${HOUR_WORD}) (?<minutes>${MINUTE_WORD})`, (match) =>
    CLAUSE_END.test(tail(match, 10)) ? readHour(match, null) : null,
  ),
  // "at 7p", "at 8:45a", "3:20p"
  dateRule('<h>p', ['time', 'letter'], '(?<hour>1[0-2]|0?[1-9])(?::(?<minute>[0-5]\\d))?(?<side>[ap])', (match) =>
    match.groups.minute === undefined && !(/\b(?:at|from)\s$/iu.test(lead(match, 6)) && CLAUSE_END.test(tail(match, 10)))
      ? null
      : readHour(match, match.groups.side === 'a' ? 'morning' : 'evening'),
  ),
  // "from 11 am to 3", "between 10 and 11:30", "from 1:30 pm to 3:30", "1am-3"
  dateRule(
    'from <h> to <h>',
    ['time', 'clockrange'],
    `(?<hour>0?\\d|1\\d|2[0-3])(?::(?<minute>[0-5]\\d))?(?: ?(?<meridiem>${MERIDIEM}))?(?: (?:to|until|till|and|til) | ?[-–] ?)(?<hour2>0?\\d|1\\d|2[0-3])(?::(?<minute2>[0-5]\\d))?(?![:.,]?\\d|%| ?[ap]\\.? ?m)(?: <zone>)?`,
    readOpenRange,
  ),
  // "5 to seven in the morning", "between 7 and 9 at night"
  dateRule(
    '<h>-<h> in the morning',
    ['time', 'count'],
    `(?:(?<hour>1[0-2]|[1-9])(?:[:.](?<minute>[0-5]\\d))?|(?<word>${HOUR_WORD})) ?(?:to|and|until|[-–]) ?(?:(?<hour2>1[0-2]|[1-9])(?:[:.](?<minute2>[0-5]\\d))?|(?<word2>${HOUR_WORD})) (?:in the |at )(?<part>morning|afternoon|evening|night)`,
    (match) => {
      const { hour, word, minute, hour2, word2, minute2, part } = match.groups;
      const [from, to] = [hour ?? countOf(word ?? ''), hour2 ?? countOf(word2 ?? '')].map((spoken) => (Number(spoken) % 12) + (part === 'morning' ? 0 : 12));
      return /[\d.:/$€£-]$/u.test(lead(match, 1)) || from === undefined || to === undefined || !(from < to)
        ? null
        : { kind: 'time', steps: [step(from, minute, undefined)], until: [step(to, minute2, undefined)] };
    },
  ),
  // "between 0730-0930"
  dateRule('<hhmm>-<hhmm>', ['time', 'clockrange'], '(?<hour>0\\d)(?<minute>[0-5]\\d) ?[-–] ?(?<hour2>[01]\\d|2[0-3])(?<minute2>[0-5]\\d)', (match) =>
    BETWEEN.test(lead(match, 8)) ? readRange(match) : null,
  ),
  // "10:00:00 - 21:45:00"
  dateRule(
    '<hh>:<mm>:<ss>-<hh>:<mm>:<ss>',
    ['time'],
    '(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d) ?(?:[-–—]|to|until|till|through) ?(?<hour2>[01]?\\d|2[0-3]):(?<minute2>[0-5]\\d):(?<second2>[0-5]\\d)',
    readRange,
  ),
];

/** The hour of a part of the day; without one as it stands. */
function readHour({ groups }: DateMatch, part: string | null): DateReading | null {
  const { hour, word, minute, minutes } = groups;
  const spoken = hour === undefined ? countOf(word ?? '') : Number(hour);
  if (Number.isNaN(spoken)) return null;
  const late = part !== null && /afternoon|evening|night/iu.test(part);
  const small = plain(part ?? '').startsWith('tonight') || /night/iu.test(part ?? '');
  // "tonight at 12" is midnight, "tonight at 3" may be any.
  if (small && (spoken === 12 || spoken < 5)) return null;
  const onClock = part === null ? spoken : (spoken % 12) + (late ? 12 : 0);
  return { kind: 'time', steps: [step(onClock, minutes === undefined ? minute : String(countOf(minutes)), undefined)] };
}

/** One end at least looks like a clock; the other takes the next such hour. */
function readOpenRange(match: DateMatch): DateReading | null {
  const { hour, minute, meridiem, hour2, minute2 } = match.groups;
  // "tonight from 7 to 9", "between 7 and 9 last night": the part of the day makes clocks of them.
  const part = BETWEEN.test(lead(match, 8)) && meridiem === undefined && Number(hour) <= 12 && Number(hour2) <= 12 ? partAround(match) : null;
  if (part !== null) return shiftRange(readRange(match), part);
  const marked = meridiem !== undefined || minute !== undefined || minute2 !== undefined;
  if (!marked || /[\d.:/$€£-]$/u.test(lead(match, 1)) || !CLAUSE_END.test(tail(match, 10))) return null;
  const hyphen = /[-–]/u.test(match.text.slice(match.start, match.end));
  const cued = BETWEEN.test(lead(match, 8));
  if (!cued && !(hyphen && meridiem !== undefined)) return null;
  if (/\sand\s/iu.test(match.text.slice(match.start, match.end)) && !/\bbetween\s$/iu.test(lead(match, 9))) return null;
  if (meridiem === undefined) return readRange(match);
  const from = (Number(hour) % 12) + (/^p/iu.test(meridiem) ? 12 : 0);
  const start = from * 60 + Number(minute ?? 0);
  const to = [Number(hour2) % 12, (Number(hour2) % 12) + 12, (Number(hour2) % 12) + 24].find((end) => end * 60 + Number(minute2 ?? 0) > start);
  if (to === undefined || Number(hour) > 12 || Number(hour2) > 12) return null;
  return { kind: 'time', steps: [step(from, minute, undefined)], until: [step(to % 24, minute2, undefined)] };
}

const PART_BEHIND =
  /^,?\s(?:on\s)?(?:(?:tonight)|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|this|last|tomorrow|yesterday|next)\s(?<part>morning|afternoon|evening|night))\b/iu;
const PART_AHEAD =
  /\b(?:(?:tonight)|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|this|last|tomorrow|yesterday|next)\s(?<part>morning|afternoon|evening|night)),?\s(?:from|between)\s$/iu;

/** The part of the day that stands right before or behind a range of hours. */
function partAround(match: DateMatch): string | null {
  const found = PART_BEHIND.exec(tail(match, 24)) ?? PART_AHEAD.exec(lead(match, 32));
  return found === null ? null : (found.groups?.part ?? 'night').toLowerCase();
}

/** Hours of the afternoon, evening and night are those after noon. */
function shiftRange(range: DateReading, part: string): DateReading | null {
  const late = (steps: readonly DateStep[]): DateStep[] =>
    steps.map((one) =>
      one.op === 'time' && part !== 'morning' && one.hour < 12 && !(part === 'night' && one.hour < 5) ? { ...one, hour: one.hour + 12 } : one,
    );
  return { ...range, steps: late(range.steps ?? []), until: late(range.until ?? []) };
}

function readRange({ groups }: DateMatch): DateReading {
  const { hour, minute, second, hour2, minute2, second2 } = groups;
  return { kind: 'time', steps: [step(Number(hour), minute, second)], until: [step(Number(hour2), minute2, second2)] };
}

function step(hour: number, minute: string | undefined, second: string | undefined): DateStep {
  return { op: 'time', hour, minute: minute === undefined ? null : Number(minute), second: second === undefined ? null : Number(second), zone: null };
}
