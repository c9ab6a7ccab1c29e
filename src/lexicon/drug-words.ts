// Words that make medicines out of other words: vaccine targets, heads and modifiers of classes, designators. All in lower case.

/** Heads of a vaccine name. */
export const VACCINE_HEADS: ReadonlySet<string> = new Set(['vaccine', 'vaccines', 'shot', 'shots', 'jab', 'jabs', 'booster', 'boosters', 'vaccine/booster']);

/** What a vaccine is against. Words of several ("hepatitis B") stand whole. */
export const VACCINE_TARGETS: ReadonlySet<string> = new Set(
  words(`covid covid-19 covid19 coronavirus corona sars sars-cov-2 mers flu influenza measles mumps rubella mmr mmrv polio poliovirus poliomyelitis hpv papillomavirus rsv
  hepatitis shingles zoster herpes chickenpox varicella smallpox monkeypox mpox pox ebola marburg lassa nipah zika dengue malaria chikungunya rabies anti-rabies tetanus diphtheria pertussis
  dtp dtap tdap pneumococcal pneumonia pneumococcus meningitis meningococcal menb typhoid cholera rotavirus norovirus encephalitis tb tuberculosis bcg hib hiv aids anthrax plague q-fever lyme
  cancer melanoma tumor tumour brucellosis leptospirosis leishmaniasis cmv cytomegalovirus ebv chlamydia gonorrhoea gonorrhea h1n1 h5n1 h7n9 h3n2 b2 tick-borne foot-and-mouth ppr
  shigella salmonella e.coli strep gbs epstein-barr nicotine fentanyl cocaine heroin acne alzheimer's hantavirus whooping-cough respiratory-syncytial-virus pentavalent hexavalent dpt`),
);

/** Second and later words of a target: "yellow fever", "Lyme disease", "hepatitis B", "respiratory syncytial virus". */
export const VACCINE_TARGET_TAILS: ReadonlySet<string> = new Set(
  words('fever disease virus cough zoster simplex b a c e flu cancer pox papillomavirus cell-specific strain encephalitis hemorrhagic haemorrhagic syncytial'),
);

/** Words before such a tail: "yellow fever", "whooping cough", "bird flu". */
export const VACCINE_TARGET_FRONTS: ReadonlySet<string> = new Set(
  words(
    'yellow whooping bird swine avian seasonal japanese lyme human respiratory syncytial dengue rift valley lassa herpes hepatitis tick-borne skin lung breast prostate colorectal cervical pancreatic brain bladder sheep goat lumpy camel hemorrhagic haemorrhagic marburg foot-and-mouth q',
  ),
);

/** What a vaccine is made of or how: enough of itself to name one. */
export const VACCINE_PLATFORMS: ReadonlySet<string> = new Set(
  words(
    'mrna rna dna self-amplifying saponin conjugate live live-attenuated attenuated inactivated recombinant vector viral-vector adenovirus adenoviral protein-subunit subunit toxoid mva neoantigen dendritic-cell whole-cell',
  ),
);

/** Platforms that describe more than they name: left out before a target ("live polio vaccine" → "polio vaccine"). */
export const VACCINE_MANNERS: ReadonlySet<string> = new Set(
  words(
    'live live-attenuated attenuated inactivated recombinant self-amplifying subunit quadrivalent bivalent trivalent monovalent nonavalent adjuvanted combined combination protein protein-based egg-based cell-based whole-cell polysaccharide seasonal nasal-spray',
  ),
);

/** Words that go along with a target but name nothing alone. */
export const VACCINE_EXTRAS: ReadonlySet<string> = new Set(
  words(
    'conjugate combination combined bivalent trivalent quadrivalent monovalent nonavalent pentavalent subunit protein viral nasal-spray polysaccharide -vectored cell-based egg-based adjuvanted',
  ),
);

/** Last part of a hyphened modifier: "MVA-vectored", "CD5-targeted", "neutrophil-based". */
export const MODIFIER_ENDINGS: ReadonlySet<string> = new Set(
  words(
    'based vectored targeted targeting directed specific derived blocking binding lowering modified adjuvanted engineered attenuated cov-2 mediated guided activating engaging',
  ),
);

/** Heads of a class by mechanism, with the modifiers that `CLASS_TARGETS` allows: "PD-1 inhibitors". */
export const MECHANISM_HEADS: ReadonlySet<string> = new Set(
  plurals(
    'inhibitor agonist antagonist blocker degrader activator modulator stimulator mimetic antibody analogue analog nanobody conjugate suppressant engager binder potentiator',
  ),
);

/** Heads of a class by modality; only with one of `MODALITIES` before: "gene therapy", "hormone treatments". */
export const MODALITY_HEADS: ReadonlySet<string> = new Set(plurals('therapy immunotherapy radiotherapy biologic biotherapeutic').concat('therapeutics'));

