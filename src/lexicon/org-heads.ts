// Head nouns of organisations by what sort they tell, and which of them prove a name: "… Ministry", "… Therapeutics".
import type { OrgSubtype } from '../types.ts';

/** Head nouns by subtype, lower case. A name with one of them, capitalised, is an organisation's. */
const HEADS: Readonly<Record<OrgSubtype, string>> = {
  government: `ministry ministries department departments office agency bureau administration authority secretariat directorate presidency municipality commission committee council court tribunal parliament assembly
    senate congress cabinet embassy consulate police army navy guard corps treasury customs inspectorate chancellery prefecture governorate legislature congressional house duma majlis bundestag
    knesset task-force taskforce regulator ombudsman comptroller comission sheriff marshals prosecutor prosecutors forces force chamber government command directorate-general service services superintendency survey patrol ministerio ministério ministère ministero ministerium comisión commissione kommission secretaría landeskriminalamt bundesamt canton`,
  intergovernmental: 'g7 g8 g20 g77 g-77 brics asean nato opec',
  research:
    'collaboration synchrotron institute institutes institut instituto istituto institution laboratory laboratories observatory centre center centro centers centres research polytechnic',
  university:
    'university universities université universidad universidade università universität universitat universiteit college academy school faculty faculté campus academia',
  healthcare:
    'hospital hospitals clinic clinics hospice infirmary dispensary maternity spital krankenhaus surgery polyclinic sanatorium dental pediatrics psychiatry orthopedics dermatology policlinico klinikum klinik clínica clínic ospedale hospicjum hôpital tms ketamine urgent',
  ngo: 'foundation fundación association society societies federation alliance coalition charity charities initiative confederation guild fundação stiftung fund union trust network movement rotary organization organisation consortium partnership campaign watch federación federação fédération federazione stichting vereinigung verband asociación associação associazione sindicato conservancy charities',
  media: `times post herald tribune gazette newswire newspaper telegraph chronicle radio television tv magazine broadcasting journal wire news press presswire prnewswire pressrelease newsroom daily observer sentinel inquirer examiner
    dispatch podcast network-news channel`,
  company: `therapies pharma pharmaceutical pharmaceuticals biopharma biopharmaceuticals therapeutics biosciences bioscience biotech biotechnology biotechnologies biologics biosystems biomedical genomics diagnostics oncology bio
    holdings holding group industries technologies technology systems solutions software partners ventures capital bank bancorp banking financial insurance assurance airlines airways motors energy petroleum oil mining
    resources electric electronics semiconductor telecom communications logistics shipping steel chemicals chemical foods beverages brewing stores supermarkets retail company companies corporation enterprises international
    labs medtech healthcare exchange securities investments investment advisors advisers management associates consulting realty properties estate hotels brands products exploration lithium gold minerals metals uranium
    entertainment pictures studios games robotics aerospace automotive railway rail railways pipeline utilities power water renewables pharmacy pharmacies biolabs imaging devices robotics consultancy agencies
    wealth asset lending mortgage fintech payments crypto cloud digital media interactive marketing design construction builders engineering manufacturing mart store shop studio`,
  other:
    'museum museums philharmonic ensemble choir party movimento church league club fc episcopal bishops diocese archdiocese mosque synagogue temple band orchestra militia front congregation',
};

/** Heads that prove a name an organisation's by themselves: "… Ministry", "… Therapeutics". */
const STRONG: ReadonlySet<string> = new Set(
  words(`ministry ministries secretariat directorate parliament embassy consulate inspectorate chancellery bundestag legislature
    institute institutes institut instituto istituto laboratory laboratories observatory polytechnic center centre centro centers centres
    university universities université universidad universidade università universität universitat universiteit college
    hospital hospitals clinic clinics hospice infirmary polyclinic klinikum hôpital policlinico
    foundation fundación association society federation alliance confederation fondation consortium museum orchestra philharmonic dispensary
    newswire herald tribune gazette telegraph chronicle broadcasting
    pharma pharmaceutical pharmaceuticals biopharma biopharmaceuticals therapeutics biosciences bioscience biotech biotechnologies biologics biosystems genomics diagnostics bancorp holdings holding
    ventures capital bank industries technologies airlines airways enterprises labs biolabs partners semiconductor telecom aerospace medtech motors party`),
);

