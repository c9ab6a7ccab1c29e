// What shifts a quantity and what it is a rate of: "more than 30" → gt, "$5 million a year" → per year.
import { COMPARATOR_FILLERS, COMPARATORS_AFTER, COMPARATORS_BEFORE, RATE_NOUNS, RATE_WORDS } from '../lexicon/quantities-comparators.ts';
import type { Comparator, FigureEntity } from '../types.ts';
import { type Clause, tagAt, wordAt } from './figure-clause.ts';
import { codesOf, matchAt } from './figure-piece.ts';

const RATE_AFTER =
  /[ \u00a0]?(?:\/|per[ -]|p\.|(?:an?|each|every|the) )(?:single |calendar |fiscal )?([A-Za-z]{1,10})(?![A-Za-z])(?! (?:ago|earlier|later|after|before|from now|of|old|out))/iy;
/** What RATE_AFTER begins with behind its gap. */
const RATE_CODES = codesOf('/paetPAET');
/** Words of which no rate begins. */
const NO_RATE_BEHIND: ReadonlySet<string> = new Set(['within', 'in', 'over', 'for', 'after', 'than', 'during']);
const OIL_RATES: ReadonlySet<string> = new Set(['bpd', 'bopd', 'boepd', 'kbpd', 'b/d']);
/** "more than 5,000 or equal to it" */
const OR_EQUAL = / or equal(?: to)?\b/y;
/** "R$ 95 ($15.70) per dose": the conversion in between. */
const CONVERSION = / \([^()\d]{0,24}\d[^()]{0,24}\)/y;
const COMPARATOR_WORDS: ReadonlySet<string> = new Set('about around some nearly over more than almost up to at least roughly'.split(' '));
const NOT_ADVERB = /^(?:report|meeting|meetings|conference|festival|review|event|events|newspaper|mail|news|life|basis|general|session)$/;

/** Where the words begin that shift the quantity, and how. */
export interface Shift {
  readonly comparator: Comparator;
  /** First token of the comparator, or of the quantity where there is none. */
  readonly first: number;
}

/** The comparator around a quantity. */
export function shiftOf(clause: Clause): Shift {
  const before = shiftBefore(clause);
  const text = clause.doc.article.text;
  const at = clause.tokens[clause.end - 1]?.end ?? 0;
  if (before.comparator === 'gt' || before.comparator === 'lt')
    return matchAt(OR_EQUAL, text, at) ? { comparator: before.comparator === 'gt' ? 'ge' : 'le', first: before.first } : before;
  if (before.comparator !== 'eq' && before.comparator !== 'approx') return before;
  for (const [comparator, pattern] of COMPARATORS_AFTER) if (matchAt(pattern, text, at)) return { comparator, first: before.first };
  const noun = tagAt(clause, clause.end) === 'NOUN' ? clause.tokens[clause.end]?.end : undefined;
  if (noun !== undefined) {
    const found = matchAt(/ or (more|fewer|less|higher|greater|above|better|lower|below)\b/y, text, noun);
    if (found) return { comparator: /^(?:more|higher|greater|above|better)$/.test(found[1] ?? '') ? 'ge' : 'le', first: before.first };
  }
  return before;
}

function shiftBefore(clause: Clause): Shift {
  let index = clause.first - 1;
  for (let skipped = 0; skipped < 3 && COMPARATOR_FILLERS.has(wordAt(clause, index)); skipped += 1) index -= 1;
  if (wordAt(clause, index) === 'from' && /^(?:age|old)$/.test(wordAt(clause, clause.end - 1))) return { comparator: 'ge', first: index };
  const inner = phraseBefore(clause, index);
  if (!inner) return { comparator: 'eq', first: clause.first };
  // "at least about two million": the outer word decides.
  const outer = inner.comparator === 'approx' ? phraseBefore(clause, inner.first - 1) : null;
  const shift = outer && outer.comparator !== 'approx' && outer.first < inner.first - 1 ? outer : inner;
  return isComparison(clause, shift) ? { comparator: 'eq', first: clause.first } : shift;
}

