// Quantities that measure what the one before them measures: "rose 12% to [$3.4 billion]", "€5 million, against [€4 million]",
// "12 patients on the drug and [nine] on placebo".
import type { FigureKind, FigureParts } from '../types.ts';
import { type Clause, tagAt, textOf, wordAt } from './figure-clause.ts';
import type { Found } from './figure-of.ts';

/** The quantity before, with what is known of it. */
interface Before {
  readonly clause: Clause;
  readonly parts: FigureParts;
  /** What the last percentage with "of" was a share of. */
  readonly whole: string | null;
  /** The last count, and where it ends. */
  readonly counted: Counted | null;
}

/** What a count was of, and the token behind it. */
export interface Counted {
  readonly of: string;
  readonly end: number;
}

/** A quantity to be described: `first` is the token where its comparator begins, `found` what stands around it. */
interface Pending {
  readonly kind: FigureKind;
  readonly first: number;
  readonly found: Found | null;
}

/** How a quantity hangs on the one before it: it goes on to another value, sets one beside it, or tells its change. */
type Link = 'change' | 'comparison' | 'aside';

const MAX_BETWEEN = 110;
const SHIFT =
  '(?: (?:only|just|about|around|some|nearly|almost|roughly|approximately|over|more than|less than|an estimated|a record|a high of|a peak of|a low of|a|an|the|its|their|as much as|up to|under|below))*';
