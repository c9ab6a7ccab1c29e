// News agencies and release wires as datelines name them in brackets or slashes: "(Reuters)", "/PRNewswire/".

/** The bracket's inside is an agency for certain; an acronym or ticker in brackets is not. */
export const WIRE_AGENCY = new RegExp(
  `^(?:${[
    'reuters',
    '(?:the )?associated press|ap',
    'agence france-presse|afp(?:-.{1,20})?',
    'deutsche presse-agentur|dpa(?:-.{1,10})?|awp|sda|epd|kna|sid',
    'efe|acan-efe|acan',
    'xinhua|kyodo|yonhap|jiji|bernama|antara|kuna|wam|spa|wafa|irna|isna|mehr|tasnim|fars|sana|mena|qna|bna|petra|anadolu|aa|apa',
    'pti|ani|ians|uni|app|bss|unb|vna|pna|tass|interfax|ria(?: novosti)?|ukrinform|ukrainform|belta|kazinform',
    'ansa|lusa|anp|belga|apa|ats|keystone-ats|ritzau|ntb|tt|stt|pap|ctk|mti|hina|beta|agerpres|bta|ana',
    'nan|ena|gna|sapa|zanews|prensa latina|pl|acn|telam|ansa latina|notimex|agencia brasil|andina|ap-.{1,20}',
    'bloomberg|dow jones|thomson reuters foundation|upi|cp|the canadian press|aap|pa|pa media|press association|cnn|bbc|npr|abc|cbs|nbc|rfe/rl|voa|deutsche welle|dw|ips|agence europe|euronews|al jazeera|irin|the new humanitarian',
    '.{0,40}(?:wire|newswire|press release|pressrelease|news|press|agency|newsfile|globenewswire|prnewswire|businesswire|accesswire|einpresswire|media outreach|\\.ai|\\.com).{0,20}',
  ].join('|')})$`,
  'iu',
);

/** Words in capitals before a colon or dash that are no place. */
export const NO_PLACE: ReadonlySet<string> = new Set(
  'IN ON AT BY SINCE UNTIL FROM AFTER BEFORE TODAY YESTERDAY TOMORROW UPDATE UPDATED EXCLUSIVE BREAKING CORRECTION CORRECTED ANALYSIS OPINION COMMENT EDITORIAL EXPLAINER FACTBOX FACTCHECK INTERVIEW FEATURE WATCH VIDEO PHOTOS LIVE NOTE NOTICE WARNING ALERT SUMMARY QUESTION ANSWER BACKGROUND METHODS RESULTS CONCLUSION CONCLUSIONS OBJECTIVE INTRODUCTION ABSTRACT PURPOSE IMPORTANT REMINDER ADVISORY MEDIA PRESS NEWS SOURCE CONTACT HEADLINE LOCATION PLACE WHEN WHERE WHAT WHY HOW TITLE AUTHOR SUBJECT DATE AIM AIMS FINDINGS CONTEXT OVERVIEW HIGHLIGHTS NASA UNICEF NATO UNESCO OPEC ASEAN WHO FDA NIH CDC EMA'.split(
    ' ',
  ),
);

/** In a line of its own with a date such words name an event or a period, not the place of writing. */
export const NO_DATED_PLACE =
  /\b(?:ended|ending|quarters?|months?|weeks?|years?|fiscal|results?|reports?|meetings?|conferences?|calls?|webcasts?|webinars?|summits?|congress|symposium|workshops?|forums?|expo|events?|elections?|deadlines?|dates?|effective|protests?|trials?|agenda|volume|vol|issue|edition|chapter|part|table|figure|version|revision|session|hearings?|exhibits?|revenues?|growth|sales|incomes?|assets|liabilities|equity|balances?|statements?|earnings|loss(?:es)?|profits?|prices?|total|net|cash|shares?|audited|unaudited)\b/iu;
