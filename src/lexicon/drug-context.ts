// What a document tells of the kind of a medicine that no list knows: "GEO-MVA, an mpox vaccine", "Gedeptin® … Phase 2", "sales of Redesca".
import type { DrugKind } from '../types.ts';

/** Places of a name that are read, and characters on either side of each. */
const MOST_PLACES = 6;
const REACH = 70;

const VACCINE_AFTER = /^[®™]?(?:\s?\([^()]{1,30}\))?,?\s(?:is\s|was\s)?(?:(?:an?|the|its|our|their|his)\s)?(?:[\p{L}\p{N}/-]+\s){0,5}?vaccines?\b/u;
const VACCINE_BEFORE = /\bvaccines?(?:\s(?:candidates?|called|named|known\sas|program|programme))*(?:,|\s\(|:|,\scalled|,\snamed)?\s?["“]?$/u;
/** "shots against tuberculosis (BNT164) and malaria (BNT165)". */
const SHOT_BEFORE = /\b(?:vaccines?|shots?|jabs?)(?:\scandidates?)?\s(?:against|for)\s[^.;:]{2,60}\(["“]?$/u;
/** Characters on either side of a code in which "vaccine" tells its kind. */
const VACCINE_REACH = 110;
const IN_DEVELOPMENT =
  /\b(?:investigational|experimental|candidates?|phase\s[123]|preclinical|clinical[- ]stage|pipeline|first-in-human|dose[- ]escalation|trials?|stud(?:y|ies)|cohort|pre-IND|IND|development|developing|designation|proof[- ]of[- ]concept)\b/giu;
const ON_SALE =
  /\b(?:approved|approval|sold|sells?|sales|markets?|marketed|launch(?:ed|es)?|prescri(?:bed|ption|ptions|bing)|brand|revenue|label|commercial|available|pharmacies|generic|list\sprice|demand)\b/giu;

/** Kind of a brand-like or code-like name from all its places in the document; null where nothing speaks. */
export function kindFromPlaces(text: string, name: string): DrugKind | null {
  let developed = 0;
  let sold = 0;
  for (let at = text.indexOf(name), places = 0; at >= 0 && places < MOST_PLACES; at = text.indexOf(name, at + name.length), places += 1) {
    const before = text.slice(Math.max(0, at - REACH), at);
    const after = text.slice(at + name.length, at + name.length + REACH);
    if (VACCINE_AFTER.test(after) || VACCINE_BEFORE.test(before) || SHOT_BEFORE.test(before)) return 'vaccine';
    developed += count(before, IN_DEVELOPMENT) + count(after, IN_DEVELOPMENT);
    sold += count(before, ON_SALE) + count(after, ON_SALE) + ('®'.includes(after.charAt(0)) && after !== '' ? 1 : 0);
  }
  if (developed === 0 && sold === 0) return null;
  return developed > sold ? 'investigational' : 'brand';
}

/** True where "vaccine" stands near most places of a code: "CM01 and CM02 express … vaccine". */
export function isAmongVaccines(text: string, code: string): boolean {
  let near = 0;
  let places = 0;
  for (let at = text.indexOf(code); at >= 0 && places < MOST_PLACES; at = text.indexOf(code, at + code.length), places += 1)
    if (/vaccin/iu.test(text.slice(Math.max(0, at - VACCINE_REACH), at + code.length + VACCINE_REACH))) near += 1;
  return near * 2 > places;
}

/** True where the document spells the name with a small letter: a generic at the start of a sentence. */
export function occursSmall(text: string, name: string): boolean {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return small !== name && text.includes(small);
}

/** True where the document explains the acronym behind words in small letters: "hypomethylating agents (HMAs)". */
export function explainsAcronym(text: string, acronym: string): boolean {
  const at = text.indexOf(`(${acronym})`);
  return at > 0 && /\p{Ll}\s?$/u.test(text.slice(Math.max(0, at - 3), at));
}

const GUARD_BEFORE =
  /\b(?:drugs?|medicines?|vaccines?|jabs?|pills?|tablets?|brand|brand[- ]name|contraceptives?|treatment|called|named|takes?|taking|took|prescribed|doses? of|vials? of|injections? of|sold as|marketed as|known as|generic (?:version )?of|biosimilar (?:of|to)|version of|sales of|approv(?:ed|al of)|recall of|trial of)(?: (?:the|its|their))? ["“]?$/iu;
const GUARD_AFTER =
  /^["”]?(?:®|™|\s?\([a-z]|,? (?:\d+ ?m[gl]\b|tablets?|capsules?|pills?|injections?|vaccines?|jabs?|doses?|patch|cream|(?:an?|the) (?:[\p{L}-]+ ){0,3}(?:drug|medicine|vaccine|pill|contraceptive)\b))/u;
const PERSON_BEFORE =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Minister|Sir|Judge|Senator|[Bb]y|mother|father|daughter|son|sister|brother|wife|husband|resident|researcher|nurse|student|author|named)\.?|\p{Lu}\p{Ll}+) ?\*?$/u;
const PERSON_AFTER = /^(?:,? (?:said|says|told|added|who|\d{2}[,)])|['’]s (?:mother|father|family|husband|wife|son|daughter)| (?:al-|bin |\p{Lu}\p{Ll}))/u;

/** What stands around a name that is also a word or a person's: 1 where it speaks of a medicine, -1 of a person, 0 where nothing tells. */
export function guardEvidence(text: string, start: number, end: number): -1 | 0 | 1 {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (GUARD_BEFORE.test(before) || GUARD_AFTER.test(after)) return 1;
  return PERSON_BEFORE.test(before) || PERSON_AFTER.test(after) ? -1 : 0;
}

const MEDICINE_BEFORE =
  /\b(?:drug|medicine|medication|pill|tablet|capsule|antibiotic|antihistamine|antibody|inhibitor|biosimilar|jab|injection|brand|painkiller|antidepressant|opioid)s? ["“]?$/u;
const MEDICINE_AFTER =
  /^[®™]?(?:®|™|, (?:its|an?|the) (?:[\p{L}\p{N}'’-]+ ){0,4}(?:drug|medicine|biosimilar|antibody|pill|tablet|inhibitor|injection|vaccine)\b| (?:tablets|capsules|injections?|pills|pens?)\b)/u;

/** True where the words around a capitalised name speak of a medicine: "the tablet …", "…, its biosimilar of …". */
export function isTakenAsMedicine(text: string, start: number, end: number): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}-]{3,}(?: \p{Lu}\p{L}*)?$/u.test(text.slice(start, end))) return false;
  return MEDICINE_BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || MEDICINE_AFTER.test(text.slice(end, end + REACH));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
