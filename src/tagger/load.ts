// Files of a models directory → the model in memory.
import { readFileSync } from 'node:fs';
import { CodedError } from '../errors.ts';
import { readClusters } from './clusters.ts';
import { readModel, type TaggerModel } from './model.ts';

/** Reads `names.bin` and `clusters.bin` of a directory (a URL that ends in "/"). */
export function loadModel(directory: URL): TaggerModel {
  return readModel(readPart(directory, 'names.bin'), readClusters(readPart(directory, 'clusters.bin')));
}

function readPart(directory: URL, name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, directory));
  } catch {
    throw new CodedError('model-missing', `no readable ${name} in ${directory.pathname}: it comes with the package, or from npm run train`);
  }
}
