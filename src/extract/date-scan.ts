// Reads one sentence: at each word that can begin an expression the rules of its classes, the longest match first.

import type { Span } from '../types.ts';
import { ABSOLUTE_RULES } from './date-absolute.ts';
import { CLOCK_RULES } from './date-clock.ts';
import { DURATION_RULES, SET_RULES } from './date-duration.ts';
import { isInAddress } from './date-guards.ts';
import type { Found } from './date-join.ts';
import { NUMERIC_RULES } from './date-numeric.ts';
import { PERIOD_RULES } from './date-period.ts';
import { RANGE_RULES } from './date-range.ts';
import { RELATIVE_RULES } from './date-relative.ts';
import type { DateRule } from './date-rule.ts';
import { SPOKEN_RULES } from './date-spoken.ts';
import { AHEAD, type DateStart, NEXT, START_WORDS } from './date-starts.ts';
import { TIME_RULES } from './date-time.ts';

/** Of rules that match equally much the earlier wins. */
const RULES: readonly DateRule[] = [
  ...NUMERIC_RULES,
  ...TIME_RULES,
  ...CLOCK_RULES,
  ...ABSOLUTE_RULES,
  ...RANGE_RULES,
  ...SPOKEN_RULES,
  ...PERIOD_RULES,
  ...RELATIVE_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
];

/** A class of first words with its rules. */
interface Start {
  readonly ahead: RegExp | null;
  readonly rules: readonly (readonly [order: number, rule: DateRule])[];
}

/** What a first word can open. */
interface Opening {
  readonly next: RegExp | null;
  readonly starts: readonly Start[];
}

const DIGIT_OPENING: Opening = {
  next: null,
  starts: startsOf(['figures', 'time', 'year', 'day', 'nth', 'part', 'monthday', 'bare', 'letter', 'tens', 'clockrange', 'weekdays', 'number']),
};
const DECADE_OPENING: Opening = { next: null, starts: startsOf(['decade']) };
const PERIOD_OPENING: Opening = { next: null, starts: startsOf(['period']) };
/** First words in lower case, capitalised and in capitals, so that no word of the text need be folded. */
const OPENINGS: ReadonlyMap<string, Opening> = openingsByWord();
/** Lengths of the first words by their first letter, one bit each. */
const LENGTHS = lengthsByLetter();
const LONGEST_WORD = 30;

/** Kinds of UTF-16 units. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const QUOTE = 3;
const KINDS = kindsOfAscii();
const CASE_BIT = 0x20;
const LETTER_F = 0x66;
const LETTER_H = 0x68;
const LETTER_Q = 0x71;

/** Full stops that end a span belong to it only in "a.m." and its like. */
const TRAILING = /[\s.,;:)'’]+$/u;
const ABBREVIATION = /(?:\b[ap]\.\s?m\.|\bB\.C\.(?:E\.)?)$/iu;

/** What the rules read in one sentence, from left to right, the longest at each place; offsets count from the sentence's start. */
export function scanDates(article: string, sentence: Span): { readonly found: readonly Found[]; readonly text: string } {
  const found: Found[] = [];
  let text = '';
  let at = sentence.start;
  while (at < sentence.end) {
    const kind = kindOf(article.charCodeAt(at));
    if (kind === OTHER) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < sentence.end && kindOf(article.charCodeAt(end)) === kind) end++;
    const opening = openingAt(article, at, end, kind);
    if (opening !== null) {
      if (text === '') text = article.slice(sentence.start, sentence.end);
      const best = readAt(opening, text, at - sentence.start, end - sentence.start);
      if (best !== null && isSound(text, best)) {
        found.push(best);
        end = sentence.start + best.end;
      }
    }
    at = end;
  }
  return { found, text };
}

