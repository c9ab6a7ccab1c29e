// Where the package lies, and its CommonJS dependencies loaded when first needed. This file stands on the first level of src/
// and of dist/, where the build joins all others to a few: every path to a file of the package starts from here.
import { createRequire } from 'node:module';

/** Directory of the code as it runs, src/ or dist/; ends in a slash. */
export const CODE_ROOT = new URL('./', import.meta.url);

/** Directory of package.json; ends in a slash. */
export const PACKAGE_ROOT = new URL('../', import.meta.url);

/** Loads a dependency at its first use: those that few runs need would cost every start 5 to 50 ms each. */
export const loadPackage = createRequire(import.meta.url);
