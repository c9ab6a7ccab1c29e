// The words of an organisation's name as names are compared: lower case, without accents, legal form, articles and joining words.
import { hasLegalForm, withoutLegalForm } from '../lexicon/legal-forms.ts';
import { lookUpName } from '../lexicon/names.ts';
import { organisationNames } from '../lexicon/names-shipped.ts';
import { isPlace } from '../lexicon/org-places.ts';

const JOINING: ReadonlySet<string> = new Set(['of', 'for', 'and', '&', 'the', 'on', 'in', 'de', 'del', 'la', 'el', 'to', 'at', 'du', 'des', 'a']);
/** Trade marks within a name: "Ormont™ Biologics". */
const MARKS = /[®™℠]/gu;
const COUNTRY_FRONT = /^(?:the |u\.?s\.? |united states |uk |british |federal )+/u;

/** Content words: "Ono Pharmaceutical Co., Ltd." → ono, pharmaceutical. */
export function wordsOf(name: string): string[] {
  return fold(withoutLegalForm(withoutPublic(name.replace(MARKS, ''))))
    .split(/[\s,:/()"“”]+/u)
    .map((word) => word.replace(/['’]s$/u, 's').replace(/^['‘]|['’]$/gu, ''))
    .filter((word) => word !== '' && !JOINING.has(word));
}

/** "Norrgard Vaccin AB (publ)" → "Norrgard Vaccin AB". */
export function withoutPublic(name: string): string {
  return name.replace(/\s?\(publ\.?\)$/iu, '');
}

/** Bodies whose subject or place may stand before or behind: "Health Ministry", "Supreme Court of Ohio". */
const TURNED: ReadonlySet<string> = new Set(['ministry', 'department', 'court', 'senate', 'parliament', 'embassy', 'assembly']);

/** Names with one key are one organisation. "Ministry of Health" and "Health Ministry" share theirs. */
export function keyOf(name: string): string {
  const words = wordsOf(fold(withoutLegalForm(withoutPublic(name))).replace(COUNTRY_FRONT, ''));
  if (words.length > 1 && words.length < 8 && words.some((word) => TURNED.has(word))) words.sort();
  return (
    words
      .join(' ')
      .replace(/centre/gu, 'center')
      .replace(/organisation/gu, 'organization')
      .replace(/defence/gu, 'defense')
      .replace(/\btechnologies\b/gu, 'technology')
      .replace(/\bbiotech\b/gu, 'biotechnology')
      .replace(/\blabs\b/gu, 'laboratories')
      .replace(/\bpharma\b/gu, 'pharmaceuticals')
      .replace(/\bpharmaceutical\b/gu, 'pharmaceuticals') || name
  );
}

/** "Pasteur Institute" of "Pasteur Institute of Iran": the name without a place that closes it behind "of" or "in". */
export function withoutPlace(name: string): string {
  const at = Math.max(name.lastIndexOf(' of '), name.lastIndexOf(' in '));
  if (at <= 0) return name;
  const place = name
    .slice(at + 4)
    .replace(/^the /u, '')
    .toLowerCase();
  return isPlace(place) && /\s/u.test(name.slice(0, at)) ? name.slice(0, at) : name;
}

/** The full name that the list gives, with a legal form or a place behind it too; undefined where it knows none. */
export function titleOf(name: string): string | undefined {
  const names = organisationNames();
  const entry = lookUpName(names, name);
  if (entry) return entry.title;
  const bare = hasLegalForm(name) ? withoutLegalForm(name) : withoutPlace(name);
  const other = bare === name ? null : lookUpName(names, bare);
  return other && !other.guarded ? other.title : undefined;
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
