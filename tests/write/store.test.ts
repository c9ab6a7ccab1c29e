// Tables are loaded in parts, so that no whole file lies in memory; the parts hold every row once, in order.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { csvHeader, csvLine } from '../../src/write/csv.ts';
import { FACT_TABLES, TABLES } from '../../src/write/rows.ts';
import { buildStore, STORE_NAME, type StoreOptions } from '../../src/write/store.ts';
import { createTextFile } from '../../src/write/text-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const AWKWARD = ['plain', 'a "quoted" word', 'two\nlines', 'comma, and\r\nCR', '"', 'łódź – ✓', `${'long '.repeat(40)}"end"`];
const ROWS = Array.from({ length: 500 }, (_, i): [string, string, null, null, null] => [
  `id-${i} ${AWKWARD[i % AWKWARD.length]}`,
  `story ${i}`,
  null,
  null,
  null,
]);

test('many small parts hold what one file held', async () => {
  const file = await createTextFile(join(directory, 'stories.csv'), 1000);
  await file.write(csvHeader(TABLES.stories), 0);
  for (const row of ROWS) await file.write(csvLine(row), 1);
  await file.close();
  expect(file.cuts.length).toBeGreaterThan(20);
  const text = readFileSync(file.path);
  expect([...file.cuts].map((cut) => text.subarray(cut, cut + 3).toString())).toEqual(file.cuts.map(() => expect.stringMatching(/^"?id/u)));
  const empty = { path: join(directory, 'none.csv'), rows: 0, longest: 0, heaviest: 0, cuts: [] };
  const staged = { ...(Object.fromEntries(FACT_TABLES.map((table) => [table, empty])) as unknown as StoreOptions['staged']), stories: file };
  expect(await buildStore({ directory, staged, parquet: false, csv: false, duckdb: true })).toMatchObject({ stories: ROWS.length, documents: 0 });
  expect(readdirSync(directory).sort()).toEqual([STORE_NAME, 'stories.csv']);
  const instance = await DuckDBInstance.create(join(directory, STORE_NAME), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll('SELECT * FROM stories')).getRows();
  connection.closeSync();
  instance.closeSync();
  expect(rows).toEqual(ROWS);
});

test('the heaviest stretch of rows is known', async () => {
  const file = await createTextFile(join(directory, 'stretch.csv'));
  for (let i = 0; i < 3 * 2048; i++) await file.write(i >= 2048 && i < 4096 ? 'long line\n' : 'x\n', 1);
  await file.close();
  expect(file.heaviest).toBe(2048 * 10);
  expect(file.longest).toBe(10);
});
