// Lists and key tables hold what a plain array and Map hold, past every growth.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyPlaces, keyOfText } from '../../src/compact/key-places.ts';
import { createNumberList } from '../../src/compact/number-list.ts';
import { createIds } from '../../src/run/ids.ts';

test.each([
  [false, 0xffff_ffff],
  [true, Number.MAX_SAFE_INTEGER],
])('a list of numbers, wide: %s', (wide, max) => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max }), { maxLength: 2000, size: 'max' }), (numbers) => {
      const list = createNumberList(wide);
      expect(numbers.map(list.push)).toEqual([...numbers.keys()]);
      if (numbers.length > 0) list.set(0, max);
      expect(Array.from({ length: list.length }, (_, place) => list.at(place))).toEqual(numbers.map((number, i) => (i === 0 ? max : number)));
    }),
    { numRuns: 20 },
  );
});

test('places of keys', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 4000, size: 'max' }), (names) => {
      const places = createKeyPlaces();
      const expected = new Map<number, number>();
      for (const name of names) {
        if (!expected.has(name)) {
          expect(places.find(keyOfText(`${name}`))).toBe(-1);
          expected.set(name, expected.size);
        }
        expect(places.add(keyOfText(`${name}`))).toBe(expected.get(name));
      }
      expect(places.count).toBe(expected.size);
      for (const [name, place] of expected) expect(places.find(keyOfText(`${name}`))).toBe(place);
    }),
    { numRuns: 10 },
  );
});

test('keys that fall into one slot', () => {
  const places = createKeyPlaces();
  const keys = Array.from({ length: 600 }, (_, i) => Uint8Array.from([1, 2, 3, 4, ...new Array(8).fill(0), 0, 0, i >> 8, i & 255]));
  expect(keys.map(places.add)).toEqual([...keys.keys()]);
  expect(keys.map(places.find)).toEqual([...keys.keys()]);
});

test('ids tell where they were first read', () => {
  const ids = createIds();
  expect(ids.add('a', { path: 'one.ndjson', line: 0 })).toBeNull();
  expect(ids.add('b', { path: 'page.html', line: null })).toBeNull();
  ids.refuse('c');
  expect(ids.add('a', { path: 'two.ndjson', line: 7 })).toEqual({ path: 'one.ndjson', line: 0 });
  expect(ids.add('b', { path: 'two.ndjson', line: 8 })).toEqual({ path: 'page.html', line: null });
  expect(['a', 'b', 'c', 'd'].map(ids.has)).toEqual([true, true, true, false]);
  expect(ids.add('c', { path: 'two.ndjson', line: 9 })).toBeNull();
  ids.refuse('a');
  expect(ids.add('a', { path: 'x', line: 1 })).toEqual({ path: 'one.ndjson', line: 0 });
});

test.each([
  ['x\0', 'x\ufffd'],
  ['x\ud800', 'x\ufffd'],
  ['\udc00x\0', '\ufffdx\ufffd'],
])('ids that no store tells apart: %j and %j', (first, second) => {
  const ids = createIds();
  ids.add(first, { path: 'a', line: 1 });
  expect(ids.has(second)).toBe(true);
  expect(ids.add(second, { path: 'a', line: 2 })).toEqual({ path: 'a', line: 1 });
});
