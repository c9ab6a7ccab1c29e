// Infinitives of rare verb forms by compromise, which knows English conjugation well. One form at a time and remembered:
// a sentence costs it half a millisecond. It is loaded when the first rare form comes (0.15 s).
import { loadPackage } from '../package.ts';

type Compromise = (text: string) => { tag(tag: string): { compute(root: 'root'): { text(root: 'root'): string } } };

const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, string>();
let compromise: Compromise | undefined;

/** The infinitive of a verb form in lower case; the form itself where compromise knows none. */
export function infinitiveOf(form: string): string {
  const known = remembered.get(form);
  if (known !== undefined) return known;
  compromise ??= loadPackage('compromise/two') as Compromise;
  const infinitive = compromise(form).tag('Verb').compute('root').text('root') || form;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(form, infinitive);
  return infinitive;
}
