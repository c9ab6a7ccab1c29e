// The words of an organisation's name as names are compared: lower case, without accents, legal form, articles and joining words.
import { withoutLegalForm } from '../lexicon/legal-forms.ts';

const JOINING: ReadonlySet<string> = new Set(['of', 'for', 'and', '&', 'the', 'on', 'in', 'de', 'del', 'la', 'el', 'to', 'at', 'du', 'des', 'a']);
const COUNTRY_FRONT = /^(?:the |u\.?s\.? |united states |uk |british |federal )+/u;

/** Content words: "Ono Pharmaceutical Co., Ltd." → ono, pharmaceutical. */
export function wordsOf(name: string): string[] {
  return fold(withoutLegalForm(name))
    .split(/[\s,/()"“”]+/u)
    .map((word) => word.replace(/['’]s$/u, 's').replace(/^['‘]|['’]$/gu, ''))
    .filter((word) => word !== '' && !JOINING.has(word));
}

/** Names with one key are one organisation. "Ministry of Health" and "Health Ministry" share theirs. */
export function keyOf(name: string): string {
  const words = wordsOf(fold(withoutLegalForm(name)).replace(COUNTRY_FRONT, ''));
  if (words.length > 1 && words.length < 8 && words.some((word) => word === 'ministry' || word === 'department')) words.sort();
  return (
    words
      .join(' ')
      .replace(/centre/gu, 'center')
      .replace(/organisation/gu, 'organization')
      .replace(/defence/gu, 'defense') || name
  );
}

/** "WHO", "DKFZ", "C4B", "M5S", "DoD": short, capitals or digits for the most part. */
export function isAcronym(name: string): boolean {
  if (name.length > 10 || /\s/u.test(name)) return false;
  const capitals = name.replace(/[^\p{Lu}\d]/gu, '').length;
  return capitals >= 2 && capitals * 2 >= name.replace(/[.&-]/gu, '').length;
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
