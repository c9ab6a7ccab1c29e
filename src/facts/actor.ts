// Whose figure it is: the organisation or country that does, has, or is measured. Rules from the surest to the weakest; the first that fits decides, none leaves it empty.
import { lemmaOf } from '../lexicon/verbs.ts';
import type { FigureEntity } from '../types.ts';
import { behindFigure } from './actor-behind.ts';
import { actorOfPhrase, headStart, leaningOf, type Tied } from './actor-phrase.ts';
import { governingVerb, isVerb, phraseBefore, type Subject, subjectOf } from './verbs.ts';
import { type Actor, isNoun, type Placed, type SentenceView, tagAt, wordAt } from './view.ts';

/** Verbs by which a figure is told and not done: the subject is its source. */
const TELLING = new Set(
  'report say announce estimate record note tell show find predict forecast expect confirm state declare add warn project publish cite indicate reveal calculate describe suggest believe think claim'.split(
    ' ',
  ),
);
/** "said", "reported": verbs whose subject is the speaker that "it" and "its revenue" mean. */
const SPEAKING = TELLING;
const MOST_BACK = 3;

/** The actor of a figure; null where no rule is sure enough. */
export function findActor(view: SentenceView, figure: Placed<FigureEntity>): Tied | null {
  const lead = figureStart(view, figure.first);
  const behind = behindFigure(view, figure);
  return (
    possessorOf(view, lead) ??
    measured(view, figure, lead) ??
    (behind?.rule.startsWith('by-phrase') ? behind : null) ??
    (opensClause(view, figure, lead) ? null : governed(view, figure, lead)) ??
    behind ??
    opening(view, figure)
  );
}

/** First token of a figure with the words that shift it: "more than 30". */
export function figureStart(view: SentenceView, first: number): number {
  let at = first;
  while (
    at > view.first &&
    at > first - 6 &&
    /^(?:about|around|nearly|some|roughly|approximately|over|almost|up|to|than|more|less|fewer|at|least|most|only|just|an?|the|estimated|another|additional|further|total|reported|potential|record|near|hovering|under)$/u.test(
      wordAt(view, at - 1),
    )
  )
    at -= 1;
  // "rose to 5": the preposition of change is no part of it.
  while (at < first && /^(?:to|at)$/u.test(wordAt(view, at)) && !/^(?:least|most)$/u.test(wordAt(view, at + 1))) at += 1;
  return at;
}

