// Text → wink-nlp's tokens, parts of speech and sentences. A stretch between two spaces gives the same tokens wherever it stands,
// so each is taken apart once and kept: wink's own way from text to tokens costs three times as much.
import { loadWinkParts, type RawDoc, type TokenHandle, type WinkParts, type WordForms } from './wink-model.ts';

/** A token of a stretch; offsets count from the stretch's start. */
interface Piece {
  readonly text: string;
  /** Where it stands; -1 where wink spells it otherwise than the text. */
  readonly at: number;
  /** Form in lower case. */
  readonly normal: number;
  /** Likeliest part of speech, or that of a part of a contraction, which stays. */
  readonly tag: number;
  readonly fixed: boolean;
  /** Symbol for the tag machines that its form stands for whatever its tag; 0 for none. */
  readonly hint: number;
  /** Symbols for the sentence machine without and with a space before it. */
  readonly tight: number;
  readonly spaced: number;
}

/** Called for each token in order: its offset in the text, its characters, its part of speech. */
export type TakeToken = (start: number, text: string, pos: string) => void;

/** Reads a text; answers with its sentences as inclusive pairs of token numbers. */
export type WinkReader = (text: string, take: TakeToken) => [number, number][];

/** Stretches kept, old and new; see `piecesOf`. */
const MOST_STRETCHES = 30_000;
const BITS_BEFORE_TAG = 20;
const TAG_MASK = 0x3f00000;
const MOST_SPACES = 65_535;
const UNKNOWN_TAG = 8;
const SPACE = 1;
const BREAK = 2;

/** Makes a reader with word forms of its own. */
export function createWinkReader(): WinkReader {
  const parts = loadWinkParts();
  const { forms, tagMachines } = parts;
  const takeApart = createTaker(parts);
  // When the new half is full it becomes the old one: what is met again and again moves back to the new half, rare stretches are forgotten.
  let stretches = new Map<string, readonly Piece[]>();
  let older = new Map<string, readonly Piece[]>();
  const piecesOf = (stretch: string): readonly Piece[] => {
    const known = stretches.get(stretch);
    if (known) return known;
    if (stretches.size >= MOST_STRETCHES / 2) {
      older = stretches;
      stretches = new Map();
    }
    const pieces = older.get(stretch) ?? takeApart(stretch);
    stretches.set(stretch, pieces);
    return pieces;
  };
  return (text, take) => {
    const pieces: Piece[] = [];
    const starts: number[] = [];
    const symbols: number[] = [];
    let spaced = false;
    for (let position = 0; position < text.length; ) {
      const kind = kindOf(text.charCodeAt(position));
      let stop = position + 1;
      while (stop < text.length && kindOf(text.charCodeAt(stop)) === kind) stop++;
      if (kind !== SPACE) {
        let end = position;
        for (const piece of piecesOf(text.slice(position, stop))) {
          const start = piece.at >= 0 ? position + piece.at : text.startsWith(piece.text, end) ? end : text.indexOf(piece.text, end);
          pieces.push(piece);
          starts.push(start);
          symbols.push(spaced ? piece.spaced : piece.tight);
          end = start + piece.text.length;
          spaced = false;
        }
      }
      spaced = kind === SPACE;
      position = stop;
    }
    const tags = tagAll(parts, pieces);
    for (let i = 0; i < pieces.length; i++) {
      const { text: value, fixed, tag } = pieces[i] as Piece;
      take(starts[i] as number, value, forms.valueOf('pos', fixed ? tag : (tags[i] as number)));
    }
    const sentences: [number, number][] = [];
    parts.setSentences(parts.sentenceMachine.recognize(symbols), { numOfTokens: pieces.length, sentences });
    return sentences;
  };

  function tagAll({ updateTags }: WinkParts, pieces: readonly Piece[]): number[] {
    const tags = pieces.map(({ tag }) => tag);
    const normals = pieces.map(({ normal }) => normal);
    for (const machine of tagMachines) {
      const symbols = tags.map((tag, i) => (tag === 0 ? 0 : (pieces[i] as Piece).hint || tag));
      updateTags(machine.recognize(symbols), forms, tags, normals);
    }
    return tags;
  }
}

/** What a code is to wink's splitter: part of a run of spaces, of line breaks, or of a stretch (0). */
function kindOf(code: number): number {
  if (code > 32 && code < 0xa0) return 0;
  if (code === 32 || code === 0xa0) return SPACE;
  if (code < 32) return code === 10 || code === 13 || code === 9 ? BREAK : 0;
  return (code >= 0x2002 && code <= 0x2005) || code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f ? SPACE : 0;
}

/** Makes the function that answers with wink's tokens of one stretch without spaces. */
function createTaker({ forms, tokenize, wrap, sentenceSymbol }: WinkParts): (stretch: string) => Piece[] {
  const lineFeed = forms.lookup('\n')?.[0] ?? -1;
  const doc: RawDoc = { cache: forms, tokens: [], nonBreakingSpaces: {} };
  const handle = withoutHistory(wrap(doc), forms);
  return (stretch) => {
    doc.tokens.length = 0;
    tokenize(handle, stretch);
    const pieces: Piece[] = [];
    let end = 0;
    for (let i = 0; i < doc.tokens.length; i += 4) {
      const [form, spaces, lemma] = doc.tokens.slice(i, i + 3) as [number, number, number];
      const text = forms.value(form);
      const at = end < 0 ? -1 : stretch.startsWith(text, end) ? end : stretch.indexOf(text, end);
      end = at < 0 ? -1 : at + text.length;
      const normal = spaces > MOST_SPACES ? forms.nox(spaces) : forms.normal(form);
      const fixed = lemma !== 0;
      const hint = forms.property(form, 'posHint');
      pieces.push({
        text,
        at,
        normal,
        fixed,
        tag: fixed ? (lemma & TAG_MASK) >>> BITS_BEFORE_TAG : forms.posOf(forms.mappedSpelling(form)) || UNKNOWN_TAG,
        hint: hint ? hint + HINT_SYMBOLS : 0,
        tight: normal === lineFeed ? normal : sentenceSymbol(normal, forms, [form, 0], 0),
        spaced: normal === lineFeed ? normal : sentenceSymbol(normal, forms, [form, 1], 0),
      });
    }
    return pieces;
  };
}

/** Forms that wink met in earlier texts do not count as known: else the tokens of a text would hang on what was read before it. */
function withoutHistory(handle: TokenHandle, forms: WordForms): TokenHandle {
  const { _addTokenIfInCache: add, isLexeme } = handle;
  const own = forms.intrinsicSize();
  const isOwn = (form: string): boolean => (forms.lookup(form)?.[0] ?? own) < own;
  return {
    ...handle,
    _addTokenIfInCache: (form, spaces, kept) => (isOwn(form) ? add(form, spaces, kept) : 0),
    isLexeme: (form) => (isOwn(form) ? isLexeme(form) : null),
  };
}

/** What wink adds to a hint to tell it from a tag. */
const HINT_SYMBOLS = 1_080_000;
