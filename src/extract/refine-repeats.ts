// Sure names of organisations found once are found again wherever they stand: exact repeats, short forms ("Salling" after "Salling Group A/S"),
// and names glued to a word before or behind them ("Contact DetailsSalignostics").
import { isGivenName } from '../lexicon/given-names.ts';
import { hasLegalForm, withoutLegalForm } from '../lexicon/legal-forms.ts';
import { findNames, loadNames } from '../lexicon/names.ts';
import { isCompanyWord, isFirmWord, isHead, isStrongHead } from '../lexicon/org-heads.ts';
import { isNeverBody, whyNoOrganisation } from '../lexicon/org-not-names.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { isNameless, isSubject } from '../lexicon/org-words.ts';
import { indexAt } from '../span.ts';
import type { AnyMention, Doc, Mention, Sentence, Span } from '../types.ts';
import { definedBehind } from './refine-defined.ts';
import { trust } from './refine-overlaps.ts';
import { tellingsOf } from './tellings.ts';
import { standsBetween, wordAfter } from './words.ts';

/** From this trust on a name is looked for again. */
const SURE = 2;
/** Names looked for inside other words; a hostile document may hold thousands. */
const MOST_GLUED = 60;
/** Places of a short form that are looked at; a name that stands oftener goes without. */
const MOST_PLACES = 40;
/** Names that may have a short form: each is looked for in the whole text. */
const MOST_SHORTENED = 200;

/** Further mentions of the sure names among `organisations`. They may overlap those given; none is given twice. */
export function findOrganisationRepeats(organisations: readonly AnyMention[], doc: Doc): Mention<'ORG'>[] {
  const { text } = doc.article;
  const known = new Map<string, string>();
  for (const mention of organisations) if (trust(mention) >= SURE && isWorthwhile(mention.text)) known.set(mention.text, '<repeat>');
  if (known.size === 0) return [];
  for (const mention of organisations.slice(0, MOST_SHORTENED))
    if (known.has(mention.text))
      for (const { start, end } of definedBehind(text, mention)) if (isFree(text, text.slice(start, end))) known.set(text.slice(start, end), '<defined name>');
  for (const name of [...known.keys()].slice(0, MOST_SHORTENED)) {
    const short = shortForm(name) ?? shortFormOfBody(name, text);
    if (short !== null && !known.has(short) && isFree(text, short)) known.set(short, '<short form>');
    const told = toldOpening(name, doc);
    if (told !== null && !known.has(told)) known.set(told, '<repeat>');
  }
  const taken = new Set(organisations.map(({ start, end }) => `${start}:${end}`));
  return [...findExact(doc, known), ...findGlued(doc, known)].filter(({ start, end }) => !taken.has(`${start}:${end}`));
}

function findExact(doc: Doc, known: ReadonlyMap<string, string>): Mention<'ORG'>[] {
  const { text } = doc.article;
  const list = loadNames(['name', ...[...known.keys()].map((name) => name.replace(/\s+/gu, ' '))].join('\n'));
  return doc.sentences.flatMap((sentence) =>
    findNames(list, text, sentence.start, sentence.end).flatMap((hit) => {
      const rule = known.get(text.slice(hit.start, hit.end));
      if (!rule || !standsAlone(text, hit, sentence, rule)) return [];
      const span = { start: hit.start, end: endOfFirm(text, hit.end, sentence.end) };
      return isRefused(text, span) ? [] : [toMention(text, span, sentence, rule)];
    }),
  );
}

/** "BioRestorative" before "Therapies": the words of a firm that follow are part of the name. */
function endOfFirm(text: string, end: number, ceiling: number): number {
  const word = wordAfter(text, end, ceiling);
  if (!word || word.start !== end + 1 || word.opened || !/^\p{Lu}\p{Ll}/u.test(word.text) || !isFirmWord(word.lower)) return end;
  // "Kilsar Partners with …" in a headline.
  return word.lower === 'partners' && /^ with\b/iu.test(text.slice(word.end, word.end + 6)) ? end : word.end;
}

function isRefused(text: string, { start, end }: Span): boolean {
  const reason = whyNoOrganisation(text.slice(start, end), text.slice(Math.max(0, start - 40), start), text.slice(end, end + 12));
  return reason !== null && (reason !== 'not-an-organisation' || isNeverBody(text.slice(start, end)));
}

/** Names behind a small letter or before a capital without space between, as flattened pages have them. */
function findGlued(doc: Doc, known: ReadonlyMap<string, string>): Mention<'ORG'>[] {
  const { text } = doc.article;
  const found: Mention<'ORG'>[] = [];
  let names = 0;
  for (const [name, rule] of known) {
    if (rule !== '<repeat>' || name.length < 5 || !/^\p{Lu}/u.test(name)) continue;
    names += 1;
    if (names > MOST_GLUED) break;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length };
      const before = /\p{Ll}$/u.test(text.slice(Math.max(0, at - 1), at));
      const behind = /^\p{Lu}\p{Ll}/u.test(text.slice(span.end, span.end + 2)) && /[\p{Ll}\p{Lu}.]$/u.test(name);
      const free = !/[\p{L}\p{N}]/u.test(text.charAt(span.end)) || behind;
      if (!(before || (behind && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))) || !free || /^\.(?:com|org|net)/u.test(text.slice(span.end, span.end + 4)))
        continue;
      const sentence = doc.sentences[indexAt(doc.sentences, at)];
      if (sentence && span.end <= sentence.end) found.push(toMention(text, span, sentence, '<glued repeat>'));
    }
  }
  return found;
}

