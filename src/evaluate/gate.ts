// Scores and verdicts of now against a baseline → what fell, and every mention newly right or newly wrong.
import { type Baseline, type BaselineMention, hashText } from './baseline.ts';
import type { JudgedMention, Verdict } from './verdicts.ts';

export interface MetricChange {
  readonly name: string;
  readonly before: number;
  /** Null where it can no longer be measured, since nothing is found. */
  readonly now: number | null;
  readonly tolerance: number;
  readonly support: number;
  readonly failed: boolean;
}

/** A mention whose verdict crossed between right and wrong. */
export interface MentionChange {
  readonly mention: JudgedMention;
  /** Null where the baseline had no mention there. */
  readonly before: Verdict | null;
  readonly now: Verdict | null;
  /** Rule that found it: now, or where nothing finds it any more, then. */
  readonly rule: string | null;
}

export interface GateVerdict {
  readonly passed: boolean;
  /** Metrics that moved at all, worst first. */
  readonly metrics: readonly MetricChange[];
  readonly gains: readonly MentionChange[];
  readonly losses: readonly MentionChange[];
  /** Articles that cannot be compared, since their text is new or another one. */
  readonly incomparable: readonly string[];
}

export interface Present {
  readonly metrics: ReadonlyMap<string, { readonly value: number | null; readonly support: number }>;
  readonly texts: ReadonlyMap<string, string>;
  readonly mentions: readonly JudgedMention[];
}

/** How right a verdict is: values right, span right, or neither. */
const RIGHTNESS: { readonly [V in Verdict]: number } = { full: 2, span: 1, boundary: 0, missed: 0, spurious: 0 };
/** The file keeps six digits. */
const SLACK = 1e-6;

/** Compares the present state with the baseline; only metrics decide whether it passes. */
export function compareWithBaseline(baseline: Baseline, present: Present): GateVerdict {
  const metrics = Object.entries(baseline.metrics)
    .map(([name, { value, tolerance, better, support }]): MetricChange & { readonly worse: number } => {
      const now = present.metrics.get(name)?.value ?? null;
      const worse = now === null ? Number.POSITIVE_INFINITY : better === 'lower' ? now - value : value - now;
      return { name, before: value, now, tolerance, support: present.metrics.get(name)?.support ?? support, failed: worse > tolerance + SLACK, worse };
    })
    .filter(({ worse }) => Math.abs(worse) > SLACK)
    .sort((a, b) => Number(b.failed) - Number(a.failed) || b.worse - a.worse)
    .map(({ worse: _worse, ...change }) => change);
  const { gains, losses, incomparable } = compareMentions(baseline, present);
  return { passed: !metrics.some(({ failed }) => failed), metrics, gains, losses, incomparable };
}

function compareMentions(baseline: Baseline, { texts, mentions }: Present): Pick<GateVerdict, 'gains' | 'losses' | 'incomparable'> {
  const gains: MentionChange[] = [];
  const losses: MentionChange[] = [];
  const incomparable: string[] = [];
  const byArticle = new Map([...texts.keys()].map((id): [string, JudgedMention[]] => [id, []]));
  for (const mention of mentions) byArticle.get(mention.article)?.push(mention);
  for (const [id, text] of texts) {
    const known = Object.hasOwn(baseline.articles, id) ? baseline.articles[id] : undefined;
    if (known?.text !== hashText(text)) {
      incomparable.push(id);
      continue;
    }
    const before = new Map(known.mentions.map((mention) => [keyOf(mention[0], mention[1], mention[2], mention[3]), mention]));
    for (const mention of byArticle.get(id) ?? []) {
      const key = keyOf(mention.type, mention.start, mention.end, mention.verdict);
      const then = before.get(key);
      before.delete(key);
      compareMention(mention, then, baseline, { gains, losses });
    }
    // What is left was spurious then and is not now (gold that was taken out of the file is neither gain nor loss).
    for (const then of before.values())
      if (then[3] === 'spurious') gains.push({ mention: goneMention(id, text, then), before: 'spurious', now: null, rule: ruleOf(then, baseline) });
  }
  return { gains: gains.sort(byTypeAndPlace), losses: losses.sort(byTypeAndPlace), incomparable };
}

function compareMention(
  mention: JudgedMention,
  then: BaselineMention | undefined,
  baseline: Baseline,
  into: { gains: MentionChange[]; losses: MentionChange[] },
): void {
  const before = then?.[3] ?? null;
  const change: MentionChange = { mention, before, now: mention.verdict, rule: mention.rule ?? ruleOf(then, baseline) };
  if (mention.verdict === 'spurious') {
    if (before === null) into.losses.push(change);
    return;
  }
  // Gold that the baseline does not know is new gold.
  if (before === null) return;
  const step = RIGHTNESS[mention.verdict] - RIGHTNESS[before];
  if (step > 0) into.gains.push(change);
  if (step < 0) into.losses.push(change);
}

function byTypeAndPlace({ mention: a }: MentionChange, { mention: b }: MentionChange): number {
  const name = (mention: JudgedMention): string => `${mention.type} ${mention.article}`;
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a.start - b.start || a.end - b.end;
}

/** Gold and spurious mentions may share a span: they are told apart. */
function keyOf(type: string, start: number, end: number, verdict: Verdict): string {
  return `${type} ${start} ${end} ${verdict === 'spurious' ? 'spurious' : 'gold'}`;
}

function ruleOf(mention: BaselineMention | undefined, { rules }: Baseline): string | null {
  return mention ? (rules[mention[4]] ?? null) : null;
}

function goneMention(article: string, text: string, [type, start, end]: BaselineMention): JudgedMention {
  return { article, type, start, end, text: text.slice(start, end), verdict: 'spurious', rule: null, gold: null, predicted: null, wrong: [] };
}
