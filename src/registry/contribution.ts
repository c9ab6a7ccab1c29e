// A record → what it adds to the registry, as one line of JSON: its organisations and drugs with the forms they take, its day, the countries its source points to.
import { countriesNamed } from '../lexicon/countries.ts';
import { isGenericOffice } from '../lexicon/org-generic.ts';
import type { ArticleRecord } from '../types.ts';
import { compareText, type ReferentType } from './names.ts';

/** One referent of one document, under the canonical name it has there. */
export interface Named {
  readonly type: ReferentType;
  readonly canonical: string;
  readonly kind: string;
  /** Each form with the places of its mentions among the record's entities. */
  readonly forms: readonly (readonly [form: string, mentions: readonly number[]])[];
  /** External identifiers, `scheme=value`. */
  readonly ids: readonly string[];
}

export interface Contribution {
  readonly document: string;
  readonly day: string | null;
  /** ISO 3166-1 alpha-2 codes that address, source and dateline point to, sorted; where they tell none, the one that the text is about. */
  readonly countries: readonly string[];
  readonly names: readonly Named[];
}

/** Top-level domains that are no country's in practice. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set(['ai', 'io', 'co', 'tv', 'me', 'eu', 'fm', 'ly', 'cc', 'ws']);

/** What a record contributes. */
export function contributionOf(record: ArticleRecord): Contribution {
  const names = new Map<string, { type: ReferentType; canonical: string; kind: string; forms: Map<string, number[]>; ids: Set<string> }>();
  for (const [mention, entity] of record.entities.entries()) {
    if (entity.type !== 'ORG' && entity.type !== 'DRUG') continue;
    const key = `${entity.type} ${entity.canonical}`;
    const kind = entity.type === 'ORG' ? entity.subtype : entity.kind;
    const named = names.get(key) ?? { type: entity.type, canonical: entity.canonical, kind, forms: new Map<string, number[]>(), ids: new Set<string>() };
    names.set(key, named);
    const places = named.forms.get(entity.text);
    if (places) places.push(mention);
    else named.forms.set(entity.text, [mention]);
    for (const id of idsOf(entity)) named.ids.add(id);
  }
  return {
    document: record.id,
    day: record.published,
    countries: countriesOf(
      record,
      [...names.values()].some(({ type, canonical }) => type === 'ORG' && isGenericOffice(canonical)),
    ),
    names: [...names.values()].map(({ forms, ids, ...rest }) => ({ ...rest, forms: [...forms], ids: [...ids].sort(compareText) })),
  };
}

/** One line of JSON without line break. */
export function encodeContribution({ document, day, countries, names }: Contribution): string {
  return JSON.stringify([document, day, countries, names.map(({ type, canonical, kind, forms, ids }) => [type, canonical, kind, forms, ids])]);
}

/** The contribution of such a line. */
export function decodeContribution(line: string): Contribution {
  const [document, day, countries, names] = JSON.parse(line) as [
    string,
    string | null,
    string[],
    [ReferentType, string, string, [string, number[]][], string[]][],
  ];
  return { document, day, countries, names: names.map(([type, canonical, kind, forms, ids]) => ({ type, canonical, kind, forms, ids })) };
}

/** Identifiers that a user's list gave the mention. */
function idsOf(entity: object): string[] {
  const ids: unknown = 'ids' in entity ? entity.ids : null;
  if (typeof ids !== 'object' || ids === null) return [];
  return Object.entries(ids).flatMap(([scheme, value]) => (typeof value === 'string' && value !== '' ? [`${scheme}=${value}`] : []));
}

/** `office`: the record names an office that every country has, so that the country is worth reading the text for. */
function countriesOf({ url, source, dateline, text }: ArticleRecord, office: boolean): string[] {
  const found = new Set<string>();
  const domain = /^https?:\/\/(?:[^/@]*@)?[^/:?#]*\.([a-z]{2})(?:[:/?#]|$)/iu.exec(url ?? '')?.[1]?.toLowerCase();
  if (domain !== undefined && !NOT_COUNTRIES.has(domain)) found.add(domain === 'uk' ? 'GB' : domain.toUpperCase());
  for (const part of [source, dateline]) for (const code of countriesNamed(part ?? '')) found.add(code);
  const about = office && found.size === 0 ? countryOfText(text) : null;
  return about === null ? [...found].sort(compareText) : [about];
}

/** Share of all countries named that one must have for the text to be about it. */
const ABOUT = 2 / 3;

/** The country that the text is about: named twice or more, and at least twice as often as all others together. */
function countryOfText(text: string): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const code of countriesNamed(text)) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    all++;
  }
  for (const [code, count] of counts) if (count > 1 && count >= all * ABOUT) return code;
  return null;
}
