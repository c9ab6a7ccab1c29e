// Sketches of all articles → stories: articles that are one another's copies or updates. The same answer for any order of the sketches.
// Candidates by locality-sensitive hashing (bands of the MinHash signature), by equal titles; each candidate pair is then compared exactly.
// In a bucket every article meets the first one and its neighbour alone, so that the work grows with the number of articles, not with their pairs.
import { type Likeness, likenessOf, type Relation } from './likeness.ts';
import { decodeSketch, SIGNATURE, type Sketch } from './sketch.ts';

/** What becomes of one article. */
export interface StoryRow {
  readonly document: string;
  /** Id of the story's first article, by day and id; an article of its own is its own story. */
  readonly story: string;
  /** The article that stands for the story (the fullest, of equals the first); null where this is it. */
  readonly duplicateOf: string | null;
  /** How it is like the article it was compared with. */
  readonly relation: Relation | null;
  /** Share of common shingles (Jaccard) with the article it is most like. */
  readonly resemblance: number | null;
}

/** Values of the signature in a band; 32 bands of 4: a resemblance of 0.5 meets with 87 %, of 0.7 with 99.98 %. */
const BAND = 4;
/** Pairs whose signatures agree less are not compared. */
const LEAST_AGREEMENT = 0.3;
/** Room for the index beside a hash of 32 bits in the 53 bits of a number. */
const INDEX_ROOM = 2 ** 21;

/** What is kept of every article: some 350 bytes. */
interface Entry {
  readonly document: string;
  readonly day: string | null;
  readonly size: number;
  readonly title: number;
  readonly signature: Uint16Array;
}

/** Groups the articles. `read` yields the encoded sketches and is called twice; the shingles of candidates alone are held in memory. */
export async function groupStories(read: () => AsyncIterable<string> | Iterable<string>): Promise<StoryRow[]> {
  const entries: Entry[] = [];
  for await (const line of read()) entries.push(entryOf(decodeSketch(line)));
  if (entries.length > INDEX_ROOM) throw new RangeError(`more than ${INDEX_ROOM} articles in one dataset`);
  entries.sort((a, b) => compareDays(a.day, b.day) || compareText(a.document, b.document));
  const pairs = candidatePairs(entries);
  const wanted = new Set(pairs.flatMap(([a, b]) => [entries[a]?.document ?? '', entries[b]?.document ?? '']));
  const sketches = new Map<string, Sketch>();
  if (wanted.size > 0) {
    for await (const line of read()) {
      const sketch = decodeSketch(line);
      if (wanted.has(sketch.document)) sketches.set(sketch.document, sketch);
    }
  }
  return rowsOf(entries, pairs, sketches);
}

function entryOf({ document, day, title, signature, shingles }: Sketch): Entry {
  return { document, day, size: shingles.length, title, signature };
}

/** Pairs of places in `entries`, the earlier first, each once, sorted. */
function candidatePairs(entries: readonly Entry[]): [number, number][] {
  const pairs = new Set<number>();
  const meet = (bucket: readonly number[]): void => {
    const [leader] = bucket;
    for (let i = 1; i < bucket.length; i += 1) for (const other of new Set([leader, bucket[i - 1]])) consider(other as number, bucket[i] as number);
  };
  const consider = (a: number, b: number): void => {
    if (agreement(entries[a] as Entry, entries[b] as Entry) >= LEAST_AGREEMENT) pairs.add(a * INDEX_ROOM + b);
  };
  for (let band = 0; band < SIGNATURE; band += BAND) meetInBuckets(entries, (entry) => bandHash(entry.signature, band), meet);
  meetInBuckets(entries, ({ title }) => title, meet);
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / INDEX_ROOM), pair % INDEX_ROOM]);
}

/** Brings together the entries of one hash, in order; 0 is no hash. */
function meetInBuckets(entries: readonly Entry[], hash: (entry: Entry) => number, meet: (bucket: readonly number[]) => void): void {
  const keyed = new Float64Array(entries.length);
  for (const [index, entry] of entries.entries()) keyed[index] = (entry.size === 0 ? 0 : hash(entry)) * INDEX_ROOM + index;
  keyed.sort();
  let bucket: number[] = [];
  let last = -1;
  for (const key of keyed) {
    const value = Math.floor(key / INDEX_ROOM);
    if (value !== last && bucket.length > 0) {
      if (bucket.length > 1 && last !== 0) meet(bucket);
      bucket = [];
    }
    last = value;
    bucket.push(key % INDEX_ROOM);
  }
  if (bucket.length > 1 && last !== 0) meet(bucket);
}

function bandHash(signature: Uint16Array, band: number): number {
  let hash = band + 1;
  for (let i = band; i < band + BAND; i += 1) hash = Math.imul(hash ^ (signature[i] as number), 0x01000193) ^ (hash >>> 13);
  return hash >>> 0;
}

/** Estimate of the resemblance; of texts of unequal length, of the most it could be. */
function agreement(a: Entry, b: Entry): number {
  let equal = 0;
  for (let i = 0; i < SIGNATURE; i += 1) if (a.signature[i] === b.signature[i]) equal += 1;
  return equal / SIGNATURE / Math.max(Math.min(a.size, b.size) / Math.max(a.size, b.size, 1), 0.3);
}

function rowsOf(entries: readonly Entry[], pairs: readonly (readonly [number, number])[], sketches: ReadonlyMap<string, Sketch>): StoryRow[] {
  const parent = entries.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = index; at !== root; ) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const best = new Map<number, Likeness>();
  for (const [a, b] of pairs) {
    const [left, right] = [sketches.get(entries[a]?.document ?? ''), sketches.get(entries[b]?.document ?? '')];
    const likeness = left && right ? likenessOf(left, right) : null;
    if (!likeness) continue;
    for (const index of [a, b]) if ((best.get(index)?.resemblance ?? -1) < likeness.resemblance) best.set(index, likeness);
    const [x, y] = [find(a), find(b)];
    // The root stays the earliest: entries are in order of day and id.
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  const fullest = new Map<number, number>();
  for (const [index, { size }] of entries.entries()) {
    const kept = fullest.get(find(index));
    if (kept === undefined || size > (entries[kept] as Entry).size) fullest.set(find(index), index);
  }
  const rows = entries.map(({ document }, index): StoryRow => {
    const kept = fullest.get(find(index)) as number;
    const likeness = kept === index ? undefined : best.get(index);
    return {
      document,
      story: (entries[find(index)] as Entry).document,
      duplicateOf: kept === index ? null : (entries[kept] as Entry).document,
      relation: likeness?.relation ?? null,
      resemblance: likeness ? Math.round(likeness.resemblance * 1000) / 1000 : null,
    };
  });
  return rows.sort((a, b) => compareText(a.document, b.document));
}

/** Known days first, in order. */
function compareDays(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
