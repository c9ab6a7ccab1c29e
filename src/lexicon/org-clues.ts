// What the words beside a name tell of it: "Kilsar, an aviation platform company,", "CEO of Kilsar", "At Kilsar, we …" speak of a body;
// "launched LabTrack, a mobile app" of a product. Each clue has a weight; a name is a body's from a sum of clues of different kinds on.

/** What a body is said to be. */
const BODY =
  'compan(?:y|ies)|firms?|corporation|start-?up|agency|agencies|bank|lender|insurer|broker(?:age)?|retailer|manufacturer|distributor|supplier|maker|producer|developer|operator|provider|leader|pioneer|innovator|consultancy|clinic|center|centre|practice|hospital|studio|publisher|publication|brand|group|organi[sz]ation|association|foundation|non-?profit|charity|union|institute|university|subsidiary|division|marketplace|exchange|network|specialist|restaurant|accelerator|fund|outlet|website|magazine|newspaper|label|chain|venture|partnership|collective|consortium|business|enterprise|contractor|conglomerate|explorer|miner|club|church|party|band';
/** What a product, a work, a place or an event is said to be. */
const THING =
  'app|application|device|system|software|tool|drug|product|solution|technology|therapy|treatment|vaccine|molecule|compound|antibody|trial|study|mine|deposit|property|formula|supplement|service|method|event|conference|book|series|game|token|currency|protocol|condition|disease|disorder|process|test|podcast|show|plan|agreement|act|feature|module|assistant|ingredient|model|capsule|tablet|spray|candidate|asset|town|city|village|region|county|district|documentary|film|song|album';
/** What a thing, and now and then a body, is said to be. */
const UNDERTAKING = 'project|program(?:me)?|initiative|campaign|movement|effort';
const WORDS = String.raw`(?:[\p{L}\p{N}$’'./&-]{1,24},?\s){0,9}?`;
const FOLLOWED = String.raw`(?=[,.;:)–—]|\s(?:that|which|who|whose|based|in|of|with|founded|set|run|owned|backed|representing|and|for|to|focus\w+|dedicated|speciali[sz]\w+|headquartered|located|providing|offering|serving|developing|known|committed|on|advancing|working|helping|delivering|engaged|led|leveraging|recognized|established|today|has|is|at|transforming|building|operating|listed|using|behind|creating|producing|empowering|supporting)\b)`;
const ARTICLE = String.raw`(?:an?|the|its|our|one of the|America[’']s)\s`;

export interface Clue {
  /** Clues of one kind count once for a name. */
  readonly kind: string;
  readonly weight: number;
  readonly pattern: RegExp;
}

