// The learned tagger as an extractor: Doc → ORG and DRUG mentions with the rules 'model:ORG' and 'model:DRUG'.
import type { TaggerModel } from '../tagger/model.ts';
import { createTagger, type TaggedSpan, type TaggerOptions } from '../tagger/tag.ts';
import type { AnyMention, Confidence, Doc, Extractor, Token } from '../types.ts';

/** Probability from which a mention is of high or medium confidence. */
const HIGH = 0.9;
const MEDIUM = 0.7;

/** Makes the extractor; it keeps a bounded cache of word forms. */
export function createNameExtractor(model: TaggerModel, options: TaggerOptions = {}): Extractor {
  const tag = createTagger(model, options);
  return (doc) =>
    tag(doc)
      .map((span) => toMention(span, doc))
      .sort((a, b) => a.start - b.start || a.end - b.end);
}

function toMention(span: TaggedSpan, doc: Doc): AnyMention {
  const { start } = doc.tokens[span.first] as Token;
  const { end } = doc.tokens[span.end - 1] as Token;
  const place = { start, end, text: doc.article.text.slice(start, end), sentence: span.sentence, confidence: confidenceOf(span.probability) };
  if (span.type === 'ORG') return { ...place, type: 'ORG', rule: 'model:ORG', parts: { subtype: null } };
  return { ...place, type: 'DRUG', rule: 'model:DRUG', parts: { kind: null, canonical: null } };
}

function confidenceOf(probability: number): Confidence {
  if (probability >= HIGH) return 'high';
  return probability >= MEDIUM ? 'medium' : 'low';
}
