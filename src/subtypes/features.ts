// One organisation of an article, all its names and mentions pooled → hashed features: words and letters of the names, what rules say, what stands around.
import { indexAt } from '../span.ts';
import type { Clusters } from '../tagger/clusters.ts';
import { hashUnits, hashWord } from '../tagger/hash.ts';
import type { Doc, OrgSubtype, Span } from '../types.ts';
import { createFeatureBuffer, type FeatureBuffer } from './buffer.ts';
import { createContextReader } from './context.ts';
import { createWordReader, type ReadWord } from './words.ts';

/** An organisation as the resolver has joined it. */
export interface NamedGroup {
  readonly names: readonly {
    readonly text: string;
    /** What the words of the name tell. */
    readonly told: OrgSubtype | null;
    readonly legalForm: boolean;
  }[];
  /** `subtype`: what the rules say of this place. */
  readonly mentions: readonly (Span & { readonly sentence: number; readonly subtype: OrgSubtype })[];
}

export interface GroupFeatures {
  readonly ids: Int32Array;
  /** How many of them, from the first on, are of the names. */
  readonly names: number;
}

export type ReadGroup = (group: NamedGroup, doc: Doc) => GroupFeatures;

/** Names and mentions looked at; a hostile article may hold thousands of either. */
const MOST_NAMES = 6;
const MOST_MENTIONS = 12;
const LONGEST_NAME = 160;

/** A reader of groups; what it remembers of words is bounded. */
export function createGroupReader(clusters: Clusters): ReadGroup {
  const readWord = createWordReader(clusters);
  const readContext = createContextReader(readWord);
  const buffer = createFeatureBuffer();
  return ({ names, mentions }, doc) => {
    for (let i = 0; i < names.length && i < MOST_NAMES; i++) {
      const { text, told, legalForm } = names[i] as NamedGroup['names'][number];
      writeRules(told, legalForm, buffer);
      writeName(text.slice(0, LONGEST_NAME), readWord, buffer);
    }
    for (let i = 0; i < mentions.length && i < MOST_MENTIONS; i++) {
      const mention = mentions[i] as NamedGroup['mentions'][number];
      buffer.context(KIND.rule, hashWord(mention.subtype));
      const [first, last] = [indexAt(doc.tokens, mention.start), indexAt(doc.tokens, mention.end - 1)];
      const sentence = doc.sentences[mention.sentence];
      if (first >= 0 && last >= first && sentence) readContext({ tokens: doc.tokens, sentence, first, last }, buffer);
    }
    buffer.context(KIND.bias, 1);
    return buffer.take();
  };
}

/** Kinds of features of a name, below those of context.ts. */
const KIND = {
  bias: 1,
  rule: 2,
  told: 3,
  tells: 4,
  legal: 5,
  whole: 6,
  last: 7,
  first: 8,
  shape: 9,
  length: 10,
  acronym: 11,
  word: 12,
  fine: 13,
  middle: 14,
  aloneFine: 15,
};
const KIND_MORE = { aloneMiddle: 16, unknown: 17, lastFine: 18, lastMiddle: 19, firstMiddle: 20, pair: 21, letters: 22 };

function writeRules(told: OrgSubtype | null, legalForm: boolean, buffer: FeatureBuffer): void {
  buffer.name(KIND.told, told === null ? 0 : hashWord(told));
  if (told !== null) buffer.name(KIND.tells, 1);
  if (legalForm) buffer.name(KIND.legal, 1);
}

function writeName(name: string, readWord: ReadWord, buffer: FeatureBuffer): void {
  const words = name
    .split(/[\s/,()"“”]+/u)
    .filter((word) => word !== '')
    .map(readWord);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  buffer.name(KIND.whole, hashWord(name.toLowerCase()));
  buffer.name(KIND.last, last.hash);
  buffer.name(KIND.first, first.hash);
  buffer.name(KIND.shape, hashShape(name));
  buffer.name(KIND.length, Math.min(words.length, 6));
  if (words.length === 1 && isAcronym(name)) buffer.name(KIND.acronym, name.length);
  let before = 0;
  for (const { hash, fine, middle, lower } of words) {
    buffer.name(KIND.word, hash);
    if (before !== 0) buffer.name(KIND_MORE.pair, Math.imul(before, 31) + hash);
    before = hash;
    if (fine < 0) buffer.name(KIND_MORE.unknown, 1);
    else {
      buffer.name(KIND.fine, fine);
      buffer.name(KIND.middle, middle);
      if (words.length === 1) {
        buffer.name(KIND.aloneFine, fine);
        buffer.name(KIND_MORE.aloneMiddle, middle);
      }
    }
    writeLetters(lower, buffer);
  }
  if (last.fine >= 0) {
    buffer.name(KIND_MORE.lastFine, last.fine);
    buffer.name(KIND_MORE.lastMiddle, last.middle);
  }
  if (words.length > 1 && first.fine >= 0) buffer.name(KIND_MORE.firstMiddle, first.middle);
}

/** Runs of three to five letters, the word's edges among them. */
function writeLetters(word: string, buffer: FeatureBuffer): void {
  const edged = `^${word}$`;
  for (let length = 3; length <= 5; length++)
    for (let at = 0; at + length <= edged.length; at++) buffer.name(KIND_MORE.letters, hashUnits(edged, at, at + length));
}

function isAcronym(name: string): boolean {
  return name.length <= 10 && name.replace(/[^\p{Lu}\d]/gu, '').length >= 2;
}

/** "Bayer AG" → "Aa A". */
function hashShape(name: string): number {
  return hashWord(
    name
      .replace(/\p{Lu}+/gu, 'A')
      .replace(/\p{Ll}+/gu, 'a')
      .replace(/\d+/gu, '0')
      .slice(0, 14),
  );
}
