// RawArticle → Outcome: clean, segment, extract, refine, normalise, resolve, facts, validate, in this order and no other.
import { byPlace } from './span.ts';
import type {
  AnyMention,
  Article,
  ArticleOptions,
  ArticleRecord,
  Cleaner,
  Doc,
  DroppedMention,
  Entity,
  EntityType,
  Extractor,
  Fact,
  FactFinder,
  Mention,
  Normaliser,
  Outcome,
  RawArticle,
  Refiner,
  Reject,
  Resolver,
  Segmenter,
  Validator,
} from './types.ts';

/** The functions a pipeline is made of. */
export interface Stages {
  readonly clean: Cleaner;
  readonly segment: Segmenter;
  readonly extractors: readonly Extractor[];
  readonly refine: Refiner;
  readonly normalisers: { readonly [T in EntityType]: Normaliser<T> };
  readonly resolve: Resolver;
  readonly findFacts: FactFinder;
  readonly validate: Validator;
}

export interface Pipeline {
  /** Takes one article through all stages. Never rejects its promise: what goes wrong becomes a reject with stage and code. */
  process(raw: RawArticle): Promise<Outcome>;
}

/** Binds the stages and the options that hold for every article. */
export function assemblePipeline(stages: Stages, options: ArticleOptions): Pipeline {
  return {
    async process(raw) {
      let stage: Reject['stage'] = 'clean';
      try {
        const cleaned = await stages.clean(raw, options);
        if (!cleaned.ok) return cleaned;
        stage = 'segment';
        const doc = stages.segment(cleaned.article);
        stage = 'extract';
        const refined = stages.refine(
          stages.extractors.flatMap((extractor) => extractor(doc)),
          doc,
        );
        stage = 'normalise';
        const { entities, dropped } = normaliseAll(stages.normalisers, refined.kept, doc);
        stage = 'resolve';
        const resolved = [...stages.resolve(entities, doc)].sort(byPlace);
        stage = 'facts';
        const record = makeRecord(cleaned.article, doc, resolved, stages.findFacts(resolved, doc), [...refined.dropped, ...dropped]);
        stage = 'validate';
        const faults = stages.validate(record);
        return faults.length === 0 ? { ok: true, record } : rejected(raw, record.id, stage, 'schema', faults.slice(0, 3).join('; '));
      } catch (error) {
        return rejected(raw, raw.fields.id ?? null, stage, 'internal-error', `${stage} failed: ${firstLine(error)}`);
      }
    },
  };
}

function normaliseAll(normalisers: Stages['normalisers'], found: readonly AnyMention[], doc: Doc): { entities: Entity[]; dropped: DroppedMention[] } {
  const entities: Entity[] = [];
  const dropped: DroppedMention[] = [];
  const mentions: AnyMention[] = [];
  for (const mention of found) {
    if (liesInSentence(mention, doc)) mentions.push(mention);
    else dropped.push(droppedAs(mention, 'crosses-sentence'));
  }
  const take = <T extends EntityType>(type: T): void => {
    const own = mentions.filter((mention): mention is AnyMention & Mention<T> => mention.type === type);
    if (own.length === 0) return;
    const normalised = normalisers[type](own, doc);
    for (const [i, mention] of own.entries()) {
      const entity = normalised[i];
      if (entity) entities.push(entity);
      else dropped.push(droppedAs(mention, 'no-value'));
    }
  };
  take('ORG');
  take('DRUG');
  take('FIGURE');
  take('DATE');
  return { entities: entities.sort(byPlace), dropped };
}

/** A rule that reads past its sentence costs its mention, not the article. */
function liesInSentence(mention: AnyMention, doc: Doc): boolean {
  const sentence = doc.sentences[mention.sentence];
  return sentence !== undefined && sentence.start <= mention.start && mention.end <= sentence.end;
}

function droppedAs({ type, start, end, text, rule }: AnyMention, reason: string): DroppedMention {
  return { type, start, end, text, rule, reason };
}

function makeRecord(article: Article, doc: Doc, entities: readonly Entity[], facts: readonly Fact[], dropped: readonly DroppedMention[]): ArticleRecord {
  const { id, title, text, published, source, url, language, byline, dateline, basis, origin, zones, issues } = article;
  return {
    id,
    title,
    text,
    published,
    source,
    url,
    entities,
    language,
    byline,
    dateline,
    basis,
    origin,
    zones,
    sentences: doc.sentences.map((sentence) => [sentence.start, sentence.end]),
    facts,
    dropped: [...dropped].sort(byPlace),
    issues,
  };
}

function rejected(raw: RawArticle, id: string | null, stage: Reject['stage'], code: string, message: string): Outcome {
  return { ok: false, reject: { id, origin: raw.origin, stage, code, message } };
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
