// `broadsheet validate`: record files against the schemas, fault by fault with file and line.
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { CodedError } from '../errors.ts';
import type { ArticleRecord } from '../types.ts';
import { createValidator } from '../validate.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';

/** Checks every line; one line a fault on stdout, a count at the end. Answers 1 when there was a fault, else 0. */
export async function validateCommand(paths: readonly string[]): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const validate = createValidator();
  let records = 0;
  let faulty = 0;
  for (const path of paths) {
    if (path !== '-' && !existsSync(path)) throw new CodedError('input-not-found', `${path}: no such file; name the records.ndjson of a run, or -`);
    let line = 0;
    for await (const text of createInterface({ input: path === '-' ? process.stdin : createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === '') continue;
      records++;
      const faults = faultsOf(text, validate);
      if (faults.length > 0) faulty++;
      for (const fault of faults) await writeLine(process.stdout, `${path}:${line}: ${fault}`);
    }
  }
  await writeLine(process.stdout, `${records} records, ${faulty} with faults`);
  return faulty > 0 ? 1 : 0;
}

function faultsOf(text: string, validate: (record: ArticleRecord) => readonly string[]): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`no JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
  return validate(value as ArticleRecord);
}
