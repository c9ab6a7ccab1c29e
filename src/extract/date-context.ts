// What stands around a date: modifiers that belong to its span, the preposition that makes it an end, the tense of its verb.
import type { DateEntity, DateParts, Doc, Sentence } from '../types.ts';
import type { Found } from './date-join.ts';
import { isYear, lastStep } from './date-reading.ts';
import type { DateReading } from './date-rule.ts';

interface Modifier {
  readonly pattern: RegExp;
  readonly fits: (reading: DateReading) => boolean;
  readonly approximate: boolean;
  /** Makes an incomplete expression whole ("the end of" + "the year"). */
  readonly completes?: boolean;
  /** Stands right before the date, no article between. */
  readonly bare?: boolean;
}

const isDate = (reading: DateReading): boolean => reading.kind === 'date';
const isAgo = (reading: DateReading): boolean =>
  reading.kind === 'date' &&
  reading.steps?.[0]?.op === 'shift' &&
  (reading.steps.length === 1 ? reading.steps[0].count !== 0 : reading.steps[1]?.op === 'add' && reading.steps.length === 3);

/** A month, a quarter or a year that is named, not told by its distance. */
const isNamedPeriod = (reading: DateReading): boolean => {
  const op = lastStep(reading)?.op;
  return reading.kind === 'date' && !reading.until && (op === 'year' || op === 'month' || op === 'part' || op === 'years');
};

