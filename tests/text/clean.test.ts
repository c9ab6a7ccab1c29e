// Properties that hold for every input, hostile texts, and real articles where they are at hand.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, BodyFormat } from '../../src/types.ts';
import { clean, cleaned } from './samples.ts';

const FORMATS: readonly BodyFormat[] = ['text', 'markdown', 'html'];
const PIECES = [
  '\n',
  '\n\n',
  ' ',
  '[',
  '](',
  '![',
  '<',
  '>',
  '</p>',
  '<p>',
  '<!--',
  '-->',
  '---\n',
  '# ',
  '*',
  '&amp;',
  '&#x',
  '©',
  'By ',
  'Jane Doe',
  'LONDON, March 3 (',
  ') –',
  'Share',
  'Tags:',
  '2024-05-20',
  '$1.',
  '😀',
  '\ud800',
  '\0',
  '\r',
  '\u2028',
  'the and that ',
  '<script>',
  'https://a.b/c',
  'اخبار',
  'a',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

function expectTiled({ zones, text }: Article): void {
  expect(zones[0]?.start).toBe(0);
  expect(zones.at(-1)?.end).toBe(text.length);
  for (const [i, zone] of zones.entries()) {
    expect(zone.start).toBeLessThan(zone.end);
    if (i > 0) expect(zone.start).toBe(zones[i - 1]?.end);
    if (i > 0) expect(zone.zone).not.toBe(zones[i - 1]?.zone);
  }
}

describe.each(FORMATS)('any %s', (format) => {
  test('never throws; zones tile the text; plain text stays as it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (body) => {
        const outcome = await clean({ body, format, options: { languages: null } });
        if (!outcome.ok) {
          expect(outcome.reject).toMatchObject({ stage: 'clean', code: 'empty' });
          return;
        }
        expectTiled(outcome.article);
        if (format !== 'html') expect(outcome.article.text).toBe(body);
      }),
      { numRuns: format === 'html' ? 150 : 400 },
    );
  });

  test('same in, same out', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (body) => {
        expect(await clean({ body, format })).toEqual(await clean({ body, format }));
      }),
      { numRuns: 50 },
    );
  });
});

/** A hostile text of about `size` units. Time for twice the size stays in proportion: a square would be four times. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one line': (size) => 'word '.repeat(size / 5),
  'one word': (size) => 'a'.repeat(size),
  'blank lines': (size) => `x${'\n'.repeat(size)}y`,
  spaces: (size) => `x${' '.repeat(size)}y`,
  brackets: (size) => '['.repeat(size),
  'link targets': (size) => ']('.repeat(size / 2),
  images: (size) => '!['.repeat(size / 2),
  comments: (size) => '<!--'.repeat(size / 4),
  'tags without end': (size) => '<a '.repeat(size / 3),
  'meta without end': (size) => '<meta name="a" '.repeat(size / 15),
  ampersands: (size) => '&#x'.repeat(size / 3),
  paragraphs: (size) => '<p>a'.repeat(size / 4),
  dates: (size) => 'Sep 15 2023 '.repeat(size / 12),
  'short lines': (size) => 'By Jane Doe\n'.repeat(size / 12),
  'long capitals': (size) => `${'Abc, '.repeat(40)}\n`.repeat(size / 200),
  trails: (size) => `${'News  >  a b '.repeat(14)}!\n`.repeat(size / 184),
  datelines: (size) => `LONDON, March 3, 2024 ${'(Reuters) – '.repeat(9)}\n`.repeat(size / 131),
  'credit lines': (size) => `${'Jane | 3 March 2024 '.repeat(7)}\n`.repeat(size / 141),
  emphasis: (size) => '*_'.repeat(size / 2),
  fences: (size) => '```\n'.repeat(size / 4),
};

describe('linear on hostile texts', () => {
  test.each(Object.entries(HOSTILE).flatMap(([name, make]) => FORMATS.map((format) => [name, format, make] as const)))(
    '%s as %s',
    async (_name, format, make) => {
      const time = async (size: number): Promise<number> => {
        const body = make(size);
        const start = process.cpuUsage();
        await clean({ body, format });
        const { user, system } = process.cpuUsage(start);
        return user + system;
      };
      await time(30_000);
      const small = Math.min(await time(60_000), await time(60_000));
      const large = Math.min(await time(480_000), await time(480_000));
      expect(large).toBeLessThan(8 * 4 * Math.max(small, 10_000));
    },
  );
});

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const hasShared = existsSync(`${SHARED}gold/seeds.ndjson`);

interface Gold {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

function gold(name: string): Gold[] {
  const lines = readFileSync(`${SHARED}gold/${name}.ndjson`, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Gold);
}

describe.skipIf(!hasShared)('real articles (skipped where ../shared is absent)', () => {
  test.each(hasShared ? gold('seeds').map((each) => [each.id, each] as const) : [])('seed %s: metadata from its raw file', async (id, wanted) => {
    const article = await cleaned({ body: readFileSync(`${SHARED}seeds/${id}.txt`, 'utf8'), path: `seeds/${id}.txt` });
    expect(article).toMatchObject({ title: wanted.title, published: wanted.published, source: wanted.source, url: wanted.url, language: 'en' });
    expectTiled(article);
  });

  test.each(['seeds', 'news-dev', 'news-dev-wikinews'])('%s: no gold mention in furniture, titles found, days right or none', async (name) => {
    for (const { id, text, title, published, entities } of gold(name)) {
      const article = await cleaned({ body: text, path: `${name}.ndjson`, line: 1 });
      const furniture = article.zones.filter((zone) => zone.zone === 'furniture');
      const lost = entities.filter((entity) => furniture.some((zone) => entity.start < zone.end && zone.start < entity.end));
      expect([id, lost]).toEqual([id, []]);
      expect([id, article.title]).toEqual([id, title]);
      expect([published, null]).toContain(article.published);
    }
  });
});
