// Union–find over names: which of them are one referent.

export interface Groups {
  /** Representative of the group that holds `name`. */
  find(name: string): string;
  join(a: string, b: string): void;
}

/** Each name a group of its own. */
export function createGroups(names: readonly string[]): Groups {
  const parent = new Map(names.map((name) => [name, name]));
  const find = (name: string): string => {
    let root = name;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    for (let at = name; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  return {
    find,
    join: (a, b) => {
      parent.set(find(b), find(a));
    },
  };
}
