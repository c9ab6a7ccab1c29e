// Names that no list knows, told by what stands beside them: "the advocacy group Insulin For All", "Larkfield Mutual, an insurer,", "Port Athletic 2-1
// Harbour Rovers", "Health Workers Local 88". Not: "the charity walk", "Ana Lopez, a bank manager".
import { lookUpName, type NameList } from '../lexicon/names.ts';
import { ACTOR_NOUNS, actorSubtype, isActorNoun } from '../lexicon/org-actors.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { CALENDAR, isNameless, TITLES } from '../lexicon/org-words.ts';
import type { Doc, OrgSubtype, Sentence, Span, Token } from '../types.ts';
import type { FoundOrganisation } from './org-found.ts';

/** Longest stretch of a sentence that is read. */
const LONGEST = 1200;
const WORD = String.raw`\p{Lu}[\p{L}\p{N}’'&-]{1,24}`;
const RUN = `${WORD}(?: (?:(?:of|for|de|del|la|the) ){0,2}${WORD}){0,5}`;
const INTRODUCED = new RegExp(String.raw`\b(${ACTOR_NOUNS})(?: called| named)? ["“]?(${RUN})`, 'gu');
const LED = new RegExp(
  String.raw`(${RUN}),? (?:an?|the|its) (?:[\p{L}\p{N}-]+ ){0,4}(${ACTOR_NOUNS})(?=[,.;)]| (?:that|which|based|in|of|with|founded|set|run|owned|backed|representing)\b)`,
  'gu',
);
const PAIRED = new RegExp(String.raw`(${RUN}) and (${RUN}), (?:two|both) (?:[\p{L}-]+ ){0,2}(${ACTOR_NOUNS})(?:s|ies)?\b`, 'gu');
const SCORE = new RegExp(String.raw`(${WORD}(?: ${WORD}){0,3}) \d{1,2}[-–]\d{1,2} (${WORD}(?: ${WORD}){0,3})(?![-–\d])`, 'gu');
const BRANCH = new RegExp(String.raw`\b(?:${WORD} ){1,6}Local \d{1,4}\b`, 'gu');
const PLAYED = /\b(?:goals?|match|season|league|coach|kick-off|half-time|penalt(?:y|ies)|strikers?|midfielder|derby|quarter-?final|semi-?final|striker)\b/iu;

/** Finds, sentence by sentence, organisations that their surroundings introduce; `names` tells which of them are known otherwise. */
export function createIntroductions(doc: Doc, names: NameList): (sentence: Sentence) => FoundOrganisation[] {
  let played: boolean | null = null;
  const isOfSport = () => {
    played ??= PLAYED.test(doc.article.text);
    return played;
  };
  return (sentence) => findIntroduced(doc, sentence, { names, isOfSport });
}

interface Known {
  readonly names: NameList;
  readonly isOfSport: () => boolean;
}

function findIntroduced(doc: Doc, sentence: Sentence, { names, isOfSport }: Known): FoundOrganisation[] {
  const { text } = doc.article;
  const { told, scored } = gatesOf(doc, sentence);
  if (!told && !scored) return [];
  const line = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
  const found: FoundOrganisation[] = [];
  const add = (from: number, name: string, subtype: OrgSubtype | null, rule: string) => {
    const span = trimmed(name, sentence.start + from);
    if (span && isUnknown(names, text.slice(span.start, span.end))) found.push({ ...span, rule, confidence: 'medium', subtype, sentence: sentence.index });
  };
  if (told) {
    for (const match of line.matchAll(INTRODUCED))
      add(match.index + match[0].length - (match[2] as string).length, match[2] as string, actorSubtype(match[1] as string), '<kind> <name>');
    for (const match of line.matchAll(LED))
      if (match[0].startsWith(`${match[1]},`)) add(match.index, match[1] as string, actorSubtype(match[2] as string), '<name>, a <kind>');
    for (const match of line.matchAll(PAIRED)) {
      const [, one = '', two = '', noun = ''] = match;
      add(match.index, one, actorSubtype(noun), '<name>, a <kind>');
      add(match.index + one.length + ' and '.length, two, actorSubtype(noun), '<name>, a <kind>');
    }
  }
  if (line.includes(' Local ')) for (const match of line.matchAll(BRANCH)) add(match.index, match[0], 'ngo', '<name> Local <number>');
  if (scored && isOfSport())
    for (const match of line.matchAll(SCORE)) {
      add(match.index, match[1] as string, 'other', '<club> <score> <club>');
      add(match.index + match[0].length - (match[2] as string).length, match[2] as string, 'other', '<club> <score> <club>');
    }
  return found;
}

/** Whether a sentence holds a noun of bodies, a branch or a score: what the patterns look for. */
function gatesOf(doc: Doc, sentence: Sentence): { readonly told: boolean; readonly scored: boolean } {
  let told = false;
  let scored = false;
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    const { text } = doc.tokens[index] as Token;
    if (isActorNoun(text) || text === 'Local') told = true;
    else if (text.length < 6 && /^\d{1,2}(?:[-–]\d{1,2})?$/u.test(text)) scored = true;
  }
  return { told, scored: scored && /\d[-–]\d/u.test(doc.article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))) };
}

/** The run without titles, months and small words at its ends; null where a person or nothing is left. */
function trimmed(run: string, start: number): Span | null {
  const words = run.split(' ');
  // "Marrow Council's Washington headquarters".
  const owner = words.findIndex((word, index) => index < words.length - 1 && /['’]s$/u.test(word));
  if (owner >= 0) words.splice(owner, words.length, (words[owner] as string).slice(0, -2));
  let from = 0;
  let at = start;
  while (from < words.length && (isNameless((words[from] as string).toLowerCase()) || /^\p{Ll}/u.test(words[from] as string))) {
    at += (words[from] as string).length + 1;
    from += 1;
  }
  let to = from;
  while (to < words.length && !isEnd((words[to] as string).toLowerCase())) to += 1;
  while (to > from && /^\p{Ll}/u.test(words[to - 1] as string)) to -= 1;
  const name = words.slice(from, to).join(' ');
  return name.length > 2 && to - from === words.length - from && !/['’]s?$/u.test(name) ? { start: at, end: at + name.length } : null;
}

function isEnd(lower: string): boolean {
  return TITLES.has(lower) || CALENDAR.has(lower);
}

/** Neither a place nor a people, nor a name of the list, which its own rule weighs. */
function isUnknown(names: NameList, name: string): boolean {
  const lower = name.toLowerCase();
  const first = lower.split(' ')[0] ?? '';
  return !isPlace(lower) && !isDemonym(lower) && !(isDemonym(first) && !lower.includes(' ')) && lookUpName(names, name) === null;
}
