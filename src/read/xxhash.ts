// XXH64 with seed 0, the checksum of Zstandard frames. The stripes are mixed in 32-bit halves: whole 64-bit integers
// would be some twenty times slower. The few steps at the end use BigInt.

/** Takes bytes in pieces of any length. */
export interface Checksum {
  readonly update: (bytes: Buffer) => void;
  /** The lower 32 bits of the hash, unsigned. */
  readonly digest: () => number;
}

const P1 = 0x9e3779b185ebca87n;
const P2 = 0xc2b2ae3d27d4eb4fn;
const P3 = 0x165667b19e3779f9n;
const P4 = 0x85ebca77c2b2ae63n;
const P5 = 0x27d4eb2f165667c5n;
const [P1_HIGH, P1_LOW] = halves(P1);
const [P2_HIGH, P2_LOW] = halves(P2);
const STRIPE = 32;

export function createChecksum(): Checksum {
  /** Four lanes, each high half then low half. */
  const lanes = new Int32Array([P1 + P2, P2, 0n, -P1].flatMap((lane) => halves(BigInt.asUintN(64, lane))));
  const rest = Buffer.alloc(STRIPE);
  let restLength = 0;
  let total = 0;
  return {
    update: (bytes) => {
      total += bytes.length;
      let at = 0;
      if (restLength > 0) {
        at = bytes.copy(rest, restLength);
        restLength += at;
        if (restLength < STRIPE) return;
        mixStripe(lanes, rest, 0);
      }
      for (; at + STRIPE <= bytes.length; at += STRIPE) mixStripe(lanes, bytes, at);
      restLength = bytes.copy(rest, 0, at);
    },
    digest: () => Number(finish(lanes, rest.subarray(0, restLength), total) & 0xffffffffn),
  };
}

function mixStripe(lanes: Int32Array, bytes: Buffer, at: number): void {
  for (let lane = 0; lane < 4; lane++) {
    const low = bytes.readInt32LE(at + 8 * lane);
    const high = bytes.readInt32LE(at + 8 * lane + 4);
    // lane + input × P2
    const productLow = Math.imul(low, P2_LOW);
    const productHigh = (highOfProduct(low, P2_LOW) + Math.imul(high, P2_LOW) + Math.imul(low, P2_HIGH)) | 0;
    const sumLow = ((lanes[2 * lane + 1] ?? 0) + productLow) | 0;
    const carry = sumLow >>> 0 < productLow >>> 0 ? 1 : 0;
    const sumHigh = ((lanes[2 * lane] ?? 0) + productHigh + carry) | 0;
    // rotated by 31, times P1
    const turnedHigh = (sumHigh << 31) | (sumLow >>> 1);
    const turnedLow = (sumLow << 31) | (sumHigh >>> 1);
    lanes[2 * lane + 1] = Math.imul(turnedLow, P1_LOW);
    lanes[2 * lane] = (highOfProduct(turnedLow, P1_LOW) + Math.imul(turnedHigh, P1_LOW) + Math.imul(turnedLow, P1_HIGH)) | 0;
  }
}

/** Upper half of the product of two unsigned 32-bit numbers. */
function highOfProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const cross = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + Math.floor(middle / 65_536) + Math.floor(cross / 65_536)) | 0;
}

function finish(lanes: Int32Array, rest: Buffer, total: number): bigint {
  let hash = P5;
  if (total >= STRIPE) {
    const values = [0, 1, 2, 3].map((i) => (BigInt.asUintN(32, BigInt(lanes[2 * i] ?? 0)) << 32n) | BigInt.asUintN(32, BigInt(lanes[2 * i + 1] ?? 0)));
    hash = values.reduce((sum, value, i) => sum + rotate(value, [1n, 7n, 12n, 18n][i] ?? 0n), 0n);
    for (const value of values) hash = wrap((hash ^ round(0n, value)) * P1 + P4);
  }
  hash = wrap(hash + BigInt(total));
  let at = 0;
  for (; at + 8 <= rest.length; at += 8) hash = wrap(rotate(hash ^ round(0n, rest.readBigUInt64LE(at)), 27n) * P1 + P4);
  if (at + 4 <= rest.length) {
    hash = wrap(rotate(hash ^ wrap(BigInt(rest.readUInt32LE(at)) * P1), 23n) * P2 + P3);
    at += 4;
  }
  for (; at < rest.length; at++) hash = wrap(rotate(hash ^ wrap(BigInt(rest.readUInt8(at)) * P5), 11n) * P1);
  hash = wrap((hash ^ (hash >> 33n)) * P2);
  hash = wrap((hash ^ (hash >> 29n)) * P3);
  return hash ^ (hash >> 32n);
}

function round(lane: bigint, input: bigint): bigint {
  return wrap(rotate(wrap(lane + input * P2), 31n) * P1);
}

function rotate(value: bigint, bits: bigint): bigint {
  return wrap((value << bits) | (value >> (64n - bits)));
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function halves(value: bigint): readonly [number, number] {
  return [Number(value >> 32n) | 0, Number(value & 0xffffffffn) | 0];
}
