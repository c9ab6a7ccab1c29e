// Short forms of names found for sure: initials ("AHA" for "American Heart Association") and the proper name that opens an institute's
// ("Razi" for "Razi Vaccine and Serum Research Institute"). Only where the document gives them no other reading.
import { explainsAcronym } from '../lexicon/drug-context.ts';
import { isHead, isStrongHead } from '../lexicon/org-heads.ts';
import { whyNoOrganisation } from '../lexicon/org-not-names.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { isNameless, isSubject } from '../lexicon/org-words.ts';
import { indexAt } from '../span.ts';
import type { Doc } from '../types.ts';
import type { FoundOrganisation } from './org-found.ts';
import { standsBetween } from './words.ts';

/** A hostile document may hold thousands of names. */
const MOST_NAMES = 100;
const SMALL = /^(?:of|for|and|&|the|on|in|de|del|la|to|at)$/u;
/** Heads whose opening word may stand alone: "Razi", "Finlay", "Sabin". */
const TAKES_SHORT =
  /\b(?:institute|institut|instituto|laborator(?:y|ies)|foundation|hospital|clinic|university|pharmaceuticals?|therapeutics|biosciences|biotech)$/iu;
/** What an organisation does, right behind a name that stands alone. */
const ACTS_ALONE =
  /^(?:['’]s? (?:\p{Ll}|own)| (?:has|had|have|is|was|will|would|said|says|can|may|plans?|makes?|made|sells?|sold|began|also|and|researchers?|scientists?|director|chief|officials?|doctors)\b)/u;

/** Initials and opening words of sure names, wherever they stand alone. */
export function findShortNames(doc: Doc, found: readonly FoundOrganisation[]): FoundOrganisation[] {
  const { text } = doc.article;
  const sure = found.filter((name) => name.confidence === 'high' && name.rule !== '(<acronym>)');
  const names = [...new Map(sure.map((name) => [text.slice(name.start, name.end), name])).entries()].slice(0, MOST_NAMES);
  const shorts = new Map<string, FoundOrganisation | null>();
  for (const { start, end, ...rest } of found) {
    const acronym = text.slice(start, end);
    // "KEMSA" in brackets, "Kemsa" in the text.
    if (rest.rule === '(<acronym>)' && /^\p{Lu}{4,8}$/u.test(acronym)) shorts.set(acronym.charAt(0) + acronym.slice(1).toLowerCase(), { start, end, ...rest });
  }
  // Two names of one short form: no telling which.
  for (const [name, first] of names)
    for (const short of [initialsOf(name), laterInitials(name, text), opener(name, text)])
      if (short !== null) shorts.set(short, shorts.has(short) ? null : first);
  const places: FoundOrganisation[] = [];
  for (const [short, first] of shorts) if (first !== null) places.push(...placesOf(doc, short, first));
  return places;
}

/** "American Heart Association" → "AHA": at least three content words. */
function initialsOf(name: string): string | null {
  const words = name.split(/[\s-]+/u).filter((word) => !SMALL.test(word));
  if (words.length < 3 || words.length > 6 || !words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) || !words.some((word) => isHead(word.toLowerCase())))
    return null;
  return words.map((word) => word.charAt(0)).join('');
}

/** "Monash Biomedicine Discovery Institute" → "BDI": without a first word that only tells whose it is. */
function laterInitials(name: string, text: string): string | null {
  const initials = initialsOf(name);
  return initials === null || initials.length < 4 || text.includes(initials) ? null : initials.slice(1);
}

/** The first word of a name that ends in a body's head, where it can only be a proper name. */
function opener(name: string, text: string): string | null {
  const [first = '', second] = name.split(' ');
  const lower = first.toLowerCase();
  if (second === undefined || !TAKES_SHORT.test(name) || !/^\p{Lu}\p{Ll}{3,}$/u.test(first)) return null;
  if (isPlace(lower) || isDemonym(lower) || isSubject(lower) || isHead(lower) || isNameless(lower) || COMMON_OPENERS.has(lower) || isStrongHead(lower))
    return null;
  return standsBetween(text, lower, { before: /[^\p{L}]$/u, behind: /^[^\p{L}]/u }) ? null : first;
}

const COMMON_OPENERS: ReadonlySet<string> = new Set(
  'national federal central royal general international global world united first new american european african asian children veterans women mental heart memorial saint regional university medical public state city community advanced applied independent private northern southern eastern western pacific atlantic good green blue red white black grand great high institute'.split(
    ' ',
  ),
);

function placesOf(doc: Doc, short: string, first: FoundOrganisation): FoundOrganisation[] {
  const { text } = doc.article;
  const initials = short === short.toUpperCase();
  const found: FoundOrganisation[] = [];
  if (initials && explainsAcronym(text, short)) return [];
  for (let at = text.indexOf(short, first.end); at >= 0; at = text.indexOf(short, at + short.length)) {
    const end = at + short.length;
    const before = text.slice(Math.max(0, at - 24), at);
    const after = text.slice(end, end + 24);
    if (/[\p{L}\p{N}@#/.-]$/u.test(before) || /^(?:[\p{L}\p{N}@_]|-[\p{L}\p{N}]|\.\p{L})/u.test(after)) continue;
    if (
      /^\s\p{Lu}\p{Ll}/u.test(after) ||
      (!initials && first.rule !== '(<acronym>)' && (!ACTS_ALONE.test(after) || /(?:\p{Lu}[\p{L}.]*|\b(?:Mr|Ms|Mrs|Dr|Prof)\.?) $/u.test(before)))
    )
      continue;
    const sentence = doc.sentences[indexAt(doc.sentences, at)];
    if (!sentence || end > sentence.end || whyNoOrganisation(short, before, after) !== null) continue;
    found.push({ start: at, end, rule: '<short form>', confidence: 'medium', subtype: first.subtype, sentence: sentence.index });
  }
  return found;
}
