// Generated from schemas/ by `npm run types:generate`. Do not edit: change the schema.
/**
 * One article as NDJSON input. Fields stated here win over what the text says; further fields are ignored.
 */
export interface ArticleInput {
  /**
   * Stable id; made from path and line where absent.
   */
  readonly id?: string | number;
  /**
   * Headline.
   */
  readonly title?: string | null;
  /**
   * The article's text, taken as it stands.
   */
  readonly text: string;
  /**
   * Publication day, ISO 8601; a time of day behind it is ignored.
   */
  readonly published?: string | null;
  /**
   * Publisher.
   */
  readonly source?: string | null;
  /**
   * Address.
   */
  readonly url?: string | null;
  /**
   * BCP 47 language; believed where stated.
   */
  readonly language?: string | null;
  [k: string]: unknown;
}

/**
 * Entity type.
 */
export type GoldEntityType = 'ORG' | 'DRUG' | 'FIGURE' | 'DATE';

/**
 * One hand-annotated article: a line of a gold file. Offsets are UTF-16 code units of `text`, half-open. Attributes may be left out; what is left out is not scored.
 */
export interface GoldArticle {
  /**
   * Stable id of the article.
   */
  readonly id: string;
  /**
   * Headline.
   */
  readonly title?: string | null;
  /**
   * The annotated text.
   */
  readonly text: string;
  /**
   * Publication day, ISO 8601.
   */
  readonly published?: string | null;
  /**
   * Publisher.
   */
  readonly source?: string | null;
  /**
   * Address.
   */
  readonly url?: string | null;
  /**
   * Types annotated throughout; all four where absent.
   */
  readonly types?: readonly GoldEntityType[];
  /**
   * Types annotated, but not throughout: recall is scored, precision is not.
   */
  readonly partial?: readonly GoldEntityType[];
  /**
   * Stretches where predictions count neither for nor against.
   */
  readonly neutral?: readonly NeutralSpan[];
  /**
   * Gold mentions; spans of one type never overlap.
   */
  readonly entities: readonly GoldEntity[];
  [k: string]: unknown;
}
/**
 * A stretch where predictions are not scored.
 */
export interface NeutralSpan {
  /**
   * First UTF-16 unit.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit.
   */
  readonly end: number;
  [k: string]: unknown;
}
/**
 * One gold mention; which attributes it may carry depends on `type`.
 */
export interface GoldEntity {
  readonly type: GoldEntityType;
  /**
   * First UTF-16 unit.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit.
   */
  readonly end: number;
  /**
   * Exactly `text.slice(start, end)`.
   */
  readonly text: string;
  /**
   * ORG: what sort of organisation.
   */
  readonly subtype?: 'company' | 'research' | 'university' | 'government' | 'healthcare' | 'ngo' | 'intergovernmental' | 'media' | 'other' | null;
  /**
   * DRUG, FIGURE, DATE: what sort.
   */
  readonly kind?:
    | 'generic'
    | 'brand'
    | 'investigational'
    | 'vaccine'
    | 'class'
    | 'money'
    | 'percent'
    | 'count'
    | 'measure'
    | 'ratio'
    | 'date'
    | 'time'
    | 'duration'
    | 'set'
    | null;
  /**
   * ORG, DRUG: the name that joins mentions of one referent.
   */
  readonly canonical?: string | null;
  /**
   * FIGURE: number; DATE: EDTF or ISO 8601 duration.
   */
  readonly value?: number | string | null;
  /**
   * FIGURE range: lower bound.
   */
  readonly min?: number | null;
  /**
   * FIGURE range: upper bound.
   */
  readonly max?: number | null;
  /**
   * FIGURE: comparator.
   */
  readonly comparator?: 'eq' | 'approx' | 'gt' | 'ge' | 'lt' | 'le' | null;
  /**
   * FIGURE: unit.
   */
  readonly unit?: string | null;
  /**
   * FIGURE: what is counted or measured.
   */
  readonly of?: string | null;
  /**
   * FIGURE: denominator of a rate.
   */
  readonly per?: string | null;
  [k: string]: unknown;
}

/**
 * SHA-256 in lower-case hexadecimal.
 */
