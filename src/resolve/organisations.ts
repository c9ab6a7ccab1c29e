// One canonical name and subtype for all mentions of one organisation: acronyms, short forms, legal forms. The fullest name in the article wins.
// Two full names are never merged: "AGC Inc." stays apart from "AGC Biologics".
import { withoutLegalForm } from '../lexicon/legal-forms.ts';
import { lookUpName } from '../lexicon/names.ts';
import { organisationNames } from '../lexicon/names-shipped.ts';
import { byPlace } from '../span.ts';
import type { SubtypeClassifier } from '../subtypes/classifier.ts';
import type { Doc, Entity, OrgEntity, OrgSubtype } from '../types.ts';
import { createGroups, type Groups } from './groups.ts';
import { bracketPairs, joinAcronyms } from './org-acronyms.ts';
import { isAcronym, keyOf, titleOf, withoutPublic, wordsOf } from './org-keys.ts';
import { joinShortForms } from './org-short-forms.ts';
import { chooseSubtype } from './org-subtypes.ts';

/** Entities in the same order; ORG entities with joined `canonical` and `subtype`. Without a classifier rules alone tell the subtype. */
export function joinOrganisations(entities: readonly Entity[], doc: Doc, classify: SubtypeClassifier | null = null): readonly Entity[] {
  const organisations = entities.filter((entity): entity is OrgEntity => entity.type === 'ORG');
  if (organisations.length === 0) return entities;
  const chosen = new Map<string, Chosen>();
  for (const joined of groupOrganisations(organisations, doc)) {
    const values = { canonical: joined.canonical, subtype: chooseSubtype(joined, doc, classify) };
    for (const name of joined.names) chosen.set(name, values);
  }
  return entities.map((entity) => (entity.type === 'ORG' ? { ...entity, ...chosen.get(entity.text) } : entity));
}

/** One organisation of an article. */
export interface JoinedOrganisation {
  readonly canonical: string;
  /** Its different names, in the order of the text. */
  readonly names: readonly string[];
  readonly mentions: readonly OrgEntity[];
}

/** The organisations that the mentions name, each mention in one of them. */
export function groupOrganisations(organisations: readonly OrgEntity[], doc: Doc): JoinedOrganisation[] {
  const byName = new Map<string, OrgEntity[]>();
  for (const organisation of organisations) {
    const list = byName.get(organisation.text);
    if (list) list.push(organisation);
    else byName.set(organisation.text, [organisation]);
  }
  const names = [...byName.keys()];
  const counts = new Map([...byName].map(([name, list]) => [name, list.length]));
  const groups = createGroups(names);
  joinVariants(names, groups, counts);
  const pairs = bracketPairs(organisations, doc.article.text);
  joinAcronyms(names, pairs, groups);
  joinListed(names, groups);
  joinShortForms(names, groups);
  const explained = new Set(pairs.map((pair) => pair.full));
  const members = new Map<string, string[]>();
  for (const name of names) {
    const root = groups.find(name);
    const list = members.get(root);
    if (list) list.push(name);
    else members.set(root, [name]);
  }
  return [...members.values()].map((list) => ({
    canonical: list.reduce((best, name) => (isFuller(name, best, explained, counts) ? name : best)),
    names: list,
    mentions: list.flatMap((name) => byName.get(name) ?? []).sort(byPlace),
  }));
}

interface Chosen {
  readonly canonical: string;
  readonly subtype: OrgSubtype;
}

/** Names that differ in case, accents, legal form or a leading country: "BB Biotech" and "BB Biotech AG". Two legal forms are two firms. */
function joinVariants(names: readonly string[], groups: Groups, counts: ReadonlyMap<string, number>): void {
  const byKey = new Map<string, string[]>();
  for (const name of names) {
    const list = byKey.get(keyOf(name));
    if (list) list.push(name);
    else byKey.set(keyOf(name), [name]);
  }
  for (const list of byKey.values()) {
    if (list.length < 2) continue;
    const formed = list.filter((name) => formOf(name) !== '').sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    const main = formed[0] ?? (list[0] as string);
    const form = formOf(main);
    for (const name of list) if (formOf(name) === '' || formOf(name) === form) groups.join(main, name);
  }
}

/** The letters of the legal form: "Co., Ltd." and "Company Limited" are one. */
function formOf(name: string): string {
  const bare = withoutPublic(name);
  return bare
    .slice(withoutLegalForm(bare).length)
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .replace(/limited/gu, 'ltd')
    .replace(/incorporated/gu, 'inc')
    .replace(/corporation/gu, 'corp')
    .replace(/company/gu, 'co')
    .replace(/^corpltd$/u, 'corp');
}

/** Names that one row of the list gives: "GSK" and "GlaxoSmithKline". */
function joinListed(names: readonly string[], groups: Groups): void {
  const first = new Map<string, string>();
  for (const name of names) {
    const title = titleOf(name);
    if (title === undefined) continue;
    const other = first.get(title);
    if (other === undefined) first.set(title, name);
    else groups.join(other, name);
  }
}

/** The fuller of two names. Of two full ones the name that a bracket explains goes before one that words it otherwise; of equal length the more frequent. */
function isFuller(name: string, best: string, explained: ReadonlySet<string>, counts: ReadonlyMap<string, number>): boolean {
  if (explained.has(name) !== explained.has(best) && !isAcronym(name) && !isAcronym(best)) {
    const [full, other] = explained.has(name) ? [name, best] : [best, name];
    const known = new Set(wordsOf(full));
    // Worded otherwise: neither holds the other, and most words are shared.
    const shared = wordsOf(other).filter((word) => known.has(word)).length;
    if (!other.includes(full) && !full.includes(other) && shared > 2) return full === name;
  }
  const [one, two] = [fullness(name), fullness(best)];
  if (one !== two) return one > two;
  const [often, seldom] = [counts.get(name) ?? 0, counts.get(best) ?? 0];
  if (often !== seldom && capitalsOf(name) === capitalsOf(best)) return often > seldom;
  return capitalsOf(name) > capitalsOf(best) || (capitalsOf(name) === capitalsOf(best) && isSpeltAsListed(name) && !isSpeltAsListed(best));
}

/** How many words begin with a capital: "Life Science Company" goes before "Life Science company". */
function capitalsOf(name: string): number {
  return name.split(' ').filter((word) => /^\p{Lu}.{3}/u.test(word)).length;
}

/** "U.S. Department of Defense", not its British spelling. */
function isSpeltAsListed(name: string): boolean {
  const entry = lookUpName(organisationNames(), name);
  return entry !== null && (entry.name === name || entry.title === name);
}

/** Acronyms last, capitals of a headline behind a name in mixed case, then by length. */
function fullness(name: string): number {
  const { length } = name.replace(/[®™℠]/gu, '');
  if (isAcronym(name)) return length;
  return (name === name.toUpperCase() ? 100 : 1000) + length - (length < name.length ? 0.5 : 0);
}
