// Phrases that introduce a medicine nobody lists: "its lead candidate, Zorvex", "the drug Zorvex", "sold as Zorvex", "treated with Zorvex",
// "Zorvex, an oral pill for …", "Zorvex 5 mg". The group `name` is what they introduce. Not: "the drug maker Zorvex", "sales of EUR 5 million".

const NAME = '(?<name>\\p{Lu}[\\p{L}\\p{N}-]{2,19})(?![\\p{L}\\p{N}-]|[®™]?[ +/]\\p{Lu}|[®™]? \\d+(?![\\d.]| ?(?:mg|mcg|µg|IU)\\b)|\\.\\p{L})';
// The capital is asked for first: to look behind at every letter takes many times as long.
const ALONE = '(?=\\p{Lu})(?<![\\p{L}\\p{N}-]|\\p{Lu}\\p{Ll}{1,20} )';
const MEDICINE = 'drug|medicine|medication|pill|antibody|biosimilar|inhibitor|agonist|painkiller|antidepressant|antibiotic|vaccine';

/** A text without any of these names no medicine that nobody lists. */
export const OF_MEDICINES =
  /\b(?:drugs?|medicines?|medications?|vaccines?|antibod(?:y|ies)|pills?|patients|inhibitors?|biosimilars?|doses?|mg|tablets?|injections?|treatments?|pharma\p{Ll}*)\b/u;

/** A phrase, and what a sentence must hold for it to be looked for at all: most sentences hold none. */
export interface Introduction {
  readonly gate: RegExp;
  readonly pattern: RegExp;
}

/** Each pattern with the group `name`; bounded, and none looks further than its phrase. */
export const INTRODUCTIONS: readonly Introduction[] = (
  [
    [
      /candidate/u,
      `\\b(?:lead|leading|key|clinical|drug|product|vaccine|therapeutic|investigational|main)(?: \\p{Ll}{2,20})? candidates?,? (?:is |called |named )?["“]?${NAME}`,
    ],
    [
      /(?:drug|medic|pill|antibod|biosim|inhibitor|agonist|painkiller|antidepress|antibiotic|vaccine|tablet|jab|shot|injection)\p{Ll}{0,8} (?:called |named |known as )?["“]?\p{Lu}/u,
      `(?<=\\p{Ll} )(?:${MEDICINE}|tablet|jab|shot|injection)s? (?:called |named |known as )?["“]?${NAME}`,
    ],
    [
      /brand|trade name|sold as|marketed as|sold under/u,
      `\\b(?:brand(?:[- ]names?)?|trade names?|sold as|marketed as|branded as|sold under the names?)(?: of)? ["“]?${NAME}`,
    ],
    [/lead |flagship /u, `\\b(?:lead|flagship) (?:asset|drug|compound|therapy|medicine|molecule),? ["“]?${NAME}`],
    [
      /treated with|dose|mg of|prescri|patients |injection|vial|tablet|infusion|combination|efficacy|safety/u,
      `\\b(?:treated with|doses? of|mg of|prescribed|prescriptions (?:for|of)|patients (?:taking|receiving|on|given)|injections? of|vials? of|tablets? of|infusions? of|in combination with|efficacy (?:of|and safety of)|safety of) ["“]?${NAME}`,
    ],
    [
      /approv|authori|recall/u,
      `\\b(?:approv(?:ed|al of|al for|es)|authori[sz](?:ed|ation (?:of|for))|recall(?:ed|s)?(?: of)?) ["“]?${NAME}(?=[®™]| (?:to treat|in (?:patients|adults|children|combination)|as a treatment|tablets))`,
    ],
    [
      /, (?:an?|its|the) [^;]*(?:drug|medic|pill|antibod|biosim|inhibitor|agonist|painkiller|antidepress|antibiotic|vaccine|antagonist|degrader|conjugate)/u,
      `${ALONE}${NAME}[®™]?(?: \\([^()]{2,40}\\))?, (?:an?|its|the company['’]s|the) (?:[\\p{L}\\p{N}'’-]{1,20} ){0,6}(?:${MEDICINE}|antagonist|degrader|conjugate)(?=[,.)]| (?:for|of|that|to|against|used|which|being|designed|approved)\\b)`,
    ],
    [/\d ?(?:mg|mcg|µg|IU)\b/u, `${ALONE}${NAME}[®™]? (?=\\d{1,4}(?:\\.\\d+)? ?(?:mg|mcg|µg|IU)\\b)`],
  ] as const
).map(([gate, source]) => ({ gate, pattern: new RegExp(source, 'gu') }));
