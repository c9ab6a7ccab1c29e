// Every type the stages share. RawArticle → Article → Doc → Mention[] → Entity[] → ArticleRecord.
import type {
  ArticleIssue,
  ArticleRecord,
  Basis,
  Comparator,
  Confidence,
  DateEntity,
  DateKind,
  DroppedMention,
  DrugEntity,
  DrugKind,
  Entity,
  Fact,
  FigureEntity,
  FigureKind,
  Granularity,
  OrgEntity,
  OrgSubtype,
  Origin,
  Reject,
  ZoneSpan,
} from './schema-types.ts';

export type * from './schema-types.ts';

/** Half-open stretch `[start, end)` in UTF-16 code units of `Article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type EntityType = Entity['type'];

/** How `RawArticle.body` is to be understood. */
export type BodyFormat = 'text' | 'markdown' | 'html';

/** What an input states of its article; a stated field wins over what the text says. */
export interface ArticleFields {
  readonly id?: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly source?: string | null;
  readonly url?: string | null;
  readonly language?: string | null;
}

/** One article as read, decoded and not yet cleaned. */
export interface RawArticle {
  readonly origin: Origin;
  readonly body: string;
  readonly format: BodyFormat;
  /** Stated with the article itself (NDJSON or CSV fields). */
  readonly fields: ArticleFields;
  /** What reading left out or doubted. */
  readonly issues?: readonly ArticleIssue[];
}

/** One article after cleaning. `text` is final: every later offset points into it. */
export interface Article {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly basis: Basis;
  readonly origin: Origin;
  /** Sorted, touching, covering `text` from 0 to its length. */
  readonly zones: readonly ZoneSpan[];
  readonly issues: readonly ArticleIssue[];
}

/** A word, number or punctuation mark as wink-nlp cuts it. `text` is `article.text.slice(start, end)`. */
export interface Token extends Span {
  readonly text: string;
  /** Universal part-of-speech tag (NOUN, PROPN, VERB, NUM, PUNCT …). */
  readonly pos: string;
}