/** Heads that prove it only beside a subject, a country or a word of office: "Medicines Agency", "Supreme Court", "National Guard". */
const NEEDING: ReadonlySet<string> = new Set(
  words(`agency commission council committee court department office bureau authority administration assembly senate police army navy organization organisation tribunal treasury municipality presidency
    fund union trust school academy group securities exchange corporation force forces task-force`),
);

/** Words of office that go with such a head. */
const OFFICES: ReadonlySet<string> = new Set(
  words(
    'national federal supreme high international world european central state royal general regional metropolitan municipal joint constitutional criminal stock asset venture health medical public american african asian arab islamic united',
  ),
);

/** Words of a healthcare provider or company that decide only when no head does. */
export const LAST_WORDS: Readonly<Record<string, OrgSubtype>> = {
  health: 'company',
  dentistry: 'healthcare',
  orthodontics: 'healthcare',
  chiropractic: 'healthcare',
  aesthetics: 'healthcare',
  dermatology: 'healthcare',
  parties: 'other',
  united: 'other',
  bishops: 'other',
  bar: 'other',
  authority: 'government',
  medical: 'company',
  care: 'healthcare',
  medicine: 'university',
  sciences: 'company',
  pharma: 'company',
  academy: 'university',
  board: 'government',
  association: 'ngo',
  division: 'government',
  programme: 'intergovernmental',
  program: 'government',
  wellness: 'healthcare',
  therapy: 'healthcare',
  law: 'company',
  unit: 'research',
  markets: 'company',
  langone: 'healthcare',
  motor: 'company',
  foods: 'company',
  state: 'government',
  conference: 'ngo',
  forum: 'ngo',
  project: 'ngo',
  caucus: 'government',
  delegation: 'government',
  mission: 'government',
  registry: 'government',
  observatory: 'research',
  cluster: 'other',
  team: 'other',
};

export const SUBTYPE_OF: ReadonlyMap<string, OrgSubtype> = new Map(
  (Object.entries(HEADS) as [OrgSubtype, string][]).flatMap(([subtype, heads]) => words(heads).map((head): [string, OrgSubtype] => [head, subtype])),
);

/** Heads that prove an organisation: "institute", "ministry". */
export function isStrongHead(lower: string): boolean {
  return STRONG.has(lower);
}

/** Heads that prove one beside a word of `isOffice`, a subject or a country: "agency", "council". */
export function isNeedingHead(lower: string): boolean {
  return NEEDING.has(lower);
}

/** "National", "Supreme", "Federal". */
export function isOffice(lower: string): boolean {
  return OFFICES.has(lower);
}

/** Words that end a name behind a head: "Brown University Health". */
export function endsBody(lower: string): boolean {
  return SUBTYPE_OF.has(lower) || lower in LAST_WORDS;
}

/** Words that close the name of a firm and are left out of its short form: "Therapeutics", "Group". */
export function isCompanyWord(lower: string): boolean {
  return SUBTYPE_OF.get(lower) === 'company' || lower === 'health' || lower === 'labs' || lower === 'sciences' || lower === 'medical';
}

/** Strong words of firms: "Therapeutics", "Pharma", "Capital". */
export function isFirmWord(lower: string): boolean {
  return lower === 'therapies' || lower === 'financial' || (STRONG.has(lower) && SUBTYPE_OF.get(lower) === 'company');
}

/** Any head, strong or weak. */
export function isHead(lower: string): boolean {
  return SUBTYPE_OF.has(lower);
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
