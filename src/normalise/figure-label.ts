// A readable name for a figure from what it counts and the verb that governs it: "biotech drugs" + export → "biotech drug exports".

/** Verb → noun of what is done, put behind the thing: "rice" + import → "rice imports". */
const DEEDS: ReadonlyMap<string, string> = new Map(
  pairsOf(
    'export:exports import:imports sell:sales invest:investment spend:spending donate:donations produce:production manufacture:production order:orders ship:shipments supply:supplies consume:consumption ' +
      'fund:funding finance:financing lend:lending smuggle:smuggling procure:procurement purchase:purchases',
  ),
);
/** Verb → participle put before persons: "people" + vaccinate → "vaccinated people". */
const DONE_TO_PERSONS: ReadonlyMap<string, string> = new Map(
  pairsOf(
    'train:trained vaccinate:vaccinated kill:killed injure:injured wound:wounded hire:hired employ:employed arrest:arrested detain:detained recruit:recruited enrol:enrolled enroll:enrolled treat:treated evacuate:evacuated ' +
      'rescue:rescued displace:displaced infect:infected test:tested deploy:deployed release:released register:registered discharge:discharged hospitalize:hospitalised hospitalise:hospitalised immunise:immunised immunize:immunised ' +
      'jail:jailed charge:charged elect:elected survey:surveyed interview:interviewed',
  ),
);
/** Verb → participle put before things: "agreements" + sign → "signed agreements". */
const DONE_TO_THINGS: ReadonlyMap<string, string> = new Map(
  pairsOf(
    'sign:signed approve:approved build:built construct:constructed open:opened test:tested seize:seized destroy:destroyed damage:damaged launch:launched complete:completed undertake:undertaken release:released license:licensed ' +
      'register:registered inspect:inspected lose:lost plant:planted create:created cut:cut install:installed administer:administered distribute:distributed exhibit:exhibited award:awarded publish:published develop:developed ' +
      'deliver:delivered close:closed confirm:confirmed order:ordered buy:bought acquire:acquired demolish:demolished repair:repaired cancel:cancelled recall:recalled file:filed collect:collected plan:planned propose:proposed ' +
      'deploy:deployed perform:performed vaccinate:vaccinated evacuate:evacuated harvest:harvested',
  ),
);
const TRAINING = /^(?:complete|undergo|receive|finish) training$/;
const PERSONS =
  /(?:^|\s|-)(?:people|persons?|individuals|men|man|women|woman|boys?|girls?|child|children|babies|infants|adults|patients?|participants|volunteers|residents|citizens|civilians|workers?|employees|staff|personnel|troops|soldiers?|officers?|police|doctors?|nurses?|experts?|scientists?|researchers?|students?|pupils?|teachers?|farmers?|migrants?|refugees?|passengers?|victims?|suspects?|members?|drivers?|players?|engineers?|specialists?|technicians?|smokers|voters?|families|prisoners?|survivors?|guests?|tourists?|visitors?|villagers|protesters?|[A-Z]\p{L}+(?:ans|ese|ish|is))$/u;
const PLACES =
  /(?:^|\s)(?:countries|country|nations?|states?|provinces?|districts?|regions?|cities|city|towns?|villages?|municipalities|markets?|companies|company|firms?|banks?|governments?|ministries|agencies|hospitals?|clinics?|universities|schools?|institutes|institutions?|organi[sz]ations?|groups?|parties|investors?|shareholders?|customers?|clients?|households?|locations?|sites?|centres?|centers?)$/;
const CHANGE =
  /(?:^|\s)(?:increases?|decreases?|reductions?|rises?|falls?|drops?|declines?|growth|stakes?|volume|gains?|rates?|shares?|prices?|costs?|revenues?|sales|profits?|loss|losses|income|yield|risk|total|value|margin|time|part|times)(?:\s|$)/i;

/** The readable name, or null where nothing says what is counted. `isObject`: the verb is done to what is counted. */
export function labelOf(of: string | null, action: string | null, isObject = true): string | null {
  if (of === null) return null;
  const name = of.replace(/\s+/gu, ' ');
  if (action === null) return name;
  if (TRAINING.test(action)) return withParticiple(name, 'trained');
  const head = headOf(name);
  if (!isObject || CHANGE.test(head) || /-/.test(head.slice(0, 1))) return name;
  if (PERSONS.test(head)) return withParticiple(name, DONE_TO_PERSONS.get(action));
  if (PLACES.test(head)) return name;
  const deed = DEEDS.get(action);
  if (deed) return withDeed(name, deed);
  return withParticiple(name, DONE_TO_THINGS.get(action));
}

function pairsOf(pairs: string): (readonly [string, string])[] {
  return pairs.split(' ').map((pair) => pair.split(':') as [string, string]);
}

/** The phrase up to its first complement. */
function headOf(phrase: string): string {
  return phrase.split(/\s(?:of|in|for|with|to|on)\s/, 1)[0] ?? phrase;
}

function withParticiple(phrase: string, participle: string | undefined): string {
  return participle === undefined || phrase.toLowerCase().includes(participle) ? phrase : `${participle} ${phrase}`;
}

function withDeed(phrase: string, deed: string): string {
  if (phrase.toLowerCase().includes(deed.replace(/s$/, ''))) return phrase;
  return /\s(?:of|in|for|and|to|on)\s/.test(phrase) ? `${deed} of ${phrase}` : `${asModifier(phrase)} ${deed}`;
}

/** A noun phrase put before another noun: its head in the singular. */
function asModifier(phrase: string): string {
  if (/(?:ss|us|is|ics|ews|people|men|goods|clothes)$/i.test(phrase)) return phrase;
  if (/[^aeiou]ies$/i.test(phrase)) return `${phrase.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/i.test(phrase)) return phrase.slice(0, -2);
  return /s$/i.test(phrase) ? phrase.slice(0, -1) : phrase;
}
