// A pipeline file (YAML or JSON) → checked settings with defaults filled in; faults name file, line and column.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type * as Yaml from 'yaml';
import type { Document, LineCounter } from 'yaml';
import { CodedError } from './errors.ts';
import { loadPackage } from './package.ts';
import type { PipelineFile, PipelineLexicon } from './types.ts';
import { compileSchema, describeFault, schemaText } from './validate.ts';

/** Settings of a run, complete; plain data, so that they can be hashed and handed to a worker. */
export interface PipelineSettings {
  readonly name: string;
  readonly input: {
    readonly paths: readonly string[];
    readonly exclude: readonly string[];
    readonly fields: NonNullable<NonNullable<PipelineFile['input']>['fields']>;
    readonly maxBytes: number;
    readonly maxLineBytes: number;
    readonly maxEntries: number;
    readonly maxRatio: number;
  };
  readonly article: {
    readonly published: string | null;
    readonly source: string | null;
    readonly languages: readonly string[] | null;
    readonly fiscal: FiscalSettings;
  };
  readonly extract: readonly string[];
  /** Directory of the tagger's model; null for the one that ships. */
  readonly models: string | null;
  readonly lexicons: readonly PipelineLexicon[];
  readonly write: {
    readonly directory: string;
    readonly records: boolean;
    readonly parquet: boolean;
    readonly csv: boolean;
    readonly duckdb: boolean;
    readonly vanished: 'delete' | 'mark' | 'keep';
    /** PostgreSQL to load into; null for none. `url` null: the environment says where. */
    readonly postgres: { readonly url: string | null; readonly schema: string; readonly vanished: 'delete' | 'mark' | 'keep' } | null;
  };
  readonly run: { readonly jobs: number | null; readonly timeoutSeconds: number };
}

/** Month in which a fiscal year starts, by publisher and by organisation, and where neither is listed. */
export interface FiscalSettings {
  readonly default: number;
  readonly sources: { readonly [source: string]: number };
  readonly organisations: { readonly [organisation: string]: number };
}

const MIB = 1_048_576;
/** Schema of the tables in PostgreSQL where none is named. */
export const POSTGRES_SCHEMA = 'broadsheet';

/** Reads and checks a pipeline file. Throws CodedError 'config' with `file:line:column: what is wrong`. Paths in it become absolute. */
export function loadPipelineFile(path: string, steps: readonly string[]): PipelineSettings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CodedError('config', `${path}: cannot be read; name an existing pipeline file (broadsheet help run)`);
  }
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = yaml.errors[0];
  if (broken) throw new CodedError('config', `${path}:${at(lines, broken.pos[0])}: ${broken.message.split('\n', 1)[0]}`);
  const file = plainValue(yaml, path);
  const fault = findFault(file, steps);
  if (fault) throw new CodedError('config', `${path}:${at(lines, offsetOf(yaml, fault.path))}: ${fault.message}`);
  const directory = dirname(resolve(path));
  const missing = (file.lexicons ?? []).findIndex((list) => !existsSync(resolve(directory, list.path)));
  if (missing >= 0)
    throw new CodedError(
      'config',
      `${path}:${at(lines, offsetOf(yaml, ['lexicons', missing, 'path']))}: no list ${file.lexicons?.[missing]?.path}; paths are relative to this file`,
    );
  return completeSettings({ name: basename(path, extname(path)), ...file }, directory);
}

/** Hash of all that decides what a run finds and writes: the content of name lists too, not where files lie, nor how many workers it takes. */
export function hashSettings(settings: PipelineSettings): string {
  const { name, input, article, extract, models, lexicons, write } = settings;
  const lists = lexicons.map(({ path, ...list }) => ({ ...list, sha256: hashFile(path) }));
  const { paths: _paths, ...reading } = input;
  const { directory: _directory, postgres: _postgres, ...writing } = write;
  return createHash('sha256')
    .update(JSON.stringify({ name, input: reading, article, extract, models: models && hashModel(models), lexicons: lists, write: writing }))
    .digest('hex');
}

/** The weights decide, not where they lie. */
function hashModel(directory: string): string {
  const path = join(directory, 'names.bin');
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    throw new CodedError('model-missing', `${path}: cannot be read; name a directory that broadsheet train wrote`);
  }
}

