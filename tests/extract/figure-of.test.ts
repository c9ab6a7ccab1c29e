// Every sentence of tests/cases/figure-of.json: what each marked quantity measures, and the verb that governs it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../src/extract/figure.ts';
import { normaliseFigures } from '../../src/normalise/figure.ts';
import type { FigureEntity, Mention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

interface Row {
  readonly text: string;
  /** One entry a mark; what is left out is not asked. */
  readonly figures: readonly { readonly of?: string | null; readonly action?: string | null }[];
}

const ROWS = JSON.parse(readFileSync(new URL('../cases/figure-of.json', import.meta.url), 'utf8')) as readonly Row[];

function figuresIn(text: string): readonly FigureEntity[] {
  const doc = docOf(text);
  return normaliseFigures(extractFigures(doc) as readonly Mention<'FIGURE'>[], doc).filter((entity) => entity !== null);
}

/** Text without marks, and where each mark begins. */
function unmarked(marked: string): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  for (const [i, piece] of marked.split(/\[\[|\]\]/u).entries()) {
    if (i % 2 === 1) starts.push(text.length);
    text += piece;
  }
  return { text, starts };
}

test.each(ROWS.map((row) => [row.text, row.figures] as const))('%s', (marked, figures) => {
  const { text, starts } = unmarked(marked);
  const found = figuresIn(text);
  expect(starts.map((start) => found.find((figure) => figure.start === start))).toMatchObject(figures);
});

describe('labels', () => {
  test.each([
    ['Iran now exports 100 million dollars of biotech drugs annually.', 'biotech drug exports'],
    ['Around 50 Iranian experts have completed training there.', 'trained Iranian experts'],
    ['The two countries signed a pact.', 'countries'],
    ['The port shipped 1.6 million vials of vaccine.', 'shipments of vials of vaccine'],
    ['The bank ordered the killing of 300 pigs.', 'pigs'],
    ['The party cut taxes by 5%.', 'taxes'],
    ['Police arrested 33 people.', 'arrested people'],
    ['The council approved 12 plans.', 'approved plans'],
    ['Revenue rose to $5 million.', 'Revenue'],
    ['Cash of $318.6 million funds operations into 2027.', 'Cash'],
  ])('%s → %s', (text, label) => {
    expect(figuresIn(text)[0]?.label).toBe(label);
  });
});

test('what is measured stands in the text, near the quantity, and never holds it', () => {
  const words = fc.constantFrom(
    ...'the of in 5 12% $3 million sales rose to by cases and , patients were who cost a more than per year at 30 mg reported ( )'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 25 }), (parts) => {
      const text = `${parts.join(' ')}.`;
      for (const { of, start, end } of figuresIn(text)) {
        if (of === null) continue;
        const at = text.indexOf(of);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(of).toBe(of.trim());
        expect(of.includes(text.slice(start, end)) && text.indexOf(of, start) === start).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
