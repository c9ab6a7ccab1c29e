// `broadsheet train` from gold to output: what it learned shows in `extract`; the same gold gives the same bytes; bad gold ends in one line.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { broadsheet } from '../support/cli.ts';

const directory = mkdtempSync(join(tmpdir(), 'train-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const place = (name: string) => join(directory, name);

/** Names in small letters: the model that ships takes them for common words. */
const TEXTS = [
  'Figures from [[zembrix]] were better than feared. Shares in [[zembrix]] rose, and [[tolquar]] followed later in the day.',
  'A spokeswoman for [[zembrix]] declined to comment. Buyers had asked [[tolquar]] for a second offer.',
  'Staff at [[tolquar]] voted on Tuesday. Managers of [[zembrix]] will meet them next week.',
  'Last spring [[zembrix]] bought a plant from [[tolquar]]. The plant makes tiles.',
  'Customers of [[tolquar]] waited for days. A rival, [[zembrix]], took some of them.',
  'Lawyers for [[zembrix]] and for [[tolquar]] met the judge. She will rule in June.',
  'Debt at [[tolquar]] grew. Lenders to [[zembrix]] kept calm, and so did suppliers.',
  'The board of [[zembrix]] backed the plan, while owners of [[tolquar]] did not.',
  'A fire at [[tolquar]] was put out. Neighbours of [[zembrix]] saw the smoke.',
  'Sales at [[zembrix]] fell by a tenth, those of [[tolquar]] by a third.',
];
const UNSEEN = { id: 'unseen', text: 'Traders said that shares in zembrix fell. Workers at tolquar went home.', language: 'en' };

function goldLine(marked: string, i: number): string {
  const entities: { type: string; start: number; end: number; text: string; subtype: string; canonical: string }[] = [];
  let text = '';
  for (const piece of marked.split(/(\[\[.*?\]\])/u)) {
    const name = piece.replace(/^\[\[|\]\]$/gu, '');
    if (name !== piece) entities.push({ type: 'ORG', start: text.length, end: text.length + name.length, text: name, subtype: 'company', canonical: name });
    text += name;
  }
  return JSON.stringify({ id: `t${i}`, text, types: ['ORG'], entities });
}

const gold = place('gold.ndjson');
writeFileSync(gold, TEXTS.map(goldLine).join('\n'));

function organisations(pipeline?: string): string[] {
  const { lines } = broadsheet(['extract', '-', ...(pipeline ? ['--pipeline', pipeline] : [])], { input: JSON.stringify(UNSEEN) });
  return JSON.parse(lines[0] ?? '{}')
    .entities.filter((entity: { type: string }) => entity.type === 'ORG')
    .map((entity: { text: string }) => entity.text);
}

describe('train --gold --base', () => {
  const models = new URL('../../models', import.meta.url).pathname;
  const result = broadsheet(['train', '--gold', gold, '--base', join(models, 'names.bin'), '-o', place('model')]);

  test('prints held-out scores beside those of the base, and writes model and card', () => {
    expect(result.stderr).toBe('');
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/base model: ORG strict/u);
    expect(result.stdout).toMatch(/held out, 5 folds: ORG strict/u);
    expect(readFileSync(place('model/README.md'), 'utf8')).toContain('held out, 5 folds');
  });

  test('what it learned shows in the output of a pipeline that names it', () => {
    writeFileSync(place('pipeline.yaml'), 'models: model\n');
    expect(organisations()).toEqual([]);
    expect(organisations(place('pipeline.yaml'))).toEqual(['zembrix', 'tolquar']);
  });

  test('the same gold gives the same bytes', () => {
    broadsheet(['train', '--gold', gold, '--base', models, '-o', place('again')]);
    expect(readFileSync(place('again/names.bin')).equals(readFileSync(place('model/names.bin')))).toBe(true);
  });
});

test('train --gold alone begins from nothing', () => {
  const { code, stdout } = broadsheet(['train', '--gold', gold, '-o', place('fresh')]);
  expect([code, stdout.includes('base model')]).toEqual([0, false]);
  expect(readFileSync(place('fresh/README.md'), 'utf8')).toContain('from nothing');
});

describe('what cannot be learned from ends in one line and exit code 2', () => {
  const [first = '', ...others] = TEXTS.map(goldLine);
  writeFileSync(place('broken.ndjson'), `${first}\n{"id": "x", "text": "A", "entities": [{"type": "ORG", "start": 0, "end": 9, "text": "A"}]}\n`);
  writeFileSync(place('small.ndjson'), `${first}\n${others[0]}\n`);
  writeFileSync(place('no-model.bin'), 'no model');
  const bytes = brotliDecompressSync(readFileSync(new URL('../../models/names.bin', import.meta.url)));
  bytes.writeUInt32LE(999, 4);
  const old = mkdtempSync(join(directory, 'old-'));
  writeFileSync(join(old, 'names.bin'), brotliCompressSync(bytes, { params: {} }));
  copyFileSync(new URL('../../models/clusters.bin', import.meta.url), join(old, 'clusters.bin'));

  test.each([
    ['invalid gold', ['--gold', place('broken.ndjson')], /broken\.ndjson:2: ORG 0-9 is no stretch of text/u],
    ['too little gold', ['--gold', place('small.ndjson')], /too little gold: 2 articles with 5 ORG and DRUG mentions; give 5/u],
    ['gold that is not there', ['--gold', place('none.ndjson')], /none\.ndjson: cannot be read/u],
    ['the same gold twice', ['--gold', gold, gold], /id "t0" stands in .*gold\.ndjson:1 too/u],
    ['a base of other features', ['--gold', gold, '--base', old], /names\.bin was trained for feature version 999/u],
    ['a base that is not there', ['--gold', gold, '--base', place('nothing.bin')], /--base .*nothing\.bin: cannot be read/u],
    ['the base as output', ['--gold', gold, '--base', old, '-o', old], /name another directory/u],
  ])('%s', (_name, args, message) => {
    const { code, stderr } = broadsheet(['train', ...(args.includes('-o') ? [] : ['-o', place('never')]), ...args]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});
