// A readable name for a figure from what it counts and the verb that governs it: "biotech drugs" + export → "biotech drug exports".

/** Verb → noun of what is done, put behind the thing: "rice" + import → "rice imports". */
const DEEDS: ReadonlyMap<string, string> = new Map(
  (
    'export:exports import:imports sell:sales invest:investment spend:spending donate:donations produce:production manufacture:production order:orders ship:shipments deliver:deliveries supply:supplies consume:consumption ' +
    'fund:funding finance:financing lend:lending borrow:borrowing save:savings smuggle:smuggling procure:procurement purchase:purchases acquire:acquisition'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** Verb → participle put before the thing: "people" + vaccinate → "vaccinated people". */
const DONE: ReadonlyMap<string, string> = new Map(
  (
    'train:trained vaccinate:vaccinated kill:killed injure:injured wound:wounded hire:hired employ:employed arrest:arrested detain:detained recruit:recruited enrol:enrolled enroll:enrolled treat:treated sign:signed approve:approved ' +
    'build:built construct:constructed open:opened evacuate:evacuated rescue:rescued displace:displaced infect:infected test:tested deploy:deployed seize:seized destroy:destroyed damage:damaged launch:launched complete:completed ' +
    'undertake:undertaken release:released license:licensed register:registered inspect:inspected discharge:discharged hospitalize:hospitalised hospitalise:hospitalised lose:lost plant:planted create:created cut:cut ' +
    'install:installed administer:administered distribute:distributed immunise:immunised immunize:immunised exhibit:exhibited award:awarded publish:published develop:developed'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const TRAINING = /^(?:complete|undergo|receive|finish) training$/;

/** The readable name, or null where nothing says what is counted. */
export function labelOf(of: string | null, action: string | null): string | null {
  if (of === null) return null;
  if (action === null) return of;
  const lower = of.toLowerCase();
  const deed = DEEDS.get(action);
  if (deed) return lower.includes(deed.replace(/s$/, '')) ? of : `${asModifier(of)} ${deed}`;
  const done = TRAINING.test(action) ? 'trained' : DONE.get(action);
  return done && !lower.includes(done) ? `${done} ${of}` : of;
}

/** A noun phrase put before another noun: its head in the singular. */
function asModifier(phrase: string): string {
  if (/\s(?:of|in|for|and)\s/.test(phrase)) return phrase;
  if (/(?:ss|us|is|ics|ews|people|men|goods|clothes)$/i.test(phrase)) return phrase;
  if (/[^aeiou]ies$/i.test(phrase)) return `${phrase.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/i.test(phrase)) return phrase.slice(0, -2);
  return /s$/i.test(phrase) ? phrase.slice(0, -1) : phrase;
}
