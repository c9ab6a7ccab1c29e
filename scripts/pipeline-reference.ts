// schemas/pipeline.schema.json → docs/pipeline-file.md. `--check` fails when the file on disk differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { pipelineReference } from '../src/commands/pipeline-reference.ts';

const TARGET = new URL('../docs/pipeline-file.md', import.meta.url);

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== pipelineReference()) {
    process.stderr.write('docs/pipeline-file.md differs from schemas/pipeline.schema.json: run `npm run docs:generate` and commit the result\n');
    process.exitCode = 1;
  }
} else writeFileSync(TARGET, pipelineReference());
