// Short forms: "Finlay" and "Finlay Institute" for "Finlay Vaccine Institute", "March Bio" for "March Biosciences"; only where one name alone fits.
import { hasLegalForm } from '../lexicon/legal-forms.ts';
import { lookUpName } from '../lexicon/names.ts';
import { organisationNames } from '../lexicon/names-shipped.ts';
import { isCompanyWord, isHead } from '../lexicon/org-heads.ts';
import { isPlace } from '../lexicon/org-places.ts';
import { subtypeOfName } from '../lexicon/org-subtype.ts';
import type { Groups } from './groups.ts';
import { isAcronym, wordsOf } from './org-keys.ts';

/** A hostile article may hold thousands of names of one first word. */
const MOST_CANDIDATES = 40;

interface Named {
  readonly name: string;
  readonly words: readonly string[];
}

/** Joins each short form with the one longer name that it can stand for. */
export function joinShortForms(names: readonly string[], groups: Groups): void {
  const named = names.map((name): Named => ({ name, words: wordsOf(name) }));
  const byWord = new Map<string, Named[]>();
  for (const long of named) {
    if (long.words.length < 2) continue;
    for (const word of new Set(long.words)) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [long]);
      else if (list.length < MOST_CANDIDATES) list.push(long);
    }
  }
  // Longer short forms first: once "Ormont Institute" is settled, "Ormont" has one name left to stand for.
  for (const short of [...named].sort((a, b) => b.words.length - a.words.length)) {
    const [first] = short.words;
    if (first === undefined || hasLegalForm(short.name)) continue;
    const acronym = isAcronym(short.name);
    const longs = (byWord.get(first) ?? []).filter((long) => (acronym ? isFirmOf(short, long) : standsFor(short, long)));
    const root =
      oneRoot(longs, short, groups) ??
      oneRoot(
        longs.filter((long) => isUnbroken(short, long)),
        short,
        groups,
      );
    if (root !== null) groups.join(root, short.name);
  }
}

/** The group of the longer names, where it is one and not the short name's own. */
function oneRoot(longs: readonly Named[], short: Named, groups: Groups): string | null {
  const roots = new Set(longs.map((long) => groups.find(long.name)));
  roots.delete(groups.find(short.name));
  // Firms that differ in their legal form alone: the one named first.
  const [first] = longs;
  const same = first !== undefined && longs.every((long) => long.words.join(' ') === first.words.join(' '));
  return roots.size === 1 || same ? ([...roots][0] ?? null) : null;
}

/** The short form's words stand side by side in the long one. */
function isUnbroken(short: Named, long: Named): boolean {
  return ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `);
}

/** "UGI" for "UGI Utilities, Inc.": capitals that open the full name of a firm. */
function isFirmOf(short: Named, long: Named): boolean {
  return hasLegalForm(long.name) && long.words.length <= 3 && long.words[0] === short.words[0] && short.words.length === 1 && !long.words.some(isPlace);
}

function standsFor(short: Named, long: Named): boolean {
  if (short.words.length >= long.words.length) return short.words.length === long.words.length && isClipped(short.words, long.words);
  const titles = [short, long].map(({ name }) => lookUpName(organisationNames(), name)?.title);
  if (titles[0] !== undefined && titles[1] !== undefined && titles[0] !== titles[1] && !isAtPlace(short, long)) return false;
  if (/ (?:and|&) /u.test(long.name) && !/ (?:and|&) /u.test(short.name) && !long.name.startsWith(short.name) && !long.name.endsWith(short.name)) return false;
  const headed = short.words.some(isHead);
  if (headed) return sameHead(short, long);
  if (!short.words.every((word, index) => long.words[index] === word)) return false;
  const rest = long.words.slice(short.words.length);
  if (rest.some(isPlace)) return false;
  // A famous short name may have many bodies under it: "Roche Ventures" is not "Roche".
  return titles[0] === undefined || rest.every((word) => COMPANY_TAILS.has(word) || (hasLegalForm(long.name) && isCompanyWord(word)));
}

const COMPANY_TAILS: ReadonlySet<string> = new Set(
  'pharmaceuticals pharmaceutical pharma therapeutics biosciences biotech biotechnology sciences laboratories biologics group holdings university agency'.split(
    ' ',
  ),
);

/** "Finlay Institute", "Vaccine Institute" → "Finlay Vaccine Institute": the words in order, the same head, first or last word shared. */
function sameHead(short: Named, long: Named): boolean {
  if (subtypeOfName(short.name) !== subtypeOfName(long.name)) return false;
  let at = 0;
  for (const word of long.words) if (short.words[at] === word) at += 1;
  if (at < short.words.length) return false;
  const prefix = short.words.every((word, index) => long.words[index] === word);
  const suffix = short.words.at(-1) === long.words.at(-1);
  if (isAtPlace(short, long)) return true;
  if (prefix && !suffix) return !long.words.slice(short.words.length).some((word) => isPlace(word) || isHead(word)) || / of /u.test(short.name);
  return suffix || short.words.length > 1;
}

/** "Pasteur Institute" for "Pasteur Institute of Iran". */
function isAtPlace(short: Named, long: Named): boolean {
  return long.name.startsWith(`${short.name} of `) && isPlace(long.name.slice(short.name.length + 4).toLowerCase());
}

/** "March Bio" for "March Biosciences": all words equal but the last, which begins the other. */
function isClipped(short: readonly string[], long: readonly string[]): boolean {
  const last = short.length - 1;
  const [a, b] = [short[last] as string, long[last] as string];
  return last > 0 && a.length > 2 && a.length < b.length && b.startsWith(a) && short.every((word, index) => index === last || long[index] === word);
}
