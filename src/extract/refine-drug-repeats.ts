// Medicines found once for sure are found wherever the same letters stand: brands, code names, names that no list knows.
import { isCodeName } from '../lexicon/drug-codes.ts';
import { findNames, loadNames } from '../lexicon/names.ts';
import type { AnyMention, Doc, Mention } from '../types.ts';
import { isModel, trust } from './refine-overlaps.ts';

/** From this trust on a name is looked for again. */
const SURE = 2;
/** "GEO-CM04S1": behind the maker's letters a code of its own. */
const CODE_TAIL = /^\p{Lu}{2,5}-(\p{Lu}{2,4}\d{2,4}\p{Lu}?\d?)$/u;

/** Further mentions of the sure names among `drugs` that only the model knew; none is given twice. */
export function findDrugRepeats(drugs: readonly AnyMention[], doc: Doc): Mention<'DRUG'>[] {
  const { text } = doc.article;
  const known = new Set(drugs.filter((mention) => isModel(mention) && trust(mention) >= SURE && isTelling(mention.text)).map((mention) => mention.text));
  for (const { text: name } of drugs) {
    const tail = CODE_TAIL.exec(name)?.[1];
    if (tail) known.add(tail);
  }
  if (known.size === 0) return [];
  const taken = new Set(drugs.map(({ start, end }) => `${start}:${end}`));
  const names = loadNames(['name', ...[...known].map((name) => name.replace(/\s+/gu, ' '))].join('\n'));
  return doc.sentences.flatMap((sentence) =>
    findNames(names, text, sentence.start, sentence.end).flatMap(({ start, end }): Mention<'DRUG'>[] => {
      const name = text.slice(start, end);
      if (
        !known.has(name) ||
        taken.has(`${start}:${end}`) ||
        /^-[\p{L}\p{N}]|^\.(?:com|org)/u.test(text.slice(end, end + 4)) ||
        /[@#/]/u.test(text.charAt(start - 1))
      )
        return [];
      return [
        { type: 'DRUG', start, end, text: name, sentence: sentence.index, rule: '<repeat>', confidence: 'medium', parts: { kind: null, canonical: null } },
      ];
    }),
  );
}

/** A name by its looks: a code, a capital, or a long word in small letters. */
function isTelling(name: string): boolean {
  return isCodeName(name) || (name.length > 3 && /^\p{Lu}/u.test(name)) || (name.length > 7 && /^\p{Ll}+$/u.test(name));
}
