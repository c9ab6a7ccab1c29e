// How often the tagger is right where it says how sure it is: probabilities by bins, on gold that it was not trained on. `npm run calibration`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TAGGED_TYPES } from '../src/tagger/model.ts';
import { createTagger } from '../src/tagger/tag.ts';
import { createSegmenter } from '../src/text/segment.ts';
import { percent, print } from './measure/score.ts';
import { readGold } from './train/corpus.ts';
import { heldOutModel, SHARED } from './train/held-out.ts';

const BINS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001];

interface Bin {
  count: number;
  right: number;
  sum: number;
}

if (!existsSync(SHARED)) print(`${SHARED} is not there: nothing to train on`);
else {
  const segment = createSegmenter();
  const documents = ['gold/news-dev.ndjson', 'gold/news-dev-wikinews.ndjson', 'gold/seeds.ndjson']
    .map((path) => join(SHARED, path))
    .concat('corpus/gold/dev.ndjson')
    .flatMap((path) => readGold(path, 'gold', segment));
  const tag = createTagger(heldOutModel('no-gold'));
  const tagged = documents.map((document) => ({ document, spans: tag(document.doc) }));
  print(`| probability | ${TAGGED_TYPES.map((type) => `${type} mentions | mean | right`).join(' | ')} |`);
  print(`| --- |${' ---: |'.repeat(TAGGED_TYPES.length * 3)}`);
  const tables = TAGGED_TYPES.map((type) => {
    const bins = BINS.slice(1).map((): Bin => ({ count: 0, right: 0, sum: 0 }));
    for (const { document, spans } of tagged) {
      const gold = new Set(document.spans.filter((span) => span.type === type).map(({ start, end }) => `${start}:${end}`));
      for (const span of spans) {
        const bin = span.type === type ? bins[BINS.findIndex((low) => span.probability < low) - 1] : undefined;
        if (!bin) continue;
        bin.count++;
        bin.sum += span.probability;
        if (gold.has(`${document.doc.tokens[span.first]?.start}:${document.doc.tokens[span.end - 1]?.end}`)) bin.right++;
      }
    }
    return bins;
  });
  for (let i = BINS.length - 2; i >= 0; i--) {
    const cells = tables.map((bins) => cellsOfBin(bins[i] ?? { count: 0, right: 0, sum: 0 }));
    print(`| ${BINS[i]}–${Math.min(1, BINS[i + 1] ?? 1)} | ${cells.join(' | ')} |`);
  }
  print(`| expected calibration error | ${tables.map((bins) => ` | | ${percent(errorOf(bins))}`).join(' | ')} |`);
}

function cellsOfBin({ count, right, sum }: Bin): string {
  return count === 0 ? '0 | – | –' : `${count} | ${percent(sum / count)} | ${percent(right / count)}`;
}

/** Mean distance between said and true, weighted by mentions (Naeini 2015). */
function errorOf(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return total === 0 ? 0 : bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.right), 0) / total;
}
