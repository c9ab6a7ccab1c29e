// Loads the name lists of a pipeline and tells on stderr which rows could not be used.
import { describeReports, type Lexicons, loadLexicons } from '../lexicons.ts';
import type { PipelineLexicon } from '../types.ts';

export function loadLexiconsAloud(lists: readonly PipelineLexicon[]): Lexicons {
  const lexicons = loadLexicons(lists);
  for (const report of describeReports(lexicons)) process.stderr.write(`broadsheet: ${report}\n`);
  return lexicons;
}
