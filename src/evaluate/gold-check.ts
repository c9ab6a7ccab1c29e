// Gold file → findings: faults that make it untrustworthy, and suspicions that a person should look at.
import { byPlace } from '../span.ts';
import type { EntityType, GoldArticle, GoldEntity } from '../types.ts';
import { findValueFaults } from './gold-values.ts';

export interface Finding {
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly level: 'fault' | 'suspicion';
  readonly message: string;
}

const TYPES: readonly EntityType[] = ['ORG', 'DRUG', 'FIGURE', 'DATE'];
type Tell = (level: Finding['level'], message: string) => void;

/** All findings, in order of lines. */
export function checkGold(text: string): Finding[] {
  const findings: Finding[] = [];
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const tell: Tell = (level, message) => findings.push({ line: index + 1, level, message });
    const article = readArticle(line, tell);
    if (!article) continue;
    const first = lines.get(article.id);
    if (first !== undefined) tell('fault', `id "${article.id}" stands in line ${first} too`);
    else lines.set(article.id, index + 1);
    checkArticle(article, tell);
  }
  return findings;
}

function readArticle(line: string, tell: Tell): GoldArticle | null {
  try {
    const value: Partial<GoldArticle> | null = JSON.parse(line);
    if (typeof value?.id === 'string' && typeof value.text === 'string' && Array.isArray(value.entities)) return value as GoldArticle;
    tell('fault', 'needs "id", "text" and "entities" (broadsheet schema gold)');
  } catch (error) {
    tell('fault', `no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return null;
}

function checkArticle(article: GoldArticle, tell: Tell): void {
  if (typeof article.published === 'string' && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/u.test(article.published))
    tell('fault', `published "${article.published}" is no day`);
  for (const type of [...(article.types ?? []), ...(article.partial ?? [])])
    if (!TYPES.includes(type)) tell('fault', `type "${String(type)}" is not one of ${TYPES.join(', ')}`);
  const sound = article.entities.filter((entity) => checkPlace(article, entity, tell));
  checkOverlaps(sound, tell);
  for (const entity of sound) {
    for (const fault of findValueFaults(entity)) tell('fault', `${nameOf(entity)}: ${fault}`);
    checkEdges(article.text, entity, tell);
    if (typeof entity.of === 'string' && !squeeze(article.text).includes(squeeze(entity.of)))
      tell('suspicion', `${nameOf(entity)}: of "${entity.of}" does not stand in the text`);
  }
  checkCanonicals(article, sound, tell);
  checkOmissions(article, sound, tell);
}

/** Type and offsets; what fails here is not looked at further. */
function checkPlace({ text }: GoldArticle, entity: GoldEntity, tell: Tell): boolean {
  if (!TYPES.includes(entity?.type)) tell('fault', `type "${String(entity?.type)}" is not one of ${TYPES.join(', ')}`);
  else if (!Number.isInteger(entity.start) || !Number.isInteger(entity.end) || entity.start < 0 || entity.start >= entity.end || entity.end > text.length)
    tell('fault', `${entity.type} ${entity.start}-${entity.end} is no stretch of the text (0-${text.length})`);
  else if (text.slice(entity.start, entity.end) !== entity.text)
    tell('fault', `${nameOf(entity)} is not the text there, which is ${JSON.stringify(text.slice(entity.start, entity.end))}`);
  else if (cutsCharacter(text, entity.start) || cutsCharacter(text, entity.end)) tell('fault', `${nameOf(entity)} cuts a character in two`);
  else return true;
  return false;
}

function checkOverlaps(entities: readonly GoldEntity[], tell: Tell): void {
  const last = new Map<EntityType, GoldEntity>();
  for (const entity of [...entities].sort(byPlace)) {
    const before = last.get(entity.type);
    if (before && entity.start < before.end)
      tell('fault', `${nameOf(entity)} ${entity.start === before.start && entity.end === before.end ? 'stands twice' : `overlaps ${nameOf(before)}`}`);
    if (!before || entity.end > before.end) last.set(entity.type, entity);
  }
}

/** Edges that the guide leaves outside the span. */
function checkEdges(text: string, entity: GoldEntity, tell: Tell): void {
  const { type, start, end } = entity;
  if (/^\s|\s$/u.test(entity.text)) tell('fault', `${nameOf(entity)} begins or ends with white space`);
  if (/^["“‘]/u.test(entity.text) && /["”’]$/u.test(entity.text)) tell('suspicion', `${nameOf(entity)} holds its quotation marks`);
  if ((type === 'ORG' || type === 'DRUG') && /^(?:the|an?) /u.test(entity.text)) tell('suspicion', `${nameOf(entity)} begins with an article`);
  if (/\p{L}$/u.test(entity.text) && /^\p{L}/u.test(text.slice(end, end + 2))) tell('suspicion', `${nameOf(entity)} ends inside a word`);
  if (/^\p{L}/u.test(entity.text) && /\p{L}$/u.test(text.slice(Math.max(0, start - 2), start))) tell('suspicion', `${nameOf(entity)} begins inside a word`);
}

/** One string, one canonical name and one subtype; of an ORG a name that the article holds. */
function checkCanonicals({ text }: GoldArticle, entities: readonly GoldEntity[], tell: Tell): void {
  const canonicals = new Map<string, GoldEntity>();
  const subtypes = new Map<string, GoldEntity>();
  for (const entity of entities) {
    if (typeof entity.canonical !== 'string') continue;
    const first = canonicals.get(`${entity.type} ${entity.text}`);
    if (first && first.canonical !== entity.canonical)
      tell('suspicion', `${nameOf(entity)}: canonical "${entity.canonical}", but "${String(first.canonical)}" at ${first.start}`);
    canonicals.set(`${entity.type} ${entity.text}`, first ?? entity);
    const twin = subtypes.get(`${entity.type} ${entity.canonical}`);
    const [mine, theirs] = [entity.subtype ?? entity.kind, twin?.subtype ?? twin?.kind];
    if (entity.type === 'ORG' && twin && mine !== theirs)
      tell('suspicion', `${nameOf(entity)}: ${String(mine)}, but "${twin.text}" at ${twin.start} with the same canonical is ${String(theirs)}`);
    subtypes.set(`${entity.type} ${entity.canonical}`, twin ?? entity);
    if (entity.type === 'ORG' && !text.includes(entity.canonical))
      tell('suspicion', `${nameOf(entity)}: canonical "${entity.canonical}" does not stand in the text`);
  }
}

/** The same name annotated here and not there. */
function checkOmissions({ text, types, partial, neutral }: GoldArticle, entities: readonly GoldEntity[], tell: Tell): void {
  const covered = [...entities, ...(neutral ?? [])];
  const names = new Map(entities.filter(({ type }) => type === 'ORG' || type === 'DRUG').map((entity) => [`${entity.type} ${entity.text}`, entity]));
  for (const { type, text: name } of names.values()) {
    if (partial?.includes(type) || (types && !types.includes(type)) || name.length < 3) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const inWord = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) || /^[\p{L}\p{N}]/u.test(text.slice(at + name.length, at + name.length + 2));
      if (!inWord && !covered.some(({ start, end }) => start < at + name.length && at < end))
        tell('suspicion', `${type} "${name}" is annotated elsewhere, not at ${at}`);
    }
  }
}

function nameOf({ type, start, end, text }: GoldEntity): string {
  return `${type} ${start}-${end} ${JSON.stringify(text)}`;
}

/** True where the offset falls between the halves of a surrogate pair. */
function cutsCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
