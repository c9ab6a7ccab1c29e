// Glob → test over paths with forward slashes. Knows * ? [abc] [!a-c] {a,b} and ** for any number of directories.
// Like a shell, a wildcard never takes the dot that opens a hidden name.

/** A glob cut into the directory it starts from and the pattern below it. */
export interface Glob {
  readonly base: string;
  readonly matches: (below: string) => boolean;
  /** True where the pattern itself names hidden entries. */
  readonly hidden: boolean;
  /** Directories below `base` that can hold a match; Infinity for `**`. */
  readonly depth: number;
}

const WILD = /[*?[\]{}]/u;
const LITERAL = /[\\^$.|+()[\]{}*?/-]/gu;
const NOT_HIDDEN = '(?!\\.)';

export function isGlob(pattern: string): boolean {
  return WILD.test(pattern);
}

/** `news/2024-*\/*.txt` → base `news`, matches('2024-05/a.txt') true. */
export function parseGlob(pattern: string): Glob {
  const parts = pattern.replace(/^(?:\.\/)+/u, '').split('/');
  const firstWild = parts.findIndex((part) => isGlob(part));
  const base = parts.slice(0, firstWild).join('/');
  const below = parts.slice(firstWild);
  const test = globExpression(below.join('/'));
  return {
    base: firstWild > 0 && base === '' ? '/' : base || '.',
    matches: (path) => test.test(path),
    hidden: below.some((part) => part.startsWith('.') || part.includes('{.') || part.includes(',.')),
    depth: below.some((part) => part === '**' || part.includes('{')) ? Number.POSITIVE_INFINITY : below.length - 1,
  };
}

/** Tests whether a path is left out; a glob that names a directory leaves out all that is in it. */
export function excludeFilter(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map((glob) => globExpression(glob.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, ''), true));
  return (path) => tests.some((test) => test.test(path));
}

function globExpression(glob: string, exclusion = false): RegExp {
  const wild = exclusion ? '' : NOT_HIDDEN;
  let source = '';
  let open = 0;
  for (let i = 0; i < glob.length; i++) {
    const char = glob.charAt(i);
    const opensName = i === 0 || glob[i - 1] === '/';
    if (opensName && glob.startsWith('**/', i)) {
      source += `(?:${wild}[^/]+/)*`;
      i += 2;
    } else if (opensName && glob.startsWith('**', i) && i + 2 === glob.length) {
      source += `(?:${wild}[^/]+/)*${wild}[^/]+`;
      i += 1;
    } else if (char === '*') {
      while (glob[i + 1] === '*') i++;
      source += `${opensName ? wild : ''}[^/]*`;
    } else if (char === '?') source += `${opensName ? wild : ''}[^/]`;
    else if (char === '[' && glob.indexOf(']', i + 2) > 0) {
      const end = glob.indexOf(']', i + 2);
      const negated = glob[i + 1] === '!' || glob[i + 1] === '^';
      source += `[${negated ? '^/' : ''}${glob.slice(i + (negated ? 2 : 1), end).replace(/[\\\]^[&]/gu, '\\$&')}]`;
      i = end;
    } else if (char === '{' && glob.includes('}', i)) {
      source += '(?:';
      open++;
    } else if (char === '}' && open > 0) {
      source += ')';
      open--;
    } else if (char === ',' && open > 0) source += '|';
    else source += char.replace(LITERAL, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(open)}${exclusion ? '(?:/.*)?' : ''}$`, 'su');
}
