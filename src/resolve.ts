// Entities of one article → the same entities with one canonical name for all mentions of one referent.
// "CIGB", "Cuban Center for Genetic Engineering and Biotechnology" → one name; "Keytruda (pembrolizumab)" → "pembrolizumab".
import { joinDrugs } from './resolve/drugs.ts';
import { joinOrganisations } from './resolve/organisations.ts';
import type { Resolver } from './types.ts';

/** Joins the names of each organisation and medicine within the article; figures and dates pass unchanged. */
export const resolveEntities: Resolver = (entities, doc) => joinDrugs(joinOrganisations(entities, doc), doc);
