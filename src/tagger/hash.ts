// Strings and small numbers → 32-bit hashes, by integer arithmetic alone.

/** Hash of the units `[start, end)` of a word. */
export function hashUnits(word: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return scramble(hash ^ (end - start));
}

/** Hash of a whole word. */
export function hashWord(word: string): number {
  return hashUnits(word, 0, word.length);
}

/** One hash of two; the order matters. */
export function mix(a: number, b: number): number {
  return scramble(Math.imul(a, 0x9e3779b1) ^ b);
}

/** Spreads every bit over the whole word. */
function scramble(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
