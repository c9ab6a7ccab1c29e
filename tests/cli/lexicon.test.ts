// Name lists by the command line: dumps imported (tiny, invented samples in each dump's format), lists checked, lists used in a pipeline.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { broadsheet, type CliResult } from '../support/cli.ts';

const directory = mkdtempSync(join(tmpdir(), 'lexicon-'));

function file(name: string, content: string | Buffer): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function imported(dump: string, path: string): { readonly result: CliResult; readonly rows: readonly unknown[] } {
  const output = join(directory, `${dump}.ndjson`);
  const result = broadsheet(['lexicon', 'import', dump, path, '-o', output]);
  const rows = readFileSync(output, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { result, rows };
}

const ROR_JSON = [
  {
    id: 'https://ror.org/0abcdef12',
    status: 'active',
    types: ['facility', 'funder'],
    names: [
      { value: 'IPV', types: ['acronym'], lang: null },
      { value: 'Instituto de Prueba Vernal', types: ['label'], lang: 'es' },
      { value: 'Vernal Test Institute', types: ['ror_display', 'label'], lang: 'en' },
    ],
    external_ids: [
      { type: 'wikidata', preferred: null, all: ['Q1'] },
      { type: 'fundref', preferred: null, all: ['1'] },
    ],
  },
  { id: 'https://ror.org/0abcdef13', status: 'withdrawn', types: ['company'], names: [{ value: 'Gone', types: ['ror_display'] }] },
  { status: 'active', types: [] },
  null,
  { id: 'https://ror.org/0abcdef14', names: [null, 3], types: null, external_ids: [null] },
];
const ROR_CSV = `id,external_ids.type.wikidata.all,external_ids.type.wikidata.preferred,names.types.acronym,names.types.alias,names.types.label,names.types.ror_display,status,types
https://ror.org/0abcdef12,Q1; Q2,Q2,no_lang_code: IPV,,es: Instituto de Prueba Vernal; en: Vernal Test Institute,Vernal Test Institute,active,facility; funder
`;
const SEC = {
  0: { cik_str: 1234, ticker: 'NRDV', title: 'NORDVANE CORP /DE/' },
  1: { cik_str: 1234, ticker: 'NRDVW', title: 'NORDVANE CORP /DE/' },
  2: { ticker: 'X' },
};
const SEC_EXCHANGE = { fields: ['cik', 'name', 'ticker', 'exchange'], data: [[1234, 'Nordvane Corp', 'NRDV', 'NYSE']] };
const DRUGBANK = `DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key
DB90001,,Zalumotinib,1-2-3,ABC,Zalumo | ZLM-101 | Zalumotinib,KEY
,,Nameless,,,,
`;
const RXNORM = [
  '900|ENG||||||1||||RXNORM|IN|900|zalumotinib||N|4096|',
  '900|ENG||||||2||||ATC|IN|L01EX99|zalumotinib||N||',
  '900|ENG||||||3||||MTHSPL|SU|ABCDEFGH12|ZALUMOTINIB||N||',
  '901|ENG||||||4||||RXNORM|BN|901|Calyxo||N|4096|',
  '902|ENG||||||5||||RXNORM|SCD|902|zalumotinib 10 MG Oral Tablet||N|4096|',
  '903|ENG||||||6||||RXNORM|IN|903|oldotinib||O|4096|',
].join('\n');

describe('import', () => {
  test('ror, JSON of schema v2', () => {
    const { result, rows } = imported('ror', file('ror.json', JSON.stringify(ROR_JSON)));
    expect(rows).toEqual([
      {
        type: 'ORG',
        name: 'Vernal Test Institute',
        aliases: ['IPV', 'Instituto de Prueba Vernal'],
        subtype: 'research',
        ids: { ror: '0abcdef12', wikidata: 'Q1' },
      },
    ]);
    expect(result).toMatchObject({ code: 3, stderr: expect.stringContaining('1 rows, 3 records left out') });
  });
  test('ror, CSV of schema v2, packed', () => {
    const { result, rows } = imported('ror', file('ror.csv.gz', gzipSync(ROR_CSV)));
    expect(rows).toMatchObject([{ name: 'Vernal Test Institute', aliases: ['Instituto de Prueba Vernal', 'IPV'], ids: { ror: '0abcdef12', wikidata: 'Q2' } }]);
    expect(result.code).toBe(0);
  });
  test.each([
    ['company_tickers.json', SEC, 'NORDVANE CORP'],
    ['company_tickers_exchange.json', SEC_EXCHANGE, 'Nordvane Corp'],
  ])('sec, %s', (name, content, title) => {
    expect(imported('sec', file(name, JSON.stringify(content))).rows).toEqual([
      { type: 'ORG', name: title, subtype: 'company', ids: { cik: '1234', ticker: 'NRDV' } },
    ]);
  });
  test('drugbank', () => {
    const { result, rows } = imported('drugbank', file('drugbank.csv', DRUGBANK));
    expect(rows).toEqual([
      {
        type: 'DRUG',
        name: 'Zalumotinib',
        aliases: ['Zalumo', 'ZLM-101'],
        kind: 'generic',
        canonical: 'zalumotinib',
        ids: { drugbank: 'DB90001', unii: 'ABC', cas: '1-2-3' },
      },
    ]);
    expect(result.stderr).toContain('drugbank.csv:3: no DrugBank ID or Common name');
  });
  test('rxnorm', () => {
    const { rows } = imported('rxnorm', file('RXNCONSO.RRF', RXNORM));
    expect(rows).toEqual([
      {
        type: 'DRUG',
        name: 'zalumotinib',
        aliases: ['ZALUMOTINIB'],
        kind: 'generic',
        canonical: 'zalumotinib',
        ids: { rxcui: '900', atc: 'L01EX99', unii: 'ABCDEFGH12' },
      },
      { type: 'DRUG', name: 'Calyxo', aliases: [], kind: 'brand', ids: { rxcui: '901' } },
    ]);
  });
  test.each([
    ['ror', 'bad.json', '{', 'no JSON'],
    ['ror', 'v1.json', '[{"id":"https://ror.org/0abcdef12","name":"Old"}]', 'schema v1'],
    ['ror', 'bad.csv', 'id,name\n1,2\n', 'no column "status"'],
    ['sec', 'other.json', '{"a":1}', 'no companies with "cik_str"'],
    ['drugbank', 'd.csv', 'ID,Name\n', 'no column "DrugBank ID"'],
    ['rxnorm', 'x.RRF', 'a|b|c\n', '3 fields'],
    ['rxnorm', 'none.RRF', '', 'no row in it'],
  ])('%s: %s is refused in one line', (dump, name, content, message) => {
    const result = broadsheet(['lexicon', 'import', dump, file(name, content), '-o', join(directory, 'none.ndjson')]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(message);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
});

const LIST = `Company,Other names,Kind,LEI
"Zyntec Robotics, Inc.",Zyntec,company,5493A
Merrow & Co.,Merrow|MRW,company,5493B
Merrow KGaA,Merrow,company,5493C
Target,,shop,
short row
`;
const YAML = `lexicons:
  - path: companies.csv
    type: ORG
    columns: { name: Company, aliases: Other names, subtype: Kind, ids.lei: LEI }
`;

describe('lists in a pipeline', () => {
  file('companies.csv', LIST);
  const pipeline = file('p.yaml', YAML);
  const run = (text: string): { readonly result: CliResult; readonly entities: readonly Record<string, unknown>[] } => {
    const result = broadsheet(['extract', '-p', pipeline, '-'], { input: `${JSON.stringify({ id: '1', text, language: 'en' })}\n` });
    return { result, entities: JSON.parse(result.stdout).entities };
  };

  test('canonical name, subtype and ids come from the list; bad rows are told', () => {
    const { result, entities } = run('Zyntec Robotics opened a plant. Workers of the Zyntec Robotics Inc. plant cheered.');
    expect(entities.filter(({ type }) => type === 'ORG')).toMatchObject([
      { text: 'Zyntec Robotics', canonical: 'Zyntec Robotics, Inc.', subtype: 'company', ids: { lei: '5493A' } },
      { text: 'Zyntec Robotics Inc.', canonical: 'Zyntec Robotics, Inc.', ids: { lei: '5493A' } },
    ]);
    expect(result.stderr).toMatch(
      /companies\.csv: 4 rows used, 1 left out, 1 used in part: .*companies\.csv:5: subtype "shop" .*companies\.csv:6: 1 cells where the header has 4/u,
    );
  });

  test('a name that two rows claim stays open, unless another name of one of them stands in the text', () => {
    const open = run('Merrow said on Monday that sales rose.').entities.find(({ text }) => text === 'Merrow');
    expect(open).toMatchObject({
      issues: ['ambiguous-name'],
      candidates: [
        { canonical: 'Merrow & Co.', ids: { lei: '5493B' } },
        { canonical: 'Merrow KGaA', ids: { lei: '5493C' } },
      ],
    });
    expect(open).not.toHaveProperty('ids');
    const told = run('Merrow KGaA said on Monday that sales rose. Merrow is based in Oslo.').entities.filter(({ type }) => type === 'ORG');
    expect(told).toMatchObject([{ ids: { lei: '5493C' } }, { text: 'Merrow', canonical: 'Merrow KGaA', ids: { lei: '5493C' } }]);
  });

  test('the hash of the pipeline changes with the content of a list; workers find what the filter finds', () => {
    const article = file('a.txt', 'Zyntec Robotics opened a plant in Oslo on Monday. It cost 5 million euros.');
    const manifestOf = (output: string): { pipeline: { sha256: string } } => {
      const ran = broadsheet(['run', pipeline, article, '-o', join(directory, output), '--jobs', '1', '--quiet']);
      expect(ran.code).toBe(0);
      return JSON.parse(readFileSync(join(directory, output, 'manifest.json'), 'utf8'));
    };
    const before = manifestOf('out1');
    expect(readFileSync(join(directory, 'out1', 'mentions.csv'), 'utf8')).toContain('lei=5493A');
    file('companies.csv', LIST.replace('5493A', '5493X'));
    expect(manifestOf('out2').pipeline.sha256).not.toBe(before.pipeline.sha256);
    expect(readFileSync(join(directory, 'out2', 'records.ndjson'), 'utf8')).toContain('"lei":"5493X"');
    file('companies.csv', LIST);
  });

  test.each([
    ['lexicons:\n  - path: none.csv', ':2:5: no list none.csv'],
    ['lexicons:\n  - path: companies.csv\n    kolumns: {}', ':3:5: unknown field "kolumns"; did you mean "columns"?'],
    ['lexicons:\n  - path: companies.csv\n    type: PLACE', ':3:5: '],
    ['lexicons:\n  - path: companies.csv\n    type: ORG', 'companies.csv:1: no column "name"; the header has Company'],
    ['lexicons:\n  - path: p.yaml', 'p.yaml: not a kind of list'],
  ])('%j is refused', (yaml, message) => {
    const result = broadsheet(['extract', '-p', file('bad.yaml', yaml), '-'], { input: '{"text":"a"}\n' });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(message);
  });

  test('check tells rows, ambiguous names and ordinary words', () => {
    const result = broadsheet(['lexicon', 'check', pipeline, '--json']);
    expect(result.code).toBe(1);
    expect(JSON.parse(result.stdout)).toMatchObject({
      lists: [{ rows: 4, faults: 1, notes: 1 }],
      names: [{ type: 'ORG', ambiguous: { count: 1, examples: ['Merrow'] }, ordinary: { examples: ['Target'] }, guarded: { examples: ['MRW'] } }],
    });
    expect(broadsheet(['lexicon', 'check', pipeline]).stdout).toContain('1 claimed by several rows (candidates in the records): Merrow');
  });
});

test('NDJSON lists with dotted fields, medicines, brands', () => {
  file('drugs.ndjson', '{"label":"Zalumotinib","x":{"rx":"900"},"kind":"generic","brands":["Calyxo"]}\nnot json\n');
  const pipeline = file('d.yaml', 'lexicons:\n  - path: drugs.ndjson\n    type: DRUG\n    columns: { name: label, ids.rxcui: x.rx }\n');
  const result = broadsheet(['extract', '-p', pipeline, '-'], {
    input: '{"id":"1","text":"Patients took zalumotinib daily. Calyxo costs more.","language":"en"}\n',
  });
  expect(JSON.parse(result.stdout).entities.filter((entity: { type: string }) => entity.type === 'DRUG')).toMatchObject([
    { text: 'zalumotinib', kind: 'generic', canonical: 'zalumotinib', ids: { rxcui: '900' } },
    { text: 'Calyxo', kind: 'brand', canonical: 'zalumotinib', ids: { rxcui: '900' } },
  ]);
  expect(result.stderr).toContain('drugs.ndjson:2: no JSON');
});
