// Faults of usage, configuration or surroundings, as codes with one-line messages. Texts never throw: they become rejects.

/** Exit code of the command line for each code. */
const EXIT_CODES = {
  'check-failed': 1,
  usage: 2,
  config: 2,
  'input-not-found': 2,
  'output-not-writable': 2,
  'output-busy': 2,
  'model-missing': 2,
  'article-rejected': 3,
  database: 4,
  interrupted: 130,
} as const;

export type ErrorCode = keyof typeof EXIT_CODES;

/** A fault that a person can mend: one line that says what, where and how. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }

  /** Exit code of the process that ends with this error. */
  get exitCode(): number {
    return EXIT_CODES[this.code];
  }
}
