import { describe, expect, test } from 'vitest';
import { normaliseOrganisations } from '../../src/normalise/org.ts';
import { createResolver, resolveEntities } from '../../src/resolve.ts';
import { createSubtypeClassifier, loadSubtypeModel } from '../../src/subtypes/classifier.ts';
import { loadClusters } from '../../src/tagger/load.ts';
import type { Mention } from '../../src/types.ts';
import { docOf } from '../support/doc.ts';

const MODELS = new URL('../../models/', import.meta.url);
const resolve = createResolver(createSubtypeClassifier(loadSubtypeModel(MODELS), loadClusters(MODELS)));

/** Subtypes of all places of `name`, with the classifier and by rules alone. */
function subtypesOf(text: string, name: string) {
  const doc = docOf(text);
  const mentions: Mention<'ORG'>[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const sentence = doc.sentences.findIndex((place) => place.start <= start && start < place.end);
    mentions.push({ type: 'ORG', start, end: start + name.length, text: name, sentence, rule: 'test', confidence: 'high', parts: { subtype: null } });
  }
  const entities = normaliseOrganisations(mentions, doc).flatMap((entity) => entity ?? []);
  const read = (run: typeof resolve) => [...new Set(run(entities, doc).map((entity) => ('subtype' in entity ? entity.subtype : null)))];
  return { learned: read(resolve), ruled: read(resolveEntities) };
}

describe('organisations without a telling word', () => {
  test.each([
    [
      'Rosemount Lantern',
      'ngo',
      'Rosemount Lantern, which feeds homeless families, asked for donations. Volunteers of Rosemount Lantern collected coats, and the trustees of Rosemount Lantern thanked donors.',
    ],
    [
      'Nova Alternativa',
      'other',
      '"We will vote against the bill," Nova Alternativa said. Nova Alternativa won 12 seats in the election, and the leader of Nova Alternativa wants a coalition.',
    ],
    ['Dornwell', 'company', 'Shares of Dornwell (NYSE: DRW) fell. Dornwell cut its forecast for quarterly revenue.'],
  ])('%s → %s', (name, subtype, text) => {
    expect(subtypesOf(text, name)).toEqual({ learned: [subtype], ruled: ['company'] });
  });

  test('the list is not overruled', () => {
    expect(subtypesOf('Greenpeace shares (NYSE: GPC) fell after Greenpeace cut its forecast for quarterly revenue.', 'Greenpeace').learned).toEqual(['ngo']);
  });

  test('thousands of mentions and names take no more than the first few', () => {
    const text = 'Larkfield Alder met Larkfield Birch. '.repeat(3_000);
    expect(subtypesOf(text, 'Larkfield Alder').learned).toHaveLength(1);
  });
});
