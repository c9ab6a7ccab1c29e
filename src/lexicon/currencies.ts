// Currencies: ISO 4217 codes, signs, and names with the country forms that go before them.

/** ISO 4217 codes in use, and those of the last thirty years that texts still name. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUC CUP CVE CZK ' +
    'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW ' +
    'KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR ' +
    'RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST ' +
    'XAF XCD XDR XOF XPF YER ZAR ZMW ZWL DEM FRF ITL ESP NLG BEF ATS FIM IEP GRD PTE SKK SIT EEK LVL LTL CYP MTL VEF BYR GHC MRO STD ZMK'
  ).split(' '),
);

/** Sign or short form → ISO code. The bare "$" and others that countries share are in SHARED_SIGNS. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  (
    'US$:USD us$:USD U.S.$:USD u.s.$:USD u.s$:USD U.S$:USD USD$:USD $US:USD A$:AUD AU$:AUD AUD$:AUD C$:CAD CA$:CAD CAD$:CAD CAN$:CAD Can$:CAD Cdn$:CAD CDN$:CAD NZ$:NZD HK$:HKD S$:SGD SG$:SGD NT$:TWD R$:BRL ' +
    'MX$:MXN Mex$:MXN J$:JMD TT$:TTD EC$:XCD BZ$:BZD Bds$:BBD BDS$:BBD B$:BND FJ$:FJD F$:FJD G$:GYD N$:NAD Z$:ZWL L$:LRD WS$:WST SI$:SBD CI$:KYD BS$:BSD RD$:DOP COL$:COP CLP$:CLP ' +
    'AR$:ARS C$:CAD MOP$:MOP T$:TOP £:GBP GB£:GBP UK£:GBP £E:EGP E£:EGP LE:EGP L.E.:EGP L.E:EGP LL:LBP IR£:IEP €:EUR EU€:EUR JP¥:JPY CN¥:CNY RMB¥:CNY RMB:CNY CN￥:CNY 元:CNY 円:JPY 圓:TWD ₹:INR ₽:RUB ' +
    '₩:KRW ₪:ILS ₦:NGN ₫:VND ฿:THB ₺:TRY ₴:UAH ₱:PHP ₡:CRC ₲:PYG ₵:GHS GH₵:GHS GH¢:GHS ₸:KZT ₮:MNT ₭:LAK ₾:GEL ₼:AZN ֏:AMD ৳:BDT ៛:KHR ؋:AFN ﷼:IRR zł:PLN Kč:CZK Ft:HUF лв:BGN ' +
    'RM:MYR Rp:IDR Rp.:IDR SFr:CHF SFr.:CHF Sfr:CHF sFr:CHF Fr.:CHF DKr:DKK Dkr:DKK NKr:NOK Nkr:NOK SKr:SEK Skr:SEK Ksh:KES KSh:KES Kshs:KES KShs:KES Sh:KES Tsh:TZS TSh:TZS Ush:UGX USh:UGX UShs:UGX ' +
    'FCFA:XAF CFA:XOF DM:DEM B/.:PAB S/.:PEN S/:PEN Bs:VES Bs.:BOB BsF:VEF Tk:BDT Tk.:BDT TK:BDT INR₹:INR Dh:AED Dhs:AED AED:AED SR:SAR QR:QAR BD:BHD KD:KWD OMR:OMR YTL:TRY TL:TRY'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Sign or short form that several countries share → the commonest reading first. */
export const SHARED_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['＄', 'dollar'],
  ['¥', 'yen'],
  ['￥', 'yen'],
  ['Rs', 'rupee'],
  ['Rs.', 'rupee'],
  ['Re', 'rupee'],
  ['₨', 'rupee'],
  ['kr', 'krone'],
  ['kr.', 'krone'],
  ['Kr', 'krone'],
]);

/** Signs of one letter that stand before digits only ("R500", "N20,000"). */
export const LETTER_SIGNS: ReadonlyMap<string, string> = new Map([
  ['R', 'ZAR'],
  ['N', 'NGN'],
  ['₤', 'GBP'],
  ['K', 'ZMW'],
  ['Q', 'GTQ'],
]);

/** Name of a currency: every written form, the code it means alone, and the codes it means after a country form. */
export interface CurrencyName {
  /** The family, as in FAMILY_DEFAULTS. */
  readonly family: string;
  /** Power of ten of this name against the currency (cent −2). */
  readonly exponent: number;
}

