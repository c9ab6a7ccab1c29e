// What a document says beside the names in it: of bodies "Kilsar, an aviation company,", "CEO of Kilsar", "About Kilsar / Kilsar is …",
// www.kilsar.com; of products "LabTrack, a mobile app"; of persons "Harriet Blane", "Dr. Blane".
import { isCodeName } from '../lexicon/drug-codes.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { legalFormAt } from '../lexicon/legal-forms.ts';
import { CLUES_BEFORE, CLUES_BEHIND, type Clue, HEADLINE_VERBS, isThing, PLACED_BEHIND, SITES_OF_ALL, SPOKEN_OF_PERSONS } from '../lexicon/org-clues.ts';
import { isHead } from '../lexicon/org-heads.ts';
import { isNeverBody, whyNoOrganisation } from '../lexicon/org-not-names.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { isNameless, TITLES } from '../lexicon/org-words.ts';
import type { Doc, Span } from '../types.ts';
import { type Piece, piecesOf } from './tellings-pieces.ts';

const LONGEST = 60;
const ENDING = /\.(com|org|net|ai|io|co|ca|us|bio|health|de|eu|uk|fr|edu|gov)\b/gu;
const USUAL: ReadonlySet<string> = new Set('com org net ai io bio edu'.split(' '));
/** Behind the name of a person. */
const DEGREE =
  /^,? (?:MD|M\.D\.|PhD|Ph\.D|Esq|Jr|DO|DDS|DMD|MBA|CPA)\b|^, (?:(?:the|a) )?(?:CEO|CFO|President|[Ff]ounder|[Cc]o-[Ff]ounder|Chief|Director|Vice|Senior|Head|Managing|Partner|Professor|Executive|Chairman|Broker|Attorney|Associate|Editor)\b/u;
const OFFICER = /^(?:CEO|CFO|COO|CTO|CMO|CSO|CIO|Founder|Co-[Ff]ounder|Officer|Owner|Partner)$/u;

/** What the clues beside one name say together. */
export interface Telling {
  weight: number;
  readonly clues: Set<string>;
  /** Where the clues stand. */
  readonly places: Span[];
}

export interface Tellings {
  readonly names: ReadonlyMap<string, Telling>;
  /** Full names and their words. */
  readonly persons: ReadonlySet<string>;
}

interface Findings {
  readonly names: Map<string, Telling>;
  readonly persons: Set<string>;
  /** Labels of the domains that the document names: "kilsar". */
  readonly domains: ReadonlySet<string>;
}

const read = new WeakMap<Doc, Tellings>();

/** What the document says of its names; read once for a document. Clues of one kind count once for a name. */
export function tellingsOf(doc: Doc): Tellings {
  const known = read.get(doc);
  if (known) return known;
  const { text } = doc.article;
  const findings: Findings = { names: new Map(), persons: new Set(), domains: domainsOf(text) };
  const pieces = [...piecesOf(text)];
  const jointed = new Map<string, number>();
  for (const { start, end, joined } of pieces) if (joined) jointed.set(text.slice(start, end), (jointed.get(text.slice(start, end)) ?? 0) + 1);
  for (const piece of pieces) if (!piece.joined || (jointed.get(text.slice(piece.start, piece.end)) ?? 0) > 1) weigh(text, piece, findings);
  read.set(doc, findings);
  return findings;
}

/** Labels of the domains in a text, in small letters and without hyphens; an unusual ending counts behind "@", "www." or "://". */
function domainsOf(text: string): ReadonlySet<string> {
  const domains = new Set<string>();
  for (const match of text.matchAll(ENDING)) {
    const label = /[\p{L}\p{N}-]{4,40}$/u.exec(text.slice(Math.max(0, match.index - 41), match.index))?.[0];
    if (label === undefined) continue;
    const opening = text.slice(Math.max(0, match.index - label.length - 4), match.index - label.length);
    if (!USUAL.has(match[1] as string) && !/(?:@|www\.|:\/\/)$/u.test(opening)) continue;
    const name = label.toLowerCase().replaceAll('-', '');
    if (!SITES_OF_ALL.has(name)) domains.add(name);
  }
  return domains;
}

