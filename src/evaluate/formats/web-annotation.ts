// W3C Web Annotation: an AnnotationPage a line. A TextPositionSelector counts code points (Web Annotation Data Model, 4.2.4);
// a TextQuoteSelector beside it repeats the characters. The page carries the text, since the model has no place for it.
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

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

export const WEB_ANNOTATION: GoldFormat = {
  name: 'webannotation',
  unit: 'codepoint',
  write: (articles, { unit }) => [
    {
      path: null,
      text: articles
        .map((article) => {
          const source = article.url ?? `urn:broadsheet:${encodeURIComponent(article.id)}`;
          const items = annotationsOf(article, unit).map((annotation) => itemOf(annotation, source));
          const page = {
            '@context': CONTEXT,
            id: `urn:broadsheet:${encodeURIComponent(article.id)}:annotations`,
            type: 'AnnotationPage',
            items,
            article: metaOf(article),
            text: article.text,
          };
          return `${JSON.stringify(page)}\n`;
        })
        .join(''),
    },
  ],
  read: (files, options) =>
    files.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        if (line.trim() === '') return [];
        const where = `${path ?? '-'}:${index + 1}`;
        const page = asObject(parseJson(line, where), where);
        const meta = asObject(page.article ?? {}, where);
        const annotations = asList(page.items, where).map((item) => readItem(asObject(item, where), where));
        const id = typeof meta.id === 'string' ? meta.id : String(page.id ?? where);
        return [toGold({ meta: { ...meta, id }, text: asString(page.text, 'text', where), annotations, where }, options)];
      }),
    ),
};

function itemOf({ label, start, end, text, attributes }: Annotation, source: string): object {
  return {
    type: 'Annotation',
    motivation: 'tagging',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: label },
      { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(attributes) },
    ],
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact: text },
      ],
    },
  };
}

function readItem(item: Attributes, where: string): Annotation {
  const bodies = (Array.isArray(item.body) ? item.body : [item.body]).map((body) => asObject(body, where));
  const selectors = [asObject(item.target, where).selector].flat().map((selector) => asObject(selector, where));
  const position = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')?.exact;
  const described = bodies.find(({ purpose, format }) => purpose === 'describing' && format === 'application/json')?.value;
  const tag = bodies.find(({ purpose }) => purpose === 'tagging') ?? bodies[0];
  return {
    label: asString(tag?.value, 'body.value', where),
    start: asNumber(position.start, 'selector.start', where),
    end: asNumber(position.end, 'selector.end', where),
    attributes: typeof described === 'string' ? asObject(parseJson(described, where), where) : {},
    ...(typeof quote === 'string' && { text: quote }),
  };
}
