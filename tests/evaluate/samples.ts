// Small scored articles for the tests of the scorer.
import type { Attributed } from '../../src/evaluate/attributes.ts';
import type { ScoredArticle } from '../../src/evaluate/score.ts';
import type { EntityType } from '../../src/types.ts';

export const TYPES: readonly EntityType[] = ['ORG', 'DRUG', 'FIGURE', 'DATE'];

/** Mentions of `text`, each marked `[[TYPE name]]` in `marked`: the text without marks, and the mentions. */
export function readMarked(marked: string, attributes: object = {}): { readonly text: string; readonly mentions: Attributed[] } {
  const mentions: Attributed[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[\[(ORG|DRUG|FIGURE|DATE) ([^\]]*)\]\]/gu)) {
    text += marked.slice(from, match.index);
    const name = match[2] ?? '';
    mentions.push({ type: match[1] as EntityType, start: text.length, end: text.length + name.length, text: name, ...attributes });
    text += name;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), mentions };
}

/** An article all of whose types are annotated. */
export function scored(id: string, gold: readonly Attributed[], predicted: readonly Attributed[], change: Partial<ScoredArticle> = {}): ScoredArticle {
  return { id, gold, predicted, types: TYPES, partial: [], neutral: [], ...change };
}
