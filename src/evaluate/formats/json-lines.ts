// doccano and Prodigy: an article a line. Both count code points, as Python does.
import type { GoldArticle } from '../../types.ts';
import {
  type Annotation,
  type Attributes,
  annotationsOf,
  asList,
  asNumber,
  asObject,
  asString,
  type FormatFile,
  type GoldFormat,
  metaOf,
  parseJson,
  toGold,
} from './interchange.ts';

/** {"id","text","label":[[0,4,"ORG"]],"meta":{…}}; reads the form with "entities" of newer versions too. */
export const DOCCANO: GoldFormat = {
  name: 'doccano',
  unit: 'codepoint',
  write: (articles, { unit }) =>
    writeLines(articles, (article) => {
      const annotations = annotationsOf(article, unit);
      const attributes = Object.fromEntries(annotations.map((annotation) => [keyOf(annotation), annotation.attributes]));
      return {
        id: article.id,
        text: article.text,
        label: annotations.map(({ start, end, label }) => [start, end, label]),
        meta: { article: metaOf(article), attributes },
      };
    }),
  read: (files, options) =>
    readLines(files, (line, where) => {
      const meta = asObject(line.meta ?? {}, where);
      const attributes = asObject(meta.attributes ?? {}, where);
      const triples = asList(line.label ?? line.labels, where).map((entry): Annotation => {
        const [start, end, label] = asList(entry, where);
        return { start: asNumber(start, 'start', where), end: asNumber(end, 'end', where), label: asString(label, 'label', where), attributes: {} };
      });
      const objects = asList(line.entities, where).map((entry): Annotation => {
        const { start_offset, end_offset, label } = asObject(entry, where);
        return {
          start: asNumber(start_offset, 'start_offset', where),
          end: asNumber(end_offset, 'end_offset', where),
          label: asString(label, 'label', where),
          attributes: {},
        };
      });
      const annotations = [...triples, ...objects].map((annotation) => ({ ...annotation, attributes: asObject(attributes[keyOf(annotation)] ?? {}, where) }));
      return toGold({ meta: withId(meta.article, line.id, where), text: asString(line.text ?? line.data, 'text', where), annotations, where }, options);
    }),
};

/** {"text","spans":[{"start","end","label"}],"meta":{…}}; a span carries its attributes itself. Rejected and ignored answers are left out. */
export const PRODIGY: GoldFormat = {
  name: 'prodigy',
  unit: 'codepoint',
  write: (articles, { unit }) =>
    writeLines(articles, (article) => ({
      text: article.text,
      spans: annotationsOf(article, unit).map(({ start, end, label, attributes }) => ({ start, end, label, attributes })),
      meta: metaOf(article),
      answer: 'accept',
    })),
  read: (files, options) =>
    readLines(files, (line, where) => {
      if (line.answer === 'reject' || line.answer === 'ignore') return null;
      const annotations = asList(line.spans, where).map((entry): Annotation => {
        const { start, end, label, attributes } = asObject(entry, where);
        return {
          start: asNumber(start, 'start', where),
          end: asNumber(end, 'end', where),
          label: asString(label, 'label', where),
          attributes: asObject(attributes ?? {}, where),
        };
      });
      return toGold({ meta: withId(line.meta, line._input_hash, where), text: asString(line.text, 'text', where), annotations, where }, options);
    }),
};

function writeLines(articles: readonly GoldArticle[], toLine: (article: GoldArticle) => object): FormatFile[] {
  return [{ path: null, text: articles.map((article) => `${JSON.stringify(toLine(article))}\n`).join('') }];
}

function readLines(files: readonly FormatFile[], fromLine: (line: Attributes, where: string) => GoldArticle | null): GoldArticle[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const where = `${path ?? '-'}:${index + 1}`;
      return line.trim() === '' ? [] : (fromLine(asObject(parseJson(line, where), where), where) ?? []);
    }),
  );
}

function keyOf({ label, start, end }: Annotation): string {
  return `${label} ${start} ${end}`;
}

/** Article fields; the id is the stated one, else that of the tool, else the place. */
function withId(fields: unknown, id: unknown, where: string): Attributes & { readonly id: string } {
  const meta = asObject(fields ?? {}, where);
  return { ...meta, id: typeof meta.id === 'string' ? meta.id : typeof id === 'string' || typeof id === 'number' ? String(id) : where };
}
