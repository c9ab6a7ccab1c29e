// Pounds that weigh and pounds that pay: "12 pounds of cocaine", "a 9-pound baby" against "20 million pounds of investment".
import type { Currency } from './figure-money.ts';

const POUND_OF = /^ of (?!the |his |her |their |its |my |our |which|£|\d)\p{L}/u;
const MONEY_OF =
  /^ of (?:[\p{L}’'-]+ ){0,2}?(?:money|cash|funding|funds?|investments?|debts?|savings|aid|support|damages?|loss|losses|revenues?|income|sales|business|cuts|spending|compensation|tax|taxes|taxpayers?[’']?s?|profits?|assets|grants?|loans?|bonds?|shares|stock|credit|orders|contracts|value|donations|fines|costs?|work|goods|equipment|property|relief|help|subsidy|subsidies|wages|benefits|earnings|capital|turnover|exports|imports)\b/u;
const POUND_AS_WEIGHT =
  /^(?: (?:in weight|heavier|lighter|overweight|apiece|per (?:acre|square|cubic|hectare|bushel|plant|day)|baby|dog|man)|\s?[([](?:about |around |roughly |approximately |or )?\d+(?:[.,]\d+)? ?(?:kg|kilo|g\b|tonn|metric|gram))/;
const POUND_AS_MONEY =
  /^[ -](?:a-|per|note|coin|fine|bill|bonus|payment|ticket|prize|fee|charge|grant|loan|cut|rise|deal|reward|penalty|contract|investment|payout|donation|sale|profit|loss|debt|price|bid|offer|project|scheme|plan|budget|fund|levy|rebate|voucher|saving|cost|tax)/;
const WEIGHING = /\b(?:weigh\w*|lost|lose|losing|gain\w*|shed|lift\w*|carry\w*|birth weight|dropped|body weight)\b/i;
const IN_WEIGHTS = /(?:kg|kilos?|kilograms?|grams?|tonnes?|stone|\dg) ?[([](?:about |around |roughly |approximately |some )?[\d.,]+$/;

/** "12 pounds of cocaine": the weight, not the money. */
export function isWeight(text: string, currency: Currency): boolean {
  if (currency.shared !== 'pound' || !/[ -]pounds?$/i.test(text.slice(currency.start, currency.end))) return false;
  const after = text.slice(currency.end, currency.end + 48);
  const before = text.slice(Math.max(0, currency.start - 60), currency.start);
  if (POUND_OF.test(after)) return !MONEY_OF.test(after);
  if (/\b(?:million|billion|thousand|m|bn|trillion)$/.test(before)) return false;
  if (POUND_AS_WEIGHT.test(after) || (text.charAt(currency.start) === '-' && !POUND_AS_MONEY.test(after))) return true;
  return WEIGHING.test(before) || IN_WEIGHTS.test(before);
}
