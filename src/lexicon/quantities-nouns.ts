// Nouns and verbs that tell what a quantity measures.

/** Heads that take their complement with "in": "increase in Q2 revenues", "stake in HCCB". */
export const IN_HEADS =
  /^(?:increases?|decreases?|reductions?|rises?|falls?|drops?|declines?|growth|stakes?|shares?|interests?|investments?|changes?|gains?|jumps?|surges?|cuts?|improvements?|participants?|terms?|votes?|slump|slide|spike|uptick|upswing|hikes?|swing|holdings?|believers?|confidence|shortfall|deficit|surplus|savings?|spending|exports?|imports?|trade|specialists?|experts?|majority|seats?|doctorate|degrees?)$/i;
/** Heads that take their complement with "for". */
export const FOR_HEADS =
  /^(?:treatments?|demand|budgets?|needs?|applications?|requests?|calls?|cures?|candidates?|prescriptions?|orders?|support|responsibility|contracts?|tenders?|bids?|licen[cs]es?|permits?|odds|chances?|facilities|spots?|slots?|beds?|vaccines?|tests?|drugs?|therap(?:y|ies)|approvals?|patents?|price|prices|fees?|market|funds?|funding|potential|risk|arguments?)$/i;
/** Heads that stand for what follows their "of": "the number of deaths" → deaths. */
export const EMPTY_HEADS =
  /^(?:number|numbers|total|totals|sum|record|combined|maximum|minimum|average|majority|count|tally|toll|additional|further|proportion|percentage|rest|quantity|range|figure|figures|mother|father|family|group|team|panel|crew|party|list|board|set|list)$/i;
/** Nouns of place and time: a complement with "in" made of them is left out. */
export const PLACE_OR_TIME =
  /^(?:year|years|month|months|week|weeks|day|days|quarter|quarters|half|decade|decades|century|period|season|past|future|morning|afternoon|evening|night|time|times|hours?|minutes?|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|country|countries|nation|world|region|regions|area|areas|city|cities|state|states|town|district|province|territory|village|hospital|hospitals|place|cash|total|turn|addition|return|exchange|fact|all|particular|general|part|response|order|line|recent|early|late|first|second|third|fourth)$/i;
/** Words of time that may close a noun phrase by mistake ("80 deaths Monday"). */
export const TIME_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tomorrow|tonight|worldwide|nationwide|globally|overall|overnight|year|week|month|ago|abroad|overseas|apiece|each|total|alone|annually|daily|combined|q[1-4]|h[12]|fy\d{0,4})$/i;
/** Words that open an expression of time. */
export const OPENS_TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tomorrow|tonight|last|year|week|month|ago)$/i;
/** Nouns behind a bare amount that tell money: "a 107 million loss". */
export const MONEY_NOUNS =
  /\b(?:loss|losses|profits?|revenues?|turnover|sales|deficit|surplus|deal|contract|loan|debt|investment|funding|budget|takeover|acquisition|grant|fine|bailout|dividend|ebitda|earnings|income|cash|credit|stake|settlement|bonds?|capital|fund|valuation)$/i;
/** Nouns of numbers without dimension. */
export const RATIO_NOUNS = /\b(?:ratios?|R0|R0 values?|quotient|coefficient|odds)$/;

/** Verbs whose subject is what a figure behind them measures. */
export const MEASURING_VERBS: ReadonlySet<string> = new Set(
  (
    'be reach exceed surpass total hit top cost rise fall grow increase decrease decline drop climb jump surge soar tumble slip edge average equal remain stand stay trade amount come weigh measure advance shrink near ' +
    'approach hover plunge slump slide dip rally rebound range vary span contract expand widen narrow improve ease slow accelerate swell balloon skyrocket spike plummet retreat recover double triple quadruple sink settle close finish ' +
    'pass cross price value estimate account represent project expect forecast peak bottom go gain outnumber'
  ).split(' '),
);
