// Sovereign countries: names and adjectives → ISO 3166-1 alpha-2. Left out where a name is a state, a person or a bird as often ("Georgia", "Chad").

/** `code names : adjectives`, variants parted by `|`. */
const ROWS = `AF Afghanistan:Afghan;AL Albania:Albanian;DZ Algeria:Algerian;AO Angola:Angolan;AR Argentina:Argentine|Argentinian;AM Armenia:Armenian;AU Australia:Australian;AT Austria:Austrian;AZ Azerbaijan:Azerbaijani;
BS Bahamas:Bahamian;BH Bahrain:Bahraini;BD Bangladesh:Bangladeshi;BB Barbados:Barbadian;BY Belarus:Belarusian;BE Belgium:Belgian;BZ Belize:Belizean;BJ Benin:Beninese;BT Bhutan:Bhutanese;BO Bolivia:Bolivian;
BA Bosnia and Herzegovina|Bosnia:Bosnian;BW Botswana:Botswanan;BR Brazil:Brazilian;BN Brunei:Bruneian;BG Bulgaria:Bulgarian;BF Burkina Faso:Burkinabe;BI Burundi:Burundian;KH Cambodia:Cambodian;CM Cameroon:Cameroonian;
CA Canada:Canadian;CV Cape Verde|Cabo Verde:Cape Verdean;CF Central African Republic;CL Chile:Chilean;CN China|People's Republic of China|PRC:Chinese;CO Colombia:Colombian;KM Comoros:Comorian;
CD Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC:Congolese;CG Republic of the Congo;CR Costa Rica:Costa Rican;CI Ivory Coast|Côte d'Ivoire|Cote d'Ivoire:Ivorian;HR Croatia:Croatian;CU Cuba:Cuban;
CY Cyprus:Cypriot;CZ Czech Republic|Czechia:Czech;DK Denmark:Danish;DJ Djibouti:Djiboutian;DO Dominican Republic;EC Ecuador:Ecuadorian|Ecuadorean;EG Egypt:Egyptian;SV El Salvador:Salvadoran;
GQ Equatorial Guinea;ER Eritrea:Eritrean;EE Estonia:Estonian;SZ Eswatini:Swazi;ET Ethiopia:Ethiopian;FJ Fiji:Fijian;FI Finland:Finnish;FR France:French;GA Gabon:Gabonese;GM Gambia|The Gambia:Gambian;
DE Germany:German;GH Ghana:Ghanaian;GR Greece:Greek;GT Guatemala:Guatemalan;GN Guinea:Guinean;GW Guinea-Bissau;GY Guyana:Guyanese;HT Haiti:Haitian;HN Honduras:Honduran;HU Hungary:Hungarian;
IS Iceland:Icelandic;IN India:Indian;ID Indonesia:Indonesian;IR Iran|Islamic Republic of Iran:Iranian;IQ Iraq:Iraqi;IE Ireland|Republic of Ireland:Irish;IL Israel:Israeli;IT Italy:Italian;JM Jamaica:Jamaican;
JP Japan:Japanese;JO Jordan:Jordanian;KZ Kazakhstan:Kazakh|Kazakhstani;KE Kenya:Kenyan;XK Kosovo:Kosovar|Kosovan;KW Kuwait:Kuwaiti;KG Kyrgyzstan:Kyrgyz;LA Laos:Laotian|Lao;LV Latvia:Latvian;LB Lebanon:Lebanese;
LS Lesotho;LR Liberia:Liberian;LY Libya:Libyan;LI Liechtenstein;LT Lithuania:Lithuanian;LU Luxembourg;MG Madagascar:Malagasy;MW Malawi:Malawian;MY Malaysia:Malaysian;MV Maldives:Maldivian;ML Mali:Malian;
MT Malta:Maltese;MR Mauritania:Mauritanian;MU Mauritius:Mauritian;MX Mexico:Mexican;MD Moldova:Moldovan;MC Monaco;MN Mongolia:Mongolian;ME Montenegro:Montenegrin;MA Morocco:Moroccan;MZ Mozambique:Mozambican;
MM Myanmar|Burma:Burmese;NA Namibia:Namibian;NP Nepal:Nepalese|Nepali;NL Netherlands|The Netherlands|Holland:Dutch;NZ New Zealand;NI Nicaragua:Nicaraguan;NE Niger:Nigerien;NG Nigeria:Nigerian;
KP North Korea:North Korean;MK North Macedonia|Macedonia:Macedonian;NO Norway:Norwegian;OM Oman:Omani;PK Pakistan:Pakistani;PS Palestine:Palestinian;PA Panama:Panamanian;PG Papua New Guinea;PY Paraguay:Paraguayan;
PE Peru:Peruvian;PH Philippines|The Philippines:Philippine|Filipino;PL Poland:Polish;PT Portugal:Portuguese;QA Qatar:Qatari;RO Romania:Romanian;RU Russia|Russian Federation:Russian;RW Rwanda:Rwandan;WS Samoa:Samoan;
SA Saudi Arabia:Saudi|Saudi Arabian;SN Senegal:Senegalese;RS Serbia:Serbian;SC Seychelles;SL Sierra Leone:Sierra Leonean;SG Singapore:Singaporean;SK Slovakia:Slovak|Slovakian;SI Slovenia:Slovenian|Slovene;
SB Solomon Islands;SO Somalia:Somali;ZA South Africa:South African;KR South Korea|Republic of Korea:South Korean;SS South Sudan:South Sudanese;ES Spain:Spanish;LK Sri Lanka:Sri Lankan;SD Sudan:Sudanese;
SR Suriname:Surinamese;SE Sweden:Swedish;CH Switzerland:Swiss;SY Syria:Syrian;TW Taiwan:Taiwanese;TJ Tajikistan:Tajik;TZ Tanzania:Tanzanian;TH Thailand:Thai;TL East Timor|Timor-Leste:Timorese;TG Togo:Togolese;
TO Tonga:Tongan;TT Trinidad and Tobago:Trinidadian;TN Tunisia:Tunisian;TR Turkey|Türkiye|Turkiye:Turkish;TM Turkmenistan:Turkmen;UG Uganda:Ugandan;UA Ukraine:Ukrainian;AE United Arab Emirates|UAE|U.A.E.:Emirati;
GB United Kingdom|UK|U.K.|Great Britain|Britain:British|UK|U.K.;US United States|United States of America|US|U.S.|USA|U.S.A.:American|US|U.S.;UY Uruguay:Uruguayan;UZ Uzbekistan:Uzbek;VU Vanuatu;
VA Vatican|Holy See;VE Venezuela:Venezuelan;VN Vietnam|Viet Nam:Vietnamese;YE Yemen:Yemeni;ZM Zambia:Zambian;ZW Zimbabwe:Zimbabwean`;

