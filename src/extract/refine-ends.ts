// Ends of mentions, mended whoever found them: letters that the tokeniser cuts off, "SOURCE" before a name, "(publ)" behind a Swedish firm,
// "of <place>" behind one, the four letters of a biologic. "SOURCE Larkfield Labs Inc." → "Larkfield Labs Inc."
import { isCodeName } from '../lexicon/drug-codes.ts';
import { OUTSIDE_AFTER_HYPHEN, VACCINE_TARGETS } from '../lexicon/drug-words.ts';
import { lookUpName } from '../lexicon/names.ts';
import { drugNames } from '../lexicon/names-shipped.ts';
import { isFirmWord } from '../lexicon/org-heads.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import type { AnyMention, Span } from '../types.ts';
import { suffixEnd } from './drug-names.ts';
import { wordEnd, wordStart } from './edges.ts';

/** Labels of press releases, which stand right before the name of the sender. */
const LABEL = /^(?:SOURCE|Source|FROM|CONTACT|PRNewswire)[:\s]\s?(?=\p{Lu})/u;
const PUBLIC_FIRM = /^\s\(publ\.?\)/iu;
/** Whose body it is, before its name: "the Army's Research and Referral Hospital", "Cuba's Vaccine Institute". */
const POSSESSOR = /^(\p{Lu}\p{L}+)['’]s (?=\p{Lu})/u;
const POSSESSORS: ReadonlySet<string> = new Set(
  'army navy government state city country company nation region province ministry university school church firm group'.split(' '),
);
/** Words of firms that "of <place>" may follow within the name. */
const TAKES_PLACE: ReadonlySet<string> = new Set(['bank', 'partners']);

const ABBREVIATED = /\b(?:Inc|Corp|Ltd|Ltda|Bros|Univ|Dept|Inst|Assn|Intl|Bhd|Tbk|Pty|Pvt|Pte|Kft|Zrt|Hosp|Med|Sci|Int|Mfg|Pharm|Tech|Ent|Eng|Natl)\.$/u;
const MANY_CAMPUSES =
  /\b(?:University of (?:California|Texas|Colorado|Wisconsin|Illinois|Massachusetts|Michigan|Minnesota|Missouri|Nebraska|Nevada|North Carolina|Tennessee|Alabama|Arkansas|Maryland|Hawaii|South Florida)|California State University|State University of New York|Indiana University|Louisiana State University)$/u;
const CAMPUS =
  /^, (?:Berkeley|Los Angeles|San Diego|San Francisco|Santa Barbara|Santa Cruz|Irvine|Davis|Riverside|Merced|San Bernardino|Fullerton|Long Beach|Northridge|Sacramento|Fresno|Chico|Austin|Dallas|Arlington|El Paso|San Antonio|Denver|Boulder|Madison|Milwaukee|Chicago|Urbana-Champaign|Springfield|Amherst|Boston|Lowell|Dartmouth|Ann Arbor|Dearborn|Flint|Duluth|Twin Cities|Columbia|Kansas City|St\. Louis|Lincoln|Omaha|Las Vegas|Reno|Chapel Hill|Charlotte|Greensboro|Wilmington|Knoxville|Chattanooga|Huntsville|Tuscaloosa|Birmingham|Fayetteville|Little Rock|College Park|Baltimore County|Baltimore|Manoa|Hilo|Bloomington|Shreveport)(?![\p{L}])/u;

/** The mention with its ends mended; the same object where nothing is amiss. */
export function mendEnds(mention: AnyMention, text: string): AnyMention {
  if (mention.type !== 'ORG' && mention.type !== 'DRUG') return mention;
  const { start, end } = mention.type === 'ORG' ? mendOrganisation(mention, text) : mendDrug(mention, text);
  return start === mention.start && end === mention.end ? mention : { ...mention, start, end, text: text.slice(start, end) };
}

function mendOrganisation(span: Span, text: string): Span {
  const end = wordEnd(text, span.end);
  const label = LABEL.exec(text.slice(span.start, Math.min(end, span.start + 16)));
  const start = withOrdinal(text, withoutArticle(text, withoutPossessor(text, wordStart(text, span.start + (label?.[0].length ?? 0)), end), end), end);
  return { start, end: withCampus(text, start, withPublic(text, withoutStop(text, start, withoutPlace(text, start, end)))) };
}

/** "The Larkmoor Sun" → "Larkmoor Sun"; not where a place, a people or nothing is left ("The Hindu"). */
function withoutArticle(text: string, start: number, end: number): number {
  if (!text.startsWith('The ', start) || end - start < 7) return start;
  const rest = text.slice(start + 4, end).toLowerCase();
  return isPlace(rest) || isDemonym(rest) ? start : start + 4;
}

/** "the 118th Congress", "116th U.S. Congress". */
function withOrdinal(text: string, start: number, end: number): number {
  if (!/^(?:U\.?S\.? |United States )?Congress$/u.test(text.slice(start, end))) return start;
  const ordinal = /\b\d{1,3}(?:st|nd|rd|th) $/u.exec(text.slice(Math.max(0, start - 7), start))?.[0] ?? '';
  return start - ordinal.length;
}

/** "University of Ridgemont, Laurel Heights": the campus behind a comma, where the university is one of several. */
function withCampus(text: string, start: number, end: number): number {
  if (!MANY_CAMPUSES.test(text.slice(start, end))) return end;
  return end + (CAMPUS.exec(text.slice(end, end + 24))?.[0].length ?? 0);
}

/** "Larkmoor Sun." at the end of a sentence: the stop is not the name's, save behind a form, an initial or an abbreviation. */
function withoutStop(text: string, start: number, end: number): number {
  return /\s\p{Lu}\p{Ll}{2,}\.$/u.test(text.slice(start, end)) && !ABBREVIATED.test(text.slice(start, end)) ? end - 1 : end;
}

function withoutPossessor(text: string, start: number, end: number): number {
  const [whole, word = ''] = POSSESSOR.exec(text.slice(start, Math.min(end, start + 40))) ?? [];
  const lower = word.toLowerCase();
  return whole !== undefined && (POSSESSORS.has(lower) || isPlace(lower)) && /\s/u.test(text.slice(start + whole.length, end)) ? start + whole.length : start;
}

/** "Norrgard Vaccin AB (publ)". */
function withPublic(text: string, end: number): number {
  if (!/\bAB$/u.test(text.slice(end - 3, end))) return end;
  return end + (PUBLIC_FIRM.exec(text.slice(end, end + 9))?.[0].length ?? 0);
}

/** "Maplethorpe Bio of Toronto": where a firm is, not what it is called. */
function withoutPlace(text: string, start: number, end: number): number {
  const at = text.lastIndexOf(' of ', end);
  if (at <= start || !isPlace(text.slice(at + 4, end).toLowerCase())) return end;
  const word = text.slice(Math.max(start, text.lastIndexOf(' ', at - 1) + 1), at).toLowerCase();
  return (word === 'bio' || isFirmWord(word)) && !TAKES_PLACE.has(word) && /\s/u.test(text.slice(start, at)) ? at : end;
}

/** "Soberana 02 vaccines", "CM04S1 vaccine": a name by itself; but "BCG vaccine", "R21 malaria vaccine". */
function withoutHead(text: string, start: number, end: number): number {
  const head = / vaccines?$/u.exec(text.slice(Math.max(start, end - 9), end))?.[0];
  if (head === undefined) return end;
  const name = text.slice(start, end - head.length);
  if (name.length > 5 && isCodeName(name) && !VACCINE_TARGETS.has(name.toLowerCase())) return end - head.length;
  return /^\p{Lu}\p{Ll}{3}/u.test(name) && lookUpName(drugNames(), name)?.kind === 'vaccine' ? end - head.length : end;
}

/** "FOLFIRINOX-based therapies": the medicine, not what is made of it. */
function isBaseOfTherapy(text: string, { start, end }: Span): boolean {
  if (!/^-(?:based|containing) /u.test(text.slice(end, end + 12))) return false;
  const entry = lookUpName(drugNames(), text.slice(start, end));
  return entry !== null && entry.kind !== 'class';
}

/** "semaglutide3.5 mg", where the dose is glued to the name. */
function withoutDose(text: string, start: number, end: number): number {
  const glued = /\p{Ll}{5}(\d{1,3})$/u.exec(text.slice(Math.max(start, end - 9), end))?.[1];
  return glued !== undefined && /^(?:\.\d+)? ?(?:mg|mcg|µg)\b/u.test(text.slice(end, end + 8)) ? end - glued.length : end;
}

function mendDrug(span: Span, text: string): Span {
  const whole = wordEnd(text, span.end);
  const hyphen = text.lastIndexOf('-', whole);
  const end =
    hyphen > span.start && (OUTSIDE_AFTER_HYPHEN.has(text.slice(hyphen + 1, whole)) || isBaseOfTherapy(text, { start: span.start, end: hyphen }))
      ? hyphen
      : whole;
  return { start: span.start, end: suffixEnd(text, { start: span.start, end: withoutHead(text, span.start, withoutDose(text, span.start, end)) }) };
}
