// Endless made-up names of organisations and medicines, the same for the same seed: for the benchmark of big name lists.
const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe fi fo ga ge gi go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo za ze zi zo'.split(
    ' ',
  );
const HEADS = [
  'Robotics',
  'Institute of Technology',
  'Foods',
  'University',
  'Hospital',
  'Energy',
  'Bank',
  'Foundation',
  'Logistics',
  'Systems',
  'Pharmaceuticals',
  'Research Center',
];
const FORMS = ['Inc.', 'Ltd', 'GmbH', 'S.A.', 'AG', 'LLC', 'Corp.', 'plc'];
const KINDS = ['company', 'research', 'company', 'university', 'healthcare', 'company', 'company', 'ngo', 'company', 'company', 'company', 'research'];

/** Header of the CSV that `listRow` fills. */
export const LIST_HEADER = 'name,aliases,subtype,ids.lei';

/** Row number `index`: a name of two or three made-up words with a head or legal form, and for every second one an alias. */
export function listRow(index: number): string {
  const head = index % HEADS.length;
  const core = `${word(index)} ${word(index * 7 + 3)}`;
  const name = index % 3 === 0 ? `${core} ${FORMS[index % FORMS.length]}` : `${core} ${HEADS[head]}`;
  const alias = index % 2 === 0 ? `${word(index * 13 + 5)}${index.toString(36).toUpperCase()}` : '';
  return `"${name}",${alias},${KINDS[head]},LEI${String(index).padStart(17, '0')}`;
}

/** Three to five syllables with a capital. */
function word(seed: number): string {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  let text = '';
  for (let count = 3 + (state % 3); count > 0; count -= 1) {
    state = (Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5) >>> 0;
    text += SYLLABLES[state % SYLLABLES.length];
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}
