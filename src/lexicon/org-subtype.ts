// Which word of an organisation's name tells its sort, and what it means beside the others.
// "Bank of Portugal" → government, "Bison Bank" → company, "University Hospital Basel" → healthcare.
import type { OrgSubtype } from '../types.ts';
import { LAST_WORDS, SUBTYPE_OF } from './org-heads.ts';

interface Exception {
  readonly head: string;
  /** One of these words anywhere else in the name. */
  readonly beside: string;
  readonly subtype: OrgSubtype;
  /** The other word must stand before the head: "Cancer Center", not "Center for Cancer …". */
  readonly before?: boolean;
}

/** What a head means beside another word; the first that fits decides. */
const EXCEPTIONS: readonly Exception[] = [
  { head: 'chamber', beside: 'commerce book trade industry business', subtype: 'ngo' },
  { head: 'chamber', beside: 'law legal', subtype: 'company' },
  { head: 'chamber', beside: 'medical dental pharmacists physicians doctors engineers architects advocates', subtype: 'ngo' },
  { head: 'academy', beside: 'music dramatic drama ballet', subtype: 'university' },
  { head: 'network', beside: 'clinic clinics hospital hospitals medical', subtype: 'healthcare', before: true },
  { head: 'service services', beside: 'daily english wire', subtype: 'media', before: true },
  { head: 'service services', beside: 'blood ambulance paramedic doctor', subtype: 'healthcare', before: true },
  { head: 'fund', beside: 'innovation biotech technology sciences ii iii iv v vi', subtype: 'company' },
  { head: 'fund', beside: 'sovereign wealth investment venture', subtype: 'company' },
  { head: 'fund', beside: 'industrial saudi fujairah', subtype: 'company' },
  { head: 'league', beside: 'taxpayers voters urban anti-defamation civil defence defense conservation', subtype: 'ngo' },
  { head: 'institute', beside: 'security insurance pension pensions', subtype: 'government' },
  { head: 'city', beside: 'medical', subtype: 'healthcare', before: true },
  { head: 'college colleges', beside: 'hospital', subtype: 'healthcare' },
  { head: 'center centre centers centres', beside: 'research science sciences studies biology translational innovation', subtype: 'research', before: true },
  { head: 'center centre centers centres', beside: 'emergency', subtype: 'government' },
  {
    head: 'center centre centers centres',
    before: true,
    beside:
      "healing anti-aging epilepsy fertility transplant stroke birth imaging therapy spine hair vein skin laser sleep addiction counseling autism burn vision kidney orthopedic cardiovascular oncology psychiatric behavioral medical cancer hospital health wellness surgery surgical treatment eye heart rehabilitation surgery dental care pain recovery trauma children’s children's",
    subtype: 'healthcare',
  },
  {
    head: 'center centre centers centres',
    beside: 'disease prevention emergency operation operations control justice detention cybersecurity counterterrorism communication command information',
    subtype: 'government',
  },
  { head: 'center centre centers centres', beside: 'youth senior community family pain treatment', subtype: 'ngo' },
  { head: 'center centre centers centres', beside: 'policy action rights law community progress democracy reproductive arts', subtype: 'ngo' },
  { head: 'force', beside: 'global international world', subtype: 'intergovernmental' },
  { head: 'academy', beside: 'american european royal british neurology pediatrics', subtype: 'ngo' },
  { head: 'academy', beside: 'fire police military', subtype: 'government' },
  { head: 'movement', beside: 'democratic change freedom liberation resistance national islamic solidarity 5 five', subtype: 'other' },
  { head: 'institute', beside: 'heart eye wellness spine', subtype: 'healthcare' },
  { head: 'institute', beside: 'policy enterprise american cato petroleum', subtype: 'ngo' },
  { head: 'institute', beside: 'technology polytechnic', subtype: 'university' },
  { head: 'laboratories', beside: "abbott reddy’s reddy's", subtype: 'company' },
  { head: 'bank', beside: 'world european asian african inter-american islamic caribbean eurasian nordic multilateral', subtype: 'intergovernmental' },
  { head: 'bank', beside: 'development investment commercial savings merchant mutual private', subtype: 'company' },
  { head: 'bank', beside: "central reserve national national people’s people's", subtype: 'government' },
  { head: 'bank', beside: 'food blood', subtype: 'ngo' },
  { head: 'agency', beside: 'news press telegraph', subtype: 'media' },
  { head: 'agency', beside: 'international', subtype: 'intergovernmental' },
  { head: 'agency', beside: 'advertising marketing talent insurance realty', subtype: 'company' },
  { head: 'service services', beside: 'news newswire press broadcasting', subtype: 'media' },
  { head: 'service services', beside: 'financial llc business sleep life testing pharmacy management', subtype: 'company' },
  { head: 'service services', beside: 'hospital psychiatric', subtype: 'healthcare' },
  {
    head: 'organization organisation',
    beside: 'world international pan pan-american shanghai cooperation treaty islamic states',
    subtype: 'intergovernmental',
  },
  { head: 'organization organisation', beside: 'health standard control', subtype: 'government' },
  { head: 'fund', beside: "international world global monetary nations opec population children’s children's", subtype: 'intergovernmental' },
  { head: 'fund', beside: 'venture capital ventures investment hedge equity growth sovereign wealth pension focus', subtype: 'company' },
  { head: 'union', beside: 'european african economic eurasian nations', subtype: 'intergovernmental' },
  { head: 'union', beside: 'credit western pacific', subtype: 'company' },
  { head: 'union', beside: 'democratic christian social', subtype: 'other' },
  { head: 'trust', beside: 'nhs hospital hospitals', subtype: 'healthcare' },
  { head: 'trust', beside: 'reit investment property realty company bank', subtype: 'company' },
  { head: 'council', beside: 'research', subtype: 'research' },
  { head: 'council', beside: 'european nordic gulf cooperation', subtype: 'intergovernmental' },
  { head: 'council', beside: 'trade business industry american policy medical advertising', subtype: 'ngo' },
  { head: 'commission', beside: 'european african inter-american', subtype: 'intergovernmental' },
  { head: 'court', beside: 'international european criminal-international', subtype: 'intergovernmental' },
  { head: 'committee', beside: 'olympic national-republican', subtype: 'other' },
  { head: 'committee', beside: 'red-cross rescue action conservation protect', subtype: 'ngo' },
  { head: 'council', beside: 'student', subtype: 'other' },
  { head: 'school', beside: 'high elementary middle primary secondary public', subtype: 'other' },
  { head: 'academy', beside: 'sciences science', subtype: 'research' },
  { head: 'college', beside: 'american royal physicians surgeons cardiology radiology', subtype: 'ngo' },
  {
    head: 'department',
    beside:
      'chemistry biology physics medicine surgery hematology neurology psychiatry pediatrics psychology engineering epidemiology pharmacology oncology biochemistry neuroscience pathology radiology sociology economics history mathematics computer microbiology immunology',
    subtype: 'university',
  },
  { head: 'office', beside: 'law post box family', subtype: 'company' },
  { head: 'assembly', beside: 'nations general-assembly', subtype: 'intergovernmental' },
  { head: 'alliance federation', beside: 'walgreens boots', subtype: 'company' },
  { head: 'initiative network', beside: 'news broadcasting television', subtype: 'media' },
  { head: 'network', beside: 'research', subtype: 'research' },
  { head: 'group', beside: 'medical hospital physicians dental', subtype: 'healthcare' },
  { head: 'house', beside: 'publishing random auction', subtype: 'company' },
  { head: 'force forces', beside: 'task', subtype: 'government' },
  { head: 'forces force', beside: 'democratic liberation rapid', subtype: 'other' },
  { head: 'front', beside: 'liberation', subtype: 'other' },
  { head: 'exchange', beside: 'health-information', subtype: 'other' },
  { head: 'research', beside: 'association foundation society', subtype: 'ngo' },
  {
    head: 'research',
    beside: 'market clinical contract equity counterpoint ibex htx capital securities digital polaris allied verified insights fortune precedence',
    subtype: 'company',
    before: true,
  },
  { head: 'initiative', beside: 'vaccine vaccines tuberculosis neglected drug drugs', subtype: 'research' },
  { head: 'museum museums', beside: 'university', subtype: 'university' },
  { head: 'solutions systems health', beside: 'hospital health-system', subtype: 'healthcare' },
];

