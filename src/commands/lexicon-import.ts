// `broadsheet lexicon import`: a public dump → our list format, one NDJSON row a line; records that give no row are counted and told.
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { CodedError } from '../errors.ts';
import { readDrugbank } from '../read/dumps/drugbank.ts';
import type { DumpItem } from '../read/dumps/dump.ts';
import { readRor } from '../read/dumps/ror.ts';
import { readRxnorm } from '../read/dumps/rxnorm.ts';
import { readSec } from '../read/dumps/sec.ts';
import { outputFault } from '../write/output-fault.ts';

const READERS = { ror: readRor, drugbank: readDrugbank, sec: readSec, rxnorm: readRxnorm } as const;
export type DumpName = keyof typeof READERS;
export const DUMP_NAMES = Object.keys(READERS) as readonly DumpName[];

const BATCH = 65_536;
const MOST_TOLD = 3;

/** Writes the list; answers with the exit code: 3 where a record was left out, else 0. Nothing is left behind where it fails. */
export function importLexiconCommand(dump: DumpName, path: string, output: string): number {
  const temporary = `${output}.part`;
  const file = openOutput(temporary);
  const told: string[] = [];
  let rows = 0;
  let faults = 0;
  try {
    let batch = '';
    for (const found of READERS[dump](path) as Iterable<DumpItem>) {
      if ('fault' in found) {
        faults += 1;
        if (told.length < MOST_TOLD) told.push(`${path}:${found.line}: ${found.fault}`);
        continue;
      }
      rows += 1;
      batch += `${JSON.stringify(found.row)}\n`;
      if (batch.length > BATCH) {
        writeSync(file, batch);
        batch = '';
      }
    }
    writeSync(file, batch);
    if (rows === 0) throw new CodedError('config', `${path}: no row in it; is it the ${dump} file?`);
    closeSync(file);
    renameSync(temporary, output);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  process.stderr.write(
    `broadsheet: ${output}: ${rows} rows, ${faults} records left out${told.length > 0 ? `: ${told.join('; ')}${faults > told.length ? ' …' : ''}` : ''}\n`,
  );
  return faults > 0 ? 3 : 0;
}

function openOutput(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw outputFault(path, error, 'name another file with -o');
  }
}
