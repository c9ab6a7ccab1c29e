// Where the opening names its outlet: on a line of its own ("Prairie Evening Post", "--News Direct--"), or behind the author's name.
import { bareText, type Line } from './lines.ts';
import { readOutlet, readWire } from './outlet.ts';

interface Head {
  /** True for a line of the opening that is neither furniture, caption nor the known title. */
  readonly isFree: (index: number) => boolean;
  /** Bylines, dates, datelines and captions. */
  readonly meta: ReadonlySet<number>;
  /** Index of the first paragraph. */
  readonly story: number;
}

const MAX_NAME = 50;
const LONGEST_TITLE = 250;

/** A line that is an outlet's name alone: beside byline or date, or above all, before a longer line that may be the title. */
export function findOutletLine(text: string, lines: readonly Line[], { isFree, meta, story }: Head): { line: number; value: string } | null {
  let isFirst = true;
  for (let i = 0; i < story; i++) {
    if (!isFree(i) || meta.has(i)) continue;
    const bare = bareText(text, lines[i] as Line, MAX_NAME);
    const value = bare === '' ? null : readOutlet(bare);
    const mayBeTitle = isFree(i + 1) && !meta.has(i + 1) && i + 1 < story;
    const isMasthead = isFirst && mayBeTitle && isShortName(bare) && /(?:\S+\s+){4}\S/u.test(bareText(text, lines[i + 1] as Line, LONGEST_TITLE));
    const isBeside = !isFirst && (meta.has(i - 1) || meta.has(i + 1) || readWire(bare) !== null);
    if (value !== null && (isMasthead || isBeside)) return { line: i, value };
    isFirst = false;
  }
  return null;
}

/** "The Midland Courier", yet no sentence in capitals ("Smith Sues Midland Courier"). */
function isShortName(name: string): boolean {
  return name.replace(/^the\s/iu, '').split(/\s+/u).length <= 3;
}

/** "Jane Doe | Midland Courier", "Jane Doe, health correspondent, Midland Courier". */
export function outletOfByline(value: string): string | null {
  for (const piece of value.split(/\s?[|/·•–—;,]\s?|\sfor\s|\sof\s/u).slice(1)) {
    const outlet = readOutlet(piece);
    if (outlet !== null) return outlet;
  }
  return null;
}
