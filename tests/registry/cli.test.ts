// `broadsheet registry` by the built command line: a join and a parting, each told, each kept by the next linking.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeContribution } from '../../src/registry/contribution.ts';
import { type RegistryRow, readRegistry, writeRegistry } from '../../src/registry/file.ts';
import { linkMentions } from '../../src/registry/link.ts';
import { broadsheet } from '../support/cli.ts';

const NAMES = ['World Bank', 'International Bank for Reconstruction', 'Acme Inc.', 'Acme'];
const LINES = NAMES.map((canonical, i) =>
  encodeContribution({
    document: `d${i}`,
    day: '2024-05-01',
    countries: [],
    names: [{ type: 'ORG', canonical, kind: 'company', forms: [[canonical, [0]]], ids: [] }],
  }),
);
let directory = '';
const path = (): string => join(directory, 'registry.ndjson');
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'broadsheet-registry-'));
  writeFileSync(path(), await linked([]));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function linked(before: readonly RegistryRow[]): Promise<string> {
  return writeRegistry(await linkMentions({ read: () => LINES, before, onLinks: () => {} }));
}

function canonicals(text: string): string[] {
  return readRegistry(text, 'registry.ndjson').map(({ canonical }) => canonical);
}

test('merge, why, split, list', async () => {
  expect(canonicals(readFileSync(path(), 'utf8'))).toEqual(
    ['Acme', 'International Bank for Reconstruction', 'World Bank'].map((name) => (name === 'Acme' ? expect.stringContaining(name) : name)),
  );
  expect(broadsheet(['registry', 'why', 'World Bank', 'International Bank for Reconstruction', '-o', directory]).stdout).toContain('two entities');

  expect(broadsheet(['registry', 'merge', 'World Bank', 'International Bank for Reconstruction', '-o', directory])).toMatchObject({ code: 0, stderr: '' });
  writeFileSync(path(), await linked(readRegistry(readFileSync(path(), 'utf8'), path())));
  expect(canonicals(readFileSync(path(), 'utf8'))).toHaveLength(2);
  expect(broadsheet(['registry', 'why', 'World Bank', 'International Bank for Reconstruction', '-o', directory]).stdout).toMatch(
    /one entity: World Bank.*\n.*\n.*by hand/u,
  );

  expect(broadsheet(['registry', 'split', 'World Bank', 'International Bank for Reconstruction', '-o', directory])).toMatchObject({ code: 0, stderr: '' });
  writeFileSync(path(), await linked(readRegistry(readFileSync(path(), 'utf8'), path())));
  expect(canonicals(readFileSync(path(), 'utf8'))).toHaveLength(3);
  expect(broadsheet(['registry', 'why', 'World Bank', 'International Bank for Reconstruction', '-o', directory]).stdout).toContain('kept apart by hand');
  expect(broadsheet(['registry', 'list', 'bank', '-o', directory]).lines).toHaveLength(2);
});

test.each(['"aliases":[null]', '"aliases":[{}]', '"hand":{"canonical":5}', '"hand":{"kind":[]}'])('a row with %s is told by its line', (field) => {
  expect(() => readRegistry(`{"id":"org-1","type":"ORG","canonical":"X",${field}}`, 'registry.ndjson')).toThrow(/^registry\.ndjson:1: "[^\n]*$/u);
});

test('what cannot be done is told in one line', () => {
  expect(broadsheet(['registry', 'list', '-o', join(directory, 'none')])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^broadsheet: .*no registry there.*\n$/u),
  });
  expect(broadsheet(['registry', 'split', 'World Bank', 'Nobody', '-o', directory])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('has no name "Nobody"'),
  });
  writeFileSync(join(directory, 'registry.ndjson'), '{"id":\n');
  expect(broadsheet(['registry', 'list', '-o', directory])).toMatchObject({ code: 2, stderr: expect.stringContaining('registry.ndjson:1: no JSON') });
});
