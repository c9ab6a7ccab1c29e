import { describe, expect, test } from 'vitest';
import { refineMentions } from '../../src/extract/refine.ts';
import type { AnyMention, Confidence, EntityType } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

/** Marks: "[T:rule:confidence text]" → the mention of that type; nested marks overlap. */
function refine(text: string, found: readonly [EntityType, string, string, Confidence?][]) {
  const doc = docOf(text);
  const mentions = found.map(([type, name, rule, confidence = 'high']) => {
    const start = text.indexOf(name);
    const parts =
      type === 'ORG' ? { subtype: null } : type === 'DRUG' ? { kind: null, canonical: null } : { kind: rule.startsWith('<currency>') ? 'money' : 'count' };
    return { type, start, end: start + name.length, text: name, sentence: 0, rule, confidence, parts } as AnyMention;
  });
  const { kept, dropped } = refineMentions(mentions, doc);
  return { kept: kept.map((mention) => `${mention.type} ${mention.text}`), dropped: dropped.map((mention) => `${mention.text}: ${mention.reason}`) };
}

describe('across types', () => {
  test('figures and dates inside names go', () => {
    expect(
      refine('The G77 met Novelan 20 makers.', [
        ['ORG', 'G77', '<listed organisation>'],
        ['FIGURE', '77', '<number>'],
        ['DRUG', 'Novelan 20', '<listed brand>'],
        ['FIGURE', '20', '<number>'],
      ]),
    ).toEqual({ kept: ['ORG G77', 'DRUG Novelan 20'], dropped: ['77: inside-name', '20: inside-name'] });
  });
  test('a figure inside a date goes, a date inside an age goes', () => {
    expect(
      refine('On 15 May 2023 a 65-year-old came.', [
        ['DATE', '15 May 2023', '<day> <month> <year>'],
        ['FIGURE', '15', '<number>'],
        ['FIGURE', '65-year-old', '<age>'],
        ['DATE', '65-year', '<duration>'],
      ]),
    ).toEqual({ kept: ['DATE 15 May 2023', 'FIGURE 65-year-old'], dropped: ['15: inside-date', '65-year: inside-age'] });
  });
  test('an organisation inside a medicine stays, a medicine inside an organisation goes', () => {
    expect(
      refine('The Pfizer vaccine reached the Institute of Gene Therapy.', [
        ['ORG', 'Pfizer', '<listed organisation>'],
        ['DRUG', 'Pfizer vaccine', '<target> vaccine'],
        ['ORG', 'Institute of Gene Therapy', '<name> <head noun>'],
        ['DRUG', 'Gene Therapy', '<listed class>'],
      ]),
    ).toEqual({ kept: ['ORG Pfizer', 'DRUG Pfizer vaccine', 'ORG Institute of Gene Therapy'], dropped: ['Gene Therapy: inside-name'] });
  });
  test('a price is no code of a medicine', () => {
    expect(
      refine('Patients on medicines heard that one dollar was N160 then; tablets and injections cost more.', [
        ['DRUG', 'N160', 'model:DRUG', 'medium'],
        ['FIGURE', 'N160', '<currency> <number>'],
      ]),
    ).toEqual({ kept: ['FIGURE N160'], dropped: ['N160: is-figure'] });
  });
  test('what is a medicine is no organisation', () => {
    expect(
      refine('They sell Keytruda.', [
        ['ORG', 'Keytruda', 'model:ORG', 'medium'],
        ['DRUG', 'Keytruda', '<listed brand>'],
      ]),
    ).toEqual({ kept: ['DRUG Keytruda'], dropped: ['Keytruda: is-drug'] });
  });
});

