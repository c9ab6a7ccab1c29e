// Phrases that introduce a medicine nobody lists: "its lead candidate, Zorvex", "the drug Zorvex", "sold as Zorvex", "treated with Zorvex",
// "Zorvex, an oral pill for …", "Zorvex 5 mg". The group `name` is what they introduce. Not: "the drug maker Zorvex", "sales of EUR 5 million".

const NAME = '(?<name>\\p{Lu}[\\p{L}\\p{N}-]{2,19})(?![\\p{L}\\p{N}-]|[®™]?[ +/]\\p{Lu}|[®™]? \\d+(?![\\d.]| ?(?:mg|mcg|µg|IU)\\b)|\\.\\p{L})';
const MEDICINE = 'drug|medicine|medication|pill|antibody|biosimilar|inhibitor|agonist|painkiller|antidepressant|antibiotic|vaccine';

/** A sentence without any of these introduces nothing. */
export const CUE =
  /candidate|drug|medic|pill|tablet|antibod|biosimilar|inhibitor|agonist|painkiller|antidepress|antibiotic|injection|vaccine|brand|trade name|sold|marketed|lead |treat|dose|prescri|patients|vials|infusion|combination|efficacy|safety|approv|authori|recall| ?m[cg]g?\b|µg|conjugate|degrader/u;

/** Each with the group `name`; bounded, and none looks further than its phrase. */
export const INTRODUCTIONS: readonly RegExp[] = [
  `\\b(?:lead|leading|key|clinical|drug|product|vaccine|therapeutic|investigational|main)(?: \\p{Ll}{2,20})? candidates?,? (?:is |called |named )?["“]?${NAME}`,
  `\\b\\p{Ll}[\\p{Ll}-]{0,20} (?:${MEDICINE}|tablet|jab|shot|injection)s? (?:called |named |known as )?["“]?${NAME}`,
  `\\b(?:brand(?:[- ]names?)?|trade names?|sold as|marketed as|branded as|sold under the names?)(?: of)? ["“]?${NAME}`,
  `\\b(?:lead|flagship) (?:asset|drug|compound|therapy|medicine|molecule),? ["“]?${NAME}`,
  `\\b(?:treated with|doses? of|mg of|prescribed|prescriptions (?:for|of)|patients (?:taking|receiving|on|given)|injections? of|vials? of|tablets? of|infusions? of|in combination with|efficacy (?:of|and safety of)|safety of) ["“]?${NAME}`,
  `\\b(?:approv(?:ed|al of|al for|es)|authori[sz](?:ed|ation (?:of|for))|recall(?:ed|s)?(?: of)?) ["“]?${NAME}(?=[®™]| (?:to treat|in (?:patients|adults|children|combination)|as a treatment|tablets))`,
  `(?<![\\p{L}\\p{N}-]|\\p{Lu}\\p{Ll}{1,20} )${NAME}[®™]?(?: \\([^()]{2,40}\\))?, (?:an?|its|the company['’]s|the) (?:[\\p{L}\\p{N}'’-]{1,20} ){0,6}(?:${MEDICINE}|antagonist|degrader|conjugate)(?=[,.)]| (?:for|of|that|to|against|used|which|being|designed|approved)\\b)`,
  `(?<![\\p{L}\\p{N}-]|\\p{Lu}\\p{Ll}{1,20} )${NAME}[®™]? (?=\\d{1,4}(?:\\.\\d+)? ?(?:mg|mcg|µg|IU)\\b)`,
].map((source) => new RegExp(source, 'gu'));