/** SHA-256 of a file, read piece by piece. Throws CodedError 'config' where it cannot be read. */
function hashFile(path: string): string {
  const hash = createHash('sha256');
  try {
    const file = openSync(path, 'r');
    const chunk = Buffer.allocUnsafe(MIB);
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) hash.update(chunk.subarray(0, length));
    closeSync(file);
  } catch {
    throw new CodedError('config', `${path}: cannot be read; name a readable list under lexicons`);
  }
  return hash.digest('hex');
}

/** Fills in the defaults. `directory`: what relative paths are relative to. */
export function completeSettings(file: PipelineFile, directory: string): PipelineSettings {
  const { input = {}, article = {}, write = {}, run = {} } = file;
  return {
    name: file.name ?? 'default',
    input: {
      paths: (input.paths ?? []).map((path) => resolve(directory, path)),
      exclude: input.exclude ?? [],
      fields: input.fields ?? {},
      maxBytes: input.maxBytes ?? 64 * MIB,
      maxLineBytes: input.maxLineBytes ?? 8 * MIB,
      maxEntries: input.maxEntries ?? 100_000,
      maxRatio: input.maxRatio ?? 200,
    },
    article: {
      published: article.published ?? null,
      source: article.source ?? null,
      languages: article.languages === 'all' ? null : (article.languages ?? ['en']),
      fiscal: { default: article.fiscal?.default ?? 1, sources: article.fiscal?.sources ?? {}, organisations: article.fiscal?.organisations ?? {} },
    },
    extract: file.extract ?? [],
    models: file.models === undefined ? null : resolve(directory, file.models),
    lexicons: (file.lexicons ?? []).map((list) => ({ ...list, path: resolve(directory, list.path) })),
    write: {
      directory: resolve(directory, write.directory ?? 'out'),
      records: write.records ?? true,
      parquet: write.parquet ?? true,
      csv: write.csv ?? true,
      duckdb: write.duckdb ?? true,
      vanished: write.vanished ?? 'delete',
      postgres: write.postgres
        ? { url: write.postgres.url ?? null, schema: write.postgres.schema ?? POSTGRES_SCHEMA, vanished: write.postgres.vanished ?? 'keep' }
        : null,
    },
    run: { jobs: run.jobs ?? null, timeoutSeconds: run.timeoutSeconds ?? 60 },
  };
}

/** The known name nearest to `name`, or null where none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const near = [...known]
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0];
  return near && near.edits <= Math.max(2, name.length / 3) ? near.candidate : null;
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The file's content; a file whose aliases multiply without end is refused by the parser. */
function plainValue(yaml: Document, path: string): PipelineFile {
  try {
    return (yaml.toJS() ?? {}) as PipelineFile;
  } catch (error) {
    throw new CodedError('config', `${path}: ${error instanceof Error ? error.message : 'cannot be read'}; write it without aliases`);
  }
}

function findFault(file: PipelineFile, steps: readonly string[]): Fault | null {
  const validate = compileSchema('pipeline');
  if (!validate(file)) {
    const error = validate.errors?.[0];
    if (!error) return null;
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const unknown: unknown = error.params.additionalProperty;
    if (typeof unknown !== 'string') return { path, message: describeFault(error).replace(/ \[.*\]$/u, '') };
    return { path: [...path, unknown], message: `unknown field "${unknown}"${suggestion(unknown, knownFields(error.schemaPath))}` };
  }
  const index = (file.extract ?? []).findIndex((step) => !steps.includes(step));
  if (index < 0) return null;
  const step = file.extract?.[index] ?? '';
  return { path: ['extract', index], message: `unknown step "${step}"${suggestion(step, steps)}` };
}

/** Names allowed where the schema at this path (`#/properties/input/additionalProperties`) refused one. */
function knownFields(schemaPath: string): string[] {
  let node: unknown = JSON.parse(schemaText('pipeline'));
  for (const part of schemaPath.split('/').slice(1, -1)) node = (node as { [key: string]: unknown })[part];
  return Object.keys((node as { properties?: object }).properties ?? {});
}

function suggestion(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near ? `; did you mean "${near}"?` : `; known: ${known.join(', ')}`;
}

function at(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}`;
}

/** Offset of the key (in a map) or item at `path`, or of the nearest parent that exists. */
function offsetOf(yaml: Document, path: readonly (string | number)[]): number {
  const { isMap, isNode } = loadYaml();
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const key = parent.items.find((pair) => String(pair.key) === String(last))?.key;
      if (isNode(key) && key.range) return key.range[0];
    }
    const node = yaml.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Most runs of `extract` have no pipeline file. */
function loadYaml(): typeof Yaml {
  return loadPackage('yaml') as typeof Yaml;
}
