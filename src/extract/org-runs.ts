// Names built on a head noun or a legal form within runs of capitalised words, with "of", "for", "and", "&" and lists after "of".
import { legalFormAt } from '../lexicon/legal-forms.ts';
import { isHead, isNeedingHead, isOffice, isStrongHead } from '../lexicon/org-heads.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { BARE, isSubject, SITES, TITLES } from '../lexicon/org-words.ts';
import type { Doc, Sentence, Span, Token } from '../types.ts';
import type { FoundOrganisation } from './org-found.ts';
import { leftEdge, partnersBefore, unrepeated } from './org-left.ts';
import { ofPlace, rightEdge } from './org-right.ts';
import { isCapital, lastHeadOfRun } from './org-tokens.ts';

const LEGAL_STARTS: ReadonlySet<string> = new Set(
  'Inc Inc. Incorporated Corp Corp. Corporation Co Co. Ltd Ltd. Limited LLC LLP LP PLC plc Plc AG GmbH KGaA KG SE AB ASA A/S ApS AS Oyj Oy N.V. NV B.V. BV SpA S.p.A. S.A. S.A SA SAS SARL Pty Pvt Pvt. Private Pte Pte. Sdn Bhd Berhad Tbk PJSC JSC K.K. KK S.r.l. Srl EOOD OOD EAD UAB SIA OÜ OAO OOO PAO ZAO TOO Proprietary Public PCL L.L.C. L.P. P.C. P.A. PLLC P.L.L.C. PBC INC INC. LTD LTD. CORP CORP. CO. , & S.'.split(
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
  const first = partnersBefore(doc, sentence, unrepeated(doc.tokens, leftEdge(doc.tokens, sentence, last), last), form.end);
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
  const named = first < head && !isBare(tokens, first, head);
  const closed = run === head && (TAKES_NO_OF.has(lower) || (named && opensBody(tokens, sentence, head)) || isWhole(tokens, sentence, head, ends));
  const last = closed ? head : rightEdge(tokens, sentence, run);
  if (last === head && (first === head || isBare(tokens, first, head) || isNoBody(doc, first, head))) return null;
  if (!isStrongHead(lower) && !followsListed(tokens, head, ends) && (!isBacked(tokens, first, head, last) || runsOn(tokens, sentence, last))) return null;
  // "Active Pharmaceutical Ingredients", "Laboratory Information Management System": half of a term.
  if (last === head && HALF.has(lower) && runsOn(tokens, sentence, last)) return null;
  const opening = tokens[first] as Token;
  const closing = tokens[last] as Token;
  return { start: opening.start, end: closing.end, rule: '<name> <head noun>', confidence: 'high', subtype: null, sentence: sentence.index };
}

/** "European Commission for Omlyclo": a listed name goes on behind "for" or "of" only to a subject or a place. */
function isWhole(tokens: readonly Token[], sentence: Sentence, head: number, ends: ReadonlySet<number>): boolean {
  const at = tokens[head + 2]?.text === 'the' ? head + 3 : head + 2;
  const next = tokens[at];
  if (!ends.has((tokens[head] as Token).end) || !next || at >= sentence.endToken) return false;
  const lower = next.text.toLowerCase();
  return !isSubject(lower) && !isPlace(lower) && !isDemonym(lower) && !isPlace(`${lower} ${tokens[at + 1]?.text.toLowerCase() ?? ''}`);
}

/** "Cardiovascular Council of the American Heart Association": what "of the" opens is a body of its own. */
function opensBody(tokens: readonly Token[], sentence: Sentence, head: number): boolean {
  const [joint, article, opening] = [tokens[head + 1], tokens[head + 2], tokens[head + 3]];
  if (head + 4 >= sentence.endToken || joint?.text !== 'of' || article?.text !== 'the' || !opening || !isDemonym(opening.text.toLowerCase())) return false;
  const run = lastHeadOfRun(tokens, sentence, head + 3);
  return run > head + 3 && isStrongHead((tokens[run] as Token).text.toLowerCase());
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

/** Heads that may also be the middle of a term. */
const HALF: ReadonlySet<string> = new Set([
  'pharmaceutical',
  'biotech',
  'biopharma',
  'management',
  'capital',
  'therapeutics',
  'alliance',
  'genomics',
  'diagnostics',
]);

/** Heads of firms, which take no "of": "Associates of …". */
const TAKES_NO_OF: ReadonlySet<string> = new Set(
  'pharma pharmaceutical pharmaceuticals therapeutics biosciences bioscience biotech biologics holdings holding ventures capital industries technologies enterprises labs partners systems solutions group news press media management'.split(
    ' ',
  ),
);

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