export type Sha256 = string;

/**
 * What a run read and wrote: manifest.json of a dataset directory. Two runs with the same inputs, pipeline and version differ in `timing` alone.
 */
export interface Manifest {
  /**
   * The schema of this file; by it a directory is known as a dataset.
   */
  readonly schema: 'https://broadsheet.dev/schemas/manifest.schema.json';
  readonly tool: ManifestTool;
  readonly pipeline: ManifestPipeline;
  /**
   * True where the run was stopped early: the dataset then holds the articles finished by that time, a beginning of the input without gaps.
   */
  readonly interrupted: boolean;
  /**
   * Files read to their end, in order of reading.
   */
  readonly inputs: readonly ManifestInput[];
  readonly counts: ManifestCounts;
  /**
   * Files of the dataset beside this one, by path.
   */
  readonly outputs: readonly ManifestOutput[];
  readonly timing: ManifestTiming;
}
/**
 * The program that wrote the dataset.
 */
export interface ManifestTool {
  /**
   * Its name.
   */
  readonly name: 'broadsheet';
  /**
   * Its version.
   */
  readonly version: string;
}
/**
 * The pipeline that was run.
 */
export interface ManifestPipeline {
  /**
   * Name from the pipeline file.
   */
  readonly name: string;
  readonly sha256: Sha256;
}
/**
 * One input file.
 */
export interface ManifestInput {
  /**
   * Path as given, with forward slashes; "-" for standard input.
   */
  readonly path: string;
  /**
   * Size as stored.
   */
  readonly bytes: number;
  readonly sha256: Sha256;
  /**
   * Articles read from it.
   */
  readonly articles: number;
  /**
   * Lines, or the whole file, that could not be read as articles.
   */
  readonly rejects: number;
}
/**
 * What became of the articles.
 */
export interface ManifestCounts {
  /**
   * Articles and refused inputs taken in; `records` and `rejects` add up to it.
   */
  readonly articles: number;
  /**
   * Articles that became records.
   */
  readonly records: number;
  /**
   * Inputs refused; see rejects.ndjson.
   */
  readonly rejects: number;
  /**
   * Words in the text of the records, cut at white space.
   */
  readonly words: number;
  /**
   * Numbers of the texts that neither a mention nor a reason accounts for; `broadsheet audit` lists them.
   */
  readonly unclaimed: number;
  readonly mentions: ManifestMentions;
  /**
   * Mentions found and then refused, by reason, in code point order.
   */
  readonly dropped: readonly ReasonCount[];
  /**
   * Rejects by stage and code, in code point order.
   */
  readonly rejected: readonly RejectCount[];
}
/**
 * Mentions in the records, by type.
 */
export interface ManifestMentions {
  /**
   * Organisations.
   */
  readonly ORG: number;
  /**
   * Drugs.
   */
  readonly DRUG: number;
  /**
   * Figures.
   */
  readonly FIGURE: number;
  /**
   * Dates.
   */
  readonly DATE: number;
}
/**
 * How many mentions were refused for one reason.
 */
export interface ReasonCount {
  /**
   * Code of the reason.
   */
  readonly reason: string;
  /**
   * Mentions.
   */
  readonly count: number;
}
/**
 * How many inputs one stage refused for one reason.
 */
export interface RejectCount {
  /**
   * Stage that refused them.
   */
  readonly stage: string;
  /**
   * Code of the reason.
   */
  readonly code: string;
  /**
   * Rejects.
   */
  readonly count: number;
}
/**
 * One file of the dataset.
 */
export interface ManifestOutput {
  /**
   * Path inside the dataset directory, with forward slashes.
   */
  readonly path: string;
  /**
   * Size.
   */
  readonly bytes: number;
  /**
   * SHA-256 of the file; null for the DuckDB file, whose unused bytes hold chance values: its rows are those of the other files.
   */
  readonly sha256: Sha256 | null;
  /**
   * Lines or rows without the header; null for a store of several tables.
   */
  readonly rows: number | null;
}
/**
 * The only part that differs between identical runs.
 */
