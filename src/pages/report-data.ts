// Records → what the report page shows: an index of names, figures and dates, and the articles in chunks that the page reads only when it needs them.
import type { ArticleRecord, Reject } from '../types.ts';

/** Articles in one chunk: small enough to be parsed at a click, large enough that 20,000 articles make a hundred files. */
export const CHUNK_SIZE = 200;

/** An article in the list: id, title, published, source, url, mentions by type in the order of `TYPES`. */
export type ArticleRow = readonly [string, string | null, string | null, string | null, string | null, readonly number[]];
/** A name: canonical, subtype or kind, mentions, indexes of articles. */
export type NameRow = readonly [string, string, number, readonly number[]];
/** A figure: article, start, text, label, of, kind, value, min, max, unit, comparator, per, organisation, drug, date. */
export type FigureRow = readonly [
  number,
  number,
  string,
  string | null,
  string | null,
  string,
  number | null,
  number | null,
  number | null,
  string | null,
  string,
  string | null,
  string | null,
  string | null,
  string | null,
];
/** A point in time: article, start, text, value. */
export type DateRow = readonly [number, number, string, string];

/** An article as the page shows it in full. */
export interface ChunkArticle {
  readonly text: string;
  readonly sentences: ArticleRecord['sentences'];
  readonly entities: readonly { readonly [name: string]: unknown }[];
}

/** Numbers of the manifest that the page repeats; null where there is no manifest. */
export interface RunFacts {
  readonly pipeline: string | null;
  readonly words: number | null;
  readonly unclaimed: number | null;
}

export interface ReportIndex {
  readonly types: readonly string[];
  readonly chunkSize: number;
  readonly split: boolean;
  readonly run: RunFacts;
  readonly articles: readonly ArticleRow[];
  readonly organisations: readonly NameRow[];
  readonly drugs: readonly NameRow[];
  readonly figures: readonly FigureRow[];
  readonly dates: readonly DateRow[];
  readonly rejects: readonly (readonly [string, string, string, string])[];
  /** Codes of issues and of dropped mentions, with their numbers. */
  readonly issues: readonly (readonly [string, number])[];
  readonly dropped: readonly (readonly [string, number])[];
}

export const TYPES = ['ORG', 'DRUG', 'FIGURE', 'DATE'] as const;

interface NameState {
  readonly kind: string;
  mentions: number;
  readonly articles: number[];
}

/** Gathers records, one after the other; `index` ends it. Memory: the index alone, chunks are handed on as they fill. */
export class ReportGatherer {
  readonly #articles: ArticleRow[] = [];
  readonly #names = { ORG: new Map<string, NameState>(), DRUG: new Map<string, NameState>() };
  readonly #figures: FigureRow[] = [];
  readonly #dates: DateRow[] = [];
  readonly #rejects: [string, string, string, string][] = [];
  readonly #issues = new Map<string, number>();
  readonly #dropped = new Map<string, number>();
  #chunk: ChunkArticle[] = [];

  /** Takes one record; gives a full chunk when this record completes one. */
  add(record: ArticleRecord): readonly ChunkArticle[] | null {
    const article = this.#articles.length;
    const counts = TYPES.map((type) => record.entities.filter((entity) => entity.type === type).length);
    this.#articles.push([record.id, record.title, record.published, record.source, record.url, counts]);
    const joined = joinedByFigure(record);
    for (const entity of record.entities) {
      if (entity.type === 'ORG') this.#name('ORG', entity.canonical, entity.subtype, article);
      else if (entity.type === 'DRUG') this.#name('DRUG', entity.canonical, entity.kind, article);
      else if (entity.type === 'DATE') {
        if ((entity.kind === 'date' || entity.kind === 'time') && entity.value) this.#dates.push([article, entity.start, entity.text, entity.value]);
      } else {
        const { start, text, label, of, kind, value, min, max, unit, comparator, per } = entity;
        const { organisation, drug, date } = joined.get(start) ?? NOTHING;
        this.#figures.push([article, start, text, label, of, kind, value, min, max, unit, comparator, per, organisation, drug, date]);
      }
      for (const issue of entity.issues) count(this.#issues, issue);
    }
    for (const { reason } of record.dropped) count(this.#dropped, reason);
    for (const { code } of record.issues) count(this.#issues, code);
    this.#chunk.push({ text: record.text, sentences: record.sentences, entities: record.entities.map((entity) => ({ ...entity })) });
    return this.#chunk.length === CHUNK_SIZE ? this.lastChunk() : null;
  }

  /** The chunk that is not full; null when there is none. */
  lastChunk(): readonly ChunkArticle[] | null {
    const chunk = this.#chunk;
    this.#chunk = [];
    return chunk.length > 0 ? chunk : null;
  }

  reject({ origin, stage, code, message }: Reject): void {
    this.#rejects.push([origin.line === null ? origin.path : `${origin.path}:${origin.line}`, stage, code, message]);
  }

  index(run: RunFacts, split: boolean): ReportIndex {
    return {
      types: TYPES,
      chunkSize: CHUNK_SIZE,
      split,
      run,
      articles: this.#articles,
      organisations: rows(this.#names.ORG),
      drugs: rows(this.#names.DRUG),
      figures: this.#figures,
      dates: this.#dates.sort((a, b) => (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : a[0] - b[0] || a[1] - b[1])),
      rejects: this.#rejects,
      issues: ranked(this.#issues),
      dropped: ranked(this.#dropped),
    };
  }

  #name(type: 'ORG' | 'DRUG', canonical: string, kind: string, article: number): void {
    const names = this.#names[type];
    const known = names.get(canonical);
    if (known === undefined) names.set(canonical, { kind, mentions: 1, articles: [article] });
    else {
      known.mentions++;
      if (known.articles.at(-1) !== article) known.articles.push(article);
    }
  }
}

interface Joined {
  readonly organisation: string | null;
  readonly drug: string | null;
  readonly date: string | null;
}

const NOTHING: Joined = { organisation: null, drug: null, date: null };

/** What the record's facts say of its figures, by the figure's start. */
function joinedByFigure({ facts, entities }: ArticleRecord): ReadonlyMap<number, Joined> {
  const byStart = new Map<number, Joined>();
  for (const { figure, actor, drug, date } of facts ?? []) {
    const [medicine, day] = [entities[drug?.entity ?? -1], entities[date?.entity ?? -1]];
    byStart.set(entities[figure]?.start ?? -1, {
      organisation: actor?.name ?? null,
      drug: medicine?.type === 'DRUG' ? medicine.canonical : null,
      date: day?.type === 'DATE' ? (day.value ?? day.text) : null,
    });
  }
  return byStart;
}

function rows(names: ReadonlyMap<string, NameState>): NameRow[] {
  return [...names]
    .map(([canonical, { kind, mentions, articles }]): NameRow => [canonical, kind, mentions, articles])
    .sort((a, b) => b[3].length - a[3].length || b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
