// Where a name begins: back from its head over capitals, "&", hyphens, subjects joined by "and", possessors that belong to it.
import { isHead } from '../lexicon/org-heads.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { isSubject, POSSESSORS } from '../lexicon/org-words.ts';
import type { Doc, Sentence, Token } from '../types.ts';
import { isCapital, isStopper, MAX_TOKENS } from './org-tokens.ts';

/** First token of the name that reaches token `last` from the left. */
export function leftEdge(tokens: readonly Token[], sentence: Sentence, last: number): number {
  let first = last;
  while (first > sentence.firstToken && last - first < MAX_TOKENS) {
    const before = tokens[first - 1] as Token;
    if ((tokens[first] as Token).start - before.end > 1) break;
    const lower = before.text.toLowerCase();
    const two = first - 2 >= sentence.firstToken ? (tokens[first - 2] as Token) : null;
    if (before.text.includes('@') || before.text.includes('.com')) break;
    if (isCapital(before) && !isStopper(before, lower, first - 1 === sentence.firstToken || /^[^\p{L}\p{N}]+$/u.test((tokens[first - 2] as Token).text)))
      first -= 1;
    else if ((lower === '&' || isTight(before, two, tokens[first] as Token)) && two && isCapital(two) && !isStopper(two, two.text.toLowerCase(), false))
      first -= 2;
    else if (lower === 'and' && two && goesOnBefore(two, tokens[first] as Token)) first -= 2;
    else if (/^\d{1,2}(?:st|nd|rd|th)$/u.test(before.text) && (tokens[last] as Token).text === 'Court') first -= 1;
    else if ((lower === "'s" || lower === '’s') && two && first - 3 >= sentence.firstToken && /^St\.?$/u.test((tokens[first - 3] as Token).text)) first -= 3;
    else if ((lower === "'s" || lower === '’s') && two && POSSESSORS.has(two.text.toLowerCase()) && isCapital(two)) first -= 2;
    else break;
  }
  return first;
}

/** "Dana-Farber": a hyphen without space. */
function isTight(mark: Token, before: Token | null, after: Token): boolean {
  return (mark.text === '-' || mark.text === '–') && before?.end === mark.start && mark.end === after.start;
}

/** "About Larkfield Labs Larkfield Labs is …": a heading and the name again; the name begins at its last copy. */
export function unrepeated(tokens: readonly Token[], first: number, last: number): number {
  for (let length = 1; first + length * 2 <= last + 2; length += 1) {
    let same = 0;
    while (same < length && tokens[first + same]?.text === tokens[first + length + same]?.text) same += 1;
    if (same === length) return first + length;
  }
  return first;
}

const TEACHING: ReadonlySet<string> = new Set(['hospital', 'college', 'infirmary']);

/** "Peripheral and Central Nervous System": adjectives on both sides. */
const ADJECTIVE = /^\p{L}{3,}(?:al|ic|ary|ular)$/u;

/** "Vaccine and Serum": a subject on the left, so the name goes on. */
function goesOnBefore(left: Token, right: Token): boolean {
  const [one, two] = [left.text.toLowerCase(), right.text.toLowerCase()];
  if (!isCapital(left)) return false;
  // "Specialist Hospital and Research Centre", "Medical College and Hospital".
  if (TEACHING.has(one) && (two === 'research' || TEACHING.has(two))) return true;
  if (isHead(one)) return false;
  return (isSubject(one) && isSubject(two)) || (ADJECTIVE.test(one) && ADJECTIVE.test(two) && !isDemonym(one));
}

/** "Kantor, Goldham & Graif, P.C.": partners before the last two, a comma behind each. */
export function partnersBefore({ article, tokens }: Doc, sentence: Sentence, first: number, end: number): number {
  const name = article.text.slice((tokens[first] as Token).start, end);
  if (!/^\p{Lu}[\p{L}’'-]+ (?:&|and) \p{Lu}[\p{L}’'-]+,? (?:LLP|L\.L\.P\.|P\.C\.|PC|P\.A\.|PLLC|P\.L\.L\.C\.)$/u.test(name)) return first;
  let at = first;
  while (at - 2 >= sentence.firstToken && (tokens[at - 1] as Token).text === ',' && /^\p{Lu}\p{Ll}[\p{L}’'-]+$/u.test((tokens[at - 2] as Token).text)) {
    if (isPlace((tokens[at - 2] as Token).text.toLowerCase())) break;
    at -= 2;
  }
  return at;
}
