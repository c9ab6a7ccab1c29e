// Columns of the tables that only all documents together tell: entities, what each mention means, stories. Their rows are made at the end of a run.
import type { ColumnHead } from './rows.ts';

export const ENTITY_COLUMNS: readonly ColumnHead[] = [
  { name: 'id', type: 'VARCHAR', comment: 'Stable id, as in registry.ndjson; unique.' },
  { name: 'type', type: 'VARCHAR', comment: 'ORG or DRUG.' },
  { name: 'canonical', type: 'VARCHAR', comment: 'The name it goes by in all documents.' },
  { name: 'kind', type: 'VARCHAR', comment: 'Subtype of an organisation, kind of a drug.' },
  { name: 'country', type: 'VARCHAR', comment: 'ISO 3166-1 code, of an office that every country has, such as a Ministry of Health; else null.' },
  { name: 'aliases', type: 'VARCHAR', comment: 'Its other names, separated by " | ".' },
  { name: 'ids', type: 'VARCHAR', comment: 'Identifiers as scheme=value, separated by spaces.' },
  { name: 'mentions', type: 'BIGINT', comment: 'Mentions in all documents.' },
  { name: 'documents', type: 'BIGINT', comment: 'Documents that mention it.' },
  { name: 'stories', type: 'BIGINT', comment: 'Documents without the copies and earlier versions among them.' },
  { name: 'first_published', type: 'DATE', comment: 'Publication day of the first document.' },
  { name: 'last_published', type: 'DATE', comment: 'Publication day of the last document.' },
];

export const LINK_COLUMNS: readonly ColumnHead[] = [
  { name: 'document_id', type: 'VARCHAR', comment: 'Document of the mention.' },
  { name: 'mention', type: 'INTEGER', comment: 'The organisation or drug: mentions.mention of the same document.' },
  { name: 'entity_id', type: 'VARCHAR', comment: 'What it means: entities.id; null where the name may mean several.' },
  { name: 'candidates', type: 'VARCHAR', comment: 'Ids of those it may mean, separated by spaces; null where entity_id is known.' },
  { name: 'reason', type: 'VARCHAR', comment: 'Why this one, or why none.' },
];

export const STORY_COLUMNS: readonly ColumnHead[] = [
  { name: 'document_id', type: 'VARCHAR', comment: 'The document; unique.' },
  { name: 'story_id', type: 'VARCHAR', comment: 'Id of the first document of its story; its own where it stands alone.' },
  { name: 'duplicate_of', type: 'VARCHAR', comment: 'The document that stands for the story; null where this is it: count where it is null.' },
  { name: 'relation', type: 'VARCHAR', comment: 'copy: the same text, maybe cut or framed anew; update: another version of it.' },
  { name: 'resemblance', type: 'DOUBLE', comment: 'Share of five-word runs in common with the document of the story that it is most like, 0 to 1.' },
];
