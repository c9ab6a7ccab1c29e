// Documents → model: lessons of hashed features, learned type by type, brought to bytes.
import { CodedError } from '../errors.ts';
import { type Learned, learnCrf } from '../tagger/crf.ts';
import { LABEL_COUNT } from '../tagger/decode.ts';
import { BUCKET_LENGTH, type LearnedType, quantise, TAGGED_TYPES, type TaggedType, type TaggerModel } from '../tagger/model.ts';
import type { WordKnowledge } from '../tagger/word-types.ts';
import type { GoldDocument } from './documents.ts';
import { lessonsOf } from './lessons.ts';
import { BITS, LEARNING, RECIPES, SEED, type TypeRecipe } from './recipe.ts';

export interface FitOptions {
  /** Whose weights are learned on from; a type that the documents do not annotate stays as it is there. */
  readonly base?: TaggerModel | null;
  readonly recipes?: { readonly [T in TaggedType]: TypeRecipe };
}

/** The model that the documents teach. Throws CodedError 'model-missing' for a base of another size. */
export function fitModel(documents: readonly GoldDocument[], knowledge: WordKnowledge, { base = null, recipes = RECIPES }: FitOptions = {}): TaggerModel {
  if (base && base.bits !== BITS) throw new CodedError('model-missing', `the base model has 2^${base.bits} buckets, this version learns with 2^${BITS}`);
  const learned = TAGGED_TYPES.map((type, number): LearnedType => {
    const { bias, ...recipe } = recipes[type];
    const lessons = lessonsOf(documents, type, knowledge);
    const before = base && weightsOf(base, number);
    if (lessons.length === 0) return before ? { ...before, bias: base.types[number]?.bias ?? bias } : silent();
    return { ...learnCrf(lessons, { ...recipe, ...LEARNING, bits: BITS, seed: SEED }, before), bias };
  });
  return quantise(BITS, learned, knowledge);
}

/** A model's stored weights of one type, as learning had them. */
function weightsOf({ bits, weights, types }: TaggerModel, number: number): Learned {
  const { scale = 1, transitions = new Float64Array(LABEL_COUNT * LABEL_COUNT) } = types[number] ?? {};
  const emissions = new Float32Array(LABEL_COUNT << bits);
  for (let bucket = 0; bucket < 1 << bits; bucket++)
    for (let label = 0; label < LABEL_COUNT; label++)
      emissions[bucket * LABEL_COUNT + label] = (weights[bucket * BUCKET_LENGTH + number * LABEL_COUNT + label] as number) * scale;
  return { emissions, transitions };
}

/** Finds nothing, as nothing was taught. */
function silent(): LearnedType {
  return { emissions: new Float32Array(LABEL_COUNT << BITS), transitions: new Float64Array(LABEL_COUNT * LABEL_COUNT), bias: -1_000 };
}
