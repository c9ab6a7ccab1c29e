// Noun phrases around a quantity, by part of speech: "extremely premature infants", "cases of COVID-19", "rate of opioid overdose death".
import { FIXED_TAILS, FOR_HEADS, IN_HEADS, PLACE_OR_TIME, TIME_WORD } from '../lexicon/quantities-nouns.ts';
import { type Clause, type Phrase, tagAt, wordAt } from './figure-clause.ts';

export const MAX_TOKENS = 14;
export const DETERMINER = /^(?:the|a|an|all|any|both|these|those|this|that|its|their|our|his|her|my|your|each|every|some|such|whose|no)$/;
const PLACES =
  /^(?:districts?|provinces?|states?|regions?|cities|towns?|villages?|counties|municipalities|governorates|prefectures|neighbou?rhoods?|islands|boroughs)$/;
const WHOLE_PLACE = /^(?:country|nation|world|city|province|region|district|park)$/;
/** Hyphens and strokes. */
const JOINS: ReadonlySet<string> = new Set(['-', '‑', '–', '/', '&']);
const PLURAL = /(?:[^isu]s|people|men|women|children|police|personnel|staff|media|data)$/;

/** The noun phrase that begins at `index`, leading determiners and possessors left out, complements taken in; null where none does. */
export function phraseFrom(clause: Clause, index: number, depth = 0): Phrase | null {
  if (wordAt(clause, index) === 'those' && isParticiple(wordAt(clause, index + 1)) && !isNoun(clause, index + 2)) return { first: index, end: index + 2 };
  const first = depth === 0 ? skipPossessor(clause, skipDeterminers(clause, index)) : index;
  const head = headFrom(clause, depth === 0 ? first : skipDeterminers(clause, index));
  if (head < 0) return null;
  const end = withComplement(clause, depth > 0 ? pastPossessors(clause, head) : head, depth);
  return end > first ? { first, end } : null;
}

/** Last word of a phrase that is its head: the noun before its first complement. */
export function headWord(clause: Clause, phrase: Phrase): string {
  for (let index = phrase.first; index < phrase.end; index += 1)
    if (tagAt(clause, index + 1) === 'ADP' || index + 1 === phrase.end) return wordAt(clause, index);
  return '';
}

export function isNoun(clause: Clause, index: number): boolean {
  const tag = tagAt(clause, index);
  return tag === 'NOUN' || tag === 'PROPN';
}

function skipDeterminers(clause: Clause, index: number): number {
  let at = index;
  for (let count = 0; count < 3 && DETERMINER.test(wordAt(clause, at)); count += 1) at += 1;
  return at;
}

