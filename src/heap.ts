// How much memory JavaScript may leave uncollected. V8 lets its heap grow to several times what lives before it looks through it, which over a long run is hundreds of MB;
// what it no longer needs it keeps, also while DuckDB needs memory of its own.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The heap may grow to so many percent more than what lives in it. */
const GROWTH_PERCENT = 50;

/**
 * Keeps the heaps of this process and of the workers it starts from now on near what lives in them; costs a few percent of the time. To be
 * called once models are loaded: before, each step of growth would cost a collection. The engine promises nothing about the setting: of Node 20 alone.
 */
export function boundHeap(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}

/** Frees what is no longer needed, before memory is wanted elsewhere. Some 50 ms. */
export function freeHeap(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect();
}
