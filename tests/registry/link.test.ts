// What is one entity across documents, what is not, and what is left open; the same for any order of the documents.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contribution, decodeContribution, encodeContribution } from '../../src/registry/contribution.ts';
import { type RegistryRow, readRegistry, writeRegistry } from '../../src/registry/file.ts';
import { linkMentions, type MentionLink } from '../../src/registry/link.ts';

/** A document: names as `canonical`, or `canonical = form, form`; `~` opens a drug, `#` parts off identifiers. */
function doc(document: string, names: readonly string[], fields: Partial<Contribution> = {}): Contribution {
  let mention = 0;
  return {
    document,
    day: '2024-05-01',
    countries: [],
    names: names.map((text) => {
      const [name = '', ids = ''] = text.split(' # ');
      const [canonical = '', forms = ''] = name.replace(/^~/u, '').split(' = ');
      return {
        type: text.startsWith('~') ? 'DRUG' : 'ORG',
        canonical,
        kind: text.startsWith('~') ? 'generic' : 'company',
        forms: [canonical, ...forms.split(', ').filter((form) => form !== '')].map((form) => [form, [mention++]]),
        ids: ids === '' ? [] : ids.split(' '),
      };
    }),
    ...fields,
  };
}

interface Linked {
  readonly rows: readonly RegistryRow[];
  readonly links: readonly MentionLink[];
  /** Canonical name of the entity of a document's first mention; candidates in brackets. */
  meaning(document: string): string;
  row(canonical: string): RegistryRow;
}

async function link(docs: readonly Contribution[], before: readonly RegistryRow[] = []): Promise<Linked> {
  const lines = docs.map(encodeContribution);
  const links: MentionLink[] = [];
  const rows = await linkMentions({ read: () => lines, before, onLinks: (more) => void links.push(...more) });
  const nameOf = (id: string): string => rows.find((row) => row.id === id)?.canonical ?? `no row ${id}`;
  return {
    rows,
    links,
    meaning(document) {
      const first = links.find((one) => one.document === document);
      return first?.entity ? nameOf(first.entity) : `[${(first?.candidates ?? []).map(nameOf).sort().join(', ')}]`;
    },
    row(canonical) {
      const found = rows.find((row) => row.canonical === canonical);
      if (!found) throw new Error(`no row ${canonical}; rows: ${rows.map((row) => row.canonical).join(', ')}`);
      return found;
    },
  };
}

test('a contribution survives its line', () => {
  const one = doc('a', ['World Health Organization = WHO', '~pembrolizumab = Keytruda # rxcui=1547545'], { countries: ['US'] });
  expect(decodeContribution(encodeContribution(one))).toEqual(one);
});

describe('one entity', () => {
  test.each([
    ['legal form', 'Amgen', 'Amgen Inc.'],
    ['legal forms of one habit', 'Amgen Inc.', 'Amgen Corporation'],
    ['case', 'NOVO NORDISK', 'Novo Nordisk'],
    ['accents', 'Nestlé', 'Nestle'],
    ['the article', 'The Lancet Group', 'Lancet Group'],
    ['plural', 'Centers for Disease Control', 'Center for Disease Control'],
    ['hyphen', 'Bio-Rad Laboratories', 'Biorad Laboratories'],
    ['hyphen and space', 'Bristol-Myers Squibb', 'Bristol Myers Squibb'],
    ['spelling', 'World Health Organisation', 'World Health Organization'],
    ['order', 'Iranian Health Ministry', 'Iranian Ministry of Health'],
    ['and', 'Johnson & Johnson', 'Johnson and Johnson'],
    ['drugs: case and hyphen', '~interferon alpha-2b', '~interferon alpha 2b'],
  ])('%s: %s, %s', async (_, a, b) => {
    expect((await link([doc('a', [a]), doc('b', [b])])).rows).toHaveLength(1);
  });

  test('an acronym given beside one full name', async () => {
    const linked = await link([doc('a', ['Cuban Center for Genetic Engineering and Biotechnology = CIGB']), doc('b', ['CIGB']), doc('c', ['CIGB'])]);
    expect(linked.meaning('b')).toBe('Cuban Center for Genetic Engineering and Biotechnology');
    expect(linked.rows).toMatchObject([{ documents: 3, mentions: 4, aliases: [{ name: 'CIGB', documents: 3, reason: 'acronym given beside the full name' }] }]);
  });

  test('a brand named beside its generic', async () => {
    expect((await link([doc('a', ['~pembrolizumab = Keytruda']), doc('b', ['~keytruda'])])).meaning('b')).toBe('pembrolizumab');
  });

  test('one identifier of a name list', async () => {
    const linked = await link([doc('a', ['GSK # ror=01xsqw823']), doc('b', ['GlaxoSmithKline # ror=01xsqw823'])]);
    expect(linked.rows).toMatchObject([{ canonical: 'GlaxoSmithKline', ids: { ror: '01xsqw823' }, documents: 2 }]);
  });

  test('a shorter name with the same acronym', async () => {
    const linked = await link([
      doc('a', ['Centers for Disease Control = CDC']),
      doc('b', ['Centers for Disease Control and Prevention = CDC']),
      doc('c', ['CDC']),
    ]);
    expect(linked.meaning('c')).toBe('Centers for Disease Control and Prevention');
  });
});

