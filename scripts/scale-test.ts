// Many generated articles into Parquet and DuckDB: articles a second, peak memory, and what a run costs after few changes: `npm run scale-test -- [articles] [--markdown]`.
// Before it a tenth of them, to tell whether memory grows. Last, the same articles by 1, 2 and 4 jobs, in another time zone and locale, and with inputs named in another order.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { Manifest } from '../src/types.ts';
import { generateArticle } from './bench/generated-articles.ts';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const articles = Number(process.argv[2] ?? 100_000);
/** One in so many is changed. */
const CHANGED = 100;
const TRIED = 2000;
const FILES = 40;

interface Measured {
  readonly manifest: Manifest;
  readonly seconds: number;
  readonly peakMiB: number;
}

const work = mkdtempSync(join(tmpdir(), 'broadsheet-scale-'));
const lines: string[] = [];
try {
  for (const count of [Math.round(articles / 10), articles]) {
    const input = await writeArticles(`news-${count}.ndjson`, count, false);
    const first = await run(input, `${count}`);
    tell(`${count} articles, first run`, first);
    tell(`${count} articles, nothing changed`, await run(input, `${count}`));
    if (count !== articles) continue;
    await writeArticles(`news-${count}.ndjson`, count, true);
    tell(`${count} articles, 1 % changed`, await run(input, `${count}`));
  }
  process.stdout.write(`same bytes whatever jobs, time zone, locale and order of inputs: ${(await sameBytes()) ? 'yes' : 'NO'}\n`);
  if (process.argv.includes('--markdown'))
    process.stdout.write(`\n| run | articles/s | seconds | taken over | peak memory |\n| --- | ---: | ---: | ---: | ---: |\n${lines.join('\n')}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Some 70 words each; with `changed`, one in a hundred says something else. */
async function writeArticles(name: string, count: number, changed: boolean): Promise<string> {
  const path = join(work, name);
  const file = createWriteStream(path);
  for (let i = 0; i < count; i++) {
    const article = generateArticle(i, 1, 1);
    const text = changed && i % CHANGED === 0 ? `${article.text}\n\nThe ministry paid $${i} for it in June.` : article.text;
    if (!file.write(`${JSON.stringify({ ...article, text })}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  return path;
}

async function run(input: string, output: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const pipeline = join(work, `${output}.yaml`);
  writeFileSync(
    pipeline,
    `name: scale\ninput: { paths: [${JSON.stringify(input)}] }\nwrite: { directory: ${JSON.stringify(join(work, output))}, csv: false }\n`,
  );
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, 'run', pipeline, '--quiet', ...args], { cwd: work, stdio: 'inherit', env: { ...process.env, ...env } });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 200);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`the run ended with ${code}`);
  return { manifest: JSON.parse(readFileSync(join(work, output, 'manifest.json'), 'utf8')), seconds: (performance.now() - start) / 1000, peakMiB: peak / 1024 };
}

/** Most memory that the process has held so far, in KiB; 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function tell(what: string, { manifest, seconds, peakMiB }: Measured): void {
  const { counts, timing } = manifest;
  const rate = Math.round(counts.records / seconds);
  lines.push(`| ${what} | ${rate} | ${seconds.toFixed(1)} | ${timing.reused} | ${Math.round(peakMiB)} MiB |`);
  process.stdout.write(
    `${what}: ${rate} articles/s, ${seconds.toFixed(1)} s, ${timing.reused} taken over, peak ${Math.round(peakMiB)} MiB, ${counts.words} words\n`,
  );
}

async function sameBytes(): Promise<boolean> {
  const folder = join(work, 'files');
  mkdirSync(folder);
  const paths = Array.from({ length: FILES }, (_, i) => {
    const own = Array.from({ length: TRIED / FILES }, (_unused, k) => `${JSON.stringify(generateArticle(i * (TRIED / FILES) + k, 2, 1))}\n`);
    writeFileSync(join(folder, `${i}.ndjson`), own.join(''));
    return `files/${i}.ndjson`;
  });
  const ways: readonly (readonly [args: readonly string[], env: NodeJS.ProcessEnv])[] = [
    [['--jobs', '1', ...paths], { TZ: 'UTC', LC_ALL: 'C' }],
    [['--jobs', '2', ...[...paths].reverse()], { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' }],
    [['--jobs', '4', ...[...paths.slice(17), ...paths.slice(0, 17)]], { TZ: 'America/St_Johns', LC_ALL: 'sv_SE.UTF-8' }],
  ];
  const hashes: string[] = [];
  for (const [i, [args, env]] of ways.entries()) {
    await run('files', `way-${i}`, args, env);
    hashes.push(hashOf(join(work, `way-${i}`)));
  }
  return new Set(hashes).size === 1;
}

function hashOf(directory: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(directory).sort())
    if (!/^(?:manifest\.json|dataset\.duckdb)$/u.test(name)) hash.update(name).update(readFileSync(join(directory, name)));
  return hash.digest('hex');
}
