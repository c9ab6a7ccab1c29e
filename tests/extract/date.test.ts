// Every phrasing of tests/cases/date.json: its span is found and given its value; what is no date is left alone.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractDates } from '../../src/extract/date.ts';
import { normaliseDates } from '../../src/normalise/date.ts';
import type { DateEntity, DateKind, Mention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

interface Group {
  readonly published: string | null;
  readonly date?: Phrasings;
  readonly time?: Phrasings;
  readonly duration?: Phrasings;
  readonly set?: Phrasings;
}
type Phrasings = { readonly [value: string]: readonly string[] };

const CASES = JSON.parse(readFileSync(new URL('../cases/date.json', import.meta.url), 'utf8')) as { groups: readonly Group[]; none: readonly string[] };
const KINDS: readonly DateKind[] = ['date', 'time', 'duration', 'set'];

function datesIn(text: string, published: string | null): readonly DateEntity[] {
  const doc = docOf(text, { published });
  return normaliseDates(extractDates(doc) as readonly Mention<'DATE'>[], doc).filter((entity) => entity !== null);
}

for (const group of CASES.groups) {
  describe(`published ${group.published}`, () => {
    const rows = KINDS.flatMap((kind) =>
      Object.entries(group[kind] ?? {}).flatMap(([value, phrasings]) => phrasings.map((marked) => ({ kind, value, marked }))),
    );
    test.each(rows)('$marked → $kind $value', ({ kind, value, marked }) => {
      const start = marked.indexOf('[[');
      const text = marked.replace('[[', '').replace(']]', '');
      const end = marked.indexOf(']]') - 2;
      const touching = datesIn(text, group.published).filter((entity) => entity.start < end && start < entity.end);
      expect(touching.map((entity) => ({ kind: entity.kind, text: entity.text, value: entity.value }))).toEqual([
        { kind, text: text.slice(start, end), value: value === 'null' ? null : value },
      ]);
    });
  });
}

test.each(CASES.none)('no date: %s', (text) => {
  expect(datesIn(text, '2024-05-15').map((entity) => entity.text)).toEqual([]);
});

test('spans lie in their sentences and never overlap', () => {
  const doc = docOf('On Monday, May 13, 2024 at 10 a.m. they met.\n\nThe last 20 years were kind; next year will be, too.');
  const mentions = extractDates(doc);
  expect(mentions.map(({ text }) => text)).toEqual(['Monday, May 13, 2024 at 10 a.m.', 'The last 20 years', 'next year']);
  for (const mention of mentions) {
    const sentence = doc.sentences[mention.sentence];
    expect(sentence && sentence.start <= mention.start && mention.end <= sentence.end).toBe(true);
    expect(doc.article.text.slice(mention.start, mention.end)).toBe(mention.text);
  }
});
