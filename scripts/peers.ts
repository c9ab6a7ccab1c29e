// What plain compromise and plain wink-nlp find on the same gold, scored the same way: the lead as a measured number.
// `npm run peers` prints Markdown tables; gold that is not there is skipped with a message.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity } from 'wink-nlp';
import { createPipelineFromSettings } from '../src/config.ts';
import type { Attributed } from '../src/evaluate/attributes.ts';
import { bootstrapIntervals } from '../src/evaluate/bootstrap.ts';
import { type Counts, ratiosOf } from '../src/evaluate/counts.ts';
import { sharesOf } from '../src/evaluate/metrics.ts';
import { comparePaired } from '../src/evaluate/permutation.ts';
import { ENTITY_TYPES, type ScoredArticle, scoreArticles } from '../src/evaluate/score.ts';
import { completeSettings } from '../src/pipeline-file.ts';
import type { EntityType } from '../src/types.ts';
import { compromiseMentions } from './measure/compromise.ts';

interface SourceArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly source?: string | null;
  readonly types?: readonly EntityType[];
  readonly partial?: readonly EntityType[];
  readonly entities: readonly (Attributed & { readonly label?: string })[];
}

type System = (article: SourceArticle) => Promise<Attributed[]>;

const GOLD = [
  'corpus/gold/test.ndjson',
  'corpus/gold/dev.ndjson',
  '../shared/gold/news-dev.ndjson',
  '../shared/gold/news-dev-wikinews.ndjson',
  '../shared/gold/seeds.ndjson',
];
const CORPORA = '../shared/corpora';
/** Tweets, tags made by machine, and sentences that the time would not pay for. */
const LEFT_OUT: ReadonlySet<string> = new Set(['btc', 'wnut17', 'wikineural']);
/** At most so many documents of a corpus, evenly drawn from the whole. */
const MOST = 400;

const wink = winkNLP(model, ['sbd', 'ner', 'pos']);
const pipeline = createPipelineFromSettings(completeSettings({}, '.'));

const SYSTEMS: { readonly [name: string]: System } = {
  async Broadsheet({ id, text, title, published, source }) {
    const fields = { id, title: title ?? null, published: published ?? null, source: source ?? null, url: null, language: 'en' };
    const outcome = await pipeline.process({ origin: { path: id, line: null }, body: text, format: 'text', fields });
    return outcome.ok && outcome.record.text === text ? (outcome.record.entities as unknown as Attributed[]) : [];
  },
  compromise: async ({ text }) => compromiseMentions(text),
  'wink-nlp': async ({ text }) => winkMentions(text),
};

const WINK_FIGURES: ReadonlySet<string> = new Set(['CARDINAL', 'MONEY', 'PERCENT']);
const WINK_DATES: ReadonlySet<string> = new Set(['DATE', 'TIME', 'DURATION']);

/** Entities of wink, and as ORG its runs of proper nouns that end in or hold a word such as Inc, Institute, Ministry: it has no ORG itself. */
function winkMentions(text: string): Attributed[] {
  const doc = wink.readDoc(text);
  const spans = tokenSpans(text, doc.tokens().out(), doc.tokens().out(wink.its.precedingSpaces as never) as unknown as string[]);
  const mentions: Attributed[] = [];
  const add = (type: EntityType, first: number, last: number): void => {
    const [from, to] = [spans[first], spans[last]];
    if (from && to) mentions.push({ type, start: from.start, end: to.end, text: text.slice(from.start, to.end) });
  };
  doc.entities().each((entity: ItemEntity) => {
    const type = String(entity.out(wink.its.type as never));
    const [first, last] = entity.out(wink.its.span as never) as unknown as [number, number];
    if (WINK_FIGURES.has(type)) add('FIGURE', first, last);
    else if (WINK_DATES.has(type)) add('DATE', first, last);
  });
  const tags = doc.tokens().out(wink.its.pos as never) as unknown as string[];
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] !== 'PROPN') continue;
    const first = at;
    while (tags[at + 1] === 'PROPN') at++;
    const [from, to] = [spans[first], spans[at]];
    if (from && to && HEAD.test(text.slice(from.start, to.end))) add('ORG', first, at);
  }
  return mentions;
}

