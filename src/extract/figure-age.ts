// Ages that no unit shows: "aged 65", "Thomas Sam, 42,", "children under 5", "He was only 22 when", "11-month daughter".
import { numberValue } from '../lexicon/numbers.ts';
import { CHILDREN, PERSONS } from '../lexicon/quantities-designators.ts';
import { codeBehind, matchAt, type Piece, wordEndingAt } from './figure-piece.ts';

const AGED =
  /\b(?:aged?|ages|age of|ages of|age group|age groups|age range|over-|under-)(?:,? (?:from|between|over|under|above|below|at least|around|about|just|only|up to|group|groups|range))* ?$/i;
/** "Osei, the club's first woman president, was ". */
const NAME_WAS =
  /(?:^|[.!?][”"]? )(?!(?:The|It|This|That|His|Her|Their|Its|Our|In|At|On|There|What) )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}, \p{Ll}?[^.;]{3,70}, (?:was|is) $/u;
/** "aged nine, ten, two aged fourteen, 49 and ": the ages before in a list. */
const AGED_LIST =
  /\baged? (?:(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?-?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:,? and |, ?))+$/i;
const AGED_EARLIER = /\baged\b[^.;]{0,60}\b(?:between|above|over|under|below) $/i;
const TURNED = /\b(?:turn(?:s|ed|ing)?|dead at|died at|dies at|died aged|dies aged|death at) $/i;
const PRONOUN = /\b(?:he|she|who|I)(?: is| was|['’]s| were)(?: (?:only|just|about|then|now|already|still|aged))? $/i;
/** "the princess, 67," */
const ROLE =
  /\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?) (?:(?:former|late|retired|veteran|elder|younger|eldest|oldest|youngest|new|current) )?(?:[\p{L}-]+ )?(?:princess|prince|king|queen|duke|duchess|actor|actress|singer|musician|rapper|guitarist|drummer|comedian|author|writer|novelist|poet|journalist|director|producer|player|captain|striker|goalkeeper|midfielder|defender|driver|pilot|nurse|doctor|teacher|lawyer|president|premier|chancellor|minister|senator|lawmaker|governor|mayor|judge|bishop|pope|priest|suspect|victim|defendant|gunman|widow|widower|wife|husband|mother|father|son|daughter|sister|brother|boyfriend|girlfriend|fiancée?|man|woman|boy|girl|billionaire|businessman|businesswoman|entrepreneur|activist|farmer|student|coach|veteran|politician|skier|swimmer|golfer|boxer|cyclist|runner|star), $/u;
/** "He would have been " */
const TO_COME = /\b(?:he|she|who|I) (?:would have been|would be|will be|would have turned|will turn) $/i;
const NAME = /(?:^|[^\p{L}])\p{Lu}[\p{L}.'’-]{1,20}, (?:now |then |aged |age )?$/u;
const NOT_NAME =
  /(?:^|[^\p{L}])(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Section|Article|Chapter|Page|Table|Figure|Street|Road|Avenue|No|Psalm|Genesis), $/u;
const LIMIT_END = /(?:nder|ver|ove|low|han|ged) $/;
const LIMIT = /(\p{L}{2,20})(?: (?:who are|that are))? (?:under|over|above|below|younger than|older than|aged) $/u;
const CLOSED = /^(?:[,;)]|\.$|\.["”’)]|$)/;
const OPEN_END =
  /^(?:[.,;:)"”’]|$| (?:and|or|who|in|with|are|were|to|from|is|was|should|have|had|has|will|at|on|when|as|this|that|may|can|years?|than|for|by)\b)/;
const OLDER = /^,? (?:and|or) (?:older|younger)\b/;
const AND_OVER = /^,? (?:and|or) (?:over|above|under|up)\b/;
const TIME_TAIL = /[ \u00a0-](years?|months?|weeks?)(?: old\b| of age\b)?(?! (?:ago|later|earlier|in prison|in jail|before|after))/iy;
/** Words right before a number that may be an age. */
const LEADS = new Set(
  "age aged ages of from between over under above below least around about just only to group groups range turn turns turned turning at aged is was were been be turn turned he’s she’s he's she's i'm then now already still than for over- under- over under and".split(
    ' ',
  ),
);
const CHILD_TAIL = /[ -](month|week|day)[ -](\p{L}{3,12})/uy;

/** The age that a bare number states, or null. `text` is one sentence; `start` and `end` of the piece may be a range's. */
export function readAge(text: string, piece: Piece): Piece | null {
  if (piece.marked || piece.scaled || (piece.form !== 'integer' && piece.form !== 'words')) return null;
  const value = numberValue(piece.number);
  if (value > 120 || value < 0) return null;
  const word = wordEndingAt(text, piece.start).toLowerCase();
  const named = word === '' && text.charCodeAt(piece.start - 2) === 44;
  const behind = codeBehind(text, piece.end);
  // ", and older", " or over", "-month", "-week", "-day".
  const leads = behind === 97 || behind === 111 || behind === 32 || behind === 109 || behind === 119 || behind === 100;
  if (!named && !LEADS.has(word) && !leads) return null;
  const older = OLDER.test(text.slice(piece.end, piece.end + 14));
  if (
    !named &&
    !older &&
    !LEADS.has(word) &&
    !/^[ -](?:month|week|day)/.test(text.slice(piece.end, piece.end + 6)) &&
    !AND_OVER.test(text.slice(piece.end, piece.end + 12))
  )
    return null;
  const child = matchAt(CHILD_TAIL, text, piece.end);
  if (child && CHILDREN.test(child[2] ?? '')) return aged(piece, piece.end + 1 + (child[1] ?? '').length, unitOf(child[1] ?? ''));
  const before = text.slice(Math.max(0, piece.start - 80), piece.start);
  const after = text.slice(piece.end, piece.end + 40);
  if ((AGED.test(before) && !/\b(?:have|has|had|having) aged $/i.test(before)) || AGED_EARLIER.test(before) || isListedAge(before, after)) {
    const tail = matchAt(TIME_TAIL, text, piece.end);
    return aged(piece, piece.end + (tail?.[0].length ?? 0), unitOf(tail?.[1] ?? 'year'));
  }
  if (!isAge(piece, before, after)) return null;
  const years = LIMIT_END.test(before) && LIMIT.test(before) ? matchAt(TIME_TAIL, text, piece.end) : null;
  return aged(piece, piece.end + (years?.[0].length ?? 0), unitOf(years?.[1] ?? 'year'));
}

/** Closed on the right, so that "aged 5, 12 children" counts children. */
function isListedAge(before: string, after: string): boolean {
  return (CLOSED.test(after) || /^ and \w+[,.;)]/.test(after)) && AGED_LIST.test(before);
}

function isAge(piece: Piece, before: string, after: string): boolean {
  if (TURNED.test(before)) return CLOSED.test(after) || /^ (?:in|on|and|this|last|when|today|at|after|years?)\b/.test(after);
  if (/(?:been|be|turned|turn) $/.test(before) && TO_COME.test(before))
    return CLOSED.test(after) || /^ (?:on|in|this|next|today|tomorrow|and|when)\b/.test(after);
  if (PRONOUN.test(before)) return CLOSED.test(after) || /^ (?:when|at the time|and|years?)\b/.test(after);
  if (piece.form === 'integer' && numberValue(piece.number) > 14 && /^\.?$/.test(after) && NAME_WAS.test(before)) return true;
  if (OLDER.test(after)) return true;
  const limit = LIMIT_END.test(before) ? LIMIT.exec(before.slice(-60)) : null;
  if (limit && PERSONS.test(limit[1] ?? '') && (OPEN_END.test(after) || /^ (?!per\b|million|billion)\p{Ll}+[^s\p{L}]/u.test(after))) return true;
  if (AND_OVER.test(after))
    return /\b(?:people|those|adults?|men|women|patients|residents|anyone|everyone|children|age|individuals|persons|citizens)(?: \p{L}+){0,2} $/u.test(before);
  if (piece.form !== 'integer') return false;
  if (before.endsWith(', ') && after.startsWith(',') && ROLE.test(before)) return /^,(?! \d)/.test(after);
  if (!NAME.test(before) || NOT_NAME.test(before)) return false;
  return CLOSED.test(after) || /^ (?:and|or) \p{Lu}[\p{L}]+ \p{Lu}?/u.test(after);
}

function aged(piece: Piece, end: number, unit: string): Piece {
  return { ...piece, end, kind: 'measure', unit, age: true, marked: true, rule: '<age>' };
}

function unitOf(word: string): string {
  const letter = word.charAt(0).toLowerCase();
  return letter === 'm' ? 'mo' : letter === 'w' ? 'wk' : letter === 'd' ? 'd' : 'a';
}
