// Date cases of other engines' public suites, scored by value under our conventions. `dateSuites()` gives one result a suite.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { extractDates } from '../../src/extract/date.ts';
import { refineMentions } from '../../src/extract/refine.ts';
import { normaliseDates } from '../../src/normalise/date.ts';
import { createSegmenter } from '../../src/text/segment.ts';
import type { Article, DateEntity, Mention } from '../../src/types.ts';
import { leftOut } from './dates-left-out.ts';
import { DAY, type Meaning, saysOne, secondsOf } from './dates-meaning.ts';
import { chronoMeanings, ducklingMeanings, timenormMeanings } from './dates-others.ts';
import { recognizersMeanings } from './dates-recognizers.ts';

export interface SuiteCase {
  readonly input: string;
  readonly reference_date: string | null;
  readonly spec: string;
  readonly not_supported?: string | null;
  readonly expected: readonly { readonly start: number; readonly end: number; readonly text: string; readonly type: string; readonly resolution: unknown }[];
}

/** How many inputs there are, how many are in scope and right, why the rest is left out, what failed. */
export interface SuiteResult {
  readonly suite: string;
  readonly inputs: number;
  readonly inScope: number;
  readonly right: number;
  readonly leftOut: ReadonlyMap<string, number>;
  readonly conversions: ReadonlyMap<string, number>;
  readonly failures: readonly {
    readonly input: string;
    readonly reference: string | null;
    readonly expected: string;
    readonly found: string;
    readonly spec: string;
  }[];
}

const SUITES = ['recognizers-datetime', 'chrono', 'timenorm', 'duckling'] as const;
const FOLDER = new URL('../../../shared/specs/', import.meta.url);
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');
const FUTURE = /\b(?:will|shall|won't|going to)\b|['’]ll\b/iu;

/** "in five days", "within an hour", "last two weeks", "-3 hours". */
const LENGTH_AHEAD =
  /^(?:(?:with)?in|after|for|last|past|next|[-+])?\s*(?:about |~|less than |more than |an?other )*(?:an? |[-+]?\d|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty)(?:[^/]|\/\d)*(?:s|m|h|hrs?|y|min|minute|hour|day|week|fortnight|month|year|decade|[”"'])$/iu;

const segment = createSegmenter();

/** Results of the four suites that hold dates; empty where the suites are not there. */
export function dateSuites(): readonly SuiteResult[] {
  return SUITES.flatMap((suite) => {
    const file = new URL(`${suite}.ndjson.gz`, FOLDER);
    return existsSync(file) ? [scoreSuite(suite, readCases(file))] : [];
  });
}

function readCases(file: URL): readonly SuiteCase[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SuiteCase);
}

function scoreSuite(suite: (typeof SUITES)[number], cases: readonly SuiteCase[]): SuiteResult {
  const out = new Map<string, number>();
  const conversions = new Map<string, number>();
  const failures: SuiteResult['failures'][number][] = [];
  let [inputs, inScope, right] = [0, 0, 0];
  for (const item of cases) {
    if (suite === 'duckling' && !/^(?:Time|Duration)\b/u.test(item.spec)) continue;
    inputs++;
    const wanted = item.expected.map((mention) => ({ mention, meanings: meaningsOf(suite, item, mention), reason: leftOut(suite, item, mention) }));
    const scored = wanted.filter(({ reason, meanings }) => reason === null && meanings.length > 0);
    if (item.expected.length > 0 && scored.length === 0) {
      count(out, wanted.find(({ reason }) => reason !== null)?.reason ?? 'the value cannot be put in our terms');
      continue;
    }
    const found = datesIn(item);
    const nothing = item.expected.length === 0 ? leftOut(suite, item, null) : null;
    if (nothing !== null) {
      count(out, nothing);
      continue;
    }
    inScope++;
    const said = scored.map(({ mention, meanings }) => saysOne(meanings, touching(found, mention)));
    if (item.expected.length === 0 ? found.length === 0 : said.every((meaning) => meaning !== null)) {
      right++;
      for (const meaning of said) if (meaning !== null) count(conversions, meaning.of);
      continue;
    }
    failures.push({
      input: item.input,
      reference: item.reference_date,
      spec: item.spec,
      expected: scored.map(({ mention }) => `[${mention.text}] ${JSON.stringify(mention.resolution)}`).join(' ; '),
      found: found.map(({ text, kind, value }) => `[${text}] ${kind} ${value}`).join(' ; '),
    });
  }
  return { suite, inputs, inScope, right, leftOut: out, conversions, failures };
}

function meaningsOf(suite: string, item: SuiteCase, mention: SuiteCase['expected'][number]): readonly Meaning[] {
  const { resolution, type, text } = mention;
  if (resolution === null || resolution === undefined) return [];
  const meanings =
    suite === 'recognizers-datetime'
      ? recognizersMeanings(type, resolution)
      : suite === 'chrono'
        ? chronoMeanings(resolution, item.input, item.reference_date)
        : suite === 'duckling'
          ? ducklingMeanings(String(resolution), item.input)
          : timenormMeanings(type, String(resolution));
  return meanings.flatMap((meaning) => [...inNews(meaning, text, item), ...openYear(meaning, text), ...byText(meaning, text, item.reference_date)]);
}

/** "Tuesday" alone is the last one, or the next with a future verb, whatever the suite holds for it. */
function inNews(meaning: Meaning, text: string, { input, reference_date: reference }: SuiteCase): readonly Meaning[] {
  const weekday = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|r|ur)?(?:day)?\b/iu.exec(text)?.[1]?.toLowerCase();
  const open =
    weekday !== undefined &&
    !/\d(?:st|nd|rd|th)|\b(?:next|this|last|coming|upcoming|following|previous|past|week|first|second|third|fourth|fifth|of|after|before|from now|ago|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)|\d\/\d/iu.test(
      text,
    );
  const today = referenceDay(reference);
  if (!open || today === null || !('from' in meaning) || meaning.type === 'clock') return [meaning];
  const ahead = (WEEKDAYS.indexOf(weekday) - ((((today / DAY + 3) % 7) + 7) % 7) + 7) % 7;
  const day = today + (FUTURE.test(input) ? ahead : ahead === 0 ? 0 : ahead - 7) * DAY;
  const move = day - Math.floor(meaning.from / DAY) * DAY;
  return [{ ...meaning, from: meaning.from + move, to: meaning.to + move, of: 'weekday → the last, or the next with a future verb' } as Meaning];
}

