// A user's names: compiled, found, spelled in other cases, guarded, claimed by two rows.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNames, loadNames, lookUpName, withUserNames } from '../../src/lexicon/names.ts';
import { createUserNames, type UserRow } from '../../src/lexicon/user-build.ts';
import { type UserNames, type UserType, userEntriesNamed, userNameAt } from '../../src/lexicon/user-table.ts';

function row(name: string, more: Partial<UserRow> = {}): UserRow {
  return { type: 'ORG', name, aliases: [], brands: [], kind: '', canonical: '', class: '', ids: [], ...more };
}

function compiled(rows: readonly UserRow[], type: UserType = 'ORG'): UserNames {
  const builder = createUserNames(type);
  for (const each of rows) builder.add(each);
  return builder.finish();
}

const shipped = loadNames('name\tsubtype\taliases\nZenith Group\tcompany\t\nOrange\tcompany\tOrange SA\n');

describe('organisations', () => {
  const own = compiled([
    row('Zyntec Robotics, Inc.', { aliases: ['ZRB', 'Zyntec'], kind: 'company', ids: [['lei', '5493']] }),
    row('The Calder Foundation', { kind: 'ngo' }),
    row('NORDVANE CORP'),
    row('Cohendale Ltd'),
    row('bioMarlu'),
    row('Orange'),
    row('Big Data'),
    row('National Cancer Institute'),
    row('?Kestrel'),
    row('Müller Łódź Werke', { aliases: ['日本製薬'] }),
  ]);
  const names = withUserNames(shipped, own);

  test.each([
    ['Zyntec Robotics, Inc.', 'Zyntec Robotics, Inc.'],
    ['Zyntec Robotics of', 'Zyntec Robotics'],
    ['ZYNTEC ROBOTICS of', 'ZYNTEC ROBOTICS'],
    ['zyntec robotics of', null],
    ['Zyntec', 'Zyntec'],
    ['zyntec', null],
    ['ZRB', 'ZRB'],
    ['Zrb', null],
    ['Calder Foundation', 'Calder Foundation'],
    ['Nordvane Corp said', 'Nordvane Corp'],
    ['Nordvane said', 'Nordvane'],
    ['nordvane', null],
    ['bioMarlu', 'bioMarlu'],
    ['Biomarlu', null],
    ['Müller Lódź Werke', null],
    ['Müller Łódź Werke', 'Müller Łódź Werke'],
    ['日本製薬', '日本製薬'],
  ])('%s → %s', (text, found) => {
    const hit = userNameAt(own, text, 0, text.length);
    expect(hit && text.slice(0, hit.end)).toBe(found);
  });

  test.each([
    ['Orange', false],
    ['Big Data', true],
    ['National Cancer Institute', false],
    ['Kestrel', true],
    ['ZRB', true],
    ['Zyntec', false],
    ['Cohendale', true],
    ['Twitter', undefined],
  ])('%s guarded: %s', (name, guarded) => {
    expect(lookUpName(names, name)?.guarded).toBe(guarded);
  });

  test('the longer name wins, of equal names the own; both lists are found', () => {
    const text = 'Orange and Zenith Group met Zyntec Robotics.';
    expect(findNames(names, text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual(['Orange', 'Zenith Group', 'Zyntec Robotics']);
    expect(lookUpName(names, 'Orange')).toMatchObject({ own: true, kind: 'company' });
    expect(lookUpName(names, 'Zenith Group')).toMatchObject({ own: false });
  });

  test('ids, kind and canonical come from the row', () => {
    expect(userEntriesNamed(own, 'Zyntec')).toMatchObject([{ canonical: 'Zyntec Robotics, Inc.', kind: 'company', ids: 'lei=5493', role: 1 }]);
  });
});

test('all rows that claim a name are told, a listed name before one without its legal form', () => {
  const own = compiled([row('Merck & Co.', { aliases: ['Merck'] }), row('Merck KGaA', { aliases: ['Merck'] }), row('Calix'), row('Calix Ltd')]);
  expect(userEntriesNamed(own, 'Merck').map(({ title }) => title)).toEqual(['Merck & Co.', 'Merck KGaA']);
  expect(userEntriesNamed(own, 'Calix').map(({ title }) => title)).toEqual(['Calix']);
  expect(userEntriesNamed(own, 'Nobody')).toEqual([]);
});

test('medicines: small letters for a list that opens names with capitals, plurals of classes, brands', () => {
  const own = compiled(
    [
      row('Zalumotinib', { type: 'DRUG', kind: 'generic', brands: ['Calyxo'] }),
      row('MRX-9 blocker', { type: 'DRUG', kind: 'class' }),
      row('Carbon dioxide', { type: 'DRUG' }),
      row('Vitamin D', { type: 'DRUG' }),
    ],
    'DRUG',
  );
  const names = withUserNames(loadNames('name\tkind\n'), own);
  expect(lookUpName(names, 'zalumotinib')).toMatchObject({ name: 'zalumotinib', kind: 'generic', canonical: 'zalumotinib' });
  expect(lookUpName(names, 'Calyxo')).toMatchObject({ kind: 'brand', canonical: 'zalumotinib' });
  expect(lookUpName(names, 'MRX-9 blockers')).toMatchObject({ kind: 'class' });
  expect(lookUpName(names, 'vitamin D')).toMatchObject({ name: 'vitamin D' });
  expect(lookUpName(names, 'carbon dioxide')).toMatchObject({ ordinary: true });
});

test('every name of any list is found by its own spelling', () => {
  const word = fc.stringMatching(/^\p{Lu}[\p{L}\p{N}&.'-]{0,6}$/u);
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), (list) => {
      const own = compiled(list.map((each) => row(each)));
      for (const each of list) expect(userEntriesNamed(own, each).map(({ name: listed }) => listed)).toContain(each);
    }),
  );
});

test('many rows with one name stay quick to build and to ask', () => {
  const own = compiled(Array.from({ length: 20_000 }, (_, i) => row('Same Name Group', { ids: [['lei', String(i)]] })));
  expect(userEntriesNamed(own, 'Same Name Group')).toHaveLength(20);
});
