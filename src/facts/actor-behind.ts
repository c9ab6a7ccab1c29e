// The actor that stands behind a figure: "62 Tesco outlets", "5,000 employees of Bayer", "5 million doses sold by CIGB", "deaths in Spain".
import type { FigureEntity } from '../types.ts';
import type { Tied } from './actor-phrase.ts';
import { type Actor, isNoun, type Placed, type SentenceView, tagAt, wordAt } from './view.ts';

const REACH = 24;

/** The nearest fitting actor behind a figure in its clause; null where none fits. */
export function behindFigure(view: SentenceView, figure: Placed<FigureEntity>): Tied | null {
  let verbs = 0;
  for (let at = figure.after; at < Math.min(view.after, figure.after + REACH); at += 1) {
    const actor = view.actors.find(({ first }) => first === at);
    if (actor) {
      const tied = tieBehind(view, figure, actor, verbs);
      if (tied) return tied;
      at = actor.after - 1;
      continue;
    }
    const word = wordAt(view, at);
    if (/^(?:[,;:"“”()—–]|and|but|or|which|who|that|compared|according|than)$/u.test(word) || tagAt(view, at) === 'SCONJ') return null;
    if (at > figure.after && view.figures.some(({ first }) => first === at)) return null;
    if (tagAt(view, at) === 'VERB' || tagAt(view, at) === 'AUX') verbs += 1;
  }
  return null;
}

function tieBehind(view: SentenceView, figure: Placed<FigureEntity>, actor: Actor, verbs: number): Tied | null {
  // "480,000 Americans"
  if (actor.first === figure.after && actor.country !== null && !actor.adjective && view.tokens[actor.first]?.text.endsWith('ns'))
    return { actor, rule: '<figure> <people>', confidence: 'medium' };
  if (actor.first === figure.after && verbs === 0)
    return isNoun(view, actor.after) && !isName(view, actor.after) ? { actor, rule: '<figure> <actor> <noun>', confidence: 'medium' } : null;
  if (actor.adjective) return null;
  const article = wordAt(view, actor.first - 1) === 'the' ? actor.first - 2 : actor.first - 1;
  const preposition = wordAt(view, article);
  if (isOneOfSeveral(view, actor)) return null;
  const possessive = /^['’]s?$/u.test(wordAt(view, actor.after));
  if (preposition === 'by' && !possessive && actor.country === null) return verbs > 0 ? { actor, rule: 'by-phrase behind', confidence: 'high' } : null;
  if (preposition === 'of' && verbs === 0) return { actor, rule: 'of-phrase behind', confidence: 'medium' };
  const inside = /^(?:in|across|throughout|within)$/u.test(preposition);
  if (inside && actor.country !== null && !possessive)
    return { actor, rule: verbs === 0 ? '<figure> in <country>' : '<figure> <verb> in <country>', confidence: 'medium' };
  return null;
}

/** "in the UK and Israel": no single one. */
function isOneOfSeveral(view: SentenceView, actor: Actor): boolean {
  const next = wordAt(view, actor.after);
  return (
    (/^(?:and|or|,)$/u.test(next) && view.actors.some(({ first }) => first > actor.after && first <= actor.after + 3)) ||
    (next === 'and' && wordAt(view, actor.after + 1) === 'other')
  );
}

function isName(view: SentenceView, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(view.tokens[at]?.text ?? '');
}
