// Settings → a pipeline of functions. The only file that knows the steps by name.
import { pathToFileURL } from 'node:url';
import { extractDates } from './extract/date.ts';
import { createDrugExtractor } from './extract/drug.ts';
import { extractFigures } from './extract/figure.ts';
import { createNameExtractor } from './extract/names.ts';
import { createOrganisationExtractor } from './extract/org.ts';
import { refineMentions } from './extract/refine.ts';
import { findFacts } from './facts/facts.ts';
import { type NameList, withUserNames } from './lexicon/names.ts';
import { drugNames, organisationNames } from './lexicon/names-shipped.ts';
import { type Lexicons, loadLexicons } from './lexicons.ts';
import { createDateNormaliser } from './normalise/date.ts';
import { createDrugNormaliser } from './normalise/drug.ts';
import { normaliseFigures } from './normalise/figure.ts';
import { createOrganisationNormaliser } from './normalise/org.ts';
import { PACKAGE_ROOT } from './package.ts';
import { assemblePipeline, type Pipeline, type Stages } from './pipeline.ts';
import type { PipelineSettings } from './pipeline-file.ts';
import { createUserNameResolver } from './resolve/user-names.ts';
import { createResolver } from './resolve.ts';
import { createSubtypeClassifier, loadSubtypeModel, type SubtypeClassifier } from './subtypes/classifier.ts';
import { loadClusters, loadModel } from './tagger/load.ts';
import type { TaggerModel } from './tagger/model.ts';
import { cleanArticle } from './text/clean.ts';
import { createSegmenter } from './text/segment.ts';
import type { Extractor } from './types.ts';
import { createValidator } from './validate.ts';

/** The lists that ship with the user's laid over them. */
interface Names {
  readonly organisations: NameList;
  readonly drugs: NameList;
}

type StepSettings = Pick<PipelineSettings, 'article' | 'extract' | 'lexicons' | 'models'>;

/** Directory of the model that ships. */
export const SHIPPED_MODELS = new URL('models/', PACKAGE_ROOT);

/** What finds mentions, by the name used in pipeline files; made when first asked for. */
const EXTRACTORS: { readonly [name: string]: (names: Names, model: () => TaggerModel) => Extractor } = {
  names: (_, model) => createNameExtractor(model()),
  organisations: ({ organisations }) => createOrganisationExtractor(organisations),
  drugs: ({ drugs, organisations }) => createDrugExtractor(drugs, organisations),
  figures: () => extractFigures,
  dates: () => extractDates,
};

/** Steps that find organisations: their subtypes want the classifier. */
const ORGANISATION_STEPS: readonly string[] = ['names', 'organisations'];

/** Names of all steps, in their default order. */
export const STEP_NAMES: readonly string[] = Object.keys(EXTRACTORS);

/** The stage functions that the settings ask for; an empty `extract` means all steps. Models and name lists are loaded here (0.1 s), so that a missing one ends the run and not each article. */
export function createStages(settings: StepSettings, lexicons: Lexicons = loadLexicons(settings.lexicons)): Stages {
  const steps = settings.extract.length > 0 ? settings.extract : STEP_NAMES;
  const names: Names = { organisations: withUserNames(organisationNames(), lexicons.ORG), drugs: withUserNames(drugNames(), lexicons.DRUG) };
  const model = once(() => loadModel(settings.models === null ? SHIPPED_MODELS : pathToFileURL(`${settings.models}/`)));
  const resolve = createResolver(steps.some((step) => ORGANISATION_STEPS.includes(step)) ? createClassifier(settings, steps, model) : null);
  const link = lexicons.ORG || lexicons.DRUG ? createUserNameResolver(lexicons) : null;
  return {
    clean: cleanArticle,
    segment: createSegmenter(),
    extractors: steps.flatMap((step) => EXTRACTORS[step]?.(names, model) ?? []),
    refine: refineMentions,
    normalisers: {
      ORG: createOrganisationNormaliser(names.organisations),
      DRUG: createDrugNormaliser(names.drugs),
      FIGURE: normaliseFigures,
      DATE: createDateNormaliser(settings.article.fiscal),
    },
    resolve: link ? (entities, doc) => link(resolve(entities, doc), doc) : resolve,
    findFacts,
    validate: createValidator(),
  };
}

/** The classifier of organisations that ships, with the word clusters that ship: those of the tagger where it is the shipped one too. */
function createClassifier({ models }: StepSettings, steps: readonly string[], model: () => TaggerModel): SubtypeClassifier {
  const clusters = models === null && steps.includes('names') ? model().clusters : loadClusters(SHIPPED_MODELS);
  return createSubtypeClassifier(loadSubtypeModel(SHIPPED_MODELS), clusters);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The pipeline for checked settings; `lexicons` where the lists of the settings are loaded already. */
export function createPipelineFromSettings(settings: PipelineSettings, lexicons?: Lexicons): Pipeline {
  return assemblePipeline(createStages(settings, lexicons), settings.article);
}
