// Runs the shipped extraction over the number, money and quantity suites and compares value and unit.
import { createPipelineFromSettings } from '../../src/config.ts';
import { completeSettings } from '../../src/pipeline-file.ts';
import type { FigureEntity } from '../../src/types.ts';
import { DUCKLING_PARTS, mapDuckling } from './figures-duckling.ts';
import { mapQuantulum } from './figures-quantulum3.ts';
import { mapNumber, mapNumberWithUnit } from './figures-recognizers.ts';
import { factorOf } from './figures-units.ts';
import type { Mapped, Wanted } from './figures-wanted.ts';
import { readSuite, type SuiteCase, type SuiteScore, scoreSuite, type Verdict } from './suite.ts';

const SUITES: readonly (readonly [name: string, map: (one: SuiteCase) => Mapped, part: RegExp | null])[] = [
  ['recognizers-number', mapNumber, null],
  ['recognizers-numberwithunit', mapNumberWithUnit, null],
  ['quantulum3', mapQuantulum, null],
  ['duckling', mapDuckling, DUCKLING_PARTS],
];

/** Scores of the suites that are there. */
export async function figureSuites(): Promise<SuiteScore[]> {
  const pipeline = createPipelineFromSettings(completeSettings({}, '.'));
  const scores: SuiteScore[] = [];
  for (const [name, map, part] of SUITES) {
    const cases = readSuite(name)?.filter(({ spec }) => part === null || part.test(spec));
    if (cases) scores.push(await scoreSuite(`${name}${part ? ' (numbers)' : ''}`, cases, async (one) => judge(map(one), await figuresIn(one.input))));
  }
  return scores;

  async function figuresIn(input: string): Promise<readonly FigureEntity[]> {
    const fields = { id: 'case', title: null, published: null, source: null, url: null, language: 'en' };
    const outcome = await pipeline.process({ origin: { path: 'suite', line: null }, body: input, format: 'text', fields });
    return outcome.ok ? outcome.record.entities.flatMap((entity) => (entity.type === 'FIGURE' ? [entity] : [])) : [];
  }
}

function judge(mapped: Mapped, figures: readonly FigureEntity[]): Verdict {
  if ('reason' in mapped) return { is: 'left out', reason: mapped.reason };
  const { wanted, never } = mapped;
  const right = never ? !figures.some(never) : allFound(wanted, figures);
  if (right) return { is: 'right' };
  return { is: 'wrong', found: JSON.stringify(figures.map(brief)), wanted: wanted.map((one) => JSON.stringify(one)).join(' ') };
}

/** Each wanted figure is a different one of those found. */
function allFound(wanted: readonly Wanted[], figures: readonly FigureEntity[]): boolean {
  const left = [...figures];
  return wanted.every((one) => {
    const index = left.findIndex((figure) => isRight(one, figure));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

function isRight({ value, min, max, units, comparator }: Wanted, figure: FigureEntity): boolean {
  if (comparator !== null && comparator !== figure.comparator) return false;
  const factors =
    units === null || units.length === 0 ? [1] : units.map((unit) => (unit === '' ? (figure.unit === null ? 1 : null) : factorOf(figure.unit ?? '', unit)));
  return factors.some((factor) => factor !== null && isNear(value, figure.value, factor) && isNear(min, figure.min, factor) && isNear(max, figure.max, factor));
}

function isNear(wanted: number | null, found: number | null, factor: number): boolean {
  if (wanted === null || found === null) return wanted === found;
  return Math.abs(found * factor - wanted) <= 1e-9 * Math.max(1e-6, Math.abs(wanted)) + 1e-15;
}

function brief({ text, value, min, max, unit, comparator }: FigureEntity): string {
  return `${text}=${value ?? `${min}..${max}`}${unit ?? ''}${comparator === 'eq' ? '' : ` ${comparator}`}`;
}
