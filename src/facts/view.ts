// One sentence as the fact rules see it: tokens, and who and what stands among them.
import { COUNTRY_WORDS, countryOf } from '../lexicon/countries.ts';
import type { DateEntity, Doc, DrugEntity, Entity, FigureEntity, OrgEntity, Sentence, Span, Token } from '../types.ts';

/** A stretch of tokens of the document: from `first` up to, not including, `after`. */
export interface Range {
  readonly first: number;
  readonly after: number;
}

/** An entity among the tokens; `index` is its place among the record's entities. */
export interface Placed<E extends Entity> extends Range {
  readonly entity: E;
  readonly index: number;
}

/** An organisation, or a country, that may own a figure. */
export interface Actor extends Range, Span {
  /** Place among the record's entities; null for a country. */
  readonly index: number | null;
  /** Canonical name of the organisation, English name of the country. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for an organisation. */
  readonly country: string | null;
  /** A form that stands before a noun alone: "Iranian". */
  readonly adjective: boolean;
}

export interface SentenceView extends Range {
  readonly doc: Doc;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly figures: readonly Placed<FigureEntity>[];
  readonly drugs: readonly Placed<DrugEntity>[];
  readonly dates: readonly Placed<DateEntity>[];
  /** In order of reading. */
  readonly actors: readonly Actor[];
  /** Tokens inside an organisation's or drug's name: never verbs. */
  readonly named: ReadonlySet<number>;
}

/** The view; `entities` are all of the record with their places, those of other sentences are passed over by the caller. */
export function viewSentence(doc: Doc, sentence: Sentence, entities: readonly (readonly [number, Entity])[]): SentenceView {
  const place = <E extends Entity>(index: number, entity: E): Placed<E> => ({ ...rangeOf(doc, sentence, entity), index, entity });
  const organisations: Placed<OrgEntity>[] = [];
  const figures: Placed<FigureEntity>[] = [];
  const drugs: Placed<DrugEntity>[] = [];
  const dates: Placed<DateEntity>[] = [];
  for (const [index, entity] of entities) {
    if (entity.type === 'ORG') organisations.push(place(index, entity));
    else if (entity.type === 'DRUG') drugs.push(place(index, entity));
    else if (entity.type === 'DATE') dates.push(place(index, entity));
    else figures.push(place(index, entity));
  }
  const named = new Set<number>();
  for (const { first, after } of [...organisations, ...drugs]) for (let at = first; at < after; at += 1) named.add(at);
  const actors = [...organisations.map(actorOf), ...findCountries(doc, sentence, named)].sort((a, b) => a.first - b.first);
  return { doc, sentence, tokens: doc.tokens, first: sentence.firstToken, after: sentence.endToken, figures, drugs, dates, actors, named };
}

/** Lower-case text of a token; empty outside the sentence. */
export function wordAt(view: SentenceView, index: number): string {
  return index < view.first || index >= view.after ? '' : (view.tokens[index]?.text.toLowerCase() ?? '');
}

/** Part of speech of a token; empty outside the sentence. */
export function tagAt(view: SentenceView, index: number): string {
  return index < view.first || index >= view.after ? '' : (view.tokens[index]?.pos ?? '');
}

/** A noun or name in running text. */
export function isNoun(view: SentenceView, index: number): boolean {
  const tag = tagAt(view, index);
  return tag === 'NOUN' || tag === 'PROPN';
}

function rangeOf(doc: Doc, sentence: Sentence, { start, end }: Span): Range {
  let low = sentence.firstToken;
  let high = sentence.endToken;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < sentence.endToken && (doc.tokens[after]?.start ?? end) < end) after += 1;
  return { first: low, after };
}

function actorOf({ first, after, index, entity }: Placed<OrgEntity>): Actor {
  return { first, after, start: entity.start, end: entity.end, index, name: entity.canonical, country: null, adjective: false };
}

/** Countries outside other names, the longest form first: "the U.S.", "Iranian"; not those of "New Mexico" or "Michael Jordan". */
function findCountries(doc: Doc, sentence: Sentence, named: ReadonlySet<number>): Actor[] {
  const found: Actor[] = [];
  let at = sentence.firstToken;
  while (at < sentence.endToken) {
    const country = named.has(at) ? null : countryAt(doc, sentence, at, named);
    if (country) found.push(country);
    at = country ? country.after : at + 1;
  }
  return found;
}

function countryAt(doc: Doc, sentence: Sentence, first: number, named: ReadonlySet<number>): Actor | null {
  const start = doc.tokens[first]?.start ?? 0;
  const next = (at: number): Token | undefined => (at >= sentence.firstToken && at < sentence.endToken ? doc.tokens[at] : undefined);
  if (!/\p{Lu}/u.test(doc.article.text.charAt(start))) return null;
  for (let after = Math.min(first + COUNTRY_WORDS, sentence.endToken); after > first; after -= 1) {
    const end = doc.tokens[after - 1]?.end ?? start;
    const form = countryOf(doc.article.text.slice(start, end));
    if (!form) continue;
    const adjective = form.adjective && (!form.noun || isNounToken(next(after)));
    const part = (!adjective && isNamePart(next(after))) || isNamePart(next(first - 1)) || named.has(after - 1);
    return part ? null : { first, after, start, end, index: null, name: form.name, country: form.code, adjective };
  }
  return null;
}

function isNounToken(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' && /^\p{Ll}/u.test(token.text);
}

/** A capitalised neighbour makes the country a part of a longer name. */
function isNamePart(token: Token | undefined): boolean {
  return token?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text);
}
