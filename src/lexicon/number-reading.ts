// Reads numbers written out: "one hundred and twenty", "two and a half million", "half a dozen", "two-thirds", "one point two billion".
import { readFraction } from './number-fractions.ts';
import { halved, type NumberRead, next, read, type Word, wordAt } from './number-token.ts';
import { CARDINALS, DENOMINATORS, MULTIPLIERS, SCALES } from './number-words.ts';

const MAX_WORDS = 32;

/** The running sum of a number in words. */
interface Sum {
  end: number;
  total: number;
  /** Below the next scale; null where nothing is open. */
  group: number | null;
  /** Last scale used, as a power of ten. */
  scale: number;
  exponent: number;
  divisor: number;
  scaled: boolean;
  /** What stood before the last "and" of the open group: "three hundred and two dozen". */
  anded: number;
}

/** The number in words that begins at `at`, or null. */
export function readWords(text: string, at: number): NumberRead | null {
  const first = wordAt(text, at);
  if (!first) return null;
  const multiplier = MULTIPLIERS.get(first.text);
  if (multiplier !== undefined) return read(first.end, { digits: String(multiplier), exponent: 0, divisor: 1 }, 'fraction', false);
  return readFraction(text, first) ?? readCardinal(text, first);
}

function readCardinal(text: string, first: Word): NumberRead | null {
  const sum: Sum = { end: -1, total: 0, group: null, scale: 99, exponent: 0, divisor: 1, scaled: false, anded: 0 };
  let word: Word | null = first;
  if (first.text === 'a' || first.text === 'an') {
    word = next(text, first.end);
    if (!word || !isScale(word.text)) return null;
    sum.group = 1;
  }
  for (let count = 0; word && count < MAX_WORDS; count += 1) {
    if (word.text === 'and' || word.text === 'point') {
      const done = word.text === 'and' ? addFraction(text, word, sum) : addDecimals(text, word, sum);
      if (done) break;
      if (word.text === 'point' || !(sum.scaled || (sum.group ?? 0) >= 100)) break;
      word = next(text, word.end);
      const value = word ? CARDINALS.get(word.text) : undefined;
      if (!word || value === undefined || !fits(sum, value)) break;
      sum.anded = sum.group ?? 0;
    }
    if (!addWord(sum, word)) break;
    word = goOn(text, word, sum);
  }
  if (sum.end < 0) return null;
  const number = { digits: String(sum.total + (sum.group ?? 0)), exponent: sum.exponent, divisor: sum.divisor };
  const parts = sum.divisor === 1 && sum.exponent === 0 ? partsBehind(text, sum.end) : null;
  if (parts) return read(parts.end, { ...number, divisor: parts.divisor }, 'fraction', false);
  return read(sum.end, halved(number), 'words', sum.scaled);
}

/** The next word; past the comma of "ten thousand, two hundred" and the loose hyphen of "fifty - two". */
function goOn(text: string, word: Word, sum: Sum): Word | null {
  const found = next(text, word.end);
  if (found) return found;
  const tens = sum.group !== null && sum.group % 100 >= 20 && sum.group % 10 === 0;
  const loose = tens && text.startsWith(' - ', word.end) ? wordAt(text, word.end + 3) : null;
  if (loose) return (CARDINALS.get(loose.text) ?? 99) < 10 ? loose : null;
  const rest = sum.group === null && sum.scale === 3 && text.startsWith(', ', word.end) ? wordAt(text, word.end + 2) : null;
  return rest && CARDINALS.has(rest.text) && next(text, rest.end)?.text === 'hundred' ? rest : null;
}

/** Plural fraction nouns behind a cardinal: "thirty-two [fifths]", "twenty [twenty-fifths]". */
function partsBehind(text: string, from: number): { readonly end: number; readonly divisor: number } | null {
  const word = next(text, from);
  if (!word) return null;
  const tens = CARDINALS.get(word.text) ?? 0;
  const noun = tens >= 20 ? next(text, word.end) : word;
  const divisor = noun?.text.endsWith('s') ? DENOMINATORS.get(noun.text) : undefined;
  return noun && divisor !== undefined && divisor > 2 && divisor !== 4 ? { end: noun.end, divisor: divisor + tens } : null;
}

