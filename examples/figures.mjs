// The library: a text in, a line a figure out.   node examples/figures.mjs article.txt [YYYY-MM-DD]
import { readFileSync } from 'node:fs';
import { extract } from 'broadsheet';

const [path, published = null] = process.argv.slice(2);
const record = await extract(readFileSync(path, 'utf8'), { published });

for (const entity of record.entities) {
  if (entity.type !== 'FIGURE') continue;
  // A range has min and max, all else a value; offsets always point into record.text.
  const amount = entity.value ?? `${entity.min}..${entity.max}`;
  const words = record.text.slice(entity.start, entity.end);
  console.log([words, entity.kind, entity.comparator, amount, entity.unit ?? '-', entity.label ?? entity.of ?? '-'].join('\t'));
}
