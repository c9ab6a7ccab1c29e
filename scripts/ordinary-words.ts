// `tsx scripts/ordinary-words.ts`: lexicons/ordinary-words.txt from running text in ../shared: single words that occur in small letters
// at least four times and name no medicine. They tell which names of a user's list are also ordinary words.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const SHARED = new URL('../../shared/', import.meta.url);
const FILES = [
  'train/names.ndjson.gz',
  'train/written.ndjson.gz',
  ...['gum-news', 'wikigold', 'redocred', 'crossner'].map((corpus) => `corpora/${corpus}/train.ndjson.gz`),
  'corpora/uner-ewt/dev.ndjson.gz',
];
const LEAST = 4;
const TARGET = new URL('../lexicons/ordinary-words.txt', import.meta.url);

interface Article {
  readonly text: string;
  readonly entities: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

if (existsSync(SHARED)) writeFileSync(TARGET, `${folded(ordinaryWords())}\n`);
else process.stdout.write('skipped: ../shared is missing\n');

function ordinaryWords(): string[] {
  const counts = new Map<string, number>();
  const medicines = new Set(
    readFileSync(new URL('../lexicons/drugs.tsv', import.meta.url), 'utf8')
      .toLowerCase()
      .split(/[\t|\n?]+/u),
  );
  for (const file of FILES)
    for (const line of gunzipSync(readFileSync(new URL(file, SHARED)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      const { text, entities } = JSON.parse(line) as Article;
      for (const { type, start, end } of entities) if (type === 'DRUG') medicines.add(text.slice(start, end).toLowerCase());
      for (const [word] of text.matchAll(/(?<![\p{L}\p{N}’'@#/.-])[a-z]{2,}(?![\p{L}\p{N}@/-])/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return [...counts].flatMap(([word, count]) => (count >= LEAST && !medicines.has(word) ? [word] : [])).sort();
}

/** Lines of some 180 characters. */
function folded(words: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line.length + word.length > 180) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}
