// Country forms that go before a shared currency name ("Canadian dollars"), and what tells a document's own dollar.

/** Country form, lower case → prefix that ISO codes of that country begin with. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  (
    'us:US u.s.:US u.s:US usa:US american:US united-states:US canadian:CA can:CA cdn:CA australian:AU aussie:AU new-zealand:NZ kiwi:NZ hong-kong:HK singapore:SG singaporean:SG taiwan:TW taiwanese:TW jamaican:JM ' +
    'bahamian:BS barbadian:BB barbados:BB bermudian:BM bermuda:BM belize:BZ brunei:BN cayman:KY fijian:FJ fiji:FJ guyanese:GY guyana:GY liberian:LR namibian:NA trinidad:TT trinidadian:TT surinamese:SR zimbabwean:ZW zimbabwe:ZW ' +
    'solomon:SB british:GB uk:GB u.k.:GB egyptian:EG lebanese:LB syrian:SY sudanese:SD south-sudanese:SS irish:IE cypriot:CY gibraltar:GI falkland:FK japanese:JP swiss:CH french:FR belgian:BE luxembourg:LU rwandan:RW burundian:BI congolese:CD ' +
    'guinean:GN djiboutian:DJ indian:IN pakistani:PK pakistan:PK sri-lankan:LK lankan:LK nepalese:NP nepali:NP nepal:NP mauritian:MU mauritius:MU seychelles:SC mexican:MX argentine:AR argentinian:AR argentinean:AR chilean:CL colombian:CO ' +
    'cuban:CU dominican:DO uruguayan:UY philippine:PH filipino:PH norwegian:NO danish:DK swedish:SE icelandic:IS czech:CZ slovak:SK kuwaiti:KW kuwait:KW iraqi:IQ jordanian:JO jordan:JO bahraini:BH bahrain:BH libyan:LY tunisian:TN algerian:DZ ' +
    'serbian:RS emirati:AE uae:AE u.a.e.:AE moroccan:MA iranian:IR omani:OM yemeni:YE saudi:SA saudi-arabian:SA qatari:QA qatar:QA kenyan:KE kenya:KE ugandan:UG uganda:UG tanzanian:TZ tanzania:TZ somali:SO austrian:AT korean:KR south-korean:KR ' +
    'north-korean:KP turkish:TR italian:IT maltese:MT chinese:CN brazilian:BR russian:RU belarusian:BY belarus:BY polish:PL hungarian:HU thai:TH vietnamese:VN indonesian:ID malaysian:MY malaysia:MY bangladeshi:BD bangladesh:BD nigerian:NG nigeria:NG ' +
    'ghanaian:GH ghana:GH ethiopian:ET ukrainian:UA kazakh:KZ israeli:IL romanian:RO moldovan:MD bulgarian:BG croatian:HR georgian:GE armenian:AM azerbaijani:AZ azeri:AZ turkmen:TM kyrgyz:KG uzbek:UZ mongolian:MN lao:LA cambodian:KH burmese:MM ' +
    'macau:MO macanese:MO zambian:ZM malawian:MW german:DE finnish:FI dutch:NL antillean:AN portuguese:PT cape-verdean:CV greek:GR spanish:ES south-african:ZA afghan:AF maldivian:MV tajik:TJ macedonian:MK bosnian:BA samoan:WS tongan:TO ' +
    'peruvian:PE bolivian:BO venezuelan:VE paraguayan:PY guatemalan:GT honduran:HN nicaraguan:NI costa-rican:CR salvadoran:SV panamanian:PA haitian:HT angolan:AO mozambican:MZ botswana:BW aruban:AW eritrean:ER ' +
    'new-taiwan:TW nt:TW hk:HK nz:NZ canada:CA australia:AU jamaica:JM bahamas:BS bermudan:BM belizean:BZ bruneian:BN cayman-islands:KY liberia:LR namibia:NA trinidad-and-tobago:TT suriname:SR solomon-islands:SB east-caribbean:XC ' +
    'eastern-caribbean:XC egypt:EG lebanon:LB syria:SY sudan:SD south-sudan:SS falkland-islands:FK falklands:FK saint-helena:SH st-helena:SH japan:JP rwanda:RW burundi:BI congo:CD guinea:GN djibouti:DJ comorian:KM comoros:KM pacific:XP polynesian:XP cfp:XP ' +
    'central-african:XA west-african:XO cameroonian:XA gabonese:XA chadian:XA senegalese:XO ivorian:XO malian:XO sri-lanka:LK seychellois:SC india:IN mexico:MX argentina:AR chile:CL colombia:CO cuba:CU uruguay:UY philippines:PH norway:NO ' +
    'denmark:DK sweden:SE iceland:IS slovakian:SK iraq:IQ bahreini:BH libya:LY tunisia:TN algeria:DZ serbia:RS morocco:MA iran:IR oman:OM yemen:YE saudi-arabia:SA kyrgyzstani:KG kyrgyzstan:KG uzbekistani:UZ uzbekistan:UZ turkmenistan:TM turkmenistani:TM ' +
    'somalia:SO malawi:MW zambia:ZM costa-rica:CR euro:EU european:EU antilles:AN netherlands:NL netherlands-antillean:AN netherlands-antilles:AN bosnia:BA bosnia-herzegovina:BA bosnian-convertible:BA convertible:BA west-german:DE deutsche:DE ' +
    'deutsch:DE lesotho:LS basotho:LS swazi:SZ eswatini:SZ gambian:GM ghanian:GH sierra-leonean:SL sierra-leone:SL mauritanian:MR malagasy:MG madagascar:MG papua-new-guinean:PG papua-new-guinea:PG vanuatu:VU bhutanese:BT kazakhstani:KZ ' +
    'mozambique:MZ são-tomé:ST são-tomean:ST são-toméan:ST paraguay:PY peru:PE bolivia:BO venezuela:VE guatemala:GT honduras:HN nicaragua:NI panama:PA haiti:HT albanian:AL azerbaijan:AZ armenia:AM georgia:GE ukraine:UA russia:RU poland:PL hungary:HU ' +
    'thailand:TH vietnam:VN indonesia:ID cambodia:KH laos:LA laotian:LA myanmar:MM mongolia:MN israel:IL new-israeli:IL turkish-new:TR new-turkish:TR ethiopia:ET angola:AO maldives:MV tajikistani:TJ botswanan:BW sterling:GB'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Families → codes that members of it have, so that country and name give one code. */