export interface ManifestTiming {
  /**
   * Start of the run, ISO 8601 in UTC.
   */
  readonly startedAt: string;
  /**
   * Length of the run in seconds.
   */
  readonly seconds: number;
  /**
   * Words of the records by second.
   */
  readonly wordsPerSecond: number;
  /**
   * Worker threads allowed.
   */
  readonly jobs: number;
  /**
   * Records taken over from the run before, since neither article nor program nor settings had changed.
   */
  readonly reused: number;
}

/**
 * A pipeline file (YAML or JSON): what is read, which steps run, what is written. Every field may be left out. Paths are relative to the file.
 */
export interface PipelineFile {
  /**
   * Name of the pipeline; default: the file's name.
   */
  readonly name?: string;
  readonly input?: PipelineInput;
  readonly article?: PipelineArticle;
  /**
   * Steps that find mentions, in order. Default: all.
   */
  readonly extract?: readonly string[];
  /**
   * Directory of the tagger's model, as `broadsheet train` writes it, relative to the pipeline file. Default: the model that ships.
   */
  readonly models?: string;
  /**
   * Name lists of your own: organisations and medicines to find, with their canonical names, kinds and ids. They win over the lists that ship; a name that several rows claim stays open and is told as `candidates`.
   */
  readonly lexicons?: readonly PipelineLexicon[];
  readonly write?: PipelineWrite;
  readonly run?: PipelineRun;
}
/**
 * What is read.
 */
export interface PipelineInput {
  /**
   * Files, directories and globs, relative to the pipeline file. Inputs named on the command line replace them.
   */
  readonly paths?: readonly string[];
  /**
   * Globs left out.
   */
  readonly exclude?: readonly string[];
  readonly fields?: FieldMapping;
  /**
   * Largest file that is held as a whole (all but NDJSON, CSV and WARC), also after unpacking, and largest page of a web archive, in bytes.
   */
  readonly maxBytes?: number;
  /**
   * Longest NDJSON line in bytes.
   */
  readonly maxLineBytes?: number;
  /**
   * Most items of one feed.
   */
  readonly maxEntries?: number;
  /**
   * Largest ratio of unpacked to packed size.
   */
  readonly maxRatio?: number;
}
/**
 * Where an NDJSON line or CSV row keeps each field; dotted paths reach into objects.
 */
export interface FieldMapping {
  /**
   * Field of the id.
   */
  readonly id?: string;
  /**
   * Field of the headline.
   */
  readonly title?: string;
  /**
   * Field of the plain text.
   */
  readonly text?: string;
  /**
   * Field of the text as HTML, used where there is no plain text.
   */
  readonly html?: string;
  /**
   * Field of the publication day.
   */
  readonly published?: string;
  /**
   * Field of the publisher.
   */
  readonly source?: string;
  /**
   * Field of the address.
   */
  readonly url?: string;
  /**
   * Field of the language.
   */
  readonly language?: string;
}
/**
 * What holds for every article.
 */
export interface PipelineArticle {
  /**
   * Publication day of articles that state none.
   */
  readonly published?: string | null;
  /**
   * Publisher of articles that state none.
   */
  readonly source?: string | null;
  /**
   * Languages let through; "all" turns the gate off.
   */
  readonly languages?: string[] | 'all';
  readonly fiscal?: FiscalCalendars;
}
/**
 * Month in which a fiscal year starts, 1 to 12; it is named by the year it ends in. Read where a text says fiscal, financial year or FY.
 */
export interface FiscalCalendars {
  /**
   * Start that holds where nothing else does. Default: 1, the calendar year.
   */
  readonly default?: number;
  /**
   * Start by publisher, in any case.
   */
  readonly sources?: {
    [k: string]: number;
  };
  /**
   * Start by organisation that the sentence names, spelt as in the text; it goes before that of the publisher.
   */
  readonly organisations?: {
    [k: string]: number;
  };
}
/**
 * One name list.
 */
