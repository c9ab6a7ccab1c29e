// FIGURE parts → value, bounds, unit, label. "$1.8 billion" → 1800000000 USD.
import { numberValue } from '../lexicon/numbers.ts';
import type { Doc, FigureEntity, Mention, Normaliser } from '../types.ts';

export const normaliseFigures: Normaliser<'FIGURE'> = (mentions, doc) => mentions.map((mention) => normaliseFigure(mention, doc));

function normaliseFigure(mention: Mention<'FIGURE'>, doc: Doc): FigureEntity | null {
  const { parts } = mention;
  const low = numberValue(parts.low);
  const high = parts.high ? numberValue(parts.high) : null;
  if (!Number.isFinite(low)) return null;
  return {
    type: 'FIGURE',
    start: mention.start,
    end: mention.end,
    text: mention.text,
    kind: parts.kind,
    value: high === null ? low : null,
    min: high === null ? null : low,
    max: high,
    comparator: parts.comparator,
    unit: parts.unit,
    of: parts.of,
    per: parts.per,
    action: parts.action,
    label: null,
    converts: parts.converts,
    zone: doc.sentences[mention.sentence]?.zone ?? 'body',
    sentence: mention.sentence,
    rule: mention.rule,
    confidence: mention.confidence,
    issues: [...parts.issues],
  };
}
