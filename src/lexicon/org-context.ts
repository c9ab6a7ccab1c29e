// What the words around an organisation's name tell of its sort: "told Kamloops This Week" → media, "members of the Ennahda party" → other.
import type { OrgSubtype, Span } from '../types.ts';

/** Characters read on either side. */
const REACH = 40;

/** Patterns over the text before (ends at the name) and after it (starts behind it); the first that fits decides. */
const BEFORE: readonly (readonly [RegExp, OrgSubtype])[] = [
  [/\b(?:union|lobby|lobby group|pressure group)\s+(?:the\s+)?$/iu, 'ngo'],
  [/\b(?:defeated|win over|draw with)\s$|\s\d{1,2}[-–]\d{1,2}\s$/u, 'other'],
  [/\b(?:newspaper|daily|weekly|magazine|broadcaster|news agency|news site|news outlet|website|network|told|reported by|tabloid)\s+(?:the\s+)?$/iu, 'media'],
  [/\b(?:charity|non-?profit|NGO|campaign group|advocacy group|aid group|watchdog)\s+(?:the\s+)?$/iu, 'ngo'],
  [/\b(?:militia|militant group|rebel group|party|rebels of|faction)\s+(?:the\s+)?$/iu, 'other'],
  [/\b(?:regulator|ministry|(?:government|federal|state|health|drug|space|police) agency)\s+(?:the\s+)?$/iu, 'government'],
  [/\b(?:hospital|clinic)\s+(?:the\s+)?$/iu, 'healthcare'],
  [/\b(?:university|professor (?:of \w+ )?at|student at|graduate of|degree from)\s+(?:the\s+)?$/iu, 'university'],
];
const AFTER: readonly (readonly [RegExp, OrgSubtype])[] = [
  [/^ (?:first reported|broke the story|carried the story|quoted (?:the|a|an) )\b/u, 'media'],
  [/^\s+union\b/u, 'ngo'],
  [/^\s+(?:manager|coach|striker|goalkeeper|defender|midfielder|winger|fans)\b|^\s\d{1,2}[-–]\d{1,2}\s/u, 'other'],
  [
    /^\s+(?:newspaper|daily|weekly|magazine|news agency|news site|television|radio|reporter|journalist|correspondent|broadcaster|channel|reported that)\b/iu,
    'media',
  ],
  [/^,\s+(?:an?|the)\s+(?:\w+\s+){0,2}(?:newspaper|magazine|news agency|broadcaster|website)\b/iu, 'media'],
  [/^,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:non-?profit|charity|NGO|foundation|association|campaign group|advocacy group)\b/iu, 'ngo'],
  [/^,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:regulator|ministry|government agency)\b/iu, 'government'],
  [/^,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:hospital|clinic)\b/iu, 'healthcare'],
  [/^,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:research institute|research centre|research center|laboratory)\b/iu, 'research'],
  [/^\s+(?:party|lawmakers?|MPs?|supporters|fighters|militants|rebels|candidate|leader)\b/u, 'other'],
  [/^ (?:students?|professors?|alumni|researchers? at)\b/u, 'university'],
  [/^ (?:hospital|clinic|patients)\b/u, 'healthcare'],
];

/** What a body is said to be, behind "is a" or a comma: the noun may stand behind six words, and what follows it shows that it is the head. */
const HEAD_NOUNS: readonly (readonly [string, OrgSubtype])[] = [
  [
    'non-?profits?|charit(?:y|ies)|trade (?:association|group|union)|advocacy (?:group|organi[sz]ation)|(?:patient|membership|volunteer|relief|humanitarian|non-?governmental|environmental|faith-based|grassroots) (?:group|organi[sz]ation)s?|501\\(c\\)\\(3\\)(?: organi[sz]ation)?|industry (?:body|group|association)|professional (?:body|association)|lobby group|trade body|philanthropy|NGOs?',
    'ngo',
  ],
  [
    '(?:outpatient |private |public |teaching |dental |mental health |pain |ketamine |wellness |fertility |walk-in |specialist )?(?:clinics?|hospitals?)|health systems?|healthcare system|(?:medical|dental|psychiatric|chiropractic|primary care|therapy|surgical) practice|(?:treatment|rehabilitation|recovery|rehab|surgery|wellness) (?:center|centre|facility|program)|nursing home|health[- ]?care provider|hospital (?:group|network|operator)|provider of (?:[\\w-]+ ){0,3}(?:care|treatment|therapy|psychiatry)',
    'healthcare',
  ],
  [
    'news (?:site|outlet|organi[sz]ation|platform|agency|service|magazine|portal|website|channel)|newspaper|broadcaster|publication|online magazine|trade journal|podcast|newswire|television (?:channel|network|station)|radio station|news and information service|newsletter',
    'media',
  ],
  ['research (?:institute|institution|centre|center|organi[sz]ation|laboratory)|national laboratory', 'research'],
  ['(?:federal|government|state|public|regulatory|health|law enforcement) agency|regulator|ministry', 'government'],
  [
    'rock band|band|football club|sports (?:team|league|club)|(?:political|opposition|ruling|right-wing|left-wing|centre-left|centre-right) party|militant group|militia|religious (?:group|organi[sz]ation)|tribe|museum|orchestra',
    'other',
  ],
];
const SAID_TO_BE: readonly (readonly [RegExp, OrgSubtype])[] = HEAD_NOUNS.map(([nouns, subtype]) => [
  new RegExp(
    `^(?:[®™]|\\s?\\([^()]{1,30}\\))?(?:,| (?:is|was|are|has been|serves as|operates as))\\s(?:an?|the|one of the|America['’]s|its)\\s(?:[\\w,'’-]+\\s){0,6}?(?:${nouns})(?=[,.;)]|\\s(?:that|which|dedicated|based|in|of|for|with|serving|and|whose|focused|founded|specializ|specialis|located|offering|providing|committed|representing|run|led|who|where|working|covering)\\b)`,
    'u',
  ),
  subtype,
]);

