// What each part is worth: the pipeline without it, on gold that the tagger was not trained on. `npm run ablation`; up to three trainings of minutes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createStages } from '../src/config.ts';
import type { ScoredArticle } from '../src/evaluate/score.ts';
import { createNameExtractor } from '../src/extract/names.ts';
import { settleOverlaps } from '../src/extract/refine-overlaps.ts';
import { completeSettings } from '../src/pipeline-file.ts';
import { createSegmenter } from '../src/text/segment.ts';
import type { Extractor, Refiner } from '../src/types.ts';
import { cellsOf, print, scored } from './measure/score.ts';
import { readGold } from './train/corpus.ts';
import { heldOutDirectory, heldOutModel, SHARED } from './train/held-out.ts';

/** What stands in for the whole pipeline. */
interface Variant {
  readonly extractors: readonly Extractor[];
  readonly refine: Refiner;
}

/** Of mentions that overlap one stays, and nothing else is done. */
const settleAlone: Refiner = (mentions) => ({
  kept: (['ORG', 'DRUG', 'FIGURE', 'DATE'] as const).flatMap((type) =>
    settleOverlaps(
      mentions.filter((mention) => mention.type === type),
      () => {},
    ),
  ),
  dropped: [],
});

if (!existsSync(SHARED)) print(`${SHARED} is not there: nothing to train on`);
else {
  const segment = createSegmenter();
  const sets = [
    [
      'news-dev and wikinews',
      [...readGold(join(SHARED, 'gold/news-dev.ndjson'), 'gold', segment), ...readGold(join(SHARED, 'gold/news-dev-wikinews.ndjson'), 'gold', segment)],
    ],
    ['own test', readGold('corpus/gold/test.ndjson', 'gold', segment)],
  ] as const;
  print(`| | ${sets.map(([name]) => `${name}: ORG strict F1 [95 %] | overlap | DRUG strict F1 [95 %] | overlap`).join(' | ')} |`);
  print(`| --- |${' ---: |'.repeat(sets.length * 4)}`);
  for (const [name, { extractors, refine }] of Object.entries(createVariants())) {
    const cells = sets.flatMap(([, documents]) => {
      const articles: ScoredArticle[] = documents.map((document) =>
        scored(
          document,
          refine(
            extractors.flatMap((extract) => extract(document.doc)),
            document.doc,
          ).kept,
        ),
      );
      return (['ORG', 'DRUG'] as const).flatMap((type) => [cellsOf(articles, type).strict, cellsOf(articles, type).overlap]);
    });
    print(`| ${name} | ${cells.join(' | ')} |`);
  }
}

function createVariants(): { readonly [name: string]: Variant } {
  const settings = { ...completeSettings({}, '.'), models: heldOutDirectory('no-gold', {}) };
  const { extractors, refine } = createStages({ ...settings, extract: [] });
  const rules = createStages({ ...settings, extract: ['organisations', 'drugs'] }).extractors;
  const model = heldOutModel('no-gold');
  const beside = (names: Extractor): Variant => ({ extractors: [names, ...rules], refine });
  return {
    'whole pipeline': { extractors, refine },
    'tagger alone': { extractors: [createNameExtractor(model)], refine: settleAlone },
    'tagger and refiner, no rules, no lists': { extractors: [createNameExtractor(model)], refine },
    'rules and lists alone': { extractors: rules, refine },
    'without the refiner': { extractors, refine: settleAlone },
    "without the tagger's document pass": beside(createNameExtractor(model, { documentPass: false })),
    'tagger without features from lists of medicines': beside(createNameExtractor(heldOutModel('no-likeness', { likeness: false }))),
    'tagger without word clusters': beside(createNameExtractor(heldOutModel('no-clusters', { clusters: false }))),
  };
}
