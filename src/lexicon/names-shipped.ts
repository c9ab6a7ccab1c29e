// The lists that ship with the package, read once when first asked for.
import { readFileSync } from 'node:fs';
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
    names = loadNames(prepare(readFileSync(new URL(`../../lexicons/${list}.tsv`, import.meta.url), 'utf8')));
    loaded.set(list, names);
  }
  return names;
}
