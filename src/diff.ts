// Two records of one article, made by two runs → mentions added, lost and changed, and by which attribute; and the sums over many.
import type { ArticleRecord, Entity, EntityType } from './types.ts';

export type MentionChange =
  | { readonly change: 'added' | 'lost'; readonly entity: Entity }
  | {
      readonly change: 'changed';
      readonly entity: Entity;
      readonly before: Entity /** Attributes that differ; "span" where the offsets do. */;
      readonly attributes: readonly string[];
    };

export interface ArticleChange {
  readonly id: string;
  /** Fields of the article itself that differ: text, title, published … */
  readonly fields: readonly string[];
  readonly mentions: readonly MentionChange[];
}

const ARTICLE_FIELDS = ['text', 'title', 'published', 'source', 'url', 'language', 'byline', 'dateline'] as const;
/** Fields that follow from the place, or stand for it. */
const PLACE_FIELDS: ReadonlySet<string> = new Set(['type', 'start', 'end', 'text', 'sentence']);

/** What differs between two records of the same article. Where the text itself differs, mentions are joined by type, characters and their order. */
export function compareRecords(before: ArticleRecord, after: ArticleRecord): ArticleChange {
  const fields = ARTICLE_FIELDS.filter((field) => before[field] !== after[field]);
  const pairs = before.text === after.text ? pairByPlace(before.entities, after.entities) : pairByWords(before.entities, after.entities);
  const mentions = pairs.flatMap(([old, now]): MentionChange[] => {
    if (old === null) return now === null ? [] : [{ change: 'added', entity: now }];
    if (now === null) return [{ change: 'lost', entity: old }];
    const attributes = differing(old, now, before.text === after.text);
    return attributes.length === 0 ? [] : [{ change: 'changed', entity: now, before: old, attributes }];
  });
  return { id: after.id, fields, mentions };
}

type EntityPair = readonly [Entity | null, Entity | null];

/** One to one by type: the same span first, then any overlap, from left to right. */
function pairByPlace(before: readonly Entity[], after: readonly Entity[]): EntityPair[] {
  const keyOf = ({ type, start, end }: Entity): string => `${type} ${start} ${end}`;
  const exact = new Map(after.map((entity) => [keyOf(entity), entity]));
  const pairs: EntityPair[] = [];
  const rest: Entity[] = [];
  for (const entity of before) {
    const twin = exact.get(keyOf(entity));
    if (twin) pairs.push([entity, twin]);
    else rest.push(entity);
    exact.delete(keyOf(entity));
  }
  const left = [...exact.values()];
  for (const entity of rest) {
    const at = left.findIndex(({ type, start, end }) => type === entity.type && start < entity.end && entity.start < end);
    pairs.push([entity, at < 0 ? null : (left.splice(at, 1)[0] ?? null)]);
  }
  return [...pairs, ...left.map((entity): EntityPair => [null, entity])].sort(byStart);
}

/** The n-th mention of a type with these characters before is the n-th after. */
function pairByWords(before: readonly Entity[], after: readonly Entity[]): EntityPair[] {
  const waiting = new Map<string, Entity[]>();
  for (const entity of after) {
    const key = `${entity.type} ${entity.text}`;
    const queue = waiting.get(key);
    if (queue) queue.push(entity);
    else waiting.set(key, [entity]);
  }
  const pairs = before.map((entity): EntityPair => [entity, waiting.get(`${entity.type} ${entity.text}`)?.shift() ?? null]);
  return [...pairs, ...[...waiting.values()].flat().map((entity): EntityPair => [null, entity])].sort(byStart);
}

function differing(before: Entity, after: Entity, sameText: boolean): string[] {
  const old = before as unknown as { readonly [key: string]: unknown };
  const now = after as unknown as { readonly [key: string]: unknown };
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !PLACE_FIELDS.has(name) && (sameText || name !== 'converts'));
  const attributes = names.filter((name) => JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null)).sort();
  return sameText && (before.start !== after.start || before.end !== after.end) ? ['span', ...attributes] : attributes;
}

function byStart([a, b]: EntityPair, [c, d]: EntityPair): number {
  return ((b ?? a)?.start ?? 0) - ((d ?? c)?.start ?? 0);
}

export interface Tally {
  added: number;
  lost: number;
  changed: number;
}

/** Sums over articles, of bounded size: examples are the first of each kind. */
export interface DiffSummary {
  readonly articles: { same: number; changed: number; onlyBefore: number; onlyAfter: number };
  readonly types: { readonly [T in EntityType]: Tally };
  readonly rules: Map<string, Tally>;
  /** By "TYPE attribute". */
  readonly attributes: Map<string, number>;
  /** Articles by field that differs. */
  readonly fields: Map<string, number>;
  readonly examples: { readonly article: string; readonly mention: MentionChange }[];
}

/** A summary of nothing. */
export function emptySummary(): DiffSummary {
  const tally = (): Tally => ({ added: 0, lost: 0, changed: 0 });
  return {
    articles: { same: 0, changed: 0, onlyBefore: 0, onlyAfter: 0 },
    types: { ORG: tally(), DRUG: tally(), FIGURE: tally(), DATE: tally() },
    rules: new Map(),
    attributes: new Map(),
    fields: new Map(),
    examples: [],
  };
}

/** Adds an article to the summary, in place; keeps up to `examples` of each type and change. */
export function addChange(summary: DiffSummary, { id, fields, mentions }: ArticleChange, examples: number): void {
  summary.articles[fields.length + mentions.length > 0 ? 'changed' : 'same']++;
  for (const field of fields) summary.fields.set(field, (summary.fields.get(field) ?? 0) + 1);
  for (const mention of mentions) {
    const { type, rule } = mention.entity;
    if (summary.types[type][mention.change]++ < examples) summary.examples.push({ article: id, mention });
    const tally = summary.rules.get(`${type} ${rule}`) ?? { added: 0, lost: 0, changed: 0 };
    tally[mention.change]++;
    summary.rules.set(`${type} ${rule}`, tally);
    if (mention.change === 'changed')
      for (const attribute of mention.attributes) summary.attributes.set(`${type} ${attribute}`, (summary.attributes.get(`${type} ${attribute}`) ?? 0) + 1);
  }
}

/** True where the two outputs hold the same. */
export function isUnchanged({ articles }: DiffSummary): boolean {
  return articles.changed + articles.onlyBefore + articles.onlyAfter === 0;
}
