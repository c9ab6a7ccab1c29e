// `broadsheet train`: own gold → a model of the tagger with its card; held-out scores on standard output.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SHIPPED_MODELS } from '../config.ts';
import { CodedError } from '../errors.ts';
import { parseGold } from '../evaluate/gold.ts';
import { documentOf, type GoldDocument } from '../learn/documents.ts';
import { learnOwn } from '../learn/own.ts';
import { type CardFacts, describeOwnModel, scoreLines } from '../learn/own-card.ts';
import { loadModel } from '../tagger/load.ts';
import { type TaggerModel, writeModel } from '../tagger/model.ts';
import { createSegmenter } from '../text/segment.ts';
import { makeDirectory } from '../write/make-directory.ts';
import { outputFault } from '../write/output-fault.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';
import { readText } from './predictions.ts';
import { packageVersion } from './version.ts';

export interface TrainOptions {
  readonly gold: readonly string[];
  readonly base?: string;
  readonly output: string;
}

/** Learns and writes names.bin, clusters.bin and README.md; answers with the exit code 0. The same gold and base give the same bytes. */
export async function trainCommand({ gold, base: basePath, output }: TrainOptions): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const texts = gold.map((path) => ({ path, text: readText(path) }));
  const documents = readDocuments(texts);
  const home = basePath === undefined ? SHIPPED_MODELS : directoryOf(basePath);
  const directory = resolve(output);
  if (directory === resolve(fileURLToPath(home)))
    throw new CodedError('usage', `--output ${output} holds the model that is learned from; name another directory`);
  const source = loadModel(home);
  const base = basePath === undefined ? null : source;
  const own = learnOwn(documents, source, base);
  const facts: CardFacts = {
    version: packageVersion(),
    gold: texts.map(({ path, text }) => ({ path: basename(path), sha256: hashOf(text) })),
    base: base && { path: basename(basePath ?? ''), sha256: hashOf(readFileSync(new URL('names.bin', home))) },
  };
  writeModels(directory, own.model, home, describeOwnModel(own, documents, facts));
  for (const line of scoreLines(own)) await writeLine(process.stdout, line);
  await writeLine(process.stdout, `written: ${join(output, 'names.bin')}; to use it, put "models: ${output}" into a pipeline file`);
  return 0;
}

function readDocuments(texts: readonly { readonly path: string; readonly text: string }[]): GoldDocument[] {
  const segment = createSegmenter();
  const places = new Map<string, string>();
  return texts.flatMap(({ path, text }) =>
    parseGold(text, path).map(({ article, line }) => {
      const first = places.get(article.id);
      if (first !== undefined) throw new CodedError('config', `${path}:${line}: id "${article.id}" stands in ${first} too; give each article its own`);
      places.set(article.id, `${path}:${line}`);
      return documentOf(article, 'gold', segment);
    }),
  );
}

/** The directory of a model, named by itself or by the names.bin in it. */
function directoryOf(path: string): URL {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new CodedError('input-not-found', `--base ${path}: cannot be read; name the names.bin of a model, or its directory`);
  return pathToFileURL(`${resolve(stat.isDirectory() ? path : dirname(path))}/`);
}

function writeModels(directory: string, model: TaggerModel, home: URL, card: string): void {
  try {
    makeDirectory(directory);
    writeFileSync(join(directory, 'clusters.bin'), readFileSync(new URL('clusters.bin', home)));
    writeFileSync(join(directory, 'README.md'), card);
    writeFileSync(join(directory, 'names.bin'), writeModel(model));
  } catch (error) {
    throw outputFault(directory, error);
  }
}

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
