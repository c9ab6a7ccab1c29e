// Names that other engines give to units and currencies → our codes: UCUM, ISO 4217. Several codes where the name says no more.

const DOLLARS = 'USD CAD AUD NZD HKD SGD TWD';

/** Name, lower case → codes that are right for it, parted by blanks. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: DOLLARS,
    pound: 'GBP EGP LBP [lb_av]',
    franc: 'CHF FRF BEF',
    rupee: 'INR PKR LKR NPR',
    rial: 'IRR OMR YER',
    peso: 'MXN ARS CLP PHP COP',
    krone: 'NOK DKK SEK',
    euro: 'EUR',
    'finnish markka': 'FIM',
    'netherlands guilder': 'NLG',
    'british pound': 'GBP',
    'pound sterling': 'GBP',
    'german mark': 'DEM',
    mark: 'DEM',
    inch: '[in_i]',
    foot: '[ft_i]',
    yard: '[yd_i]',
    mile: '[mi_i]',
    'nautical mile': '[nmi_i]',
    'light year': '[ly]',
    barrel: '[bbl_us]',
    gallon: '[gal_us]',
    pint: '[pt_us]',
    quart: '[qt_us]',
    cup: '[cup_us]',
    tablespoon: '[tbs_us]',
    teaspoon: '[tsp_us]',
    'fluid ounce': '[foz_us]',
    bushel: '[bu_us]',
    ounce: '[oz_av]',
    'pound-mass': '[lb_av]',
    stone: '[stone_av]',
    acre: '[acr_us]',
    hectare: 'har',
    ton: 't',
    tonne: 't',
    'metric ton': 't',
    'short ton': '[ston_av]',
    'long ton': '[lton_av]',
    'square mile': '[smi_us]',
    'square foot': '[sft_i]',
    'square inch': '[sin_i]',
    'cubic foot': '[cft_i]',
    'mile per hour': '[mi_i]/h',
    'miles per hour': '[mi_i]/h',
    'kilometer per hour': 'km/h',
    'kilometre per hour': 'km/h',
    'meter per second': 'm/s',
    'metre per second': 'm/s',
    knot: '[kn_i]',
    'degree celsius': 'Cel',
    celsius: 'Cel',
    c: 'Cel',
    'degree fahrenheit': '[degF]',
    fahrenheit: '[degF]',
    f: '[degF]',
    k: 'K',
    kelvin: 'K',
    degree: 'deg',
    'degree angle': 'deg',
    radian: 'rad',
    horsepower: '[HP]',
    'cubic centimetre': 'mL cm3',
    'litre per kilometre': 'L/km',
    'joule per square metre per year': 'J/m2',
    barn: 'b',
    percentage: '%',
    dozen: '',
    dimensionless: '',
    turn: '',
    dime: 'USD',
    'dollar per hour': DOLLARS,
    year: 'a',
    month: 'mo',
    week: 'wk',
    day: 'd',
    age: 'a',
    calorie: 'cal',
    'british thermal unit': '[Btu]',
    bit: 'bit',
    byte: 'By',
    'us dollar': 'USD',
  }),
);

const PREFIXES = {
  pico: 'p',
  nano: 'n',
  micro: 'u',
  milli: 'm',
  centi: 'c',
  deci: 'd',
  hecto: 'h',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  peta: 'P',
  exa: 'E',
};
const BASES: Readonly<{ [name: string]: string }> = {
  metre: 'm',
  meter: 'm',
  gram: 'g',
  litre: 'L',
  liter: 'L',
  watt: 'W',
  'watt hour': 'W.h',
  joule: 'J',
  volt: 'V',
  ampere: 'A',
  hertz: 'Hz',
  pascal: 'Pa',
  byte: 'By',
  bit: 'bit',
  electronvolt: 'eV',
  gray: 'Gy',
  sievert: 'Sv',
  newton: 'N',
  calorie: 'cal',
  tonne: 't',
  mole: 'mol',
  ohm: 'Ohm',
  bar: 'bar',
};

/** The codes that are right for another engine's unit; [''] for none; null where we have no such unit. */
export function codesOf(name: string): readonly string[] | null {
  const lower = name.toLowerCase();
  const listed = UNITS.get(lower);
  if (listed !== undefined) return listed.split(' ');
  const square = /^(square|cubic) (.+)$/.exec(lower);
  const inner = metricCode(square?.[2] ?? lower);
  return inner === null ? null : [square ? `${inner}${square[1] === 'square' ? 2 : 3}` : inner];
}

function metricCode(name: string): string | null {
  const base = BASES[name];
  if (base !== undefined) return base;
  for (const [prefix, sign] of Object.entries(PREFIXES)) {
    const code = name.startsWith(prefix) ? BASES[name.slice(prefix.length)] : undefined;
    if (code !== undefined) return sign + code;
  }
  return null;
}

const POWERS: ReadonlyMap<string, number> = new Map([
  ['p', 1e-12],
  ['n', 1e-9],
  ['u', 1e-6],
  ['m', 1e-3],
  ['c', 1e-2],
  ['d', 1e-1],
  ['h', 1e2],
  ['k', 1e3],
  ['M', 1e6],
]);
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['[in_i]', 1],
  ['[ft_i]', 12],
  ['[yd_i]', 36],
]);

/** How many of unit `to` one of unit `from` is, where the two measure alike; null where they do not. */
export function factorOf(from: string, to: string): number | null {
  if (from === to) return 1;
  const [long, short] = [LENGTHS.get(from), LENGTHS.get(to)];
  if (long !== undefined && short !== undefined) return long / short;
  const [one, other] = [powerOf(from), powerOf(to)];
  return one.base === other.base && /^[gmL]$/.test(one.base) ? one.power / other.power : null;
}

function powerOf(code: string): { readonly base: string; readonly power: number } {
  const power = code.length === 2 ? POWERS.get(code.charAt(0)) : undefined;
  return power === undefined ? { base: code, power: 1 } : { base: code.slice(1), power };
}
