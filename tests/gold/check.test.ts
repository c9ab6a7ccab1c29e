import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkGold } from '../../src/evaluate/gold-check.ts';
import { byPlace } from '../../src/span.ts';
import type { GoldArticle } from '../../src/types.ts';
import { broadsheet } from '../support/cli.ts';

const TEXT = 'CIGB and Finlay sold 50 vials in 2021. Later CIGB rested.';
const CORPUS = resolve(import.meta.dirname, '../../corpus/gold/dev.ndjson');
const directory = mkdtempSync(join(tmpdir(), 'broadsheet-gold-'));
afterAll(() => rmSync(directory, { recursive: true }));

function findings(entities: readonly object[], change: object = {}): string[] {
  return checkGold(JSON.stringify({ id: 'a', text: TEXT, entities, ...change })).map(({ line, level, message }) => `${line} ${level}: ${message}`);
}

const ORG = { type: 'ORG', start: 0, end: 4, text: 'CIGB', subtype: 'research', canonical: 'CIGB' };
const AGAIN = { ...ORG, start: 45, end: 49 };
const FIGURE = { type: 'FIGURE', start: 21, end: 23, text: '50', kind: 'count', value: 50, unit: null, of: 'vials' };

describe('gold check', () => {
  test('good gold has no findings', () => {
    expect(findings([ORG, AGAIN, FIGURE])).toEqual([]);
  });

  test.each<[object[], string]>([
    [[{ ...ORG, end: 5 }, AGAIN], '1 fault: ORG 0-5 "CIGB" is not the text there, which is "CIGB "'],
    [[{ ...ORG, end: 500 }], '1 fault: ORG 0-500 is no stretch of the text (0-57)'],
    [[{ ...ORG, type: 'FIRM' }], '1 fault: type "FIRM" is not one of ORG, DRUG, FIGURE, DATE'],
    [[ORG, ORG, AGAIN], '1 fault: ORG 0-4 "CIGB" stands twice'],
    [[ORG, AGAIN, { ...ORG, start: 0, end: 15, text: 'CIGB and Finlay' }], '1 fault: ORG 0-15 "CIGB and Finlay" overlaps ORG 0-4 "CIGB"'],
    [
      [
        { ...ORG, subtype: 'firm' },
        { ...AGAIN, subtype: 'firm' },
      ],
      '1 fault: ORG 0-4 "CIGB": subtype "firm" is not one of company, research',
    ],
    [[{ ...FIGURE, kind: 'date' }], '1 fault: FIGURE 21-23 "50": kind "date" is not one of money'],
    [[{ ...FIGURE, min: 4, max: 9 }], '1 fault: FIGURE 21-23 "50": both a value and a range'],
    [[{ ...FIGURE, kind: 'money', unit: 'dollars' }], '1 fault: FIGURE 21-23 "50": unit "dollars" is no ISO 4217 code'],
    [[{ type: 'DATE', start: 33, end: 37, text: '2021', kind: 'date', value: 'May 2021' }], '1 fault: DATE 33-37 "2021": value "May 2021" is neither EDTF'],
    [[{ ...FIGURE, of: 'boxes' }], '1 suspicion: FIGURE 21-23 "50": of "boxes" does not stand in the text'],
    [[ORG], '1 suspicion: ORG "CIGB" is annotated elsewhere, not at 45'],
    [[ORG, { ...AGAIN, canonical: 'Finlay' }], '1 suspicion: ORG 45-49 "CIGB": canonical "Finlay", but "CIGB" at 0'],
    [[ORG, { ...AGAIN, subtype: 'company' }], '1 suspicion: ORG 45-49 "CIGB": company, but "CIGB" at 0 with the same canonical is research'],
    [
      [
        { ...ORG, canonical: 'X' },
        { ...AGAIN, canonical: 'X' },
      ],
      '1 suspicion: ORG 0-4 "CIGB": canonical "X" does not stand in the text',
    ],
    [[{ type: 'ORG', start: 9, end: 14, text: 'Finla' }], '1 suspicion: ORG 9-14 "Finla" ends inside a word'],
  ])('%#: %j', (entities, finding) => {
    expect(findings(entities).some((told) => told.startsWith(finding))).toBe(true);
  });

  test('an omission in a neutral stretch or of a type annotated in part is none', () => {
    expect(findings([ORG], { neutral: [{ start: 45, end: 49 }] })).toEqual([]);
    expect(findings([ORG], { partial: ['ORG'] })).toEqual([]);
  });

  test('every date value of the guide passes', () => {
    const values = [
      '2023-09-15T10:00',
      '2023-12',
      '2018',
      '2024-35',
      '2024-40',
      '2024-21',
      '2018~',
      '198X',
      '2019/2022',
      'P20Y',
      'P24W',
      'PT48H',
      'P1M/P2M',
      '2024-W20',
      '2023-09-15T10:00Z',
    ];
    const date = { type: 'DATE', start: 33, end: 37, text: '2021', kind: 'date' };
    expect(values.flatMap((value) => findings([{ ...date, value }]))).toEqual([]);
  });

  test('the shipped gold has no faults', () => {
    expect(checkGold(readFileSync(CORPUS, 'utf8')).filter(({ level }) => level === 'fault')).toEqual([]);
  });
});

/** Mentions of one start may stand in any order. */
function readGold(line: string): GoldArticle {
  const article: GoldArticle = JSON.parse(line);
  return { ...article, entities: [...article.entities].sort(byPlace) };
}

describe('broadsheet gold', () => {
  test('check answers 0 or 1', () => {
    expect(broadsheet(['gold', 'check', CORPUS]).code).toBe(0);
  });

  test.each(['doccano', 'prodigy', 'label-studio', 'webannotation', 'conll'])('export and import of the corpus as %s give it back', (format) => {
    const file = join(directory, `out.${format}`);
    expect(broadsheet(['gold', 'export', CORPUS, '--format', format, '-o', file]).code).toBe(0);
    const { lines } = broadsheet(['gold', 'import', file, '--format', format]);
    expect(lines.map(readGold)).toEqual(readFileSync(CORPUS, 'utf8').trim().split('\n').map(readGold));
  });

  test('brat is a directory of files', () => {
    const target = join(directory, 'brat');
    expect(broadsheet(['gold', 'export', CORPUS, '--format', 'brat', '-o', target]).code).toBe(0);
    const names = readdirSync(target).filter((name) => name.endsWith('.ann'));
    const { lines } = broadsheet(['gold', 'import', ...names.map((name) => join(target, name)), '--format', 'brat']);
    expect(lines.length).toBe(readFileSync(CORPUS, 'utf8').trim().split('\n').length);
    expect(existsSync(join(target, names[0]?.replace('.ann', '.txt') ?? ''))).toBe(true);
  });

  test.each([
    [['gold', 'export', CORPUS, '--format', 'brat'], 'name a directory with --output'],
    [['gold', 'export', CORPUS, '--format', 'word'], 'Allowed choices are'],
    [['gold', 'export', CORPUS, '--format', 'conll', '--unit', 'inches'], '--unit inches: known: utf16'],
  ])('%j is a usage fault', (args, message) => {
    const { code, stderr } = broadsheet(args);
    expect([code, stderr.includes(message)]).toEqual([2, true]);
  });
});
