// Attributes of paired mentions: which are right. An attribute that the gold leaves out is not scored (null).
import type { EntityType, GoldEntity } from '../types.ts';

/** A mention with attributes, gold or predicted by any tool. */
export type Attributed = Pick<GoldEntity, 'type' | 'start' | 'end' | 'text'> & { readonly [attribute: string]: unknown };

interface Attribute {
  readonly name: string;
  /** Counts towards *full*: what a database gets as the value. */
  readonly full: boolean;
  /** Field that must be there in the gold for the attribute to be scored. */
  readonly field: string;
  readonly right: (gold: Attributed, predicted: Attributed) => boolean;
}

export const ATTRIBUTES: { readonly [T in EntityType]: readonly Attribute[] } = {
  ORG: [same('subtype', true), same('canonical', true)],
  DRUG: [same('kind', true), same('canonical', true)],
  FIGURE: [
    same('kind', true),
    {
      name: 'value',
      full: true,
      field: 'value',
      right: (gold, predicted) => sameNumber(gold.value, predicted.value) && sameNumber(gold.min, predicted.min) && sameNumber(gold.max, predicted.max),
    },
    same('unit', true),
    same('comparator', false),
    same('per', false),
    same('of', false),
    { name: 'of (head)', full: false, field: 'of', right: (gold, predicted) => headOf(gold.of) === headOf(predicted.of) },
    { name: 'of (tokens)', full: false, field: 'of', right: (gold, predicted) => tokenOverlap(gold.of, predicted.of) >= 0.5 },
  ],
  DATE: [
    same('kind', true),
    same('value', true),
    { name: 'granularity', full: false, field: 'value', right: (gold, predicted) => granularityOf(gold.value) === granularityOf(predicted.value) },
  ],
};

/** Whether an attribute of a pair is right; null where the gold does not state it. */
export function judgeAttribute(attribute: Attribute, gold: Attributed, predicted: Attributed): boolean | null {
  return gold[attribute.field] === undefined ? null : attribute.right(gold, predicted);
}

/** True where every value attribute that the gold states is right. The spans are not looked at. */
export function valuesRight(gold: Attributed, predicted: Attributed): boolean {
  return ATTRIBUTES[gold.type].every((attribute) => !attribute.full || judgeAttribute(attribute, gold, predicted) !== false);
}

function same(name: string, full: boolean): Attribute {
  return { name, full, field: name, right: (gold, predicted) => folded(gold[name]) === folded(predicted[name]) };
}

function folded(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : (value ?? null);
}

/** Equal as numbers, to nine digits: 1.1 million reads the same however it was multiplied. */
function sameNumber(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return (a ?? null) === (b ?? null);
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function wordsOf(phrase: unknown): string[] {
  return typeof phrase === 'string'
    ? phrase
        .toLowerCase()
        .split(/[^\p{L}\p{N}%$€£-]+/u)
        .filter((word) => word !== '')
    : [];
}

/** Last word before a complement ("vaccines" of "doses of vaccines" is not the head: "doses" is). */
function headOf(phrase: unknown): string | null {
  const words = wordsOf(phrase);
  const complement = words.findIndex((word, i) => i > 0 && (word === 'of' || word === 'for' || word === 'in' || word === 'with' || word === 'to'));
  return (complement > 0 ? words[complement - 1] : words.at(-1)) ?? null;
}

/** Dice coefficient of the words; 1 where both are empty. */
function tokenOverlap(a: unknown, b: unknown): number {
  const left = wordsOf(a);
  const right = new Set(wordsOf(b));
  if (left.length + right.size === 0) return 1;
  return (2 * left.filter((word) => right.has(word)).length) / (left.length + right.size);
}

/** Shape of a value: its digits and letters by kind, so "2023-12" and "2024-01" are alike. */
function granularityOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const month = /^\d{4}-(\d\d)~?$/u.exec(value)?.[1];
  if (month !== undefined && Number(month) > 12) return Number(month) >= 40 ? 'half' : Number(month) >= 33 ? 'quarter' : 'season';
  return value.replace(/~$/u, '').replace(/\d+(?:\.\d+)?/gu, (digits) => (value.startsWith('P') ? '0' : '0'.repeat(digits.length)));
}
