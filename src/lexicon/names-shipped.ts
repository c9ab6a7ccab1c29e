// The lists that ship with the package, read once when first asked for.
import { readFileSync } from 'node:fs';
import { CodedError } from '../errors.ts';
import { PACKAGE_ROOT } from '../package.ts';
import { loadNames, type NameList } from './names.ts';
import { withPlurals } from './names-plural.ts';

const loaded = new Map<string, NameList>();

/** Names of organisations (lexicons/organisations.tsv). */
export function organisationNames(): NameList {
  return shipped('organisations', (text) => text);
}

/** Names of medicines (lexicons/drugs.tsv), classes in the plural too. */
export function drugNames(): NameList {
  return shipped('drugs', withPlurals);
}

function shipped(list: 'organisations' | 'drugs', prepare: (text: string) => string): NameList {
  let names = loaded.get(list);
  if (!names) {
    names = loadNames(prepare(readList(list)));
    loaded.set(list, names);
  }
  return names;
}

function readList(list: string): string {
  const path = new URL(`lexicons/${list}.tsv`, PACKAGE_ROOT);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CodedError('model-missing', `no readable ${path.pathname}: it comes with the package; install it again`);
  }
}