const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'dollar:USD,CAD,AUD,NZD,HKD,SGD,TWD,JMD,BSD,BBD,BMD,BZD,BND,KYD,FJD,GYD,LRD,NAD,TTD,SRD,ZWL,SBD,XCD cent:USD,CAD,AUD,NZD,HKD,SGD,EUR,ZAR pound:GBP,EGP,LBP,SYP,SDG,SSP,IEP,CYP,GIP,FKP,SHP yen:JPY,CNY franc:CHF,FRF,BEF,RWF,BIF,CDF,GNF,DJF,KMF,XPF,XAF,XOF cfa:XAF,XOF ' +
    'rupee:INR,PKR,LKR,NPR,MUR,SCR paisa:INR,PKR,NPR peso:MXN,ARS,CLP,COP,CUP,DOP,UYU,PHP centavo:MXN,PHP,BRL krone:NOK,DKK,SEK,ISK krona:SEK,ISK,NOK,DKK koruna:CZK,SKK dinar:KWD,IQD,JOD,BHD,LYD,TND,DZD,RSD dirham:AED,MAD ' +
    'rial:IRR,OMR,YER,SAR,QAR riyal:SAR,QAR,OMR,YER,IRR shilling:KES,UGX,TZS,SOS,ATS won:KRW,KPW lira:TRY,ITL,MTL,SYP,LBP leu:RON,MDL rouble:RUB,BYN kopeck:RUB,UAH manat:AZN,TMT som:KGS,UZS kwacha:ZMW,MWK colon:CRC,SVC ' +
    'guilder:NLG,ANG mark:DEM,BAM,FIM escudo:PTE,CVE centime:EUR,CHF,FRF piastre:EGP,LBP,SYP centimo:PEN,CRC øre:NOK,DKK,SEK'
  )
    .split(' ')
    .map((entry) => {
      const [family = '', codes = ''] = entry.split(':');
      return [family, codes.split(',')] as const;
    }),
);

/** Every word of a country form: what may stand between a number and a currency name. */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set([...COUNTRIES.keys()].flatMap((form) => form.split('-')));

/**
 * Code of a currency by country form and family ("Hong Kong", dollar → HKD); null where there is no such country or currency.
 * A family of one currency keeps it whatever country is named ("Finnish markka", "Thai baht"): `only` is its code.
 */
export function currencyOfCountry(form: string, family: string, only: string | null = null): string | null {
  const prefix = COUNTRIES.get(form.toLowerCase().replace(/[ \u00a0]+/g, '-'));
  if (prefix === undefined) return null;
  const members = MEMBERS.get(family);
  return members ? (members.find((code) => code.startsWith(prefix)) ?? null) : only;
}

