// What the model alone found and is unsure of, weighed with what the document and the name itself say.
// "emergency medical service (EMS)" makes EMS no organisation; an unsure name stays where a sure one of the same letters stands elsewhere.
import { endsInSureStem } from '../lexicon/inn-stems.ts';
import { endsBody } from '../lexicon/org-heads.ts';
import type { AnyMention, Doc } from '../types.ts';
import { isModel, trust } from './refine-overlaps.ts';

/** From this trust on a name vouches for its repeats. */
const SURE = 2;

/** Reasons to refuse mentions of the model, by mention; `settled` without overlaps within a type. */
export function createDoubts(settled: readonly AnyMention[], doc: Doc): (mention: AnyMention) => string | null {
  const sure = new Set<string>();
  for (const mention of settled) {
    if (trust(mention) >= SURE) sure.add(keyOf(mention));
    const acronym = mention.type === 'ORG' ? acronymBehind(doc.article.text, mention) : null;
    if (acronym) sure.add(`ORG ${acronym}`);
  }
  const otherwise = new Map<string, boolean>();
  return (mention) => {
    if (mention.type === 'ORG' && /^[A-Z][A-Za-z&]{1,6}$/u.test(mention.text)) {
      const known = otherwise.get(mention.text) ?? isOtherwiseDefined(doc.article.text, mention.text, sure);
      otherwise.set(mention.text, known);
      if (known && mention.rule !== '(<acronym>)') return 'other-acronym';
    }
    if (!isModel(mention) || sure.has(keyOf(mention))) return null;
    return mention.type === 'ORG' ? doubtOrganisation(mention) : doubtDrug(mention);
  };
}

/** "Movimento 5 Stelle (M5S)": an acronym that brackets define for an organisation. */
function acronymBehind(text: string, mention: AnyMention): string | null {
  const acronym = /^\s\((\p{Lu}[\p{L}\p{N}&-]{1,7})\)/u.exec(text.slice(mention.end, mention.end + 12))?.[1];
  if (!acronym) return null;
  const initials = mention.text
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
  return initials.includes(acronym.charAt(0).toLowerCase()) && initials.includes(acronym.charAt(1).toLowerCase()) ? acronym : null;
}

function keyOf(mention: AnyMention): string {
  return `${mention.type} ${mention.text}`;
}

/** Unsure acronyms and unsure names of several words without any word of bodies are wrong more often than right. */
function doubtOrganisation({ text, confidence }: AnyMention): string | null {
  if (confidence === 'high') return null;
  if (/^[A-Z0-9.&-]+$/u.test(text)) return confidence === 'low' ? 'unsure-acronym' : null;
  if (confidence === 'low' && /\s/u.test(text) && !text.toLowerCase().split(/\s+/u).some(endsBody)) return 'unsure-name';
  return null;
}

function doubtDrug({ text, confidence }: AnyMention): string | null {
  if (confidence === 'high') return null;
  return confidence === 'medium' && (/\d/u.test(text) || endsInSureStem(text.toLowerCase())) ? null : 'unsure-medicine';
}

/** True where brackets define the acronym behind words in small letters, or behind capitals that name no organisation found. */
function isOtherwiseDefined(text: string, acronym: string, sure: ReadonlySet<string>): boolean {
  const letters = acronym.replace(/s$/u, '');
  for (let at = text.indexOf(`(${acronym})`), tries = 0; at >= 0 && tries < 3; at = text.indexOf(`(${acronym})`, at + 1), tries += 1) {
    const words = text
      .slice(Math.max(0, at - 90), at)
      .trim()
      .split(/[\s-]+/u);
    const smalls = words.filter((word) => !/^(?:of|for|and|the|in|on|to)$/u.test(word)).slice(-letters.length);
    if (smalls.length !== letters.length || !smalls.every((word, index) => word.charAt(0).toLowerCase() === letters.charAt(index).toLowerCase())) continue;
    if (smalls.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > smalls.length) return !sure.has(`ORG ${words.slice(-letters.length).join(' ')}`);
  }
  return false;
}
