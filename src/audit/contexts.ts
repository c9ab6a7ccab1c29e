// Contexts that take more than one pattern to tell: telephone numbers, scores, the pronoun "one", names, periods and shares.
import { MONTH_WORD } from '../lexicon/quantities-designators.ts';
import type { NumberPlace } from './scan.ts';
import type { Surroundings } from './surroundings.ts';

const CONTEST =
  /\b(?:won|wins?|winning|beat(?:en|ing)?|lost|lose|defeat(?:ed)?|victory|draw|drew|drawn|votes?|voted|led|leads?|scored?|scoreline|goals?|match|game|triumph|trail(?:ed|ing)?|level|final|aggregate|cup|league|kick-off)\b/iu;
const ONE_BEFORE =
  /^(?:no|any|every|some|each|this|that|which|another|the|first|last|next|my|your|his|her|their|our|new|big|good|bad|better|best|worst|biggest|largest|old|older|small|different|similar|same|such|a|whichever|latter|former|many|little|great|right|wrong|number)$/iu;
const ONE_AFTER =
  /^(?:of|is|was|are|has|had|have|will|would|can|could|may|might|must|should|does|did|do|we|he|she|it|they|you|who|that|which|where|when|what|to|in|on|at|by|for|from|with|about|after|before|than|as|and|or|but|if|another|so|said|says|too|not)$/iu;
/** Words written with a capital that name nothing, and currencies. */
const NO_NAME =
  /^(?:In|On|At|By|The|Of|About|Over|Nearly|Almost|Some|With|From|And|Or|To|For|Than|Least|More|Only|Up|An?|All|But|Since|Until|After|Before|Between|Under|Rs|RMB|USD|EUR|INR|CHF|NOK|SEK|DKK|AED|SAR|KES)$/u;
/** A word in small letters, which a heading in capitals has not. */
const SMALL_WORD = /(?:^|\s)\p{Ll}[\p{Ll}’'-]{3,}[^.!?:“"\n]*$/u;

/** +44 20 7946 0958, (202) 555-0143, Tel: 5550143, 1-800-QUIT-NOW. */
export function isPhone({ before, word, after }: Surroundings): boolean {
  if (!/^[\d.,]+$/u.test(word)) return false;
  if (word === '1' && /^-\d{3}-[\dA-Z]/u.test(after)) return true;
  const left = /[+(]?(?:[\d()][ \u00a0.–-]{0,2})*$/u.exec(before.slice(-24))?.[0] ?? '';
  const right = /^(?:[ \u00a0.)–-]{0,2}\(?\d\)?)*/u.exec(after.slice(0, 24))?.[0] ?? '';
  const whole = `${left}${word}${right}`;
  const digits = whole.replace(/\D/gu, '').length;
  if (/(?:tel|phone|fax|call|mobile|whatsapp)[.: ]{0,3}(?:us )?(?:at |on )?$/iu.test(before.slice(0, before.length - left.length))) return digits >= 5;
  return digits >= 7 && (/^\+|^\(\d{2,5}\)|^0\d/u.test(whole) || /^(?:1[-. ])?\d{3}[-. ]\d{3,4}[-. ]\d{3,4}$/u.test(whole));
}

/** "Miller219-921-6823", "example.com212-698-8696": ten digits in three groups, whatever they are glued to. */
export function isGluedPhone({ head, word, tail }: Surroundings): boolean {
  if (!/^\d{3,4}$/u.test(word)) return false;
  const run = `${/[\d-]{0,8}$/u.exec(head)?.[0] ?? ''}${word}${/^[\d-]{0,9}/u.exec(tail)?.[0] ?? ''}`;
  return /^\d{3}-\d{3}-\d{4}$/u.test(run) && /(?:\p{L}|^)[\d-]*$/u.test(head) && !/[/@]/u.test(head);
}

/** "won 3-1", "a 2–0 defeat", "Port 2-1 City", "voted 9-3", 4-4-2: sport or a vote around it, or capitals on both sides. */
export function isScore({ before, word, after }: Surroundings): boolean {
  if (!/^\d{1,3}$/u.test(word)) return false;
  const opens = /^[-–]\d{1,3}(?![\d%])/u.exec(after);
  const closes = /(?<!\d)\d{1,3}[-–]$/u.exec(before);
  if (!opens && !closes) return false;
  if (/^[-–]\d[-–]\d/u.test(after) || /\d[-–]\d[-–]$/u.test(before) || (closes && opens)) return true;
  const left = closes ? before.slice(0, closes.index) : before;
  const right = opens ? after.slice(opens[0].length) : after;
  return CONTEST.test(left) || CONTEST.test(right) || (/\p{Lu}[\p{L}.’'-]*\s$/u.test(left) && /^\s\p{Lu}/u.test(right));
}

/** "one of the", "no one", "that one", "one says", "two at 60 and one 41 years old"; not "one dose", "one-year". */
export function isPronoun({ word, before, after, previous, next }: Surroundings): boolean {
  if (word === 'ones') return true;
  if (word !== 'one') return false;
  if (ONE_BEFORE.test(previous) || ONE_AFTER.test(next) || /^ \d/u.test(after)) return true;
  return !/^[ \u00a0]["“‘]?[\p{L}$€£]/u.test(after) && !/^-/u.test(after) && !/-$/u.test(before);
}

/** Boeing 737, Seven Network, the Big Five: a name in capitals beside it. */
export function isNamed({ before, after, previous, capital }: Surroundings, place: NumberPlace): boolean {
  if (place.sort === 'word') return capital && SMALL_WORD.test(before) && (/^\p{Lu}/u.test(previous) || /^[ -]\p{Lu}/u.test(after));
  if (place.sort !== 'digits' || !/^\d{1,4}$/u.test(place.text)) return false;
  if (!/[ \u00a0]$/u.test(before) || !/^\p{Lu}[\p{L}\p{N}&’'.-]*$/u.test(previous)) return false;
  if (NO_NAME.test(previous) || MONTH_WORD.test(previous.replace(/\.$/u, ''))) return false;
  return !/^[ \u00a0-]?(?:\p{Ll}|%|°|per ?cent)/u.test(after) && /[\p{L}\p{N},’] \p{Lu}[\p{L}\p{N}.&’'-]*[ \u00a0]$/u.test(before);
}

/** "the second quarter", "the first half of 2025", "a third of": a date or a figure that should have been found. */
export function isPeriodOrShare({ before, after, next }: Surroundings): boolean {
  if (/^(?:quarter|century)$/iu.test(next) || /^ half of (?:\d|the year|next|this|last)/u.test(after)) return true;
  return /\b(?:an?|one)[ -]$/iu.test(before) && /^(?: of\b| more\b| less\b| or (?:more|less)\b)/u.test(after);
}
