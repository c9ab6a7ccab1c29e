// Models trained without the gold that they are to be measured on, each kept under out/held-out/ until its sources change.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GoldDocument } from '../../src/learn/documents.ts';
import { fitModel } from '../../src/learn/fit.ts';
import { SEED } from '../../src/learn/recipe.ts';
import { packClusters, readClusters } from '../../src/tagger/clusters.ts';
import { LIKENESS_SIZE } from '../../src/tagger/likeness.ts';
import { loadModel } from '../../src/tagger/load.ts';
import { compressFile, FEATURE_VERSION, type TaggedType, type TaggerModel, writeModel } from '../../src/tagger/model.ts';
import { createSegmenter } from '../../src/text/segment.ts';
import { learnLikeness } from './likeness.ts';
import { readSources, type SourceChoice } from './recipe.ts';

/** Where everything lies, seen from the root of the repository. */
export const SHARED = '../shared';
const PATHS = { shared: SHARED, own: 'corpus/train', lexicons: 'lexicons' };
const HOME = 'out/held-out';

/** What a held-out model goes without, beside all gold. */
export interface HeldOutChoice extends SourceChoice {
  readonly clusters?: false;
  readonly likeness?: false;
  /** The only type learned. */
  readonly only?: TaggedType;
}

/** Directory of the model `name`; trained (minutes) where there is none of these sources yet. HELD_OUT=keep takes one of older sources too. */
export function heldOutDirectory(name: string, choice: HeldOutChoice): string {
  const directory = join(HOME, name);
  const key = sourcesKey(choice);
  const keyFile = join(directory, 'key');
  if (existsSync(keyFile) && (process.env.HELD_OUT === 'keep' || readFileSync(keyFile, 'utf8') === key)) return directory;
  process.stderr.write(`training ${name} …\n`);
  mkdirSync(directory, { recursive: true });
  const sources = readSources(PATHS, createSegmenter(), choice);
  const table = choice.clusters === false ? compressFile(packClusters([], new Uint16Array(0), new Uint16Array(0))) : readFileSync('models/clusters.bin');
  const knowledge = {
    clusters: readClusters(table),
    likeness: choice.likeness === false ? new Int8Array(LIKENESS_SIZE) : learnLikeness(sources.rest, sources.pools, SEED),
  };
  writeFileSync(join(directory, 'clusters.bin'), table);
  writeFileSync(
    join(directory, 'names.bin'),
    writeModel(
      fitModel(
        sources.rest.map((document) => restrict(document, choice.only)),
        knowledge,
      ),
    ),
  );
  writeFileSync(keyFile, key);
  return directory;
}

function restrict(document: GoldDocument, only: TaggedType | undefined): GoldDocument {
  return only === undefined ? document : { ...document, types: new Set([...document.types].filter((type) => type === only)) };
}

export function heldOutModel(name: string, choice: HeldOutChoice = {}): TaggerModel {
  return loadModel(pathToFileURL(`${heldOutDirectory(name, choice)}/`));
}

/** Changes with the choice, the features and our own texts. */
function sourcesKey(choice: HeldOutChoice): string {
  const hash = createHash('sha256').update(JSON.stringify([FEATURE_VERSION, choice]));
  for (const file of readdirSync(PATHS.own).sort()) hash.update(readFileSync(join(PATHS.own, file)));
  return hash.digest('hex');
}
