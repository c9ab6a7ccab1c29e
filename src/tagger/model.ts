// The tagger's weights: their file and their form in memory. File: header, then weights of letter runs, then a bit a weight, then the weights that are not 0 as
// bytes, all of it compressed. In memory one bucket's weights for all types lie side by side.
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { CodedError } from '../errors.ts';
import { LABEL_COUNT } from './decode.ts';
import { LIKENESS_SIZE } from './likeness.ts';
import type { WordKnowledge } from './word-types.ts';

const MAGIC = 0x314d4742; // "BGM1"
const MOVES = LABEL_COUNT * LABEL_COUNT;
/** Magic, version of the features, bits, and per type: scale, bias, transitions. */
const HEADER_BYTES = 12;
const TYPE_BYTES = (2 + MOVES) * 4;

/** To be raised with every change of the features: weights learned on others mean nothing. */
export const FEATURE_VERSION = 1;

/** Types in the order in which their weights lie. */
export const TAGGED_TYPES = ['ORG', 'DRUG'] as const;
export type TaggedType = (typeof TAGGED_TYPES)[number];
/** Weights a bucket. */
export const BUCKET_LENGTH = TAGGED_TYPES.length * LABEL_COUNT;

/** What one type adds to the shared weights. */
export interface TypeModel {
  /** Value of one step of a stored weight. */
  readonly scale: number;
  /** Taken from the score of "outside": the greater, the more is found. */
  readonly bias: number;
  readonly transitions: Float64Array;
}

export interface TaggerModel extends WordKnowledge {
  readonly bits: number;
  /** `weights[bucket * BUCKET_LENGTH + type * LABEL_COUNT + label]`. */
  readonly weights: Int8Array;
  /** Runs parallel to TAGGED_TYPES. */
  readonly types: readonly TypeModel[];
}

/** What learning gave for one type. */
export interface LearnedType {
  /** `emissions[bucket * LABEL_COUNT + label]`. */
  readonly emissions: Float32Array;
  readonly transitions: Float64Array;
  readonly bias: number;
}

/** Learned weights → those that ship: bytes, one scale a type. `learned` runs parallel to TAGGED_TYPES. */
export function quantise(bits: number, learned: readonly LearnedType[], { clusters, likeness }: WordKnowledge): TaggerModel {
  const weights = new Int8Array(BUCKET_LENGTH << bits);
  const types = learned.map(({ emissions, transitions, bias }, type) => {
    const scale = Math.fround(greatest(emissions) / 127) || 1;
    for (let bucket = 0; bucket < 1 << bits; bucket++)
      for (let label = 0; label < LABEL_COUNT; label++)
        weights[bucket * BUCKET_LENGTH + type * LABEL_COUNT + label] = Math.max(
          -127,
          Math.min(127, Math.round((emissions[bucket * LABEL_COUNT + label] as number) / scale)),
        );
    return { scale, bias: Math.fround(bias), transitions: Float64Array.from(transitions, Math.fround) };
  });
  return { bits, clusters, likeness, weights, types };
}

/** A few weights far out would coarsen all others. */
function greatest(emissions: Float32Array): number {
  const sizes = emissions
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  return sizes[Math.floor(sizes.length * 0.9998)] ?? 0;
}

/** The file's bytes before compression. */
export function packModel({ bits, likeness, weights, types }: TaggerModel): Uint8Array {
  const known = HEADER_BYTES + types.length * TYPE_BYTES;
  const start = known + LIKENESS_SIZE;
  const values = weights.filter((weight) => weight !== 0);
  const bytes = new Uint8Array(start + weights.length / 8 + values.length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, FEATURE_VERSION, bits].entries()) view.setUint32(i * 4, value, true);
  for (const [i, { scale, bias, transitions }] of types.entries())
    for (const [j, value] of [scale, bias, ...transitions].entries()) view.setFloat32(HEADER_BYTES + i * TYPE_BYTES + j * 4, value, true);
  bytes.set(new Uint8Array(likeness.buffer, likeness.byteOffset, likeness.length), known);
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) bytes[start + (i >> 3)] = (bytes[start + (i >> 3)] as number) | (1 << (i & 7));
  bytes.set(new Uint8Array(values.buffer), start + weights.length / 8);
  return bytes;
}

/** The compressed file. */
export function writeModel(model: TaggerModel): Uint8Array {
  return compressFile(packModel(model));
}

/** Compresses as the files of a models directory are. */
export function compressFile(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } });
}

/** Reads the compressed file. Throws CodedError 'model-missing', naming `path`, for one of another version or none at all. */
export function readModel(file: Uint8Array, clusters: WordKnowledge['clusters'], path = 'names.bin'): TaggerModel {
  const bytes = decompress(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new CodedError('model-missing', `${path} is no model: name one made by npm run train or broadsheet train`);
  if (view.getUint32(4, true) !== FEATURE_VERSION)
    throw new CodedError(
      'model-missing',
      `${path} was trained for feature version ${view.getUint32(4, true)}, this is version ${FEATURE_VERSION}: train it anew (npm run train, broadsheet train)`,
    );
  const bits = view.getUint32(8, true);
  const types = TAGGED_TYPES.map((_, i) => {
    const at = HEADER_BYTES + i * TYPE_BYTES;
    const transitions = Float64Array.from({ length: MOVES }, (_unused, move) => view.getFloat32(at + 8 + move * 4, true));
    return { scale: view.getFloat32(at, true), bias: view.getFloat32(at + 4, true), transitions };
  });
  const weights = new Int8Array(BUCKET_LENGTH << bits);
  const known = HEADER_BYTES + types.length * TYPE_BYTES;
  const likeness = Int8Array.from(bytes.subarray(known, known + LIKENESS_SIZE), (byte) => (byte << 24) >> 24);
  const start = known + LIKENESS_SIZE;
  let next = start + weights.length / 8;
  for (let i = start, at = 0; at < weights.length; i++, at += 8)
    for (let byte = bytes[i] as number; byte !== 0; byte &= byte - 1) weights[at + 31 - Math.clz32(byte & -byte)] = ((bytes[next++] as number) << 24) >> 24;
  return { bits, clusters, likeness, weights, types };
}

/** Empty for what is not compressed so. */
function decompress(file: Uint8Array): Uint8Array {
  try {
    return brotliDecompressSync(file);
  } catch {
    return new Uint8Array(0);
  }
}
