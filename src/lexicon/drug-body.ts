// Hormones, messengers of the nerves and nutrients are medicines only where they are given: "a dose of insulin";
// not "lower levels of insulin", "the natural drop in estrogen", "a blend of vitamin D and zinc".
import { BODY_MEDICINES, BODY_WORDS } from './drug-words.ts';

const BEFORE = new RegExp(
  `(?:\\b(?:levels?|amounts?|drops?|declines?|decreases?|falls?|rises?|surges?|spikes?|lack|loss|production|release|secretion|concentrations?|fluctuations?|imbalances?|role) (?:of|in) (?:\\p{L}+ )?` +
    `|\\b(?:natural|naturally occurring|endogenous|circulating|serum|increased|reduced|steroid) ` +
    `|\\b(?:pancreas|bod(?:y|ies)|cells?|ovar(?:y|ies)|test(?:es|icles)|glands?|brain|liver|gut|stomach|kidneys?)\\b[^.;]{0,30}\\b(?:produces?|makes?|releases?|secretes?)[^.;]{0,20} ` +
    `|\\b(?:fuell?ed by(?: \\p{L}+ and)?|rush of|lot of|burst of|dependent on|triggered by|hormones?(?: such as| like|,| called| named)?|neurotransmitters?(?: such as| like|,| called| named)?|peptides? \\((?:e\\.g\\.|such as),?|targets? |targeting) ` +
    `|\\b(?:serotonin|dopamine|cortisol|estrogen|oestrogen|testosterone),? (?:and |or )?|\\bserotonin, [^.;]{3,30})$`,
  'iu',
);
const AFTER =
  /^(?:, (?:an?|the) (?:body['’]s own |[\p{L}-]+ ){0,3}(?:hormone|neurotransmitter|protein)\b|,? (?:and |or )?(?:serotonin|dopamine|cortisol|estrogen|oestrogen|testosterone)\b| (?:withdrawal|dips?|drops?|spikes?|surges?|fluctuations?|imbalances?|signal\p{L}*)\b|(?:,|,? and|\/) (?:[\p{L}\p{N}-]+,? (?:and )?){1,3}receptors?\b)/iu;
/** Characters at a side that tell of food or of giving. */
const NEAR = 60;
/** What is bought, given or taken: here the name is a medicine whatever stands before it. */
const GIVEN =
  /^ (?:prices?|costs?|sales|dos\p{L}+|prescri\p{L}+|use|users?|injections?|tablets?|treatments?|therap\p{L}+|vials?|pens?|pumps?|spray|suppl\p{L}+|market|products?|shortages?|imports?)\b/iu;

const NUTRIENT = /^(?:(?:pro)?vitamins?(?: (?:[acde]\d?|k))?|zinc|iron|magnesium|calcium|potassium|biotin|niacin|folic acid|folate)$/iu;
/** Words beside a nutrient that is given as a medicine. */
const AS_MEDICINE =
  /\b(?:given|giv(?:es?|ing)|prescri\p{L}+|treat\p{L}*|dos(?:e|es|ed|ing)|coadminist\p{L}+|administ\p{L}+|injections?|infusions?|tablets?|mg|IU|aspirin|antacids?|medications?|drugs?|tak(?:es?|ing)|took)\b/iu;
const OF_FOOD =
  /\b(?:nutrients?|micronutrients?|supplements?|blend|ingredients?|minerals?|antioxidants?|superfoods?|smoothie|gumm(?:y|ies)|probiotics|skincare|serum|shampoo)\b/iu;

/** True where the words around a medicine that the body makes or food holds speak of body or food; `before` and `after` of 60 characters or more. */
export function isOfBodyOrFood(name: string, before: string, after: string): boolean {
  const lower = name.toLowerCase();
  if (lower === 'steroid') return /^ hormones?\b/u.test(after);
  if (NUTRIENT.test(lower))
    return (
      speaksOfFood(before, after) ||
      !(AS_MEDICINE.test(before.slice(-NEAR)) || AS_MEDICINE.test(after.slice(0, NEAR))) ||
      (!GIVEN.test(after) && BEFORE.test(before))
    );
  return BODY_MEDICINES.has(lower) && !GIVEN.test(after) && (BEFORE.test(before) || AFTER.test(after) || BODY_WORDS.has(/^ (\p{Ll}+)/u.exec(after)?.[1] ?? ''));
}

/** True where the words right at either side speak of food, supplements or what one puts on the skin. */
export function speaksOfFood(before: string, after: string): boolean {
  return OF_FOOD.test(before.slice(-NEAR)) || OF_FOOD.test(after.slice(0, NEAR));
}
