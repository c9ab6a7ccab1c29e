// `broadsheet init`: writes a commented pipeline file, never over one that is there.
import { writeFileSync } from 'node:fs';
import { CodedError } from '../errors.ts';
import { outputFault } from '../write/output-fault.ts';
import { pipelineTemplate } from './pipeline-template.ts';

/** Writes the file and says what to do next. Throws CodedError 'output-not-writable' where one is there and `force` is not given. */
export function initCommand(path: string, { force = false }: { readonly force?: boolean }): number {
  try {
    writeFileSync(path, pipelineTemplate(), { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw new CodedError('output-not-writable', `${path}: is there already; name another file, or give --force to write over it`);
    throw outputFault(path, error, 'name another file');
  }
  process.stderr.write(`wrote ${path}: name your articles under input.paths, then run: broadsheet run ${path}\n`);
  return 0;
}
