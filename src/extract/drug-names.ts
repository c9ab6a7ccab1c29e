// Medicines that the list knows, with what belongs to their name: "Interferon Alpha 2B", "metformin hydrochloride", "broad-spectrum antibiotics".
// Brands want their capital; a guarded name wants another medicine or a dose beside it; "insulin-dependent" is none.
import { DESIGNATED, DESIGNATOR, NOT_AFTER_HYPHEN, NOT_MEDICINES, SALTS } from '../lexicon/drug-words.ts';
import { entryOf, findNames, type NameEntry, type NameHit, type NameList } from '../lexicon/names.ts';
import type { DrugKind, DrugParts, Sentence, Span } from '../types.ts';
import { widenClass } from './drug-classes.ts';
import { wordAfter } from './words.ts';

/** A medicine found, not yet a mention. */
export interface FoundDrug extends Span {
  readonly rule: string;
  readonly parts: DrugParts;
  /** Counts only where the document names another medicine. */
  readonly guarded: boolean;
}

/** Listed medicines of one sentence. */
export function findListedDrugs(text: string, sentence: Sentence, names: NameList): FoundDrug[] {
  const found: FoundDrug[] = [];
  for (const hit of findNames(names, text, sentence.start, sentence.end)) {
    const entry = entryOf(names, hit.entry);
    if (!isNamed(text, hit, entry) || isPartOfWord(text, hit)) continue;
    const start = entry.kind === 'class' ? widenClass(text, hit.start, sentence.start) : hit.start;
    const end = entry.kind === 'class' || entry.kind === 'vaccine' ? hit.end : endOfName(text, hit, sentence.end);
    const plain = NOT_MEDICINES.has(text.slice(hit.start, hit.end).toLowerCase());
    found.push({
      start,
      end,
      rule: `<listed ${entry.kind}>`,
      parts: { kind: entry.kind as DrugKind, canonical: end === hit.end && start === hit.start && entry.kind !== 'brand' ? entry.canonical : null },
      guarded: entry.guarded || plain,
    });
  }
  return found;
}

/** Case: small letters do for generics, classes and vaccines with a small-letter name; else as listed, or all in capitals. */
function isNamed(text: string, hit: NameHit, entry: NameEntry): boolean {
  const written = text.slice(hit.start, hit.end);
  if (entry.name === written) return true;
  if (/^\p{Ll}/u.test(entry.name) || /^[A-Z]+-?\d?\S* \p{Ll}/u.test(entry.name)) return !/^\p{Lu}{2,5}$/u.test(entry.name);
  if (/^\p{Lu}{2,5}s?$/u.test(entry.name)) return false;
  if (written === written.toUpperCase()) return true;
  return entry.name.length > 4 && /^\p{Lu}/u.test(written) && written.toLowerCase() === entry.name.toLowerCase();
}

/** "insulin-dependent", "non-opioid", "anti-insulin", "@Ozempic", "heroin.com". */
function isPartOfWord(text: string, hit: Span): boolean {
  const before = text.charAt(hit.start - 1);
  if (before === '@' || before === '#') return true;
  if (before === '-' && /(?:non|anti|un|pro)-$/iu.test(text.slice(Math.max(0, hit.start - 6), hit.start))) return true;
  if (text.charAt(hit.end) !== '-') return /^\.(?:com|org|net)\b/u.test(text.slice(hit.end, hit.end + 5));
  const next = wordAfter(text, hit.end + 1, hit.end + 24);
  return next !== null && NOT_AFTER_HYPHEN.has(next.lower.split('-')[0] ?? '');
}

/** Takes in a Greek letter and type, or a salt. */
function endOfName(text: string, hit: Span, ceiling: number): number {
  const name = text.slice(hit.start, hit.end).toLowerCase();
  if (DESIGNATED.has(name)) {
    const tail = DESIGNATOR.exec(text.slice(hit.end, Math.min(ceiling, hit.end + 16)));
    return hit.end + (tail?.[0].length ?? 0);
  }
  const next = wordAfter(text, hit.end, ceiling);
  return next && next.start === hit.end + 1 && !next.opened && SALTS.has(next.lower) ? next.end : hit.end;
}
