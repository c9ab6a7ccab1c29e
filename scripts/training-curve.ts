// How the tagger grows with the texts written for training: strict F1 on news-dev by their number. `npm run curve`; each point is a training of minutes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createNameExtractor } from '../src/extract/names.ts';
import { createSegmenter } from '../src/text/segment.ts';
import { cellsOf, print, scored } from './measure/score.ts';
import { readGold } from './train/corpus.ts';
import { heldOutModel, SHARED } from './train/held-out.ts';

const POINTS: readonly (readonly [name: string, ownTexts: number | undefined])[] = [
  ['0', 0],
  ['40', 40],
  ['80', 80],
  ['160', 160],
  ['all', undefined],
];

if (!existsSync(SHARED)) print(`${SHARED} is not there: nothing to train on`);
else {
  const segment = createSegmenter();
  const documents = readGold(join(SHARED, 'gold/news-dev.ndjson'), 'gold', segment);
  const all = readGold('corpus/gold/dev.ndjson', 'gold', segment);
  print(
    '| texts written for training | news-dev ORG strict F1 [95 %] | overlap | news-dev DRUG strict F1 [95 %] | overlap | own dev ORG strict | own dev DRUG strict |',
  );
  print('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, ownTexts] of POINTS) {
    const extract = createNameExtractor(ownTexts === undefined ? heldOutModel('no-gold') : heldOutModel(`own-${name}`, { ownTexts }));
    const [news, own] = [documents, all].map((set) => set.map((document) => scored(document, extract(document.doc))));
    const [org, drug] = [cellsOf(news ?? [], 'ORG'), cellsOf(news ?? [], 'DRUG')];
    print(
      `| ${name} | ${org.strict} | ${org.overlap} | ${drug.strict} | ${drug.overlap} | ${cellsOf(own ?? [], 'ORG').strict} | ${cellsOf(own ?? [], 'DRUG').strict} |`,
    );
  }
}