const EXCEPTION_OF: ReadonlyMap<string, readonly Meaning[]> = groupExceptions();

const JOINTS: ReadonlySet<string> = new Set(words('of for on in against to at de del della des du für da do di y et'));

/** What the words of a name tell of its sort, or null: the head before "of" or "for" decides, else the last one. */
export function subtypeOfName(name: string): OrgSubtype | null {
  for (const [pattern, subtype] of WHOLE) if (pattern.test(name)) return subtype;
  const parts = name
    .toLowerCase()
    .split(/[\s,/()]+/u)
    .filter((part) => part !== '');
  const joint = parts.findIndex((part, index) => index > 0 && JOINTS.has(part));
  const tail = lastHead(parts, joint + 1, parts.length);
  if (joint > 0 && tail === parts.length - 1 && OVERRIDING.has(parts[tail] as string)) return meaningOf(parts, tail);
  const head = joint > 0 ? lastHead(parts, 0, joint) : -1;
  const chosen = head >= 0 ? head : tail;
  if (chosen >= 0)
    return joint > 0 && parts[chosen] === 'bank' && parts[joint] === 'of' && chosen === joint - 1 ? bankOf(parts, joint) : meaningOf(parts, chosen);
  return LAST_WORDS[parts.at(-1) ?? ''] ?? subtypeOfShape(name) ?? (MEDIA_NAME.test(name) ? 'media' : null);
}

/** True where a single word of the name, whatever stands beside it, gives this subtype: it errs more often than an exception, a shape or a word of outlets. */
export function tellsByHeadAlone(name: string, subtype: OrgSubtype): boolean {
  if (subtype === 'media') return false;
  return name
    .toLowerCase()
    .split(/[\s,/()]+/u)
    .some((word) => SUBTYPE_OF.get(word) === subtype || LAST_WORDS[word] === subtype);
}

