// Gold articles → what is predicted for them: by the pipeline, or in a file of any tool.
import { readFileSync } from 'node:fs';
import { createPipelineFromSettings, STEP_NAMES } from '../config.ts';
import { CodedError } from '../errors.ts';
import type { Attributed } from '../evaluate/attributes.ts';
import type { PlacedGold } from '../evaluate/gold.ts';
import { ENTITY_TYPES, type ScoredArticle } from '../evaluate/score.ts';
import { completeSettings, loadPipelineFile } from '../pipeline-file.ts';
import type { ArticleRecord, EntityType } from '../types.ts';
import { loadLexiconsAloud } from './lexicons-aloud.ts';

/** A gold article with its predictions and all that a report tells of it. */
export interface Evaluated extends ScoredArticle {
  readonly text: string;
  readonly source: string | null;
  /** Gold file and line. */
  readonly path: string;
  readonly line: number;
  /** What the pipeline made of it; null for predictions of another tool, and where it was rejected. */
  readonly record: ArticleRecord | null;
}

/** What the pipeline makes of the input fields of each gold article; its annotations are never shown to it. */
export async function predictGold(gold: readonly PlacedGold[], pipelinePath: string | undefined): Promise<Evaluated[]> {
  const settings = pipelinePath === undefined ? completeSettings({}, '.') : loadPipelineFile(pipelinePath, STEP_NAMES);
  const pipeline = createPipelineFromSettings(settings, loadLexiconsAloud(settings.lexicons));
  const evaluated: Evaluated[] = [];
  for (const placed of gold) {
    const { id, text, title, published, source, url } = placed.article;
    const fields = { id, title: title ?? null, published: published ?? null, source: source ?? null, url: url ?? null, language: 'en' };
    const outcome = await pipeline.process({ origin: { path: id, line: null }, body: text, format: 'text', fields });
    if (!outcome.ok) process.stderr.write(`broadsheet: ${id} was rejected: ${outcome.reject.code}: ${outcome.reject.message}\n`);
    const record = outcome.ok ? outcome.record : null;
    if (record && record.text !== text)
      throw new CodedError(
        'config',
        `${placed.path}:${placed.line}: the pipeline changes this text, so its offsets do not hold; put the cleaned text into the gold`,
      );
    evaluated.push(complete(placed, (record?.entities ?? []) as unknown as readonly Attributed[], record));
  }
  return evaluated;
}

/** Predictions of a file: NDJSON of {id, entities}, offsets in UTF-16 units of the gold text. Articles it leaves out have none. */
export function readPredictions(gold: readonly PlacedGold[], path: string): Evaluated[] {
  const predictions = new Map<string, readonly Attributed[]>();
  for (const [index, line] of readText(path).split('\n').entries()) {
    if (line.trim() === '') continue;
    const { id, entities } = parsePrediction(line, `${path}:${index + 1}`);
    if (predictions.has(id)) throw new CodedError('config', `${path}:${index + 1}: id "${id}" stands twice; give each article one line`);
    predictions.set(id, entities);
  }
  const known = gold.filter(({ article }) => predictions.has(article.id)).length;
  if (known === 0 && gold.length > 0) throw new CodedError('config', `${path}: none of its ids is in the gold; predictions are joined to gold by "id"`);
  if (known < gold.length) process.stderr.write(`broadsheet: ${path}: no predictions for ${gold.length - known} of ${gold.length} gold articles\n`);
  return gold.map((placed) => complete(placed, predictions.get(placed.article.id) ?? [], null));
}

/** Text of a file. Throws CodedError 'input-not-found' with the path. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CodedError('input-not-found', `${path}: cannot be read; name an NDJSON file`);
  }
}

function complete({ article, path, line }: PlacedGold, predicted: readonly Attributed[], record: ArticleRecord | null): Evaluated {
  return {
    id: article.id,
    gold: article.entities as readonly Attributed[],
    predicted,
    types: article.types ?? ENTITY_TYPES,
    partial: article.partial ?? [],
    neutral: article.neutral ?? [],
    text: article.text,
    source: article.source ?? null,
    path,
    line,
    record,
  };
}

function parsePrediction(line: string, where: string): { readonly id: string; readonly entities: readonly Attributed[] } {
  let value: { readonly id?: unknown; readonly entities?: unknown } | null;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new CodedError('config', `${where}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value?.id !== 'string') throw new CodedError('config', `${where}: predictions need "id" and "entities"`);
  // A line of `extract` that stands for a rejected article has no entities.
  const entities: readonly Attributed[] = Array.isArray(value.entities) ? value.entities : [];
  const bad = entities.find(
    (entity) =>
      !ENTITY_TYPES.includes(entity?.type as EntityType) || !Number.isInteger(entity.start) || !Number.isInteger(entity.end) || entity.start >= entity.end,
  );
  if (bad)
    throw new CodedError('config', `${where}: ${JSON.stringify(bad).slice(0, 120)} is no mention: it needs type (${ENTITY_TYPES.join(', ')}), start and end`);
  return { id: value.id, entities };
}
