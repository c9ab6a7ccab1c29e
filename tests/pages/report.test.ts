// The report page in a real browser: hostile articles stay text, views answer, keys step, nothing serious for accessibility, large data lie beside it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderChunk, renderReport } from '../../src/pages/report.ts';
import { CHUNK_SIZE, type ChunkArticle, ReportGatherer } from '../../src/pages/report-data.ts';
import type { ArticleRecord } from '../../src/types.ts';
import { accessibilityFaults, BROWSER, launchBrowser } from '../support/browser.ts';

const HOSTILE = ['</script><script>document.title="owned"</script>', '<img src=x onerror="document.title=\'owned\'">', '\u202Eevitageb\u202C \u2028 😀 <!--'];
const directory = mkdtempSync(join(tmpdir(), 'broadsheet-report-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function record(number: number, lead = 'Plain opening.'): ArticleRecord {
  const text = `${lead}\nNorvane sold 30 million doses of abrelimab in May 2025.`;
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words });
  const rest = { zone: 'body', sentence: 1, rule: lead, confidence: 'high', issues: [] } as const;
  return {
    id: `a-${number} ${lead}`,
    title: `${lead} ${number}`,
    text,
    published: `2025-0${(number % 6) + 1}-12`,
    source: lead,
    url: null,
    language: 'en',
    byline: null,
    dateline: null,
    basis: { title: 'input', published: 'input', source: 'input', url: 'none', language: 'input', byline: 'none' },
    origin: { path: 'made', line: number },
    zones: [{ zone: 'body', start: 0, end: text.length }],
    sentences: [
      [0, lead.length],
      [lead.length + 1, text.length],
    ],
    entities: [
      { type: 'ORG', ...at('Norvane'), subtype: 'company', canonical: 'Norvane', ...rest },
      {
        type: 'FIGURE',
        ...at('30 million'),
        kind: 'count',
        value: 30_000_000,
        min: null,
        max: null,
        comparator: 'eq',
        unit: null,
        of: 'doses',
        per: null,
        action: 'sell',
        label: lead,
        converts: null,
        ...rest,
      },
      { type: 'DRUG', ...at('abrelimab'), kind: 'generic', canonical: 'abrelimab', class: null, ...rest },
      { type: 'DATE', ...at('May 2025'), kind: 'date', value: '2025-05', granularity: 'month', relation: null, anchor: null, ...rest },
    ],
    dropped: [],
    issues: [],
  };
}

/** Writes the page of these records and gives its address. */
function write(name: string, records: readonly ArticleRecord[], split = false): string {
  const gatherer = new ReportGatherer();
  const chunks: (readonly ChunkArticle[])[] = [];
  for (const one of records) chunks.push(...[gatherer.add(one)].filter((chunk) => chunk !== null));
  chunks.push(...[gatherer.lastChunk()].filter((chunk) => chunk !== null));
  gatherer.reject({ origin: { path: `${name}.txt`, line: null }, id: null, stage: 'read', code: 'empty', message: HOSTILE[0] ?? '' });
  const folder = `${name}-articles`;
  if (split) {
    mkdirSync(join(directory, folder));
    chunks.forEach((chunk, number) => {
      writeFileSync(join(directory, folder, `${number}.js`), renderChunk(number, chunk));
    });
  }
  const file = join(directory, `${name}.html`);
  writeFileSync(file, renderReport(gatherer.index({ pipeline: 'news', words: 10, unclaimed: 0 }, split), split ? [] : chunks, folder));
  return pathToFileURL(file).href;
}

describe.skipIf(BROWSER === null)('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ bypassCSP: false });
  });
  afterAll(() => browser?.close());
  const errors: string[] = [];
  const go = async (address: string, hash: string): Promise<void> => {
    await page.goto('about:blank');
    page.removeAllListeners('pageerror').on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${address}#${hash}`);
  };

  test('hostile articles are shown in every view, not run', async () => {
    const address = write(
      'hostile',
      HOSTILE.map((lead, number) => record(number, lead)),
    );
    for (const view of [
      'overview',
      'figures',
      'organisations',
      'organisations/Norvane',
      'drugs',
      'timeline',
      'articles',
      'rejects',
      'article/0',
      'article/1/0',
      'no-such',
      '%',
    ]) {
      await go(address, view);
      await page.waitForSelector('#view > *');
      expect(await page.title()).toBe('Broadsheet: report');
      expect(await page.locator('main img, main script').count()).toBe(0);
    }
    await go(address, 'article/0');
    expect(await page.locator('.text').textContent()).toContain('</script><script>document.title="owned"');
    expect(errors).toEqual([]);
  });

  test('search narrows the figures, a click leads to the mention, n and p step', async () => {
    const address = write(
      'steps',
      Array.from({ length: 120 }, (_, number) => record(number, number === 77 ? 'Needle here.' : 'Plain opening.')),
    );
    await go(address, 'figures');
    expect(await page.locator('tbody tr').count()).toBe(50);
    await page.keyboard.press('/');
    await page.keyboard.type('needle');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await expect.poll(() => page.locator('td.sentence').textContent()).toContain('30 million doses');
    await page.locator('tbody a').first().click();
    await page.waitForSelector('mark.current');
    expect(await page.locator('mark.current').textContent()).toContain('30 million');
    await page.keyboard.press('n');
    expect(await page.locator('mark.current').textContent()).toContain('abrelimab');
    await page.keyboard.press('p');
    expect(await page.locator('dl').textContent()).toContain('30000000');
  });

  test('nothing serious for accessibility, light and dark, wide and narrow', async () => {
    const address = write(
      'accessible',
      Array.from({ length: 60 }, (_, number) => record(number)),
    );
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const view of ['overview', 'figures', 'timeline', 'article/2']) {
        await go(address, view);
        expect(await accessibilityFaults(page), `${view} ${colorScheme} ${width}`).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${view} ${width} scrolls sideways`).toBe(true);
      }
    }
  }, 60_000);

  test('articles beside the page are read when they are asked for', async () => {
    const address = write(
      'split',
      Array.from({ length: CHUNK_SIZE + 5 }, (_, number) => record(number)),
      true,
    );
    await go(address, `article/${CHUNK_SIZE + 1}`);
    await page.waitForSelector('.text mark');
    expect(await page.locator('h2').textContent()).toContain(`${CHUNK_SIZE + 1}`);
  });

  test('one article with a line of a megabyte and ten thousand mentions opens', async () => {
    const one = record(1, 'word '.repeat(200_000));
    const mentions = Array.from({ length: 10_000 }, (_, i) => ({
      ...(one.entities[0] as ArticleRecord['entities'][0]),
      start: i * 20,
      end: i * 20 + 4,
      text: 'word',
      rule: 'made',
    }));
    await go(write('large', [{ ...one, entities: mentions as unknown as ArticleRecord['entities'] }]), 'article/0');
    await page.waitForSelector('.text mark', { timeout: 30_000 });
    expect(await page.locator('.text mark').count()).toBe(10_000);
  }, 60_000);
});
