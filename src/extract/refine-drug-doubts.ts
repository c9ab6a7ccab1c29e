// Medicines that the model alone found and is not sure of: a trade mark, a code, a stem or the list speaks for them.
// "Oncolytic Viruses" in a headline; not "Nadine" among four daughters.
import { endsInSureStem } from '../lexicon/inn-stems.ts';
import { lookUpName } from '../lexicon/names.ts';
import { drugNames } from '../lexicon/names-shipped.ts';
import type { AnyMention } from '../types.ts';

/** Why the mention goes, or null. */
export function doubtDrug({ text, confidence, end }: AnyMention, article: string): string | null {
  if (confidence === 'high') return null;
  return confidence === 'medium' && (isMarked(article, end) || /\d/u.test(text) || endsInSureStem(text.toLowerCase()) || isKnown(text))
    ? null
    : 'unsure-medicine';
}

function isMarked(article: string, end: number): boolean {
  return end < article.length && '®™'.includes(article.charAt(end));
}

function isKnown(name: string): boolean {
  const entry = lookUpName(drugNames(), name);
  return entry !== null && !entry.guarded;
}
