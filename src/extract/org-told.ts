// Names that no list and no head noun tells, told to be bodies' by all that the document says beside them: "Kilsar, an aviation company,",
// "CEO of Kilsar", "About Kilsar / Kilsar is …", www.kilsar.com. Not: products ("LabTrack, a mobile app"), persons, places.
import { indexAt } from '../span.ts';
import type { Doc } from '../types.ts';
import type { FoundOrganisation } from './org-found.ts';
import { escaped, tellingsOf } from './tellings.ts';

/** Weight of clues from which a name is a body's. */
const ENOUGH = 2;
/** A word that the document also writes small needs more. */
const ENOUGH_OF_A_WORD = 4;

/** Names whose clues add up, at the places that gave the clues. */
export function findToldNames(doc: Doc): FoundOrganisation[] {
  const { text } = doc.article;
  const { names, persons } = tellingsOf(doc);
  const found: FoundOrganisation[] = [];
  for (const [name, { weight, places }] of names) {
    if (weight < ENOUGH || persons.has(name) || (weight < ENOUGH_OF_A_WORD && isWord(text, name))) continue;
    for (const { start, end } of places) {
      const sentence = doc.sentences[indexAt(doc.sentences, start)];
      if (sentence && start >= sentence.start && end <= sentence.end)
        found.push({ start, end, rule: '<told name>', confidence: 'medium', subtype: null, sentence: sentence.index });
    }
  }
  return found;
}

/** "Leukemia is a group …" where the document has "leukemia" too. */
function isWord(text: string, name: string): boolean {
  const lower = name.toLowerCase();
  return !name.includes(' ') && lower !== name && new RegExp(`\\s${escaped(lower)}[\\s.,;]`, 'u').test(text);
}
