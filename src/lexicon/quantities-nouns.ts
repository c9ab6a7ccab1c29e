// Nouns and verbs that tell what a quantity measures.

/** Heads that take their complement with "in": "increase in Q2 revenues", "stake in HCCB". */
export const IN_HEADS =
  /^(?:increases?|decreases?|reductions?|rises?|falls?|drops?|declines?|growth|stakes?|shares?|interests?|investments?|changes?|gains?|jumps?|surges?|cuts?|improvements?|participants?|terms?|votes?|slump|slide|spike|uptick|upswing|hikes?|swing|holdings?|believers?|confidence|shortfall|deficit|surplus|savings?|spending|exports?|imports?|trade|specialists?|experts?|majority|seats?|doctorate|degrees?)$/i;
/** Heads that take their complement with "for". */
export const FOR_HEADS =
  /^(?:treatments?|demand|budgets?|needs?|applications?|requests?|calls?|cures?|candidates?|prescriptions?|orders?|support|responsibility|contracts?|tenders?|bids?|licen[cs]es?|permits?|odds|chances?|facilities|spots?|slots?|beds?|vaccines?|tests?|drugs?|therap(?:y|ies)|approvals?|patents?|price|prices|fees?|market|forecasts?|outlook|funds?|funding|potential|risk|arguments?)$/i;
/** Heads that stand for what follows their "of": "the number of deaths" → deaths. */
export const EMPTY_HEADS =
  /^(?:number|numbers|total|totals|sum|record|combined|maximum|minimum|average|majority|count|tally|toll|additional|further|proportion|percentage|rest|part|quantity|range|figure|figures|peak|high|low|additional|mother|father|family|group|team|panel|crew|party|list|board|set|list)$/i;
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

/** Nouns that name a quantity by themselves, so that an amount beside them is theirs: "hazard ratio 0.49", "the cost, about $5". */
export const MEASURE_NOUNS =
  /^(?:prices?|costs?|rates?|fees?|fares?|tolls?|revenues?|sales|profits?|incomes?|turnover|yields?|values?|capitali[sz]ation|margins?|ratios?|averages?|medians?|means?|budgets?|salary|salaries|wages?|pay|dividends?|premiums?|discounts?|speeds?|weights?|heights?|depths?|lengths?|areas?|capacity|output|production|temperatures?|levels?|shares?|expectations?|estimates?|forecasts?|targets?|limits?|caps?|ceilings?|bids?|offers?|stakes?|valuations?|savings?|loss|losses|deficits?|surplus|debts?|assets|expenses?|spending|investments?|earnings|fines?|tax|taxes|duty|duties|tariffs?|rents?|turnout|populations?|doses?|bail|ransom|prizes?|rewards?|grants?|loans?|ebitda?|ebit|gdp|inflation|unemployment|efficacy|sensitivity|specificity|accuracy|incidence|prevalence|mortality|magnitude|volumes?|thickness|width|diameter|radius|altitude|pressure|density|concentration|intensity|bmi|score|scores|index|shareholding|interest|reserves?|cash|damages?|compensation|bonus|pensions?|benefits?|subsid(?:y|ies)|imports|exports|orders?|odds|coefficient|r0|charges?|payments?|deposits?|equity|liabilities|holdings?)$/;
/** Heads that keep their amount over a complement: "a collaboration with X worth $5 million". */
export const DEAL_NOUNS =
  /^(?:contracts?|deals?|agreements?|collaborations?|partnerships?|loans?|grants?|orders?|investments?|projects?|programmes?|programs?|packages?|funds?|donations?|bids?|offers?|takeovers?|acquisitions?|mergers?|settlements?|accords?|bonds?|assets|tenders?|sales|exports|imports|shipments?|damage|damages|loss|losses|stakes?|increases?|decreases?|rises?|falls?|drops?|declines?|growth|gains?|cuts?|reductions?|tariffs?|tax|taxes|duty|duties|premiums?|discounts?|yields?|fines?|fees?|prices?|costs?|payments?|spending|expenditure|demand|supply|debts?)$/;
/** Complements that belong to an accounting term: "earnings per share", "profit before tax". */
export const FIXED_TAILS: ReadonlySet<string> = new Set(
  'per share|per capita|per head|per person|per employee|per user|before tax|before taxes|before interest|after tax|after taxes|from operations|on equity|on investment|at birth|to maturity|on assets|under management|under administration|in circulation'.split(
    '|',
  ),
);
/** Transitive verbs of change or valuation: what is measured is their object. */
export const ADJUSTING_VERBS: ReadonlySet<string> = new Set(
  (
    'cut raise lower reduce increase decrease lift boost bring expand trim slash widen narrow hike push drive take move shift extend shorten slow improve double triple halve revise upgrade downgrade adjust put value price estimate set ' +
    'keep hold fix forecast project peg cap limit drag pull reset restore shrink grow curb depress swell inflate scale prune pare enlarge accelerate ease tighten enhance strengthen weaken budget assess appraise'
  ).split(' '),
);
/** Verbs whose subject an amount behind them measures, though not a percentage of change: "the plant covers [5 hectares]". */
export const EXTENT_VERBS: ReadonlySet<string> = new Set('cover occupy weigh stretch extend run fetch gross yield bring measure last carry pay'.split(' '));

/** Verbs whose subject is what a figure behind them measures. */
export const MEASURING_VERBS: ReadonlySet<string> = new Set(
  (
    'be number halve crash collapse creep inch firm begin start open run fetch gross outpace reach exceed surpass total hit top cost rise fall grow increase decrease decline drop climb jump surge soar tumble slip edge average equal remain stand stay trade amount come weigh measure advance shrink near ' +
    'approach hover plunge slump slide dip rally rebound range vary span contract expand widen narrow improve ease slow accelerate swell balloon skyrocket spike plummet retreat recover double triple quadruple sink settle close finish ' +
    'pass cross price value estimate account represent project expect forecast peak bottom go gain outnumber'
  ).split(' '),
);
