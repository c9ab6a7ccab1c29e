// `broadsheet explain`: why a mention was found or not, at a place of an article: readings, refusals, steps to the value, weights of the model.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createStages, SHIPPED_MODELS, STEP_NAMES } from '../config.ts';
import { CodedError } from '../errors.ts';
import { describeSteps } from '../explain/steps.ts';
import { findPlaces, type PlaceTrace, type Trace, tracePlace } from '../explain/trace.ts';
import { renderReport } from '../pages/report.ts';
import { ReportGatherer } from '../pages/report-data.ts';
import { assemblePipeline } from '../pipeline.ts';
import { completeSettings, loadPipelineFile, type PipelineSettings } from '../pipeline-file.ts';
import { listInputs } from '../read/inputs.ts';
import { readInput } from '../read/read.ts';
import { byPlace } from '../span.ts';
import { explainTokens } from '../tagger/evidence.ts';
import { loadModel } from '../tagger/load.ts';
import type { TaggerModel } from '../tagger/model.ts';
import type { AnyMention, Article, Doc, Entity, RawArticle, Span } from '../types.ts';
import { outputFault } from '../write/output-fault.ts';
import { type ArticleFlags, withArticleFlags } from './extract.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';

export interface ExplainOptions extends ArticleFlags {
  readonly pipeline?: string;
  readonly id?: string;
  readonly html?: string;
}

/** Reasons shown of the model, a word. */
const MOST = 4;
/** Places shown where the words stand many times. */
const MOST_PLACES = 10;

/** Explains one article, or one place of it: an offset ("1042"), a stretch ("1042-1050") or words. Answers 0, or 1 where the words do not stand in the text. */
export async function explainCommand(path: string, place: string | undefined, options: ExplainOptions): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const loaded = options.pipeline === undefined ? completeSettings({}, '.') : loadPipelineFile(options.pipeline, STEP_NAMES);
  const settings = withArticleFlags(loaded, options);
  const trace = await traceArticle(await findArticle(path, settings, options.id), settings);
  const model =
    settings.extract.length === 0 || settings.extract.includes('names')
      ? loadModel(settings.models === null ? SHIPPED_MODELS : pathToFileURL(`${settings.models}/`))
      : null;
  if (options.html !== undefined) return writePage(trace, model, options.html);
  if (place === undefined) {
    for (const line of overview(trace)) await writeLine(process.stdout, line);
    return 0;
  }
  const places = placesOf(place, trace.article.text);
  if (places.length === 0) {
    process.stderr.write(
      `broadsheet: ${path}: “${place}” does not stand in the cleaned text; give an offset from 0 to ${trace.article.text.length}, or words as they stand\n`,
    );
    return 1;
  }
  for (const one of places.slice(0, MOST_PLACES)) for (const line of describePlace(tracePlace(trace, one), trace, model)) await writeLine(process.stdout, line);
  if (places.length > MOST_PLACES) await writeLine(process.stdout, `… and ${places.length - MOST_PLACES} more places`);
  return 0;
}

/** The article that is meant. Throws CodedError 'input-not-found' where the input holds none, 'config' where it cannot be read. */
async function findArticle(path: string, settings: PipelineSettings, id: string | undefined): Promise<RawArticle> {
  for (const file of await listInputs([path], { cwd: process.cwd(), exclude: settings.input.exclude }))
    for await (const item of readInput(file, settings.input)) {
      if (!item.ok) throw new CodedError('config', `${path}: refused: ${item.reject.message}`);
      if (id === undefined || item.raw.fields.id === id) return item.raw;
    }
  throw new CodedError('input-not-found', `${path}: no article${id === undefined ? '' : ` with id "${id}"`} in there`);
}

/** The article through the very pipeline, whose answers on the way are kept. */
async function traceArticle(raw: RawArticle, settings: PipelineSettings): Promise<Trace> {
  const stages = createStages(settings);
  const readings: AnyMention[] = [];
  let doc: Doc | null = null;
  const segment = (article: Article): Doc => {
    doc = stages.segment(article);
    return doc;
  };
  const extractors = stages.extractors.map((extract) => (read: Doc) => {
    const found = extract(read);
    readings.push(...found);
    return found;
  });
  const outcome = await assemblePipeline({ ...stages, segment, extractors }, settings.article).process(raw);
  if (!outcome.ok)
    throw new CodedError('config', `${raw.origin.path}: the article is refused at ${outcome.reject.stage}: ${outcome.reject.code}: ${outcome.reject.message}`);
  const read = doc as Doc | null;
  if (read === null) throw new CodedError('config', `${raw.origin.path}: the article was not segmented`);
  return { article: read.article, doc: read, readings: readings.sort(byPlace), record: outcome.record };
}

function placesOf(place: string, text: string): Span[] {
  const offsets = /^(\d+)(?:-(\d+))?$/u.exec(place);
  const start = Number(offsets?.[1]);
  // Digits that stand in the text as words are meant as such where they are no offset of it.
  if (offsets && start < text.length) return [{ start, end: Math.min(text.length, Number(offsets[2] ?? start + 1)) }];
  return findPlaces(text, place);
}

function overview({ record }: Trace): string[] {
  return [
    `${record.id}: ${record.entities.length} mentions, ${record.dropped.length} refused; published ${record.published ?? 'unknown'} (${record.basis.published})`,
    ...record.entities.map(
      (entity) => `${entity.start}-${entity.end} ${entity.type} “${entity.text}” ${valueText(entity)} · ${entity.rule} · ${entity.confidence} · ${entity.zone}`,
    ),
    ...record.dropped.map(({ start, end, type, text, rule, reason }) => `${start}-${end} refused ${type} “${text}” · ${rule} · ${reason}`),
  ];
}

