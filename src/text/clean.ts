// RawArticle → Article: the final text, its zones, its metadata each with its basis; or the reason why there is none.
// Plain text and Markdown stay exactly as decoded: furniture is masked by zones, never cut.
import type { Article, ArticleIssue, ArticleOptions, Basis, Cleaned, Cleaner, RawArticle, Zone, ZoneSpan } from '../types.ts';
import { type Draft, draft, type Found } from './draft.ts';
import { type FurnitureMarks, markFurniture } from './furniture.ts';
import { detectLanguage, primarySubtag, readLanguageTag } from './language.ts';
import { type Line, splitLines } from './lines.ts';
import { type Opening, readOpening } from './opening.ts';
import { spellAgency } from './outlet.ts';
import { type Published, readPublished } from './published.ts';
import { readSourceFromText, readUrlFromText } from './source.ts';
import { cleanTitle } from './title.ts';
import { coveredBy, overlay, tileZones } from './zones.ts';

const NOTHING = { value: null, basis: 'none' } as const;
type Chosen = Found | typeof NOTHING;

export const cleanArticle: Cleaner = async (raw, options) => {
  const drafted = await draft(raw);
  const { text } = drafted;
  const lines = splitLines(text);
  const marks = markFurniture(
    text,
    lines,
    coveredBy(
      text,
      drafted.marked.filter((mark) => mark.zone !== 'byline'),
    ),
  );
  if (marks.every((mark) => mark !== null)) return reject(raw, 'empty', 'there is no article text in it, only page furniture or white space');
  const stated = choose([given(raw.fields.title, 'input'), drafted.page.title]);
  const opening = readOpening(text, lines, marks, stated.value);
  const zones = zonesOf(drafted, lines, marks, opening);
  const { language, issues } = await readLanguage(raw, drafted, zones);
  if (language.value !== null && options.languages !== null && !options.languages.some((tag) => primarySubtag(tag) === primarySubtag(language.value ?? ''))) {
    return reject(raw, 'language', foreign(language.value));
  }
  return { ok: true, article: assemble({ raw, options, drafted, lines, marks, opening, zones, language, issues, title: stated }) };
};

interface Parts {
  readonly raw: RawArticle;
  readonly options: ArticleOptions;
  readonly drafted: Draft;
  readonly lines: readonly Line[];
  readonly marks: FurnitureMarks;
  readonly opening: Opening;
  readonly zones: readonly ZoneSpan[];
  readonly language: Chosen;
  readonly issues: readonly ArticleIssue[];
  readonly title: Chosen;
}

function assemble(parts: Parts): Article {
  const { raw, options, drafted, lines, opening, language } = parts;
  const { text, page } = drafted;
  const title = choose([parts.title.value === null ? null : parts.title, given(opening.title?.value, 'text')]);
  const published = publishedOf(parts);
  const source = choose(
    [given(raw.fields.source, 'input'), given(options.source, 'option'), page.source],
    () => readSourceFromText(text, lines) ?? opening.outlet ?? (opening.dateline?.agency ? spellAgency(opening.dateline.agency) : null),
  );
  const url = choose([given(raw.fields.url, 'input'), page.url], () => readUrlFromText(text, lines));
  const byline = choose([page.byline, given(opening.byline?.value, 'text')]);
  const basis: Basis = {
    title: title.basis,
    published: published.basis,
    source: source.basis,
    url: url.basis,
    language: language.basis,
    byline: byline.basis,
  };
  return {
    id: idOf(raw),
    title: title.value === null || title.basis === 'input' ? title.value : cleanTitle(title.value),
    text,
    published: published.value,
    source: source.value,
    url: url.value,
    language: language.value,
    byline: byline.value,
    dateline: opening.dateline?.place ?? null,
    basis,
    origin: raw.origin,
    zones: parts.zones,
    issues: [...(raw.issues ?? []), ...published.issues, ...parts.issues],
  };
}

function publishedOf({ raw, options, drafted, lines, opening }: Parts): Published {
  const days = {
    field: given(raw.fields.published, 'input')?.value ?? null,
    option: given(options.published, 'option')?.value ?? null,
    page: drafted.page.published,
    fileName: raw.origin.line === null ? raw.origin.path : null,
  };
  return readPublished(days, drafted.text, lines, opening);
}

