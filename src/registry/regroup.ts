// A person's `never` inside a document: a form that the document joined to a name, and that a person took out of it, stands for itself.
import type { Contribution, Named } from './contribution.ts';
import type { RegistryRow } from './file.ts';
import { keyOfName } from './names.ts';

/** Takes forbidden forms out of the names they were joined to. */
export function regrouperOf(rows: readonly RegistryRow[]): (contribution: Contribution) => Contribution {
  const never = new Map<string, ReadonlySet<string>>();
  for (const { type, canonical, hand } of rows) {
    if (!hand?.never || hand.never.length === 0) continue;
    const forbidden = new Set(hand.never.map((name) => keyOfName(name, type)));
    for (const name of [canonical, hand.canonical ?? canonical, ...(hand.aliases ?? [])]) never.set(`${type} ${keyOfName(name, type)}`, forbidden);
  }
  if (never.size === 0) return (contribution) => contribution;
  return (contribution) => ({
    ...contribution,
    names: contribution.names.flatMap((named) => {
      const forbidden = never.get(`${named.type} ${keyOfName(named.canonical, named.type)}`);
      return forbidden ? divide(named, forbidden) : [named];
    }),
  });
}

function divide(named: Named, forbidden: ReadonlySet<string>): Named[] {
  const isOut = ([form]: Named['forms'][number]): boolean => form !== named.canonical && forbidden.has(keyOfName(form, named.type));
  const out = named.forms.filter(isOut);
  const kept = named.forms.filter((form) => !isOut(form));
  return [...(kept.length > 0 ? [{ ...named, forms: kept }] : []), ...out.map((form): Named => ({ ...named, canonical: form[0], forms: [form], ids: [] }))];
}
