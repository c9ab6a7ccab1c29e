// Text → everything in it that looks like a number: digit groups, number words, ordinals, currency and percent signs.
import { ORDINALS } from '../lexicon/date-words.ts';
import { CARDINALS, DENOMINATORS, SCALES } from '../lexicon/number-words.ts';
import type { Span } from '../types.ts';

export type NumberSort = 'digits' | 'word' | 'ordinal' | 'currency' | 'percent';

/** One thing to account for: "1,250.5", "twenty-five", "third", "€", "%". */
export interface NumberPlace extends Span {
  readonly text: string;
  readonly sort: NumberSort;
}

/** Scales that are words of their own; short forms ("m", "bn") stand behind digits, which are found anyway. */
const SCALE_WORDS = [...SCALES.keys()].filter((word) => word.length > 3 && !word.endsWith('s'));
const CARDINAL = [...CARDINALS.keys(), 'hundred', 'dozen', ...SCALE_WORDS].sort((a, b) => b.length - a.length).join('|');
const ORDINAL = [...ORDINALS.keys()].filter((word) => !word.includes('-')).join('|');
const FRACTION = [...DENOMINATORS.keys()].filter((word) => word.endsWith('s') && !/^(?:halves|seconds|quarters)$/u.test(word)).join('|');

/** Bounded everywhere: a longer run of digits is found piece by piece, and the pieces joined. */
const PLACE = new RegExp(
  [
    '(?<digits>\\d{1,40}(?:[.,]\\d{1,40}){0,8}|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])',
    `(?<word>(?<![\\p{L}\\p{N}])(?:(?:${CARDINAL})(?:-(?:${CARDINAL}))?s?|half|${FRACTION})(?![\\p{L}\\p{N}]))`,
    `(?<ordinal>(?<![\\p{L}\\p{N}])(?:(?:${CARDINAL})-)?(?:${ORDINAL})(?![\\p{L}\\p{N}]))`,
    '(?<currency>\\p{Sc})',
    '(?<percent>[%‰])',
  ].join('|'),
  'giu',
);

/** All places, sorted, without overlaps. Linear in the text. */
export function scanNumbers(text: string): NumberPlace[] {
  const places: NumberPlace[] = [];
  for (const match of text.matchAll(PLACE)) {
    const start = match.index;
    const end = start + match[0].length;
    const sort = sortOf(match.groups ?? {});
    const before = places.at(-1);
    // The tail of a run of digits too long for one match.
    if (sort === 'digits' && before?.sort === 'digits' && before.end === start)
      places[places.length - 1] = { ...before, end, text: text.slice(before.start, end) };
    else places.push({ start, end, text: match[0], sort });
  }
  return places;
}

function sortOf(groups: { readonly [name: string]: string | undefined }): NumberSort {
  const found = Object.entries(groups).find(([, text]) => text !== undefined);
  return (found?.[0] ?? 'digits') as NumberSort;
}