export interface PipelineLexicon {
  /**
   * CSV or TSV with a header row, or NDJSON; each also .gz. Relative to the pipeline file.
   */
  readonly path: string;
  /**
   * What all rows are; without it a column or field "type" says so row by row.
   */
  readonly type?: 'ORG' | 'DRUG';
  readonly columns?: LexiconColumns;
  /**
   * Between aliases of one cell.
   */
  readonly separator?: string;
}
/**
 * Which column or field (NDJSON: dotted path) holds what, where it is not called by the name used here.
 */
export interface LexiconColumns {
  /**
   * The name; a leading "?" says that it counts only beside evidence.
   */
  readonly name?: string;
  /**
   * Other names, parted by `separator`; in NDJSON also an array.
   */
  readonly aliases?: string;
  /**
   * DRUG: brand names, likewise.
   */
  readonly brands?: string;
  /**
   * ORG or DRUG, row by row.
   */
  readonly type?: string;
  /**
   * ORG: company, research, university, government, healthcare, ngo, intergovernmental, media or other.
   */
  readonly subtype?: string;
  /**
   * DRUG: generic, brand, investigational, vaccine or class.
   */
  readonly kind?: string;
  /**
   * The canonical name; default: the name, of medicines in lower case.
   */
  readonly canonical?: string;
  /**
   * DRUG: pharmacological class.
   */
  readonly class?: string;
  /**
   * An identifier, by its scheme: ids.lei, ids.ror, ids.wikidata, ids.rxcui …
   *
   * This interface was referenced by `LexiconColumns`'s JSON-Schema definition
   * via the `patternProperty` "^ids\.[a-z][a-z0-9_-]*$".
   */
  [k: string]: string | undefined;
}
/**
 * What is written.
 */
export interface PipelineWrite {
  /**
   * Directory of the dataset, relative to the pipeline file; -o wins.
   */
  readonly directory?: string;
  /**
   * records.ndjson: whole records, nothing lost.
   */
  readonly records?: boolean;
  /**
   * The tables as Parquet.
   */
  readonly parquet?: boolean;
  /**
   * The tables as CSV.
   */
  readonly csv?: boolean;
  /**
   * The tables in one DuckDB file.
   */
  readonly duckdb?: boolean;
  /**
   * What becomes of records whose articles are no longer among the inputs. delete (default): they go, the dataset is always that of a fresh run; mark: they stay, with the issue "vanished"; keep: they stay as they are.
   */
  readonly vanished?: 'delete' | 'mark' | 'keep';
  readonly postgres?: PipelinePostgres;
}
/**
 * Load the tables into PostgreSQL too. Password and TLS come from the environment: PGPASSWORD, PGSSLMODE, PGSSLROOTCERT.
 */
export interface PipelinePostgres {
  /**
   * Address without password. Default: DATABASE_URL, or PGHOST, PGPORT, PGUSER and PGDATABASE of the environment.
   */
  readonly url?: string;
  /**
   * Schema that holds the tables; made where it is missing.
   */
  readonly schema?: string;
  /**
   * What becomes of documents of earlier loads that are not in this one. keep (default): they stay; mark: document_loads.vanished says so; delete: they go.
   */
  readonly vanished?: 'delete' | 'mark' | 'keep';
}
/**
 * How it runs. Never changes what is written.
 */
export interface PipelineRun {
  /**
   * Worker threads; default: one a core. --jobs wins.
   */
  readonly jobs?: number;
  /**
   * Longest time for one article before it becomes a reject.
   */
  readonly timeoutSeconds?: number;
}

/**
 * input: stated with the article; option: the pipeline file or command line; file-name; meta: HTML meta tag; json-ld; text: read from the text; detected: by the language detector; none: unknown.
 */
export type BasisKind = 'input' | 'option' | 'file-name' | 'meta' | 'json-ld' | 'text' | 'detected' | 'none';
/**
 * Part of an article.
 */
export type Zone = 'title' | 'byline' | 'dateline' | 'caption' | 'body' | 'furniture';
/**
 * A mention with its normalised attributes, by `type`.
 */
export type Entity = OrgEntity | DrugEntity | FigureEntity | DateEntity;
/**
 * What sort of organisation it is.
 */
export type OrgSubtype =
  'company' | 'research' | 'university' | 'government' | 'healthcare' | 'ngo' | 'intergovernmental' | 'media' | 'other';
