// Names that no list and no head noun tells, told to be bodies' by all that the document says beside them: "Kilsar, an aviation company,",
// "CEO of Kilsar", "About Kilsar / Kilsar is …", www.kilsar.com. Not: products ("LabTrack, a mobile app"), persons, places.
import { indexAt } from '../span.ts';
import type { Doc } from '../types.ts';
import type { FoundOrganisation } from './org-found.ts';
import { tellingsOf } from './tellings.ts';

/** Weight of clues from which a name is a body's. */
const ENOUGH = 2;
/** A word that the document also writes small needs more. */
const ENOUGH_OF_A_WORD = 4;

/** Names whose clues add up, at the places that gave the clues. */
export function findToldNames(doc: Doc): FoundOrganisation[] {
  const { text } = doc.article;
  const { names, persons } = tellingsOf(doc);
  const found: FoundOrganisation[] = [];
  let small: ReadonlySet<string> | null = null;
  const isSmall = (name: string) => {
    const lower = name.toLowerCase();
    small ??= smallWordsOf(text);
    return lower !== name && small.has(lower);
  };
  for (const [name, { weight, places }] of names) {
    if (weight < ENOUGH || persons.has(name) || (weight < ENOUGH_OF_A_WORD && isSmall(name))) continue;
    for (const { start, end } of places) {
      const sentence = doc.sentences[indexAt(doc.sentences, start)];
      if (sentence && start >= sentence.start && end <= sentence.end)
        found.push({ start, end, rule: '<told name>', confidence: 'medium', subtype: null, sentence: sentence.index });
    }
  }
  return found;
}

/** Words that the document writes small: "leukemia" where "Leukemia is a group …" opens a sentence. */
function smallWordsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?<=\s)\p{Ll}[\p{L}\p{N}&’'-]*(?=[\s.,;])/gu), ([word]) => word));
}
