// Units of measurement → UCUM codes: abbreviations, which keep their case, and names, which do not.

/** Metric prefix, as sign and as word → UCUM prefix. */
const PREFIXES: readonly (readonly [sign: string, word: string, code: string])[] = [
  ['p', 'pico', 'p'],
  ['n', 'nano', 'n'],
  ['µ', 'micro', 'u'],
  ['μ', 'micro', 'u'],
  ['u', 'micro', 'u'],
  ['m', 'milli', 'm'],
  ['c', 'centi', 'c'],
  ['d', 'deci', 'd'],
  ['h', 'hecto', 'h'],
  ['k', 'kilo', 'k'],
  ['M', 'mega', 'M'],
  ['G', 'giga', 'G'],
  ['T', 'tera', 'T'],
  ['P', 'peta', 'P'],
  ['E', 'exa', 'E'],
];

/** UCUM code; names (plural by -s); signs; prefixes that it takes, by sign. */
const METRIC: readonly (readonly [code: string, names: string, signs: string, prefixes: string])[] = [
  ['g', 'gram,gramme', 'g', 'pnµμumkM'],
  ['m', 'metre,meter', 'm', 'pnµμumcdk'],
  ['L', 'litre,liter', 'L,l', 'nµμumcdhkM'],
  ['W', 'watt', 'W', 'mkMGTP'],
  ['W.h', 'watt-hour,watt hour,watthour', 'Wh', 'mkMGTP'],
  ['J', 'joule', 'J', 'mkMGTP'],
  ['V', 'volt', 'V', 'µμmkM'],
  ['A', 'ampere,amp', 'A', 'nµμmk'],
  ['Hz', 'hertz', 'Hz', 'kMGT'],
  ['Pa', 'pascal', 'Pa', 'hkMG'],
  ['By', 'byte', 'B', 'kMGTPE'],
  ['bit', '', 'bit', 'kMGT'],
  ['eV', 'electronvolt,electron volt', 'eV', 'mkMGT'],
  ['mol', '', 'mol', 'pnµμumk'],
  ['N', 'newton', 'N', 'mkM'],
  ['Sv', 'sievert', 'Sv', 'nµμm'],
  ['Gy', '', 'Gy', 'µμm'],
  ['Bq', 'becquerel', 'Bq', 'kMGTP'],
  ['Ci', 'curie', 'Ci', 'pnµμmk'],
  ['Ohm', 'ohm', 'Ω', 'mkM'],
  ['cal', 'calorie', 'cal', 'k'],
  ['t', 'tonne', 't', 'kMG'],
  ['m2', 'square m,square metre,square meter,sq metre,sq meter,metre squared,meter squared', 'm²,m2,m^2,sqm,sq m,sq. m', ''],
  ['km2', 'square km,square kilometre,square kilometer,sq kilometre,sq kilometer', 'km²,km2,km^2,sq km,sqkm,sq. km,km squared', ''],
  ['m3', 'cubic metre,cubic meter', 'm³,m3,m^3,cu m,cbm', ''],
  ['cm2', 'square centimetre,square centimeter', 'cm²,cm2,sq cm', ''],
  ['mm2', 'square millimetre,square millimeter', 'mm²,sq mm', ''],
  ['cm3', 'cubic centimetre,cubic centimeter', 'cm³,cc', ''],
  ['km3', 'cubic kilometre,cubic kilometer', 'km³', ''],
  ['mm3', 'cubic millimetre,cubic millimeter', 'mm³', ''],
];

