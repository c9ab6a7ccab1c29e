// The list of medicines that ships: every row well formed, every name given once, every block in order.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lookUpName } from '../../src/lexicon/names.ts';
import { drugNames } from '../../src/lexicon/names-shipped.ts';

const COLUMNS = ['name', 'kind', 'class', 'brands', 'aliases', 'canonical', 'ids'];
const KINDS = ['generic', 'brand', 'investigational', 'vaccine', 'class'];

const lines = readFileSync(new URL('../../lexicons/drugs.tsv', import.meta.url), 'utf8').split('\n');
const rows = lines.slice(1).filter((line) => line !== '' && !line.startsWith('#'));
const cells = rows.map((row) => row.split('\t'));

const bare = (name: string) => name.replace(/^\?/u, '');
const folded = (name: string) => bare(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const namesOf = (row: readonly string[]) => [row[0] ?? '', ...(row[3] ?? '').split('|'), ...(row[4] ?? '').split('|')].filter((name) => name !== '');

describe('drugs.tsv', () => {
  test('columns and kinds', () => {
    expect(lines[0]?.split('\t')).toEqual(COLUMNS);
    expect(cells.filter((row) => row.length !== COLUMNS.length).map((row) => row[0])).toEqual([]);
    expect(cells.filter((row) => !KINDS.includes(row[1] ?? '')).map((row) => row[0])).toEqual([]);
  });

  test('no stray white space, no empty name between bars', () => {
    expect(rows.filter((row) => / {2}|\t | \t|^ | $|\|\||\|\t|\t\||\r/u.test(row))).toEqual([]);
  });

  test('no name stands in two rows', () => {
    const owner = new Map<string, string>();
    const twice: string[] = [];
    for (const row of cells)
      for (const name of namesOf(row)) {
        const held = owner.get(folded(name));
        if (held !== undefined && held !== row[0]) twice.push(`${name}: ${held}, ${row[0]}`);
        owner.set(folded(name), row[0] ?? '');
      }
    expect(twice).toEqual([]);
  });

  test('one kind a block, rows sorted within it', () => {
    for (const kind of KINDS) {
      const block = cells.filter((row) => row[1] === kind).map((row) => folded(row[0] ?? ''));
      expect(block.filter((name, index) => index > 0 && name < (block[index - 1] ?? ''))).toEqual([]);
    }
  });

  test.each([
    ['Hyrimoz', 'brand', 'adalimumab'],
    ['BNT162b2', 'vaccine', 'bnt162b2'],
    ['LY3298176', 'investigational', 'tirzepatide'],
    ['lignocaine', 'generic', 'lidocaine'],
    ['selective estrogen receptor degraders', 'class', 'oestrogen receptor antagonist'],
  ])('%s', (name, kind, canonical) => {
    expect(lookUpName(drugNames(), name)).toMatchObject({ kind, canonical });
  });

  test.each(['Yasmin', 'Muse', 'Alli', 'Sonata', 'Mediator', 'DMT'])('%s counts only beside evidence', (name) => {
    expect(lookUpName(drugNames(), name)?.guarded).toBe(true);
  });
});