function phraseBefore(clause: Clause, index: number): Shift | null {
  for (const { words, comparator } of COMPARATORS_BEFORE.get(wordAt(clause, index)) ?? []) {
    let count = 1;
    while (count < words.length && wordAt(clause, index - count) === words[count]) count += 1;
    if (count === words.length) return { comparator, first: index - count + 1 };
  }
  return null;
}

/** "much higher than 9%" sets two values side by side; "over two rounds" is a span of time. */
function isComparison(clause: Clause, shift: Shift): boolean {
  const first = wordAt(clause, shift.first);
  const previous = wordAt(clause, shift.first - 1);
  if (/^(?:higher|lower|better|larger|bigger|greater|smaller|longer|older)$/.test(first))
    return /^(?:much|far|significantly|considerably|slightly|times|%|percent|points?|even|still|markedly|substantially)$/.test(previous);
  if (first === 'over' && /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(wordAt(clause, clause.end - 1)) && clause.end === clause.first + 1)
    return true;
  if (first === 'under' && previous === 'from') return true;
  // "1.2 g/t gold over 30 metres from 9 metres": a stretch, no limit
  if (first === 'over' && wordAt(clause, clause.end) === 'from' && tagAt(clause, clause.end + 1) === 'NUM') return true;
  if (
    first === 'over' &&
    /^(?:spread|phased|staggered|distributed|scattered|dispersed|extending|extends|extended|stretching|stretches|stretched)$/.test(previous)
  )
    return true;
  if (first === 'over') return /^(?:rounds?|phases?|sessions?|stages?|episodes?|games?|innings|sets|legs|seasons?|matches)$/.test(wordAt(clause, clause.end));
  if (first === 'some') return wordAt(clause, clause.first - 1) !== 'some';
  if (first === 'within' || first === 'near' || first === 'perhaps') return first === 'within';
  return false;
}

/** The rate of a quantity: behind it, behind what it counts (which ends at token `nounEnd`), or in an adjective before it. */
export function rateOf(clause: Clause, nounEnd: number, leads: boolean): FigureEntity['per'] {
  if (OIL_RATES.has(wordAt(clause, clause.end - 1))) return 'day';
  return (
    rateAt(clause, clause.end) ??
    rateBehind(clause) ??
    (nounEnd > clause.end ? rateAt(clause, nounEnd) : null) ??
    rateLater(clause, nounEnd) ??
    rateOfEvent(clause, nounEnd) ??
    everyBefore(clause) ??
    (leads ? forEvery(clause) : null)
  );
}

/** The rate behind a bracketed conversion of the quantity, or behind the bracket that the quantity closes. */
function rateBehind(clause: Clause): FigureEntity['per'] {
  const { text } = clause.doc.article;
  const at = clause.tokens[clause.end - 1]?.end ?? 0;
  const conversion = text.startsWith(' (', at) ? matchAt(CONVERSION, text, at) : null;
  const from = conversion ? at + conversion[0].length : text.charAt(at) === ')' ? at + 1 : -1;
  if (from < 0) return null;
  const found = matchAt(RATE_AFTER, text, from);
  return found && !/^ the/i.test(found[0]) && from + found[0].length <= clause.sentence.end ? (RATE_NOUNS.get((found[1] ?? '').toLowerCase()) ?? null) : null;
}

