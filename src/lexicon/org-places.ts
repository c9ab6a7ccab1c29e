// Countries, their adjectives, continents and well-known cities: names that act in news and are no organisations.

const COUNTRIES = `Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Brunei
Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Comoros Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon
Gambia Georgia Germany Ghana Greece Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait
Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macau Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco
Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Senegal Serbia
Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan Uganda Ukraine Uruguay Uzbekistan
Vanuatu Venezuela Vietnam Yemen Zambia Zimbabwe England Scotland Wales Britain America Europe Africa Asia Catalonia Crimea Gaza Greenland Kurdistan Tibet Bavaria Saxony Quebec Ontario Alberta Queensland Victoria
Texas California Florida Alaska Arizona Arkansas Colorado Connecticut Delaware Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Utah Vermont Virginia Washington Wisconsin Wyoming U.S. US USA U.S.A. UK U.K. UAE U.A.E. USSR DRC EU-wide Polska Deutschland`;

const COUNTRIES_OF_SEVERAL: readonly string[] = [
  ...[
    'United States',
    'United Kingdom',
    'United Arab Emirates',
    'South Africa',
    'South Korea',
    'North Korea',
    'Saudi Arabia',
    'New Zealand',
    'Sri Lanka',
    'Costa Rica',
    'El Salvador',
    'Sierra Leone',
    'Burkina Faso',
  ],
  ...[
    'Ivory Coast',
    'Cape Verde',
    'Papua New Guinea',
    'Puerto Rico',
    'Czech Republic',
    'Dominican Republic',
    'Hong Kong',
    'Viet Nam',
    'Northern Ireland',
    'New York',
    'New Jersey',
    'New Mexico',
    'New Hampshire',
    'North Carolina',
  ],
  ...[
    'South Carolina',
    'North Dakota',
    'South Dakota',
    'West Virginia',
    'Rhode Island',
    'Latin America',
    'North America',
    'South America',
    'Central America',
    'Middle East',
    'Southeast Asia',
    'East Timor',
    'South Sudan',
  ],
  ...[
    'United States of America',
    'District of Columbia',
    'British Columbia',
    'New South Wales',
    'Nova Scotia',
    'New Brunswick',
    'West Bengal',
    'Tamil Nadu',
    'Uttar Pradesh',
    'Madhya Pradesh',
    'Andhra Pradesh',
    'Himachal Pradesh',
    'Santa Fe',
    'Cape Town',
    'North Rhine-Westphalia',
    'Lower Saxony',
    'Inner Mongolia',
    'Western Cape',
    'Eastern Cape',
    'European',
    'West Bank',
  ],
];

const CITIES = `London Paris Berlin Madrid Rome Vienna Brussels Amsterdam Geneva Zurich Basel Munich Frankfurt Hamburg Milan Lisbon Dublin Copenhagen Stockholm Oslo Helsinki Warsaw Prague Budapest Moscow Kyiv Kiev Minsk Athens
Istanbul Ankara Tehran Baghdad Damascus Beirut Jerusalem Cairo Riyadh Dubai Doha Kabul Islamabad Karachi Lahore Delhi Mumbai Bangalore Bengaluru Hyderabad Chennai Kolkata Pune Dhaka Colombo Kathmandu Bangkok Hanoi
Jakarta Manila Beijing Shanghai Shenzhen Guangzhou Wuhan Tianjin Chengdu Taipei Tokyo Osaka Kyoto Seoul Pyongyang Sydney Melbourne Brisbane Perth Canberra Auckland Wellington Toronto Montreal Vancouver Ottawa
Boston Chicago Houston Dallas Miami Atlanta Seattle Philadelphia Baltimore Denver Detroit Phoenix Austin Havana Caracas Bogotá Bogota Lima Santiago Quito Brasilia Nairobi Lagos Abuja Accra Kinshasa Johannesburg
Pretoria Durban Kampala Kigali Harare Lusaka Algiers Tunis Tripoli Rabat Casablanca Khartoum Mogadishu Manchester Birmingham Liverpool Leeds Glasgow Edinburgh Cardiff Belfast Bristol Barcelona
Valencia Lyon Marseille Naples Turin Cologne Stuttgart Leipzig Rotterdam Antwerp Gothenburg Uppsala Bergen Kraków Gdańsk Tbilisi Yerevan Baku Tashkent Almaty Ulaanbaatar Cleveland Pittsburgh Minneapolis Memphis
Nashville Orlando Tampa Sacramento Oakland Honolulu Copenhagen Marburg`;

const REGIONS = `Alabama Manitoba Saskatchewan Newfoundland Tasmania Kerala Maharashtra Gujarat Karnataka Punjab Bihar Assam Odisha Rajasthan Telangana Haryana Jharkhand Chhattisgarh Uttarakhand Flanders Wallonia Lombardy
Tuscany Sicily Sardinia Piedmont Brittany Normandy Andalusia Galicia Yukon Nunavut Sindh Balochistan Xinjiang Guangdong Sichuan Hubei Hunan Zhejiang Jiangsu Shandong Fujian Yunnan Hebei Henan Liaoning Gauteng KwaZulu-Natal Limpopo
Bavaria Saxony Thuringia Brandenburg Hesse Tyrol Silesia Crimea Donbas Sakha Chechnya Dagestan`;

const DEMONYMS = `Afghan Albanian Algerian American Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani Bahraini Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian British Bulgarian Burmese Cambodian
Cameroonian Canadian Chilean Chinese Colombian Congolese Croatian Cuban Czech Danish Dutch Ecuadorian Egyptian English Emirati Estonian Ethiopian European Filipino Finnish French Georgian German Ghanaian Greek
Guatemalan Haitian Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kurdish Kuwaiti Laotian Latvian Lebanese Liberian Libyan Lithuanian
Malaysian Malian Maltese Mexican Moldovan Mongolian Moroccan Mozambican Namibian Nepalese Nicaraguan Nigerian Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Peruvian Philippine Polish Portuguese Qatari
Romanian Russian Rwandan Samoan Saudi Scottish Senegalese Serbian Singaporean Slovak Slovenian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese Tanzanian Thai Tunisian Turkish Ugandan Ukrainian Uruguayan Uzbek
Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean African Asian Arab Latin Bavarian Catalan Tibetan Soviet Western Scandinavian Nordic Islamic Muslim Christian Catholic Jewish Hindu Buddhist Sunni Shia`;

const PLACES: ReadonlySet<string> = new Set(
  [...words(COUNTRIES), ...words(CITIES), ...words(REGIONS), ...COUNTRIES_OF_SEVERAL].map((name) => name.toLowerCase()),
);
const ADJECTIVES: ReadonlySet<string> = new Set(words(DEMONYMS).map((name) => name.toLowerCase()));

/** True for a country, state, continent or well-known city, in lower case. */
export function isPlace(lower: string): boolean {
  return PLACES.has(lower);
}

/** True for an adjective of people or creed, singular or plural, in lower case. */
export function isDemonym(lower: string): boolean {
  return ADJECTIVES.has(lower) || (lower.endsWith('s') && ADJECTIVES.has(lower.slice(0, -1)));
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
