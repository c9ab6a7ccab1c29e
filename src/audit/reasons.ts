// A number that no mention holds → why it is none, or null where nothing explains it.
// Independent of the extractors on purpose: an auditor who asks the audited finds nothing.
import { DESIGNATORS, NUMBERED_NAMES, STREETS } from '../lexicon/quantities-designators.ts';
import { isGluedPhone, isNamed, isPeriodOrShare, isPhone, isPronoun, isScore } from './contexts.ts';
import type { NumberPlace } from './scan.ts';
import { lookAround, type Surroundings } from './surroundings.ts';

/** Why a number stands outside every mention, as a code. */
export const REASONS = [
  'furniture',
  'link',
  'ordinal',
  'code',
  'name',
  'designator',
  'phone',
  'address',
  'list number',
  'score',
  'version',
  'vague',
  'pronoun',
  'idiom',
  'quoted',
] as const;
export type Reason = (typeof REASONS)[number];

type Test = (around: Surroundings, place: NumberPlace) => boolean;

const LINK = /(?:\/\/|www\.|@|\.(?:com|org|net|gov|edu|int|io|info|html?|pdf|php)\b)/iu;
const LETTERS_BEFORE = /(?:\p{L}[\p{L}\p{N}]*[-–/.+]?|\p{Lu}[\p{L}\p{N}]*[-–/.+][\p{L}\p{N}]*[-–/.+]?)$/u;
/** What may stand before a number without making it a name: mid-2018, RMB5, R50, Q2. */
const NO_NAME_BEFORE = /(?:^|[-–(/])(?:(?:mid|pre|post|early|late|some|about|over|under|sub|non|US|RMB|USD|EUR|Rs|CHF|INR|HK|NZ)[-–.]?|Q|H|FY)$/iu;
const CAPITALS_BEHIND = /^-?[a-z]?(?!(?:[KMGT]?[BW]h?|MM|[KMBT]n?|[CFKNVAWJLM]|IU|GB|MB|TB|GW|MW|kW|Hz|AM|PM|GMT|UTC)\b)\p{Lu}[\p{L}\p{N}]*/u;
const DESIGNATING_SIGN = /(?:[#№§]|\b(?:Nos?|Art|Vol|pp?|Sec|Ch|Fig|Ref)\.|\b(?:no|code|id|ref)\s?[:.])\s?$/iu;
const STREET_BEFORE = /(?:stra(?:ss|ß)e|platz|gasse|weg|straat|laan|allee|road|street|avenue|box) $/iu;
const EUROPEAN_STREET = /^[ \u00a0]\p{Lu}[\p{L}.-]*(?:platz|stra(?:ss|ß)e|gasse|weg|allee|ring|straat|laan)(?![\p{L}])/u;
const LAW = /\b(?:Act|Acts|Code|Treaty|Ordinance|Convention|Constitution) of $/u;
const AIM = /(?:Roadmap|Vision|Agenda|Strategy|Plan|Road|Path|Framework|Target|Mission) (?:to|for|towards) $/u;
const TICKER = /\((?:[^()]{0,40}[,;] )?[A-Z][A-Za-z.]{1,20}: ?$/u;
const VAGUE_SCALE = /^(?:ten|hundred|thousand|million|billion|trillion|dozen)s$/u;
const SCALE = /^(?:hundred|thousand|million|billion|dozen)$/u;
const IDIOM =
  /^(?:one-(?:time|off|sided|way|stop|on|to|by|size|man|woman|person|eyed|third|half)|two-(?:way|faced|time|tier|track|edged)|half-(?:brother|sister|hearted|time|baked|empty|full|way|truth|life|mast|moon)|zero(?:-|[ ](?:tolerance|sum|hour|emissions?|carbon|waste|chance))|(?:twenty|thirty|forty|fifty)-?somethings?|\p{L}{1,9}-(?:figure|letter|dimensional)\b|million-to-one|911 (?:calls?|emergency|dispatch\p{L}*|operators?))/iu;
const IDIOM_RUN = /^(?:24\/7|9\/11|7\/7|50[-/]50|20\/20|360-degree|one-on-one|one-to-one|one-for-one|net-zero)/iu;

/** The first that holds is the reason; each takes the phrases in its comment. */
const TESTS: readonly (readonly [Reason, Test])[] = [
  // Miller219-921-6823, example.com212-698-8696: a number of the telephone glued to what stands before it
  ['phone', isGluedPhone],
  // Pike, CEO385 Hills Drive; AG2 Europlatz
  ['address', ({ head, after }) => /\p{L}$/u.test(head) && !/[@/]/u.test(head) && (STREETS.test(after.trimStart()) || EUROPEAN_STREET.test(after))],
  // www.example.org/2024, news@example.org, #covid19
  ['link', ({ head, tail }) => LINK.test(head + tail) || /#[\p{L}_]+$/u.test(head)],
  // 20th, third, twenty-first; not "the third quarter", "a third of"
  ['ordinal', (around, { sort }) => sort === 'ordinal' && !isPeriodOrShare(around)],
  ['ordinal', ({ tail, after }) => /^(?:st|nd|rd|th)\b/iu.test(tail) && !/^\p{L}{2}[ -](?:quarter|century)/iu.test(after)],
  ['ordinal', ({ next }, { sort }) => sort === 'word' && /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/u.test(next)],
  // one-time, two-way, zero tolerance, six-figure, 911 calls, 24/7, day one, the first half
  ['idiom', ({ word, after, head, tail }) => IDIOM.test(`${word}${after}`) || IDIOM_RUN.test(`${head}${word}${tail}`)],
  [
    'idiom',
    ({ word, before }) =>
      (word === 'one' && /\b(?:day|square)[- ]$/iu.test(before)) || (word === 'half' && /(?:first|second|other|better|in|by) $/iu.test(before)),
  ],
  // one of the, no one, that one, ones
  ['pronoun', isPronoun],
  // COVID-19, G77, mRNA-1273, H5N1, R0; the letters before decide, since behind they may be a unit. R50 and N160 are money.
  [
    'name',
    ({ head, word }, { sort }) =>
      sort === 'digits' && LETTERS_BEFORE.test(head) && !NO_NAME_BEFORE.test(head) && !(/(?:^|[-–(/])[RN]$/u.test(head) && word !== '0'),
  ],
  // 2B, 3D, 5G, 3CL-protease, 8-K, 2019-nCoV: capitals right behind the number, no unit or scale
  ['name', ({ tail }, { sort }) => sort === 'digits' && CAPITALS_BEHIND.test(tail)],
  // 401(k), 501(c)(3), 510(k); ISO 9001:2015; the Securities Act of 1933
  ['name', ({ tail, head, before, word }) => /^\([a-z]\)/u.test(tail) || /^\d{4,5}:$/u.test(head) || (/^\d{4}$/u.test(word) && LAW.test(before))],
  // "40 under 40", Roadmap to 2030
  [
    'name',
    ({ before, after, word }) => after.startsWith(` under ${word}`) || before.endsWith(`${word} under `) || (/^20\d\d$/u.test(word) && AIM.test(before)),
  ],
  ['phone', isPhone],
  // 1600 Pennsylvania Avenue; NY 10017; 1010 Vienna, Austria; P.O. Box 12; Bahnhofstrasse 5
  ['address', ({ before, after }) => STREETS.test(after.trimStart()) || STREET_BEFORE.test(before)],
  [
    'address',
    ({ previous, word, after }) => (/\b[A-Z]{2}$/u.test(previous) && /^\d{5}$/u.test(word)) || (/^\d{4,5}$/u.test(word) && /^ \p{Lu}\p{Ll}+,/u.test(after)),
  ],
  // 4.2.1, v2.0
  ['version', ({ word, head }) => /^\d+(?:\.\d+){2,}$/u.test(word) || /\bv\.?$/iu.test(head)],
  // #12, No. 5, § 3, Phase 3, Article 12, the second of Phase 1/2
  ['designator', ({ before }) => DESIGNATING_SIGN.test(before) || /\bNo\. \d{2}\/$/u.test(before) || /\b[Pp]hases? (?:\d|I{1,3})[ab]?[/–-]$/u.test(before)],
  ['designator', ({ before, previous }) => /[ \u00a0]$/u.test(before) && DESIGNATORS.has(previous.toLowerCase())],
  // Top 10, S&P 500, Formula One
  ['name', ({ before, previous }) => /[ \u00a0]$/u.test(before) && NUMBERED_NAMES.test(previous.replace(/\.$/u, ''))],
  // 2. or 2) at the start of a line, (1), [14], a page number
  ['list number', ({ before, after, word }) => /^\d{1,3}$/u.test(word) && /(?:^|\n)[\s•*–-]*[([]?$/u.test(before) && /^[.)\]]{1,2}\s/u.test(after)],
  ['list number', ({ before, after, word }) => /^\d{1,3}$/u.test(word) && /[[(]$/u.test(before) && /^[\])]/u.test(after)],
  ['list number', ({ before, after, word }) => /^\d{1,3}$/u.test(word) && /(?:^|\n|: )\s*$/u.test(before) && /^\.?\)?\s*(?:\n|$)/u.test(after)],
  ['list number', ({ after, word }) => /^\d{1,3}$/u.test(word) && /^\.\)/u.test(after)],
  ['score', isScore],
  // 4.9/5, 9/10: marks
  ['score', ({ word, head, tail }) => /^\d(?:\.\d)?\/(?:5|10)$/u.test(`${head}${word}${tail.replace(/[.,;:)]+$/u, '')}`)],
  // © 2024
  ['furniture', ({ before }) => /(?:©|\(c\)|copyright)\s?$/iu.test(before)],
  // (NYSE: 1234), 007; not 0.5, 0915 GMT, 08:00
  ['code', ({ before, head }) => TICKER.test(before) || /[&_]$/u.test(head)],
  ['code', ({ word, after }) => /^0\d+$/u.test(word) && !/^(?::\d\d| (?:GMT|UTC|hours|hrs))/u.test(after)],
  // "5" between quotes names the sign
  ['quoted', ({ before, after }) => /["“‘']$/u.test(before) && /^["”’']/u.test(after)],
  // tens, dozens, thousands of; a few hundred, several million; "SEK million" over a table
  ['vague', ({ word }) => VAGUE_SCALE.test(word)],
  ['vague', ({ word, previous }) => SCALE.test(word) && /^(?:several|few|many|some|couple|multi|hundreds|thousands|tens|per|the)$/iu.test(previous)],
  ['vague', ({ word, before, after }) => SCALE.test(word) && /^(?:\s*(?:\n|$)|\))/u.test(after) && !/\d[ \u00a0]?$/u.test(before)],
  // Embraer 190, Seven Network, the Big Five
  ['name', isNamed],
];

/** Why the number at `place` of `text` is no quantity and no date. */
export function reasonFor(text: string, place: NumberPlace): Reason | null {
  const around = lookAround(text, place);
  return TESTS.find(([, test]) => test(around, place))?.[0] ?? null;
}
