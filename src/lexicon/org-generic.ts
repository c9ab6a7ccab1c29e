// Words of offices that every country has: a name made of them alone ("Ministry of Health", "Supreme Court") says nothing of which country's.

const GENERIC: ReadonlySet<string> = new Set(
  `ministry ministries department office bureau agency authority commission committee council court tribunal parliament senate congress assembly cabinet government presidency prosecutor army navy police guard coast
  force forces air armed supreme constitutional high federal national state central general public prime minister minister health healthcare defense defence foreign external internal interior affairs affair finance economy economic
  education higher justice agriculture food drug drugs medicine medicines medical science technology research industry trade commerce labor labour energy environment transport culture sport sports tourism planning statistics
  statistical bank treasury reserve customs tax revenue immigration border security intelligence service services secret social welfare development water forest rural urban housing communication communications information of for and the
  house representatives lower upper chamber deputies commons lords electoral election elections white attorney administration regulatory control hospital university city municipal regional provincial district county local`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** True for a name that every country may have: "Ministry of Foreign Affairs", "Central Bank". */
export function isGenericOffice(name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.length > 1 && words.every((word) => GENERIC.has(word));
}