function rateAt(clause: Clause, index: number): FigureEntity['per'] {
  const previous = clause.tokens[index - 1];
  if (!previous || NO_RATE_BEHIND.has(wordAt(clause, index - 1))) return null;
  const { text } = clause.doc.article;
  const next = text.charCodeAt(previous.end);
  const found = RATE_CODES.has(next === 32 || next === 0xa0 ? text.charCodeAt(previous.end + 1) : next) ? matchAt(RATE_AFTER, text, previous.end) : null;
  if (found && previous.end + found[0].length <= clause.sentence.end) {
    const per = RATE_NOUNS.get((found[1] ?? '').toLowerCase());
    const loose = /^ (?:the|each|every)/i.test(found[0]);
    if (per && !(loose && per !== 'year' && per !== 'month' && per !== 'week' && per !== 'day') && !/^ the/i.test(found[0])) return per;
  }
  const word = wordAt(clause, index);
  const per = word.endsWith('ly') || word === 'p.a.' || word === 'pcm' ? RATE_WORDS.get(word) : undefined;
  return per && !NOT_ADVERB.test(wordAt(clause, index + 1)) ? per : null;
}

/** "exports 100 million dollars of biotech drugs annually": further on in the same clause, no verb between. */
function rateLater(clause: Clause, from: number): FigureEntity['per'] {
  for (let index = Math.max(from, clause.end); index < Math.min(clause.sentence.endToken, from + 9); index += 1) {
    // "in an average year"
    if (wordAt(clause, index) === 'in' && /^an?$/.test(wordAt(clause, index + 1)) && /^(?:average|typical|normal|usual|given)$/.test(wordAt(clause, index + 2)))
      return RATE_NOUNS.get(wordAt(clause, index + 3)) ?? null;
    const tag = tagAt(clause, index);
    if (tag === 'VERB' || tag === 'AUX' || tag === 'NUM' || tag === 'PUNCT' || tag === 'SYM' || tag === 'CCONJ') return null;
    const per = rateAt(clause, index);
    if (per && ((per !== 'person' && per !== 'dose') || wordAt(clause, index) === 'per')) return per;
  }
  return null;
}

/** "some 170,000 are newly infected each year": the quantity is the subject, and the rate closes its verb. */
function rateOfEvent(clause: Clause, from: number): FigureEntity['per'] {
  const first = Math.max(from, clause.end);
  if (tagAt(clause, first) !== 'AUX') return null;
  for (let index = first + 1; index < Math.min(clause.sentence.endToken, first + 6); index += 1) {
    const word = wordAt(clause, index);
    const per = /^(?:each|every|annually|yearly|monthly|weekly|daily)$/.test(word) ? rateAt(clause, index) : null;
    if (per) return per;
    if (!/^(?:AUX|VERB|ADV|ADJ|PART)$/.test(tagAt(clause, index))) return null;
  }
  return null;
}

/** "Each dose costs $3", "a dose cost us 1,100 pesos": the price of one. */
export function costOfOne(clause: Clause): FigureEntity['per'] {
  let verb = clause.first - 1;
  while (verb > clause.first - 5 && !/^costs?$/.test(wordAt(clause, verb))) verb -= 1;
  if (!/^costs?$/.test(wordAt(clause, verb)) || !/^(?:each|every|an?|one|per)$/.test(wordAt(clause, verb - 2))) return null;
  const per = RATE_NOUNS.get(wordAt(clause, verb - 1));
  return per === 'dose' || per === 'person' ? per : null;
}

/** "every year 90 million euros left the country". */
function everyBefore(clause: Clause): FigureEntity['per'] {
  let at = clause.first - 1;
  while (tagAt(clause, at) === 'ADV' || wordAt(clause, at) === ',' || COMPARATOR_WORDS.has(wordAt(clause, at))) at -= 1;
  const leading = wordAt(clause, at - 1);
  if (leading !== 'every' && leading !== 'each') return null;
  const per = RATE_NOUNS.get(wordAt(clause, at));
  return per === 'person' || per === 'dose' ? null : (per ?? null);
}

/** "For every American who dies, about 30 more …" */
function forEvery(clause: Clause): FigureEntity['per'] {
  const first = clause.sentence.firstToken;
  if (wordAt(clause, first) !== 'for' || !/^(?:every|each)$/.test(wordAt(clause, first + 1)) || clause.first <= first + 2) return null;
  const noun = RATE_NOUNS.get(wordAt(clause, first + 2));
  return noun ?? null;
}