/** Family of currencies of one name → code that the name means alone, and whether others share it. */
export const FAMILY_DEFAULTS: ReadonlyMap<string, { readonly code: string; readonly shared: boolean }> = new Map(
  (
    'dollar:USD* pound:GBP* yen:JPY* euro:EUR franc:CHF* rupee:INR* peso:MXN* krone:NOK* krona:SEK* koruna:CZK lek:ALL dobra:STN cfp:XPF dinar:KWD* dirham:AED* rial:IRR* riyal:SAR* shilling:KES* won:KRW ' +
    'lira:TRY* yuan:CNY real:BRL rouble:RUB zloty:PLN forint:HUF baht:THB dong:VND rupiah:IDR ringgit:MYR taka:BDT naira:NGN cedi:GHS birr:ETB hryvnia:UAH tenge:KZT shekel:ILS leu:RON* lev:BGN ' +
    'kuna:HRK lari:GEL dram:AMD manat:AZN* som:KGS* soum:UZS tugrik:MNT kip:LAK riel:KHR kyat:MMK pataca:MOP kwacha:ZMW* metical:MZN kwanza:AOA pula:BWP loti:LSL lilangeni:SZL ariary:MGA dalasi:GMD ' +
    'leone:SLE ouguiya:MRU guarani:PYG boliviano:BOB bolivar:VES sol:PEN quetzal:GTQ lempira:HNL cordoba:NIO colon:CRC* balboa:PAB gourde:HTG rand:ZAR afghani:AFN ngultrum:BTN rufiyaa:MVR somoni:TJS ' +
    'denar:MKD guilder:NLG* mark:DEM* markka:FIM escudo:PTE* drachma:GRD peseta:ESP schilling:ATS punt:IEP florin:AWG kina:PGK vatu:VUV tala:WST paanga:TOP nakfa:ERN hwan:KRW cent:USD* penny:GBP paisa:INR* ' +
    'kopeck:RUB sen:MYR* dime:USD* centavo:MXN* centime:EUR* grosz:PLN cfa:XOF* nickel:USD* piastre:EGP* kurus:TRY agora:ILS satang:THB pfennig:DEM jiao:CNY fen:CNY halala:SAR ngwee:ZMW kobo:NGN pesewa:GHS centimo:PEN* øre:NOK* ban:RON'
  )
    .split(' ')
    .map((pair) => {
      const [name = '', code = ''] = pair.split(':');
      return [name, { code: code.slice(0, 3), shared: code.endsWith('*') }] as const;
    }),
);

/** Written form, lower case → family and the power of ten. */
export const CURRENCY_NAMES: ReadonlyMap<string, CurrencyName> = new Map<string, CurrencyName>([
  ...names(
    'dollar:dollars,buck,bucks,greenbacks pound:pounds,quid yen euro:euros franc:francs rupee:rupees,rupiya peso:pesos krone:kroner,kronur krona:kronor koruna:korunas,koruny,crowns dinar:dinars ' +
      'dirham:dirhams rial:rials riyal:riyals shilling:shillings won lira:liras,lire yuan:yuans,renminbi,rmb real:reais,reals,reai rouble:roubles,ruble,rubles zloty:zlotys,zlotych,zloties,zl,złoty,złotys,złotych,zlotties forint:forints baht dong rupiah:rupiahs ' +
      'ringgit:ringgits taka:takas naira:nairas cedi:cedis birr:birrs hryvnia:hryvnias,hryvnya,hryvnyas,hryvna tenge:tenges shekel:shekels,sheqel,sheqels leu:lei lev:leva,levs kuna:kunas lari dram:drams manat:manats soum:soums,sum,soms,sums som tugrik:tugriks,togrog ' +
      'kip:kips riel:riels kyat:kyats pataca:patacas kwacha:kwachas metical:meticais kwanza:kwanzas pula loti:maloti lilangeni:emalangeni ariary dalasi:dalasis leone:leones ouguiya:ouguiyas guarani:guaranis,guaraníes ' +
      'boliviano:bolivianos bolivar:bolivars,bolivares,bolívar,bolívares quetzal:quetzals,quetzales lempira:lempiras cordoba:cordobas,córdoba,córdobas colon:colones,colón balboa:balboas gourde:gourdes rand:rands ' +
      'afghani:afghanis,afs ngultrum:ngultrums rufiyaa somoni denar:denars guilder:guilders mark:marks,deutschmarks,deutschmark markka:markkaa escudo:escudos drachma:drachmas peseta:pesetas schilling:schillings punt:punts ' +
      'kina:kinas vatu tala paanga:paʻanga nakfa florin:florins lek:lekë,leke dobra:dobras',
    0,
  ),
  ...names(
    'cent:cents,¢,c penny:pence,pennies,p paisa:paise kopeck:kopecks,kopek,kopeks,kopiyka,kopiykas centavo:centavos centime:centimes,rappen grosz:groszy,groszys sen:sens piastre:piastres,piaster,piasters kurus:kuruş ' +
      'agora:agorot satang pfennig:pfennigs fen:fens halala:halalas ngwee kobo pesewa:pesewas centimo:centimos,céntimo,céntimos øre:öre ban:bani',
    -2,
  ),
  ...names('dime:dimes jiao', -1),
  // A twentieth of a dollar: 5 × 10^-2.
  ...names('nickel:nickels', -2),
  ['sols', { family: 'sol', exponent: 0 }],
  ['soles', { family: 'sol', exponent: 0 }],
]);

function names(forms: string, exponent: number): [string, CurrencyName][] {
  return forms.split(' ').flatMap((entry) => {
    const [family = '', more = ''] = entry.split(':');
    return [family, ...(more === '' ? [] : more.split(','))].map((form): [string, CurrencyName] => [form, { family, exponent }]);
  });
}
