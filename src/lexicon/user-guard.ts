// Which names of a user's list tell nothing by themselves: "Target", "Jordan", "IT". They count only beside evidence.

import { isOrdinaryWord } from './ordinary-words.ts';
import { isHead } from './org-heads.ts';
import { DERIVED, GUARDED, ORDINARY, type UserType } from './user-table.ts';

/** Abbreviations that articles use for things, and states: no name of a body by themselves. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `AI AIDS API ATM CEO CFO COO COVID CPI CPR CSR CT DNA EBITDA ECG EKG EMEA EMR EPS ESG ETF FAQ GDP GMP GMT GPS HIV HPV HR ICU IP IPO IQ ISO IT IVF LED LGBT LLC LNG MRI MRNA NASDAQ NYSE PCR PDF PET PHD PPE PTSD RNA ROI RSV SARS
  SIM SME STEM SUV TB TV UK US USA USD USB UV VIP VR WIFI AL AK AZ AR CA CO DE FL GA ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AM PM OF ON AS AT BY`.split(
    /\s+/u,
  ),
);

/** Flags of a name: guarded where it wants evidence, ordinary where it is made of ordinary words alone. `derived`: a legal form was left out. */
export function guardOf(name: string, type: UserType, derived: boolean): number {
  const flags = derived ? DERIVED : 0;
  const words = name.split(/[\s-]+/u);
  const single = words.length === 1;
  if (name.length < 3) return flags | GUARDED | ORDINARY;
  if (single && name === name.toUpperCase() && (name.length < 4 || ABBREVIATIONS.has(name))) return flags | GUARDED | (ABBREVIATIONS.has(name) ? ORDINARY : 0);
  if (!/\p{L}/u.test(name)) return flags | GUARDED | ORDINARY;
  if (!words.every((word) => word.length < 3 || isOrdinaryWord(word.toLowerCase().replace(/[^\p{L}]+$|^[^\p{L}]+/gu, '')))) return flags;
  if (type === 'DRUG') return flags | GUARDED | ORDINARY;
  // "National Cancer Institute" names a body by its head; "Big Data" and "Target" do not.
  return !single && words.slice(1).some((word) => isHead(word.toLowerCase())) ? flags : flags | GUARDED | (single ? ORDINARY : 0);
}
