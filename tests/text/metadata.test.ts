// Publication day, publisher, address, language and id: which source wins and what is read from the text.
import { describe, expect, test } from 'vitest';
import { clean, cleaned, type Sample, STORY } from './samples.ts';

describe('published', () => {
  test.each<[string, Sample, string | null, string]>([
    ['field', { body: STORY, fields: { published: '2024-05-20T23:30:00-05:00' } }, '2024-05-20', 'input'],
    ['field, written out', { body: STORY, fields: { published: 'Mon, 20 May 2024 10:00:00 GMT' } }, '2024-05-20', 'input'],
    ['field before option', { body: STORY, fields: { published: '20240520' }, options: { published: '2020-01-01' } }, '2024-05-20', 'input'],
    ['option before file name', { body: STORY, path: '2024-05-20-x.txt', options: { published: '2020-01-01' } }, '2020-01-01', 'option'],
    ['file name', { body: `${STORY}\n\nPublished: 1 May 2023`, path: 'a/2024-05-20-vaccine.txt' }, '2024-05-20', 'file-name'],
    ['file name without signs', { body: STORY, path: '20240520_x.html' }, '2024-05-20', 'file-name'],
    ['no file name of a list', { body: STORY, path: '2024-05-20.ndjson', line: 3 }, null, 'none'],
    ['no such day in the file name', { body: STORY, path: '2024-13-40.txt' }, null, 'none'],
    ['labelled', { body: `Doses bought\n\nPublished: 12 March 2024 | Health\n\n${STORY}` }, '2024-03-12', 'text'],
    ['immediate release', { body: `Doses bought\n\nPress Release For Immediate Release: Thursday, March 24, 2016\n\n${STORY}` }, '2016-03-24', 'text'],
    ['date line', { body: `Doses bought\n  • Sep 15 2023 - 10:00\n\n${STORY}` }, '2023-09-15', 'text'],
    ['byline', { body: `Doses bought\n\nBy Jane Doe | March 3, 2024\n\n${STORY}` }, '2024-03-03', 'text'],
    ['credit line', { body: `Doses bought\n\nExample Daily · 3 March 2024\n\n${STORY}` }, '2024-03-03', 'text'],
    ['dateline', { body: `Doses bought\n\nROME, March 3, 2024 (ANSA) – ${STORY}` }, '2024-03-03', 'text'],
    ['published before updated', { body: `Doses bought\n\nUpdated: 5 March 2024\nPublished: 3 March 2024\n\n${STORY}` }, '2024-03-03', 'text'],
    ['paper and day', { body: `Doses bought\nExample Desk Weekly, Nov. 22, 2024\n\n${STORY}` }, '2024-11-22', 'text'],
    ['piece of a credit line', { body: `Doses bought\n\nExample Daily Service  Updated: 2023-11-09 08:42\n\n${STORY}` }, '2023-11-09', 'text'],
    ['bracket of the dateline', { body: `Doses bought\n\nKIGALI, Rwanda (December 18, 2023) — ${STORY}` }, '2023-12-18', 'text'],
    ['between Markdown marks', { body: `Doses bought\n\n**Published:** 12 March 2024\n\n${STORY}` }, '2024-03-12', 'text'],
    ['emphasised', { body: `Doses bought\n\n*By Jane Doe* | *3 March 2024*\n\n${STORY}`, format: 'markdown' }, '2024-03-03', 'text'],
    ['bold dateline', { body: `Doses bought\n\n**LONDON, March 3, 2024** — ${STORY}`, format: 'markdown' }, '2024-03-03', 'text'],
    ['not from a list of events', { body: `Races of spring\n\nLeeds Run | 3 March 2024\nYork Run | 10 March 2024\n\n${STORY}` }, null, 'none'],
    ['not from the head of a table', { body: `Doses bought\n\nTotal costs  March 31, 2024  March 31, 2023\n\n${STORY}` }, null, 'none'],
    ['updated alone', { body: `Doses bought\n\nLast updated on 5 March 2024\n\n${STORY}` }, '2024-03-05', 'text'],
    ['labelled at the end', { body: `Doses bought\n\n${STORY}\n\nPublished on 3 March 2024` }, '2024-03-03', 'text'],
    ['not from a sentence', { body: `Doses bought\n\nOn March 3, 2024 the ministry bought doses.\n\n${STORY}` }, null, 'none'],
    ['not from the title', { body: `Protests of May 3, 2024\n\n${STORY}` }, null, 'none'],
    ['not from a chronicle', { body: `Doses bought\n\n${STORY}\n\n1 March 2024\n\n${STORY}\n\n2 March 2024\n\n${STORY}` }, null, 'none'],
  ])('%s', async (_name, sample, published, basis) => {
    const article = await cleaned(sample);
    expect([article.published, article.basis.published]).toEqual([published, basis]);
  });

  test.each<[string, Sample, string]>([
    ['published-unreadable', { body: STORY, fields: { published: 'last week' } }, 'unreadable field'],
    ['published-unreadable', { body: `Doses bought\n\n3 March 2024\n\n${STORY}`, fields: { published: '2024-02-30' } }, 'no such day'],
    ['published-ambiguous', { body: `Doses bought\n\n03/04/2024\n\n${STORY}` }, 'order open'],
    ['published-without-year', { body: `Doses bought\n\nLONDON, March 3 (Reuters) - ${STORY}` }, 'no year'],
  ])('%s: %s', async (code, sample) => {
    const article = await cleaned(sample);
    expect(article.published).toBeNull();
    expect(article.issues.map((issue) => issue.code)).toEqual([code]);
  });
});

