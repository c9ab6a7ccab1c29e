// Where a name ends: on from its head over "of", "for", "on", lists of subjects, a place, a campus, a circuit.
import { isHead, isStrongHead } from '../lexicon/org-heads.ts';
import { isPlace } from '../lexicon/org-places.ts';
import { CALENDAR, isSubject } from '../lexicon/org-words.ts';
import type { Sentence, Token } from '../types.ts';
import { isCapital, isJoint, isStopper, lastHeadOfRun, MAX_TOKENS } from './org-tokens.ts';

/** Last token of the name whose head is token `head`: "… of the …", "… & Trust", "… at UCLA". */
export function rightEdge(tokens: readonly Token[], sentence: Sentence, head: number): number {
  const next = head + 1 < sentence.endToken ? (tokens[head + 1] as Token) : null;
  if (!next) return head;
  if (next.text === '&')
    return head + 2 < sentence.endToken && isHead((tokens[head + 2] as Token).text.toLowerCase()) && isCapital(tokens[head + 2] as Token) ? head + 2 : head;
  if (!isJoint(next) || (next.text === 'on' && !TAKES_ON.has((tokens[head] as Token).text.toLowerCase()))) return head;
  let at = head + 2;
  if (at < sentence.endToken && (tokens[at] as Token).text === 'the') at += 1;
  const run = runFrom(tokens, sentence, at);
  if (run < at) return head;
  const place = next.text === 'for' ? inSubject(tokens, sentence, ofWork(tokens, sentence, ofPlace(tokens, sentence, run))) : ofPlace(tokens, sentence, run);
  const last = (tokens[head] as Token).text === 'Court' && place === run ? forCircuit(tokens, sentence, run) : place;
  const campus = last + 2 < sentence.endToken ? (tokens[last + 2] as Token) : null;
  const taught = AT_CAMPUS.has((tokens[head] as Token).text.toLowerCase());
  return taught && campus && (tokens[last + 1] as Token).text === 'at' && isCapital(campus) ? runFrom(tokens, sentence, last + 2) : last;
}

/** "… of China", "… of New York" behind a name that has its complement already. */
export function ofPlace(tokens: readonly Token[], sentence: Sentence, last: number): number {
  if (last + 2 >= sentence.endToken || (tokens[last + 1] as Token).text !== 'of') return last;
  const one = (tokens[last + 2] as Token).text.toLowerCase();
  if (isPlace(one)) return last + 2;
  const two = last + 3 < sentence.endToken ? (tokens[last + 3] as Token).text.toLowerCase() : '';
  return isPlace(`${one} ${two}`) ? last + 3 : last;
}

/** "Foundation for the Advancement of Teaching": what the work behind "for" is of. */
function ofWork(tokens: readonly Token[], sentence: Sentence, last: number): number {
  const joint = tokens[last + 1];
  if (last + 2 >= sentence.endToken || joint?.text !== 'of') return last;
  const run = runFrom(tokens, sentence, last + 2);
  return run > last + 1 ? run : last;
}

/** "Center for Joint Innovation in Biotechnology": a subject, not a place, behind "in". */
function inSubject(tokens: readonly Token[], sentence: Sentence, last: number): number {
  const [joint, subject, next] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (last + 2 >= sentence.endToken || joint?.text !== 'in' || !subject || !isCapital(subject)) return last;
  const lower = subject.text.toLowerCase();
  if (isPlace(lower) || !isSubject(lower)) return last;
  return next && last + 3 < sentence.endToken && isCapital(next) ? last : last + 2;
}

/** "… for the Fourth Circuit", "… for the Southern District of New York". */
function forCircuit(tokens: readonly Token[], sentence: Sentence, last: number): number {
  const [joint, article] = [tokens[last + 1], tokens[last + 2]];
  if (last + 3 >= sentence.endToken || joint?.text !== 'for') return last;
  const end = runFrom(tokens, sentence, article?.text === 'the' ? last + 3 : last + 2);
  return end > last + 1 ? ofPlace(tokens, sentence, end) : last;
}

