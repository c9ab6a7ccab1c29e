// Step of the build after tsc: joins the modules of src/ to a few files in dist/, since each of some four hundred small files costs every
// start 0.3 ms. What only some commands need stays in files of its own, loaded with the command; dependencies stay outside. The types
// of the library remain as tsc wrote them. Source maps lie beside the files (node --enable-source-maps).
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** What is started or imported by name: the program, the library, the worker thread; the others by `npm run bench`. */
const ENTRIES: readonly string[] = ['cli', 'library', 'worker', 'config', 'lexicons', 'pipeline-file'];

await build({
  absWorkingDir: ROOT,
  entryPoints: ENTRIES.map((entry) => `src/${entry}.ts`),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  // Beside one another, so that src/package.ts finds the package from wherever it ends up.
  entryNames: '[name]',
  chunkNames: 'part-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  charset: 'utf8',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
});
