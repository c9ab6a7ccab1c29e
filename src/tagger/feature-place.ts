// Where a token's features come from and go to.
import type { Sentence } from '../types.ts';
import type { DocumentView } from './document.ts';
import { mix } from './hash.ts';
import type { Runs } from './runs.ts';

/** The sentence at hand and what holds at the token at hand. */
export interface Place {
  readonly view: DocumentView;
  readonly sentence: Sentence;
  readonly heading: number;
  readonly runs: Runs;
  quoted: number;
  bracketed: number;
  /** Room for the values that pairs are made of. */
  readonly cells: Int32Array;
}

/** Where features go: `ids[n]` is the next. */
export interface FeaturePen {
  readonly ids: Int32Array;
  readonly mask: number;
  n: number;
}

/** Row of the sentence's token number t, or row 0 beyond it. */
export function rowAt({ view, sentence }: Place, t: number): number {
  const token = sentence.firstToken + t;
  return t < 0 || token >= sentence.endToken ? 0 : (view.rows[token] as number);
}

export function tagAt({ view, sentence }: Place, t: number): number {
  const token = sentence.firstToken + t;
  return t < 0 || token >= sentence.endToken ? 0 : (view.tags[token] as number);
}

/** One hash of a template's number and two values. */
export function join(template: number, a: number, b: number): number {
  return mix(Math.imul(a, 0x2c1b3c6d) + template, b);
}
