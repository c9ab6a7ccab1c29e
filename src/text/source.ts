// Publisher and address as the text itself tells them: credit and copyright lines, a lone address at either end.
import type { BasisKind } from '../types.ts';
import { bareText, type Line } from './lines.ts';

export interface Stated {
  readonly value: string | null;
  readonly basis: BasisKind;
}

const EDGE_LINES = 12;
/** A lone address counts among so many first and last lines; deeper in it belongs to the story. */
const URL_LINES = 4;
const MAX_URL_LINE = 2_400;
const LONGEST = 300;
const NAME = '(?<name>[\\p{L}\\p{N}][^\\n|<>©]{1,79}?)';
const YEARS = '(?:\\s?,?\\s?\\d{4}(?:\\s?[-–—,]\\s?\\d{4})?)?';

interface SourceRule {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Lines at the end (or start) of an article that name its publisher, the surest first. */
const SOURCE_RULES: readonly SourceRule[] = [
  { name: 'source: <name>', pattern: new RegExp(`^[([]?(?:[Nn]ews |[Oo]riginal )?(?:[Ss]ource|SOURCE)\\s?[:：]\\s{0,3}${NAME}[)\\].]{0,2}$`, 'u') },
  { name: 'the post … appeared first on <name>', pattern: new RegExp(`^the post .{3,260} (?:appeared first|first appeared) on ${NAME}\\.?$`, 'iu') },
  {
    name: 'this article first appeared in <name>',
    pattern: new RegExp(
      `^(?:this|the) (?:article|story|report|post|piece|interview|release|content) (?:was )?(?:(?:originally|first) (?:published|appeared)|(?:published|appeared) (?:originally|first)) (?:by|in|on|at) ${NAME}(?:,? (?:on|under|and|with)\\s.{0,120})?\\.?$`,
      'iu',
    ),
  },
  {
    name: '© <years> <name>. All rights reserved',
    pattern: new RegExp(
      `^(?:copyright\\s?)?(?:©|\\(c\\)|&copy;|copyright)\\s?(?:copyright\\s)?${YEARS}[\\s,]{0,2}(?:by\\s)?${NAME}${YEARS}(?:[\\s.,|–—-]{1,4}all rights (?:are )?reserved.{0,60})?[.\\s]{0,3}$`,
      'iu',
    ),
  },
];
const SIGNATURE = /^\*\*(?<name>[^*\n]{2,60})\*\*$/u;
/** What credit lines name in place of a publisher. */
const NO_NAME =
  /^(?:all rights|the authors?|authors?|reserved|by|text|image|photo|getty|the|own|crown copyright|crown|\d+|https?:|www\.)\b|@|:\/\/|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}+/iu;
const LONE_URL = /^<?(?<url>https?:\/\/[^\s<>"'/]{3,255}\/[^\s<>"']{3,2000})>?$/iu;
const LABELLED_URL =
  /^(?:(?:view|read|see|find)(?: the)? (?:source|original|full)\b[^:]{0,80}|(?:original |source |article |full )?(?:url|link|permalink|source|original)(?: link)?)\s?:\s?<?(?<url>https?:\/\/[^\s<>"']{5,2000})>?$/iu;

/** Publisher named by the text's first or last lines; null where none is. */
export function readSourceFromText(text: string, lines: readonly Line[]): string | null {
  const edges = edgeLines(lines);
  for (const { pattern } of SOURCE_RULES) {
    for (const line of edges) {
      const name = pattern.exec(bareText(text, line, LONGEST))?.groups?.name;
      if (name !== undefined && isName(name)) return tidy(name);
    }
  }
  const last = lines.at(-1);
  const signature = last && lines.length > 2 ? SIGNATURE.exec(text.slice(last.start, Math.min(last.end, last.start + 80)))?.groups?.name : undefined;
  return signature !== undefined && isName(signature) && !/[.!?:]$/u.test(signature) ? tidy(signature) : null;
}

/** Address of the article where a line at either end is nothing else; two different ones tell nothing. */
export function readUrlFromText(text: string, lines: readonly Line[]): string | null {
  const lone = new Set<string>();
  const whole = (line: Line): string => text.slice(line.start, line.end);
  for (const line of edgeLines(lines)) {
    const labelled = line.end - line.start > MAX_URL_LINE ? undefined : LABELLED_URL.exec(whole(line))?.groups?.url;
    if (labelled !== undefined) return labelled;
  }
  for (const [i, line] of lines.entries()) {
    if (i >= URL_LINES && i < lines.length - URL_LINES) continue;
    const before = lines[i - 1];
    if (line.end - line.start > MAX_URL_LINE) continue;
    const url = before && text.charAt(before.end - 1) === ':' ? undefined : LONE_URL.exec(whole(line))?.groups?.url;
    if (url !== undefined) lone.add(url);
  }
  const [only] = lone;
  return lone.size === 1 && only !== undefined ? only : null;
}

function edgeLines(lines: readonly Line[]): readonly Line[] {
  return lines.length <= 2 * EDGE_LINES ? [...lines].reverse() : [...lines.slice(-EDGE_LINES).reverse(), ...lines.slice(0, EDGE_LINES)];
}

function isName(name: string): boolean {
  return /\p{L}{2}/u.test(name) && !NO_NAME.test(name.trim());
}

function tidy(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\b(?:Inc|Ltd|Corp|Co|St|Dr|U\.S|U\.K|U\.N))\.\s.*$/u, '')
    .replace(/^["'“‘]|["'”’]$/gu, '')
    .trim()
    .replace(/\b(?:Inc|Ltd|Corp|Co|S\.A|N\.V|Bros|L\.P)$/u, '$&.');
}
