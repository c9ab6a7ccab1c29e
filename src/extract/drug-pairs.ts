// Names that a bracket explains: "Ilaris (canakinumab)", "lofexidine (LUCEMYRA®)", "antibody-drug conjugates (ADCs)"; and repeats of names found once.
import { findNames, loadNames } from '../lexicon/names.ts';
import { isOpener } from '../lexicon/org-words.ts';
import type { Doc, DrugKind, Sentence } from '../types.ts';
import type { FoundDrug } from './drug-names.ts';
import { wordBefore } from './words.ts';

const IN_BRACKETS = /^[®™]{0,2}\s?\((?:brand name |sold as |marketed as |branded |trade name )?["“]?(\p{Lu}[\p{L}\p{N}-]{1,19})[®™]{0,2}["”]?[),;]/u;
const LONGEST = 60;
/** Characters on either side in which a small-letter form of a name makes it a common word. */
const NEARBY = 4000;

/** Names in a bracket behind a medicine, and capitalised names before a medicine in a bracket. */
export function findExplained(text: string, sentence: Sentence, found: readonly FoundDrug[]): FoundDrug[] {
  const explained: FoundDrug[] = [];
  for (const drug of found) {
    const { kind } = drug.parts;
    const inside = IN_BRACKETS.exec(text.slice(drug.end, Math.min(sentence.end, drug.end + LONGEST)));
    if (inside?.[1]) {
      const start = drug.end + inside[0].indexOf(inside[1]);
      const other = kindInside(kind, inside[1], inside[0]);
      if (other) explained.push({ start, end: start + inside[1].length, rule: '<medicine> (<name>)', parts: { kind: other, canonical: null }, guarded: false });
    }
    if (text.charAt(drug.start - 1) === '(' && (kind === 'generic' || kind === 'investigational') && /^[®™]?[),;]/u.test(text.slice(drug.end, drug.end + 2))) {
      const word = wordBefore(text, drug.start - 1, sentence.start);
      if (word && !word.opened && isBrandLike(word.text) && !text.slice(Math.max(0, word.start - NEARBY), word.start + NEARBY).includes(` ${word.lower}`))
        explained.push({ start: word.start, end: word.end, rule: '<name> (<medicine>)', parts: { kind: 'brand', canonical: null }, guarded: false });
    }
  }
  return explained;
}

/** Every other place of names that only their surroundings gave away. */
export function findDrugRepeats(doc: Doc, found: readonly FoundDrug[]): (FoundDrug & { readonly sentence: number })[] {
  const { text } = doc.article;
  const known = new Map<string, FoundDrug>();
  for (const drug of found)
    if (!drug.rule.startsWith('<listed') && !drug.rule.startsWith('<target>') && drug.end - drug.start > 3) known.set(text.slice(drug.start, drug.end), drug);
  if (known.size === 0) return [];
  const names = loadNames(['name', ...known.keys()].join('\n'));
  return doc.sentences.flatMap((sentence) =>
    findNames(names, text, sentence.start, sentence.end).flatMap(({ start, end }) => {
      const first = known.get(text.slice(start, end));
      return first && text.charAt(end) !== '-' ? [{ start, end, rule: '<repeat>', parts: first.parts, guarded: false, sentence: sentence.index }] : [];
    }),
  );
}

/** What stands in the bracket: a brand behind a generic, an acronym behind a class. */
function kindInside(kind: DrugKind | null, name: string, bracket: string): DrugKind | null {
  const acronym = /^\p{Lu}[\p{L}\p{N}-]{0,6}\p{Lu}s?$/u.test(name) && !/[®™]/u.test(bracket.slice(bracket.indexOf(name)));
  if (kind === 'class') return acronym && name.length > 2 ? 'class' : null;
  if (kind === 'generic') return acronym && name.length < 6 ? 'generic' : isBrandLike(name) ? 'brand' : null;
  return kind === 'investigational' && isBrandLike(name) && /[®™]/u.test(bracket) ? 'brand' : null;
}

function isBrandLike(name: string): boolean {
  return /^\p{Lu}[\p{L}-]{3,19}$/u.test(name) && !isOpener(name.toLowerCase());
}
