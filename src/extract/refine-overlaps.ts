// Mentions of one type → at most one a place. Of equal spans the most trusted stays and learns what the other knows; of others that overlap the more trusted, then the longer.
import { legalFormAt } from '../lexicon/legal-forms.ts';
import { isHead } from '../lexicon/org-heads.ts';
import { byPosition, contains, indexAt, overlaps } from '../span.ts';
import type { AnyMention } from '../types.ts';

type Drop = (mention: AnyMention, reason: string) => void;

/**
 * Trust in the model by its confidence; a rule stands between its sure and its unsure findings. Measured on news that the model had not seen:
 * its sure organisations are better cut than those of rules, its sure medicines as well, so there the longer stands.
 */
const MODEL_TRUST = { ORG: { high: 4, medium: 1, low: 0 }, DRUG: { high: 3, medium: 1, low: 0 } } as const;
const RULE_TRUST = { high: 3, medium: 2, low: 1 } as const;

/** How far a mention is trusted. */
export function trust(mention: AnyMention): number {
  if (mention.rule === '<glued repeat>') return 5;
  return (isModel(mention) ? MODEL_TRUST[mention.type === 'DRUG' ? 'DRUG' : 'ORG'] : RULE_TRUST)[mention.confidence];
}

/** True for what the learned tagger found. */
export function isModel(mention: AnyMention): boolean {
  return mention.rule.startsWith('model:');
}

/** Sorted by start, without overlaps. Each mention is compared with the stack of those kept, never with all. */
export function settleOverlaps(mentions: readonly AnyMention[], drop: Drop): AnyMention[] {
  const kept: AnyMention[] = [];
  const sorted = upholdPairs(upholdJoined(mentions, drop), drop).sort(byPosition);
  for (const mention of sorted) {
    let candidate: AnyMention | null = mention;
    for (let rival = kept.at(-1); candidate && rival && overlaps(rival, candidate); rival = kept.at(-1)) {
      if (rival.start === candidate.start && rival.end === candidate.end) {
        // Found twice is no loss: it stays once, under the rule that is trusted more.
        kept.pop();
        const [best, other] = trust(candidate) > trust(rival) ? [candidate, rival] : [rival, candidate];
        candidate = learn(best, other);
      } else if (wins(candidate, rival)) {
        kept.pop();
        drop(rival, 'overlap');
      } else {
        drop(candidate, 'overlap');
        candidate = null;
      }
    }
    if (candidate) kept.push(candidate);
  }
  return kept;
}

/**
 * "Cuban Genetic Engineering and Biotechnology Research Center": where the model cuts a name at "and" and leaves a piece that names no body,
 * the pieces go and the rule's whole name stays.
 */
function upholdJoined(mentions: readonly AnyMention[], drop: Drop): AnyMention[] {
  const joined = mentions.filter((mention) => mention.rule === '<name> <head noun>' && / (?:and|&) /u.test(mention.text));
  if (joined.length === 0) return [...mentions];
  const pieces = new Set(
    mentions.filter((mention) => isModel(mention) && !mention.text.toLowerCase().split(/\s+/u).some(isHead)).map((mention) => mention.start),
  );
  // "Ministry of Culture, Arts and Sport" cut at its first comma.
  const cuts = new Set(mentions.filter(isModel).map((mention) => `${mention.start} ${mention.text},`));
  for (const { start, text } of joined) {
    const comma = text.indexOf(',');
    if (comma > 0 && cuts.has(`${start} ${text.slice(0, comma + 1)}`)) pieces.add(start);
  }
  const upheld = joined.filter((mention) => pieces.has(mention.start)).sort(byPosition);
  if (upheld.length === 0) return [...mentions];
  return mentions.filter((mention) => {
    const whole = upheld[indexAt(upheld, mention.start)];
    const stays = !whole || !isModel(mention) || mention.end > whole.end || (mention.start === whole.start && mention.end === whole.end);
    if (!stays) drop(mention, 'overlap');
    return stays;
  });
}

