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
  ['da', 'deca', 'da'],
  ['da', 'deka', 'da'],
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
  ['A.h', 'ampere-hour,ampere hour,amp-hour,amp hour', 'Ah', 'mk'],
  ['N.m', 'newton metre,newton meter,newton-metre,newton-meter', 'Nm,N·m', 'k'],
  ['u', 'dalton', 'Da', 'kM'],
  ['[iU]', '', 'IU', 'm'],
  ['eq', '', 'Eq', 'm'],
  ['osm', 'osmole', 'Osm', 'm'],
  ['N', 'newton', 'N', 'mkM'],
  ['Sv', 'sievert', 'Sv', 'nµμm'],
  ['Gy', 'gray', 'Gy', 'µμm'],
  ['Bq', 'becquerel', 'Bq', 'kMGTP'],
  ['Ci', 'curie', 'Ci', 'pnµμmk'],
  ['Ohm', 'ohm', 'Ω', 'mkM'],
  ['cal', 'calorie', 'cal', 'k'],
  ['t', 'tonne', 't', 'kMG'],
  ['m2', 'square m,square metre,square meter,sq metre,sq meter,metre squared,meter squared', 'm²,m2,m^2,sqm,sq m,sq. m,sq.m,㎡', ''],
  ['km2', 'square km,square kilometre,square kilometer,sq kilometre,sq kilometer', 'km²,km2,km^2,sq km,sqkm,sq. km,sq.km', ''],
  ['m3', 'cubic m,cubic metre,cubic meter', 'm³,m3,m^3,cu m,cu. m,cbm,Nm³,Nm3,㎥', ''],
  ['dm3', 'cubic decimetre,cubic decimeter', 'dm³,dm3', ''],
  ['hm3', 'cubic hectometre,cubic hectometer', 'hm³,hm3', ''],
  ['cm2', 'square cm,square centimetre,square centimeter', 'cm²,cm2,cm^2,sq cm', ''],
  ['mm2', 'square mm,square millimetre,square millimeter', 'mm²,mm2,sq mm', ''],
  ['dm2', 'square decimetre,square decimeter', 'dm²,dm2', ''],
  ['har', 'square hectometre,square hectometer', 'hm²,hm2', ''],
  ['cm3', 'cubic cm,cubic centimetre,cubic centimeter', 'cm³,cm3,cm^3,cc,ccm', ''],
  ['km3', 'cubic km,cubic kilometre,cubic kilometer', 'km³,km3', ''],
  ['mm3', 'cubic mm,cubic millimetre,cubic millimeter', 'mm³,mm3', ''],
];

