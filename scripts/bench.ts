// `npm run bench [-- --articles N] [--memory MB] [--names N] [--markdown FILE]`: words per second of each stage and of the whole on generated news,
// start-up of `extract`, and peak memory of a long stream. Machines are noisy: compare medians and ratios of runs made side by side.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type * as Config from '../src/config.ts';
import type * as PipelineFile from '../src/pipeline-file.ts';
import type { Doc, Entity, EntityType, RawArticle } from '../src/types.ts';
import { generateArticle } from './bench/generated-articles.ts';
import { namesRows } from './bench/names-rows.ts';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const { values: flags } = parseArgs({
  options: {
    articles: { type: 'string', default: '600' },
    memory: { type: 'string', default: '0' },
    names: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '5' },
    markdown: { type: 'string' },
  },
});

interface Row {
  readonly name: string;
  readonly figure: string;
}

const articles = Array.from({ length: Number(flags.articles) }, (_, i) => generateArticle(i));
const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/u).length, 0);
const rows: Row[] = [...(await stageRows()), startUpRow(), ...(Number(flags.memory) > 0 ? [await memoryRow(Number(flags.memory))] : [])];
print(rows);

async function stageRows(): Promise<Row[]> {
  // The built code is what users run; tsx would add its own cost to every call.
  const { createStages, createPipelineFromSettings, STEP_NAMES } = (await import('../dist/config.js' as string)) as typeof Config;
  const { completeSettings } = (await import('../dist/pipeline-file.js' as string)) as typeof PipelineFile;
  const settings = completeSettings({}, '.');
  const stages = createStages(settings);
  const pipeline = createPipelineFromSettings(settings);
  const raws: RawArticle[] = articles.map(({ text, title, published }, i) => ({
    origin: { path: 'bench', line: i + 1 },
    body: text,
    format: 'text',
    fields: { id: String(i), title: title ?? null, published: published ?? null, language: 'en' },
  }));
  const docs: Doc[] = [];
  for (const raw of raws) {
    const cleaned = await stages.clean(raw, settings.article);
    if (cleaned.ok) docs.push(stages.segment(cleaned.article));
  }
  const mentions = docs.map(
    (doc) =>
      stages.refine(
        stages.extractors.flatMap((extractor) => extractor(doc)),
        doc,
      ).kept,
  );
  const entities: Entity[][] = docs.map((doc, i) =>
    (['ORG', 'DRUG', 'FIGURE', 'DATE'] as const).flatMap((type: EntityType) =>
      stages.normalisers[type]((mentions[i] ?? []).filter((mention) => mention.type === type) as never, doc).filter((entity) => entity !== null),
    ),
  );
  const records = (await Promise.all(raws.map((raw) => pipeline.process(raw)))).flatMap((outcome) => (outcome.ok ? [outcome.record] : []));
  const timed = async (name: string, work: () => unknown): Promise<Row> => ({
    name,
    figure: `${(words / (await medianSeconds(work)) / 1000).toFixed(0)} k words/s`,
  });
  const found: Row[] = [];
  found.push(await timed('clean', () => Promise.all(raws.map((raw) => stages.clean(raw, settings.article)))));
  found.push(await timed('segment (wink-nlp)', () => docs.map((doc) => stages.segment(doc.article))));
  for (const [i, extractor] of stages.extractors.entries())
    found.push(await timed(STEP_NAMES[i] === 'names' ? 'tagging, without wink (extract: names)' : `extract: ${STEP_NAMES[i]}`, () => docs.map(extractor)));
  const [figures, dates] = ['figures', 'dates'].map((step) => stages.extractors[STEP_NAMES.indexOf(step)]);
  if (figures && dates) found.push(await timed('extract: figures and dates together, article by article', () => docs.map((doc) => [figures(doc), dates(doc)])));
  found.push(
    await timed('extract + refine', () =>
      docs.map((doc) =>
        stages.refine(
          stages.extractors.flatMap((extractor) => extractor(doc)),
          doc,
        ),
      ),
    ),
  );
  for (const type of ['ORG', 'DRUG', 'FIGURE', 'DATE'] as const)
    found.push(
      await timed(`normalise ${type}`, () =>
        docs.map((doc, i) => stages.normalisers[type]((mentions[i] ?? []).filter((mention) => mention.type === type) as never, doc)),
      ),
    );
  found.push(await timed('resolve', () => docs.map((doc, i) => stages.resolve(entities[i] ?? [], doc))));
  found.push(await timed('validate', () => records.map(stages.validate)));
  found.push(await timed('JSON out', () => records.map((record) => JSON.stringify(record))));
  found.push(
    await timed('**whole pipeline, one core**', async () => {
      for (const raw of raws) {
        const outcome = await pipeline.process(raw);
        if (outcome.ok) JSON.stringify(outcome.record);
      }
    }),
  );
  if (Number(flags.names) > 0) found.push(...(await namesRows(Number(flags.names), raws, words, settings)));
  return found;
}

async function medianSeconds(work: () => unknown): Promise<number> {
  const times: number[] = [];
  await work();
  for (let round = 0; round < Number(flags.rounds); round++) {
    const before = process.hrtime.bigint();
    await work();
    times.push(Number(process.hrtime.bigint() - before) / 1e9);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function startUpRow(): Row {
  const input = `${JSON.stringify(articles[0])}\n`;
  const times = Array.from({ length: 7 }, () => {
    const before = process.hrtime.bigint();
    const child = spawnSync(process.execPath, [CLI, 'extract', '-'], { input });
    if (child.status !== 0) throw new Error(`extract ended with ${child.status}: ${child.stderr}`);
    return Number(process.hrtime.bigint() - before) / 1e6;
  }).sort((a, b) => a - b);
  return { name: 'start-up: `extract -` on one article', figure: `${(times[3] ?? 0).toFixed(0)} ms` };
}

/** Streams `megabytes` of articles through `extract -` and reads the highest resident memory. */
async function memoryRow(megabytes: number): Promise<Row> {
  const child = spawn(process.execPath, [CLI, 'extract', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.resume();
  const lines = articles.map((article) => `${JSON.stringify(article)}\n`);
  const half = { sent: 0, peak: 0 };
  let sent = 0;
  for (let i = 0; sent < megabytes * 1e6; i++) {
    const line = lines[i % lines.length] ?? '';
    sent += Buffer.byteLength(line);
    if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
    if (half.sent === 0 && sent > megabytes * 1e5) Object.assign(half, { sent, peak: peakMegabytes(child.pid) });
  }
  const peak = peakMegabytes(child.pid);
  child.stdin.end();
  await new Promise((resolve) => child.once('close', resolve));
  return { name: `peak memory of \`extract -\` after ${Math.round(half.sent / 1e6)} MB / ${Math.round(sent / 1e6)} MB`, figure: `${half.peak} / ${peak} MB` };
}

function peakMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
}

function print(all: readonly Row[]): void {
  const head = `${articles.length} generated articles, ${words} words; Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}); median of ${flags.rounds} rounds`;
  const table = ['| what | figure |', '| --- | ---: |', ...all.map(({ name, figure }) => `| ${name} | ${figure} |`)].join('\n');
  process.stdout.write(`${head}\n\n${table}\n`);
  if (flags.markdown)
    writeFileSync(
      flags.markdown,
      `# Benchmarks\n\nMade by \`npm run bench -- --memory 1000 --names 1000000 --markdown docs/benchmarks.md\`. ${head}.\nFigures of one machine: compare ratios, not single numbers.\n\n${table}\n`,
    );
}
