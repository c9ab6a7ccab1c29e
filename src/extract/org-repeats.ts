// Names found once are found wherever they stand in the document, and the acronyms that brackets define for them.
import { findNames, loadNames } from '../lexicon/names.ts';
import { isHead } from '../lexicon/org-heads.ts';
import { isNameless } from '../lexicon/org-words.ts';
import type { Doc } from '../types.ts';
import type { FoundOrganisation } from './org-found.ts';

const ACRONYM_AFTER = /^[®™]?\s?\(\s?(?:the\s)?["“‘']?(\p{Lu}[\p{L}\p{N}&.-]{1,9})["”’']?\s?[),;]/u;

/** Acronyms in brackets behind the names found: "German Cancer Research Center (DKFZ)". */
export function findDefinedAcronyms(text: string, found: readonly FoundOrganisation[]): FoundOrganisation[] {
  const acronyms: FoundOrganisation[] = [];
  for (const { start, end, sentence, subtype } of found) {
    if (text.charAt(end + 1) !== '(' && text.charAt(end + 2) !== '(') continue;
    const match = ACRONYM_AFTER.exec(text.slice(end, end + 24));
    const acronym = match?.[1];
    if (!acronym || !isInitials(acronym, text.slice(start, end))) continue;
    const from = end + match[0].indexOf(acronym);
    acronyms.push({ start: from, end: from + acronym.length, rule: '(<acronym>)', confidence: 'high', subtype, sentence });
  }
  return acronyms;
}

/** Exact repeats of sure names. */
export function findRepeats(doc: Doc, found: readonly FoundOrganisation[]): FoundOrganisation[] {
  const { text } = doc.article;
  const known = new Map<string, FoundOrganisation>();
  for (const name of found) if (name.confidence === 'high' && name.end - name.start > 1) known.set(text.slice(name.start, name.end), name);
  if (known.size === 0) return [];
  const names = loadNames(['name', ...[...known.keys()].map((name) => name.replace(/\s+/gu, ' '))].join('\n'));
  const repeats: FoundOrganisation[] = [];
  for (const sentence of doc.sentences) {
    for (const { start, end } of findNames(names, text, sentence.start, sentence.end)) {
      const first = known.get(text.slice(start, end));
      if (
        first &&
        !endsLonger(text, start, end) &&
        !/^-\p{L}|^\.(?:com|org|net)/u.test(text.slice(end, end + 4)) &&
        !/[@\p{L}\p{N}]-?$/u.test(text.slice(Math.max(0, start - 2), start))
      )
        repeats.push({ start, end, rule: '<repeat>', confidence: 'medium', subtype: first.subtype, sentence: sentence.index });
    }
  }
  return repeats;
}

/** "World Vaccine Congress": a bare head behind a capital. */
function endsLonger(text: string, start: number, end: number): boolean {
  if (!isHead(text.slice(start, end).toLowerCase())) return false;
  const word = /(\p{Lu}[\p{L}-]*) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return word !== undefined && !isNameless(word.toLowerCase());
}

/** Schwartz–Hearst: the acronym's letters in order within the name, the first at the start of a word. */
function isInitials(acronym: string, name: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const long = name.toLowerCase();
  let at = long.length - 1;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    while (at >= 0 && (long.charAt(at) !== letters.charAt(index) || (index === 0 && at > 0 && /[\p{L}\p{N}]/u.test(long.charAt(at - 1))))) at -= 1;
    if (at < 0) return false;
    at -= 1;
  }
  return letters.length > 1;
}
