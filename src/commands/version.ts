// The version of the package, read from its package.json.
import { readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../package.ts';

export function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8')).version;
}
