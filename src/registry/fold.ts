// Contributions of all documents → nodes: names that are spelt alike, with what is known of them. The sums are the same in any order of the documents.
import { isGenericOffice } from '../lexicon/org-generic.ts';
import type { Contribution, Named } from './contribution.ts';
import { isAcronym, keyOfName, legalFamily, type ReferentType } from './names.ts';

/** Names of one key, legal family and (of a generic office) country. Some 500 bytes. */
export interface Node {
  readonly type: ReferentType;
  /** Normalised name. */
  readonly key: string;
  /** Family of legal forms; empty where none closes the name. */
  readonly family: string;
  /** Of "Ministry of Health" the country that the document tells; empty where none, null for names that tell themselves. */
  readonly country: string | null;
  readonly acronym: boolean;
  /** Names as written → documents. */
  readonly names: Map<string, number>;
  /** Short names given beside it in the same document → documents. */
  readonly shorts: Map<string, number>;
  readonly kinds: Map<string, number>;
  /** `scheme=value` → documents. */
  readonly ids: Map<string, number>;
}

/** All nodes by their node key. */
export type Nodes = Map<string, Node>;

export interface Folder {
  readonly nodes: Nodes;
  add(contribution: Contribution): void;
}

/** An empty fold. */
export function createFolder(): Folder {
  const nodes: Nodes = new Map();
  return {
    nodes,
    add(contribution) {
      for (const named of contribution.names) addNamed(nodes, named, contribution.countries);
    },
  };
}

/** The node that a name belongs to in a document whose source points to `countries`. */
export function nodeKeyOf(type: ReferentType, name: string, countries: readonly string[]): string {
  const { key, family, office } = spellingOf(type, name);
  const country = office ? [countries.length === 1 ? countries[0] : ''] : [];
  return [type, key, family, ...country].join('|');
}

function addNamed(nodes: Nodes, { type, canonical, kind, forms, ids }: Named, countries: readonly string[]): void {
  const nodeKey = nodeKeyOf(type, canonical, countries);
  let node = nodes.get(nodeKey);
  if (!node) {
    const [, key = '', family = '', country = null] = nodeKey.split('|');
    node = {
      type,
      key,
      family,
      country,
      acronym: type === 'ORG' && isAcronym(canonical),
      names: new Map(),
      shorts: new Map(),
      kinds: new Map(),
      ids: new Map(),
    };
    nodes.set(nodeKey, node);
  }
  count(node.names, canonical);
  count(node.kinds, kind);
  for (const id of ids) count(node.ids, id);
  for (const [form] of forms) {
    if (form === canonical) continue;
    // Of a drug every name joined in a document is one it was introduced by; of an organisation only acronyms travel, "Finlay" does not.
    if (type === 'DRUG' ? keyOfName(form, type) !== node.key : isAcronym(form)) count(node.shorts, form);
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

interface Spelling {
  readonly key: string;
  readonly family: string;
  readonly office: boolean;
}

/** Names come again and again; some 10 MB at most. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, Spelling>();

function spellingOf(type: ReferentType, name: string): Spelling {
  const known = remembered.get(`${type} ${name}`);
  if (known) return known;
  const organisation = type === 'ORG';
  const spelling = { key: keyOfName(name, type), family: organisation ? legalFamily(name) : '', office: organisation && isGenericOffice(name) };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(`${type} ${name}`, spelling);
  return spelling;
}
