// Markup that no parser should take (too deep, too broken) → its text, in one pass and without recursion.
import { RAW_ELEMENTS } from '../lexicon/html-elements.ts';
import { HTML_ENTITIES } from '../lexicon/html-entities.ts';
import { type BuiltText, createTextBuilder } from './text-builder.ts';

const TAG_NAME = /[a-z][a-z\d:-]{0,40}/iuy;
const ENTITY = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z][a-z\d]{1,31}));?/giu;

export function stripMarkup(html: string): BuiltText {
  const builder = createTextBuilder();
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    builder.add(decodeEntities(html.slice(at, open < 0 ? html.length : open)));
    if (open < 0) break;
    const { name, closes, end } = readTag(html, open);
    at = end;
    if (name !== '' && !closes && RAW_ELEMENTS.has(name)) at = endOfRaw(html, name, end);
    else if (name !== '') builder.mark(name, !closes);
    else if (end === open + 1) builder.add('<');
  }
  return builder.build();
}

/** Behind the end tag of a raw element; the end of the page where there is none. */
function endOfRaw(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return after(html, '>', at);
  }
  return html.length;
}

/** Character references decoded; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole: string, ...rest: unknown[]) => {
    const { decimal, hex, name } = rest.at(-1) as { decimal?: string; hex?: string; name?: string };
    if (name !== undefined) return HTML_ENTITIES.get(name) ?? HTML_ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** The tag, comment or declaration at `open`; an empty name where it is none of the first kind. `end` lies behind its ">". */
function readTag(html: string, open: number): { name: string; closes: boolean; end: number } {
  if (html.startsWith('<!--', open)) return { name: '', closes: false, end: after(html, '-->', open) };
  if (html.startsWith('<!', open) || html.startsWith('<?', open)) return { name: '', closes: false, end: after(html, '>', open) };
  const closes = html.charAt(open + 1) === '/';
  TAG_NAME.lastIndex = open + (closes ? 2 : 1);
  const name = TAG_NAME.exec(html)?.[0].toLowerCase() ?? '';
  return { name, closes, end: name === '' ? open + 1 : after(html, '>', open) };
}

function after(html: string, close: string, from: number): number {
  const at = html.indexOf(close, from);
  return at < 0 ? html.length : at + close.length;
}
