import { describe, expect, test } from 'vitest';
import { extractDrugs } from '../../src/extract/drug.ts';
import { extractOrganisations } from '../../src/extract/org.ts';
import type { Extractor } from '../../src/types.ts';
import drugs from '../cases/drug.json' with { type: 'json' };
import organisations from '../cases/org.json' with { type: 'json' };
import { docOf } from '../support/doc.ts';

const SUITES: readonly [string, Extractor, { readonly find: readonly string[]; readonly none: readonly string[] }][] = [
  ['ORG', extractOrganisations, organisations],
  ['DRUG', extractDrugs, drugs],
];

describe.each(SUITES)('%s', (_type, extract, cases) => {
  test.each(cases.find)('%s', (marked) => {
    const expected = [...marked.matchAll(/\[\[(.*?)\]\]/gu)].map((match) => match[1]);
    expect(found(extract, marked.replace(/\[\[|\]\]/gu, ''))).toEqual(expected);
  });
  test.each(cases.none)('nothing in: %s', (text) => {
    expect(found(extract, text)).toEqual([]);
  });
});

function found(extract: Extractor, text: string): string[] {
  return extract(docOf(text)).map((mention) => text.slice(mention.start, mention.end));
}
