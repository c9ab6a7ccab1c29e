// What `import … from 'broadsheet'` gives: text in, record out. Importing it does nothing; models load with the first pipeline.
import { createPipelineFromSettings, STEP_NAMES } from './config.ts';
import { CodedError } from './errors.ts';
import { completeSettings } from './pipeline-file.ts';
import type { ArticleFields, ArticleInput, ArticleRecord, BodyFormat, Outcome, PipelineFile } from './types.ts';

export { CodedError } from './errors.ts';
export type * from './types.ts';
export { schemaText } from './validate.ts';

/** A pipeline for use from code. */
export interface ArticlePipeline {
  /**
   * Takes one article through all stages. Never rejects its promise: an article that cannot become a record
   * answers `{ ok: false, reject }` with stage, code and message.
   */
  process(article: ArticleInput, format?: BodyFormat): Promise<Outcome>;
}

/**
 * Makes a pipeline from the content of a pipeline file (`article` and `extract` count here; all may be left out).
 * Takes about 0.3 s and 150 MB; make one and keep it. Throws CodedError 'config' for an unknown step.
 */
export function createPipeline(file: PipelineFile = {}): ArticlePipeline {
  const unknown = file.extract?.find((step) => !STEP_NAMES.includes(step));
  if (unknown !== undefined) throw new CodedError('config', `unknown step "${unknown}"; known: ${STEP_NAMES.join(', ')}`);
  const pipeline = createPipelineFromSettings(completeSettings(file, '.'));
  return {
    process: (article, format = 'text') =>
      pipeline.process({ origin: { path: 'memory', line: null }, body: article.text.toWellFormed(), format, fields: fieldsOf(article) }),
  };
}

let shared: ArticlePipeline | undefined;

/**
 * Extracts from one text with the default pipeline, kept for the next call.
 * Offsets of the record are UTF-16 code units of `text`, half-open. Throws CodedError 'article-rejected' with the reason.
 *
 * @example const record = await extract('CIGB sold 5 million doses last week.', { published: '2026-03-01' });
 */
export async function extract(text: string, fields: Omit<ArticleInput, 'text'> = {}): Promise<ArticleRecord> {
  shared ??= createPipeline();
  const outcome = await shared.process({ ...fields, text });
  if (!outcome.ok) throw new CodedError('article-rejected', `${outcome.reject.code}: ${outcome.reject.message}`);
  return outcome.record;
}

function fieldsOf(article: ArticleInput): ArticleFields {
  const { id, title, published, source, url, language } = article;
  return {
    ...(id !== undefined && { id: String(id) }),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  };
}
