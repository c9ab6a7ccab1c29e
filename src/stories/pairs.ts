// Pairs of numbers below 2^21, each as one number of 53 bits in a growing array: a set of such pairs takes 8 bytes a pair.

/** One more than the greatest number of a pair. */
export const ROOM = 2 ** 21;

export interface PairSet {
  add(a: number, b: number): void;
  /** All pairs as `pairOf` joins them, ascending, each once. */
  sorted(): Float64Array;
}

const FIRST_ROOM = 1 << 12;

export function pairOf(a: number, b: number): number {
  return a * ROOM + b;
}

/** The first number of a pair. */
export function firstOf(pair: number): number {
  return Math.floor(pair / ROOM);
}

/** The second number of a pair. */
export function secondOf(pair: number): number {
  return pair % ROOM;
}

export function createPairSet(): PairSet {
  let pairs = new Float64Array(FIRST_ROOM);
  let count = 0;
  const tidy = (): void => {
    const filled = pairs.subarray(0, count).sort();
    let kept = 0;
    for (let i = 0; i < count; i += 1) if (i === 0 || filled[i] !== filled[kept - 1]) filled[kept++] = filled[i] as number;
    count = kept;
  };
  return {
    add(a, b) {
      if (count === pairs.length) {
        tidy();
        // Room for as many again, or the next tidying comes too soon.
        if (count > pairs.length / 2) {
          const more = new Float64Array(pairs.length * 2);
          more.set(pairs.subarray(0, count));
          pairs = more;
        }
      }
      pairs[count++] = pairOf(a, b);
    },
    sorted() {
      tidy();
      return pairs.subarray(0, count);
    },
  };
}
