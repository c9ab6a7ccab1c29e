// What the model alone found and is unsure of, weighed with what the document and the name itself say.
// "emergency medical service (EMS)" makes EMS no organisation; an unsure name stays where a sure one of the same letters stands elsewhere.
import { isTakenAsMedicine } from '../lexicon/drug-context.ts';
import { actsAsOrganisation } from '../lexicon/org-context.ts';
import { endsBody } from '../lexicon/org-heads.ts';
import { isNeverBody } from '../lexicon/org-not-names.ts';
import { indexAt } from '../span.ts';
import type { AnyMention, Doc } from '../types.ts';
import { doubtDrug } from './refine-drug-doubts.ts';
import { isModel, trust } from './refine-overlaps.ts';
import { type Tellings, tellingsOf } from './tellings.ts';

/** Weight of clues down to which a name is a product's: for unsure findings, for sure ones. */
const A_THING = -2;
const CLEARLY_A_THING = -3;
/** From this trust on a name vouches for its repeats. */
const SURE = 2;
/** Different acronyms whose definition is looked for in the whole text. */
const MOST_ACRONYMS = 200;

/** Reasons to refuse mentions of the model, by mention; `settled` without overlaps within a type. */
export function createDoubts(settled: readonly AnyMention[], doc: Doc): (mention: AnyMention) => string | null {
  const sure = new Set<string>();
  const ends = new Set(settled.filter((mention) => mention.type === 'ORG' && /\s|\p{Ll}/u.test(mention.text)).map((mention) => mention.end));
  for (const mention of settled) {
    if (trust(mention) >= SURE) sure.add(keyOf(mention));
    const acronym = mention.type === 'ORG' ? acronymBehind(doc.article.text, mention) : null;
    if (acronym) sure.add(`ORG ${acronym}`);
  }
  const otherwise = new Map<string, boolean>();
  const tellings = tellingsOf(doc);
  return (mention) => {
    const told = mention.type === 'ORG' && isModel(mention) ? whyToldOtherwise(mention, tellings) : null;
    if (told !== null) return told;
    if (mention.type === 'ORG' && /^[A-Z][A-Za-z&]{1,6}$/u.test(mention.text)) {
      const known =
        otherwise.get(mention.text) ??
        (otherwise.size < MOST_ACRONYMS && isOtherwiseDefined(doc.article.text, mention.text, ends, mention.confidence === 'high'));
      otherwise.set(mention.text, known);
      if (known && mention.rule !== '(<acronym>)') return 'other-acronym';
      if (isModel(mention) && isTickerOf(mention, doc.article.text, ends)) return 'ticker';
      if (isModel(mention) && mention.confidence !== 'high' && /^[A-Z]{2,6}$/u.test(mention.text) && !sure.has(keyOf(mention)) && stemsNoun(mention, doc))
        return 'unsure-acronym';
    }
    if (!isModel(mention) || sure.has(keyOf(mention))) return null;
    const { text } = doc.article;
    if (mention.type === 'ORG') return actsAsOrganisation(text, mention) ? null : doubtOrganisation(mention);
    return isTakenAsMedicine(text, mention.start, mention.end) ? null : doubtDrug(mention, text);
  };
}

/** "Kyle Brandt was freed. Brandt's lawyer …", "launched LabTrack, a mobile app": what the document shows to be a person's or a product's name. */
function whyToldOtherwise({ text, confidence }: AnyMention, { names, persons }: Tellings): string | null {
  if (confidence !== 'high' && persons.has(text)) return 'person';
  const told = names.get(text);
  if (told === undefined || !(told.clues.has('thing') || (told.clues.has('launched') && confidence !== 'high'))) return null;
  return told.weight <= (confidence === 'high' ? CLEARLY_A_THING : A_THING) ? 'product' : null;
}

