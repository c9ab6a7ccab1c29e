// Finds dates, times, durations and recurrences: "12 months ending April 30, 2024", "early this week", "each year".
import { MONTHS, SEASONS, WEEKDAYS } from '../lexicon/calendar.ts';
import { COUNT_WORDS, DECADE_WORDS, ORDINALS, RECURRENCES, RELATIVES, UNITS } from '../lexicon/date-words.ts';
import type { Extractor, Mention } from '../types.ts';
import { ABSOLUTE_RULES } from './date-absolute.ts';
import { relationOf, tenseOf, widen } from './date-context.ts';
import { DURATION_RULES, SET_RULES } from './date-duration.ts';
import { isInAddress } from './date-guards.ts';
import { type Found, joinNeighbours } from './date-join.ts';
import { NUMERIC_RULES } from './date-numeric.ts';
import { PERIOD_RULES } from './date-period.ts';
import { RELATIVE_RULES } from './date-relative.ts';
import { type DateRule, type DateStart, oneOf } from './date-rule.ts';
import { TIME_RULES } from './date-time.ts';

/** Of rules that match equally much the earlier wins. */
const RULES: readonly DateRule[] = [...NUMERIC_RULES, ...TIME_RULES, ...ABSOLUTE_RULES, ...PERIOD_RULES, ...RELATIVE_RULES, ...SET_RULES, ...DURATION_RULES];

/** Word that an expression can begin with → its classes. */
const STARTS: readonly (readonly [DateStart, readonly string[]])[] = [
  ['month', [...MONTHS.keys()]],
  ['weekday', [...WEEKDAYS.keys()].flatMap((name) => (name.endsWith('day') ? [name, `${name}s`] : [name]))],
  ['season', [...SEASONS.keys()]],
  ['count', [...COUNT_WORDS.keys(), 'a', 'an', 'half', 'several', 'multiple', 'year', 'day', 'hundred']],
  ['relative', [...RELATIVES.keys(), 'most', 'first', 'final', 'intervening', 'ensuing', 'remaining', 'opening', 'closing', 'year']],
  ['ordinal', [...ORDINALS.keys(), ...COUNT_WORDS.keys(), 'last', 'final', 'latter', 'opening', 'closing']],
  [
    'deictic',
    [
      'today',
      'tonight',
      'yesterday',
      'tomorrow',
      'day',
      'week',
      'month',
      'quarter',
      'season',
      'year',
      'decade',
      'century',
      'hour',
      'all',
      'entire',
      'whole',
      'full',
      'weekend',
      'weekends',
      'weekdays',
      'weeklong',
      'yearlong',
      'daylong',
      'monthlong',
      'decadelong',
      'fiscal',
      'financial',
    ],
  ],
  ['period', ['q', 'h', 'fy', 'f', 'fiscal', 'financial', 'full', 'calendar', 'year', 'month', 'quarter']],
  ['recurrence', [...RECURRENCES.keys(), 'every', 'each', 'once', 'twice', 'thrice', 'three', 'four', 'several', 'multiple']],
  ['clock', ['noon', 'midday', 'midnight']],
  ['decade', [...DECADE_WORDS.keys(), 'nineteen']],
];

const RULES_AT: ReadonlyMap<string, readonly DateRule[]> = rulesByWord();
const DIGIT_RULES = rulesOf(['digit', 'clock']);
const DECADE_RULES = rulesOf(['decade']);

const COUNTABLE = oneOf([...UNITS.keys(), 'half', 'couple', 'hundred', 'thousand', 'dozen', 'full', 'further', 'whole', 'year', 'more', 'additional', 'extra']);
const LOOKAHEADS: ReadonlyMap<string, string> = new Map([
  ['a', `(?=\\s${COUNTABLE})`],
  ['an', `(?=\\s${COUNTABLE})`],
  ['q', '(?=[1-4])'],
  ['h', '(?=[12])'],
  ['f', '(?=\\d)'],
  ['fy', "(?=[\\d\\s'’-])"],
  ['that', '(?=\\s)'],
]);

/** Any place where an expression may begin. */
const TRIGGER = new RegExp(
  `['’‘](?=[1-9]0s)|\\b(?:\\d|${oneOf([...RULES_AT.keys()].map((word) => (LOOKAHEADS.has(word) ? `${word}${LOOKAHEADS.get(word) ?? ''}` : `${word}(?![a-z])`)))})`,
  'gi',
);

