// Sums of the window features' weights, kept a word form: they hang on the form and its distance alone, and half of all features are such.
import type { Sentence } from '../types.ts';
import { LABEL_COUNT } from './decode.ts';
import type { DocumentView } from './document.ts';
import { WINDOW_LENGTH, WINDOW_REACH, writeWindow } from './features.ts';
import { packRows, sumRows } from './lanes.ts';
import type { TaggerModel } from './model.ts';

const FORM_LENGTH = WINDOW_LENGTH * LABEL_COUNT;

/** Grows with the word forms, whose number is bounded. */
export interface FormSums {
  readonly bits: number;
  /** The weights, as `packRows` lays them. */
  readonly rows: Int32Array;
  sums: Int32Array;
  /** 1 where a row's sums are worked out. */
  known: Uint8Array;
  generation: number;
}

export function createFormSums(model: TaggerModel): FormSums {
  return { bits: model.bits, rows: packRows(model), sums: new Int32Array(0), known: new Uint8Array(0), generation: 0 };
}

/** Adds to each token of the sentence what the forms around it give; `sums` has LABEL_COUNT a token. */
export function addFormSums(forms: FormSums, view: DocumentView, { firstToken, endToken }: Sentence, sums: Int32Array): void {
  const length = endToken - firstToken;
  for (let t = -WINDOW_REACH; t < length + WINDOW_REACH; t++) {
    const row = t < 0 || t >= length ? 0 : (view.rows[firstToken + t] as number);
    prepareForm(forms, view, row);
    const kept = forms.sums;
    for (let slot = 0; slot < WINDOW_LENGTH; slot++) {
      // The form stands at slot - WINDOW_REACH from the token it speaks of.
      const token = t - (slot - WINDOW_REACH);
      if (token < 0 || token >= length) continue;
      const from = row * FORM_LENGTH + slot * LABEL_COUNT;
      const to = token * LABEL_COUNT;
      for (let i = 0; i < LABEL_COUNT; i++) sums[to + i] = (sums[to + i] as number) + (kept[from + i] as number);
    }
  }
}

function prepareForm(forms: FormSums, view: DocumentView, row: number): void {
  if (forms.generation !== view.types.generation) {
    forms.generation = view.types.generation;
    forms.known.fill(0);
  }
  if (row >= forms.known.length) grow(forms, Math.max(1024, row * 2));
  if (forms.known[row] === 1) return;
  forms.known[row] = 1;
  const out = { ids: new Int32Array(128), mask: (1 << forms.bits) - 1, n: 0 };
  const starts = new Int32Array(WINDOW_LENGTH + 1);
  for (let slot = 0; slot < WINDOW_LENGTH; slot++) {
    writeWindow(view.types.rows, row, slot, out);
    starts[slot + 1] = out.n;
  }
  sumRows(forms.rows, { ids: out.ids, starts }, forms.sums.subarray(row * FORM_LENGTH, (row + 1) * FORM_LENGTH));
}

function grow(forms: FormSums, rows: number): void {
  const sums = new Int32Array(rows * FORM_LENGTH);
  sums.set(forms.sums);
  forms.sums = sums;
  const known = new Uint8Array(rows);
  known.set(forms.known);
  forms.known = known;
}
