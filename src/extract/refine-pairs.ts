// Two bodies that the model took for one: "Cuba's Vaccine Institute and Biotechnology Center" → "Vaccine Institute", "Biotechnology Center".
// Not: "Food and Drug Administration", whose first half names no body; and not where the model is sure of the whole.
import { isStrongHead } from '../lexicon/org-heads.ts';
import type { AnyMention } from '../types.ts';
import { isModel } from './refine-overlaps.ts';

const JOINED = /^(\p{Lu}[^,]{0,80}?) (?:and|&) (\p{Lu}[^,]{0,80})$/u;

const DOUBLED = /^(\p{L}.{2,60}?)(\s+(?:The )?)(\1(?![\p{L}\p{N}]).*)$/su;

/** The mention, or the two that it joins. */
export function splitPair(mention: AnyMention): AnyMention[] {
  if (mention.type !== 'ORG') return [mention];
  const doubled = splitDoubled(mention);
  if (doubled) return doubled;
  if (!isModel(mention) || mention.confidence === 'high') return [mention];
  const [, one, other] = JOINED.exec(mention.text) ?? [];
  if (one === undefined || other === undefined || !isWholeName(one) || !isWholeName(other)) return [mention];
  const end = mention.start + one.length;
  const start = mention.end - other.length;
  return [
    { ...mention, end, text: one },
    { ...mention, start, text: other },
  ];
}

/** A heading and the name again: "Kilsar Labs Kilsar Labs LLC" → "Kilsar Labs", "Kilsar Labs LLC"; an article may stand between. */
function splitDoubled(mention: AnyMention): AnyMention[] | null {
  const { start, end, text } = mention;
  const [, one, between, other] = DOUBLED.exec(text) ?? [];
  if (one === undefined || between === undefined || other === undefined) return null;
  const second = start + one.length + between.length;
  return [
    { ...mention, end: start + one.length, text: one },
    { ...mention, start: second, end, text: other },
  ];
}

/** Two capitalised words or more, the last of which proves a body: "Biotechnology Center". */
function isWholeName(name: string): boolean {
  const words = name.split(' ');
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) && isStrongHead((words.at(-1) ?? '').toLowerCase());
}
