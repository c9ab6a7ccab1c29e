// Closed sets of words that tell what stands beside them: one class a word, as a small number. Lower-cased.

/** Classes of words; NONE for all others. */
export const WORD_CLASS = {
  NONE: 0,
  /** Legal form at the end of a company's name. */
  LEGAL: 1,
  /** Head noun of a public or learned body. */
  BODY: 2,
  /** Noun that ends or begins company, media and club names. */
  TRADE: 3,
  /** Title or rank before a person's name. */
  TITLE: 4,
  /** Small word inside names. */
  JOINER: 5,
  /** Word that makes the words before it a vaccine, medicine or class of them. */
  MEDICINE: 6,
  /** Dose, form or route. */
  DOSE: 7,
  /** Verb of speaking. */
  SPEECH: 8,
  /** Word for a disease, a test or a device. */
  CLINICAL: 9,
  /** Month or weekday. */
  CALENDAR: 10,
  PLACE_PREPOSITION: 11,
  /** Word that an event, law or place ends in. */
  EVENT: 12,
  /** Noun of a body or of a thing. */
  LOOSE: 13,
} as const;

const TABLE: readonly (readonly [word: keyof typeof WORD_CLASS, words: string])[] = [
  [
    'LEGAL',
    'inc inc. corp corp. corporation ltd ltd. limited llc l.l.c. plc llp lp l.p. co co. company gmbh ag se sa s.a. spa s.p.a. srl s.r.l. nv n.v. bv b.v. ab oyj asa a/s aps as kk k.k. pty pte bhd sdn kgaa kg sas s.a.s. sarl s.l. oy pvt jsc pjsc ojsc s.a.b. ltda incorporated holdings holding',
  ],
  [
    'BODY',
    'institute institutes institution university universities college school academy faculty department ministry agency administration authority commission committee council center centre centers centres laboratory laboratories lab hospital hospitals clinic clinics infirmary bureau office parliament senate congress assembly court police army navy union federation association society foundation trust alliance coalition league party organization organisation secretariat directorate board consortium chamber registry observatory museum library church embassy inspectorate taskforce task-force cabinet guild confederation',
  ],
  [
    'TRADE',
    'bank bancorp capital partners ventures fund funds investments investors asset management securities insurance airlines airways motors pharma pharmaceutical pharmaceuticals therapeutics biotech biotechnology biotechnologies biosciences bioscience biologics sciences science technologies technology labs health healthcare medical diagnostics genomics oncology energy oil petroleum gas power solutions systems industries international global software media news times post journal tribune herald gazette press radio television tv broadcasting newswire wire magazine exchange club fc united city electronics chemicals chemical foods brands stores entertainment studios networks telecom communications consulting research enterprise enterprises associates brothers',
  ],
  [
    'TITLE',
    'mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir president minister premier chancellor senator sen. rep. gov. governor secretary ceo cfo coo cto chairman chairwoman chair director chief spokesman spokeswoman spokesperson analyst general lieutenant captain colonel sergeant judge justice king queen prince princess lord lady mayor ambassador commissioner pope bishop attorney founder co-founder officer head author editor',
  ],
  ['JOINER', 'of and for the & de du des del la le el di da do dos das y et e und für von van der den on in at to with'],
  [
    'MEDICINE',
    'vaccine vaccines shot shots jab jabs booster boosters inhibitor inhibitors agonist agonists antagonist antagonists blocker blockers antibody antibodies therapy therapies immunotherapy chemotherapy antibiotic antibiotics antiviral antivirals steroid steroids statin statins insulin insulins interferon interferons toxoid immunoglobulin immunoglobulins conjugate conjugates modulator modulators analogue analogues analog biosimilar biosimilars opioid opioids antidepressant antidepressants hormone hormones',
  ],
  [
    'DOSE',
    'mg mcg µg μg ml g iu tablet tablets capsule capsules injection injections infusion infusions dose doses dosage oral intravenous subcutaneous topical pill pills cream gel ointment vial vials syringe drops spray patch',
  ],
  [
    'SPEECH',
    'said says say told tells announced announces reported reports added adds stated states warned confirmed according declined spokesman spokeswoman unveiled launched acquired agreed signed bought hired appointed named sued recalled approved authorised authorized cleared',
  ],
  [
    'CLINICAL',
    'disease diseases syndrome disorder disorders cancer cancers tumor tumour tumors tumours virus infection infections pandemic epidemic outbreak test tests assay device devices trial trials study gene genes protein proteins receptor receptors cell cells mutation mutations patients symptoms diabetes asthma arthritis leukemia leukaemia lymphoma melanoma',
  ],
  [
    'CALENDAR',
    'january february march april may june july august september october november december jan jan. feb feb. mar. apr apr. jun jul aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. monday tuesday wednesday thursday friday saturday sunday',
  ],
  ['PLACE_PREPOSITION', 'from near outside across throughout into toward towards around between'],
  [
    'EVENT',
    'act law treaty agreement summit conference forum cup games prize award awards war street road avenue river island islands airport plaza square province county state region valley mountain lake sea index plan deal bill article section',
  ],
  ['LOOSE', 'service services programme program initiative network movement front system project provider providers team unit division task force group'],
];

const CLASS_OF: ReadonlyMap<string, number> = new Map(TABLE.flatMap(([name, words]) => words.split(' ').map((word) => [word, WORD_CLASS[name]] as const)));

/** Class of a lower-cased word. */
export function classOf(lower: string): number {
  return CLASS_OF.get(lower) ?? WORD_CLASS.NONE;
}
