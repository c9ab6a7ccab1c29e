// What plain compromise finds in a text, with offsets.
import nlp from 'compromise';
import type { Attributed } from '../../src/evaluate/attributes.ts';
import type { EntityType } from '../../src/types.ts';

/** Organisations and numbers as compromise finds them; its dates need a plugin, plain it has none. Offsets by search from left to right. */
export function compromiseMentions(text: string): Attributed[] {
  const doc = nlp(text);
  const dates = placed(text, doc.match('#Date+').out('array'), 'DATE');
  // A number inside a date is no figure; it would be unfair to count it as one.
  const figures = placed(text, doc.numbers().out('array'), 'FIGURE').filter(
    (figure) => !dates.some((date) => date.start < figure.end && figure.start < date.end),
  );
  return [...placed(text, doc.organizations().out('array'), 'ORG'), ...figures, ...dates];
}

/** Finds each phrase behind the one before; what cannot be found again is left out. */
function placed(text: string, phrases: readonly string[], type: EntityType): Attributed[] {
  let from = 0;
  return phrases.flatMap((phrase) => {
    const trimmed = phrase.replace(/^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}%]+$/gu, '').replace(/['’]s$/u, '');
    const start = trimmed === '' ? -1 : text.indexOf(trimmed, from);
    if (start < 0) return [];
    from = start + trimmed.length;
    return [{ type, start, end: from, text: trimmed }];
  });
}
