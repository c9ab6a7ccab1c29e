// FIGURE parts → value, bounds, unit, label. "$1.8 billion" → 1800000000 USD.
import { numberValue } from '../lexicon/numbers.ts';
import type { Doc, FigureEntity, Mention, Normaliser } from '../types.ts';
import { type Decided, decideCurrency } from './figure-currency.ts';
import { labelOf } from './figure-label.ts';

/** Decides a shared currency once a document. */
type Decide = (family: string, fallback: string) => Decided;

export const normaliseFigures: Normaliser<'FIGURE'> = (mentions, doc) => {
  const decided = new Map<string, Decided>();
  const decide: Decide = (family, fallback) => {
    const known = decided.get(family) ?? decideCurrency(family, fallback, doc.article);
    decided.set(family, known);
    return known;
  };
  return mentions.map((mention) => normaliseFigure(mention, doc, decide));
};

function normaliseFigure(mention: Mention<'FIGURE'>, doc: Doc, decide: Decide): FigureEntity | null {
  const { parts, start, end, text, sentence, rule } = mention;
  const low = numberValue(parts.low);
  const high = parts.high ? numberValue(parts.high) : null;
  if (!Number.isFinite(low) || (high !== null && !Number.isFinite(high))) return null;
  const currency = parts.shared !== null && parts.unit !== null ? decide(parts.shared, parts.unit) : null;
  const doubt = currency?.issue ?? null;
  return {
    type: 'FIGURE',
    start,
    end,
    text,
    kind: parts.kind,
    value: high === null ? low : null,
    min: high === null ? null : low,
    max: high,
    comparator: parts.comparator,
    unit: currency?.unit ?? parts.unit,
    of: parts.of,
    per: parts.per,
    action: parts.action,
    label: labelOf(parts.of, parts.action, parts.isObject),
    converts: parts.converts ? { start: parts.converts.start, end: parts.converts.end } : null,
    zone: doc.sentences[sentence]?.zone ?? 'body',
    sentence,
    rule,
    confidence: doubt !== null && mention.confidence === 'high' ? 'medium' : mention.confidence,
    issues: doubt === null ? [...parts.issues] : [...parts.issues, doubt],
  };
}
