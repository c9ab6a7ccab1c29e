// System errors while writing → one line that says what, where and how to mend it.
import { CodedError } from '../errors.ts';

const CAUSES: { readonly [code: string]: string } = {
  ENOSPC: 'the disk is full; make room or %s',
  EFBIG: 'a file grew past the limit for one file; raise it (ulimit -f) or %s',
  EDQUOT: 'the disk quota is used up; make room or %s',
  EROFS: 'the file system is read-only; %s',
  EACCES: 'no permission to write; change its rights or %s',
  EPERM: 'no permission to write; change its rights or %s',
  ENOTDIR: 'a part of this path is a file; %s',
  EEXIST: 'it is a file; %s',
  EISDIR: 'it is a directory; %s',
  ENOENT: 'its directory is missing; make it, or %s',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
  EIO: 'the disk reports an error (EIO); check it or %s',
};

/** The fault as CodedError 'output-not-writable'; one that is a CodedError already stays as it is. `elsewhere`: how to choose another place. */
export function outputFault(path: string, error: unknown, elsewhere = 'choose another directory with -o'): CodedError {
  if (error instanceof CodedError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const full = /no space left on device|disk is full/iu.test(message) ? 'ENOSPC' : code;
  return new CodedError('output-not-writable', `${path}: cannot be written: ${(CAUSES[full] ?? message.split('\n', 1)[0] ?? '').replace('%s', elsewhere)}`);
}

/** Runs `work`; a system error of it becomes an outputFault about `path`. */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw outputFault(path, error);
  }
}
