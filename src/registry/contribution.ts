// A record → what it adds to the registry, as one line of JSON: its organisations and drugs with the forms they take, its day, the countries its source points to.
import { countryOf } from '../lexicon/countries.ts';
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
  /** ISO 3166-1 alpha-2 codes that address, source and dateline point to, sorted. */
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
    countries: countriesOf(record),
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

function countriesOf({ url, source, dateline }: ArticleRecord): string[] {
  const found = new Set<string>();
  const domain = /^https?:\/\/(?:[^/@]*@)?[^/:?#]*\.([a-z]{2})(?:[:/?#]|$)/iu.exec(url ?? '')?.[1]?.toLowerCase();
  if (domain !== undefined && !NOT_COUNTRIES.has(domain)) found.add(domain === 'uk' ? 'GB' : domain.toUpperCase());
  for (const text of [source, dateline]) {
    const words = (text ?? '').split(/[\s,()/]+/u);
    for (let first = 0; first < words.length; first += 1) {
      for (let after = first + 1; after <= Math.min(first + 3, words.length); after += 1) {
        const country = countryOf(words.slice(first, after).join(' '));
        if (country) found.add(country.code);
      }
    }
  }
  return [...found].sort(compareText);
}