/** Signs that say outright which member of a family a document means. */
export const FAMILY_CLUES: ReadonlyMap<string, readonly (readonly [string, RegExp])[]> = new Map([
  [
    'dollar',
    [
      ['CAD', /(?<![A-Z])(?:C|CA|CDN|Cdn|CAD|CAN)\$|\bCAD\b|\bCanadian dollars?\b/],
      ['AUD', /(?<![A-Z])(?:A|AU|AUD)\$|\bAUD\b|\bAustralian dollars?\b/],
      ['NZD', /\bNZ(?:D)?\$|\bNZD\b|\bNew Zealand dollars?\b/],
      ['HKD', /\bHK\$|\bHKD\b|\bHong Kong dollars?\b/],
      ['SGD', /(?<![A-Z])(?:S|SG)\$|\bSGD\b|\bSingapore dollars?\b/],
      ['TWD', /\bNT\$|\bTWD\b|\b(?:New )?Taiwan dollars?\b/],
      ['USD', /\bUS\$|\bU\.S\. ?\$|\bUSD\b|\b(?:US|U\.S\.|American) dollars?\b|\$US\b/],
    ],
  ],
  [
    'yen',
    [
      ['CNY', /\b(?:yuan|renminbi|RMB|CNY)\b|CN¥/],
      ['JPY', /\byen\b|\bJPY\b|JP¥/],
    ],
  ],
  [
    'rupee',
    [
      ['PKR', /\b(?:PKR|Pakistani? rupees?|Pakistan|Karachi|Islamabad|Lahore)\b/],
      ['LKR', /\b(?:LKR|Sri Lankan? rupees?|Sri Lanka|Colombo)\b/],
      ['NPR', /\b(?:NPR|Nepal(?:ese|i)? rupees?|Nepal|Kathmandu)\b/],
      ['MUR', /\b(?:MUR|Mauriti(?:an|us))\b/],
      ['INR', /\b(?:INR|India|Indian|Delhi|Mumbai|Bengaluru|Chennai|Hyderabad|Kolkata|crores?|lakhs?)\b|₹/],
    ],
  ],
  [
    'krone',
    [
      ['DKK', /\b(?:DKK|Denmark|Danish|Copenhagen)\b/],
      ['SEK', /\b(?:SEK|Sweden|Swedish|Stockholm)\b/],
      ['ISK', /\b(?:ISK|Iceland|Icelandic|Reykjavik)\b/],
      ['NOK', /\b(?:NOK|Norway|Norwegian|Oslo)\b/],
    ],
  ],
  [
    'peso',
    [
      ['ARS', /\b(?:ARS|Argentin(?:a|e|ian)|Buenos Aires)\b/],
      ['PHP', /\b(?:PHP|Philippines?|Filipino|Manila)\b|₱/],
      ['COP', /\b(?:COP|Colombian?|Bogot[aá])\b/],
      ['CLP', /\b(?:CLP|Chilean|Chile|Santiago)\b/],
      ['CUP', /\b(?:CUP|Cuban?|Havana)\b/],
      ['DOP', /\b(?:DOP|Dominican)\b/],
      ['UYU', /\b(?:UYU|Uruguay(?:an)?)\b/],
      ['MXN', /\b(?:MXN|Mexic(?:o|an))\b/],
    ],
  ],
  [
    'franc',
    [
      ['XOF', /\b(?:XOF|FCFA|CFA|Senegal|Ivory Coast|Mali|Burkina|Benin|Togo|Niger)\b/],
      ['XAF', /\b(?:XAF|Cameroon|Gabon|Chad)\b/],
      ['RWF', /\b(?:RWF|Rwandan?)\b/],
      ['CDF', /\b(?:CDF|Congolese|Kinshasa)\b/],
      ['CHF', /\b(?:CHF|Swiss|Switzerland|Zurich|Geneva|Basel)\b/],
    ],
  ],
  [
    'cfa',
    [
      ['XAF', /\b(?:XAF|Cameroon(?:ian)?|Gabon(?:ese)?|Chad(?:ian)?|Central African|Congo(?:lese)?|Brazzaville|Equatorial Guinea)\b/],
      ['XOF', /\b(?:XOF|Senegal(?:ese)?|Ivory Coast|Ivorian|Mali(?:an)?|Burkina|Benin|Togo|Niger|West African)\b/],
    ],
  ],
  [
    'dinar',
    [
      ['IQD', /\b(?:IQD|Iraqi?)\b/],
      ['JOD', /\b(?:JOD|Jordan(?:ian)?)\b/],
      ['BHD', /\b(?:BHD|Bahraini?)\b/],
      ['TND', /\b(?:TND|Tunisian?)\b/],
      ['DZD', /\b(?:DZD|Algerian?)\b/],
      ['LYD', /\b(?:LYD|Libyan?)\b/],
      ['RSD', /\b(?:RSD|Serbian?)\b/],
      ['KWD', /\b(?:KWD|Kuwaiti?)\b/],
    ],
  ],
  [
    'shilling',
    [
      ['UGX', /\b(?:UGX|Ugandan?|Kampala)\b/],
      ['TZS', /\b(?:TZS|Tanzanian?)\b/],
      ['SOS', /\bSomali\b/],
      ['KES', /\b(?:KES|Kenyan?|Nairobi)\b/],
    ],
  ],
  [
    'pound',
    [
      ['EGP', /\b(?:EGP|Egyptian pounds?)\b/],
      ['LBP', /\b(?:LBP|Lebanese pounds?)\b/],
      ['SDG', /\b(?:SDG|Sudanese pounds?)\b/],
      ['SYP', /\b(?:SYP|Syrian pounds?)\b/],
    ],
  ],
]);
