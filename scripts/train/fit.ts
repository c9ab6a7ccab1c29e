// Documents → model: lessons of hashed features, learned type by type, brought to bytes.
import { type Lesson, learnCrf } from '../../src/tagger/crf.ts';
import { viewDocument } from '../../src/tagger/document.ts';
import { createFeatureBuffer, openSentence, writeFeatures } from '../../src/tagger/features.ts';
import { type LearnedType, quantise, TAGGED_TYPES, type TaggedType, type TaggerModel } from '../../src/tagger/model.ts';
import { createWordTypes, type WordKnowledge } from '../../src/tagger/word-types.ts';
import { type GoldDocument, labelTokens } from './corpus.ts';
import { BITS, GROUP_WEIGHTS, RECIPES, SEED } from './recipe.ts';

/** The model that the documents teach. */
export function fitModel(documents: readonly GoldDocument[], knowledge: WordKnowledge): TaggerModel {
  return quantise(
    BITS,
    TAGGED_TYPES.map((type) => fitType(documents, type, knowledge)),
    knowledge,
  );
}

function fitType(documents: readonly GoldDocument[], type: TaggedType, knowledge: WordKnowledge): LearnedType {
  const { bias, ...recipe } = RECIPES[type];
  const lessons = lessonsOf(documents, type, knowledge);
  return { ...learnCrf(lessons, { ...recipe, bits: BITS, beta: 1, l2: 0, seed: SEED, dropout: 0.3, averaged: 3 }), bias };
}

function lessonsOf(documents: readonly GoldDocument[], type: TaggedType, knowledge: WordKnowledge): Lesson[] {
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
