// What all formats share: gold as plain annotations with offsets in the unit of the format, and the way back with every fault named.
import { CodedError } from '../../errors.ts';
import type { EntityType, GoldArticle, GoldEntity } from '../../types.ts';
import { mapOffsets, type OffsetUnit } from './offset-units.ts';

/** One file to read or to write; `path` is null for the one that goes to standard output. */
export interface FormatFile {
  readonly path: string | null;
  readonly text: string;
}

export interface FormatOptions {
  readonly unit: OffsetUnit;
  /** Label of the other tool → type; those of the guide go without saying. */
  readonly labels: ReadonlyMap<string, EntityType>;
}

export interface GoldFormat {
  readonly name: string;
  /** Unit that the tool counts in. */
  readonly unit: OffsetUnit;
  readonly write: (articles: readonly GoldArticle[], options: FormatOptions) => FormatFile[];
  readonly read: (files: readonly FormatFile[], options: FormatOptions) => GoldArticle[];
}

/** An annotation of another tool: offsets in its unit. */
export interface Annotation {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
  /** The characters, where the format repeats them. */
  readonly text?: string;
}

export type Attributes = { readonly [name: string]: unknown };

const TYPES: readonly EntityType[] = ['ORG', 'DRUG', 'FIGURE', 'DATE'];
const OWN: ReadonlySet<string> = new Set(['type', 'start', 'end', 'text']);

/** All of an article but text and mentions: id, title, published … */
export function metaOf({ text: _text, entities: _entities, ...meta }: GoldArticle): Attributes & { readonly id: string } {
  return meta;
}

/** Mentions as annotations. */
export function annotationsOf(article: GoldArticle, unit: OffsetUnit): Annotation[] {
  const { fromUtf16 } = mapOffsets(article.text, unit);
  return article.entities.map((entity) => {
    const [start, end] = [fromUtf16(entity.start), fromUtf16(entity.end)];
    if (start === null || end === null) throw new CodedError('config', `${article.id}: ${entity.type} ${entity.start}-${entity.end} cuts a character in two`);
    return { label: entity.type, start, end, text: entity.text, attributes: attributesOf(entity) };
  });
}

/** Attributes of a mention beyond type and place. */
export function attributesOf(entity: GoldEntity): Attributes {
  return Object.fromEntries(Object.entries(entity).filter(([name]) => !OWN.has(name)));
}

export interface ForeignArticle {
  readonly meta: Attributes & { readonly id: string };
  readonly text: string;
  readonly annotations: readonly Annotation[];
  /** File and line, for faults. */
  readonly where: string;
}

/** Annotations as gold. Throws CodedError 'config' with the place for an unknown label, or offsets that do not fit the text. */
export function toGold({ meta, text, annotations, where }: ForeignArticle, { unit, labels }: FormatOptions): GoldArticle {
  const { toUtf16 } = mapOffsets(text, unit);
  const entities = annotations.map((annotation): GoldEntity => {
    const type = typeOf(annotation.label, labels, where);
    const [start, end] = [toUtf16(annotation.start), toUtf16(annotation.end)];
    const told = `${annotation.label} ${annotation.start}-${annotation.end}`;
    if (start === null || end === null || start >= end)
      throw new CodedError('config', `${where}: ${told} lies outside the text or cuts a character; offsets are read as ${unit} (--unit)`);
    const found = text.slice(start, end);
    if (annotation.text !== undefined && spaced(annotation.text) !== spaced(found))
      throw new CodedError('config', `${where}: ${told} is "${found}", not "${annotation.text}"; offsets are read as ${unit} (--unit)`);
    const attributes = Object.fromEntries(Object.entries(annotation.attributes).filter(([name]) => !OWN.has(name)));
    return { type, start, end, text: found, ...attributes };
  });
  return { ...meta, text, entities: entities.sort((a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : 1)) } as GoldArticle;
}

/** Parses JSON that stands at `where`. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CodedError('config', `${where}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The object at `where`, or a fault. */
export function asObject(value: unknown, where: string): Attributes {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CodedError('config', `${where}: an object is wanted here`);
  return value as Attributes;
}

/** The list at `where`; empty where there is none. */
export function asList(value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new CodedError('config', `${where}: a list is wanted here`);
  return value;
}

/** A string field, or a fault that names it. */
export function asString(value: unknown, name: string, where: string): string {
  if (typeof value !== 'string') throw new CodedError('config', `${where}: "${name}" should be a string`);
  return value;
}

/** A number field, or a fault that names it. */
export function asNumber(value: unknown, name: string, where: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new CodedError('config', `${where}: "${name}" should be a whole number`);
  return value;
}

function typeOf(label: string, labels: ReadonlyMap<string, EntityType>, where: string): EntityType {
  const type = labels.get(label) ?? TYPES.find((known) => known === label.toUpperCase());
  if (!type) throw new CodedError('config', `${where}: label "${label}" is none of ${TYPES.join(', ')}; say what it means with --map ${label}=ORG`);
  return type;
}

/** Formats that hold a mention on one line write its line breaks as spaces. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
