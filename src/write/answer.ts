// What a worker sends back of one article: text ready to be written and the few numbers the summary needs.
// All that costs time is done here, in the worker; the main thread only appends.
import type { ArticleRecord, Entity, EntityType, FigureEntity, Origin, Outcome, Reject } from '../types.ts';
import { csvLine } from './csv.ts';
import { countWords } from './measure.ts';
import { FACT_TABLES, type FactTable, type Row, tableRows } from './rows.ts';

/** CSV lines of one table and how many they are. */
export interface TableText {
  readonly text: string;
  readonly rows: number;
}

export type TableTexts = { readonly [T in FactTable]: TableText };

/** A number of mentions by canonical name or by reason. */
export type NamedCount = readonly [name: string, count: number];

/** A figure worth a line in the summary. */
export interface LargeFigure {
  readonly kind: FigureEntity['kind'];
  readonly unit: string | null;
  /** Value, or upper bound of a range. */
  readonly value: number;
  readonly text: string;
  readonly label: string | null;
  readonly document: string;
}

export interface ArticleTally {
  readonly words: number;
  /** Numbers of the text that neither a mention nor a reason accounts for. */
  readonly unclaimed: number;
  readonly mentions: { readonly [T in EntityType]: number };
  readonly dropped: readonly NamedCount[];
  readonly organisations: readonly NamedCount[];
  readonly drugs: readonly NamedCount[];
  /** The largest figures of each kind and unit, at most `LARGEST_KEPT` of each. */
  readonly largest: readonly LargeFigure[];
}

export interface RecordAnswer {
  readonly ok: true;
  readonly id: string;
  readonly origin: Origin;
  /** The record as one line of JSON, without line break. */
  readonly line: string;
  /** Null where no tables are written. */
  readonly tables: TableTexts | null;
  readonly tally: ArticleTally;
  /** What the record leaves for the steps over all records: a line a step. */
  readonly notes: readonly string[];
  /** The same for the cache, see packed-answer.ts; absent where none is kept. */
  readonly packed?: Uint8Array;
}

/** One article's answer; in the order of the articles asked for. */
export type ArticleAnswer = RecordAnswer | { readonly ok: false; readonly reject: Reject };

/** How many of the largest figures of one kind and unit are kept. */
export const LARGEST_KEPT = 3;
/** Percentages and ratios say nothing by size alone. */
const RANKED_KINDS: ReadonlySet<FigureEntity['kind']> = new Set(['money', 'count', 'measure']);

/** What else is asked of a record. */
export interface AnswerExtras {
  /** The number audit; left out, no number is looked for. */
  readonly countUnclaimed?: (record: ArticleRecord) => number;
  /** Notes for the steps over all records; left out, there are none. */
  readonly notesOf?: (record: ArticleRecord) => readonly string[];
}

/** Makes the answer; `tables`: whether rows are wanted. */
export function answerOf(outcome: Outcome, tables: boolean, { countUnclaimed, notesOf }: AnswerExtras = {}): ArticleAnswer {
  if (!outcome.ok) return outcome;
  const { record } = outcome;
  return {
    ok: true,
    id: record.id,
    origin: record.origin,
    line: JSON.stringify(record),
    tables: tables ? tableTexts(record) : null,
    tally: tallyOf(record, countUnclaimed?.(record) ?? 0),
    notes: notesOf?.(record) ?? [],
  };
}

/** Orders figures of one kind and unit: the largest first, of equals the one met first stays first. */
export function keepLargest(figures: readonly LargeFigure[]): LargeFigure[] {
  return [...figures].sort((a, b) => b.value - a.value).slice(0, LARGEST_KEPT);
}

/** What two figures must share to be compared. */
export function figureGroup({ kind, unit }: Pick<LargeFigure, 'kind' | 'unit'>): string {
  return `${kind} ${unit ?? ''}`;
}

/** The answer of the same article read from another line of its file. */
export function movedAnswer(answer: RecordAnswer, origin: Origin): RecordAnswer {
  const record: ArticleRecord = { ...JSON.parse(answer.line), origin };
  return {
    ok: true,
    id: answer.id,
    origin,
    line: JSON.stringify(record),
    tables: answer.tables && tableTexts(record),
    tally: answer.tally,
    notes: answer.notes,
  };
}

function tableTexts(record: ArticleRecord): TableTexts {
  const rows = tableRows(record);
  const textOf = (lines: readonly Row[]): TableText => ({ text: lines.map(csvLine).join(''), rows: lines.length });
  return Object.fromEntries(FACT_TABLES.map((table) => [table, textOf(rows[table])])) as TableTexts;
}

function tallyOf(record: ArticleRecord, unclaimed: number): ArticleTally {
  const { entities, dropped } = record;
  const names = (type: 'ORG' | 'DRUG'): NamedCount[] => countNames(entities.flatMap((entity) => (entity.type === type ? [entity.canonical] : [])));
  return {
    words: countWords(record.text),
    unclaimed,
    mentions: countTypes(entities),
    dropped: countNames(dropped.map(({ reason }) => reason)),
    organisations: names('ORG'),
    drugs: names('DRUG'),
    largest: largestFigures(record),
  };
}

function countTypes(entities: readonly Entity[]): ArticleTally['mentions'] {
  const counts = { ORG: 0, DRUG: 0, FIGURE: 0, DATE: 0 };
  for (const { type } of entities) counts[type]++;
  return counts;
}

function countNames(names: readonly string[]): NamedCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}

function largestFigures(record: ArticleRecord): LargeFigure[] {
  const groups = new Map<string, LargeFigure[]>();
  for (const entity of record.entities) {
    if (entity.type !== 'FIGURE' || !RANKED_KINDS.has(entity.kind)) continue;
    const value = entity.value ?? entity.max;
    if (value === null) continue;
    const figure = { kind: entity.kind, unit: entity.unit, value, text: entity.text, label: entity.label, document: record.id };
    const group = figureGroup(figure);
    groups.set(group, keepLargest([...(groups.get(group) ?? []), figure]));
  }
  return [...groups.values()].flat();
}
