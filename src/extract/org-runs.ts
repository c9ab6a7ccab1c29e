// Names built on a head noun or a legal form within runs of capitalised words, with "of", "for", "and", "&" and lists after "of".
// "Razi Vaccine and Serum Research Institute", "Ministry of Science, Research and Technology", "Ono Pharmaceutical Co., Ltd."
import { legalFormAt } from '../lexicon/legal-forms.ts';
import { endsBody, isHead, isNeedingHead, isOffice, isStrongHead } from '../lexicon/org-heads.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { BARE, CALENDAR, isSubject, NAME_JOINTS, OPENERS, POSSESSORS, SITES, TITLES } from '../lexicon/org-words.ts';
import type { Doc, Sentence, Span, Token } from '../types.ts';
import type { FoundOrganisation } from './org-found.ts';

const MAX_TOKENS = 14;
const LEGAL_STARTS: ReadonlySet<string> = new Set(
  'Inc Inc. Incorporated Corp Corp. Corporation Co Co. Ltd Ltd. Limited LLC LLP LP PLC plc Plc AG GmbH KGaA KG SE AB ASA A/S ApS AS Oyj Oy N.V. NV B.V. BV SpA S.p.A. S.A. S.A SA SAS SARL Pty Pvt Pvt. Private Pte Pte. Sdn Bhd Berhad Tbk PJSC JSC K.K. KK S.r.l. Srl L.L.C. L.P. P.C. PLLC PBC INC INC. LTD LTD. CORP CORP. CO. , & S.'.split(
    ' ',
  ),
);

/** Names with a head noun or a legal form in one sentence; a listed name makes a body of any head behind it ("OPEC Fund"). */
export function findNamedBodies(doc: Doc, sentence: Sentence, listed: readonly Span[]): FoundOrganisation[] {
  const { tokens } = doc;
  const ends = new Set(listed.map((name) => name.end));
  const found: FoundOrganisation[] = [];
  const headline = isHeadline(tokens, sentence);
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    const token = tokens[index] as Token;
    if (token.text === 'ministry' || token.text === 'embassy') {
      const small = closeSmall(doc, sentence, index);
      if (small) found.push(small);
    }
    if (!isCapital(token)) continue;
    const lower = token.text.toLowerCase();
    const legal =
      index > sentence.firstToken && (LEGAL_STARTS.has(token.text) || (token.text === 'A' && tokens[index + 1]?.text === '/'))
        ? closeLegal(doc, sentence, index)
        : null;
    if (legal) found.push(legal);
    else if (!headline && (isStrongHead(lower) || isNeedingHead(lower) || (isHead(lower) && followsListed(tokens, index, ends)))) {
      const body = closeBody(doc, sentence, index, ends);
      if (body) found.push(body);
    }
  }
  return found;
}

/** "South African health ministry", "U.S. embassy in Beijing": a country's body with a small-letter head. */
function closeSmall(doc: Doc, sentence: Sentence, head: number): FoundOrganisation | null {
  const { tokens } = doc;
  const ministry = (tokens[head] as Token).text === 'ministry';
  let first = head - 1;
  if (ministry && first > sentence.firstToken && isSubject((tokens[first] as Token).text) && !isCapital(tokens[first] as Token)) first -= 1;
  else if (ministry) return null;
  const country = first >= sentence.firstToken ? (tokens[first] as Token) : null;
  if (!country || !isCapital(country) || !(isDemonym(country.text.toLowerCase()) || /^(?:U\.?S\.?|U\.?K\.?)$/u.test(country.text))) return null;
  if (first > sentence.firstToken && /^(?:South|North|Saudi)$/u.test((tokens[first - 1] as Token).text)) first -= 1;
  const [joint, city] = [tokens[head + 1], tokens[head + 2]];
  const placed = !ministry && joint?.text === 'in' && city !== undefined && head + 2 < sentence.endToken && isPlace(city.text.toLowerCase());
  const closing = placed ? city : (tokens[head] as Token);
  return {
    start: (tokens[first] as Token).start,
    end: closing.end,
    rule: '<country> <head noun>',
    confidence: 'high',
    subtype: 'government',
    sentence: sentence.index,
  };
}

/** "… Bank, S.A.": the form that starts at token `index`, and the name before it. */
function closeLegal(doc: Doc, sentence: Sentence, index: number): FoundOrganisation | null {
  const { text } = doc.article;
  let last = index - 1;
  if ((doc.tokens[last] as Token).text === ',') last -= 1;
  const before = doc.tokens[last];
  if (!before || last < sentence.firstToken || !isCapital(before)) return null;
  const form = legalFormAt(text, before.end, sentence.end + 1);
  if (!form || form.end < (doc.tokens[index] as Token).end) return null;
  const first = unrepeated(doc.tokens, leftEdge(doc.tokens, sentence, last), last);
  const opening = doc.tokens[first] as Token;
  const end =
    form.end === (doc.tokens[index] as Token).end && /^Corp/u.test((doc.tokens[index] as Token).text)
      ? (doc.tokens[ofPlace(doc.tokens, sentence, index)] as Token).end
      : form.end;
  return first <= last && !isPlace(text.slice(opening.start, before.end).toLowerCase())
    ? { start: opening.start, end, rule: '<name> <legal form>', confidence: 'high', subtype: 'company', sentence: sentence.index }
    : null;
}

