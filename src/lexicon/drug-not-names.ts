// What the tagger takes for a medicine and is none, by its form: viruses and strains, genes and proteins in a list, sums ("N900 million").

/** "SARS-CoV", "MERS-CoV-2", "HIV-1", "H5N1", "rhinovirus"; not "oncolytic virus", which is a class. */
const VIRUS = /(?:^|-)n?CoV(?:-\d)?$|^(?:HIV|HTLV|HSV|HHV)(?:-\d)?$|^H\d{1,2}N\d{1,2}$|^(?!.*oncolytic).*virus(?:es)?$/iu;
/** "BNIP3", "ITGA10": letters and a short number; codes of medicines have longer ones or a hyphen. */
const SYMBOL = '[A-Z][A-Za-z]{0,4}[A-Z]\\d{1,2}(?:[A-Z]{1,2}\\d?)?';
const GENE = new RegExp(`^${SYMBOL}$`, 'u');
const BEFORE_GENE = new RegExp(`(?:\\b${SYMBOL}|\\b(?:[Gg]enes?|[Pp]roteins?|[Ff]actors?|[Kk]inases?)(?: (?:such as|like|called|named))?),? (?:and )?$`, 'u');
const AFTER_GENE = new RegExp(`^(?:,? (?:and )?${SYMBOL}\\b|,? (?:and \\S+ )?(?:genes?|proteins?|receptors?|mutations?)\\b)`, 'u');

/** Why a span is no medicine, as a code, or null; `before` and `after` are the characters around it. */
export function whyNoMedicine(name: string, before: string, after: string): string | null {
  if (VIRUS.test(name)) return 'virus';
  if (/\d$/u.test(name) && /^\s?(?:million|billion|trillion|crore|lakh|bn|mn)\b/u.test(after)) return 'money';
  if (GENE.test(name) && (BEFORE_GENE.test(before) || AFTER_GENE.test(after))) return 'gene';
  return null;
}
