// Label Studio: one JSON list of tasks. It counts UTF-16 units, as browsers do.
import type { GoldArticle } from '../../types.ts';
import {
  type Annotation,
  type Attributes,
  annotationsOf,
  asList,
  asNumber,
  asObject,
  asString,
  type GoldFormat,
  metaOf,
  parseJson,
  toGold,
} from './interchange.ts';

export const LABEL_STUDIO: GoldFormat = {
  name: 'label-studio',
  unit: 'utf16',
  write: (articles, { unit }) => [
    {
      path: null,
      text: `${JSON.stringify(
        articles.map((article) => taskOf(article, annotationsOf(article, unit))),
        null,
        1,
      )}\n`,
    },
  ],
  read: (files, options) =>
    files.flatMap(({ path, text }) =>
      asList(parseJson(text, path ?? '-'), path ?? '-').map((entry, index) => {
        const where = `${path ?? '-'} task ${index + 1}`;
        const task = asObject(entry, where);
        const data = asObject(task.data, where);
        // Of several annotators the first that was not skipped.
        const done = asList(task.annotations, where)
          .map((annotation) => asObject(annotation, where))
          .find(({ was_cancelled }) => was_cancelled !== true);
        const annotations = asList(done?.result, where).flatMap((result) => readResult(asObject(result, where), where));
        const meta = asObject(data.meta ?? {}, where);
        const id = typeof meta.id === 'string' ? meta.id : String(task.id ?? where);
        return toGold({ meta: { ...meta, id }, text: asString(data.text, 'data.text', where), annotations, where }, options);
      }),
    ),
};

function taskOf(article: GoldArticle, annotations: readonly Annotation[]): object {
  const result = annotations.map(({ start, end, text, label, attributes }, index) => ({
    id: `m${index + 1}`,
    type: 'labels',
    from_name: 'label',
    to_name: 'text',
    value: { start, end, text, labels: [label] },
    meta: { text: [JSON.stringify(attributes)] },
  }));
  return { data: { text: article.text, meta: metaOf(article) }, annotations: [{ result }] };
}

function readResult(result: Attributes, where: string): Annotation[] {
  // Choices, relations and ratings stand in the same list.
  if (result.type !== 'labels') return [];
  const value = asObject(result.value, where);
  const notes = asList(asObject(result.meta ?? {}, where).text, where).find((note) => typeof note === 'string' && note.startsWith('{'));
  const attributes = typeof notes === 'string' ? asObject(parseJson(notes, where), where) : {};
  const [start, end] = [asNumber(value.start, 'start', where), asNumber(value.end, 'end', where)];
  const text = typeof value.text === 'string' ? { text: value.text } : {};
  return asList(value.labels, where).map((label) => ({ label: asString(label, 'labels', where), start, end, attributes, ...text }));
}
