// Which of the currencies that share a sign or name a document means: "$" in a text that speaks of Canadian dollars.
import { FAMILY_CLUES } from '../lexicon/currency-countries.ts';
import type { Article } from '../types.ts';

/** A currency as decided, with a doubt where the text leaves one. */
export interface Decided {
  readonly unit: string;
  readonly issue: 'ambiguous-currency' | null;
}

const STATED: readonly (readonly [string, RegExp])[] = [
  ['CAD', /\b(?:in|are|expressed in|stated in|reported in) (?:CAD|Canadian (?:dollars|funds|currency))\b|\(CAD(?:\$| million)?\)/],
  ['AUD', /\b(?:in|are|expressed in|stated in|reported in) (?:AUD|Australian (?:dollars|currency))\b|\(AUD(?:\$| million)?\)/],
  ['NZD', /\b(?:in|are|expressed in|stated in) (?:NZD|New Zealand (?:dollars|currency))\b/],
  ['HKD', /\b(?:in|are|expressed in|stated in) (?:HKD|Hong Kong (?:dollars|currency))\b/],
  ['SGD', /\b(?:in|are|expressed in|stated in) (?:SGD|Singapore (?:dollars|currency))\b/],
  ['USD', /\b(?:in|are|expressed in|stated in|reported in) (?:USD|U\.?S\.? (?:dollars|funds|currency))\b|\(USD(?:\$| million)?\)/],
];
const ELSEWHERE =
  /\b(?:TSX|TSXV|TSX-V|CSE:|Toronto|Ottawa|Montr[eé]al|Vancouver|Calgary|Ontario|Quebec|Alberta|British Columbia|Canadian|ASX|Sydney|Melbourne|Brisbane|Perth|Queensland|Australian|NZX|Auckland|Wellington|New Zealand|Hong Kong|Singapore|Taiwan)\b/;

/** The member of the family that the document means; `fallback` is the commonest. */
export function decideCurrency(family: string, fallback: string, article: Article): Decided {
  const { text } = article;
  if (family === 'dollar') {
    const stated = STATED.find(([, pattern]) => pattern.test(text));
    if (stated) return { unit: stated[0], issue: null };
  }
  const clues = (FAMILY_CLUES.get(family) ?? []).filter(([, pattern]) => pattern.test(text)).map(([code]) => code);
  const [only] = clues;
  if (clues.length === 1 && only !== undefined) return { unit: only, issue: null };
  const doubtful = clues.length > 1 || (family === 'dollar' && ELSEWHERE.test(text.slice(0, 400)));
  return {
    unit: clues.length === 0 || family === 'dollar' || clues.includes(fallback) ? fallback : (only ?? fallback),
    issue: doubtful ? 'ambiguous-currency' : null,
  };
}
