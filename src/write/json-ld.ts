// A record → one NewsArticle of schema.org (JSON-LD): what it mentions, each organisation and drug once, each sum and quantity with its value.
import type { ArticleRecord, Entity, FigureEntity, OrgEntity } from '../types.ts';

const ORGANISATIONS: { readonly [S in OrgEntity['subtype']]: string } = {
  company: 'Corporation',
  research: 'ResearchOrganization',
  university: 'CollegeOrUniversity',
  government: 'GovernmentOrganization',
  healthcare: 'MedicalOrganization',
  ngo: 'NGO',
  intergovernmental: 'Organization',
  media: 'NewsMediaOrganization',
  other: 'Organization',
};

/** The article as a JSON-LD object; fields without a value are left out. */
export function jsonLdOf(record: ArticleRecord): object {
  const { id, title, text, published, source, url, language, byline, entities } = record;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url ?? `urn:broadsheet:${encodeURIComponent(id)}`,
    identifier: id,
    ...present({ headline: title, datePublished: published, inLanguage: language, url }),
    ...(byline !== null && { author: { '@type': 'Person', name: byline } }),
    ...(source !== null && { publisher: { '@type': 'Organization', name: source } }),
    articleBody: text,
    temporalCoverage: [
      ...new Set(entities.flatMap((entity) => (entity.type === 'DATE' && entity.kind === 'date' && entity.value !== null ? [entity.value] : []))),
    ],
    mentions: mentionsOf(entities),
  };
}

function mentionsOf(entities: readonly Entity[]): object[] {
  const named = new Map<string, object>();
  const quantities: object[] = [];
  for (const entity of entities) {
    if (entity.type === 'FIGURE') quantities.push(quantityOf(entity));
    else if (entity.type !== 'DATE') named.set(`${entity.type} ${entity.canonical}`, namedOf(entity));
  }
  return [...named.values(), ...quantities];
}

function namedOf(entity: Exclude<Entity, { type: 'FIGURE' | 'DATE' }>): object {
  if (entity.type === 'ORG') return { '@type': ORGANISATIONS[entity.subtype], name: entity.canonical };
  return { '@type': 'Drug', name: entity.canonical, ...(entity.class !== null && { drugClass: entity.class }) };
}

function quantityOf({ kind, value, min, max, unit, label, text }: FigureEntity): object {
  const money = kind === 'money';
  return {
    '@type': money ? 'MonetaryAmount' : 'QuantitativeValue',
    ...present({ name: label, value, minValue: min, maxValue: max, [money ? 'currency' : 'unitText']: unit }),
    description: text,
  };
}

function present(fields: { readonly [name: string]: string | number | null }): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