function zonesOf({ text, marked }: Draft, lines: readonly Line[], marks: FurnitureMarks, opening: Opening): ZoneSpan[] {
  const zoneOf = new Map<number, Zone>();
  for (const i of opening.captions) zoneOf.set(i, 'caption');
  for (const i of opening.dateLines) zoneOf.set(i, 'dateline');
  if (opening.outletLine !== null) zoneOf.set(opening.outletLine, 'byline');
  if (opening.byline) zoneOf.set(opening.byline.line, 'byline');
  for (const i of opening.title?.lines ?? []) zoneOf.set(i, 'title');
  const stretches: ZoneSpan[] = [];
  for (const [i, { start, end }] of lines.entries()) {
    const dateline = opening.dateline?.line === i && !zoneOf.has(i) ? Math.min(start + opening.dateline.length, end) : start;
    if (dateline > start) stretches.push({ zone: 'dateline', start, end: dateline });
    const zone = zoneOf.get(i) ?? (marks[i] === null ? 'body' : 'furniture');
    if (dateline < end) stretches.push({ zone, start: dateline, end });
  }
  const told = opening.title ? marked.map((mark): ZoneSpan => (mark.zone === 'title' ? { ...mark, zone: 'furniture' } : mark)) : marked;
  return tileZones(overlay(overlay(stretches, told), countersIn(text, lines, opening)), text.length);
}

/** "562 views" beside the date is furniture, the date is not. */
function countersIn(text: string, lines: readonly Line[], { credits }: Opening): ZoneSpan[] {
  const spans: ZoneSpan[] = [];
  if (credits.size === 0) return spans;
  for (const [i, { furniture }] of [...credits].sort(([a], [b]) => a - b)) {
    let from = lines[i]?.start ?? 0;
    for (const piece of furniture) {
      let start = text.indexOf(piece, from);
      const end = start + piece.length;
      if (start < 0 || end > (lines[i]?.end ?? 0)) break;
      while (start > from && /[\s|•·,–—-]/u.test(text.charAt(start - 1))) start--;
      spans.push({ zone: 'furniture', start, end });
      from = end;
    }
  }
  return spans;
}

async function readLanguage(raw: RawArticle, drafted: Draft, zones: readonly ZoneSpan[]): Promise<{ language: Chosen; issues: readonly ArticleIssue[] }> {
  const field = given(raw.fields.language, 'input');
  const tag = field && readLanguageTag(field.value);
  if (tag) return { language: { value: tag, basis: 'input' }, issues: [] };
  const issues = field ? [{ code: 'language-unreadable', message: `the language "${field.value.slice(0, 40)}" is no language tag; state it as "en"` }] : [];
  const detected = await detectLanguage(proseOf(drafted.text, zones));
  if (detected.value !== null) return { language: { value: detected.value, basis: 'detected' }, issues };
  const pageTag = drafted.page.language && readLanguageTag(drafted.page.language.value);
  return { language: pageTag ? { value: pageTag, basis: drafted.page.language?.basis ?? 'meta' } : NOTHING, issues };
}

function proseOf(text: string, zones: readonly ZoneSpan[]): string {
  if (!zones.some((zone) => zone.zone === 'furniture')) return text;
  return zones.map((zone) => (zone.zone === 'furniture' ? '\n' : text.slice(zone.start, zone.end))).join('');
}

/** The first that is there; `fromText` is asked last. */
function choose(candidates: readonly (Chosen | null)[], fromText?: () => string | null): Chosen {
  for (const candidate of candidates) if (candidate !== null && candidate.value !== null) return candidate;
  return given(fromText?.(), 'text') ?? NOTHING;
}

function given(value: string | null | undefined, basis: Found['basis']): Found | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : { value: trimmed, basis };
}

function idOf({ fields, origin }: RawArticle): string {
  return given(fields.id, 'input')?.value ?? (origin.line === null ? origin.path : `${origin.path}:${origin.line}`);
}

function foreign(tag: string): string {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  return `the article is in ${name} (${tag}), which is not let through; add "${tag}" to languages, or state \`language\` with the article if it is wrong`;
}

function reject(raw: RawArticle, code: string, message: string): Cleaned {
  return { ok: false, reject: { id: idOf(raw), origin: raw.origin, stage: 'clean', code, message } };
}
