// Words that bound the name of an organisation: what may join its parts, what it is about, and what never belongs to it. Lower case.

/** Words that join a head to what it is of: "Ministry of Health", "Institute on Aging". */
export const NAME_JOINTS: ReadonlySet<string> = new Set(words('of for on'));

/** Fields and subjects in names: an "and" after one of them goes on with the name ("Vaccine and Serum Research Institute"). */
const SUBJECTS: ReadonlySet<string> = new Set(
  words(`food drug drugs vaccine vaccines serum science sciences technology research health human disease diseases control prevention genetic genetics engineering biotechnology medicine medicines medical education
  trade industry commerce services service family social labour labor welfare justice security defense defence energy environment water agriculture forestry fisheries livestock rural transport communications
  communication information culture arts tourism sport sports youth women children economy economic economics finance financial planning development innovation investment statistics standards quality safety consumer
  infectious allergy heart lung blood cancer hematology oncology metabolic digestive diabetes kidney mental drugs alcohol child maternal reproductive public population nutrition hygiene tropical epidemiology
  cooperation foreign internal external international interior national regional district homeland housing urban community aging ageing veterans environmental occupational chemical biological biology physics mathematics
  nuclear space aeronautics aviation maritime ocean atmospheric geology mining minerals petroleum oil gas power electricity industrial manufacturing export import customs revenue tax budget treasury securities exchange
  competition markets insurance audit ethics policy law legal rights equality integration migration refugees citizenship immigration democracy peace religious science-based knowledge-based knowledge based management administration
  surgery nursing dental pharmacy pharmaceutical pharmaceuticals clinical biomedical molecular immunology virology microbiology pathology toxicology radiology neurology neuroscience psychiatry psychology pediatrics
  allergy asthma musculoskeletal skin arthritis eye vision deafness communication engineering evaluation regulation inspection licensing registration surveillance response preparedness readiness emergency emergencies
  digital data computing computer artificial intelligence cyber telecommunications media broadcasting press physicians surgeons hospitals medicaid medicare scientific technological academic university higher secondary primary
  wildlife fish parks recreation conservation nature climate forest land crop animal veterinary plant soil fuel carbon consumer business enterprise employment pensions work life prisons police fire civil military naval strategic global cell gene therapy therapeutics translational precision systems genomics genome proteomics imaging stem regenerative transplantation pulmonary respiratory critical cardiology cardiovascular endocrinology dermatology ophthalmology urology rheumatology nephrology gastroenterology hepatology obstetrics gynecology anesthesiology biochemistry biophysics chemistry materials mechanical electrical aerospace astronomy astrophysics geography history philosophy theology languages literature humanities arts design architecture journalism nursing dentistry optometry metrics assessment analysis modeling trials reporting advancement advancing child gender family families indigenous minority minorities native islamic`),
);

/** Before "center": a building or a site, no body. */
export const SITES: ReadonlySet<string> = new Set(
  words(
    'convention logistics shopping city civic trade visitor visitors distribution fulfillment conference data exhibition town commercial retail fitness sports event entertainment call',
  ),
);

/** Possessors that belong to a name: "Children's Hospital", "People's Bank". */
export const POSSESSORS: ReadonlySet<string> = new Set(
  words(
    'children women men people veterans governor patients workers farmers king queen prince lloyd moody mcdonald sainsbury st physicians teachers ladies writers reddy levi macy',
  ),
);

/** Titles and offices: they stand beside a name and are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  words(`mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady dame sen. rep. gov. president vice-president chairman chairwoman chair chairperson ceo cfo coo cto cmo director director-general secretary
  secretary-general minister commissioner governor senator congressman congresswoman representative mayor chief executive officer founder co-founder head spokesman spokeswoman spokesperson analyst ambassador colonel captain
  lieutenant sergeant premier chancellor princess pope bishop archbishop rev. reverend imam ayatollah sheikh sultan emir deputy acting former manager dean provost rector scientist researcher
  investigator economist editor reporter correspondent senior junior coach captain pharm pharm. engr engr.`),
);

/** Words in capitals at the start of a sentence or headline that open no name. */
export const OPENERS: ReadonlySet<string> = new Set(
  words(`the a an in on at of for from by with to as and but or so yet nor if when while where after before since until during under over about against between among through although though because unless despite
  this that these those it its he she they we you i his her their our your my there here who what which why how all some many most several each every both either neither any no not now then today yesterday tomorrow
  meanwhile however moreover furthermore also additionally finally recently currently according founded based located headquartered joining rival provincial drugmaker drugmakers carmaker insurer insurers retailer lender lenders startup maker shares researchers scientists officials laboratories
  following including like unlike per via within without across around near behind beyond is are was were has have had does did`),
);

/** Months and weekdays. */
export const CALENDAR: ReadonlySet<string> = new Set(
  words(
    `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec`,
  ),
);

/** Words of which a head makes a common noun: "the Research Center", "Medical Institute" alone name nothing. */
export const BARE: ReadonlySet<string> = new Set(
  words(
    'research medical national state federal public private local central new main first second former other international joint global regional university contract development manufacturing clinical biopharmaceutical nonprofit care center medicine training data call service shopping',
  ),
);

/** True for words that are never a name by themselves: function words, titles, months. */
export function isNameless(lower: string): boolean {
  return OPENERS.has(lower) || TITLES.has(lower) || CALENDAR.has(lower);
}

/** True for function words and the like, which open no name. */
export function isOpener(lower: string): boolean {
  return OPENERS.has(lower);
}

/** True for a field or subject, listed or told by its ending: "Immunisation", "Gerontology", "Gynecologists". */
export function isSubject(lower: string): boolean {
  return SUBJECTS.has(lower) || (lower.length > 7 && SUBJECT_ENDING.test(lower));
}

const SUBJECT_ENDING = /(?:olog(?:y|ists?)|ations?|ics|ment|icians|iatry|iatrics|ture|nomy|graphy|therapy|ism|osis|itis)$/u;

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
