// Names that a bracket explains: "Ilaris (canakinumab)", "lofexidine (LUCEMYRA®)", "antibody-drug conjugates (ADCs)"; and repeats of names found once.
import { findNames, loadNames, lookUpName, type NameList } from '../lexicon/names.ts';
import { isOpener } from '../lexicon/org-words.ts';
import type { Doc, DrugKind, Sentence } from '../types.ts';
import type { FoundDrug } from './drug-names.ts';
import { wordBefore } from './words.ts';

const IN_BRACKETS = /^[®™]{0,2}\s?\((?:brand name |sold as |marketed as |branded |trade name )?["“]?(\p{Lu}[\p{L}\p{N}-]{1,19})[®™]{0,2}["”]?[),;]/u;
const LONGEST = 60;
/** Two letters that mean too much else to be a class of medicines. */
const AMBIGUOUS = /^(?:CT|RT|IT|PT|AI|AD|MS|PR|PD|US|UK|EU|IV|HR|PC|TV|GI|CI|OS|ED|ER)$/u;
/** Characters on either side in which a small-letter form of a name makes it a common word. */
const NEARBY = 4000;

/** "ZORFREE™, a planned preservative-free " before "ketamine product", "Zorvex(TM) (synthetic " before "hypericin". */
const INTRODUCED =
  /(?=\p{Lu})(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}-]{3,19}?)(?:\s?[®™]|\s?\((?:TM|R)\)|TM)(?:,? (?:is )?(?:an?|the|its|our) (?:[\p{L}\p{N}-]+,? ){0,5}| \((?:[\p{Ll}-]+ )?)$/u;
/** "cannabidiol" before " formulation, CardioZor™". */
const APPOSED =
  /^ (?:formulation|product|tablet|capsule|drug|candidate|brand|injection|prodrug|cream|gel|patch),? (\p{Lu}[\p{L}\p{N}-]{3,19}?)(?:\s?[®™]|\s?\((?:TM|R)\)|TM)/u;
/** Words that make no medicine of what they describe: "Zorvex™, a platform for mRNA". */
const NO_PRODUCT =
  /\b(?:platforms?|technolog(?:y|ies)|systems?|devices?|tests?|assays?|software|apps?|program|programme|compan(?:y|ies)|makers?|developers?)\b/u;

/** Names in a bracket behind a medicine, and capitalised names before a medicine in a bracket. */
export function findExplained(text: string, sentence: Sentence, found: readonly FoundDrug[], makers: NameList): FoundDrug[] {
  const explained: FoundDrug[] = [];
  for (const drug of found) {
    const { kind } = drug.parts;
    explained.push(...introduced(text, sentence, drug));
    const inside = IN_BRACKETS.exec(text.slice(drug.end, Math.min(sentence.end, drug.end + LONGEST)));
    if (inside?.[1]) {
      const start = drug.end + inside[0].indexOf(inside[1]);
      const other = isListed(makers, inside[1]) ? null : kindInside(kind, inside[1], inside[0]);
      if (other) explained.push({ start, end: start + inside[1].length, rule: '<medicine> (<name>)', parts: { kind: other, canonical: null }, guarded: false });
    }
    if (text.charAt(drug.start - 1) === '(' && (kind === 'generic' || kind === 'investigational') && /^[®™]?[),;]/u.test(text.slice(drug.end, drug.end + 2))) {
      const word = wordBefore(text, drug.start - 1, sentence.start);
      if (
        word &&
        !word.opened &&
        isBrandLike(word.text) &&
        !isListed(makers, word.text) &&
        !text.slice(Math.max(0, word.start - NEARBY), word.start + NEARBY).includes(` ${word.lower}`)
      )
        explained.push({ start: word.start, end: word.end, rule: '<name> (<medicine>)', parts: { kind: 'brand', canonical: null }, guarded: false });
    }
  }
  return explained;
}

/** A name with a trade mark that the text says to be this medicine, or of its class. */
function introduced(text: string, sentence: Sentence, drug: FoundDrug): FoundDrug[] {
  const named = (start: number, name: string): FoundDrug => ({
    start,
    end: start + name.length,
    rule: '<name>™ <medicine>',
    parts: { kind: null, canonical: null },
    guarded: false,
  });
  const found: FoundDrug[] = [];
  const before = text.slice(Math.max(sentence.start, drug.start - 2 * LONGEST), drug.start);
  const [told, name = ''] = INTRODUCED.exec(before) ?? [];
  if (told !== undefined && !NO_PRODUCT.test(told) && !/^ (?:platforms?|technolog|delivery|compan|maker)/u.test(text.slice(drug.end, drug.end + 12)))
    found.push(named(drug.start - told.length, name));
  const apposed = APPOSED.exec(text.slice(drug.end, Math.min(sentence.end, drug.end + LONGEST)));
  if (apposed?.[1]) found.push(named(text.indexOf(apposed[1], drug.end), apposed[1]));
  return found;
}

/** Every other place of names that only their surroundings gave away. */
export function findDrugRepeats(doc: Doc, found: readonly FoundDrug[]): (FoundDrug & { readonly sentence: number })[] {
  const { text } = doc.article;
  const known = new Map<string, FoundDrug>();
  for (const drug of found)
    if (!/^<(?:listed|target>|introduced)/u.test(drug.rule) && (drug.end - drug.start > 3 || isAcronymOfClass(drug)))
      known.set(text.slice(drug.start, drug.end), drug);
  if (known.size === 0) return [];
  const names = loadNames(['name', ...known.keys()].join('\n'));
  return doc.sentences.flatMap((sentence) =>
    findNames(names, text, sentence.start, sentence.end).flatMap(({ start, end }) => {
      const first = known.get(text.slice(start, end));
      return first && text.charAt(end) !== '-' ? [{ start, end, rule: '<repeat>', parts: first.parts, guarded: false, sentence: sentence.index }] : [];
    }),
  );
}

/** "GC" behind "glucocorticoid": short, but the text itself says what it means. */
function isAcronymOfClass({ rule, parts }: FoundDrug): boolean {
  return rule === '<medicine> (<name>)' && parts.kind === 'class';
}

/** What stands in the bracket: a brand behind a generic, an acronym behind a class. */
function kindInside(kind: DrugKind | null, name: string, bracket: string): DrugKind | null {
  const acronym = /^\p{Lu}[\p{L}\p{N}-]{0,6}\p{Lu}s?$/u.test(name) && !/[®™]/u.test(bracket.slice(bracket.indexOf(name)));
  if (kind === 'class') return acronym && (name.length > 2 || !AMBIGUOUS.test(name)) ? 'class' : null;
  if (kind === 'generic') return acronym && name.length < 6 ? 'generic' : isBrandLike(name) ? 'brand' : null;
  if (kind === 'investigational' && /^\p{Lu}{1,4}\d{2,4}$/u.test(name)) return 'investigational';
  return kind === 'investigational' && isBrandLike(name) && /[®™]/u.test(bracket) ? 'brand' : null;
}

/** "Kissei (linzagolix)", "ecnoglutide (Sciwind)": a maker. */
function isListed(makers: NameList, name: string): boolean {
  const entry = lookUpName(makers, name);
  return entry !== null && !entry.guarded && entry.name === name;
}

function isBrandLike(name: string): boolean {
  return /^\p{Lu}[\p{L}-]{3,19}$/u.test(name) && !isOpener(name.toLowerCase());
}
