// Facts of whole sentences through the shipped pipeline: whose figure, which drug, when. `null` stands for what must stay empty.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createPipeline } from '../../src/library.ts';
import type { ArticleRecord } from '../../src/types.ts';
import { createValidator } from '../../src/validate.ts';

type Case = readonly [sentence: string, figure: string, actor: string | null, drug: string | null, date: string | null];

const CASES: readonly Case[] = JSON.parse(readFileSync(new URL('../cases/facts.json', import.meta.url), 'utf8'));
const pipeline = createPipeline();
const validate = createValidator();

async function recordOf(text: string): Promise<ArticleRecord> {
  const outcome = await pipeline.process({ id: 'fact', text, published: '2026-03-02', language: 'en' });
  if (!outcome.ok) throw new Error(outcome.reject.message);
  expect(validate(outcome.record)).toEqual([]);
  return outcome.record;
}

test.each(CASES)('%s → %s', async (sentence, figure, actor, drug, date) => {
  const { facts = [], entities } = await recordOf(sentence);
  const fact = facts.find((one) => entities[one.figure]?.text === figure);
  const textOf = (index: number | undefined): string | null => (index === undefined ? null : (entities[index]?.text ?? null));
  expect(entities.some(({ type, text }) => type === 'FIGURE' && text === figure)).toBe(true);
  expect([fact?.actor?.name ?? null, textOf(fact?.drug?.entity), textOf(fact?.date?.entity)]).toEqual([actor, drug, date]);
});

test('a role names its rule, its place and its confidence', async () => {
  const { facts, text } = await recordOf('Iran exports 100 million dollars of biotech drugs annually.');
  expect(facts).toMatchObject([
    { figure: 0, actor: { entity: null, country: 'IR', name: 'Iran', rule: 'subject', confidence: 'high' }, drug: null, date: null },
  ]);
  const actor = facts?.[0]?.actor;
  expect(text.slice(actor?.start, actor?.end)).toBe('Iran');
});

test('a conversion shares the roles of what it converts', async () => {
  const { facts } = await recordOf('China invested RMB 62.8 million (approximately US$ 9.5 million) in 2020.');
  expect(facts?.map(({ actor }) => actor?.name)).toEqual(['China', 'China']);
});