/** Not within an address, a hyphened code or the name of a person or of something longer. */
function standsAlone(text: string, hit: Span, sentence: Sentence, rule: string): boolean {
  const before = text.slice(Math.max(sentence.start, hit.start - 24), hit.start);
  const after = text.slice(hit.end, hit.end + 16);
  if (/[@#/.\p{L}\p{N}_]-?$/u.test(before) || /^(?:\.(?:com|org|net|io|gov|co)\b|@|-\p{Ll}|_)/u.test(after)) return false;
  // "Eddie Van Halen" beside the band.
  const given = /(?:^|[\s"”)(])(\p{Lu}\p{Ll}+)["”)]?\s$/u.exec(before)?.[1];
  if (given !== undefined && isGivenName(given.toLowerCase())) return false;
  if (/\s/u.test(text.slice(hit.start, hit.end))) return true;
  if ((rule === '<short form>' || rule === '<defined name>') && /^\s\p{Lu}\p{Ll}/u.test(after)) return false;
  const word = /(?:^|[\s("“])(\p{Lu}[\p{L}.]*)\s$/u.exec(before)?.[1];
  return word === undefined || before.trimStart().length === word.length + 1 || isNameless(word.toLowerCase()) || /^\p{Lu}{2,5}$/u.test(word);
}

/** A name that can be looked for by its letters alone. */
function isWorthwhile(name: string): boolean {
  const lower = name.toLowerCase();
  return name.length > 2 && /\p{Lu}|^\d+\p{Ll}{3}/u.test(name) && !isPlace(lower) && !isDemonym(lower) && !isNameless(lower) && !/[\n\t]/u.test(name);
}

/** "Salling Group A/S" → "Salling", "Kapsch TrafficCom AG" → "Kapsch TrafficCom"; null where nothing telling is left. */
function shortForm(name: string): string | null {
  const core = withoutLegalForm(name);
  const words = core.split(' ');
  let left = words.length;
  while (left > 1 && isCompanyWord((words[left - 1] as string).toLowerCase())) left -= 1;
  if ((left === words.length && !hasLegalForm(name)) || left > 3) return null;
  // "Electric Harp PLC": the form alone is left out, so the rest is a name in itself.
  if (left === words.length && left > 1 && words.some((word) => !isCommon(word.toLowerCase()))) return core;
  const short = words.slice(0, left).join(' ');
  const telling = words.slice(0, left).filter((word) => !isCommon(word.toLowerCase()));
  return telling.length === left && short.length > 3 && /^\p{Lu}/u.test(short) && short !== name ? short : null;
}

/** "Quick Marrow" of "Quick Marrow Pain Lounge", where the document says of it what it says of bodies. */
function toldOpening(name: string, doc: Doc): string | null {
  const { names, persons } = tellingsOf(doc);
  for (let end = name.lastIndexOf(' '); end > 2; end = name.lastIndexOf(' ', end - 1)) {
    const opening = name.slice(0, end);
    if ((names.get(opening)?.weight ?? 0) > 0 && !persons.has(opening) && !isCommon(opening.toLowerCase())) return opening;
  }
  return null;
}

/** "Ormont Vaccine Institute" → "Ormont": a lone name before subjects and a head, that the text puts beside no other capital, as it would a person's or a place's. */
function shortFormOfBody(name: string, text: string): string | null {
  const [short = '', ...rest] = name.split(' ');
  if (rest.length === 0 || !/^\p{Lu}\p{Ll}{3,}$/u.test(short) || isCommon(short.toLowerCase())) return null;
  if (!isStrongHead((rest.at(-1) ?? '').toLowerCase()) || !rest.every((word) => isHead(word.toLowerCase()) || isSubject(word.toLowerCase()))) return null;
  for (let at = text.indexOf(short), places = 0; at >= 0; at = text.indexOf(short, at + short.length), places += 1) {
    if (places > MOST_PLACES) return null;
    const before = /(\S+)\s$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
    if (/^\p{Lu}/u.test(before) && !isNameless(before.toLowerCase())) return null;
    if (/\b(?:in|at|near|from)$/iu.test(before) && !text.startsWith(` ${rest[0]}`, at + short.length)) return null;
  }
  return short;
}

function isCommon(lower: string): boolean {
  return (
    isPlace(lower) ||
    isDemonym(lower) ||
    isNameless(lower) ||
    isSubject(lower) ||
    isHead(lower) ||
    /^(?:new|first|global|american|general|national|united|royal|saint|st\.?)$/u.test(lower)
  );
}

const PERSON_BEFORE = /(?:Mr|Mrs|Ms|Dr|Prof)\.? (?:\p{Lu}\p{L}+ )?$/u;

/** No person bears the name, and the document knows it by no small letter. */
function isFree(text: string, short: string): boolean {
  if (/\s/u.test(short)) return true;
  if (text.includes(` ${short.toLowerCase()}`)) return false;
  return !standsBetween(text, short, { before: PERSON_BEFORE, behind: /\w$/u.test(short) ? /^(?:\W|$)/u : /^\w/u });
}

function toMention(text: string, { start, end }: Span, sentence: Sentence, rule: string): Mention<'ORG'> {
  return { type: 'ORG', start, end, text: text.slice(start, end), sentence: sentence.index, rule, confidence: 'medium', parts: { subtype: null } };
}
