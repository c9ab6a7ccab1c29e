// Directory → the files in it, at any depth. Links are followed, yet no directory is visited twice: loops end.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface WalkOptions {
  /** Also hidden names, those with a leading dot. */
  readonly hidden: boolean;
  /** Levels of directories below the first. */
  readonly depth: number;
}

/** One path found. `fault` is what the operating system said of a directory or link that cannot be read. */
export interface Found {
  /** Below the directory, with forward slashes. */
  readonly below: string;
  readonly absolute: string;
  readonly bytes: number;
  readonly regular: boolean;
  readonly directory: boolean;
  readonly fault: unknown;
}

interface Directory {
  readonly below: string;
  readonly absolute: string;
  readonly level: number;
}

/** All files below `root`. Which path a directory with several links is reached by does not depend on the order on disk: real ones first, then links by name. */
export async function walkDirectory(root: string, options: WalkOptions): Promise<readonly Found[]> {
  const found: Found[] = [];
  const visited = new Set<string>();
  const directories: Directory[] = [{ below: '', absolute: root, level: 0 }];
  const links: Directory[] = [];
  for (;;) {
    const directory = directories.pop() ?? links.sort((a, b) => (a.below < b.below ? 1 : -1)).pop();
    if (!directory) return found;
    const real = await realpath(directory.absolute).catch(() => directory.absolute);
    if (visited.has(real)) continue;
    visited.add(real);
    await listDirectory(directory, options, { found, directories, links });
  }
}

interface Lists {
  readonly found: Found[];
  readonly directories: Directory[];
  readonly links: Directory[];
}

async function listDirectory(directory: Directory, options: WalkOptions, { found, directories, links }: Lists): Promise<void> {
  const entries = await readdir(directory.absolute, { withFileTypes: true }).catch((error: unknown) => {
    found.push({ ...directory, bytes: 0, regular: false, directory: true, fault: error });
    return [];
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.') && !options.hidden) continue;
    const absolute = join(directory.absolute, entry.name);
    const below = directory.below === '' ? entry.name : `${directory.below}/${entry.name}`;
    const next = { below, absolute, level: directory.level + 1 };
    try {
      const stats = await stat(absolute);
      if (!stats.isDirectory()) found.push({ below, absolute, bytes: stats.size, regular: stats.isFile(), directory: false, fault: null });
      else if (next.level <= options.depth) (entry.isSymbolicLink() ? links : directories).push(next);
    } catch (error) {
      found.push({ below, absolute, bytes: 0, regular: false, directory: false, fault: error });
    }
  }
}
