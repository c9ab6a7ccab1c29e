// Steps → period: each step narrows what the steps before it gave, or stands on an anchor.
import type { DateParts, DateStep } from '../types.ts';
import { readDay, readMonth, readNumeric, readWeekday, readYear } from './date-absolute.ts';
import { readNth, readPart, readRun } from './date-part.ts';
import type { Period } from './date-period.ts';
import { readAdd, readSame, readShift } from './date-relative.ts';
import { type Anchors, at, type State, type StepReader } from './date-state.ts';

/** What each step does. */
const READERS: { readonly [Op in DateStep['op']]: StepReader<Op> } = {
  year: readYear,
  years: (step, state) => at(state, { unit: 'year', index: step.from }, { unit: 'year', index: step.to }),
  decade: (step, state) => at(state, { unit: 'decade', index: step.decade }),
  century: (step, state) => at(state, { unit: 'century', index: step.century }),
  shift: readShift,
  add: readAdd,
  same: readSame,
  month: readMonth,
  day: readDay,
  numeric: readNumeric,
  weekday: readWeekday,
  part: readPart,
  nth: readNth,
  run: readRun,
  time: ({ hour, minute, second, zone }, state) => ({ ...state, clock: { hour, minute, second, zone } }),
};

/** Applies the steps in order, within a period that may be known already, until one fails. */
export function resolveSteps(parts: Pick<DateParts, 'steps' | 'relation' | 'tense'>, anchors: Anchors, within: Period | null = null): State {
  const context = { ...anchors, future: isFuture(parts), past: parts.tense === 'past', expected: parts.tense === 'expected' };
  let state: State = { period: within, last: null, clock: null, anchor: null, issue: null, doubt: null };
  for (let i = 0; i < parts.steps.length && state.issue === null; i++) {
    const step = parts.steps[i];
    if (step === undefined) continue;
    // The table keys make sure that the reader fits the step.
    const read = READERS[step.op] as StepReader<DateStep['op']>;
    state = read(step, state, context, parts.steps[i + 1]);
  }
  return state;
}

/** A future verb says so; without any verb a deadline lies ahead. */
function isFuture({ tense, relation }: Pick<DateParts, 'relation' | 'tense'>): boolean {
  return tense === 'future' || tense === 'expected' || relation === 'until' || (tense === null && relation === 'by');
}
