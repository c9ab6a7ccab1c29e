// Grows a plain text from pieces of a page: white space made single, blocks parted by blank lines, captions remembered.
import { CAPTION_ELEMENTS, CELL_ELEMENTS, LINE_ELEMENTS, PARAGRAPH_ELEMENTS } from '../lexicon/html-elements.ts';
import type { Span } from '../types.ts';

export interface BuiltText {
  readonly text: string;
  readonly captions: readonly Span[];
}

export interface TextBuilder {
  /** Tells that an element begins or ends here. `name` in lower case. */
  readonly mark: (name: string, opens: boolean) => void;
  readonly add: (text: string) => void;
  readonly build: () => BuiltText;
}

const SPACES = /[\s\u00a0\u200b\ufeff]+/gu;
const INVISIBLE = /[\u00ad\u200b\ufeff\u2060]/gu;

export function createTextBuilder(): TextBuilder {
  const pieces: string[] = [];
  const captions: Span[] = [];
  let length = 0;
  let gap = '';
  let captionFrom: number | null = null;
  const push = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  return {
    mark(name, opens) {
      if (name === 'br') gap = wider(gap, '\n');
      else if (CELL_ELEMENTS.has(name)) gap = wider(gap, '\t');
      else if (LINE_ELEMENTS.has(name)) gap = wider(gap, '\n');
      else if (PARAGRAPH_ELEMENTS.has(name)) gap = wider(gap, '\n\n');
      if (!CAPTION_ELEMENTS.has(name)) return;
      if (!opens && captionFrom !== null && captionFrom < length) captions.push({ start: captionFrom, end: length });
      captionFrom = opens ? length + (length > 0 ? gap.length : 0) : null;
    },
    add(text) {
      const single = text.replace(INVISIBLE, '').replace(SPACES, ' ');
      const words = single.trim();
      if (words === '') {
        if (single !== '') gap = wider(gap, ' ');
        return;
      }
      if (single.startsWith(' ')) gap = wider(gap, ' ');
      if (length > 0) push(gap);
      push(words);
      gap = single.endsWith(' ') ? ' ' : '';
    },
    build() {
      if (captionFrom !== null && captionFrom < length) captions.push({ start: captionFrom, end: length });
      return { text: pieces.join(''), captions };
    },
  };
}

/** The stronger of two gaps: nothing, space, tab, new line, blank line. */
function wider(a: string, b: string): string {
  const order = ['', ' ', '\t', '\n', '\n\n'];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
