// Views for the common questions, in the SQL that DuckDB and PostgreSQL share. Made in both stores; a new one is one entry.

export interface View {
  readonly name: string;
  readonly comment: string;
  /** Name and comment of each column, in order. */
  readonly columns: readonly (readonly [name: string, comment: string])[];
  readonly sql: string;
}

/** Month of publication as YYYY-MM; both stores cast a date to its ISO text. */
const MONTH = 'substr(CAST(documents.published AS VARCHAR), 1, 7)';

export const VIEWS: readonly View[] = [
  {
    name: 'drug_months',
    comment: 'Mentions of each drug by month of publication, and the documents that hold them.',
    columns: [
      ['month', 'Month of publication, YYYY-MM.'],
      ['drug', 'Canonical name.'],
      ['mentions', 'Mentions in that month.'],
      ['documents', 'Documents that hold them.'],
    ],
    sql: `SELECT ${MONTH} AS month, mentions.canonical AS drug, count(*) AS mentions, count(DISTINCT mentions.document_id) AS documents
      FROM mentions JOIN documents ON documents.id = mentions.document_id
      WHERE mentions.type = 'DRUG' AND documents.published IS NOT NULL GROUP BY 1, 2`,
  },
  {
    name: 'organisation_months',
    comment: 'Mentions of each organisation by month of publication, and the documents that hold them.',
    columns: [
      ['month', 'Month of publication, YYYY-MM.'],
      ['organisation', 'Canonical name.'],
      ['mentions', 'Mentions in that month.'],
      ['documents', 'Documents that hold them.'],
    ],
    sql: `SELECT ${MONTH} AS month, mentions.canonical AS organisation, count(*) AS mentions, count(DISTINCT mentions.document_id) AS documents
      FROM mentions JOIN documents ON documents.id = mentions.document_id
      WHERE mentions.type = 'ORG' AND documents.published IS NOT NULL GROUP BY 1, 2`,
  },
  {
    name: 'money_of_organisations',
    comment: 'Sums of money that a sentence ties to an organisation or country, with what was said of them and where.',
    columns: [
      ['actor', 'Canonical name of the organisation, or the country (ISO 3166-1 alpha-2).'],
      ['amount', 'The sum as an exact decimal; null for a range.'],
      ['currency', 'ISO 4217 code.'],
      ['action', 'Lemma of the verb that governs it.'],
      ['label', 'Readable name of the figure.'],
      ['date_value', 'Date it holds at, EDTF, where the sentence says one.'],
      ['confidence', 'high, medium or low.'],
      ['published', 'Publication day.'],
      ['document_id', 'documents.id.'],
      ['figure', 'The figure: mentions.mention.'],
      ['context', 'The sentence.'],
    ],
    sql: `SELECT COALESCE(facts.organisation_name, facts.country) AS actor, facts.amount, facts.unit AS currency, facts.action, facts.label, facts.date_value, facts.confidence,
      documents.published, facts.document_id, facts.figure, mentions.context
      FROM facts JOIN documents ON documents.id = facts.document_id
      JOIN mentions ON mentions.document_id = facts.document_id AND mentions.mention = facts.figure
      WHERE facts.kind = 'money' AND (facts.organisation IS NOT NULL OR facts.country IS NOT NULL)`,
  },
  {
    name: 'organisation_timeline',
    comment: 'Sentences that name an organisation, in time: by the date said in the sentence, else by the day of publication.',
    columns: [
      ['organisation', 'Canonical name.'],
      ['date_value', 'Date said in the sentence, EDTF, else the publication day.'],
      ['published', 'Publication day.'],
      ['document_id', 'documents.id.'],
      ['sentence', 'Sentence of the document, counted from 0.'],
      ['context', 'The sentence.'],
    ],
    sql: `SELECT DISTINCT mentions.canonical AS organisation, COALESCE(dates.value, CAST(documents.published AS VARCHAR)) AS date_value, documents.published,
      documents.id AS document_id, mentions.sentence, mentions.context
      FROM mentions JOIN documents ON documents.id = mentions.document_id
      LEFT JOIN mentions AS said ON said.document_id = mentions.document_id AND said.sentence = mentions.sentence AND said.type = 'DATE' AND said.kind = 'date'
      LEFT JOIN dates ON dates.document_id = said.document_id AND dates.mention = said.mention
      WHERE mentions.type = 'ORG'`,
  },
  {
    name: 'drugs_with_organisations',
    comment: 'Drugs and organisations named in one sentence, and how often.',
    columns: [
      ['drug', 'Canonical name.'],
      ['organisation', 'Canonical name.'],
      ['sentences', 'Sentences that name both.'],
      ['documents', 'Documents that hold them.'],
    ],
    sql: `SELECT drug.canonical AS drug, organisation.canonical AS organisation, count(*) AS sentences, count(DISTINCT drug.document_id) AS documents
      FROM (SELECT DISTINCT document_id, sentence, canonical FROM mentions WHERE type = 'DRUG') AS drug
      JOIN (SELECT DISTINCT document_id, sentence, canonical FROM mentions WHERE type = 'ORG') AS organisation
        ON organisation.document_id = drug.document_id AND organisation.sentence = drug.sentence
      GROUP BY 1, 2`,
  },
];
