// Mentions of all types → those that stand, those refused with a reason. One mention a place and type; quantities give way to dates and names.
// "Sep 15 2023" is no count; "G77" holds no number; "the Gene Therapy Institute" names no medicine.
import { whyNoMedicine, whyNotHere } from '../lexicon/drug-not-names.ts';
import { actsAsOrganisation } from '../lexicon/org-context.ts';
import { isStrongHead } from '../lexicon/org-heads.ts';
import { isNeverBody, whyNoOrganisation } from '../lexicon/org-not-names.ts';
import { byPosition, contains, indexAt, overlaps } from '../span.ts';
import type { AnyMention, Doc, DroppedMention, EntityType, Refined, Refiner, Span } from '../types.ts';
import { createDoubts } from './refine-doubts.ts';
import { createOtherReadings } from './refine-drug-readings.ts';
import { findDrugRepeats } from './refine-drug-repeats.ts';
import { mendEnds } from './refine-ends.ts';
import { findListed } from './refine-lists.ts';
import { isModel, settleOverlaps, trust } from './refine-overlaps.ts';
import { splitPair } from './refine-pairs.ts';
import { findOrganisationRepeats } from './refine-repeats.ts';
import { tellingsOf } from './tellings.ts';

/** Settles conflicts. Kept mentions are sorted by start, end, type. */
export const refineMentions: Refiner = (found, doc) => {
  const mentions = found.flatMap((mention) => splitPair(mendEnds(mention, doc.article.text)));
  const dropped: DroppedMention[] = [];
  const drop = (mention: AnyMention, reason: string) => {
    const { type, start, end, text, rule } = mention;
    dropped.push({ type, start, end, text, rule, reason });
  };
  const ruled = new Set(mentions.filter((mention) => !isModel(mention)).map(placeOf));
  const sure = refuseDoubtful(settleTypes(mentions, doc, drop), doc, { drop, ruled });
  const organisations = settleOverlaps([...sure.ORG, ...findOrganisationRepeats(sure.ORG, doc)], drop);
  const settled = {
    ...sure,
    ORG: [...organisations, ...findListed(organisations, sure.DRUG, doc)].sort(byPosition),
    DRUG: settleOverlaps([...sure.DRUG, ...findDrugRepeats(sure.DRUG, doc).filter((mention) => whyNotAtPlace(mention, doc.article.text) === null)], drop),
  };
  const kept = settleNames(settled, drop);
  return { kept: kept.sort(byStartEndType), dropped: dropped.sort(byStartEndType) } satisfies Refined;
};

/** Characters on either side of a medicine that are read. */
const REACH = 160;

type Drop = (mention: AnyMention, reason: string) => void;
type ByType = { readonly [T in EntityType]: readonly AnyMention[] };

/** Each type for itself: what is no name goes, then of any two that overlap one. */
function settleTypes(mentions: readonly AnyMention[], doc: Doc, drop: Drop): ByType {
  const { text } = doc.article;
  const otherwise = createOtherReadings(text, mentions);
  const lists: { readonly [T in EntityType]: AnyMention[] } = { ORG: [], DRUG: [], FIGURE: [], DATE: [] };
  for (const mention of mentions) {
    const reason = mention.type === 'ORG' ? refusal(mention, doc) : mention.type === 'DRUG' ? refusalOfMedicine(mention, otherwise, text) : null;
    if (reason !== null) drop(mention, reason);
    else lists[mention.type].push(mention);
  }
  return {
    ORG: settleOverlaps(lists.ORG, drop),
    DRUG: settleOverlaps(lists.DRUG, drop),
    FIGURE: settleOverlaps(lists.FIGURE, drop),
    DATE: settleOverlaps(lists.DATE, drop),
  };
}

/** A sure finding of the model outweighs the last word of a name ("Nicolet Law", "Iraq Veterans Against the War"), and so does what the document tells of it. */
function refusal(mention: AnyMention, doc: Doc): string | null {
  const { text } = doc.article;
  const { start, end, rule } = mention;
  const reason = whyNoOrganisation(mention.text, text.slice(Math.max(0, start - 40), start), text.slice(end, end + 12));
  if (reason === 'not-an-organisation' && ((isModel(mention) && mention.confidence === 'high') || rule === '<told name>') && !isNeverBody(mention.text))
    return null;
  if (reason !== null || rule !== '<listed organisation>' || /\s/u.test(mention.text)) return reason;
  // "Tony Abbott … Abbott said": the firm only where the text speaks of one.
  return tellingsOf(doc).persons.has(mention.text) && !actsAsOrganisation(text, mention) ? 'person' : null;
}

