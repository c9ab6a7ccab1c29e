// Chance with a seed: the same seed gives the same numbers on every machine.

/** Whole numbers in `[0, bound)`, drawn with equal chance enough for resampling (xorshift, 32 bits). */
export function createChance(seed: number): (bound: number) => number {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x6d2b79f5) | 0 || 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 0x1_0000_0000) * bound);
  };
}
