// What is kept of every article while stories are sought: some 350 bytes each, in a few large arrays, since an object with arrays of its own would take four times that.
import { type Outline, SIGNATURE } from './sketch.ts';

/** Articles in the order they were read; a place counts them from 0. */
export interface Articles {
  readonly count: number;
  readonly documents: readonly string[];
  dayOf(place: number): string | null;
  /** Hash of the title; 0 without one. */
  titleOf(place: number): number;
  /** Number of its shingles. */
  sizeOf(place: number): number;
  /** Hashes that the exact comparison needs: shingles and marks. */
  weightOf(place: number): number;
  /** MinHash value `at` of its signature. */
  signatureOf(place: number, at: number): number;
  /** Equal values of two signatures. */
  countAgreeing(a: number, b: number): number;
}

/** Signatures lie in blocks of so many: nothing is copied when more come. */
const BLOCK = 1 << 12;
const FIRST_ROOM = 1 << 10;

/** Takes all outlines; throws RangeError for more than `most`. */
export async function collectArticles(outlines: AsyncIterable<Outline>, most: number): Promise<Articles> {
  const documents: string[] = [];
  const days: (string | null)[] = [];
  const placeOfDay = new Map<string | null, number>();
  const blocks: Uint16Array[] = [];
  let numbers = new Uint32Array(FIRST_ROOM * FIELDS);
  for await (const { document, day, title, signature, size, weight } of outlines) {
    const place = documents.push(document) - 1;
    if (place >= most) throw new RangeError(`more than ${most} articles in one dataset`);
    if ((place + 1) * FIELDS > numbers.length) numbers = grown(numbers);
    let dayPlace = placeOfDay.get(day);
    if (dayPlace === undefined) {
      dayPlace = days.push(day) - 1;
      placeOfDay.set(day, dayPlace);
    }
    numbers.set([dayPlace, title, size, weight], place * FIELDS);
    if (place % BLOCK === 0) blocks.push(new Uint16Array(BLOCK * SIGNATURE));
    blocks.at(-1)?.set(signature, (place % BLOCK) * SIGNATURE);
  }
  const blockOf = (place: number): Uint16Array => blocks[Math.floor(place / BLOCK)] as Uint16Array;
  const numberOf = (place: number, field: number): number => numbers[place * FIELDS + field] as number;
  return {
    count: documents.length,
    documents,
    dayOf: (place) => days[numberOf(place, DAY)] ?? null,
    titleOf: (place) => numberOf(place, TITLE),
    sizeOf: (place) => numberOf(place, SIZE),
    weightOf: (place) => numberOf(place, WEIGHT),
    signatureOf: (place, at) => blockOf(place)[(place % BLOCK) * SIGNATURE + at] as number,
    countAgreeing(a, b) {
      const [left, right] = [blockOf(a), blockOf(b)];
      const [from, to] = [(a % BLOCK) * SIGNATURE, (b % BLOCK) * SIGNATURE];
      let equal = 0;
      for (let i = 0; i < SIGNATURE; i += 1) if (left[from + i] === right[to + i]) equal += 1;
      return equal;
    },
  };
}

/** Numbers of one article, side by side. */
const FIELDS = 4;
const [DAY, TITLE, SIZE, WEIGHT] = [0, 1, 2, 3] as const;

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
