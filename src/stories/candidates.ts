// Articles → pairs that may be one story: by locality-sensitive hashing (bands of the MinHash signature) and by equal titles.
// In a bucket every article meets the first one and its neighbour alone, so that the work grows with the number of articles, not with their pairs.
import type { Articles } from './articles.ts';
import { createPairSet, firstOf, pairOf, secondOf } from './pairs.ts';
import { SIGNATURE } from './sketch.ts';

/** Values of the signature in a band; 32 bands of 4: a resemblance of 0.5 meets with 87 %, of 0.7 with 99.98 %. */
const BAND = 4;
/** Pairs whose signatures agree less are not compared. */
const LEAST_AGREEMENT = 0.3;

/** Pairs of indices into `order` (places of `articles`), the earlier first, ascending, each once. */
export function candidatePairs(articles: Articles, order: Uint32Array): Float64Array {
  const pairs = createPairSet();
  const keyed = new Float64Array(order.length);
  const consider = (a: number, b: number): void => {
    if (agreement(articles, order[a] as number, order[b] as number) >= LEAST_AGREEMENT) pairs.add(a, b);
  };
  const meet = (bucket: Float64Array): void => {
    const leader = secondOf(bucket[0] as number);
    for (let i = 1; i < bucket.length; i += 1) {
      const [before, index] = [secondOf(bucket[i - 1] as number), secondOf(bucket[i] as number)];
      consider(leader, index);
      if (before !== leader) consider(before, index);
    }
  };
  for (let band = 0; band <= SIGNATURE; band += BAND) {
    for (const [index, place] of order.entries()) {
      const hash = articles.sizeOf(place) === 0 ? 0 : band < SIGNATURE ? bandHash(articles, place, band) : articles.titleOf(place);
      keyed[index] = pairOf(hash, index);
    }
    meetInBuckets(keyed.sort(), meet);
  }
  return pairs.sorted();
}

/** Hands on each run of two or more with one hash; 0 is no hash. */
function meetInBuckets(keyed: Float64Array, meet: (bucket: Float64Array) => void): void {
  let start = 0;
  let hash = -1;
  for (let i = 0; i <= keyed.length; i += 1) {
    const next = i < keyed.length ? firstOf(keyed[i] as number) : -1;
    if (next === hash) continue;
    if (hash > 0 && i - start > 1) meet(keyed.subarray(start, i));
    start = i;
    hash = next;
  }
}

function bandHash(articles: Articles, place: number, band: number): number {
  let hash = band + 1;
  for (let i = band; i < band + BAND; i += 1) hash = Math.imul(hash ^ articles.signatureOf(place, i), 0x01000193) ^ (hash >>> 13);
  return hash >>> 0;
}

/** Estimate of the resemblance; of texts of unequal length, of the most it could be. */
function agreement(articles: Articles, a: number, b: number): number {
  const [x, y] = [articles.sizeOf(a), articles.sizeOf(b)];
  return articles.countAgreeing(a, b) / SIGNATURE / Math.max(Math.min(x, y) / Math.max(x, y, 1), 0.3);
}
