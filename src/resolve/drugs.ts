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
  const renamed = new Map<string, Joined>();
  for (let index = 1; index < drugs.length; index += 1) {
    const [left, right] = [drugs[index - 1] as DrugEntity, drugs[index] as DrugEntity];
    if (right.start - left.end > LONGEST_BETWEEN || left.canonical === right.canonical) continue;
    if (isCopyOf(doc.article.text, left, right)) renamed.set(left.canonical, valuesOf(right, null));
    if (!BETWEEN.test(doc.article.text.slice(left.end, right.start))) continue;
    const short = isBracketed(doc.article.text, left, right) && isShortFor(left.text, right.text);
    if (!short && isCombined(doc.article.text, left, right)) continue;
    const pair = short ? { from: right, to: left } : joinPair(left, right);
    if (pair && !renamed.has(pair.from.canonical)) renamed.set(pair.from.canonical, valuesOf(pair.to, short ? pair.to.kind : null));
  }
  if (renamed.size === 0) return entities;
  return entities.map((entity) => (entity.type === 'DRUG' ? rename(entity, renamed) : entity));
}

/** What a medicine takes from the one it is joined with; its kind only where it is another spelling of the same name. */
interface Joined {
  readonly canonical: string;
  readonly class: string | null;
  readonly kind: DrugEntity['kind'] | null;
}

function valuesOf({ canonical, class: className }: DrugEntity, kind: Joined['kind']): Joined {
  return { canonical, class: className, kind };
}

/** "Visulta, its biosimilar of the eye drug Eylea" where the text gives the substance of Eylea: the copy's substance too. */
function isCopyOf(text: string, left: DrugEntity, right: DrugEntity): boolean {
  if (left.kind !== 'brand' || left.canonical !== left.text.toLowerCase()) return false;
  if (right.kind !== 'generic' && !(right.kind === 'brand' && right.canonical !== right.text.toLowerCase())) return false;
  return COPY_OF.test(text.slice(left.end, right.start));
}

const COPY_OF =
  /^[®™]?,? (?:is |was )?(?:an?|the|its|their) (?:[\p{L}-]+ ){0,2}(?:biosimilar|generic|copy|version|equivalent)(?: version)? (?:of|to|for) (?:[\p{L}'’-]+ ){0,4}$/u;

function isBracketed(text: string, left: DrugEntity, right: DrugEntity): boolean {
  return /^[®™]?\s?\(["“]?$/u.test(text.slice(left.end, right.start)) && /^["”]?[),;]/u.test(text.slice(right.end, right.end + 2));
}

/** "azacitidine (AZA)", "radiolabeled therapy (RLT)", "monoclonal antibodies (mAbs)", "RECCE® 327 (R327)": capitals that the longer name has in this order. */
function isShortFor(long: string, short: string): boolean {
  if (!/^[a-z]{0,2}\p{Lu}[\p{Lu}\d-]{0,6}\p{Lu}?[bs]{0,2}$/u.test(short) || short.length * 3 > long.length * 2 || /^\p{Lu}{1,5}-?\d{3,}$/u.test(long))
    return false;
  const letters = short.replace(/s$/u, '').replace(/-/gu, '').toLowerCase();
  const name = long.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0 || (at > 1 && letter === letters.charAt(0) && /[\p{L}\d]/u.test(name.charAt(at - 2)) && at === name.indexOf(letter) + 1)) return false;
  }
  return letters.length > 1;
}

/** "Truvada (emtricitabine/tenofovir)", "artemether and lumefantrine (Coartem)": one of several ingredients names no whole. */
function isCombined(text: string, left: DrugEntity, right: DrugEntity): boolean {
  if (/[+/]/u.test(left.text + right.text)) return true;
  const [before, after] = [text.slice(Math.max(0, left.start - 12), left.start), text.slice(right.end, right.end + 12)];
  return /^\s?[/+]|^(?:,| and| plus| with)\s\p{Ll}|^ (?:when |if )?(?:mixed|combined)/u.test(after) || /[/+]\s?$|\p{Ll} (?:and|plus) $/u.test(before);
}

function joinPair(left: DrugEntity, right: DrugEntity): { from: DrugEntity; to: DrugEntity } | null {
  if (left.kind === 'class' || right.kind === 'class') {
    if (left.kind !== 'class' || right.kind !== 'class' || !/^[A-Z][A-Za-z0-9-]{1,7}$/u.test(right.text)) return null;
    return { from: right, to: left };
  }
  if (RANK[left.kind] === RANK[right.kind]) return null;
  return RANK[left.kind] > RANK[right.kind] ? { from: right, to: left } : { from: left, to: right };
}

function rename(entity: DrugEntity, renamed: ReadonlyMap<string, Joined>): DrugEntity {
  const other = renamed.get(entity.canonical) ?? renamed.get(singularOf(entity.canonical));
  return other ? { ...entity, kind: other.kind ?? entity.kind, canonical: other.canonical, class: entity.class ?? other.class } : entity;
}
