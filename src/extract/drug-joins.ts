// Parts of one name that were found apart: "sacituzumab tirumotecan", "etuvetidigene autotemcel", "artemether-lumefantrine", "R21 malaria vaccine".
import type { FoundDrug } from './drug-names.ts';
import { wordBefore } from './words.ts';

/** The list with neighbours joined that are one name; `found` sorted and without overlaps. */
export function joinNeighbours(text: string, found: readonly FoundDrug[], floor: number): FoundDrug[] {
  const joined: FoundDrug[] = [];
  for (const drug of found) {
    const widened = withGene(text, drug, floor);
    const before = joined.at(-1);
    if (before && isOneName(text, before, widened)) {
      joined.pop();
      joined.push({ ...widened, start: before.start, guarded: false, parts: { kind: widened.parts.kind, canonical: null } });
    } else joined.push(widened);
  }
  return joined;
}

/** Two words of a nonproprietary name, two generics in one tablet, a named vaccine and its target. */
function isOneName(text: string, left: FoundDrug, right: FoundDrug): boolean {
  const gap = text.slice(left.end, right.start);
  const [a, b] = [left.parts.kind, right.parts.kind];
  if (gap === '-') return a === 'generic' && b === 'generic';
  if (gap !== ' ') return false;
  if (b === 'vaccine') return a === 'vaccine' && right.rule === '<target> vaccine' && left.rule !== '<target> vaccine';
  return a === 'generic' && b === 'generic' && (left.rule === '<stem>' || right.rule === '<stem>') && /^\p{Ll}/u.test(text.slice(right.start, right.start + 1));
}

/** "varnimcabtagene autoleucel": the gene before the cell. */
function withGene(text: string, drug: FoundDrug, floor: number): FoundDrug {
  if (drug.rule !== '<stem>') return drug;
  const word = wordBefore(text, drug.start, floor);
  return word && !word.closed && word.lower.length > 7 && word.lower.endsWith('gene') ? { ...drug, start: word.start } : drug;
}
