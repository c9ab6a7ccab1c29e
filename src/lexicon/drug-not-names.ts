// What looks like a medicine and is none, by its form and the words at its sides: viruses and strains, mutations, sums ("N900 million"),
// tickers, codes of bills, treatments without a medicine ("EMDR therapy"), food supplements, addresses.
import { isOfBodyOrFood, speaksOfFood } from './drug-body.ts';

/** "SARS-CoV", "MERS-CoV-2", "HIV-1", "H5N1", "rhinovirus"; not "oncolytic virus", which is a class. */
const VIRUS = /(?:^|-)n?CoV(?:-\d)?$|^(?:HIV|HTLV|HSV|HHV)(?:-\d)?$|^H\d{1,2}N\d{1,2}$|^(?!.*oncolytic).*virus(?:es)?$/iu;
/** "E484K", "K417N/T": an amino acid, its place, another. */
const MUTATION = /^[ACDEFGHIKLMNPQRSTVWY]\d{2,4}[ACDEFGHIKLMNPQRSTVWY](?:\/[A-Z])?$/u;
/** "FRANKFURT: “HBP0”", "(FWB: HBP0)". */
const TICKER = /(?:^|[\s("“])(?:[A-Z]{2,12}(?: [A-Z]{2,6})?|[Ff]rankfurt|[Ss]ymbol|[Tt]icker): ?["“]?$/u;
const BILLING = /\b(?:codes?|CPT|HCPCS|ICD-10|NDC) (?:[A-Z]?\d{3,5}[A-Z]?(?:,| and|, and) )*$/u;
/** Treatments that give no medicine. */
const NO_MEDICINE_THERAPY =
  /^(?:EMDR|CBT|DBT|r?TMS|ECT|HBOT|PRP|talk|talking|speech|physical|occupational|massage|light|red[- ]light|laser|oxygen|hyperbaric|behaviou?ral|cognitive|family|group|art|music|aqua|salt|float|sound|exposure|couples|play|equine|pet|heat|cold|water|shock ?wave|ultrasound|magnetic|compression|psycho)(?:[ -]\p{L}+)*[ -]?therap(?:y|ies)$/iu;
const SUPPLEMENT =
  /^(?:spermidine|echinacea|elderberry|fucoxanthin|zeaxanthin|lutein|lycopene|astaxanthin|β?-?beta-?carotene|β-carotene|carotenoids?|glucomannan|inulin|bioperine|piperine|curcumin|turmeric|spirulina|chlorella|ashwagandha|ginseng|maca|resveratrol|quercetin|coenzyme q10|coq10|creatine|collagen|elastin|hyaluronic acid|niacinamide|nmn|nad|l-theanine|5-htp|gaba|omega-3s?|probiotics?|prebiotics?|electrolytes|whey|psyllium|acai|moringa|bromelain|papain)(?: \p{L}+)?$/iu;
/** Supplements that trials test too. */
const TESTED = /^(?:quercetin|curcumin|resveratrol|nmn|omega-3s?|inulin|psyllium)$/iu;
/** A name for a supplement all the same: a dose, a trial of it. */
const GIVEN = /^ ?\(?\d+ ?(?:mg|mcg|g|IU)\b|^ (?:injections?|infusions?|treatment|group|arm|or placebo)\b/u;
const EFFECT =
  /^(?:(?:,? (?:and|or)|,|\/) ?[\p{L}-]+){0,3} (?:effects?|activity|activities|properties|efficacy|potency|potential|actions?|response|benefits?)\b/u;
const ADJECTIVE =
  /^(?:anti(?:depressant|viral|bacterial|fungal|microbial|psychotic|-?inflammatory|-?cancer|tumou?r|-tumou?r|oxidant)|analgesic|psychedelic|sedative|stimulant)$/iu;
/** Drugs of the street, no medicines where the text speaks of abuse and crime. */
const ABUSED = /^(?:heroin|cocaine|crack|methamphetamine|crystal meth|ecstasy|MDMA|LSD|cannabis|marijuana)$/iu;
const ABUSE_BEFORE =
  /\b(?:substance (?:use|abuse)|addict(?:ed|ion)|abuse|smuggl\p{L}+|traffick\p{L}+|seiz\p{L}+|illegal|illicit|street)(?:,? (?:of|to|particularly|including|especially|such as))? (?:\p{L}+ )?$/iu;
const AMONG_ABUSED =
  /\b(?:smuggl|traffick|seiz|addict|illegal|illicit|substance )[^.;]{0,40}\b(?:heroin|cocaine|crack|meth|methamphetamine|ecstasy|cannabis|marijuana)(?:,| and|, and) $/iu;
const ABUSE_AFTER = /^ (?:addicts?|addiction|abuse|users?|use|overdos\p{L}+|deal(?:ers?|ing)|traffick\p{L}+|smuggl\p{L}+|seizures?)\b/iu;
/** Parts of the heart that animals give. */
const IMPLANT = /prosthe(?:tics?|sis|ses)$/iu;

/** Why what the tagger took for a medicine is none, as a code, or null; `before` and `after` are the characters at its sides, 60 or more. */
export function whyNoMedicine(name: string, before: string, after: string): string | null {
  if (VIRUS.test(name)) return 'virus';
  if (/ receptors?$/iu.test(name)) return 'target';
  if (/\d$/u.test(name) && /^\s?(?:million|billion|trillion|crore|lakh|bn|mn)\b/u.test(after)) return 'money';
  if (NO_MEDICINE_THERAPY.test(name) || IMPLANT.test(name)) return 'no-medicine';
  return SUPPLEMENT.test(name) && !GIVEN.test(after) && (!TESTED.test(name) || speaksOfFood(before, after)) ? 'supplement' : null;
}

/** Why no medicine is named at this place, whoever found it, as a code, or null; an address is told by all that stands before without a space. */
export function whyNotHere(name: string, before: string, after: string): string | null {
  if (/(?:https?:\/\/|www\.|\.(?:com|org|net)\/)\S*$/u.test(before)) return 'address';
  if (MUTATION.test(name)) return 'mutation';
  if (/\bJournal (?:for|of)(?: the)? $/u.test(before)) return 'publication';
  if (ABUSED.test(name) && (ABUSE_BEFORE.test(before) || AMONG_ABUSED.test(before) || ABUSE_AFTER.test(after))) return 'abuse';
  if (/\d/u.test(name) && !/\s/u.test(name) && (TICKER.test(before) || BILLING.test(before))) return 'code';
  if (ADJECTIVE.test(name) && EFFECT.test(after)) return 'adjective';
  return isOfBodyOrFood(name, before, after) ? 'body' : null;
}