export type Candidates = EntityCandidate[];
/**
 * How sure the rule or model is.
 */
export type Confidence = 'high' | 'medium' | 'low';
/**
 * What sort of drug name it is.
 */
export type DrugKind = 'generic' | 'brand' | 'investigational' | 'vaccine' | 'class';
/**
 * What sort of quantity it is.
 */
export type FigureKind = 'money' | 'percent' | 'count' | 'measure' | 'ratio';
/**
 * eq: as stated; approx: about; gt: more than; ge: at least; lt: less than; le: up to.
 */
export type Comparator = 'eq' | 'approx' | 'gt' | 'ge' | 'lt' | 'le';
/**
 * date: a point or period; time: with a time of day; duration: a length of time; set: a recurrence.
 */
export type DateKind = 'date' | 'time' | 'duration' | 'set';
/**
 * A calendar unit.
 */
export type Granularity =
  'century' | 'decade' | 'year' | 'half' | 'quarter' | 'season' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/**
 * One article with its normalised mentions: one line of records.ndjson. Offsets are UTF-16 code units of `text`, half-open.
 */
export interface ArticleRecord {
  /**
   * Stable id of the article: the one the input states, or one made from its path and line.
   */
  readonly id: string;
  /**
   * Headline, as the input states it or as found in the text.
   */
  readonly title: string | null;
  /**
   * The final text. Every offset of this record points into it.
   */
  readonly text: string;
  /**
   * Publication day, ISO 8601. Relative dates are resolved against it; null means they stay null.
   */
  readonly published: string | null;
  /**
   * Publisher or site name.
   */
  readonly source: string | null;
  /**
   * Address of the article.
   */
  readonly url: string | null;
  /**
   * BCP 47 language of the text; null where the text is too short to judge.
   */
  readonly language: string | null;
  /**
   * Author line without its leading "By".
   */
  readonly byline: string | null;
  /**
   * Place named in the dateline that opens the story.
   */
  readonly dateline: string | null;
  readonly basis: Basis;
  readonly origin: Origin;
  /**
   * What each part of the text is. Sorted, touching, covering the whole text. Furniture is masked: no mention is taken from it.
   */
  readonly zones: readonly ZoneSpan[];
  /**
   * Sentence spans as [start, end) pairs, in order; `sentence` of an entity is an index into this list.
   */
  readonly sentences: readonly (readonly number[])[];
  /**
   * Normalised mentions, sorted by start, then end, then type.
   */
  readonly entities: readonly Entity[];
  /**
   * What belongs together in a sentence: a figure with its organisation or country, drug and date. One fact a figure at most, in order of the figures; absent in records made without that step.
   */
  readonly facts?: readonly Fact[];
  /**
   * Mentions that were found and then refused, each with the reason.
   */
  readonly dropped: readonly DroppedMention[];
  /**
   * Doubts about the article as a whole: code and one sentence.
   */
  readonly issues: readonly ArticleIssue[];
}
/**
 * Where each piece of metadata was taken from.
 */
export interface Basis {
  readonly title: BasisKind;
  readonly published: BasisKind;
  readonly source: BasisKind;
  readonly url: BasisKind;
  readonly language: BasisKind;
  readonly byline: BasisKind;
}
/**
 * The input that held the article.
 */
export interface Origin {
  /**
   * Path as given, with forward slashes; "-" for standard input.
   */
  readonly path: string;
  /**
   * Line of an NDJSON or CSV input, item of a feed, record of a web archive, counted from 1; null where the file is one article.
   */
  readonly line: number | null;
}
/**
 * A stretch of text and what it is.
 */
export interface ZoneSpan {
  readonly zone: Zone;
  /**
   * First UTF-16 unit.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit.
   */
  readonly end: number;
}
/**
 * A named organisation.
 */
