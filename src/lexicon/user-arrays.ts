// Arrays that grow by doubling while a list is read, then become flat arrays of shared memory.

/** Bytes written one string after another. */
export interface GrowingBytes {
  readonly length: () => number;
  /** Appends the text as UTF-8. */
  readonly write: (text: string) => void;
  /** All bytes written, in shared memory. */
  readonly shared: () => Uint8Array;
}

/** Whole numbers of 32 bits, read back with their sign. */
export interface GrowingInts {
  readonly length: () => number;
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  /** Copies all into `target`, cut to its width. */
  readonly fill: <T extends Uint8Array | Uint16Array | Uint32Array>(target: T) => T;
}

const FIRST_BYTES = 65_536;

export function growingBytes(): GrowingBytes {
  let buffer = Buffer.alloc(FIRST_BYTES);
  let length = 0;
  return {
    length: () => length,
    write(text) {
      const most = length + text.length * 3;
      if (most > buffer.length) {
        const larger = Buffer.alloc(Math.max(most, buffer.length * 2));
        buffer.copy(larger, 0, 0, length);
        buffer = larger;
      }
      length += buffer.write(text, length);
    },
    shared() {
      const bytes = new Uint8Array(new SharedArrayBuffer(length));
      bytes.set(buffer.subarray(0, length));
      return bytes;
    },
  };
}

export function growingInts(): GrowingInts {
  let ints = new Int32Array(FIRST_BYTES / 4);
  let length = 0;
  return {
    length: () => length,
    push(value) {
      if (length === ints.length) {
        const larger = new Int32Array(ints.length * 2);
        larger.set(ints);
        ints = larger;
      }
      ints[length] = value;
      length += 1;
    },
    at: (index) => ints[index] as number,
    fill(target) {
      target.set(ints.subarray(0, length));
      return target;
    },
  };
}
