// Stems of international nonproprietary names (WHO) → the class they tell. The longest stem that a name ends with decides.

/**
 * Stem → class, singular. `sure` stems make a medicine of an unknown word ("vorasidenib"); the others only explain a known one,
 * because common words end so too ("concept", "thermostat").
 */
const STEMS: readonly (readonly [stem: string, className: string, use: 'sure' | 'known'])[] = [
  ['mab', 'monoclonal antibody', 'sure'],
  ['limab', 'immunomodulating antibody', 'sure'],
  ['kinumab', 'interleukin inhibitor', 'sure'],
  ['kimab', 'interleukin inhibitor', 'sure'],
  ['vimab', 'antiviral antibody', 'sure'],
  ['tamab', 'bispecific antibody', 'sure'],
  ['fusp', 'fusion protein', 'sure'],
  ['tinib', 'kinase inhibitor', 'sure'],
  ['anib', 'angiogenesis inhibitor', 'sure'],
  ['rafenib', 'RAF inhibitor', 'sure'],
  ['metinib', 'MEK inhibitor', 'sure'],
  ['brutinib', 'BTK inhibitor', 'sure'],
  ['citinib', 'JAK inhibitor', 'sure'],
  ['ciclib', 'CDK inhibitor', 'sure'],
  ['parib', 'PARP inhibitor', 'sure'],
  ['rasib', 'KRAS inhibitor', 'sure'],
  ['sidenib', 'IDH inhibitor', 'sure'],
  ['denib', 'IDH inhibitor', 'sure'],
  ['degib', 'hedgehog inhibitor', 'sure'],
  ['lisib', 'PI3K inhibitor', 'sure'],
  ['sertib', 'serine/threonine kinase inhibitor', 'sure'],
  ['zomib', 'proteasome inhibitor', 'sure'],
  ['menib', 'menin inhibitor', 'sure'],
  ['gliptin', 'DPP-4 inhibitor', 'sure'],
  ['gliflozin', 'SGLT2 inhibitor', 'sure'],
  ['glutide', 'GLP-1 receptor agonist', 'sure'],
  ['tirpatide', 'GLP-1 receptor agonist', 'sure'],
  ['zepatide', 'GLP-1 receptor agonist', 'sure'],
  ['glipron', 'GLP-1 receptor agonist', 'sure'],
  ['glitazone', 'thiazolidinedione', 'sure'],
  ['glitazar', 'PPAR agonist', 'sure'],
  ['glinide', 'glinide', 'sure'],
  ['formin', 'biguanide', 'known'],
  ['vastatin', 'statin', 'sure'],
  ['cetrapib', 'CETP inhibitor', 'sure'],
  ['fibrate', 'fibrate', 'sure'],
  ['sartan', 'angiotensin receptor blocker', 'sure'],
  ['pril', 'ACE inhibitor', 'known'],
  ['olol', 'beta blocker', 'sure'],
  ['dipine', 'calcium channel blocker', 'sure'],
  ['xaban', 'factor Xa inhibitor', 'sure'],
  ['gatran', 'thrombin inhibitor', 'sure'],
  ['grel', 'antiplatelet drug', 'sure'],
  ['grelor', 'antiplatelet drug', 'sure'],
  ['plase', 'thrombolytic', 'sure'],
  ['vir', 'antiviral', 'known'],
  ['navir', 'HIV protease inhibitor', 'sure'],
  ['tegravir', 'integrase inhibitor', 'sure'],
  ['buvir', 'NS5B inhibitor', 'sure'],
  ['asvir', 'NS5A inhibitor', 'sure'],
  ['previr', 'HCV protease inhibitor', 'sure'],
  ['trelvir', 'protease inhibitor', 'sure'],
  ['pavir', 'antiviral', 'sure'],
  ['amivir', 'neuraminidase inhibitor', 'sure'],
  ['ciclovir', 'antiviral', 'sure'],
  ['cyclovir', 'antiviral', 'sure'],
  ['fovir', 'antiviral', 'sure'],
  ['capavir', 'capsid inhibitor', 'sure'],
  ['vudine', 'antiretroviral', 'sure'],
  ['virine', 'antiretroviral', 'sure'],
  ['citabine', 'antimetabolite', 'sure'],
  ['cillin', 'penicillin', 'sure'],
  ['mycin', 'antibiotic', 'sure'],
  ['micin', 'antibiotic', 'sure'],
  ['cycline', 'tetracycline', 'sure'],
  ['oxacin', 'fluoroquinolone', 'sure'],
  ['penem', 'carbapenem', 'sure'],
  ['bactam', 'beta-lactamase inhibitor', 'sure'],
  ['bacin', 'fluoroquinolone', 'known'],
  ['thromycin', 'macrolide', 'sure'],
  ['conazole', 'antifungal', 'sure'],
  ['fungin', 'antifungal', 'sure'],
  ['nidazole', 'nitroimidazole', 'sure'],
  ['bendazole', 'anthelmintic', 'sure'],
  ['quine', 'antimalarial', 'known'],
  ['prazole', 'proton pump inhibitor', 'sure'],
  ['prazan', 'potassium-competitive acid blocker', 'sure'],
  ['setron', '5-HT3 antagonist', 'sure'],
  ['triptan', 'triptan', 'sure'],
  ['gepant', 'CGRP antagonist', 'sure'],
  ['lukast', 'leukotriene antagonist', 'sure'],
  ['coxib', 'COX-2 inhibitor', 'sure'],
  ['profen', 'NSAID', 'sure'],
  ['sone', 'corticosteroid', 'known'],
  ['olone', 'corticosteroid', 'known'],
  ['asone', 'corticosteroid', 'known'],
  ['azepam', 'benzodiazepine', 'sure'],
  ['azolam', 'benzodiazepine', 'sure'],
  ['barbital', 'barbiturate', 'sure'],
  ['oxetine', 'antidepressant', 'sure'],
  ['peridone', 'antipsychotic', 'sure'],
  ['piprazole', 'antipsychotic', 'sure'],
  ['orexant', 'orexin antagonist', 'sure'],
  ['fentanil', 'opioid', 'sure'],
  ['fentanyl', 'opioid', 'sure'],
  ['caine', 'local anaesthetic', 'known'],
  ['terol', 'bronchodilator', 'known'],
  ['platin', 'platinum chemotherapy', 'sure'],
  ['rubicin', 'anthracycline', 'sure'],
  ['taxel', 'taxane', 'sure'],
  ['trexate', 'antifolate', 'sure'],
  ['trexed', 'antifolate', 'sure'],
  ['tecan', 'topoisomerase inhibitor', 'sure'],
  ['clax', 'BCL-2 inhibitor', 'sure'],
  ['domide', 'immunomodulator', 'sure'],
  ['lutamide', 'antiandrogen', 'sure'],
  ['relix', 'GnRH antagonist', 'sure'],
  ['relin', 'GnRH analogue', 'sure'],
  ['estrant', 'oestrogen receptor antagonist', 'sure'],
  ['deruxtecan', 'antibody-drug conjugate', 'sure'],
  ['vedotin', 'antibody-drug conjugate', 'sure'],
  ['emtansine', 'antibody-drug conjugate', 'sure'],
  ['leucel', 'cell therapy', 'sure'],
  ['temcel', 'cell therapy', 'sure'],
  ['parvovec', 'gene therapy', 'sure'],
  ['neparvovec', 'gene therapy', 'sure'],
  ['siran', 'siRNA', 'sure'],
  ['rsen', 'antisense oligonucleotide', 'known'],
  ['caftor', 'CFTR modulator', 'sure'],
  ['dustat', 'HIF-PH inhibitor', 'sure'],
  ['vaptan', 'vasopressin antagonist', 'sure'],
  ['ciguat', 'guanylate cyclase stimulator', 'sure'],
  ['entan', 'endothelin antagonist', 'known'],
  ['afil', 'PDE5 inhibitor', 'sure'],
  ['imod', 'immunomodulator', 'sure'],
  ['dronate', 'bisphosphonate', 'sure'],
  ['dronic acid', 'bisphosphonate', 'sure'],
  ['tidine', 'H2 blocker', 'known'],
  ['thiazide', 'diuretic', 'sure'],
  ['semide', 'diuretic', 'sure'],
  ['renone', 'aldosterone antagonist', 'sure'],
  ['parin', 'heparin', 'sure'],
  ['cept', 'receptor fusion protein', 'known'],
  ['nercept', 'TNF inhibitor', 'sure'],
  ['tatercept', 'receptor fusion protein', 'sure'],
  ['bercept', 'VEGF inhibitor', 'sure'],
  ['kinra', 'interleukin-1 antagonist', 'sure'],
  ['poetin', 'erythropoiesis-stimulating agent', 'sure'],
  ['grastim', 'colony-stimulating factor', 'sure'],
  ['gramostim', 'colony-stimulating factor', 'sure'],
  ['actide', 'corticotropin analogue', 'sure'],
  ['reotide', 'somatostatin analogue', 'sure'],
  ['paratide', 'parathyroid hormone analogue', 'sure'],
  ['ectin', 'antiparasitic', 'known'],
  ['stat', 'enzyme inhibitor', 'known'],
];