describe('within a type', () => {
  test('equal spans become one', () => {
    expect(
      refine('He left Larkfield Bank.', [
        ['ORG', 'Larkfield Bank', 'model:ORG', 'low'],
        ['ORG', 'Larkfield Bank', '<name> <head noun>'],
      ]),
    ).toEqual({ kept: ['ORG Larkfield Bank'], dropped: [] });
  });
  test('a rule beats an unsure model, a sure model beats a rule', () => {
    expect(
      refine('The Ormont Vaccine Institute in Cuba paid.', [
        ['ORG', 'Ormont Vaccine Institute', '<name> <head noun>'],
        ['ORG', 'Ormont Vaccine Institute in Cuba', 'model:ORG', 'low'],
      ]).kept,
    ).toEqual(['ORG Ormont Vaccine Institute']);
    expect(
      refine('The Ormont Vaccine Institute Brelli paid.', [
        ['ORG', 'Ormont Vaccine Institute', '<name> <head noun>'],
        ['ORG', 'Ormont Vaccine Institute Brelli', 'model:ORG', 'high'],
      ]).kept,
    ).toEqual(['ORG Ormont Vaccine Institute Brelli']);
  });
});

test('a listed name that a person of the document bears', () => {
  const found = (text: string) => refine(text, [['ORG', 'Abbott', '<listed organisation>']]).kept;
  expect(found('Abbott spoke first. Tony Abbott then left.')).toEqual([]);
  expect(found("Abbott's shares rose. Tony Abbott then left.")).toEqual(['ORG Abbott']);
});

test('names in a list among organisations', () => {
  const found = (text: string) =>
    refine(text, [
      ['ORG', 'Ormont Bank', '<name> <head noun>'],
      ['ORG', 'Larkfield Labs', '<name> <head noun>'],
    ]).kept.map((name) => name.slice(4));
  expect(found('Sponsors: Adventra, Ormont Bank, Larkfield Labs, Fathomy and DUOL.')).toEqual(['Adventra', 'Ormont Bank', 'Larkfield Labs', 'Fathomy', 'DUOL']);
  expect(found('Members:\n\n* Ormont Bank\n* Curavy\n* Larkfield Labs\n* Nusanto\n')).toEqual(['Ormont Bank', 'Curavy', 'Larkfield Labs', 'Nusanto']);
  expect(found('They met Brian Holt, Ormont Bank, Larkfield Labs, Fathomy and DUOL.')).toEqual(['Ormont Bank', 'Larkfield Labs']);
});

describe('a longer name that begins with a shorter one', () => {
  test.each<[string, [string, string], [string, string], string]>([
    ['The Senate HELP Committee met.', ['Senate', '<listed organisation>'], ['Senate HELP Committee', 'model:ORG'], 'Senate HELP Committee'],
    ['The Senate HELPS Day came.', ['Senate', '<listed organisation>'], ['Senate HELPS Day', 'model:ORG'], 'Senate'],
    ['Varnay™ Biologics grew.', ['Varnay', '<repeat>'], ['Varnay™ Biologics', 'model:ORG'], 'Varnay™ Biologics'],
    ['Kantor & Vale, P.C. sued.', ['Kantor & Vale', 'model:ORG'], ['Kantor & Vale, P.C.', '<name> <legal form>'], 'Kantor & Vale, P.C.'],
  ])('%s', (text, short, long, expected) => {
    const confidence = (rule: string) => (rule === 'model:ORG' ? 'low' : 'high');
    expect(
      refine(
        text,
        [short, long].map(([name, rule]) => ['ORG', name, rule, confidence(rule)]),
      ).kept,
    ).toEqual([`ORG ${expected}`]);
  });
  test('a heading and the name again are two', () => {
    expect(refine('About Ormont Capital Ormont Capital LLC is old.', [['ORG', 'Ormont Capital Ormont Capital LLC', 'model:ORG', 'high']]).kept).toEqual([
      'ORG Ormont Capital',
      'ORG Ormont Capital LLC',
    ]);
  });
});

describe('refused names', () => {
  test.each([
    ['Iran said no.', 'Iran', 'place'],
    ['The Company said no.', 'Company', 'common-noun'],
    ['Shares (Nasdaq: QRZX) rose.', 'QRZX', 'ticker'],
    ['Shares (Nasdaq: QRZX) rose.', 'Nasdaq', 'ticker'],
    ['He wrote it on Twitter today.', 'Twitter', 'channel'],
    ['See www.Larkfield.com for more.', 'Larkfield', 'address'],
    ['He met the Minister of Health and Trade there.', 'Health and Trade', 'office'],
    ['She holds a Master of Business Administration.', 'Business Administration', 'degree'],
    ['Kyle Brandt was freed; Brandt smiled.', 'Brandt', 'person'],
    ['They launched LabTrack, a mobile application.', 'LabTrack', 'product'],
    ['A Quality Management System (QMS) was set up and the QMS works.', 'QMS', 'other-acronym'],
  ])('%s', (text, name, reason) => {
    expect(refine(text, [['ORG', name, 'model:ORG', 'medium']])).toEqual({ kept: [], dropped: [`${name}: ${reason}`] });
  });
  test('what the model alone found and doubts', () => {
    expect(
      refine('He spoke of Zorvex and QLM.', [
        ['DRUG', 'Zorvex', 'model:DRUG', 'low'],
        ['ORG', 'QLM', 'model:ORG', 'low'],
      ]).dropped,
    ).toEqual(['Zorvex: unsure-medicine', 'QLM: unsure-acronym']);
  });
});

