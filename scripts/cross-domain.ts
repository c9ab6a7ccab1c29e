// The tagger alone on open corpora that the measured model was not trained on, beside compromise. `npm run cross-domain`; one or two trainings of minutes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createNameExtractor } from '../src/extract/names.ts';
import type { TaggedType } from '../src/tagger/model.ts';
import { createSegmenter } from '../src/text/segment.ts';
import { compromiseMentions } from './measure/compromise.ts';
import { cellsOf, print, scored } from './measure/score.ts';
import { readGold } from './train/corpus.ts';
import { heldOutModel, SHARED } from './train/held-out.ts';

const CORPORA: readonly (readonly [name: string, type: TaggedType])[] = [
  ['gum-news', 'ORG'],
  ['re3d', 'ORG'],
  ['wikigold', 'ORG'],
  ['crossner', 'ORG'],
  ['uner-ewt', 'ORG'],
  ['finer-ord', 'ORG'],
  ['bc5cdr', 'DRUG'],
];
/** Parts of one corpus go together: texts of GUM in its two halves are annotated alike. */
const WITHOUT = ['gum-news', 'gum-other', 're3d', 'wikigold', 'crossner', 'uner-ewt'];
const MOST = 400;

if (!existsSync(SHARED)) print(`${SHARED} is not there: nothing to measure on`);
else {
  const segment = createSegmenter();
  const extractors = {
    ORG: createNameExtractor(heldOutModel('no-open', { without: WITHOUT, only: 'ORG' })),
    DRUG: createNameExtractor(heldOutModel('no-gold')),
  };
  print('| corpus (documents) | type | mentions | precision | recall | strict F1 [95 %] | overlap F1 | compromise strict F1 [95 %] | overlap F1 |');
  print('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, type] of CORPORA) {
    const all = readGold(join(SHARED, `corpora/${name}/dev.ndjson.gz`), 'gold', segment);
    const every = Math.max(1, Math.ceil(all.length / MOST));
    const documents = all.filter((_, i) => i % every === 0);
    const ours = cellsOf(
      documents.map((document) => scored(document, extractors[type](document.doc))),
      type,
    );
    const theirs = cellsOf(
      documents.map((document) => scored(document, compromiseMentions(document.doc.article.text))),
      type,
    );
    print(
      `| ${name} (${documents.length}) | ${type} | ${ours.gold} | ${ours.precision} | ${ours.recall} | ${ours.strict} | ${ours.overlap} | ${type === 'ORG' ? theirs.strict : '–'} | ${type === 'ORG' ? theirs.overlap : '–'} |`,
    );
  }
}
