// Which actor a noun phrase belongs to: "Novo" is it, "Novo's revenue" and "revenue of Novo" are its, "talks with Novo" are not.
import type { Confidence } from '../types.ts';
import { type Actor, isNoun, type Range, type SentenceView, tagAt, wordAt } from './view.ts';

/** An actor with the rule that tied it. */
export interface Tied {
  readonly actor: Actor;
  readonly rule: string;
  readonly confidence: Confidence;
}

/** Nouns of what a firm or state tells of itself: "Novo said revenue rose". */
const OWN =
  /^(?:revenues?|sales|turnover|profits?|earnings|income|ebitda?|loss(?:es)?|margins?|shares?|stock|costs?|expenses?|orders?|backlog|dividends?|guidance|output|production|exports?|imports?|deliveries|shipments|workforce|employees|staff|headcount|cash|debt|assets|deposits|investments?|proceeds)$/u;
/** Nouns that stand for the speaker itself. */
const SPEAKER =
  /^(?:company|firm|group|bank|drugmaker|drugmakers|carmaker|maker|manufacturer|agency|ministry|institute|university|hospital|organi[sz]ation|foundation|giant|regulator)$/u;

/** What a phrase without an actor of its own says of the speaker. */
export type Leaning = 'self' | 'its' | 'own' | null;

/** The actor that the phrase `[first, after)` is or belongs to. */
export function actorOfPhrase(view: SentenceView, phrase: Range): Tied | null {
  const first = headStart(view, phrase);
  const inside = view.actors.filter((actor) => actor.first >= first && actor.after <= phrase.after);
  let tied: Tied | null = null;
  for (const actor of inside) {
    const next = tieOf(view, actor, { first, after: phrase.after });
    // "Novo's chief rival Lilly": the phrase is what it ends on.
    if (next && (tied === null || next.rule === 'the phrase itself')) tied = next;
  }
  return tied && countSides(view, inside, tied) > 1 ? { ...tied, rule: `${tied.rule}, one of several`, confidence: 'low' } : tied;
}

/** Whether the phrase leans on the one who speaks: "it", "the company", "its revenue", "revenue". */
export function leaningOf(view: SentenceView, phrase: Range): Leaning {
  const first = headStart(view, phrase);
  const word = wordAt(view, first);
  const length = phrase.after - first;
  if (length === 1 && /^(?:it|they|he|she)$/u.test(word)) return word === 'it' || word === 'they' ? 'self' : null;
  if (word === 'its' || word === 'their') return 'its';
  if (length === 1 && SPEAKER.test(word) && wordAt(view, first - 1) === 'the') return 'self';
  for (let at = first; at < phrase.after; at += 1) {
    if (tagAt(view, at) === 'ADP' || view.named.has(at)) break;
    if (OWN.test(wordAt(view, at)) && !isNoun(view, at + 1)) return 'own';
  }
  return null;
}

/** Past what opens a clause before its subject: adverbs, conjunctions, articles, "In 2020". */
export function headStart(view: SentenceView, { first, after }: Range): number {
  let at = first;
  const opens = view.dates.find((date) => date.first <= at + 2 && date.after > at && date.after < after);
  if (opens && tagAt(view, at) === 'ADP') at = opens.after;
  while (at < after - 1 && (/^(?:ADV|CCONJ|DET)$/u.test(tagAt(view, at)) || wordAt(view, at) === ',') && !view.named.has(at)) at += 1;
  return at;
}

function tieOf(view: SentenceView, actor: Actor, phrase: Range): Tied | null {
  const before = wordAt(view, actor.first - 1) === 'the' ? actor.first - 2 : actor.first - 1;
  const preposition = before >= phrase.first && tagAt(view, before) === 'ADP' ? wordAt(view, before) : null;
  if (preposition !== null && preposition !== 'of')
    return preposition === 'in' && /^(?:shares?|stocks?|stakes?)$/u.test(wordAt(view, before - 1)) ? tie(actor, 'of-phrase', 'high') : null;
  const behind = wordAt(view, actor.after);
  if (actor.after < phrase.after && /^['’]s?$/u.test(behind)) return tie(actor, 'possessor', 'high');
  if (preposition === 'of') return isTitle(view, phrase) ? null : tie(actor, 'of-phrase', 'high');
  if (actor.after >= phrase.after) return actor.adjective ? null : tie(actor, 'the phrase itself', 'high');
  if (behind === ',' || behind === '(' || /^(?:and|or|&)$/u.test(behind)) return actor.adjective ? null : tie(actor, 'the phrase itself', 'high');
  // "TGA certifications for its test": what follows is no longer about the name.
  for (let at = actor.after; at < phrase.after; at += 1) if (/^(?:for|with|to|from|by)$/u.test(wordAt(view, at))) return null;
  return isPlainNoun(view, actor.after) && !isNameAtEnd(view, phrase) && actor.first <= phrase.first + 1 ? tie(actor, 'noun before noun', 'medium') : null;
}

function tie(actor: Actor, rule: string, confidence: Confidence): Tied {
  return { actor, rule, confidence };
}

/** A common noun, maybe behind an adjective or a hyphen. */
function isPlainNoun(view: SentenceView, at: number): boolean {
  const index = tagAt(view, at) === 'ADJ' ? at + 1 : at;
  return tagAt(view, index) === 'NOUN' && /^\p{Ll}/u.test(view.tokens[index]?.text ?? '');
}

/** "Pfizer chief executive Albert Bourla": a person's name closes the phrase. */
function isNameAtEnd(view: SentenceView, { after }: Range): boolean {
  return tagAt(view, after - 1) === 'PROPN' && !view.named.has(after - 1) && !view.actors.some((actor) => actor.after === after);
}

/** "the president of Iran", "director Anna Weil of the institute": persons, not what they lead. */
function isTitle(view: SentenceView, phrase: Range): boolean {
  for (let at = phrase.first; at < phrase.after; at += 1) {
    if (
      /^(?:presidents?|vice|ministers?|director|chief|head|chair|chairman|chairwoman|ceo|founder|spokes\w+|leader|ambassador|professor|king|queen|governor|senator|citizens?|map)$/u.test(
        wordAt(view, at),
      )
    )
      return true;
    if (wordAt(view, at) === 'of') return tagAt(view, at - 1) === 'PROPN' && at - 1 > phrase.first;
  }
  return false;
}

/** Actors joined by commas and "and" to the one chosen. */
function countSides(view: SentenceView, inside: readonly Actor[], tied: Tied): number {
  let count = 1;
  const at = inside.indexOf(tied.actor);
  for (let i = at; i > 0; i -= 1) if (areJoined(view, inside[i - 1], inside[i])) count += 1;
  for (let i = at; i < inside.length - 1; i += 1) if (areJoined(view, inside[i], inside[i + 1])) count += 1;
  return count;
}

function areJoined(view: SentenceView, left: Actor | undefined, right: Actor | undefined): boolean {
  if (!left || !right || left.adjective) return false;
  for (let at = left.after; at < right.first; at += 1) if (!/^(?:and|or|&|,|the)$/u.test(wordAt(view, at))) return false;
  return right.first > left.after;
}
