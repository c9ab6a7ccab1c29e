import { describe, expect, test } from 'vitest';
import { mendEnds } from '../../src/extract/refine-ends.ts';
import type { AnyMention } from '../../src/types.ts';

/** The mention `found` of `text`, mended. */
function mend(text: string, type: 'ORG' | 'DRUG', found: string): string {
  const start = text.indexOf(found);
  const parts = type === 'ORG' ? { subtype: null } : { kind: null, canonical: null };
  const mention = { type, start, end: start + found.length, text: found, sentence: 0, rule: `model:${type}`, confidence: 'high', parts } as AnyMention;
  const mended = mendEnds(mention, text);
  expect(text.slice(mended.start, mended.end)).toBe(mended.text);
  return mended.text;
}

describe('ends of names', () => {
  test.each([
    ['SOURCE Larkfield Labs Inc.', 'SOURCE Larkfield Labs Inc.', 'Larkfield Labs Inc.'],
    ['Norrgard Vaccin AB (publ) grew.', 'Norrgard Vaccin AB', 'Norrgard Vaccin AB (publ)'],
    ['Maplethorpe Bio of Toronto grew.', 'Maplethorpe Bio of Toronto', 'Maplethorpe Bio'],
    ['The Central Bank of Kenya waits.', 'Central Bank of Kenya', 'Central Bank of Kenya'],
    ['The Larkmoor Sun wrote so.', 'The Larkmoor Sun', 'Larkmoor Sun'],
    ['He sat in the 117th U.S. Congress then.', 'U.S. Congress', '117th U.S. Congress'],
    ['She left the University of Texas, El Paso in May.', 'University of Texas', 'University of Texas, El Paso'],
    ['She reads the Larkmoor Sun. He does not.', 'Larkmoor Sun.', 'Larkmoor Sun'],
    ['Larkmoor Tube Corp. grew.', 'Larkmoor Tube Corp.', 'Larkmoor Tube Corp.'],
    ['The Port of Gdańsk waits.', 'Port of Gda', 'Port of Gdańsk'],
  ])('%s', (text, found, expected) => expect(mend(text, 'ORG', found)).toBe(expected));
  test.each([
    ['It makes cosibelimab-ipdl now.', 'cosibelimab', 'cosibelimab-ipdl'],
    ['Two arms were cosibelimab-only arms.', 'cosibelimab', 'cosibelimab'],
    ['The HT-1801-treated group did well.', 'HT-1801-treated', 'HT-1801'],
    ['A vinclimab-induced rash went away.', 'vinclimab-induced', 'vinclimab'],
  ])('%s', (text, found, expected) => expect(mend(text, 'DRUG', found)).toBe(expected));
});