/** "Tesco's 62 outlets", "Iran's annual 5 million doses". */
function possessorOf(view: SentenceView, lead: number): Tied | null {
  let at = lead - 1;
  while (at > lead - 4 && /^(?:ADJ|ADV)$/u.test(tagAt(view, at))) at -= 1;
  if (!/^['’]s?$/u.test(wordAt(view, at))) return null;
  const actor = view.actors.find(({ after }) => after === at);
  return actor ? { actor, rule: "<actor>'s <figure>", confidence: 'high' } : null;
}

/** "revenue of $5 billion": the phrase that the figure measures, and whose it is. */
function measured(view: SentenceView, figure: Placed<FigureEntity>, lead: number): Tied | null {
  let of = lead - 1;
  while (of > figure.first - 8 && /^(?:ADV|ADJ|DET)$/u.test(tagAt(view, of))) of -= 1;
  if (!/^(?:of|worth)$/u.test(wordAt(view, of))) return null;
  const phrase = phraseBefore(view, of);
  if (!phrase) return null;
  const tied = actorOfPhrase(view, phrase);
  if (tied && tied.rule !== 'the phrase itself') return { ...tied, rule: `${tied.rule} of what is measured` };
  return withPhrase(view, phrase);
}

/** "Novo, with revenue of $5 billion": what stands before the comma. */
function withPhrase(view: SentenceView, phrase: Subject): Tied | null {
  if (wordAt(view, phrase.first) !== 'with' || wordAt(view, phrase.left) !== ',') return null;
  const owner = phraseBefore(view, phrase.left);
  const tied = owner && actorOfPhrase(view, owner);
  return tied?.rule === 'the phrase itself' ? { ...tied, rule: '<actor>, with <figure>', confidence: 'medium' } : null;
}

/** The subject of the verb that governs the figure. */
function governed(view: SentenceView, figure: Placed<FigureEntity>, lead: number): Tied | null {
  const verb = governingVerb(view, lead);
  if (verb === null) return null;
  const subject = subjectOf(view, verb);
  if (!subject) return null;
  const tied = actorOfPhrase(view, subject);
  // "Tesco said its Polish branch had": whose branch it is goes before where it is.
  if (tied?.rule.startsWith('noun before noun') && leaningOf(view, subject) === 'its') return speaker(view, subject, MOST_BACK) ?? tied;
  if (tied)
    return isTold(view, verb, figure)
      ? null
      : { ...tied, rule: tied.rule.replace('the phrase itself', 'subject').replace(/^(possessor|of-phrase|noun before noun)/u, '$1 of the subject') };
  return speaker(view, subject, MOST_BACK);
}

/** "WHO reported 5,000 cases": the one who tells it does not own it; "Novo reported revenue of $5 billion" is its own. */
function isTold(view: SentenceView, verb: number, { entity, first }: Placed<FigureEntity>): boolean {
  if (wordAt(view, verb) === 'including') {
    const upper = governingVerb(view, verb);
    if (upper !== null) return TELLING.has(lemmaOf(wordAt(view, upper)));
  }
  if (!TELLING.has(lemmaOf(wordAt(view, verb)))) return false;
  return (
    leaningOf(view, { first: verb + 1, after: first }) === null &&
    !(entity.of !== null && /revenue|sales|profit|income|earnings|loss|turnover/iu.test(entity.of))
  );
}

/** "Novo said it sold …", "Novo said its revenue rose …", "Novo said revenue rose …": the subject of the verb of saying before. */
function speaker(view: SentenceView, subject: Subject, steps: number): Tied | null {
  const leaning = leaningOf(view, subject);
  if (leaning === null || steps === 0) return null;
  const at = tagAt(view, subject.left) === 'SCONJ' || wordAt(view, subject.left) === 'that' ? subject.left : subject.left + 1;
  const verb = governingVerb(view, at);
  if (verb === null) return trailingSpeaker(view, subject, leaning);
  if (leaning === 'own' && !SPEAKING.has(lemmaOf(wordAt(view, verb)))) return null;
  const upper = subjectOf(view, verb);
  const tied = upper && actorOfPhrase(view, upper);
  if (tied?.rule === 'the phrase itself')
    return {
      ...tied,
      rule: leaning === 'own' ? 'own figure of the speaker' : `${leaning === 'its' ? '"its"' : '"it"'} of the subject before`,
      confidence: 'medium',
    };
  return upper ? speaker(view, upper, steps - 1) : null;
}

/** "Revenue rose 12%, Novo said." */
function trailingSpeaker(view: SentenceView, subject: Subject, leaning: string): Tied | null {
  if (leaning !== 'own') return null;
  const last = view.after - 1;
  for (const actor of view.actors) {
    if (actor.first <= subject.after || wordAt(view, actor.first - 1) !== ',' || actor.after < last - 4) continue;
    if (SPEAKING.has(lemmaOf(wordAt(view, actor.after)))) return { actor, rule: 'own figure of the speaker', confidence: 'medium' };
  }
  return null;
}

/** True where the figure opens its clause: a verb follows its noun phrase, and a comma or the sentence's start goes before. */
export function opensClause(view: SentenceView, figure: Placed<FigureEntity>, lead: number): boolean {
  const before = wordAt(view, lead - 1);
  if (before === '' || tagAt(view, lead - 1) === 'SCONJ' || before === 'that') return true;
  if (before !== ',' && before !== 'and' && before !== 'of') return false;
  if (before === 'of') return wordAt(view, lead - 2) === 'total' && headStart(view, { first: view.first, after: lead }) >= lead - 3;
  for (let at = figure.after; at < Math.min(view.after, figure.after + 12); at += 1) {
    if (/^(?:who|which|that)$/u.test(wordAt(view, at)) && isNoun(view, at - 1)) return true;
    if (isVerb(view, at))
      return tagAt(view, at) === 'AUX' || !/(?:ing|ed)$/u.test(wordAt(view, at)) || !/^(?:by|with|to|in|from|at|for|of)$/u.test(wordAt(view, at + 1));
    if (!isNoun(view, at) && !/^(?:ADJ|ADP|DET|NUM|SYM|PART)$/u.test(tagAt(view, at))) return false;
  }
  return false;
}

/** "In the United States, over 5,000 cases were recorded": the country that opens the sentence, where it names no other. */
function opening(view: SentenceView, figure: Placed<FigureEntity>): Tied | null {
  const [actor] = view.actors;
  if (!actor || actor.country === null || actor.adjective || actor.after > figure.first) return null;
  const in_ = wordAt(view, actor.first - 1) === 'the' ? actor.first - 2 : actor.first - 1;
  if (in_ !== view.first || wordAt(view, in_) !== 'in' || wordAt(view, actor.after) !== ',') return null;
  return onlyCountry(view, actor) ? { actor, rule: 'in <country>, …', confidence: 'medium' } : null;
}

function onlyCountry(view: SentenceView, chosen: Actor): boolean {
  return view.actors.every(({ country }) => country === null || country === chosen.country);
}