const HEAD =
  /\b(?:Inc|Corp|Ltd|LLC|PLC|Company|Group|Bank|Institute|University|College|School|Hospital|Clinic|Cent(?:er|re)|Ministry|Department|Agency|Commission|Council|Committee|Association|Organi[sz]ation|Foundation|Society|Union|Party|Court|Authority|Administration|Laborator(?:y|ies)|Pharmaceuticals?|Pharma|Therapeutics|Biosciences|Press|News|Times|Office|Service|Fund|Partners|Capital|Holdings?)\b/u;

/** Offsets of tokens, which wink itself does not tell. */
function tokenSpans(text: string, values: readonly string[], spaces: readonly string[]): ({ readonly start: number; readonly end: number } | null)[] {
  let at = 0;
  return values.map((value, i) => {
    at += (spaces[i] ?? '').length;
    const start = text.startsWith(value, at) ? at : text.indexOf(value, at);
    if (start < 0) return null;
    at = start + value.length;
    return { start, end: at };
  });
}

async function scoreSystem(articles: readonly SourceArticle[], system: System): Promise<ScoredArticle[]> {
  const scored: ScoredArticle[] = [];
  for (const article of articles)
    scored.push({
      id: article.id,
      gold: article.entities,
      predicted: await system(article),
      types: article.types ?? ENTITY_TYPES,
      partial: article.partial ?? [],
      neutral: [],
    });
  return scored;
}

async function report(name: string, articles: readonly SourceArticle[], full: boolean): Promise<void> {
  const scored = new Map<string, ScoredArticle[]>();
  for (const [system, predict] of Object.entries(SYSTEMS)) scored.set(system, await scoreSystem(articles, predict));
  const ours = (scored.get('Broadsheet') ?? []).map(sharesOf);
  print(`\n### ${name} (${articles.length} documents)\n`);
  print('| type | system | gold | found | precision | recall | strict F1 [95 %] | overlap F1 | full F1 | p |');
  print('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const partial = new Set(articles.flatMap((article) => article.partial ?? []));
  for (const type of ENTITY_TYPES)
    for (const [system, all] of scored) {
      const { schemes, full: whole } = scoreArticles(all)[type];
      const strict = ratiosOf(schemes.strict);
      if (strict.gold === 0) continue;
      const shares = all.map(sharesOf);
      const interval = bootstrapIntervals(shares, { rounds: 500, seed: 1 }).get(`${type}.strict.f1`);
      const range = interval ? ` [${percent(interval.low)}–${percent(interval.high)}]` : '';
      const p =
        system === 'Broadsheet'
          ? ''
          : (comparePaired(ours, shares, { rounds: 500, seed: 1 })
              .find(({ metric }) => metric === `${type}.strict.f1`)
              ?.p.toFixed(3) ?? '–');
      const cells = partial.has(type)
        ? ['–', '–', percent(strict.recall), '–', '–', '–', '']
        : [
            String(strict.predicted),
            percent(strict.precision),
            percent(strict.recall),
            `${percent(strict.f1)}${range}`,
            f1(schemes.type),
            full ? f1(whole) : '–',
            p,
          ];
      print(`| ${type} | ${system} | ${strict.gold} | ${cells.join(' | ')} |`);
    }
}

function f1(counts: Counts): string {
  return percent(ratiosOf(counts).f1);
}

function percent(ratio: number): string {
  return (100 * ratio).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readArticles(path: string): SourceArticle[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Annotations of other guides carry their own values, which ours are not judged by; lab substances are no medicines. */
function readCorpus(path: string): SourceArticle[] {
  const all = readArticles(path);
  const every = Math.max(1, Math.ceil(all.length / MOST));
  return all
    .filter((_, i) => i % every === 0)
    .map((article) => ({
      ...article,
      entities: article.entities.filter(({ label }) => label !== 'drug_n').map(({ type, start, end, text }) => ({ type, start, end, text })),
    }));
}

for (const path of GOLD) {
  if (existsSync(path)) await report(path.replace(/^(?:\.\.\/)+/u, ''), readArticles(path), true);
  else process.stderr.write(`${path} is not there: skipped\n`);
}
if (!existsSync(CORPORA)) process.stderr.write(`${CORPORA} is not there: the open corpora are skipped\n`);
else
  for (const name of readdirSync(CORPORA).sort()) {
    const path = `${CORPORA}/${name}/dev.ndjson.gz`;
    if (existsSync(path) && !LEFT_OUT.has(name)) await report(`${name}, dev part`, readCorpus(path), false);
  }
