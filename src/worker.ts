// The worker thread: the pool hands it settings once, then chunks of articles.
import { workerData } from 'node:worker_threads';
import { auditRecord, unclaimedOf } from './audit/audit.ts';
import { createPipelineFromSettings } from './config.ts';
import type { PipelineSettings } from './pipeline-file.ts';
import { serveChunks } from './write/serve.ts';

/** What the pool gives each worker at its start (`workerData` of createPool). */
export interface WorkerSettings {
  readonly settings: PipelineSettings;
  /** Whether rows of tables are wanted beside the records. */
  readonly tables: boolean;
}

const { settings, tables } = workerData as WorkerSettings;

export const processChunk = serveChunks({
  createProcess: async () => {
    const pipeline = createPipelineFromSettings(settings);
    return (raw) => pipeline.process(raw);
  },
  tables,
  countUnclaimed: (record) => unclaimedOf(auditRecord(record)).length,
});
