// CoNLL: a token a line with one B/I/O column for each type (types may overlap), an empty line between articles.
// The format has no offsets and no white space, so comments carry them: "# article = {…}", "# text = "…"", "# attributes = {…}".
import { CodedError } from '../../errors.ts';
import type { EntityType, GoldArticle } from '../../types.ts';
import { type Annotation, asObject, attributesOf, type FormatFile, type GoldFormat, metaOf, parseJson, toGold } from './interchange.ts';

const TYPES: readonly EntityType[] = ['ORG', 'DRUG', 'FIGURE', 'DATE'];
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

export const CONLL: GoldFormat = {
  name: 'conll',
  unit: 'utf16',
  write: (articles) => [{ path: null, text: articles.map(writeArticle).join('\n') }],
  // The reader finds tokens in the text itself, in UTF-16 units.
  read: (files, options) => files.flatMap((file) => blocksOf(file).map(({ lines, where }) => toGold(readArticle(lines, where), { ...options, unit: 'utf16' }))),
};

function writeArticle(article: GoldArticle): string {
  const attributes = Object.fromEntries(article.entities.map((entity) => [`${entity.type} ${entity.start} ${entity.end}`, attributesOf(entity)]));
  const comments = [
    `# article = ${JSON.stringify(metaOf(article))}`,
    `# text = ${JSON.stringify(article.text)}`,
    `# attributes = ${JSON.stringify(attributes)}`,
    `# columns = token ${TYPES.join(' ')}`,
  ];
  return `${[...comments, ...tokenLines(article)].join('\n')}\n`;
}

function tokenLines({ text, entities }: GoldArticle): string[] {
  const cuts = new Set(entities.flatMap(({ start, end }) => [start, end]));
  const sorted = TYPES.map((type) => entities.filter((entity) => entity.type === type).sort((a, b) => a.start - b.start));
  const at = TYPES.map(() => 0);
  return tokensOf(text, cuts).map(({ start, end }) => {
    const tags = sorted.map((own, t) => {
      while ((own[at[t] as number]?.end ?? Number.POSITIVE_INFINITY) <= start) at[t] = (at[t] as number) + 1;
      const entity = own[at[t] as number];
      return entity && entity.start <= start && end <= entity.end ? `${entity.start === start ? 'B' : 'I'}-${entity.type}` : 'O';
    });
    return [text.slice(start, end), ...tags].join('\t');
  });
}

/** Words and signs, cut where a mention begins or ends inside one. */
function tokensOf(text: string, cuts: ReadonlySet<number>): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(TOKEN)].flatMap(({ index, 0: token }) => {
    const pieces: { start: number; end: number }[] = [];
    let start = index;
    for (let i = index + 1; i <= index + token.length; i++) {
      if (i < index + token.length && !cuts.has(i)) continue;
      pieces.push({ start, end: i });
      start = i;
    }
    return pieces;
  });
}

function blocksOf({ path, text }: FormatFile): { readonly lines: readonly string[]; readonly where: string }[] {
  const blocks: { lines: string[]; where: string }[] = [];
  let open = false;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    // Without comments an empty line ends a sentence; with them a new "# article" begins an article.
    if (line.trim() === '' || line.startsWith('-DOCSTART-')) open = false;
    else if (open) blocks.at(-1)?.lines.push(line);
    else {
      blocks.push({ lines: [line], where: `${path ?? '-'}:${index + 1}` });
      open = true;
    }
  }
  return blocks;
}

function readArticle(lines: readonly string[], where: string): Parameters<typeof toGold>[0] {
  const comment = (name: string): unknown => {
    const line = lines.find((candidate) => candidate.startsWith(`# ${name} = `));
    return line === undefined ? undefined : parseJson(line.slice(`# ${name} = `.length), where);
  };
  const rows = lines.filter((line) => !line.startsWith('# ')).map((line) => line.split(/\t| +/u));
  const stated = comment('text');
  const text = typeof stated === 'string' ? stated : rows.map(([token]) => token).join(' ');
  const attributes = asObject(comment('attributes') ?? {}, where);
  const annotations: Annotation[] = [];
  const open = new Map<string, { label: string; start: number; end: number }>();
  const close = (label: string): void => {
    const mention = open.get(label);
    if (mention) annotations.push({ ...mention, attributes: asObject(attributes[`${label} ${mention.start} ${mention.end}`] ?? {}, where) });
    open.delete(label);
  };
  let from = 0;
  for (const [token = '', ...tags] of rows) {
    const start = text.indexOf(token, from);
    if (start < 0 || /\S/u.test(text.slice(from, start)))
      throw new CodedError('config', `${where}: token "${token}" does not stand next in the text of its "# text" line`);
    from = start + token.length;
    const labels = new Map(tags.filter((tag) => /^[BIES]-/u.test(tag)).map((tag) => [tag.slice(2), tag.charAt(0)]));
    for (const label of [...open.keys()]) if (!/[IE]/u.test(labels.get(label) ?? 'O')) close(label);
    for (const label of labels.keys()) open.set(label, { label, start: open.get(label)?.start ?? start, end: from });
  }
  for (const label of [...open.keys()]) close(label);
  const meta = asObject(comment('article') ?? {}, where);
  return { meta: { ...meta, id: typeof meta.id === 'string' ? meta.id : where }, text, annotations, where };
}
