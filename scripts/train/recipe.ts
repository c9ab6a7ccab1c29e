// What the tagger that ships learns from. Only sources whose licence lets trained weights ship.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractDrugs } from '../../src/extract/drug.ts';
import type { GoldDocument } from '../../src/learn/documents.ts';
import { SEED } from '../../src/learn/recipe.ts';
import { createRandom, shuffle } from '../../src/tagger/crf.ts';
import type { Segmenter } from '../../src/types.ts';
import { augment } from './augment.ts';
import { readGold } from './corpus.ts';
import { type NamePools, readPools } from './pools.ts';

/** Open corpora that annotate ORG, with the licences of documents whose weights may ship where a corpus mixes several. */
const OPEN_CORPORA: readonly (readonly [name: string, licences: RegExp | null])[] = [
  ['gum-news', /^CC-BY 2\.5$/u],
  ['gum-other', /^CC-BY(?:-SA)? \d/u],
  ['re3d', /^(?:public domain|OGL|CC-BY \d)/u],
  ['redocred', null],
  ['wikigold', null],
  ['crossner', null],
  ['uner-ewt', null],
];

/** Copies of each document of our genre with other names in it. */
const RENAMED_COPIES = 2;

/** Directories. */
export interface SourcePaths {
  readonly shared: string;
  /** Our own texts, `*.ndjson`. */
  readonly own: string;
  readonly lexicons: string;
}

export interface Sources {
  readonly pools: NamePools;
  /** Measured by cross-validation; parts of the training data in the end. */
  readonly dev: readonly GoldDocument[];
  /** Measured while held out whole. */
  readonly wikinews: readonly GoldDocument[];
  readonly seeds: readonly GoldDocument[];
  /** Held out when DRUG is learned: here every medicine found is a false one. */
  readonly drugless: readonly GoldDocument[];
  readonly rest: readonly GoldDocument[];
}

/** What to leave out, to measure what it is worth. */
export interface SourceChoice {
  /** How many of our own texts are read; default all. Drawn by chance, the fewer always among the more. */
  readonly ownTexts?: number;
  /** Open corpora that are not read. */
  readonly without?: readonly string[];
  /** Part of the annotated articles of our genre that is not read, to be measured on. */
  readonly fold?: Fold;
}

/** One of `of` equal parts: every document whose place leaves `rest`. */
export interface Fold {
  readonly rest: number;
  readonly of: number;
}

/** The real articles annotated for ORG and DRUG. */
export const GENRE_ARTICLES = 'train/names.ndjson.gz';

/** Whether the document at place `i` belongs to the fold. */
export function inFold(i: number, { rest, of }: Fold): boolean {
  return i % of === rest;
}

/** Reads all sources below `shared`, and our own texts below `own` where there are any. */
export function readSources({ shared, own, lexicons }: SourcePaths, segment: Segmenter, { ownTexts: limit, without = [], fold }: SourceChoice = {}): Sources {
  const read = (path: string, group: string, licences: RegExp | null = null) =>
    readGold(join(shared, path), group, segment, (licence) => licences === null || licences.test(licence));
  const openPart = (part: string) =>
    OPEN_CORPORA.filter(([name]) => !without.includes(name)).flatMap(([name, licences]) => read(`corpora/${name}/${part}.ndjson.gz`, 'open', licences));
  const pools = readPools(shared, lexicons);
  const genre = [...read(GENRE_ARTICLES, 'genre').filter((_, i) => fold === undefined || !inFold(i, fold)), ...read('train/written.ndjson.gz', 'genre')];
  const ownFiles = existsSync(own)
    ? readdirSync(own)
        .filter((file) => file.endsWith('.ndjson'))
        .sort()
    : [];
  const ownTexts = drawTexts(
    ownFiles.flatMap((file) => readGold(join(own, file), 'own', segment)),
    limit,
  );
  return {
    pools,
    dev: read('gold/news-dev.ndjson', 'gold'),
    wikinews: read('gold/news-dev-wikinews.ndjson', 'gold'),
    seeds: read('gold/seeds.ndjson', 'gold'),
    drugless: openPart('dev').filter((document, i) => isHeldOut(i) && hasNoDrug(document)),
    rest: [
      ...genre,
      ...ownTexts,
      ...augment([...genre, ...ownTexts], RENAMED_COPIES, pools, segment),
      ...openPart('train').map(markDrugless),
      ...openPart('dev').map((document, i) => (isHeldOut(i) ? document : markDrugless(document))),
    ],
  };
}

function drawTexts(texts: readonly GoldDocument[], limit: number | undefined): GoldDocument[] {
  if (limit === undefined || limit >= texts.length) return [...texts];
  const order = texts.map((_, i) => i);
  shuffle(order, createRandom(SEED));
  return order.slice(0, limit).flatMap((i) => texts[i] ?? []);
}

/** Open corpora do not annotate DRUG, but where our rules see no medicine there is hardly one: a lesson in what is none. */
function markDrugless(document: GoldDocument): GoldDocument {
  return hasNoDrug(document) ? { ...document, types: new Set([...document.types, 'DRUG']) } : document;
}

/** Every third document, to measure false medicines on. */
function isHeldOut(i: number): boolean {
  return i % 3 === 0;
}

function hasNoDrug({ doc }: GoldDocument): boolean {
  return extractDrugs(doc).length === 0;
}