/** Shapes that tell more than any head in the name. */
const WHOLE: readonly (readonly [RegExp, OrgSubtype])[] = [
  [/\b(?:Science|Technology|Research|Innovation|Biotech|Bio) Park$/u, 'research'],
  [/\bMedical City$|\bHealth (?:System|Clinic)$/u, 'healthcare'],
  [/^(?:UK|Scottish|Welsh|British|Australian|New Zealand|Irish|Israeli|Norwegian) Labour(?: Party)?$/u, 'other'],
  [
    /^(?:Labour|Labor|Conservatives|Greens|Liberals|Liberal Democrats|Lib Dems|Social Democrats|Christian Democrats|Socialists|Tories|Democrats|Republicans)$/u,
    'other',
  ],
  [/\b(?:Commercial|Development|Savings|Industrial|Agricultural|Cooperative|Investment) Bank of (?!the )\p{Lu}/u, 'company'],
  [/\bPresident['’]s .*Initiative$/u, 'government'],
  [/ Local \d{1,4}$/u, 'ngo'],
  [/ (?:Rovers|Wanderers|Albion|Hotspur|Athletic|FC|AFC|CF|SC)$/u, 'other'],
];

/** "Ohio Attorney General", "Doctors for Fair Access", "UZ Gent", "Fars Science and Technology Park". */
function subtypeOfShape(name: string): OrgSubtype | null {
  for (const [pattern, subtype] of SHAPES) if (pattern.test(name)) return subtype;
  return null;
}

const SHAPES: readonly (readonly [RegExp, OrgSubtype])[] = [
  [/\b(?:Attorney|Surgeon|Inspector|Solicitor|Auditor)s? General$/u, 'government'],
  [
    /^(?:Doctors|Nurses|Physicians|Scientists|Patients|Parents|Mothers|Women|Citizens|Students|Teachers|Lawyers|Workers|Veterans|Friends|Families) (?:for|against|without|Without) /u,
    'ngo',
  ],
  [/^(?:UZ|CHU|CHRU|UMC|UMCG|HUS|AP-HP) /u, 'healthcare'],
  [/ (?:Collaboration|Collaborative|Consortium)$/u, 'research'],
  [/^(?:Agência|Agence|Agenzia|Agencia) |(?:dienst|[Nn]ewsline|NEWSLINE|NEWSWIRE)$/u, 'media'],
  [/^(?:Académie|Akademie|Academia|Accademia) /u, 'research'],
];

/** Outlets by the shape of their name: "500NewsWire", "TVN24", "Gazeta Prawna". */
const MEDIA_NAME =
  /News(?:[Ww]ire)?(?: Service)?$|^TV|[a-z]TV$|\bTV\d*$|\b(?:Gazeta|Gazette|Zeitung|Shimbun|Diario|Corriere|Pravda|Gazzetta)\b|Radio$|Politics$/u;

/** Heads at the very end that win over one before "of": "University of Chicago Press", "University of Iowa Hospitals". */
const OVERRIDING: ReadonlySet<string> = new Set(words('hospital hospitals clinic clinics center centre press foundation institute laboratory association'));

/** "Bank of America" is a company, "Bank of Portugal" a central bank. */
function bankOf(parts: readonly string[], joint: number): OrgSubtype {
  return /^(?:america|china|montreal|nova|baroda|india|industry|agriculture|ireland|scotland|cyprus|communications|tokyo|queensland|hawaii)$/u.test(
    parts[joint + 1] ?? '',
  ) &&
    parts.length <= joint + 2 &&
    joint === 1
    ? 'company'
    : 'government';
}

function lastHead(parts: readonly string[], from: number, to: number): number {
  for (let index = to - 1; index >= from; index -= 1) if (SUBTYPE_OF.has(parts[index] as string)) return index;
  return -1;
}

function meaningOf(parts: readonly string[], index: number): OrgSubtype {
  const head = parts[index] as string;
  for (const { beside, subtype, before } of EXCEPTION_OF.get(head) ?? [])
    if (parts.some((part, other) => (before ? other < index : other !== index) && beside.has(part))) return subtype;
  if (/^departments?$/u.test(head) && parts.some((part) => FACULTY.test(part))) return 'university';
  return SUBTYPE_OF.get(head) as OrgSubtype;
}

/** Fields that a university's department bears: "Department of Neurobiology". */
const FACULTY = /(?:olog|chemistr|iatr|physics|surger|mathemat|anatom|astronom|engineering$|medicine$|linguist|philosoph)/u;

interface Meaning {
  readonly beside: ReadonlySet<string>;
  readonly subtype: OrgSubtype;
  readonly before: boolean;
}

function groupExceptions(): Map<string, Meaning[]> {
  const groups = new Map<string, Meaning[]>();
  for (const { head, beside, subtype, before = false } of EXCEPTIONS) {
    for (const word of words(head)) {
      const group = groups.get(word) ?? [];
      group.push({ beside: new Set(words(beside)), subtype, before });
      groups.set(word, group);
    }
  }
  return groups;
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
