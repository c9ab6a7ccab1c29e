// Report → what the evaluation page shows: every mention with its verdict and the attributes of both sides.
import type { Attributed } from '../evaluate/attributes.ts';
import type { Report } from '../evaluate/report.ts';
import { spanRows } from '../evaluate/table.ts';
import type { JudgedMention } from '../evaluate/verdicts.ts';
import type { EvaluationPage, PageMention, PagePlace } from '../pages/evaluation.ts';

/** Attributes shown, in this order. */
const SHOWN = ['subtype', 'kind', 'canonical', 'value', 'min', 'max', 'comparator', 'unit', 'of', 'per', 'confidence'];
/** Columns of the score table that fit beside the text. */
const COLUMNS = ['type', 'gold', 'found', 'strict F1', 'full F1'];

/** The page's data, articles in the order of the gold. */
export function evaluationPage(report: Report): EvaluationPage {
  const byArticle = new Map([...report.texts.keys()].map((id): [string, PageMention[]] => [id, []]));
  for (const mention of report.mentions) byArticle.get(mention.article)?.push(pageMention(mention));
  const rows = spanRows({ ...report, intervals: new Map() });
  const wanted = COLUMNS.map((name) => rows[0]?.indexOf(name) ?? 0);
  return {
    scores: rows.map((cells) => wanted.map((column) => cells[column] ?? '')),
    articles: [...report.texts].map(([id, text]) => ({ id, text, mentions: byArticle.get(id) ?? [] })),
  };
}

function pageMention({ type, verdict, rule, wrong, gold, predicted }: JudgedMention): PageMention {
  return { type, verdict, rule, wrong, gold: gold && placeOf(gold), predicted: predicted && placeOf(predicted) };
}

function placeOf(mention: Attributed): PagePlace {
  const values = SHOWN.filter((name) => mention[name] !== undefined).map((name) => [name, mention[name]]);
  return { start: mention.start, end: mention.end, text: mention.text, values: Object.fromEntries(values) };
}
