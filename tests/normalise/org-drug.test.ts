import { describe, expect, test } from 'vitest';
import { normaliseDrugs } from '../../src/normalise/drug.ts';
import { normaliseOrganisations } from '../../src/normalise/org.ts';
import { docOf } from '../support/doc.ts';

const place = (text: string, name: string) => {
  const start = text.indexOf(name);
  return { start, end: start + name.length, text: name, sentence: 0, rule: 'test', confidence: 'high' } as const;
};
const subtypeOf = (text: string, name = text) =>
  normaliseOrganisations([{ type: 'ORG', ...place(text, name), parts: { subtype: null } }], docOf(text))[0]?.subtype;
const drugOf = (text: string, name = text) => normaliseDrugs([{ type: 'DRUG', ...place(text, name), parts: { kind: null, canonical: null } }], docOf(text))[0];

describe('subtype', () => {
  test.each([
    ['Larkfield Therapeutics', 'company'],
    ['Larkfield Robotics GmbH', 'company'],
    ['World Health Organization', 'intergovernmental'],
    ['Bank of Portugal', 'government'],
    ['Larkfield Bank', 'company'],
    ['University of Larkfield School of Medicine', 'university'],
    ['University Hospital Basel', 'healthcare'],
    ['Larkfield Cancer Center', 'healthcare'],
    ['Center for Lung Biology', 'research'],
    ['American Society of Botany', 'ngo'],
    ['Ministry of Rivers', 'government'],
    ['Larkfield News Agency', 'media'],
    ['Larkfield Medicines Agency', 'government'],
    ['Green Rivers Party', 'other'],
    ['Larkfield Chamber of Commerce', 'ngo'],
    ['Ormont Attorney General', 'government'],
    ['Kestrel Life Sciences Fund II', 'company'],
    ['Doctors for Clean Rivers', 'ngo'],
    ['Larkfield Clinic Network', 'healthcare'],
    ['Manitoba Health', 'government'],
  ])('%s', (name, expected) => {
    expect(subtypeOf(name)).toBe(expected);
  });
  test.each([
    ['She told the newspaper Morgenland that it rained.', 'Morgenland', 'media'],
    ['ORMONT, May 3, 2024 (GLOBAL BRELLIN) -- It rained.', 'GLOBAL BRELLIN', 'media'],
    ['The clinics, run by Brellin Behavioral Health, are open.', 'Brellin Behavioral Health', 'healthcare'],
    ['By Ana Brix, Brellin Health', 'Brellin Health', 'media'],
    ['as the Brellin union said', 'Brellin', 'ngo'],
    ['Brellin, a non-profit, paid for it.', 'Brellin', 'ngo'],
    ['Students of the Ormont party; Zubrev lawmakers voted.', 'Zubrev', 'other'],
  ])('context: %s', (text, name, expected) => {
    expect(subtypeOf(text, name)).toBe(expected);
  });
});

describe('kind of names that no list holds, by their form', () => {
  test.each([
    ['generic', ['Zorvine hydrochloride', 'ZORVINE SODIUM', 'vitamin K7', 'Newt venom', 'Roasted charcoal', 'zorvine']],
    [
      'class',
      ['QLL7xCD3 bispecifics', 'antibodies against QLL7', 'Zorvolysins', 'GLP-1/GIP', 'CAR-NK cells', 'QTKIs', 'potassium channel opener', 'anti-newt serum'],
    ],
    ['vaccine', ['ChulaCov19', 'DPT-HB', '6-in-1', 'newt toxoid', 'Comirnaty XQ.9', 'nOPV3']],
    ['investigational', ['QZ 3720931', 'Qzk-186', 'QZ-OTOF', 'QZ-4107']],
    ['brand', ['Zubraxo', 'Zubraxo Peanut', 'Zubraxis']],
  ])('%s', (kind, names) => {
    expect(names.filter((name) => drugOf(name)?.kind !== kind)).toEqual([]);
  });

  test.each([
    ['Zubranneos', 'zubranneos'],
    ['oncolytic viruses', 'oncolytic virus'],
    ['flu jabs', 'flu jab'],
  ])('canonical of %s', (name, canonical) => {
    expect(drugOf(name)?.canonical).toBe(canonical);
  });
});

describe('kind and class', () => {
  test.each([
    ['Keytruda', 'brand', 'PD-1 inhibitor'],
    ['pembrolizumab', 'generic', 'PD-1 inhibitor'],
    ['zorvelutinib', 'generic', 'kinase inhibitor'],
    ['QZX-4107', 'investigational', null],
    ['Covid-19 vaccines', 'vaccine', null],
    ['Cervaxin', 'vaccine', null],
    ['monoclonal antibodies', 'class', null],
    ['rifamycins', 'class', null],
  ] as const)('%s', (name, kind, expected) => {
    expect(drugOf(name)).toMatchObject({ kind, class: expected });
  });
  test.each([
    ['GEX-CM04, a COVID-19 vaccine, is new.', 'GEX-CM04', 'vaccine'],
    ['Zubraxo entered a phase 2 trial as the lead candidate.', 'Zubraxo', 'investigational'],
    ['Sales of Zubraxo® rose after approval.', 'Zubraxo', 'brand'],
    ['Zubraxo works. Patients took zubraxo daily.', 'Zubraxo', 'generic'],
    ['hypomethylating agents (HMAs) help', 'HMAs', 'class'],
    ['Zorvuron kills ticks.', 'Zorvuron', 'generic'],
    ['Farmers like Zorvuron, it kills ticks.', 'Zorvuron', 'brand'],
  ])('%s', (text, name, expected) => {
    expect(drugOf(text, name)?.kind).toBe(expected);
  });
});
