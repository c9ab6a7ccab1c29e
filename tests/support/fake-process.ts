// A stand-in for the pipeline: capitalised words are organisations, words in -mab drugs, numbers figures, four digits dates.
// Bodies that hold #crash, #hang, #memory, #throw, #refuse or #slow do so.
import { indexAt } from '../../src/span.ts';
import type { ArticleRecord, Entity, Outcome, RawArticle } from '../../src/types.ts';

const MENTION = /\p{Lu}\p{L}+|\p{Ll}+mabs?\b|\$?\d+(?:\.\d+)?/gu;

export async function fakeProcess(raw: RawArticle): Promise<Outcome> {
  const { body, fields, origin } = raw;
  const id = fields.id ?? `${origin.path}:${origin.line ?? ''}`;
  if (body.includes('#crash')) process.exit(9);
  if (body.includes('#hang')) for (;;);
  if (body.includes('#memory')) fillMemory();
  if (body.includes('#throw')) throw new Error('thrown on purpose');
  if (body.includes('#refuse')) return { ok: false, reject: { id, origin, stage: 'clean', code: 'empty', message: 'refused on purpose' } };
  const slow = /#slow(\d+)/u.exec(body);
  if (slow) await new Promise((resolve) => setTimeout(resolve, Number(slow[1])));
  return { ok: true, record: fakeRecord(id, body, { origin, published: fields.published ?? null, title: fields.title ?? null }) };
}

/** A record of one body zone; its lines are its sentences. */
export function fakeRecord(id: string, text: string, fields: Partial<ArticleRecord> = {}): ArticleRecord {
  const lines = [...text.matchAll(/[^\n]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return {
    id,
    title: null,
    text,
    published: null,
    source: null,
    url: null,
    language: 'en',
    byline: null,
    dateline: null,
    basis: { title: 'none', published: 'none', source: 'none', url: 'none', language: 'input', byline: 'none' },
    origin: { path: 'fake.ndjson', line: 1 },
    zones: [{ zone: 'body', start: 0, end: text.length }],
    sentences: lines.map(({ start, end }) => [start, end]),
    entities: [...text.matchAll(MENTION)].map((match) => fakeEntity(match[0], match.index, Math.max(indexAt(lines, match.index), 0))),
    dropped: [{ type: 'ORG', start: 0, end: 1, text: text.slice(0, 1), rule: 'fake', reason: 'too-short' }],
    issues: [],
    ...fields,
  };
}

function fakeEntity(text: string, start: number, sentence: number): Entity {
  const common = { start, end: start + text.length, text, zone: 'body', sentence, rule: 'fake', confidence: 'high', issues: [] } as const;
  if (/^\p{Lu}/u.test(text)) return { ...common, type: 'ORG', subtype: text.length % 2 ? 'company' : 'ngo', canonical: text };
  if (/^\p{Ll}/u.test(text)) return { ...common, type: 'DRUG', kind: 'generic', canonical: text.replace(/s$/u, ''), class: 'monoclonal antibody' };
  if (/^\d{4}$/u.test(text)) return { ...common, type: 'DATE', kind: 'date', value: text, granularity: 'year', relation: null, anchor: null };
  const money = text.startsWith('$');
  const value = Number(text.replace('$', ''));
  const figure = { min: null, max: null, comparator: 'eq', of: null, per: null, action: null, label: null, converts: null } as const;
  return { ...common, ...figure, type: 'FIGURE', kind: money ? 'money' : 'count', unit: money ? 'USD' : null, value };
}

function fillMemory(): never {
  const hoard: string[][] = [];
  for (;;) hoard.push(Array.from({ length: 100_000 }, (_, i) => `hoard ${i}`));
}
