// Acronyms in brackets and what they stand for.
import { describe, expect, test } from 'vitest';
import { findAcronyms } from '../../src/tagger/acronyms.ts';
import { docOf } from '../support/doc.ts';

const CASES: readonly (readonly [text: string, acronym: string, expansion: string])[] = [
  ['Staff of the World Health Organization (WHO) came.', 'WHO', 'World Health Organization'],
  ['Staff of the Department of Health (DoH) came.', 'DoH', 'Department of Health'],
  ['They called an emergency medical service (EMS) at once.', 'EMS', 'emergency medical service'],
  ['A grant of the Bern Centre for Public Health (BCPH) paid for it.', 'BCPH', 'Bern Centre for Public Health'],
];

describe('acronyms', () => {
  test.each(CASES)('%s', (text, acronym, expansion) => {
    const doc = docOf(text);
    const found = findAcronyms(doc).map((one) => [doc.tokens[one.acronym]?.text, text.slice(doc.tokens[one.first]?.start, doc.tokens[one.end - 1]?.end)]);
    expect(found).toEqual([[acronym, expansion]]);
  });

  test.each(['She came late (OK) to work.', 'Shares (XYZ) fell.', 'Two (2) of them left.', '(ABC) opened.'])('none in: %s', (text) => {
    expect(findAcronyms(docOf(text))).toEqual([]);
  });
});
