// Hashed features of one organisation, each bucket once. Buckets that its surroundings name several times count as two features, and as three from four times on.
import { mix } from '../tagger/hash.ts';

/** Binary logarithm of the number of buckets. */
export const BITS = 16;
const MASK = (1 << BITS) - 1;

export interface FeatureBuffer {
  /** A feature of the name: of kind `kind`, with the hash `value`. */
  name(kind: number, value: number): void;
  /** A feature of what surrounds a mention. */
  context(kind: number, value: number): void;
  /** Buckets of all features so far, those of names first; the buffer is empty afterwards. */
  take(): { readonly ids: Int32Array; readonly names: number };
}

/** An empty buffer, to be used again and again. */
export function createFeatureBuffer(): FeatureBuffer {
  const counts = new Uint8Array(1 << BITS);
  const touched = [new Int32Array(1 << BITS), new Int32Array(1 << BITS)] as const;
  let names = 0;
  let contexts = 0;
  return {
    name(kind, value) {
      const id = mix(value, kind) & MASK;
      if (counts[id] !== 0) return;
      counts[id] = NAMED;
      touched[0][names++] = id;
    },
    context(kind, value) {
      const id = mix(value, kind) & MASK;
      const count = counts[id] as number;
      if (count >= NAMED) return;
      if (count === 0) touched[1][contexts++] = id;
      if (count < MANY) counts[id] = count + 1;
    },
    take() {
      const ids = new Int32Array(names + contexts * 3);
      ids.set(touched[0].subarray(0, names));
      let end = names;
      for (let i = 0; i < contexts; i++) {
        const id = touched[1][i] as number;
        const count = counts[id] as number;
        ids[end++] = id;
        if (count > 1) ids[end++] = mix(id, SEVERAL) & MASK;
        if (count >= MANY) ids[end++] = mix(id, MANY) & MASK;
        counts[id] = 0;
      }
      for (let i = 0; i < names; i++) counts[touched[0][i] as number] = 0;
      const taken = { ids: ids.slice(0, end), names };
      names = 0;
      contexts = 0;
      return taken;
    },
  };
}

const SEVERAL = 2;
const MANY = 4;
const NAMED = 255;
