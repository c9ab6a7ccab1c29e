// ArticleRecord → list of faults: the JSON Schema first, then what no schema can say (offsets, order, overlaps).
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { CODE_ROOT, loadPackage, PACKAGE_ROOT } from './package.ts';
import { byPlace } from './span.ts';
import type { ArticleRecord, Entity, EntityType, Validator } from './types.ts';

export const SCHEMA_NAMES = ['article', 'record', 'pipeline', 'manifest', 'reject', 'gold'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

export const AJV_OPTIONS = { strict: true, allErrors: true, discriminator: true, allowUnionTypes: true };

/** The JSON Schema (2020-12) as text. */
export function schemaText(name: SchemaName): string {
  return readFileSync(new URL(`schemas/${name}.schema.json`, PACKAGE_ROOT), 'utf8');
}

/** Compiles one of the shipped schemas: strict, all errors of an instance reported. */
export function compileSchema(name: SchemaName): ValidateFunction {
  const { Ajv2020: Ajv } = loadPackage('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 };
  return new Ajv(AJV_OPTIONS).compile(JSON.parse(schemaText(name)));
}

/** The build leaves a compiled validator beside this file; run from source there is none. */
function recordSchema(): ValidateFunction {
  const compiled = new URL('record-validator.cjs', CODE_ROOT);
  return existsSync(compiled) ? (loadPackage(fileURLToPath(compiled)) as ValidateFunction) : compileSchema('record');
}

/** Makes the validator of records; each fault reads `<path> <what is wrong>`. */
export function createValidator(): Validator {
  const validate = recordSchema();
  return (record) => {
    if (!validate(record)) return (validate.errors ?? []).map(describeFault);
    return [...textFaults(record), ...orderFaults(record), ...factFaults(record)];
  };
}

/** One line for an ajv error: where, what, and the offending name or the allowed values. */
export function describeFault(error: ErrorObject): string {
  const { additionalProperty, allowedValues } = error.params;
  const detail = additionalProperty !== undefined ? ` ("${additionalProperty}")` : Array.isArray(allowedValues) ? ` (${allowedValues.join(', ')})` : '';
  return `${error.instancePath || '/'} ${error.message ?? error.keyword}${detail} [${error.schemaPath}]`;
}

/** Every span must be exactly its characters, every sentence must exist and hold the mention. */
function textFaults(record: ArticleRecord): string[] {
  const faults: string[] = [];
  record.entities.forEach((entity, i) => {
    if (record.text.slice(entity.start, entity.end) !== entity.text) faults.push(`/entities/${i}/text is not text.slice(${entity.start}, ${entity.end})`);
    const sentence = record.sentences[entity.sentence];
    if (!sentence || entity.start < (sentence[0] ?? 0) || entity.end > (sentence[1] ?? 0)) faults.push(`/entities/${i}/sentence does not hold the mention`);
    if (entity.type === 'FIGURE' && entity.value !== null && (entity.min !== null || entity.max !== null))
      faults.push(`/entities/${i}/value stands beside min or max`);
  });
  let covered = 0;
  record.zones.forEach((zone, i) => {
    if (zone.start !== covered || zone.end <= zone.start) faults.push(`/zones/${i} does not follow on offset ${covered}`);
    covered = zone.end;
  });
  if (covered !== record.text.length) faults.push(`/zones end at ${covered}, the text at ${record.text.length}`);
  return faults;
}

/** Sorted by start, then end, then type; no two of one type overlap. */
function orderFaults(record: ArticleRecord): string[] {
  const faults: string[] = [];
  const ends = new Map<EntityType, number>();
  let before: Entity | undefined;
  record.entities.forEach((entity, i) => {
    if (before && byPlace(before, entity) > 0) faults.push(`/entities/${i} is out of order`);
    if (entity.start < (ends.get(entity.type) ?? 0)) faults.push(`/entities/${i} overlaps an earlier ${entity.type}`);
    ends.set(entity.type, Math.max(entity.end, ends.get(entity.type) ?? 0));
    before = entity;
  });
  return faults;
}

/** A fact points at entities of the right types, at its country by exact span, and holds at least one role. */
function factFaults(record: ArticleRecord): string[] {
  const faults: string[] = [];
  const isType = (index: number, type: EntityType): boolean => record.entities[index]?.type === type;
  let before = -1;
  (record.facts ?? []).forEach(({ figure, actor, drug, date }, i) => {
    if (figure <= before) faults.push(`/facts/${i} is out of order`);
    before = figure;
    if (!isType(figure, 'FIGURE')) faults.push(`/facts/${i}/figure is no FIGURE`);
    if (actor && (actor.entity === null) === (actor.country === null)) faults.push(`/facts/${i}/actor is not one of organisation and country`);
    if (actor && actor.entity !== null && !isType(actor.entity, 'ORG')) faults.push(`/facts/${i}/actor is no ORG`);
    if (drug && !isType(drug.entity, 'DRUG')) faults.push(`/facts/${i}/drug is no DRUG`);
    if (date && !isType(date.entity, 'DATE')) faults.push(`/facts/${i}/date is no DATE`);
    if (!actor && !drug && !date) faults.push(`/facts/${i} ties nothing`);
  });
  return faults;
}
