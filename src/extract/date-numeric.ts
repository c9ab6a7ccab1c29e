// Dates in digits alone: "2023-09-15T10:00:00Z", "20/05/2024", "5.20.24", "09/2012", "44 BC".
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, tail } from './date-rule.ts';
import { fullYear, isDayOfMonth, pointOf, yearStep } from './date-steps.ts';

/** Words that a day in figures follows; the start of a text too. */
const DAY_CUE = /(?:^|\b(?:on|until|till|by|since|from|dated|before|after|through|starting|beginning|effective|due|week of)\s)$/iu;

export const NUMERIC_RULES: readonly DateRule[] = [
  // "2023-09-15", "2024/05/20", "2023-09-15T10:00:00+02:00"
  dateRule(
    '<yyyy>-<mm>-<dd>',
    ['figures'],
    '(?<y>(?:1\\d|20)\\d\\d)(?<mark>[-/.])(?<m>0?[1-9]|1[0-2])\\k<mark>(?<d>3[01]|[12]\\d|0?[1-9])(?:T(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d{1,6})?)?(?<zone>Z|[+-]\\d\\d:?\\d\\d)?)?',
    readIso,
  ),
  // "2014-10"; a span of years where the second number is the greater ("2010-11")
  dateRule('<yyyy>-<mm>', ['figures'], '(?<y>(?:1\\d|20)\\d\\d)[-/](?<m>0[1-9]|1[0-2])(?![-/\\d])', ({ groups }) =>
    Number(groups.m) > Number(groups.y) % 100 ? null : pointOf([yearStep(groups.y ?? ''), { op: 'month', month: Number(groups.m), which: null }]),
  ),
  // "20/05/2024", "5.20.2024", "5/20/24"; not "1.2.10"
  dateRule(
    '<n>/<n>/<year>',
    ['figures', 'weekday'],
    '(?:<weekday>,? )?(?<a>\\d{1,2})(?<mark>[-/.])(?<b>\\d{1,2})(?:\\k<mark>(?<y>(?:1\\d|20)\\d\\d|\\d\\d)|, ?(?<y2>(?:19|20)\\d\\d))(?![-/.]?\\d)',
    readNumeric,
  ),
  // "on 25/12", "until 4/30"; not "9/11", "3/4 of"
  dateRule('on <n>/<n>', ['figures'], '(?<a>\\d{1,2})(?: ?(?<mark>\\/) ?|(?<sign>[-.]))(?<b>\\d{1,2})(?![-/.,]?\\d|%| of)', (match) =>
    // "9/11" is a day of its own, "24/7" all the time.
    /^(?:9\/11|24\/7)$/u.test(`${match.groups.a}/${match.groups.b}`) || !isDayCue(match) ? null : readNumeric(match),
  ),
  // "09/2012"
  dateRule('<mm>/<yyyy>', ['figures'], '(?<m>0?[1-9]|1[0-2])\\/(?<y>(?:19|20)\\d\\d)(?!\\/)', (match) =>
    /[\d/]$/u.test(lead(match, 1)) ? null : pointOf([yearStep(match.groups.y ?? ''), { op: 'month', month: Number(match.groups.m), which: null }]),
  ),
  // "12-2015"; not "no. 12-2015"
  dateRule('<mm>-<yyyy>', ['figures'], '(?<m>0?[1-9]|1[0-2]) ?- ?(?<y>(?:19|20)\\d\\d)(?![-/.,]?\\d)', (match) =>
    /[\d/.-]$|\b(?:no|nos|case|docket|bill|act|rule|order|section|page|pp|vol|volume|issue)\.?\s$|[#№]\s?$/iu.test(lead(match, 9))
      ? null
      : pointOf([yearStep(match.groups.y ?? ''), { op: 'month', month: Number(match.groups.m), which: null }]),
  ),
  // "AD 79", "79 CE"
  dateRule('AD <year>', ['deictic'], '(?:AD|A\\.D\\.) ?(?<year>[1-9]\\d{0,3})', (match) =>
    /^A/u.test(match.text[match.start] ?? '') ? pointOf([yearStep(match.groups.year ?? '')]) : null,
  ),
  dateRule('<year> AD', ['year'], '(?<year>[1-9]\\d{0,3}) (?:AD|CE|A\\.D\\.|C\\.E\\.)', (match) =>
    /^\d+\s\p{Lu}/u.test(match.text.slice(match.start, match.end)) ? pointOf([yearStep(match.groups.year ?? '')]) : null,
  ),
  // "44 BC", "300 B.C."
  dateRule('<year> BC', ['year'], '(?<bc>\\d{1,4}) (?:BCE|BC|B\\.C\\.E\\.|B\\.C\\.)', ({ groups }) => pointOf([yearStep(1 - Number(groups.bc))])),
];

/** "on 4.22" needs the preposition and the end of the clause; "4/22" the preposition, or to stand alone. */
function isDayCue(match: DateMatch): boolean {
  const { a, b, sign } = match.groups;
  if (sign !== undefined)
    return (Number(a) > 12 || Number(b) > 12) && /\bon\s$/iu.test(lead(match, 4)) && /^(?:[.,;!?)]?\s*$|[.,;!?)]\s)/u.test(tail(match, 3));
  return DAY_CUE.test(lead(match, 10));
}

/** "03/18/40": two figures from 40 on are of the century before. */
function isYoung(year: string): boolean {
  return year.length > 2 || Number(year) < 40;
}

function readIso(match: DateMatch): DateReading | null {
  const { groups } = match;
  const [month, day] = [Number(groups.m), Number(groups.d)];
  if (!isDayOfMonth(day, month) || /[\d/-]$/u.test(lead(match, 1))) return null;
  const steps = [yearStep(groups.y ?? ''), { op: 'month', month, which: null }, { op: 'day', day, weekday: null }] as const;
  if (groups.hour === undefined) return pointOf(steps);
  const second = groups.second === undefined ? null : Number(groups.second);
  return { kind: 'time', steps: [...steps, { op: 'time', hour: Number(groups.hour), minute: Number(groups.minute), second, zone: groups.zone ?? null }] };
}

function readNumeric(match: DateMatch): DateReading | null {
  const { groups } = match;
  const [first, second, year] = [Number(groups.a), Number(groups.b), groups.y ?? groups.y2];
  if (/[\d/.-]$/u.test(lead(match, 1))) return null;
  // "31-10-74" can only be a day; "1.2.10" may be a version, "5-12-10" a score.
  if (year?.length === 2 && groups.mark !== '/' && !(groups.mark === '-' && (first > 12 || second > 12) && DAY_CUE.test(lead(match, 9)))) return null;
  if (!isDayOfMonth(first, second) && !isDayOfMonth(second, first)) return null;
  return pointOf([
    { op: 'numeric', first, second, year: year === undefined ? null : isYoung(year) ? fullYear(year) : 1900 + Number(year), dots: groups.mark === '.' },
  ]);
}