/** A day without a year is the one nearest to publication: a year away it is the same day. */
function openYear(meaning: Meaning, text: string): readonly Meaning[] {
  if (
    /\d{4}|year|['’]\d\d|\/\d\d\b/iu.test(text) ||
    !/\d|first|second|third|th\b|january|february|march|april|may|june|july|august|september|october|november|december|\bsep/iu.test(text)
  )
    return [];
  if (meaning.type !== 'stretch' && meaning.type !== 'ends' && meaning.type !== 'inside') return [];
  if (/week|mon|tue|wed|thu|fri|sat|sun/iu.test(text))
    return [-371, -364, 364, 371].map(
      (days) => ({ ...meaning, from: meaning.from + days * DAY, to: meaning.to + days * DAY, of: 'year left open → nearest' }) as Meaning,
    );
  return [-1, 1].map(
    (years) => ({ ...meaning, from: yearsOn(meaning.from, years), to: yearsOn(meaning.to, years), of: 'year left open → nearest' }) as Meaning,
  );
}

/** Conversions that hang on the words: a length ahead is a duration, the rest of a period the period, a bare clock has no day. */
function byText(meaning: Meaning, text: string, reference: string | null): readonly Meaning[] {
  if (!('from' in meaning) || meaning.type === 'clock') return [];
  const more: Meaning[] = [];
  const now = referenceMoment(reference);
  if (now !== null && LENGTH_AHEAD.test(text)) more.push({ type: 'length', seconds: Math.abs(meaning.from - now), of: '"in N units" → duration' });
  if (/\b(?:last|past|next) (?:year|month|week|decade|century)\b/iu.test(text) && meaning.to - meaning.from > 0)
    more.push({ type: 'length', seconds: meaning.to - meaning.from, of: 'the past year → duration' });
  if (/\b(?:rest|remainder|end|beginning|start|middle)\b/iu.test(text) && meaning.type !== 'inside')
    more.push({ type: 'inside', from: meaning.from, to: meaning.from, units: ['day', 'week', 'month', 'year'], of: 'end or rest → approximate period' });
  if (/^(?:at |around |about )?\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.?m\.?)?$|in the (?:morning|afternoon|evening)|^\d+-?ish$/iu.test(text))
    more.push({ type: 'clock', from: ((meaning.from % DAY) + DAY) % DAY, to: null, of: 'time without a day' });
  return more;
}

function yearsOn(seconds: number, years: number): number {
  const date = new Date(seconds * 1000);
  return secondsOf(date.getUTCFullYear() + years, date.getUTCMonth() + 1, date.getUTCDate()) + (((seconds % DAY) + DAY) % DAY);
}

function referenceDay(reference: string | null): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(reference ?? '');
  return match === null ? null : secondsOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

function referenceMoment(reference: string | null): number | null {
  const day = referenceDay(reference);
  const [, hour = '0', minute = '0', second = '0'] = /T(\d\d):(\d\d):(\d\d)/u.exec(reference ?? '') ?? [];
  return day === null ? null : day + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
}

function touching(found: readonly DateEntity[], { start, end }: { readonly start: number; readonly end: number }): readonly DateEntity[] {
  return found.filter((date) => date.start < end && start < date.end);
}

function datesIn({ input, reference_date: reference, spec }: SuiteCase): readonly DateEntity[] {
  const doc = segment(
    articleOf(
      input,
      /^\d{4}-\d\d-\d\d/u.test(reference ?? '') ? (reference ?? '') : null,
      /GB/u.test(spec) ? 'https://example.co.uk' : /US|\.en\b|recognizers|DateT?i?m?e?|Time\/EN|slash/u.test(spec) ? 'https://example.gov' : null,
    ),
  );
  const mentions = refineMentions(extractDates(doc), doc).kept.filter((mention): mention is Mention<'DATE'> => mention.type === 'DATE');
  return normaliseDates(mentions, doc).filter((entity) => entity !== null);
}

function articleOf(text: string, published: string | null, url: string | null): Article {
  return {
    id: 'case',
    title: null,
    text,
    published,
    source: null,
    url,
    language: 'en',
    byline: null,
    dateline: null,
    basis: { title: 'none', published: 'input', source: 'none', url: 'input', language: 'input', byline: 'none' },
    origin: { path: 'case', line: null },
    zones: [{ zone: 'body', start: 0, end: text.length }],
    issues: [],
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
