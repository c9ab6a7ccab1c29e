// Acronyms and their expansions: "German Cancer Research Center (DKFZ)", and "WHO" where "World Health Organization" stands elsewhere.
import { isPlace } from '../lexicon/org-places.ts';
import { subtypeOfName } from '../lexicon/org-subtype.ts';
import type { OrgEntity } from '../types.ts';
import type { Groups } from './groups.ts';
import { isAcronym, titleOf, wordsOf } from './org-keys.ts';

/** A name and what stands in brackets behind it. */
export interface BracketPair {
  readonly full: string;
  readonly short: string;
}

const SMALL_WORDS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'and',
  '&',
  'the',
  'on',
  'in',
  'de',
  'del',
  'la',
  'to',
  'at',
  'und',
  'für',
  'et',
  'y',
  'e',
  'des',
  'du',
  'da',
  'do',
]);

const LONGEST_BETWEEN = 44;
/** "…, known by its Spanish acronym CIM", "…, or DRAP,", "…, also called …". */
const KNOWN_AS =
  /^,? (?:also |better |commonly |widely |formerly )?(?:known|called|referred to|abbreviated)(?: (?:as|by|simply))*(?: (?:its|the|their))?(?: [A-Z]\p{L}+)?(?: (?:acronym|initials|abbreviation))?(?: as)? ?["“‘']?$|^, or (?:simply )?["“]?$/u;

/** Pairs "Full Name (SHORT)" and "SHORT (Full Name)" among mentions sorted by start. */
export function bracketPairs(organisations: readonly OrgEntity[], text: string): BracketPair[] {
  const pairs: BracketPair[] = [];
  for (let index = 1; index < organisations.length; index += 1) {
    const left = organisations[index - 1] as OrgEntity;
    const right = organisations[index] as OrgEntity;
    if (right.start - left.end > LONGEST_BETWEEN) continue;
    if (
      !/^[®™]?\s*[([]\s*(?:the |formerly |also |or )?["“‘']?$/u.test(text.slice(left.end, right.start)) ||
      !/^["”’']?\s*[)\],;]/u.test(text.slice(right.end, right.end + 3))
    ) {
      if (!KNOWN_AS.test(text.slice(left.end, right.start))) continue;
      // "Arden Health, or Orlin Cross," may be two bodies.
      if (text.startsWith(', or', left.end) && !isAcronym(right.text) && !spells(right.text, left.text)) continue;
    }
    const [full, short] = left.text.length >= right.text.length ? [left.text, right.text] : [right.text, left.text];
    if (isAcronym(short) || spells(short, full) || full.toLowerCase().includes(short.toLowerCase()) || isOtherName(short, full)) pairs.push({ full, short });
  }
  return pairs;
}

/** A bracket that words the name otherwise: one coined word ("TranslaTUM", "Vacsera"), or its translation ("Agência Nacional …"). */
function isOtherName(short: string, full: string): boolean {
  const titles = [titleOf(short), titleOf(full)];
  if (titles[0] !== undefined && titles[1] !== undefined) return titles[0] === titles[1];
  const long = wordsOf(full);
  if (!/\s/u.test(short)) return long.length > 2 && !isPlace(short.toLowerCase());
  const sorts = [subtypeOfName(short), subtypeOfName(full)];
  return wordsOf(short).length > 1 && (sorts[0] === null || sorts[1] === null || sorts[0] === sorts[1]);
}

/** Joins bracketed pairs, then undefined acronyms with the one name that they spell. */
export function joinAcronyms(names: readonly string[], pairs: readonly BracketPair[], groups: Groups): void {
  const defined = new Set<string>();
  for (const { full, short } of pairs) {
    groups.join(full, short);
    defined.add(short);
  }
  const byInitials = new Map<string, Set<string>>();
  for (const name of names) {
    if (isAcronym(name)) continue;
    for (const initials of initialsOf(name)) {
      const roots = byInitials.get(initials) ?? new Set<string>();
      roots.add(groups.find(name));
      byInitials.set(initials, roots);
    }
  }
  for (const name of names) {
    if (defined.has(name) || !isAcronym(name)) continue;
    const roots = [...(byInitials.get(name.replace(/[.\s&-]/gu, '').toUpperCase()) ?? [])];
    if (roots.length === 1) groups.join(roots[0] as string, name);
  }
  joinSyllables(names, defined, groups);
}

/** "Denosa", "Cosatu", "Nafdac": first letters or syllables of all the words of one name. */
function joinSyllables(names: readonly string[], defined: ReadonlySet<string>, groups: Groups): void {
  const longs = names.map((name) => ({ name, words: wordsOf(name) })).filter(({ words }) => words.length > 2 && words.length < 9);
  for (const name of names.filter((short) => /^\p{Lu}\p{Ll}{3,9}$/u.test(short) && !defined.has(short)).slice(0, MOST_SYLLABIC)) {
    const letters = name.toLowerCase();
    const roots = new Set(longs.filter(({ words }) => isMadeOf(letters, words)).map((long) => groups.find(long.name)));
    if (roots.size === 1) groups.join([...roots][0] as string, name);
  }
}

const MOST_SYLLABIC = 60;
const LONGEST_SYLLABLE = 3;

/** True where `letters` is made of openings of all the words, each of one to three letters. */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  if (words.length === 0) return letters === '';
  const [word = '', ...rest] = words;
  if (letters.length < words.length || letters.length > words.length * LONGEST_SYLLABLE) return false;
  for (let length = 1; length <= LONGEST_SYLLABLE && word.charAt(length - 1) !== '' && word.charAt(length - 1) === letters.charAt(length - 1); length += 1)
    if (isMadeOf(letters.slice(length), rest)) return true;
  return false;
}

/** Initials with and without small words, and without a leading country: "U.S. Food and Drug Administration" → USFADA, USFDA, FDA. */
function initialsOf(name: string): string[] {
  const bare = name.replace(/^(?:U\.?S\.?|United States|UK|United Kingdom|British) /u, '');
  return bare === name ? readInitials(name) : [...readInitials(bare), ...readInitials(name)];
}

function readInitials(name: string): string[] {
  const words = name.split(/[\s/-]+/u).filter((word) => /^\p{L}|&/u.test(word));
  const content = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  if (content.length < 2 || content.length > 12) return [];
  const initials = (list: readonly string[]) => list.map((word) => word.charAt(0).toUpperCase()).join('');
  const capitals = words.join('').replace(/[^\p{Lu}]/gu, '');
  return [...new Set([initials(words), initials(content), initials(content.slice(1)), initials(content.slice(0, -1)), capitals])].filter(
    (form) => form.length > 1,
  );
}

/** Schwartz–Hearst: the letters of the short form occur in order in the long one, the first at the start of a word. */
function spells(short: string, long: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  const name = long.toLowerCase();
  let at = name.length - 1;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters.charAt(index);
    while (at >= 0 && (name.charAt(at) !== letter || (index === 0 && at > 0 && /[\p{L}\d]/u.test(name.charAt(at - 1))))) at -= 1;
    if (at < 0) return false;
    at -= 1;
  }
  return letters.length > 1;
}
