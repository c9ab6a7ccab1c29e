// Subject of a verb that stands before a quantity: "The market is projected to reach" → "market".
import { EMPTY_HEADS, OPENS_TIME } from '../lexicon/quantities-nouns.ts';
import { type Clause, type Phrase, tagAt, wordAt } from './figure-clause.ts';
import { headWord, isGlued, isNoun, phraseFrom } from './figure-noun-phrase.ts';
import { phraseBefore } from './figure-noun-phrase-before.ts';

/** Subject of the verb at `index`: the first noun phrase of its clause. */
export function subjectOf(clause: Clause, index: number): Phrase | null {
  const left = tagAt(clause, index - 1) === 'ADV' ? index - 1 : index;
  if (wordAt(clause, index).endsWith('ing') && isNoun(clause, left - 1)) return phraseBefore(clause, left);
  let end = index;
  while (end > clause.sentence.firstToken && isVerbal(clause, end - 1)) end -= 1;
  if (end < index && tagAt(clause, end) === 'VERB' && isNoun(clause, end - 1)) return phraseBefore(clause, end);
  if (/^(?:that|which|who)$/.test(wordAt(clause, end - 1))) return phraseBefore(clause, wordAt(clause, end - 2) === ',' ? end - 2 : end - 1);
  end = beforeParenthesis(clause, end);
  for (let tries = 0; tries < 3; tries += 1) {
    const first = segmentStart(clause, end);
    const phrase = firstPhrase(clause, first, end);
    if (phrase) return phrase;
    let comma = first - 1;
    while (comma > first - 9 && wordAt(clause, comma) !== ',') comma -= 1;
    if (wordAt(clause, comma) !== ',') return null;
    end = comma;
  }
  return null;
}

/** "BioArctic, which discovered it, fell": the end of the subject before what the commas enclose. */
function beforeParenthesis(clause: Clause, end: number): number {
  if (wordAt(clause, end - 1) !== ',') return end;
  for (let index = end - 2; index > end - 26 && index > clause.sentence.firstToken; index -= 1)
    if (wordAt(clause, index) === ',' && (isNoun(clause, index - 1) || wordAt(clause, index - 1) === ')')) return index;
  return end;
}

function isVerbal(clause: Clause, index: number): boolean {
  const tag = tagAt(clause, index);
  return tag === 'AUX' || tag === 'ADV' || tag === 'PART' || tag === 'VERB' || /^(?:likely|set|due|able|expected)$/.test(wordAt(clause, index));
}

function segmentStart(clause: Clause, end: number): number {
  let first = end;
  while (first > clause.sentence.firstToken) {
    const tag = tagAt(clause, first - 1);
    const word = wordAt(clause, first - 1);
    if (tag === 'VERB' && first < end && (isModifier(clause, first - 1) || isReduced(clause, first - 1))) first -= 1;
    else if (
      tag === 'VERB' ||
      tag === 'AUX' ||
      tag === 'SCONJ' ||
      /^(?:that|which|who|whose|[,;:("“”—–)•*]|while|as|after|before|when|since|until|because|although|if|though)$/.test(word)
    )
      break;
    else first -= 1;
  }
  return first;
}

/** A participle before a noun modifies it: "confirmed cases". */
function isModifier(clause: Clause, index: number): boolean {
  if (isGlued(clause, index - 1) || isGlued(clause, index + 1)) return true;
  return /(?:ed|ing)$/.test(wordAt(clause, index)) && isNoun(clause, index + 1) && /^(?:DET|ADP|ADJ|PRON|NUM)$/.test(tagAt(clause, index - 1));
}

/** A participle behind its noun: "deaths linked to", "the 12 months ending". */
function isReduced(clause: Clause, index: number): boolean {
  return (
    isNoun(clause, index - 1) && (wordAt(clause, index).endsWith('ing') || (/(?:ed|en|wn)$/.test(wordAt(clause, index)) && tagAt(clause, index + 1) === 'ADP'))
  );
}

function firstPhrase(clause: Clause, first: number, end: number): Phrase | null {
  let at = first;
  for (let tries = 0; tries < 4 && at < end; tries += 1) {
    const tag = tagAt(clause, at);
    if (tag === 'PART' && wordAt(clause, at) === 'to') return null;
    if (tag === 'CCONJ' || tag === 'ADV' || tag === 'NUM') {
      at += 1;
      continue;
    }
    const phrase = phraseFrom(clause, tag === 'ADP' ? at + 1 : at);
    if (!phrase || phrase.first >= end || OPENS_TIME.test(wordAt(clause, phrase.first))) return null;
    if (tag !== 'ADP') return unwrap(clause, { first: phrase.first, end: Math.min(phrase.end, end) });
    at = phrase.end;
  }
  return null;
}

/** "the total number of deaths" → "deaths". */
function unwrap(clause: Clause, phrase: Phrase): Phrase {
  if (!EMPTY_HEADS.test(headWord(clause, phrase))) return phrase;
  for (let at = phrase.first; at < phrase.end; at += 1) if (wordAt(clause, at) === 'of') return phraseFrom(clause, at + 1) ?? phrase;
  return phrase;
}
