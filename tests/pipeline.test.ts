// What the pipeline does with stages that misbehave: the article is kept where it can be, and every loss has a reason.
import { describe, expect, test } from 'vitest';
import { assemblePipeline, type Stages } from '../src/pipeline.ts';
import { createSegmenter } from '../src/text/segment.ts';
import type { AnyMention, FigureEntity, RawArticle } from '../src/types.ts';
import { createValidator } from '../src/validate.ts';
import { articleOf } from './support/doc.ts';

const TEXT = 'Sales rose by 5 units. The rest fell.';
const RAW: RawArticle = { origin: { path: 'a.txt', line: null }, body: TEXT, format: 'text', fields: { id: 'a' } };

function mention(start: number, end: number, sentence = 0): AnyMention {
  return { type: 'FIGURE', start, end, text: TEXT.slice(start, end), sentence, rule: '<number>', confidence: 'high', parts: {} as never };
}

function figure({ start, end, text, sentence, rule, confidence }: AnyMention): FigureEntity {
  const values = {
    kind: 'count',
    value: 5,
    min: null,
    max: null,
    comparator: 'eq',
    unit: null,
    of: null,
    per: null,
    action: null,
    label: null,
    converts: null,
  } as const;
  return { type: 'FIGURE', start, end, text, ...values, zone: 'body', sentence, rule, confidence, issues: [] };
}

function pipelineWith(change: Partial<Stages>): ReturnType<typeof assemblePipeline> {
  const stages: Stages = {
    clean: async (raw) => ({ ok: true, article: articleOf(raw.body) }),
    segment: createSegmenter(),
    extractors: [() => [mention(14, 15)]],
    refine: (mentions) => ({ kept: mentions, dropped: [] }),
    normalisers: { ORG: () => [], DRUG: () => [], DATE: () => [], FIGURE: (mentions) => mentions.map((one) => figure(one as AnyMention)) },
    resolve: (entities) => entities,
    findFacts: () => [],
    validate: createValidator(),
    ...change,
  };
  return assemblePipeline(stages, { published: null, source: null, languages: null });
}

test('a good mention becomes an entity', async () => {
  expect(await pipelineWith({}).process(RAW)).toMatchObject({ ok: true, record: { entities: [{ text: '5', value: 5 }], dropped: [] } });
});

describe('what goes wrong has a place', () => {
  test('a mention that crosses its sentence is dropped', async () => {
    const outcome = await pipelineWith({ extractors: [() => [mention(14, 26), mention(14, 15)]] }).process(RAW);
    expect(outcome).toMatchObject({ ok: true, record: { entities: [{ text: '5' }], dropped: [{ start: 14, end: 26, reason: 'crosses-sentence' }] } });
  });

  test('a mention without value is dropped', async () => {
    const normalisers = { ORG: () => [], DRUG: () => [], DATE: () => [], FIGURE: () => [null] };
    expect(await pipelineWith({ normalisers }).process(RAW)).toMatchObject({ ok: true, record: { entities: [], dropped: [{ reason: 'no-value' }] } });
  });

  test('a stage that throws rejects its article and names itself', async () => {
    const resolve = (): never => {
      throw new Error('first line\nsecond line');
    };
    expect(await pipelineWith({ resolve }).process(RAW)).toEqual({
      ok: false,
      reject: { id: 'a', origin: RAW.origin, stage: 'resolve', code: 'internal-error', message: 'resolve failed: first line' },
    });
  });

  test('a record that breaks the schema is a reject with the schema path, never written as good', async () => {
    const normalisers = { ORG: () => [], DRUG: () => [], DATE: () => [], FIGURE: () => [{ ...figure(mention(14, 15)), kind: 'price' } as never] };
    const outcome = await pipelineWith({ normalisers }).process(RAW);
    expect(outcome).toMatchObject({
      ok: false,
      reject: { stage: 'validate', code: 'schema', message: expect.stringMatching(/\/entities\/0\/kind .*\[.*figureKind.*\]/u) },
    });
  });
});