function refusalOfMedicine(mention: AnyMention, otherwise: (mention: AnyMention) => string | null, text: string): string | null {
  if (mention.rule === '<listed own medicine>') return null;
  const { start, end, text: name } = mention;
  const sides = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)] as const;
  return whyNotAtPlace(mention, text) ?? (isModel(mention) ? whyNoMedicine(name, ...sides) : null) ?? otherwise(mention);
}

function whyNotAtPlace({ start, end, text: name }: AnyMention, text: string): string | null {
  return whyNotHere(name, text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH));
}

/** What the model found alone and is not sure of. */
function refuseDoubtful(lists: ByType, doc: Doc, { drop, ruled }: { readonly drop: Drop; readonly ruled: ReadonlySet<string> }): ByType {
  const doubt = createDoubts([...lists.ORG, ...lists.DRUG], doc);
  const keep = (mention: AnyMention) => {
    const reason = ruled.has(placeOf(mention)) ? null : doubt(mention);
    if (reason !== null) drop(mention, reason);
    return reason === null;
  };
  return { ...lists, ORG: lists.ORG.filter(keep), DRUG: lists.DRUG.filter(keep) };
}

/** Across types. Each list is sorted and without overlaps, so one look-up finds the rival. */
function settleNames(lists: ByType, drop: Drop): AnyMention[] {
  const keep = (list: readonly AnyMention[], why: (mention: AnyMention) => string | null) =>
    list.filter((mention) => {
      const reason = why(mention);
      if (reason !== null) drop(mention, reason);
      return reason === null;
    });
  const organisations = keep(lists.ORG, (org) => {
    const drug = touching(lists.DRUG, org);
    if (!drug || !contains(org, drug) || trust(drug) <= trust(org)) return null;
    // "IV Ketamine Therapy": an unsure body without a body's word gives way to the sure medicine in it.
    return sameSpan(drug, org) || (trust(org) <= 1 && !org.text.toLowerCase().split(/\s+/u).some(isStrongHead)) ? 'is-drug' : null;
  });
  const drugs = keep(lists.DRUG, (drug) => {
    // "N160", "R200 million": a price to the rules, to the model a code of which it is not sure.
    const figure = isModel(drug) && drug.confidence !== 'high' ? touching(lists.FIGURE, drug) : null;
    if (figure?.type === 'FIGURE' && figure.parts.kind === 'money' && figure.start === drug.start) return 'is-figure';
    const org = touching(organisations, drug);
    return org && (sameSpan(org, drug) || (contains(org, drug) && org.end > drug.end) || (contains(org, drug) && drug.end - drug.start < org.end - org.start))
      ? 'inside-name'
      : null;
  });
  const dates = keep(lists.DATE, (date) => {
    if (isInside(organisations, date) || isInside(drugs, date)) return 'inside-name';
    const figure = touching(lists.FIGURE, date);
    if (!figure || !contains(figure, date)) return null;
    if (isAge(figure)) return 'inside-age';
    // "two hundred and two thousand", "3/4 cup": the longer reading takes in the year or the day.
    return sameSpan(figure, date) ? null : 'inside-figure';
  });
  const figures = keep(lists.FIGURE, (figure) => {
    if (isInside(organisations, figure) || isInside(drugs, figure)) return 'inside-name';
    const date = touching(dates, figure);
    return date ? 'inside-date' : null;
  });
  return [...organisations, ...drugs, ...dates, ...figures];
}

function placeOf({ type, start, end }: AnyMention): string {
  return `${type} ${start}:${end}`;
}

/** The first mention of the list that overlaps `span`, or null. */
function touching(list: readonly AnyMention[], span: Span): AnyMention | null {
  const at = indexAt(list, span.start);
  for (const index of [at, at + 1]) {
    const mention = list[index];
    if (mention && overlaps(mention, span)) return mention;
  }
  return null;
}

function isInside(list: readonly AnyMention[], span: Span): boolean {
  const mention = touching(list, span);
  return mention !== null && contains(mention, span);
}

function isAge(figure: AnyMention): boolean {
  return /\b(?:old|aged?)\b|-old\b/iu.test(figure.text);
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function byStartEndType(a: Span & { type: string }, b: Span & { type: string }): number {
  return a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0);
}
