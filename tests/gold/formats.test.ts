// Gold → other tool → gold: nothing moves, whatever the text holds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GOLD_FORMATS } from '../../src/evaluate/formats/formats.ts';
import { mapOffsets, OFFSET_UNITS } from '../../src/evaluate/formats/offset-units.ts';
import { byPlace } from '../../src/span.ts';
import type { EntityType, GoldArticle } from '../../src/types.ts';

const NO_LABELS: ReadonlyMap<string, EntityType> = new Map();

function article(id: string, text: string, marks: readonly [EntityType, string, object?][]): GoldArticle {
  return {
    id,
    title: null,
    published: '2024-05-20',
    text,
    entities: marks
      .map(([type, name, attributes]) => ({ type, start: text.indexOf(name), end: text.indexOf(name) + name.length, text: name, ...attributes }))
      .sort(byPlace),
  } as GoldArticle;
}

const ARTICLES: readonly GoldArticle[] = [
  article('plain/path', 'CIGB sold $5 million of insulin.', [
    ['ORG', 'CIGB', { subtype: 'research', canonical: 'CIGB' }],
    ['FIGURE', '$5 million', { kind: 'money', value: 5e6, min: null, max: null, unit: 'USD' }],
    ['DRUG', 'insulin'],
  ]),
  article('emoji', '💉😀 Pfizer 👩‍🔬 gab 30 % im Mai 2024 🎉', [
    ['ORG', 'Pfizer'],
    ['FIGURE', '30 %'],
    ['DATE', 'Mai 2024', { kind: 'date', value: '2024-05' }],
  ]),
  article('accents', 'Société Générale (e\u0301cole) et Fundação Vale: 5\u00a0% de São Paulo', [
    ['ORG', 'Société Générale'],
    ['ORG', 'Fundação Vale'],
    ['FIGURE', '5\u00a0%'],
  ]),
  article('crlf', 'Line one.\r\n\r\nNovo Nordisk\r\npaid €3m.\r\n', [
    ['ORG', 'Novo Nordisk'],
    ['FIGURE', '€3m'],
  ]),
  article('rtl', 'قال معهد باستور إن 50 جرعة \u200fCIGB\u200e وصلت; מכון 𝒳 ויצמן', [
    ['ORG', 'معهد باستور'],
    ['FIGURE', '50'],
    ['ORG', 'מכון 𝒳 ויצמן'],
  ]),
  // Two types may share characters; adjacent mentions of one type stay two.
  article('overlap', 'Pfizer-BioNTech vaccine; MerckPfizer', [
    ['ORG', 'Pfizer'],
    ['ORG', 'BioNTech'],
    ['DRUG', 'Pfizer-BioNTech vaccine'],
    ['ORG', 'Merck'],
  ]),
  article('none', 'Nothing here.', []),
];

describe.each(GOLD_FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('round trip of every article', () => {
    const options = { unit: format.unit, labels: NO_LABELS };
    const read = format.read(format.write(ARTICLES, options), options);
    expect([...read].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...ARTICLES].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  test.each(OFFSET_UNITS.map((unit) => [unit]))('round trip counted in %s', (unit) => {
    const options = { unit, labels: NO_LABELS };
    expect(format.read(format.write(ARTICLES.slice(1, 2), options), options)).toEqual(ARTICLES.slice(1, 2));
  });

  test('round trip of any text and spans', () => {
    const piece = fc.constantFrom('a', 'Bé', '😀', '\r\n', ' ', '\n', 'ש', 'ل', '5%', '"', '\\', '\t', '#', '𝒳', 'e\u0301');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.nat(29), fc.integer({ min: 1, max: 6 }), (pieces, from, count) => {
        const text = `${pieces.join('')}.`;
        const start = pieces.slice(0, from).join('').length;
        const name = pieces.slice(from, from + count).join('');
        // Gold spans neither begin nor end with white space.
        fc.pre(name.trim() === name && name !== '');
        const gold: GoldArticle = { id: 'x', text, entities: [{ type: 'ORG', start, end: start + name.length, text: name, canonical: name }] };
        const options = { unit: format.unit, labels: NO_LABELS };
        expect(format.read(format.write([gold], options), options)).toEqual([gold]);
      }),
    );
  });
});

