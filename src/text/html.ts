// A page → its article's text and what its markup states of it. Readability finds the article; where it cannot, or where the
// markup is too deep to be parsed safely, the words are taken in one pass over the tags.
import type { ZoneSpan } from '../types.ts';
import type { Draft, Page } from './draft.ts';
import { readPage } from './html-meta.ts';
import { stripMarkup } from './html-strip.ts';
import type { BuiltText } from './text-builder.ts';
import { cleanTitle } from './title.ts';

/** News pages stay far below; beyond, the parser's time grows with the square of depth and size. */
const MAX_DEPTH = 300;
const MAX_TAGS = 15_000;
const MAX_SIGNS = 60_000;
/** Elements that end by themselves, so that leaving out their end tag makes nothing deeper. */
const NOT_NESTED =
  /^(?:p|li|dt|dd|t[rdh]|thead|tbody|tfoot|colgroup|option|optgroup|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|path|use|circle|rect|line|polygon)$/u;
const ARTICLE = /<(?:article|main)[\s>]/iu;
const MIN_ARTICLE = 200;

export async function readHtml(html: string): Promise<Draft> {
  const page = readPage(html);
  const inner = innerArticle(html);
  const fit = [html, inner].find((part) => part !== null && isModest(part));
  const parsed = fit ? (await import('./html-article.ts')).parseArticle(fit) : null;
  return compose(page, parsed ?? stripArticle(html, inner));
}

/** Title and author before the story, where it does not begin with them. */
function compose(page: Page, { text, captions, byline }: BuiltText & { readonly byline?: string | null }): Draft {
  const title = page.title === null ? null : cleanTitle(page.title.value);
  const head = text.slice(0, 2_000);
  const marked: ZoneSpan[] = [];
  let before = title !== null && !fold(head).startsWith(fold(title)) ? `${title}\n\n` : '';
  if (byline && !head.includes(byline)) {
    marked.push({ zone: 'byline', start: before.length, end: before.length + byline.length });
    before += `${byline}\n\n`;
  }
  for (const { start, end } of captions) marked.push({ zone: 'caption', start: start + before.length, end: end + before.length });
  const told = byline && page.byline === null ? { ...page, byline: { value: byline.replace(/^by\s+/iu, ''), basis: 'text' } as const } : page;
  return { text: text === '' ? '' : before + text, page: told, marked };
}

/** What stands in the article or main element, tags and all. */
function innerArticle(html: string): string | null {
  const start = html.search(ARTICLE);
  const end = Math.max(html.lastIndexOf('</article'), html.lastIndexOf('</main'));
  return start >= 0 && end > start ? html.slice(start, end) : null;
}

/** Without a parser: the words of the article element where it has enough of them, else all words of the page. */
function stripArticle(html: string, inner: string | null): BuiltText {
  const stripped = inner === null ? null : stripMarkup(inner);
  return stripped && stripped.text.length >= MIN_ARTICLE ? stripped : stripMarkup(html);
}

/** True where the page is neither too deep nor too large for the parser, as near as counting signs can tell. */
function isModest(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z\d-]{0,30})/giu)) {
    if (++tags > MAX_TAGS) return false;
    if (NOT_NESTED.test((match[2] ?? '').toLowerCase())) continue;
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1));
    if (depth > MAX_DEPTH) return false;
  }
  let signs = 0;
  for (let i = 0; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if ((code === 38 || code === 60 || code === 62) && ++signs > MAX_SIGNS) return false;
  }
  return true;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
