// Which cases of other suites are nothing to us, each with the reason that is counted.
import type { SuiteCase } from './suite.ts';

const HOLIDAY =
  /\b(?:christmas|xmas|x-mas|easter|thanks ?giving|halloween|valentine|new year'?s? (?:eve|day)|new year|labor day|labour day|memorial day|independence day|mother'?s'? day|father'?s'? day|martin luther|mlk|earth day|black friday|cyber monday|boxing day|eid|ramadan|holiday|good friday|april fool'?s?|saint|st\.? pat|juneteenth|presidents?'? day|columbus day|veterans? day|yuandan|inauguration|mardi gras|day of the|may ?day|groundhog|super tuesday|tax day|midsummer|guy fawkes|bastille|carnival|anzac)/iu;
const VAGUE_VALUE = /PRESENT_REF|PAST_REF|FUTURE_REF|P[XT]?X/u;
const VAGUE_AMOUNT =
  /\b(?:few|several|couple|some|many|recent|future|these)\b|^(?:seconds|minutes|hours|days|weeks|months|years)$|\b(?:fiscal )?(?:quarters|months) (?:to come|ahead)$/iu;
const VAGUE_WORD =
  /\b(?:now|asap|as soon as possible|at the moment|right away|at the time|near term|short term|later date|after school|business hours|end of day|eod|noonish)\b/iu;
const SHORTHAND = /\b(?:[EB]O[DWMQY]|tmr|tmrw|tonite)\b/iu;
/** What leans on a date that the suite does not give. */
const ANAPHORIC =
  /^(?:the )?(?:(?:latest|following|same|previous|prior|19\d\d) (?:year|month|quarter|period|week|day|decade)|year-ago period|year-earlier .*)$|^(?:that|last year's) (?:year|month|week|day|quarter|period|weekend)$|^(?:an? )(?:year|month|week|day)$|\bperiod\b|\bthat (?:year|month|week|weekend|day)\b|\bsame (?:year|month|week|day)\b/iu;

/** Why a case, or one of its mentions, is not scored; null where it is. `mention` null: the case expects nothing. */
export function leftOut(suite: string, item: SuiteCase, mention: SuiteCase['expected'][number] | null): string | null {
  if (mention === null) return nothingExpected(suite, item);
  const { text, type } = mention;
  const resolution = JSON.stringify(mention.resolution ?? null);
  if (mention.resolution === null || resolution === '{}' || resolution === '{"start":{}}') return 'no value given';
  if (/timezone/iu.test(type) || (/timezoneOffset/u.test(resolution) && !/year|hour|"date":"/u.test(resolution))) return 'a time zone alone';
  if (/oliday/u.test(resolution) || HOLIDAY.test(text) || /Holiday/u.test(item.spec)) return 'a holiday without a date';
  if (VAGUE_VALUE.test(resolution) || VAGUE_AMOUNT.test(text) || VAGUE_WORD.test(text)) return 'a vague word';
  if (SHORTHAND.test(text)) return 'shorthand of calendars';
  if (/^(?:at |in |the |around |approximately |on )?\d{1,4}$/iu.test(text.trim()) && !/^(?:in |the )?(?:1\d|20)\d\d$/u.test(text)) return 'a bare number';
  if (/^(?:(?:in|during) )?(?:the |mid[- ]?)?(?:early |late )?(?:mornings?|afternoons?|evenings?|nights?|morning)$/iu.test(text)) return 'a part of no day';
  if (/ref_undef/u.test(resolution)) return 'leans on a date not given';
  if (suite === 'timenorm' && ANAPHORIC.test(text) && type !== 'DURATION') return 'leans on a date not given';
  if (suite === 'timenorm' && /-(?:QX|WXX)"|^"\d{4}-WXX/u.test(resolution)) return 'an open value';
  if (item.reference_date === null && !/\b(?:1\d|20)\d\d\b/u.test(item.input) && !/"hour"|^"T|"time"|"P/u.test(resolution)) return 'no reference date given';
  return null;
}

/** A case that expects nothing is ours too unless it holds what we annotate and they do not. */
function nothingExpected(suite: string, { input, not_supported: unsupported, spec }: SuiteCase): string | null {
  if (/\b(?:days?|hours?|hr|min|minutes|weeks?|months|years?)\b/iu.test(input)) return 'we annotate durations';
  if (/\b(?:1[5-9]|20)\d\d\b|thousand/u.test(input)) return 'we annotate years';
  if (suite === 'chrono' && /\.strict/u.test(spec)) return 'expected of a strict mode';
  return unsupported !== null && unsupported !== undefined && /TasksMode|CalendarMode/u.test(spec) ? 'expected of a mode' : null;
}
