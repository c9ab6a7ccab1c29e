// Is this the name of a news outlet? "Midland Courier", "REUTERS", "Jinan Daily English Service"; never "Health News".
import { OUTLET_TAILS, OUTLET_WORDS, SECTION_WORDS, WIRE_NAMES } from '../lexicon/outlets.ts';

const MAX_WORDS = 6;
const LONGEST = 60;
const NAME_WORD = /^(?:\p{Lu}|\d)[\p{L}\p{M}\p{N}.'’&-]{0,30}$/u;
const SMALL_WORDS = /^(?:of|the|and|de|del|la|le|der|die|das|&)$/u;

/** The outlet's name, agencies as they spell it; null for a section, a person, a sentence. */
export function readOutlet(text: string): string | null {
  const name = text.trim();
  if (name === '' || name.length > LONGEST) return null;
  const wire = readWire(name);
  if (wire !== null) return wire;
  const words = name.split(/\s+/u);
  if (words.length > MAX_WORDS || !words.every((word, i) => NAME_WORD.test(word) || (i > 0 && SMALL_WORDS.test(word)))) return null;
  const lower = words.map((word) => word.toLowerCase());
  let last = lower.length - 1;
  while (last > 0 && OUTLET_TAILS.has(lower[last] ?? '') && lower.slice(0, last).some((word) => OUTLET_WORDS.has(word))) last--;
  if (last < 1 || !OUTLET_WORDS.has(lower[last] ?? '')) return null;
  return lower.slice(0, last).some((word) => !SECTION_WORDS.has(word) && !OUTLET_WORDS.has(word)) ? name : null;
}

/** An agency or release wire by its own spelling: "NEWMEDIAWIRE" → "NewMediaWire"; null where the name is none of them. */
export function readWire(name: string): string | null {
  return name.length <= LONGEST ? (WIRE_NAMES.get(name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')) ?? null) : null;
}

/** The agency of a dateline as it spells itself; of unknown ones shouted words are lowered: "GLOBAL NEWSLINE" → "Global Newsline". */
export function spellAgency(agency: string): string {
  const wire = readWire(agency);
  if (wire !== null) return wire;
  return agency.includes(' ') ? agency.replace(/\p{Lu}{5,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()) : agency;
}