describe('source', () => {
  test.each<[string, string, string | null]>([
    ['copyright line', 'Copyright © Office for Examples. All rights reserved', 'Office for Examples'],
    ['years and name', '© 2019-2024 Example Media Ltd. All rights reserved.', 'Example Media Ltd.'],
    ['name and year', '(c) Example Media 2024', 'Example Media'],
    ['source line', 'Source: Example Institute', 'Example Institute'],
    ['words behind the name', '© 2010-2023 Example Daily. ICP No. 05070218', 'Example Daily'],
    ['appeared first', 'The post Doses bought appeared first on exampledaily.', 'exampledaily'],
    ['bold signature', '**Radio Example**', 'Radio Example'],
    ['first published', 'This story was originally published by Example Monitor.', 'Example Monitor'],
    ['in brackets', '(Source: Example Institute)', 'Example Institute'],
    ['crown copyright', '© Crown copyright 2024', null],
    ['all rights reserved alone', '© 2024 All rights reserved', null],
    ['an address', 'Source: https://example.org/x', null],
    ['a sentence', 'Sources told the paper that it was so.', null],
  ])('%s', async (_name, line, source) => {
    expect(await cleaned({ body: `Doses bought\n\n${STORY}\n\n${line}` })).toMatchObject({ source, basis: { source: source === null ? 'none' : 'text' } });
  });

  test.each([
    ['byline', 'By Jane Doe | Midland Courier | Jan. 23, 2025', 'Midland Courier'],
    ['byline with office', 'By Jane Doe, health correspondent, Midland Courier', 'Midland Courier'],
    ['credit line', 'Jinan Daily English Service  Updated: 2023-11-09 08:42', 'Jinan Daily English Service'],
    ['line beside the byline', 'By Jane Doe\nPrairie Evening Post', 'Prairie Evening Post'],
    ['wire on a line alone', '--News Direct--', 'News Direct'],
    ['a section is none', 'By Jane Doe | Health News | Jan. 23, 2025', null],
  ])('%s at the head', async (_name, head, source) => {
    expect(await cleaned({ body: `Doses bought for all\n\n${head}\n\n${STORY}` })).toMatchObject({ source });
  });

  test('the agency of the dateline, where nothing else is named', async () => {
    expect(await cleaned({ body: `Doses bought\n\nROME, March 3 (Reuters) - ${STORY}` })).toMatchObject({ source: 'Reuters' });
    expect(await cleaned({ body: `Doses bought\n\nROME, March 3 (Reuters) - ${STORY}\n\nSource: Example Daily` })).toMatchObject({ source: 'Example Daily' });
  });

  test('field, then option, then text', async () => {
    const body = `${STORY}\n\nSource: C`;
    expect(await cleaned({ body, fields: { source: 'A' }, options: { source: 'B' } })).toMatchObject({ source: 'A', basis: { source: 'input' } });
    expect(await cleaned({ body, options: { source: 'B' } })).toMatchObject({ source: 'B', basis: { source: 'option' } });
  });
});

