// A record → its sketch: what is needed of an article to tell whether it is another one over again. One line of JSON, some 2.5 kB for 400 words.
// MinHash over shingles of five words (Broder 1997, "On the resemblance and containment of documents"), signature values cut to 16 bits (Li and König 2010).
import type { ArticleRecord } from '../types.ts';

export interface Sketch {
  readonly document: string;
  /** Publication day. */
  readonly day: string | null;
  /** Source, lower case. */
  readonly source: string | null;
  /** Hash of the title's words; 0 without title. */
  readonly title: number;
  /** MinHash signature, `SIGNATURE` values. */
  readonly signature: Uint16Array;
  /** Hashes of the shingles, sorted, each once. */
  readonly shingles: Uint32Array;
  /** Hashes of words with a digit or a capital: the names and numbers, sorted, each once. */
  readonly marks: Uint32Array;
}

/** Length of a signature. */
export const SIGNATURE = 128;
const SHINGLE_WORDS = 5;
/** A text longer than this is sketched by its beginning. */
const MOST_WORDS = 20_000;
/** A word, tried where one may begin that is not of ASCII alone; between U+2010 and U+2027 stand dashes and quotation marks. */
const WORD = /[\p{L}\p{N}]+/uy;
const MARK = /^\p{Lu}|\p{N}/u;
const SIGN = 0x80000000 | 0;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const MULTIPLIERS = Uint32Array.from({ length: SIGNATURE }, (_, i) => mix(i * 2 + 1) | 1);
const ADDENDS = Uint32Array.from({ length: SIGNATURE }, (_, i) => mix(0x9e3779b9 ^ (i + 1)));

/** The sketch of a record: its captions and body, without title, byline and furniture. */
export function sketchOf(record: ArticleRecord): Sketch {
  const words: number[] = [];
  const marks = new Set<number>();
  for (const { zone, start, end } of record.zones) if (zone === 'body' || zone === 'caption') addWords(record.text.slice(start, end), words, marks);
  const shingles = shinglesOf(words);
  const titleWords: number[] = [];
  addWords(record.title ?? '', titleWords, new Set());
  return {
    document: record.id,
    day: record.published,
    source: record.source === null ? null : record.source.trim().toLowerCase(),
    title: titleWords.length < 3 ? 0 : titleWords.reduce((hash, word) => mix(hash ^ word), FNV_OFFSET),
    signature: signatureOf(shingles),
    shingles,
    marks: Uint32Array.from(marks).sort(),
  };
}

/** One line of JSON without line break. */
export function encodeSketch({ document, day, source, title, signature, shingles, marks }: Sketch): string {
  return JSON.stringify([document, day, source, title, packed(signature), packed(shingles), packed(marks)]);
}

/** The sketch of such a line. */
export function decodeSketch(line: string): Sketch {
  const [document, day, source, title, signature, shingles, marks] = JSON.parse(line) as SketchLine;
  return {
    document,
    day,
    source,
    title,
    signature: new Uint16Array(unpacked(signature)),
    shingles: new Uint32Array(unpacked(shingles)),
    marks: new Uint32Array(unpacked(marks)),
  };
}

/** What tells whether articles may be alike. */
export interface Outline extends Pick<Sketch, 'document' | 'day' | 'title' | 'signature'> {
  /** Number of shingles. */
  readonly size: number;
  /** Number of shingles and marks. */
  readonly weight: number;
}

/** The outline of such a line; the shingles are counted, not decoded. */
export function decodeOutline(line: string): Outline {
  const [document, day, , title, signature, shingles, marks] = JSON.parse(line) as SketchLine;
  const size = Buffer.byteLength(shingles, 'base64') / Uint32Array.BYTES_PER_ELEMENT;
  const weight = size + Buffer.byteLength(marks, 'base64') / Uint32Array.BYTES_PER_ELEMENT;
  return { document, day, title, signature: new Uint16Array(unpacked(signature)), size, weight };
}

type SketchLine = [document: string, day: string | null, source: string | null, title: number, signature: string, shingles: string, marks: string];

/** Hashes of the words in lower case, and of those that mark the story: with a capital first or a digit. ASCII words, nearly all, are read unit by unit. */
function addWords(text: string, words: number[], marks: Set<number>): void {
  for (let at = 0; at < text.length; ) {
    let hash = FNV_OFFSET;
    let end = at;
    let code = text.charCodeAt(at);
    let isMark = code <= 0x5a;
    for (; isAsciiWord(code); code = text.charCodeAt(++end)) {
      if (code <= 0x39) isMark = true;
      hash = Math.imul(hash ^ (code <= 0x5a && code >= 0x41 ? code | 0x20 : code), FNV_PRIME);
    }
    if (code >= 0x80 && (code < 0x2010 || code > 0x2027)) {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word === undefined) {
        at = end + (code >= 0xd800 && code < 0xdc00 ? 2 : 1);
        continue;
      }
      end = at + word.length;
      isMark = MARK.test(word);
      hash = hashText(word.toLowerCase());
    } else if (end > at) hash = mix(hash);
    else {
      at += 1;
      continue;
    }
    if (words.length >= MOST_WORDS) return;
    words.push(hash);
    if (isMark) marks.add(hash);
    at = end;
  }
}

/** A letter or digit of ASCII. */
function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function shinglesOf(words: readonly number[]): Uint32Array {
  const all = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < all.length; at += 1) {
    let hash = FNV_OFFSET;
    for (let i = at; i < at + SHINGLE_WORDS; i += 1) hash = Math.imul(hash ^ (words[i] as number), FNV_PRIME) ^ (hash >>> 15);
    all[at] = mix(hash);
  }
  all.sort();
  let count = 0;
  for (let at = 0; at < all.length; at += 1) if (at === 0 || all[at] !== all[at - 1]) all[count++] = all[at] as number;
  return all.slice(0, count);
}

/** Counts with the sign bit turned over, so that all arithmetic is of 32-bit integers. */
function signatureOf(shingles: Uint32Array): Uint16Array {
  const signature = new Uint16Array(SIGNATURE);
  const values = new Int32Array(shingles.buffer, shingles.byteOffset, shingles.length);
  for (let i = 0; i < SIGNATURE; i += 1) {
    const multiplier = MULTIPLIERS[i] as number;
    const addend = ((ADDENDS[i] as number) ^ SIGN) | 0;
    let least = ~SIGN;
    for (let at = 0; at < values.length; at += 1) {
      const value = (Math.imul(values[at] as number, multiplier) + addend) | 0;
      if (value < least) least = value;
    }
    signature[i] = mix(least ^ SIGN) & 0xffff;
  }
  return signature;
}

function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return mix(hash);
}

/** Finaliser of MurmurHash3. */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Little-endian on every machine that Node runs on. */
function packed(values: Uint16Array | Uint32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

function unpacked(text: string): ArrayBuffer {
  const buffer = Buffer.from(text, 'base64');
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer;
}