/** Words before a date that belong to it; the article between falls into the span. */
const MODIFIERS: readonly Modifier[] = [
  {
    pattern:
      /(?:^|[\s(“"‘—–-])((?:the )?(?:very )?(?:end|beginning|start|middle|close|turn|outset|early part|latter part|latter half|later part|early hours|small hours|wee hours|early days|final days|early years|(?:first|last) few (?:hours|days|weeks|months|years)|rest|remainder) of (?:(?:the|my|our|your|their|his|her|its) )?)$/iu,
    fits: isDate,
    approximate: true,
    completes: true,
  },
  {
    pattern: /(?:^|[\s(“"‘—–-])((?:very )?(?:(?:early|mid)-?(?:[\s-](?:to|or)[\s-]))?(?:early|mid|late)(?: in| on)?[\s-](?:the )?)$/iu,
    fits: isDate,
    approximate: true,
    completes: true,
  },
  { pattern: /(?:^|[\s(“"‘—–-])((?:the )?(?:morning|afternoon|evening|night) of (?:the )?)$/iu, fits: isDate, approximate: false },
  { pattern: /(?:^|[\s(“"‘—–-])((?:earlier|later|sometime)(?: in| on)? (?:the )?)$/iu, fits: isDate, approximate: false, completes: true },
  {
    pattern: /(?:^|[\s(“"‘—–-])((?:roughly|approximately|almost|nearly|just under|just over|just about|close to|exactly|about|around) (?:the )?)$/iu,
    fits: (reading) => reading.kind === 'duration',
    approximate: false,
  },
  { pattern: /(?:^|[\s(“"‘—–-])((?:roughly|approximately|almost|nearly|just under|just over|about|around) )$/iu, fits: isAgo, approximate: true },
  // "by end-2025", "until end March"
  { pattern: /(?:^|[\s(“"‘—–])(end-|(?<=(?:by|until|at|to|from|since|till|before) )end )$/iu, fits: isNamedPeriod, approximate: true },
  {
    pattern: /(?:^|[\s(“"‘—–-])((?:dawn|dusk|daybreak|sunrise|sunset|nightfall|lunchtime|midday|mid-?morning|mid-?afternoon)(?: on)? )$/iu,
    fits: isDate,
    approximate: false,
  },
  // Not "optimistic about 2024".
  {
    pattern: /(?:^|\(|\b(?:in|from|since|until|till|by|to|of|at|is|was|were|and|or|built|founded|born|died|dated|begun|began|started|ended) )(about )$/u,
    fits: isYear,
    approximate: true,
    bare: true,
  },
  { pattern: /(?:^|[\s(“"‘—–-])(exactly )$/iu, fits: isDate, approximate: false },
  { pattern: /(?:^|[\s(“"‘—–-])((?:around|circa|c\.) (?:the )?)$/iu, fits: isDate, approximate: true },
  { pattern: /(?:^|[\s(“"‘—–-])((?:around|about|approximately) )$/iu, fits: (reading) => reading.kind === 'time', approximate: false },
];

/** Words that a modifier ends on, the article left out. */
const MODIFIER_ENDS: ReadonlySet<string> = new Set(
  'of my our your their his her its end dawn dusk daybreak sunrise sunset nightfall lunchtime midday morning afternoon early mid late in on earlier later sometime roughly approximately almost nearly under over about to exactly around circa c.'.split(
    ' ',
  ),
);

/** Preposition → what it makes of the date behind it. */
const RELATIONS: ReadonlyMap<string, DateEntity['relation']> = new Map([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['up to', 'until'],
  ['through', 'until'],
  ['by', 'by'],
  ['before', 'before'],
  ['prior to', 'before'],
  ['ahead of', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['from', 'from'],
  ['starting', 'from'],
  ['beginning', 'from'],
  ['effective', 'from'],
  ['between', 'from'],
  ['to', 'to'],
]);
/** Words of what may stand between the preposition and the date: "by at least", "until about the". */
const FILLERS: ReadonlySet<string> = new Set('on in the about around at least as early no later than'.split(' '));
const MOST_FILLERS = 4;
/** Second words of the prepositions that have two. */
const PAIRED: ReadonlySet<string> = new Set(['to', 'of']);
const SPACE = 0x20;
/** "compared to 2019" ends nothing. */
const NO_END = /\b(?:compared|according|similar|relative|due|close|related|equal|next) to (?:the )?$/iu;

/** Letters that look like a noun right after the expression: "the second quarter results". */
const NOUN_AFTER = /^[\s-]\p{L}/u;
const NO_NOUN_AFTER =
  /^\s(?:of|in|on|at|to|for|from|by|with|and|or|but|as|was|were|is|are|has|have|had|will|would|that|which|when|while|after|before|since|until|because|compared|versus|vs|than|ended|ending|this|last|next|the|a|an|its|it|he|she|they|we|who|said|also|alone|came|rose|fell|grew|up|down|over|during|through|amid|due|despite|if|so|not|did|does|do|can|could|may|might|must|should|including|excluding|reflecting|driven|following)\b/iu;

/** The span widened by the modifiers and the article that belong to it; null where it means nothing alone. */
export function widen(found: Found, text: string, floor: number): Found | null {
  let { start, reading } = found;
  const article = articleBefore(text, start);
  if (reading.article === 'keep' || (reading.article === 'head' && isHead(text, found.end))) start -= article;
  for (const { pattern, fits, approximate, completes, bare } of isModified(text, found.start - article) ? MODIFIERS : []) {
    const inner = found.start - article;
    const from = Math.min(start, inner);
    const match =
      fits(reading) && !(bare && article > 0)
        ? (pattern.exec(text.slice(Math.max(0, from - 32), from)) ??
          (from < found.start ? pattern.exec(text.slice(Math.max(0, found.start - 32), found.start)) : null))
        : null;
    const words = match?.[1];
    if (match === null || words === undefined) continue;
    if (start - words.length < floor - 1 && found.start - words.length < floor) continue;
    const base = text.slice(Math.max(0, from - 32), from).endsWith(match[0]) ? from : found.start;
    start = base - words.length;
    const { incomplete, ...rest } = reading;
    reading = { ...rest, approximate: approximate || (rest.approximate ?? false), ...(incomplete && !completes ? { incomplete } : {}) };
    break;
  }
  return reading.incomplete ? null : { ...found, start, reading };
}

const LETTER_E = 0x65;
const LETTER_CAPITAL_E = 0x45;

function articleBefore(text: string, start: number): number {
  const code = text.charCodeAt(start - 2);
  if (code !== LETTER_E && code !== LETTER_CAPITAL_E) return 0;
  return /\bthe\s$/iu.test(text.slice(Math.max(0, start - 5), start)) ? 4 : 0;
}

function isHead(text: string, end: number): boolean {
  const after = text.slice(end, end + 14);
  return !NOUN_AFTER.test(after) || NO_NOUN_AFTER.test(after);
}

/** The relation that the words before `start` put the date in; `previous` is the date before it in the sentence. */
export function relationOf(
  text: string,
  start: number,
  previous: { readonly end: number; readonly relation: DateParts['relation'] } | null,
): DateParts['relation'] {
  const before = text.slice(Math.max(0, start - 28), start);
  if (
    previous !== null &&
    start - previous.end < 10 &&
    previous.relation === 'from' &&
    /^ (?:to|and|until|through|till) (?:the )?$/iu.test(text.slice(previous.end, start))
  )
    return 'to';
  const relation = relationBefore(text, start);
  return relation === 'to' && NO_END.test(before) ? null : relation;
}

/** Two words go before one: "prior to", "up to". */
function relationBefore(text: string, start: number): DateParts['relation'] {
  let end = start;
  for (let fillers = 0; fillers <= MOST_FILLERS; fillers++) {
    const word = wordBefore(text, end);
    if (word === '') return null;
    if (!FILLERS.has(word))
      return (PAIRED.has(word) ? RELATIONS.get(`${wordBefore(text, end - word.length - 1)} ${word}`) : undefined) ?? RELATIONS.get(word) ?? null;
    end -= word.length + 1;
  }
  return null;
}

/** The word, in lower case, that a space parts from `end`; empty where there is none. */
function wordBefore(text: string, end: number): string {
  if (!/\s/u.test(text[end - 1] ?? '')) return '';
  let from = end - 1;
  while (from > 0 && isWord(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end - 1).toLowerCase();
}

function isWord(code: number): boolean {
  const letter = code | SPACE;
  return letter >= 0x61 && letter <= 0x7a;
}

/** True where a modifier may stand before `start`, for the words before it end on one: "the end of", "mid-". */
function isModified(text: string, start: number): boolean {
  const sign = text[start - 1];
  if (sign !== ' ' && sign !== '-' && !/\s/u.test(sign ?? '')) return false;
  let from = start - 1;
  while (from > 0 && (isWord(text.charCodeAt(from - 1)) || text[from - 1] === '.')) from--;
  return MODIFIER_ENDS.has(text.slice(from, start - 1).toLowerCase());
}

const FUTURE_WORDS: ReadonlySet<string> = new Set("will 'll ’ll shall would upcoming scheduled slated due tomorrow planned".split(' '));
const FUTURE_HEADS: ReadonlySet<string> = new Set(
  'is are be was were expected expects expect scheduled set due slated planned plan plans going hopes hope aims aim intends intend likely ready supposed poised projected anticipated continue want wants about'.split(
    ' ',
  ),
);
const FUTURE_PRESENT: ReadonlySet<string> = new Set(
  'starts begins opens closes launches runs takes meets airs faces expires ends goes returns kicks resumes arrives'.split(' '),
);
const PAST_WORDS: ReadonlySet<string> = new Set(
  'was were had did said told took came went began held met made won lost died left saw found gave got became rose fell grew hit spoke wrote sent kept broke drew fought bought brought sold led ran set put cut shot struck stood sat has have been'.split(
    ' ',
  ),
);
const CLAUSE_MARKS: ReadonlySet<string> = new Set([';', '“', '”', '"', '—', '–', '(', ')', 'but', 'although', 'while', 'whereas']);
const REACH = 14;

/** Tense of the nearest verb before the mention in its clause, else of the nearest after it. */
export function tenseOf(doc: Doc, sentence: Sentence, start: number, end: number): DateParts['tense'] {
  const { tokens } = doc;
  let at = sentence.firstToken;
  let high = sentence.endToken;
  while (at < high) {
    const middle = (at + high) >> 1;
    if ((tokens[middle]?.start ?? start) < start) at = middle + 1;
    else high = middle;
  }
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - REACH); i--) {
    if (CLAUSE_MARKS.has(tokens[i]?.text.toLowerCase() ?? '')) break;
    const tense = tenseAt(doc, sentence, i);
    if (tense !== null) return tense === 'future' && isOfThePast(doc, sentence, i) ? 'expected' : tense;
  }
  for (let i = at; i < Math.min(sentence.endToken, at + REACH); i++) {
    const token = tokens[i];
    if (token === undefined || token.start < end) continue;
    if (CLAUSE_MARKS.has(token.text.toLowerCase())) break;
    const tense = tenseAt(doc, sentence, i);
    if (tense !== null) return tense;
  }
  return null;
}

function tenseAt(doc: Doc, sentence: Sentence, index: number): DateParts['tense'] {
  const token = doc.tokens[index];
  const word = token?.text.toLowerCase() ?? '';
  if (FUTURE_WORDS.has(word)) return 'future';
  if (PAST_WORDS.has(word)) return word === 'set' ? 'future' : 'past';
  if (token?.pos !== 'VERB' && token?.pos !== 'AUX') return null;
  const previous = index > sentence.firstToken ? (doc.tokens[index - 1]?.text.toLowerCase() ?? '') : '';
  const head = index > sentence.firstToken + 1 ? (doc.tokens[index - 2]?.text.toLowerCase() ?? '') : '';
  if (previous === 'to') return FUTURE_HEADS.has(head) || isHeadline(doc, sentence, index - 2) ? 'future' : null;
  if (FUTURE_PRESENT.has(word)) return 'future';
  if (word === 'expected' || word === 'expects' || word === 'plans' || word === 'anticipates') return 'future';
  if (word.endsWith('ing') && (previous === 'is' || previous === 'are')) return 'future';
  return word.endsWith('ed') ? 'past' : null;
}

/** "was expected", "had been due": the plan is told as of then. */
function isOfThePast(doc: Doc, sentence: Sentence, index: number): boolean {
  const word = doc.tokens[index]?.text.toLowerCase() ?? '';
  if (!FUTURE_HEADS.has(word)) return false;
  const before = index > sentence.firstToken ? (doc.tokens[index - 1]?.text.toLowerCase() ?? '') : '';
  return before === 'was' || before === 'were' || before === 'been';
}

/** "Families to hear findings in June": an infinitive straight after a noun in a line without a full stop. */
function isHeadline(doc: Doc, sentence: Sentence, index: number): boolean {
  const pos = doc.tokens[index]?.pos;
  if (pos !== 'NOUN' && pos !== 'PROPN') return false;
  return sentence.zone === 'title' || !/[.!?]["”’]?$/u.test(doc.tokens[sentence.endToken - 1]?.text ?? '.');
}