/** Sort of the organisation named at `span`, or null. */
export function subtypeInContext(text: string, span: Span): OrgSubtype | null {
  const further = text.slice(span.end, span.end + REACH * 4);
  for (const [pattern, subtype] of SAID_TO_BE) if (pattern.test(further)) return subtype;
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  // "… on Monday, BTA reported."
  if (before.endsWith(', ') && /^ (?:has )?reported(?:\.| on \p{Lu}| citing\b| earlier\b)/u.test(text.slice(span.end, span.end + 20))) return 'media';
  for (const [pattern, subtype] of BEFORE) if (pattern.test(before)) return subtype;
  const after = text.slice(span.end, span.end + REACH * 2);
  for (const [pattern, subtype] of AFTER) if (pattern.test(after)) return subtype;
  return null;
}

/** A credit: "(NORDLAND WIRE) –", "/PressBridge/ --", "By Ana Brix, Eurometer Health" alone on its line. */
export function isCredit(text: string, { start, end }: Span): boolean {
  const mark = text.charAt(start - 1);
  const after = text.slice(end, end + 6);
  if (mark === '(') return /^\)\s?(?:[–—]|--?)\s/u.test(after);
  if (mark === '/') return /^\/\s?(?:[–—]|--?)/u.test(after);
  return /^(?:\s?[\n|]|$)/u.test(after) && /(?:^|\n)By \p{Lu}[^\n,|]{2,40}(?:,| \|) $/u.test(text.slice(Math.max(0, start - 50), start));
}

/** True where hospitals and clinics are spoken of near a name: "… Health" is a provider there, a firm elsewhere. */
export function isAmongHospitals(text: string, { start, end }: Span): boolean {
  return /\b(?:hospitals?|clinics?|health systems?|physicians|medical center|nurses)\b/iu.test(
    `${text.slice(Math.max(0, start - 150), start)} ${text.slice(end, end + 150)}`,
  );
}

const ACTOR_BEFORE =
  /\b(?:compan(?:y|ies)|firms?|groups?|insurers?|banks?|start-?ups?|manufacturers?|drugmakers?|retailers?|suppliers?|subsidiar(?:y|ies)|charit(?:y|ies)|unions?|regulators?|clubs?|investors?|broadcasters?|newspapers?)(?:,? (?:called|named|such as|including|like))? ["“]?$|\b(?:shares (?:of|in)|subsidiary of|CEO (?:of|at)|chief executive of|spokes\w+ (?:for|of)|employees? (?:of|at)|acquisition of|acquired|stake in|developed by|manufactured by|headquarters of|(?:joins?|joined) the board of|merger with|analysts? at|[Pp]hoto:) (?:the )?["“]?$/u;
const ACTOR_AFTER =
  /^(?:['’]s (?:shares|stock|chief executive|CEO|board|profit|revenue|subsidiary|plant|spokes\w+)\b| (?:shares|stock|Inc|Group|CEO|spokes\w+|executives|employees|union)\b|, (?:an?|the|its) (?:[\p{L}-]+ ){0,4}(?:company|firm|maker|insurers?|bank|subsidiary|charity|non-?profit|start-?up|manufacturer|retailer)\b)/u;

/** True where the words around a name speak of a body that acts, is owned or employs: "insurers such as …", "…, a family-owned firm". */
export function actsAsOrganisation(text: string, span: Span): boolean {
  return ACTOR_BEFORE.test(text.slice(Math.max(0, span.start - REACH), span.start)) || ACTOR_AFTER.test(text.slice(span.end, span.end + REACH * 2));
}
