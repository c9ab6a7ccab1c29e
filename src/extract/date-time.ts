// Times of day: "10:25 a.m. EDT", "4 p.m.", "15:00 GMT", "0800 UTC", "noon", "ten o'clock".
import type { DateStep } from '../types.ts';
import { countOf, plain } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, tail } from './date-rule.ts';

const TIME_CUE = /\b(?:at|by|from|until|till|before|after|around|about|to|and|between)\s$/iu;
const DAY_AFTER = /^\s(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|eastern|central|pacific)/iu;
const MERIDIEM = '(?<meridiem>[ap](?: ?\\.)? ?m\\b(?: ?\\.)?)';
const DAY_BEFORE =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s$|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s$/iu;
/** A slash parts a second clock from the zone of the first: "8:30 am ET/5:30 am PT". */
const NOT_CLOCK_BEFORE = /[\d.:$€£-]$|(?:^|[^\p{L}.])\/$/u;
const HOUR = '(?<hour>0?\\d|1\\d|2[0-3])';

export const TIME_RULES: readonly DateRule[] = [
  // "10:25 a.m. EDT", "4 p.m.", "9.30am", "8:00:30 PM ET", "10 a.m. Central European Time"
  dateRule('<h>:<mm> a.m. <zone>', ['time'], `${HOUR}(?:[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?)? ?${MERIDIEM}(?: ?<zone>)?`, readClock),
  dateRule(
    '<word> a.m.',
    ['count'],
    `(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[ -](?<half>five|ten|fifteen|(?:twenty|thirty|forty|fifty)(?:[ -]five)?))? ?${MERIDIEM}(?: ?<zone>)?`,
    readClock,
  ),
  // "15:00", "20:30 GMT", "9:01:10"
  dateRule('<hh>:<mm> <zone>', ['time'], `${HOUR}:(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?: ?(?:hours|hrs|h)(?!\\w))?(?: ?<zone>)?`, readClock),
  // "10.00 CET"
  dateRule('<hh>.<mm> <zone>', ['time'], `${HOUR}\\.(?<minute>[0-5]\\d) ?<zone>`, readClock),
  // "0800 UTC", "1500 hours GMT", "0800 hrs"
  dateRule(
    '<hhmm> <zone>',
    ['time'],
    '(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) ?(?:(?:hours|hrs)(?: <zone>)?|(?<zone2>GMT|UTC|BST|EST|EDT|CET|CEST|IST|PST|PDT|local time))',
    readClock,
  ),
  // "15h30", "noon", "midnight EST"
  dateRule(
    '<hh>h<mm>',
    ['time'],
    `${HOUR}h(?:(?<minute>[0-5]\\d)(?: ?<zone>)?| ?(?<zone2>GMT|UTC|BST|EST|EDT|CET|CEST|IST|PST|PDT|CST|CDT|local time))`,
    readClock,
  ),
  dateRule(
    'noon',
    ['clock', 'time'],
    '(?:12[ -])?(?<noon>noon|midday|mid[ -]?night|mid-day)(?: (?<zone>GMT|UTC|EST|EDT|ET|CET|CEST|BST|IST|PST|PDT|PT|Eastern|local time))?',
    ({ groups }) => ({
      kind: 'time',
      steps: [timeStep(/night/iu.test(groups.noon ?? '') ? 0 : 12, 0, null, groups.zone)],
    }),
  ),
  // "6 in the morning", "11 at night"
  dateRule(
    '<h> in the morning',
    ['time', 'count'],
    '(?<word>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(?<minute>[0-5]\\d))? (?:in the|at) (?<part>morning|afternoon|evening|night)',
    readClock,
  ),
  // "half past nine", "a quarter to ten", "20 minutes past noon"
  dateRule(
    'half past <h>',
    ['count', 'time'],
    '(?:(?<half>half)|(?:a )?(?<quarter>quarter)|(?<past>[0-5]?\\d|five|ten|twenty|twenty-five)(?: (?:minutes|mins))?) (?<side>past|to|after) (?<word>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)(?: ?(?<meridiem>[ap]\\.?m\\b\\.?)| (?:in the |at )?(?<part>morning|afternoon|evening|night))?(?: ?<zone>)?',
    readPast,
  ),
  // "ten o'clock", "9 o'clock in the morning"
  dateRule(
    "<h> o'clock",
    ['count', 'time'],
    "(?<word>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o ?['’]? ?clock(?: (?:in the|at) (?<part>morning|afternoon|evening|night)| ?(?<meridiem>[ap](?: ?\\.)? ?m\\b(?: ?\\.)?))?(?: ?<zone>)?",
    readClock,
  ),
  // "9:00-10:00 a.m.", "2 to 4 p.m.", "9–11am"
  dateRule(
    '<h>-<h> p.m.',
    ['time'],
    `${HOUR}(?:[:.](?<minute>[0-5]\\d))? ?(?:(?:[-–—]|to|until|till|(?<!\\w)and) ?|(?<meridiem1>[ap]\\.?m\\b\\.?) ?[-–—] ?)(?<hour2>0?\\d|1\\d|2[0-3])(?:[:.](?<minute2>[0-5]\\d))? ?${MERIDIEM}(?: ?<zone>)?`,
    readClockRange,
  ),
  dateRule(
    '<hh>:<mm>-<hh>:<mm>',
    ['time'],
    `${HOUR}:(?<minute>[0-5]\\d) ?[-–—] ?(?<hour2>0?\\d|1\\d|2[0-3]):(?<minute2>[0-5]\\d)(?: ?(?:hours|hrs))?(?: ?<zone>)?`,
    readClockRange,
  ),
];

