import { describe, expect, test } from 'vitest';
import { refineMentions } from '../../src/extract/refine.ts';
import type { AnyMention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

/** The medicine at its first place, found by `rule`, through the refiner: what stays, or why it goes. */
function fate(text: string, name: string, rule: string): string[] {
  const doc = docOf(text);
  const start = text.indexOf(name);
  const mention: AnyMention = {
    type: 'DRUG',
    start,
    end: start + name.length,
    text: name,
    sentence: doc.sentences.findIndex((sentence) => start < sentence.end),
    rule,
    confidence: 'high',
    parts: { kind: null, canonical: null },
  };
  const { kept, dropped } = refineMentions([mention], doc);
  return dropped.length > 0 ? dropped.map(({ reason }) => reason) : kept.map((found) => found.text);
}

describe('what the tagger took for a medicine', () => {
  test.each([
    ['Adults with atrial fibrillation (AFib) and a stent were seen. AFib is common.', 'AFib', 'disease'],
    ['The firm sells its Lorvalve™ system to hospitals.', 'Lorvalve', 'device'],
    ['QuorPrep(TM), a platform to carry antibodies, is new.', 'QuorPrep', 'device'],
    ['The drug inhibits the SRK and YBS1 kinases.', 'YBS1', 'target'],
    ['It binds a receptor called Merin 23 in the clinic.', 'Merin 23', 'target'],
    ['Tumours with PQR-7 expression got the drug.', 'PQR-7', 'target'],
    ['The clinic offers EMDR therapy to veterans.', 'EMDR therapy', 'no-medicine'],
    ['Its gummies hold ginseng and elderberry.', 'elderberry', 'supplement'],
    ['It acts on glucagon and GLP-1 receptors.', 'glucagon and GLP-1 receptors', 'target'],
    ['Holders vote on XIP-6110 and pay a fee.', 'XIP-6110', 'off-topic'],
    ['Larkfield Bio (FRANKFURT: “HQP0”) tests a drug.', 'HQP0', 'code'],
  ])('%s', (text, name, reason) => {
    expect(fate(text, name, 'model:DRUG')).toEqual([reason]);
  });
  test.each([
    ['Patients with atrial fibrillation (Zorvaban) improved.', 'Zorvaban'],
    ['Shares of its rivals fell when the vaccine ZLA15 won.', 'ZLA15'],
    ['The CQ01 and CQ02 candidates protect patients.', 'CQ01'],
    ['Its lead asset LSQ1 is a peptide drug.', 'LSQ1'],
    ['Patients received 5 mg of ginseng 5 mg daily.', 'ginseng 5 mg'],
  ])('stays: %s', (text, name) => {
    expect(fate(text, name, 'model:DRUG')).toEqual([name]);
  });
});

describe('whoever found it', () => {
  test.each([
    ['The SKQ-001 study met its goal in patients. Data of SKQ-002 follow.', 'SKQ-001', '<code name>', 'study'],
    ['Variants with the E484K change escape the vaccine.', 'E484K', '<code name>', 'mutation'],
    ['With billing codes G0556 and G0557 doctors charge for clinical visits.', 'G0556', '<code name>', 'code'],
    ['See https://newsdirect.com/news/acme-ends-opioid-trial-6570 for more.', 'opioid', '<listed class>', 'address'],
    ['It has anti-inflammatory and antiviral activity.', 'anti-inflammatory', '<listed class>', 'adjective'],
    ['It came out in the Journal for ImmunoTherapy of Cancer.', 'ImmunoTherapy', '<listed class>', 'publication'],
    ['Attacks follow the natural drop in estrogen before menstruation.', 'estrogen', '<listed generic>', 'body'],
    ['Fuelled by adrenaline and testosterone he bought shares.', 'testosterone', '<listed generic>', 'body'],
    ['The drink holds nutrients such as vitamin D and zinc.', 'vitamin D', '<listed generic>', 'body'],
    ['Glucagon, a hormone of the pancreas, raises sugar.', 'Glucagon', '<listed generic>', 'body'],
    ['Onions and vitamin C do nothing.', 'vitamin C', '<listed generic>', 'body'],
    ['Police seized heroin and cocaine.', 'cocaine', '<listed generic>', 'abuse'],
    ['A former heroin addict, he sang.', 'heroin', '<listed generic>', 'abuse'],
  ])('%s', (text, name, rule, reason) => {
    expect(fate(text, name, rule)).toEqual([reason]);
  });
  test.each([
    ['It will fund a phase 3 trial of AQT-88 in patients.', 'AQT-88', '<code name>'],
    ['The SKQ-101 trial went on; patients received SKQ-101.', 'SKQ-101', '<code name>'],
    ['The rise in insulin prices hurt patients.', 'insulin', '<listed generic>'],
    ['He was given zinc, vitamin D and aspirin.', 'vitamin D', '<listed generic>'],
    ['Women who received estrogen injections had fewer attacks.', 'estrogen', '<listed generic>'],
  ])('stays: %s', (text, name, rule) => {
    expect(fate(text, name, rule)[0]).toBe(name);
  });
});

test.each([
  ['GEO-CM77 won. Then CM77 was tested in patients.', 'GEO-CM77', ['GEO-CM77', 'CM77']],
  ['Patients got FOLFIRINOX-based therapies.', 'FOLFIRINOX-based therapies', ['FOLFIRINOX']],
  ['They make Soberana 02 vaccines.', 'Soberana 02 vaccines', ['Soberana 02']],
  ['They make CM88S1 vaccine.', 'CM88S1 vaccine', ['CM88S1']],
  ['They make COVID-19 vaccine.', 'COVID-19 vaccine', ['COVID-19 vaccine']],
  ['Patients got semaglutide3.5 mg daily.', 'semaglutide3', ['semaglutide']],
])('what stays: %s', (text, name, kept) => {
  expect(fate(text, name, 'model:DRUG')).toEqual(kept);
});