describe('url', () => {
  test.each<[string, string, string | null]>([
    ['lone at the end', `${STORY}\n\n---\n\n<https://example.org/a/1>\n\n**Radio Example**`, 'https://example.org/a/1'],
    ['labelled', `${STORY}\n\nView source version on example.com: https://example.com/news/1`, 'https://example.com/news/1'],
    ['a home page', `${STORY}\n\nhttps://example.org/`, null],
    ['announced', `${STORY}\n\nWatch the interview here:\n\nhttps://example.org/v/1`, null],
    ['two of them', `${STORY}\n\nhttps://example.org/a\n\nhttps://example.org/b`, null],
  ])('%s', async (_name, body, url) => expect((await cleaned({ body })).url).toBe(url));
});

describe('language', () => {
  const SPANISH =
    'El ministro de Salud informó este lunes que el país ha recibido un nuevo lote de vacunas contra la covid-19, y que la campaña comenzará la próxima semana.';
  const DANISH =
    'Regeringen har besluttet at have et nyt program for vaccination her i landet. Her kan borgerne have mulighed for at blive vaccineret, siger ministeren.';

  test('English by its function words', async () => expect(await cleaned({ body: STORY })).toMatchObject({ language: 'en', basis: { language: 'detected' } }));
  test.each([
    [SPANISH, 'es'],
    [DANISH, 'da'],
    ['معاون علمی و فناوری رئیس جمهور در سفر به کوبا از مرکز مهندسی ژنتیک و بیوتکنولوژی بازدید کرد و بر گسترش همکاری های مشترک دو کشور تاکید کرد', 'fa'],
    ['国务院总理周一表示，国家将继续加强与古巴在生物技术领域的合作，并推动疫苗联合研发项目。双方签署了一项技术转让合同。', 'zh'],
  ])('refused: %s', async (body, tag) => {
    const outcome = await clean({ body });
    expect(outcome).toMatchObject({ ok: false, reject: { stage: 'clean', code: 'language' } });
    expect(outcome.ok ? '' : outcome.reject.message).toContain(`"${tag}"`);
    expect(await cleaned({ body, options: { languages: null } })).toMatchObject({ language: tag });
    expect(await cleaned({ body, options: { languages: ['en', tag] } })).toMatchObject({ language: tag });
  });

  test('English with foreign fragments passes', async () => {
    expect(await cleaned({ body: `${STORY}\n\n«${SPANISH.slice(0, 80)}»\n\n${STORY}` })).toMatchObject({ language: 'en' });
  });

  test.each(['', 'Too short to judge', 'Pfizer Inc. Sanofi SA Bayer AG', '12 34'])('too short passes: "%s"', async (words) => {
    expect(await cleaned({ body: `x ${words}` })).toMatchObject({ language: null, basis: { language: 'none' } });
  });

  test('a stated language is believed', async () => {
    expect(await cleaned({ body: SPANISH, fields: { language: 'en-US' } })).toMatchObject({ language: 'en-US', basis: { language: 'input' } });
    expect(await clean({ body: STORY, fields: { language: 'fr' } })).toMatchObject({ ok: false, reject: { code: 'language' } });
    expect(await cleaned({ body: STORY, fields: { language: '?' } })).toMatchObject({ language: 'en', issues: [{ code: 'language-unreadable' }] });
  });
});

test('id: stated, path, or path and line', async () => {
  expect((await cleaned({ body: STORY, fields: { id: 'a-1' } })).id).toBe('a-1');
  expect((await cleaned({ body: STORY, path: 'x/y.txt' })).id).toBe('x/y.txt');
  expect((await cleaned({ body: STORY, path: 'x.ndjson', line: 12 })).id).toBe('x.ndjson:12');
});

test.each(['', ' \n\t ', 'Home\nShare this article\n© 2024 Example', '---\n***'])('nothing but furniture is refused: "%s"', async (body) => {
  expect(await clean({ body })).toMatchObject({ ok: false, reject: { stage: 'clean', code: 'empty' } });
});
