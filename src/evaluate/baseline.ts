// The baseline file: what the scores were, and which mentions were right, when it was written. One article a line, so that a change reads well.
import { createHash } from 'node:crypto';
import { CodedError } from '../errors.ts';
import type { EntityType } from '../types.ts';
import { type JudgedMention, VERDICTS, type Verdict } from './verdicts.ts';

export interface BaselineMetric {
  readonly value: number;
  readonly support: number;
  /** Largest worsening that passes. */
  readonly tolerance: number;
  /** Which way is better; "higher" where absent. */
  readonly better?: 'lower';
}

/** Type, start, end, verdict, index into `rules` or -1. */
export type BaselineMention = readonly [EntityType, number, number, Verdict, number];

export interface Baseline {
  readonly version: string;
  /** Day it was written, YYYY-MM-DD. */
  readonly date: string;
  readonly gold: readonly { readonly path: string; readonly articles: number; readonly mentions: number }[];
  readonly metrics: { readonly [name: string]: BaselineMetric };
  readonly rules: readonly string[];
  readonly articles: { readonly [id: string]: { readonly text: string; readonly mentions: readonly BaselineMention[] } };
}

/** What a metric may fall by where the file names no other tolerance: half a point of F1, one point of an attribute, no unclaimed number. */
const TOLERANCES = { f1: 0.005, attribute: 0.01, count: 0 } as const;

export interface BaselineParts {
  readonly version: string;
  readonly date: string;
  readonly gold: Baseline['gold'];
  readonly metrics: ReadonlyMap<string, { readonly value: number; readonly support: number; readonly better?: 'lower' }>;
  readonly texts: ReadonlyMap<string, string>;
  readonly mentions: readonly JudgedMention[];
}

/** A baseline of this state. Tolerances of the one before stay, since a person may have set them. */
export function makeBaseline(parts: BaselineParts, before: Baseline | null): Baseline {
  const rules = [...new Set(parts.mentions.flatMap(({ rule }) => rule ?? []))].sort();
  const indexes = new Map(rules.map((rule, i) => [rule, i]));
  const byArticle = new Map([...parts.texts].map(([id, text]) => [id, { text: hashText(text), mentions: [] as BaselineMention[] }]));
  for (const { article, type, start, end, verdict, rule } of parts.mentions)
    byArticle.get(article)?.mentions.push([type, start, end, verdict, indexes.get(rule ?? '') ?? -1]);
  const metrics = [...parts.metrics].map(([name, metric]): [string, BaselineMetric] => [
    name,
    {
      value: round(metric.value),
      support: metric.support,
      tolerance: before?.metrics[name]?.tolerance ?? defaultTolerance(name, metric.better),
      ...(metric.better && { better: metric.better }),
    },
  ]);
  return { version: parts.version, date: parts.date, gold: parts.gold, metrics: Object.fromEntries(metrics), rules, articles: Object.fromEntries(byArticle) };
}

/** The file's text. */
export function formatBaseline({ articles, metrics, rules, ...head }: Baseline): string {
  const block = (values: object): string =>
    Object.entries(values)
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/u, '');
  return `${opening},\n  "metrics": {\n${block(metrics)}\n  },\n  "rules": ${JSON.stringify(rules)},\n  "articles": {\n${block(articles)}\n  }\n}\n`;
}

/** Reads a baseline. Throws CodedError 'config' where the text is none. */
export function parseBaseline(text: string, path: string): Baseline {
  let value: Partial<Baseline> | null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CodedError('config', `${path}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const fault = findFault(value);
  if (fault) throw new CodedError('config', `${path}: ${fault}; write it with --update-baseline`);
  return value as Baseline;
}

/** Short hash of an article's text, which tells whether the offsets of a baseline still hold. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function findFault(value: Partial<Baseline> | null): string | null {
  if (typeof value?.version !== 'string' || typeof value.metrics !== 'object' || typeof value.articles !== 'object') return 'not a baseline';
  if (!Array.isArray(value.rules)) return '"rules" is no list';
  for (const [name, metric] of Object.entries(value.metrics))
    if (![metric?.value, metric?.tolerance].every((number) => typeof number === 'number' && Number.isFinite(number)))
      return `metric "${name}" needs a value and a tolerance`;
  for (const [id, article] of Object.entries(value.articles))
    if (!Array.isArray(article?.mentions) || !article.mentions.every(isMention)) return `article "${id}" has a mention that is none`;
  return null;
}

function isMention(mention: unknown): boolean {
  if (!Array.isArray(mention)) return false;
  const [type, start, end, verdict, rule] = mention;
  return typeof type === 'string' && [start, end, rule].every(Number.isInteger) && VERDICTS.includes(verdict);
}

function defaultTolerance(name: string, better: 'lower' | undefined): number {
  return better === 'lower' ? TOLERANCES.count : name.endsWith('.f1') ? TOLERANCES.f1 : TOLERANCES.attribute;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
