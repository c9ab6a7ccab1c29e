// Ordinary English words (lexicons/ordinary-words.txt), read once: a name made of them alone tells nothing by itself.
import { readFileSync } from 'node:fs';
import { CodedError } from '../errors.ts';
import { PACKAGE_ROOT } from '../package.ts';
import { isDemonym, isPlace } from './org-places.ts';
import { isNameless } from './org-words.ts';

let known: ReadonlySet<string> | null = null;

/** True for words that running text uses in small letters, for places and demonyms, titles and months. */
export function isOrdinaryWord(lower: string): boolean {
  known ??= readWords();
  return known.has(lower) || isPlace(lower) || isDemonym(lower) || isNameless(lower);
}

function readWords(): ReadonlySet<string> {
  const path = new URL('lexicons/ordinary-words.txt', PACKAGE_ROOT);
  try {
    return new Set(readFileSync(path, 'utf8').trim().split(/\s+/u));
  } catch {
    throw new CodedError('model-missing', `no readable ${path.pathname}: it comes with the package; install it again`);
  }
}
