// Short names that a bracket defines right behind a sure name: 'Battery Resources Corp. (TSXV: BMR) ("Battery" or "BMR" or the "Company")' → "Battery", "BMR".
// Not: "(the “Company”)", "(the “Offering”)", the ticker, a bracket that says something else.
import { whyNoOrganisation } from '../lexicon/org-not-names.ts';
import type { Span } from '../types.ts';

const BRACKET = /^[®™]?,?(?:\s?\([^()\n]{0,60}?:[^()\n]{1,80}\)){0,2},?\s?\(([^()\n]{2,100})\)/u;
const QUOTED = /["“”‘']([^"“”‘’']{2,40})["“”’']/gu;
const BARE = /^(?:the )?(\p{Lu}[\p{L}\p{N}&.-]{1,9})$/u;

/** Where the short names of the organisation at `span` are defined. */
export function definedBehind(text: string, span: Span): Span[] {
  if (!/^[®™]?,?\s?\(/u.test(text.slice(span.end, span.end + 4))) return [];
  const match = BRACKET.exec(text.slice(span.end, span.end + 320));
  const inside = match?.[1];
  if (match === null || inside === undefined) return [];
  const from = span.end + match[0].length - 1 - inside.length;
  const name = text.slice(span.start, span.end);
  const bare = BARE.exec(inside)?.[1];
  if (bare !== undefined) return /^\p{Lu}{2}/u.test(bare) && areInitials(bare, name) ? [{ start: from + inside.indexOf(bare), end: from + inside.length }] : [];
  return [...inside.matchAll(QUOTED)].flatMap((quoted) => {
    const short = quoted[1] as string;
    const start = from + quoted.index + 1;
    return isShortFor(short, name) ? [{ start, end: start + short.length }] : [];
  });
}

/** "Battery" for "Battery Resources Corp.", "BMR", "the Garden" not. */
function isShortFor(short: string, name: string): boolean {
  if (short === name || !/^\p{Lu}|^\p{Ll}{1,3}\p{Lu}/u.test(short) || whyNoOrganisation(short, '', '') !== null) return false;
  return name.startsWith(`${short} `) || name.startsWith(`${short},`) || name.includes(` ${short} `) || areInitials(short, name);
}

/** Capitals that open the words of the name in turn, at least two; small words may be passed over, the last words may lack. */
function areInitials(short: string, name: string): boolean {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2 || letters !== letters.toUpperCase()) return false;
  const words = name.split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  let at = 0;
  for (const word of words) if (at < letters.length && word.charAt(0).toUpperCase() === letters.charAt(at)) at += 1;
  return at === letters.length;
}
