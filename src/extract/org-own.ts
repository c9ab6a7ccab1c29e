// Names of a user's list that are one word: a surname, a place or an ordinary word may be meant. "Merck said" counts, "Dr Merck" and "on target" do not.
import type { NameEntry } from '../lexicon/names.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { isNameless } from '../lexicon/org-words.ts';
import type { Span } from '../types.ts';
import { standsBetween, wordAfter, wordBefore } from './words.ts';

/** Said of companies alone, behind the name. */
const SHARES =
  /^(?:['’]s\s(?:shares|stock|profit|revenue|sales|CEO|board|subsidiary|stores?)|\s(?:shares|stock|CEO|stores?|executives?|employees|Inc|Corp|Co|plc|PLC|AG|SE|Ltd|LLC|Group|GmbH|Holdings?)\b|\s\((?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX|OTC)\b)/u;
/** Said of any body, behind the name. */
const ACTS =
  /^(?:['’]s\s\p{Ll}|\s(?:said|says|announced|reported|agreed|plans|unveiled|launched|acquired|bought|sold|recalled|developed|is developing|has developed)\b)/u;
/** Places of one word that are looked at in a document. */
const MOST_PLACES = 20;

/** True where a listed name may be taken as one by the text around it. */
export function standsForItself(text: string, hit: Span, entry: NameEntry): boolean {
  const after = text.slice(hit.end, hit.end + 28);
  const word = text.slice(hit.start, hit.end);
  if (entry.ordinary) return SHARES.test(after);
  if (/[\s&.]/u.test(word)) return !entry.guarded || SHARES.test(after) || ACTS.test(after);
  if (entry.guarded && !SHARES.test(after) && !ACTS.test(after)) return false;
  return SHARES.test(after) || !isOtherwiseUsed(text, word);
}

/** True where the document shows the word in small letters, or beside another capital: "Bernie Sanders", "Merck Street". */
function isOtherwiseUsed(text: string, word: string): boolean {
  const lower = word.toLowerCase();
  if (lower !== word && standsBetween(text, lower, { before: /(?:^|\s)$/u, behind: /^[\s,.;:]/u })) return true;
  if (word === word.toUpperCase()) return false;
  for (let at = text.indexOf(word), count = 0; at >= 0 && count < MOST_PLACES; at = text.indexOf(word, at + word.length), count += 1) {
    if (!liesInSentence(text, at)) continue;
    const before = wordBefore(text, at, Math.max(0, at - 40));
    if (before && !before.closed && before.from < at && isPersonal(before.text, before.lower) && !startsSentence(text, before.from)) return true;
    const next = wordAfter(text, at + word.length, Math.min(text.length, at + word.length + 40));
    if (next && !next.opened && next.start === at + word.length + 1 && isPersonal(next.text, next.lower)) return true;
  }
  return false;
}

function isPersonal(word: string, lower: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word) && !isNameless(lower) && !isPlace(lower) && !isDemonym(lower);
}

/** Not in a headline, where every word may have a capital. */
function liesInSentence(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  return /[.!?:]["”’)]{0,2}\s*$/u.test(text.slice(Math.max(at, (end < 0 ? text.length : end) - 8), end < 0 ? text.length : end));
}

function startsSentence(text: string, start: number): boolean {
  return start === 0 || /[.!?\n]["”’]?\s*$/u.test(text.slice(Math.max(0, start - 4), start));
}
