// Why an input was refused at reading: a code, and one line that says what is wrong and how to mend it.
import type { ReadItem } from '../types.ts';

/** Reject codes of the read stage. */
export type ReadCode =
  | 'binary'
  | 'corrupt'
  | 'empty'
  | 'encrypted'
  | 'invalid-article'
  | 'invalid-csv'
  | 'invalid-encoding'
  | 'invalid-feed'
  | 'invalid-json'
  | 'invalid-mail'
  | 'invalid-pdf'
  | 'invalid-warc'
  | 'line-too-long'
  | 'missing-column'
  | 'no-text-layer'
  | 'not-gzip'
  | 'not-zstd'
  | 'too-large'
  | 'too-many-items'
  | 'truncated'
  | 'unknown-format'
  | 'unreadable'
  | 'zip-bomb';

/** A fault travels as a value, always as the last element of a stream of chunks or lines. */
export interface Fault {
  readonly code: ReadCode;
  readonly message: string;
}

/** Bytes in order, then nothing or one fault. */
export type Chunks = AsyncGenerator<Buffer | Fault, void, undefined>;

const LONGEST_MESSAGE = 400;

/** The reject that a fault becomes; `line` is null where the whole file is refused. */
export function rejectOf(fault: Fault, path: string, line: number | null, id: string | null = null): ReadItem {
  return { ok: false, reject: { id, origin: { path, line }, stage: 'read', code: fault.code, message: oneLine(fault.message) } };
}

/** The fault that an error of the operating system becomes. */
export function unreadable(error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { code: 'unreadable', message: OS_ERRORS[code] ?? `the file cannot be read (${code || 'unknown error'}); check the file` };
}

const OS_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'the file may not be read: permission denied; grant the right to read it',
  EPERM: 'the file may not be read: permission denied; grant the right to read it',
  ENOENT: 'the file is not there: removed meanwhile, a broken link, or a name that is not UTF-8; restore or rename it',
  EISDIR: 'the path is a directory where a file was expected; name the directory itself',
  ELOOP: 'the path is a link that leads back to itself; mend the link',
  EMFILE: 'the file cannot be opened: too many open files; raise the limit (ulimit -n)',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const NOT_PRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Surrogate}]+/gu;

/** `text` without line breaks and control characters, cut where it is long. */
function oneLine(text: string): string {
  const line = text.replace(NOT_PRINTABLE, ' ');
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE - 1).replace(/\p{Surrogate}$/u, '')}…` : line;
}
