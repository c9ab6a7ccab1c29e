// Which names of a user's list tell nothing by themselves: "Target", "Jordan", "IT". They count only beside evidence.

import { NOT_MEDICINES } from './drug-words.ts';
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

/** Channels, where articles ask to be followed. */
const CHANNELS: ReadonlySet<string> = new Set(
  'twitter facebook instagram youtube linkedin weibo wechat tiktok whatsapp telegram snapchat pinterest reddit google x'.split(' '),
);

/** Words of chemistry and of the body: a name made of these and ordinary words alone is a substance, no medicine ("amino acids", "sodium chloride"). */
const SUBSTANCES: ReadonlySet<string> = new Set(
  `acid acids amino fatty nucleic lactic citric acetic carbonic hydrochloric sulfuric nitric nitrous oxide dioxide monoxide peroxide hydroxide chloride bromide fluoride iodide sulfate sulphate nitrate nitrite phosphate carbonate
  bicarbonate sodium potassium calcium magnesium ammonium carbon hydrogen nitrogen oxygen protein proteins peptide peptides enzyme enzymes lipid lipids glucose lactose fructose sucrose cholesterol creatinine urea collagen keratin
  albumin globulin hemoglobin haemoglobin antibody antibodies antigen antigens cytokine cytokines glycerin glycerol ethanol methanol benzene toluene acetone formaldehyde alanine arginine asparagine aspartate cysteine glutamate
  glutamine glycine histidine isoleucine leucine lysine methionine phenylalanine proline serine threonine tryptophan tyrosine valine adenosine adenine cytosine guanine thymine uracil`.split(
    /\s+/u,
  ),
);

/** Flags of a name: guarded where it wants evidence, ordinary where it is made of ordinary words alone. `derived`: a legal form was left out. */
export function guardOf(name: string, type: UserType, derived: boolean): number {
  const flags = derived ? DERIVED : 0;
  const words = name.split(/[\s-]+/u);
  const single = words.length === 1;
  // "Cohen" of "Cohen Inc." is more often a person.
  if (name.length < 3 || (single && derived)) return flags | GUARDED | ORDINARY;
  if (single && name === name.toUpperCase() && (name.length < 4 || ABBREVIATIONS.has(name))) return flags | GUARDED | (ABBREVIATIONS.has(name) ? ORDINARY : 0);
  if (!/\p{L}/u.test(name)) return flags | GUARDED | ORDINARY;
  if (type === 'ORG' && single && CHANNELS.has(name.toLowerCase())) return flags | GUARDED | ORDINARY;
  if (!words.every((word) => isPlain(word, type))) return flags;
  if (type === 'DRUG') return flags | GUARDED | ORDINARY;
  // "National Cancer Institute" names a body by its head; "Big Data" and "Target" do not.
  return !single && words.slice(1).some((word) => isHead(word.toLowerCase())) ? flags : flags | GUARDED | (single ? ORDINARY : 0);
}

function isPlain(word: string, type: UserType): boolean {
  if (word.length < 3) return true;
  const lower = word.toLowerCase().replace(/[^\p{L}]+$|^[^\p{L}]+/gu, '');
  return isOrdinaryWord(lower) || (type === 'DRUG' && (SUBSTANCES.has(lower) || NOT_MEDICINES.has(lower)));
}
