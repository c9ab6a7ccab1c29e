import { describe, expect, test } from 'vitest';
import { entryOf, findNames, findShorterNames, loadNames, lookUpName } from '../../src/lexicon/names.ts';

const LIST = [
  'name\tkind\tcanonical\tclass\tbrands\taliases',
  '# block',
  'pembrolizumab\tgeneric\t\tPD-1 inhibitor\tKeytruda\t',
  'GLP-1 receptor agonist\tclass\t\t\t\tGLP-1',
  "Dr Reddy's\tcompany",
  'Nestlé\tcompany',
  '?Target\tcompany\t\t\t\tTarget Corporation',
  'Keytruda\tbrand\tother',
  '',
  '\tgeneric',
].join('\r\n');
const names = loadNames(LIST);

const found = (text: string) => findNames(names, text, 0, text.length).map((hit) => text.slice(hit.start, hit.end));

describe('findNames', () => {
  test.each([
    ['Keytruda (pembrolizumab) and PEMBROLIZUMAB', ['Keytruda', 'pembrolizumab', 'PEMBROLIZUMAB']],
    ['a GLP-1 receptor agonist beats GLP-1 receptor', ['GLP-1 receptor agonist', 'GLP-1']],
    ['GLP-1  receptor\nagonist', ['GLP-1  receptor\nagonist']],
    ['Nestle, NESTLÉ and Dr Reddy’s', ['Nestle', 'NESTLÉ', 'Dr Reddy’s']],
    ['the Target Corporation target', ['Target Corporation', 'target']],
    ['prepembrolizumab Keytrudas', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('entries', () => {
  test('a brand inherits canonical and class of its row; the first row of a name wins', () => {
    expect(lookUpName(names, 'Keytruda')).toEqual({
      name: 'Keytruda',
      title: 'pembrolizumab',
      role: 'brand',
      guarded: false,
      kind: 'brand',
      canonical: 'pembrolizumab',
      class: 'PD-1 inhibitor',
      ids: '',
      own: false,
      ordinary: false,
    });
  });
  test('a question mark guards one name, not its aliases', () => {
    expect(lookUpName(names, 'target')?.guarded).toBe(true);
    expect(lookUpName(names, 'Target Corporation')).toMatchObject({ guarded: false, title: 'Target', role: 'alias' });
  });
  test('unknown names', () => {
    expect(lookUpName(names, 'Novartis')).toBeNull();
    expect(lookUpName(names, '')).toBeNull();
    expect(loadNames('').size).toBe(0);
  });
});

test('spellings in another case are entries of their own; the one written wins', () => {
  const list = loadNames(['name\tkind\taliases', 'NATO\tbloc\tNato', 'WHO\tbody', 'Who\tband'].join('\n'));
  expect(['NATO', 'Nato', 'nato', 'WHO', 'Who', 'who'].map((name) => lookUpName(list, name)?.name)).toEqual(['NATO', 'Nato', 'NATO', 'WHO', 'Who', 'WHO']);
  expect(lookUpName(list, 'Who')?.kind).toBe('band');
});

test('names within a hit that is refused', () => {
  const list = loadNames(['name', 'Larkfield', 'Larkfield Bank', 'Bank of Industry', 'Larkfield Bank of Industry'].join('\n'));
  const text = 'the Larkfield Bank of Industry';
  const [hit] = findNames(list, text, 0, text.length);
  expect(hit && findShorterNames(list, text, hit).map(({ start, end }) => text.slice(start, end))).toEqual(['Larkfield Bank']);
});

test('many names are found as few are', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `Name ${index} Labs\tcompany`);
  const many = loadNames(['name\tsubtype', ...rows].join('\n'));
  expect(many.size).toBe(20_000);
  for (const index of [0, 777, 19_999]) expect(lookUpName(many, `name ${index} labs`)?.title).toBe(`Name ${index} Labs`);
  const text = 'Name 12345 Labs and Name 20000 Labs';
  expect(findNames(many, text, 0, text.length).map((hit) => entryOf(many, hit.entry).name)).toEqual(['Name 12345 Labs']);
});

test('names of many words leave room in the table', () => {
  const long = Array.from({ length: 50 }, (_, index) => Array.from({ length: 15 }, (__, word) => `w${index}x${word}`).join(' '));
  const list = loadNames(['name', ...long].join('\n'));
  for (const name of long) expect(lookUpName(list, name)?.name).toBe(name);
  expect(lookUpName(list, 'w1x0 w1x1')).toBeNull();
});
