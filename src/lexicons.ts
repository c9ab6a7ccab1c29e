// The name lists of a pipeline file → compiled names by type, and what of them could not be used. Read once; workers share the memory.
import { createUserNames, type UserNamesBuilder } from './lexicon/user-build.ts';
import type { UserNames, UserType } from './lexicon/user-table.ts';
import { readLexicon } from './read/lexicon-fields.ts';
import type { PipelineLexicon } from './types.ts';

/** Compiled lists; plain data over shared memory. */
export interface Lexicons {
  readonly ORG: UserNames | null;
  readonly DRUG: UserNames | null;
  readonly reports: readonly LexiconReport[];
}

/** What became of one list. */
export interface LexiconReport {
  readonly path: string;
  readonly rows: number;
  /** Rows left out, and rows of which a cell was. */
  readonly faults: number;
  readonly notes: number;
  /** The first of both, as `file:line: what is wrong`. */
  readonly told: readonly string[];
}

/** No lists at all. */
export const NO_LEXICONS: Lexicons = { ORG: null, DRUG: null, reports: [] };

const MOST_TOLD = 3;

/** Loads all lists in order. Throws CodedError 'config' for a list that cannot be read at all. A million names take some seconds. */
export function loadLexicons(lists: readonly PipelineLexicon[]): Lexicons {
  if (lists.length === 0) return NO_LEXICONS;
  const builders: { readonly [T in UserType]: UserNamesBuilder } = { ORG: createUserNames('ORG'), DRUG: createUserNames('DRUG') };
  const reports = lists.map((list) => loadList(list, builders));
  return { ORG: builders.ORG.rows() > 0 ? builders.ORG.finish() : null, DRUG: builders.DRUG.rows() > 0 ? builders.DRUG.finish() : null, reports };
}

/** One line for each list with rows that could not be used, for the log. */
export function describeReports({ reports }: Lexicons): string[] {
  return reports.flatMap(({ path, rows, faults, notes, told }) =>
    faults + notes === 0
      ? []
      : [`${path}: ${rows} rows used, ${faults} left out, ${notes} used in part: ${told.join('; ')}${faults + notes > told.length ? ' …' : ''}`],
  );
}

function loadList(list: PipelineLexicon, builders: { readonly [T in UserType]: UserNamesBuilder }): LexiconReport {
  const told: string[] = [];
  const tell = (line: number, what: string): void => {
    if (told.length < MOST_TOLD) told.push(`${list.path}:${line}: ${what}`);
  };
  let rows = 0;
  let faults = 0;
  let notes = 0;
  for (const read of readLexicon(list)) {
    if ('fault' in read) {
      faults += 1;
      tell(read.line, read.fault);
      continue;
    }
    rows += 1;
    const unused = builders[read.row.type].add(read.row);
    if (read.note === null && unused === 0) continue;
    notes += 1;
    tell(read.line, read.note ?? `${unused} of its names cannot be looked for: no letter or digit, or more than 31 words and marks`);
  }
  return { path: list.path, rows, faults, notes, told };
}
