// What looks like an organisation and is none: common nouns with a capital, places, calendar, laws, prizes, indexes, tickers, diseases, titles.
import { isStrongHead } from './org-heads.ts';
import { isDemonym, isPlace } from './org-places.ts';
import { CALENDAR, isSubject, OPENERS, TITLES } from './org-words.ts';

/** Nouns that name nothing alone, capitalised or not. */
const COMMON: ReadonlySet<string> = new Set(
  `company corporation group center centre institute ministry agency department university hospital bank foundation board committee commission council court government office school college clinic laboratory lab
  fund trust union party association society organization organisation authority administration bureau firm business enterprise subsidiary partnership team division unit service services ministry embassy exchange
  state nation country city province county district region republic kingdom federation administration cabinet army police military navy government issuer offeror buyer seller purchaser borrower lender
  internet web ai ceo cfo coo cto cmo phd md esq pharmd psyd cpa mba rn mph jd dds dvm llm bsc edd aum hr it pr gm ehr emr dei usd eur gbp ipo ebitda gdp esg q1 q2 q3 q4 fy h1 h2 covid-19 covid sars-cov-2 coronavirus hiv aids dna rna mrna pcr ct mri ev evs api faq pdf url html sms gps tv
  nda bla ind anda eua rmat pdufa nct gmp gcp cgmp r&d m&a b2b saas kpi crm ebit eps roi isin wkn cusip crohn alzheimer parkinson
  republican republicans democrat democrats democratic medicare medicaid obamacare brexit christmas easter ramadan olympics bitcoin ethereum blockchain android ios windows iphone facebook-like`.split(
    /\s+/u,
  ),
);

/** Last words of names that are no organisations: laws, prizes, events, indexes, programmes, works, places. */
const OTHER_HEADS: ReadonlySet<string> = new Set(
  `act bill law treaty agreement accord protocol convention amendment regulation directive award awards prize medal index indices day war games cup championship festival summit
  street road avenue boulevard square park river lake mountain island islands valley bay beach airport station bridge building tower disease syndrome virus fever infection vaccine vaccines trial trials study program
  programme plan strategy initiative-plan scheme fund-raising edition version series phase stage designation application approval report bible quran mine mines symposia symposium emergency license licence agreements inclusion commercialization reprocessing tables pipeline`.split(
    /\s+/u,
  ),
);

/** Last words that no body bears, however sure the finder: "… Act", "… Index", "National Blood Week", "… Service Provider". */
const NEVER_LAST: ReadonlySet<string> = new Set(
  `act bill treaty accord protocol amendment regulation regulations directive award awards prize medal index indices benefit benefits allowance credit provider providers designation syndrome disease
  zone zones goal goals mine mines emergency license licence symposia summit festival championship championships olympics bible`.split(/\s+/u),
);

/** True for a name whose last word makes it a law, a prize, a benefit or the like, unless the word is what a body is for ("Centre for … Disease"). */
export function isNeverBody(name: string): boolean {
  const lower = name.toLowerCase();
  if (/\b(?:national|world|international|global|european|awareness|action)\b.* (?:week|month|day)$/u.test(lower)) return true;
  if (/\b(?:care|information|disease|medication|weight|data|side|stress) management$/u.test(lower)) return true;
  return lower.includes(' ') && NEVER_LAST.has(last(lower)) && !/ (?:for|of|on|against|in) /u.test(lower);
}

/** Social networks: furniture where they are channels, firms where they act. */
const CHANNELS: ReadonlySet<string> = new Set([
  'twitter',
  'facebook',
  'instagram',
  'youtube',
  'linkedin',
  'tiktok',
  'whatsapp',
  'telegram',
  'x',
  'reddit',
  'pinterest',
  'snapchat',
  'threads',
]);

/** Boards that are organs of a body and no body of their own. */
const ADVISING = /\b(?:management|advisory|supervisory|executive|scientific|editorial|school|its|our) board$/u;

/** Codes of U.S. states, as they stand behind a city. */
const STATES: ReadonlySet<string> = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC BC ON QC AB NSW'.split(
    ' ',
  ),
);

