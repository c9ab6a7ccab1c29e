import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../src/types.ts';
import { compileSchema, createValidator, SCHEMA_NAMES, schemaText } from '../src/validate.ts';

interface SchemaNode {
  readonly properties?: {
    readonly [name: string]: { readonly description?: string; readonly examples?: readonly unknown[]; readonly const?: unknown } & SchemaNode;
  };
  readonly items?: SchemaNode;
  readonly $defs?: { readonly [name: string]: SchemaNode };
  readonly examples?: readonly unknown[];
}

const validate = createValidator();
const good = JSON.parse(schemaText('record')).examples[0] as ArticleRecord;
const figure = good.entities[0] as ArticleRecord['entities'][number];

describe.each(SCHEMA_NAMES)('schema %s', (name) => {
  const schema = JSON.parse(schemaText(name)) as SchemaNode & { $id: string; title: string; description: string; $schema: string };

  test('is 2020-12 with $id, title, description and an example that passes', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect([schema.$id, schema.title, schema.description].every((field) => typeof field === 'string' && field !== '')).toBe(true);
    const compiled = compileSchema(name);
    for (const example of schema.examples ?? []) expect(compiled(example) ? [] : compiled.errors).toEqual([]);
    expect(schema.examples?.length).toBeGreaterThan(0);
  });

  test('describes and exemplifies every property', () => {
    expect(undescribed(schema, name)).toEqual([]);
  });
});

function undescribed(node: SchemaNode, path: string): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, property]) => [
    ...(property.description && property.examples ? [] : [`${path}.${key}`]),
    ...undescribed(property, `${path}.${key}`),
  ]);
  const defs = Object.entries(node.$defs ?? {}).flatMap(([key, definition]) => undescribed(definition, `${path}#${key}`));
  return [...own, ...defs, ...(node.items ? undescribed(node.items, `${path}[]`) : [])];
}

describe('createValidator', () => {
  test('finds no fault in the schema example', () => {
    expect(validate(good)).toEqual([]);
  });

  test.each<[string, Partial<ArticleRecord>, RegExp]>([
    ['a span that is not its text', { entities: [{ ...figure, start: 12 }] }, /text is not text\.slice\(12, 23\)/u],
    ['a mention outside its sentence', { sentences: [[0, 5]] }, /sentence does not hold/u],
    ['a sentence that does not exist', { entities: [{ ...figure, sentence: 4 }] }, /sentence does not hold/u],
    ['two overlapping mentions of one type', { entities: [figure, figure] }, /overlaps an earlier FIGURE/u],
    ['zones that leave a gap', { zones: [{ zone: 'body', start: 1, end: 24 }] }, /zones\/0 does not follow on offset 0/u],
    ['zones that end early', { zones: [{ zone: 'body', start: 0, end: 20 }] }, /zones end at 20/u],
    ['a value beside a range', { entities: [{ ...figure, min: 1, max: 2 } as never] }, /value stands beside/u],
    ['an unknown kind, naming the schema path', { entities: [{ ...figure, kind: 'price' } as never] }, /\/entities\/0\/kind .*figureKind/u],
    ['a field that no schema knows', { extra: 1 } as never, /additional properties.*"extra"/u],
    ['a day that is none', { published: '2026-13-01' }, /\/published must match pattern/u],
  ])('names %s', (_, change, fault) => {
    expect(validate({ ...good, ...change }).join('\n')).toMatch(fault);
  });

  test('names entities out of order', () => {
    const earlier = { ...figure, start: 0, end: 4, text: 'Cuba', type: 'FIGURE' } as never;
    expect(validate({ ...good, entities: [figure, earlier] }).join('\n')).toMatch(/out of order/u);
  });
});
