// Values that a gold mention may carry, by type: what the annotation guide allows.
import type { GoldEntity } from '../types.ts';

const SUBTYPES = ['company', 'research', 'university', 'government', 'healthcare', 'ngo', 'intergovernmental', 'media', 'other'];
const KINDS: { readonly [T in GoldEntity['type']]: readonly string[] } = {
  ORG: [],
  DRUG: ['generic', 'brand', 'investigational', 'vaccine', 'class'],
  FIGURE: ['money', 'percent', 'count', 'measure', 'ratio'],
  DATE: ['date', 'time', 'duration', 'set'],
};
const COMPARATORS = ['eq', 'approx', 'gt', 'ge', 'lt', 'le'];
const RATES = ['year', 'month', 'week', 'day', 'person', 'dose'];
const DURATION = /^P(?=[\dT])(?:\d+(?:\.\d+)?[YMWD]){0,4}(?:T(?:\d+(?:\.\d+)?[HMS]){1,3})?$/u;
const POINT =
  /^(?:\d{4}-W\d{2}|Y-?\d{5,12}|-?\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2}(?::\d{2})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?|\d{3}X|\d{2}XX|XXXX-\d{2}(?:-\d{2})?|T\d{2}(?::\d{2}){0,2}(?:Z|[+-]\d{2}:?\d{2})?)[~?%]?$/u;

/** What is wrong with the attributes of one mention; those left out are not looked at. */
export function findValueFaults(entity: GoldEntity): string[] {
  const faults: string[] = [];
  const check = (name: keyof GoldEntity & string, allowed: readonly string[]): void => {
    const value = entity[name];
    if (value !== undefined && value !== null && !allowed.includes(String(value)))
      faults.push(`${name} "${String(value)}" is not one of ${allowed.join(', ')}`);
  };
  if (entity.type === 'ORG') check('subtype', SUBTYPES);
  else if (entity.kind !== undefined && !KINDS[entity.type].includes(String(entity.kind)))
    faults.push(`kind "${String(entity.kind)}" is not one of ${KINDS[entity.type].join(', ')}`);
  if (entity.type === 'FIGURE') {
    check('comparator', COMPARATORS);
    check('per', RATES);
    faults.push(...figureFaults(entity));
  }
  if (entity.type === 'DATE' && typeof entity.value === 'string' && !isDateValue(entity.value))
    faults.push(`value "${entity.value}" is neither EDTF nor an ISO 8601 duration`);
  return faults;
}

function figureFaults({ kind, value, min, max, unit }: GoldEntity): string[] {
  const faults: string[] = [];
  const ranged = typeof min === 'number' || typeof max === 'number';
  if (ranged && typeof value === 'number') faults.push('both a value and a range');
  if (typeof min === 'number' && typeof max === 'number' && min > max) faults.push(`min ${min} above max ${max}`);
  if (value !== undefined && value !== null && typeof value !== 'number') faults.push(`value ${JSON.stringify(value)} is no number`);
  if (kind === 'money' && typeof unit === 'string' && !/^[A-Z]{3}$/u.test(unit)) faults.push(`unit "${unit}" is no ISO 4217 code`);
  if (kind === 'percent' && unit !== undefined && unit !== '%' && unit !== 'pp') faults.push(`unit of a percent is "%", not ${JSON.stringify(unit)}`);
  if ((kind === 'count' || kind === 'ratio') && unit !== undefined && unit !== null) faults.push(`a ${kind} has no unit`);
  return faults;
}

function isDateValue(value: string): boolean {
  const parts = value.split('/');
  return parts.length <= 2 && parts.every((part) => DURATION.test(part) || POINT.test(part) || (parts.length === 2 && (part === '..' || part === '')));
}
