// Endless made-up news, the same for the same seed: for benchmarks, memory and crash tests.
// Every third sentence holds a number, as in real news; names repeat within an article.
import type { ArticleInput } from '../../src/types.ts';

const PLACES = ['Lisbon', 'Nairobi', 'Hanoi', 'Oslo', 'Lima', 'Tashkent', 'Accra', 'Dublin', 'Jakarta', 'Sofia'];
const STEMS = ['Nord', 'Vero', 'Calix', 'Helio', 'Orbi', 'Sana', 'Lumen', 'Aster', 'Kestrel', 'Pelican', 'Marlow', 'Tessel'];
const TAILS = ['gen', 'bio', 'pharm', 'thera', 'cell', 'med'];
const FORMS = ['Inc.', 'Ltd.', 'AG', 'Pharmaceuticals', 'Biotech', 'Holdings'];
const INSTITUTES = ['Institute of Virology', 'University Hospital', 'Medicines Agency', 'Center for Vaccine Research', 'Ministry of Health'];
const DRUGS = [
  'nimotuzumab',
  'metformin',
  'semaglutide',
  'pembrolizumab',
  'interferon alpha 2b',
  'influenza vaccines',
  'insulin glargine',
  'monoclonal antibodies',
];
const PEOPLE = ['Ilse Marden', 'Tomas Quill', 'Adaeze Oru', 'Rahim Sato', 'Greta Lindqvarn', 'Paulo Verim'];
const MONTHS = ['January', 'March', 'May', 'June', 'August', 'October', 'December'];
const THINGS = ['doses', 'patients', 'clinics', 'jobs', 'projects', 'households', 'laboratories'];

const SENTENCES: readonly ((pick: Picker) => string)[] = [
  (p) => `${p.company} said on ${p.day} that it had sold ${p.number(2, 90)} million ${p.thing} in ${p.place} last year.`,
  (p) => `The ${p.institute} approved ${p.drug} for adults in ${p.month} ${p.number(2015, 2025)}.`,
  (p) => `Revenue rose ${p.number(1, 40)}% to $${p.number(1, 9)}.${p.number(1, 9)} billion in the third quarter, the company said.`,
  (p) => `"We want to open more than ${p.number(3, 60)} ${p.thing} within ${p.number(2, 9)} years," said ${p.person}, who leads the work.`,
  () => 'The talks went on late into the evening, and neither side wished to say when they would be taken up again.',
  (p) => `Doctors at the ${p.place} ${p.institute} had asked for the change, which follows a long debate about prices and supply.`,
  (p) => `Shares in ${p.company} were little changed after the news, while smaller rivals gained on hopes of a wider deal.`,
  (p) => `About ${p.number(2, 9)}00 ${p.thing} were reached, at a cost of €${p.number(10, 90)} per person.`,
  () => 'Officials described the plan as a first step and said that much would depend on how quickly the other countries moved.',
  (p) => `The trial of ${p.drug} began in ${p.place} two months ago and is to end by the end of ${p.number(2026, 2029)}.`,
  () => 'Critics answered that the money would be better spent on nurses, roads and the small clinics that people in the hills depend on.',
  (p) => `${p.person} told reporters that the ${p.institute} would publish its findings next week.`,
];

interface Picker {
  readonly company: string;
  readonly institute: string;
  readonly drug: string;
  readonly person: string;
  readonly place: string;
  readonly month: string;
  readonly day: string;
  readonly thing: string;
  number(low: number, high: number): number;
}

/** Article number `index` of the series `seed`; some 60 words a paragraph. */
export function generateArticle(index: number, seed = 1, length = 6): ArticleInput {
  const random = randomFrom(seed * 1_000_003 + index);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const companies = Array.from({ length: 3 }, () => `${one(STEMS)}${one(TAILS)} ${one(FORMS)}`);
  const picker: Picker = {
    get company() {
      return one(companies);
    },
    get institute() {
      return one(INSTITUTES);
    },
    get drug() {
      return one(DRUGS);
    },
    get person() {
      return one(PEOPLE);
    },
    get place() {
      return one(PLACES);
    },
    get month() {
      return one(MONTHS);
    },
    get day() {
      return one(['Monday', 'Tuesday', 'Thursday', 'Friday']);
    },
    get thing() {
      return one(THINGS);
    },
    number: (low, high) => low + Math.floor(random() * (high - low + 1)),
  };
  const title = `${picker.company} and ${picker.place} agree on ${picker.thing}`;
  const paragraphs = Array.from({ length }, () =>
    Array.from({ length: 4 }, () => (SENTENCES[Math.floor(random() * SENTENCES.length)] as (pick: Picker) => string)(picker)).join(' '),
  );
  const day = new Date(Date.UTC(2024, 0, 1 + (index % 700))).toISOString().slice(0, 10);
  return {
    id: `generated-${seed}-${index}`,
    title,
    text: [title, ...paragraphs].join('\n\n'),
    published: day,
    source: 'Generated Wire',
    url: null,
    language: 'en',
  };
}

/** mulberry32: small, fast, good enough to vary sentences. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
