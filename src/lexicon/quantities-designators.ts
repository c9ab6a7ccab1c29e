// Words that make a number beside them a name, a place in a list, or a time, and so no quantity.

/** Nouns, lower case, whose following number tells which one is meant: "Phase 3", "section 4", "Route 66". */
export const DESIGNATORS: ReadonlySet<string> = new Set(
  (
    'region regions ste phase phases type types article articles section sections chapter chapters route highway interstate room suite flight flights boeing airbus apollo grade level levels class tier category categories group version figure fig table ' +
    'page pages no nos number numbers act title part parts volume vol issue season episode step stage day week month year years paragraph clause annex appendix schedule exhibit item box bill resolution order model series ' +
    'hall gate platform district ward precinct proposition prop channel radio unit area zone sector terminal runway building block floor apartment apt exit exits junction junctions gates platforms districts wards rooms flights routes roads highways floors channels stages lots units sites buildings paragraphs clauses questions options grades tiers zones areas sectors terminals rows columns line lines track lane pier berth hangar ' +
    'windows iphone ipad galaxy pixel playstation xbox android ios python java covid covid-19 sars-cov euro cop formula serie lap round rounds rd game match heat race q set hole inning quarter half division rule rules ' +
    'regulation directive law code form line psalm verse genesis exodus leviticus deuteronomy isaiah matthew mark luke john acts romans corinthians sputnik voyager falcon starship soyuz shenzhou chang’e artemis crew expedition ' +
    'element isotope carbon uranium plutonium cesium caesium iodine cobalt strontium vitamin omega interleukin hepatitis influenza herpes coronavirus serotype genotype variant clade clades lineage exon chromosome ' +
    'store site lot plot house unit battalion brigade regiment squadron division fleet task force squad camp checkpoint point sunday bowl wrestlemania ufc bowl superbowl ' +
    'tel phone fax ext extension pin zip postcode postbox po p.o id isin cusip ticker doi pmid issn isbn nct registration licence license patent docket case ref reference serial contract ' +
    'studio cyclone typhoon hurricane size state_ mach scenario option question answer note footnote slide image photo video chart map panel column row grid iso iec en astm arm cohort booth stand factor protein receptor gene track film movie album song novel mission sdg goal goals protocol covid-'
  ).split(' '),
);

/** Months and their short forms, lower case, behind or before which a small number is a day. */
export const MONTH_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

/** Nouns of time, lower case: a number of these is a duration. */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  (
    'second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends fortnight fortnights month months quarter quarters year years yr yrs decade decades century centuries ' +
    'millennium millennia semester semesters trimester trimesters weekday weekdays morning mornings afternoon afternoons evening evenings summer summers winter winters spring springs autumn autumns millisecond milliseconds microsecond ' +
    'microseconds nanosecond nanoseconds ms ns monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays'
  ).split(' '),
);

/** Words that may stand between a number and its noun of time: "five consecutive years", "10 working days". */
export const TIME_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'consecutive straight successive full whole entire working business calendar trading more further additional extra long short fiscal financial academic school past last next previous coming preceding following other ' +
    'good solid intense difficult tough happy and a half plus odd or so'
  ).split(' '),
);

/** Words before a bare four-digit number that make it a year. */
export const YEAR_CUES: ReadonlySet<string> = new Set(
  (
    'in since until till by from during before after early late mid of year fiscal fy for to and through spring summer autumn fall winter the january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec back circa c between & this that mid- around calendar ©'
  ).split(' '),
);

/** Persons whose time units are ages: "11-month daughter". */
export const CHILDREN = /^(?:son|daughter|baby|babies|boy|girl|infant|child|toddler|newborn|twins?|fetus|foetus|puppy|kitten|calf|cub)s?$/;

/** Names that go on with a number: "Top 10", "S&P 500". */
export const NUMBERED_NAMES =
  /^(?:Top|Fortune|Forbes|Global|FTSE|Nikkei|Nasdaq|NASDAQ|Dow|DAX|CAC|IBEX|Russell|STOXX|Stoxx|ASX|TSX|Group|Sensex|Nifty|KOSPI|HSI|SMI|ATX|AEX|MIB|CSI|Topix|TOPIX|MSCI|Euronext|Catch|Agenda|Vision|Horizon|Formula|Apollo|Expo|Big|Euro|Covid|COVID|Inc|Track|Web|Industry)$/;

/** Nouns of persons, before "under 5" or "over 65" an age is meant. */
export const PERSONS =
  /^(?:people|persons?|children|kids|child|adults?|patients?|men|man|women|woman|boys?|girls?|infants?|teenagers?|teens?|students?|those|anyone|everyone|residents?|citizens?|participants?|individuals?|americans?|pupils?|youths?|seniors?|workers?|voters?|males?|females?|population|readers|viewers|drivers|players|users|smokers|listeners|fans|buyers|members|migrants|learners|families|renters|employees|recipients|enrollees|parents|mothers|cyclists|passengers|visitors|consumers)$/i;

/** Nouns of streets behind a house number. */
export const STREETS =
  /^(?:\p{Lu}[\p{L}.'’]*[ \u00a0]){1,4}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Ln\.?|Drive|Dr\.?|Way|Square|Place|Pl\.?|Court|Ct\.?|Parkway|Pkwy|Highway|Hwy|Terrace|Plaza|Quay|Circle|Crescent|Broadway)(?![\p{L}])/u;
