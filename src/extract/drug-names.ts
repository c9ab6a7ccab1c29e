// Medicines that the list knows, with what belongs to their name: "Interferon Alpha 2B", "metformin hydrochloride", "broad-spectrum antibiotics".
// Brands want their capital; a guarded name wants another medicine or a dose beside it; "insulin-dependent" is none.
import {
  ADJECTIVES,
  ADJECTIVES_FIRST,
  BODY_MEDICINES,
  BODY_WORDS,
  BRAND_TAIL,
  DESIGNATED,
  DESIGNATOR,
  FORM_WORDS,
  MEDICINE_NOUNS,
  NO_CLASS,
  NOT_AFTER_HYPHEN,
  NOT_MEDICINES,
  SALTS,
  SUFFIX,
  SUFFIXED,
} from '../lexicon/drug-words.ts';
import { endsInSureStem } from '../lexicon/inn-stems.ts';
import { entryOf, findNames, type NameEntry, type NameHit, type NameList, nameAt } from '../lexicon/names.ts';
import { isOpener } from '../lexicon/org-words.ts';
import type { DrugKind, DrugParts, Sentence, Span } from '../types.ts';
import { widenClass } from './drug-classes.ts';
import { wordAfter, wordBefore } from './words.ts';

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
    if (entry.ordinary || !isNamed(text, hit, entry) || isPartOfWord(text, hit)) continue;
    if (
      isOfTheBody(text, hit, sentence.end) ||
      isPartOfProperName(text, hit, sentence, entry) ||
      (entry.kind === 'class' && (isAdjective(text, hit, sentence.end, names) || NO_CLASS.has(text.slice(hit.start, hit.end).toLowerCase())))
    )
      continue;
    const trade = startOfName(text, hit, sentence.start);
    const start = entry.kind === 'class' && trade === hit.start ? widenClass(text, hit.start, sentence.start) : trade;
    const end =
      entry.kind === 'class'
        ? endOfClass(text, hit, sentence.end)
        : entry.kind === 'vaccine'
          ? hit.end
          : endOfName(text, hit, sentence.end, entry.kind === 'brand');
    const plain = NOT_MEDICINES.has(text.slice(hit.start, hit.end).toLowerCase());
    found.push({
      start,
      end,
      rule: entry.own ? '<listed own medicine>' : `<listed ${entry.kind}>`,
      parts: {
        kind: (entry.kind || null) as DrugKind | null,
        canonical: end === hit.end && start === hit.start && entry.kind !== 'brand' ? entry.canonical : null,
      },
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
  // "viagra®".
  if (entry.name.length > 4 && written === entry.name.toLowerCase() && '®™'.includes(text.charAt(hit.end)) && hit.end < text.length) return true;
  if (written === written.toUpperCase()) return true;
  return entry.name.length > 4 && /^\p{Lu}/u.test(written) && written.toLowerCase() === entry.name.toLowerCase();
}

/** "insulin-dependent", "non-opioid", "anti-insulin", "@Ozempic", "heroin.com". */
function isPartOfWord(text: string, hit: Span): boolean {
  const before = text.charAt(hit.start - 1);
  if (before === '@' || before === '#') return true;
  if (before === '-' && /(?:non|anti|un|pro)-$/iu.test(text.slice(Math.max(0, hit.start - 6), hit.start))) return true;
  // "GLP-1-H24-4" is a study.
  if (/^-(?:\d|[A-Z]+\d)|^[.,]\d/u.test(text.slice(hit.end, hit.end + 5))) return true;
  if (text.charAt(hit.end) !== '-') return /^\.(?:com|org|net)\b/u.test(text.slice(hit.end, hit.end + 5));
  const next = wordAfter(text, hit.end + 1, hit.end + 24);
  return next !== null && NOT_AFTER_HYPHEN.has(next.lower.split('-')[0] ?? '');
}

/** "Music City Ketamine", "AGC Biologics", "Antibiotic Research UK": a small-letter name capitalised among capitals, outside a headline. */
function isPartOfProperName(text: string, hit: Span, sentence: Sentence, entry: NameEntry): boolean {
  if (!/^\p{Ll}/u.test(entry.name) || !/^\p{Lu}\p{Ll}/u.test(text.slice(hit.start, hit.start + 2))) return false;
  const before = wordBefore(text, hit.start, sentence.start);
  const after = wordAfter(text, hit.end, sentence.end);
  const led = before !== null && !before.closed && before.start > sentence.start && isCapitalised(before.text) && !FORM_WORDS.has(before.lower);
  const followed = after !== null && after.start === hit.end + 1 && !after.opened && isCapitalised(after.text) && !FORM_WORDS.has(after.lower);
  const named =
    led || followed || (before !== null && !before.closed && isCapitalised(before.text) && !isOpener(before.lower) && !FORM_WORDS.has(before.lower));
  return named && (/[.!?]$/u.test(text.charAt(sentence.end - 1)) || !isHeadline(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160))));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{Lu}]/u.test(word);
}

/** Most longer words with a capital. */
function isHeadline(sentence: string): boolean {
  const words = sentence.split(/\s+/u).filter((word) => word.length > 3);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 3 > words.length * 2;
}

