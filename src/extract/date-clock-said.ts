// Clocks as people say them: "at ten to six", "at half three", "around 11ish", "at 0645", "kicks off at 19.30".
import { countOf } from './date-read.ts';
import { type DateReading, type DateRule, dateRule, lead, tail } from './date-rule.ts';

const HOUR_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** What ends a time said without a sign: nothing is counted behind it. */
const ENDED =
  /^(?:[.,;:!?)"”’]|$|\s(?:and|at|on|in|for|as|when|with|but|or|before|after|until|tonight|today|tomorrow|this|last|every|each|sharp|local|yesterday|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b)/iu;
const CUE = /\b(?:at|by|before|after|until|till|around|about|from|past)\s$/iu;
/** Verbs of departures and beginnings, for "19.30" may be a price. */
const STARTS =
  /\b(?:leav|start|begin|began|kick|arriv|depart|land|tak|took|meet|due|scheduled|doors|lunch|dinner|screening|concert|service|train|bus|flight|game|match)[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,2}\s(?:at|from|until|by)\s$/iu;

export const SAID_RULES: readonly DateRule[] = [
  // "at ten to six", "by five to midnight"; not "grew from ten to six"
  dateRule('<m> to <h>', ['hour'], `(?<minutes>five|ten|twenty|twenty-five) to (?:(?<word>${HOUR_WORD})|(?<named>noon|midnight))`, (match) => {
    const { minutes = '', word, named } = match.groups;
    if (!/\b(?:at|by)\s$/iu.test(lead(match, 4)) || !ENDED.test(tail(match, 10))) return null;
    const hour = named === undefined ? countOf(word ?? '') : /^n/iu.test(named) ? 12 : 24;
    return clock(hour * 60 - countOf(minutes));
  }),
  // "at half three" is half past three
  dateRule('half <h>', ['hour'], `half (?<word>${HOUR_WORD}|1[0-2]|[1-9])`, (match) =>
    CUE.test(lead(match, 8)) && ENDED.test(tail(match, 10)) ? clock(countOf(match.groups.word ?? '') * 60 + 30) : null,
  ),
  // "around 11ish", "at 7:30-ish"; not "30ish guests"
  dateRule('<h>ish', ['ish'], '(?<hour>1[0-2]|[1-9])(?::(?<minute>[0-5]\\d))?[ -]?ish', (match) =>
    ENDED.test(tail(match, 10)) ? clock(Number(match.groups.hour) * 60 + Number(match.groups.minute ?? 0)) : null,
  ),
  // "830am", "1030 p.m."
  dateRule('<h><mm>am', ['time'], '(?<hour>1[0-2]|[1-9])(?<minute>[0-5]\\d) ?(?<side>[ap])\\.?m\\b\\.?(?: ?<zone>)?', ({ groups }) =>
    clock(((Number(groups.hour) % 12) + (/p/iu.test(groups.side ?? '') ? 12 : 0)) * 60 + Number(groups.minute), groups.zone),
  ),
  // "at 0645"
  dateRule('at <hhmm>', ['hhmm'], '(?<hour>0\\d)(?<minute>[0-5]\\d)', (match) =>
    CUE.test(lead(match, 8)) && ENDED.test(tail(match, 10)) ? clock(Number(match.groups.hour) * 60 + Number(match.groups.minute)) : null,
  ),
  // "kicks off at 19.30"; not "closed at 19.30"
  dateRule('at <hh>.<mm>', ['hhmm'], '(?<hour>0?\\d|1\\d|2[0-3])\\.(?<minute>[0-5]\\d)', (match) =>
    STARTS.test(lead(match, 40)) && ENDED.test(tail(match, 10)) ? clock(Number(match.groups.hour) * 60 + Number(match.groups.minute)) : null,
  ),
];

function clock(minutes: number, zone: string | null = null): DateReading {
  const day = 24 * 60;
  const onClock = minutes % day;
  return { kind: 'time', steps: [{ op: 'time', hour: Math.floor(onClock / 60), minute: onClock % 60, second: null, zone }] };
}
