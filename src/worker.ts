// The worker thread: the pool hands it settings once, then chunks of articles.
import { workerData } from 'node:worker_threads';
import { notesOf } from './across.ts';
import { auditRecord, unclaimedOf } from './audit/audit.ts';
import { createPipelineFromSettings } from './config.ts';
import type { Lexicons } from './lexicons.ts';
import type { PipelineSettings } from './pipeline-file.ts';
import { serveChunks } from './write/serve.ts';

/** What the pool gives each worker at its start (`workerData` of createPool). */
export interface WorkerSettings {
  readonly settings: PipelineSettings;
  /** The lists of the settings, loaded: their arrays lie in memory that all workers share. */
  readonly lexicons: Lexicons;
  /** Whether rows of tables are wanted beside the records. */
  readonly tables: boolean;
  /** Whether answers are packed for the cache. */
  readonly pack: boolean;
}

const { settings, lexicons, tables, pack } = workerData as WorkerSettings;

export const processChunk = serveChunks({
  createProcess: async () => {
    const pipeline = createPipelineFromSettings(settings, lexicons);
    return (raw) => pipeline.process(raw);
  },
  tables,
  pack,
  countUnclaimed: (record) => unclaimedOf(auditRecord(record)).length,
  notesOf,
});
