// A word between two patterns is found where one pattern made of all three would find it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standsBetween } from '../../src/extract/words.ts';

const EDGES: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/(?:^|\s)$/u, /^[\s,.;:]/u],
  [/[^\p{L}]$/u, /^[^\p{L}]/u],
  [/(?:Mr|Dr)\.? (?:\p{Lu}\p{L}+ )?$/u, /^(?:\W|$)/u],
];
const texts = fc.array(fc.constantFrom('orm', 'Orm', ' ', ',', '𝐀', 'x', 'Dr. ', 'Mr Ida ', '\n')).map((parts) => parts.join(''));

describe('a word between two patterns', () => {
  test('is found as by one pattern', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...EDGES), (text, [before, behind]) => {
        const whole = new RegExp(`${before.source.replace(/\$$/u, '')}orm(?=${behind.source.replace('^', '')})`, 'u');
        expect(standsBetween(text, 'orm', { before, behind })).toBe(whole.test(text));
      }),
    );
  });
});