export interface OrgEntity {
  /**
   * Entity type.
   */
  readonly type: 'ORG';
  /**
   * First UTF-16 unit of the span.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit of the span.
   */
  readonly end: number;
  /**
   * Exactly `text.slice(start, end)` of the article.
   */
  readonly text: string;
  readonly subtype: OrgSubtype;
  /**
   * The fullest name of it found in the article; of a name list of the pipeline the name that it gives.
   */
  readonly canonical: string;
  readonly ids?: EntityIds;
  readonly candidates?: Candidates;
  readonly zone: Zone;
  /**
   * Index into `sentences`.
   */
  readonly sentence: number;
  /**
   * Rule or model that found it.
   */
  readonly rule: string;
  readonly confidence: Confidence;
  /**
   * Doubts, as codes.
   */
  readonly issues: readonly string[];
}
/**
 * Identifiers by scheme: lei, ror, wikidata, permid, cik of organisations; rxcui, unii, atc, drugbank of medicines; any other a list brings.
 */
export interface EntityIds {
  [k: string]: string;
}
/**
 * A referent that a name may mean.
 */
export interface EntityCandidate {
  /**
   * Its canonical name.
   */
  readonly canonical: string;
  readonly ids: EntityIds;
}
/**
 * A named medicine, vaccine or pharmacological class.
 */
export interface DrugEntity {
  /**
   * Entity type.
   */
  readonly type: 'DRUG';
  /**
   * First UTF-16 unit of the span.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit of the span.
   */
  readonly end: number;
  /**
   * Exactly `text.slice(start, end)` of the article.
   */
  readonly text: string;
  readonly kind: DrugKind;
  /**
   * International nonproprietary name in lower case where known, else the mention in lower case, singular.
   */
  readonly canonical: string;
  /**
   * Pharmacological class told by the lexicon or the INN stem.
   */
  readonly class: string | null;
  readonly ids?: EntityIds;
  readonly candidates?: Candidates;
  readonly zone: Zone;
  /**
   * Index into `sentences`.
   */
  readonly sentence: number;
  /**
   * Rule or model that found it.
   */
  readonly rule: string;
  readonly confidence: Confidence;
  /**
   * Doubts, as codes.
   */
  readonly issues: readonly string[];
}
/**
 * A quantity and what it measures. Either `value`, or `min` and `max` for a range, or all null when the value cannot be known.
 */
export interface FigureEntity {
  /**
   * Entity type.
   */
  readonly type: 'FIGURE';
  /**
   * First UTF-16 unit of the span.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit of the span.
   */
  readonly end: number;
  /**
   * Exactly `text.slice(start, end)` of the article.
   */
  readonly text: string;
  readonly kind: FigureKind;
  /**
   * The number with its scale applied; 30 for 30%; null for a range.
   */
  readonly value: number | null;
  /**
   * Lower bound of a range.
   */
  readonly min: number | null;
  /**
   * Upper bound of a range.
   */
  readonly max: number | null;
  readonly comparator: Comparator;
  /**
   * ISO 4217 code for money, "%" or "pp" for percent, UCUM code for a measure, null for a count or ratio.
   */
  readonly unit: string | null;
  /**
   * What is counted or measured, as it stands in the text.
   */
  readonly of: string | null;
  /**
   * Denominator of a rate.
   */
  readonly per: 'year' | 'month' | 'week' | 'day' | 'person' | 'dose' | null;
  /**
   * Lemma of the verb that governs the figure.
   */
  readonly action: string | null;
  /**
   * Readable name of the figure made from `of` and `action`.
   */
  readonly label: string | null;
  /**
   * Span of the figure that this bracketed conversion restates.
   */
  readonly converts: SpanObject | null;
  readonly zone: Zone;
  /**
   * Index into `sentences`.
   */
  readonly sentence: number;
  /**
   * Rule that found it.
   */
  readonly rule: string;
  readonly confidence: Confidence;
  /**
   * Doubts, as codes.
   */
  readonly issues: readonly string[];
}
/**
 * A half-open stretch of the text.
 */
export interface SpanObject {
  /**
   * First UTF-16 unit.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit.
   */
  readonly end: number;
}
/**
 * A point, period, duration or recurrence in time.
 */
