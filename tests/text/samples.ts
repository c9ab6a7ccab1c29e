// Articles for tests of the clean stage: made by hand, or cleaned from a body with the usual options.
import { cleanArticle } from '../../src/text/clean.ts';
import type { Article, ArticleFields, ArticleOptions, BodyFormat, Cleaned, Zone } from '../../src/types.ts';

export const OPTIONS: ArticleOptions = { published: null, source: null, languages: ['en'] };

/** Two paragraphs that are certainly a story's own. */
export const STORY = [
  'The ministry said on Monday that it would buy two million doses of the vaccine from the institute, and that the first of them would reach clinics before the end of the month.',
  'Officials told reporters that the price had been agreed after six weeks of talks, which were led by the health minister and her deputy.',
].join('\n\n');

export interface Sample {
  readonly body: string;
  readonly format?: BodyFormat;
  readonly fields?: ArticleFields;
  readonly path?: string;
  readonly line?: number | null;
  readonly options?: Partial<ArticleOptions>;
}

export function clean({ body, format = 'text', fields = {}, path = 'in.txt', line = null, options = {} }: Sample): Promise<Cleaned> {
  return cleanArticle({ origin: { path, line }, body, format, fields }, { ...OPTIONS, ...options });
}

export async function cleaned(sample: Sample): Promise<Article> {
  const outcome = await clean(sample);
  if (!outcome.ok) throw new Error(`refused: ${outcome.reject.code}: ${outcome.reject.message}`);
  return outcome.article;
}

/** Text of every zone of one kind, trimmed. */
export function zoneTexts(article: Article, zone: Zone): string[] {
  return article.zones.filter((each) => each.zone === zone).map((each) => article.text.slice(each.start, each.end).trim());
}

/** The zone that holds the first occurrence of `words`. */
export function zoneOf(article: Article, words: string): Zone | undefined {
  const at = article.text.indexOf(words);
  return article.zones.find((zone) => zone.start <= at && at < zone.end)?.zone;
}
