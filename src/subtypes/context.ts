// What stands around a mention of an organisation → hashed features: neighbours, words within eight tokens, what it is said to be, a ticker.
import { hashWord, mix } from '../tagger/hash.ts';
import type { Sentence, Token } from '../types.ts';
import type { FeatureBuffer } from './buffer.ts';
import type { ReadWord, WordFacts } from './words.ts';

/** Tokens `first` to `last` are the mention. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
}

const NEIGHBOURS = 3;
const NEAR_NEIGHBOURS = 2;
const REACH = 8;
/** Tokens read of what it is said to be, and of a bracket before that. */
const LONGEST_DESCRIPTION = 13;
const LONGEST_BRACKET = 5;

/** Kinds of features; those of neighbours are followed by one number for each place. */
const KIND = {
  before: 40,
  after: 41,
  around: 42,
  near: 43,
  nearMiddle: 44,
  ticker: 45,
  said: 46,
  saidLast: 47,
  saidLastFine: 48,
  neighbour: 60,
  neighbourFine: 70,
  neighbourMiddle: 80,
};

const EXCHANGES: ReadonlySet<string> = new Set(
  'nasdaq nyse tsx lse otc otcqb otcqx otcmkts asx amex tsxv cse euronext aim hkex sse szse krx tse bse nse jse six'.split(' '),
);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'one', 'which', 'whose']);
const COPULAS: ReadonlySet<string> = new Set(['is', 'was', 'are', 'has', 'serves', 'operates']);
/** Words that close the noun of a description, and those behind which it goes on. */
const CLOSING: ReadonlySet<string> = new Set([',', '.', 'that', 'which', 'who', 'with', 'based', 'in', 'of', 'for', 'and', 'headquartered', 'founded']);
const GOING_ON: ReadonlySet<string> = new Set(['of', 'for', 'and']);

const START: WordFacts = { lower: '<s>', hash: hashWord('<s>'), fine: -1, middle: -1, full: false };
const END: WordFacts = { lower: '</s>', hash: hashWord('</s>'), fine: -1, middle: -1, full: false };

/** Writes the features of one mention. */
export function createContextReader(readWord: ReadWord): (place: Place, buffer: FeatureBuffer) => void {
  return ({ tokens, sentence, first, last }, buffer) => {
    const at = (index: number): WordFacts => (index < sentence.firstToken ? START : index >= sentence.endToken ? END : readWord((tokens[index] as Token).text));
    for (let distance = 1; distance <= REACH; distance++) {
      for (const side of [0, 1]) {
        const word = at(side === 0 ? first - distance : last + distance);
        if (distance <= NEIGHBOURS) writeNeighbour(word, side * NEIGHBOURS + distance, distance <= NEAR_NEIGHBOURS, buffer);
        if (!word.full) continue;
        buffer.context(KIND.near, word.hash);
        if (word.fine >= 0) buffer.context(KIND.nearMiddle, word.middle);
      }
    }
    const [before, after] = [at(first - 1), at(last + 1)];
    buffer.context(KIND.before, mix(at(first - 2).hash, before.hash));
    buffer.context(KIND.after, mix(after.hash, at(last + 2).hash));
    buffer.context(KIND.around, mix(before.hash, after.hash));
    writeDescription(last + 1, at, buffer);
  };
}

function writeNeighbour({ hash, fine, middle }: WordFacts, place: number, near: boolean, buffer: FeatureBuffer): void {
  buffer.context(KIND.neighbour + place, hash);
  if (!near || fine < 0) return;
  buffer.context(KIND.neighbourFine + place, fine);
  buffer.context(KIND.neighbourMiddle + place, middle);
}

/** "(NYSE: ABC), a Boston-based hospital operator, …": the ticker, all words of the description and the noun that closes it. */
function writeDescription(from: number, at: (index: number) => WordFacts, buffer: FeatureBuffer): void {
  let start = from;
  if (at(start).lower === '(') {
    let end = start;
    while (end < start + LONGEST_BRACKET && at(end).lower !== ')') end++;
    if (at(end).lower === ')') {
      if (EXCHANGES.has(at(start + 1).lower)) buffer.context(KIND.ticker, 1);
      start = end + 1;
    }
  }
  const [opening, next] = [at(start).lower, at(start + 1).lower];
  if (!(opening === ',' && ARTICLES.has(next)) && !COPULAS.has(opening)) return;
  let last: WordFacts | null = null;
  for (let index = start + 1; index <= start + LONGEST_DESCRIPTION; index++) {
    const word = at(index);
    const closes = CLOSING.has(word.lower) || word === END;
    if (closes && index > start + 2) {
      if (last) {
        buffer.context(KIND.saidLast, last.hash);
        if (last.fine >= 0) buffer.context(KIND.saidLastFine, last.fine);
      }
      if (!GOING_ON.has(word.lower)) return;
    }
    buffer.context(KIND.said, word.hash);
    last = word;
  }
}
