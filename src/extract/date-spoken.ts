// Years in words: "nineteen ninety-five", "twenty twenty-four", "nineteen oh five", "two thousand and fifteen".
import { CARDINALS } from '../lexicon/number-words.ts';
import { countOf } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, oneOf, tail } from './date-rule.ts';
import { pointOf, yearStep } from './date-steps.ts';

const WORDS = [...CARDINALS.keys()];
const ONES = oneOf(WORDS.slice(1, 10));
const TEENS = oneOf(WORDS.slice(10, 20));
const TENS = oneOf(WORDS.slice(20));
const BELOW_HUNDRED = `(?:${TENS}(?:[ -]${ONES})?|${TEENS}|${ONES})`;
const CUE =
  /(?:\b(?:in|since|by|of|from|until|till|between|before|after|during|through|year|early|late|mid|to|and|around|circa)[\s-]|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s(?:the\s)?[\w-]{3,14})?,?\s|\d(?:st|nd|rd|th)?,?\s)$/iu;
const AFTER = /^(?:[.,;:!?)"”’]|$|\s(?:and|until|till|to|by|when|as|the|with|for|after|before|but|while|he|she|they|it|was|were|on|at|in|through)\b)/u;

export const SPOKEN_RULES: readonly DateRule[] = [
  // "in nineteen ninety-five", "twenty twenty-four", "nineteen oh five"; not "twenty fifteen-year-olds"
  dateRule(
    '<spoken year>',
    ['spoken'],
    `(?<hundreds>sixteen|seventeen|eighteen|nineteen|twenty)[ -](?:(?:oh?|zero)[ -](?<ones>${ONES})|(?<rest>${TENS}(?:[ -]${ONES})?|${TEENS})|(?<even>hundred))`,
    (match) => {
      const { hundreds = '', ones, rest } = match.groups;
      return readSpoken(match, countOf(hundreds) * 100 + (ones === undefined ? (rest === undefined ? 0 : countOf(rest)) : countOf(ones)));
    },
  ),
  // "in two thousand and fifteen"; not "two thousand people"
  dateRule('<two thousand>', ['spoken'], `two thousand(?:(?: and)? (?<rest>${BELOW_HUNDRED}))?`, (match) =>
    readSpoken(match, 2000 + (match.groups.rest === undefined ? 0 : countOf(match.groups.rest))),
  ),
];

function readSpoken(match: DateMatch, year: number): DateReading | null {
  return Number.isNaN(year) || !CUE.test(lead(match, 30)) || !AFTER.test(tail(match, 10)) ? null : pointOf([yearStep(year)]);
}
