// The evaluation page in a real browser: hostile articles stay text, keys step through errors, a picture can be taken.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type EvaluationPage, type PageMention, renderEvaluation } from '../../src/pages/evaluation.ts';

const directory = mkdtempSync(join(tmpdir(), 'broadsheet-page-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const HOSTILE = [
  '</script><script>document.title="owned"</script>',
  '<img src=x onerror="document.title=\'owned\'">',
  '<!-- <script> --><svg onload=document.title="owned">',
  'javascript:document.title="owned" \u2028 \u2029 `',
  '&lt;b&gt; "quotes" \'single\' \\u003c 😀 עברית',
];

function mention(text: string, change: Partial<PageMention> = {}): PageMention {
  const place = { start: 0, end: text.length, text, values: { canonical: text } };
  return { type: 'ORG', verdict: 'full', rule: text, wrong: [], gold: place, predicted: place, ...change };
}

const PAGE: EvaluationPage = {
  scores: [
    ['type', 'strict F1'],
    ['ORG', '93.4'],
  ],
  articles: HOSTILE.map((text) => ({ id: text, text, mentions: [mention(text), mention(text, { type: 'DRUG', verdict: 'missed', predicted: null })] })),
};

describe('the file', () => {
  const html = renderEvaluation(PAGE);

  test('article text cannot end or open a script element', () => {
    expect(html.match(/<\/?script/gu)).toHaveLength(4);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<svg');
    const data = /<script type="application\/json" id="data">(.*)<\/script>/u.exec(html)?.[1];
    expect(JSON.parse(data ?? '')).toEqual(PAGE);
  });

  test('it asks for nothing from outside', () => {
    expect(html).toContain("default-src 'none'");
    expect(html.replace(/<script type="application.*/u, '')).not.toMatch(/https?:|\bsrc=|href=/u);
  });
});

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0);

describe.skipIf(browser === undefined)('in Chromium', () => {
  const open = (name: string, html: string, ...flags: string[]): string => {
    const file = join(directory, name);
    writeFileSync(file, html);
    const run = spawnSync(
      browser ?? '',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${join(directory, 'profile')}`,
        '--virtual-time-budget=2000',
        ...flags,
        pathToFileURL(file).href,
      ],
      { encoding: 'utf8', timeout: 50_000 },
    );
    return run.stdout;
  };

  test('hostile articles are shown, not run', () => {
    const dom = open('hostile.html', renderEvaluation(PAGE), '--dump-dom');
    expect(dom).toContain('<title>Broadsheet: evaluation</title>');
    expect(dom).toContain('<mark class="ORG full faded');
    expect(dom).toContain('&lt;/script&gt;&lt;script&gt;document.title=');
    expect(dom).not.toMatch(/<img|<svg/u);
  });

  test('the key n goes to the next error, p back', () => {
    const press = (key: string) => `document.dispatchEvent(new KeyboardEvent('keydown',{key:'${key}'}));`;
    const steps = `<script>${press('n')}${press('n')}${press('n')}${press('p')}</script></body>`;
    // The policy of the page would refuse the keys of the test.
    const html = renderEvaluation(PAGE)
      .replace(/<meta http-equiv[^>]*>/u, '')
      .replace('</body>', steps);
    const dom = open('keys.html', html, '--dump-dom');
    expect(dom).toContain('2 of 5');
    expect(dom).toContain('current');
  });

  test('a picture can be taken in dark and light', () => {
    for (const dark of [false, true]) {
      const picture = join(directory, `${dark}.png`);
      open(
        'picture.html',
        renderEvaluation(PAGE),
        `--screenshot=${picture}`,
        '--window-size=1200,800',
        ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
      );
      expect(existsSync(picture) && readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    }
  });
});
