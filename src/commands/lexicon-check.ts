// `broadsheet lexicon check`: what a name list holds, and which of its names are claimed twice or tell nothing by themselves.
import { resolve } from 'node:path';
import { STEP_NAMES } from '../config.ts';
import { CodedError } from '../errors.ts';
import { DERIVED, GUARDED, nameOf, ORDINARY, type UserNames, userEntryOf } from '../lexicon/user-table.ts';
import { type LexiconReport, loadLexicons } from '../lexicons.ts';
import { loadPipelineFile } from '../pipeline-file.ts';
import type { PipelineLexicon } from '../types.ts';

export interface CheckOptions {
  readonly type?: 'ORG' | 'DRUG';
  readonly json?: boolean;
}

/** What is told of the names of one type. */
interface NameCheck {
  readonly type: string;
  readonly names: number;
  /** Names that rows with the same canonical name and ids give again. */
  readonly duplicates: Told;
  /** Names that rows of different things claim: `candidates` in the records. */
  readonly ambiguous: Told;
  /** Ordinary words, places, abbreviations: taken only beside strong evidence. */
  readonly ordinary: Told;
  /** Short or marked names: taken beside evidence. */
  readonly guarded: Told;
}

interface Told {
  readonly count: number;
  readonly examples: readonly string[];
}

const EXAMPLES = 8;

/** Answers with the exit code: 1 where a row could not be used, else 0. */
export function checkLexiconCommand(path: string, options: CheckOptions): number {
  const lists = /\.ya?ml$/iu.test(path) ? listsOf(path) : [{ path: resolve(path), ...(options.type && { type: options.type }) }];
  const lexicons = loadLexicons(lists);
  const checks = [lexicons.ORG, lexicons.DRUG].flatMap((names) => (names ? [checkNames(names)] : []));
  const reports = lexicons.reports;
  process.stdout.write(options.json ? `${JSON.stringify({ lists: reports, names: checks })}\n` : describe(reports, checks));
  return reports.some(({ faults }) => faults > 0) ? 1 : 0;
}

function listsOf(path: string): readonly PipelineLexicon[] {
  const { lexicons } = loadPipelineFile(path, STEP_NAMES);
  if (lexicons.length === 0) throw new CodedError('config', `${path}: no lexicons in it; name a list, or a pipeline file that has some`);
  return lexicons;
}

function checkNames(names: UserNames): NameCheck {
  const duplicates = gather();
  const ambiguous = gather();
  const ordinary = gather();
  const guarded = gather();
  const later = new Set<number>();
  let size = 0;
  for (let entry = 0; entry < names.size; entry += 1) {
    const flags = names.flags[entry] as number;
    if (flags & DERIVED) continue;
    size += 1;
    if (flags & ORDINARY) ordinary.add(names, entry);
    else if (flags & GUARDED) guarded.add(names, entry);
    if (names.next[entry] === -1 || later.has(entry)) continue;
    const things = new Set<string>();
    for (let at = entry, count = 0; at >= 0 && count < EXAMPLES; at = names.next[at] as number, count += 1) {
      later.add(at);
      if ((names.flags[at] as number) & DERIVED) continue;
      const { canonical, ids } = userEntryOf(names, at);
      things.add(`${canonical}\t${ids}`);
      if (count > 0 && things.size === 1) duplicates.add(names, at);
    }
    if (things.size > 1) ambiguous.add(names, entry);
  }
  return { type: names.type, names: size, duplicates: duplicates.told(), ambiguous: ambiguous.told(), ordinary: ordinary.told(), guarded: guarded.told() };
}

function gather(): { readonly add: (names: UserNames, entry: number) => void; readonly told: () => Told } {
  const examples: string[] = [];
  let count = 0;
  return {
    add(names, entry) {
      count += 1;
      if (examples.length < EXAMPLES) examples.push(nameOf(names, entry));
    },
    told: () => ({ count, examples }),
  };
}

function describe(reports: readonly LexiconReport[], checks: readonly NameCheck[]): string {
  const lines = reports.flatMap(({ path, rows, faults, notes, told }) => [
    `${path}: ${rows} rows used, ${faults} left out, ${notes} used in part`,
    ...told.map((fault) => `  ${fault}`),
  ]);
  for (const { type, names, duplicates, ambiguous, ordinary, guarded } of checks) {
    lines.push(`${type}: ${names} names`);
    lines.push(tellOf('given twice for the same thing', duplicates));
    lines.push(tellOf('claimed by several rows (candidates in the records)', ambiguous));
    lines.push(tellOf('ordinary words, places or abbreviations, taken only beside strong evidence', ordinary));
    lines.push(tellOf('short or marked with "?", taken beside evidence', guarded));
  }
  return `${lines.join('\n')}\n`;
}

function tellOf(what: string, { count, examples }: Told): string {
  return `  ${count} ${what}${count > 0 ? `: ${examples.join(', ')}${count > examples.length ? ' …' : ''}` : ''}`;
}
