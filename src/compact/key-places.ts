// Keys of 16 bytes → their places, counted from 0 in order of first appearance. Some 30 bytes a key, where a Map of texts takes 150.
import { createHash } from 'node:crypto';
import { createNumberList } from './number-list.ts';

export interface KeyPlaces {
  readonly count: number;
  /** The place of a key; -1 where it was never added. */
  find(key: Uint8Array): number;
  /** The place of a key, a new one where it was never added. */
  add(key: Uint8Array): number;
}

export const KEY_BYTES = 16;
const WORDS = KEY_BYTES / Uint32Array.BYTES_PER_ELEMENT;
const FIRST_SLOTS = 1 << 8;
/** Slots for each key at the least. */
const LEAST_SLOTS = 1.5;

/** The key of a text: the first half of its SHA-256, so that no two texts ever share one. */
export function keyOfText(text: string): Uint8Array {
  return createHash('sha256').update(text).digest().subarray(0, KEY_BYTES);
}

/** No keys yet. The bytes of a key must be spread like those of a hash. */
export function createKeyPlaces(): KeyPlaces {
  const words = createNumberList();
  /** Place + 1 of the key in each slot; 0 where it is free. */
  let slots = new Uint32Array(FIRST_SLOTS);
  let count = 0;
  /** The slot of a key, or the free one where it belongs. */
  const slotOf = (key: readonly number[]): number => {
    const mask = slots.length - 1;
    let slot = (key[0] as number) & mask;
    for (let taken = slots[slot]; taken; taken = slots[slot]) {
      const at = (taken - 1) * WORDS;
      if (key.every((word, i) => words.at(at + i) === word)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (let place = 0; place < count; place += 1) {
      const key = Array.from({ length: WORDS }, (_, i) => words.at(place * WORDS + i));
      slots[slotOf(key)] = place + 1;
    }
  };
  return {
    get count() {
      return count;
    },
    find: (key) => (slots[slotOf(wordsOf(key))] as number) - 1,
    add(key) {
      const own = wordsOf(key);
      const slot = slotOf(own);
      const taken = slots[slot] as number;
      if (taken > 0) return taken - 1;
      for (const word of own) words.push(word);
      slots[slot] = ++count;
      if (count * LEAST_SLOTS > slots.length) grow();
      return count - 1;
    },
  };
}

function wordsOf(key: Uint8Array): number[] {
  const view = new DataView(key.buffer, key.byteOffset, KEY_BYTES);
  return Array.from({ length: WORDS }, (_, i) => view.getUint32(i * Uint32Array.BYTES_PER_ELEMENT, true));
}
