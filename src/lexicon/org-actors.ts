// Common nouns that say what a named organisation is: "the charity …", "…, an insurer". With the sort they tell.
import type { OrgSubtype } from '../types.ts';

const ACTORS: Readonly<Partial<Record<OrgSubtype, string>>> = {
  ngo: 'advocacy group|campaign group|pressure group|lobby group|aid group|rights group|patient group|patient organi[sz]ation|charity|charities|non-?profit|non-profit organi[sz]ation|NGO|trade union|think tank',
  media: 'newspaper|daily|weekly|broadcaster|news agency|news site|news website|news outlet|news portal|magazine|tabloid|television channel|radio station',
  company:
    'start-?up|drugmaker|drug maker|insurer|lender|retailer|airline|carmaker|brewer|law firm|consultancy|contract manufacturer|biotech company|biotech firm|biotech|biotechnology company|biotechnology firm|pharmaceutical company|pharmaceutical firm|pharmaceutical group|private equity firm|venture capital firm|knowledge-based company|supermarket chain|pharmacy chain|vaccine maker|chipmaker|software company|technology company|publisher',
  other: 'football club|opposition party|ruling party|militant group|rebel group|militia|band',
  healthcare: 'hospital group|clinic chain|private hospital|private clinic',
};

const PATTERNS: readonly (readonly [RegExp, OrgSubtype])[] = Object.entries(ACTORS).map(([subtype, nouns]) => [
  new RegExp(`^(?:${nouns})(?:s|ies)?$`, 'u'),
  subtype as OrgSubtype,
]);

/** Last words of the nouns, singular and plural. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  'group organization organisation charity nonprofit non-profit profit ngo union tank newspaper daily weekly broadcaster agency site website outlet portal magazine tabloid channel station start-up startup up drugmaker maker insurer lender retailer airline carmaker brewer firm consultancy manufacturer company biotech chain chipmaker publisher club party militia band hospital clinic'
    .split(' ')
    .flatMap((noun) => [noun, noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`])
    .concat('NGO', 'NGOs'),
);

/** True for a word, as written, that such a noun ends with. */
export function isActorNoun(word: string): boolean {
  return LAST_WORDS.has(word);
}

/** The nouns as one alternative of a pattern. */
export const ACTOR_NOUNS: string = Object.values(ACTORS).join('|');

/** What sort such a noun tells, or null. */
export function actorSubtype(noun: string): OrgSubtype | null {
  for (const [pattern, subtype] of PATTERNS) if (pattern.test(noun)) return subtype;
  return null;
}
