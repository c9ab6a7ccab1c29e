// File name → how to read it: "a.ndjson.gz" → ndjson, packed as gz. Letter case of extensions says nothing.

/** 'sniff' lets the content decide; 'unknown' and 'special' (socket, device) are refused. */
export type InputKind = 'text' | 'markdown' | 'html' | 'ndjson' | 'csv' | 'tsv' | 'feed' | 'pdf' | 'mail' | 'warc' | 'sniff' | 'unknown' | 'special';
export type Packing = 'gz' | 'zst';

const KINDS: ReadonlyMap<string, InputKind> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['xml', 'sniff'],
  ['pdf', 'pdf'],
  ['eml', 'mail'],
  ['warc', 'warc'],
]);
const PACKINGS: ReadonlyMap<string, Packing> = new Map([
  ['gz', 'gz'],
  ['zst', 'zst'],
]);

/** For messages. */
export const KNOWN_EXTENSIONS = `${[...KINDS.keys()].map((extension) => `.${extension}`).join(' ')}, each also with .gz or .zst`;

/** Kind and packing by extension; `fallback` where the extension is none that is known. */
export function kindOf(name: string, fallback: InputKind): { readonly kind: InputKind; readonly packing: Packing | null } {
  const outer = extensionOf(name);
  const packing = PACKINGS.get(outer) ?? null;
  const inner = packing === null ? outer : extensionOf(name.slice(0, -outer.length - 1));
  return { kind: KINDS.get(inner) ?? fallback, packing };
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1 ? name.slice(dot + 1).toLowerCase() : '';
}
