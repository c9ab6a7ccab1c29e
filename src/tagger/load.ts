// Files of a models directory → the model in memory.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CodedError } from '../errors.ts';
import { type Clusters, readClusters } from './clusters.ts';
import { readModel, type TaggerModel } from './model.ts';

/** Reads `names.bin` and `clusters.bin` of a directory (a URL that ends in "/"). */
export function loadModel(directory: URL): TaggerModel {
  return readModel(readPart(directory, 'names.bin'), loadClusters(directory), fileURLToPath(new URL('names.bin', directory)));
}

/** The word clusters of a directory alone. */
export function loadClusters(directory: URL): Clusters {
  return readClusters(readPart(directory, 'clusters.bin'));
}

function readPart(directory: URL, name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, directory));
  } catch {
    throw new CodedError(
      'model-missing',
      `no readable ${name} in ${fileURLToPath(directory)}: it comes with the package, from npm run train or broadsheet train`,
    );
  }
}
