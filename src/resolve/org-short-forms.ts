// Short forms: "Finlay" and "Finlay Institute" for "Finlay Vaccine Institute", "March Bio" for "March Biosciences"; only where one name alone fits.
import { hasLegalForm } from '../lexicon/legal-forms.ts';
import { isCompanyWord, isHead } from '../lexicon/org-heads.ts';
import { isPlace } from '../lexicon/org-places.ts';
import { subtypeOfName } from '../lexicon/org-subtype.ts';
import { isSubject } from '../lexicon/org-words.ts';
import type { Groups } from './groups.ts';
import { isAcronym, titleOf, withoutPlace, wordsOf } from './org-keys.ts';

/** A hostile article may hold thousands of names of one first word. */
const MOST_CANDIDATES = 40;

interface Named {
  readonly name: string;
  readonly words: readonly string[];
  /** The words without a place behind "of": what a short form stands for. */
  readonly core: readonly string[];
}

/** Joins each short form with the one longer name that it can stand for. */
export function joinShortForms(names: readonly string[], groups: Groups): void {
  const named = names.map((name): Named => ({ name, words: wordsOf(name), core: wordsOf(withoutPlace(name)) }));
  const byWord = new Map<string, Named[]>();
  for (const long of named) {
    if (long.words.length < 2) continue;
    for (const word of new Set(long.words)) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [long]);
      else if (list.length < MOST_CANDIDATES) list.push(long);
    }
  }
  const expanded = joinedAlready(names, groups);
  // Longer short forms first: once "Ormont Institute" is settled, "Ormont" has one name left to stand for.
  for (const short of [...named].sort((a, b) => b.words.length - a.words.length)) {
    const [first] = short.words;
    if (first === undefined || hasLegalForm(short.name)) continue;
    const acronym = isAcronym(short.name);
    const known = acronym && (expanded.has(short.name) || titleOf(short.name) !== undefined);
    const longs = (byWord.get(first) ?? []).filter((long) => (known ? isFirmOf(short, long) || isAtPlace(short, long) : standsFor(short, long)));
    const root =
      oneRoot(longs, short, groups) ??
      oneRoot(
        longs.filter((long) => isUnbroken(short, long)),
        short,
        groups,
      ) ??
      oneRoot(
        longs.filter((long) => isFirmOf(short, long)),
        short,
        groups,
      ) ??
      oneRoot(
        longs.filter((long) => isWholeOf(short, long)),
        short,
        groups,
      );
    if (root !== null && !isSettled(short, named, groups)) groups.join(root, short.name);
  }
}

/** Names that are joined with another one: an acronym among them has its expansion. */
function joinedAlready(names: readonly string[], groups: Groups): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  for (const name of names) sizes.set(groups.find(name), (sizes.get(groups.find(name)) ?? 0) + 1);
  return new Set(names.filter((name) => (sizes.get(groups.find(name)) ?? 0) > 1));
}

/** "Supreme Court" that stands for one full name already stands for no second one. */
function isSettled(short: Named, named: readonly Named[], groups: Groups): boolean {
  if (!short.words.some(isHead)) return false;
  const root = groups.find(short.name);
  return root !== short.name || named.some((other) => other !== short && other.words.length > short.words.length && groups.find(other.name) === root);
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

/** "Ormont Group", "Ormont Holdings Inc." for "Ormont": the whole, beside which "Ormont Americas" is a part. */
function isWholeOf(short: Named, long: Named): boolean {
  const rest = long.words.slice(short.words.length);
  return short.words.every((word, index) => long.words[index] === word) && rest.every((word) => WHOLE_TAILS.has(word));
}

const WHOLE_TAILS: ReadonlySet<string> = new Set(['group', 'holding', 'holdings', 'international', 'corporation', 'company']);

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
  const titles = [titleOf(short.name), titleOf(long.name)];
  if (titles[0] !== undefined && titles[1] !== undefined && titles[0] !== titles[1] && !isAtPlace(short, long) && !isOfMany(short)) return false;
  if (short.words.length > 1 && long.name.startsWith(short.name) && /^,? (?:and|&) |^, .* and /u.test(long.name.slice(short.name.length))) return true;
  if (short.words.some(isHead)) return sameHead(short, long);
  if (isBehindPlace(short, long)) return true;
  if (/ (?:and|&) /u.test(long.name) && !/ (?:and|&) /u.test(short.name) && !long.name.startsWith(short.name) && !long.name.endsWith(short.name)) return false;
  if (!short.words.every((word, index) => long.words[index] === word)) return leavesOutMiddle(short, long);
  const rest = long.core.slice(short.words.length);
  if (rest.some(isPlace)) return false;
  // A famous short name may have many bodies under it: "Roche Ventures" is not "Roche".
  return titles[0] === undefined || rest.every((word) => COMPANY_TAILS.has(word) || (hasLegalForm(long.name) && isCompanyWord(word)));
}

