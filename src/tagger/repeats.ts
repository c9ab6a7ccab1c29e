// Names found once → the same words elsewhere in the document, where nothing of that type was found.
import type { Sentence } from '../types.ts';
import { type DocumentView, FACT } from './document.ts';
import { TAGGED_TYPES, type TaggedType } from './model.ts';
import type { TaggedSpan } from './tag.ts';
import { COLUMN, ROW_LENGTH } from './word-types.ts';

/** A name is repeated where it was found at least this surely somewhere … */
const SURE = 0.5;
/** … and either more surely than this, or at this share of its places. */
const VERY_SURE = 0.9;
const LEAST_SHARE = 0.4;
/** A repeat is less sure than its model. */
const REPEAT_DISCOUNT = 0.85;
const MAX_NAME_TOKENS = 12;
/** Names with the same first word beyond these are not repeated: keeps a hostile text linear. */
const MAX_RIVALS = 32;

/** The spans with their repeats, sorted by place within each type. */
export function repeatNames(view: DocumentView, spans: readonly TaggedSpan[]): TaggedSpan[] {
  return TAGGED_TYPES.flatMap((type) => {
    const own = spans.filter((span) => span.type === type);
    const others = spans.filter((span) => span.type !== type);
    return [...own, ...findRepeats(view, own, others, type)].sort((a, b) => a.first - b.first);
  });
}

interface Name {
  readonly rows: readonly number[];
  readonly probability: number;
  readonly count: number;
}

/** Where one name could stand again. */
interface Repeat extends TaggedSpan {
  readonly name: Name;
}

function findRepeats(view: DocumentView, spans: readonly TaggedSpan[], others: readonly TaggedSpan[], type: TaggedType): TaggedSpan[] {
  const names = collectNames(view, spans, type);
  if (names.size === 0) return [];
  const taken = new Uint8Array(view.rows.length);
  for (const span of spans) taken.fill(1, span.first, span.end);
  for (const span of others) if (span.probability >= SURE) taken.fill(1, span.first, span.end);
  const repeats: Repeat[] = [];
  const places = new Map<Name, number>();
  for (const sentence of view.doc.sentences) {
    for (let first = sentence.firstToken; first < sentence.endToken; first++) {
      const name = taken[first] ? undefined : names.get(formAt(view, first, type))?.find((rival) => standsAt(view, rival, { first, sentence, taken, type }));
      if (!name) continue;
      const end = first + name.rows.length;
      repeats.push({ type, sentence: sentence.index, first, end, probability: name.probability * REPEAT_DISCOUNT, name });
      places.set(name, (places.get(name) ?? 0) + 1);
      first = end - 1;
    }
  }
  return repeats
    .filter(({ name }) => name.probability >= VERY_SURE || name.count >= LEAST_SHARE * (name.count + (places.get(name) ?? 0)))
    .map(({ name: _name, ...span }) => span);
}

/** Names found surely enough, by their first word, the longest first. */
function collectNames(view: DocumentView, spans: readonly TaggedSpan[], type: TaggedType): Map<number, Name[]> {
  const byKey = new Map<string, Name>();
  for (const span of spans) {
    const length = span.end - span.first;
    if (length > MAX_NAME_TOKENS || isCommon(view, span)) continue;
    const rows = Array.from({ length }, (_, i) => formAt(view, span.first + i, type));
    const key = rows.join();
    const known = byKey.get(key);
    byKey.set(key, { rows, probability: Math.max(known?.probability ?? 0, span.probability), count: (known?.count ?? 0) + 1 });
  }
  const names = new Map<number, Name[]>();
  for (const name of byKey.values()) {
    if (name.probability < SURE) continue;
    const first = name.rows[0] as number;
    const rivals = names.get(first) ?? [];
    if (rivals.length < MAX_RIVALS)
      names.set(
        first,
        [...rivals, name].sort((a, b) => b.rows.length - a.rows.length),
      );
  }
  return names;
}

/** A single word that the document also has in small letters names nothing by itself. */
function isCommon(view: DocumentView, span: TaggedSpan): boolean {
  return span.type === 'ORG' && span.end === span.first + 1 && ((view.facts[span.first] as number) & FACT.small) !== 0;
}

/** Organisations repeat in the same case, medicines in any. */
function formAt(view: DocumentView, token: number, type: TaggedType): number {
  const row = view.rows[token] as number;
  return type === 'ORG' ? row : (view.types.rows[row * ROW_LENGTH + COLUMN.lowerRow] as number);
}

function standsAt(view: DocumentView, name: Name, place: { first: number; sentence: Sentence; taken: Uint8Array; type: TaggedType }): boolean {
  const { first, sentence, taken, type } = place;
  if (first + name.rows.length > sentence.endToken) return false;
  return name.rows.every((row, i) => !taken[first + i] && formAt(view, first + i, type) === row);
}
