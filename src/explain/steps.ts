// How a reading became its value, in words: "the number 1.8 × 10^9", "last year, from the publication day 2024-05-20".
import type { AnyMention, DateStep, Entity, NumberParts } from '../types.ts';

/** Steps from the captured parts to the entity's value; the reading is the one that the entity was made from. */
export function describeSteps(reading: AnyMention, entity: Entity): string[] {
  if (reading.type === 'FIGURE' && entity.type === 'FIGURE') return figureSteps(reading.parts, entity);
  if (reading.type === 'DATE' && entity.type === 'DATE') return dateSteps(reading.parts, entity);
  if (entity.type !== 'ORG' && entity.type !== 'DRUG') return [];
  const kind = entity.type === 'ORG' ? `subtype ${entity.subtype}` : `kind ${entity.kind}`;
  const name =
    entity.canonical === entity.text
      ? 'canonical name: as it stands'
      : `canonical name “${entity.canonical}”: from the list, or from another mention of the document`;
  return [kind, name];
}

function figureSteps(parts: Extract<AnyMention, { type: 'FIGURE' }>['parts'], entity: Extract<Entity, { type: 'FIGURE' }>): string[] {
  const steps = [parts.high ? `a range from ${numberText(parts.low)} to ${numberText(parts.high)}` : `the number ${numberText(parts.low)}`];
  if (parts.shared !== null) steps.push(`“${parts.shared}” is shared by several currencies; here ${entity.unit ?? 'none could be chosen'}`);
  else if (entity.unit !== null) steps.push(`unit ${entity.unit}`);
  if (entity.comparator !== 'eq') steps.push(`comparator ${entity.comparator}, from the words before or after`);
  if (entity.per !== null) steps.push(`a rate: per ${entity.per}`);
  if (entity.of !== null) steps.push(`of “${entity.of}”${entity.action ? `, governed by “${entity.action}”` : ''}`);
  if (entity.converts) steps.push(`converts the figure at ${entity.converts.start}–${entity.converts.end}`);
  return steps;
}

function numberText({ digits, exponent, divisor }: NumberParts): string {
  return `${digits}${exponent === 0 ? '' : ` × 10^${exponent}`}${divisor === 1 ? '' : ` ÷ ${divisor}`}`;
}

function dateSteps(parts: Extract<AnyMention, { type: 'DATE' }>['parts'], entity: Extract<Entity, { type: 'DATE' }>): string[] {
  const steps = [...parts.steps.map(stepText), ...(parts.until ? ['until', ...parts.until.map(stepText)] : [])];
  if (parts.length !== null) steps.push(`length ${parts.length}`);
  if (parts.tense !== null) steps.push(parts.tense === 'expected' ? 'expected at the time' : `verb in the ${parts.tense}`);
  if (parts.approximate) steps.push('approximate');
  if (entity.anchor) steps.push(`resolved against ${entity.anchor.value} (${entity.anchor.basis === 'published' ? 'publication day' : 'the date before it'})`);
  return steps;
}

/** The step's name with what it carries. */
function stepText(step: DateStep): string {
  const { op, ...rest } = step;
  const values = Object.entries(rest).filter(([, value]) => value !== null && value !== false);
  return values.length === 0 ? op : `${op} ${values.map(([name, value]) => `${name} ${value}`).join(', ')}`;
}
