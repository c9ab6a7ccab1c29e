// Entities of an article → facts: each figure with whose it is, which drug it is about and when it holds, as the grammar of its sentence tells.
// "Iran exports 100 million dollars of biotech drugs annually" → 100 million dollars, Iran by rule "subject". A role no rule is sure of stays null; a figure without any role makes no fact.
import type { Confidence, Doc, Entity, Fact, FactActor, FactRole, FigureEntity } from '../types.ts';
import { findActor } from './actor.ts';
import type { Tied } from './actor-phrase.ts';
import { findDate } from './date.ts';
import { findDrug } from './drug.ts';
import { type Placed, type SentenceView, viewSentence } from './view.ts';

/** More figures than that in one sentence are a table. */
const MOST_FIGURES = 60;
const RANK: { readonly [C in Confidence]: number } = { low: 0, medium: 1, high: 2 };

/** The facts of an article, in order of their figures. `entities` as they stand in the record: indices point into them. */
export function findFacts(entities: readonly Entity[], doc: Doc): Fact[] {
  const bySentence = new Map<number, [number, Entity][]>();
  for (const [index, entity] of entities.entries()) {
    const list = bySentence.get(entity.sentence);
    if (list) list.push([index, entity]);
    else bySentence.set(entity.sentence, [[index, entity]]);
  }
  const facts: Fact[] = [];
  for (const [number, inside] of bySentence) {
    const sentence = doc.sentences[number];
    const count = inside.reduce((sum, [, { type }]) => sum + (type === 'FIGURE' ? 1 : 0), 0);
    if (!sentence || count === 0 || count > MOST_FIGURES) continue;
    facts.push(...factsOf(viewSentence(doc, sentence, inside)));
  }
  return facts.sort((a, b) => a.figure - b.figure);
}

function factsOf(view: SentenceView): Fact[] {
  const facts = new Map<number, Fact>();
  for (const figure of view.figures) {
    const restated = restatedBy(view, figure);
    const known = restated ? facts.get(restated.index) : undefined;
    const fact = known ? { ...known, figure: figure.index } : restated ? null : factOf(view, figure);
    if (fact) facts.set(figure.index, fact);
  }
  return [...facts.values()];
}

/** The figure that this one converts: what holds of it holds of both. */
function restatedBy(view: SentenceView, { entity }: Placed<FigureEntity>): Placed<FigureEntity> | undefined {
  const { converts } = entity;
  return converts === null ? undefined : view.figures.find((other) => other.entity.start === converts.start);
}

function factOf(view: SentenceView, figure: Placed<FigureEntity>): Fact | null {
  // The age of a person belongs to no organisation and to no date.
  if (figure.entity.kind === 'measure' && (figure.entity.unit === 'a' || figure.entity.unit === 'mo')) return null;
  const tied = findActor(view, figure);
  const drug = findDrug(view, figure);
  const date = findDate(view, figure);
  if (!tied && !drug && !date) return null;
  const confidences = [figure.entity, tied, drug, date].flatMap((role) => (role ? [role.confidence] : []));
  const confidence = confidences.reduce((low, next) => (RANK[next] < RANK[low] ? next : low));
  return {
    figure: figure.index,
    actor: tied && actorRole(tied),
    drug: drug && role(drug.drug.index, drug),
    date: date && role(date.date.index, date),
    confidence,
  };
}

function actorRole({ actor, rule, confidence }: Tied): FactActor {
  return { entity: actor.index, country: actor.country, start: actor.start, end: actor.end, name: actor.name, rule, confidence };
}

function role(entity: number, { rule, confidence }: { readonly rule: string; readonly confidence: Confidence }): FactRole {
  return { entity, rule, confidence };
}
