// Articles under review and what was decided of them. Accepted articles are lines of the gold file; those begun lie as drafts beside it.
// Both files are written whole to another name and renamed at every change, so that a crash leaves the state before or after it.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { CodedError } from '../errors.ts';
import type { Entity, GoldArticle, GoldEntity } from '../types.ts';

/** An article to look at: a record, or gold made before. */
export interface ReviewArticle {
  readonly id: string;
  readonly title?: string | null;
  readonly text: string;
  readonly published?: string | null;
  readonly source?: string | null;
  readonly url?: string | null;
  readonly entities: readonly (Entity | GoldEntity)[];
}

export interface ReviewStore {
  list(): { readonly id: string; readonly title: string | null; readonly done: boolean }[];
  /** Null where there is no such article. */
  read(at: number): GoldArticle | null;
  /** Keeps the mentions at once: as gold where they are accepted and without fault, else as a draft. */
  keep(at: number, entities: readonly GoldEntity[], done: boolean): { readonly faults: readonly string[]; readonly done: boolean };
}

/** What is wrong with a gold line, in words. */
export type GoldChecker = (line: string) => readonly string[];

/** Attributes that gold keeps of an entity. */
const KEPT = ['type', 'start', 'end', 'text', 'subtype', 'kind', 'canonical', 'value', 'min', 'max', 'comparator', 'unit', 'of', 'per'] as const;

/** Opens the store. Throws CodedError 'config' where the gold file holds a line that is no gold, 'output-not-writable' where it cannot be written. */
export function openReviewStore(articles: readonly ReviewArticle[], goldPath: string, check: GoldChecker): ReviewStore {
  const draftPath = `${goldPath}.drafts`;
  const gold = readLines(goldPath);
  const drafts = readLines(draftPath);
  const current = (article: ReviewArticle): GoldArticle => gold.get(article.id) ?? drafts.get(article.id) ?? goldOf(article);
  return {
    list: () => articles.map(({ id, title }) => ({ id, title: title ?? null, done: gold.has(id) })),
    read: (at) => (articles[at] ? current(articles[at]) : null),
    keep(at, entities, done) {
      const article = articles[at];
      if (article === undefined) return { faults: ['no such article'], done: false };
      const changed: GoldArticle = { ...current(article), entities: entities.map(goldEntity) };
      const faults = check(`${JSON.stringify(changed)}\n`);
      const accepted = done && faults.length === 0;
      // A draft never takes the place of accepted gold in the file until it is accepted again, but it is what is shown.
      if (accepted) {
        gold.set(article.id, changed);
        drafts.delete(article.id);
        writeLines(goldPath, gold);
      } else {
        gold.delete(article.id);
        drafts.set(article.id, changed);
      }
      writeLines(draftPath, drafts);
      if (!accepted) writeLines(goldPath, gold);
      return { faults, done: accepted };
    },
  };
}

function goldOf({ id, title = null, text, published = null, source = null, url = null, entities }: ReviewArticle): GoldArticle {
  return { id, title, text, published, source, url, entities: entities.map(goldEntity) };
}

function goldEntity(entity: Entity | GoldEntity): GoldEntity {
  const values = entity as { readonly [name: string]: unknown };
  return Object.fromEntries(KEPT.filter((name) => values[name] !== undefined).map((name) => [name, values[name]])) as unknown as GoldEntity;
}

function readLines(path: string): Map<string, GoldArticle> {
  const articles = new Map<string, GoldArticle>();
  if (!existsSync(path)) return articles;
  for (const [number, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const article = JSON.parse(line) as GoldArticle;
      if (typeof article.id !== 'string' || !Array.isArray(article.entities)) throw new Error('no id or entities');
      articles.set(article.id, article);
    } catch {
      throw new CodedError('config', `${path}:${number + 1}: no gold article; mend the line or name another file with -o`);
    }
  }
  return articles;
}

function writeLines(path: string, articles: ReadonlyMap<string, GoldArticle>): void {
  if (articles.size === 0 && !existsSync(path)) return;
  try {
    writeFileSync(`${path}.writing`, [...articles.values()].map((article) => `${JSON.stringify(article)}\n`).join(''), { flush: true } as object);
    renameSync(`${path}.writing`, path);
  } catch (error) {
    throw new CodedError('output-not-writable', `${path}: cannot be written (${(error as Error).message}); name another file with -o`);
  }
}