/** Heads of a class that are common nouns; only with one of `DRUG_CLASSES` before: "antiviral agents". */
export const COMMON_HEADS: ReadonlySet<string> = new Set(plurals('drug agent medicine therapeutic prodrug'));

/** Heads of a class that join only what is no noun by itself: "antiplatelet medications", but "antidepressant" alone before "medications". */
export const MEDICATION_HEADS: ReadonlySet<string> = new Set('medication medications med meds'.split(' '));

/** Words of `DRUG_CLASSES` that name the class by themselves. */
export const NOUN_CLASSES: ReadonlySet<string> = new Set(
  words(
    'antibiotic antidepressant anticoagulant antihistamine biologic biosimilar chemotherapy opioid steroid sedative statin stimulant benzodiazepine nsaid contraceptive psychedelic hormone protein peptide molecule',
  ),
);

/** Words that with a mechanism head make a class. */
export const CLASS_TARGETS: ReadonlySet<string> = new Set(
  words(`receptor kinase tyrosine serine threonine selective serotonin norepinephrine noradrenaline dopamine reuptake protease proteasome integrase polymerase transcriptase reverse nucleoside nucleotide
  non-nucleoside immune checkpoint channel calcium sodium potassium beta alpha proton pump ace factor enzyme converting angiotensin aldosterone androgen estrogen oestrogen aromatase growth vascular endothelial
  tumor tumour necrosis interleukin complement cytokine glucagon glucagon-like peptide peptide-1 gip opioid melanocortin melanocortin-1 neuraminidase capsid entry fusion attachment maturation topoisomerase
  microtubule histone deacetylase methyltransferase janus menin bromodomain hedgehog somatostatin vasopressin orexin leukotriene histamine muscarinic nicotinic adrenergic dual triple pan pan-kras covalent
  irreversible monoclonal bispecific trispecific polyclonal therapeutic humanized humanised antibody drug antibody-drug drug-conjugate protein extracellular amyloid anti-amyloid tau
  anti-tau lipase phosphodiesterase thrombin xa platelet p2y12 glp-1 vitamin k plasminogen carbonic anhydrase dehydrogenase xanthine oxidase monoamine mao cholinesterase acetylcholinesterase myosin cardiac
  nmda gaba ampa cannabinoid type cotransporter glucose sphingosine phosphate prostacyclin endothelin neurokinin neurokinin-3 thyroid hormone gonadotropin-releasing gonadotropin cholesterol ester transfer
  n-myristoyltransferase transporter signaling signalling amylin bile acid ileal ketohexokinase oral brain-penetrant small-molecule rna`),
);

/** What an enzyme or receptor of a class name works on, before its word: "Rho kinase inhibitor", "activin receptor antibody". */
export const SUBSTRATES: ReadonlySet<string> = new Set(
  words(
    'rho aurora pyruvate glycolate xanthine serine aldose adenosine activin folate spleen insulin-like leucine-rich fibroblast hepatocyte colony-stimulating epidermal platelet-derived urate cathepsin squalene diacylglycerol acetyl-coa fatty lactate glutamine guanylate prolyl',
  ),
);

/** Words that with a modality head make a class; those marked by shape (CAR-T, TIL, mRNA) need no listing. */
export const MODALITIES: ReadonlySet<string> = new Set(
  words(`gene cell cellular cell-based gene-directed gene-modified car-t car t-cell nk til cik tcr stem targeted hormone hormonal endocrine replacement enzyme protein antiretroviral antiviral antiplatelet antibody
  immunosuppressive immune oncolytic viral virus radioligand radionuclide radiolabeled radiopharmaceutical mrna rna rnai dna biologic biological psychedelic peptide peptide-based phage bacteriophage testosterone estrogen bioidentical
  artemisinin-based checkpoint immunomodulatory cytotoxic nucleic acid
  hematopoietic tumor-infiltrating lymphocyte cytokine-induced killer autologous allogeneic dual combination-antiretroviral telomere-targeting vectored prodrug interference cd4 regenerative-cell gene-editing crispr b-cell neutrophil-based virus-based antibody-based gene-based mrna-based rna-based artemisinin-based combination`),
);

/** Modifiers that never begin a class by themselves: at the left end they are given back ("dual" stays, "oral" goes). */
export const WEAK_MODIFIERS: ReadonlySet<string> = new Set(
  words('oral combination cardiac other immune-based selective receptor-selective pan humanized humanised'),
);

/** Modality words that alone do not make a class of "therapy": "combination therapy", "replacement therapy". */
export const NEEDS_COMPANY: ReadonlySet<string> = new Set(
  words('replacement combination acid viral immune dual t vectored cellular-based cd4 drug insulin opioid testosterone virus'),
);