/** Enters the clues of one place. */
function weigh(text: string, { start, end, verb, joined }: Piece, { names, persons, domains }: Findings): void {
  const name = text.slice(start, end);
  const lower = name.toLowerCase();
  if (name.length < 2 || name.length > LONGEST || isPlace(lower) || isDemonym(lower) || isNameless(lower)) return;
  const previous = wordBefore(text, start);
  const words = name.split(' ');
  const after = text.slice(end, end + 180);
  if (joined && !isJointed(name)) return;
  if (!joined && isPerson(words, previous, after)) {
    for (const word of words) persons.add(word);
    persons.add(name);
    return;
  }
  const before = text.slice(Math.max(0, start - LONGEST), start);
  // "Based in Fort Lauderdale, the firm …", "Jett’s Place, a retreat centre", "Phase 2 Topline Data": a place, the rest of a name.
  if ((PLACED_BEHIND.has(previous) && !/\b(?:invest\w*|stake|shares|interest|is) in $/u.test(before)) || /['’]s$|\d$/u.test(previous)) return;
  const clues = [...cluesBehind(after), ...cluesBefore(before, previous)];
  const tell = (kind: string, weight: number) => clues.push({ kind, weight });
  if (/^[®™]/u.test(after)) tell('mark', -1);
  if (domains.has(lower.replace(/[^\p{L}\p{N}]/gu, ''))) tell('domain', 3);
  if (HEADLINE_VERBS.has(verb) && (start === 0 || text.charAt(start - 1) === '\n')) tell('headline', 2);
  if (/(?:^|\s)About (?:[Tt]he )?$/u.test(before) && new RegExp(`^[:.]?\\s*(?:The )?${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(after)) tell('about', 2);
  if (/\/\s?(?:--|—|–|-) $/u.test(before)) tell('dateline', 1);
  if (clues.length === 0 || !isWholeName(text, { start, end }, words, before)) return;
  const entry = names.get(name) ?? { weight: 0, clues: new Set<string>(), places: [] };
  names.set(name, entry);
  entry.places.push({ start, end });
  for (const { kind, weight } of clues)
    if (!entry.clues.has(kind)) {
      entry.clues.add(kind);
      entry.weight += weight;
    }
}

type Weighed = Pick<Clue, 'kind' | 'weight'>;

function cluesBehind(after: string): Weighed[] {
  const opening = after.charAt(0);
  return (CLUES_BEHIND[opening === '(' ? ' ' : opening === '’' ? "'" : opening] ?? []).filter(({ pattern }) => pattern.test(after));
}

function cluesBefore(before: string, previous: string): Weighed[] {
  const article = previous === 'the' || previous === 'The';
  const plain = article ? before.slice(0, -4) : before;
  const word = (article ? wordBefore(plain, plain.length) : previous).toLowerCase();
  const last = word.endsWith('-based') ? 'based' : word.endsWith(':') ? word.slice(0, -1) : word;
  return (CLUES_BEFORE.get(last) ?? []).filter(({ pattern }) => pattern.test(plain));
}

/** A name with a joint counts where no head before the joint makes it the business of other rules. */
function isJointed(name: string): boolean {
  const [first = ''] = name.split(/['’]s | (?:of|for|to|with) /u);
  const lower = first.toLowerCase();
  return !isHead(lower.slice(lower.lastIndexOf(' ') + 1)) && !isPlace(lower) && !isDemonym(lower);
}

/** The word that stands right before `at`, one space between, marks included; empty at a line's start. */
function wordBefore(text: string, at: number): string {
  if (text.charAt(at - 1) !== ' ') return '';
  let start = at - 1;
  while (start > 0 && at - start < 30 && text.charCodeAt(start - 1) > 32) start -= 1;
  return text.slice(start, at - 1);
}

function isPerson(words: readonly string[], previous: string, after: string): boolean {
  if (SPOKEN_OF_PERSONS.has(previous) || /^\p{Lu}\.$/u.test(previous)) return true;
  return words.length > 1 && (isGivenName((words[0] as string).toLowerCase()) || (after.charCodeAt(0) < 45 && DEGREE.test(after)));
}

/** Neither cut out of a longer name ("Services to Students with Disabilities", "Kilsar, Inc.") nor a code, a show, a "Texas-based". */
function isWholeName(text: string, { start, end }: Span, words: readonly string[], before: string): boolean {
  const name = text.slice(start, end);
  if (/-based$|^\p{Lu}+s$/u.test(name) || isCodeName(name) || isThing((words.at(-1) ?? '').toLowerCase())) return false;
  if (/^ (?:of|for) (?:the )?\p{Lu}/u.test(text.slice(end, end + 10)) || legalFormAt(text, end, end + 24) !== null) return false;
  const word = /(\p{Lu}[\p{L}-]*) (?:of|for|with|to|in) (?:the )?$/u.exec(before)?.[1] ?? '';
  const lower = word.toLowerCase();
  if (word !== '' && !TITLES.has(lower) && !isNameless(lower) && (isHead(lower) || !OFFICER.test(word))) return false;
  const reason = whyNoOrganisation(name, before.slice(-40), text.slice(end, end + 12));
  return reason === null || (reason === 'not-an-organisation' && !isNeverBody(name));
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