/** A country as a text names it. */
export interface CountryForm {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** English short name. */
  readonly name: string;
  /** Stands before a noun: "Iranian", "U.S.". */
  readonly adjective: boolean;
  /** Stands by itself: "Iran", "U.S.". */
  readonly noun: boolean;
}

/** Most words of a name. */
export const COUNTRY_WORDS = 6;

const FORMS: ReadonlyMap<string, CountryForm> = readForms();

/** The country that a form names, in the case of running text ("Iran", "Iranians", "the" left out) or all in capitals; null where there is none. */
export function countryOf(form: string): CountryForm | null {
  const written = form.replace(/\u2019/gu, "'");
  const known = FORMS.get(written) ?? (written.length > 3 ? FORMS.get(titleCase(written)) : undefined);
  if (known) return known;
  const people = written.endsWith('s') ? FORMS.get(written.slice(0, -1)) : undefined;
  return people?.adjective && !people.noun ? { ...people, noun: true } : null;
}

/** Codes of the countries that a text or name names, in its order, each as often as it is named; the longest form counts ("South African"). */
export function countriesNamed(text: string): string[] {
  const words = text.split(/[^\p{L}\p{M}.'’-]+/u).map((word) => word.replace(/['’]s$/u, ''));
  const codes: string[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (!/^\p{Lu}/u.test(words[first] ?? '')) continue;
    for (let length = COUNTRY_WORDS; length > 0; length -= 1) {
      const form = words.slice(first, first + length).join(' ');
      const country = countryOf(form) ?? countryOf(form.replace(/\.$/u, ''));
      if (country === null) continue;
      codes.push(country.code);
      first += length - 1;
      break;
    }
  }
  return codes;
}

function readForms(): Map<string, CountryForm> {
  const forms = new Map<string, CountryForm>();
  for (const row of ROWS.split(';')) {
    const [names = '', adjectives = ''] = row.trim().slice(3).split(':');
    const code = row.trim().slice(0, 2);
    const name = names.split('|')[0] as string;
    for (const form of names.split('|')) forms.set(form, { code, name, adjective: false, noun: true });
    for (const form of adjectives.split('|')) if (form !== '') forms.set(form, { code, name, adjective: true, noun: forms.has(form) });
  }
  return forms;
}

/** "UNITED STATES" → "United States"; other text is left as it is. */
function titleCase(form: string): string {
  return form === form.toUpperCase() ? form.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()) : form;
}
