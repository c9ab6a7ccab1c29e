// The dataset: a query over the Parquet tables of a run, by DuckDB.   node examples/top-drugs.mjs out
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [directory = 'out'] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const mentions = join(directory, 'mentions.parquet').replaceAll("'", "''");
const reader = await connection.runAndReadAll(`
  SELECT canonical, count(*)::INTEGER AS mentions, count(DISTINCT document_id)::INTEGER AS articles
  FROM '${mentions}' WHERE type = 'DRUG'
  GROUP BY canonical ORDER BY mentions DESC, canonical LIMIT 10`);

for (const { canonical, mentions, articles } of reader.getRowObjects()) console.log(`${canonical}\t${mentions}\t${articles}`);
connection.closeSync();