/** Hour on the clock of 24, or null where there is none such. */
function hourOf(hour: number, meridiem: string | undefined): number | null {
  if (meridiem === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p/iu.test(meridiem) ? 12 : 0);
}

function timeStep(hour: number, minute: number | null, second: number | null, zone: string | undefined): DateStep {
  return { op: 'time', hour, minute, second, zone: zone ?? null };
}

function readClock(match: DateMatch): DateReading | null {
  const { hour: digits, word, minute, half, second, meridiem, part } = match.groups;
  const zone = match.groups.zone ?? match.groups.zone2;
  if (NOT_CLOCK_BEFORE.test(lead(match, 2)) || /^[:.]\d/u.test(tail(match, 2))) return null;
  if (meridiem === undefined && word === undefined && zone === undefined && !isClock(match)) return null;
  if (part !== undefined && /^[a-z]/iu.test(word ?? '') && !TIME_CUE.test(lead(match, 12)) && !/clock/iu.test(match.text.slice(match.start, match.end)))
    return null;
  if (
    minute === undefined &&
    second === undefined &&
    /^\s\p{Lu}\p{Ll}{2}/u.test(tail(match, 4)) &&
    !TIME_CUE.test(lead(match, 12)) &&
    !DAY_AFTER.test(tail(match, 6))
  )
    return null;
  const hour = hourOf(word === undefined ? Number(digits) : countOf(word), meridiem ?? (part === undefined ? undefined : part === 'morning' ? 'am' : 'pm'));
  if (hour === null) return null;
  const minutes = half === undefined ? minute : String(countOf(half));
  return { kind: 'time', steps: [timeStep(hour, minutes === undefined ? null : Number(minutes), second === undefined ? null : Number(second), zone)] };
}

/** Bare "15:00" reads as a time after a word of time or apart; a score or a ratio does not. */
function isClock(match: DateMatch): boolean {
  if (match.groups.second !== undefined && !/\d\s$/u.test(lead(match, 2)) && !/\b(?:at|by|from|until|before|after)\s$/iu.test(lead(match, 8))) return false;
  return (
    DAY_BEFORE.test(lead(match, 12)) ||
    !/(?:\p{Lu}\p{Ll}+|\bscore|\bratio|\bof|\btime)\s$/u.test(lead(match, 14)) ||
    /\b(?:At|By|From|Until|Before|After|Time)\s$/u.test(lead(match, 8))
  );
}

function readPast(match: DateMatch): DateReading | null {
  const { half, quarter, past = '', side = '', word = '', zone, part } = match.groups;
  const meridiem = match.groups.meridiem ?? (part === undefined ? undefined : part === 'morning' ? 'am' : 'pm');
  const counted = /minutes|mins/iu.test(match.text.slice(match.start, match.end));
  // "5 to 6 p.m." is a range, "15 past 3 p.m." a time.
  if (/^\d/u.test(past) && side === 'to' && !counted) return null;
  const spoken = counted || meridiem !== undefined;
  const named = plain(word) === 'noon' ? 12 : plain(word) === 'midnight' ? 0 : countOf(word);
  const minutes = half !== undefined ? 30 : quarter !== undefined ? 15 : countOf(past);
  const digits = /^\d/u.test(past) && !spoken && !/\bat\s$/iu.test(lead(match, 4));
  if (Number.isNaN(minutes) || (side !== 'past' && quarter === undefined && !spoken) || digits) return null;
  if (side === 'to' && meridiem === undefined && !TIME_CUE.test(lead(match, 12)) && !/^\s(?:today|tonight|tomorrow|this)\b/u.test(tail(match, 10))) return null;
  const hour = hourOf(named, meridiem);
  if (hour === null) return null;
  const total = (hour * 60 + (side === 'to' ? -minutes : minutes) + 1440) % 1440;
  return { kind: 'time', steps: [timeStep(Math.floor(total / 60), total % 60, null, zone)] };
}

function readClockRange(match: DateMatch): DateReading | null {
  const { hour, minute, meridiem1, hour2, minute2, meridiem } = match.groups;
  if (/[\d.:/$€£-]$/u.test(lead(match, 1))) return null;
  if (/\band\b/iu.test(match.text.slice(match.start, match.end)) && !/\bbetween\s$/iu.test(lead(match, 9))) return null;
  const to = hourOf(Number(hour2), meridiem);
  let from = hourOf(Number(hour), meridiem1 ?? meridiem);
  if (from === null || to === null) return null;
  if (meridiem1 === undefined && meridiem !== undefined && from > to) from = (from + 12) % 24;
  const zone = match.groups.zone;
  return {
    kind: 'time',
    steps: [timeStep(from, minute === undefined ? null : Number(minute), null, zone)],
    until: [timeStep(to, minute2 === undefined ? null : Number(minute2), null, zone)],
  };
}
