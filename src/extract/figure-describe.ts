// The quantities of one sentence with what stands around them: comparator, rate, what they count, the verb that governs them.
import { RATE_NOUNS } from '../lexicon/quantities-comparators.ts';
import { MONEY_NOUNS, RATIO_NOUNS } from '../lexicon/quantities-nouns.ts';
import type { Doc, FigureEntity, FigureParts, Mention, Sentence, Span } from '../types.ts';
import { actionOf } from './figure-action.ts';
import { type Clause, clauseAt, textOf, wordAt } from './figure-clause.ts';
import { costOfOne, rateOf, shiftOf } from './figure-context.ts';
import { type Counted, goesOn, ofWith } from './figure-link.ts';
import { type Found, findOf } from './figure-of.ts';
import type { Piece } from './figure-piece.ts';
import type { Stretch } from './figure-range.ts';
import { type Reading, readTags } from './figure-tags.ts';

const RESTATES =
  /^(?:[^()[\].;\d]{0,40}[([]|, or )(?:(?:about|approximately|around|roughly|or|nearly|some|approx\.?|equivalent to|equal to|over|more than|worth|=|~|≈|almost|up to|at least|less than|under|the equivalent of|equals|US|in) ?){0,4}$/i;

/** The sentence of a quantity. */
interface Setting {
  readonly doc: Doc;
  readonly sentence: Sentence;
  readonly reading: Reading;
}

/** A quantity described, kept for those after it that lean on it. */
interface Described {
  readonly mention: Mention<'FIGURE'>;
  readonly clause: Clause;
  readonly whole: string | null;
  readonly counted: Counted | null;
}

/** Mentions of one sentence, in order. */
export function describe(doc: Doc, sentence: Sentence, stretches: readonly Stretch[]): Mention<'FIGURE'>[] {
  const described: Described[] = [];
  const starts = new Set(stretches.map((stretch) => sentence.start + stretch.start));
  const reading = readTags(doc, sentence, starts);
  for (const stretch of stretches) described.push(describeOne({ doc, sentence, reading }, stretch, described.at(-1) ?? null));
  return described.map(({ mention }) => mention);
}

function describeOne({ doc, sentence, reading }: Setting, bare: Stretch, previous: Described | null): Described {
  const stretch = withEarlierUnit(doc, sentence.start, bare, previous);
  const start = sentence.start + stretch.start;
  const end = sentence.start + stretch.end;
  const clause = clauseAt(doc, sentence, reading, { start, end });
  const { low, high } = stretch;
  const shift = shiftOf(clause);
  const found = findOf(clause, { kind: low.kind, age: low.age, unit: low.unit, first: shift.first });
  const rate = rateOf(clause, found?.behind ? found.phrase.end : clause.end, previous === null);
  const kind = kindOf(low, found ? textOf(clause, found.phrase) : '', found?.behind ?? false, previous);
  const ofOne = low.kind === 'money' && !found?.behind ? costOfOne(clause) : null;
  const converts = conversionOf(doc, clause, high ?? low, previous);
  const before = previous && { clause: previous.clause, parts: previous.mention.parts, whole: previous.whole, counted: previous.counted };
  const of = ofOne ? null : converts ? (before?.parts.of ?? null) : ofWith(clause, { kind: low.kind, first: shift.first, found }, before);
  const parts: FigureParts = {
    kind,
    low: low.number,
    high: high?.number ?? null,
    unit: kind === 'money' && low.kind !== 'money' ? (previous?.mention.parts.unit ?? null) : (high?.unit ?? low.unit),
    shared: high ? high.shared : low.shared,
    comparator: /\+(?!\d)/.test(low.text) ? 'ge' : converts && shift.comparator === 'eq' && previous ? previous.mention.parts.comparator : shift.comparator,
    per:
      rate ??
      ofOne ??
      ratePerHead(clause, found) ??
      (previous &&
      previous.mention.parts.per !== null &&
      previous.mention.parts.kind === kind &&
      kind !== 'percent' &&
      goesOn(clause, previous.clause, shift.first)
        ? previous.mention.parts.per
        : null) ??
      inheritedRate(clause, previous, converts) ??
      rateInside(of, low.kind),
    of,
    ...actionOf(clause, shift.first, found),
    converts,
    issues: low.issues,
  };
  const rule = high ? `${high.rule} range` : low.rule;
  const mention: Mention<'FIGURE'> = {
    type: 'FIGURE',
    start,
    end,
    text: doc.article.text.slice(start, end),
    sentence: sentence.index,
    rule,
    confidence: confidenceOf(stretch),
    parts,
  };
  const whole = (kind === 'percent' || kind === 'ratio') && wordAt(clause, clause.end) === 'of' && found?.behind ? of : (previous?.whole ?? null);
  const counted = kind === 'count' && of !== null && found?.behind ? { of, end: clause.end } : (previous?.counted ?? null);
  return { mention, clause, whole, counted };
}

/** "SEK 148.2 million (121.9)", "61.4 percent (58.8)": a bare decimal in brackets is the earlier value, in the same unit and scale. */
function withEarlierUnit(doc: Doc, base: number, stretch: Stretch, previous: Described | null): Stretch {
  const { low } = stretch;
  const before = previous?.mention;
  if (!before || low.marked || low.scaled || stretch.high || low.form !== 'decimal' || before.parts.high) return stretch;
  const { text } = doc.article;
  const { kind, unit, low: number } = before.parts;
  if ((kind !== 'money' && kind !== 'percent') || text.slice(before.end, base + stretch.start) !== ' (' || text.charAt(base + stretch.end) !== ')')
    return stretch;
  return { ...stretch, low: { ...low, kind, unit, marked: true, number: { ...low.number, exponent: low.number.exponent + Math.max(0, number.exponent) } } };
}

/** "a 107 million loss" beside an amount is money; an "R0 of 2" is a ratio. */
function kindOf(low: Piece, of: string, behind: boolean, previous: Described | null): FigureEntity['kind'] {
  if (low.kind !== 'count') return low.kind;
  if (low.scaled && MONEY_NOUNS.test(of) && previous?.mention.parts.kind === 'money') return 'money';
  return !behind && RATIO_NOUNS.test(of) ? 'ratio' : 'count';
}

function confidenceOf({ low, high }: Stretch): Mention['confidence'] {
  if (low.issues.length > 0) return 'low';
  if (low.marked || low.scaled || high) return 'high';
  return low.form === 'fraction' ? 'medium' : 'high';
}

/** The figure that a bracketed amount restates: "RMB 62.8 million (approximately US$ 9.5 million)". */
function conversionOf(doc: Doc, clause: Clause, { kind, unit }: Piece, previous: Described | null): Span | null {
  const before = previous?.mention;
  if (!before || (kind !== 'money' && kind !== 'measure') || before.parts.kind !== kind) return null;
  const between = doc.article.text.slice(before.end, clause.tokens[clause.first]?.start ?? before.end);
  if (between.length > 80 || !RESTATES.test(between) || before.parts.converts || before.parts.unit === unit) return null;
  return { start: before.end - before.text.length, end: before.end };
}

function inheritedRate(clause: Clause, previous: Described | null, converts: Span | null): FigureEntity['per'] {
  if (!previous) return null;
  if (converts) return previous.mention.parts.per;
  const { parts } = previous.mention;
  if (parts.per === null || parts.kind !== 'money') return null;
  for (let index = previous.clause.end; index < clause.first; index += 1) if (wordAt(clause, index) === 'including') return parts.per;
  return parts.per !== null && previous.mention.rule.length > 0 && includedBefore(clause, previous) ? parts.per : null;
}

/** A further item after "including $170 billion in …": it shares the rate. */
function includedBefore(clause: Clause, previous: Described): boolean {
  for (let index = previous.clause.first - 1; index > previous.clause.first - 4; index -= 1) if (wordAt(clause, index) === 'including') return true;
  return false;
}

/** "the cost per patient, about $5": the rate stands behind the noun before. */
function ratePerHead(clause: Clause, found: Found | null): FigureEntity['per'] {
  if (!found || found.behind) return null;
  const at = wordAt(clause, found.phrase.end) === 'per' ? found.phrase.end : wordAt(clause, found.phrase.end - 2) === 'per' ? found.phrase.end - 2 : -1;
  return at < 0 ? null : (RATE_NOUNS.get(wordAt(clause, at + 1)) ?? null);
}

/** "annual revenue", "daily flights": the rate stands within what is counted. */
function rateInside(of: string | null, kind: FigureEntity['kind']): FigureEntity['per'] {
  if (of === null) return null;
  const word = /\b(annual|annuali[sz]ed|yearly|monthly|weekly|daily|per capita)\b/i.exec(of)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  if (word === 'daily') return 'day';
  if (word === 'weekly') return 'week';
  if (word === 'monthly') return 'month';
  if (word === 'per capita') return 'person';
  return kind === 'count' ? null : 'year';
}
