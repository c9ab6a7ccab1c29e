// The language of a text: believed where stated, told by English function words where they are plain, else by the detector.
import { ENGLISH_ONLY_WORDS } from '../lexicon/english-words.ts';
import type { BasisKind } from '../types.ts';

export interface Language {
  readonly value: string | null;
  readonly basis: BasisKind;
}

/** Fewer letters than this say nothing. */
const MIN_LETTERS = 80;
const WINDOW = 2_000;
const WINDOWS = 3;
/** Share of unmistakably English words: above the first sure, below the second no English prose. */
const SURE_SHARE = 0.12;
const SOME_SHARE = 0.04;
/** Share of Latin letters below which function words alone do not settle it. */
const MIN_LATIN_SHARE = 0.6;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['spanish', 'es'],
  ['french', 'fr'],
  ['german', 'de'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
  ['russian', 'ru'],
  ['arabic', 'ar'],
  ['persian', 'fa'],
  ['farsi', 'fa'],
  ['chinese', 'zh'],
  ['japanese', 'ja'],
]);

/** The stated language as a BCP 47 tag; null where it is none ("unknown", ""). */
export function readLanguageTag(stated: string): string | null {
  const tag = stated.trim().replace(/_/gu, '-');
  const named = NAMED.get(tag.toLowerCase());
  if (named) return named;
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/iu.test(tag) || /^(?:und|mul|zxx|mis)\b/iu.test(tag)) return null;
  return tag.replace(/^[a-z]{2,3}/iu, (primary) => primary.toLowerCase());
}

/** Primary subtag, lower case: "en" for "en-GB". */
export function primarySubtag(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}

/** Language of `prose` (the text without furniture); null where it is too short or too mixed to judge. */
export async function detectLanguage(prose: string): Promise<Language> {
  const sample = takeSample(prose);
  const { letters, latin, share } = weigh(sample);
  if (letters < MIN_LETTERS) return { value: null, basis: 'none' };
  const isLatin = latin >= letters * MIN_LATIN_SHARE;
  if (isLatin && share >= SURE_SHARE) return { value: 'en', basis: 'detected' };
  const { eld } = await import('eld/small');
  const found = eld.detect(sample);
  if (isLatin && share >= SOME_SHARE && found.language !== 'en')
    return found.isReliable() && share < SURE_SHARE / 2 ? { value: found.language, basis: 'detected' } : { value: null, basis: 'none' };
  if (found.language === '' || !found.isReliable()) return { value: null, basis: 'none' };
  return { value: found.language, basis: 'detected' };
}

/** The whole of a short text; of a long one its beginning, middle and end. */
function takeSample(prose: string): string {
  if (prose.length <= WINDOW * WINDOWS) return prose;
  const step = (prose.length - WINDOW) / (WINDOWS - 1);
  return Array.from({ length: WINDOWS }, (_, i) => prose.slice(Math.floor(i * step), Math.floor(i * step) + WINDOW)).join('\n');
}

function weigh(sample: string): { letters: number; latin: number; share: number } {
  let letters = 0;
  let latin = 0;
  let words = 0;
  let english = 0;
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    letters += word.length;
    words++;
    const code = word.charCodeAt(0);
    if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) latin += word.length;
    if (word.length <= 8 && ENGLISH_ONLY_WORDS.has(word.toLowerCase())) english++;
  }
  return { letters, latin, share: words === 0 ? 0 : english / words };
}