/** Clues right behind a name, by the character that opens them. */
export const CLUES_BEHIND: Readonly<Record<string, readonly Clue[]>> = {
  ',': [
    { kind: 'apposition', weight: 3, pattern: new RegExp(String.raw`^,\s${ARTICLE}${WORDS}(?:${BODY})${FOLLOWED}`, 'u') },
    { kind: 'thing', weight: -3, pattern: new RegExp(String.raw`^,\s${ARTICLE}(?:[\p{L}\p{N}’'-]{1,24}\s){0,5}?(?:${THING})(?=[,.;:)]|\s)`, 'u') },
    { kind: 'undertaking', weight: -1, pattern: new RegExp(String.raw`^,\s${ARTICLE}(?:[\p{L}\p{N}’'-]{1,24}\s){0,5}?(?:${UNDERTAKING})(?=[,.;:)]|\s)`, 'u') },
    { kind: 'place', weight: -3, pattern: /^,\s(?:[A-Z]{2}|[A-Z][a-z]{2,4}\.|Texas|California|Florida|Georgia|Ontario|Canada|Virginia)\b/u },
    { kind: 'we', weight: 1, pattern: /^,\s(?:we|our)\b/u },
    {
      kind: 'acts',
      weight: 1,
      pattern: /^,?\s(?:has|have|today|recently|also)\s(?:today |recently |also )?(?:announced|acquired|launched|unveiled|appointed)\b/u,
    },
  ],
  ' ': [
    { kind: 'is', weight: 2, pattern: new RegExp(String.raw`^\s(?:is|was|are)\s${ARTICLE}${WORDS}(?:${BODY})${FOLLOWED}`, 'u') },
    {
      kind: 'thing',
      weight: -3,
      pattern: new RegExp(String.raw`^\s(?:is|was|are)\s${ARTICLE}(?:[\p{L}\p{N}’'-]{1,24}\s){0,5}?(?:${THING})(?=[,.;:)]|\s)`, 'u'),
    },
    {
      kind: 'undertaking',
      weight: -1,
      pattern: new RegExp(String.raw`^\s(?:is|was|are)\s${ARTICLE}(?:[\p{L}\p{N}’'-]{1,24}\s){0,5}?(?:${UNDERTAKING})(?=[,.;:)]|\s)`, 'u'),
    },
    { kind: 'names a thing', weight: -1, pattern: new RegExp(String.raw`^\s(?:${THING}|${UNDERTAKING})s?\b`, 'iu') },
    {
      kind: 'officer',
      weight: 2,
      pattern:
        /^\s(?:CEO|CFO|COO|CTO|CMO|CSO|[Cc]o-?[Ff]ounder|[Ff]ounder|[Cc]hief \p{L}+(?: and \p{L}+)? [Oo]fficer|spokes\w+|chairman|Chairman)\b|^\s(?:[Ee]xecutive [Cc]hair\w*|[Mm]anaging [Dd]irector|[Vv]ice [Pp]resident) \p{Lu}\p{Ll}+ \p{Lu}/u,
    },
    {
      kind: 'ticker',
      weight: 3,
      pattern:
        /^\s?\((?:the )?(?:[A-Z][\p{L} ]{1,20})?(?:NYSE|NASDAQ|Nasdaq|OTC|TSX|ASX|AIM|LSE|CSE|Euronext|TSXV|AMEX|FSE|HKEX|KOSDAQ|SIX|XETRA|NSE|BSE)\w*\s?:/u,
    },
    {
      kind: 'does',
      weight: 1,
      pattern:
        /^\s(?:(?:is|are)\s(?:poised|exploring|preparing|expanding|building|working|partnering|redefining|hiring|planning|seeking|launching|investing|looking to|acquiring|recruiting|a member|owned|led by|backed by|part of)|(?:provides|operates|serves|delivers|empowers|plans|expects|believes|understands|invites|employs|will (?:continue|open|pay|host)|now (?:aims|offers|serves|operates)|hopes|intends|agreed|sells|bought|sued|filed|hired|donated))\b/u,
    },
    { kind: 'pleased', weight: 1, pattern: /^\s(?:is|are)\s(?:pleased|proud|thrilled|excited|delighted|honou?red|committed|dedicated|headquartered)\b/u },
    {
      kind: 'acts',
      weight: 1,
      pattern:
        /^\s(?:has |have )?(?:today |recently |also )?(?:announced|announces|acquired|acquires|appointed|said it|says it|was founded|was established|employs|has offices|partners with|collaborates|specializes|specialises|manufactures)\b/u,
    },
  ],
  "'": [
    {
      kind: 'officer',
      weight: 2,
      pattern: /^['’]s?\s(?:CEO|CFO|COO|CTO|CMO|co-?founder|founder|chief \p{L}+(?: and \p{L}+)? officer|spokes\w+|managing director|chairman)\b/iu,
    },
    {
      kind: 'owns',
      weight: 1,
      pattern:
        /^['’]s?\s(?:team|platform|customers|clients|shares|stock|products?|mission|commitment|board|services?|investors|headquarters|staff|employees|portfolio|subsidiary|growth|revenues?|strategy|technology|network|leadership|flagship|proprietary|lead product|pipeline|operations|business|brand|management|expertise|offerings?|solutions?)\b/u,
    },
  ],
};

const THINGS: ReadonlySet<string> = new Set(`${THING}|${UNDERTAKING.replace('(?:me)?', '')}`.split('|'));

/** True for a noun of things that are no bodies: "conference", "podcast". */
export function isThing(lower: string): boolean {
  return THINGS.has(lower);
}

/** Clues right before a name, by the last word before it. */
export const CLUES_BEFORE: ReadonlyMap<string, readonly Clue[]> = byLastWord([
  {
    kind: 'officer of',
    weight: 2,
    pattern:
      /\b(?:CEO|CFO|COO|CTO|CMO|CSO|CIO|[Ff]ounder|[Cc]o-?[Ff]ounder|[Cc]hief \w+ [Oo]fficer|[Cc]hair(?:man|woman|person)|spokes\w+) (?:of|at|for|with) $/u,
    words: 'of at for with',
  },
  { kind: 'lived in', weight: -3, pattern: /\b(?:[Rr]esidents|[Cc]ity|[Tt]own|[Vv]illage|people|citizens|mayor|Mayor) of $/u, words: 'of' },
  {
    kind: 'employed at',
    weight: 1,
    pattern:
      /\b(?:[Pp]resident|[Pp]artner|[Pp]rincipal|[Oo]wner|[Mm]anaging [Dd]irector|[Dd]irector|[Mm]anager|[Aa]nalyst|[Ee]ditor|[Ee]mployees?|[Aa]ttorney|[Ee]conomists?|[Ss]cientist|[Rr]esearchers?|[Ee]xecutive) (?:at|with|for) $/u,
    words: 'at for with',
  },
  { kind: 'at', weight: 1, pattern: /["“]At $/u, words: 'at' },
  {
    kind: 'joins',
    weight: 1,
    pattern: /\b(?:joining|joined|joins|founding|founded|co-founded|left|leaving|rejoined) $/u,
    words: 'joining joined joins founding founded co-founded left leaving rejoined',
  },
  { kind: 'based', weight: 2, pattern: /\p{L}[-‑]based $/u, words: 'based' },
  {
    kind: 'deals',
    weight: 1,
    pattern:
      /\b(?:acquisition of|merger with|partner(?:s|ed|ing|ship)? with|collaborat(?:ion|ed|es|ing) with|agreement with|subsidiary of|shares (?:of|in)|stake in|investment in|acquired by|developed by|manufactured by|owned by|backed by|funded by|powered by|published by|according to|told|interview with) $/u,
    words: 'of with in by to told',
  },
  {
    kind: 'introduced',
    weight: 2,
    pattern:
      /\b(?:company|firm|start-?up|subsidiary|retailer|bank|charity|non-?profit|lender|broker|insurer|restaurant|publisher|studio|chain|manufacturer|companies|firms) (?:called |named |such as |including |like )?$/u,
    words:
      'company firm startup start-up subsidiary retailer bank charity nonprofit non-profit lender broker insurer restaurant publisher studio chain manufacturer companies firms called named as including like',
  },
  { kind: 'source', weight: 2, pattern: /(?:SOURCE|Source):? $/u, words: 'source' },
  {
    kind: 'launched',
    weight: -3,
    pattern: /\b(?:launch(?:es|ed|ing)?(?: of)?|unveil(?:s|ed|ing)?|introduc(?:es|ed|ing)|using) (?:its )?$/iu,
    words: 'launches launched launching unveils unveiled unveiling introduces introduced introducing using of its',
  },
]);

/** Verbs of headlines that bodies are the subject of: what stands before them at the start of a line is a name. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  'Announce Announces Acquire Acquires Appoints Unveils Introduces Expands Secures Reports Completes Raises Closes Signs Launches'.split(' '),
);
/** Words with a capital that end a name in a headline. */
export const HEADLINE_ENDS: ReadonlySet<string> = new Set(
  [
    ...HEADLINE_VERBS,
    ...'Partners Opens Names Hires Joins Receives Wins Celebrates Offers Presents Releases Enters Promotes Adds Hosts Begins Starts Initiates Advances Achieves Earns Empowers Provides Publishes Strengthens Selects Sets Debuts Returns Files Becomes Enhances Elevates Helps Brings Makes Gets Sees Plans Eyes Co-Leads Issues Awards Recognized Named Is Are To Has Will With Of For In At On From By As Amid After Among Over CEO CFO COO President Founder Co-Founder Chairman Founded Joined Announced Welcomes Welcome Reaches Commits Pledges Invests Hits Teams Reveals Shares Showcases Supports Targets Tops Urges Warns Upgrades Takes Tests Unites Drives Doubles Delivers Demonstrates Creates Continues Confirms Builds Boosts Bolsters Backs Applies Approves Agrees Accelerates Addresses Aims Marks Moves Nears Obtains Participates Posts Prepares Prices Proposes Purchases Ranks Rebrands Relocates Renews Responds Resumes Schedules Seeks Sells Serves Shows Submits Surpasses Transforms Updates Works Honors Honored Donates Extends Grows Integrates Leads Upsizes Revolutionizes Highlights Stacks Gains Managing Director Chief Vice Senior Dr Mr Ms Mrs Proudly Officially Successfully Wins Today Now Signs Spokesperson Spokesman Spokeswoman Editor Analyst'.split(
      ' ',
    ),
  ].filter((word) => word !== 'Partners'),
);

function byLastWord(clues: readonly (Clue & { readonly words: string })[]): ReadonlyMap<string, readonly Clue[]> {
  const map = new Map<string, Clue[]>();
  for (const { words, ...clue } of clues) for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), clue]);
  return map;
}

/** Before a name that is a person's. */
export const SPOKEN_OF_PERSONS: ReadonlySet<string> = new Set(
  'Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof Prof. Sen. Rep. businessman businesswoman attorney lawyer author actor actress singer artist chef'.split(' '),
);
/** Before a name that is a place's more often than not. */
export const PLACED_BEHIND: ReadonlySet<string> = new Set('in from near outside across'.split(' '));
/** Sites that every page links, and release wires. */
export const SITES_OF_ALL: ReadonlySet<string> = new Set(
  'linkedin facebook twitter instagram youtube google gmail newsdirect newsworthy prnewswire businesswire globenewswire tiktok telegram github medium'.split(
    ' ',
  ),
);
