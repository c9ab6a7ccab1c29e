// Learning on a toy corpus: it learns, twice alike, and what it learned survives the way to the file and back.
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { clusterKey, clusterOf, packClusters, readClusters } from '../../src/tagger/clusters.ts';
import { type LearningOptions, type Lesson, learnCrf } from '../../src/tagger/crf.ts';
import { LABEL, LABEL_COUNT } from '../../src/tagger/decode.ts';
import { hashWord } from '../../src/tagger/hash.ts';
import { LIKENESS_SIZE } from '../../src/tagger/likeness.ts';
import { packModel, quantise, readModel } from '../../src/tagger/model.ts';

const BITS = 10;
const OPTIONS: LearningOptions = { bits: BITS, rounds: 12, alpha: 0.1, beta: 1, l1: 0.05, l2: 0, seed: 3, dropout: 0, averaged: 1 };

/** Marks: "[" before the name's first word, "]" after its last. */
const TOY = [
  'the [Acme Works] said',
  '[Acme Works] of Bern',
  'said Bern of [Zenith]',
  'the [Zenith] works',
  'works of the [Acme Works] said Bern',
  'the works said',
];

function lessonOf(line: string): Lesson {
  const words = line.split(' ');
  const ids = words
    .flatMap((word, t) => [hashWord(word.replace(/[[\]]/gu, '')), hashWord(`before ${words[t - 1] ?? ''}`)])
    .map((hash) => hash & ((1 << BITS) - 1));
  let inside = false;
  const labels = words.map((word) => {
    const opens = word.startsWith('[');
    const closes = word.endsWith(']');
    const label = opens && closes ? LABEL.single : opens ? LABEL.begin : closes ? LABEL.end : inside ? LABEL.inside : LABEL.outside;
    inside = (inside || opens) && !closes;
    return label;
  });
  return { ids: Int32Array.from(ids), starts: Int32Array.from({ length: words.length + 1 }, (_, t) => t * 2), labels: Uint8Array.from(labels), weight: 1 };
}

const lessons = TOY.map(lessonOf);
const clusters = readClusters(
  brotliCompressSync(
    packClusters(
      [[clusterKey('bern'), 1] as const, [clusterKey('works'), 0] as const].sort((a, b) => a[0] - b[0]),
      Uint16Array.of(4, 5),
      Uint16Array.of(1, 2),
    ),
  ),
);

describe('learning', () => {
  test('the same lessons and seed give the same weights', () => {
    expect(learnCrf(lessons, { ...OPTIONS, dropout: 0.2, averaged: 3 })).toEqual(learnCrf(lessons, { ...OPTIONS, dropout: 0.2, averaged: 3 }));
  });

  test('another seed gives others', () => {
    expect(learnCrf(lessons, OPTIONS).emissions).not.toEqual(learnCrf(lessons, { ...OPTIONS, seed: 4 }).emissions);
  });

  test('a name seen in training scores as a name', () => {
    const { emissions } = learnCrf(lessons, OPTIONS);
    const bucket = hashWord('Zenith') & ((1 << BITS) - 1);
    const weights = [...emissions.slice(bucket * LABEL_COUNT, (bucket + 1) * LABEL_COUNT)];
    expect(weights.indexOf(Math.max(...weights))).toBe(LABEL.single);
  });
});

describe('the model file', () => {
  test('reads back as it was written', () => {
    const learned = { ...learnCrf(lessons, OPTIONS), bias: 0.5 };
    const model = quantise(BITS, [learned, learned], { clusters, likeness: Int8Array.from({ length: LIKENESS_SIZE }, (_, i) => (i % 255) - 127) });
    const read = readModel(brotliCompressSync(packModel(model)), clusters);
    expect(read).toEqual(model);
    expect(read.weights.some((weight) => weight !== 0)).toBe(true);
  });

  test('another file is refused with a word on what to do', () => {
    expect(() => readModel(brotliCompressSync(new Uint8Array(64)), clusters)).toThrow(/npm run train/u);
    expect(() => readClusters(brotliCompressSync(new Uint8Array(64)))).toThrow(/npm run train/u);
  });

  test('clusters are found by word, and unknown words have none', () => {
    expect([clusterOf(clusters, 'works'), clusterOf(clusters, 'bern'), clusterOf(clusters, 'zenith')]).toEqual([0, 1, -1]);
  });
});