describe('two entities', () => {
  test.each([
    ['other names', 'AGC Inc.', 'AGC Biologics'],
    ['firms of two legal forms', 'Merck & Co.', 'Merck KGaA'],
    ['an organisation and a drug', 'Humira', '~humira'],
  ])('%s: %s, %s', async (_, a, b) => {
    expect((await link([doc('a', [a]), doc('b', [b])])).rows).toHaveLength(2);
  });

  test('the office of each country', async () => {
    const linked = await link([
      doc('a', ['Ministry of Health'], { countries: ['IR'] }),
      doc('b', ['Health Ministry'], { countries: ['CU'] }),
      doc('c', ['Ministry of Health']),
    ]);
    expect(linked.rows).toHaveLength(2);
    expect(linked.links.at(-1)).toMatchObject({ entity: null, candidates: [expect.any(String), expect.any(String)] });
  });

  test('a short form alone is not taken for the longer name', async () => {
    expect((await link([doc('a', ['Finlay Vaccine Institute = Finlay']), doc('b', ['Finlay'])])).rows).toHaveLength(2);
  });
});

describe('a name that may mean several', () => {
  const full = [
    doc('us', ['U.S. Centers for Disease Control = CDC', 'Emory University', 'Tufts University']),
    doc('af', ['Africa Centres for Disease Control = CDC', 'African Union']),
  ];
  const merck = [
    doc('us', ['Merck & Co.', 'Rahway Works', 'Organon Bio'], { countries: ['US'] }),
    doc('de', ['Merck KGaA', 'Sigma Labs'], { countries: ['DE'] }),
  ];

  test('is left open with its candidates', async () => {
    const linked = await link([...full, doc('x', ['CDC'])]);
    expect(linked.meaning('x')).toBe('[Africa Centres for Disease Control, U.S. Centers for Disease Control]');
    expect(linked.row('Africa Centres for Disease Control').aliases).toEqual([
      { name: 'CDC', documents: 1, reason: 'given beside it', shared: [linked.row('U.S. Centers for Disease Control').id] },
    ]);
    expect((await link([...merck, doc('x', ['Merck'])])).meaning('x')).toBe('[Merck & Co., Merck KGaA]');
  });

  test('is decided by the full name in the same document', async () => {
    expect((await link([...merck, doc('x', ['Merck', 'Merck KGaA'])])).meaning('x')).toBe('Merck KGaA');
    expect((await link([...merck, doc('x', ['Merck', 'Merck KGaA', 'Merck & Co.'])])).meaning('x')).toBe('[Merck & Co., Merck KGaA]');
  });

  test('is decided by the country of the source', async () => {
    expect((await link([...merck, doc('x', ['Merck'], { countries: ['DE'] })])).meaning('x')).toBe('Merck KGaA');
    expect((await link([...merck, doc('x', ['Merck'], { countries: ['FR'] })])).meaning('x')).toBe('[Merck & Co., Merck KGaA]');
  });

  test('is decided by what else the document mentions', async () => {
    expect((await link([...merck, doc('x', ['Merck', 'Rahway Works', 'Organon Bio'])])).meaning('x')).toBe('Merck & Co.');
    expect((await link([...merck, doc('x', ['Merck', 'Rahway Works'])])).meaning('x')).toBe('[Merck & Co., Merck KGaA]');
  });
});

