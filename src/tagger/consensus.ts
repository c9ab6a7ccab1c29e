// One word, one reading: where a name stands several times, clear places help the unclear ones.
// "Salignostics" alone at the head of a line learns from "Salignostics said".
import { LABEL, LABEL_COUNT } from './decode.ts';
import type { DocumentView } from './document.ts';
import type { TaggedType } from './model.ts';
import { WORD_CLASS } from './word-classes.ts';
import { COLUMN, FLAG, ROW_LENGTH } from './word-types.ts';

/** How far a place moves towards the mean of all places of its word: 0 not at all, 1 all the way. */
const PULL: { readonly [T in TaggedType]: number } = { ORG: 0.6, DRUG: 0.3 };
/** A lead beyond this is as good as certain. */
const CERTAIN = 8;
/** A word that leads by more everywhere is no name: nothing to settle. */
const DOUBT = 5;

/** All places of one word. */
interface Places {
  sum: number;
  count: number;
  doubtful: boolean;
}

/** Moves the scores of the document's tokens; `scores[token * LABEL_COUNT + label]`. */
export function agree(view: DocumentView, scores: Float64Array, type: TaggedType): void {
  const forms = new Map<number, Places>();
  const count = view.rows.length;
  for (let token = 0; token < count; token++) {
    const form = formAt(view, token, type);
    if (form < 0) continue;
    const lead = leadOfOutside(scores, token);
    const places = forms.get(form);
    if (places) {
      places.sum += lead;
      places.count++;
      places.doubtful ||= lead < DOUBT;
    } else forms.set(form, { sum: lead, count: 1, doubtful: lead < DOUBT });
  }
  for (let token = 0; token < count; token++) {
    const form = formAt(view, token, type);
    const places = form < 0 ? undefined : forms.get(form);
    if (!places?.doubtful || places.count < 2) continue;
    const at = token * LABEL_COUNT + LABEL.outside;
    scores[at] = (scores[at] as number) + PULL[type] * (places.sum / places.count - leadOfOutside(scores, token));
  }
}

/** Row that stands for the token's word, or -1 for one that makes no name by itself. Organisations keep their case. */
function formAt(view: DocumentView, token: number, type: TaggedType): number {
  const table = view.types.rows;
  const row = (view.rows[token] as number) * ROW_LENGTH;
  const flags = table[row + COLUMN.flags] as number;
  if (!(flags & FLAG.letter) || table[row + COLUMN.class] !== WORD_CLASS.NONE) return -1;
  if (type === 'DRUG') return table[row + COLUMN.lowerRow] as number;
  return flags & (FLAG.capital | FLAG.inner) ? (view.rows[token] as number) : -1;
}

/** By how much "outside" leads at a token, within bounds: near enough to its log-odds, and no sentence has to be decoded for it. */
function leadOfOutside(scores: Float64Array, token: number): number {
  const at = token * LABEL_COUNT;
  let rival = Number.NEGATIVE_INFINITY;
  for (let label = 1; label < LABEL_COUNT; label++) rival = Math.max(rival, scores[at + label] as number);
  return Math.max(-CERTAIN, Math.min(CERTAIN, (scores[at + LABEL.outside] as number) - rival));
}
