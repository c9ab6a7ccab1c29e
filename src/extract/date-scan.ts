// Reads one sentence: at each word that can begin an expression the rules of its classes, the longest match first.

import type { Span } from '../types.ts';
import { ABSOLUTE_RULES } from './date-absolute.ts';
import { CLOCK_RULES } from './date-clock.ts';
import { SAID_RULES } from './date-clock-said.ts';
import { DURATION_RULES } from './date-duration.ts';
import { isInAddress } from './date-guards.ts';
import { HINT_WORDS, needsDay, needsOfRule, needsOfStart, ORDINAL_HINT, signsOfRule } from './date-hints.ts';
import type { Found } from './date-join.ts';
import { NUMERIC_RULES } from './date-numeric.ts';
import { PERIOD_RULES } from './date-period.ts';
import { RANGE_RULES } from './date-range.ts';
import { RELATIVE_RULES } from './date-relative.ts';
import type { DateRule } from './date-rule.ts';
import { SET_RULES } from './date-set.ts';
import { SPOKEN_RULES } from './date-spoken.ts';
import { type DateStart, follows, gateOf, mayStart, mustFollow, START_WORDS, type StartGate } from './date-starts.ts';
import { TIME_RULES } from './date-time.ts';

/** Of rules that match equally much the earlier wins. */
const RULES: readonly DateRule[] = [
  ...NUMERIC_RULES,
  ...CLOCK_RULES,
  ...TIME_RULES,
  ...SAID_RULES,
  ...ABSOLUTE_RULES,
  ...RANGE_RULES,
  ...SPOKEN_RULES,
  ...PERIOD_RULES,
  ...RELATIVE_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
];

/** A class of first words with its rules; `needs` are the hints of which the sentence must hold one, 0 where it may hold none. */
interface Start {
  readonly gate: StartGate;
  readonly needs: number;
  readonly rules: readonly Trial[];
}

/** A rule, what must stand in the sentence, right behind the first number, and behind a month for it to be tried. */
interface Trial {
  readonly order: number;
  readonly needs: number;
  readonly signs: string | null;
  readonly day: boolean;
  readonly rule: DateRule;
}

/** What a first word can open. */
interface Opening {
  /** The word in lower case, where something must follow it. */
  readonly next: string | null;
  readonly starts: readonly Start[];
}

const DIGIT_OPENING: Opening = {
  next: null,
  starts: (
    ['figures', 'time', 'year', 'day', 'nth', 'part', 'monthday', 'bare', 'letter', 'tens', 'clockrange', 'weekdays', 'ish', 'hhmm', 'number'] as const
  ).map((name) => startOf(name)),
};
const DECADE_OPENING: Opening = { next: null, starts: [startOf('decade')] };
const PERIOD_OPENING: Opening = { next: null, starts: [startOf('period')] };
/** What a word opens and what it hints at. */
interface Word {
  readonly opening: Opening | null;
  readonly hints: number;
}

/** In lower case, capitalised and in capitals, so that no word of the text need be folded. */
const WORDS: ReadonlyMap<string, Word> = wordsByForm();
/** Which first letter, last letter and length go together in a word of WORDS. */
const SHAPES = shapesOfWords();
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

/** A place where an expression may begin. */
interface Place {
  readonly at: number;
  readonly end: number;
  readonly opening: Opening;
}

/** What the rules read in one sentence, from left to right, the longest at each place; offsets count from the sentence's start. */
export function scanDates(article: string, sentence: Span): { readonly found: readonly Found[]; readonly text: string } {
  const { places, hints } = findPlaces(article, sentence);
  if (places.length === 0) return { found: [], text: '' };
  const text = article.slice(sentence.start, sentence.end);
  const found: Found[] = [];
  let free = 0;
  for (const { at, end, opening } of places) {
    const start = at - sentence.start;
    if (start < free) continue;
    const best = readAt(opening, text, { start, end: end - sentence.start, hints });
    if (best !== null && isSound(text, best)) {
      found.push(best);
      free = best.end;
    }
  }
  return { found, text };
}

/** One pass over the runs of letters, digits and quotes. */
function findPlaces(article: string, { start, end: last }: Span): { readonly places: readonly Place[]; readonly hints: number } {
  const places: Place[] = [];
  let hints = 0;
  let at = start;
  while (at < last) {
    const kind = kindOf(article.charCodeAt(at));
    let end = at + 1;
    if (kind !== OTHER) {
      while (end < last && kindOf(article.charCodeAt(end)) === kind) end++;
      let opening: Opening | null = null;
      if (kind === LETTER) {
        const word = wordAt(article, at, end);
        if (word !== undefined) hints |= word.hints;
        if (at === 0 || !isWordUnit(article.charCodeAt(at - 1))) opening = letterOpening(article, at, end) ?? word?.opening ?? null;
      } else if (kind === DIGIT) {
        if (at === 0 || !isWordUnit(article.charCodeAt(at - 1))) opening = DIGIT_OPENING;
      } else if (end - at === 1 && kindOf(article.charCodeAt(end)) === DIGIT) opening = DECADE_OPENING;
      if (opening !== null) places.push({ at, end, opening });
    }
    at = end;
  }
  return { places, hints };
}

