// Facts of whole sentences through the shipped pipeline: who, which drug, when, and by which rule.
import { expect, test } from 'vitest';
import { createPipeline } from '../../src/library.ts';
import type { ArticleRecord } from '../../src/types.ts';
import { createValidator } from '../../src/validate.ts';

const pipeline = createPipeline();
const validate = createValidator();

async function recordOf(text: string): Promise<ArticleRecord> {
  const outcome = await pipeline.process({ id: 'fact', text, published: '2026-03-02', language: 'en' });
  if (!outcome.ok) throw new Error(outcome.reject.message);
  expect(validate(outcome.record)).toEqual([]);
  return outcome.record;
}

test('the sentence of the readme', async () => {
  const { facts, text } = await recordOf('Iran exports 100 million dollars of biotech drugs annually.');
  expect(facts).toMatchObject([
    { figure: 0, actor: { entity: null, country: 'IR', name: 'Iran', rule: 'subject', confidence: 'high' }, drug: null, date: null },
  ]);
  const actor = facts?.[0]?.actor;
  expect(text.slice(actor?.start, actor?.end)).toBe('Iran');
});

test('a figure that its sentence ties to nothing makes no fact', async () => {
  expect((await recordOf('About 50 people came.')).facts).toEqual([]);
});
