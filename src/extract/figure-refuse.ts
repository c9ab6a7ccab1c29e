// Bare numbers that are no quantity: names and designators, addresses, list numbers, scores, pronouns.
import { isDigit, numberValue } from '../lexicon/numbers.ts';
import { DESIGNATORS, NUMBERED_NAMES, STREETS } from '../lexicon/quantities-designators.ts';
import { matchAt, type Piece } from './figure-piece.ts';
import { refusedRatio } from './figure-refuse-ratio.ts';
import { type Around, aroundOf, refusedTime } from './figure-refuse-time.ts';

/** "junctions 4 and " before another number. */
const DESIGNATED_LIST = /(\p{L}{3,14}) \d{1,4}[A-Za-z]?(?:(?:,|,? and|,? or| to| &) \d{1,4}[A-Za-z]?){0,3}(?:,|,? and|,? or| to| &) $/u;
/** Designators that stand in the singular before a list: "Phase 1 and 2 trials". */
const ONE_FOR_ALL = /^(?:phase|type|grade|stage|tier|class|category|scope|level|region|route|zone|group)$/;
/** Letters and signs that LIST_END may end with before the space. */
const LIST_LAST: ReadonlySet<string> = new Set([',', 'd', 'r', 'o', '&']);
const LIST_END = /\d[A-Za-z]?(?:,|,? and|,? or| to| &) $/;
/** "Nwosu 6, Pike 7": marks or scores beside names. */
const MARKED_BEFORE = /\p{Lu}\p{Ll}+ \d{1,2}(?:[,;] (?:\p{Lu}\.? ?)?|[,;] and |: )(?:\p{Lu}[\p{L}’'-]+ )+$/u;
const MARKED_AFTER = /^[,;] (?:\p{Lu}[\p{L}.’'-]* ){1,3}\d{1,2}(?=[,;.)]|$)/u;
const BRACKETED = /^[.)]{1,2}\s+\S|^\.$|^\)$/;
const NUMBER_SIGN =
  /(?:[#№§]|(?:^|\W)(?:No|Nos|no|nos|Vol|vol|pp?|Art|art|Ref|Tel|tel|Ph|Fax|Cat|Sec|ch|Ch|Ext|ext|Fig|fig|Rev)\.?|(?:^|\W)[Pp]atents?|(?:^|\W)(?:code|id|ID|no|number|ref|phone|tel|fax|zip|pin|PIN|ISIN|WKN|ticker|symbol|ISBN|ISSN|DOI|PMID|CUSIP|NCT|docket|licen[cs]e|registration) ?:) ?$/;
/** What NUMBER_SIGN may end with: a mark, or a short word. */
const SIGN_END = /(?:[#№§.:]|(?:^|[^A-Za-z])[A-Za-z]{1,4}|[Pp]atents?) ?$/;
const TICKER = /\((?:[^()]{0,60}[,;] )?[A-Z][A-Za-z. -]{1,24}: ?$/;
const ORDINAL_TAIL = /[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?![a-z])/iy;
const ONE_AFTER =
  /^(?:no|any|every|some|each|this|that|which|another|the|first|only|last|next|loved|other|my|your|his|her|their|our|everyone|someone|new|big|good|bad|better|best|worst|biggest|largest|old|older|small|smaller|different|similar|same|previous|such|a|an|quite|whichever|latter|former|many|not|little|great|right|wrong|everyone|anyone|but|number)$/i;
const ONE_BEFORE =
  /^(?:of|is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|does|did|do|we|he|she|it|they|you|i|who|whose|that|which|where|when|what|to|in|on|at|by|for|from|with|about|after|before|than|as|and|or|but|if|because|not|also|never|always|only|another|way|thing|day|time|too|here|there|until|since|over|under|around|during|against|into|through|among|like|so|said|says|knows?|needs?|wants?|gets?|might)$/i;
const ONE_HYPHEN =
  /^-(?:time|off|sided|way|stop|on|to|by|size|day|week|month|year|hour|minute|man|woman|liners?|eyed|trick|upmanship|click|legged|horse|dimensional|party|child|state|person|third|half|quarter|of|another|offs|word|in|of)\b/i;
const COMPOUND_STOP =
  /^-(?:dimensional|year|month|week|day|hour|minute|second|decade|night|century|quarter|semester|blind|digit|figure|edged|dealing|cross|click|check|header|takes?|time|timer|faced|way|ply|timing|term|life|lives|hearted|truths?|brother|sister|sibling|marathon|moon|back|price|timbered|baked|empty|full|court|hourly|star|wheel|wheeler)s?(?![a-z])/i;
const VAGUE = /^(?:several|few|many|some|tens|dozens|hundreds|thousands|millions|billions|couple|multi|per|the)$/i;
const FUNCTION_WORDS = /^(?:In|On|At|By|The|Of|About|Over|Nearly|Almost|Some|With|From|And|Or|To|For|Than|Least|All|Another|Under|Around|Only|Just)$/;
const THINGS = /^(?:people|men|women|children|personnel|police|staff|\p{L}{2,}s)$/u;
const PLURAL_NOUN = /^\p{Ll}{3,}s$|^(?:people|men|women|children)$/u;
/** "21 CFR 801.109", "18 U.S.C. 1341". */
const LAW_BOOKS = /^(?:CFR|USC|C\.F\.R|U\.S\.C)(?![A-Za-z])/;
const SCALE_ALONE = /^(?:hundred|thousand|million|billion|trillion|dozen)\b/i;

/** The reason why a number is no quantity, or null; `text` is one sentence. */
export function refusal(text: string, piece: Piece): string | null {
  if (piece.marked && piece.kind !== 'ratio') return isVague(text, piece) ? 'vague' : null;
  const around = aroundOf(text, piece);
  if (piece.kind === 'ratio') return refusedRatio(text, piece, around);
  return (
    refusedTime(piece, around) ??
    refusedSign(piece, around) ??
    refusedName(piece, around) ??
    refusedList(text, piece, around) ??
    (isDigit(text.charCodeAt(piece.at)) ? null : refusedWord(text, piece, around))
  );
}

/** "several hundred million dollars", "a multi-billion-dollar deal": no number is told. */
function isVague(text: string, piece: Piece): boolean {
  const digits = isDigit(text.charCodeAt(piece.at));
  if (digits && piece.kind === 'measure') return /[\p{L}\p{N}][-–]$/u.test(text.slice(Math.max(0, piece.start - 2), piece.start));
  if (digits) return false;
  const words = text.slice(piece.at, piece.at + 9);
  if (/^(?:million|billion|trillion)/i.test(words)) return true;
  return SCALE_ALONE.test(words) && VAGUE.test(/([A-Za-z]+)[ -]$/.exec(text.slice(Math.max(0, piece.start - 12), piece.start))?.[1] ?? '');
}

/** Numbers that a sign before them, or brackets and quotes around them, make a code or a mention of the number itself. */
function refusedSign(piece: Piece, { before, after }: Around): string | null {
  // Next to all numbers stand behind a space, and then few of these can end what goes before.
  const spaced = before.endsWith(' ');
  if (SIGN_END.test(before) && NUMBER_SIGN.test(before)) return 'designator';
  if ((!spaced && /[\p{L}\p{N}][-/]$/u.test(before)) || /[&_]\s?$/.test(before.slice(-2))) return 'code';
  if (before.includes('(') && TICKER.test(before) && piece.form === 'integer') return 'code';
  if (piece.form === 'decimal' && /\p{L}\.$/u.test(before)) return 'code';
  if (!spaced && piece.form === 'integer' && (/\p{L}\.$/u.test(before) || (/[\s(][’']$/.test(before) && piece.number.digits.length === 2))) return 'code';
  if (/^0\d/.test(piece.number.digits)) return 'code';
  if (!spaced && /["“‘']$/.test(before) && /^["”’']/.test(after) && piece.form === 'integer') return 'quoted';
  if (/^-dimension/.test(after)) return 'compound';
  const twin =
    (/r $/i.test(before.slice(-2)) && /(?:under|over) $/i.test(before) ? /(\d{1,3}) (?:under|over) $/i.exec(before) : null) ??
    /^[ -](?:under|over) (\d{1,3})(?!\d)/i.exec(after);
  return twin && twin[1] === piece.number.digits ? 'name' : null;
}

function refusedName(piece: Piece, around: Around): string | null {
  const { before, after, previous, next, nextTwo } = around;
  const large = (piece.scaled && !/^\d+[A-Za-z]$/.test(piece.text)) || piece.form === 'grouped';
  const bare = previous.toLowerCase().replace(/[.,’']+$/, '');
  if (before.endsWith(' ') && !large && DESIGNATORS.has(bare) && !isCounted(piece, bare, around)) return 'designator';
  if (before.endsWith('S&P ')) return 'name';
  if (isListed(before)) return 'designator';
  if (piece.form === 'integer' && /^\p{Lu}{3,}$/u.test(previous) && /^(?:trial|trials|study|studies|mission|programme|program|project)$/.test(next))
    return 'name';
  if (before.endsWith(' ') && NUMBERED_NAMES.test(previous.replace(/\.$/, ''))) return 'name';
  if (
    piece.form === 'decimal' &&
    /^\d\.0$/.test(piece.number.digits) &&
    /^\p{Lu}/u.test(previous) &&
    (!/^[ -]\p{Ll}/u.test(after) || /^ (?:is|was|will|has|can|aims|brings|offers|adds)\b/.test(after))
  )
    return 'version';
  if (piece.form === 'words' && !piece.scaled && isNamed(piece, before, previous, after)) return 'name';
  if (/^[A-Z]{2} $/.test(before.slice(-3)) && /^ [A-EU]\d?(?![\p{L}\d])/u.test(after)) return 'code';
  if (LAW_BOOKS.test(after.trimStart()) || LAW_BOOKS.test(previous)) return 'designator';
  if (piece.form !== 'integer') return null;
  if (
    LIST_LAST.has(before.charAt(before.length - 2)) &&
    /\b[A-Z]\d{2,3}(?:,|,? and|,? or) $/.test(before) &&
    /^(?:[.,;)]| (?:and|as|or|was|is)\b|$)/.test(after)
  )
    return 'name';
  if (isModelAlone(piece, around)) return 'name';
  if (STREETS.test(after.trimStart()) || (/[ezgtn] $/.test(before.slice(-2)) && /(?:stra(?:ss|ß)e|platz|gasse|weg|straat|laan|allee|ring) $/i.test(before)))
    return 'address';
  const digits = piece.number.digits.length;
  if (digits === 5 && /\b[A-Z]{2} $/.test(before) && !/^\p{Ll}/u.test(next)) return 'address';
  if (
    digits >= 2 &&
    before.endsWith('at ') &&
    /\bat $/.test(before) &&
    /^ \p{Lu}\p{Ll}+(?:[ ,.]|$)/u.test(after) &&
    !/s$/.test(next) &&
    !/^\p{Ll}{2,}s$/u.test(nextTwo)
  )
    return 'address';
  const town = (digits === 4 || digits === 5) && /^\p{Lu}\p{Ll}/u.test(next) && !/s$/.test(next) && !/^\p{Ll}/u.test(nextTwo);
  if (town && /^[ \u00a0]\p{L}{2,20}(?:,|\.?$|[ \u00a0][\p{Lu}|])/u.test(after)) return 'address';
  return previous !== '' && !large && isModel(around) ? 'name' : null;
}

/** "junctions 4 and 6", "Articles 5, 6 and 7": a further number of a designator named in the plural. */
function isListed(before: string): boolean {
  const found = LIST_LAST.has(before.charAt(before.length - 2)) && LIST_END.test(before) ? DESIGNATED_LIST.exec(before) : null;
  const noun = (found?.[1] ?? '').toLowerCase();
  return found !== null && DESIGNATORS.has(noun) && (noun.endsWith('s') || ONE_FOR_ALL.test(noun));
}

/** "Boeing 737", "Windows 11": a name in capitals before and no plural noun behind. */
function isModel({ before, previous, next, nextTwo, nextThree }: Around): boolean {
  if (!/^\p{Lu}/u.test(previous) || !/[\p{L}\p{N}] \p{Lu}[\p{L}\p{N}.&’'-]* $/u.test(before)) return false;
  if (FUNCTION_WORDS.test(previous) || before.includes(':') || !/(?:^|\s)\p{Ll}{4,}/u.test(before)) return false;
  return !THINGS.test(next) && !THINGS.test(nextTwo) && !THINGS.test(nextThree);
}

/** "the 737 Max", "the 707 was a freighter": three digits behind an article, a name or a verb in the singular behind them, and no plural noun. */
function isModelAlone(piece: Piece, { previous, next, nextTwo, nextThree, after }: Around): boolean {
  if (piece.scaled || piece.number.digits.length !== 3 || !/^(?:[Tt]he|[Aa]n?)$/.test(previous)) return false;
  if (/^ (?:was|is|has)\b/.test(after)) return true;
  if (!/^ \p{Lu}\p{Ll}+/u.test(after)) return false;
  return ![next, nextTwo, nextThree].some((word) => THINGS.test(word) && !/^(?:was|is|has)$/.test(word));
}

/** "two parts", "three levels": a plural noun behind a word number outweighs the designator before ("in part three countries"). */
function isCounted(piece: Piece, bare: string, { previous, next, nextTwo }: Around): boolean {
  if (!PLURAL_NOUN.test(next) && !(piece.form === 'words' && /^\p{Ll}{3,}$/u.test(next) && PLURAL_NOUN.test(nextTwo))) return false;
  return piece.form === 'words'
    ? !/^(?:phase|type|chapter|section|article|step|route|flight)s?$/.test(bare) || /^\p{Ll}/u.test(previous)
    : /^(?:season|match|number|state|round|line|form|part|game|site|point|unit|day|order|code|rule|act|week|month|year)s?$/.test(bare);
}

/** Words in capitals amid a sentence that is no heading: "SIX Swiss Exchange", "Marine One", "Seven Network". */
function isNamed(piece: Piece, before: string, previous: string, after: string): boolean {
  const rest = before.slice(-40);
  if (!/\p{L}/u.test(rest) || /[.!?:“"•]\s*$/.test(rest)) return false;
  const small = /(?:^|\s)\p{Ll}[\p{Ll}’'-]{3,}/u;
  if (!piece.capital || !(small.test(rest) || small.test(after))) return false;
  return /^\p{Lu}/u.test(previous) || /^[ -]\p{Lu}/u.test(after);
}

function refusedList(text: string, piece: Piece, { before, after }: Around): string | null {
  if (piece.form !== 'integer' || piece.scaled) return null;
  const open = text.charAt(piece.start - 1);
  const close = text.charAt(piece.end);
  if ((open === '(' && close === ')') || (open === '[' && close === ']')) return piece.number.digits.length <= 3 ? 'list number' : null;
  if (
    piece.number.digits.length <= 2 &&
    ((/(?:^|[:;•*|])\s*$/.test(before) && BRACKETED.test(after) && !/^\.$/.test(after)) || (/^\.?\)/.test(after) && !before.includes('(')))
  )
    return 'list number';
  if (
    piece.number.digits.length <= 2 &&
    numberValue(piece.number) <= 10 &&
    (MARKED_AFTER.test(after) || (/^[,;.]/.test(after) && MARKED_BEFORE.test(before))) &&
    /\p{Lu}[\p{L}’'-]* $/u.test(before)
  )
    return 'score';
  if (/^[-–]\d/.test(after) || /\d[-–]$/.test(before)) return 'score';
  return null;
}

function refusedWord(text: string, piece: Piece, around: Around): string | null {
  const { before, previous, after, next } = around;
  if (matchAt(ORDINAL_TAIL, text, piece.end)) return 'ordinal';
  const word = text.slice(piece.at, piece.end).toLowerCase();
  if (/\bcouple of $/i.test(before)) return 'vague';
  if (SCALE_ALONE.test(word) && (VAGUE.test(previous) || /^(?:million|billion|trillion|thousand)/.test(word))) return 'vague';
  if (/^ \p{L}+ at a time\b/u.test(after)) return 'idiom';
  if (/\b(?:second|minute|hour|day|night|week|month|year|decade)s? or (?:so|)$/.test(before)) return 'duration';
  if (/^(?:hundreds?|thousands?|millions?|billions?|dozens?)\b/i.test(next) && !piece.scaled) return 'vague';
  if (COMPOUND_STOP.test(after)) return 'compound';
  if (word === 'one') return piece.start < piece.at ? null : refusedOne(around);
  if (/^-(?:on|to|by|in)-/.test(after)) return 'idiom';
  if (word === 'zero')
    return /^-|^ (?:tolerance|sum|hour|chance|carbon|emissions?|waste|trust|in\b|out\b|point)/.test(after) ||
      /^(?:net|near|ground|absolute|patient|sub|to|at|below|above|from|of)$/i.test(previous)
      ? 'idiom'
      : null;
  return numberValue(piece.number) > 9 && /^(?:point)$/i.test(next) ? 'idiom' : null;
}

/** "one" counts before a noun; elsewhere it is a pronoun. */
function refusedOne({ before, previous, next, after }: Around): string | null {
  if (before === '' && after === '') return null;
  if (ONE_HYPHEN.test(after)) return 'idiom';
  if (ONE_AFTER.test(previous) && !(/^only$/i.test(previous) && !/\b(?:the|an|our|their|his|her|my|its) only $/i.test(before) && !ONE_BEFORE.test(next)))
    return 'pronoun';
  if (!/^[ \u00a0-]\p{L}/u.test(after) && !/^ [“"‘]?[\p{L}\d$€£]/u.test(after)) return 'pronoun';
  return ONE_BEFORE.test(next) || /^ \d/.test(after) ? 'pronoun' : null;
}
