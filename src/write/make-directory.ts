// A directory with its parents, made one by one: Node's own recursive way never ends where a file system refuses (below /proc).
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes the directory where it is missing. Throws the system's error where it cannot be made, or is no directory. */
export function makeDirectory(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const directory of missing.reverse()) makeOne(directory);
  if (missing.length === 0 && !statSync(path).isDirectory()) mkdirSync(path);
}

/** Another process may have made it meanwhile. */
function makeOne(directory: string): void {
  try {
    mkdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(directory).isDirectory()) throw error;
  }
}
