// Phrases that shift a number: "more than", "up to", "or more"; and words that give a rate: "a year", "daily".
import type { Comparator, FigureEntity } from '../types.ts';

type Per = NonNullable<FigureEntity['per']>;

/** Phrase before a number, lower case, words parted by blanks → comparator. */
const BEFORE: readonly (readonly [Comparator, string])[] = [
  [
    'approx',
    'about|around|approximately|approx|approx.|approx .|roughly|nearly|almost|some|circa|ca|ca.|c.|near|close to|estimated|estimated at|estimated to be|virtually|practically|in the region of|in the order of|on the order of|' +
      'of the order of|in the neighborhood of|in the neighbourhood of|in the vicinity of|somewhere around|somewhere near|somewhere in the region of|hovering at|~|≈|∼|~=|±|give or take|perhaps|an estimated|approaching|' +
      'nearing|broadly|typically|loosely',
  ],
  [
    'gt',
    'more than|over|above|greater than|larger than|bigger than|in excess of|exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|topped|tops|topping|beyond|north of|upwards of|upward of|longer than|' +
      'older than|heavier than|taller than|better than|>|＞|higher than|not just|outnumbered|outstripped|eclipsed|eclipsing|eclipses',
  ],
  [
    'ge',
    'at least|no less than|no fewer than|not less than|not fewer than|minimum|minimum of|a minimum of|no lower than|not lower than|≥|>=|⩾|=>|from at least|as few as|as little as|as low as|at the very least|at a minimum|' +
      'greater than or equal to|more than or equal to|equal to or more than|equal to or greater than|equal or more than|equal or greater than|bigger or equal than|bigger or equal to|greater or equal than|greater or equal to|more or equal than|more or equal to|larger or equal than|larger or equal to|bigger than or equal to|larger than or equal to|higher than or equal to|equal to or higher than|at least or equal to|> =|= >|starting at|starting from|upwards from',
  ],
  [
    'lt',
    'less than|under|below|fewer than|lower than|smaller than|short of|shy of|younger than|lighter than|shorter than|beneath|south of|<|＜|cheaper than|not even|within',
  ],
  [
    'le',
    'up to|as many as|as much as|at most|no more than|not more than|no greater than|no higher than|maximum|maximum of|a maximum of|max|capped at|limited to|not exceeding|not to exceed|never more than|' +
      '≤|<=|⩽|=<|as high as|as long as|as old as|at the most|less than or equal to|smaller than or equal to|lower than or equal to|equal to or less than|equal to or smaller than|equal to or lower than|equal or less than|equal or smaller than|less or equal than|less or equal to|smaller or equal than|smaller or equal to|lower or equal to|fewer or equal to|at most or equal to|< =|= <|nor more than|up-to|upto',
  ],
];

/** Last word of a phrase → its words from the last to the first, with the comparator; longest first. */
export const COMPARATORS_BEFORE: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly comparator: Comparator }[]> = byLastWord();

/** Words passed over on the way from the number to its comparator: "about a", "over the", "nearly US". */
export const COMPARATOR_FILLERS: ReadonlySet<string> = new Set(
  'a an the another additional further extra combined record whopping staggering massive mere total one initial potential nearly- us$ its their his her our this these those all'.split(
    ' ',
  ),
);

/** What stands behind a number: "or more", "-plus", "or so". */
export const COMPARATORS_AFTER: readonly (readonly [Comparator, RegExp])[] = [
  [
    'ge',
    /(?:\+(?![\d\w])|-plus\b(?! \d)| plus\b(?! (?:\d|interest|costs?|tax(?:es)?|VAT|GST|expenses|benefits|fees?|shipping|postage|bonus(?:es)?|accrued|any|all|one|two|three|another|additional|an?|the|its|their|other|more|up|about)\b)|,? or (?:more|greater|higher|above|better|over|older|longer|larger|bigger)\b|,? and (?:above|over|older|up|upwards?|higher)\b| upwards?\b| or upwards?\b|,? at least\b(?! (?:one|two|a|an|\d))| (?:minimum|min\.)(?=[,;)]|\.?(?:$| [A-Z])| of\b| (?:for|per|from|in|by)\b))/y,
  ],
  [
    'le',
    /(?:,? or (?:less|fewer|lower|under|below|younger|smaller)\b|,? and (?:under|below|younger|lower)\b|,? at (?:the )?most\b| tops\b| (?:maximum|max\.?)(?=[ ,.;)]|$))/y,
  ],
  ['approx', /(?:,? or so\b|-ish\b|,? or thereabouts\b|,? give or take\b|,? approximately\b(?! \d)|-odd\b| odd\b)/y],
];

/** Word → rate, of adverbs and adjectives. */
export const RATE_WORDS: ReadonlyMap<string, Per> = new Map<string, Per>([
  ['annually', 'year'],
  ['annual', 'year'],
  ['annualised', 'year'],
  ['annualized', 'year'],
  ['yearly', 'year'],
  ['p.a.', 'year'],
  ['monthly', 'month'],
  ['pcm', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
]);

/** Noun of a rate, as in "per <noun>" → rate. */
export const RATE_NOUNS: ReadonlyMap<string, Per> = new Map<string, Per>([
  ['year', 'year'],
  ['yr', 'year'],
  ['annum', 'year'],
  ['month', 'month'],
  ['mo', 'month'],
  ['week', 'week'],
  ['wk', 'week'],
  ['day', 'day'],
  ['night', 'day'],
  ['diem', 'day'],
  ['person', 'person'],
  ['capita', 'person'],
  ['head', 'person'],
  ['patient', 'person'],
  ['employee', 'person'],
  ['worker', 'person'],
  ['adult', 'person'],
  ['child', 'person'],
  ['student', 'person'],
  ['pupil', 'person'],
  ['passenger', 'person'],
  ['customer', 'person'],
  ['user', 'person'],
  ['inhabitant', 'person'],
  ['resident', 'person'],
  ['citizen', 'person'],
  ['american', 'person'],
  ['woman', 'person'],
  ['man', 'person'],
  ['individual', 'person'],
  ['dose', 'dose'],
  ['shot', 'dose'],
  ['jab', 'dose'],
  ['vial', 'dose'],
  ['injection', 'dose'],
]);

function byLastWord(): Map<string, { words: string[]; comparator: Comparator }[]> {
  const table = new Map<string, { words: string[]; comparator: Comparator }[]>();
  for (const [comparator, phrases] of BEFORE) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ').reverse();
      const last = words[0] ?? '';
      table.set(
        last,
        [...(table.get(last) ?? []), { words, comparator }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return table;
}
