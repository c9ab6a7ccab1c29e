// Names taken for medicines by their looks alone, read at all their places: "SKN-001" of which the text has only studies is no medicine,
// nor is a code in a text that speaks of no medicine at all.
import { readingAt } from '../lexicon/drug-readings.ts';
import type { AnyMention } from '../types.ts';
import { isModel } from './refine-overlaps.ts';

/** Places of a name that are read, and characters on either side of each. */
const MOST_PLACES = 16;
/** Names that are read in one text. */
const MOST_NAMES = 400;
const REACH = 100;
const SHAPED: ReadonlySet<string> = new Set(['<code name>', '<repeat>']);
/** Without any of these a text has no medicines to name by a code. */
const OF_MEDICINE =
  /\b(?:patients?|clinical|drugs?|therap\p{L}+|treatments?|vaccin\p{L}+|medic\p{L}+|diseases?|pharma\p{L}*|dos(?:e|es|ing)|biotech\p{L}*|FDA|inhibitors?|agonists?|antibod(?:y|ies)|tumou?rs?|placebo|phase [123]|trials?)\b/iu;

/** Why a mention that its looks alone made a medicine is none, by mention; names are read once. */
export function createOtherReadings(text: string, found: readonly AnyMention[]): (mention: AnyMention) => string | null {
  const known = new Map<string, string | null>();
  let medical: boolean | null = null;
  return (mention) => {
    if (!isModel(mention) && !SHAPED.has(mention.rule)) return null;
    const name = mention.text;
    let reason = known.get(name);
    if (reason === undefined) {
      reason = known.size >= MOST_NAMES ? null : otherReading(text, name);
      known.set(name, reason);
    }
    if (reason !== null || !/^(?=.*\d)\S+$/u.test(name)) return reason;
    medical ??= OF_MEDICINE.test(text) || found.some((other) => other.type === 'DRUG' && !isModel(other) && !SHAPED.has(other.rule));
    return medical ? null : 'off-topic';
  };
}

/** What all the telling places of a name, or one that names a device or a disease, make of it. */
function otherReading(text: string, name: string): string | null {
  if (!/\p{Lu}/u.test(name)) return null;
  const count = { study: 0, disease: 0, device: 0, target: 0, medicine: 0 };
  let places = 0;
  for (let at = text.indexOf(name), tries = 0; at >= 0 && tries < MOST_PLACES; at = text.indexOf(name, at + name.length), tries += 1) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(at + name.length))) continue;
    places += 1;
    const reading = readingAt(name, text.slice(Math.max(0, at - REACH), at), text.slice(at + name.length, at + name.length + REACH));
    if (reading !== null) count[reading] += 1;
  }
  if (count.medicine > 0) return null;
  if (count.disease > 0) return 'disease';
  if (count.device > 0 && /^\p{Lu}[\p{L}\p{N}-]+$/u.test(name)) return 'device';
  if (count.target > 0 && /^[\p{Lu}\d-]{3,8}$|\d$/u.test(name)) return 'target';
  return count.study > 0 && count.study === places ? 'study' : null;
}
