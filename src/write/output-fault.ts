// System errors while writing → one line that says what, where and how to mend it.
import { CodedError } from '../errors.ts';

const CAUSES: { readonly [code: string]: string } = {
  ENOSPC: 'the disk is full; make room or choose another directory with -o',
  EFBIG: 'a file grew past the limit for one file; raise it (ulimit -f) or choose another directory with -o',
  EDQUOT: 'the disk quota is used up; make room or choose another directory with -o',
  EROFS: 'the file system is read-only; choose another directory with -o',
  EACCES: 'no permission to write; change its rights or choose another directory with -o',
  EPERM: 'no permission to write; change its rights or choose another directory with -o',
  ENOTDIR: 'a part of this path is a file; choose another directory with -o',
  EEXIST: 'it is a file; choose another directory with -o',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
  EIO: 'the disk reports an error (EIO); check it or choose another directory with -o',
};

/** The fault as CodedError 'output-not-writable'; one that is a CodedError already stays as it is. */
export function outputFault(path: string, error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const full = /no space left on device|disk is full/iu.test(message) ? 'ENOSPC' : code;
  return new CodedError('output-not-writable', `${path}: cannot be written: ${CAUSES[full] ?? message.split('\n', 1)[0]}`);
}

/** Runs `work`; a system error of it becomes an outputFault about `path`. */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw outputFault(path, error);
  }
}
