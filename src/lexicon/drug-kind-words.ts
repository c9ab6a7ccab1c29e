// Words and shapes that tell the kind of a medicine's name which no list holds: salts of generics, nouns of classes, letters of vaccines, codes.
// "Cefpodoxime proxetil" → generic, "DLL3xCD3 bispecific" → class, "ChAdOx1 RVF" → vaccine, "BI 3720931" → investigational.

/** Salts, esters and radioactive carriers that close a generic name; lower case. */
const SALTS: ReadonlySet<string> = new Set(
  `sodium potassium calcium magnesium zinc lithium chloride dichloride hydrochloride dihydrochloride bromide hydrobromide iodide fluoride sulfate sulphate bisulfate phosphate diphosphate acetate
  diacetate maleate mesilate mesylate tartrate bitartrate citrate fumarate hydrate monohydrate dihydrate hemihydrate tosilate tosylate besilate besylate succinate nitrate benzoate gluconate borogluconate oxide
  hydroxide carbonate bicarbonate lactate malate oxalate palmitate pamoate propionate dipropionate valerate furoate stearate decanoate enanthate xinafoate proxetil axetil pivoxil disoproxil alafenamide
  medoxomil mofetil tromethamine trometamol meglumine olamine ditosylate vedotin deruxtecan ozogamicin emtansine govitecan ravtansine mafodotin tetraxetan dotatate ursodeoxycholate alfa beta gamma delta`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Last word of the name of a class. */
const CLASS_NOUN =
  /(?:^|[\s-])(?:peptide|probiotic|prebiotic|opener|penem|chelator|bispecific|trispecific|senolytic|editor|radioligand|polypill|antiserum|antisera|serum|sera|sirnas?|adcs?|oligonucleotide|aptamer|t cells|cells|cell sheets|antiviral|antifungal|antibacterial|antimicrobial|antimalarial|antiparasitic|anticonvulsant|antipsychotic|anxiolytic|sedative|analgesic|contrast media|contrast agent|mimetic|mimic|blockade|inhibition|agonism|anti-snake venom|antisnake venom|nanobod(?:y|ie)|chelation|dewormer|wormer)s?$/u;
/** A target or hormone given as a medicine: "GLP-1/GIP", "glucagon-like peptide-1", "PCSK9s". */
const TARGETS =
  /^(?:[a-z]+-)?(?:glucagon-like peptide-?\d|(?:glp-?1|glp-?2|gip|gcg|glucagon|amylin|cgrp|pcsk9|sglt-?2|dpp-?4|pd-?l?1|ctla-?4|il-\d+|interleukin-\d+|tnf(?:-?alpha)?)(?:\/(?:glp-?1|gip|gcg|glucagon|amylin|pd-?l?1|il-\d+))*(?:ras?)?s?)$/u;
const AGAINST = /^(?:[\p{L}-]+ )?(?:antibod(?:y|ies)|antiser(?:um|a)|serum|anti-[\p{L}\d-]+ receptor)(?: |$)|^anti-(?:interleukin|il|tnf|cd\d)/u;
const CELLS = /^(?:[\p{L}\d]+ )?(?:CAR|TCR|TIL)(?:-?(?:T|NK|NKT|M))?s?$/u;
/** Capitalised plurals of substances at the head of a sentence: "Isoxazolines", "Oximes", "Endolysins", "TILs". */
const PLURAL_CLASS =
  /^(?:\p{Lu}\p{Ll}{3,}(?:ines|ins|ols|oids|ants|ents|olytics|etics|imes|ates|azoles|ones|ides|ates|urans|ans|ars|ers|ors|bodies|mycins|cyclines)|\p{Lu}{2,}[\p{L}\d]{0,3}is?s|\p{Lu}{3,6}s)$/u;

/** Acronyms of vaccines, platforms and endings; "DT" and "6-in-1" only by themselves. */
const VACCINE_LETTERS =
  /^(?:ChAdOx|rVSV|MVA-|AngQb)|(?:^|[\s-])(?:TCV|[bnmt]?OPV\d?|IPV|DTP|DPT|DTaP|Tdap|DTwP|MMRV?|PCV\d{1,2}|PPSV\d*|MenACWY|MenB|BCG|Hib|VLP|OMV)(?=$|[\s-])|(?:^|\s)[Tt]oxoids?$|^(?:DT|\d-in-1)$|\p{L}[Cc]ov-?(?:19|\d)$/u;

const CODE_SHAPES: readonly RegExp[] = [
  // "BI 3720931", "RECCE® 327", "Telomir 1"
  /^\p{Lu}[\p{L}]*\p{Lu}®? \d{1,8}[A-Z]?$/u,
  // "ShK-186", "225Ac-LNC1011", "VTX2735"
  /^(?=.*\d{2})\d{0,3}\p{Lu}[\p{L}\d]{0,5}-[\p{L}\d]{2,10}$/u,
  // "TG-C", "AK-OTOF", "WB-DMAb7"
  /^\p{Lu}{2,5}[a-z]?-\p{Lu}[\p{L}\d]{0,5}$/u,
];

/** "Heparin sodium", "LOSARTAN POTASSIUM", "vitamin K1", "Bee venom", "Activated charcoal". */
export function isGenericByForm(name: string): boolean {
  const words = name.split(' ');
  const last = (words.at(-1) ?? '').toLowerCase();
  if (words.length > 1 && (SALTS.has(last) || /^vitamin$/iu.test(words[0] ?? ''))) return true;
  return words.length > 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(words[0] ?? '') && words.slice(1).every((word) => /^\p{Ll}{3,}$/u.test(word));
}

/** "Fluazuron", "Diminazene": a single word with an ending of substances. */
export function endsLikeGeneric(name: string): boolean {
  return /^\p{Lu}\p{Ll}{3,}(?:ine|ene|one|ole|ide|ate|ane|uron|onil|thrin|antel|phos|oxin|itol|amol)$/u.test(name);
}

/** "CD20xCD3 bispecifics", "antibodies against PCSK9", "GLP-1/GIP", "CAR-NK cells", "Endolysins". */
export function isClassByForm(name: string): boolean {
  const lower = name.toLowerCase();
  return CLASS_NOUN.test(lower) || TARGETS.test(lower) || AGAINST.test(lower) || CELLS.test(name) || PLURAL_CLASS.test(name);
}

/** "ChulaCov19", "nOPV1", "DPT-HB-Hib", "6-in-1", "tetanus toxoid". */
export function isVaccineByForm(name: string): boolean {
  return VACCINE_LETTERS.test(name);
}

/** Codes written with a space, a small letter or letters alone, which only a name that no list holds may be. */
export function isCodeByForm(name: string): boolean {
  return CODE_SHAPES.some((shape) => shape.test(name));
}