/** Full stops that end a span belong to it only in "a.m." and its like. */
const TRAILING = /[\s.,;:)]+$/u;
const ABBREVIATION = /(?:\b[ap]\.\s?m\.|\bB\.C\.(?:E\.)?)$/iu;

/** Dates of every sentence, in order; spans never overlap. */
export const extractDates: Extractor = (doc) => {
  const mentions: Mention<'DATE'>[] = [];
  for (const sentence of doc.sentences) {
    const text = doc.article.text.slice(sentence.start, sentence.end);
    const found = scan(text);
    if (found.length === 0) continue;
    let previous: { end: number; relation: Mention<'DATE'>['parts']['relation'] } | null = null;
    for (const raw of joinNeighbours(found, text)) {
      const item = widen(raw, text, previous?.end ?? 0);
      if (item === null) continue;
      const start = previous === null ? item.start : Math.max(item.start, previous.end);
      const relation = relationOf(text, start, previous);
      previous = { end: item.end, relation };
      const { kind, steps = [], until = null, length = null, lengthUnit = null, approximate = false } = item.reading;
      const [from, to] = [sentence.start + start, sentence.start + item.end];
      const tense = kind === 'date' || kind === 'time' ? tenseOf(doc, sentence, from, to) : null;
      mentions.push({
        type: 'DATE',
        start: from,
        end: to,
        text: doc.article.text.slice(from, to),
        sentence: sentence.index,
        rule: item.rule,
        confidence: 'high',
        parts: { kind, steps, until, length, lengthUnit, approximate, relation, tense },
      });
    }
  }
  return mentions;
};

/** What the rules read in one sentence, from left to right, the longest at each place. */
function scan(text: string): Found[] {
  const found: Found[] = [];
  TRIGGER.lastIndex = 0;
  for (let trigger = TRIGGER.exec(text); trigger !== null; trigger = TRIGGER.exec(text)) {
    const word = trigger[0];
    const rules = /\d/u.test(word) ? DIGIT_RULES : /['’‘]/u.test(word) ? DECADE_RULES : (RULES_AT.get(word.toLowerCase()) ?? []);
    const best = readAt(rules, text, trigger.index);
    if (best === null || isInAddress(text, best.start, best.end) || isHyphenated(text, best.start) || isQuotedTitle(text, best)) continue;
    found.push(best);
    TRIGGER.lastIndex = best.end;
  }
  return found;
}

function readAt(rules: readonly DateRule[], text: string, start: number): Found | null {
  let best: Found | null = null;
  for (const rule of rules) {
    rule.pattern.lastIndex = start;
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const end = start + trimmed(match[0]);
    if (best !== null && end <= best.end) continue;
    const reading = rule.read({ groups: match.groups ?? {}, text, start, end });
    if (reading !== null) best = { start, end, rule: rule.name, reading };
  }
  return best;
}

/** A capitalised word alone in quotation marks is a title. */
function isQuotedTitle(text: string, { start, end }: Found): boolean {
  return /["“]/u.test(text[start - 1] ?? '') && /["”]/u.test(text[end] ?? '') && /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2));
}

/** "COVID-19 may": digits behind a letter and a hyphen belong to the word before, save "mid-2018". */
function isHyphenated(text: string, start: number): boolean {
  if (/\d[/.,:]\d$/u.test(text.slice(Math.max(0, start - 2), start + 1))) return true;
  if (!/^[-‑]\d$/u.test(text.slice(Math.max(0, start - 1), start + 1))) return false;
  return (
    /[\p{L}\d][-‑]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/\b(?:mid|early|late|pre|post|end|of|in)[-‑]$/iu.test(text.slice(Math.max(0, start - 7), start))
  );
}

function trimmed(words: string): number {
  if (ABBREVIATION.test(words)) return words.length;
  return words.replace(TRAILING, '').length;
}

function rulesOf(starts: readonly DateStart[]): DateRule[] {
  return RULES.filter((rule) => rule.starts.some((start) => starts.includes(start)));
}

function rulesByWord(): ReadonlyMap<string, readonly DateRule[]> {
  const classes = new Map<string, DateStart[]>();
  for (const [start, words] of STARTS) for (const word of words) classes.set(word, [...(classes.get(word) ?? []), start]);
  return new Map([...classes].map(([word, starts]) => [word, rulesOf(starts)]));
}