describe('repeats', () => {
  test('exact repeats, short forms and glued names are found', () => {
    const text = 'Brennholt Group A/S grew. Then Brennholt bought a shop. Brennholt Group A/S is Danish. Contact DetailsBrennholt Group A/S here.';
    expect(refine(text, [['ORG', 'Brennholt Group A/S', '<name> <legal form>']]).kept).toEqual([
      'ORG Brennholt Group A/S',
      'ORG Brennholt',
      'ORG Brennholt Group A/S',
      'ORG Brennholt Group A/S',
    ]);
  });
  test('short names that a bracket defines, and what is left without a legal form', () => {
    const text = 'Battel Tin Resources Corp. (TSXV: BTR) ("Battel" or “BTR” or the "Company") drilled. Then BTR paused, and Battel waited. The Company rests.';
    expect(refine(text, [['ORG', 'Battel Tin Resources Corp.', '<name> <legal form>']]).kept).toEqual([
      'ORG Battel Tin Resources Corp.',
      'ORG Battel',
      'ORG BTR',
      'ORG BTR',
      'ORG Battel',
    ]);
    const harp = 'Electric Harp PLC grew. Electric Harp debuts today.';
    expect(refine(harp, [['ORG', 'Electric Harp PLC', '<name> <legal form>']]).kept).toEqual(['ORG Electric Harp PLC', 'ORG Electric Harp']);
  });
  test('a person of that name forbids the short form', () => {
    const text = 'Brennholt Group A/S grew. Mr Brennholt smiled. Brennholt left.';
    expect(refine(text, [['ORG', 'Brennholt Group A/S', '<name> <legal form>']]).kept).toEqual(['ORG Brennholt Group A/S']);
  });
});

test('thousands of mentions are settled in one sweep, sorted, without overlap', () => {
  const text = 'Abcd Bank. '.repeat(10_000);
  const mentions = Array.from({ length: 10_000 }, (_, index) => ({ start: index * 11, end: index * 11 + 9 })).flatMap((span): AnyMention[] => [
    { type: 'ORG', ...span, text: 'Abcd Bank', sentence: 0, rule: '<name> <head noun>', confidence: 'high', parts: { subtype: null } },
    { type: 'ORG', start: span.start, end: span.start + 4, text: 'Abcd', sentence: 0, rule: 'model:ORG', confidence: 'low', parts: { subtype: null } },
  ]);
  const { kept, dropped } = refineMentions(mentions, docOf(text));
  expect(kept).toHaveLength(10_000);
  expect(dropped).toHaveLength(10_000);
  expect(kept.every((mention, index) => index === 0 || mention.start >= (kept[index - 1]?.end ?? 0))).toBe(true);
});