function valueText(entity: Entity): string {
  if (entity.type === 'ORG') return `${entity.subtype} “${entity.canonical}”`;
  if (entity.type === 'DRUG') return `${entity.kind} “${entity.canonical}”`;
  if (entity.type === 'DATE') return `${entity.kind} ${entity.value}`;
  const amount = entity.value ?? (entity.min === null && entity.max === null ? 'null' : `${entity.min}…${entity.max}`);
  return [entity.kind, amount, entity.unit, entity.of === null ? null : `of “${entity.of}”`, entity.per === null ? null : `per ${entity.per}`]
    .filter((part) => part !== null)
    .join(' ');
}

function describePlace(at: PlaceTrace, trace: Trace, model: TaggerModel | null): string[] {
  const { text } = trace.article;
  const lines = [`“${text.slice(at.place.start, at.place.end)}” at ${at.place.start}-${at.place.end}, zone ${at.zone ?? 'none'}`];
  if (at.sentence === null) lines.push('  in no sentence: furniture and the space between sentences are not read');
  for (const entity of at.entities) {
    lines.push(
      `  found: ${entity.type} “${entity.text}” ${entity.start}-${entity.end} ${valueText(entity)}, confidence ${entity.confidence}, rule ${entity.rule}`,
    );
    lines.push(...stepsOf(entity, at.readings).map((step) => `    ${step}`));
    if (entity.issues.length > 0) lines.push(`    doubts: ${entity.issues.join(', ')}`);
  }
  if (at.entities.length === 0) lines.push('  found: nothing');
  for (const reading of at.readings)
    lines.push(`  reading: ${reading.type} “${reading.text}” ${reading.start}-${reading.end}, rule ${reading.rule}, ${fateOf(reading, at)}`);
  for (const { type, text: refused, start, end, rule, reason } of at.dropped)
    lines.push(`  refused: ${type} “${refused}” ${start}-${end}, rule ${rule}: ${reason}`);
  return model === null ? lines : [...lines, ...evidenceOf(at, trace, model).map((line) => `  ${line}`)];
}

function stepsOf(entity: Entity, readings: readonly AnyMention[]): string[] {
  const reading = readings.find(({ type, start, end }) => type === entity.type && start === entity.start && end === entity.end);
  return reading ? describeSteps(reading, entity) : ['its edges were mended, or it repeats a name found elsewhere in the document'];
}

function fateOf({ type, start, end }: AnyMention, { entities, dropped }: PlaceTrace): string {
  const same = (one: { type: string; start: number; end: number }) => one.type === type && one.start === start && one.end === end;
  return entities.some(same) ? 'kept' : dropped.some(same) ? 'refused' : 'mended or joined with another';
}

/** What the model weighs, for the types that were found or read here; for ORG and DRUG both where nothing was. */
function evidenceOf({ place, entities, readings }: PlaceTrace, { doc }: Trace, model: TaggerModel): string[] {
  const all = [...entities, ...readings];
  const types = (['ORG', 'DRUG'] as const).filter((type) => all.length === 0 || all.some((one) => one.type === type));
  const names = all.filter(({ type }) => type === 'ORG' || type === 'DRUG');
  const start = Math.min(place.start, ...names.map((one) => one.start));
  const end = Math.max(place.end, ...names.map((one) => one.end));
  const first = doc.tokens.findIndex((token) => token.end > start);
  if (first < 0 || (doc.tokens[first]?.start ?? end) >= end) return [];
  let last = first;
  while (last < doc.tokens.length && (doc.tokens[last]?.start ?? end) < end) last++;
  return types.flatMap((type) => [
    `model, ${type} (above 0: a name, below: none; order of labels left out)`,
    ...explainTokens(model, doc, { first, end: last, type, most: MOST }).map(
      ({ text, score, strongest }) => `  ${signed(score)} ${text}: ${strongest.map(({ feature, weight }) => `${signed(weight)} ${feature}`).join('; ')}`,
    ),
  ]);
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}

/** The article as a page: every mention with its explanation among its values, refused ones listed as doubts. */
function writePage(trace: Trace, model: TaggerModel | null, path: string): number {
  const gatherer = new ReportGatherer();
  gatherer.add(trace.record);
  const entities = trace.record.entities.map((entity) => {
    const at = tracePlace(trace, entity);
    const competing = at.readings.map((reading) => `${reading.type} “${reading.text}” by ${reading.rule}: ${fateOf(reading, at)}`);
    const named = entity.type === 'ORG' || entity.type === 'DRUG';
    return {
      ...entity,
      steps: stepsOf(entity, at.readings).join('\n'),
      readings: competing.join('\n'),
      ...(model && named && { model: evidenceOf(at, trace, model).join('\n') }),
    };
  });
  const chunk = [{ text: trace.record.text, sentences: trace.record.sentences, entities }];
  try {
    writeFileSync(path, renderReport(gatherer.index({ pipeline: null, words: null, unclaimed: null }, false), [chunk], ''));
  } catch (error) {
    throw outputFault(path, error, 'name another file');
  }
  process.stderr.write(`${path}: open it and go to Articles\n`);
  return 0;
}