/** Words that with a common head make a class. */
export const DRUG_CLASSES: ReadonlySet<string> = new Set(
  words(`antiviral anti-viral antibacterial antibiotic antifungal antimicrobial antimalarial antiparasitic antiretroviral anti-retroviral antidepressant antipsychotic antiepileptic antihypertensive anti-inflammatory antidiabetic
  anticoagulant antiplatelet anticancer-alkylating biologic biological biosimilar chemotherapy chemotherapeutic cytotoxic hypomethylating immunosuppressive immunosuppressant immunomodulatory opioid steroid sedative psychedelic
  psychotropic peptide protein small-molecule molecule glp-1 gip hormone hormonal contraceptive antithrombotic alkylating monoclonal anti-amyloid rna rnai mrna antisense nucleic acid melanocortin targeted-alpha
  telomere-targeting cholesterol-lowering lipid-lowering glucose-lowering antitubercular antineoplastic nsaid incretin incretin-based radiopharmaceutical radioligand stimulant benzodiazepine
  immunotherapy antihistamine statin artemisinin-based immuno-oncology antianxiety anti-anxiety anti-clotting anticlotting anti-seizure antiseizure anti-nausea anti-rejection antirheumatic anticancer`),
);

/** Modifiers that may stand before a class already made: "broad-spectrum antiviral", "small molecule drugs", "inactivated". */
export const CLASS_FRONTS: ReadonlySet<string> = new Set(
  words(`broad-spectrum small molecule small-molecule recombinant polyclonal monoclonal bispecific autologous allogeneic oncolytic dual cd3 anti-viral viral-vectored gene-directed nonsteroidal
  non-steroidal intravenous-immune long-acting-injectable aav lentiviral retroviral adenoviral adeno-associated vector viral third-generation therapeutic immunotherapeutic fully-human bioidentical immune antibody stem tumor-infiltrating cytokine-induced hormone hormonal synthetic-opioid`),
);

/** Designators that belong to the name before: "Interferon Alpha 2B", "amphotericin B", "vitamin D3", "abobotulinumtoxinA". */
export const DESIGNATOR = /^(?:[ -](?:alpha|alfa|beta|gamma|lambda|α|β|γ))?(?:[ -]?(?:[12][ -]?[abAB]|[A-K]\d{0,2}))?(?![\p{L}\p{N}])/u;

/** Names that take a Greek letter and a type. */
export const DESIGNATED: ReadonlySet<string> = new Set(words('interferon interferons peginterferon epoetin darbepoetin interleukin'));

/** Classes that are adjectives too: before a noun they name nothing ("anti-inflammatory effects", "psychedelic state"). */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  words(`anti-inflammatory antimicrobial antibacterial antiviral antifungal antimalarial antiretroviral antihypertensive antiepileptic anticonvulsant antipsychotic antidepressant antiplatelet antithrombotic antiparasitic
  psychedelic stimulant sedative hallucinogen analgesic anesthetic anaesthetic biologic biologics biosimilar therapeutic prophylactic contraceptive antineoplastic antitubercular`),
);

/** Classes that are adjectives first: in the singular, before a further word, they name none ("biologic and drug candidates", "psychedelic medicine"). */
export const ADJECTIVES_FIRST: ReadonlySet<string> = new Set(['biologic', 'psychedelic', 'immunotherapeutic']);

/** Nouns before which such a class stands for itself all the same: "antidepressant medications" names antidepressants. */
export const MEDICINE_NOUNS: ReadonlySet<string> = new Set(
  words(
    'drug drugs medication medications medicine medicines agent agents therapy therapies treatment treatments use prescriptions prescription pills pill resistance stewardship maker market sales brand brands',
  ),
);

/** Right behind a medicine's name these tell of the body or of a disease: "insulin resistance", "opioid receptors", "estrogen levels". */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  words(
    'resistance sensitivity sensitizing level levels secretion production deficiency deficiencies receptor receptors signaling signalling pathway pathways metabolism biosynthesis synthesis release response homeostasis activity',
  ),
);

/** Medicines that the body makes or food holds: only these are refused before such words; receptors and pathways refuse any. */
export const BODY_MEDICINES: ReadonlySet<string> = new Set(
  words(
    'insulin estrogen oestrogen testosterone progesterone glucagon oxytocin melatonin dopamine serotonin epinephrine norepinephrine adrenaline noradrenaline cortisol erythropoietin folic niacin glp-1 gip',
  ),
);

/** Capitalised words and letters behind a brand that tell its form or strength and belong to its name: "Symbicort Turbohaler", "Austedo XR", "Humalog Mix25". */
export const BRAND_TAIL =
  /^[®™]?[ -](?:Turbo[Hh]aler|HandiHaler|Diskus|Accuhaler|Evohaler|Nexthaler|Breezhaler|Respimat|Ellipta|RespiClick|Digihaler|HFA|SoloSta?r|FlexTouch|FlexPro|Mix ?\d{2}|XR|ER|SR|XL|CR|LA|ODT|Extra|Connect|Forte|Trio|Quattro|Duo|Plus|Retard|Depot|Consta|Sustenna|Trinza|Hafyera|Maintena|Asimtufii|Hycela|Faspro|Zydis|Junior|Rapid)(?![\p{L}\p{N}-])/u;

