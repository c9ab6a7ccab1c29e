// Columns of the table `facts`: a figure with its organisation or country, drug and date, flat enough to query without a join.
import type { ArticleRecord, DateEntity, DrugEntity, Entity, Fact, FigureEntity } from '../types.ts';
import type { Column } from './columns.ts';
import { exactDecimal } from './decimal.ts';

/** A fact with its figure and the record it stands in. */
export interface LocatedFact {
  readonly record: ArticleRecord;
  readonly fact: Fact;
  readonly figure: FigureEntity;
}

export const FACT_COLUMNS: readonly Column<LocatedFact>[] = [
  { name: 'document_id', type: 'VARCHAR', comment: 'Document it stands in: documents.id.', cell: ({ record }) => record.id },
  { name: 'figure', type: 'INTEGER', comment: 'The figure: mentions.mention of the same document.', cell: ({ fact }) => fact.figure },
  {
    name: 'organisation',
    type: 'INTEGER',
    comment: 'The organisation whose figure it is: mentions.mention; null for a country or where none is told.',
    cell: ({ fact }) => fact.actor?.entity ?? null,
  },
  {
    name: 'organisation_name',
    type: 'VARCHAR',
    comment: 'Canonical name of that organisation in its document.',
    cell: ({ fact }) => (fact.actor && fact.actor.entity !== null ? fact.actor.name : null),
  },
  { name: 'country', type: 'VARCHAR', comment: 'The country whose figure it is, ISO 3166-1 alpha-2.', cell: ({ fact }) => fact.actor?.country ?? null },
  { name: 'drug', type: 'INTEGER', comment: 'The drug it is about: mentions.mention.', cell: ({ fact }) => fact.drug?.entity ?? null },
  { name: 'drug_name', type: 'VARCHAR', comment: 'Canonical name of that drug.', cell: (located) => drugOf(located)?.canonical ?? null },
  { name: 'date', type: 'INTEGER', comment: 'The date it holds at: mentions.mention.', cell: ({ fact }) => fact.date?.entity ?? null },
  { name: 'date_value', type: 'VARCHAR', comment: 'Value of that date, EDTF or ISO 8601 duration.', cell: (located) => dateOf(located)?.value ?? null },
  { name: 'kind', type: 'VARCHAR', comment: 'Kind of the figure.', cell: ({ figure }) => figure.kind },
  { name: 'value', type: 'DOUBLE', comment: 'Value of the figure; null for a range.', cell: ({ figure }) => figure.value },
  { name: 'min', type: 'DOUBLE', comment: 'Lower bound of a range.', cell: ({ figure }) => figure.min },
  { name: 'max', type: 'DOUBLE', comment: 'Upper bound of a range.', cell: ({ figure }) => figure.max },
  {
    name: 'amount',
    type: 'DECIMAL(38,10)',
    comment: 'Money as an exact decimal, as in figures.',
    cell: ({ figure }) => (figure.kind === 'money' && figure.value !== null ? exactDecimal(figure.value) : null),
  },
  { name: 'unit', type: 'VARCHAR', comment: 'Unit of the figure.', cell: ({ figure }) => figure.unit },
  { name: 'of', type: 'VARCHAR', comment: 'What is counted or measured.', cell: ({ figure }) => figure.of },
  { name: 'per', type: 'VARCHAR', comment: 'Denominator of a rate.', cell: ({ figure }) => figure.per },
  { name: 'action', type: 'VARCHAR', comment: 'Lemma of the verb that governs it.', cell: ({ figure }) => figure.action },
  { name: 'label', type: 'VARCHAR', comment: 'Readable name of the figure.', cell: ({ figure }) => figure.label },
  { name: 'actor_rule', type: 'VARCHAR', comment: 'Rule that tied organisation or country.', cell: ({ fact }) => fact.actor?.rule ?? null },
  { name: 'drug_rule', type: 'VARCHAR', comment: 'Rule that tied the drug.', cell: ({ fact }) => fact.drug?.rule ?? null },
  { name: 'date_rule', type: 'VARCHAR', comment: 'Rule that tied the date.', cell: ({ fact }) => fact.date?.rule ?? null },
  { name: 'confidence', type: 'VARCHAR', comment: 'Lowest of the figure and its roles: high, medium or low.', cell: ({ fact }) => fact.confidence },
];

/** The facts of a record with their figures; none where the record was made without that step. */
export function locatedFacts(record: ArticleRecord): LocatedFact[] {
  return (record.facts ?? []).flatMap((fact): LocatedFact[] => {
    const figure = entityAt(record, fact.figure);
    return figure?.type === 'FIGURE' ? [{ record, fact, figure }] : [];
  });
}

function entityAt(record: ArticleRecord, index: number): Entity | undefined {
  return record.entities[index];
}

function drugOf({ record, fact }: LocatedFact): DrugEntity | null {
  const entity = fact.drug ? entityAt(record, fact.drug.entity) : undefined;
  return entity?.type === 'DRUG' ? entity : null;
}

function dateOf({ record, fact }: LocatedFact): DateEntity | null {
  const entity = fact.date ? entityAt(record, fact.date.entity) : undefined;
  return entity?.type === 'DATE' ? entity : null;
}
