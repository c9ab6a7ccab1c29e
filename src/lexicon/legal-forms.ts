// Legal forms of companies the world over, as they close a name: "Sino Biological, Inc.", "Ono Pharmaceutical Co., Ltd.", "Salling Group A/S".
import type { Span } from '../types.ts';
import { loadNames, type NameList, nameAt } from './names.ts';

const FORMS: readonly string[] = [
  ...[
    'Inc.',
    'Inc',
    'Incorporated',
    'Corp.',
    'Corp',
    'Corporation',
    'Co.',
    'Company',
    'Ltd.',
    'Ltd',
    'Limited',
    'LLC',
    'L.L.C.',
    'LLP',
    'L.L.P.',
    'LP',
    'L.P.',
    'PLC',
    'plc',
    'Plc',
    'P.L.C.',
  ],
  ...[
    'Co., Ltd.',
    'Co., Ltd',
    'Co. Ltd.',
    'Co. Ltd',
    'Co Ltd',
    'Co.,Ltd.',
    'Co.,Ltd',
    'Company Limited',
    'Company Ltd',
    'Co., Inc.',
    '& Co.',
    '& Co',
    '& Company',
    'and Company',
    '& Co., Inc.',
    '& Co. KGaA',
  ],
  ...[
    'Pty Ltd',
    'Pty. Ltd.',
    'Pty Limited',
    'Pty',
    'Pvt. Ltd.',
    'Pvt Ltd',
    'Pvt. Limited',
    'Private Limited',
    'Pte. Ltd.',
    'Pte Ltd',
    'Sdn. Bhd.',
    'Sdn Bhd',
    'Bhd',
    'Bhd.',
    'Berhad',
    'Tbk',
    'Tbk.',
    'PJSC',
    'PAO',
    'OJSC',
    'OAO',
    'OOO',
    'JSC',
    'ZAO',
  ],
  ...[
    'AG',
    'GmbH',
    'GmbH & Co. KG',
    'AG & Co. KGaA',
    'SE & Co. KGaA',
    'KGaA',
    'KG',
    'e.V.',
    'SE',
    'S.E.',
    'AB',
    'ASA',
    'A/S',
    'ApS',
    'AS',
    'Oyj',
    'Oy',
    'Abp',
    'hf.',
    'N.V.',
    'NV',
    'B.V.',
    'BV',
    'SpA',
    'S.p.A.',
    'S.P.A.',
    'S.r.l.',
    'Srl',
    'SRL',
  ],
  ...[
    'S.A.',
    'SA',
    'S.A.S.',
    'SAS',
    'S.A.R.L.',
    'SARL',
    'Sàrl',
    'S.A. de C.V.',
    'SA de CV',
    'S.L.',
    'SL',
    'S.A.U.',
    'SCA',
    'SGPS',
    'Lda',
    'Ltda',
    'Ltda.',
    'S/A',
    'Eireli',
    'd.o.o.',
    'EOOD',
    'OOD',
    'EAD',
    'UAB',
    'SIA',
    'OÜ',
    'ehf.',
    'hf.',
    'OAO',
    'OOO',
    'PAO',
    'ZAO',
    'TOO',
    'e.V.',
    'gGmbH',
    'S.A.B. de C.V.',
    'SAB de CV',
    'Ltée',
    'Proprietary Limited',
    '(Pty) Ltd',
    '(Pvt) Ltd',
    '(Pvt.) Ltd.',
    '(Private) Limited',
    '(EPZ) Limited',
    'Public Company Limited',
    'PCL',
    'd.d.',
    'a.s.',
    'A.Ş.',
    'A.S.',
    's.r.o.',
    'Kft.',
    'Zrt.',
    'Nyrt.',
    'Sp. z o.o.',
    'S.K.',
  ],
  ...[
    'K.K.',
    'KK',
    'Kabushiki Kaisha',
    'Joint Stock Company',
    'Joint-Stock Company',
    'DAC',
    'Unlimited Company',
    'Ultd',
    'FZE',
    'FZ-LLC',
    'FZCO',
    'WLL',
    'W.L.L.',
    'QSC',
    'Q.P.S.C.',
    'SAE',
    'SAOG',
    'PBC',
    'P.C.',
    'P.A.',
    'PLLC',
    'P.L.L.C.',
    'N.A.',
  ],
];

/** Forms that are words or initials of their own and close a name only after a comma or where the name goes before. */
const LIST: NameList = loadNames(['name', ...FORMS].join('\n'));
const WRITTEN: ReadonlySet<string> = new Set(FORMS);
const FIRST_LETTERS: ReadonlySet<string> = new Set(FORMS.map((form) => form.charAt(0)));

/** After a comma these are states: "Las Vegas, NV". */
const NO_COMMA: ReadonlySet<string> = new Set(['NV', 'SA', 'Co', 'AS', 'SE', 'AB', 'SL', 'NA']);

/** The legal form that starts at `offset` (white space and a comma before it allowed), with its full stop; or null. */
export function legalFormAt(text: string, offset: number, ceiling: number): Span | null {
  let at = offset;
  if (text.charAt(at) === ',') at += 1;
  if (text.charAt(at) === ' ' || text.charAt(at) === '\u00a0') at += 1;
  if (at === offset || !FIRST_LETTERS.has(text.charAt(at))) return null;
  const hit = nameAt(LIST, text, at, ceiling);
  if (!hit || (at > offset + 1 && NO_COMMA.has(text.slice(hit.start, hit.end))) || /^\.? \d/u.test(text.slice(hit.end, hit.end + 3))) return null;
  const written = text.slice(hit.start, hit.end);
  if (!WRITTEN.has(written) && !WRITTEN.has(written.replace(/\s+/gu, ' '))) return isCapital(written) ? { start: at, end: hit.end } : null;
  // A full stop belongs to an abbreviation that is usually written with one.
  const stop = text.charAt(hit.end) === '.' && (WRITTEN.has(`${written}.`) || /^\.(?:\s?[(,;]|\s\p{Ll})/u.test(text.slice(hit.end, hit.end + 3)));
  const series = /^ (?:I{1,3}|IV|VI{0,3})\b/u.exec(text.slice(stop ? hit.end + 1 : hit.end, hit.end + 7))?.[0].length ?? 0;
  const end = hit.end + (stop ? 1 : 0) + (/^Corp/u.test(written) ? series : 0);
  return { start: at, end };
}

/** The name without its legal form: "Amgen Inc." → "Amgen". */
export function withoutLegalForm(name: string): string {
  for (let at = name.length - 1; at > 0; at -= 1) {
    const code = name.charAt(at);
    if (code !== ' ' && code !== ',') continue;
    const form = legalFormAt(name, at, name.length);
    if (form?.end === name.length) return withoutLegalForm(name.slice(0, at).replace(/[\s,]+$/u, ''));
    if (name.length - at > 24) break;
  }
  return name;
}

/** True where a name closes with a legal form. */
export function hasLegalForm(name: string): boolean {
  return withoutLegalForm(name) !== name;
}

/** "INC.", "LTD": forms in a headline of capitals. */
function isCapital(written: string): boolean {
  return /^(?:INC|CORP|LTD|LIMITED|CO|COMPANY|CORPORATION|GMBH|CO\., LTD)\.?$/u.test(written);
}
