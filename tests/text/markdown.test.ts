// Markdown stands as it is; markup that is no prose is masked, and the metadata block is read.
import { describe, expect, test } from 'vitest';
import { cleaned, STORY, zoneOf, zoneTexts } from './samples.ts';

const markdown = (body: string) => cleaned({ body, format: 'markdown', path: 'in.md' });

describe('masked', () => {
  test.each([
    ['link target', 'See [the ministry](https://example.org/Ministry_(health)) for more.', '(https://example.org/Ministry_(health))'],
    ['image', 'Before\n\n![Vial of 5 mg](img/vial_5mg.png)\n\nafter it all.', '![Vial of 5 mg](img/vial_5mg.png)'],
    ['rule', 'Before it\n\n* * *\n\nafter it all.', '* * *'],
    ['comment', 'Before it\n\n<!-- 3 notes\nto self -->\n\nafter it all.', '<!-- 3 notes\nto self -->'],
    ['reference', 'Before [it][1] all.\n\n[1]: https://example.org/2024/x', '[1]: https://example.org/2024/x'],
    ['tag', 'Before <a name="p5"></a>it all.', '<a name="p5"></a>'],
    ['autolink', 'Before <https://example.org/5> it all.', '<https://example.org/5>'],
    ['menu of links', '* [Home](/)\n* [Sign in](/in)\n* [Sport](/sport)\n* [Search](/s)', '* [Home](/)\n* [Sign in](/in)\n* [Sport](/sport)\n* [Search](/s)'],
  ])('%s', async (_name, part, masked) => {
    const body = `${part.startsWith('* [') ? `${part}\n\n` : ''}# Doses bought\n\n${STORY}\n\n${part.startsWith('* [') ? '' : part}`;
    const article = await markdown(body);
    expect(article.text).toBe(body);
    expect(zoneTexts(article, 'furniture')).toEqual([masked]);
  });

  test('fence lines, not what they hold', async () => {
    const article = await markdown(`# Doses bought\n\n${STORY}\n\n\`\`\`text\n5 million doses\n\`\`\`\n`);
    expect(zoneTexts(article, 'furniture')).toEqual(['```text', '```']);
    expect(zoneOf(article, '5 million')).toBe('body');
  });
});

test('words of a link and of a heading are the article’s', async () => {
  const article = await markdown(`# Doses bought\n\n${STORY}\n\n## The [Example Institute](https://example.org)\n\n${STORY}`);
  expect(zoneOf(article, 'Example Institute')).toBe('body');
  expect(zoneOf(article, 'Doses bought')).toBe('title');
});

test('metadata block', async () => {
  const body = `---\ntitle: "Doses: bought"\nauthor: Jane Doe\ndate: 2024-05-20\nsource: Daily Example\nlink: https://example.org/a/1\ntags: [a, b]\n---\n\n${STORY}`;
  const article = await markdown(body);
  expect(article).toMatchObject({
    title: 'Doses: bought',
    byline: 'Jane Doe',
    published: '2024-05-20',
    source: 'Daily Example',
    url: 'https://example.org/a/1',
    basis: { title: 'meta', byline: 'meta', published: 'meta', source: 'meta', url: 'meta' },
  });
  expect(zoneTexts(article, 'title')).toEqual(['Doses: bought']);
  expect(zoneOf(article, '2024-05-20')).toBe('furniture');
});

test('a heading that repeats the block’s title is the title', async () => {
  const article = await markdown(`---\ntitle: Doses bought\n---\n# Doses bought\n\n${STORY}`);
  expect(zoneTexts(article, 'title')).toEqual(['# Doses bought']);
});

test('a rule at the top is no metadata block', async () => {
  const article = await markdown(`---\n\nDoses bought\n\n---\n\n${STORY}`);
  expect(zoneOf(article, 'Doses bought')).toBe('title');
});
