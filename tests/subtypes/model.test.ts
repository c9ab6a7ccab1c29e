import { describe, expect, test } from 'vitest';
import { BITS, createFeatureBuffer } from '../../src/subtypes/buffer.ts';
import { loadSubtypeModel } from '../../src/subtypes/classifier.ts';
import { learnSubtypes, type SubtypeLesson } from '../../src/subtypes/learn.ts';
import { quantise, readSubtypeModel, SUBTYPES, weighSubtypes, writeSubtypeModel } from '../../src/subtypes/model.ts';

describe('features', () => {
  test('a bucket counts once for the name and up to three times for the surroundings', () => {
    const buffer = createFeatureBuffer();
    buffer.name(1, 7);
    buffer.name(1, 7);
    for (let i = 0; i < 6; i++) buffer.context(2, 9);
    buffer.context(2, 10);
    const { ids, names } = buffer.take();
    expect(names).toBe(1);
    expect(ids).toHaveLength(1 + 3 + 1);
    expect(buffer.take().ids).toHaveLength(0);
  });
});

describe('model', () => {
  const lessons: SubtypeLesson[] = Array.from({ length: 60 }, (_, i) => ({
    ids: Int32Array.of(i % 3, 10 + i),
    subtype: [0, 5, 7][i % 3] as number,
    weight: 1,
  }));

  test('learns, and the same lessons give the same weights', () => {
    const weights = learnSubtypes(lessons);
    expect(sameBytes(learnSubtypes(lessons), weights)).toBe(true);
    const model = quantise(weights);
    for (const [bucket, subtype] of [0, 5, 7].entries()) {
      const likely = weighSubtypes(model, Int32Array.of(bucket));
      expect(likely.indexOf(Math.max(...likely))).toBe(subtype);
      expect(likely.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  test('the file gives back what was written', () => {
    const model = quantise(learnSubtypes(lessons));
    const read = readSubtypeModel(writeSubtypeModel(model), 'x.bin');
    expect(read.scale).toBe(model.scale);
    expect(sameBytes(read.weights, model.weights)).toBe(true);
  });

  test.each([
    ['no compressed file', new Uint8Array([1, 2, 3])],
    ['an empty one', new Uint8Array(0)],
  ])('%s is refused by name', (_, file) => {
    expect(() => readSubtypeModel(file, 'x.bin')).toThrow(/x\.bin is no classifier of organisations/u);
  });

  test('a directory without one is refused', () => {
    expect(() => loadSubtypeModel(new URL('./', import.meta.url))).toThrow(/no readable .*subtypes\.bin/u);
  });

  test('the shipped one is small and whole', () => {
    const { weights } = loadSubtypeModel(new URL('../../models/', import.meta.url));
    expect(weights).toHaveLength(SUBTYPES.length << BITS);
    expect(weights.filter((weight) => weight !== 0).length).toBeGreaterThan(10_000);
  });
});

function sameBytes(a: Float32Array | Int8Array, b: Float32Array | Int8Array): boolean {
  return Buffer.compare(Buffer.from(a.buffer, a.byteOffset, a.byteLength), Buffer.from(b.buffer, b.byteOffset, b.byteLength)) === 0;
}