/** UCUM code; names (plural by -s unless given); signs. */
const OTHER: readonly (readonly [code: string, names: string, signs: string])[] = [
  ['har', 'hectare', 'ha'],
  ['t', 'ton,metric ton,metric tonne,ton of oil equivalent', 'MT,mt'],
  ['[ston_av]', 'short ton,US ton', ''],
  ['[lton_av]', 'long ton', ''],
  ['[mi_i]', 'mile', 'mi'],
  ['[ft_i]', 'foot,feet', 'ft,ft.,′'],
  ['[in_i]', 'inch,inches', 'in.,″'],
  ['[yd_i]', 'yard', 'yd,yds'],
  ['[nmi_i]', 'nautical mile', 'nmi'],
  ['[fth_i]', 'fathom', ''],
  ['[fur_us]', 'furlong', ''],
  ['[smi_us]', 'square mile,sq mile', 'sq mi,mi²'],
  ['[sft_i]', 'square foot,square feet,sq foot,sq feet,square-foot,square-feet', 'sq ft,sq. ft.,sq.ft.,sq. ft,sqft,ft²,ft2'],
  ['[sin_i]', 'square inch,square inches', 'sq in'],
  ['[syd_i]', 'square yard', 'sq yd'],
  ['[acr_us]', 'acre', ''],
  ['[cft_i]', 'cubic foot,cubic feet', 'cu ft,ft³'],
  ['[cyd_i]', 'cubic yard', 'cu yd'],
  ['[cin_i]', 'cubic inch,cubic inches', ''],
  ['[lb_av]', 'pound-mass', 'lb,lbs,lb.,lbs.'],
  ['[oz_av]', 'ounce', 'oz,oz.'],
  ['[oz_tr]', 'troy ounce', ''],
  ['[foz_us]', 'fluid ounce', 'fl oz,fl. oz.'],
  ['[stone_av]', 'stone', ''],
  ['[gal_us]', 'gallon', 'gal'],
  ['[pt_us]', 'pint', ''],
  ['[qt_us]', 'quart', ''],
  ['[cup_us]', 'cup', ''],
  ['[tbs_us]', 'tablespoon,tablespoonful', 'tbsp'],
  ['[tsp_us]', 'teaspoon,teaspoonful', 'tsp'],
  ['[bbl_us]', 'barrel', 'bbl,bbls'],
  ['[bu_us]', 'bushel', ''],
  ['[car_m]', 'carat', ''],
  ['[ly]', 'light-year,light year,lightyear', 'ly'],
  ['pc', 'parsec', ''],
  ['AU', 'astronomical unit', 'AU'],
  ['[mi_i]/h', 'mile per hour,miles per hour,mile-per-hour,miles-per-hour,mile an hour,miles an hour', 'mph'],
  [
    'km/h',
    'kilometre per hour,kilometres per hour,kilometer per hour,kilometers per hour,kilometre an hour,kilometres an hour,kilometers an hour',
    'km/h,kmh,kph,km/hr,kmph',
  ],
  ['m/s', 'metre per second,metres per second,meter per second,meters per second', 'm/s'],
  ['[kn_i]', 'knot', 'kn,kt,kts'],
  ['Cel', 'degree Celsius,degrees Celsius,degree centigrade,degrees centigrade,degrees C,celsius,centigrade,degree C,deg C', '°C,º C,°c,ºC,℃,° C'],
  ['[degF]', 'degree Fahrenheit,degrees Fahrenheit,degrees F,fahrenheit,degree F,deg F', '°F,ºF,℉,° F'],
  ['K', 'kelvin,degrees Kelvin', 'K'],
  ['deg', 'degree', '°,º'],
  ['rad', 'radian', 'rad'],
  ['[iU]', 'international unit', 'IU,iu'],
  ['[mi_i]/[gal_us]', 'mile per gallon,miles per gallon', 'mpg'],
  ['mm[Hg]', 'millimetres of mercury,millimeters of mercury', 'mmHg,mm Hg'],
  ['ug', '', 'mcg'],
  ['/min', 'beat per minute,beats per minute,revolutions per minute', 'bpm,rpm'],
  ['dB', 'decibel', 'dB,dBA'],
  ['[psi]', 'pound per square inch,pounds per square inch', 'psi'],
  ['bar', '', 'bar'],
  ['atm', '', 'atm'],
  ['[HP]', 'horsepower', 'hp,HP,bhp'],
  ['[Btu]', 'British thermal unit', 'Btu,BTU'],
  ['M[Btu]', '', 'MMBtu,mmBtu,MMBTU'],
  ['[ppm]', 'part per million,parts per million', 'ppm'],
  ['[ppb]', 'part per billion,parts per billion', 'ppb'],
  ['lm', 'lumen', 'lm'],
  ['lx', 'lux', 'lx'],
  ['cd', 'candela', ''],
  ['kat', 'katal', ''],
  ['Mbit/s', 'megabit per second,megabits per second', 'Mbps,Mb/s,Mbit/s'],
  ['Gbit/s', 'gigabit per second,gigabits per second', 'Gbps,Gb/s,Gbit/s'],
  ['kbit/s', 'kilobit per second,kilobits per second', 'kbps'],
  ['kBy', '', 'KB'],
  ['kcal', 'kilocalorie', 'Kcal'],
];

