// Currency before and behind a number: "US$ 5", "EUR 430.6", "5 million Canadian dollars", "20 €", "75 cents".

import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, FAMILY_DEFAULTS, LETTER_SIGNS, SHARED_SIGNS } from '../lexicon/currencies.ts';
import { currencyOfCountry } from '../lexicon/currency-countries.ts';
import { SCALE_LETTERS, SCALES } from '../lexicon/number-words.ts';
import { isLetter, isWordChar, matchAt, oneOf } from './figure-piece.ts';

/** A currency beside a number. */
export interface Currency {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  /** Family, where other countries share the sign or name and none is named. */
  readonly shared: string | null;
  /** −2 for cents. */
  readonly exponent: number;
}

const BEFORE = new RegExp(`(?:${oneOf([...CURRENCY_SIGNS.keys(), ...SHARED_SIGNS.keys()])}|[A-Z]{3}\\$?)[ \\u00a0\\u202f]?[-−]?$`);
/** A word in small letters or a mark that no currency sign ends with. */
const PLAIN_WORD = /(?:[a-z]{4}|[,;:"“”‘’)]|\b(?:of|to|by|at|in|is|on|or|an|as|up)|\ba) $/;
const STERLING = / sterling(?![A-Za-z])/iy;
const LETTER_BEFORE = /(?:^|[\s(])([RNKQ])[-−]?$/;
const NAMED_BEFORE = /(?:^|[\s(])([A-Z]{3}|U\.?S\.?) $/;
const SIGN_AFTER = new RegExp(
  `[ \\u00a0\\u202f]?(${oneOf([...CURRENCY_SIGNS.keys(), ...SHARED_SIGNS.keys()].filter((sign) => /[^A-Za-z.]/.test(sign) || /^(?:kr|RMB|zł|Kč|Ft)/.test(sign)))}|[A-Z]{3})(?![A-Za-z\\d])`,
  'y',
);
const NAME_AFTER = /[ \u00a0\u202f-]?(\p{L}[\p{L}.]{0,14})(?:[ \u00a0](\p{L}{1,12}))?(?:[ \u00a0](\p{L}{1,12}))?/uy;
/** "120 MEUR", "5 mUSD". */
const JOINED_AFTER = /[ \u00a0]?([kKmMbB]|bn|mn|mln)[ ]?([A-Z]{3})(?![A-Za-z\d])/y;
const SCALE_BEHIND = /[ \u00a0](million|billion|thousand|trillion|mln|mn|bn|crore|lakh)(?![A-Za-z])/iy;
const DIRECT_AFTER = /[¢pc](?![\p{L}\d])/uy;
const US_AFTER = /[ -](?:US|U\.S\.|Canadian|Australian|NZ)(?![A-Za-z])/y;

/** Codes that are also words in capitals: taken only with a scale, grouping or decimals. */
const WORDLIKE_CODES = new Set('SDG ALL TOP TRY CUP MAD COP PEN SOS AMD GEL BAM LAK MOP STD ANG MUR BOB SAR SIT FIM MTL GIP KIP RON LEI EEK'.split(' '));
/** Names that are also common words: taken only with a scale, grouping, decimals or a country. */
const WORDLIKE_NAMES = new Set(
  'won sum sums real mark marks sol som soms colon crown crowns dram drams kip stone p c punt punts rand kina tala lev leva lari escudo leone leones florin quid'.split(
    ' ',
  ),
);

/** The currency that ends right before the number at `at`; `large` where grouping, decimals or a scale tell an amount. */
export function currencyBefore(text: string, at: number, large: boolean): Currency | null {
  const last = text.charCodeAt(at - 1);
  if (at === 0 || (last >= 48 && last <= 57)) return null;
  const from = Math.max(0, at - 8);
  const window = text.slice(from, at);
  if (PLAIN_WORD.test(window)) return null;
  const found = BEFORE.exec(window);
  if (found) {
    const start = from + found.index;
    const sign = found[0].replace(/[ \u00a0\u202f−-]+$/, '');
    const glued = isWordChar(text.charCodeAt(start - 1)) && isLetter(sign.charCodeAt(0));
    const unit = codeOfSign(sign, large);
    if (unit && !glued) return namedBefore(text, { start, end: at, ...unit, exponent: 0 });
    // "inUS$50" and the like: the bare sign still counts.
    if (sign.endsWith('$') && sign.length > 1) return { start: from + window.lastIndexOf('$'), end: at, unit: 'USD', shared: 'dollar', exponent: 0 };
  }
  const letter = LETTER_BEFORE.exec(window);
  const code = letter ? LETTER_SIGNS.get(letter[1] ?? '') : undefined;
  if (!letter || !code || !(large || (letter[1] === 'R' && /^[1-9]\d\d/.test(text.slice(at, at + 3))))) return null;
  return { start: from + window.lastIndexOf(letter[1] ?? ''), end: at, unit: code, shared: null, exponent: 0 };
}

/** "USD $1.9 million", "US $5": a code or country before the sign. */
function namedBefore(text: string, currency: Currency): Currency {
  if (currency.shared === null) return currency;
  const found = NAMED_BEFORE.exec(text.slice(Math.max(0, currency.start - 6), currency.start));
  const word = found?.[1] ?? '';
  const unit = /^U\.?S\.?$/.test(word) ? 'USD' : CURRENCY_CODES.has(word) ? word : null;
  return found && unit ? { ...currency, start: currency.start - found[0].trimStart().length, unit, shared: null } : currency;
}

/** The currency that begins right behind the number, which ends at `at`. */
export function currencyAfter(text: string, at: number, large: boolean): Currency | null {
  if ('.,;:)]"”’?!%–—'.includes(text.charAt(at))) return null;
  const sign = matchAt(SIGN_AFTER, text, at);
  const unit = sign ? codeOfSign(sign[1] ?? '', large) : null;
  if (sign && unit && !isDigitAt(text, at + sign[0].length)) return withScaleBehind(text, { start: at, end: at + sign[0].length, ...unit, exponent: 0 }, large);
  const joined = matchAt(JOINED_AFTER, text, at);
  const power = SCALE_LETTERS.get(joined?.[1] ?? '') ?? SCALES.get(joined?.[1] ?? '') ?? 0;
  if (joined && power > 0 && CURRENCY_CODES.has(joined[2] ?? ''))
    return { start: at, end: at + joined[0].length, unit: joined[2] ?? '', shared: null, exponent: power };
  const direct = matchAt(DIRECT_AFTER, text, at);
  if (direct)
    return direct[0] === 'p'
      ? { start: at, end: at + 1, unit: 'GBP', shared: null, exponent: -2 }
      : { start: at, end: at + 1, unit: 'USD', shared: 'dollar', exponent: -2 };
  return nameAfter(text, at, large);
}

/** A second naming behind an amount that has its sign already: "$5 million dollars", "$10 USD", "$5 million US". */
export function currencyAgain(text: string, at: number): Currency | null {
  const country = matchAt(US_AFTER, text, at);
  const named = currencyAfter(text, at, true);
  if (named && named.exponent === 0 && text.charAt(at) !== '-') return named;
  if (!country || !/^(?:[ ]*[.,;)]|$| (?:to|in|for|from|and|on|at|by|as)\b)/.test(text.slice(at + country[0].length, at + country[0].length + 6))) return null;
  const unit = currencyOfCountry(country[0].slice(1), 'dollar');
  return unit ? { start: at, end: at + country[0].length, unit, shared: null, exponent: 0 } : null;
}

/** "75 USD million": the scale behind the code. */
function withScaleBehind(text: string, currency: Currency, large: boolean): Currency {
  const scale = large ? null : matchAt(SCALE_BEHIND, text, currency.end);
  return scale ? { ...currency, end: currency.end + scale[0].length, exponent: SCALES.get((scale[1] ?? '').toLowerCase()) ?? 0 } : currency;
}

function isDigitAt(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at));
}

function nameAfter(text: string, at: number, large: boolean): Currency | null {
  const found = matchAt(NAME_AFTER, text, at);
  if (!found) return null;
  const words = [found[1] ?? '', found[2] ?? '', found[3] ?? ''];
  const gap = found[0].startsWith(words[0] ?? '') ? 0 : 1;
  for (let count = 0; count < 3; count += 1) {
    const word = (words[count] ?? '').toLowerCase().replace(/\.$/, '');
    const name = CURRENCY_NAMES.get(word);
    if (!name) continue;
    const form = words.slice(0, count).join(' ');
    const named = count > 0 ? currencyOfCountry(form, name.family) : null;
    if (count > 0 && !named) return null;
    if (count === 0 && (gap === 0 || (WORDLIKE_NAMES.has(word) && !large))) return null;
    const family = FAMILY_DEFAULTS.get(name.family);
    if (!family) return null;
    const length = gap + form.length + (count > 0 ? 1 : 0) + word.length;
    const shared = !named && family.shared ? (name.family === 'cent' ? 'dollar' : name.family === 'paisa' ? 'rupee' : name.family) : null;
    const sterling = name.family === 'pound' ? matchAt(STERLING, text, at + length) : null;
    if (sterling) return { start: at, end: at + length + sterling[0].length, unit: 'GBP', shared: null, exponent: 0 };
    return { start: at, end: at + length, unit: named ?? family.code, shared, exponent: name.exponent };
  }
  return null;
}

function codeOfSign(sign: string, large: boolean): { readonly unit: string; readonly shared: string | null } | null {
  const code = CURRENCY_SIGNS.get(sign);
  if (code) return { unit: code, shared: null };
  const family = SHARED_SIGNS.get(sign);
  if (family) return { unit: FAMILY_DEFAULTS.get(family)?.code ?? 'USD', shared: family };
  const bare = sign.endsWith('$') ? sign.slice(0, -1) : sign;
  return CURRENCY_CODES.has(bare) && (large || !WORDLIKE_CODES.has(bare)) ? { unit: bare, shared: null } : null;
}
