// A user's own gold → a model, and how well it does on texts that it has not seen: by folds, beside the model it goes on from.
import { CodedError } from '../errors.ts';
import { TAGGED_TYPES, type TaggerModel } from '../tagger/model.ts';
import type { WordKnowledge } from '../tagger/word-types.ts';
import type { GoldDocument } from './documents.ts';
import { fitModel } from './fit.ts';
import { addTallies, measureModel, NO_TALLIES, type Tallies } from './measure.ts';
import { RECIPES } from './recipe.ts';

/** Fewer teach nothing that would hold elsewhere. */
const LEAST_DOCUMENTS = 5;
const LEAST_MENTIONS = 20;
const FOLDS = 5;
/** From nothing, few texts have to be read more often than many; going on from a model, in smaller steps. */
const RECIPE_FROM_NOTHING = { ...RECIPES.ORG, rounds: 12, l1: 0.3 };
const RECIPE_FROM_BASE = { ...RECIPES.ORG, alpha: 0.05 };

export interface OwnModel {
  readonly model: TaggerModel;
  readonly folds: number;
  /** Each document tagged by a model that was trained on the other folds. */
  readonly heldOut: Tallies;
  /** The base model on the same documents; null without one. */
  readonly before: Tallies | null;
}

/** Learns; `base` is gone on from, else only its `knowledge` of words is used. Throws CodedError 'config' where there is too little gold. */
export function learnOwn(documents: readonly GoldDocument[], knowledge: WordKnowledge, base: TaggerModel | null): OwnModel {
  refuseTooLittle(documents);
  const recipe = base ? RECIPE_FROM_BASE : RECIPE_FROM_NOTHING;
  const learn = (part: readonly GoldDocument[]) => fitModel(part, knowledge, { base, recipes: { ORG: recipe, DRUG: recipe } });
  const folds = Math.min(FOLDS, documents.length);
  const parts = Array.from({ length: folds }, (_, fold) => {
    const isUnseen = (_document: GoldDocument, i: number) => i % folds === fold;
    return measureModel(learn(documents.filter((document, i) => !isUnseen(document, i))), documents.filter(isUnseen));
  });
  return { model: learn(documents), folds, heldOut: parts.reduce(addTallies, NO_TALLIES), before: base && measureModel(base, documents) };
}

function refuseTooLittle(documents: readonly GoldDocument[]): void {
  const mentions = documents.flatMap(({ spans, types }) =>
    spans.filter(({ type }) => types.has(type) && TAGGED_TYPES.some((tagged) => tagged === type)),
  ).length;
  if (documents.length >= LEAST_DOCUMENTS && mentions >= LEAST_MENTIONS) return;
  throw new CodedError(
    'config',
    `too little gold: ${documents.length} articles with ${mentions} ORG and DRUG mentions; give ${LEAST_DOCUMENTS} articles and ${LEAST_MENTIONS} mentions or more`,
  );
}
