// What a document tells of the kind of a medicine that no list knows: "GEO-MVA, an mpox vaccine", "Gedeptin® … Phase 2", "sales of Redesca".
import type { DrugKind } from '../types.ts';

/** Places of a name that are read, and characters on either side of each. */
const MOST_PLACES = 6;
const REACH = 70;

const VACCINE_AFTER = /^[®™]?(?:\s?\([^()]{1,30}\))?,?\s(?:is\s|was\s)?(?:(?:an?|the|its|our|their|his)\s)?(?:[\p{L}\p{N}/-]+\s){0,5}?vaccines?\b/u;
const VACCINE_BEFORE = /\bvaccines?(?:\s(?:candidates?|called|named|known\sas|program|programme))*(?:,|\s\(|:|,\scalled|,\snamed)?\s?["“]?$/u;
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
    if (VACCINE_AFTER.test(after) || VACCINE_BEFORE.test(before)) return 'vaccine';
    developed += count(before, IN_DEVELOPMENT) + count(after, IN_DEVELOPMENT);
    sold += count(before, ON_SALE) + count(after, ON_SALE) + ('®'.includes(after.charAt(0)) && after !== '' ? 1 : 0);
  }
  if (developed === 0 && sold === 0) return null;
  return developed > sold ? 'investigational' : 'brand';
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
