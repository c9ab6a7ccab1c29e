// Vaccines named by target, platform or maker: "Covid-19 vaccine", "MMR jab", "Pfizer-BioNTech COVID-19 vaccine".
// Not: "the vaccine", "GSK's vaccine", "vaccine against dengue", "Cuban vaccine".
import {
  MODIFIER_ENDINGS,
  VACCINE_EXTRAS,
  VACCINE_HEADS,
  VACCINE_MANNERS,
  VACCINE_PLATFORMS,
  VACCINE_TARGET_FRONTS,
  VACCINE_TARGET_TAILS,
  VACCINE_TARGETS,
} from '../lexicon/drug-words.ts';
import { entryOf, type NameList, nameAt } from '../lexicon/names.ts';
import type { Span } from '../types.ts';
import { type Word, wordBefore } from './words.ts';

const MAX_WORDS = 8;

/** Vaccines that go by their letters. */
const NAMED_ALONE: ReadonlySet<string> = new Set(['bcg', 'dtp', 'dtap', 'tdap', 'dpt', 'mmr', 'mmrv', 'opv', 'ipv', 'pcv']);

type Role = 'target' | 'tail' | 'front' | 'platform' | 'extra' | 'maker' | 'joint';

/** The vaccine whose head ("vaccine", "shots") is `head`, or null. `floor`: start of the sentence. */
export function vaccineAt(text: string, head: Span, floor: number, makers: NameList): Span | null {
  let start = head.start;
  let begin = -1;
  let pending: Role | null = null;
  let names = false;
  let targeted = false;
  const isVaccine = text.slice(head.start, head.start + 3).toLowerCase() === 'vac';
  for (let count = 0; count < MAX_WORDS; count += 1) {
    const word = wordBefore(text, start, floor);
    if (!word || (word.closed && !word.lower.endsWith(')') && !listComma(text, word))) break;
    const role = roleOf(word, makers);
    if (role === null) {
      const maker = begin === -1 || names ? makerBefore(text, start, floor, makers) : null;
      if (maker !== null) {
        begin = maker;
        names = true;
      }
      break;
    }
    if (role === 'joint' && (begin === -1 || pending !== 'target')) break;
    // "BCG and polio vaccine": two, as the first is a vaccine's name by itself.
    if (role === 'target' && pending === 'joint' && NAMED_ALONE.has(word.lower)) break;
    if (role === 'target' && begin >= 0 && word.closed && NAMED_ALONE.has(word.lower)) break;
    if (role === 'front' && pending !== 'tail' && pending !== 'target') break;
    if (role === 'target' || role === 'maker' || (role === 'platform' && (isVaccine || !VACCINE_MANNERS.has(word.lower)))) names = true;
    if (role !== 'joint' && role !== 'tail' && !(names && targeted && describes(role, word))) begin = word.start;
    if (role === 'target' || role === 'front') targeted = true;
    if (role === 'tail' && names && pending === null) break;
    pending = role === 'front' ? 'target' : role;
    if (role === 'front') names = true;
    start = word.start;
    if (role === 'maker' || word.opened) break;
  }
  return names && begin >= 0 ? { start: begin, end: head.end } : null;
}

/** True for the words that a vaccine's name ends with. */
export function isVaccineHead(lower: string): boolean {
  return VACCINE_HEADS.has(lower);
}

/** Before a target these describe more than they name: "live polio vaccine", "MVA-based COVID-19 vaccine"; but "mRNA COVID-19 vaccine" is called so. */
function describes(role: Role, word: Word): boolean {
  return VACCINE_MANNERS.has(word.lower) || (role === 'platform' && !/^(?:m?rna|dna)$/u.test(word.lower));
}

function roleOf(word: Word, makers: NameList): Role | null {
  const { lower } = word;
  if (VACCINE_TARGETS.has(lower)) return 'target';
  if (VACCINE_PLATFORMS.has(lower)) return 'platform';
  if (VACCINE_EXTRAS.has(lower)) return 'extra';
  if (VACCINE_TARGET_TAILS.has(lower)) return 'tail';
  if (VACCINE_TARGET_FRONTS.has(lower)) return 'front';
  if (lower === 'and' || lower === 'or' || lower === '&') return 'joint';
  const parts = lower.split(/[-/–]/u);
  if (parts.length > 1) {
    if (parts.every((part) => VACCINE_TARGETS.has(part) || part === '19' || part === '2' || part === 'cov')) return 'target';
    if (MODIFIER_ENDINGS.has(parts.at(-1) ?? '')) return /\p{Lu}/u.test(word.text) ? 'platform' : 'extra';
    if (word.text.split(/[-/–]/u).every((part) => isMaker(part, makers))) return 'maker';
  }
  return isMaker(word.text, makers) ? 'maker' : null;
}

/** A maker of several words ending at `offset`: "Bavarian Nordic vaccine". */
function makerBefore(text: string, offset: number, floor: number, makers: NameList): number | null {
  let start = offset;
  for (let count = 0; count < 4; count += 1) {
    const word = wordBefore(text, start, floor);
    if (!word || word.closed || !/^\p{Lu}/u.test(word.text)) return null;
    start = word.start;
    if (count > 0 && isMaker(text.slice(start, offset).trimEnd(), makers)) return start;
  }
  return null;
}

function isMaker(name: string, makers: NameList): boolean {
  const hit = nameAt(makers, name, 0, name.length);
  if (hit?.end !== name.length) return false;
  const { kind, name: listed } = entryOf(makers, hit.entry);
  return (kind === 'company' || kind === 'research' || listed === 'Oxford') && (listed === name || name === name.toUpperCase());
}

/** "measles, mumps and rubella vaccine": a comma inside a list of targets. */
function listComma(text: string, word: Word): boolean {
  return text.charAt(word.end) === ',' && VACCINE_TARGETS.has(word.lower);
}
