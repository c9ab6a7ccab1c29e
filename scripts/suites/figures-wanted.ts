// What our guidelines make of one expectation of another engine: a figure with these attributes, or nothing with a reason.

/** A figure that should be found. Whatever is null is not asked. */
export interface Wanted {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Any of these codes; '' for no unit. */
  readonly units: readonly string[] | null;
  readonly comparator: string | null;
}

/** Wanted figures, none where the text holds no figure of `never`'s kinds, or a reason to leave it out. */
export type Mapped =
  | { readonly wanted: readonly Wanted[]; readonly never?: (figure: { readonly kind: string; readonly unit: string | null }) => boolean }
  | { readonly reason: string };

export const REASONS = {
  ordinal: 'ordinals are nothing to us',
  designator: 'the number belongs to a name or list',
  duration: 'durations and dates are DATE',
  noNumber: 'no number is told (a unit or article alone)',
  vague: 'vague words are nothing to us',
  clash: 'the sign means another unit to us (litre, krone)',
  noUnit: 'neither ISO 4217 nor UCUM has the unit',
  otherRead: 'another mode of the engine reads a share as two numbers, or a percentage into what follows',
  garbled: 'the input holds an escape in place of its character',
} as const;

export function valueWanted(value: number, units: readonly string[] | null = null, comparator: string | null = null): Wanted {
  return { value, min: null, max: null, units, comparator };
}

export function rangeWanted(min: number, max: number, units: readonly string[] | null = null): Wanted {
  return { value: null, min, max, units, comparator: null };
}
