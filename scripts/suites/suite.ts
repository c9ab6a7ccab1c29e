// What the scorers of other engines' test suites share: the cases as stored, a verdict on each, and the tally of a suite.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export const SUITES_FOLDER = '../shared/specs';

/** What the other engine expects at one place of the input, in its own words. */
export interface Expected {
  readonly text: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly resolution: unknown;
}

/** One input of a suite. */
export interface SuiteCase {
  readonly input: string;
  readonly reference_date: string | null;
  readonly expected: readonly Expected[];
  /** The part of the suite that it stands in. */
  readonly spec: string;
  readonly not_supported?: string | null;
}

/** Right, wrong with what was found instead, or left out with the reason that the guidelines give. */
export type Verdict =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly found: string; readonly wanted: string }
  | { readonly is: 'left out'; readonly reason: string };

export interface SuiteScore {
  readonly name: string;
  readonly cases: number;
  readonly right: number;
  /** Reason → how many cases it leaves out. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly misses: readonly { readonly input: string; readonly found: string; readonly wanted: string }[];
}

/** The cases of a suite, or null where its file is missing. */
export function readSuite(name: string): SuiteCase[] | null {
  const path = `${SUITES_FOLDER}/${name}.ndjson.gz`;
  if (!existsSync(path)) return null;
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as SuiteCase);
}

/** Judges every case of a suite. */
export async function scoreSuite(name: string, cases: readonly SuiteCase[], judge: (one: SuiteCase) => Promise<Verdict>): Promise<SuiteScore> {
  const leftOut = new Map<string, number>();
  const misses: { input: string; found: string; wanted: string }[] = [];
  let right = 0;
  for (const one of cases) {
    const verdict = await judge(one);
    if (verdict.is === 'right') right += 1;
    else if (verdict.is === 'left out') leftOut.set(verdict.reason, (leftOut.get(verdict.reason) ?? 0) + 1);
    else misses.push({ input: `${one.spec}: ${one.input}`, found: verdict.found, wanted: verdict.wanted });
  }
  return { name, cases: cases.length, right, leftOut, misses };
}
