// Pictures of the pages: `npm run screenshots -- [DIR]` runs the shipped pipeline and shows its report, an explanation and the review page
// in Chromium, wide and narrow, light and dark. The picture of the README is one of them: docs/report.png.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BROWSER, launchBrowser } from '../tests/support/browser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
const WIDTHS = [1280, 390];

if (BROWSER === null) {
  process.stderr.write('screenshots: no Chromium here; install the package chromium\n');
  process.exit(2);
}
const target = process.argv[2] ?? join(ROOT, 'out/screenshots');
const work = mkdtempSync(join(tmpdir(), 'broadsheet-screenshots-'));
mkdirSync(target, { recursive: true });
const run = (...args: string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`broadsheet ${args[0]}: ${stderr}`);
};
run('run', 'pipelines/news.yaml', '-o', join(work, 'out'), '--quiet');
run('report', join(work, 'out'));
run('explain', 'corpus/articles/dev/guangdong-serum-deal.html', '--html', join(work, 'explain.html'));
const review = spawn(process.execPath, [CLI, 'review', join(work, 'out')], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
const [address] = (await once(review.stdout, 'data')) as [Buffer];
const report = pathToFileURL(join(work, 'out/report.html')).href;
const pages: [string, string, string][] = [
  ...['overview', 'figures', 'organisations', 'timeline', 'article/2'].map((view): [string, string, string] => [
    `report-${view.replace('/', '-')}`,
    `${report}#${view}`,
    '#view > *',
  ]),
  ['explain', `${pathToFileURL(join(work, 'explain.html')).href}#article/0/304`, 'mark.current'],
  ['review', address.toString().trim(), 'mark.current'],
];
const browser = await launchBrowser();
for (const width of WIDTHS)
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width, height: 860 }, colorScheme });
    for (const [name, url, ready] of pages) {
      await page.goto('about:blank');
      await page.goto(url);
      await page.waitForSelector(ready);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(target, `${name}-${width}-${colorScheme}.png`) });
    }
    await page.close();
  }
await browser.close();
review.kill('SIGINT');
copyFileSync(join(target, 'report-figures-1280-light.png'), join(ROOT, 'docs/report.png'));
rmSync(work, { recursive: true, force: true });
process.stderr.write(`pictures in ${target}\n`);
