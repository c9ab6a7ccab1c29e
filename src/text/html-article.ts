// Parsed page → the words of its article, as Readability finds it on linkedom's tree. Loaded only where a page is read.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { SILENT_ELEMENTS } from '../lexicon/html-elements.ts';
import { type BuiltText, createTextBuilder } from './text-builder.ts';

/** As much of a tree's node as reading its words takes. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

const TEXT_NODE = 3;
const CDATA_NODE = 4;
const MIN_WORDS = 10;
const MAX_BYLINE = 120;

/** Null where there is no article to be found, or where the tree is beyond the parser. */
export function parseArticle(html: string): (BuiltText & { readonly byline: string | null }) | null {
  try {
    const document = parseHTML(asDocument(html)).document as unknown as ConstructorParameters<typeof Readability>[0];
    const words = (document as unknown as { body: PageNode | null }).body?.textContent ?? '';
    const reader = new Readability<PageNode>(document, { serializer: (node) => node as unknown as PageNode, disableJSONLD: true });
    const article = reader.parse();
    if (!article?.content) return null;
    const built = readTree(article.content);
    if (built.text.split(/\s+/u, MIN_WORDS).length < MIN_WORDS) return null;
    const byline = article.byline?.replace(/\s+/gu, ' ').trim() ?? '';
    return { ...built, byline: isByline(byline) && words.replace(/\s+/gu, ' ').includes(byline) ? byline : null };
  } catch {
    return null; // a tree too deep or too broken: the caller strips the tags instead
  }
}

/** The words of a tree in order; walks by siblings, never by recursion. */
function readTree(root: PageNode): BuiltText {
  const builder = createTextBuilder();
  const open: PageNode[] = [];
  let preformatted = 0;
  for (let node: PageNode | null = root; node; ) {
    const name = node.nodeName.toLowerCase();
    const isText = node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE;
    if (isText) addText(builder.add, builder.mark, { text: node.nodeValue ?? '', asLines: preformatted > 0 });
    const silent = isText || SILENT_ELEMENTS.has(name);
    if (!silent) builder.mark(name, true);
    if (!silent && node.firstChild) {
      if (name === 'pre') preformatted++;
      open.push(node);
      node = node.firstChild;
      continue;
    }
    if (!silent) builder.mark(name, false);
    let next: PageNode | null = node === root ? null : node.nextSibling;
    while (!next && open.length > 0) {
      const parent = open.pop() as PageNode;
      const parentName = parent.nodeName.toLowerCase();
      if (parentName === 'pre') preformatted--;
      builder.mark(parentName, false);
      next = parent === root ? null : parent.nextSibling;
    }
    node = next;
  }
  return builder.build();
}

function addText(add: (text: string) => void, mark: (name: string, opens: boolean) => void, { text, asLines }: { text: string; asLines: boolean }): void {
  const lines = asLines ? text.split('\n') : [text];
  for (const [i, line] of lines.entries()) {
    if (i > 0) mark('br', true);
    add(line);
  }
}

/** The parser wants html and body around a fragment. */
function asDocument(html: string): string {
  if (/<html[\s>]/iu.test(html)) return html;
  return /<body[\s>]/iu.test(html) ? `<!doctype html><html>${html}</html>` : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function isByline(text: string): boolean {
  return text.length > 2 && text.length <= MAX_BYLINE && /\p{L}/u.test(text) && !/:\/\/|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text);
}
