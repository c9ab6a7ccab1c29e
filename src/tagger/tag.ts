// Doc → spans of tokens for each type, with probabilities: features, sums of weights, decoding, sentence by sentence.
import type { Doc } from '../types.ts';
import { agree } from './consensus.ts';
import { decodeSpans, LABEL_COUNT } from './decode.ts';
import { type DocumentView, viewDocument } from './document.ts';
import { createFeatureBuffer, type FeatureBuffer, openSentence, writeFeatures } from './features.ts';
import { addFormSums, createFormSums, type FormSums } from './form-sums.ts';
import { laneOf, sumRows } from './lanes.ts';
import { TAGGED_TYPES, type TaggedType, type TaggerModel, type TypeModel } from './model.ts';
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

/** Features are written for so many tokens at a time, so that a sentence without end takes no memory without end. */
const STRETCH = 256;

export interface TaggerOptions {
  /** Whether places of one name help each other; without, every sentence stands for itself. Default true. */
  readonly documentPass?: boolean;
}

/** Makes a tagger with its own cache of word forms (bounded). */
export function createTagger(model: TaggerModel, { documentPass = true }: TaggerOptions = {}): (doc: Doc) => TaggedSpan[] {
  const types = createWordTypes(model);
  const buffer = createFeatureBuffer();
  const forms = createFormSums(model);
  return (doc) => {
    const view = viewDocument(doc, types);
    const sums = sumDocument(model, view, buffer, forms);
    const spans = TAGGED_TYPES.flatMap((_, number) => tagType(model.types[number] as TypeModel, number, view, { sums, documentPass }));
    return documentPass ? repeatNames(view, spans) : spans;
  };
}

/** Sums of stored weights for every token of the document, both types in one number, LABEL_COUNT a token. */
function sumDocument(model: TaggerModel, view: DocumentView, buffer: FeatureBuffer, forms: FormSums): Int32Array {
  const sums = new Int32Array(view.rows.length * LABEL_COUNT);
  for (const sentence of view.doc.sentences) {
    const { firstToken, endToken } = sentence;
    const place = openSentence(view, sentence, buffer);
    for (let token = firstToken; token < endToken; token += STRETCH) {
      const end = Math.min(token + STRETCH, endToken);
      writeFeatures(place, { from: token - firstToken, to: end - firstToken, mask: (1 << model.bits) - 1, window: false }, buffer);
      sumRows(forms.rows, buffer, sums.subarray(token * LABEL_COUNT, end * LABEL_COUNT));
    }
    addFormSums(forms, view, sentence, sums.subarray(firstToken * LABEL_COUNT, endToken * LABEL_COUNT));
  }
  return sums;
}

function tagType(
  typeModel: TypeModel,
  number: number,
  view: DocumentView,
  { sums, documentPass }: { readonly sums: Int32Array; readonly documentPass: boolean },
): TaggedSpan[] {
  const type = TAGGED_TYPES[number] as TaggedType;
  const { transitions } = typeModel;
  const scores = scoresOf(sums, number, typeModel);
  if (documentPass) agree(view, scores, type);
  return view.doc.sentences.flatMap(({ index, firstToken, endToken }) => {
    const found = decodeSpans({ length: endToken - firstToken, scores: scores.subarray(firstToken * LABEL_COUNT, endToken * LABEL_COUNT), transitions });
    return found.map(({ first, end, probability }) => ({ type, sentence: index, first: firstToken + first, end: firstToken + end, probability }));
  });
}

function scoresOf(sums: Int32Array, type: number, { scale, bias }: TypeModel): Float64Array {
  const scores = new Float64Array(sums.length);
  for (let at = 0; at < sums.length; at += LABEL_COUNT) {
    for (let label = 0; label < LABEL_COUNT; label++) scores[at + label] = laneOf(sums[at + label] as number, type) * scale;
    scores[at] = (scores[at] as number) - bias;
  }
  return scores;
}
