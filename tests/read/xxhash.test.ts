// The checksum against values of the reference program, and in pieces of any length.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChecksum } from '../../src/read/xxhash.ts';

function checksumOf(pieces: readonly Buffer[]): number {
  const checksum = createChecksum();
  for (const piece of pieces) checksum.update(piece);
  return checksum.digest();
}

function sample(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, i) => (i * 7 + Math.floor(i / 256) + 3) % 256));
}

const CASES: readonly (readonly [number, number])[] = [
  [0, 0x51d8e999],
  [1, 0xbc1f4bb6],
  [5, 0xdb7051fe],
  [8, 0xc6f90092],
  [13, 0x08f5bfc8],
  [31, 0xcc4a6119],
  [32, 0xf790fd97],
  [33, 0xba588784],
  [64, 0xf6eeb01f],
  [100, 0x170fe531],
  [1000, 0x31600c40],
  [70000, 0x3b0b95ac],
];

test.each(CASES)('%i bytes', (length, expected) => {
  expect(checksumOf([sample(length)])).toBe(expected);
});

test('pieces make no difference', () => {
  const bytes = sample(500);
  fc.assert(
    fc.property(fc.array(fc.nat(500), { maxLength: 12 }), (cuts) => {
      const sorted = [0, ...cuts, 500].sort((a, b) => a - b);
      expect(checksumOf(sorted.slice(1).map((end, i) => bytes.subarray(sorted[i], end)))).toBe(checksumOf([bytes]));
    }),
    { seed: 3 },
  );
});