export interface DateEntity {
  /**
   * Entity type.
   */
  readonly type: 'DATE';
  /**
   * First UTF-16 unit of the span.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit of the span.
   */
  readonly end: number;
  /**
   * Exactly `text.slice(start, end)` of the article.
   */
  readonly text: string;
  readonly kind: DateKind;
  /**
   * EDTF (ISO 8601-2) for date and time, ISO 8601 duration for duration and set; null when it cannot be known.
   */
  readonly value: string | null;
  /**
   * Finest unit that the value states.
   */
  readonly granularity: Granularity | null;
  /**
   * Preposition that opens or closes an interval at this date.
   */
  readonly relation: 'since' | 'until' | 'by' | 'before' | 'after' | 'from' | 'to' | null;
  /**
   * The date a relative expression was resolved against.
   */
  readonly anchor: Anchor | null;
  readonly zone: Zone;
  /**
   * Index into `sentences`.
   */
  readonly sentence: number;
  /**
   * Rule that found it.
   */
  readonly rule: string;
  readonly confidence: Confidence;
  /**
   * Doubts, as codes.
   */
  readonly issues: readonly string[];
}
/**
 * The date a relative expression was resolved against, and why that one.
 */
export interface Anchor {
  /**
   * EDTF date.
   */
  readonly value: string;
  /**
   * published: the publication date; text: the date mentioned before.
   */
  readonly basis: 'published' | 'text';
}
/**
 * A figure and the roles that its sentence gives it. A role no rule is sure of is null; at least one is not.
 */
export interface Fact {
  /**
   * Index of the figure in `entities`.
   */
  readonly figure: number;
  /**
   * The organisation or country whose figure it is.
   */
  readonly actor: FactActor | null;
  /**
   * The drug it is about.
   */
  readonly drug: FactRole | null;
  /**
   * The date or period it holds at.
   */
  readonly date: FactRole | null;
  readonly confidence: Confidence;
}
/**
 * An organisation of `entities`, or a country, which is no entity and so carries its span.
 */
export interface FactActor {
  /**
   * Index of the organisation in `entities`; null for a country.
   */
  readonly entity: number | null;
  /**
   * ISO 3166-1 alpha-2 code; null for an organisation.
   */
  readonly country: string | null;
  /**
   * First UTF-16 unit of its mention.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit of its mention.
   */
  readonly end: number;
  /**
   * Canonical name of the organisation, English name of the country.
   */
  readonly name: string;
  /**
   * Rule that tied it to the figure.
   */
  readonly rule: string;
  readonly confidence: Confidence;
}
/**
 * An entity in a role of a fact.
 */
export interface FactRole {
  /**
   * Index in `entities`.
   */
  readonly entity: number;
  /**
   * Rule that tied it to the figure.
   */
  readonly rule: string;
  readonly confidence: Confidence;
}
/**
 * A mention that was found and then refused.
 */
export interface DroppedMention {
  /**
   * Entity type it would have been.
   */
  readonly type: 'ORG' | 'DRUG' | 'FIGURE' | 'DATE';
  /**
   * First UTF-16 unit.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 unit.
   */
  readonly end: number;
  /**
   * Its characters.
   */
  readonly text: string;
  /**
   * Rule that found it.
   */
  readonly rule: string;
  /**
   * Why it was refused, as a code.
   */
  readonly reason: string;
}
/**
 * A doubt about the article as a whole.
 */
export interface ArticleIssue {
  /**
   * Stable code.
   */
  readonly code: string;
  /**
   * One sentence.
   */
  readonly message: string;
}

/**
 * One refused input: a line of rejects.ndjson.
 */
export interface Reject {
  /**
   * Id of the article where one is known.
   */
  readonly id: string | null;
  readonly origin: RejectOrigin;
  /**
   * Stage that refused it.
   */
  readonly stage: 'read' | 'clean' | 'segment' | 'extract' | 'normalise' | 'resolve' | 'facts' | 'validate' | 'run';
  /**
   * Stable code of the reason.
   */
  readonly code: string;
  /**
   * One line: what is wrong and how to mend it.
   */
  readonly message: string;
}
/**
 * The input that was refused.
 */
export interface RejectOrigin {
  /**
   * Path as given; "-" for standard input.
   */
  readonly path: string;
  /**
   * Line, item of a feed or record of a web archive, counted from 1; null where the whole file was refused.
   */
  readonly line: number | null;
}
