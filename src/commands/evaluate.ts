// `broadsheet evaluate`: runs the pipeline on the texts of gold articles, or takes predictions made elsewhere, and scores them.
import { readFileSync } from 'node:fs';
import { createPipelineFromSettings, STEP_NAMES } from '../config.ts';
import { CodedError } from '../errors.ts';
import type { Attributed } from '../evaluate/attributes.ts';
import { parseGold } from '../evaluate/gold.ts';
import { ENTITY_TYPES, type ScoredArticle, scoreArticles } from '../evaluate/score.ts';
import { formatScores } from '../evaluate/table.ts';
import type { Pipeline } from '../pipeline.ts';
import { completeSettings, loadPipelineFile } from '../pipeline-file.ts';
import type { GoldArticle } from '../types.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';

export interface EvaluateOptions {
  readonly gold: readonly string[];
  readonly pred?: string;
  readonly json?: boolean;
}

/** Scores and prints; answers 0. A gold article that the pipeline rejects counts as one without predictions. */
export async function evaluateCommand(pipelinePath: string | undefined, options: EvaluateOptions): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const gold = options.gold.flatMap((path) => parseGold(readText(path), path));
  const settings = pipelinePath === undefined ? completeSettings({}, '.') : loadPipelineFile(pipelinePath, STEP_NAMES);
  const predicted = options.pred === undefined ? await predictAll(createPipelineFromSettings(settings), gold) : readPredictions(options.pred);
  const articles = gold.map(
    (article): ScoredArticle => ({
      id: article.id,
      gold: article.entities as readonly Attributed[],
      predicted: predicted.get(article.id) ?? [],
      types: article.types ?? ENTITY_TYPES,
      partial: article.partial ?? [],
      neutral: article.neutral ?? [],
    }),
  );
  const scores = scoreArticles(articles);
  await writeLine(process.stdout, options.json ? JSON.stringify(scores) : formatScores(scores));
  return 0;
}

/** What the pipeline makes of the input fields of each gold article; its annotations are never shown to it. */
async function predictAll(pipeline: Pipeline, gold: readonly GoldArticle[]): Promise<Map<string, readonly Attributed[]>> {
  const predictions = new Map<string, readonly Attributed[]>();
  for (const { id, text, title, published, source, url } of gold) {
    const fields = { id, title: title ?? null, published: published ?? null, source: source ?? null, url: url ?? null, language: 'en' };
    const outcome = await pipeline.process({ origin: { path: id, line: null }, body: text, format: 'text', fields });
    if (outcome.ok) predictions.set(id, outcome.record.entities as unknown as readonly Attributed[]);
    else process.stderr.write(`broadsheet: ${id} was rejected: ${outcome.reject.code}: ${outcome.reject.message}\n`);
  }
  return predictions;
}

function readPredictions(path: string): Map<string, readonly Attributed[]> {
  const lines = readText(path)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return new Map(lines.map((line) => JSON.parse(line)).map((record) => [String(record.id), record.entities ?? []]));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CodedError('input-not-found', `${path}: cannot be read; name an NDJSON file`);
  }
}
