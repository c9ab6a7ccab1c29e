// Annotated articles → the classifier of organisations, and how it does on articles that it has not seen. Detection plays no part: spans are the annotated ones.
import type { GoldDocument } from '../../src/learn/documents.ts';
import { loadNames } from '../../src/lexicon/names.ts';
import { organisationNames } from '../../src/lexicon/names-shipped.ts';
import { createOrganisationNormaliser } from '../../src/normalise/org.ts';
import { chooseSubtype, groupForClassifier, isListed } from '../../src/resolve/org-subtypes.ts';
import { groupOrganisations, type JoinedOrganisation } from '../../src/resolve/organisations.ts';
import { byPlace, indexAt } from '../../src/span.ts';
import { createSubtypeClassifier, type SubtypeClassifier } from '../../src/subtypes/classifier.ts';
import { createGroupReader } from '../../src/subtypes/features.ts';
import { learnSubtypes, type SubtypeLesson } from '../../src/subtypes/learn.ts';
import { quantise, SUBTYPES, type SubtypeModel } from '../../src/subtypes/model.ts';
import type { Clusters } from '../../src/tagger/clusters.ts';
import type { Mention, OrgSubtype } from '../../src/types.ts';

const FOLDS = 5;
/** Listed names are never asked for: of them the surroundings alone are learned as often as the whole. */
const LISTED_SHARE = 0.5;

const withList = createOrganisationNormaliser(organisationNames());
const withoutList = createOrganisationNormaliser(loadNames('name\tsubtype\taliases\tids\n'));

/** The classifier that the documents teach. */
export function trainSubtypes(documents: readonly GoldDocument[], clusters: Clusters): SubtypeModel {
  return quantise(learnSubtypes(lessonsOf(documents, clusters)));
}

function lessonsOf(documents: readonly GoldDocument[], clusters: Clusters): SubtypeLesson[] {
  const read = createGroupReader(clusters);
  return documents.flatMap((document) =>
    groupsOf(document, withoutList).flatMap((organisation): SubtypeLesson[] => {
      const right = majority(organisation, document);
      if (right === null) return [];
      const { ids, names } = read(groupForClassifier(organisation), document.doc);
      const lesson = { subtype: SUBTYPES.indexOf(right), weight: 1 + Math.log(organisation.mentions.length) };
      if (!organisation.names.some(isListed)) return [{ ...lesson, ids }];
      const weight = lesson.weight * LISTED_SHARE;
      return [
        { ...lesson, ids, weight },
        { ...lesson, ids: ids.slice(names), weight },
      ];
    }),
  );
}

/** Counts of mentions by annotated subtype. */
export interface SubtypeTally {
  readonly mentions: number;
  /** Of the rules and lists alone, and of all with the classifier. */
  readonly ruled: number;
  readonly right: number;
  readonly confusions: ReadonlyMap<string, number>;
  readonly bySubtype: ReadonlyMap<OrgSubtype, { readonly mentions: number; readonly ruled: number; readonly right: number }>;
}

/** Mentions whose subtype is right, with `listed: false` those alone that no list knows. */
export function measureSubtypes(classify: SubtypeClassifier | null, documents: readonly GoldDocument[], listed = true): SubtypeTally {
  const confusions = new Map<string, number>();
  const bySubtype = new Map<OrgSubtype, { mentions: number; ruled: number; right: number }>();
  const sum = { mentions: 0, ruled: 0, right: 0 };
  for (const document of documents) {
    const gold = subtypesOf(document);
    for (const organisation of groupsOf(document, withList)) {
      if (!listed && organisation.names.some(isListed)) continue;
      const ruled = chooseSubtype(organisation, document.doc, null);
      const chosen = chooseSubtype(organisation, document.doc, classify);
      for (const { start } of organisation.mentions) {
        const right = gold.get(start);
        if (right === undefined) continue;
        const own = bySubtype.get(right) ?? { mentions: 0, ruled: 0, right: 0 };
        bySubtype.set(right, own);
        for (const tally of [sum, own]) {
          tally.mentions++;
          if (ruled === right) tally.ruled++;
          if (chosen === right) tally.right++;
        }
        if (chosen !== right) confusions.set(`${right} > ${chosen}`, (confusions.get(`${right} > ${chosen}`) ?? 0) + 1);
      }
    }
  }
  return { ...sum, confusions, bySubtype };
}

