// A growing list of numbers in one typed array: what a run keeps of each article lies in such lists, since a million small objects cost ten times as much.

export interface NumberList {
  readonly length: number;
  /** Appends; answers the place. */
  push(value: number): number;
  /** The number at a place below `length`. */
  at(place: number): number;
  set(place: number, value: number): void;
}

const FIRST_ROOM = 1 << 8;

/** An empty list of whole numbers: below 2^32, or with `wide` below 2^53. */
export function createNumberList(wide = false): NumberList {
  const make = (room: number): Float64Array | Uint32Array => (wide ? new Float64Array(room) : new Uint32Array(room));
  let numbers = make(FIRST_ROOM);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) {
        const more = make(length * 2);
        more.set(numbers);
        numbers = more;
      }
      numbers[length] = value;
      return length++;
    },
    at: (place) => numbers[place] as number,
    set(place, value) {
      numbers[place] = value;
    },
  };
}
