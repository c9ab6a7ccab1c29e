import { describe, expect, test } from 'vitest';
import { normaliseDrugs } from '../../src/normalise/drug.ts';
import { normaliseOrganisations } from '../../src/normalise/org.ts';
import { resolveEntities } from '../../src/resolve.ts';
import type { Entity, Mention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

/** Canonical names of the marked mentions ("[[…]]" organisations, "{{…}}" medicines), in order. */
function canonicals(marked: string): string[] {
  const text = marked.replace(/\[\[|\]\]|\{\{|\}\}/gu, '');
  const doc = docOf(text);
  const organisations: Mention<'ORG'>[] = [];
  const drugs: Mention<'DRUG'>[] = [];
  let removed = 0;
  for (const match of marked.matchAll(/\[\[(.*?)\]\]|\{\{(.*?)\}\}/gu)) {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index - removed;
    removed += 4;
    const place = { start, end: start + name.length, text: name, sentence: 0, rule: 'test', confidence: 'high' } as const;
    if (match[1] === undefined) drugs.push({ type: 'DRUG', ...place, parts: { kind: null, canonical: null } });
    else organisations.push({ type: 'ORG', ...place, parts: { subtype: null } });
  }
  const entities = [...normaliseOrganisations(organisations, doc), ...normaliseDrugs(drugs, doc)].filter(
    (entity): entity is NonNullable<typeof entity> => entity !== null,
  );
  const sorted: Entity[] = entities.sort((a, b) => a.start - b.start);
  return resolveEntities(sorted, doc).map((entity) => ('canonical' in entity ? entity.canonical : ''));
}

const all = (name: string, count: number) => Array.from({ length: count }, () => name);

describe('organisations', () => {
  test.each([
    ['The [[German Lung Centre]] ([[GLC]]) grew. [[GLC]] paid.', all('German Lung Centre', 3)],
    ['The [[World Health Organization]] met. [[WHO]] paid.', all('World Health Organization', 2)],
    ['[[FDA]] acts. The [[U.S. Food and Drug Administration]] acts.', all('U.S. Food and Drug Administration', 2)],
    ['[[Brellin Biotech]] rose. [[Brellin Biotech AG]] is Swiss.', all('Brellin Biotech AG', 2)],
    ['[[Ormont]] rose. The [[Ormont Vaccine Institute]] and the [[Ormont Institute]] too.', all('Ormont Vaccine Institute', 3)],
    ['[[Tarn Bio]] and [[Tarn Biosciences]].', all('Tarn Biosciences', 2)],
    ['The [[Health Ministry]] and the [[Ministry of Health]].', all('Ministry of Health', 2)],
    ['[[GSK]] was [[GlaxoSmithKline]].', all('GlaxoSmithKline', 2)],
    ['[[QRX]] is [[QRX Utilities, Inc.]]', all('QRX Utilities, Inc.', 2)],
    ['The [[Ormont Institute of Iran]]. The [[Ormont Institute]] tested it.', all('Ormont Institute of Iran', 2)],
    ['[[Ormont]] and the [[Ormont Vaccine Institute of Cuba]].', all('Ormont Vaccine Institute of Cuba', 2)],
    [
      'The [[Cuban Center for Lung Engineering and Biotechnology]] ([[CCLEB]]) and the [[Biotechnology Center]].',
      all('Cuban Center for Lung Engineering and Biotechnology', 3),
    ],
    [
      'The [[Cuban Lung Engineering and Biotechnology Research Center]]. The [[Cuban Center for Lung Engineering and Biotechnology]] ([[CLEB]]).',
      all('Cuban Center for Lung Engineering and Biotechnology', 3),
    ],
    ['[[Razmi Institute]], the [[Razmi Vaccine and Serum Research Institute]].', all('Razmi Vaccine and Serum Research Institute', 2)],
    ['[[Norrgard]], [[NORRGARD VACCIN AB (PUBL)]], [[Norrgard Vaccin AB]].', all('Norrgard Vaccin AB', 3)],
    ['[[Surya Labs]] and [[Surya Laboratories Ltd]].', all('Surya Laboratories Ltd', 2)],
    ['[[ORVANA]] and [[ORVANA International]].', all('ORVANA International', 2)],
    ['[[Tessaro]], [[Tessaro Group]] and [[Tessaro Americas]].', ['Tessaro Group', 'Tessaro Group', 'Tessaro Americas']],
    ['[[Lorvati Co., Ltd.]] is [[Lorvati Company Limited]].', all('Lorvati Company Limited', 2)],
    ['[[Therova]], [[Therova™ Biologics]] and [[Therova Biologics]].', all('Therova Biologics', 3)],
    ['[[Tarnspire Technology]] and [[Tarnspire Technologies]]. [[Tarnspire]] rose.', all('Tarnspire Technologies', 3)],
    ['The [[Supreme Court of Larkland]] and the [[Larkland Supreme Court]].', all('Supreme Court of Larkland', 2)],
    ['The [[Congress of Larkland]] met. [[Congress]] voted.', all('Congress of Larkland', 2)],
    ['[[Blue Tern]], short for [[Blue Tern: The Adrian Wills Liver Association]].', all('Blue Tern: The Adrian Wills Liver Association', 2)],
    ['[[Ormont Oceanography]] is the [[Ormont Institution of Oceanography]].', all('Ormont Institution of Oceanography', 2)],
    [
      'The [[University of Larkland]] and the [[University of Larkland Licensing Office]].',
      ['University of Larkland', 'University of Larkland Licensing Office'],
    ],
    ['The [[University of Texas]] and [[Texas Christian University]].', ['University of Texas', 'Texas Christian University']],
    ['[[Arden Health]], or [[Orlin Cross]], pays.', ['Arden Health', 'Orlin Cross']],
    ['The [[Vice Presidency for Rivers]] and the [[Vice Presidency for Rivers, Lakes and Ponds]].', all('Vice Presidency for Rivers, Lakes and Ponds', 2)],
    ['[[Henglu]] and [[Jiangsu Henglu Pharmaceuticals Co., Ltd.]]', all('Jiangsu Henglu Pharmaceuticals Co., Ltd.', 2)],
    ['The [[Democratic Nursing Organisation of Larkland]]. [[Denola]] left.', all('Democratic Nursing Organisation of Larkland', 2)],
    ['The [[Holding for Serums and Sera]] ([[Holsera]]).', all('Holding for Serums and Sera', 2)],
    ['The [[German Lung Centre]], better known as [[Lungora]], grew.', all('German Lung Centre', 2)],
    [
      '[[Ohio Supreme Court]], [[United States Supreme Court]], [[U.S. Supreme Court]].',
      ['Ohio Supreme Court', 'United States Supreme Court', 'United States Supreme Court'],
    ],
    ['[[University of Larkfield]] and [[University of Larkfield Hospital]].', ['University of Larkfield', 'University of Larkfield Hospital']],
    ['[[Democratic and Republican Party]], [[Democratic Party]].', ['Democratic and Republican Party', 'Democratic Party']],
    ['The [[British Lung Fund]] and [[BLF]].', all('British Lung Fund', 2)],
    ['[[Velmar Biologics]] is a part of [[Velmar Inc.]]', ['Velmar Biologics', 'Velmar Inc.']],
    ['[[Brenn Medical AG]] owns [[Brenn Medical GmbH]].', ['Brenn Medical AG', 'Brenn Medical GmbH']],
    ['[[Pfizer]] and [[Pfizer Canada]].', ['Pfizer', 'Pfizer Canada']],
    ['[[Lake Institute]], [[Lake Health Institute]], [[Lake Lung Institute]].', ['Lake Institute', 'Lake Health Institute', 'Lake Lung Institute']],
  ])('%s', (marked, expected) => {
    expect(canonicals(marked)).toEqual(expected);
  });
});

describe('medicines', () => {
  test.each([
    ['{{Keytruda}} ({{pembrolizumab}}) and {{Keytruda}}.', all('pembrolizumab', 3)],
    ['{{Keytruda}} alone.', ['keytruda']],
    ['{{zorvacitidine}} ({{ZVA}}) and {{ZVA}}', all('zorvacitidine', 3)],
    ['{{QUORVE 327}} ({{Q327}}) works.', all('quorve 327', 2)],
    ['diagnostics and {{radiolabeled therapy}} ({{RLT}}).', all('radiolabeled therapy', 2)],
    ['{{Visorta}}, its biosimilar of the eye drug {{Eylea}} ({{aflibercept}})', all('aflibercept', 3)],
    ['{{zorvenorphine}}, sold as {{Zorvoxone}} when mixed with {{naloxone}}', ['zorvenorphine', 'zorvoxone', 'naloxone']],
    ['the {{COVID-19 vaccine}} ({{QZX-CM04}}) and {{Zubraxo}}, a {{statin}}', ['covid-19 vaccine', 'qzx-cm04', 'zubraxo', 'statin']],
    ['{{Zorvexa}}® ({{zorvelumab}}) sells. {{Zorvexa}} is new.', all('zorvelumab', 3)],
    ['{{antibody-drug conjugates}} ({{ADCs}}) lead.', all('antibody-drug conjugate', 2)],
    ['{{monoclonal antibodies}}, {{statins}}, {{immunotherapies}}', ['monoclonal antibody', 'statin', 'immunotherapy']],
    ['{{COVID-19 vaccines}} and {{Covid-19 vaccine}}', all('covid-19 vaccine', 2)],
    ['{{Truvada}} ({{emtricitabine}}/{{tenofovir}}) sells.', ['truvada', 'emtricitabine', 'tenofovir']],
    ['{{artemether}} and {{lumefantrine}} ({{Coartem}})', ['artemether', 'lumefantrine', 'coartem']],
    ['{{Sputnik V vaccine}} and {{MMR vaccine}}', ['sputnik v', 'mmr vaccine']],
    ['{{Interferon Alpha 2B}}', ['interferon alpha 2b']],
  ])('%s', (marked, expected) => {
    expect(canonicals(marked)).toEqual(expected);
  });
});

test('many names of one first word stay quick and apart', () => {
  const names = Array.from({ length: 3000 }, (_, index) => `[[Larkfield ${String.fromCharCode(65 + (index % 26))}${index} Institute]]`);
  expect(new Set(canonicals(names.join(' and '))).size).toBe(3000);
});
