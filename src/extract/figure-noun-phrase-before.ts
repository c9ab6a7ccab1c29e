// Noun phrases that end before a quantity: "a cost of the test kit of [75 cents]".
import { EMPTY_HEADS, TIME_WORD } from '../lexicon/quantities-nouns.ts';
import { type Clause, type Phrase, tagAt, wordAt } from './figure-clause.ts';
import { DETERMINER, isFixedTail, isGlued, isNoun, isOneTerm, isParticiple, MAX_TOKENS } from './figure-noun-phrase.ts';

/** "employs 900 people and posted sales of": a verb behind "and", no modifier. */
const REPORTS =
  /^(?:reported|posted|recorded|announced|generated|paid|made|raised|registered|booked|achieved|delivered|declared|received|earned|lost|won|set|sold|logged|issued|signed|secured)$/;
const PARTICIPLE_AFTER = /^(?:DET|ADP|ADJ|CCONJ|VERB)$/;

/** The noun phrase that ends before `index`; null where the word there is no noun. */
export function phraseBefore(clause: Clause, index: number): Phrase | null {
  let end = skipBracket(clause, index);
  while (end > clause.sentence.firstToken && isTrailer(clause, end - 1)) end -= 1;
  if (!isNoun(clause, end - 1) || TIME_WORD.test(wordAt(clause, end - 1))) return null;
  let first = startOfNouns(clause, isFixedTail(clause, end - 2) ? end - 3 : end - 1);
  for (let links = 0; links < 2; links += 1) {
    const outer = outerHead(clause, first);
    if (outer < 0) break;
    if (EMPTY_HEADS.test(wordAt(clause, outer))) break;
    first = startOfNouns(clause, outer);
  }
  return { first: withPartner(clause, first), end };
}

/** "an equity and debt portfolio of": a bare singular noun behind an article goes on with what "and" joins to it. */
function withPartner(clause: Clause, first: number): number {
  if (wordAt(clause, first - 1) !== 'and' || tagAt(clause, first - 2) !== 'NOUN') return first;
  const partner = startOfNouns(clause, first - 2);
  return /^an?$/.test(wordAt(clause, partner - 1)) && tagAt(clause, first) === 'NOUN' ? partner : first;
}

function skipBracket(clause: Clause, index: number): number {
  if (wordAt(clause, index - 1) !== ')') return index;
  for (let at = index - 2; at > index - 9; at -= 1) if (wordAt(clause, at) === '(') return at;
  return index;
}

function isTrailer(clause: Clause, index: number): boolean {
  const tag = tagAt(clause, index);
  return tag === 'ADV' || /^(?:worldwide|nationwide|alone|overall|,)$/.test(wordAt(clause, index));
}

/** Goes left over the modifiers of the noun at `index`, one participle among them. */
export function startOfNouns(clause: Clause, index: number): number {
  let first = index;
  let participles = 0;
  for (let at = index - 1; at > index - MAX_TOKENS; at -= 1) {
    const tag = tagAt(clause, at);
    const word = wordAt(clause, at);
    if (tag === 'NOUN' || tag === 'PROPN' || (tag === 'ADJ' && !/^(?:such|same)$/.test(word))) first = at;
    else if (
      tag === 'VERB' &&
      isParticiple(word) &&
      (isGlued(clause, at - 1) ||
        (participles === 0 &&
          ((PARTICIPLE_AFTER.test(tagAt(clause, at - 1)) && !(tagAt(clause, at - 1) === 'CCONJ' && REPORTS.test(word))) ||
            (DETERMINER.test(wordAt(clause, at - 1)) && tagAt(clause, at - 1) === 'PRON' && wordAt(clause, at - 1) !== 'that'))))
    ) {
      first = at;
      participles += 1;
    } else if (tag === 'NUM' && (tagAt(clause, at - 1) === 'PROPN' || (isGlued(clause, at + 1) && first === at + 2))) first = at;
    else if (tag === 'ADV' && word.endsWith('ly') && first === at + 1 && tagAt(clause, first) === 'ADJ') first = at;
    else if (!isGlued(clause, at) && !(/^['’]$/.test(word) && isOneTerm(clause, at))) break;
  }
  return first;
}

/** The head before "of" when a phrase hangs on another: "rate of the …" → index of "rate", or −1. */
function outerHead(clause: Clause, first: number): number {
  let at = first - 1;
  for (let count = 0; count < 2 && DETERMINER.test(wordAt(clause, at)); count += 1) at -= 1;
  return wordAt(clause, at) === 'of' && isNoun(clause, at - 1) ? at - 1 : -1;
}