/** What a run of letters, digits or quotes opens: a known word, a number, "Q2", "FY24", "'90s". */
function openingAt(article: string, start: number, end: number, kind: number): Opening | null {
  if (kind === QUOTE) return end - start === 1 && kindOf(article.charCodeAt(end)) === DIGIT ? DECADE_OPENING : null;
  if (start > 0 && isWordUnit(article.charCodeAt(start - 1))) return null;
  if (kind === DIGIT) return DIGIT_OPENING;
  const length = end - start;
  const first = article.charCodeAt(start) | CASE_BIT;
  if (length < 3 && (first === LETTER_Q || first === LETTER_H || first === LETTER_F) && kindOf(article.charCodeAt(end)) === DIGIT) return PERIOD_OPENING;
  if (length > LONGEST_WORD || ((LENGTHS[first] ?? 0) & (1 << length)) === 0) return null;
  return OPENINGS.get(article.slice(start, end)) ?? null;
}

function kindOf(code: number): number {
  if (code < KINDS.length) return KINDS[code] ?? OTHER;
  return code === 0x2018 || code === 0x2019 ? QUOTE : OTHER;
}

function kindsOfAscii(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (let code = 0; code < 26; code++) kinds[0x41 + code] = kinds[0x61 + code] = LETTER;
  for (let code = 0; code < 10; code++) kinds[0x30 + code] = DIGIT;
  kinds[0x27] = QUOTE;
  return kinds;
}

/** A unit that goes on the word before it. */
function isWordUnit(code: number): boolean {
  return kindOf(code) === LETTER || kindOf(code) === DIGIT || code === 0x5f || (code >= 0xc0 && code < 0x2000);
}

function isSound(text: string, found: Found): boolean {
  return !isInAddress(text, found.start, found.end) && !isHyphenated(text, found.start) && !isQuotedTitle(text, found);
}

/** The longest reading; of equally long ones that of the first rule. */
function readAt({ next, starts }: Opening, text: string, start: number, wordEnd: number): Found | null {
  if (next !== null) {
    next.lastIndex = wordEnd;
    if (!next.test(text)) return null;
  }
  let best: Found | null = null;
  let bestOrder = 0;
  for (const { ahead, rules } of starts) {
    if (ahead !== null) {
      ahead.lastIndex = start;
      if (!ahead.test(text)) continue;
    }
    for (const [order, rule] of rules) {
      rule.pattern.lastIndex = start;
      const match = rule.pattern.exec(text);
      if (match === null) continue;
      const end = start + trimmed(match[0]);
      if (best !== null && (end < best.end || (end === best.end && order >= bestOrder))) continue;
      const reading = rule.read({ groups: match.groups ?? {}, text, start, end });
      if (reading === null) continue;
      best = { start, end, rule: rule.name, reading };
      bestOrder = order;
    }
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

function startsOf(names: readonly DateStart[]): Start[] {
  return names.map((name) => ({ ahead: AHEAD[name], rules: RULES.flatMap((rule, order) => (rule.starts.includes(name) ? [[order, rule] as const] : [])) }));
}

function openingsByWord(): ReadonlyMap<string, Opening> {
  const classes = new Map<string, Set<DateStart>>();
  for (const [start, firstWords] of START_WORDS) {
    for (const words of firstWords) {
      const word = /^[a-z]+/u.exec(words)?.[0] ?? words;
      classes.set(word, (classes.get(word) ?? new Set()).add(start));
    }
  }
  return new Map(
    [...classes].flatMap(([word, names]) => {
      const opening: Opening = { next: NEXT.get(word) ?? null, starts: startsOf([...names]) };
      return [word, (word[0] ?? '').toUpperCase() + word.slice(1), word.toUpperCase()].map((form) => [form, opening] as const);
    }),
  );
}

function lengthsByLetter(): Int32Array {
  const lengths = new Int32Array(128);
  for (const word of OPENINGS.keys()) {
    const letter = word.charCodeAt(0) | 0x20;
    lengths[letter] = (lengths[letter] ?? 0) | (1 << word.length);
  }
  return lengths;
}
