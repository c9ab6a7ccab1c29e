// The drug that a figure is about: what is counted, what is dosed, priced or sold, what those counted were given.
import type { Confidence, DrugEntity, FigureEntity } from '../types.ts';
import { figureStart, opensClause } from './actor.ts';
import { headStart } from './actor-phrase.ts';
import { governingVerb, isVerb, subjectOf } from './verbs.ts';
import { type Placed, type SentenceView, tagAt, wordAt } from './view.ts';

/** A drug with the rule that tied it. */
export interface TiedDrug {
  readonly drug: Placed<DrugEntity>;
  readonly rule: string;
  readonly confidence: Confidence;
}

const REACH = 24;
/** What those who are counted do with a drug. */
const GIVEN =
  /^(?:treated|vaccinated|receiv\w+|given|taking|took|take|randomi[sz]ed|assigned|dosed|immuni[sz]ed|injected|prescribed|administered|inoculated|using|used|tak\w+|enrolled)$/u;

/** The drug of a figure; null where no rule is sure enough. */
export function findDrug(view: SentenceView, figure: Placed<FigureEntity>): TiedDrug | null {
  if (view.drugs.length === 0) return null;
  return beside(view, figure) ?? behind(view, figure) ?? between(view, figure) ?? ofSubject(view, figure);
}

/** "nivolumab 240 mg", "240 mg nivolumab". */
function beside(view: SentenceView, figure: Placed<FigureEntity>): TiedDrug | null {
  const drug =
    view.drugs.find(({ first }) => first === figure.after) ??
    (figure.entity.kind === 'measure'
      ? view.drugs.find(({ after }) => after === figure.first || (after === figure.first - 1 && wordAt(view, after) === '('))
      : undefined);
  return drug ? { drug, rule: '<drug> beside the figure', confidence: 'high' } : null;
}

/** "5 million doses of Comirnaty", "20 patients treated with Comirnaty". */
function behind(view: SentenceView, figure: Placed<FigureEntity>): TiedDrug | null {
  let given = false;
  for (let at = figure.after; at < Math.min(view.after, figure.after + REACH); at += 1) {
    const drug = view.drugs.find(({ first }) => first === at);
    if (drug) return tieBehind(view, drug, given, figure.entity.kind === 'money');
    const word = wordAt(view, at);
    if (GIVEN.test(word)) given = true;
    else if (isVerb(view, at) && tagAt(view, at) !== 'AUX') return null;
    if (/^(?:[,;:"“”—–(]|but|while|compared|than|versus|vs|including|related)$/u.test(word) || tagAt(view, at) === 'SCONJ') return null;
    if (view.figures.some(({ first }) => first === at)) return null;
  }
  return null;
}

function tieBehind(view: SentenceView, drug: Placed<DrugEntity>, given: boolean, money: boolean): TiedDrug | null {
  if (given) return { drug, rule: '<figure> given <drug>', confidence: 'high' };
  let before = drug.first - 1;
  while (/^(?:DET|ADJ)$/u.test(tagAt(view, before))) before -= 1;
  const preposition = wordAt(view, before);
  // "invested $5 million in Keytruda"; "61% in albumin" is a measurement.
  if (/^(?:of|for|with)$/u.test(preposition) || (preposition === 'in' && money))
    return { drug, rule: `${preposition}-phrase behind`, confidence: preposition === 'of' || preposition === 'for' ? 'high' : 'medium' };
  return null;
}

/** "approved Ilaris for three diseases", "priced Leqembi at $26,500": the object before the figure. */
function between(view: SentenceView, figure: Placed<FigureEntity>): TiedDrug | null {
  const lead = figureStart(view, figure.first);
  if (opensClause(view, figure, lead)) return null;
  const verb = governingVerb(view, lead);
  if (verb === null || !/^(?:ADP|PART)$/u.test(tagAt(view, lead - 1))) return null;
  const drug = view.drugs.find(({ first, after }) => first > verb && after <= lead && view.tokens[first - 1] !== undefined && first - verb < 6);
  return drug ? { drug, rule: 'object before the figure', confidence: 'medium' } : null;
}

/** "Keytruda generated $25 billion", "sales of Keytruda rose 12%", "Keytruda sales rose 12%". */
function ofSubject(view: SentenceView, figure: Placed<FigureEntity>): TiedDrug | null {
  const lead = figureStart(view, figure.first);
  if (opensClause(view, figure, lead)) return null;
  const verb = governingVerb(view, lead);
  const subject = verb === null ? null : subjectOf(view, verb);
  if (!subject) return null;
  const first = headStart(view, subject);
  const inside = view.drugs.filter((drug) => drug.first >= first && drug.after <= subject.after);
  const [drug] = inside;
  if (!drug || inside.some(({ entity }) => entity.canonical !== drug.entity.canonical)) return null;
  const before = wordAt(view, drug.first - 1);
  const rule = drug.first === first ? 'drug as subject' : before === 'of' || before === 'for' ? `${before}-phrase of the subject` : null;
  return rule ? { drug, rule, confidence: 'medium' } : null;
}