const CLASS_OF: ReadonlyMap<string, string> = new Map(STEMS.map(([stem, className]) => [stem, className]));
const SURE: ReadonlySet<string> = new Set(STEMS.filter(([, , use]) => use === 'sure').map(([stem]) => stem));
const LENGTHS: readonly number[] = [...new Set(STEMS.map(([stem]) => stem.length))].sort((a, b) => b - a);

/** Shortest word that a stem can make a medicine of. */
const MIN_NAME = 7;

/** Common words and names that end like a medicine. */
const NOT_NAMES: ReadonlySet<string> = new Set(['methanol', 'profen', 'paladin', 'crewmember', 'schoolmab', 'mycin', 'alcoolol', 'glycol', 'menthol']);

/** Class that the stem of a name tells, or null. `name` in lower case. */
export function classOfStem(name: string): string | null {
  const stem = stemOf(name, CLASS_OF);
  return stem === null ? null : (CLASS_OF.get(stem) ?? null);
}

/** True where an unknown word, in lower case, can only be a nonproprietary name. */
export function endsInSureStem(word: string): boolean {
  return word.length >= MIN_NAME && !NOT_NAMES.has(word) && stemOf(word, SURE) !== null;
}

function stemOf(name: string, stems: { has(stem: string): boolean }): string | null {
  for (const length of LENGTHS) {
    const stem = name.slice(-length);
    if (stem.length < name.length && stems.has(stem)) return stem;
  }
  return null;
}
