// What a name that no list knows is at each of its places: a study, a disease, a device, a target; or a medicine after all.
// "the SKN-001 study", "atrial fibrillation (AFib)", "the DuraValve™ system", "EGFR expression"; but "20 mg of SKN-001".

/** What one place makes of a name. */
export type Reading = 'study' | 'disease' | 'device' | 'target' | 'medicine' | null;

const MARK = '(?:\\s?(?:™|®|\\((?:TM|R)\\)))?';
const STUDY_BEFORE =
  /\b(?:(?:stud(?:y|ies)|trials?|protocol(?: of)?)(?:,? (?:dubbed|called|named|titled|known as))? ["“(]?|(?:studies|trials) (?:\S+,? ){1,3}and |\btrials? (?:in|for) [\p{L} ,-]{4,70} \()$/iu;
const STUDY_AFTER = /^["”]?(?:,? (?:and|or) [A-Z][A-Z0-9-]+)?,? (?:[\p{Ll}-]+ )?(?:stud(?:y|ies)|trials?)\b/u;
const DEVICE_AFTER = new RegExp(
  `^${MARK}(?:['’]s)?(?:,? (?:an?|the|its|our) (?:[\\p{L}\\p{N}-]+ ){0,3}|\\s)(?:platform|technology|technologies|systems?|devices?|valves?|stents?|catheters?|software|apps?|assays?|tests?|kits?|scanners?|robots?|sensors?|instruments?|machines?|wearables?|algorithms?|engine|transcatheter)\\b`,
  'u',
);
const TARGET_AFTER =
  /^[ -](?:receptors?|genes?|proteins?|pathways?|expression|mutations?|mutant|mutated|kinases?|levels|positive|negative|overexpression|signal\p{L}*|amplification|fusions?|variants?)\b/u;
/** "BNIP3", "ITGA10": letters and a short number; codes of medicines have longer ones or a hyphen. */
const SYMBOL = '[A-Z][A-Za-z]{0,4}[A-Z]\\d{1,2}(?:[A-Z]{1,2}\\d?)?';
const SYMBOL_ALONE = new RegExp(`^${SYMBOL}$`, 'u');
/** Families of genes and proteins that news names by a short number. */
const FAMILY =
  /^(?:ABC[A-G]|ADAM|AKT|ALK|ATP|AXL|BCL|BRCA|CCL|CCR|CD|CDK|CLDN|CXCL|CXCR|CYP|DLL|EGF|ERBB|FGF|FGFR|FLT|GPR|HDAC|HER|HIF|IDH|IL|ITG[AB]|JAK|KIF|KRAS|LAG|MAPK|MCL|MMP|NLRP|NTRK|PARP|PCSK|PDE|PIK|PRMT|ROS|SIRT|SLC|SOX|STAT|TIM|TLR|TNF|TP|TROP|VEGF|WNT)\d{1,2}[A-Z]?$/u;
const BEFORE_GENE = new RegExp(
  `(?:\\b${SYMBOL}|\\b(?:[Gg]enes?|[Pp]roteins?|[Ff]actors?|[Kk]inases?|[Rr]eceptors?)(?: (?:such as|like|called|named))?),? (?:and )?$|\\b[Rr]eceptors[^.;]{0,40}: $`,
  'u',
);
const AFTER_GENE = new RegExp(
  `^(?:,? (?:and )?${SYMBOL}\\b(?! (?:candidates?|vaccines?|programs?|programmes?))|,? (?:and \\S+ )?(?:genes?|proteins?|receptors?|mutations?|kinases?|pathways?|expression)\\b)`,
  'u',
);
/** "a receptor called Chemerin 23". */
const CALLED_TARGET = /\b(?:receptor|gene|protein|enzyme|target|pathway|kinase)s?,? (?:called|named|known as|termed) ["“]?$/u;
const DISEASE_BEFORE =
  /\b(?:diseases?|disorders?|syndrome|injur(?:y|ies)|fibrillation|infections?|cancer|failure|dependence|deficiency|palsy|sclerosis|tumou?rs?|\p{L}{3,}(?:itis|osis|oma|emia|aemia|pathy|trophy|plegia|algia|penia|epsy)) \($/iu;
const MEDICINE_BEFORE =
  /\b(?:drugs?|medicines?|candidates?|dos(?:e|es|ed|ing)(?: of| with)?|treat(?:ed|ment|s)? with|receiv(?:ed|ing|es)|administ\p{L}+(?: of)?|injections? of|tablets?|combin\p{L}+ (?:of|with)|mg(?: of)?|formerly|lead (?:assets?|products?|programs?|programmes?|compounds?)(?: is|,)?) ["“]?$/iu;
const MEDICINE_AFTER = new RegExp(
  `^${MARK}(?: \\((?:\\p{Ll}{5,}|[A-Z]{2,}-?\\d{2,})|,? \\d+(?:\\.\\d+)? ?(?:mg|mcg|µg|g/|IU|mL)|(?: (?:and|or) \\S+)? (?:vaccines?|candidates?|tablets?|capsules?|injections?|infusions?|monotherapy|treatment|therapy|dos(?:e|es|ing))\\b)`,
  'u',
);

/** Reads one place of a name; `before` and `after` are the characters at its sides, 80 or more. */
export function readingAt(name: string, before: string, after: string): Reading {
  if (MEDICINE_BEFORE.test(before) || MEDICINE_AFTER.test(after)) return 'medicine';
  if (/\d/u.test(name) && (STUDY_BEFORE.test(before) || STUDY_AFTER.test(after))) return 'study';
  if (DEVICE_AFTER.test(after)) return 'device';
  if (TARGET_AFTER.test(after) || CALLED_TARGET.test(before) || FAMILY.test(name)) return 'target';
  if (SYMBOL_ALONE.test(name) && (BEFORE_GENE.test(before) || AFTER_GENE.test(after))) return 'target';
  return after.startsWith(')') && DISEASE_BEFORE.test(before) && hasInitials(name, before) ? 'disease' : null;
}

/** "Mild Traumatic Brain Injury (mTBI)": the capitals of the name begin the words before, in their order. */
function hasInitials(name: string, before: string): boolean {
  const initials = before
    .split(/[\s-]+/u)
    .slice(-8)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  let at = -1;
  for (const letter of name.replaceAll(/[^\p{Lu}]/gu, '')) {
    at = initials.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
