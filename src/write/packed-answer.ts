// An answer ⇄ the compressed bytes under which the cache keeps it: a line of JSON, the record's line, then the CSV lines of each table.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Origin } from '../types.ts';
import type { ArticleTally, RecordAnswer, TableTexts } from './answer.ts';
import { FACT_TABLES, type FactTable } from './rows.ts';

interface Head {
  readonly id: string;
  readonly origin: Origin;
  readonly tally: ArticleTally;
  readonly notes: readonly string[];
  /** UTF-16 units and rows of each table's lines; null where there are none. */
  readonly tables: { readonly [T in FactTable]: readonly [units: number, rows: number] } | null;
}

/** Fast packing: the bytes shrink to about a fifth. */
const LEVEL = 1;

export function packAnswer({ id, origin, tally, notes, line, tables }: RecordAnswer): Uint8Array {
  const sizes = tables && Object.fromEntries(FACT_TABLES.map((table) => [table, [tables[table].text.length, tables[table].rows]]));
  const texts = tables ? FACT_TABLES.map((table) => tables[table].text) : [];
  return deflateRawSync(Buffer.from([`${JSON.stringify({ id, origin, tally, notes, tables: sizes })}\n${line}\n`, ...texts].join('')), { level: LEVEL });
}

/** What `packAnswer` packed. Throws on other bytes. */
export function unpackAnswer(packed: Uint8Array): RecordAnswer {
  const text = inflateRawSync(packed).toString('utf8');
  const headEnd = text.indexOf('\n');
  const lineEnd = text.indexOf('\n', headEnd + 1);
  const { id, origin, tally, notes, tables }: Head = JSON.parse(text.slice(0, headEnd));
  return { ok: true, id, origin, line: text.slice(headEnd + 1, lineEnd), tables: tables && cutTables(text, lineEnd + 1, tables), tally, notes };
}

function cutTables(text: string, from: number, sizes: NonNullable<Head['tables']>): TableTexts {
  let start = from;
  const cut = FACT_TABLES.map((table) => {
    const [units, rows] = sizes[table];
    start += units;
    return [table, { text: text.slice(start - units, start), rows }];
  });
  return Object.fromEntries(cut) as TableTexts;
}
