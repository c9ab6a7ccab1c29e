// The review server and its page: nobody but its own page may write, every change is on disk at once, keys do what they say.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renderReview } from '../../src/pages/review.ts';
import { type ReviewServer, serveReview } from '../../src/review/server.ts';
import { openReviewStore, type ReviewArticle } from '../../src/review/store.ts';
import { accessibilityFaults, BROWSER, launchBrowser } from '../support/browser.ts';

const directory = mkdtempSync(join(tmpdir(), 'broadsheet-review-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const TEXT = '<b>Norvane</b> sold 30 million doses to the Delta Health Fund in May 2025.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text: words });
const ARTICLES: ReviewArticle[] = ['a', 'b'].map((id) => ({
  id,
  title: `Article ${id} <script>`,
  text: TEXT,
  published: '2025-06-01',
  entities: [
    { type: 'ORG', ...at('Norvane'), subtype: 'company', canonical: 'Norvane' },
    { type: 'FIGURE', ...at('30 million'), kind: 'count', value: 30_000_000, min: null, max: null, comparator: 'eq', unit: null, of: 'doses', per: null },
  ],
}));
/** Stands for the gold check: a mention without text is a fault. */
const check = (line: string): string[] => (line.includes('"text":""') ? ['empty mention'] : []);

let count = 0;
let server: ReviewServer;
let gold: string;
const TOKEN = 'secret-of-the-test';
async function serve(): Promise<void> {
  gold = join(directory, `gold-${count++}.ndjson`);
  server = await serveReview(openReviewStore(ARTICLES, gold, check), renderReview(TOKEN), { token: TOKEN, port: 0 });
}
afterEach(() => server?.close());

function send(method: string, path: string, headers: Record<string, string>, body = ''): Promise<{ status: number; text: string }> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}
const lines = (path: string): { id: string; entities: { type: string; text: string }[] }[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : [];

describe('the server', () => {
  test.each([
    ['no token', 'GET', '/', {}, 403],
    ['a wrong token', 'GET', '/?token=guess', {}, 403],
    ['the page', 'GET', `/?token=${TOKEN}`, {}, 200],
    ['data without the header', 'GET', '/api/articles', {}, 403],
    ['data with the token in the address alone', 'PUT', `/api/articles/0?token=${TOKEN}`, {}, 403],
    ['a host that is not ours', 'GET', `/?token=${TOKEN}`, { host: 'evil.example' }, 403],
    ['an article that is not there', 'GET', '/api/articles/7', { 'x-broadsheet-token': TOKEN }, 404],
    ['a body that is none', 'PUT', '/api/articles/0', { 'x-broadsheet-token': TOKEN }, 400],
    ['another method', 'DELETE', '/api/articles/0', { 'x-broadsheet-token': TOKEN }, 405],
  ])('%s: %s %s', async (_, method, path, headers, status) => {
    await serve();
    expect((await send(method, path, headers)).status).toBe(status);
    expect(existsSync(gold)).toBe(false);
  });

  test('accepted articles are gold, others drafts; both are found again', async () => {
    await serve();
    const put = (entities: unknown, done: boolean) => send('PUT', '/api/articles/0', { 'x-broadsheet-token': TOKEN }, JSON.stringify({ entities, done }));
    expect(JSON.parse((await put([], false)).text)).toEqual({ faults: [], done: false });
    expect([lines(gold), lines(`${gold}.drafts`).map(({ id }) => id)]).toEqual([[], ['a']]);
    expect((await put([{ type: 'ORG', start: 0, end: 0, text: '' }], true)).status).toBe(422);
    expect(lines(gold)).toEqual([]);
    expect(JSON.parse((await put([ARTICLES[0]?.entities[0]], true)).text)).toEqual({ faults: [], done: true });
    expect([lines(gold).map(({ id }) => id), lines(`${gold}.drafts`)]).toEqual([['a'], []]);
    const again = openReviewStore(ARTICLES, gold, check);
    expect(again.list().map(({ done }) => done)).toEqual([true, false]);
    expect(again.read(0)?.entities).toHaveLength(1);
  });
});

describe.skipIf(BROWSER === null)('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());
  const current = () =>
    page
      .locator('mark.current')
      .allTextContents()
      .then((texts) => texts.join(''));

  test('by keyboard: edges, types, new mentions, undo, accept; nothing is lost on reload', async () => {
    await serve();
    await page.goto(server.url);
    await page.waitForSelector('mark.current');
    expect(await current()).toContain('Norvane');
    expect(await page.locator('#text').textContent()).toContain('<b>');
    await page.keyboard.press('n');
    expect(await current()).toContain('30 million');
    await page.keyboard.press(']');
    await expect.poll(() => lines(`${gold}.drafts`)[0]?.entities[1]?.text).toBe('30 million doses');
    await page.keyboard.press('}');
    await expect.poll(() => lines(`${gold}.drafts`)[0]?.entities[1]?.text).toBe('30 million');
    // Words are marked as a mouse would mark them, then made an organisation.
    await page.evaluate(`{
      const node = [...document.querySelectorAll('#text span')].find((span) => span.textContent.includes('Delta')).firstChild;
      const from = node.data.indexOf('Delta');
      getSelection().setBaseAndExtent(node, from, node, from + 'Delta Health Fund '.length);
    }`);
    await page.keyboard.press('o');
    await expect.poll(() => lines(`${gold}.drafts`)[0]?.entities.map(({ text }) => text)).toEqual(['Norvane', '30 million', 'Delta Health Fund']);
    await page.keyboard.press('x');
    await expect.poll(() => lines(`${gold}.drafts`)[0]?.entities.length).toBe(2);
    await page.keyboard.press('u');
    await expect.poll(() => lines(`${gold}.drafts`)[0]?.entities.length).toBe(3);
    await page.reload();
    await page.waitForSelector('mark.current');
    expect(await page.locator('#text mark').count()).toBe(3);
    await page.keyboard.press('a');
    await expect.poll(() => lines(gold).map(({ id }) => id)).toEqual(['a']);
    await expect.poll(() => page.locator('#progress').textContent()).toBe('1 of 2 accepted');
  });

  test('an edge is dragged with the mouse, a value is typed', async () => {
    await serve();
    await page.goto(server.url);
    await page.waitForSelector('mark.current');
    await page.keyboard.press('n');
    const box = await page.locator('.edge').last().boundingBox();
    expect(box).not.toBeNull();
    if (box) {
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + 120, box.y + box.height / 2, { steps: 4 });
      await page.mouse.up();
    }
    await expect.poll(() => lines(`${gold}.drafts`)[0]?.entities[1]?.text).toMatch(/^30 million d/u);
    await page.locator('#field-of').fill('vaccine doses');
    await page.keyboard.press('Enter');
    await expect.poll(() => (lines(`${gold}.drafts`)[0]?.entities[1] as { of?: string } | undefined)?.of).toBe('vaccine doses');
  });

  test('nothing serious for accessibility', async () => {
    await serve();
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('about:blank');
      await page.goto(server.url);
      await page.waitForSelector('mark.current');
      expect(await accessibilityFaults(page), `${colorScheme} ${width}`).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
  });
});
