// Names in a list among organisations: "sponsors: Advantmed, Arcardia, Datavant, Edifecs and Fathom", bullets "* BD / * Canyon Labs / * Curavit".
// Four names or more, of which enough are organisations for certain; nothing in it is a place, a person or a small-letter word.
import { isGivenName } from '../lexicon/given-names.ts';
import { HEADLINE_ENDS, isThing } from '../lexicon/org-clues.ts';
import { isNeverBody, whyNoOrganisation } from '../lexicon/org-not-names.ts';
import { isDemonym, isPlace } from '../lexicon/org-places.ts';
import { isNameless } from '../lexicon/org-words.ts';
import { indexAt, overlaps } from '../span.ts';
import type { AnyMention, Doc, Mention, Span } from '../types.ts';
import { trust } from './refine-overlaps.ts';

const WORD = String.raw`(?:\p{Lu}|\p{Ll}{1,3}\p{Lu}|\d{1,3}\p{L})[\p{L}\p{N}’'&.+-]*`;
const ITEM = String.raw`(?:[Tt]he )?${WORD}(?: (?:(?:of|for|and|the|&) )?${WORD}){0,5}(?:, (?:Inc|LLC|Ltd|Corp)\.?)?(?: \(\p{Lu}[\p{Lu}\p{N}]{1,7}\))?`;
/** Items parted by commas or semicolons, the last by "and". */
const COMMAS = new RegExp(String.raw`(?<![\p{L}\p{N}])${ITEM}(?:[,;] (?!and )${ITEM}){2,80}(?:[,;]? (?:and|&) ${ITEM})?(?![\p{L}\p{N}])`, 'gu');
/** Items on lines of their own. */
const LINES = new RegExp(String.raw`(?<=^|\n)(?:[*•·-] ?)?${ITEM}(?:\n{1,2}(?:[*•·-] ?)?${ITEM}){3,80}(?=\n|$)`, 'gu');
/** Two marks of a list with one item between: without them the text holds no list, and to look for these is quicker, for they begin with a mark. */
const COMMAS_SEEN = new RegExp(`[,;] ${ITEM}[,;] `, 'u');
const LINES_SEEN = new RegExp(String.raw`\n(?:[*•·-] ?)?${ITEM}\n`, 'u');
const PARTS = /[,;] (?!(?:Inc|LLC|Ltd|Corp)\b)(?:and |& )?|\n+|(?<=[^,;]) and (?=[^,;]*$)/u;
const LEAST = 4;
/** From this trust on an item is an organisation for certain. */
const SURE = 2;
/** Of a hundred items so many are organisations already. */
const SHARE = 0.4;

/** Further organisations of lists. None overlaps a mention of `settled`. */
export function findListed(settled: readonly AnyMention[], others: readonly AnyMention[], doc: Doc): Mention<'ORG'>[] {
  const { text } = doc.article;
  const sure = settled.filter((mention) => mention.type === 'ORG' && trust(mention) >= SURE);
  if (sure.length < 2) return [];
  return [...(COMMAS_SEEN.test(text) ? lists(text, COMMAS) : []), ...(LINES_SEEN.test(text) ? lists(text, LINES) : [])].flatMap((items) => {
    const open = items.filter((item) => !touches(settled, item));
    const known = items.length - open.length;
    if (
      items.length < LEAST ||
      items.filter((item) => touches(sure, item)).length < 2 ||
      known / items.length < SHARE ||
      open.some((item) => speaksAgainst(text, item))
    )
      return [];
    return open.flatMap(({ start, end }): Mention<'ORG'>[] => {
      const sentence = doc.sentences[indexAt(doc.sentences, start)];
      if (!sentence || end > sentence.end || touches(others, { start, end })) return [];
      return [
        {
          type: 'ORG',
          start,
          end,
          text: text.slice(start, end),
          sentence: sentence.index,
          rule: '<listed among>',
          confidence: 'medium',
          parts: { subtype: null },
        },
      ];
    });
  });
}

function lists(text: string, pattern: RegExp): Span[][] {
  return Array.from(text.matchAll(pattern), (match) => itemsOf(match[0], match.index));
}

function itemsOf(list: string, at: number): Span[] {
  const items: Span[] = [];
  let from = 0;
  for (const part of list.split(PARTS)) {
    const start = list.indexOf(part, from);
    from = start + part.length;
    const [, mark = '', name = ''] = /^((?:[*•·-] ?)?(?:[Tt]he )?)(.*?)(?: \(\p{Lu}[\p{Lu}\p{N}]{1,7}\))?$/u.exec(part) ?? [];
    // The stop of the sentence is not the last name's.
    const end = at + start + mark.length + name.length;
    items.push({ start: at + start + mark.length, end: name.endsWith('.') && !/\b(?:Inc|Corp|Co|Ltd|Ltda)\.$/u.test(name) ? end - 1 : end });
  }
  return items;
}

/** A place, a person, a title, a thing: the list is not of bodies alone. */
function speaksAgainst(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  const lower = name.toLowerCase();
  const [first = '', ...rest] = lower.split(' ');
  if (isPlace(lower) || isPlace(first) || isDemonym(first) || isNameless(first) || (rest.length > 0 && isGivenName(first)) || / \p{Lu}\p{Ll}+\. /u.test(name))
    return true;
  if (lower.split(' ').length > 1 && name.split(' ').some((word) => HEADLINE_ENDS.has(word))) return true;
  return isThing(rest.at(-1) ?? first) || isNeverBody(name) || whyNoOrganisation(name, '', '') !== null;
}

function touches(sorted: readonly AnyMention[], span: Span): boolean {
  const at = indexAt(sorted, span.start);
  return [at, at + 1].some((index) => {
    const mention = sorted[index];
    return mention !== undefined && overlaps(mention, span);
  });
}