describe('offset units', () => {
  test.each([
    ['😀a', 2, 1, 4],
    ['éa', 1, 1, 2],
    ['e\u0301a', 2, 2, 3],
    ['€a', 1, 1, 3],
    ['\r\na', 2, 2, 2],
    ['שa', 1, 1, 2],
  ])('the a of %j', (text, utf16, codepoint, utf8) => {
    expect([mapOffsets(text, 'codepoint').fromUtf16(utf16), mapOffsets(text, 'utf8').fromUtf16(utf16)]).toEqual([codepoint, utf8]);
    expect([mapOffsets(text, 'codepoint').toUtf16(codepoint), mapOffsets(text, 'utf8').toUtf16(utf8)]).toEqual([utf16, utf16]);
    expect(Buffer.byteLength(text.slice(0, utf16))).toBe(utf8);
  });

  test('inside a character and past the end there is nothing', () => {
    expect(mapOffsets('😀', 'codepoint').fromUtf16(1)).toBeNull();
    expect(mapOffsets('é', 'utf8').toUtf16(1)).toBeNull();
    expect(mapOffsets('é', 'utf8').toUtf16(3)).toBeNull();
  });
});

describe('what the tools themselves write', () => {
  const read = (name: string, text: string, labels: readonly [string, EntityType][] = [], path = 'f') => {
    const format = GOLD_FORMATS.find((known) => known.name === name);
    return format?.read([{ path, text }], { unit: format.unit, labels: new Map(labels) });
  };

  test('doccano with entities, of its own label names', () => {
    const line = '{"id":7,"text":"😀 CIGB","entities":[{"id":1,"label":"Company","start_offset":2,"end_offset":6}],"relations":[]}';
    expect(read('doccano', line, [['Company', 'ORG']])).toEqual([{ id: '7', text: '😀 CIGB', entities: [{ type: 'ORG', start: 3, end: 7, text: 'CIGB' }] }]);
  });

  test('Prodigy leaves out what was rejected', () => {
    const lines = '{"text":"CIGB","_input_hash":12,"spans":[{"start":0,"end":4,"label":"org"}],"answer":"accept"}\n{"text":"no","answer":"reject"}';
    expect(read('prodigy', lines)).toMatchObject([{ id: '12', entities: [{ type: 'ORG' }] }]);
  });

  test('Label Studio takes the first annotation that was not skipped, and labels alone', () => {
    const result = [
      { type: 'choices', value: { choices: ['news'] } },
      { type: 'labels', value: { start: 3, end: 7, text: 'CIGB', labels: ['ORG'] } },
    ];
    const tasks = [{ id: 4, data: { text: '😀 CIGB' }, annotations: [{ was_cancelled: true, result: [] }, { result }] }];
    expect(read('label-studio', JSON.stringify(tasks))).toMatchObject([{ id: '4', entities: [{ start: 3, end: 7 }] }]);
  });

  test('CoNLL without comments is a sentence a block', () => {
    expect(read('conll', 'Novo B-ORG\nNordisk I-ORG\npaid O\n\nCIGB B-ORG\n')).toMatchObject([
      { text: 'Novo Nordisk paid', entities: [{ type: 'ORG', start: 0, end: 12 }] },
      { text: 'CIGB', entities: [{ start: 0, end: 4 }] },
    ]);
  });

  test.each([
    ['doccano', '{"id":1,"text":"CIGB","label":[[0,9,"ORG"]]}', 'ORG 0-9 lies outside the text'],
    ['doccano', '{"id":1,"text":"CIGB","label":[[0,4,"Firm"]]}', '--map Firm=ORG'],
    [
      'label-studio',
      '[{"data":{"text":"😀 CIGB"},"annotations":[{"result":[{"type":"labels","value":{"start":2,"end":6,"text":"CIGB","labels":["ORG"]}}]}]}]',
      'not "CIGB"',
    ],
    ['prodigy', '{', 'f:1: no JSON'],
    ['webannotation', '[]', 'an object is wanted'],
    ['brat', 'T1\tORG 0 2;4 6\tab cd', 'discontinuous'],
    ['conll', '# text = "abc"\nxyz B-ORG', 'does not stand next'],
  ])('%s: %s is refused', (name, text, message) => {
    const files = name === 'brat' ? 'f.ann' : 'f';
    const format = GOLD_FORMATS.find((known) => known.name === name);
    const all =
      name === 'brat'
        ? [
            { path: files, text },
            { path: 'f.txt', text: 'ab  cd' },
          ]
        : [{ path: files, text }];
    expect(() => format?.read(all, { unit: format.unit, labels: NO_LABELS })).toThrow(message);
  });
});
