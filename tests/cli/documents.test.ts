// What the documents tell to type exists: every command and option they show, every file they link.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broadsheet } from '../support/cli.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCUMENTS = ['README.md', 'examples/README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) => name.endsWith('.md'));
const COMMAND = /(?:npx |node dist\/cli\.js |`|^|\| |\$\()(?:broadsheet|node dist\/cli\.js) ([a-z][^`\n|>#)]*)/gmu;

/** "gold check" → its options, from the completion script. */
const options = new Map(
  [...(broadsheet(['completion', 'bash']).stdout.split('_broadsheet_choices')[0] ?? '').matchAll(/^ {4}'([^']*)'\) echo '([^']*-h[^']*)'/gmu)].map(
    ([, path = '', words = '']) => [path, words.split(' ')] as const,
  ),
);

/** Commands as shown: their path and options. */
function commandsOf(text: string): { readonly shown: string; readonly path: string | null; readonly flags: readonly string[] }[] {
  return [...text.matchAll(COMMAND)].map(([, shown = '']) => {
    const [first = '', second = ''] = shown.trim().split(/[\s\\]+/u);
    const path = [`${first} ${second}`, first].find((name) => options.has(name)) ?? null;
    return { shown, path, flags: shown.match(/(?<=\s|\[)--?[a-z][\w-]*/gu) ?? [] };
  });
}

describe('documents', () => {
  test('the script tells options', () => {
    expect(options.get('gold check')).toContain('--strict');
  });

  test.each(DOCUMENTS)('%s shows commands and options that exist', (name) => {
    const wrong = commandsOf(readFileSync(join(ROOT, name), 'utf8')).flatMap(({ shown, path, flags }) => {
      if (path === null) return /^(?:help|--|script|is|and|has|reads|finds)/u.test(shown) ? [] : [shown];
      return flags.filter((flag) => !options.get(path)?.includes(flag) && !['--version', '--debug'].includes(flag)).map((flag) => `${path} ${flag}`);
    });
    expect(wrong).toEqual([]);
  });

  test.each(DOCUMENTS)('%s links files that are there', (name) => {
    const links = [...readFileSync(join(ROOT, name), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(resolve(ROOT, dirname(name), link)))).toEqual([]);
  });
});
