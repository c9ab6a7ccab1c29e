// brat standoff: for each article NAME.txt, NAME.ann with "T1<tab>ORG 0 4<tab>CIGB", and NAME.meta.json with what brat has no place for.
// Attributes are notes on the mention. Offsets: code points, line breaks counted as they stand.
import { CodedError } from '../../errors.ts';
import { type Annotation, type Attributes, annotationsOf, asObject, type FormatFile, type GoldFormat, metaOf, parseJson, toGold } from './interchange.ts';

export const BRAT: GoldFormat = {
  name: 'brat',
  unit: 'codepoint',
  write: (articles, { unit }) =>
    articles.flatMap((article): FormatFile[] => {
      const name = encodeURIComponent(article.id);
      return [
        { path: `${name}.txt`, text: article.text },
        { path: `${name}.ann`, text: annotationsOf(article, unit).map(linesOf).join('') },
        { path: `${name}.meta.json`, text: `${JSON.stringify(metaOf(article))}\n` },
      ];
    }),
  read(files, options) {
    const texts = new Map(files.map(({ path, text }) => [path ?? '', text]));
    return [...texts.keys()]
      .filter((path) => path.endsWith('.ann'))
      .map((path) => {
        const base = path.slice(0, -'.ann'.length);
        const text = texts.get(`${base}.txt`);
        if (text === undefined) throw new CodedError('input-not-found', `${base}.txt: not there; brat keeps the text of ${path} in it`);
        const meta = texts.get(`${base}.meta.json`);
        const name = decodeName(base.split(/[\\/]/u).at(-1) ?? base);
        return toGold(
          {
            meta: { id: name, ...(meta !== undefined && asObject(parseJson(meta, `${base}.meta.json`), `${base}.meta.json`)) },
            text,
            annotations: readAnnotations(texts.get(path) ?? '', path),
            where: path,
          },
          options,
        );
      });
  },
};

function linesOf({ label, start, end, text, attributes }: Annotation, index: number): string {
  const mention = `T${index + 1}\t${label} ${start} ${end}\t${(text ?? '').replace(/\s/gu, ' ')}\n`;
  return Object.keys(attributes).length === 0 ? mention : `${mention}#${index + 1}\tAnnotatorNotes T${index + 1}\t${JSON.stringify(attributes)}\n`;
}

function readAnnotations(text: string, path: string): Annotation[] {
  const mentions = new Map<string, Annotation>();
  const notes = new Map<string, Attributes>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const where = `${path}:${index + 1}`;
    const [id = '', what = '', rest = ''] = line.split('\t');
    if (id.startsWith('T')) mentions.set(id, readMention(what, rest, where));
    else if (id.startsWith('#') && rest.startsWith('{')) notes.set(what.split(' ')[1] ?? '', asObject(parseJson(rest, where), where));
    else if (/^A\d/u.test(id)) {
      // "A1<tab>Subtype T1 company", or without a value for a flag.
      const [name = '', target = '', value] = what.split(' ');
      notes.set(target, { ...notes.get(target), [name.toLowerCase()]: value ?? true });
    }
  }
  return [...mentions].map(([id, mention]) => ({ ...mention, attributes: notes.get(id) ?? {} }));
}

function readMention(what: string, text: string, where: string): Annotation {
  const match = /^(\S+) (\d+) (\d+)$/u.exec(what);
  if (!match) throw new CodedError('config', `${where}: "${what}" is no mention in one piece; discontinuous spans cannot be gold`);
  return { label: match[1] ?? '', start: Number(match[2]), end: Number(match[3]), text, attributes: {} };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
