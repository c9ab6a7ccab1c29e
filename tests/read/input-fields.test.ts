// Objects → articles by the field mapping.
import { expect, test } from 'vitest';
import { articleFromFields } from '../../src/read/input-fields.ts';
import type { FieldMapping } from '../../src/types.ts';

const CASES: readonly {
  readonly name: string;
  readonly json: string;
  readonly mapping?: FieldMapping;
  readonly body: string;
  readonly fields: object;
  readonly format?: string;
}[] = [
  {
    name: 'own names',
    json: '{"id":"a","title":"T","text":"One.","published":"2026-03-01","source":"S","url":"U","language":"en","more":1}',
    body: 'One.',
    fields: { id: 'a', title: 'T', published: '2026-03-01', source: 'S', url: 'U', language: 'en' },
  },
  { name: 'number id', json: '{"id":17,"text":"One."}', body: 'One.', fields: { id: '17' } },
  { name: 'blank states nothing', json: '{"id":" ","title":"","source":null,"text":"One."}', body: 'One.', fields: { title: null, source: null } },
  {
    name: 'dotted paths',
    json: '{"meta":{"date":"2026","by":[{"site":"S"}]},"body":"One."}',
    mapping: { text: 'body', published: 'meta.date', source: 'meta.by.0.site' },
    body: 'One.',
    fields: { published: '2026', source: 'S' },
  },
  { name: 'a name with a dot', json: '{"meta.date":"2026","text":"One."}', mapping: { published: 'meta.date' }, body: 'One.', fields: { published: '2026' } },
  { name: 'absent paths', json: '{"meta":5,"text":"One."}', mapping: { published: 'meta.date', id: 'a.b.c' }, body: 'One.', fields: {} },
  { name: 'text before html', json: '{"text":"One.","html":"<p>"}', body: 'One.', fields: {} },
  { name: 'html where no text', json: '{"text":"","html":"<p>One."}', body: '<p>One.', fields: {}, format: 'html' },
  { name: 'mapped html first', json: '{"text":"teaser","c":{"r":"<p>One."}}', mapping: { html: 'c.r' }, body: '<p>One.', fields: {}, format: 'html' },
  {
    name: 'lone halves keep the length',
    json: '{"id":"\\ud800","title":"\\udc00","text":"a\\ud83db"}',
    body: 'a\ufffdb',
    fields: { id: '\ufffd', title: '\ufffd' },
  },
  { name: 'no prototype', json: '{"__proto__":{"title":"T"},"text":"One."}', mapping: { source: 'constructor.name' }, body: 'One.', fields: {} },
];

test.each(CASES)('$name', ({ json, mapping, body, fields, format }) => {
  expect(articleFromFields(JSON.parse(json), { path: 'x', line: 3, mapping: mapping ?? {} })).toEqual({
    ok: true,
    raw: { origin: { path: 'x', line: 3 }, body, format: format ?? 'text', fields },
  });
});