/** Why a span cannot be an organisation, as a code, or null where nothing speaks against it. */
export function whyNoOrganisation(name: string, before: string, after: string): string | null {
  const lower = name.toLowerCase();
  if (isPlace(lower) || isDemonym(lower)) return 'place';
  if (COMMON.has(lower) || COMMON.has(lower.replace(/s$/u, ''))) return 'common-noun';
  if (CALENDAR.has(lower)) return 'calendar';
  if (TITLES.has(lower) || (OPENERS.has(lower) && name !== name.toUpperCase())) return 'common-noun';
  if (/^[\d\s.,%$€£-]+$/u.test(name)) return 'number';
  if (/(?:www\.|https?:\/\/|@)$/u.test(before) || /^\.(?:com|org|net|io|gov|edu)\b/u.test(after)) return 'address';
  if (STATES.has(name) && /, $/u.test(before)) return 'place';
  if (
    /\b(?:government|capitol|board|administration officials)$/u.test(lower) &&
    !/ of | for /u.test(lower) &&
    (last(lower) !== 'board' || ADVISING.test(lower))
  )
    return 'common-noun';
  if (/\b(?:(?:Master|Bachelor|Doctor|Doctorate) of|(?:[Dd]egree|[Dd]iploma|PhD|Ph\.D\.|MBA) in) $/u.test(before)) return 'degree';
  if (isTicker(before, after)) return 'ticker';
  if (
    CHANNELS.has(lower) &&
    /(?:\b(?:on|via|to|from|through|and|or|of)|[,—–-])\s?$/u.test(before) &&
    !/^['’]s\b|^\s(?:said|has|is|was|announced|removed|suspended)/u.test(after)
  )
    return 'channel';
  if (lower === 'white house' && /\b(?:to|at|in|on|near|outside|inside|into|from|left) the $/u.test(before)) return 'place';
  if (/\d-[A-Z]{2,}-$/u.test(before)) return 'number';
  if (/\b(?:President|Minister|Secretary|Deputy|Commissioner) (?:of|for) (?:the )?$/u.test(before) && lower.split(/[\s,]+(?:and\s)?/u).every(isSubject))
    return 'office';
  if (/^(?:Our|My|Your|Their) /u.test(name)) return 'common-noun';
  // "Patna Bureau" under a headline: the desk of a paper.
  if (/^\p{L}+ Bureau$/u.test(name) && /(?:\bby |^|\n)$/iu.test(before)) return 'common-noun';
  if (isNeverBody(name)) return 'not-an-organisation';
  if (lower.includes(' ') && OTHER_HEADS.has(last(lower)) && !lower.split(' ').some(isStrongHead)) return 'not-an-organisation';
  if (/\bMinisters? of $/u.test(before) && lower.startsWith('state')) return 'office';
  if (/(?:\b(?:Mr|Mrs|Ms|Miss)\.?|\b(?:Sir|Lord|Lady|Dame))\s$/u.test(before)) return 'person';
  return null;
}

function last(lower: string): string {
  return lower.slice(lower.lastIndexOf(' ') + 1);
}

/** "(Nasdaq: CALA)", "NYSE: PFE": the exchange and the symbol alike. */
function isTicker(before: string, after: string): boolean {
  return /^\s?:\s?[“"]?[A-Z]{1,6}(?:\.[A-Z]{1,3})?\b/u.test(after) && /[([]\s?(?:[A-Z][\w. ]{1,20}: ?[“"]?[A-Z.-]{1,8}[”"]?[;,/] ?(?:and )?)*$/u.test(before)
    ? true
    : /(?:\b(?:NYSE|NASDAQ|Nasdaq|NasdaqGS|NasdaqCM|OTCQB|OTCQX|TSX|TSXV|ASX|AIM|LSE|SIX|HKEX|Euronext|TSE|BSE|NSE|CSE|OTC|FSE|FRA|XETRA|KOSDAQ|KRX|SGX|NYSE American|Other OTC|OTC Pink|OTCPK|SW|DE|PA|TYO|SEHK|SZSE|SSE))\s?:\s?(?:[A-Z]{1,6}[;,] ?)?$/u.test(
        before,
      );
}