const PLASMA = /immunoglobulin|factor (?:VIII|IX)|plasma-derived|infusions?\b|vials?\b/iu;

/** "insulin resistance", "mu-opioid receptor", "vitamin D levels", "opioid use disorder". */
function isOfTheBody(text: string, hit: Span, ceiling: number): boolean {
  // The protein in blood or urine is no medicine; the product stands beside other products of plasma.
  if (/albumin$/iu.test(text.slice(hit.start, hit.end)) && !PLASMA.test(text.slice(Math.max(0, hit.start - 60), hit.end + 60))) return true;
  const next = wordAfter(text, hit.end, ceiling);
  if (!next || next.start !== hit.end + 1 || next.opened) return false;
  if (/^(?:receptors?|pathways?|signall?ing)$/u.test(next.lower)) return true;
  if (next.lower === 'use') return /^\suse\sdisorder/iu.test(text.slice(hit.end, hit.end + 14));
  const name = text.slice(hit.start, hit.end).toLowerCase();
  return BODY_WORDS.has(next.lower) && (BODY_MEDICINES.has(name) || /^(?:vitamin|factor) |^(?:human |serum )?albumin$|antitrypsin$/u.test(name));
}

/** "antimicrobial resistance" speaks of a class, "anti-inflammatory effects" of none. */
function isAdjective(text: string, hit: Span, ceiling: number, names: NameList): boolean {
  const name = text.slice(hit.start, hit.end).toLowerCase();
  if (ADJECTIVES_FIRST.has(name)) return /^[\s-]\p{L}/u.test(text.slice(hit.end, hit.end + 2));
  if (!ADJECTIVES.has(name)) return false;
  const next = wordAfter(text, hit.end, ceiling);
  return (
    next !== null &&
    next.start === hit.end + 1 &&
    !next.opened &&
    /^\p{L}{4}/u.test(next.text) &&
    !MEDICINE_NOUNS.has(next.lower) &&
    !isOpener(next.lower) &&
    !/(?:ed|ing|ly)$/u.test(next.lower) &&
    !isMedicine(text, next, names)
  );
}

/** "the sedative etizolam": the class of the medicine behind it. */
function isMedicine(text: string, word: Span, names: NameList): boolean {
  if (endsInSureStem(text.slice(word.start, word.end).toLowerCase())) return true;
  const hit = nameAt(names, text, word.start, word.end);
  return hit?.end === word.end && entryOf(names, hit.entry).kind !== 'class';
}

/** "DehydraTECH-liraglutide": a trade mark hyphened before the name. */
function startOfName(text: string, hit: Span, floor: number): number {
  if (text.charAt(hit.start - 1) !== '-') return hit.start;
  const word = wordBefore(text, hit.start, floor);
  return word && /^(?:\p{Lu}\p{L}*\p{Lu}\p{L}*|\d{1,2}-?(?:alpha|beta|α|β))-$/u.test(word.text) ? word.start : hit.start;
}

function endOfClass(text: string, hit: Span, ceiling: number): number {
  return DESIGNATED.has(text.slice(hit.start, hit.end).toLowerCase()) ? endOfName(text, hit, ceiling) : endOfPair(text, hit);
}

/** "GLP-1/GIP": two hormones in one medicine. */
function endOfPair(text: string, hit: Span): number {
  if (!/^GLP-?1s?$/u.test(text.slice(hit.start, hit.end))) return hit.end;
  return hit.end + (/^(?:\/(?:GIP|GCG|GLP-2|glucagon|amylin)){1,2}(?![\p{L}\p{N}-])(?! weight)/iu.exec(text.slice(hit.end, hit.end + 24))?.[0].length ?? 0);
}

/** Takes in a Greek letter and type, salts, and the four letters of a biologic. */
function endOfName(text: string, hit: Span, ceiling: number, brand = false): number {
  const name = text.slice(hit.start, hit.end).toLowerCase();
  const tail = brand ? BRAND_TAIL.exec(text.slice(hit.end, Math.min(ceiling, hit.end + 16)))?.[0].length : undefined;
  if (tail !== undefined) return hit.end + tail;
  if (DESIGNATED.has(name)) {
    const tail = DESIGNATOR.exec(text.slice(hit.end, Math.min(ceiling, hit.end + 16)));
    return hit.end + (tail?.[0].length ?? 0);
  }
  let end = hit.end;
  for (let salts = 0; salts < 2; salts += 1) {
    const next = wordAfter(text, end, ceiling);
    if (!next || next.start !== end + 1 || next.opened || !SALTS.has(next.lower)) break;
    end = next.end;
    if (next.closed) return end;
  }
  return suffixEnd(text, { start: hit.start, end });
}

/** "efgartigimod alfa-fcab": the end of the four letters behind a biologic's name, or the end of the name. */
export function suffixEnd(text: string, { start, end }: Span): number {
  if (text.charAt(end) !== '-' || !SUFFIXED.test(text.slice(start, end).toLowerCase())) return end;
  return end + (SUFFIX.exec(text.slice(end, end + 6))?.[0].length ?? 0);
}
