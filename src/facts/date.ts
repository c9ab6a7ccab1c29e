// The date that a figure holds at: beside it, in its clause, or the one that opens or frames the sentence.
import type { Confidence, DateEntity, FigureEntity } from '../types.ts';
import { isVerb } from './verbs.ts';
import { type Placed, type SentenceView, tagAt, wordAt } from './view.ts';

/** A date with the rule that tied it. */
export interface TiedDate {
  readonly date: Placed<DateEntity>;
  readonly rule: string;
  readonly confidence: Confidence;
}

const BESIDE = 10;
/** A stretch of time that says when, not how long: "the last 20 years". */
const PERIOD = /^(?:the )?(?:last|past|first|next|previous|coming|\w+ months (?:ending|ended|to))\b|\b(?:ending|ended|to) /iu;

/** The date of a figure; null where none fits. */
export function findDate(view: SentenceView, figure: Placed<FigureEntity>): TiedDate | null {
  const dates = view.dates.filter(fits);
  if (dates.length === 0) return null;
  const clauses = clausesOf(view);
  return beside(view, figure, dates) ?? inClause(view, figure, dates, clauses) ?? framing(view, dates, clauses);
}

function fits({ entity }: Placed<DateEntity>): boolean {
  return entity.kind === 'date' || entity.kind === 'time' || (entity.kind === 'duration' && PERIOD.test(entity.text));
}

/** "5 million doses in May": only what is counted stands between. */
function beside(view: SentenceView, figure: Placed<FigureEntity>, dates: readonly Placed<DateEntity>[]): TiedDate | null {
  for (let at = figure.after; at < Math.min(view.after, figure.after + BESIDE); at += 1) {
    const date = dates.find(({ first }) => first === at);
    if (date) return { date, rule: 'date behind the figure', confidence: 'high' };
    if (
      isVerb(view, at) ||
      (/^(?:PUNCT|CCONJ|SCONJ)$/u.test(tagAt(view, at)) && !dates.some(({ first }) => first === at + 1 && tagAt(view, at) === 'SCONJ')) ||
      view.figures.some(({ first }) => first === at)
    )
      return null;
  }
  return null;
}

/** The nearest date of the same clause; of two as near the one before. */
function inClause(view: SentenceView, figure: Placed<FigureEntity>, dates: readonly Placed<DateEntity>[], clauses: Int32Array): TiedDate | null {
  const own = dates.filter(({ first }) => clauseAt(view, clauses, first) === clauseAt(view, clauses, figure.first));
  const distance = (date: Placed<DateEntity>): number => (date.first < figure.first ? figure.first - date.after : date.first - figure.after);
  const [nearest] = [...own].sort((a, b) => distance(a) - distance(b) || a.first - b.first);
  return nearest ? { date: nearest, rule: 'date of the clause', confidence: own.length === 1 ? 'high' : 'medium' } : null;
}

/** "In 2020, Novo said that it sold 5 million": a date of the main clause frames what hangs on it. */
function framing(view: SentenceView, dates: readonly Placed<DateEntity>[], clauses: Int32Array): TiedDate | null {
  const [date] = dates;
  if (!date || dates.length > 1 || clauseAt(view, clauses, date.first) !== 0) return null;
  return { date, rule: 'date that frames the sentence', confidence: 'medium' };
}

function clauseAt(view: SentenceView, clauses: Int32Array, index: number): number {
  return clauses[index - view.first] ?? 0;
}

/** Number of the clause of each token; 0 is the main one. A relative clause set off by commas ends at its comma. */
function clausesOf(view: SentenceView): Int32Array {
  const clauses = new Int32Array(view.after - view.first);
  let next = 1;
  let current = 0;
  let enclosed = false;
  for (let at = view.first; at < view.after; at += 1) {
    const word = wordAt(view, at);
    if (/^(?:[;:"“]|\u201c)$/u.test(word) && at > view.first) {
      current = next++;
      enclosed = false;
    } else if (
      /^(?:which|who|whose|where)$/u.test(word) ||
      (tagAt(view, at) === 'SCONJ' && !/^(?:as|of|by)$/u.test(word) && !view.dates.some(({ first }) => first === at + 1))
    ) {
      enclosed = wordAt(view, at - 1) === ',';
      current = next++;
    } else if (word === ',' && enclosed) {
      current = 0;
      enclosed = false;
    }
    clauses[at - view.first] = current;
  }
  return clauses;
}
