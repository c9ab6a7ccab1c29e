// Tables that only all documents together tell: notes of each record are set aside while the run goes on, and become rows at its end.
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { csvHeader, csvLine } from './csv.ts';
import { ACROSS_TABLES, type AcrossTable, type Row, TABLES } from './rows.ts';
import { createTextFile, type FileFacts, type TextFile } from './text-file.ts';

/** What makes rows of all notes together. Must give the same for the same notes, whatever their order. */
export interface Across {
  /** Notes of one record: lines without line breaks. */
  readonly steps: number;
  /**
   * Called once, when all records are written. `read` yields the notes of one step in order of the records, a note a record, as often as asked;
   * `write` takes rows of a table. Answers further files of the dataset.
   */
  finish(read: (step: number) => AsyncIterable<string>, write: (table: AcrossTable, rows: readonly Row[]) => Promise<void>): Promise<readonly AcrossFile[]>;
}

export interface AcrossFile {
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

/** Notes of one run in a directory of unfinished files. */
export interface Notes {
  readonly files: readonly TextFile[];
  add(notes: readonly string[]): Promise<void>;
  /** Closes the notes, makes the tables (CSV files with header, where `tables`) and further files, removes the notes. */
  finish(tables: boolean): Promise<{ readonly staged: Partial<Record<AcrossTable, TextFile>>; readonly facts: ReadonlyMap<string, FileFacts> }>;
}

/** Opens a file of notes for each step. */
export async function openNotes(directory: string, across: Across): Promise<Notes> {
  const files: TextFile[] = [];
  for (let step = 0; step < across.steps; step++) files.push(await createTextFile(join(directory, `notes-${step}`)));
  return {
    files,
    async add(notes) {
      for (const [step, file] of files.entries()) if (notes[step] !== undefined) await file.write(`${notes[step]}\n`, 1);
    },
    async finish(tables) {
      for (const file of files) await file.close();
      const facts = new Map<string, FileFacts>();
      const staged: Partial<Record<AcrossTable, TextFile>> = {};
      if (tables) for (const table of ACROSS_TABLES) staged[table] = await openTable(directory, table);
      const made = await across.finish(
        (step) => linesOf(files[step]?.path ?? ''),
        async (table, rows) => staged[table]?.write(rows.map(csvLine).join(''), rows.length),
      );
      for (const { name, text, rows } of made) {
        const file = await createTextFile(join(directory, name));
        await file.write(text, rows);
        facts.set(name, await file.close());
      }
      for (const [table, file] of Object.entries(staged)) facts.set(`${table}.csv`, await file.close());
      for (const file of files) await rm(file.path);
      return { staged, facts };
    },
  };
}

async function openTable(directory: string, table: AcrossTable): Promise<TextFile> {
  const file = await createTextFile(join(directory, `${table}.csv`));
  await file.write(csvHeader(TABLES[table]), 0);
  return file;
}

/** Lines of a file, cut at LF alone: the other line breaks of Unicode stand inside strings. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const block of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = (rest + block).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
