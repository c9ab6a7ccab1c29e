// The classifier of organisations: multinomial logistic regression over hashed features. Its file: header, a bit a weight, then the weights that are not 0 as bytes, compressed.
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { CodedError } from '../errors.ts';
import type { OrgSubtype } from '../types.ts';
import { BITS } from './buffer.ts';

/** In the order in which their weights lie. */
export const SUBTYPES: readonly OrgSubtype[] = ['company', 'research', 'university', 'government', 'healthcare', 'ngo', 'intergovernmental', 'media', 'other'];

const MAGIC = 0x31545342; // "BST1"
/** To be raised with every change of the features: weights learned on others mean nothing. */
const VERSION = 1;
const HEADER_BYTES = 12;
const COUNT = SUBTYPES.length << BITS;

export interface SubtypeModel {
  /** Value of one step of a weight. */
  readonly scale: number;
  /** `weights[bucket * SUBTYPES.length + subtype]`. */
  readonly weights: Int8Array;
}

/** Learned weights → bytes. A few far out are cut, as they would coarsen all others. */
export function quantise(weights: Float32Array): SubtypeModel {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const scale = Math.fround((sizes[Math.floor(sizes.length * 0.9998)] ?? 0) / 127) || 1;
  return { scale, weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))) };
}

/** Probability of each subtype, in the order of SUBTYPES, for an organisation with the features `ids`. */
export function weighSubtypes({ scale, weights }: SubtypeModel, ids: Int32Array): Float64Array {
  const sums = new Float64Array(SUBTYPES.length);
  for (let i = 0; i < ids.length; i++) {
    const at = (ids[i] as number) * SUBTYPES.length;
    for (let k = 0; k < SUBTYPES.length; k++) sums[k] = (sums[k] as number) + (weights[at + k] as number);
  }
  const damping = scale * dampingOf(ids.length);
  return toProbabilities(sums.map((sum) => sum * damping));
}

/** Many mentions bring many features that say the same: their sum counts the less, the more they are. */
export function dampingOf(features: number): number {
  return 1 / Math.sqrt(features / 40 + 1);
}

/** Soft maximum, in place. */
export function toProbabilities(scores: Float64Array): Float64Array {
  const greatest = Math.max(...scores);
  let total = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] as number) - greatest);
    total += scores[k] as number;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / total;
  return scores;
}

/** The compressed file. */
export function writeSubtypeModel({ scale, weights }: SubtypeModel): Uint8Array {
  const values = weights.filter((weight) => weight !== 0);
  const start = HEADER_BYTES + COUNT / 8;
  const bytes = new Uint8Array(start + values.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setFloat32(8, scale, true);
  for (let i = 0; i < COUNT; i++) if (weights[i] !== 0) bytes[HEADER_BYTES + (i >> 3)] = (bytes[HEADER_BYTES + (i >> 3)] as number) | (1 << (i & 7));
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), start);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } });
}

/** Reads the compressed file. Throws CodedError 'model-missing', naming `path`, for one of another version or none at all. */
export function readSubtypeModel(file: Uint8Array, path: string): SubtypeModel {
  const bytes = decompress(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = HEADER_BYTES + COUNT / 8;
  if (bytes.length < start || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION)
    throw new CodedError('model-missing', `${path} is no classifier of organisations of this version: it comes with the package or from npm run train`);
  const weights = new Int8Array(COUNT);
  let next = start;
  for (let i = HEADER_BYTES, at = 0; at < COUNT; i++, at += 8)
    for (let byte = bytes[i] as number; byte !== 0; byte &= byte - 1) weights[at + 31 - Math.clz32(byte & -byte)] = ((bytes[next++] as number) << 24) >> 24;
  return { scale: view.getFloat32(8, true), weights };
}

/** Empty for what is not compressed so. */
function decompress(file: Uint8Array): Uint8Array {
  try {
    return brotliDecompressSync(file);
  } catch {
    return new Uint8Array(0);
  }
}
