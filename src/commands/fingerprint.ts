// One hash of all that decides what is found in an article: the program's own files, lexicons and models, and the settings of its stages.
// Answers kept under another hash are not used again.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODE_ROOT, PACKAGE_ROOT } from '../package.ts';
import { hashSettings, type PipelineSettings } from '../pipeline-file.ts';

const ROOT = fileURLToPath(PACKAGE_ROOT);
/** Code as it runs (src/ or dist/), and the tables and models beside it. */
const FOLDERS: readonly string[] = [fileURLToPath(CODE_ROOT), join(ROOT, 'lexicons'), join(ROOT, 'models')];
const COUNTED = /\.(?:ts|js|cjs|json|tsv|bin)$/u;

/** Takes some 20 ms: it reads every file. `tables`: whether answers carry rows. */
export function hashContext(settings: PipelineSettings, tables: boolean): string {
  const { input, write } = settings;
  // What is written, and which files are read, says nothing of a single article.
  const neutral = {
    ...settings,
    name: '',
    input: { ...input, exclude: [] },
    write: { ...write, records: true, parquet: true, csv: true, duckdb: true, vanished: 'delete' },
  } as const;
  const hash = createHash('sha256').update(JSON.stringify([process.versions.unicode, hashSettings(neutral), tables]));
  hash.update(readFileSync(join(ROOT, 'package.json')));
  for (const folder of FOLDERS) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => COUNTED.test(name) && !name.endsWith('.d.ts'));
    for (const name of names.map((path) => path.replaceAll('\\', '/')).sort()) hash.update(`\n${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
