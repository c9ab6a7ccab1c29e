// Bare numbers that belong to dates and durations: "5 consecutive years", "May 8", "in 2020".
import { numberValue } from '../lexicon/numbers.ts';
import { MONTH_WORD, TIME_MODIFIERS, TIME_NOUNS, YEAR_CUES } from '../lexicon/quantities-designators.ts';
import { type Piece, wordEndingAt } from './figure-piece.ts';

/** The characters and words on either side of a number. */
export interface Around {
  readonly before: string;
  readonly after: string;
  /** Word right before, '' where there is none. */
  readonly previous: string;
  /** Words right behind, '' where there are none. */
  readonly next: string;
  readonly nextTwo: string;
  readonly nextThree: string;
}

const WORDS_AFTER = /^(?:\+|-plus)?[ \u00a0-]([\p{L}][\p{L}’']{0,20})(?:[ \u00a0-]([\p{L}]{1,20}))?(?:[ \u00a0-]([\p{L}]{1,20}))?/u;
const LONG_TIME = /^(?:hours|days|weeks|months|years|minutes|decades)$/;
/** "15, 20 and 30 minutes"; in "killed 5 and 10 days later" the numbers are of two things. */
const LISTED_TIME =
  /^(?:(?:, \d{1,4}){1,6},? (?:and|or|&)|,? (?:and|or|&)) \d{1,4}(?:-|[ \u00a0])(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)(?![a-z-])(?! (?:later|ago|earlier|after|before|old|from))/;
const LIMITS = /^(?:than|least|about|some|over|nearly|approximately|around|almost|roughly|estimated)$/;
const LAWS = /\b(?:Act|Acts|Treaty|Constitution|Revolution|Code|Law|Rebellion|War|Mutiny|Convention|Congress|Panic|Famine) of $/;
const PLURAL = /^(?:people|men|women|children|personnel|police|\p{Ll}{2,}s)$/u;
const NOT_NOUN = /^(?:was|is|has|as|its|this|vs|edition|does|always|perhaps|season|series|elections|olympics|games)$/;

/** What stands around a number, up to 32 characters before and 64 behind. */
export function aroundOf(text: string, piece: Piece): Around {
  const before = text.slice(Math.max(0, piece.start - 40), piece.start);
  const after = text.slice(piece.end, piece.end + 64);
  const words = WORDS_AFTER.exec(after);
  return { before, after, previous: wordEndingAt(text, piece.start), next: words?.[1] ?? '', nextTwo: words?.[2] ?? '', nextThree: words?.[3] ?? '' };
}

/** The reason where the number is one of time. */
export function refusedTime(piece: Piece, around: Around): string | null {
  // "2 million HR professionals" counts no hours.
  const words = [around.next, around.nextTwo, around.nextThree].map((word) => (word === 'HR' ? word : word.toLowerCase()));
  // "six a day" is a rate.
  const rate = words[0] === 'a' || words[0] === 'an' || words[0] === 'per' || words[0] === 'each' || words[0] === 'every';
  const noun = rate ? -1 : words.findIndex((word) => !TIME_MODIFIERS.has(word));
  // "sold 120 last week": a point in time beside the number, not its unit.
  const beside = noun > 0 && /^(?:last|next|past|previous|this|coming)$/.test(words[0] ?? '') && !/s$/.test(words[noun] ?? '');
  if (noun >= 0 && !beside && TIME_NOUNS.has(words[noun] ?? '') && (around.after.startsWith('-') || !/^(?:second|sec)$/.test(words[noun] ?? '')))
    return 'duration';
  if (!rate && LONG_TIME.test(words[1] ?? '') && /^\p{Ll}+$/u.test(around.next) && !/s$/.test(around.next)) return 'duration';
  // "vaccinated at six, nine and 24 months" tells ages.
  if (LISTED_TIME.test(around.after) && !/\bat (?:[\p{L}\d-]+, ){0,6}$/u.test(around.before)) return 'duration';
  const value = numberValue(piece.number);
  const day = Number.isInteger(value) && value >= 1 && value <= 31 && !piece.scaled;
  if (day && MONTH_WORD.test(words[0] ?? '') && /^[ \u00a0-]\p{Lu}/u.test(around.after)) return 'date';
  const month = around.previous.replace(/[.,]$/, '') || (/(\p{Lu}\p{L}{2,8}), $/u.exec(around.before)?.[1] ?? '');
  if (piece.form === 'integer' && !piece.scaled && MONTH_WORD.test(month) && /^\p{Lu}/u.test(month) && (day || value >= 1000)) return 'date';
  return isYear(piece, value, around) ? 'year' : null;
}

function isYear(piece: Piece, value: number, { before, previous, next, nextTwo, after }: Around): boolean {
  if (piece.form !== 'integer' || piece.scaled || piece.number.digits.length !== 4 || value < 1000 || value > 2199) return false;
  const cue = previous.toLowerCase();
  const plural = PLURAL.test(next) ? !NOT_NOUN.test(next) : /^\p{L}/u.test(next) && PLURAL.test(nextTwo) && !NOT_NOUN.test(nextTwo) && /^ \p{Ll}/u.test(after);
  if (value < 1900 && cue === 'of' && LAWS.test(before)) return true;
  if (value < 1900) return YEAR_CUES.has(cue) && !plural && value >= 1400 && !/^(?:and|to|through|&|between|of|by|from|with|the)$/.test(cue);
  if (!plural) return value <= 2100;
  if (value > 1900 && value < 2040 && value % 50 !== 0 && !LIMITS.test(cue) && !/^(?:people|men|women|children|personnel|police)$/.test(next)) return true;
  return (YEAR_CUES.has(cue) && !/^(?:of|from|by|to|and)$/.test(cue) && value <= 2100) || /['’]s$/.test(previous);
}
