// Table of word clusters: lower-cased word → numbers of its fine, middle and coarse cluster of words used alike.
// The file holds no words: sorted 28-bit hashes as differences, each with its fine cluster; one unknown word in 1,000 gets a chance cluster.
import { brotliDecompressSync } from 'node:zlib';
import { CodedError } from '../errors.ts';
import { hashWord } from './hash.ts';

const MAGIC = 0x314b4c43; // "CLK1"
const HASH_BITS = 28;
const HEADER_WORDS = 4;

export interface Clusters {
  /** Open addressing: hash + 1, 0 where free. */
  readonly keys: Int32Array;
  readonly fine: Uint16Array;
  /** Middle and coarse cluster of each fine one. */
  readonly middleOf: Uint16Array;
  readonly coarseOf: Uint16Array;
}

/** Hash under which a lower-cased word stands in the table. */
export function clusterKey(lower: string): number {
  return hashWord(lower) >>> (32 - HASH_BITS);
}

/** Fine cluster of the lower-cased word, or -1. */
export function clusterOf(clusters: Clusters, lower: string): number {
  const { keys, fine } = clusters;
  const mask = keys.length - 1;
  const key = clusterKey(lower) + 1;
  for (let slot = slotOf(key, mask); ; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return fine[slot] as number;
    if (keys[slot] === 0) return -1;
  }
}

/** Reads the file that `packClusters` (scripts/train) writes. */
export function readClusters(bytes: Uint8Array): Clusters {
  const raw = brotliDecompressSync(bytes);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const [magic, count, fineCount, deltaBytes] = [0, 1, 2, 3].map((i) => (raw.byteLength >= 16 ? view.getUint32(i * 4, true) : 0)) as [
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw new CodedError('model-missing', 'clusters.bin is no cluster table of this version: run npm run train');
  const middleOf = new Uint16Array(fineCount);
  const coarseOf = new Uint16Array(fineCount);
  let at = HEADER_WORDS * 4;
  for (let i = 0; i < fineCount; i++, at += 4) {
    middleOf[i] = view.getUint16(at, true);
    coarseOf[i] = view.getUint16(at + 2, true);
  }
  const keys = new Int32Array(tableSize(count));
  const fine = new Uint16Array(keys.length);
  fillTable(keys, fine, { raw, count, deltas: at, values: at + deltaBytes });
  return { keys, fine, middleOf, coarseOf };
}

/** The file's bytes before compression; entries sorted by key, keys distinct. */
export function packClusters(entries: readonly (readonly [key: number, fine: number])[], middleOf: Uint16Array, coarseOf: Uint16Array): Uint8Array {
  const deltas: number[] = [];
  let before = 0;
  for (const [key] of entries) {
    for (let delta = key - before; ; delta >>>= 7) {
      deltas.push(delta > 127 ? (delta & 127) | 128 : delta);
      if (delta <= 127) break;
    }
    before = key;
  }
  const start = HEADER_WORDS * 4 + middleOf.length * 4;
  const bytes = new Uint8Array(start + deltas.length + entries.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, entries.length, middleOf.length, deltas.length].entries()) view.setUint32(i * 4, value, true);
  for (let i = 0; i < middleOf.length; i++) {
    view.setUint16(HEADER_WORDS * 4 + i * 4, middleOf[i] ?? 0, true);
    view.setUint16(HEADER_WORDS * 4 + i * 4 + 2, coarseOf[i] ?? 0, true);
  }
  bytes.set(deltas, start);
  // Low bytes first, then high ones: the high half compresses.
  for (const [i, [, fine]] of entries.entries()) {
    bytes[start + deltas.length + i] = fine & 255;
    bytes[start + deltas.length + entries.length + i] = fine >> 8;
  }
  return bytes;
}

interface Packed {
  readonly raw: Uint8Array;
  readonly count: number;
  readonly deltas: number;
  readonly values: number;
}

function fillTable(keys: Int32Array, fine: Uint16Array, { raw, count, deltas, values }: Packed): void {
  const mask = keys.length - 1;
  let at = deltas;
  let hash = 0;
  for (let i = 0; i < count; i++) {
    let shift = 0;
    let byte = raw[at++] as number;
    let delta = byte & 127;
    while (byte > 127) {
      shift += 7;
      byte = raw[at++] as number;
      delta |= (byte & 127) << shift;
    }
    hash += delta;
    let slot = slotOf(hash + 1, mask);
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hash + 1;
    fine[slot] = (raw[values + i] as number) | ((raw[values + count + i] as number) << 8);
  }
}

function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
}

function tableSize(count: number): number {
  let size = 16;
  while (size < count * 1.5) size *= 2;
  return size;
}