describe('ids', () => {
  test('stay when names are added', async () => {
    const alone = await link([doc('a', ['World Health Organization'])]);
    const more = await link([
      doc('a', ['World Health Organization = WHO']),
      doc('b', ['WHO']),
      doc('c', ['World Health Organisation']),
      doc('d', ['The World Health Organization']),
    ]);
    expect(more.rows.map(({ id }) => id)).toEqual(alone.rows.map(({ id }) => id));
  });

  test('of a name that was joined later are told', async () => {
    const [before] = (await link([doc('a', ['WHO'])])).rows;
    expect((await link([doc('a', ['World Health Organization = WHO']), doc('b', ['WHO'])])).rows[0]?.replaces).toEqual([before?.id]);
  });
});

describe('a person', () => {
  const docs = [doc('a', ['World Bank']), doc('b', ['International Bank for Reconstruction']), doc('c', ['Merck & Co.']), doc('d', ['Merck'])];

  async function edited(change: (row: RegistryRow) => object, canonical: string): Promise<Linked> {
    const { rows } = await link(docs);
    const text = writeRegistry(rows)
      .split('\n')
      .map((line) => (line.includes(`"canonical":"${canonical}"`) ? JSON.stringify(change(JSON.parse(line))) : line))
      .join('\n');
    const once = await link(docs, readRegistry(text, 'registry.ndjson'));
    // What a person decided survives any number of runs.
    const twice = await link(docs, readRegistry(writeRegistry(once.rows), 'registry.ndjson'));
    expect(writeRegistry(twice.rows)).toBe(writeRegistry(once.rows));
    return once;
  }

  test('joins names', async () => {
    const linked = await edited((row) => ({ ...row, hand: { aliases: ['International Bank for Reconstruction'] } }), 'World Bank');
    expect(linked.meaning('b')).toBe('World Bank');
    expect(linked.row('World Bank').aliases).toMatchObject([{ name: 'International Bank for Reconstruction', reason: 'by hand' }]);
  });

  test('forbids a name', async () => {
    expect((await link(docs)).meaning('d')).toBe((await link(docs)).meaning('c'));
    const linked = await edited((row) => ({ ...row, hand: { never: ['Merck'] } }), (await link(docs)).meaning('c'));
    expect(linked.links.find(({ document }) => document === 'd')?.entity).not.toBe(linked.links.find(({ document }) => document === 'c')?.entity);
  });

  test('renames in place, without "hand"', async () => {
    const linked = await edited((row) => ({ ...row, canonical: 'The World Bank Group' }), 'World Bank');
    expect(linked.meaning('a')).toBe('The World Bank Group');
    expect(linked.row('The World Bank Group').hand?.canonical).toBe('The World Bank Group');
  });

  test('keeps a row that no document names any more', async () => {
    const linked = await edited((row) => ({ ...row, hand: { aliases: ['IBRD'] } }), 'World Bank');
    const later = await link([doc('z', ['Other Firm'])], linked.rows);
    expect(later.row('World Bank')).toMatchObject({ documents: 0, hand: { aliases: ['IBRD'] } });
  });
});

test('the order of the documents does not matter', async () => {
  const names = [
    'Merck & Co.',
    'Merck KGaA',
    'Merck',
    'CDC',
    'U.S. Centers for Disease Control = CDC',
    'Africa Centres for Disease Control = CDC',
    'Amgen',
    'Amgen Inc.',
    '~keytruda',
    '~pembrolizumab = Keytruda',
    'Ministry of Health',
  ];
  const docs = Array.from({ length: 40 }, (_, i) =>
    doc(
      `d${i}`,
      [names[i % 11] ?? '', names[(i * 7 + 3) % 11] ?? ''].filter((name, j, all) => all.indexOf(name) === j),
      { countries: i % 3 === 0 ? ['US'] : [], day: `2024-05-${10 + (i % 20)}` },
    ),
  );
  const expected = await link(docs);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(docs, { minLength: docs.length }), async (shuffled) => {
      const linked = await link(shuffled);
      expect(writeRegistry(linked.rows)).toBe(writeRegistry(expected.rows));
      const byPlace = (links: readonly MentionLink[]): MentionLink[] =>
        [...links].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.mention - b.mention));
      expect(byPlace(linked.links)).toEqual(byPlace(expected.links));
    }),
    { numRuns: 20 },
  );
});
