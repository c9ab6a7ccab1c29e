// Settings → a pipeline of functions. The only file that knows the steps by name.
import { extractDates } from './extract/date.ts';
import { extractDrugs } from './extract/drug.ts';
import { extractFigures } from './extract/figure.ts';
import { createNameExtractor } from './extract/names.ts';
import { extractOrganisations } from './extract/org.ts';
import { refineMentions } from './extract/refine.ts';
import { normaliseDates } from './normalise/date.ts';
import { normaliseDrugs } from './normalise/drug.ts';
import { normaliseFigures } from './normalise/figure.ts';
import { normaliseOrganisations } from './normalise/org.ts';
import { assemblePipeline, type Pipeline, type Stages } from './pipeline.ts';
import type { PipelineSettings } from './pipeline-file.ts';
import { resolveEntities } from './resolve.ts';
import { loadModel } from './tagger/load.ts';
import { cleanArticle } from './text/clean.ts';
import { createSegmenter } from './text/segment.ts';
import type { Extractor } from './types.ts';
import { createValidator } from './validate.ts';

/** What finds mentions, by the name used in pipeline files; made when first asked for. */
const EXTRACTORS: { readonly [name: string]: () => Extractor } = {
  names: () => createNameExtractor(loadModel(new URL('../models/', import.meta.url))),
  organisations: () => extractOrganisations,
  drugs: () => extractDrugs,
  figures: () => extractFigures,
  dates: () => extractDates,
};

/** Names of all steps, in their default order. */
export const STEP_NAMES: readonly string[] = Object.keys(EXTRACTORS);

/** The stage functions that the settings ask for; an empty `extract` means all steps. Loads models (100 ms). */
export function createStages(settings: Pick<PipelineSettings, 'extract'>): Stages {
  const names = settings.extract.length > 0 ? settings.extract : STEP_NAMES;
  return {
    clean: cleanArticle,
    segment: createSegmenter(),
    extractors: names.flatMap((name) => EXTRACTORS[name]?.() ?? []),
    refine: refineMentions,
    normalisers: { ORG: normaliseOrganisations, DRUG: normaliseDrugs, FIGURE: normaliseFigures, DATE: normaliseDates },
    resolve: resolveEntities,
    validate: createValidator(),
  };
}

/** The pipeline for checked settings. */
export function createPipelineFromSettings(settings: PipelineSettings): Pipeline {
  return assemblePipeline(createStages(settings), settings.article);
}
