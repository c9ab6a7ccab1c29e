// Two sketches → whether one article is the other over again, and how.
import type { Sketch } from './sketch.ts';

/** What the comparison needs of a sketch. */
export type Comparable = Pick<Sketch, 'day' | 'source' | 'title' | 'shingles' | 'marks'>;

/** `copy`: the same text, maybe cut or framed anew; `update`: a later version that goes on. */
export type Relation = 'copy' | 'update';

export interface Likeness {
  readonly relation: Relation;
  /** Share of common shingles in all shingles of both (Jaccard). */
  readonly resemblance: number;
  /** Share of common shingles in those of the shorter. */
  readonly containment: number;
}

/** Fewer shingles than that prove nothing. */
const FEWEST = 20;
const COPY_RESEMBLANCE = 0.7;
const COPY_CONTAINMENT = 0.9;
const UPDATE_CONTAINMENT = 0.6;
/** Names and numbers shared, of the shorter: what texts of one template do not share. */
const COPY_MARKS = 0.8;
const UPDATE_MARKS = 0.7;
/** Days between two versions of one article. */
const UPDATE_DAYS = 7;
/** Days between an article and its copies. */
const COPY_DAYS = 60;

/** How two articles are alike; null where they are not one story. Exact, from the sets of shingles. */
export function likenessOf(a: Comparable, b: Comparable): Likeness | null {
  const shorter = Math.min(a.shingles.length, b.shingles.length);
  if (shorter < FEWEST) return null;
  const apart = daysApart(a.day, b.day);
  if (apart !== null && apart > COPY_DAYS) return null;
  const common = countCommon(a.shingles, b.shingles);
  const resemblance = common / (a.shingles.length + b.shingles.length - common);
  const containment = common / shorter;
  const fewerMarks = Math.min(a.marks.length, b.marks.length);
  const marks = fewerMarks === 0 ? 1 : countCommon(a.marks, b.marks) / fewerMarks;
  const near = apart !== null && apart <= UPDATE_DAYS;
  const sameSource = a.source !== null && a.source === b.source;
  const goesOn = near && containment >= UPDATE_CONTAINMENT && marks >= UPDATE_MARKS;
  // Two versions in one paper; what another paper prints is a copy, or an update under the same title.
  if (goesOn && sameSource && resemblance < 1) return { relation: 'update', resemblance, containment };
  if ((resemblance >= COPY_RESEMBLANCE || containment >= COPY_CONTAINMENT) && marks >= COPY_MARKS) return { relation: 'copy', resemblance, containment };
  return goesOn && a.title !== 0 && a.title === b.title ? { relation: 'update', resemblance, containment } : null;
}

/** Days between two publication days; null where one is unknown. */
function daysApart(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** Members of both sorted lists. */
function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common;
}