/** "Iran's exports": the possessor is left out, save where the two are one term ("stockholders' equity"). */
function skipPossessor(clause: Clause, index: number): number {
  for (let at = index; at < index + 6; at += 1) {
    if (tagAt(clause, at) === 'PART' && /^['’]s?$/.test(wordAt(clause, at)) && at > index)
      return isOneTerm(clause, at) ? index : tagAt(clause, at + 1) === 'NUM' ? at + 2 : at + 1;
    if (!isNoun(clause, at) && tagAt(clause, at) !== 'ADJ') break;
  }
  return index;
}

/** "stockholders' equity". */
export function isOneTerm(clause: Clause, mark: number): boolean {
  return /^(?:stock|share|unit)holders$|^owners$/.test(wordAt(clause, mark - 1)) && /^(?:equity|deficit|deficiency|meeting)$/.test(wordAt(clause, mark + 1));
}

/** "shares of [the company's common stock]": a possessor within a complement stays; the head is what it has. */
function pastPossessors(clause: Clause, head: number): number {
  if (tagAt(clause, head + 1) !== 'PART' || !/^['’]s?$/.test(wordAt(clause, head + 1))) return head;
  const owned = headFrom(clause, head + 2);
  return owned > 0 ? owned : head;
}

/** Index of the head noun of the phrase that begins at `first`, or −1. */
function headFrom(clause: Clause, first: number): number {
  let head = -1;
  for (let index = first; index < first + MAX_TOKENS; index += 1) {
    const tag = tagAt(clause, index);
    if (index > first && isGlued(clause, index - 1) && tag !== 'NOUN' && tag !== 'PROPN') {
      if (!leadsToNoun(clause, index + 1)) return index;
    } else if (tag === 'NOUN' || tag === 'PROPN') {
      if (head >= 0 && ((first >= clause.end && endsPhrase(clause, head, index)) || TIME_WORD.test(wordAt(clause, index)))) break;
      head = index;
    } else if (!continues(clause, index, head, first)) break;
  }
  return head;
}

/** A plural common noun is a head: what follows it with a capital is an apposition ("two companies Pfizer and Moderna"). */
function endsPhrase(clause: Clause, head: number, index: number): boolean {
  const word = clause.tokens[head]?.text ?? '';
  if (head !== index - 1 || !PLURAL.test(word)) return false;
  const next = tagAt(clause, index + 1);
  if (next === 'AUX' && tagAt(clause, head) === 'NOUN' && !PLURAL.test(wordAt(clause, index))) return true;
  return tagAt(clause, index) === 'PROPN' ? tagAt(clause, head) === 'NOUN' : next === 'DET' || next === 'PRON' || next === 'PROPN';
}

function continues(clause: Clause, index: number, head: number, first: number): boolean {
  const tag = tagAt(clause, index);
  const word = wordAt(clause, index);
  const next = tagAt(clause, index + 1);
  if (tag === 'ADJ') return word !== 'such' && (head < 0 || leadsToNoun(clause, index + 1));
  if (tag === 'VERB')
    return (
      isParticiple(word) &&
      (head < 0 || isGlued(clause, index - 1)
        ? leadsToNoun(clause, index + 1)
        : !PLURAL.test(wordAt(clause, head)) && next === 'NOUN' && word.endsWith('ing') && wordAt(clause, head - 1) === 'and')
    );
  if (tag === 'ADV') return head < 0 && (next === 'ADJ' || next === 'VERB' || next === 'PUNCT');
  if (tag === 'NUM') return isNumberInside(clause, index, head);
  if (word === '(' || word === ')') return head >= 0 && isAcronymInside(clause, word === '(' ? index : index - 2);
  // "the urinary albumin to creatinine ratio"
  if (word === 'to') return head >= 0 && tagAt(clause, index + 1) === 'NOUN' && /^ratios?$/.test(wordAt(clause, index + 2));
  if (/^['’]$/.test(word)) return isOneTerm(clause, index);
  if (tag === 'SYM') return first >= clause.end && next === 'NUM' && leadsToNoun(clause, index + 1);
  if (tag === 'CCONJ') return joins(clause, index, head, first);
  if (isGlued(clause, index)) return true;
  if (word === ',') return head < 0 && tagAt(clause, index - 1) === 'ADJ' && next === 'ADJ';
  return (word === '-' || word === '‑') && wordAt(clause, index + 1) === 'and';
}

/** "magnetic resonance imaging (MRI) scans": a bracketed short form before the noun that the phrase ends on. */
function isAcronymInside(clause: Clause, open: number): boolean {
  return (
    wordAt(clause, open) === '(' &&
    wordAt(clause, open + 2) === ')' &&
    /^\p{Lu}[\p{Lu}\d-]{1,6}s?$/u.test(clause.tokens[open + 1]?.text ?? '') &&
    tagAt(clause, open + 3) === 'NOUN'
  );
}

function leadsToNoun(clause: Clause, index: number): boolean {
  for (let at = index; at < index + 5; at += 1) {
    const tag = tagAt(clause, at);
    if (tag === 'NOUN' || tag === 'PROPN') {
      // "new five-year contracts"
      if (at > index && isGlued(clause, at - 1) && isNoun(clause, at + 1)) continue;
      return !TIME_WORD.test(wordAt(clause, at));
    }
    if (
      tag !== 'ADJ' &&
      tag !== 'NUM' &&
      !isGlued(clause, at) &&
      !(tag === 'VERB' && isParticiple(wordAt(clause, at))) &&
      !(tag === 'CCONJ' && (tagAt(clause, at + 1) === 'ADJ' || (isNoun(clause, at + 1) && isGlued(clause, at + 2))))
    )
      return false;
  }
  return false;
}

/** "rock chip and channel samples": a count has a plural head. */
function leadsToPlural(clause: Clause, index: number): boolean {
  for (let at = index; at < index + 4 && (isNoun(clause, at) || tagAt(clause, at) === 'ADJ'); at += 1)
    if (at > index && tagAt(clause, at) === 'NOUN' && PLURAL.test(wordAt(clause, at))) return true;
  return false;
}

export function isParticiple(word: string): boolean {
  return /(?:ed|ing|en|wn|lt|nt|ught)$|^(?:lost|cut|set|made|paid|sold|held|won|led|put|shut)$/.test(word);
}

/** "Phase 2 trials", "2,000 L bioreactors": a number within the phrase. */
function isNumberInside(clause: Clause, index: number, head: number): boolean {
  if (/^[$€£¥₹]$/.test(wordAt(clause, index - 1)) || (tagAt(clause, index - 1) === 'NUM' && tagAt(clause, index + 1) === 'NOUN'))
    return leadsToNoun(clause, index);
  if (head < 0)
    return isGlued(clause, index + 1)
      ? index === clause.end || isNoun(clause, index + 3) || (isGlued(clause, index + 3) && leadsToNoun(clause, index + 4))
      : index === clause.end && isNoun(clause, index + 1);
  return tagAt(clause, index - 1) === 'PROPN' && (isNoun(clause, index + 1) || tagAt(clause, index + 1) === 'ADJ');
}

/** "and" within one phrase: between adjectives, capitals, or plurals. */
function joins(clause: Clause, index: number, head: number, first: number): boolean {
  if (!/^(?:and|or|&)$/.test(wordAt(clause, index))) return false;
  const next = tagAt(clause, index + 1);
  if (
    head > 0 &&
    first >= clause.end &&
    !PLURAL.test(wordAt(clause, head)) &&
    tagAt(clause, head) === 'NOUN' &&
    (next === 'NOUN' || next === 'ADJ') &&
    leadsToPlural(clause, index + 1)
  )
    return true;
  if (head < 0) return next === 'ADJ' || next === 'NOUN' || next === 'VERB' || next === 'PROPN';
  const left = clause.tokens[index - 1]?.text ?? '';
  const right = clause.tokens[index + 1]?.text ?? '';
  if (left === '-') return true;
  if (/^\p{Lu}/u.test(left)) return /^\p{Lu}/u.test(right) && isNoun(clause, index + 1);
  return next === 'NOUN' && PLURAL.test(left) && PLURAL.test(right) && !/^(?:of|in|on)$/.test(wordAt(clause, index + 2));
}

/** A hyphen or stroke with no space on either side. */
export function isGlued(clause: Clause, index: number): boolean {
  const token = clause.tokens[index];
  if (!token || !JOINS.has(token.text)) return false;
  return clause.tokens[index - 1]?.end === token.start && clause.tokens[index + 1]?.start === token.end;
}

function withComplement(clause: Clause, head: number, depth: number): number {
  const end = head + 1;
  const word = wordAt(clause, end);
  if (isFixedTail(clause, end)) return end + 2;
  if (depth > 1 || !/^(?:of|in|for)$/.test(word)) return word === 'against' && wordAt(clause, head).startsWith('vote') ? end + 1 : end;
  const next = tagAt(clause, end + 1);
  if (next === 'NUM' || next === 'PRON' || next === 'SYM')
    return next === 'PRON' && DETERMINER.test(wordAt(clause, end + 1)) ? complementEnd(clause, head, word, depth) : end;
  return complementEnd(clause, head, word, depth);
}

/** "earnings per share", "profit before tax": what belongs to a term. */
export function isFixedTail(clause: Clause, index: number): boolean {
  return tagAt(clause, index) === 'ADP' && FIXED_TAILS.has(`${wordAt(clause, index)} ${wordAt(clause, index + 1)}`);
}

function complementEnd(clause: Clause, head: number, word: string, depth: number): number {
  const noun = wordAt(clause, head);
  if (word === 'in' && !IN_HEADS.test(noun)) return head + 1;
  // "38 districts of Bihar", "half of the need of the country": where they are
  if (word === 'of' && PLACES.test(noun) && tagAt(clause, head + 2) === 'PROPN') return head + 1;
  if (word === 'of' && wordAt(clause, head + 2) === 'the' && WHOLE_PLACE.test(wordAt(clause, head + 3)) && !isNoun(clause, head + 4)) return head + 1;
  if (word === 'for' && !FOR_HEADS.test(noun)) return head + 1;
  const inner = phraseFrom(clause, head + 2, depth + 1);
  if (!inner || (word === 'in' && (PLACE_OR_TIME.test(wordAt(clause, inner.end - 1)) || /^(?:both|each|either|every)$/.test(wordAt(clause, head + 2)))))
    return head + 1;
  if (word === 'of' && /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(wordAt(clause, inner.first)))
    return head + 1;
  return inner.end;
}
