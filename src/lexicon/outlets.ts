// News outlets by name: the words that end a paper's or broadcaster's name, words that make no name, and agencies as they spell
// themselves.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Last word of an outlet's name, lower case: "Midland Courier". */
export const OUTLET_WORDS: ReadonlySet<string> = words(
  'advertiser agency argus broadcaster broadcasting bulletin chronicle courier daily dispatch echo examiner express gazette globe guardian herald independent inquirer enquirer journal ledger magazine mail mercury messenger mirror monitor monthly network news newsletter newspaper newspapers newswire nation observer online pioneer post press radio recorder record register reporter republic review sentinel standard star statesman sun telegraph television times today tribune tv vanguard voice weekly wire world',
);

/** May follow the outlet's own name: "Jinan Daily English Service". */
export const OUTLET_TAILS: ReadonlySet<string> = words('africa asia digital edition english europe group india international newspaper online service uk');

/** Say what a page or section is about, or do a thing: with outlet words alone they name no outlet ("Health News", "Press Release"). */
export const SECTION_WORDS: ReadonlySet<string> = words(
  'a about all an and art articles arts banking book books breaking briefing business city climate company corporate culture economy education editorial energy entertainment environment events exclusive fake features film finance financial food for general global good great health home in industry international its latest law life lifestyle live local market markets media medical medicine money more movie music my national new of official on opinion our other past peer policy political politics pop pr print product public real regional release releases report research science shipping social special sport sports staff state stock tech technology that the this to top trade travel trending update updates video week weather with world your',
);

/** Agencies and release wires: their name without signs and case → as they spell it. */
export const WIRE_NAMES: ReadonlyMap<string, string> = new Map(
  [
    'Reuters',
    'AFP',
    'Agence France-Presse',
    'Associated Press',
    'The Associated Press',
    'Bloomberg',
    'Xinhua',
    'Kyodo News',
    'Yonhap',
    'Jiji Press',
    'Bernama',
    'ANTARA',
    'Press Trust of India',
    'UNB',
    'TASS',
    'Interfax',
    'Ukrinform',
    'Anadolu Agency',
    'Tasnim',
    'IRNA',
    'Prensa Latina',
    'Agencia EFE',
    'Deutsche Presse-Agentur',
    'Dow Jones Newswires',
    'The Canadian Press',
    'PA Media',
    'Press Association',
    'Inter Press Service',
    'Thomson Reuters Foundation',
    'Al Jazeera',
    'Deutsche Welle',
    'Voice of America',
    'BBC News',
    'NewMediaWire',
    'News Direct',
    'PR Newswire',
    'Business Wire',
    'GlobeNewswire',
    'Newsfile',
    'Newsfile Corp.',
    'ACCESSWIRE',
    'ACCESS Newswire',
    'EIN Presswire',
    'Media OutReach Newswire',
    'ACN Newswire',
    'JCN Newswire',
    'Newsworthy.ai',
    'citybiz',
    '24-7 Press Release',
    'PRWeb',
    'Marketwired',
    'CNW Group',
    'Canada NewsWire',
    'Cision',
    'InvestorWire',
    'TheNewswire',
    'APO Group',
    'African Media Agency',
    'Antara News',
  ].map((name) => [name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''), name]),
);
