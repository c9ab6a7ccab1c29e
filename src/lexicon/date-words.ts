// Words of date expressions, lower case: units, relative words, parts of the day, recurrence, time zones.

/** A unit that dates are counted or shifted in. */
export type UnitWord = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** Unit noun → the unit and how many of it ("fortnight" is two weeks). */
export const UNITS: ReadonlyMap<string, { readonly unit: UnitWord; readonly times: number }> = new Map(
  (
    [
      ['second', 1, ['second', 'seconds', 'sec', 'secs']],
      ['minute', 1, ['minute', 'minutes', 'min', 'mins']],
      ['hour', 1, ['hour', 'hours', 'hr', 'hrs']],
      ['day', 1, ['day', 'days', 'night', 'nights']],
      ['week', 1, ['week', 'weeks', 'wk', 'wks']],
      ['week', 2, ['fortnight', 'fortnights']],
      ['weekend', 1, ['weekend', 'weekends', 'week-end']],
      ['month', 1, ['month', 'months']],
      ['quarter', 1, ['quarter', 'quarters', 'qtr', 'qtrs']],
      ['year', 1, ['year', 'years', 'yr', 'yrs']],
      ['decade', 1, ['decade', 'decades']],
      ['century', 1, ['century', 'centuries']],
      ['century', 10, ['millennium', 'millennia', 'millenniums']],
    ] as const
  ).flatMap(([unit, times, words]) => words.map((word) => [word, { unit, times }] as const)),
);

/** Relative word → periods away, and what from: the publication date, or the date mentioned before. */
export const RELATIVES: ReadonlyMap<string, { readonly count: number; readonly from: 'published' | 'text' }> = new Map([
  ['last', { count: -1, from: 'published' }],
  ['past', { count: -1, from: 'published' }],
  ['latest', { count: -1, from: 'published' }],
  ['most recent', { count: -1, from: 'published' }],
  ['this', { count: 0, from: 'published' }],
  ['current', { count: 0, from: 'published' }],
  ['present', { count: 0, from: 'published' }],
  ['next', { count: 1, from: 'published' }],
  ['coming', { count: 1, from: 'published' }],
  ['upcoming', { count: 1, from: 'published' }],
  ['previous', { count: -1, from: 'text' }],
  ['prior', { count: -1, from: 'text' }],
  ['preceding', { count: -1, from: 'text' }],
  ['following', { count: 1, from: 'text' }],
  ['subsequent', { count: 1, from: 'text' }],
  ['same', { count: 0, from: 'text' }],
  ['that', { count: 0, from: 'text' }],
  ['corresponding', { count: 0, from: 'text' }],
  ['comparable', { count: 0, from: 'text' }],
]);

/** Parts of the day; a date with one keeps day precision. */
export const DAY_PARTS: readonly string[] = ['morning', 'afternoon', 'evening', 'night', 'midday', 'lunchtime', 'dawn', 'dusk'];

/** Ordinal words 1 to 31 and their digit forms are read alike. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth',
    'seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth',
    'twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
  ]
    .join(' ')
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** Word of recurrence → ISO 8601 duration of one turn. */
export const RECURRENCES: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['biweekly', 'P2W'],
  ['bi-weekly', 'P2W'],
  ['monthly', 'P1M'],
  ['bimonthly', 'P2M'],
  ['bi-monthly', 'P2M'],
  ['quarterly', 'P3M'],
  ['biannual', 'P6M'],
  ['biannually', 'P6M'],
  ['bi-annual', 'P6M'],
  ['bi-annually', 'P6M'],
  ['semiannual', 'P6M'],
  ['semiannually', 'P6M'],
  ['semi-annual', 'P6M'],
  ['semi-annually', 'P6M'],
  ['half-yearly', 'P6M'],
  ['twice-yearly', 'P6M'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['annualized', 'P1Y'],
  ['annualised', 'P1Y'],
  ['biennial', 'P2Y'],
  ['biennially', 'P2Y'],
  ['triennial', 'P3Y'],
  ['quadrennial', 'P4Y'],
]);

/** Plural of a ten → first year of the decade within its century ("the nineties"). */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
]);

/** Names of clock zones; those that are UTC are written "Z", the others stay local time. */
export const ZONES: readonly string[] = [
  ...['ET', 'EST', 'EDT', 'CT', 'CST', 'CDT', 'MT', 'MST', 'MDT', 'PT', 'PST', 'PDT', 'AKST', 'AKDT', 'HST', 'AST', 'ADT', 'NST', 'NDT'],
  ...['GMT', 'UTC', 'BST', 'WET', 'WEST', 'CET', 'CEST', 'EET', 'EEST', 'MSK', 'IST', 'PKT', 'JST', 'KST', 'HKT', 'SGT', 'ICT', 'WIB'],
  ...['SAST', 'EAT', 'WAT', 'CAT', 'AEST', 'AEDT', 'ACST', 'AWST', 'NZST', 'NZDT', 'BRT', 'ART', 'COT', 'VET'],
];

/** Nouns that a number before them counts: "2000 patients" is no year. */
export const COUNTED_NOUNS: ReadonlySet<string> = new Set(
  [
    'people persons patients participants subjects adults children infants babies men women boys girls volunteers employees workers staff jobs students pupils teachers',
    'members residents refugees migrants troops soldiers officers inmates prisoners passengers visitors spectators victims cases deaths infections homes households houses',
    'buildings companies firms stores shops hospitals schools villages towns cities countries units doses vaccines shots tablets vials tests samples beds ventilators',
    'tonnes tons kilograms grams milligrams litres liters gallons barrels ounces miles kilometres kilometers metres meters feet inches yards hectares acres square cubic',
    'dollars euros pounds rupees yuan yen francs cents hours days weeks months years minutes seconds times points votes seats shares calories words pages copies customers',
    'users subscribers followers drivers vehicles cars trucks ships vessels aircraft flights megawatts kilowatts guests delegates experts scientists researchers doctors nurses',
    'applications complaints respondents individuals families farmers fighters protesters demonstrators items products projects sites locations',
  ]
    .join(' ')
    .split(' '),
);

/** Top-level domain → whether figures put the day before the month there. */
export const DAY_ORDERS: ReadonlyMap<string, boolean> = new Map([
  ...'uk ie au nz in pk bd lk za ng ke gh ug tz zw sg my hk mt eu de at ch fr be nl it es pt gr pl cz ro ru ua tr il ae sa qa eg br mx ar cl co pe'
    .split(' ')
    .map((domain) => [domain, true] as const),
  ...'us gov mil'.split(' ').map((domain) => [domain, false] as const),
]);
