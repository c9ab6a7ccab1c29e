// JSON-LD blocks → what they state of the article. Lists, @graph and nesting are searched; broken JSON is mended or left.
import { decodeEntities } from './html-strip.ts';

export interface LinkedData {
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly source?: string;
  readonly url?: string;
  readonly language?: string;
}

type Node = { readonly [key: string]: unknown };

const ARTICLE = /(?:^|[/:#])(?:[A-Za-z]{0,20}(?:Article|Posting|BlogPost)|Report|PressRelease)$/u;
const PAGE = /(?:^|[/:#])(?:[A-Za-z]{0,10}WebPage|ItemPage)$/u;
const MAX_NODES = 2_000;
const NESTED = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item'];

/** The first article among the blocks; where there is none, the page. */
export function readJsonLd(blocks: readonly string[]): LinkedData {
  const nodes = blocks.flatMap((block) => collect(parse(block)));
  const node = nodes.find((each) => hasType(each, ARTICLE)) ?? nodes.find((each) => hasType(each, PAGE));
  if (!node) return {};
  const page = node.mainEntityOfPage;
  return strip({
    title: textOf(node.headline) ?? textOf(node.name),
    byline: namesOf(node.author) ?? namesOf(node.creator),
    published: textOf(node.datePublished) ?? textOf(node.dateCreated),
    source: namesOf(node.publisher) ?? namesOf(node.sourceOrganization) ?? namesOf(nodes.find((each) => hasType(each, /WebSite$/u))),
    url: textOf(node.url) ?? textOf(page) ?? textOf(isNode(page) ? page['@id'] : null) ?? textOf(node['@id']),
    language: textOf(node.inLanguage) ?? namesOf(node.inLanguage),
  });
}

/** As JSON; failing that without comments, raw line breaks in strings and trailing commas; failing that nothing. */
function parse(block: string): unknown {
  const source = block.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, '').replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/u, '');
  for (const attempt of [source, mend(source)]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // the next attempt, or nothing
    }
  }
  return null;
}

function mend(source: string): string {
  const oneLine = Array.from(source, (sign) => (sign < ' ' ? ' ' : sign)).join('');
  return oneLine.replace(/,[ ]{0,100}(?=[}\]])/gu, '').replace(/;[ ]{0,100}$/u, '');
}

function collect(root: unknown): Node[] {
  const nodes: Node[] = [];
  const open: unknown[] = [root];
  for (let i = 0; i < open.length && i < MAX_NODES; i++) {
    const value = open[i];
    if (Array.isArray(value)) {
      for (const each of value.slice(0, MAX_NODES)) open.push(each);
    } else if (isNode(value)) {
      nodes.push(value);
      for (const key of NESTED) if (value[key] !== undefined) open.push(value[key]);
    }
  }
  return nodes;
}

function hasType(node: Node, pattern: RegExp): boolean {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).some((each) => typeof each === 'string' && each.length < 100 && pattern.test(each));
}

/** One name, or those of a list, joined. */
function namesOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).flatMap((each) => namesOf(each) ?? []);
    return names.length > 0 ? names.join(', ') : undefined;
  }
  return textOf(value) ?? (isNode(value) ? textOf(value.name) : undefined);
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value.find((each) => typeof each === 'string'));
  return typeof value === 'string' && value.trim() !== '' && value.length < 5_000 ? decodeEntities(value) : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strip(data: { [key in keyof LinkedData]: string | undefined }): LinkedData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as LinkedData;
}
