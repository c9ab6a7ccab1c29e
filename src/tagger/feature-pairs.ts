// Joint features of a token and its neighbours: pairs and triples of words, clusters, shapes and tags, and what the document tells.
import { FACT_BITS } from './document.ts';
import { type FeaturePen, join, type Place, rowAt, tagAt } from './feature-place.ts';
import { mix } from './hash.ts';
import { COLUMN, ROW_LENGTH } from './word-types.ts';

/** Values that the pairs below are made of. L2 … R2: the words around; H: the word itself. */
const CELLS = [
  ...['tagL2', 'tagL1', 'tagH', 'tagR1', 'tagR2', 'lowerL2', 'lowerL1', 'lowerH', 'lowerR1', 'lowerR2', 'fineL1', 'fineH', 'fineR1'],
  ...['middleL2', 'middleL1', 'middleH', 'middleR1', 'middleR2', 'briefL1', 'briefH', 'briefR1', 'suffixH', 'coarseL1', 'coarseH', 'coarseR1'],
  ...[
    'classL1',
    'classR1',
    'tagsLH',
    'briefsLH',
    'classLbriefH',
    'middleLbriefH',
    'coarseHbriefH',
    'state',
    'edge',
    'heading',
    'facts',
    'topic',
    'likenessH',
    'likenessR1',
    'none',
  ],
] as const;
type Cell = (typeof CELLS)[number];

const PAIR_NAMES: readonly (readonly [Cell, Cell])[] = [
  ...(['tagL2', 'tagL1', 'tagH', 'tagR1', 'tagR2'] as const).map((cell) => [cell, 'none'] as const),
  ['lowerL1', 'lowerH'],
  ['lowerH', 'lowerR1'],
  ['lowerL2', 'lowerL1'],
  ['lowerR1', 'lowerR2'],
  ['fineL1', 'fineH'],
  ['fineH', 'fineR1'],
  ['middleL1', 'middleH'],
  ['middleH', 'middleR1'],
  ['middleL2', 'middleL1'],
  ['middleR1', 'middleR2'],
  ['tagL1', 'tagH'],
  ['tagH', 'tagR1'],
  ['tagsLH', 'tagR1'],
  ['briefL1', 'briefH'],
  ['briefH', 'briefR1'],
  ['briefsLH', 'briefR1'],
  ['lowerL1', 'briefH'],
  ['briefH', 'lowerR1'],
  ['middleL1', 'briefH'],
  ['briefH', 'middleR1'],
  ['lowerH', 'middleL1'],
  ['lowerH', 'middleR1'],
  ['suffixH', 'coarseL1'],
  ['suffixH', 'coarseR1'],
  ['classLbriefH', 'classR1'],
  ['middleLbriefH', 'middleR1'],
  ['coarseH', 'briefH'],
  ['suffixH', 'briefH'],
  ['state', 'briefH'],
  ['edge', 'briefH'],
  ['heading', 'coarseHbriefH'],
  ['facts', 'briefH'],
  ['topic', 'briefH'],
  ['topic', 'suffixH'],
  ['topic', 'coarseHbriefH'],
  ['likenessH', 'briefH'],
  ['likenessH', 'topic'],
  ['likenessH', 'coarseH'],
  ['likenessH', 'middleL1'],
  ['likenessH', 'middleR1'],
  ['likenessH', 'likenessR1'],
];
const PAIRS = Int32Array.from(PAIR_NAMES.flat(), (cell) => CELLS.indexOf(cell));
const PAIR_TEMPLATE = 1000;
const FACT_TEMPLATE = 2000;

/** Values a token. */
export const CELL_COUNT = CELLS.length;

/** Writes the pairs, the facts and what an acronym stands for. */
export function writePairs(place: Place, t: number, out: FeaturePen): void {
  const { view, sentence, cells } = place;
  const { ids, mask } = out;
  const table = view.types.rows;
  const token = sentence.firstToken + t;
  const l2 = rowAt(place, t - 2) * ROW_LENGTH;
  const l1 = rowAt(place, t - 1) * ROW_LENGTH;
  const here = rowAt(place, t) * ROW_LENGTH;
  const r1 = rowAt(place, t + 1) * ROW_LENGTH;
  const r2 = rowAt(place, t + 2) * ROW_LENGTH;
  let c = 0;
  for (let i = -2; i <= 2; i++) cells[c++] = tagAt(place, t + i);
  cells[c++] = table[l2 + COLUMN.lower] as number;
  cells[c++] = table[l1 + COLUMN.lower] as number;
  cells[c++] = table[here + COLUMN.lower] as number;
  cells[c++] = table[r1 + COLUMN.lower] as number;
  cells[c++] = table[r2 + COLUMN.lower] as number;
  cells[c++] = table[l1 + COLUMN.fine] as number;
  cells[c++] = table[here + COLUMN.fine] as number;
  cells[c++] = table[r1 + COLUMN.fine] as number;
  cells[c++] = table[l2 + COLUMN.middle] as number;
  const middleL1 = table[l1 + COLUMN.middle] as number;
  cells[c++] = middleL1;
  cells[c++] = table[here + COLUMN.middle] as number;
  cells[c++] = table[r1 + COLUMN.middle] as number;
  cells[c++] = table[r2 + COLUMN.middle] as number;
  const briefL1 = table[l1 + COLUMN.brief] as number;
  const briefH = table[here + COLUMN.brief] as number;
  const coarseH = table[here + COLUMN.coarse] as number;
  const classL1 = table[l1 + COLUMN.class] as number;
  cells[c++] = briefL1;
  cells[c++] = briefH;
  cells[c++] = table[r1 + COLUMN.brief] as number;
  cells[c++] = table[here + COLUMN.suffix3] as number;
  cells[c++] = table[l1 + COLUMN.coarse] as number;
  cells[c++] = coarseH;
  cells[c++] = table[r1 + COLUMN.coarse] as number;
  cells[c++] = classL1;
  cells[c++] = table[r1 + COLUMN.class] as number;
  cells[c++] = mix(tagAt(place, t - 1), tagAt(place, t));
  cells[c++] = mix(briefL1, briefH);
  cells[c++] = mix(classL1, briefH);
  cells[c++] = mix(middleL1, briefH);
  cells[c++] = mix(coarseH, briefH);
  cells[c++] = place.heading + place.quoted * 4 + place.bracketed * 8;
  cells[c++] = (t === 0 ? 1 : 0) + (token === sentence.endToken - 1 ? 2 : 0);
  cells[c++] = place.heading;
  const facts = view.facts[token] as number;
  cells[c++] = facts;
  cells[c++] = view.topic;
  cells[c++] = table[here + COLUMN.likeness] as number;
  cells[c++] = table[r1 + COLUMN.likeness] as number;
  cells[c++] = 0;
  let { n } = out;
  for (let i = 0; i < PAIRS.length; i += 2)
    ids[n++] = join(PAIR_TEMPLATE + i, cells[PAIRS[i] as number] as number, cells[PAIRS[i + 1] as number] as number) & mask;
  const shape = briefH ^ place.heading;
  for (let rest = facts; rest !== 0; rest &= rest - 1) ids[n++] = join(FACT_TEMPLATE + FACT_BITS - Math.clz32(rest & -rest), shape, 0) & mask;
  const acronymHead = view.heads[token] as number;
  if (acronymHead !== 0) {
    ids[n++] = join(FACT_TEMPLATE + 100, acronymHead, 0) & mask;
    ids[n++] = join(FACT_TEMPLATE + 101, acronymHead, briefL1) & mask;
  }
  out.n = n;
}
