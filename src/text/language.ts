// The language of a text: believed where stated, told by English function words where they are plain, else by the detector.
import { ENGLISH_ONLY_WORDS } from '../lexicon/english-words.ts';
import type { BasisKind } from '../types.ts';

export interface Language {
  readonly value: string | null;
  readonly basis: BasisKind;
}

/** Fewer letters than this say nothing. */
const MIN_LETTERS = 80;
const WINDOW = 500;
const LONGEST_WORD = 7;
/** From here on a character is worth three letters: Chinese, Japanese, Korean. */
const FIRST_DENSE = 0x2e80;
const WINDOWS = 3;
/** Share of unmistakably English words: above the first sure, below the second no English prose. */
const SURE_SHARE = 0.05;
const SOME_SHARE = 0.03;
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
  let start = -1;
  for (let i = 0; i <= sample.length; i++) {
    const code = i < sample.length ? sample.charCodeAt(i) : 0;
    if (isLetter(code)) {
      letters += code < FIRST_DENSE ? 1 : 3;
      if (code < 0x250) latin++;
      if (start < 0) start = i;
    } else if (start >= 0) {
      words++;
      if (i - start <= LONGEST_WORD && ENGLISH_ONLY_WORDS.has(sample.slice(start, i).toLowerCase())) english++;
      start = -1;
    }
  }
  return { letters, latin, share: words === 0 ? 0 : english / words };
}

/** Near enough for weighing: ASCII letters, and all above them but signs, punctuation and halves of pictographs. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 32) >= 97 && (code | 32) <= 122;
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3040) &&
    !(code >= 0xd800 && code < 0xf900) &&
    code < 0xfe00
  );
}
