// Hormones, messengers of the nerves and nutrients are medicines only where they are given: "a dose of insulin";
// not "lower levels of insulin", "the natural drop in estrogen", "a blend of vitamin D and zinc".
import { BODY_MEDICINES } from './drug-words.ts';

const MESSENGER =
  '(?:serotonin|dopamine|norepinephrine|noradrenaline|cortisol|adrenaline|endorphins?|estrogen|oestrogen|progesterone|testosterone|leptin|ghrelin)';
const BEFORE = new RegExp(
  `(?:\\b(?:levels?|amounts?|drops?|declines?|decreases?|falls?|rises?|surges?|spikes?|lack|loss|production|release|secretion|concentrations?|fluctuations?|imbalances?|role) (?:of|in) (?:\\p{L}+ )?` +
    `|\\b(?:natural|naturally occurring|endogenous|circulating|serum|increased|reduced|steroid) ` +
    `|\\b(?:pancreas|bod(?:y|ies)|cells?|ovar(?:y|ies)|test(?:es|icles)|glands?|brain|liver|gut|stomach|kidneys?)\\b[^.;]{0,30}\\b(?:produces?|makes?|releases?|secretes?)[^.;]{0,20} ` +
    `|\\b(?:fuell?ed by|rush of|lot of|burst of|dependent on|triggered by|hormones?(?: such as| like|,| called| named)?|neurotransmitters?(?: such as| like|,| called| named)?|peptides? \\((?:e\\.g\\.|such as),?|targets? |targeting) ` +
    `|\\b${MESSENGER},? (?:and |or )?)$`,
  'iu',
);
const AFTER = new RegExp(
  `^(?:,? (?:and |or )?${MESSENGER}\\b| (?:withdrawal|dips?|drops?|spikes?|surges?|fluctuations?|imbalances?|signal\\p{L}*)\\b|(?:,|,? and|/) (?:[\\p{L}\\p{N}-]+,? (?:and )?){1,3}receptors?\\b)`,
  'iu',
);
/** What is bought, given or taken: here the name is a medicine whatever stands before it. */
const GIVEN =
  /^ (?:prices?|costs?|sales|dos\p{L}+|prescri\p{L}+|use|users?|injections?|tablets?|treatments?|therap\p{L}+|vials?|pens?|pumps?|spray|suppl\p{L}+|market|products?|shortages?|imports?)\b/iu;

const NUTRIENT = /^(?:(?:pro)?vitamins?\b|zinc|iron|magnesium|calcium|potassium|biotin|niacin|folic acid|folate)/iu;
const OF_FOOD =
  /\b(?:nutrients?|micronutrients?|supplements?|blend|ingredients?|minerals?|antioxidants?|superfoods?|smoothie|gumm(?:y|ies)|probiotics|skincare|serum|shampoo)\b/iu;

/** True where the words around a medicine that the body makes or food holds speak of body or food; `before` and `after` of 60 characters or more. */
export function isOfBodyOrFood(name: string, before: string, after: string): boolean {
  const lower = name.toLowerCase();
  if (lower === 'steroid') return /^ hormones?\b/u.test(after);
  if (NUTRIENT.test(lower)) return OF_FOOD.test(before) || OF_FOOD.test(after) || (!GIVEN.test(after) && BEFORE.test(before));
  return BODY_MEDICINES.has(lower) && !GIVEN.test(after) && (BEFORE.test(before) || AFTER.test(after));
}
