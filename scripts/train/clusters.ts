// Word vectors → clusters of words used alike (spherical k-means), in three grains. Deterministic: seeds are words by frequency.
import { clusterKey, packClusters } from '../../src/tagger/clusters.ts';
import type { Vectors } from './vectors.ts';

export interface ClusterOptions {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** How many of the most frequent words draw the centres; the others are only assigned. */
  readonly drawing: number;
  readonly rounds: number;
}

/** The cluster table of all words of `vectors`, packed. */
export function buildClusters(vectors: Vectors, options: ClusterOptions): Uint8Array {
  const { dimensions, values, words } = vectors;
  const drawn = values.subarray(0, Math.min(options.drawing, words.length) * dimensions);
  const fine = drawCentres(drawn, dimensions, options.fine, options.rounds);
  const middle = drawCentres(fine, dimensions, options.middle, options.rounds);
  const coarse = drawCentres(middle, dimensions, options.coarse, options.rounds);
  const middleOf = assign(fine, dimensions, middle);
  const coarseOfMiddle = assign(middle, dimensions, coarse);
  const fineOf = assign(values, dimensions, fine);
  const byKey = new Map<number, number>();
  for (const [row, word] of words.entries()) {
    const key = clusterKey(word);
    if (!byKey.has(key)) byKey.set(key, fineOf[row] ?? 0);
  }
  const entries = [...byKey].sort((a, b) => a[0] - b[0]);
  return packClusters(
    entries,
    middleOf,
    Uint16Array.from(middleOf, (m) => coarseOfMiddle[m] ?? 0),
  );
}

/** k-means with unit-length centres, started from rows spread evenly over the order of frequency. */
function drawCentres(rows: Float32Array, dimensions: number, count: number, rounds: number): Float32Array {
  const total = rows.length / dimensions;
  const centres = new Float32Array(count * dimensions);
  for (let c = 0; c < count; c++) {
    const row = Math.floor((c * total) / count);
    centres.set(rows.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  }
  for (let round = 0; round < rounds; round++) moveCentres(rows, dimensions, centres, assign(rows, dimensions, centres));
  return centres;
}

function moveCentres(rows: Float32Array, dimensions: number, centres: Float32Array, assigned: Uint16Array): void {
  const sums = new Float64Array(centres.length);
  for (let row = 0; row < assigned.length; row++) {
    const centre = (assigned[row] ?? 0) * dimensions;
    for (let d = 0; d < dimensions; d++) sums[centre + d] = (sums[centre + d] ?? 0) + (rows[row * dimensions + d] ?? 0);
  }
  for (let c = 0; c < centres.length; c += dimensions) {
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += (sums[c + d] ?? 0) ** 2;
    if (norm === 0) continue;
    for (let d = 0; d < dimensions; d++) centres[c + d] = (sums[c + d] ?? 0) / Math.sqrt(norm);
  }
}

/** Number of the nearest centre (by cosine) of each row; the first of equals. */
function assign(rows: Float32Array, dimensions: number, centres: Float32Array): Uint16Array {
  const assigned = new Uint16Array(rows.length / dimensions);
  for (let row = 0; row < assigned.length; row++) {
    const at = row * dimensions;
    let best = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < centres.length; c += dimensions) {
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += (rows[at + d] as number) * (centres[c + d] as number);
      if (dot > best) {
        best = dot;
        assigned[row] = c / dimensions;
      }
    }
  }
  return assigned;
}
