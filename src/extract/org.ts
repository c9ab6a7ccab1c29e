// Doc → organisations: listed names, names on a head noun or legal form, acronyms in brackets, and their repeats.
// "The Finlay Vaccine Institute (IFV) and Pfizer Inc. signed …" gives three mentions.
import type { NameList } from '../lexicon/names.ts';
import { organisationNames } from '../lexicon/names-shipped.ts';
import { whyNoOrganisation } from '../lexicon/org-not-names.ts';
import { keepLongest } from '../span.ts';
import type { Doc, Extractor, Mention } from '../types.ts';
import { wordEnd, wordStart } from './edges.ts';
import type { FoundOrganisation } from './org-found.ts';
import { createIntroductions } from './org-introduced.ts';
import { findListedOrganisations } from './org-listed.ts';
import { findDefinedAcronyms, findRepeats } from './org-repeats.ts';
import { findNamedBodies } from './org-runs.ts';
import { findShortNames } from './org-short.ts';
import { findToldNames } from './org-told.ts';

/** Organisations by rule, from the list that ships. */
export const extractOrganisations: Extractor = (doc) => findOrganisations(doc, organisationNames());

/** An extractor over a list of one's own. */
export function createOrganisationExtractor(names: NameList): Extractor {
  return (doc) => findOrganisations(doc, names);
}

function findOrganisations(doc: Doc, names: NameList): Mention<'ORG'>[] {
  const { text } = doc.article;
  const introduced = createIntroductions(doc, names);
  const found = doc.sentences.flatMap((sentence) => {
    const listed = findListedOrganisations(text, sentence, names);
    return [...listed, ...findNamedBodies(doc, sentence, listed), ...introduced(sentence)];
  });
  const defined = createDefinitions(text);
  const sure = keepLongest(found).filter((name) => isName(text, name) && !defined(text.slice(name.start, name.end)));
  const acronyms = findDefinedAcronyms(text, sure);
  const known = [...sure, ...acronyms];
  const all = [...known, ...findShortNames(doc, known)];
  return keepLongest([...all, ...findRepeats(doc, all), ...findToldNames(doc)])
    .filter((name) => isName(text, name))
    .map((name) => toMention(text, name));
}

function isName(text: string, { start, end, rule }: FoundOrganisation): boolean {
  const reason = whyNoOrganisation(text.slice(start, end), text.slice(Math.max(0, start - 40), start), text.slice(end, end + 12));
  return reason === null || (rule === '<told name>' && reason === 'not-an-organisation');
}

/** Tells of an acronym whether it is otherwise defined; each is looked for once. */
function createDefinitions(text: string): (acronym: string) => boolean {
  const known = new Map<string, boolean>();
  return (acronym) => {
    if (acronym.length > 5 || !/^[A-Z]+$/u.test(acronym)) return false;
    const told = known.get(acronym) ?? isOtherwiseDefined(text, acronym);
    known.set(acronym, told);
    return told;
  };
}

/** Places of an acronym that are looked at. */
const MOST_TRIES = 8;

/** "uninterruptible power supply (UPS)": the document gives the acronym another meaning, in small letters. */
function isOtherwiseDefined(text: string, acronym: string): boolean {
  for (let at = text.indexOf(acronym), tries = 0; at >= 0 && tries < MOST_TRIES; at = text.indexOf(acronym, at + 1), tries += 1) {
    const open = /\(["“‘]?$/u.exec(text.slice(Math.max(0, at - 2), at));
    if (!open || !/^["”’]?\)/u.test(text.slice(at + acronym.length, at + acronym.length + 2))) continue;
    const words = text
      .slice(Math.max(0, at - 80), at - open[0].length)
      .trim()
      .split(/[\s-]+/u)
      .slice(-acronym.length);
    if (words.length === acronym.length && words.every((word, index) => word.charAt(0) === acronym.charAt(index).toLowerCase())) return true;
  }
  return false;
}

function toMention(text: string, name: FoundOrganisation): Mention<'ORG'> {
  const { sentence, rule, confidence, subtype } = name;
  const start = wordStart(text, name.start);
  const end = wordEnd(text, name.end);
  return { type: 'ORG', start, end, text: text.slice(start, end), sentence, rule, confidence, parts: { subtype } };
}