/** "Congress", "Supreme Court": many bodies bear the name, so that the one named in full is meant and not the most famous. */
function isOfMany({ words }: Named): boolean {
  return words.every((word) => ASSEMBLIES.has(word)) && words.some(isHead);
}

const ASSEMBLIES: ReadonlySet<string> = new Set(['congress', 'senate', 'parliament', 'assembly', 'general', 'supreme', 'high', 'constitutional', 'court']);

/** "Ormont Oceanography" for "Ormont Institution of Oceanography": first and last words, in order. */
function leavesOutMiddle(short: Named, long: Named): boolean {
  if (short.words.length < 2 || short.words[0] !== long.words[0] || short.words.at(-1) !== long.words.at(-1) || isPlace(short.words[0] as string)) return false;
  let at = 0;
  for (const word of long.words) if (short.words[at] === word) at += 1;
  return at === short.words.length;
}

/** "Hengrui" for "Jiangsu Hengrui Pharmaceuticals Co., Ltd.": a firm named after its place first. */
function isBehindPlace(short: Named, long: Named): boolean {
  const [front, next] = long.words;
  if (short.words.length !== 1 || front === undefined || next !== short.words[0] || !isPlace(front)) return false;
  return hasLegalForm(long.name) || long.words.slice(2).some((word) => COMPANY_TAILS.has(word));
}

const COMPANY_TAILS: ReadonlySet<string> = new Set(
  'pharmaceuticals pharmaceutical pharma therapeutics biosciences biotech biotechnology sciences laboratories biologics group holdings university agency'.split(
    ' ',
  ),
);

/** "Finlay Institute", "Vaccine Institute" → "Finlay Vaccine Institute": the words in order, the same head, first or last word shared. */
function sameHead(short: Named, long: Named): boolean {
  if (subtypeOfName(short.name) !== subtypeOfName(long.name)) return false;
  if (isAtPlace(short, long) || isReworded(short, long)) return true;
  const joined = / (?:and|&) /u.test(long.name) && !/ (?:and|&) /u.test(short.name);
  if (joined && !long.name.startsWith(short.name) && !long.name.endsWith(short.name) && !(short.words[0] === long.words[0] && joinsSubjects(long.name)))
    return false;
  let at = 0;
  for (const word of long.core) if (short.words[at] === word) at += 1;
  if (at < short.words.length) return false;
  const prefix = short.words.every((word, index) => long.core[index] === word);
  const suffix = short.words.at(-1) === long.core.at(-1);
  const rest = long.core.slice(short.words.length);
  if (prefix && rest.every((word) => WHOLE_TAILS.has(word))) return true;
  // "University of Larkland" is not its "Technology Licensing Office", "Ministry of Health" may be that "of Health and Medical Education".
  if (prefix && !suffix) return !rest.some((word) => isPlace(word) || isHead(word)) || (/ of /u.test(short.name) && !isHead(rest.at(-1) ?? ''));
  return suffix || short.words.length > 1;
}

/** "Vaccine and Serum": what "and" joins are subjects, not two bodies. */
function joinsSubjects(name: string): boolean {
  const [, one, two] = /(\S+) (?:and|&) (\S+)/u.exec(name.toLowerCase()) ?? [];
  return one !== undefined && two !== undefined && isSubject(one) && isSubject(two);
}

/** "Biotechnology Center" for "Center for Genetic Engineering and Biotechnology": all its words in another order, no further head. */
function isReworded(short: Named, long: Named): boolean {
  if (short.words.length < 2 || !/ (?:of|for) /u.test(short.name + long.name) || short.words.includes('university')) return false;
  if (/ (?:of|for) /u.test(short.name) && / (?:of|for) /u.test(long.name)) return false;
  const left = new Set(long.words);
  for (const word of short.words) if (!left.delete(word)) return false;
  return ![...left].some((word) => isHead(word) && !isSubject(word));
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