/** UCUM code; names (plural by -s unless given); signs. */
const OTHER: readonly (readonly [code: string, names: string, signs: string])[] = [
  ['har', 'hectare', 'ha'],
  ['g/t', '', 'gpt'],
  ['kg', 'kilo', 'kgs'],
  ['t', 'ton,metric ton,metric tonne,ton of oil equivalent,tonne of oil equivalent', 'MT,mt,tCO2e,tCO2,tCO₂'],
  ['kt', 'kiloton', ''],
  ['Mt', 'megaton', 'Mtoe,Mtpa'],
  ['Gt', 'gigaton', 'GtCO2'],
  ['[ston_av]', 'short ton,US ton', ''],
  ['[lton_av]', 'long ton', ''],
  ['[mi_i]', 'mile', 'mi,mi.'],
  ['[ft_i]', 'foot,feet', 'ft,ft.,′'],
  ['[in_i]', 'inch,inches', 'in.,″'],
  ['um', 'micron', ''],
  ['Ao', 'angstrom,ångström', 'Å'],
  ['[yd_i]', 'yard', 'yd,yds'],
  ['[nmi_i]', 'nautical mile', 'nmi'],
  ['[fth_i]', 'fathom', ''],
  ['[fur_us]', 'furlong', ''],
  ['[smi_us]', 'square mile,sq mile,square mi', 'sq mi,sq. mi,mi²,mi2,mi^2'],
  ['[sft_i]', 'square foot,square feet,sq foot,sq feet,square-foot,square-feet', 'sq ft,sq. ft.,sq.ft.,sq. ft,sqft,ft²,ft2,ft^2'],
  ['[sin_i]', 'square inch,square inches', 'sq in'],
  ['[syd_i]', 'square yard', 'sq yd'],
  ['[acr_us]', 'acre', ''],
  ['[cft_i]', 'cubic foot,cubic feet,cubic-foot,cubic-feet', 'cu ft,cu. ft,ft³,ft3,ft^3,cuft'],
  ['[acr_us].[ft_i]', 'acre-foot,acre-feet,acre foot,acre feet', ''],
  ['[bf_us]', 'board foot,board feet,board-foot,board-feet', ''],
  ['[ft_i].[lbf_av]', 'foot-pound,foot pound,pound-foot,pound-feet,pound foot,pound feet', 'lb-ft,lb ft,ft-lb,ft lb,lb·ft'],
  ['[cyd_i]', 'cubic yard,cubic-yard', 'cu yd,cu. yd,yd³'],
  ['[cin_i]', 'cubic inch,cubic inches', ''],
  ['[lb_av]', 'pound,pound-mass', 'lb,lbs,lb.,lbs.'],
  ['[oz_av]', 'ounce', 'oz,oz.'],
  ['[oz_tr]', 'troy ounce,troy oz', 'ozt'],
  ['[scwt_av]', 'hundredweight', 'cwt'],
  ['[foz_us]', 'fluid ounce,fluid-ounce', 'fl oz,fl. oz.,fl. oz,floz'],
  ['[stone_av]', 'stone', ''],
  ['[gal_us]', 'gallon,US gallon,U.S. gallon', 'gal,gals,gal.'],
  ['[gal_br]', 'imperial gallon,UK gallon', ''],
  ['[pt_br]', 'imperial pint,UK pint', ''],
  ['[pt_us]', 'pint', ''],
  ['[qt_us]', 'quart', 'qt,qts,qt.'],
  ['[cup_us]', 'cup', ''],
  ['[tbs_us]', 'tablespoon,tablespoonful', 'tbsp,tbsps'],
  ['[tsp_us]', 'teaspoon,teaspoonful', 'tsp,tsps'],
  ['[bbl_us]', 'barrel,barrel of oil equivalent', 'bbl,bbls,boe,bpd,bopd,boepd,b/d'],
  ['[bu_us]', 'bushel', ''],
  ['[car_m]', 'carat', ''],
  ['[ly]', 'light-year,light year,lightyear', 'ly'],
  ['pc', 'parsec', ''],
  ['AU', 'astronomical unit', 'AU'],
  ['[mi_i]/h', 'mile per hour,miles per hour,mile-per-hour,miles-per-hour,mile an hour,miles an hour', 'mph,mi/h'],
  [
    'km/h',
    'kilometre per hour,kilometres per hour,kilometer per hour,kilometers per hour,kilometre an hour,kilometres an hour,kilometers an hour',
    'km/h,kmh,kph,km/hr,kmph',
  ],
  ['m/s2', 'metre per second squared,metres per second squared,meter per second squared,meters per second squared', 'm/s²,m/s2,m/s^2'],
  ['m/s', 'metre per second,metres per second,meter per second,meters per second,metre a second,metres a second,meters a second', 'm/s'],
  ['[ft_i]/s', 'foot per second,feet per second', 'ft/s'],
  ['km/s', 'kilometre per second,kilometres per second,kilometer per second,kilometers per second,kilometres a second', 'km/s'],
  ['[kn_i]', 'knot', 'kn,kt,kts'],
  [
    'Cel',
    'degree Celsius,degrees Celsius,degree centigrade,degrees centigrade,degrees C,celsius,centigrade,centigrate,degree C,deg C,deg celsius,deg. celsius,degree cel,degrees cel',
    '°C,º C,°c,ºC,℃,° C',
  ],
  [
    '[degF]',
    'degree Fahrenheit,degrees Fahrenheit,degrees F,fahrenheit,farenheit,degree farenheit,degrees farenheit,degree F,deg F,deg fahrenheit',
    '°F,ºF,℉,° F',
  ],
  ['K', 'kelvin,degrees Kelvin,degree Kelvin', 'K'],
  ['[degR]', 'degrees Rankine,rankine', '°R'],
  ['deg', 'degree', '°,º,deg'],
  ["'", 'arcminute', ''],
  ["''", 'arcsecond', ''],
  ['rad', 'radian', 'rad'],
  ['[iU]', 'international unit', 'IU,iu'],
  ['[CFU]', 'colony forming unit,colony-forming unit', 'CFU,cfu'],
  ['[mi_i]/[gal_us]', 'mile per gallon,miles per gallon', 'mpg'],
  ['mm[Hg]', 'millimetres of mercury,millimeters of mercury,millimetre of mercury', 'mmHg,mm Hg'],
  ["[in_i'Hg]", 'inches of mercury', 'inHg'],
  ['ug', '', 'mcg'],
  ['/min', 'beat per minute,beats per minute,revolutions per minute', 'bpm,rpm'],
  ['dB', 'decibel', 'dB,dBA'],
  ['[psi]', 'pound per square inch,pounds per square inch', 'psi'],
  ['bar', '', 'bar'],
  ['mbar', 'millibar', 'mbar,mb'],
  ['kbar', 'kilobar', 'kbar'],
  ['atm', '', 'atm'],
  ['[HP]', 'horsepower,brake horsepower', 'hp,HP,bhp,PS'],
  ['kV.A', '', 'kVA'],
  ['MV.A', '', 'MVA'],
  ['W', '', 'Wp'],
  ['kW', '', 'kWp,kWe'],
  ['MW', '', 'MWp,MWe,MWt,MWth'],
  ['GW', '', 'GWp,GWe,GWac,GWdc'],
  ['[Btu]', 'British thermal unit', 'Btu,BTU'],
  ['M[Btu]', '', 'MMBtu,mmBtu,MMBTU'],
  ['[ppm]', 'part per million,parts per million', 'ppm'],
  ['[ppb]', 'part per billion,parts per billion', 'ppb'],
  ['lm', 'lumen', 'lm'],
  ['lx', 'lux', 'lx'],
  ['cd', 'candela', ''],
  ['rem', '', 'rem'],
  ['R', 'roentgen', ''],
  ['G', 'gauss', ''],
  ['Torr', 'torr', ''],
  ['erg', 'erg', ''],
  ['dyn', 'dyne', ''],
  ['b', '', 'barn'],
  ['mmol/L', 'millimolar', 'mM'],
  ['umol/L', 'micromolar', 'µM,μM,uM'],
  ['nmol/L', 'nanomolar', 'nM'],
  ['L/100.km', 'litres per 100 km,liters per 100 km', 'L/100km,l/100km'],
  ['mL', '', 'mls,MLs'],
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
  ['uL', 'uL'],
  ['cm3', 'cm3'],
  ['cm³', 'cm3'],
  ['mm3', 'mm3'],
  ['mm³', 'mm3'],
  ['cm2', 'cm2'],
  ['cm²', 'cm2'],
  ['ha', 'har'],
  ['mmol', 'mmol'],
  ['100g', '100.g'],
  ['sec', 's'],
  ['K', 'K'],
  ['W', 'W'],
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

const COMPOUNDS =
  'mg g µg μg ug mcg ng kg pg IU mIU mEq U mL ml L l mmol µmol nmol pmol mol copies cells CFU J kJ W mW km m kWh MJ kcal t tonnes Bq kBq mSv µSv gCO2 N V lb'.split(
    ' ',
  );
/** Signs that stand above a stroke only, and their codes. */
const COUNTED: ReadonlyMap<string, string> = new Map([
  ['copies', '{copies}'],
  ['cells', '{cells}'],
  ['CFU', '[CFU]'],
  ['U', 'U'],
  ['gCO2', 'g'],
  ['tonnes', 't'],
]);

/** Signs that hold a multiple: "30 bcm" of gas, "2 bcf", "500 mmcfd". */
export const SCALED_SIGNS: ReadonlyMap<string, { readonly code: string; readonly exponent: number }> = new Map([
  ['bcm', { code: 'm3', exponent: 9 }],
  ['mcm', { code: 'm3', exponent: 6 }],
  ['Bcf', { code: '[cft_i]', exponent: 9 }],
  ['bcf', { code: '[cft_i]', exponent: 9 }],
  ['Tcf', { code: '[cft_i]', exponent: 12 }],
  ['tcf', { code: '[cft_i]', exponent: 12 }],
  ['MMcf', { code: '[cft_i]', exponent: 6 }],
  ['MMscf', { code: '[cft_i]', exponent: 6 }],
  ['mmcf', { code: '[cft_i]', exponent: 6 }],
  ['Mcf', { code: '[cft_i]', exponent: 3 }],
  ['MMbbl', { code: '[bbl_us]', exponent: 6 }],
  ['mmbbl', { code: '[bbl_us]', exponent: 6 }],
  ['MMboe', { code: '[bbl_us]', exponent: 6 }],
  ['kbpd', { code: '[bbl_us]', exponent: 3 }],
]);

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
    for (const [below, code] of DENOMINATORS) entries.push([`${above}/${below}`, `${COUNTED.get(above) ?? simple.get(above) ?? above}/${code}`]);
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
      if (prefixes === '') continue;
      for (const [, word, prefix] of PREFIXES) add(word + name, prefix + code);
    }
  }
  for (const [code, names] of OTHER) for (const name of names.split(',')) add(name, code);
  return entries;
}
