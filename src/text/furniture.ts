// Lines → which of them are page furniture, and by which rule. First every line for itself, then what its neighbours say.

import { readAbsoluteDay } from '../lexicon/absolute-date.ts';
import { BARE_NUMBER, FURNITURE_RULES, type FurnitureRule, LONE_NETWORK, SEPARATOR_LINE, SHARE_BUTTON } from '../lexicon/furniture.ts';
import { bareText, type Line } from './lines.ts';

/** Name of the rule that took each line, parallel to the lines; null for a line of the article. */
export type FurnitureMarks = readonly (string | null)[];

/** First and last line of the story's own sentences; `first > last` where there is none. */
export interface Story {
  readonly first: number;
  readonly last: number;
}

const LONGEST_RULE = Math.max(...FURNITURE_RULES.map((rule) => rule.longest));
const MAX_SEPARATOR = 400;
const PARAGRAPH_LENGTH = 140;
const SENTENCE_LENGTH = 60;
const SENTENCE_END = /[.!?…]["'”’»)\]*_]{0,3}$/u;
const MAX_MENU_ENTRY = 30;
const MIN_MENU_LINES = 3;
const MAX_LINK_LENGTH = 150;
const MAX_LINKS_BELOW = 20;
/** Lines that a list of links never holds: people to ring, credits, sections of a press release. */
const NO_LINK = /@|\d{3}[\s.-]\d{3,4}|^(?:\*\*|about\b|contact|media\b|press\b|source\b|inquir|enquir|investor|by\b|for (?:more|further)\b|the post\b)/iu;

/** `isMarkup` tells the lines that hold nothing but markup. */
export function markFurniture(text: string, lines: readonly Line[], isMarkup: (line: Line) => boolean): FurnitureMarks {
  const rules = lines.map((line) => ruleFor(text, line, false));
  const marks = rules.map((rule, i) => rule?.name ?? (isSeparator(text, lines[i] as Line) ? 'separator' : isMarkup(lines[i] as Line) ? 'markup' : null));
  const story = findStory(text, lines, marks);
  for (const [i, line] of lines.entries()) {
    if (marks[i] || (i > story.first && i < story.last)) continue;
    rules[i] = ruleFor(text, line, true);
    marks[i] = rules[i]?.name ?? null;
  }
  markNetworks(text, lines, marks);
  markNumbers(text, lines, marks, story);
  for (const [i, rule] of rules.entries()) if (rule?.spreads === 'below') markLinksBelow(text, lines, marks, { heading: i, story });
  markMenus(text, lines, marks, { rules, story });
  return marks;
}

/** Where the story's sentences begin and end among lines that are not furniture. */
export function findStory(text: string, lines: readonly Line[], marks: FurnitureMarks): Story {
  const isProse = (line: Line | undefined, i: number): boolean => !!line && !marks[i] && isProseLine(text, line);
  let first = 0;
  while (first < lines.length && !isProse(lines[first], first)) first++;
  let last = lines.length - 1;
  while (last >= first && !isProse(lines[last], last)) last--;
  return { first, last };
}

/** True for a line that is a paragraph, or a full sentence of some length. */
export function isProseLine(text: string, line: Line): boolean {
  const length = line.end - line.start;
  return length >= PARAGRAPH_LENGTH || (length >= SENTENCE_LENGTH && endsSentence(text, line));
}

/** True where the line ends with a full stop or its like. */
export function endsSentence(text: string, line: Line): boolean {
  return SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 5), line.end));
}

function ruleFor(text: string, line: Line, atEdge: boolean): FurnitureRule | null {
  const length = line.bare.end - line.bare.start;
  if (length > LONGEST_RULE) return null;
  const bare = bareText(text, line, LONGEST_RULE);
  for (const rule of FURNITURE_RULES) {
    if (rule.edge === atEdge && length <= rule.longest && rule.pattern.test(bare)) return rule;
  }
  return null;
}

function isSeparator(text: string, line: Line): boolean {
  return line.end - line.start <= MAX_SEPARATOR && SEPARATOR_LINE.test(text.slice(line.start, line.end));
}

/** A row of network names, one a line, is a row of share buttons where one is a button and nothing else. */
function markNetworks(text: string, lines: readonly Line[], marks: (string | null)[]): void {
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    let buttons = 0;
    for (; to < lines.length && LONE_NETWORK.test(bareText(text, lines[to] as Line, 20)); to++) {
      if (SHARE_BUTTON.test(bareText(text, lines[to] as Line, 20))) buttons++;
    }
    const besideShare = marks[from - 1] === 'share' || marks[from - 1] === 'follow' || marks[to] === 'share' || marks[to] === 'tweet';
    if (to > from && (besideShare || (to - from > 1 && buttons > 0))) marks.fill('share', from, to);
    from = Math.max(from, to - 1);
  }
}

function markNumbers(text: string, lines: readonly Line[], marks: (string | null)[], story: Story): void {
  for (const [i, line] of lines.entries()) {
    if (marks[i] || (i > story.first && i < story.last) || !BARE_NUMBER.test(bareText(text, line, 20))) continue;
    const joinedAbove = !line.opensBlock && marks[i - 1] != null;
    const joinedBelow = lines[i + 1]?.opensBlock === false && marks[i + 1] != null;
    if (joinedAbove || joinedBelow) marks[i] = 'counter';
  }
}

interface LinksBelow {
  readonly heading: number;
  readonly story: Story;
}

/** The list of headlines under "Related articles": joined lines in the story, all that looks like one after it. */
function markLinksBelow(text: string, lines: readonly Line[], marks: (string | null)[], { heading, story }: LinksBelow): void {
  const inTail = heading > story.last;
  for (let i = heading + 1; i < lines.length && i <= heading + MAX_LINKS_BELOW; i++) {
    const line = lines[i] as Line;
    if (marks[i]) continue;
    const outside = line.opensBlock && !inTail;
    if (outside || line.end - line.start > MAX_LINK_LENGTH || endsSentence(text, line) || NO_LINK.test(text.slice(line.start, line.end))) return;
    marks[i] = 'related link';
  }
}

interface MenuContext {
  readonly rules: readonly (FurnitureRule | null)[];
  readonly story: Story;
}

/** Short lines in one block with sure menu entries: before the story one sure entry will do, after it half of them. */
function markMenus(text: string, lines: readonly Line[], marks: (string | null)[], { rules, story }: MenuContext): void {
  if (story.first > story.last) return;
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && !lines[to]?.opensBlock) to++;
    let entries = 0;
    let sure = 0;
    for (let i = from; i < to; i++) {
      if (rules[i]?.spreads === 'menu') sure++;
      if (marks[i] || isMenuEntry(text, lines[i] as Line)) entries++;
    }
    const enough = to <= story.first ? sure > 0 : from > story.last && sure > 1 && sure * 2 >= entries;
    if (enough && entries === to - from && entries >= MIN_MENU_LINES) {
      for (let i = from; i < to; i++) marks[i] ??= 'menu block';
    }
    from = to;
  }
}

function isMenuEntry(text: string, line: Line): boolean {
  if (line.end - line.start > MAX_MENU_ENTRY || endsSentence(text, line)) return false;
  const bare = bareText(text, line, MAX_MENU_ENTRY);
  return !/[@:]|^by\s|(?:\S+\s+){4}\S/iu.test(bare) && readAbsoluteDay(bare) === null;
}