function wordAt(article: string, start: number, end: number): Word | undefined {
  const length = end - start;
  if (length > LONGEST_WORD || SHAPES[shapeOf(article.charCodeAt(start), article.charCodeAt(end - 1), length)] !== 1) return undefined;
  return WORDS.get(article.slice(start, end));
}

/** "Q2", "H1", "FY24". */
function letterOpening(article: string, start: number, end: number): Opening | null {
  if (end - start > 2 || kindOf(article.charCodeAt(end)) !== DIGIT) return null;
  const first = article.charCodeAt(start) | CASE_BIT;
  return first === LETTER_Q || first === LETTER_H || first === LETTER_F ? PERIOD_OPENING : null;
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
function readAt({ next, starts }: Opening, text: string, place: { readonly start: number; readonly end: number; readonly hints: number }): Found | null {
  const { start, hints } = place;
  if (next !== null && !follows(next, text, place.end)) return null;
  let best: Found | null = null;
  let bestOrder = 0;
  const sign = text[place.end] ?? ' ';
  const day = (hints & ORDINAL_HINT) !== 0 || isDigitNear(text, place.end);
  for (const { gate, needs, rules } of starts) {
    if ((needs !== 0 && (needs & hints) === 0) || !mayStart(gate, text, place)) continue;
    for (const { order, needs: ruleNeeds, signs, day: needsDayBehind, rule } of rules) {
      if ((ruleNeeds !== 0 && (ruleNeeds & hints) === 0) || (signs !== null && !signs.includes(sign)) || (needsDayBehind && !day)) continue;
      const { pattern } = rule;
      pattern.lastIndex = start;
      const match = pattern.exec(text);
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

/** A digit within the few signs and the article that may part a month from its day. */
function isDigitNear(text: string, end: number): boolean {
  for (let at = end; at < end + 8; at++) if (kindOf(text.charCodeAt(at)) === DIGIT) return true;
  return false;
}

/** A capitalised word alone in quotation marks is a title. */
function isQuotedTitle(text: string, { start, end }: Found): boolean {
  const before = text[start - 1];
  return (before === '"' || before === '“') && /["”]/u.test(text[end] ?? '') && /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2));
}

const SIGN_BEFORE: ReadonlySet<string> = new Set(['-', '‑', '/', '.', ',', ':']);

/** "COVID-19 may": digits behind a letter and a hyphen belong to the word before, save "mid-2018". */
function isHyphenated(text: string, start: number): boolean {
  if (start === 0 || !SIGN_BEFORE.has(text[start - 1] ?? '')) return false;
  if (/\d[/.,:]\d$/u.test(text.slice(Math.max(0, start - 2), start + 1))) return true;
  if (!/^[-‑]\d$/u.test(text.slice(Math.max(0, start - 1), start + 1))) return false;
  return (
    /[\p{L}\d][-‑]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/\b(?:mid|early|late|pre|post|end|of|in)[-‑]$/iu.test(text.slice(Math.max(0, start - 7), start))
  );
}

function trimmed(words: string): number {
  const last = kindOf(words.charCodeAt(words.length - 1));
  if (last === LETTER || last === DIGIT) return words.length;
  if (ABBREVIATION.test(words)) return words.length;
  // "8:30 AM (ET)" keeps the bracket that it opened.
  return /\((?:[A-Za-z]{2,5}|[A-Za-z ]{4,24} time)\)$/i.test(words) ? words.length : words.replace(TRAILING, '').length;
}

function startOf(name: DateStart): Start {
  const rules = RULES.flatMap((rule, order) =>
    rule.starts.includes(name) ? [{ order, needs: needsOfRule(rule.name), signs: signsOfRule(rule.name), day: needsDay(name, rule.name), rule }] : [],
  );
  return { gate: gateOf(name), needs: needsOfStart(name), rules };
}

function wordsByForm(): ReadonlyMap<string, Word> {
  const starts = new Map(START_WORDS.map(([name]) => [name, startOf(name)] as const));
  const classes = new Map<string, Set<DateStart>>();
  for (const [start, firstWords] of START_WORDS) {
    for (const words of firstWords) {
      const word = /^[a-z]+/u.exec(words)?.[0] ?? words;
      classes.set(word, (classes.get(word) ?? new Set()).add(start));
    }
  }
  return new Map(
    [...new Set([...classes.keys(), ...HINT_WORDS.keys()])].flatMap((word) => {
      const names = classes.get(word);
      const opening: Opening | null =
        names === undefined ? null : { next: mustFollow(word) ? word : null, starts: [...names].flatMap((name) => starts.get(name) ?? []) };
      const entry: Word = { opening, hints: HINT_WORDS.get(word) ?? 0 };
      return [word, (word[0] ?? '').toUpperCase() + word.slice(1), word.toUpperCase()].map((form) => [form, entry] as const);
    }),
  );
}

function shapesOfWords(): Uint8Array {
  const shapes = new Uint8Array(1 << 15);
  for (const word of WORDS.keys()) shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  return shapes;
}

/** Five bits each of the two letters, whatever their case, and of the length. */
function shapeOf(first: number, last: number, length: number): number {
  return ((first & 31) << 10) | ((last & 31) << 5) | length;
}