const AT_CAMPUS: ReadonlySet<string> = new Set(['school', 'college', 'university', 'faculty', 'institute']);

const TAKES_ON: ReadonlySet<string> = new Set([
  'institute',
  'office',
  'committee',
  'commission',
  'council',
  'center',
  'centre',
  'group',
  'board',
  'bureau',
  'agency',
  'conference',
  'society',
  'federation',
  'force',
  'partnership',
]);

/** Last token of "Genetic Engineering and Biotechnology", "Science, Technology and Knowledge-Based Economy" from token `start`, or start - 1. */
function runFrom(tokens: readonly Token[], sentence: Sentence, start: number): number {
  let last = start - 1;
  let at = start;
  let listed = false;
  while (at < sentence.endToken && at - start < MAX_TOKENS) {
    const token = tokens[at] as Token;
    const next = at + 1 < sentence.endToken ? (tokens[at + 1] as Token) : null;
    if (isCapital(token) && !CALENDAR.has(token.text.toLowerCase()) && !(last >= start && isStopper(token, token.text.toLowerCase(), false))) {
      last = at;
      if (isPlace(token.text.toLowerCase()) || isStrongHead(token.text.toLowerCase())) {
        const further = lastHeadOfRun(tokens, sentence, last);
        if (further > last) {
          last = further;
          at = further + 1;
          continue;
        }
        if (!next || !isJoint(next) || !isStrongHead(token.text.toLowerCase())) return last;
      }
      at += 1;
    } else if (
      (token.text === 'and' || token.text === '&') &&
      next &&
      isCapital(next) &&
      last >= start &&
      (listed || joinsSubjects(tokens, at + 1, sentence))
    ) {
      listed = false;
      at += 1;
    } else if (token.text === ',' && next && last >= start && listGoesOn(tokens, at, sentence)) {
      listed = true;
      at += 1;
      if ((tokens[at] as Token).text === 'and') at += 1;
    } else if (
      (token.text === '-' || token.text === '–') &&
      next &&
      last === at - 1 &&
      token.start === (tokens[last] as Token).end &&
      next.start === token.end
    ) {
      last = at + 1;
      at += 2;
    } else if (isJoint(token) && last === at - 1 && next && isHead((tokens[last] as Token).text.toLowerCase()) && (isCapital(next) || next.text === 'the'))
      at += next.text === 'the' ? 2 : 1;
    else break;
  }
  return last;
}

/** "Disease Control and Prevention": what follows "and" is a subject and opens no name of its own. */
function joinsSubjects(tokens: readonly Token[], right: number, sentence: Sentence): boolean {
  if (!isSubject((tokens[right] as Token).text.toLowerCase())) return false;
  for (let at = right; at < sentence.endToken && at < right + 6; at += 1) {
    const token = tokens[at] as Token;
    if (!isCapital(token)) return true;
    if (at > right && isStrongHead(token.text.toLowerCase())) return false;
  }
  return isSubject((tokens[right] as Token).text.toLowerCase());
}

/** "Science, Technology and …": commas between subjects that end in "and". */
function listGoesOn(tokens: readonly Token[], comma: number, sentence: Sentence): boolean {
  let subjects = 0;
  let others = 0;
  for (let at = comma + 1; at < sentence.endToken && at < comma + 8; at += 1) {
    const { text } = tokens[at] as Token;
    const lower = text.toLowerCase();
    if (text === 'and' || text === '&') {
      const next = tokens[at + 1];
      return (
        next !== undefined && at + 1 < sentence.endToken && isCapital(next) && (isSubject(next.text.toLowerCase()) || (subjects > 0 && subjects >= others))
      );
    }
    if (text === ',') continue;
    if (!isCapital(tokens[at] as Token) || isPlace(lower) || /^[A-Z]{2,}$/u.test(text)) return false;
    if (isSubject(lower)) subjects += 1;
    else others += 1;
    if (subjects + others > 5) return false;
  }
  return false;
}
