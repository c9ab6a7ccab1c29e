// Entities of one article → the same entities with one canonical name for all mentions of one referent.
// "CIGB", "Cuban Center for Genetic Engineering and Biotechnology" → one name; "Keytruda (pembrolizumab)" → "pembrolizumab".
import { joinDrugs } from './resolve/drugs.ts';
import { joinOrganisations } from './resolve/organisations.ts';
import type { SubtypeClassifier } from './subtypes/classifier.ts';
import type { Resolver } from './types.ts';

/** Joins the names of each organisation and medicine within the article; figures and dates pass unchanged. */
export const resolveEntities: Resolver = createResolver(null);

/** The same with a classifier for the organisations whose sort neither the list nor their name tells surely. */
export function createResolver(classify: SubtypeClassifier | null): Resolver {
  return (entities, doc) => joinDrugs(joinOrganisations(entities, doc, classify), doc);
}