/** "… Institute of …": the name around the head at token `head`. */
function closeBody(doc: Doc, sentence: Sentence, head: number, ends: ReadonlySet<number>): FoundOrganisation | null {
  const { tokens } = doc;
  const lower = (tokens[head] as Token).text.toLowerCase();
  const first = unrepeated(tokens, leftEdge(tokens, sentence, head), head);
  const run = lastHeadOfRun(tokens, sentence, head);
  const last = TAKES_NO_OF.has(lower) && run === head ? head : rightEdge(tokens, sentence, run);
  if (last === head && (first === head || isBare(tokens, first, head) || isNoBody(doc, first, head))) return null;
  if (!isStrongHead(lower) && !followsListed(tokens, head, ends) && (!isBacked(tokens, first, head, last) || runsOn(tokens, sentence, last))) return null;
  const opening = tokens[first] as Token;
  const closing = tokens[last] as Token;
  return { start: opening.start, end: closing.end, rule: '<name> <head noun>', confidence: 'high', subtype: null, sentence: sentence.index };
}

/** "Convention Center", "Venture Capital", "Pharma-funded": a head's word that names no body. */
function isNoBody(doc: Doc, first: number, head: number): boolean {
  const lower = (doc.tokens[head] as Token).text.toLowerCase();
  const before = (doc.tokens[head - 1] as Token).text.toLowerCase();
  if (/^cent(?:er|re)s?$/u.test(lower) && SITES.has(before)) return true;
  if (lower === 'capital' && first === head - 1 && /^(?:venture|human|working|private|growth|seed|paid-in|share)$/u.test(before)) return true;
  return doc.article.text.charAt((doc.tokens[head] as Token).end) === '-';
}

/** True where a listed name ends right before token `index`. */
function followsListed(tokens: readonly Token[], index: number, ends: ReadonlySet<number>): boolean {
  const end = tokens[index - 1]?.end;
  return end !== undefined && ends.has(end);
}

/** A capital right behind: the name goes on in a way that no rule knows ("Service Provider"). */
function runsOn(tokens: readonly Token[], sentence: Sentence, last: number): boolean {
  const next = tokens[last + 1];
  return next !== undefined && last + 1 < sentence.endToken && isCapital(next) && !TITLES.has(next.text.toLowerCase());
}

/** Heads of firms, which take no "of": "Associates of …". */
const TAKES_NO_OF: ReadonlySet<string> = new Set(
  'pharma pharmaceutical pharmaceuticals therapeutics biosciences bioscience biotech biologics holdings holding ventures capital industries technologies enterprises labs partners systems solutions group news press media management'.split(
    ' ',
  ),
);

/** The last head in the capitals that follow at once: "Asset" → "Asset Management", "University" → "University School". */
function lastHeadOfRun(tokens: readonly Token[], sentence: Sentence, head: number): number {
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

/** A subject, a country or a word of office beside a head that needs one. */
function isBacked(tokens: readonly Token[], first: number, head: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    if (at === head) continue;
    const lower = (tokens[at] as Token).text.toLowerCase();
    if (isSubject(lower) || isOffice(lower) || isPlace(lower) || isDemonym(lower)) return true;
  }
  return false;
}

/** A line without a full stop and most words with a capital: names cannot be told by their capitals there. */
function isHeadline(tokens: readonly Token[], sentence: Sentence): boolean {
  const closed = /^[.!?;:]["”’)]?$/u.test((tokens[sentence.endToken - 1] as Token).text);
  let capitals = 0;
  let smalls = 0;
  let shouted = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const { text } = tokens[at] as Token;
    if (text.length < 4) continue;
    const code = text.charCodeAt(0);
    if (code >= 65 && code <= 90) {
      capitals += 1;
      const second = text.charCodeAt(1);
      if (second >= 65 && second <= 90) shouted += 1;
    } else if (code >= 97 && code <= 122) smalls += 1;
  }
  return capitals > 3 && (closed ? shouted > 3 && smalls === 0 : capitals > smalls * 2);
}

