// What one token says of an organisation's name: capital, joint, the end of a name, the last head of a run of capitals.
import { endsBody, isHead } from '../lexicon/org-heads.ts';
import { CALENDAR, NAME_JOINTS, OPENERS, TITLES } from '../lexicon/org-words.ts';
import type { Sentence, Token } from '../types.ts';

/** Longest name in tokens. */
export const MAX_TOKENS = 14;

export function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  if (code >= 48 && code <= 57) return /^\d{1,2}[A-Z]/u.test(token.text);
  if (code < 128) return code >= 97 && /^[a-z]{1,3}[A-Z]/u.test(token.text);
  return /^\p{Lu}/u.test(token.text);
}

export function isCapitalAt(tokens: readonly Token[], index: number, sentence: Sentence): boolean {
  const token = index < sentence.endToken ? tokens[index] : undefined;
  return token !== undefined && isCapital(token);
}

/** Words with a capital that end a name on the left. */
export function isStopper(token: Token, lower: string, opensSentence: boolean): boolean {
  if (TITLES.has(lower) || CALENDAR.has(lower)) return true;
  if (OPENERS.has(lower) && !/^[A-Z]{2,}$/u.test(token.text)) return true;
  return opensSentence && /^(?:VERB|ADV|ADP|DET|PRON|SCONJ|CCONJ|AUX|INTJ)$/u.test(token.pos);
}

export function isJoint(token: Token): boolean {
  return NAME_JOINTS.has(token.text) || token.text === 'OF' || token.text === 'FOR';
}

/** The last head in the capitals that follow at once: "Asset" → "Asset Management", "University" → "University School". */
export function lastHeadOfRun(tokens: readonly Token[], sentence: Sentence, head: number): number {
  let last = head;
  for (let at = head + 1; at < sentence.endToken && at < head + 5; at += 1) {
    const token = tokens[at] as Token;
    const lower = token.text.toLowerCase();
    if (
      !isCapital(token) ||
      TITLES.has(lower) ||
      CALENDAR.has(lower) ||
      (OPENERS.has(lower) && token.text !== token.text.toUpperCase()) ||
      token.start - (tokens[at - 1] as Token).end > 1
    )
      break;
    if (isHead(lower)) last = at;
    else if (endsBody(lower) && !isCapitalAt(tokens, at + 1, sentence)) last = at;
  }
  return last;
}