const CHANGE = new RegExp(
  `^(?:,? (?:a|an|per|each|every) [a-z]+)?(?:,? (?:and|or)|, (?:rising|falling|growing|climbing|dropping|increasing|decreasing|jumping|surging))?(?: (?:higher|lower|up|down|more))?,? (?:to|from|at)${SHIFT} ?$`,
);
/** "$265 per client, up 6%". */
const ASIDE = new RegExp(`^(?: [a-z0-9-]+){0,8},? (?:up|down|or)(?: by)?${SHIFT} ?$`);
/** "fell by 82% in Spain; in Luxembourg by 69%". */
const GAP = /[;,] (?:and |but )?(?:in|among|for) [^,;.:]{1,40} (?:by|to|at) ?$/;
/** "€1.6 billion (2023: €1.3 billion)", "(prior year: 4%)". */
const EARLIER =
  /^[^();:]{0,60}[([](?:(?:h[12]|q[1-4]|fy|9m|6m|3m)[ /-]?|[a-z]{3,9}\.? \d{1,2}, |\d{1,2} [a-z]{3,9}\.? |[a-z]{3,9}\.? )?(?:(?:19|20)\d\d(?:\/\d\d)?|(?:prior|previous|last)[ -](?:year|quarter|period|month)(?:[’']s)?)(?: (?:period|quarter|figure|level))?: ?$/;
const NON_FINITE = /ing$|^(?:compared|recorded|seen|reported|set|posted|expected|forecast|estimated|ended|ending)$/;
const COMPARISON = new RegExp(
  `(?:^|[ ,(])(?:compared (?:with|to)|compares (?:with|to)|against|versus|vs\\.?|instead of|rather than|down from|up from|and from|from|than|(?:increase|decrease|rise|fall|drop|decline|improvement) from)${SHIFT} ?$`,
);

/** True where the quantity is the further end of a change from the one before: "from 19 a week to [3]". */
export function goesOn(clause: Clause, before: Clause, first: number): boolean {
  return linkOf(clause, before, first) === 'change';
}

/** What a quantity measures, by itself or by the one before it. */
export function ofWith(clause: Clause, { kind, first, found }: Pending, before: Before | null): string | null {
  const own = found && textOf(clause, found.phrase);
  if (before?.whole && (kind === 'percent' || kind === 'ratio') && isSubject(clause, first)) return before.whole;
  if (!before || found?.behind) return own;
  const { parts } = before;
  const link = linkOf(clause, before.clause, first);
  if (link && areAkin(parts.kind, kind, link)) return parts.of ?? (link === 'change' && !(found && overlaps(found, before.clause)) ? own : null);
  if (!found && parts.kind === kind && kind === 'measure' && isInList(clause, before.clause)) return parts.of;
  if (found) return overlaps(found, before.clause) ? parts.of : own;
  if (kind === 'percent' && parts.kind === 'count') return isShare(clause, before.clause) ? parts.of : null;
  if (wordAt(clause, clause.end) === 'more') return null;
  // "two cases were over 60, two between 51 and 60"
  if (kind === 'count' && parts.kind !== 'count' && before.counted && standsAlone(clause) && clause.first - before.counted.end <= 16) return before.counted.of;
  if (parts.kind !== kind || kind === 'measure' || kind === 'money' || wordAt(clause, clause.end) === 'of') return null;
  return clause.first - before.clause.end <= (kind === 'count' && standsAlone(clause) ? 24 : 12) ? parts.of : null;
}

/** "70% of patients improved, and nearly 50% recovered": a bare percentage with a verb of its own is a share of the same. */
function isSubject(clause: Clause, first: number): boolean {
  return /^(?:VERB|AUX)$/.test(tagAt(clause, clause.end)) && /^(?:,|;|and|but|while|whereas|with|only)$/.test(wordAt(clause, first - 1));
}

/** "doses of 5, 10 and 20 mg". */
function isInList(clause: Clause, before: Clause): boolean {
  if (tagAt(before, before.end - 1) !== 'NUM') return false;
  const start = before.tokens[before.end - 1]?.end ?? 0;
  return /^(?:, |,? (?:and|or|&) )$/.test(clause.doc.article.text.slice(start, Math.min(clause.tokens[clause.first]?.start ?? start, start + 8)));
}

/** A phrase that runs into the quantity before: "12 percent to close at". */
function overlaps({ phrase }: Found, before: Clause): boolean {
  return phrase.first < before.end && phrase.end > before.first;
}

/** "12 patients (24%)": the percentage is of what was counted. */
function isShare(clause: Clause, before: Clause): boolean {
  const { text } = clause.doc.article;
  const start = before.tokens[before.end - 1]?.end ?? 0;
  const between = text.slice(start, clause.tokens[clause.first]?.start ?? start);
  return between.length < 60 && /^[^().;]*[([] ?$/.test(between) && text.charAt(clause.tokens[clause.end - 1]?.end ?? 0) === ')';
}

/** The link between two quantities of one sentence, `first` being the token where the comparator of the second begins; null where none is told. */
function linkOf(clause: Clause, previous: Clause, first: number): Link | null {
  const start = previous.tokens[previous.end - 1]?.end ?? 0;
  const end = clause.tokens[clause.first]?.start ?? 0;
  if (end <= start || end - start > MAX_BETWEEN) return null;
  const between = clause.doc.article.text.slice(start, end).toLowerCase();
  if (CHANGE.test(between)) return 'change';
  if (ASIDE.test(between) && !hasPredicate(clause, previous.end, first)) return 'aside';
  if (GAP.test(between) && wordAt(previous, previous.first - 1) === wordAt(clause, first - 1) && !hasPredicate(clause, previous.end, first))
    return 'comparison';
  if (EARLIER.test(between) || (between === ' (' && clause.doc.article.text.charAt(clause.tokens[clause.end - 1]?.end ?? 0) === ')')) return 'comparison';
  if (/[;:]|\. /.test(between) || !COMPARISON.test(between)) return null;
  return hasPredicate(clause, previous.end, first) ? null : 'comparison';
}

/** True where the quantity stands alone: nothing behind it that it could count. */
function standsAlone(clause: Clause): boolean {
  return /^(?:PUNCT|ADP|AUX|VERB|CCONJ|SCONJ|PART|)$/.test(tagAt(clause, clause.end)) && !/^(?:of|more)$/.test(wordAt(clause, clause.end));
}

/** Kinds that can tell of one thing in turn: "rose 12% to $3 billion". */
function areAkin(left: FigureKind, right: FigureKind, link: Link): boolean {
  if (left === right || link === 'aside') return link !== 'aside' || right === 'percent';
  return link === 'change' && left !== 'count' && (left === 'percent' || right === 'percent');
}

/** A finite verb of its own between the two: no comparison of one subject. */
function hasPredicate(clause: Clause, from: number, until: number): boolean {
  for (let index = from; index < until; index += 1) {
    if (tagAt(clause, index) === 'AUX') return true;
    if (tagAt(clause, index) === 'VERB' && tagAt(clause, index - 1) !== 'PART' && !NON_FINITE.test(wordAt(clause, index))) return true;
  }
  return false;
}
