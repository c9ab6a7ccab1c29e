// Article → Doc: wink-nlp tokens with exact offsets and part of speech, sentences that respect lines, headings and abbreviations.
import { indexAt } from '../span.ts';
import type { Article, Doc, Segmenter, Sentence, Token } from '../types.ts';
import { MAYBE_FINAL, NEVER_FINAL, SENTENCE_OPENERS } from './abbreviations.ts';
import { type Block, splitBlocks } from './blocks.ts';
import { createWinkReader, type WinkReader } from './wink.ts';

/** wink's cache of word forms never shrinks (120 bytes a form); a fresh instance costs 60 ms, one hundredth of the time these tokens take. */
const TOKENS_PER_INSTANCE = 4_000_000;

/**
 * Makes a segmenter with a wink-nlp instance of its own (about 50 MB and 60 ms).
 * Tokens satisfy `article.text.slice(start, end) === token.text`; sentences hold at least one token, never furniture.
 */
export function createSegmenter(): Segmenter {
  let wink = createWinkReader();
  let seen = 0;
  return (article) => {
    if (seen > TOKENS_PER_INSTANCE) {
      wink = createWinkReader();
      seen = 0;
    }
    const doc = segmentWith(wink, article);
    seen += doc.tokens.length;
    return doc;
  };
}

function segmentWith(wink: WinkReader, article: Article): Doc {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const block of splitBlocks(article)) {
    const offset = tokens.length;
    for (const [first, last] of readBlock(wink, block, tokens))
      sentences.push(makeSentence(article, tokens, sentences.length, offset + first, offset + last + 1));
  }
  return { article, sentences, tokens };
}

/** Appends the block's tokens; answers with its sentences as inclusive pairs of token numbers within the block. */
function readBlock(wink: WinkReader, block: Block, tokens: Token[]): [number, number][] {
  const offset = tokens.length;
  const spans = wink(block.text, (position, text, pos) => {
    const start = block.start + position;
    tokens.push({ start, end: start + text.length, text, pos });
  });
  return splitMissed(tokens, offset, joinAbbreviations(tokens, offset, spans));
}

function makeSentence(article: Article, tokens: readonly Token[], index: number, firstToken: number, endToken: number): Sentence {
  const start = (tokens[firstToken] as Token).start;
  const end = (tokens[endToken - 1] as Token).end;
  // A dateline runs on into the body, so the zone is told by where the sentence ends.
  const zone = article.zones[indexAt(article.zones, end - 1)]?.zone ?? 'body';
  return { start, end, index, zone, firstToken, endToken };
}

/** wink cuts after "Fig." and "No."; an abbreviation or a small letter goes on. */
function joinAbbreviations(tokens: readonly Token[], offset: number, spans: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before && goesOn(tokens, offset + before[1], tokens[offset + span[0]] as Token)) before[1] = span[1];
    else joined.push([span[0], span[1]]);
  }
  return joined;
}

function goesOn(tokens: readonly Token[], last: number, next: Token): boolean {
  const end = tokens[last] as Token;
  const word = end.text === '.' && last > 0 && (tokens[last - 1] as Token).end === end.start ? `${(tokens[last - 1] as Token).text}.` : end.text;
  // "R1.2 billion": no blank, no new sentence.
  if (next.start === end.end && /^\.?\d/u.test(next.text)) return true;
  if (/^\p{Ll}/u.test(next.text)) return !/[!?]$/u.test(word);
  if (!word.endsWith('.')) return false;
  const abbreviation = word.toLowerCase();
  if (NEVER_FINAL.has(abbreviation)) return abbreviation !== 'no.' || /^\d/u.test(next.text);
  if (/^\p{Lu}\.$/u.test(word)) return /^\p{Lu}/u.test(next.text) && !SENTENCE_OPENERS.has(next.text.toLowerCase());
  return MAYBE_FINAL.has(abbreviation) && !SENTENCE_OPENERS.has(next.text.toLowerCase()) && !/^["“‘'(]/u.test(next.text);
}

/** Cuts that wink misses: `He said "no." She left.` and `hepatitis B. The trial`. */
function splitMissed(tokens: readonly Token[], offset: number, spans: readonly [number, number][]): [number, number][] {
  const split: [number, number][] = [];
  for (const [first, last] of spans) {
    let start = first;
    for (let i = first + 1; i < last; i++) {
      if (!opensSentence(tokens[offset + i + 1] as Token) || !(closesQuote(tokens, offset + i) || closesOnLetter(tokens, offset + i))) continue;
      split.push([start, i]);
      start = i + 1;
    }
    split.push([start, last]);
  }
  return split;
}

function opensSentence(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) && SENTENCE_OPENERS.has(token.text.toLowerCase());
}

function closesQuote(tokens: readonly Token[], i: number): boolean {
  const quote = tokens[i] as Token;
  const before = tokens[i - 1] as Token;
  return /^["”]$/u.test(quote.text) && /[.!?]$/u.test(before.text) && before.end === quote.start && (tokens[i + 1] as Token).start > quote.end;
}

/** A single letter after a small word is a designator ("hepatitis B."), after a capital it is an initial. */
function closesOnLetter(tokens: readonly Token[], i: number): boolean {
  return /^\p{Lu}\.$/u.test((tokens[i] as Token).text) && /^\p{Ll}/u.test((tokens[i - 1] as Token).text);
}
