// The card of a model made of a user's own gold: what it was learned from, how well it does, how to use it.
import type { GoldDocument } from './documents.ts';
import { describeTallies } from './measure.ts';
import type { OwnModel } from './own.ts';

export interface CardFacts {
  readonly version: string;
  readonly gold: readonly { readonly path: string; readonly sha256: string }[];
  /** The base model's file and hash; null where learning began from nothing. */
  readonly base: { readonly path: string; readonly sha256: string } | null;
}

/** Markdown. No day and no absolute path but those given: the same gold gives the same card. */
export function describeOwnModel(own: OwnModel, documents: readonly GoldDocument[], { version, gold, base }: CardFacts): string {
  const tokens = documents.reduce((sum, { doc }) => sum + doc.tokens.length, 0);
  return `# Model

Weights of Broadsheet's tagger for ORG and DRUG, made by \`broadsheet train\` ${version}. To use it, name this directory in a pipeline file: \`models: <this directory>\`.

## Learned from

${gold.map(({ path, sha256 }) => `- ${path} (sha256 ${sha256})`).join('\n')}
- together ${documents.length} articles, ${tokens.toLocaleString('en')} tokens
- ${base ? `gone on from ${base.path} (sha256 ${base.sha256})` : 'from nothing; only the tables of words used alike and of letters in medicines come with the package'}

## Scores (the tagger alone, without rules and lists)

${scoreLines(own)
  .map((line) => `- ${line}`)
  .join('\n')}
`;
}

/** Held-out scores, and those of the base model beside them. */
export function scoreLines({ folds, heldOut, before }: OwnModel): string[] {
  return [
    ...(before ? describeTallies(before).map((line) => `base model: ${line}`) : []),
    ...describeTallies(heldOut).map((line) => `held out, ${folds} folds: ${line}`),
  ];
}
