// One canonical name for all mentions of one medicine: "Keytruda (pembrolizumab)" → "pembrolizumab" for both, wherever they stand;
// a bracketed acronym takes its expansion: "antibody-drug conjugates (ADCs)".
import { singularOf } from '../lexicon/names-plural.ts';
import type { Doc, DrugEntity, Entity } from '../types.ts';

const BETWEEN =
  /^[®™]?\s?(?:\(\s?(?:(?:also )?(?:called|known as|marketed as|sold as|branded|brand name|generic name|formerly|previously)\s)?["“]?|, (?:the generic name of|sold as|sold under the (?:brand|trade)? ?name|marketed as|also known as)\s["“]?|\s?(?:sold as|marketed as|branded as)\s)$/u;
const LONGEST_BETWEEN = 40;
/** How much a kind's name is the one that joins, the highest first. */
const RANK = { generic: 4, investigational: 3, vaccine: 2, class: 2, brand: 1 } as const;

/** Entities in the same order; DRUG entities with joined `canonical`. */
export function joinDrugs(entities: readonly Entity[], doc: Doc): readonly Entity[] {
  const drugs = entities.filter((entity): entity is DrugEntity => entity.type === 'DRUG');
  const renamed = new Map<string, { canonical: string; class: string | null }>();
  for (let index = 1; index < drugs.length; index += 1) {
    const [left, right] = [drugs[index - 1] as DrugEntity, drugs[index] as DrugEntity];
    if (right.start - left.end > LONGEST_BETWEEN || left.canonical === right.canonical) continue;
    if (!BETWEEN.test(doc.article.text.slice(left.end, right.start))) continue;
    if (isCombined(doc.article.text, left, right)) continue;
    const pair = joinPair(left, right);
    if (pair && !renamed.has(pair.from.canonical)) renamed.set(pair.from.canonical, { canonical: pair.to.canonical, class: pair.to.class });
  }
  if (renamed.size === 0) return entities;
  return entities.map((entity) => (entity.type === 'DRUG' ? rename(entity, renamed) : entity));
}

/** "Truvada (emtricitabine/tenofovir)", "artemether and lumefantrine (Coartem)": one of several ingredients names no whole. */
function isCombined(text: string, left: DrugEntity, right: DrugEntity): boolean {
  if (/[+/]/u.test(left.text + right.text)) return true;
  const [before, after] = [text.slice(Math.max(0, left.start - 12), left.start), text.slice(right.end, right.end + 12)];
  return /^\s?[/+]|^(?:,| and| plus| with)\s\p{Ll}/u.test(after) || /[/+]\s?$|\p{Ll} (?:and|plus) $/u.test(before);
}

function joinPair(left: DrugEntity, right: DrugEntity): { from: DrugEntity; to: DrugEntity } | null {
  if (left.kind === 'class' || right.kind === 'class') {
    if (left.kind !== 'class' || right.kind !== 'class' || !/^[A-Z][A-Za-z0-9-]{1,7}$/u.test(right.text)) return null;
    return { from: right, to: left };
  }
  if (RANK[left.kind] === RANK[right.kind]) return null;
  return RANK[left.kind] > RANK[right.kind] ? { from: right, to: left } : { from: left, to: right };
}

function rename(entity: DrugEntity, renamed: ReadonlyMap<string, { canonical: string; class: string | null }>): DrugEntity {
  const other = renamed.get(entity.canonical) ?? renamed.get(singularOf(entity.canonical));
  return other ? { ...entity, canonical: other.canonical, class: entity.class ?? other.class } : entity;
}