/** Each document judged by a classifier that learned from the other folds and from `always`. */
export function crossValidateSubtypes(documents: readonly GoldDocument[], always: readonly GoldDocument[], clusters: Clusters, listed = true): SubtypeTally {
  const tallies = Array.from({ length: FOLDS }, (_, fold) => {
    const isUnseen = (_document: GoldDocument, i: number) => i % FOLDS === fold;
    const model = trainSubtypes([...documents.filter((document, i) => !isUnseen(document, i)), ...always], clusters);
    return measureSubtypes(createSubtypeClassifier(model, clusters), documents.filter(isUnseen), listed);
  });
  return tallies.reduce(addTallies);
}

function addTallies(a: SubtypeTally, b: SubtypeTally): SubtypeTally {
  const confusions = new Map(a.confusions);
  for (const [pair, count] of b.confusions) confusions.set(pair, (confusions.get(pair) ?? 0) + count);
  const bySubtype = new Map(a.bySubtype);
  for (const [subtype, other] of b.bySubtype) {
    const own = bySubtype.get(subtype) ?? { mentions: 0, ruled: 0, right: 0 };
    bySubtype.set(subtype, { mentions: own.mentions + other.mentions, ruled: own.ruled + other.ruled, right: own.right + other.right });
  }
  return { mentions: a.mentions + b.mentions, ruled: a.ruled + b.ruled, right: a.right + b.right, confusions, bySubtype };
}

/** "93.6 % right of 7,998 (rules and lists alone 89.8 %)", then the subtypes. */
export function describeSubtypes({ mentions, ruled, right, bySubtype }: SubtypeTally): string {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
  const parts = SUBTYPES.flatMap((subtype) => {
    const own = bySubtype.get(subtype);
    return own ? [`${subtype} ${share(own.right, own.mentions)} (${share(own.ruled, own.mentions)}) of ${own.mentions}`] : [];
  });
  return `${share(right, mentions)} % right of ${mentions} (rules and lists alone ${share(ruled, mentions)}): ${parts.join(', ')}`;
}

function groupsOf(document: GoldDocument, normalise: typeof withList): JoinedOrganisation[] {
  const { doc, spans } = document;
  const mentions = spans
    .filter(({ type }) => type === 'ORG')
    .sort(byPlace)
    .map(({ start, end }): Mention<'ORG'> => {
      const sentence = Math.max(0, indexAt(doc.sentences, start));
      return { type: 'ORG', start, end, text: doc.article.text.slice(start, end), sentence, rule: 'gold', confidence: 'high', parts: { subtype: null } };
    });
  return groupOrganisations(
    normalise(mentions, doc).flatMap((entity) => entity ?? []),
    doc,
  );
}

function subtypesOf({ spans }: GoldDocument): Map<number, OrgSubtype> {
  return new Map(spans.flatMap(({ type, start, subtype }): [number, OrgSubtype][] => (type === 'ORG' && subtype ? [[start, subtype as OrgSubtype]] : [])));
}

/** The subtype that most mentions of the organisation bear; the first of equals. */
function majority({ mentions }: JoinedOrganisation, document: GoldDocument): OrgSubtype | null {
  const gold = subtypesOf(document);
  const counts = new Map<OrgSubtype, number>();
  for (const { start } of mentions) {
    const subtype = gold.get(start);
    if (subtype) counts.set(subtype, (counts.get(subtype) ?? 0) + 1);
  }
  return [...counts].reduce<[OrgSubtype, number] | null>((best, entry) => (best && best[1] >= entry[1] ? best : entry), null)?.[0] ?? null;
}
