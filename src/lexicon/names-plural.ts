// English plurals of the names that take one: classes of medicines ("statin" → "statins", "antibody" → "antibodies").

/** The list with the plural of every class name and of its aliases added as aliases. */
export function withPlurals(list: string): string {
  const lines = list.split('\n');
  const columns = (lines[0] ?? '').replace('\r', '').split('\t');
  const [name, kind, aliases] = ['name', 'kind', 'aliases'].map((column) => columns.indexOf(column)) as [number, number, number];
  if (name < 0 || kind < 0 || aliases < 0) return list;
  return lines.map((line, index) => (index > 0 && line.includes('\tclass\t') ? addPlurals(line, name, aliases) : line)).join('\n');
}

/** Plural of the last word: "therapy" → "therapies", "GLP-1" → "GLP-1s". */
export function pluralOf(name: string): string {
  if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(name) ? `${name}es` : `${name}s`;
}

/** Singular of the last word: "antibodies" → "antibody", "statins" → "statin"; other words as they are. */
export function singularOf(name: string): string {
  if (/(?:virus|bolus|fetus)es$/u.test(name)) return name.slice(0, -2);
  if (/[a-z]{2}ies$/u.test(name)) return `${name.slice(0, -3)}y`;
  if (/(?:ss|us|is|ics|virus|therapeutics)$/u.test(name) && !/(?:biologics|psychedelics|therapeutics|antibiotics|[a-z]{5}otics|[a-z]{4}etics)$/u.test(name))
    return name;
  return name.endsWith('s') ? name.slice(0, -1) : name;
}

function addPlurals(line: string, name: number, aliases: number): string {
  const cells = line.replace('\r', '').split('\t');
  const given = [cells[name] ?? '', ...(cells[aliases] ?? '').split('|')].filter((form) => form !== '');
  cells[aliases] = [...given.slice(1), ...given.map(pluralOf)].join('|');
  return cells.join('\t');
}
