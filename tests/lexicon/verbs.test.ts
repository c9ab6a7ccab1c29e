import { describe, expect, test } from 'vitest';
import { infinitiveOf } from '../../src/lexicon/infinitives.ts';
import { lemmaOf } from '../../src/lexicon/verbs.ts';

describe('lemmaOf', () => {
  test.each([
    ['exports', 'export'],
    ['raised', 'raise'],
    ['sold', 'sell'],
    ['carried', 'carry'],
    ['planning', 'plan'],
    ['allocated', 'allocate'],
    ['reported', 'report'],
    ['reaches', 'reach'],
    ['leveraging', 'leverage'],
    ['encouraging', 'encourage'],
    ['dragged', 'drag'],
    ['salvaged', 'salvage'],
    ['garnered', 'garner'],
    ['undertaken', 'undertake'],
    ['overseen', 'oversee'],
  ])('%s → %s', (form, lemma) => {
    expect(lemmaOf(form)).toBe(lemma);
  });
});

test('infinitiveOf answers the form itself for what is no verb', () => {
  expect(infinitiveOf('xqzt')).toBe('xqzt');
});
