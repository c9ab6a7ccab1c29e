// Organisations that the list knows, with their legal form: "Amgen Inc.". A guarded name ("Target", "Shell") counts only with evidence.
import { legalFormAt } from '../lexicon/legal-forms.ts';
import { entryOf, findNames, findShorterNames, type NameEntry, type NameHit, type NameList, nameAt } from '../lexicon/names.ts';
import { actsAsOrganisation } from '../lexicon/org-context.ts';
import { isHead } from '../lexicon/org-heads.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { isNameless } from '../lexicon/org-words.ts';
import type { OrgSubtype, Sentence, Span } from '../types.ts';
import type { FoundOrganisation } from './org-found.ts';
import { standsForItself } from './org-own.ts';
import { wordAfter, wordBefore } from './words.ts';

/** What a company does or has done to it, right behind its name. */
const ACTS =
  /^(?:['’]s\s(?:vaccine|shot|jab|drug|shares|stock|chief|board|profit|revenue|sales|products?|treatment|pill|CEO|subsidiary|factory|plant)|\s(?:said|says|announced|reported|agreed|plans|shares|stock|unveiled|launched|acquired|bought|sold|recalled|developed|Inc|Corp|Co|plc|PLC|AG|SE|Ltd|Group|vaccine|shot|jab|CEO|spokes\w+|executives?|employees|stores?|is developing|has developed|will (?:buy|sell|pay|invest)))\b/u;

/** Listed organisations of one sentence. */
export function findListedOrganisations(text: string, sentence: Sentence, names: NameList): FoundOrganisation[] {
  const found: FoundOrganisation[] = [];
  const shouted = isShouted(text, sentence);
  const open = [...findNames(names, text, sentence.start, sentence.end), ...findGlued(names, text, sentence)].reverse();
  for (let hit = open.pop(); hit; hit = open.pop()) {
    const name = readHit(text, hit, { sentence, names, shouted });
    if (name) found.push(name);
    // A hit refused gives back the shorter names in it, at most sixteen units deep.
    else if (hit.end - hit.start > 8) open.push(...findShorterNames(names, text, hit).reverse());
  }
  return found;
}

interface Place {
  readonly sentence: Sentence;
  readonly names: NameList;
  readonly shouted: boolean;
}

/** The organisation at a hit, or null where its case, its guard or its surroundings speak against it. */
function readHit(text: string, hit: NameHit, { sentence, names, shouted }: Place): FoundOrganisation | null {
  const code = text.charCodeAt(hit.start);
  if (!isUpper(code) && !/[A-Z]/u.test(text.slice(hit.start, hit.end)) && (code < 97 || code > 122)) return null;
  const entry = entryOf(names, hit.entry);
  const written = text.slice(hit.start, hit.end);
  // The matcher has weighed the case of a user's names.
  const exact = entry.own || written === entry.name || sameSpelling(written, entry.name);
  if (!exact && (!isHeadline(written, entry) || /^ (?:AND|OF|FOR|&) \p{Lu}/u.test(text.slice(hit.end, hit.end + 6)))) return null;
  if (shouted && written.length < 5) return null;
  if (entry.own ? !standsForItself(text, hit, entry) : entry.guarded && !isUpheld(text, hit)) return null;
  if (isPartOfName(text, hit, entry)) return null;
  const start = GROWS.has(entry.kind) ? countryBefore(text, hit, sentence.start) : quarterBefore(text, hit, sentence.start);
  if (start === null) return null;
  const form = legalFormAt(text, hit.end, sentence.end + 1);
  return {
    start: text.slice(start - 3, start) === 'PT ' && !/\p{L}/u.test(text.charAt(start - 4)) ? start - 3 : start,
    end:
      form?.end ??
      (entry.kind === 'company' || entry.kind === 'ngo'
        ? branchAfter(text, entry.kind === 'ngo' ? chapterAfter(text, hit.end) : hit.end, sentence.end)
        : hit.end),
    rule: entry.own ? '<listed own organisation>' : '<listed organisation>',
    confidence: exact ? 'high' : 'medium',
    subtype: (entry.kind || null) as OrgSubtype | null,
    sentence: sentence.index,
  };
}

/** Evidence for a name that is also a word, a person's or a place's: it acts, and no first name stands before it. */
function isUpheld(text: string, hit: Span): boolean {
  if (!ACTS.test(text.slice(hit.end, hit.end + 24)) && !actsAsOrganisation(text, hit)) return false;
  const word = /(?:^|[\s("“])(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(0, hit.start - 20), hit.start))?.[1]?.toLowerCase();
  return word === undefined || isNameless(word) || isDemonym(word) || isPlace(word) || isHead(word);
}

/** Bodies that take a country's adjective as part of the name: "British Red Cross". */
const GROWS: ReadonlySet<string> = new Set(['ngo', 'government', 'research']);

/** "South African …", "Latin American …": half of the country's adjective stands before the name. */
function quarterBefore(text: string, hit: Span, floor: number): number {
  const adjective = /^\p{L}{3,12}/u.exec(text.slice(hit.start, hit.start + 12))?.[0].toLowerCase();
  if (adjective === undefined || !/^(?:african|korean|american|sudanese|zealand|arabian|lankan|rican|leonean)$/u.test(adjective)) return hit.start;
  const word = wordBefore(text, hit.start, floor);
  return word && !word.closed && !word.opened && /^(?:South|North|Latin|Central|West|East|New|Saudi|Sri|Costa|Puerto|Sierra)$/u.test(word.text)
    ? word.start
    : hit.start;
}

function countryBefore(text: string, hit: Span, floor: number): number | null {
  const quarter = quarterBefore(text, hit, floor);
  if (quarter < hit.start) return quarter;
  const word = wordBefore(text, hit.start, floor);
  if (!word || word.closed || word.opened || !/^\p{Lu}/u.test(word.text)) return hit.start;
  const name = text.slice(hit.start, hit.end);
  if (isDemonym(word.lower)) return quarterBefore(text, word, floor);
  if (!isHead(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()) && !/^(?:Department|Ministry|Office|Bureau) of /u.test(name)) return hit.start;
  const before = wordBefore(text, word.from, floor);
  if (before && !before.closed && isPlace(`${before.lower} ${word.lower}`)) return before.start;
  if (isPlace(word.lower)) return word.start;
  // "World Vaccine Congress": a bare head behind a capital is the end of a name that no list knows.
  return /\s/u.test(name) || isNameless(word.lower) || word.start === floor ? hit.start : null;
}

/** "Sanofi UK", "MSD Ireland": the branch of a company. */
function branchAfter(text: string, end: number, ceiling: number): number {
  const word = wordAfter(text, end, ceiling);
  return word &&
    word.start === end + 1 &&
    !word.opened &&
    /^\p{Lu}/u.test(word.text) &&
    isPlace(word.lower) &&
    /^[\s,.;]|^['’]s/u.test(text.slice(word.end, word.end + 2))
    ? word.end
    : end;
}

/** "Helping Hands of Central Texas": the chapter of a charity. */
function chapterAfter(text: string, end: number): number {
  const [whole = '', place = ''] =
    /^ [Oo]f (?:(?:Greater|Central|South|North|East|West|Southern|Northern|Eastern|Western|Metro|Metropolitan|the) )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(
      text.slice(end, end + 50),
    ) ?? [];
  const [first = ''] = place.split(' ');
  if (isPlace(place.toLowerCase())) return end + whole.length;
  return isPlace(first.toLowerCase()) ? end + whole.length - (place.length - first.length) : end;
}

/** Listed names glued to a word of furniture before them: "Contact DetailsProactive Investors". */
function findGlued(names: NameList, text: string, sentence: Span): NameHit[] {
  const line = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
  if (!line.includes('Contact') && !line.includes('About')) return [];
  return [...line.matchAll(/(?:Details|Contacts?|Relations|Information|About)(?=\p{Lu})/gu)].flatMap((match) => {
    const hit = nameAt(names, text, sentence.start + match.index + match[0].length, sentence.end);
    return hit ? [hit] : [];
  });
}

/** "McDonald’s" and "McDonald's", "Nestle" and "Nestlé": alike but for apostrophes, accents and spaces; case counts. */
function sameSpelling(written: string, name: string): boolean {
  return plain(written) === plain(name);
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/gu, "'").replace(/\s+/gu, ' ');
}

/** A line of capitals, where "WHO" may be a pronoun. */
function isShouted(text: string, sentence: Span): boolean {
  const line = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 80));
  return line === line.toUpperCase() && line.length > 12;
}

function isHeadline(written: string, entry: NameEntry): boolean {
  return entry.name.length > 4 && written === written.toUpperCase();
}

/** Inside a longer word, address or handle: "who-led", "apple.com", "@CNN", "Sanofi-like". */
function isPartOfName(text: string, hit: Span, entry: NameEntry): boolean {
  const before = text.charAt(hit.start - 1);
  if (before === '@' || before === '#' || before === '/' || before === '.') return true;
  if (before === '-' && entry.name.length < 5) return true;
  const after = text.slice(hit.end, hit.end + 6);
  return /^(?:\.(?:com|org|net|gov|co|int|eu)\b|@|-\d|\.[A-Z]{1,3}\b|-[A-Z]{1,3}\b)/u.test(after);
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}
