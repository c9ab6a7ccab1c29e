// The relational tables, column by column: name, SQL type, what it holds, and how a record fills it.
// One row a mention in `mentions`; `figures` and `dates` add the attributes of their kind under the same key (document_id, mention).
import { indexAt } from '../span.ts';
import type { ArticleRecord, DateEntity, DrugEntity, Entity, EntityIds, FigureEntity } from '../types.ts';
import { exactDecimal } from './decimal.ts';
import { contextOf, countWords, isCalendarDay } from './measure.ts';

/** What a cell holds; null is the SQL null. */
export type Cell = string | number | null;

export interface Column<Subject> {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'DATE' | 'DECIMAL(38,10)';
  readonly comment: string;
  readonly cell: (subject: Subject) => Cell;
}

/** An entity, the record it stands in, and its place among the record's entities, counted from 0. */
export interface Located<E extends Entity = Entity> {
  readonly record: ArticleRecord;
  readonly entity: E;
  readonly mention: number;
}

const KEY: readonly Column<Located>[] = [
  { name: 'document_id', type: 'VARCHAR', comment: 'Document it stands in: documents.id.', cell: ({ record }) => record.id },
  {
    name: 'mention',
    type: 'INTEGER',
    comment: 'Place among the mentions of the document, counted from 0 in order of reading.',
    cell: ({ mention }) => mention,
  },
  { name: 'text', type: 'VARCHAR', comment: 'The mention as it stands in the text.', cell: ({ entity }) => entity.text },
];

export const DOCUMENT_COLUMNS: readonly Column<ArticleRecord>[] = [
  { name: 'id', type: 'VARCHAR', comment: 'Stable id of the article; unique.', cell: (record) => record.id },
  { name: 'title', type: 'VARCHAR', comment: 'Headline.', cell: (record) => record.title },
  { name: 'published', type: 'DATE', comment: 'Publication day.', cell: (record) => (isCalendarDay(record.published) ? record.published : null) },
  { name: 'source', type: 'VARCHAR', comment: 'Publisher or site name.', cell: (record) => record.source },
  { name: 'url', type: 'VARCHAR', comment: 'Address.', cell: (record) => record.url },
  { name: 'language', type: 'VARCHAR', comment: 'BCP 47 language.', cell: (record) => record.language },
  { name: 'byline', type: 'VARCHAR', comment: 'Author line.', cell: (record) => record.byline },
  { name: 'dateline', type: 'VARCHAR', comment: 'Place named in the dateline.', cell: (record) => record.dateline },
  { name: 'path', type: 'VARCHAR', comment: 'Input file that held it.', cell: (record) => record.origin.path },
  { name: 'line', type: 'INTEGER', comment: 'Line in that file, counted from 1; null where the file is one article.', cell: (record) => record.origin.line },
  { name: 'words', type: 'INTEGER', comment: 'Words, cut at white space.', cell: (record) => countWords(record.text) },
  { name: 'sentences', type: 'INTEGER', comment: 'Sentences.', cell: (record) => record.sentences.length },
  { name: 'organisations', type: 'INTEGER', comment: 'Mentions of organisations.', cell: (record) => countType(record, 'ORG') },
  { name: 'drugs', type: 'INTEGER', comment: 'Mentions of drugs.', cell: (record) => countType(record, 'DRUG') },
  { name: 'figures', type: 'INTEGER', comment: 'Figures.', cell: (record) => countType(record, 'FIGURE') },
  { name: 'dates', type: 'INTEGER', comment: 'Dates.', cell: (record) => countType(record, 'DATE') },
  { name: 'dropped', type: 'INTEGER', comment: 'Mentions found and then refused; the reasons are in records.ndjson.', cell: (record) => record.dropped.length },
  {
    name: 'issues',
    type: 'VARCHAR',
    comment: 'Doubts about the article, as codes separated by spaces.',
    cell: (record) => codes(record.issues.map(({ code }) => code)),
  },
  { name: 'text', type: 'VARCHAR', comment: 'The whole text; every offset points into it, in UTF-16 code units.', cell: (record) => record.text },
];

export const MENTION_COLUMNS: readonly Column<Located>[] = [
  ...KEY,
  { name: 'type', type: 'VARCHAR', comment: 'ORG, DRUG, FIGURE or DATE.', cell: ({ entity }) => entity.type },
  {
    name: 'kind',
    type: 'VARCHAR',
    comment: 'Subtype of an ORG, kind of the others.',
    cell: ({ entity }) => (entity.type === 'ORG' ? entity.subtype : entity.kind),
  },
  {
    name: 'canonical',
    type: 'VARCHAR',
    comment: 'ORG and DRUG: name that joins the mentions of one referent.',
    cell: ({ entity }) => ('canonical' in entity ? entity.canonical : null),
  },
  {
    name: 'class',
    type: 'VARCHAR',
    comment: 'DRUG: pharmacological class, where known.',
    cell: ({ entity }) => (entity.type === 'DRUG' ? drugClass(entity) : null),
  },
  {
    name: 'ids',
    type: 'VARCHAR',
    comment: 'ORG and DRUG: identifiers that a name list gives, as scheme=value separated by ";".',
    cell: ({ entity }) => ('ids' in entity && entity.ids ? idList(entity.ids) : null),
  },
  { name: 'start_offset', type: 'INTEGER', comment: 'First UTF-16 code unit of the span in documents.text.', cell: ({ entity }) => entity.start },
  { name: 'end_offset', type: 'INTEGER', comment: 'One past the last UTF-16 code unit of the span.', cell: ({ entity }) => entity.end },
  { name: 'zone', type: 'VARCHAR', comment: 'Part of the article: title, byline, dateline, caption or body.', cell: ({ entity }) => entity.zone },
  { name: 'sentence', type: 'INTEGER', comment: 'Sentence of the document, counted from 0.', cell: ({ entity }) => entity.sentence },
  { name: 'rule', type: 'VARCHAR', comment: 'Rule or model that found it.', cell: ({ entity }) => entity.rule },
  { name: 'confidence', type: 'VARCHAR', comment: 'high, medium or low.', cell: ({ entity }) => entity.confidence },
  { name: 'issues', type: 'VARCHAR', comment: 'Doubts, as codes separated by spaces.', cell: ({ entity }) => codes(entity.issues) },
  {
    name: 'context',
    type: 'VARCHAR',
    comment: 'The sentence; of one longer than 400 code units the 200 before and after.',
    cell: ({ record, entity }) => contextOf(record, entity),
  },
];

