// Gold NDJSON → articles to score against. Faults name file and line: gold that cannot be trusted scores nothing.
import { CodedError } from '../errors.ts';
import { byPlace } from '../span.ts';
import type { EntityType, GoldArticle } from '../types.ts';

const TYPES: readonly EntityType[] = ['ORG', 'DRUG', 'FIGURE', 'DATE'];

/** A gold article and where it stands. */
export interface PlacedGold {
  readonly article: GoldArticle;
  readonly path: string;
  /** Line of the file, counted from 1. */
  readonly line: number;
}

/** Parses a gold file. Throws CodedError 'config' with `path:line: fault` for bad JSON, offsets, duplicates or overlaps within a type. */
export function parseGold(text: string, path: string): PlacedGold[] {
  const articles: PlacedGold[] = [];
  const ids = new Set<string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${path}:${index + 1}`;
    const article = parseArticle(line, where);
    if (ids.has(article.id)) throw new CodedError('config', `${where}: id "${article.id}" stands twice; give each article its own`);
    ids.add(article.id);
    const fault = findFault(article);
    if (fault) throw new CodedError('config', `${where}: ${fault}`);
    articles.push({ article, path, line: index + 1 });
  }
  return articles;
}

function parseArticle(line: string, where: string): GoldArticle {
  let value: Partial<GoldArticle> | null;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new CodedError('config', `${where}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value?.id !== 'string' || typeof value.text !== 'string' || !Array.isArray(value.entities))
    throw new CodedError('config', `${where}: gold needs "id", "text" and "entities" (broadsheet schema gold)`);
  return value as GoldArticle;
}

function findFault(article: GoldArticle): string | null {
  const ends = new Map<EntityType, { end: number; text: string }>();
  for (const entity of article.entities) {
    if (!TYPES.includes(entity?.type)) return `"${String(entity?.type)}" is no entity type; known: ${TYPES.join(', ')}`;
    if (!Number.isInteger(entity.start) || !Number.isInteger(entity.end) || entity.start < 0 || entity.start >= entity.end || entity.end > article.text.length)
      return `${entity.type} ${entity.start}-${entity.end} is no stretch of text`;
  }
  for (const entity of [...article.entities].sort(byPlace)) {
    if (article.text.slice(entity.start, entity.end) !== entity.text)
      return `${entity.type} ${entity.start}-${entity.end} "${entity.text}" is not the text there`;
    const before = ends.get(entity.type);
    if (before && entity.start < before.end)
      return `${entity.type} "${entity.text}" at ${entity.start} overlaps "${before.text}"; annotate the longest name once`;
    ends.set(entity.type, { end: entity.end, text: entity.text });
  }
  return null;
}