describe('what the model took together, or for another thing', () => {
  test('two bodies joined by "and" are two, where the model is unsure', () => {
    const text = "A visit to Cuba's Vaccine Institute and Biotechnology Center today.";
    expect(refine(text, [['ORG', 'Vaccine Institute and Biotechnology Center', 'model:ORG', 'low']]).kept).toEqual([
      'ORG Vaccine Institute',
      'ORG Biotechnology Center',
    ]);
    expect(refine(text, [['ORG', 'Vaccine Institute and Biotechnology Center', 'model:ORG', 'high']]).kept).toEqual([
      'ORG Vaccine Institute and Biotechnology Center',
    ]);
    expect(refine('The Food and Drug Administration said so.', [['ORG', 'Food and Drug Administration', 'model:ORG', 'low']]).kept).toEqual([
      'ORG Food and Drug Administration',
    ]);
  });
  test.each([
    ['SARS-CoV spread, and SARS-CoV-2 after it.', 'SARS-CoV', 'virus'],
    ['It infects like H5N1 does.', 'H5N1', 'virus'],
    ['Fakes worth N900 million burned.', 'N900', 'money'],
    ['They grew the rhinovirus in cells.', 'rhinovirus', 'virus'],
    ['The genes are ORF10, TBK1, PIAS3 and others.', 'TBK1', 'target'],
    ['Factors such as BNIP3 help.', 'BNIP3', 'target'],
  ])('%s: no medicine', (text, name, reason) => {
    expect(refine(text, [['DRUG', name, 'model:DRUG']])).toEqual({ kept: [], dropped: [`${name}: ${reason}`] });
  });
  test('an oncolytic virus and a code name stay', () => {
    expect(refine('Patients were given oncolytic viruses.', [['DRUG', 'oncolytic viruses', 'model:DRUG']]).kept).toEqual(['DRUG oncolytic viruses']);
    expect(refine('Patients were given KTX202 and BNT1621.', [['DRUG', 'BNT1621', 'model:DRUG']]).kept).toEqual(['DRUG BNT1621']);
  });
  test('a medicine is not found again inside a longer code', () => {
    expect(refine('Zorvex is a pill, Zorvex-2 a test.', [['DRUG', 'Zorvex', 'model:DRUG']]).kept).toEqual(['DRUG Zorvex']);
  });
  test('two names that rules see side by side outweigh one of the model', () => {
    expect(
      refine('The Larkmoor Nurses Association and Health Workers Local 88 struck.', [
        ['ORG', 'Larkmoor Nurses Association and Health Workers Local 88', 'model:ORG'],
        ['ORG', 'Larkmoor Nurses Association', '<name> <head noun>'],
        ['ORG', 'Health Workers Local 88', '<name> Local <number>'],
      ]).kept,
    ).toEqual(['ORG Larkmoor Nurses Association', 'ORG Health Workers Local 88']);
  });
  test('a joined name of the model outlasts the part that a rule saw', () => {
    expect(
      refine('Then the Fair and Open Elections Foundation held a debate.', [
        ['ORG', 'Fair and Open Elections Foundation', 'model:ORG', 'medium'],
        ['ORG', 'Open Elections Foundation', '<name> <head noun>'],
      ]).kept,
    ).toEqual(['ORG Fair and Open Elections Foundation']);
  });
  test.each([
    ['He died at the Army’s Research and Referral Hospital today.', 'Army’s Research and Referral Hospital', 'Research and Referral Hospital'],
    ["It went to Norway's Medical Research Council.", "Norway's Medical Research Council", 'Medical Research Council'],
    ["Shares of Moldrey's Investors Service fell.", "Moldrey's Investors Service", "Moldrey's Investors Service"],
  ])('%s: whose body it is stays outside', (text, name, mended) => {
    expect(refine(text, [['ORG', name, 'model:ORG']]).kept).toEqual([`ORG ${mended}`]);
  });
  test.each(['Payments of the CERB (Canada Emergency Response Benefit) began.', 'The Canada Emergency Response Benefit (CERB) began.'])(
    '%s: letters that stand for no body are none',
    (text) => {
      expect(refine(text, [['ORG', 'CERB', 'model:ORG']])).toEqual({ kept: [], dropped: ['CERB: other-acronym'] });
    },
  );
  test('the first word of a body stands for it, where no other reading fits', () => {
    const found: [EntityType, string, string][] = [['ORG', 'Ormont Vaccine Institute', 'model:ORG']];
    expect(refine('The Ormont Vaccine Institute grew. Managers of Ormont said so.', found).kept).toEqual(['ORG Ormont Vaccine Institute', 'ORG Ormont']);
    expect(refine('The Ormont Vaccine Institute grew. Paul Ormont said so, and Ormont knows.', found).kept).toEqual(['ORG Ormont Vaccine Institute']);
    expect(refine('The Ormont Vaccine Institute grew. It rains in Ormont today.', found).kept).toEqual(['ORG Ormont Vaccine Institute']);
  });
});
