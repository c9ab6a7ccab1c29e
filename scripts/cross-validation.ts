// The pipeline and the tagger alone on the annotated articles of our genre, each part by a model that has seen neither it nor any gold.
// npm run cross-validation [-- --misses FILE]; a training of minutes a fold. The annotation is of one pass, so a tenth of what differs is its own.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createStages } from '../src/config.ts';
import type { ScoredArticle } from '../src/evaluate/score.ts';
import { createNameExtractor } from '../src/extract/names.ts';
import { completeSettings } from '../src/pipeline-file.ts';
import { createSegmenter } from '../src/text/segment.ts';
import type { Doc } from '../src/types.ts';
import { cellsOf, print, scored } from './measure/score.ts';
import { readGold } from './train/corpus.ts';
import { heldOutDirectory, heldOutModel, SHARED } from './train/held-out.ts';
import { GENRE_ARTICLES, inFold } from './train/recipe.ts';

const FOLDS = 3;

const { values: options } = parseArgs({ options: { misses: { type: 'string' } } });

if (!existsSync(SHARED)) print(`${SHARED} is not there: nothing to train on`);
else {
  const documents = readGold(join(SHARED, GENRE_ARTICLES), 'genre', createSegmenter());
  const pipeline: ScoredArticle[] = [];
  const tagger: ScoredArticle[] = [];
  const misses: string[] = [];
  for (let rest = 0; rest < FOLDS; rest++) {
    const fold = { rest, of: FOLDS };
    const name = `fold-${rest}-of-${FOLDS}`;
    const { extractors, refine } = createStages({ ...completeSettings({}, '.'), models: heldOutDirectory(name, { fold }) });
    const tag = createNameExtractor(heldOutModel(name, { fold }));
    for (const document of documents.filter((_, i) => inFold(i, fold))) {
      const found = refine(
        extractors.flatMap((extract) => extract(document.doc)),
        document.doc,
      ).kept;
      const alone = tag(document.doc);
      pipeline.push(scored(document, withoutGlued(document, found)));
      tagger.push(scored(document, withoutGlued(document, alone)));
      if (options.misses) misses.push(...differences(document.doc.article.text, document, found, alone));
    }
  }
  print('| system | type | mentions | precision | recall | strict F1 [95 %] | overlap F1 |');
  print('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [system, articles] of [
    ['pipeline', pipeline],
    ['tagger alone', tagger],
  ] as const)
    for (const type of ['ORG', 'DRUG'] as const) {
      const { gold, precision, recall, strict, overlap } = cellsOf(articles, type);
      print(`| ${system} | ${type} | ${gold} | ${precision} | ${recall} | ${strict} | ${overlap} |`);
    }
  if (options.misses) writeFileSync(options.misses, misses.join(''));
}

interface Place {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Without what the annotation passes over: names that the page glued to a neighbour ("DetailsKilsar Ltd"), right or not, unless they are annotated. */
function withoutGlued<P extends Place>({ doc, spans }: { readonly doc: Doc; readonly spans: readonly Place[] }, found: readonly P[]): P[] {
  const { text } = doc.article;
  const glued = ({ start, end }: Place) => /[\p{L}\p{N}.]/u.test(text.charAt(start - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end));
  return found.filter((place) => !glued(place) || spans.some(({ start, end }) => start === place.start && end === place.end));
}

/** Lines "type, what differs, whether the tagger alone has it right, document, text, surroundings", tab-separated. */
function differences(
  text: string,
  gold: { readonly id: string; readonly spans: readonly Place[] },
  found: readonly Place[],
  alone: readonly Place[],
): string[] {
  const lines: string[] = [];
  const among = (places: readonly Place[], { type, start, end }: Place) =>
    places.some((place) => place.type === type && place.start === start && place.end === end);
  const touching = (places: readonly Place[], { type, start, end }: Place) =>
    places.some((place) => place.type === type && place.start < end && start < place.end);
  const tell = (place: Place, fault: string, tagger: string) => {
    const shown = (from: number, to: number) => text.slice(Math.max(0, from), to).replaceAll(/\s+/gu, ' ');
    const { type, start, end } = place;
    lines.push(`${[type, fault, tagger, gold.id, `${start}`, `${shown(start - 60, start)}[[${shown(start, end)}]]${shown(end, end + 60)}`].join('\t')}\n`);
  };
  for (const place of gold.spans)
    if (!among(found, place)) tell(place, touching(found, place) ? 'other ends, annotated' : 'missed', among(alone, place) ? 'tagger right' : 'tagger wrong');
  for (const place of found)
    if ((place.type === 'ORG' || place.type === 'DRUG') && !among(gold.spans, place))
      tell(place, touching(gold.spans, place) ? 'other ends, found' : 'false', among(alone, place) ? 'tagger too' : 'tagger not');
  return lines;
}