/** A sentence or heading; its tokens are `doc.tokens.slice(firstToken, endToken)`. Never lies in furniture, never crosses zones. */
export interface Sentence extends Span {
  readonly index: number;
  readonly zone: ZoneSpan['zone'];
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Doc {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** What the extractor captured of a mention, by type; normalisation turns it into attributes. */
export interface Parts {
  readonly ORG: OrgParts;
  readonly DRUG: DrugParts;
  readonly FIGURE: FigureParts;
  readonly DATE: DateParts;
}

/** `subtype` where the finder already knows it. */
export interface OrgParts {
  readonly subtype: OrgSubtype | null;
}

/** `kind` and `canonical` where the finder already knows them. */
export interface DrugParts {
  readonly kind: DrugKind | null;
  readonly canonical: string | null;
}

/** A number as read, kept exact: `digits` × 10^`exponent` ÷ `divisor`. */
export interface NumberParts {
  /** Plain decimal, such as "-1.8". */
  readonly digits: string;
  readonly exponent: number;
  readonly divisor: number;
}

/** What was captured of a quantity. */
export interface FigureParts {
  readonly kind: FigureKind;
  /** The number, or the lower end of a range. */
  readonly low: NumberParts;
  readonly high: NumberParts | null;
  readonly unit: string | null;
  /** A currency sign or noun that several countries share ("$", "rupee"); the document decides which. */
  readonly shared: string | null;
  readonly comparator: Comparator;
  readonly per: FigureEntity['per'];
  readonly of: string | null;
  readonly action: string | null;
  /** `action` is done to what is counted: true of "signed 3 pacts", not of "3 countries signed". */
  readonly isObject: boolean;
  readonly converts: Span | null;
  readonly issues: readonly string[];
}

/** What a date expression says, step by step from the wide period to the narrow one; nothing is resolved yet. */
export interface DateParts {
  readonly kind: DateKind;
  /** A point or period; empty for a duration or set. */
  readonly steps: readonly DateStep[];
  /** Far end of an interval; what it leaves out it shares with `steps`. */
  readonly until: readonly DateStep[] | null;
  /** ISO 8601 duration of a duration ("P20Y", "P1M/P2M") or of one turn of a set. */
  readonly length: string | null;
  /** Unit that `length` ends on. */
  readonly lengthUnit: Granularity | null;
  readonly approximate: boolean;
  readonly relation: DateEntity['relation'];
  /** Tense of the verb that governs it, where that is plain. */
  readonly tense: 'past' | 'expected' | 'future' | null;
}

/** A basis for relative dates: the publication date, or the date mentioned before. */
export type DateBasis = 'published' | 'text';

/** One step towards a date. `which` is -1 for "last", 0 for "this", 1 for "next", null for none of them; `nth` counts from the end where negative. */
export type DateStep =
  | { readonly op: 'year'; readonly year: number; readonly fiscal: boolean }
  | { readonly op: 'years'; readonly from: number; readonly to: number }
  | { readonly op: 'decade'; readonly decade: number }
  | { readonly op: 'century'; readonly century: number }
  | { readonly op: 'shift'; readonly unit: Granularity | 'weekend'; readonly count: number; readonly from: DateBasis; readonly fiscal?: boolean }
  | { readonly op: 'add'; readonly unit: Granularity; readonly count: number }
  | { readonly op: 'same'; readonly unit: Granularity | null }
  | { readonly op: 'month'; readonly month: number; readonly which: number | null }
  | { readonly op: 'day'; readonly day: number; readonly weekday: number | null }
  | { readonly op: 'numeric'; readonly first: number; readonly second: number; readonly year: number | null; readonly dots: boolean }
  | { readonly op: 'weekday'; readonly weekday: number; readonly which: number | null }
  | { readonly op: 'part'; readonly unit: 'half' | 'quarter' | 'season'; readonly part: number; readonly which: number | null; readonly fiscal?: boolean }
  | { readonly op: 'nth'; readonly unit: Granularity | 'weekend'; readonly nth: number; readonly weekday: number | null }
  | { readonly op: 'run'; readonly unit: Granularity; readonly count: number; readonly first: boolean }
  | { readonly op: 'time'; readonly hour: number; readonly minute: number | null; readonly second: number | null; readonly zone: string | null };

/** An occurrence found in the text, before its value is worked out. */
export interface Mention<T extends EntityType = EntityType> extends Span {
  readonly type: T;
  readonly text: string;
  /** Index into `Doc.sentences`. */
  readonly sentence: number;
  /** Name of the rule or model that found it. */
  readonly rule: string;
  readonly confidence: Confidence;
  readonly parts: Parts[T];
}

/** A mention of any type, told apart by `type`. */
export type AnyMention = { [T in EntityType]: Mention<T> }[EntityType];

/** The entity that each type becomes. */
export interface Entities {
  readonly ORG: OrgEntity;
  readonly DRUG: DrugEntity;
  readonly FIGURE: FigureEntity;
  readonly DATE: DateEntity;
}

/** Mentions that go on, and those refused with a reason. */
export interface Refined {
  readonly kept: readonly AnyMention[];
  readonly dropped: readonly DroppedMention[];
}

/** Options that hold for every article of a run (pipeline file or command line). */
export interface ArticleOptions {
  readonly published: string | null;
  readonly source: string | null;
  /** Languages let through, BCP 47 primary subtags; null lets all through. */
  readonly languages: readonly string[] | null;
}

/** The one thing that becomes of each article. */
export type Outcome = { readonly ok: true; readonly record: ArticleRecord } | { readonly ok: false; readonly reject: Reject };

/** What a reader yields: an article or the reason there is none. */
export type ReadItem = { readonly ok: true; readonly raw: RawArticle } | { readonly ok: false; readonly reject: Reject };

export type Cleaned = { readonly ok: true; readonly article: Article } | { readonly ok: false; readonly reject: Reject };

export type Cleaner = (raw: RawArticle, options: ArticleOptions) => Promise<Cleaned>;
export type Segmenter = (article: Article) => Doc;
/** Finds mentions of one or more types; sorted by start; never throws on text. */
export type Extractor = (doc: Doc) => readonly AnyMention[];
/** Settles conflicts between mentions of all types. */
export type Refiner = (mentions: readonly AnyMention[], doc: Doc) => Refined;
/**
 * Turns all mentions of one type of one article into entities, in order (a date may lean on the one before it).
 * The answer runs parallel to `mentions`; null where no entity can be made, which is recorded as dropped.
 */
export type Normaliser<T extends EntityType> = (mentions: readonly Mention<T>[], doc: Doc) => readonly (Entities[T] | null)[];
/** Settles what only the whole document tells: one canonical name for all mentions of one referent. */
export type Resolver = (entities: readonly Entity[], doc: Doc) => readonly Entity[];
/** Ties what belongs together: figures with their organisation or country, drug and date. `entities` as they will stand in the record. */
export type FactFinder = (entities: readonly Entity[], doc: Doc) => readonly Fact[];
/** Faults of a record, empty when it is good; each names the schema path. */
export type Validator = (record: ArticleRecord) => readonly string[];
