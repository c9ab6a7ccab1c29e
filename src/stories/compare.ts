// Candidate pairs → the pairs that are one story, each compared exactly. The sketches come as a stream: of those that a later one is compared with, a bounded part is held,
// and where that is not all, the stream is read again for the next part.
import type { Articles } from './articles.ts';
import { type Comparable, type Likeness, likenessOf } from './likeness.ts';
import { firstOf, pairOf, secondOf } from './pairs.ts';
import { decodeSketch, type Sketch } from './sketch.ts';

/** What was found of a pair of places, the greater first. */
export interface Found {
  readonly pair: number;
  readonly likeness: Likeness;
}

/** Hashes held at once: 16 MB. */
const MOST_HELD = 1 << 22;

/** Compares `pairs` of places, the greater first, ascending. `read` yields the encoded sketches in order of their places. */
export async function comparePairs(
  articles: Articles,
  pairs: Float64Array,
  read: () => AsyncIterable<string> | Iterable<string>,
  mostHeld = MOST_HELD,
): Promise<Found[]> {
  const wanted = new Uint8Array(articles.count);
  for (const pair of pairs) wanted[secondOf(pair)] = 1;
  const found: Found[] = [];
  for (let from = 0; from < articles.count; ) {
    const { end, weight } = partOf(articles, wanted, from, mostHeld);
    if (weight > 0) await comparePart(pairs, { from, end, wanted, room: new Uint32Array(weight) }, read(), found);
    from = end;
  }
  return found;
}

/** From `from` on, as many articles as may be held, at least one. */
function partOf(articles: Articles, wanted: Uint8Array, from: number, mostHeld: number): { readonly end: number; readonly weight: number } {
  let weight = 0;
  let end = from;
  for (; end < articles.count; end += 1) {
    if (!wanted[end]) continue;
    const more = articles.weightOf(end);
    if (weight > 0 && weight + more > mostHeld) break;
    weight += more;
  }
  return { end, weight };
}

/** Places from `from` to before `end` are held where `wanted`; their hashes lie in `room`. */
interface Part {
  readonly from: number;
  readonly end: number;
  readonly wanted: Uint8Array;
  readonly room: Uint32Array;
}

async function comparePart(
  pairs: Float64Array,
  { from, end, wanted, room }: Part,
  lines: AsyncIterable<string> | Iterable<string>,
  found: Found[],
): Promise<void> {
  const held = new Map<number, Comparable>();
  let used = 0;
  const keep = (hashes: Uint32Array): Uint32Array => {
    room.set(hashes, used);
    used += hashes.length;
    return room.subarray(used - hashes.length, used);
  };
  let place = -1;
  let next = firstPairOf(pairs, from);
  for await (const line of lines) {
    place += 1;
    if (place < from) continue;
    if (next >= pairs.length && place >= end) return;
    let sketch: Sketch | null = null;
    for (; next < pairs.length && firstOf(pairs[next] as number) === place; next += 1) {
      const other = held.get(secondOf(pairs[next] as number));
      if (!other) continue;
      sketch ??= decodeSketch(line);
      const likeness = likenessOf(other, sketch);
      if (likeness) found.push({ pair: pairs[next] as number, likeness });
    }
    if (place >= end || !wanted[place]) continue;
    const { day, source, title, shingles, marks } = sketch ?? decodeSketch(line);
    held.set(place, { day, source, title, shingles: keep(shingles), marks: keep(marks) });
  }
}

/** Place of the first pair whose greater one is `from` or more. */
function firstPairOf(pairs: Float64Array, from: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pairs[middle] as number) < pairOf(from, 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