/** "Larkmoor Nurses Association and Health Workers Local 88": where rules see two names side by side in one of the model, theirs stand. */
function upholdPairs(mentions: AnyMention[], drop: Drop): AnyMention[] {
  const wide = mentions.filter((mention) => mention.type === 'ORG' && isModel(mention) && / (?:and|&) /u.test(mention.text));
  if (wide.length === 0) return mentions;
  const sure = mentions.filter(
    (mention) => mention.type === 'ORG' && !isModel(mention) && mention.rule !== '<told name>' && trust(mention) >= RULE_TRUST.medium,
  );
  const endOf = new Map(sure.map(({ start, end }) => [start, end] as const));
  const startOf = new Map(sure.map(({ start, end }) => [end, start] as const));
  const cut = new Set(
    wide.filter(({ start, end, text }) => {
      const [left, right] = [endOf.get(start), startOf.get(end)];
      return left !== undefined && right !== undefined && left < right && /^ (?:and|&) $/u.test(text.slice(left - start, right - start));
    }),
  );
  return mentions.filter((mention) => {
    if (cut.has(mention)) drop(mention, 'overlap');
    return !cut.has(mention);
  });
}

function wins(a: AnyMention, b: AnyMention): boolean {
  // A user's list knows where a name of several words ends.
  if (isOwn(a) && contains(a, b)) return true;
  if (isOwn(b) && contains(b, a)) return false;
  // A repeat shows where a known name ends: of two that start together the longer stands.
  if (a.start === b.start && (isRepeat(a) || isRepeat(b)) && trust(a) > 1 && trust(b) > 1) return a.end > b.end;
  if (joinsMore(a, b) || joinsMore(b, a)) return joinsMore(a, b);
  if (goesOn(a, b) || goesOn(b, a)) return goesOn(a, b);
  return trust(a) - trust(b) > 0 || (trust(a) === trust(b) && a.end - a.start > b.end - b.start);
}

function isOwn(mention: AnyMention): boolean {
  return mention.rule.startsWith('<listed own ') && /\s/u.test(mention.text);
}

/** "Free and Equal Elections Foundation" by the model, of which the rule saw the part behind "and". */
function joinsMore(model: AnyMention, rule: AnyMention): boolean {
  if (!isModel(model) || !/^<name> <(?:head noun|legal form)>$/u.test(rule.rule) || model.end !== rule.end || model.start >= rule.start) return false;
  return /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)? (?:and|&) $/u.test(model.text.slice(0, rule.start - model.start));
}

/**
 * A longer name that begins with a shorter one and ends as a body's does: "Senate HELP Committee" by the model beside the listed "Senate",
 * "Kantor & Vale, P.C." by its form beside the model's "Kantor & Vale", "Varnay™ Biologics".
 */
function goesOn(long: AnyMention, short: AnyMention): boolean {
  if (long.type !== 'ORG' || long.start !== short.start || long.end <= short.end) return false;
  const rest = long.text.slice(short.text.length);
  if (!isModel(long)) {
    return (
      isModel(short) &&
      ((long.rule === '<name> <legal form>' && legalFormAt(rest, 0, rest.length)?.end === rest.length) ||
        (long.rule === '<name> <head noun>' && AT_CAMPUS.test(rest)))
    );
  }
  if (isModel(short)) return false;
  if (/^[™®] \p{Lu}/u.test(rest)) return true;
  const last = rest.slice(rest.lastIndexOf(' ') + 1).toLowerCase();
  return /^ \p{Lu}/u.test(rest) && !/['’]s /u.test(rest) && ENDS_OF_ORGANS.has(last);
}

/** Words that close the name of a part or relative of a body: "Nasdaq Hearings Panel", "NFL Alumni". */
const ENDS_OF_ORGANS: ReadonlySet<string> = new Set(
  'panel committee subcommittee commission council alumni express fund foundation department office division institute laboratory laboratories hospital clinic centre center school college university union association society caucus agency court asset management bank airlines airways'.split(
    ' ',
  ),
);
/** "University of Ridgemont | at Laurel". */
const AT_CAMPUS = /^ at \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u;

function isRepeat(mention: AnyMention): boolean {
  return mention.rule === '<repeat>' || mention.rule === '<glued repeat>' || mention.rule === '<short form>';
}

/** The best mention with what only the other knew. */
function learn(best: AnyMention, other: AnyMention): AnyMention {
  if (best.type === 'ORG' && other.type === 'ORG' && best.parts.subtype === null) return { ...best, parts: other.parts };
  if (best.type === 'DRUG' && other.type === 'DRUG' && best.parts.kind === null) return { ...best, parts: other.parts };
  return best;
}
