// Inputs that want to break the program, the same on every run. Each must end as a record or a reject.
import { gzipSync } from 'node:zlib';

export interface HostileInput {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Texts that tempt grammars into repeating themselves; `n` is a number of repetitions. */
export const REPEATED: { readonly [name: string]: (n: number) => string } = {
  dollars: (n) => '$1.'.repeat(n),
  millions: (n) => 'million '.repeat(n),
  hundreds: (n) => 'one hundred and '.repeat(n),
  digits: (n) => '9'.repeat(n * 3),
  'grouped digits': (n) => '1,000'.repeat(n),
  'spaced digits': (n) => '1 '.repeat(n),
  ranges: (n) => '1-2-'.repeat(n),
  slashes: (n) => '1/2/'.repeat(n),
  percents: (n) => '5% '.repeat(n),
  months: (n) => 'May '.repeat(n),
  'last years': (n) => 'last year '.repeat(n),
  'of the last': (n) => 'the end of the last '.repeat(n),
  capitals: (n) => 'Institute of '.repeat(n),
  ampersands: (n) => 'Roe & '.repeat(n),
  dots: (n) => '. '.repeat(n),
  brackets: (n) => '('.repeat(n * 2),
  quotes: (n) => '"'.repeat(n * 2),
  spaces: (n) => `a${' '.repeat(n * 4)}b`,
  newlines: (n) => 'a\n'.repeat(n),
  'blank lines': (n) => `a${'\n'.repeat(n * 4)}b`,
  tabs: (n) => `a${'\t'.repeat(n * 4)}b`,
  'zero-width': (n) => `${'\u200b'.repeat(n * 2)}a`,
  combining: (n) => `e${'\u0301'.repeat(n * 2)}`,
  emoji: (n) => '👩‍🔬'.repeat(n),
  hyphens: (n) => 'well-'.repeat(n),
  acronyms: (n) => '(WHO) '.repeat(n),
  vaccines: (n) => 'Covid-19 vaccine '.repeat(n),
  legal: (n) => 'Co., Ltd. '.repeat(n),
  'markdown links': (n) => '[a](b) '.repeat(n),
  'open links': (n) => '['.repeat(n * 2),
  stars: (n) => '*'.repeat(n * 3),
  urls: (n) => 'http://a.b/'.repeat(n),
  ats: (n) => 'a@'.repeat(n * 2),
  colons: (n) => '10:'.repeat(n),
  'right to left': (n) => '\u202eab\u202c'.repeat(n),
};

/** At least 200 named files; extensions are part of the trap. */
export function hostileInputs(): HostileInput[] {
  const random = bytesFrom(7);
  const inputs: HostileInput[] = [];
  const add = (name: string, bytes: Buffer | string): void => {
    inputs.push({ name: `${String(inputs.length).padStart(3, '0')}-${name}`, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
  };
  for (const extension of ['txt', 'md', 'html', 'ndjson', 'csv', 'txt.gz', 'txt.zst', 'ndjson.gz'])
    for (let i = 0; i < 4; i++) add(`random-${i}.${extension}`, random(50 + i * 3_000));
  const article = 'The Nordholm Institute said on Monday that sales rose 5% to $3 million. '.repeat(40);
  for (const cut of [1, 9, 12, 20, 60]) add(`cut-${cut}.txt.gz`, gzipSync(article).subarray(0, cut));
  for (const cut of [5, 30]) add(`cut-${cut}.ndjson.gz`, gzipSync(`${JSON.stringify({ text: article })}\n`).subarray(0, cut));
  for (const extension of ['txt', 'md', 'html', 'ndjson', 'csv', 'tsv', 'txt.gz', 'txt.zst', 'pdf', 'docx']) add(`empty.${extension}`, '');
  for (const extension of ['txt', 'md', 'html', 'ndjson', 'csv']) add(`blank.${extension}`, ' \n\t\n  ');
  for (const extension of ['txt', 'html', 'ndjson', 'csv'])
    add(`nul.${extension}`, Buffer.concat([Buffer.from('Text '), Buffer.alloc(2_000), Buffer.from(' ends')]));
  add(
    'surrogate-escape.ndjson',
    '{"id":"s1","text":"Half \\ud83d of a pair; the Nordholm Institute paid $5 million."}\n{"id":"s2","text":"\\udc00\\udc00 5 patients"}\n',
  );
  add(
    'surrogate-bytes.txt',
    Buffer.concat([Buffer.from('Half '), Buffer.from([0xed, 0xa0, 0xbd]), Buffer.from(' of a pair in plain English text for the reader of the news.')]),
  );
  add('overlong-utf8.txt', Buffer.concat([Buffer.from('The text goes on and on and '), Buffer.from([0xc0, 0xaf, 0xf5, 0x80, 0xff])]));
  add('utf16-odd.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('The institute said so.', 'utf16le'), Buffer.from([0x41])]));
  for (const [name, line] of Object.entries({
    open: '{"text":',
    array: '[1,2]',
    number: '5',
    null: 'null',
    nested: `${'['.repeat(50_000)}`,
    string: '"text"',
    'no-text': '{"id":"x"}',
    'text-number': '{"text":5}',
    'id-object': '{"id":{},"text":"A text of news."}',
    'date-number': '{"text":"A text of news.","published":5}',
    'date-words': '{"text":"A short text of the news.","published":"soon"}',
    proto: '{"__proto__":{"x":1},"text":"The news of the day is here."}',
    dup: '{"text":"one","text":"The second of the two."}',
  }))
    add(`json-${name}.ndjson`, `${line}\n`);
  add('crlf.ndjson', '{"id":"c1","text":"The first of the news."}\r\n{"id":"c2","text":"The second of the news."}\r\n');
  add('no-newline.ndjson', '{"id":"n1","text":"The only line of the news."}');
  add('quotes.csv', 'id,text\n1,"never closed\n2,next\n');
  add('no-text-column.csv', 'a,b\n1,2\n');
  add('ragged.csv', 'id,text\n1,The news of the day,extra,cells\n2\n');
  add('five-megabytes.txt', `${'The hospital bought 12 beds for $3.5 million on Monday and said so. '.repeat(75_000)}`);
  add('five-megabytes.ndjson', `${JSON.stringify({ id: 'big', text: 'word '.repeat(1_000_000) })}\n`);
  add('ten-megabytes.ndjson', `${JSON.stringify({ id: 'too-long', text: 'x'.repeat(10_000_000) })}\n{"id":"after","text":"The line after it is read."}\n`);
  add('bomb.txt.gz', gzipSync(Buffer.alloc(50_000_000, 97)));
  add('nested.html', `<html><body>${'<div>'.repeat(50_000)}The Nordholm Institute said so in the news.${'</div>'.repeat(50_000)}</body></html>`);
  add('unclosed.html', `<html><body>${'<b><i><a href="'.repeat(5_000)}The news of the day`);
  add(
    'script.html',
    '<html><head><title>News</title><script>document.write("$5 million")</script></head><body><p onclick="x()">The institute said that it was not so, and that the news was wrong in every part of it.</p></body></html>',
  );
  add('entities.html', `<p>${'&#x110000;&#0;&#55357;&notanentity;&amp;amp;'.repeat(2_000)} and the news of the day is that the text goes on</p>`);
  add(
    'json-ld.html',
    '<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":</script></head><body><p>The news of the day is that the text goes on and on for the reader.</p></body></html>',
  );
  add('comment.html', `<!--${'-'.repeat(100_000)}<p>The news`);
  add('wrong.gz', 'no gzip at all');
  add('wrong.txt.zst', 'no zstd at all');
  add('html-in.txt', '<html><body><p>The news is in the wrong file, and that is all there is to say of it.</p></body></html>');
  add('gzip-in.txt', gzipSync(article));
  add('png-in.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  add('elf-in.ndjson', Buffer.from('7f454c4602010100000000000000000003003e00', 'hex'));
  add('unknown.xyz', article);
  add('no-extension', article);
  add(
    'spanish.txt',
    'El instituto informó el lunes de que las ventas de la vacuna crecieron un cinco por ciento y que los hospitales del país recibirán las dosis antes de que termine el año. '.repeat(
      4,
    ),
  );
  add('persian.txt', 'موسسه روز دوشنبه اعلام کرد که فروش واکسن پنج درصد افزایش یافته است و بیمارستان‌های کشور دوزها را دریافت خواهند کرد. '.repeat(4));
  for (const [name, make] of Object.entries(REPEATED)) {
    add(`${name.replaceAll(' ', '-')}.txt`, make(10_000));
    add(`${name.replaceAll(' ', '-')}.md`, `# News of the day\n\nThe institute said so. ${make(1_000)}\n\nAnd that was all of it.`);
  }
  for (let i = 0; inputs.length < 220; i++)
    add(`mutated-${i}.ndjson`, mutate(`${JSON.stringify({ id: `m${i}`, text: article, published: '2024-05-20' })}\n`, random(40)));
  return inputs;
}

/** Overwrites a few bytes at places that the noise picks. */
function mutate(text: string, noise: Buffer): Buffer {
  const bytes = Buffer.from(text);
  for (let i = 0; i + 2 < noise.length; i += 3) bytes[((noise[i] ?? 0) * 256 + (noise[i + 1] ?? 0)) % bytes.length] = noise[i + 2] ?? 0;
  return bytes;
}

function bytesFrom(seed: number): (length: number) => Buffer {
  let state = seed;
  return (length) =>
    Buffer.from(
      Array.from({ length }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      }),
    );
}
