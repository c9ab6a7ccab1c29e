// Articles annotated with the subtypes of organisations, and how a classifier does on those that it has not seen.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldDocument } from '../../src/learn/documents.ts';
import { createSubtypeClassifier } from '../../src/subtypes/classifier.ts';
import type { Clusters } from '../../src/tagger/clusters.ts';
import type { Segmenter } from '../../src/types.ts';
import { readGold } from './corpus.ts';
import { crossValidateSubtypes, describeSubtypes, measureSubtypes, trainSubtypes } from './subtypes.ts';

export interface SubtypeSources {
  /** Real articles. */
  readonly articles: readonly GoldDocument[];
  readonly written: readonly GoldDocument[];
  /** Our own texts. */
  readonly own: readonly GoldDocument[];
  readonly gold: readonly GoldDocument[];
}

export function readSubtypeSources({ shared, own }: { readonly shared: string; readonly own: string }, segment: Segmenter): SubtypeSources {
  const read = (path: string, group: string) => readGold(join(shared, path), group, segment);
  return {
    articles: read('train/names.ndjson.gz', 'genre'),
    written: read('train/written.ndjson.gz', 'genre'),
    own: (existsSync(own) ? readdirSync(own) : [])
      .filter((file) => file.endsWith('.ndjson'))
      .sort()
      .flatMap((file) => readGold(join(own, file), 'own', segment)),
    gold: ['gold/news-dev.ndjson', 'gold/news-dev-wikinews.ndjson', 'gold/seeds.ndjson'].flatMap((path) => read(path, 'gold')),
  };
}

/** One line a source: gold held out whole, the rest by folds. */
export function scoreSubtypes({ articles, written, own, gold }: SubtypeSources, clusters: Clusters): string[] {
  const heldOut = createSubtypeClassifier(trainSubtypes([...articles, ...written, ...own], clusters), clusters);
  return [
    `real articles, 5 folds: ${describeSubtypes(crossValidateSubtypes(articles, [...written, ...own], clusters))}`,
    `of them names that no list knows: ${describeSubtypes(crossValidateSubtypes(articles, [...written, ...own], clusters, false))}`,
    `our own texts, 5 folds: ${describeSubtypes(crossValidateSubtypes(own, [...articles, ...written], clusters))}`,
    `gold (news-dev, wikinews, seeds), none of it in training: ${describeSubtypes(measureSubtypes(heldOut, gold))}`,
  ];
}