/** Parts of a compound sign ("mg/kg", "mmol/L", "g/km"): what may stand below the stroke. */
const DENOMINATORS: readonly (readonly [sign: string, code: string])[] = [
  ['kg', 'kg'],
  ['g', 'g'],
  ['mg', 'mg'],
  ['dL', 'dL'],
  ['dl', 'dL'],
  ['mL', 'mL'],
  ['ml', 'mL'],
  ['L', 'L'],
  ['l', 'L'],
  ['µL', 'uL'],
  ['μL', 'uL'],
  ['m2', 'm2'],
  ['m²', 'm2'],
  ['m^2', 'm2'],
  ['m3', 'm3'],
  ['m³', 'm3'],
  ['km', 'km'],
  ['mol', 'mol'],
  ['h', 'h'],
  ['hr', 'h'],
  ['min', 'min'],
  ['s', 's'],
  ['t', 't'],
  ['kg/day', 'kg.d'],
];

const COMPOUNDS = 'mg g µg μg ug mcg ng kg pg IU mL ml L l mmol µmol nmol mol copies J kJ W mW km m kWh MJ kcal'.split(' ');

/** Sign, in its case → UCUM code. */
export const UNIT_SIGNS: ReadonlyMap<string, string> = new Map(signEntries());

/** Name, lower case, singular and plural → UCUM code. */
export const UNIT_NAMES: ReadonlyMap<string, string> = new Map(nameEntries());

function signEntries(): [string, string][] {
  const entries: [string, string][] = [];
  for (const [code, , signs, prefixes] of METRIC) {
    for (const sign of signs.split(',')) {
      entries.push([sign, code]);
      for (const [mark, , prefix] of PREFIXES) if (prefixes.includes(mark)) entries.push([mark + sign, prefix + code]);
    }
  }
  for (const [code, , signs] of OTHER) for (const sign of signs.split(',')) if (sign !== '') entries.push([sign, code]);
  const simple = new Map(entries);
  for (const above of COMPOUNDS) {
    for (const [below, code] of DENOMINATORS) entries.push([`${above}/${below}`, `${simple.get(above) ?? above}/${code}`]);
  }
  return entries;
}

function nameEntries(): [string, string][] {
  const entries: [string, string][] = [];
  const add = (name: string, code: string): void => {
    if (name === '') return;
    const lower = name.toLowerCase();
    entries.push([lower, code]);
    if (!/(?:s|feet)$/.test(lower) && !lower.includes(' per ') && !/ [cf]$/.test(lower)) entries.push([`${lower}s`, code]);
  };
  for (const [code, names, , prefixes] of METRIC) {
    for (const name of names.split(',')) {
      add(name, code);
      for (const [mark, word, prefix] of PREFIXES) if (prefixes.includes(mark)) add(word + name, prefix + code);
    }
  }
  for (const [code, names] of OTHER) for (const name of names.split(',')) add(name, code);
  return entries;
}
