// Families of date expressions, each with its own sentences: the one span, its kind and its value; and what is no date.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractDates } from '../../src/extract/date.ts';
import { normaliseDates } from '../../src/normalise/date.ts';
import type { DateEntity, Mention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

interface Family {
  readonly expected: readonly (readonly [kind: string, value: string, marked: string])[];
  readonly none: readonly string[];
}

const { published, families } = JSON.parse(readFileSync(new URL('../cases/date-families.json', import.meta.url), 'utf8')) as {
  readonly published: string;
  readonly families: { readonly [family: string]: Family };
};

function datesIn(text: string): readonly DateEntity[] {
  const doc = docOf(text, { published });
  return normaliseDates(extractDates(doc) as readonly Mention<'DATE'>[], doc).filter((entity) => entity !== null);
}

describe.each(Object.entries(families))('%s', (_family, { expected, none }) => {
  test.each(expected.map(([kind, value, marked]) => ({ kind, value, marked })))('$marked → $kind $value', ({ kind, value, marked }) => {
    const start = marked.indexOf('[[');
    const end = marked.indexOf(']]') - 2;
    const text = marked.replace('[[', '').replace(']]', '');
    const touching = datesIn(text).filter((entity) => entity.start < end && start < entity.end);
    expect(touching.map((entity) => ({ kind: entity.kind, text: entity.text, value: entity.value }))).toEqual([
      { kind, text: text.slice(start, end), value: value === 'null' ? null : value },
    ]);
  });

  for (const text of none)
    test(`no date: ${text}`, () => {
      expect(datesIn(text).map((entity) => entity.text)).toEqual([]);
    });
});