/** First token of the name that reaches token `last` from the left. */
function leftEdge(tokens: readonly Token[], sentence: Sentence, last: number): number {
  let first = last;
  while (first > sentence.firstToken && last - first < MAX_TOKENS) {
    const before = tokens[first - 1] as Token;
    if ((tokens[first] as Token).start - before.end > 1) break;
    const lower = before.text.toLowerCase();
    const two = first - 2 >= sentence.firstToken ? (tokens[first - 2] as Token) : null;
    if (isCapital(before) && !isStopper(before, lower, first - 1 === sentence.firstToken || /^[^\p{L}\p{N}]+$/u.test((tokens[first - 2] as Token).text)))
      first -= 1;
    else if ((lower === '&' || isTight(before, two, tokens[first] as Token)) && two && isCapital(two) && !isStopper(two, two.text.toLowerCase(), false))
      first -= 2;
    else if (lower === 'and' && two && goesOnBefore(two, tokens[first] as Token)) first -= 2;
    else if (/^\d{1,2}(?:st|nd|rd|th)$/u.test(before.text) && (tokens[last] as Token).text === 'Court') first -= 1;
    else if ((lower === "'s" || lower === '’s') && two && first - 3 >= sentence.firstToken && /^St\.?$/u.test((tokens[first - 3] as Token).text)) first -= 3;
    else if ((lower === "'s" || lower === '’s') && two && POSSESSORS.has(two.text.toLowerCase()) && isCapital(two)) first -= 2;
    else break;
  }
  return first;
}

/** "Dana-Farber": a hyphen without space. */
function isTight(mark: Token, before: Token | null, after: Token): boolean {
  return (mark.text === '-' || mark.text === '–') && before?.end === mark.start && mark.end === after.start;
}

/** "About Larkfield Labs Larkfield Labs is …": a heading and the name again; the name begins at its last copy. */
function unrepeated(tokens: readonly Token[], first: number, last: number): number {
  for (let length = 1; first + length * 2 <= last + 2; length += 1) {
    let same = 0;
    while (same < length && tokens[first + same]?.text === tokens[first + length + same]?.text) same += 1;
    if (same === length) return first + length;
  }
  return first;
}

/** "Vaccine and Serum": a subject on the left, so the name goes on. */
function goesOnBefore(left: Token, right: Token): boolean {
  return isCapital(left) && !isHead(left.text.toLowerCase()) && isSubject(left.text.toLowerCase()) && isSubject(right.text.toLowerCase());
}

/** Last token of the name whose head is token `head`: "… of the …", "… & Trust", "… at UCLA". */
function rightEdge(tokens: readonly Token[], sentence: Sentence, head: number): number {
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
function ofPlace(tokens: readonly Token[], sentence: Sentence, last: number): number {
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

function isJoint(token: Token): boolean {
  return NAME_JOINTS.has(token.text) || token.text === 'OF' || token.text === 'FOR';
}

/** Last token of "Genetic Engineering and Biotechnology", "Science, Technology and Knowledge-Based Economy" from token `start`, or start - 1. */
function runFrom(tokens: readonly Token[], sentence: Sentence, start: number): number {
  let last = start - 1;
  let at = start;
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
    } else if ((token.text === 'and' || token.text === '&') && next && isCapital(next) && last >= start && joinsSubjects(tokens, at + 1, sentence)) {
      at += 1;
    } else if (token.text === ',' && next && last >= start && listGoesOn(tokens, at, sentence)) {
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

function isCapitalAt(tokens: readonly Token[], index: number, sentence: Sentence): boolean {
  const token = index < sentence.endToken ? tokens[index] : undefined;
  return token !== undefined && isCapital(token);
}

function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  if (code >= 48 && code <= 57) return /^\d{1,2}[A-Z]/u.test(token.text);
  if (code < 128) return code >= 97 && /^[a-z]{1,3}[A-Z]/u.test(token.text);
  return /^\p{Lu}/u.test(token.text);
}

/** Words with a capital that end a name on the left. */
function isStopper(token: Token, lower: string, opensSentence: boolean): boolean {
  if (TITLES.has(lower) || CALENDAR.has(lower)) return true;
  if (OPENERS.has(lower) && !/^[A-Z]{2,}$/u.test(token.text)) return true;
  return opensSentence && /^(?:VERB|ADV|ADP|DET|PRON|SCONJ|CCONJ|AUX|INTJ)$/u.test(token.pos);
}

/** "the Research Center", "Local Hospital": nothing but a head and words that name nothing. */
function isBare(tokens: readonly Token[], first: number, head: number): boolean {
  for (let at = first; at < head; at += 1) {
    const lower = (tokens[at] as Token).text.toLowerCase();
    if (lower !== 'and' && lower !== '&' && !BARE.has(lower) && !isStrongHead(lower) && !isDemonymOnly(lower, head - first)) return false;
  }
  return true;
}

/** "Iranian Institute" names nothing, "Iranian Parliament" does; left to the model. */
function isDemonymOnly(lower: string, length: number): boolean {
  return length === 1 && isDemonym(lower) && lower !== 'european' && lower !== 'african';
}
