// Kills runs with SIGKILL at random moments, runs them again, and counts what is lost, doubled or different: `npm run kill-test -- [kills] [articles] [seed]`.
// Half of the runs write files and DuckDB, half PostgreSQL as well, whose server is stopped and started in the middle of every third of them.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_POSTGRES, startPostgres, type TestPostgres } from '../tests/support/postgres.ts';
import { generateArticle } from './bench/generated-articles.ts';
import { duckdbDigest, postgresDigest, type StoreDigest } from './stores/rows.ts';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const [kills = 60, articles = 2000, seed = 1] = process.argv.slice(2).map(Number);

interface Trial {
  readonly directory: string;
  readonly schema: string | null;
  readonly restarts: boolean;
}

const work = mkdtempSync(join(tmpdir(), 'broadsheet-kill-'));
const random = randomFrom(seed);
const server = await startPostgres(true);
const tally = { kills: 0, restarts: 0, rounds: 0, lost: 0, doubled: 0, differing: 0, files: 0 };
try {
  if (!server) process.stdout.write(`${NO_POSTGRES}; DuckDB alone is tried\n`);
  writeFileSync(join(work, 'news.ndjson'), Array.from({ length: articles }, (_, i) => `${JSON.stringify(generateArticle(i, seed, 1))}\n`).join(''));
  await tryAll(server);
  process.stdout.write(`${articles} articles, ${tally.kills} kills in ${tally.rounds} runs, server stopped and started ${tally.restarts} times: `);
  process.stdout.write(`${tally.lost} lost, ${tally.doubled} doubled, ${tally.differing} differing rows, ${tally.files} differing files\n`);
  process.exitCode = tally.lost + tally.doubled + tally.differing + tally.files > 0 ? 1 : 0;
} finally {
  await server?.end();
  rmSync(work, { recursive: true, force: true });
}

async function tryAll(postgres: TestPostgres | null): Promise<void> {
  const reference: Trial = { directory: join(work, 'reference'), schema: null, restarts: false };
  const start = performance.now();
  await run(reference, null);
  const undisturbed = performance.now() - start;
  const rows = await duckdbDigest(reference.directory);
  const files = fileHashes(reference.directory);
  while (tally.kills < kills) {
    const round = tally.rounds++;
    const schema = postgres && round % 2 === 1 ? `round_${round}` : null;
    const trial: Trial = { directory: join(work, `round-${round}`), schema, restarts: schema !== null && round % 3 === 0 };
    for (let left = 1 + Math.floor(random() * 6); left > 0 && tally.kills < kills; left--) {
      // Early moments more often: a run that goes on where the last one stood is shorter.
      if (!(await run(trial, random() * random() * undisturbed * 1.1))) break;
      tally.kills++;
    }
    if (trial.restarts && postgres) await restartDuring(trial, postgres, undisturbed);
    await run(trial, null);
    compare(rows, await duckdbDigest(trial.directory));
    if (postgres && schema) compare(rows, await postgresDigest(postgres.url, schema));
    const made = fileHashes(trial.directory);
    tally.files += Object.keys({ ...files, ...made }).filter((name) => files[name] !== made[name]).length;
    process.stdout.write(`${tally.kills} kills, ${tally.rounds} runs${schema ? ' (PostgreSQL)' : ''}: ${JSON.stringify(tally)}\n`);
    rmSync(trial.directory, { recursive: true, force: true });
  }
}

/** Runs to the end, or until it is killed after so many milliseconds; true where it was. */
async function run({ directory, schema }: Trial, killAfter: number | null): Promise<boolean> {
  const pipeline = `${directory}.yaml`;
  const target = schema && server ? `, postgres: { url: "${server.url}", schema: ${schema} }` : '';
  writeFileSync(pipeline, `name: kill\ninput: { paths: [news.ndjson] }\nwrite: { directory: ${JSON.stringify(directory)}${target} }\n`);
  const child = spawn(process.execPath, [CLI, 'run', pipeline, '--quiet'], { stdio: ['ignore', 'ignore', 'pipe'], cwd: work });
  let told = '';
  child.stderr.on('data', (piece) => {
    told += piece;
  });
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.once('close', (...end) => resolve(end)));
  if (timer) clearTimeout(timer);
  if (signal === 'SIGKILL') return true;
  if (code !== 0) throw new Error(`the run ended with ${code}: ${told}`);
  return false;
}

/** Stops the server somewhere in a run and starts it again a little later. */
async function restartDuring(trial: Trial, postgres: TestPostgres, undisturbed: number): Promise<void> {
  const running = run(trial, null);
  await new Promise((resolve) => setTimeout(resolve, (0.2 + random() * 0.8) * undisturbed));
  await postgres.stop();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await postgres.start();
  tally.restarts++;
  await running;
}

function compare(expected: StoreDigest, found: StoreDigest): void {
  for (const [table, { rows, sha256 }] of Object.entries(expected)) {
    const other = found[table as keyof StoreDigest];
    tally.lost += Math.max(0, rows - other.rows);
    tally.doubled += Math.max(0, other.rows - rows);
    if (rows === other.rows && sha256 !== other.sha256) tally.differing++;
  }
}

/** Of all files but the DuckDB file, whose unused bytes are left to chance; of the manifest without what names the time. */
function fileHashes(directory: string): { readonly [name: string]: string } {
  const names = readdirSync(directory).filter((name) => name !== 'dataset.duckdb');
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(directory, name));
      const content =
        name === 'manifest.json' ? JSON.stringify({ ...JSON.parse(bytes.toString()), timing: null }).replace(/"dataset\.duckdb","bytes":\d+/u, '') : bytes;
      return [name, createHash('sha256').update(content).digest('hex')];
    }),
  );
}

/** mulberry32. */
function randomFrom(start: number): () => number {
  let state = start | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
