// Acronyms in brackets and the words before them that they stand for: "World Health Organization (WHO)", "emergency medical service (EMS)".
import type { Doc, Sentence, Token } from '../types.ts';

/** The token `acronym` stands for the tokens `[first, end)`. */
export interface Acronym {
  readonly acronym: number;
  readonly first: number;
  readonly end: number;
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}\d&-]{1,9}$/u;
const JOINER = /^(?:of|and|for|the|in|on|to|&|de|la|et|der|für|-|’s|'s)$/u;

export function findAcronyms(doc: Doc): Acronym[] {
  return doc.sentences.flatMap((sentence) => {
    const found: Acronym[] = [];
    for (let open = sentence.firstToken + 2; open + 2 < sentence.endToken; open++) {
      if (textAt(doc, open) !== '(' || textAt(doc, open + 2) !== ')') continue;
      const word = textAt(doc, open + 1);
      const first = ACRONYM.test(word) && /\p{Lu}.*\p{Lu}/u.test(word) ? expansionStart(doc, sentence, open, capitalsOf(word)) : -1;
      if (first >= 0) found.push({ acronym: open + 1, first, end: open });
    }
    return found;
  });
}

/** First token of the words before `open` whose initials are the letters, read backwards; -1 where they are not. */
function expansionStart(doc: Doc, sentence: Sentence, open: number, letters: string): number {
  let letter = letters.length - 1;
  const least = Math.max(sentence.firstToken, open - letters.length * 3);
  for (let i = open - 1; i >= least; i--) {
    const word = textAt(doc, i);
    if (initialOf(word) === letters[letter]) {
      letter--;
      if (letter < 0) return i;
    } else if (!JOINER.test(word)) return -1;
  }
  return -1;
}

function capitalsOf(word: string): string {
  return word.replace(/[^\p{Lu}]/gu, '').toLowerCase();
}

function initialOf(word: string): string {
  return word.charAt(0).toLowerCase();
}

function textAt(doc: Doc, token: number): string {
  return (doc.tokens[token] as Token).text;
}
