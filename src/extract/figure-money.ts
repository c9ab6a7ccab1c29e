// Currency before and behind a number: "US$ 5", "EUR 430.6", "5 million Canadian dollars", "20 €", "75 cents".

import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, FAMILY_DEFAULTS, LETTER_SIGNS, SHARED_SIGNS } from '../lexicon/currencies.ts';
import { COUNTRY_WORDS, currencyOfCountry } from '../lexicon/currency-countries.ts';
import { SCALE_LETTERS, SCALES } from '../lexicon/number-words.ts';
import { codeBehind, codesOf, isLetter, isWordChar, matchAt, oneOf } from './figure-piece.ts';

/** A currency beside a number. */
export interface Currency {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  /** Family, where other countries share the sign or name and none is named. */
  readonly shared: string | null;
  /** −2 for cents. */
  readonly exponent: number;
  /** How many of the coin: five cents to a nickel. */
  readonly times?: number;
}

const BEFORE = new RegExp(`(?:${oneOf([...CURRENCY_SIGNS.keys(), ...SHARED_SIGNS.keys()])}|[A-Z]{3}\\$?)[ \\u00a0\\u202f]?[-−]?$`);
/** A word in small letters or a mark that no currency sign ends with. */
const PLAIN_WORD = /(?:[a-z]{4}|[,;:"“”‘’)]|\b(?:of|to|by|at|in|is|on|or|an|as|up)|\ba) $/;
const STERLING = / sterling(?![A-Za-z])/iy;
/** What lets "N160" be naira where no grouping tells an amount. */
const MONEY_CLUE =
  /\b(?:naira|Nigeria\w*|kwacha|Zambia\w*|quetzal\w*|Guatemala\w*|dollars?|prices?|priced|costs?|paid|pays?|fees?|worth|salary|wages?|loans?|fares?)\b/;
const LETTER_BEFORE = /(?:^|[\s(])([RNKQ])[-−]?$/;
const NAMED_BEFORE = /(?:^|[\s(])([A-Z]{3}|U\.?S\.?) $/;
/** "hk $ 10 billion", "aud$ 15" of texts without capitals; a lone "a" before a sign with a space is the article. */
const SMALL_BEFORE = /(?:^|[\s(])(hk|nt|nz|us|u\.s\.?|c|aud|cad|nzd|hkd|sgd|usd|(?:a|s)(?=\$))[ ]?\$ ?$/;
const SMALL_CODES: ReadonlyMap<string, string> = new Map(
  'hk:HKD nt:TWD nz:NZD us:USD u.s:USD u.s.:USD c:CAD a:AUD s:SGD aud:AUD cad:CAD nzd:NZD hkd:HKD sgd:SGD usd:USD'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const SMALL_CODE_AFTER = /[ \u00a0]?(usd|eur|gbp|jpy|cny|inr|aud|chf|nzd|hkd|sgd)(?![A-Za-z\d])/y;
const NAME_BEFORE = /(?:^|(?:^|[\s(])(?:of|for|at|to|than|worth|about|nearly|around|paid|costs?|with) )(\p{L}{3,10}) $/u;
const SIGN_AFTER = new RegExp(
  `[ \\u00a0\\u202f]?(${oneOf([...CURRENCY_SIGNS.keys(), ...SHARED_SIGNS.keys()].filter((sign) => /[^A-Za-z.]/.test(sign) || /^(?:kr|RMB|RM|zł|Kč|Ft|L\.?E|FCFA|CFA|Rs|Tk|Dhs?|Ksh|KSh|Rp|SFr)/.test(sign)))}|[A-Z]{3})(?![A-Za-z\\d])`,
  'y',
);
const WORD_AFTER = /(\p{L}[\p{L}.]{0,15})/uy;
const GAPS = codesOf(' \u00a0\u202f-');
/** First letters of currency names and country forms, either case. */
const FIRST_LETTERS = codesOf([...CURRENCY_NAMES.keys(), ...COUNTRY_WORDS, 'cfa'].flatMap((name) => [name.charAt(0), name.charAt(0).toUpperCase()]).join(''));
const FRANCS = / francs?(?![A-Za-z])/iy;
/** "120 MEUR", "5 mUSD". */
const JOINED_AFTER = /[ \u00a0]?([kKmMbB]|bn|mn|mln)[ ]?([A-Z]{3})(?![A-Za-z\d])/y;
const SCALE_BEHIND = /[ \u00a0](million|billion|thousand|trillion|mln|mn|bn|crore|lakh)(?![A-Za-z])/iy;
/** Coins → the family that decides whose they are. */
const SUB_FAMILIES: ReadonlyMap<string, string> = new Map([
  ['cent', 'dollar'],
  ['nickel', 'dollar'],
  ['dime', 'dollar'],
  ['paisa', 'rupee'],
  ['øre', 'krone'],
]);
const SIGN_CODES = codesOf([...CURRENCY_SIGNS.keys(), ...SHARED_SIGNS.keys()].map((name) => name.charAt(0)).join(''));
const JOINED_CODES = codesOf('kKmMbB');
const DIRECT_CODES = codesOf('¢pc');
const DIRECT_AFTER = /[¢pc](?![\p{L}\d])/uy;
const US_AFTER = /[ -](?:US|U\.S\.|Canadian|Australian|NZ)(?![A-Za-z])/y;

/** Codes that are also words in capitals: taken only with a scale, grouping or decimals. */
const WORDLIKE_CODES = new Set('SDG ALL TOP TRY CUP MAD COP PEN SOS AMD GEL BAM LAK MOP STD ANG MUR BOB SAR SIT FIM MTL GIP KIP RON LEI EEK'.split(' '));
/** Codes that words or places in capitals look like, also behind a number. */
const WORDLIKE_BEHIND = new Set('ALL TOP TRY CUP MAD COP PEN SOS AMD BAM LAK MOP STD BOB SIT GIP FIM MTL'.split(' '));
/** Names that are also common words: taken only with a scale, grouping, decimals or a country. */
const WORDLIKE_NAMES = new Set(
  'won sum sums real mark marks sol som soms colon crown crowns dram drams kip stone p c punt punts rand kina tala lev leva lari escudo leone leones florin quid'.split(
    ' ',
  ),
);

/** Names of currencies that no two countries share and that mean nothing else. */
const NAMES_ALONE: ReadonlySet<string> = new Set(
  [...CURRENCY_NAMES].flatMap(([word, { family, exponent }]) =>
    exponent === 0 && FAMILY_DEFAULTS.get(family)?.shared === false && !WORDLIKE_NAMES.has(word) ? [word] : [],
  ),
);

/** The currency that ends right before the number at `at`; `large` where grouping, decimals or a scale tell an amount. */
export function currencyBefore(text: string, at: number, large: boolean): Currency | null {
  const last = text.charCodeAt(at - 1);
  if (at === 0 || (last >= 48 && last <= 57)) return null;
  // Most numbers stand behind a plain word of four letters or more.
  if (last === 32 && isSmall(text, at - 2) && isSmall(text, at - 3) && isSmall(text, at - 4) && isSmall(text, at - 5)) return nameBefore(text, at);
  const from = Math.max(0, at - 8);
  const window = text.slice(from, at);
  if (PLAIN_WORD.test(window)) return isSmall(text, at - 2) ? nameBefore(text, at) : null;
  const found = BEFORE.exec(window);
  if (found) {
    const start = from + found.index;
    const sign = found[0].replace(/[ \u00a0\u202f−-]+$/, '');
    const glued = isWordChar(text.charCodeAt(start - 1)) && isLetter(sign.charCodeAt(0));
    const unit = codeOfSign(sign, large, WORDLIKE_CODES);
    const small = sign === '$' ? SMALL_BEFORE.exec(window) : null;
    const smallCode = SMALL_CODES.get(small?.[1] ?? '');
    if (small && smallCode) return { start: from + small.index + (/^[\s(]/.test(small[0]) ? 1 : 0), end: at, unit: smallCode, shared: null, exponent: 0 };
    if (unit && !glued) return namedBefore(text, { start, end: at, ...unit, exponent: 0 });
    // "inUS$50" and the like: the bare sign still counts.
    if (sign.endsWith('$') && sign.length > 1) return { start: from + window.lastIndexOf('$'), end: at, unit: 'USD', shared: 'dollar', exponent: 0 };
  }
  const letter = LETTER_BEFORE.exec(window);
  const code = letter ? LETTER_SIGNS.get(letter[1] ?? '') : undefined;
  const clue = letter !== null && MONEY_CLUE.test(text.slice(Math.max(0, at - 160), at + 80)) && /^[1-9]\d\d/.test(text.slice(at, at + 3));
  if (!letter || !code || !(large || clue || (letter[1] === 'R' && /^[1-9]\d\d/.test(text.slice(at, at + 3))))) return null;
  return { start: from + window.lastIndexOf(letter[1] ?? ''), end: at, unit: code, shared: null, exponent: 0 };
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}

/** "ringgit 42", "a fine of baht 500": a name that only a currency has. */
function nameBefore(text: string, at: number): Currency | null {
  let from = at - 1;
  while (from > 0 && at - from < 12 && isLetter(text.charCodeAt(from - 1))) from -= 1;
  if (!NAMES_ALONE.has(text.slice(from, at - 1).toLowerCase())) return null;
  const word = NAME_BEFORE.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? '';
  const name = CURRENCY_NAMES.get(word.toLowerCase());
  const known = name && name.exponent === 0 && !WORDLIKE_NAMES.has(word.toLowerCase()) ? FAMILY_DEFAULTS.get(name.family) : undefined;
  if (!name || !known || known.shared || /^\d[\d.,]* ?(?:%|per ?cent)/.test(text.slice(at, at + 16))) return null;
  return { start: at - word.length - 1, end: at, unit: known.code, shared: null, exponent: 0 };
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
  const first = codeBehind(text, at);
  const word = first >= 97 && first <= 122;
  const sign = word && !SIGN_CODES.has(first) ? null : matchAt(SIGN_AFTER, text, at);
  const unit = sign ? codeOfSign(sign[1] ?? '', large, WORDLIKE_BEHIND) : null;
  if (sign && unit && !opensNext(text, at, sign[0])) return withScaleBehind(text, { start: at, end: at + sign[0].length, ...unit, exponent: 0 }, large);
  const joined = JOINED_CODES.has(first) ? matchAt(JOINED_AFTER, text, at) : null;
  const power = SCALE_LETTERS.get(joined?.[1] ?? '') ?? SCALES.get(joined?.[1] ?? '') ?? 0;
  if (joined && power > 0 && CURRENCY_CODES.has(joined[2] ?? ''))
    return { start: at, end: at + joined[0].length, unit: joined[2] ?? '', shared: null, exponent: power };
  const small = word && !isLetter(text.charCodeAt(at + (first === text.charCodeAt(at) ? 3 : 4))) ? matchAt(SMALL_CODE_AFTER, text, at) : null;
  if (small) return { start: at, end: at + small[0].length, unit: (small[1] ?? '').toUpperCase(), shared: null, exponent: 0 };
  const direct = first === text.charCodeAt(at) && DIRECT_CODES.has(first) ? matchAt(DIRECT_AFTER, text, at) : null;
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

/** "1 $ 10 dollars": a sign with room on both sides, or glued to the next number, belongs to that. */
function opensNext(text: string, at: number, sign: string): boolean {
  return /^(?: ?\d)/.test(text.slice(at + sign.length, at + sign.length + 2)) && (/\d/.test(text.charAt(at + sign.length)) || / [$£€]$/.test(sign));
}

/** "dollars", "Hong Kong dollars", "CFA francs": a name of a currency, country forms before it. */
function nameAfter(text: string, at: number, large: boolean): Currency | null {
  const gap = 1;
  if (!GAPS.has(text.charCodeAt(at)) || !FIRST_LETTERS.has(text.charCodeAt(at + 1))) return null;
  let form = '';
  for (let count = 0, from = at + gap; count < 4; count += 1) {
    const found = matchAt(WORD_AFTER, text, from);
    if (!found) return null;
    const word = found[0].toLowerCase().replace(/\.$/, '');
    const end = from + word.length;
    const name = isCents(text, word, end) ? undefined : CURRENCY_NAMES.get(word);
    if (name) return count === 0 && WORDLIKE_NAMES.has(word) && !large ? null : named(text, { at, end, form, family: name.family, exponent: name.exponent });
    if (/^cf[ap]$/.test(word)) return cfa(text, { at, end, form, family: word, exponent: 0 });
    if (!COUNTRY_WORDS.has(word) || !/[ \u00a0]/.test(text.charAt(from + found[0].length))) return null;
    form = form === '' ? found[0] : `${form} ${found[0]}`;
    from += found[0].length + 1;
  }
  return null;
}

/** A currency name as read: from `at` to `end`, with the country form before it. */
interface NameRead {
  readonly at: number;
  readonly end: number;
  readonly form: string;
  readonly family: string;
  readonly exponent: number;
}

function named(text: string, { at, end, form, family, exponent }: NameRead): Currency | null {
  const known = FAMILY_DEFAULTS.get(family);
  if (!known) return null;
  const unit = form === '' ? null : currencyOfCountry(form, family, known.shared ? null : known.code);
  if (form !== '' && !unit) return null;
  const shared = !unit && known.shared ? (SUB_FAMILIES.get(family) ?? family) : null;
  const sterling = family === 'pound' ? matchAt(STERLING, text, end) : null;
  if (sterling) return { start: at, end: end + sterling[0].length, unit: 'GBP', shared: null, exponent: 0 };
  return { start: at, end, unit: unit ?? known.code, shared, exponent, times: family === 'nickel' ? 5 : 1 };
}

/** "CFA francs" of West or Central Africa, "CFP francs". */
function cfa(text: string, read: NameRead): Currency | null {
  const francs = matchAt(FRANCS, text, read.end);
  return named(text, { ...read, end: read.end + (francs?.[0].length ?? 0) });
}

/** "50 euro cents": the cents, not the euros. */
function isCents(text: string, word: string, end: number): boolean {
  return word === 'euro' && / cents?(?![a-z])/iy.test(text.slice(end, end + 7));
}

function codeOfSign(sign: string, large: boolean, wordlike: ReadonlySet<string>): { readonly unit: string; readonly shared: string | null } | null {
  const code = CURRENCY_SIGNS.get(sign);
  if (code) return { unit: code, shared: null };
  const family = SHARED_SIGNS.get(sign);
  if (family) return { unit: FAMILY_DEFAULTS.get(family)?.code ?? 'USD', shared: family };
  const bare = sign.endsWith('$') ? sign.slice(0, -1) : sign;
  return CURRENCY_CODES.has(bare) && (large || !wordlike.has(bare)) ? { unit: bare, shared: null } : null;
}
