// Settings → a pipeline of functions. The only file that knows the steps by name.
import { pathToFileURL } from 'node:url';
import { extractDates } from './extract/date.ts';
import { createDrugExtractor } from './extract/drug.ts';
import { extractFigures } from './extract/figure.ts';
import { createNameExtractor } from './extract/names.ts';
import { createOrganisationExtractor } from './extract/org.ts';
import { refineMentions } from './extract/refine.ts';
import { findFacts } from './facts/facts.ts';
import { drugNames, organisationNames } from './lexicon/names-shipped.ts';
import { normaliseDates } from './normalise/date.ts';
import { createDrugNormaliser } from './normalise/drug.ts';
import { normaliseFigures } from './normalise/figure.ts';
import { createOrganisationNormaliser } from './normalise/org.ts';
import { assemblePipeline, type Pipeline, type Stages } from './pipeline.ts';
import type { PipelineSettings } from './pipeline-file.ts';
import { resolveEntities } from './resolve.ts';
import { loadModel } from './tagger/load.ts';
import { cleanArticle } from './text/clean.ts';
import { createSegmenter } from './text/segment.ts';
import type { Extractor } from './types.ts';
import { createValidator } from './validate.ts';

type StepSettings = Pick<PipelineSettings, 'extract' | 'models'>;

/** Directory of the model that ships. */
export const SHIPPED_MODELS = new URL('../models/', import.meta.url);

/** What finds mentions, by the name used in pipeline files; made when first asked for. */
const EXTRACTORS: { readonly [name: string]: (settings: StepSettings) => Extractor } = {
  names: ({ models }) => createNameExtractor(loadModel(models === null ? SHIPPED_MODELS : pathToFileURL(`${models}/`))),
  organisations: () => createOrganisationExtractor(organisationNames()),
  drugs: () => createDrugExtractor(drugNames(), organisationNames()),
  figures: () => extractFigures,
  dates: () => extractDates,
};

/** Names of all steps, in their default order. */
export const STEP_NAMES: readonly string[] = Object.keys(EXTRACTORS);

/** The stage functions that the settings ask for; an empty `extract` means all steps. Models and name lists are loaded here (0.1 s), so that a missing one ends the run and not each article. */
export function createStages(settings: StepSettings): Stages {
  const names = settings.extract.length > 0 ? settings.extract : STEP_NAMES;
  return {
    clean: cleanArticle,
    segment: createSegmenter(),
    extractors: names.flatMap((name) => EXTRACTORS[name]?.(settings) ?? []),
    refine: refineMentions,
    normalisers: {
      ORG: createOrganisationNormaliser(organisationNames()),
      DRUG: createDrugNormaliser(drugNames()),
      FIGURE: normaliseFigures,
      DATE: normaliseDates,
    },
    resolve: resolveEntities,
    findFacts,
    validate: createValidator(),
  };
}

/** The pipeline for checked settings. */
export function createPipelineFromSettings(settings: PipelineSettings): Pipeline {
  return assemblePipeline(createStages(settings), settings.article);
}
