// Code names of medicines in development: "LY3298176", "mRNA-1273", "MB-105", "CTI-1601".
// A maker's prefix is proof enough; any other code needs words of drug development nearby. Not: "COVID-19", "PD-1", "A320", "G77".

const CODE = /^(?:[A-Z]{2,6}-?\d{3,8}[A-Z]{0,2}|[A-Z]{1,2}\d{4,8}|[A-Z]{2,5}-[A-Z]{0,3}\d{2,5}[A-Z]{0,3}\d{0,2}|[A-Z]{2,5}\d{2,4}-\d{1,2})$/u;
const PREFIXED =
  /^(?:LY|PF-?|MK-?|AZD|BMS-?|GSK|RG|RO|REGN-?|ABBV-?|AMG-?|BNT|mRNA-|NVX-|INO-|CTX|TAK-|JNJ-|BI-?|BGB-|SHR-?|HLX|ALN-|ION-?|SAR|VX-|GS-|ONO-|DS-|TNX-|NNC|BPI-|HRS-?|IBI|AK|CTI-|SGN-|SRP-|RP-?|ARO-|VIR-|CT-P|ABP|SB|GEO-|LYT-|MEDI|E|KB|XEN|AXS-|COMP|ZT|VK|PRA|NBI-|RVT-|BHV-|BIIB|DNL|JZP|UX|XL|TAR-|ARV-|RMC-|SL-)\d{2,8}[a-zA-Z]?\d?$/u;
const NOT_CODES =
  /^NCT\d|^(?:COVID|SARS|MERS|H\d|CD|IL|PD|CTLA|HER|TNF|IFN|EGFR|VEGF|KRAS|BRAF|BRCA|TP|GLP|GIP|DPP|SGLT|PCSK|JAK|CDK|PARP|HLA|HIV|HPV|HBV|HCV|HTLV|RS|ISO|IEC|IFRS|ASC|SFAS|NCT|EN|UN|US|UK|EU|CO|PM|A|B|F|G|M|Q|S|T|FY|HB|HR|SB|AB|PL|ICD|DSM|RFC|USD|CNY|RMB|EUR|AED|SAR|ZIP|TEL|FAX|NASDAQ|NYSE|ASX|TSX|HKEX|OTC|ETF|GPT|E|COP|CBD|THC|MAX|MI|AK|AR)-?\d{0,3}$/u;

/** Words near a code that tell a medicine. Lower case. */
const DEVELOPMENT =
  /\b(?:trial|trials|phase|dose|doses|dosed|dosing|patients|candidate|inhibitor|agonist|antagonist|antibody|vaccine|compound|molecule|therapy|therapeutic|drug|treatment|treated|placebo|mg|efficacy|preclinical|clinical|oncology|indication)\b/iu;

/** How much a token says that it is a code name: 2 by itself, 1 beside words of development, 0 not at all. */
export function codeStrength(token: string): 0 | 1 | 2 {
  if (token.length < 4 || token.length > 16 || !/\d{2}/u.test(token) || NOT_CODES.test(token)) return 0;
  if (PREFIXED.test(token) && /\d{3}/u.test(token)) return 2;
  return CODE.test(token) ? 1 : 0;
}

/** True where a sentence speaks of developing a medicine. */
export function speaksOfDevelopment(sentence: string): boolean {
  return DEVELOPMENT.test(sentence);
}

/** True for a mention that is a code name: "TNX-4200", "GEO-CM04S1". */
export function isCodeName(text: string): boolean {
  return codeStrength(text) > 0 || /^(?=.*\d)[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*[a-z]?$/u.test(text);
}
