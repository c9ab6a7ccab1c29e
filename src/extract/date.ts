// Finds dates, times, durations and recurrences: "12 months ending April 30, 2024", "early this week", "each year".
import type { DateStep, Extractor, Mention } from '../types.ts';
import { relationOf, tenseOf, widen } from './date-context.ts';
import { joinNeighbours } from './date-join.ts';
import { withLists } from './date-list.ts';
import { scanDates } from './date-scan.ts';

/** Steps that stand on the publication date when they come first. */
const OPEN: ReadonlySet<DateStep['op']> = new Set(['month', 'day', 'weekday', 'part', 'numeric']);

/** Rules whose words also mean other things. */
const DOUBTFUL_RULES: ReadonlySet<string> = new Set(['<season>', '<nth> half', 'all <unit>', '<h> in the morning', 'the <nth>']);

/** Dates of every sentence, in order; spans never overlap. */
export const extractDates: Extractor = (doc) => {
  const mentions: Mention<'DATE'>[] = [];
  for (const sentence of doc.sentences) {
    const { found, text } = scanDates(doc.article.text, sentence);
    if (found.length === 0) continue;
    let previous: { end: number; relation: Mention<'DATE'>['parts']['relation'] } | null = null;
    for (const raw of joinNeighbours(withLists(found, text), text)) {
      const item = widen(raw, text, previous?.end ?? 0);
      if (item === null) continue;
      const start = previous === null ? item.start : Math.max(item.start, previous.end);
      const relation = relationOf(text, start, previous);
      previous = { end: item.end, relation };
      const { kind, steps = [], until = null, length = null, lengthUnit = null, approximate = false } = item.reading;
      const [from, to] = [sentence.start + start, sentence.start + item.end];
      const tense = needsTense(steps) ? tenseOf(doc, sentence, from, to) : null;
      mentions.push({
        type: 'DATE',
        start: from,
        end: to,
        text: doc.article.text.slice(from, to),
        sentence: sentence.index,
        rule: item.rule,
        confidence: DOUBTFUL_RULES.has(item.rule) ? 'medium' : 'high',
        parts: { kind, steps, until, length, lengthUnit, approximate, relation, tense },
      });
    }
  }
  return mentions;
};

/** True where the year, month or week is left open, so that the verb decides between past and next. */
function needsTense(steps: readonly DateStep[]): boolean {
  const first = steps[0];
  return first !== undefined && (OPEN.has(first.op) || steps.some((step) => step.op === 'shift' && step.unit === 'weekend'));
}
