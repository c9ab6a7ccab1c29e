// Annotated documents → sentences of hashed features with BIOES labels on the segmenter's own tokens.
import { indexAt } from '../span.ts';
import type { Lesson } from '../tagger/crf.ts';
import { LABEL } from '../tagger/decode.ts';
import { viewDocument } from '../tagger/document.ts';
import { createFeatureBuffer, openSentence, writeFeatures } from '../tagger/features.ts';
import type { TaggedType } from '../tagger/model.ts';
import { createWordTypes, type WordKnowledge } from '../tagger/word-types.ts';
import type { Doc } from '../types.ts';
import type { GoldDocument, GoldSpan } from './documents.ts';
import { BITS, GROUP_WEIGHTS } from './recipe.ts';

/** A lesson a sentence, of the documents that annotate the type throughout. */
export function lessonsOf(documents: readonly GoldDocument[], type: TaggedType, knowledge: WordKnowledge): Lesson[] {
  const types = createWordTypes(knowledge);
  const buffer = createFeatureBuffer();
  return documents
    .filter((document) => document.types.has(type))
    .flatMap(({ doc, group, spans }) => {
      const view = viewDocument(doc, types);
      const labels = labelTokens(doc, spans, type);
      return doc.sentences.map((sentence) => {
        const length = sentence.endToken - sentence.firstToken;
        writeFeatures(openSentence(view, sentence, buffer), { from: 0, to: length, mask: (1 << BITS) - 1, window: true }, buffer);
        return {
          ids: buffer.ids.slice(0, buffer.count),
          starts: buffer.starts.slice(0, length + 1),
          labels: labels.slice(sentence.firstToken, sentence.endToken),
          weight: GROUP_WEIGHTS[group] ?? 1,
        };
      });
    });
}

/** Label of each token for spans of one type; a span that cuts a token (words glued together by the source) takes the whole token. */
export function labelTokens(doc: Doc, spans: readonly GoldSpan[], type: string): Uint8Array {
  const labels = new Uint8Array(doc.tokens.length);
  const sentenceOf = new Int32Array(doc.tokens.length);
  for (const sentence of doc.sentences) sentenceOf.fill(sentence.index, sentence.firstToken, sentence.endToken);
  for (const span of spans) {
    if (span.type !== type) continue;
    const first = indexAt(doc.tokens, span.start);
    const last = indexAt(doc.tokens, span.end - 1);
    if (first < 0 || last < first || sentenceOf[first] !== sentenceOf[last]) continue;
    if (first === last) labels[first] = LABEL.single;
    else {
      labels.fill(LABEL.inside, first + 1, last);
      labels[first] = LABEL.begin;
      labels[last] = LABEL.end;
    }
  }
  return labels;
}
