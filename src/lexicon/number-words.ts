// Words that stand for numbers, lower case, and the scales that multiply them.

/** Smaller words → value: zero to nineteen, then the tens. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index] as const),
  ['fourty', 40] as const,
  ['nought', 0] as const,
  ['naught', 0] as const,
]);

/** Scale word or abbreviation that means nothing else → power of ten. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['thousands', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['lkh', 5],
  ['lkhs', 5],
  ['lac', 5],
  ['lacs', 5],
  ['million', 6],
  ['millions', 6],
  ['mln', 6],
  ['mn', 6],
  ['mio', 6],
  ['mil', 6],
  ['crore', 7],
  ['crores', 7],
  ['cr', 7],
  ['billion', 9],
  ['billions', 9],
  ['bln', 9],
  ['bn', 9],
  ['mrd', 9],
  ['trillion', 12],
  ['trillions', 12],
  ['trn', 12],
  ['tn', 12],
  ['quadrillion', 15],
  ['quadrillions', 15],
  ['quintillion', 18],
  ['sextillion', 21],
]);

/** Scale letters that may also be units or names: read as scales only where the surroundings say so. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['m', 6],
  ['M', 6],
  ['MM', 6],
  ['mm', 6],
  ['b', 9],
  ['B', 9],
  ['G', 9],
  ['Mn', 6],
  ['t', 12],
  ['T', 12],
]);

/** Fraction noun, singular or plural → denominator. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['half', 2],
      ['third', 3],
      ['quarter', 4],
      ['fourth', 4],
      ['fifth', 5],
      ['sixth', 6],
      ['seventh', 7],
      ['eighth', 8],
      ['ninth', 9],
      ['tenth', 10],
      ['eleventh', 11],
      ['twelfth', 12],
      ['fifteenth', 15],
      ['sixteenth', 16],
      ['twentieth', 20],
      ['thirtieth', 30],
      ['fortieth', 40],
      ['fiftieth', 50],
      ['hundredth', 100],
      ['thousandth', 1000],
      ['millionth', 1e6],
      ['billionth', 1e9],
      ['trillionth', 1e12],
    ] as const
  ).flatMap(([word, value]): (readonly [string, number])[] => [
    [word, value],
    [word === 'half' ? 'halves' : `${word}s`, value],
  ]),
);

/** Vulgar fraction signs → numerator and denominator. */
export const VULGAR: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅚', [5, 6]],
  ['⅐', [1, 7]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
  ['⅑', [1, 9]],
  ['⅒', [1, 10]],
]);

/** Multipliers in one word → value. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['twentyfold', 20],
  ['hundredfold', 100],
  ['thousandfold', 1000],
]);
