// schemas/*.schema.json → src/schema-types.ts. `--check` fails when the file on disk differs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const TARGET = new URL('../src/schema-types.ts', import.meta.url);
const DROPPED: ReadonlySet<string> = new Set(['$id', 'examples', 'discriminator', 'minItems', 'maxItems']);
const BANNER = '// Generated from schemas/ by `npm run types:generate`. Do not edit: change the schema.\n';

const parts: string[] = [];
for (const name of readdirSync(SCHEMAS)
  .filter((file) => file.endsWith('.schema.json'))
  .sort()) {
  const schema = JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8'));
  parts.push(await compile(simplified(schema), name, { bannerComment: '', additionalProperties: false, style: { singleQuote: true, printWidth: 140 } }));
}
const generated = BANNER + readonlyFields(parts.join('\n'));

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== generated) {
    process.stderr.write('src/schema-types.ts differs from schemas/: run `npm run types:generate` and commit the result\n');
    process.exitCode = 1;
  }
} else writeFileSync(TARGET, generated);

/** What only confuses the generator: `$id` would be fetched, words beside a `$ref` would copy the type under a second name. */
function simplified(node: unknown): JSONSchema {
  return JSON.parse(JSON.stringify(node, (key, value) => (DROPPED.has(key) ? undefined : bareReference(value))));
}

function bareReference(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '$ref' in value ? { $ref: value.$ref } : value;
}

function readonlyFields(code: string): string {
  return code
    .replace(/^( +)("?[\w-]+"?\??:)(?=[ \n])/gm, '$1readonly $2')
    .replace(/: (\w+)\[\]\[\];$/gm, ': readonly (readonly $1[])[];')
    .replace(/: (\w+|\([^()\n]+\))\[\];$/gm, ': readonly $1[];');
}