/** "Movimento 5 Stelle (M5S)": an acronym that brackets define for an organisation. */
function acronymBehind(text: string, mention: AnyMention): string | null {
  const acronym = /^\s\((\p{Lu}[\p{L}\p{N}&-]{1,7})\)/u.exec(text.slice(mention.end, mention.end + 12))?.[1];
  if (!acronym) return null;
  const initials = mention.text
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
  return initials.includes(acronym.charAt(0).toLowerCase()) && initials.includes(acronym.charAt(1).toLowerCase()) ? acronym : null;
}

function keyOf(mention: AnyMention): string {
  return `${mention.type} ${mention.text}`;
}

/** Unsure acronyms and unsure names of several words without any word of bodies are wrong more often than right. */
function doubtOrganisation({ text, confidence }: AnyMention): string | null {
  if (confidence === 'high') return null;
  if (/^[A-Z0-9.&-]+$/u.test(text)) return confidence === 'low' ? 'unsure-acronym' : null;
  if (confidence === 'low' && /\s/u.test(text) && !text.toLowerCase().split(/\s+/u).some(endsBody)) return 'unsure-name';
  return null;
}

/** True where brackets define the acronym behind words with its initials that no organisation ends on: "Quality Management System (QMS)". */
function isOtherwiseDefined(text: string, acronym: string, ends: ReadonlySet<number>, sure: boolean): boolean {
  const letters = acronym.replace(/s$/u, '').toLowerCase();
  for (let at = text.indexOf(`(${acronym})`), tries = 0; at >= 0 && tries < 3; at = text.indexOf(`(${acronym})`, at + 1), tries += 1) {
    if ([0, 1, 2, 3, 4].some((gap) => ends.has(at - gap))) continue;
    const words = text
      .slice(Math.max(0, at - 90), at)
      .trim()
      .split(/[\s/-]+/u);
    const content = words.filter((word) => !/^(?:of|for|and|the|in|on|to|&)$/u.test(word)).slice(-letters.length);
    const initials = content
      .map((word) =>
        word
          .replace(/^\P{L}+/u, '')
          .charAt(0)
          .toLowerCase(),
      )
      .join('');
    const common = content.filter((word) => /^\P{Lu}*\p{Ll}/u.test(word)).length * 2 > content.length;
    if (initials === letters && (!sure || common || isNeverBody(content.join(' ')))) return true;
  }
  return isSpeltOut(text, acronym);
}

/** "CERB (Canada Emergency Response Benefit)": what stands for no body. */
function isSpeltOut(text: string, acronym: string): boolean {
  const at = text.indexOf(`${acronym} (`);
  const words = at < 0 ? undefined : /^([\p{L} '’-]{8,80})\)/u.exec(text.slice(at + acronym.length + 2, at + acronym.length + 84))?.[1];
  if (words === undefined || !isNeverBody(words)) return false;
  const initials = words
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return initials.toLowerCase() === acronym.toLowerCase();
}

/** "Sleep Number (SNBR)": letters of the name, not its initials, and nowhere else: a ticker. */
function isTickerOf(mention: AnyMention, text: string, ends: ReadonlySet<number>): boolean {
  const { start, end, text: acronym } = mention;
  if (!/^[A-Z]{3,5}$/u.test(acronym) || text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') return false;
  if (!ends.has(start - 2) || text.indexOf(acronym) !== start || text.indexOf(acronym, end) >= 0) return false;
  const [one, two = '', ...more] = text
    .slice(Math.max(0, start - 60), start - 2)
    .split(/\s+/u)
    .reverse();
  // Capitals before the second word: the name is longer than a firm's usual two words, and the letters may be anyone's.
  return (
    one !== undefined && !/^\p{Lu}/u.test(more[0] ?? '') && !(`${two.charAt(0)}${one.charAt(0)}`.toUpperCase() === acronym.slice(0, 2)) && /^\p{Lu}/u.test(one)
  );
}

/** "RCM company", "EMS staff": a common noun right behind. */
function stemsNoun(mention: AnyMention, doc: Doc): boolean {
  const next = doc.tokens[indexAt(doc.tokens, mention.end)];
  return next !== undefined && next.start === mention.end + 1 && next.pos === 'NOUN' && /^\p{Ll}/u.test(next.text);
}