/** Salts, esters and suffixes of a nonproprietary name that belong to it. */
export const SALTS: ReadonlySet<string> = new Set(
  words(`hydrochloride sulfate sulphate phosphate sodium acetate citrate tartrate fumarate maleate mesylate hyclate succinate besylate tosylate pamoate disoproxil alafenamide marboxil medoxomil etexilate alfa beta pegol vedotin
  deruxtecan emtansine govitecan ozogamicin tirumotecan soravtansine mafodotin autoleucel ciloleucel vicleucel maraleucel autotemcel abeparvovec neparvovec moxeparvovec dezaparvovec xinafoate furoate propionate dipropionate valerate
  bromide chloride lactate gluconate decanoate palmitate enanthate undecanoate cypionate hydrate monohydrate dihydrate trihydrate hemihydrate hcl hydrobromide dihydrochloride besilate mesilate tosilate ditosylate dimesylate embonate esylate malate oxalate nitrate
  iodide bitartrate hemifumarate hemisulfate calcium potassium magnesium trometamol tromethamine pivoxil proxetil axetil mofetil soproxil benzathine acetonide butyrate caproate stearate salicylate napsylate orotate pidolate`),
);

/** Ends of biologics, which in the United States bear four letters behind a hyphen: "cosibelimab-ipdl", "efgartigimod alfa-fcab". */
export const SUFFIXED =
  /(?:m[ai]b|bart|tug|mig|cept|fusp|kinra|grastim|gramostim|poetin|plase|[dt]ase|tide|ermin|leukin|feron|stim|parvovec|repvec|leucel|temcel|insulin|glargine|aspart|lispro|degludec|detemir|toxin[ab]?|alfa|beta|gamma|pegol|vedotin|deruxtecan|emtansine|tecan|soravtansine|tansine)$/u;

/** Four letters of such a name; words of four letters behind a hyphen are none. */
export const SUFFIX =
  /^-(?!(?:free|like|only|type|base|dose|rich|plus|test|drug|pump|pens?|user|mono|then|with|arms?|gene|cell|iron|acid)\b)[a-z]{4}(?![\p{L}\p{N}-])/u;

/** Words that name no class by themselves though they look it: "its biosimilar of denosumab". */
export const NO_CLASS: ReadonlySet<string> = new Set(words('biosimilar biosimilars'));

/** Capitalised words of use or form behind a medicine, which make no name of it: "Ketamine Infusion", "Insulin Pens". */
export const FORM_WORDS: ReadonlySet<string> = new Set(
  words(`therapy therapies treatment treatments infusion infusions injection injections tablet tablets capsule capsules pill pills cream gel patch nasal oral intravenous iv topical extended-release trial trials study studies phase
  dose doses dosing use users prescription prescriptions overdose overdoses shortage price prices pens pump approval vs versus`),
);

/** Word after a medicine's hyphen that turns it into something else: "insulin-dependent", "steroid-induced". */
export const NOT_AFTER_HYPHEN: ReadonlySet<string> = new Set(
  words('dependent resistant induced sparing free naive like producing sensitive secreting eluting positive negative refractory na'),
);

/** Behind the hyphen of a medicine, outside its name: what is done with it or made of it ("HT-1801-treated"). */
export const OUTSIDE_AFTER_HYPHEN: ReadonlySet<string> = new Set([
  ...NOT_AFTER_HYPHEN,
  ...words('treated naïve based containing loaded coated experienced associated related exposed'),
]);

/** Chemicals, foods, gases and metals that are no medicine in news, unless a list of the user's says otherwise. */
export const NOT_MEDICINES: ReadonlySet<string> = new Set(
  words(`alcohol ethanol methanol nicotine caffeine oxygen nitrogen hydrogen ozone carbon water salt sugar glucose sucrose fructose lactose cholesterol gold silver iron copper lead mercury arsenic zinc calcium magnesium potassium
  sodium iodine chlorine fluoride lithium sulfur phosphorus selenium aluminium aluminum helium xenon argon ammonia bleach acetone benzene toluene formaldehyde glycerin glycerol urea creatinine bilirubin dopamine serotonin
  histamine cortisol melanin hemoglobin haemoglobin collagen gelatin starch cellulose honey vinegar tea coffee tobacco pepper garlic ginger turmeric radon radium uranium plutonium polonium novichok sarin`),
);

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function plurals(text: string): string[] {
  return words(text).flatMap((word) => [word, word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`]);
}
