// Record → every number in its text with what accounts for it: a mention, a reason, or nothing.
import { indexAt } from '../span.ts';
import type { ArticleRecord, EntityType, Span } from '../types.ts';
import { type Reason, reasonFor } from './reasons.ts';
import { type NumberPlace, scanNumbers } from './scan.ts';

/** FIGURE and DATE where such a mention holds it, "name" where an ORG or DRUG does, else a reason; null is unclaimed. */
export type Claim = 'FIGURE' | 'DATE' | Reason;

export interface AuditedNumber extends NumberPlace {
  readonly claim: Claim | null;
}

/** The parts of a record that an audit reads. */
export type Auditable = Pick<ArticleRecord, 'text' | 'zones'> & { readonly entities: readonly (Span & { readonly type: EntityType })[] };

/** All numbers of the article, in order. */
export function auditRecord({ text, zones, entities }: Auditable): AuditedNumber[] {
  const claims: readonly (readonly [Claim, readonly Span[]])[] = [
    ['FIGURE', spansOf(entities, 'FIGURE')],
    ['DATE', spansOf(entities, 'DATE')],
    ['name', spansOf(entities, 'ORG')],
    ['name', spansOf(entities, 'DRUG')],
    ['furniture', zones.filter(({ zone }) => zone === 'furniture')],
  ];
  return scanNumbers(text).map((place) => ({ ...place, claim: claims.find(([, spans]) => isHeld(spans, place))?.[0] ?? reasonFor(text, place) }));
}

/** Numbers that nothing accounts for. */
export function unclaimedOf(numbers: readonly AuditedNumber[]): AuditedNumber[] {
  return numbers.filter(({ claim }) => claim === null);
}

function spansOf(entities: Auditable['entities'], type: EntityType): Span[] {
  return entities.filter((entity) => entity.type === type).sort((a, b) => a.start - b.start);
}

/** Spans of one type never overlap, so the last that starts before is the only one. */
function isHeld(spans: readonly Span[], { start, end }: Span): boolean {
  const span = spans[indexAt(spans, start)];
  return span !== undefined && end <= span.end;
}
