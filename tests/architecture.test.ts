// The floors: a file imports only from lower ones, stages never from one another, nothing in a circle.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Ground floor first. A file belongs to the first entry whose pattern it matches. */
const FLOORS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'types', pattern: /^(schema-types|types|errors|package)\.ts$|^compact\//u },
  { name: 'knowledge', pattern: /^(span\.ts|lexicon\/|subtypes\/|tagger\/)/u },
  {
    name: 'stages',
    pattern:
      /^(text|read|extract|normalise|resolve|validate|pipeline|run|pool|write|evaluate|audit|diff|pages|explain|review|learn|facts|stories|registry)(\/|\.ts$)/u,
  },
  { name: 'config', pattern: /^(across|config|lexicons|pipeline-file)\.ts$/u },
  { name: 'rim', pattern: /^(cli|library|worker|log)\.ts$|^commands\//u },
];
/** Imports of types alone bind nothing at run time. */
const IMPORT = /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gmu;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));
const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(join(SRC, from), 'utf8').matchAll(IMPORT)].flatMap(([, type, plain, dynamic]) =>
    type ? [] : [{ from, to: relative(SRC, resolve(SRC, dirname(from), plain ?? dynamic ?? '')).replaceAll('\\', '/') }],
  ),
);

function floorOf(file: string): number {
  return FLOORS.findIndex(({ pattern }) => pattern.test(file));
}

/** `resolve.ts` and `resolve/…` are one room. */
function roomOf(file: string): string {
  return file.replace(/(\/.*|\.ts)$/u, '');
}

describe('layout', () => {
  test('every file has a floor', () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  test('every relative import names a file that exists', () => {
    expect(imports.filter(({ to }) => !files.includes(to))).toEqual([]);
  });

  test('no file imports from a higher floor', () => {
    expect(imports.filter(({ from, to }) => floorOf(to) > floorOf(from))).toEqual([]);
  });

  test('stages never import one another', () => {
    const stages = FLOORS.findIndex(({ name }) => name === 'stages');
    expect(imports.filter(({ from, to }) => floorOf(from) === stages && floorOf(to) === stages && roomOf(from) !== roomOf(to))).toEqual([]);
  });

  test('no circles', () => {
    const targets = new Map(files.map((file) => [file, imports.filter(({ from }) => from === file).map(({ to }) => to)]));
    const done = new Set<string>();
    const circle = (file: string, path: readonly string[]): string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return null;
      for (const to of targets.get(file) ?? []) {
        const found = circle(to, [...path, file]);
        if (found) return found;
      }
      done.add(file);
      return null;
    };
    expect(files.map((file) => circle(file, [])).find((found) => found !== null) ?? null).toBeNull();
  });

  test('no barrels, no grab-bags, no console outside the rim', () => {
    expect(files.filter((file) => /(^|\/)(index|utils?|helpers?|common|misc)\.ts$/u.test(file))).toEqual([]);
    expect(files.filter((file) => /\bconsole\./u.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
  });
});
