// Sketches of all articles → stories: articles that are one another's copies or updates. The same answer for any order of the sketches.
// Pairs that may be alike are sought among outlines, then each is compared exactly.
import { type Articles, collectArticles } from './articles.ts';
import { candidatePairs } from './candidates.ts';
import { comparePairs, type Found } from './compare.ts';
import type { Relation } from './likeness.ts';
import { firstOf, pairOf, ROOM, secondOf } from './pairs.ts';
import { decodeOutline, type Outline } from './sketch.ts';

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

export interface Stories {
  /** One row an article, in order of ids. */
  rows(): Generator<StoryRow>;
  /** Whether another article stands for the one that was read at this place, counted from 0. */
  isDuplicate(place: number): boolean;
}

/** Groups the articles. `read` yields the encoded sketches and is called several times; each must yield the same. Memory: some 400 bytes an article. */
export async function groupStories(read: () => AsyncIterable<string> | Iterable<string>): Promise<Stories> {
  const articles = await collectArticles(outlinesOf(read()), ROOM);
  const { documents } = articles;
  const order = placesInOrder(articles, (a, b) => compareDays(articles.dayOf(a), articles.dayOf(b)) || compareText(documents[a], documents[b]));
  const found = await foundPairs(articles, order, read);
  const { root, best } = joinFound(order.length, found);
  const fullest = fullestOf(articles, order, root);
  const indexOf = new Uint32Array(order.length);
  for (const [index, place] of order.entries()) indexOf[place] = index;
  const documentAt = (index: number): string => documents[order[index] as number] as string;
  const keptOf = (index: number): number => fullest[root[index] as number] as number;
  return {
    *rows() {
      for (const place of placesInOrder(articles, (a, b) => compareText(documents[a], documents[b]))) {
        const index = indexOf[place] as number;
        const kept = keptOf(index);
        const likeness = kept === index ? undefined : best.get(index);
        yield {
          document: documentAt(index),
          story: documentAt(root[index] as number),
          duplicateOf: kept === index ? null : documentAt(kept),
          relation: likeness?.relation ?? null,
          resemblance: likeness ? Math.round(likeness.resemblance * 1000) / 1000 : null,
        };
      }
    },
    isDuplicate: (place) => keptOf(indexOf[place] as number) !== indexOf[place],
  };
}

async function* outlinesOf(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Outline> {
  for await (const line of lines) yield decodeOutline(line);
}

function placesInOrder({ count }: Articles, compare: (a: number, b: number) => number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, place) => place).sort(compare);
}

/** The pairs that are alike, of indices into `order`, ascending. */
async function foundPairs(articles: Articles, order: Uint32Array, read: Parameters<typeof groupStories>[0]): Promise<Found[]> {
  const pairs = candidatePairs(articles, order);
  for (const [i, pair] of pairs.entries()) {
    const [a, b] = [order[firstOf(pair)] as number, order[secondOf(pair)] as number];
    pairs[i] = pairOf(Math.max(a, b), Math.min(a, b));
  }
  const indexOf = new Map<number, number>();
  const found = await comparePairs(articles, pairs.sort(), read);
  for (const { pair } of found) for (const place of [firstOf(pair), secondOf(pair)]) indexOf.set(place, 0);
  for (const [index, place] of order.entries()) if (indexOf.has(place)) indexOf.set(place, index);
  const inOrder = ({ pair, likeness }: Found): Found => {
    const [a, b] = [indexOf.get(firstOf(pair)) ?? 0, indexOf.get(secondOf(pair)) ?? 0];
    return { pair: pairOf(Math.min(a, b), Math.max(a, b)), likeness };
  };
  return found.map(inOrder).sort((a, b) => a.pair - b.pair);
}

/** Of each article the first one of its story, and the likeness to the article it is most like. */
function joinFound(count: number, found: readonly Found[]): { readonly root: Uint32Array; readonly best: ReadonlyMap<number, Found['likeness']> } {
  const parent = Uint32Array.from({ length: count }, (_, index) => index);
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
  const best = new Map<number, Found['likeness']>();
  for (const { pair, likeness } of found) {
    const [a, b] = [firstOf(pair), secondOf(pair)];
    for (const index of [a, b]) if ((best.get(index)?.resemblance ?? -1) < likeness.resemblance) best.set(index, likeness);
    const [x, y] = [find(a), find(b)];
    // The root stays the earliest: indices are in order of day and id.
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  for (let index = 0; index < count; index += 1) find(index);
  return { root: parent, best };
}

/** Of each story, by its root, the article with the most shingles; of equals the first. */
function fullestOf(articles: Articles, order: Uint32Array, root: Uint32Array): Uint32Array {
  const fullest = Uint32Array.from(root);
  for (const [index, place] of order.entries()) {
    const story = root[index] as number;
    if (articles.sizeOf(place) > articles.sizeOf(order[fullest[story] as number] as number)) fullest[story] = index;
  }
  return fullest;
}

/** Known days first, in order. */
function compareDays(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : compareText(a, b);
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
