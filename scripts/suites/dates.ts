// Date cases of other engines' public suites, scored by value under our conventions. `dateSuites()` gives one score a suite.
import { createPipelineFromSettings } from '../../src/config.ts';
import type { Pipeline } from '../../src/pipeline.ts';
import { completeSettings } from '../../src/pipeline-file.ts';
import type { DateEntity } from '../../src/types.ts';
import { leftOut } from './dates-left-out.ts';
import { DAY, type Meaning, saysOne, secondsOf } from './dates-meaning.ts';
import { chronoMeanings, ducklingMeanings, timenormMeanings } from './dates-others.ts';
import { recognizersMeanings } from './dates-recognizers.ts';
import { readSuite, type SuiteCase, type SuiteScore, scoreSuite, type Verdict } from './suite.ts';

const SUITES = ['recognizers-datetime', 'chrono', 'timenorm', 'duckling'] as const;
const DUCKLING_PARTS = /^(?:Time|Duration)\b/u;
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');
const FUTURE = /\b(?:will|shall|won't|going to)\b|['’]ll\b/iu;

/** "in five days", "within an hour", "last two weeks", "-3 hours". */
const LENGTH_AHEAD =
  /^(?:(?:with)?in|after|for|last|past|next|[-+])?\s*(?:about |~|less than |more than |an?other )*(?:an? |[-+]?\d|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty)(?:[^/]|\/\d)*(?:s|m|h|hrs?|y|min|minute|hour|day|week|fortnight|month|year|decade|[”"'])$/iu;

/** Scores of the suites that hold dates; those that are not there are left out. */
export async function dateSuites(): Promise<SuiteScore[]> {
  const pipeline = createPipelineFromSettings(completeSettings({ article: { languages: 'all' } }, '.'));
  const scores: SuiteScore[] = [];
  for (const suite of SUITES) {
    const cases = readSuite(suite)?.filter(({ spec }) => suite !== 'duckling' || DUCKLING_PARTS.test(spec));
    if (cases)
      scores.push(await scoreSuite(`${suite}${suite === 'duckling' ? ' (dates)' : ''}`, cases, async (one) => judge(suite, one, await datesIn(pipeline, one))));
  }
  return scores;
}

function judge(suite: string, one: SuiteCase, found: readonly DateEntity[]): Verdict {
  const described = found.map(({ text, kind, value }) => `[${text}] ${kind} ${value}`).join(' ; ');
  if (one.expected.length === 0) {
    const reason = leftOut(suite, one, null);
    return reason !== null ? { is: 'left out', reason } : found.length === 0 ? { is: 'right' } : { is: 'wrong', found: described, wanted: 'nothing' };
  }
  const wanted = one.expected.map((mention) => ({ mention, meanings: meaningsOf(suite, one, mention), reason: leftOut(suite, one, mention) }));
  const scored = wanted.filter(({ reason, meanings }) => reason === null && meanings.length > 0);
  if (scored.length === 0) return { is: 'left out', reason: wanted.find(({ reason }) => reason !== null)?.reason ?? 'a value that cannot be put in our terms' };
  if (scored.every(({ mention, meanings }) => saysOne(meanings, touching(found, mention)) !== null)) return { is: 'right' };
  return {
    is: 'wrong',
    found: described,
    wanted: scored.map(({ mention }) => `[${mention.text}] ${JSON.stringify(mention.resolution)} (${one.reference_date})`).join(' ; '),
  };
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

/** Day and month are in the order of the suite: that of the United States, or of Britain where the part says so. */
async function datesIn(pipeline: Pipeline, { input, reference_date: reference, spec }: SuiteCase): Promise<readonly DateEntity[]> {
  const published = /^\d{4}-\d\d-\d\d/u.exec(reference ?? '')?.[0] ?? null;
  const url = /GB/u.test(spec) ? 'https://example.co.uk/case' : /timenorm/u.test(spec) ? null : 'https://example.gov/case';
  const fields = { id: 'case', title: null, published, source: null, url, language: 'en' };
  const outcome = await pipeline.process({ origin: { path: 'suite', line: null }, body: input, format: 'text', fields });
  return outcome.ok ? outcome.record.entities.flatMap((entity) => (entity.type === 'DATE' ? [entity] : [])) : [];
}
