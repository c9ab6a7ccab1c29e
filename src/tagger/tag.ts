// Doc → spans of tokens for each type, with probabilities: features, sums of weights, decoding, sentence by sentence.
import type { Doc } from '../types.ts';
import { agree } from './consensus.ts';
import { decodeSpans, LABEL_COUNT } from './decode.ts';
import { type DocumentView, viewDocument } from './document.ts';
import { createFeatureBuffer, type FeatureBuffer, writeFeatures } from './features.ts';
import { addFormSums, createFormSums, type FormSums } from './form-sums.ts';
import { BUCKET_LENGTH, TAGGED_TYPES, type TaggedType, type TaggerModel, type TypeModel } from './model.ts';
import { repeatNames } from './repeats.ts';
import { createWordTypes } from './word-types.ts';

/** A name as tokens `[first, end)` of the document. */
export interface TaggedSpan {
  readonly type: TaggedType;
  readonly sentence: number;
  readonly first: number;
  readonly end: number;
  /** That exactly these tokens are a name of this type. */
  readonly probability: number;
}

/** Makes a tagger with its own cache of word forms (bounded). */
export function createTagger(model: TaggerModel): (doc: Doc) => TaggedSpan[] {
  const types = createWordTypes(model);
  const buffer = createFeatureBuffer();
  const forms = createFormSums(model);
  return (doc) => {
    const view = viewDocument(doc, types);
    const sums = sumDocument(model, view, buffer, forms);
    const spans = TAGGED_TYPES.flatMap((_, number) => tagType(model.types[number] as TypeModel, number, view, sums));
    return repeatNames(view, spans);
  };
}

/** Sums of stored weights for every token of the document, BUCKET_LENGTH a token. */
function sumDocument(model: TaggerModel, view: DocumentView, buffer: FeatureBuffer, forms: FormSums): Int32Array {
  const sums = new Int32Array(view.rows.length * BUCKET_LENGTH);
  for (const sentence of view.doc.sentences) {
    writeFeatures(view, sentence, { mask: (1 << model.bits) - 1, window: false }, buffer);
    const own = sums.subarray(sentence.firstToken * BUCKET_LENGTH, sentence.endToken * BUCKET_LENGTH);
    sumWeights(model.weights, buffer, own);
    addFormSums(forms, view, sentence, own);
  }
  return sums;
}

function tagType(typeModel: TypeModel, number: number, view: DocumentView, sums: Int32Array): TaggedSpan[] {
  const type = TAGGED_TYPES[number] as TaggedType;
  const { transitions } = typeModel;
  const scores = scoresOf(sums, number, typeModel);
  agree(view, scores, transitions, type);
  return view.doc.sentences.flatMap(({ index, firstToken, endToken }) => {
    const found = decodeSpans({ length: endToken - firstToken, scores: scores.subarray(firstToken * LABEL_COUNT, endToken * LABEL_COUNT), transitions });
    return found.map(({ first, end, probability }) => ({ type, sentence: index, first: firstToken + first, end: firstToken + end, probability }));
  });
}

/** Fills `sums` for the sentence in the buffer. */
function sumWeights(weights: Int8Array, { ids, starts }: FeatureBuffer, sums: Int32Array): void {
  for (let t = 0; t * BUCKET_LENGTH < sums.length; t++) {
    const end = starts[t + 1] as number;
    let [a0, a1, a2, a3, a4, b0, b1, b2, b3, b4] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = starts[t] as number; i < end; i++) {
      const at = (ids[i] as number) * BUCKET_LENGTH;
      a0 += weights[at] as number;
      a1 += weights[at + 1] as number;
      a2 += weights[at + 2] as number;
      a3 += weights[at + 3] as number;
      a4 += weights[at + 4] as number;
      b0 += weights[at + 5] as number;
      b1 += weights[at + 6] as number;
      b2 += weights[at + 7] as number;
      b3 += weights[at + 8] as number;
      b4 += weights[at + 9] as number;
    }
    const at = t * BUCKET_LENGTH;
    sums[at] = a0;
    sums[at + 1] = a1;
    sums[at + 2] = a2;
    sums[at + 3] = a3;
    sums[at + 4] = a4;
    sums[at + 5] = b0;
    sums[at + 6] = b1;
    sums[at + 7] = b2;
    sums[at + 8] = b3;
    sums[at + 9] = b4;
  }
}

function scoresOf(sums: Int32Array, type: number, { scale, bias }: TypeModel): Float64Array {
  const length = sums.length / BUCKET_LENGTH;
  const scores = new Float64Array(length * LABEL_COUNT);
  for (let t = 0; t < length; t++) {
    const from = t * BUCKET_LENGTH + type * LABEL_COUNT;
    const to = t * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) scores[to + label] = (sums[from + label] as number) * scale;
    scores[to] = (scores[to] as number) - bias;
  }
  return scores;
}
