// How names are compared across documents: folded, without legal form, article, joining words, plural, hyphen and spelling of either side of the Atlantic.
import { withoutLegalForm } from '../lexicon/legal-forms.ts';

export type ReferentType = 'ORG' | 'DRUG';

const JOINING: ReadonlySet<string> = new Set([
  'of',
  'for',
  'and',
  'the',
  'on',
  'in',
  'de',
  'del',
  'la',
  'el',
  'to',
  'at',
  'du',
  'des',
  'a',
  'und',
  'et',
  'y',
  'e',
]);
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/centre/gu, 'center'],
  [/organis/gu, 'organiz'],
  [/defence/gu, 'defense'],
  [/labour/gu, 'labor'],
  [/programme/gu, 'program'],
  [/haem/gu, 'hem'],
];
/** Legal forms of one country's habit count as one: "Inc." and "Corp.". */
const FAMILIES: readonly (readonly [family: string, pattern: RegExp])[] = [
  ['us', /^(?:and)?(?:co|company|corp|corporation|inc|incorporated|llc|lp|llp|pbc|pllc|pc|na)+$/u],
  ['ltd', /^(?:and)?(?:co|company|pty|pvt|pte|private)?(?:ltd|limited)$/u],
  ['plc', /^plc$/u],
  ['de', /^(?:and|co)*(?:ag|gmbh|kgaa|kg|se|ev)(?:and|co|ag|gmbh|kgaa|kg)*$/u],
];
/** Countries where a family of legal forms is at home. */
const HOMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['us', ['US']],
  ['plc', ['GB']],
  ['de', ['DE']],
  ['as', ['DK']],
  ['ab', ['SE']],
  ['oyj', ['FI']],
  ['spa', ['IT']],
  ['kk', ['JP']],
]);

/** Words of a name as they are compared. */
export function wordsOfName(name: string, type: ReferentType): string[] {
  const bare = type === 'ORG' ? withoutLegalForm(name) : name;
  const folded = bare
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/&/gu, ' and ')
    .replace(/\./gu, '');
  const words = folded
    .replace(/'s\b/gu, 's')
    .split(/[^\p{L}\p{N}+-]+/u)
    .filter((word) => word !== '');
  while (words.length > 1 && /^(?:the|us|usa|uk|united-states)$/u.test(words[0] ?? '')) words.shift();
  const content = words.filter((word) => !JOINING.has(word)).map(singular);
  const kept = content.length > 0 ? content : words;
  if (type === 'ORG' && kept.length > 1 && kept.length < 8 && kept.some((word) => word === 'ministry' || word === 'department')) kept.sort();
  return kept;
}

/** Names with one key are spelt alike: "Bio-Rad" and "Biorad", "the Centers for Disease Control" and "Center for Disease Control". */
export function keyOfName(name: string, type: ReferentType): string {
  const joined = wordsOfName(name, type)
    .join('')
    .replace(/[-+](?=.)/gu, '');
  return SPELLINGS.reduce((key, [pattern, spelling]) => key.replace(pattern, spelling), joined) || name.toLowerCase().replaceAll('|', '/');
}

/** Family of the legal form that closes a name; empty where there is none. */
export function legalFamily(name: string): string {
  const letters = name
    .slice(withoutLegalForm(name).length)
    .toLowerCase()
    .replace(/&/gu, 'and')
    .replace(/[^\p{L}]/gu, '');
  return FAMILIES.find(([, pattern]) => pattern.test(letters))?.[0] ?? letters;
}

/** Countries (ISO 3166-1 alpha-2) that a family of legal forms points to. */
export function homesOf(family: string): readonly string[] {
  return HOMES.get(family) ?? [];
}

/** "WHO", "DKFZ", "C4B", "DoD": short, capitals or digits for the most part. */
export function isAcronym(name: string): boolean {
  if (name.length > 10 || /\s/u.test(name)) return false;
  const capitals = name.replace(/[^\p{Lu}\d]/gu, '').length;
  return capitals >= 2 && capitals * 2 >= name.replace(/[.&-]/gu, '').length;
}

/** Order of UTF-16 units: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
