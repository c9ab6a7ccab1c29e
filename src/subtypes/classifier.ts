// The classifier that ships, ready to be asked: an organisation with its mentions → how likely each subtype is.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CodedError } from '../errors.ts';
import type { Clusters } from '../tagger/clusters.ts';
import type { Doc } from '../types.ts';
import { createGroupReader, type NamedGroup } from './features.ts';
import { readSubtypeModel, type SubtypeModel, weighSubtypes } from './model.ts';

/** Probabilities in the order of SUBTYPES. */
export type SubtypeClassifier = (group: NamedGroup, doc: Doc) => Float64Array;

/** `clusters` must be those that the weights were learned with. */
export function createSubtypeClassifier(model: SubtypeModel, clusters: Clusters): SubtypeClassifier {
  const read = createGroupReader(clusters);
  return (group, doc) => weighSubtypes(model, read(group, doc).ids);
}

/** Reads `subtypes.bin` of a directory (a URL that ends in "/"). Throws CodedError 'model-missing'. */
export function loadSubtypeModel(directory: URL): SubtypeModel {
  const path = new URL('subtypes.bin', directory);
  let file: Uint8Array;
  try {
    file = readFileSync(path);
  } catch {
    throw new CodedError('model-missing', `no readable ${fileURLToPath(path)}: it comes with the package or from npm run train`);
  }
  return readSubtypeModel(file, fileURLToPath(path));
}
