// Runs of capitalised words in a text → pieces that may be one name each: without openers, cut at a headline's verb, doubled names parted.
// "About Kilsar Kilsar is …" → "Kilsar", "Kilsar"; "Mariner Acquires Taurus" → "Mariner".
import { HEADLINE_ENDS } from '../lexicon/org-clues.ts';
import { isNameless } from '../lexicon/org-words.ts';
import type { Span } from '../types.ts';

/** "Kilsar", "iOrganBio", "3radical", "AT&T", "Hank's". */
const TOKEN = String.raw`(?:\p{Lu}|\p{Ll}{1,3}\p{Lu}|\d{1,2}\p{L}{4})[\p{L}\p{N}]*(?:(?:['’](?!s\b)|[-+.&])[\p{L}\p{N}]+)*`;
const RUN = new RegExp(String.raw`(?<![\p{L}\p{N}@/#.$-])${TOKEN}(?: (?:[&|] )?${TOKEN}){0,6}`, 'gu');

/** Words of a headline that say what the name behind them is. */
const DESCRIBES =
  /^(?:Brand|Startup|Start-[Uu]p|Giant|Maker|Firm|Drugmaker|Retailer|Insurer|Recent|Next|\p{L}+-(?:[Ff]ocused|[Bb]ased|[Bb]acked|[Oo]wned|[Ll]ed))$/u;

export interface Piece extends Span {
  /** The word of a headline that ends the name, or empty. */
  readonly verb: string;
  /** Two pieces with a joint between: "Hank's Pasta Bar", "Strategies for Success". */
  readonly joined: boolean;
}

const JOINTS: ReadonlySet<string> = new Set(["'s ", '’s ', ' of ', ' of the ', ' for ', ' to ', ' with ']);
const LONGEST_JOINT = 8;

interface Word extends Span {
  readonly text: string;
}

/** Pieces in order of their place. */
export function* piecesOf(text: string): Generator<Piece> {
  let last: Piece | undefined;
  for (const match of text.matchAll(RUN)) {
    const pieces = partsOf(wordsOf(match[0], match.index));
    const first = pieces[0];
    if (last?.verb === '' && first?.start === match.index && first.start - last.end <= LONGEST_JOINT && JOINTS.has(text.slice(last.end, first.start)))
      yield { start: last.start, end: first.end, verb: first.verb, joined: true };
    yield* pieces;
    last = pieces.at(-1);
  }
}

function wordsOf(run: string, at: number): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const text of run.split(' ')) {
    words.push({ text, start: at + start, end: at + start + text.length });
    start += text.length + 1;
  }
  return words;
}

function partsOf(words: readonly Word[]): Piece[] {
  const opened = words.findIndex(({ text }) => text !== 'About' && text !== 'SOURCE' && !isNameless(text.toLowerCase()));
  if (opened < 0) return [];
  // "German Nutrition Brand Kilsar", "Aviation-Focused Kilsar".
  const described = words.findLastIndex(({ text }, index) => index >= opened && index < words.length - 1 && DESCRIBES.test(text));
  const from = Math.max(opened, described + 1);
  const cut = words.findIndex(({ text }, index) => index > from && HEADLINE_ENDS.has(text));
  const name = words.slice(from, cut < 0 ? words.length : cut);
  const verb = words[cut]?.text ?? '';
  for (let length = 1; length * 2 <= name.length; length += 1)
    if (name.slice(0, length).every(({ text }, index) => text === name[length + index]?.text))
      return [...pieceOf(name.slice(0, length), ''), ...pieceOf(name.slice(length), verb)];
  return pieceOf(name, verb);
}

function pieceOf(words: readonly Span[], verb: string): Piece[] {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [{ start: first.start, end: last.end, verb, joined: false }] : [];
}
