// How right the attributes of organisations and medicines are where the spans are the annotated ones: `npm run attributes`. Minutes, on one core.
// Subtypes by cross-validation on the annotated articles and on our own texts, then on the gold, which the measured classifier has not seen.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSubtypeClassifier } from '../src/subtypes/classifier.ts';
import { readClusters } from '../src/tagger/clusters.ts';
import { createSegmenter } from '../src/text/segment.ts';
import { print } from './measure/score.ts';
import { readGold } from './train/corpus.ts';
import { SHARED } from './train/held-out.ts';
import { readSubtypeSources } from './train/subtype-sources.ts';
import { crossValidateSubtypes, describeSubtypes, measureSubtypes, type SubtypeTally, trainSubtypes } from './train/subtypes.ts';

const MOST_CONFUSIONS = 16;

if (!existsSync(SHARED)) print(`${SHARED} is not there: nothing to measure on`);
else {
  const segment = createSegmenter();
  const read = (path: string) => readGold(path, 'gold', segment);
  const clusters = readClusters(readFileSync('models/clusters.bin'));
  const { articles, written, own } = readSubtypeSources({ shared: SHARED, own: 'corpus/train' }, segment);
  for (const listed of [true, false]) {
    print(listed ? '# All names' : '# Names that no list knows');
    show('annotated articles, 5 folds', crossValidateSubtypes(articles, [...written, ...own], clusters, listed));
    show('own texts, 5 folds', crossValidateSubtypes(own, [...written, ...articles], clusters, listed));
    const classify = createSubtypeClassifier(trainSubtypes([...articles, ...written, ...own], clusters), clusters);
    for (const path of [join(SHARED, 'gold/news-dev.ndjson'), join(SHARED, 'gold/news-dev-wikinews.ndjson'), 'corpus/gold/dev.ndjson'])
      show(path, measureSubtypes(classify, read(path), listed));
  }
}

function show(name: string, tally: SubtypeTally): void {
  print(`${name}: ${describeSubtypes(tally)}`);
  const confusions = [...tally.confusions].sort((a, b) => b[1] - a[1]).slice(0, MOST_CONFUSIONS);
  print(`  taken for another (annotated > given): ${confusions.map(([pair, count]) => `${pair} ${count}`).join(', ')}`);
}
