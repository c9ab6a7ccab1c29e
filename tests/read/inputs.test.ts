// What a person names and what is listed.
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listInputs } from '../../src/read/inputs.ts';
import { brief, put, readAll, scratchDirectory } from './samples.ts';

const directory = scratchDirectory();
for (const path of [
  'b.txt',
  'a/z.md',
  'a/é.txt',
  'a/Z.html',
  'a/\u{10ffff}.txt',
  'a/\uffee.txt',
  'a/deep/er/x.ndjson',
  'a/[1].txt',
  'a/pic.png',
  'a/.hidden.txt',
  '.dot/in.txt',
  'a/drafts/d.txt',
])
  put(directory, path, 'Text.');

async function list(patterns: readonly string[], exclude: readonly string[] = [], cwd = directory): Promise<string[]> {
  return (await listInputs(patterns, { cwd, exclude })).map(({ path, kind }) => (['sniff', 'unknown', 'special'].includes(kind) ? `${path} (${kind})` : path));
}

const ALL = ['a/Z.html', 'a/[1].txt', 'a/deep/er/x.ndjson', 'a/drafts/d.txt', 'a/pic.png (unknown)', 'a/z.md', 'a/é.txt', 'a/\uffee.txt', 'a/\u{10ffff}.txt'];

describe('listInputs', () => {
  test.each<[readonly string[], readonly string[], readonly string[]]>([
    [['b.txt'], [], ['b.txt']],
    [['./b.txt', 'b.txt', join(directory, 'b.txt')], [], ['b.txt']],
    [['a'], [], ALL],
    [['b.txt', 'a/'], [], [...ALL, 'b.txt']],
    [['a', 'b.txt', 'a/z.md'], [], [...ALL, 'b.txt']],
    [['.'], [], [...ALL, 'b.txt']],
    [['-', 'b.txt'], [], ['-', 'b.txt']],
    [['a/pic.png'], [], ['a/pic.png (sniff)']],
    [
      ['a', 'a/pic.png'],
      ['**/*.txt', '**/*.ndjson'],
      ['a/Z.html', 'a/pic.png (sniff)', 'a/z.md'],
    ],
    [['a/.hidden.txt'], [], ['a/.hidden.txt']],
    [['a/.*'], [], ['a/.hidden.txt']],
    [['a/[1].txt'], [], ['a/[1].txt']],
    [['*.txt'], [], ['b.txt']],
    [['a/?.md', 'a/[x-z].md'], [], ['a/z.md']],
    [['**/*.txt'], ['a/drafts'], ['a/[1].txt', 'a/é.txt', 'a/\uffee.txt', 'a/\u{10ffff}.txt', 'b.txt']],
    [['a/**/*.{md,ndjson}'], [], ['a/deep/er/x.ndjson', 'a/z.md']],
    [['a/**'], ['**/*.txt', 'deep/**'], ['a/Z.html', 'a/pic.png (sniff)', 'a/z.md']],
    [['a'], ['drafts', '*.txt', '**/er/*'], ['a/Z.html', 'a/pic.png (unknown)', 'a/z.md']],
  ])('%j without %j', async (patterns, exclude, expected) => {
    expect(await list(patterns, exclude)).toEqual(expected);
    expect(await list([...patterns].reverse(), exclude)).toEqual(expected);
  });

  test('paths outside the working directory are shown as given', async () => {
    expect(await list(['../../b.txt', '../drafts'], [], join(directory, 'a/deep'))).toEqual(['../../b.txt', '../drafts/d.txt']);
    expect(await list([join(directory, 'b.txt')], [], join(directory, 'a'))).toEqual([`${directory}/b.txt`]);
    expect(await list([`${directory}/*.txt`], [], join(directory, 'a'))).toEqual([`${directory}/b.txt`]);
  });

  test.each(['none.txt', 'none/*.txt', '*.pdf', 'b.txt/x', 'hollow'])('%s names nothing', async (pattern) => {
    mkdirSync(join(directory, 'hollow'), { recursive: true });
    await expect(listInputs(['b.txt', pattern], { cwd: directory })).rejects.toMatchObject({
      code: 'input-not-found',
      message: expect.stringContaining(`${pattern}: `),
    });
  });

  test('links that lead in circles end, and no directory is listed twice', async () => {
    put(directory, 'ring/one/a.txt', 'Text.');
    symlinkSync('..', join(directory, 'ring/one/up'));
    symlinkSync('one', join(directory, 'ring/again'));
    symlinkSync('self', join(directory, 'ring/self'));
    symlinkSync('gone', join(directory, 'ring/broken.txt'));
    symlinkSync('one/a.txt', join(directory, 'ring/link.txt'));
    expect(brief((await readAll(directory, ['ring'])).items)).toEqual(['unreadable@-', 'Text.', 'Text.', 'unreadable@-']);
    expect(await list(['ring/**/*.txt'])).toEqual(['ring/broken.txt', 'ring/link.txt', 'ring/one/a.txt']);
  });

  test('unknown formats in a directory are refused, not passed over', async () => {
    put(directory, 'mix/a.txt', 'One.');
    put(directory, 'mix/b.docx', 'PK');
    expect(brief((await readAll(directory, ['mix'])).items)).toEqual(['One.', 'unknown-format@-']);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('what may not be read is refused', async () => {
    put(directory, 'locked/dir/a.txt', 'One.');
    put(directory, 'locked/file.txt', 'One.');
    chmodSync(join(directory, 'locked/dir'), 0);
    chmodSync(join(directory, 'locked/file.txt'), 0);
    expect(brief((await readAll(directory, ['locked'])).items)).toEqual(['unreadable@-', 'unreadable@-']);
    expect(brief((await readAll(directory, ['locked/dir'])).items)).toEqual(['unreadable@-']);
    chmodSync(join(directory, 'locked/dir'), 0o700);
  });
});