export const FIGURE_COLUMNS: readonly Column<Located<FigureEntity>>[] = [
  ...KEY,
  { name: 'kind', type: 'VARCHAR', comment: 'money, percent, count, measure or ratio.', cell: ({ entity }) => entity.kind },
  { name: 'value', type: 'DOUBLE', comment: 'The number with its scale applied; 30 for 30%; null for a range.', cell: ({ entity }) => entity.value },
  { name: 'min', type: 'DOUBLE', comment: 'Lower bound of a range.', cell: ({ entity }) => entity.min },
  { name: 'max', type: 'DOUBLE', comment: 'Upper bound of a range.', cell: ({ entity }) => entity.max },
  {
    name: 'amount',
    type: 'DECIMAL(38,10)',
    comment: 'Money: value as an exact decimal, for sums without rounding; null for a range and where more than 28 digits stand before or 10 behind the point.',
    cell: ({ entity }) => (entity.kind === 'money' && entity.value !== null ? exactDecimal(entity.value) : null),
  },
  { name: 'comparator', type: 'VARCHAR', comment: 'eq, approx, gt, ge, lt or le.', cell: ({ entity }) => entity.comparator },
  { name: 'unit', type: 'VARCHAR', comment: 'ISO 4217 code of money, % or pp of percent, UCUM code of a measure.', cell: ({ entity }) => entity.unit },
  { name: 'of', type: 'VARCHAR', comment: 'What is counted or measured.', cell: ({ entity }) => entity.of },
  { name: 'per', type: 'VARCHAR', comment: 'Denominator of a rate.', cell: ({ entity }) => entity.per },
  { name: 'action', type: 'VARCHAR', comment: 'Lemma of the verb that governs it.', cell: ({ entity }) => entity.action },
  { name: 'label', type: 'VARCHAR', comment: 'Readable name of the figure.', cell: ({ entity }) => entity.label },
  { name: 'converts', type: 'INTEGER', comment: 'Mention of the same document that this bracketed conversion restates.', cell: convertedMention },
];

export const DATE_COLUMNS: readonly Column<Located<DateEntity>>[] = [
  ...KEY,
  { name: 'kind', type: 'VARCHAR', comment: 'date, time, duration or set.', cell: ({ entity }) => entity.kind },
  {
    name: 'value',
    type: 'VARCHAR',
    comment: 'EDTF (ISO 8601-2) of a date or time, ISO 8601 duration of the others; null when it cannot be known.',
    cell: ({ entity }) => entity.value,
  },
  { name: 'granularity', type: 'VARCHAR', comment: 'Finest unit that the value states.', cell: ({ entity }) => entity.granularity },
  { name: 'relation', type: 'VARCHAR', comment: 'Preposition that opens or closes an interval here.', cell: ({ entity }) => entity.relation },
  { name: 'anchor', type: 'VARCHAR', comment: 'Date that a relative expression was resolved against.', cell: ({ entity }) => entity.anchor?.value ?? null },
  {
    name: 'anchor_basis',
    type: 'VARCHAR',
    comment: 'published: the publication date; text: the date mentioned before.',
    cell: ({ entity }) => entity.anchor?.basis ?? null,
  },
];

function countType(record: ArticleRecord, type: Entity['type']): number {
  return record.entities.reduce((count, entity) => count + (entity.type === type ? 1 : 0), 0);
}

function codes(issues: readonly string[]): string | null {
  return issues.length > 0 ? issues.join(' ') : null;
}

function idList(ids: EntityIds): string {
  return Object.entries(ids)
    .map(([scheme, id]) => `${scheme}=${id}`)
    .join(';');
}

function drugClass(entity: DrugEntity): string | null {
  return entity.class;
}

/** Place of the figure that `entity.converts` points at. */
function convertedMention({ record, entity }: Located<FigureEntity>): number | null {
  const span = entity.converts;
  if (span === null) return null;
  for (let i = indexAt(record.entities, span.start); i >= 0; i--) {
    const candidate = record.entities[i];
    if (candidate === undefined || candidate.start < span.start) return null;
    if (candidate.type === 'FIGURE' && candidate.end === span.end) return i;
  }
  return null;
}
