// Fractions in words: "half", "two-thirds", "a quarter of a million".
import { halved, type NumberRead, next, read, type Word } from './number-token.ts';
import { CARDINALS, DENOMINATORS, SCALES } from './number-words.ts';

/** "half", "half a million", "quarter million", "two-thirds", "a quarter of a million", "one in …" is not read here. */
export function readFraction(text: string, first: Word): NumberRead | null {
  const half = first.text === 'half' || first.text === 'quarter' ? first : null;
  const article = first.text === 'a' || first.text === 'an';
  const above = half || article ? 1 : CARDINALS.get(first.text);
  if (above === undefined || above === 0) return null;
  const noun = half ?? next(text, first.end);
  const below = noun && (half || noun.text !== 'half' || above === 1) ? DENOMINATORS.get(noun.text) : undefined;
  if (!noun || below === undefined || (above > 1 && !noun.text.endsWith('s'))) return null;
  const scale = scaleOfFraction(text, noun.end, half !== null || noun.text === 'quarter');
  if (first.text === 'quarter' && !scale) return null;
  const number = { digits: String(above * (scale?.factor ?? 1)), exponent: scale?.power ?? 0, divisor: below };
  return read(scale?.end ?? noun.end, halved(number), scale ? 'words' : 'fraction', scale !== null);
}

/** The scale behind a fraction: "half [a million]", "quarter [of a million]", "half [a dozen]", "half [million]". */
function scaleOfFraction(text: string, from: number, half: boolean): { readonly end: number; readonly power: number; readonly factor: number } | null {
  let word = next(text, from);
  if (word?.text === 'of') word = next(text, word.end);
  else if (!half) return null;
  if (word?.text === 'a' || word?.text === 'an') word = next(text, word.end);
  if (!word) return null;
  if (word.text === 'dozen') return { end: word.end, power: 0, factor: 12 };
  const power = word.text === 'hundred' ? 2 : SCALES.get(word.text);
  return power === undefined || word.text.endsWith('s') ? null : { end: word.end, power, factor: 1 };
}