/** Takes a cardinal or scale word into the sum; false where it does not fit ("twenty thirty", "five hundred hundred"). */
function addWord(sum: Sum, word: Word): boolean {
  const value = CARDINALS.get(word.text);
  if (value !== undefined) {
    if (!fits(sum, value)) return false;
    sum.group = (sum.group ?? 0) + value;
  } else if (word.text === 'hundred') {
    if (sum.group !== null && (sum.group === 0 || sum.group >= 100)) return false;
    sum.group = (sum.group ?? 1) * 100;
    sum.scaled = true;
  } else if (/^do(?:zens?|zs?)$/.test(word.text)) {
    if (sum.total > 0 || sum.scale < 99 || (sum.end < 0 && word.text !== 'dozen')) return false;
    sum.group = sum.anded + ((sum.group ?? 1) - sum.anded) * 12;
    sum.scaled = true;
  } else {
    const power = SCALES.get(word.text);
    if (power === undefined || (word.text.endsWith('s') && sum.end < 0)) return false;
    if (sum.group === null && sum.end >= 0) sum.total *= 10 ** power;
    else if (power < sum.scale) sum.total += (sum.group ?? 1) * 10 ** power;
    else return false;
    sum.group = null;
    sum.scale = power;
    sum.scaled = true;
  }
  sum.end = word.end;
  return true;
}

function fits(sum: Sum, value: number): boolean {
  const open = sum.group;
  if (open === null) return sum.scale >= 3;
  if (open === 0 || value === 0) return false;
  const rest = open % 100;
  if (rest === 0) return value < 100;
  return rest >= 20 && rest % 10 === 0 && value < 10;
}

/** "two [and a half] million", "a million [and a half]", "six [and three quarters]". True where taken; ends the number. */
function addFraction(text: string, and: Word, sum: Sum): boolean {
  const above = next(text, and.end);
  let noun = above ? next(text, above.end) : null;
  let count = above?.text === 'a' || above?.text === 'an' ? 1 : CARDINALS.get(above?.text ?? '');
  const unit = count !== undefined && count >= 20 ? CARDINALS.get(noun?.text ?? '') : undefined;
  if (noun && unit && unit < 10) {
    count = (count ?? 0) + unit;
    noun = next(text, noun.end);
  }
  const below = DENOMINATORS.get(noun?.text ?? '');
  if (!noun || !count || !below || below > 100 || count >= below) return false;
  const scale = next(text, noun.end);
  const power = scale && !scale.text.endsWith('s') ? SCALES.get(scale.text) : undefined;
  if (sum.group !== null) {
    sum.total = (sum.total + sum.group) * below + count;
    sum.divisor = below;
    sum.exponent = power ?? 0;
    sum.end = power === undefined || !scale ? noun.end : scale.end;
    sum.scaled ||= power !== undefined;
  } else {
    sum.total = sum.total * below + count * 10 ** sum.scale;
    sum.divisor = below;
    sum.end = noun.end;
  }
  sum.group = null;
  return true;
}

/** "one [point two five] million". True where taken; ends the number. */
function addDecimals(text: string, point: Word, sum: Sum): boolean {
  let digits = '';
  let word = next(text, point.end);
  let end = -1;
  while (word && digits.length < 9) {
    const value = CARDINALS.get(word.text);
    if (value === undefined || (value > 9 && digits !== '')) break;
    const after = next(text, word.end);
    const unit = value >= 20 ? CARDINALS.get(after?.text ?? '') : undefined;
    const joined = after !== null && unit !== undefined && unit > 0 && unit < 10;
    digits += String(joined ? value + unit : value);
    end = joined ? after.end : word.end;
    word = next(text, end);
    if (value > 9) break;
  }
  if (digits === '' || sum.end < 0) return false;
  const power = word && !word.text.endsWith('s') ? SCALES.get(word.text) : undefined;
  sum.group = Number(`${sum.total + (sum.group ?? 0)}${digits}`);
  sum.total = 0;
  sum.exponent = (power ?? 0) - digits.length;
  sum.scaled ||= power !== undefined;
  sum.end = power === undefined || !word ? end : word.end;
  return true;
}

function isScale(word: string): boolean {
  return word === 'hundred' || word === 'dozen' || (SCALES.has(word) && !word.endsWith('s') && word.length > 3);
}
