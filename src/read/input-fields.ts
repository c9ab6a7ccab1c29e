// A JSON object or CSV row → article, by the field mapping. { text: 'body', published: 'meta.date' } reads
// {"body":"…","meta":{"date":"2026-03-01"}}. Wrong types are refused by name; blank values state nothing.
import type { ArticleFields, BodyFormat, FieldMapping, ReadItem } from '../types.ts';
import { type ReadCode, rejectOf } from './fault.ts';

/** Where the object stood. */
export interface FieldContext {
  readonly path: string;
  readonly line: number;
  /** Names of the fields; each field stands under its own name where none is given. */
  readonly mapping: FieldMapping;
}

const STATED = ['title', 'published', 'source', 'url', 'language'] as const;

/**
 * The article that `value` holds. Text has UTF-16 halves without their other half replaced by U+FFFD, of the same length.
 * HTML is taken where there is no text, or first where the mapping names `html` but not `text`.
 */
export function articleFromFields(value: unknown, { path, line, mapping }: FieldContext): ReadItem {
  let id: string | null = null;
  const refuse = (code: ReadCode, message: string): ReadItem => rejectOf({ code, message: `line ${line}${message}` }, path, line, id);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('invalid-article', ` holds ${nameOf(value)}, not an object; write one JSON object a line, such as {"text":"…"}`);
  const read = readId(lookUp(value, mapping.id ?? 'id'));
  if (read.fault) return refuse('invalid-article', `: field "${mapping.id ?? 'id'}" ${read.fault}`);
  id = read.id;
  const fields: { -readonly [K in keyof ArticleFields]: ArticleFields[K] } = id === null ? {} : { id };
  for (const name of STATED) {
    const key = mapping[name] ?? name;
    const stated = lookUp(value, key);
    if (stated === undefined) continue;
    if (stated !== null && typeof stated !== 'string') return refuse('invalid-article', `: field "${key}" holds ${nameOf(stated)}; give a string or null`);
    fields[name] = stated === null || stated.trim() === '' ? null : stated.toWellFormed();
  }
  for (const [format, key] of bodyFields(mapping)) {
    const body = lookUp(value, key);
    if (body === undefined || body === null) continue;
    if (typeof body !== 'string') return refuse('invalid-article', `: field "${key}" holds ${nameOf(body)}; give the article as a string`);
    if (body.trim() !== '') return { ok: true, raw: { origin: { path, line }, body: body.toWellFormed(), format, fields } };
  }
  return refuse('empty', ` has no text in field "${bodyFields(mapping)[0]?.[1]}"; fill it, or name the right field under input.fields`);
}

function bodyFields(mapping: FieldMapping): readonly (readonly [BodyFormat, string])[] {
  const text = ['text', mapping.text ?? 'text'] as const;
  const html = ['html', mapping.html ?? 'html'] as const;
  return mapping.html !== undefined && mapping.text === undefined ? [html, text] : [text, html];
}

function readId(value: unknown): { readonly id: string | null; readonly fault: string | null } {
  if (value === undefined || value === null) return { id: null, fault: null };
  if (typeof value === 'string') return { id: value.trim() === '' ? null : value.toWellFormed(), fault: null };
  if (typeof value !== 'number') return { id: null, fault: `holds ${nameOf(value)}; give a string or a whole number` };
  if (!Number.isSafeInteger(value)) return { id: null, fault: 'holds a number that JSON cannot carry exactly; put it in quotes' };
  return { id: String(value), fault: null };
}

/** The own property at `path`: the whole path as one name first, then step by step into objects and arrays. */
function lookUp(value: object, path: string): unknown {
  if (Object.hasOwn(value, path)) return Reflect.get(value, path);
  if (!path.includes('.')) return undefined;
  let at: unknown = value;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
