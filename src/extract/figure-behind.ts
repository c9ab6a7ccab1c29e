// The noun phrase that stands behind a quantity: "50 [Iranian experts]", "half of [the respondents]", "$5 million in [penalties]".
import { EMPTY_HEADS, MEASURE_NOUNS, OPENS_TIME, PLACE_OR_TIME, TIME_WORD } from '../lexicon/quantities-nouns.ts';
import { lemmaOf } from '../lexicon/verbs.ts';
import { AMBIGUOUS_FORMS } from '../lexicon/verbs-or-nouns.ts';
import type { FigureKind } from '../types.ts';
import { type Clause, type Phrase, tagAt, textOf, wordAt } from './figure-clause.ts';
import { isParticiple, phraseFrom } from './figure-noun-phrase.ts';

const NO_PHRASE =
  /^(?:percent|higher|lower|up|down|to|from|by|at|on|for|with|as|and|or|than|per|a|an|each|every|the|compared|annually|worth|strong|aside|apiece|more|less|[qym]|[qym]o[qym])$/;
const TIME_UNIT = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|a\.?m\.?|p\.?m\.?)$/;
/** "raised $85 million in a Series C led by" */
const ROUND = /\b(?:[Ss]eries [A-K]\d?|[Rr]ounds?|[Ff]inancing|[Ff]unding|[Pp]lacement|[Oo]fferings?|IPO|[Ll]oan|[Gg]rants?|[Ss]ale)\b/;
const DIMENSION = /^(?:long|wide|tall|high|deep|thick|strong|old|heavy|large|square)$/;
const COMPARATIVE = /^(?:higher|lower|greater|larger|smaller|bigger|better|faster|slower|cheaper|shorter|longer|stronger|weaker)$/;
const NOUNISH = /^(?:NOUN|PROPN|ADJ|VERB)$/;

/** The phrase behind the quantity, or null. */
export function behindOf(clause: Clause, kind: FigureKind): Phrase | null {
  const phrase = phraseBehind(clause, kind);
  if (!phrase || OPENS_TIME.test(wordAt(clause, phrase.first)) || (phrase.first === clause.end && TIME_UNIT.test(wordAt(clause, phrase.end - 1)))) return null;
  return phrase;
}

function phraseBehind(clause: Clause, kind: FigureKind): Phrase | null {
  const at = /^\+/.test(wordAt(clause, clause.end)) ? clause.end + 1 : clause.end;
  if (endsSentence(clause)) return null;
  const word = wordAt(clause, at);
  const tag = tagAt(clause, at);
  const bracket = pastBracket(clause, at);
  if (bracket > at && wordAt(clause, bracket) === 'of') return afterOf(clause, bracket + 1);
  // "a 5 km (3 mile) road"
  const long = DIMENSION.test(wordAt(clause, bracket)) ? bracket + 1 : bracket;
  if (long > at && kind === 'measure' && /^(?:an?|the|its|their|his|her)$/.test(wordAt(clause, clause.first - 1)) && NOUNISH.test(tagAt(clause, long)))
    return phraseFrom(clause, long);
  // "within 100 miles of the islands" is a distance
  if (word === 'of' && kind === 'measure' && wordAt(clause, clause.first - 1) === 'within') return null;
  if (word === 'of') return afterOf(clause, at + 1);
  if (word === 'worth' && wordAt(clause, at + 1) === 'of') return afterOf(clause, at + 2);
  if (kind === 'money' || kind === 'measure') {
    if (word === 'in') return afterIn(clause, at + 1);
    if (isClauseEnd(clause)) return null;
    const spent = spentOn(clause);
    if (spent) return spent;
  }
  if (kind === 'ratio' && /^(?:the|that|as|its|their|his|her|our|my|your|these|those|this|a|an)$/.test(word))
    return word === 'as' || isRate(clause, at) ? null : phraseFrom(clause, at + 1);
  if (kind === 'count' && word === ',') return listed(clause, at + 1);
  if (tag === 'PUNCT' && !/^[-‑"“'‘]$/.test(word)) return null;
  if (word === '-' || word === '‑') return hyphened(clause, at + 1);
  if (/^(?:more|fewer|less|others?)$/.test(word)) return more(clause, at, kind);
  if (kind === 'count' && /^(?:to|or|and)$/.test(word)) return shared(clause, at + 1);
  if (kind === 'percent' && tag === 'VERB' && word.endsWith('ing')) return null;
  // "a 30% higher risk of stroke"
  if (
    kind === 'percent' &&
    COMPARATIVE.test(word) &&
    /^(?:an?|the|its|their|his|her|this|that)$/.test(wordAt(clause, clause.first - 1)) &&
    NOUNISH.test(tagAt(clause, at + 1))
  )
    return phraseFrom(clause, at);
  // "400 magnitude 2+ earthquakes", "two aged fourteen"
  if (word === 'magnitude' && tagAt(clause, at + 1) === 'NUM') return sized(clause, at);
  if (word === 'aged' || NO_PHRASE.test(word) || /^(?:ADP|AUX|PRON|CCONJ|SCONJ)$/.test(tag)) return null;
  if (TIME_WORD.test(word) && !(/^(?:overseas|abroad|overall|overnight|daily|combined|total)$/.test(word) && NOUNISH.test(tagAt(clause, at + 1)))) return null;
  const phrase = phraseFrom(clause, /["“'‘]/.test(word) ? at + 1 : at);
  if (!phrase && kind === 'count' && tag === 'ADJ' && /^(?:PUNCT|CCONJ|ADP|AUX|)$/.test(tagAt(clause, at + 1))) return { first: at, end: at + 1 };
  return phrase;
}

/** "Cash of $318 million funds operations", "wanted $500 set aside": a verb, taken for a noun. */
function isClauseEnd(clause: Clause): boolean {
  const word = wordAt(clause, clause.end);
  if (wordAt(clause, clause.end + 1) === 'aside') return true;
  return (
    wordAt(clause, clause.first - 1) === 'of' &&
    word.endsWith('s') &&
    AMBIGUOUS_FORMS.has(word) &&
    /^(?:NOUN|ADJ|DET|PRON)$/.test(tagAt(clause, clause.end + 1))
  );
}

/** "above 125 g/L. Women can …": the full stop went into the unit. */
function endsSentence(clause: Clause): boolean {
  const last = clause.tokens[clause.end - 1]?.text ?? '';
  return last.length > 1 && last.endsWith('.') && !/^(?:p\.|pct\.|approx\.|mn\.|bn\.)$/.test(last) && /^\p{Lu}/u.test(clause.tokens[clause.end]?.text ?? '');
}

/** "half a day" is a time; "half a continent" is not. */
function isRate(clause: Clause, at: number): boolean {
  return /^an?$/.test(wordAt(clause, at)) && TIME_WORD.test(wordAt(clause, at + 1));
}

/** "half (50.3%) of patients", "(79%) of patients": the token behind the bracket, or `at`. */
export function pastBracket(clause: Clause, at: number): number {
  if (!/^[()]/.test(wordAt(clause, at))) return at;
  for (let index = at; index < at + 6; index += 1) if (wordAt(clause, index).startsWith(')')) return wordAt(clause, index + 1) === '*' ? index + 2 : index + 1;
  return at;
}

/** "one more case" counts cases; in "30 more suffer" nothing is named. */
function more(clause: Clause, at: number, kind: FigureKind): Phrase | null {
  if (kind === 'percent' && wordAt(clause, at) !== 'other') return null;
  if (wordAt(clause, at) === 'others') return { first: at, end: at + 1 };
  const next = tagAt(clause, at + 1);
  return NOUNISH.test(next) && !TIME_WORD.test(wordAt(clause, at + 1)) ? phraseFrom(clause, at) : null;
}

/** "from 18 to 20 teams", "two or possibly three men": the noun stands behind the second number. */
function shared(clause: Clause, at: number): Phrase | null {
  let index = at;
  while (tagAt(clause, index) === 'ADV') index += 1;
  if (tagAt(clause, index) !== 'NUM') return null;
  while (tagAt(clause, index) === 'NUM') index += 1;
  return NOUNISH.test(tagAt(clause, index)) && !TIME_UNIT.test(wordAt(clause, index)) ? phraseFrom(clause, index) : null;
}

/** "2, 3 and 4 bedroom homes": the noun stands behind the last number of the list. */
function listed(clause: Clause, at: number): Phrase | null {
  let index = at;
  while (index < at + 12 && tagAt(clause, index) === 'NUM') {
    const joint = wordAt(clause, index + 1);
    const next = joint === ',' && /^(?:and|or|&)$/.test(wordAt(clause, index + 2)) ? index + 2 : index + 1;
    if (/^(?:and|or|&)$/.test(wordAt(clause, next))) return tagAt(clause, next + 1) === 'NUM' ? shared(clause, next + 1) : null;
    if (joint !== ',') return null;
    index += 2;
  }
  return null;
}

/** "magnitude 2+ earthquakes" */
function sized(clause: Clause, at: number): Phrase | null {
  const noun = /^\+/.test(wordAt(clause, at + 2)) ? at + 3 : at + 2;
  const phrase = NOUNISH.test(tagAt(clause, noun)) ? phraseFrom(clause, noun) : null;
  return phrase && { first: at, end: phrase.end };
}

/** "50-bed hospital" counts beds, "a 40-metre-high tower" measures the tower. */
function hyphened(clause: Clause, at: number): Phrase | null {
  if (DIMENSION.test(wordAt(clause, at)) && NOUNISH.test(tagAt(clause, at + 1))) return phraseFrom(clause, at + 1);
  return NOUNISH.test(tagAt(clause, at)) ? { first: at, end: at + 1 } : null;
}

function afterOf(clause: Clause, at: number): Phrase | null {
  const word = wordAt(clause, at);
  if (/^(?:them|which|whom|us|it|those|these|you|this|that|all)$/.test(word) && !/^(?:NOUN|ADJ|PROPN|DET|NUM|VERB)$/.test(tagAt(clause, at + 1))) return null;
  let from = /^(?:all|these|the|its|their|our|some)$/.test(word) || (word === 'those' && !isParticiple(wordAt(clause, at + 1))) ? at + 1 : at;
  if (tagAt(clause, from) === 'NUM' && !/^(?:PUNCT|SYM)$/.test(tagAt(clause, from + 1)) && (from > at || NOUNISH.test(tagAt(clause, from + 1)))) from += 1;
  const phrase = phraseFrom(clause, from);
  return phrase && phrase.end === phrase.first + 1 && EMPTY_HEADS.test(wordAt(clause, phrase.first)) ? null : phrase;
}

/** "in direct health care costs", "in the field of health products"; places and times are none. */
function afterIn(clause: Clause, at: number): Phrase | null {
  const field = wordAt(clause, at) === 'the' ? at + 1 : at;
  if (/^(?:field|area|fields|form)$/.test(wordAt(clause, field)) && wordAt(clause, field + 1) === 'of') return phraseFrom(clause, field + 2);
  if (/^(?:an?|its)$/.test(wordAt(clause, at)) && /^(?:raise|secure|close|receive|complete|land|win)$/.test(verbBefore(clause))) {
    const round = phraseFrom(clause, at + 1);
    return round && ROUND.test(textOf(clause, round)) ? round : null;
  }
  if (/^(?:the|a|an|its|their|his|this|that|these)$/.test(wordAt(clause, at)) && !/^(?:invest|put|pour|pump|plough)/.test(verbBefore(clause))) return null;
  const phrase = phraseFrom(clause, at);
  return phrase &&
    (tagAt(clause, phrase.end - 1) !== 'PROPN' || MEASURE_NOUNS.test(wordAt(clause, phrase.end - 1))) &&
    (!PLACE_OR_TIME.test(wordAt(clause, phrase.end - 1)) ||
      (wordAt(clause, phrase.first) === 'cash' && /^(?:have|has|had|held|holds)$/.test(wordAt(clause, clause.first - 1)))) &&
    (!PLACE_OR_TIME.test(wordAt(clause, phrase.first)) || wordAt(clause, phrase.first) === 'cash')
    ? phrase
    : null;
}

/** "spends $40 a day on medicine": what the money goes for. */
function spentOn(clause: Clause): Phrase | null {
  if (verbBefore(clause) !== 'spend') return null;
  for (let at = clause.end; at < clause.end + 4; at += 1) {
    if (wordAt(clause, at) === 'on')
      return OPENS_TIME.test(wordAt(clause, at + 1)) || /^(?:PROPN|DET|PRON|NUM)$/.test(tagAt(clause, at + 1)) ? null : phraseFrom(clause, at + 1);
    if (!/^(?:DET|NOUN|ADJ)$/.test(tagAt(clause, at))) return null;
  }
  return null;
}

/** Lemma of the verb before the quantity and its comparator. */
function verbBefore(clause: Clause): string {
  for (let at = clause.first - 1; at > clause.first - 5; at -= 1) {
    if (tagAt(clause, at) === 'VERB') return lemmaOf(wordAt(clause, at));
    if (!/^(?:ADV|ADP|ADJ|DET|PART)$/.test(tagAt(clause, at))) return '';
  }
  return '';
}
